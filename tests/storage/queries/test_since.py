"""What happened since the clerk was last here, read out of a folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics import clock
from secretariat.since.line import HEADINGS, SinceLine
from storage.queries.last_time import last_here, shown_key, since_day
from storage.queries.since import Since
from tests.support.away import CLERK, LATER, OTHER, Folder, a_letter, away
from tests.support.cases import kept, logged
from tests.support.panels import DAY, MEETING

NOW = clock.at(LATER, dt.time(9, 30))


def lines(folder: Folder, by: str = CLERK, now: dt.datetime = NOW, *, register_open: bool = True) -> list[SinceLine]:
    archive = folder.archive()
    last = last_here(archive, by, now.date())
    since = Since(archive, last, by, now, register_open=register_open)
    for _ in since.reading():
        pass
    archive.store.close()
    return since.lines


def under(found: list[SinceLine], heading: str) -> list[str]:
    return [line.words for line in found if line.heading == heading]


def test_all_that_happened_stands_under_its_heading(tmp_path: Path) -> None:
    found = lines(away(tmp_path / "data"))
    assert under(found, "Answers awaited, and late") == [
        f"{MEETING}/R1, due from the Commissioner since 18 July 2031: To count the lanes."
    ]
    assert under(found, "Letters that came") == [
        "The letter of 24 July 2031 from the Commissioner, received 24 July 2031"
    ]
    assert under(found, "Done by others") == [f"{OTHER}, 25 July 2031, 11:00am: add a date"]
    assert sorted(under(found, "Half typed")) == [
        "A line of the minutes of 18 June 2031", "Someone new among the people",
    ]  # fmt: skip
    passed = under(found, "Past its day")
    assert "Draft minutes to the chair (meeting of 18 June 2031): it was Wednesday 25 June 2031" in passed
    headings = [HEADINGS.index(line.heading) for line in found]
    assert headings == sorted(headings)


def test_every_date_explains_itself(tmp_path: Path) -> None:
    for line in lines(away(tmp_path / "data")):
        if line.heading in ("Past its day", "Due in the coming week", "Answers awaited, and late"):
            assert line.why, line.words


def test_the_coming_week_has_the_meeting_and_its_dates(tmp_path: Path) -> None:
    found = lines(away(tmp_path / "data"), now=clock.at(dt.date(2031, 9, 8), dt.time(9)))
    assert under(found, "Due in the coming week") == [
        "Publish the agenda (meeting of 17 September 2031): Tuesday 9 September 2031 (tomorrow)",
        "Public questions guaranteed acceptance (meeting of 17 September 2031): 12 noon, Friday 12 September 2031 "
        "(in 4 days)",
    ]


def test_a_meeting_whose_day_passed_without_a_close_is_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "data").does(CLERK, DAY - dt.timedelta(1), a_letter(id="mine"))
    assert "The meeting of 18 June 2031: nothing is minuted" in under(lines(folder), "Past its day")


def test_for_the_other_it_is_the_other_way_round(tmp_path: Path) -> None:
    found = lines(away(tmp_path / "data"), by=OTHER)
    assert not under(found, "Letters that came"), "she took it in herself, the day after it came"
    assert not under(found, "Done by others"), "the other did nothing since"


def test_who_was_never_here_is_told_what_waits_and_of_no_acts(tmp_path: Path) -> None:
    found = lines(away(tmp_path / "data"), by="Bo Teasel")
    assert under(found, "Answers awaited, and late")
    assert not under(found, "Done by others")


def test_what_she_was_shown_counts_as_the_last_time(tmp_path: Path) -> None:
    folder = away(tmp_path / "data")
    shown = clock.at(LATER - dt.timedelta(2), dt.time(9))
    folder.drafts(**{shown_key(CLERK): shown.isoformat()})
    archive = folder.archive()
    assert last_here(archive, CLERK, LATER).at == shown
    assert not last_here(archive, CLERK, LATER).acts
    archive.store.close()
    assert not under(lines(folder), "Done by others")


@pytest.mark.parametrize("odd", ["yesterday", "{", "2031-13-01"])
def test_a_note_that_cannot_be_read_is_no_note(odd: str, tmp_path: Path) -> None:
    folder = away(tmp_path / "data").drafts(**{shown_key(CLERK): odd})
    archive = folder.archive()
    assert last_here(archive, CLERK, LATER).at == clock.at(DAY, dt.time(16))
    archive.store.close()


def test_complaints_are_counted_only_while_they_are_open(tmp_path: Path) -> None:
    folder = away(tmp_path / "data").does(OTHER, dt.date(2031, 7, 26), kept(logged()))
    assert under(lines(folder), "Complaints")
    assert any(line.heading == "Done by others" and line.spot.place == "complaints" for line in lines(folder))
    shut = lines(folder, register_open=False)
    assert not under(shut, "Complaints")
    assert not any(line.spot.place == "complaints" for line in shut)


def test_the_log_is_read_back_as_far_as_it_must_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Her last act lies further back than what is looked at first."""
    monkeypatch.setattr("storage.queries.last_time._FIRST_LOOK", 1)
    archive = away(tmp_path / "data").archive()
    last = last_here(archive, CLERK, LATER)
    assert last.at == clock.at(DAY, dt.time(16))
    assert [each.note for each in last.acts] == ["take in the letter of 24 July 2031", "add a date"]
    assert [each.note for each in since_day(archive, dt.date(2031, 7, 25)).acts] == [each.note for each in last.acts]
    assert not since_day(archive, dt.date(2031, 7, 26)).acts
    archive.store.close()
