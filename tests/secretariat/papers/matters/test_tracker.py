"""The recommendation tracker: what each meeting made, noted, closed and carried on, from the stories of the matters."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.documents.document import Table, plain
from secretariat.documents.problems import problems
from secretariat.matters.gathering import matters
from secretariat.matters.matter import Matter, StoryEntry, how_far
from secretariat.matters.notings import notings
from secretariat.matters.referrals import state_since
from secretariat.matters.register import Followed, the_register
from secretariat.matters.tracked import stood
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.papers.matters.tracker import tracker
from tests.support.clerk import Clerk, begun_clerk
from tests.support.known_matters import a_matter, knowing, of_all, words
from tests.support.panels import DAY, MEETING, NEXT_MEETING, the_panel

SEPT, NOV = dt.date(2031, 9, 17), dt.date(2031, 11, 12)
MEETINGS = [Meeting(id=MEETING, date=DAY), Meeting(id=NEXT_MEETING, date=SEPT), Meeting(id=str(NOV), date=NOV)]
SENT, ANSWERED = dt.date(2031, 6, 25), dt.date(2031, 8, 20)


def story(matter: Matter, *entries: StoryEntry) -> Matter:
    return replace(matter, story=(StoryEntry(matter.day, "raised", "Minuted.", meeting=matter.meeting), *entries))


R1 = story(a_matter("R1"), StoryEntry(SENT, "sent", "Sent: by hand."),
           StoryEntry(ANSWERED, "answered", "Answered: privately unhappy.", position="accepted"),
           StoryEntry(SEPT, "noted", "Noted.", meeting=NEXT_MEETING))  # fmt: skip
R2 = story(a_matter("R2", "Sweep the lanes."), StoryEntry(SENT, "sent", "Sent."),
           StoryEntry(dt.date(2031, 8, 1), "answered", "Postponed.", position="postponed"),
           StoryEntry(dt.date(2031, 10, 1), "closed", "Done."))  # fmt: skip


def rows(*found: Matter, held: tuple[str, ...] = (MEETING, NEXT_MEETING, str(NOV))) -> dict[str, list[list[str]]]:
    document = tracker(of_all(knowing(*found, meetings=MEETINGS, held=held)))
    assert problems(document) == []
    return {
        table.caption.removeprefix("Recommendations at the meeting of "): [
            [plain(each[0].text) for each in row] for row in table.rows  # type: ignore[union-attr]
        ]
        for table in document.body if isinstance(table, Table)
    }  # fmt: skip


def test_each_meeting_says_what_it_made_noted_closed_and_carried_on() -> None:
    assert rows(R1, R2) == {
        "12 November 2031": [
            ["2031-06-18/R2", "Sweep the lanes.", "Closed on 1 October 2031", "Closed", "Closed on 1 October 2031"],
        ],
        "17 September 2031": [
            ["2031-06-18/R1", "Publish the figures.", "Sent on 25 June 2031; answered on 20 August 2031: accepted",
             "Noted", "Answered on 20 August 2031: accepted; noted"],
            ["2031-06-18/R2", "Sweep the lanes.", "Sent on 25 June 2031; put off on 1 August 2031", "Carried on",
             "Put off on 1 August 2031"],
        ],
        "18 June 2031": [
            ["2031-06-18/R1", "Publish the figures.", "–", "Made", "Open"],
            ["2031-06-18/R2", "Sweep the lanes.", "–", "Made", "Open"],
        ],
    }  # fmt: skip


def test_the_words_that_the_clerk_noted_with_a_step_are_in_none_of_it() -> None:
    said = words(tracker(of_all(knowing(R1, R2, meetings=MEETINGS, held=(MEETING, NEXT_MEETING)))))
    assert "by hand" not in said
    assert "unhappy" not in said
    assert "1 was noted and 1 was carried on." in said


@pytest.mark.parametrize(("sent", "then"), [(None, "Open"), (DAY, "Sent on 18 June 2031")])
def test_what_was_sent_the_same_day_or_on_a_day_not_known_was_not_before_it_was_made(
    sent: dt.date | None, then: str
) -> None:
    found = rows(story(a_matter("R1"), StoryEntry(sent, "sent", "Sent.")), held=(MEETING, NEXT_MEETING))
    assert found["18 June 2031"] == [["2031-06-18/R1", "Publish the figures.", "–", "Made", then]]
    since = "Sent" if sent is None else "–"
    assert found["17 September 2031"] == [
        ["2031-06-18/R1", "Publish the figures.", since, "Carried on", "Sent" if sent is None else then],
    ]


def test_a_meeting_that_was_not_held_has_carried_nothing_on() -> None:
    assert list(rows(R1, R2, held=(MEETING,))) == ["18 June 2031"]
    assert "No meeting was held yet." in words(tracker(of_all(knowing(R1, meetings=MEETINGS))))


def test_what_was_opened_again_is_before_the_next_meeting_once_more() -> None:
    again = replace(R1, story=(*R1.story, StoryEntry(dt.date(2031, 10, 9), "opened again", "Opened again.")))
    assert rows(again)["12 November 2031"] == [
        ["2031-06-18/R1", "Publish the figures.", "Opened again on 9 October 2031", "Carried on",
         "Open"],
    ]  # fmt: skip


@pytest.mark.parametrize(("what", "over"), [("answered", False), ("noted", False), ("closed", True)])
def test_only_what_was_answered_and_noted_or_closed_is_over(what: str, over: bool) -> None:
    assert stood([StoryEntry(SENT, what, "")]).over is over  # type: ignore[arg-type]


# --- typed at the later meeting ---


def autumn(*lines: str) -> tuple[Clerk, Clerk]:
    """June made R1 and referred what item 5 asked; these lines are typed in September under its item 1."""
    june = begun_clerk()
    june.type("/recommend that lanes be lit", "/refer mo to decide the grant", "/close")
    item = AgendaItem(id="item-1", number="1", title="Matters arising")
    september = Clerk(act("item", Put(item, NEXT_MEETING)), meeting=NEXT_MEETING)
    september.type("/in sw pq db ob cx ck", "/begin", "/item 1", *lines, time="14:00")
    return june, september


def lives(june: Clerk, september: Clerk) -> dict[str, Matter]:
    known = Followed(panel=the_panel(), notings=notings(september.p), meetings=MEETINGS)
    return {each.label: each for each in the_register(matters(june.p), known).matters}


@pytest.mark.parametrize(
    ("line", "label", "far", "last"),
    [
        ("/settled 5 of 18 June by mo: the grant was paid", "5", "reported",
         "Reported to the meeting of 17 September 2031, item 1, Matters arising."),
        ("/reported 5 of 18 June", "5", "asked",
         "Reported to the meeting of 17 September 2031, item 1, Matters arising."),
        ("/done R1 of 18 June", "R1", "done", "Closed as done at the meeting of 17 September 2031, item 1, Matters "
         "arising."),
        ("/carry R1 of 18 June: figures are awaited", "R1", "open", "Carried on at the meeting of 17 September 2031, "
         "item 1, Matters arising."),
    ],
)  # fmt: skip
def test_a_line_of_a_later_meeting_is_the_next_turn_of_the_matter(line: str, label: str, far: str, last: str) -> None:
    matter = lives(*autumn(line))[label]
    assert how_far(matter) == far
    assert matter.story[-1].words == last
    assert "grant was paid" not in " ".join(each.words for each in matter.story[1:]), "the minute itself has the words"


def test_a_referral_settled_at_a_later_meeting_says_so_where_it_was_made() -> None:
    june, september = autumn("/settled item 5 of 18 June by mo")
    assert state_since(lives(june, september)["5"]) == "Settled; reported to the meeting of 17 September 2031"


def test_the_last_meeting_is_the_one_before_this() -> None:
    _, september = autumn("/done R1 of the last meeting")
    assert "Recommendation R1 of the meeting held on 18 June 2031 was closed as done." in september.printed


def test_a_line_about_a_meeting_nobody_knows_is_taken_and_told() -> None:
    _, september = autumn()
    said = september.type("/done R1 of 3 March 2031")
    assert "No meeting of 3 March 2031 is kept here: is that the day?" in (*september.last.doubts, said.say)
