"""Until when something is put off: a day only where the words name one, or a meeting that there is."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.matters.until import until_of
from secretariat.meetings.meeting import Meeting

D = dt.date
SINCE = D(2031, 7, 30)
MEETINGS = [
    Meeting(id="2031-06-18", date=D(2031, 6, 18)), Meeting(id="2031-09-17", date=D(2031, 9, 17)),
    Meeting(id="2031-11-05", date=D(2031, 11, 5), cancelled="mourning"),
    Meeting(id="2031-11-19", date=D(2031, 11, 19)), Meeting(id="2032-02-04", date=D(2032, 2, 4)),
    Meeting(id="2032-02-25", date=D(2032, 2, 25)), Meeting(id="2031-11-19-2", date=D(2031, 11, 19)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "day", "words"),
    [
        ("", None, ""),
        ("2031-09-09", D(2031, 9, 9), "9 September 2031"),
        ("9 September 2031", D(2031, 9, 9), "9 September 2031"),
        ("by 9 September", D(2031, 9, 9), "9 September 2031"),
        ("Tuesday 9 September 2031", D(2031, 9, 9), "9 September 2031"),
        ("by 9 March", D(2032, 3, 9), "9 March 2032"),
        ("2031-09", D(2031, 9, 30), "September 2031"),
        ("2032-02", D(2032, 2, 29), "February 2032"),
        ("September 2031", D(2031, 9, 30), "September 2031"),
        ("by the end of september 2031", D(2031, 9, 30), "September 2031"),
        ("2031-09-17", D(2031, 9, 17), "17 September 2031"),
        ("2031-11-19/2", D(2031, 11, 19), "the meeting of 19 November 2031 (meeting 2 of that day)"),
        ("the September meeting", D(2031, 9, 17), "the meeting of 17 September 2031"),
        ("the Panel's meeting in September", D(2031, 9, 17), "the meeting of 17 September 2031"),
        ("the next meeting", D(2031, 9, 17), "the meeting of 17 September 2031"),
        ("the panel's next public meeting", D(2031, 9, 17), "the meeting of 17 September 2031"),
        ("the February meeting", None, "the February meeting"),
        ("the June meeting", None, "the June meeting"),
        ("the meeting in September 2032", None, "the meeting in September 2032"),
        ("2031 autumn", None, "2031 autumn"),
        ("the panel's scope", None, "the panel's scope"),
        ("a report on the figures of 3 June 2031", None, "a report on the figures of 3 June 2031"),
        ("2031-13", None, "2031-13"),
        ("2031-02-30", None, "2031-02-30"),
        ("in due course", None, "in due course"),
    ],
)
def test_words_give_a_day_only_where_they_name_one(said: str, day: D | None, words: str) -> None:
    assert tuple(until_of(said, SINCE, MEETINGS)) == (day, words)
