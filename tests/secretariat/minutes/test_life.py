"""The life of a set of minutes: draft, circulated, approved, signed; only a later meeting corrects them (MIN-02)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.documents.plain_text import write
from secretariat.events.base import Happening
from secretariat.events.earlier import MinutesConfirmed, MinutesResult
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.copies import PrintedLine
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.minutes.later_meetings import life
from secretariat.minutes.life import Confirmation, Life
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.circulating import amendments, circulate, compare, lines_of, sign
from secretariat.papers.forms import Change
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import minutes
from tests.support.clerk import Clerk
from tests.support.panels import BRACKETS, DAY

SEPTEMBER = dt.date(2031, 9, 17)
SENT = clock.at(dt.date(2031, 7, 2), dt.time(10))
NOW = clock.at(dt.date(2031, 7, 2), dt.time(12))


def closed(*lines: str) -> Clerk:
    """A meeting of some lines that is closed."""
    clerk = Clerk()
    clerk.type("/in sw pq db ob cx pc", "/next", "/item 5", *lines, "/close 4pm", time="14:00")
    return clerk


def sent(clerk: Clerk, *, to: str = "members") -> Clerk:
    clerk.memory.do(circulate(clerk.p, life(clerk.p), SENT, to=to, now=NOW))
    return clerk


def later(result: MinutesResult = "agreed", corrections: str = "", of: dt.date = DAY) -> Bundle:
    """A meeting in September at which the minutes were put."""
    put = MinutesConfirmed(of=of, result=result, corrections=corrections)
    return Bundle(meeting=Meeting(id=str(SEPTEMBER), date=SEPTEMBER), events=(put,))


def test_minutes_are_a_draft_until_they_go_out_and_approved_when_a_later_meeting_agrees_them() -> None:
    clerk = closed("/noted the report")
    assert life(clerk.p).status() == "DRAFT"
    sent(clerk)
    assert life(clerk.p).status() == "DRAFT, circulated on 2 July 2031"
    assert life(clerk.p, [later()]).status() == "APPROVED on 17 September 2031"
    assert life(clerk.p, [later()]).notes() == []


def test_a_correction_stands_in_the_later_minutes_and_the_earlier_record_shows_it() -> None:
    clerk = sent(closed("/noted the report"))
    before = lines_of(clerk.p)
    known = life(clerk.p, [later("agreed with corrections", "“frost” for “fog”.")])
    paper = minutes(clerk.p, life=known)
    assert paper.status == "APPROVED on 17 September 2031, as corrected"
    said = "these minutes were agreed as an accurate record, subject to: “frost” for “fog”."
    assert said in " ".join(write(paper).split())
    assert lines_of(clerk.p) == before, "the words themselves stay as they were put"


@pytest.mark.parametrize(
    ("result", "words", "stage", "status"),
    [
        ("noted", "were noted.", "circulated", "DRAFT, circulated on 2 July 2031"),
        ("received", "were received.", "circulated", "DRAFT, circulated on 2 July 2031"),
        ("deferred", "were deferred: too short.", "circulated", "DRAFT, circulated on 2 July 2031"),
        ("not agreed", "were not agreed: too short.", "refused", "NOT AGREED on 17 September 2031"),
        ("refused", "were refused: too short.", "refused", "REFUSED on 17 September 2031"),
        ("disputed", "were disputed: too short.", "refused", "DISPUTED on 17 September 2031"),
        ("ratified", "were ratified.", "approved", "RATIFIED on 17 September 2031"),
    ],
)
def test_what_is_noted_stays_a_draft_and_what_was_refused_is_none(
    result: MinutesResult, words: str, stage: str, status: str
) -> None:
    clerk = sent(closed())
    known = life(clerk.p, [later(result, "too short" if "too short" in words else "")])
    assert (known.stage, known.status()) == (stage, status)
    (note,) = known.notes()
    assert note.endswith(words)


def test_what_was_refused_is_ratified_by_a_later_meeting_or_goes_out_anew_as_a_draft() -> None:
    clerk = sent(closed())
    november = Meeting(id="2031-11-12", date=dt.date(2031, 11, 12))
    ratified = Bundle(meeting=november, events=(MinutesConfirmed(of=DAY, result="ratified"),))
    known = life(clerk.p, [later("refused"), ratified])
    assert known.status() == "RATIFIED on 12 November 2031"
    assert known.notes() == [
        "At the meeting of 17 September 2031 these minutes were refused.",
        "At the meeting of 12 November 2031 these minutes were ratified.",
    ]
    anew = clock.at(dt.date(2031, 10, 1), dt.time(9))
    clerk.type("/item 5", "a line was put right")
    clerk.memory.do(circulate(clerk.p, life(clerk.p, [later("refused")]), anew, to="members", now=anew))
    assert life(clerk.p, [later("refused")]).status() == "DRAFT, circulated on 1 October 2031"


def test_minutes_of_a_sub_committee_of_that_day_are_others() -> None:
    clerk = closed()
    put = MinutesConfirmed(of=DAY, body="Lanes Sub-Committee")
    assert life(clerk.p, [replace(later(), events=(put,))]).status() == "DRAFT"


def test_a_long_insertion_is_printed_in_its_paragraphs_in_both_sets() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob cx pc", "/next", "/item 3", time="14:00")
    clerk.type("/minutes 12 March subject to: insert after minute 5:\nThe lanes were dark.\nThe lamps were old.")
    said = (
        "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record, subject to: insert after "
    )
    assert clerk.printed[-3:] == [f"{said}minute 5:", "The lanes were dark.", "The lamps were old."]
    put = clerk.last
    assert isinstance(put, MinutesConfirmed)
    known = life(closed().p, [later("agreed with corrections", put.corrections)])
    assert known.notes()[-2:] == ["The lanes were dark.", "The lamps were old."]
    assert "insert after minute 5: The lanes were dark. The lamps were old." in clerk.one_line


def test_only_the_minutes_of_that_day_are_meant() -> None:
    clerk = closed()
    assert life(clerk.p, [later(of=dt.date(2031, 3, 12))]).stage == "draft"


def test_minutes_that_are_not_done_do_not_go_out() -> None:
    clerk = Clerk()
    with pytest.raises(Refused, match="/close first"):
        circulate(clerk.p, life(clerk.p), SENT, to="", now=NOW)
    clerk = closed()
    with pytest.raises(Refused, match="still to come"):
        circulate(clerk.p, life(clerk.p), NOW + dt.timedelta(hours=1), to="", now=NOW)
    with pytest.raises(Refused, match="ended at 4:00pm"):
        circulate(clerk.p, life(clerk.p), clerk.p.ended - dt.timedelta(hours=1), to="", now=NOW)  # type: ignore[operator]


def test_a_second_copy_is_kept_only_of_what_has_changed() -> None:
    clerk = sent(closed("the panel received a report"))
    with pytest.raises(Refused, match="have not changed since"):
        circulate(clerk.p, life(clerk.p), NOW, to="all", now=NOW)
    clerk.put(clerk.p.bundle.events[-2].with_(text="the panel received two reports"))
    clerk.memory.do(circulate(clerk.p, life(clerk.p), NOW, to="all", now=NOW))
    assert [copy.to for copy in life(clerk.p).copies] == ["members", "all"]


def test_approved_minutes_are_signed_and_not_circulated_as_a_draft() -> None:
    clerk = sent(closed())
    with pytest.raises(Refused, match="later meeting agrees them first"):
        sign(clerk.p, life(clerk.p), NOW)
    known = life(clerk.p, [later()])
    with pytest.raises(Refused, match="approved on 17 September 2031"):
        circulate(clerk.p, known, NOW, to="", now=NOW)
    clerk.memory.do(sign(clerk.p, known, clock.at(SEPTEMBER, dt.time(16))))
    known = life(clerk.p, [later()])
    assert known.status() == "APPROVED on 17 September 2031, signed on 17 September 2031"
    with pytest.raises(Refused, match="were signed on"):
        sign(clerk.p, known, NOW)


def test_the_log_of_amendments_names_each_paragraph_as_it_was_and_as_it_is() -> None:
    clerk = sent(closed("the panel received a report", BRACKETS))
    note = next(event for event in clerk.p.bundle.events if getattr(event, "text", "") == "the panel received a report")
    clerk.memory.do(_correction(clerk, note.with_(text="the panel received two reports")))
    (amended,) = amendments(clerk.p, life(clerk.p))
    item = clerk.p.bundle.numbered("5")
    assert item is not None
    assert amended.changes == [Change(item.heading, "The panel received a report.", "The panel received two reports.")]
    words = write(PAPERS["comparison"].build(of_meeting(clerk.p)))
    assert "Was: The panel received a report." in words
    assert "Now: The panel received two reports." in words


def _correction(clerk: Clerk, event: Happening) -> Act:
    return act("correct", Put(event, clerk.meeting))


def test_a_comparison_of_what_never_went_out_or_never_changed_says_so() -> None:
    clerk = closed()
    assert "not been circulated yet" in write(PAPERS["comparison"].build(of_meeting(clerk.p)))
    sent(clerk)
    words = write(PAPERS["comparison"].build(of_meeting(clerk.p)))
    assert "Nothing has changed since they were circulated to members on 2 July 2031." in words


def test_what_was_minuted_in_private_is_in_no_comparison_and_marked_private_in_the_copy() -> None:
    clerk = sent(closed("/private 1", "it was hemlock that was meant", "/public"))
    (copy,) = life(clerk.p).copies
    assert "hemlock" in copy.exempt.reveal()
    assert not any("hemlock" in line.text for line in copy.lines)
    assert "hemlock" not in str(copy)
    note = next(event for event in clerk.p.bundle.events if "hemlock" in getattr(event, "text", ""))
    clerk.memory.do(_correction(clerk, note.with_(text="it was hemlock that was meant, they said")))
    assert "hemlock" not in write(PAPERS["comparison"].build(of_meeting(clerk.p)))
    assert "hemlock" in write(PAPERS["exempt-minutes"].build(of_meeting(clerk.p)))
    assert "NOT FOR PUBLICATION" in PAPERS["exempt-minutes"].build(of_meeting(clerk.p)).status


def test_a_decision_notice_holds_decisions_alone_and_says_that_some_were_private() -> None:
    clerk = closed(
        "/noted the report", "/promise pc to write", "/action pq to read", "/recommend to circulate the chart",
        "/private 1", "/agreed to hemlock", "/public",
    )  # fmt: skip
    words = write(PAPERS["decisions"].build(of_meeting(clerk.p)))
    assert "NOTED" in words
    assert "To circulate the chart" in words
    assert "to write" not in words.casefold()
    assert "to read" not in words.casefold()
    assert "hemlock" not in words
    assert "Decisions on 1 item were taken in private" in words


def test_closing_says_what_goes_out_first() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob cx", "/next", "/item 5", "/noted", time="14:00")
    assert "decision notice" in clerk.read("/close 4pm").say
    assert "decision notice" not in closed().read("/noted").say


lines = st.lists(st.builds(PrintedLine, st.sampled_from(["a", "b", "c", "d [/b]"]), st.booleans()), max_size=12)


@given(lines, lines)
def test_a_comparison_tells_all_that_differs_and_nothing_else(
    before: list[PrintedLine], after: list[PrintedLine]
) -> None:
    changes = compare(before, after)
    assert (changes == []) == (before == after)
    gone = [change.was for change in changes if change.was]
    new = [change.now for change in changes if change.now]
    kept = [line.text for line in before]
    for was in gone:
        kept.remove(was)
    there = [line.text for line in after]
    for now in new:
        there.remove(now)
    assert sorted(kept) == sorted(there), "what is in neither list is in both"


@pytest.mark.parametrize("approved", [True, False])
def test_several_meetings_may_have_said_something(approved: bool) -> None:
    noted = Confirmation(dt.date(2031, 9, 17), "noted")
    agreed = Confirmation(dt.date(2031, 11, 19), "agreed")
    known = Life(closed=True, confirmations=(noted, *([agreed] if approved else [])))
    assert known.stage == ("approved" if approved else "draft")
    assert replace(known, closed=False).stage == "not closed"


# --- corrected later, apart from the approval ---


def september(*lines: str) -> Clerk:
    """A meeting in September at which these lines were typed."""
    item = AgendaItem(id="item-1", number="1", title="Corrections")
    clerk = Clerk(act("item", Put(item, str(SEPTEMBER))), meeting=str(SEPTEMBER))
    clerk.type("/in sw pq db ob cx ck", "/begin", "/item 1", *lines, time="14:00")
    return clerk


def test_a_correction_of_attendance_is_told_in_both_sets_be_the_first_approved() -> None:
    june = closed("/noted the report")
    then = september(f"/minutes {DAY}", f"/correct attendance of {DAY}: Councillor Peel was present, not absent")
    told = "record of attendance in the minutes of the meeting held on 18 June 2031 was corrected: Councillor Peel was"
    assert told in then.minutes
    known = life(june.p, [then.p.bundle])
    assert known.status() == "APPROVED on 17 September 2031"
    assert known.notes() == [
        "At the meeting of 17 September 2031 the record of attendance was corrected: Councillor Peel was present, not "
        "absent."
    ]
    assert known.notes()[0] in " ".join(write(minutes(june.p, life=known)).split())
    assert "corrected" not in write(minutes(june.p, life=life(june.p)))


def test_what_is_for_the_future_changes_no_earlier_minutes() -> None:
    june = closed("/noted the report")
    then = september(f"/correct {DAY} for the future: the officer is the Head of Law")
    assert "It was noted for the future, the minutes of the meeting held on 18 June 2031 standing as they are" in (
        then.minutes
    )
    assert life(june.p, [then.p.bundle]).notes() == []


def test_a_correction_in_private_or_without_a_quorum_is_told_in_no_public_set() -> None:
    june = closed("/noted the report")
    private = september("/private 1", f"/correct {DAY}: hemlock is oleander")
    assert life(june.p, [private.p.bundle]).notes() == []
    inquorate = september("/out pq db ob", f"/correct {DAY}: ten is two")
    assert "As the wish of those present and not as a decision" in inquorate.minutes
    assert life(june.p, [inquorate.p.bundle]).notes() == []
