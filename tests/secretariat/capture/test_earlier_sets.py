"""Which earlier minutes a line means: of two meetings of a day the one that was named, and no other."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.events.course import Began, Closed
from secretariat.events.earlier import MinutesConfirmed
from secretariat.events.fold import fold
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.minutes.later_meetings import life
from secretariat.proposals.returning import minutes_waiting
from tests.support.clerk import Clerk, begun_clerk

MARCH = dt.date(2031, 3, 12)
FIRST = Meeting(id="2031-03-12", date=MARCH)
SECOND = Meeting(id="2031-03-12-2", date=MARCH, kind=MeetingKind.EXTRAORDINARY)
TWO = act("two on one day", Put(FIRST), Put(SECOND))


def clerk() -> Clerk:
    return begun_clerk(TWO, item="3")


def approved(at_work: Clerk, meeting: Meeting) -> bool:
    p = at_work.p
    held = fold(Bundle(meeting=meeting, events=(Began(place="a"), Closed(place="b"))), p.panel, p.people)
    return life(held, [p.bundle]).approved is not None


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("/minutes 12 March", [FIRST]), ("/minutes", [FIRST]), ("/minutes 2031-03-12/1", [FIRST]),
        ("/minutes 2031-03-12/2", [SECOND]), ("/minutes extraordinary 12 March", [SECOND]),
        ("/minutes 12 March extraordinary noted", []), ("/minutes second meeting of 12 March", [SECOND]),
        ("/minutes ordinary and extraordinary 12 March", [FIRST, SECOND]), ("/minutes exempt 12 March", []),
        ("/minutes public and exempt 12 March", [FIRST]), ("/minutes special 12 March", [SECOND]),
        ("/minutes first and second meetings of 12 March", [FIRST, SECOND]),
    ],
)  # fmt: skip
def test_of_two_meetings_of_a_day_the_set_named_is_approved(line: str, sets: list[Meeting]) -> None:
    at_work = clerk()
    at_work.type(line)
    assert [each for each in (FIRST, SECOND) if approved(at_work, each)] == sets


def test_where_it_was_not_said_which_it_is_told() -> None:
    assert "There were 2 meetings on 12 March 2031: this is the first." in clerk().type("/minutes 12 March").say
    assert not clerk().type("/minutes 2031-03-12/2").say
    with pytest.raises(Refused, match="no meeting 3 of 12 March 2031"):
        clerk().type("/minutes 2031-03-12/3")


def test_a_date_that_differs_from_the_items_own_title_is_told() -> None:
    told = begun_clerk(item="3").type("/minutes 1 April 2031").say
    assert told == "Item 3 is “Minutes of the meeting of 12 March 2031”, which is not 1 April 2031."
    assert not begun_clerk(item="3").type("/minutes 12 March").say
    assert not begun_clerk(item="5").type("/minutes 1 April 2031").say


def test_a_title_with_several_dates_names_several_sets() -> None:
    at_work = begun_clerk(item="3")
    items = at_work.p.bundle.items
    at_work.memory.do(act("title", Put(items[2].with_(title="Minutes of 12 March and 1 April 2031"), "2031-06-18")))
    at_work.type("/minutes")
    put = [event.of for event in at_work.p.bundle.events if isinstance(event, MinutesConfirmed)]
    assert put == [MARCH, dt.date(2031, 4, 1)]


@pytest.mark.parametrize(
    ("title", "sets", "words"),
    [
        ("Minutes of the second meeting held on 12 March 2031", [SECOND], ["the second meeting"]),
        ("Minutes of the Meeting held on 12 March 2031 (meeting 2 of that day)", [SECOND], ["the second meeting"]),
        ("Minutes of the extraordinary meeting of 12 March 2031", [SECOND], ["the extraordinary meeting"]),
        ("Minutes of the Meeting held on 12 March 2031", [FIRST], ["the first meeting"]),
        ("Minutes of the Meetings held on 12 March 2031", [FIRST, SECOND], ["the first meeting", "the second meeting"]),
        ("Minutes of 12 March 2031 and 12 March 2031 (meeting 2 of that day)", [FIRST, SECOND],
         ["the first meeting", "the second meeting"]),
    ],
)  # fmt: skip
def test_with_no_words_the_title_of_the_item_says_which_of_two_and_so_do_the_minutes(
    title: str, sets: list[Meeting], words: list[str]
) -> None:
    at_work = clerk()
    items = at_work.p.bundle.items
    at_work.memory.do(act("title", Put(items[2].with_(title=title), "2031-06-18")))
    before = len(at_work.printed)
    at_work.type("/minutes")
    assert [each for each in (FIRST, SECOND) if approved(at_work, each)] == sets
    for line, each in zip(at_work.printed[before:], words, strict=True):
        assert f"minutes of {each} held on 12 March 2031" in line


def test_the_set_that_was_not_named_waits_on() -> None:
    at_work = clerk()
    at_work.type("/minutes 2031-03-12/2")
    p = at_work.p
    both = [
        fold(Bundle(meeting=each, events=(Began(place="a"), Closed(place="b"))), p.panel, p.people)
        for each in (FIRST, SECOND)
    ]
    assert minutes_waiting(replace(p.bundle), both) == [FIRST]


def test_a_second_meeting_of_a_day_may_confirm_the_first() -> None:
    event = MinutesConfirmed(of=dt.date(2031, 6, 18))
    at_work = begun_clerk()
    assert event.refusal(at_work.p).startswith("Minutes of 18 June 2031 cannot be put")
    later = replace(at_work.p.bundle, meeting=Meeting(id="2031-06-18-2", date=dt.date(2031, 6, 18)))
    assert not event.refusal(fold(later, at_work.p.panel, at_work.p.people))
