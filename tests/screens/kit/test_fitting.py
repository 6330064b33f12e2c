"""A line in a narrow window loses its middle, never its end."""

from __future__ import annotations

from screens.kit.fitting import fitted


def test_in_a_narrow_window_the_date_and_the_key_stay() -> None:
    line = "Complaint 2031/002: send the complaint copy to the person complained against now (F8; 7 more)"
    assert len(fitted(line, 78)) == 78
    assert fitted(line, 78).endswith("… now (F8; 7 more)")
    assert fitted(line, 100) == line
    late = "Complaint 2031/002: send the acknowledgement to the complainant OVERDUE since 27 May 2031 (F8)"
    assert fitted(late, 70).endswith("… OVERDUE since 27 May 2031 (F8)")
    assert fitted("", 10) == ""
