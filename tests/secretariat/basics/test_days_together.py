"""Days that share their month, or stand beside another."""

from __future__ import annotations

import pytest

from secretariat.basics.days_together import each_with_its_month, is_one_of_several

LISTS = [
    ("5 and 6 March 2031", "5 March 2031 and 6 March 2031"),
    ("Wed 5 & Thu 6 April", "Wed 5 April and Thu 6 April"),
    ("the 5th, 6th and the 7th of May, 2031", "5 May 2031, 6 May 2031 and 7 May 2031"),
    ("6 and 5 March 2031", "6 and 5 March 2031"),
    ("2pm and 6 April 2031", "2pm and 6 April 2031"),
    ("11.30 and 6 April 2031", "11.30 and 6 April 2031"),
    ("room 40 and 6 April 2031", "room 40 and 6 April 2031"),
]


@pytest.mark.parametrize(("words", "wanted"), LISTS)
def test_each_day_of_a_list_has_its_month(words: str, wanted: str) -> None:
    assert each_with_its_month(words) == wanted


BESIDE = [
    ("14/15 September", "15 September", True), ("14 – 15 September", "15 September", True),
    ("5th and 6th of May", "6th of May", True), ("31 May and 1 June 2031", "1 June 2031", True),
    ("5 May 2031 and reconvened on the 6th", "5 May 2031", True), ("5 May 2031 to the 6th.", "5 May 2031", True),
    ("Room 2 – 20 May", "20 May", False), ("20 May 2031, 6th floor", "20 May 2031", False),
    ("20 May 2031 and the 6th report", "20 May 2031", False), ("at 10.30 – 20 May", "20 May", False),
    ("20 May 2031", "20 May 2031", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "wanted"), BESIDE)
def test_a_day_that_stands_beside_another_is_known(text: str, day: str, wanted: bool) -> None:
    assert is_one_of_several(text, day) is wanted
