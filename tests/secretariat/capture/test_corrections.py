"""Correcting what is minuted: its own line back, what that changes, and what cannot be (MIN-02, REC-04)."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest

from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete, insert_after, line_of, move
from secretariat.capture.desk import Desk
from secretariat.events.base import Happening
from secretariat.events.course import Abandoned, Began
from secretariat.events.decisions import Outcome, Recommended, Undertaken
from secretariat.events.elections import Elected
from secretariat.events.every import EVENTS
from secretariat.events.motions import Moved
from secretariat.events.speech import Note, Said
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.panel.people import OFFICES, Person, Post, Role
from secretariat.proceedings.voting import motion_before
from tests.support.clerk import Clerk, begun_clerk
from tests.support.handfuls import all_hold, by_handfuls
from tests.support.lines_read import gathered
from tests.support.panels import DAY, MEETING, planned, substitution

ANNUAL = act("annual", Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL)))
LATER = dt.datetime(2031, 6, 25, 9, 30, tzinfo=dt.UTC)
"""When corrections are made: another day and another time than the meeting's."""

EVERYTHING = """
/in sw pq db ob cx ck pc
/in tk virtual
/in vt observer
/absent ly
/begin 2:02
/item 1
/elect chair none because nobody was willing
/nominate chair cx by ob
/nominate chair cx not seconded
/elect chair db by pq sec sw
/nominate vice ob by cx sec pq
/nominate vice cx by sw
/nominate vice pq
/nominate vice pq by db
/nominate vice pq sec sw
/ballot vice ob 2 cx 2 pq 1 out pq
/ballot vice ballot ob 2 cx 2 abstained 1 refused
/elect vice ob vote casting
/next
/none
/declare db 6 nri withdraws a neighbour farms there
/declare cx sensitive
/declare pq
/item 3
/minutes
/minutes 1 March 2031 subject to “frost” for “fog”
/minutes 2 March 2031 noted
/minutes 3 March 2031 not agreed
/chair pq for this item
/item 5
/chair ob
/in ia 2:10
/in jb ? virtual
/out cx 2:20 protest at the frost
/out jb ?
/out ia 2:25 for a while
/sub us for np
db\twhy were the lanes icy?
\texplained the frost
a. frost
/promise to send the figures
/promise db to look
pq\t\tthe lanes were icy
pq\t\t\tthanked the panel
/note 1. is how lists begin
/note /next was typed
the panel received a report
* frost
/update fog
# Frost
/stage the alarm rang
/heading Fog
/noted the report
/agreed to note the report
/agreed
/endorsed
/approved the rules
/resolved that lanes be swept
/supported
/recommend to circulate the chart
/recommend to Eldmoor: that lanes be swept
/action mo to check the rules by 4 July
/action to write by hand
/private 1 and 2 lost
/private 3
/public
/defer 6 to September because it was late
/withdraw 7 because it rained
/not-reached 4
/adjourn 3pm until 25 June because it rained
/resume 10:00am on 25 June
/dates
/close 11:30am
/item 6
/noted
"""


def script() -> list[str]:
    """The lines above, and before the adjournment those that other modules add."""
    lines = EVERYTHING.strip().split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("/adjourn"))
    return [*lines[:at], *gathered("SCRIPT"), *lines[at:]]


@cache
def everything() -> Clerk:
    """A meeting in which every kind of event happens, typed as a clerk types it: once, to be looked at."""
    september = act("planned", [Put(each) for each in planned(dt.date(2031, 9, 17), "Precept")])
    clerk = Clerk(ANNUAL, september, *gathered("RECORDS"), time="14:30")
    for line in script():
        if line.startswith("\t"):
            clerk.type(line)
        else:
            clerk.desk = clerk.desk if not line.startswith(("*", "#", "the ")) else Desk()
            clerk.type(line)
    return clerk


def test_every_kind_of_event_is_tried_here() -> None:
    ends = {Abandoned}  # the other way for a meeting to end; see test_course
    assert {type(event) for event in everything().p.bundle.events} | ends == set(EVENTS)


def test_a_line_typed_again_as_it_was_changes_nothing() -> None:
    events = everything().p.bundle.events
    all_hold(_typed_again_changes_nothing, [event for event in events if type(event).__name__ != "DatesNoted"])


def _typed_again_changes_nothing(event: Happening) -> None:
    p = everything().p
    desk, line = line_of(event, p)
    again = correct(event, line, p, desk=desk, plan=everything().plan, now=LATER)
    assert [change.record for change in again.changes] == [event], f"its line was {line!r}"


@pytest.mark.parametrize("kind", ["DatesNoted"])
def test_what_was_not_typed_in_words_is_not_corrected_but_deleted(kind: str) -> None:
    event = next(event for event in everything().p.bundle.events if type(event).__name__ == kind)
    with pytest.raises(Refused, match=r"That line has no words to correct\. Delete it, or undo\."):
        line_of(event, everything().p)


def test_a_corrected_line_keeps_its_identity_its_place_its_time_and_its_number() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend to swep the lanes", time="14:20")
    clerk.type("/recommend to grit them", time="14:30")
    first = clerk.p.bundle.events[-2].with_(rev=7)
    clerk.put(first)
    clerk.memory.do(correct(first, "/recommend to sweep the lanes", clerk.p, now=LATER))
    corrected = clerk.p.bundle.events[-2]
    assert isinstance(corrected, Recommended)
    assert (corrected.id, corrected.rev, corrected.place, corrected.at) == (first.id, 7, first.place, first.at)
    assert (corrected.number, corrected.text) == (1, "to sweep the lanes")
    assert [line for line in clerk.printed if line.startswith("R")] == ["R1 To sweep the lanes.", "R2 To grit them."]


def test_a_corrected_recommendation_keeps_its_number_though_those_before_it_are_gone() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend to sweep", "/recommend to grit")
    clerk.memory.do(delete(clerk.p.bundle.events[-2], clerk.p))
    clerk.memory.do(correct(clerk.last, "/recommend to grit them", clerk.p, now=LATER))
    assert clerk.printed[-1] == "R2 To grit them."


def test_an_event_without_a_time_is_not_given_one_by_correcting_its_words() -> None:
    clerk = begun_clerk()
    clerk.put(Note(text="the pannel rested"))
    clerk.memory.do(correct(clerk.last, "the panel rested", clerk.p, now=LATER))
    assert clerk.last.at is None
    assert clerk.printed[-1] == "The panel rested."


def test_a_line_can_become_another_kind() -> None:
    clerk = begun_clerk()
    clerk.type("the report was noted")
    note = clerk.last
    clerk.memory.do(correct(note, "/noted the report", clerk.p, now=LATER))
    assert isinstance(clerk.last, Outcome)
    assert clerk.last.id == note.id
    assert clerk.printed[-1] == "The Panel NOTED the report."


def test_a_line_that_becomes_a_recommendation_gets_a_number_nobody_has() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend to sweep", "that they grit", "/recommend to mend")
    clerk.memory.do(correct(clerk.p.bundle.events[-2], "/recommend to grit", clerk.p, now=LATER))
    assert [line for line in clerk.printed if line.startswith("R")] == ["R1 To sweep.", "R3 To grit.", "R2 To mend."]


@pytest.mark.parametrize(
    ("lines", "line", "numbers"),
    [(("/recommend to sweep", "/recommend to mend"), "/recommend (1) to sweep; (2) to grit; (3) to salt", [1, 3, 4, 2]),
     (("that they grit", "/recommend to mend"), "/recommend (1) to sweep; (2) to grit", [2, 3, 1]),
     (("/promise pc to sweep", "/promise mo to mend"), "/promise pc and fo to sweep", [1, 3, 2])],
)  # fmt: skip
def test_what_is_corrected_into_several_gives_each_a_number_nobody_has(
    lines: tuple[str, ...], line: str, numbers: list[int]
) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    clerk.memory.do(correct(clerk.p.bundle.events[-2], line, clerk.p, now=LATER))
    said: list[Any] = [each for each in clerk.p.bundle.events if isinstance(each, Recommended | Undertaken)]
    assert [each.number for each in said] == numbers


def test_a_recommendation_that_becomes_an_action_is_counted_with_the_actions() -> None:
    clerk = begun_clerk()
    clerk.type("/action to write", "/recommend to sweep", "/recommend to grit", "/action to ring")
    clerk.memory.do(correct(clerk.p.bundle.events[-2], "/action to grit", clerk.p, now=LATER))
    assert [line for line in clerk.printed if line[:2] in ("A1", "A2", "A3")] == [
        "A1 To write.",
        "A3 To grit.",
        "A2 To ring.",
    ]


def test_another_speaker_is_set_by_the_desk() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?")
    clerk.memory.do(correct(clerk.last, "why?", clerk.p, desk=Desk("person-pq", "stated"), now=LATER))
    assert isinstance(clerk.last, Said)
    assert clerk.printed[-2:] == ["Councillor Quill stated:", "a) Why?"]


def test_a_correction_is_judged_where_the_line_stands_and_not_at_the_end() -> None:
    clerk = begun_clerk()
    clerk.type("/motion db that it be so", "/out db 3pm")
    motion = clerk.p.bundle.events[-2]
    clerk.memory.do(correct(motion, "/motion db that it be not so", clerk.p, now=LATER))
    with pytest.raises(Refused, match="Councillor Kowalczyk is not in the room"):
        correct(motion, "/motion tk that it be so", clerk.p, now=LATER)


@pytest.mark.parametrize(
    ("typed", "corrected", "sentence"),
    [
        (
            "/in tk 2:10",
            "/in tk 1:10pm",
            "Councillor Kowalczyk cannot have arrived at 1:10pm: the meeting began at 2:00pm.",
        ),
        ("/in tk 2:10", "/in tk 5pm", "That cannot be at 5:00pm: the meeting ended at 4:00pm."),
        ("/out db 3:10", "/out db 6pm", "That cannot be at 6:00pm: the meeting ended at 4:00pm."),
        ("/out db 3:10", "/out db 1pm", "Councillor Bramble cannot have left at 1:00pm: the meeting began at 2:00pm."),
    ],
)
def test_a_corrected_time_lies_within_the_meeting_as_it_ended_up(typed: str, corrected: str, sentence: str) -> None:
    clerk = begun_clerk()
    clerk.type(typed)
    event = clerk.last
    clerk.type("/close 4pm")
    with pytest.raises(Refused) as refusal:
        correct(event, corrected, clerk.p, now=LATER)
    assert str(refusal.value) == sentence


def test_a_meeting_cannot_be_made_to_begin_after_somebody_came_or_to_end_before_somebody_left() -> None:
    clerk = begun_clerk()
    clerk.type("/in tk 2:10", "/out tk 3:50", "/close 4pm")
    began = next(event for event in clerk.p.bundle.events if type(event).__name__ == "Began")
    with pytest.raises(Refused) as refusal:
        correct(began, "/begin 2:15", clerk.p, now=LATER)
    assert str(refusal.value) == "Somebody came or left at 2:10pm, so the meeting cannot have begun at 2:15pm."
    with pytest.raises(Refused, match=r"Somebody came or left at 3:50pm, so the meeting cannot end at 3:30pm\."):
        correct(clerk.last, "/close 3:30pm", clerk.p, now=LATER)
    clerk.memory.do(correct(began, "/begin 2:05", clerk.p, now=LATER))
    clerk.memory.do(correct(clerk.last, "/close 3:55pm", clerk.p, now=LATER))
    assert (clerk.p.began, clerk.p.ended) == (clerk.at("14:05"), clerk.at("15:55"))


@pytest.mark.parametrize("line", ["/apology tk", "", "/frobnicate", "/item 99"])
def test_a_line_that_would_not_be_minuted_takes_no_lines_place(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("the panel rested")
    with pytest.raises(Refused):
        correct(clerk.last, line, clerk.p, now=LATER)


def test_a_line_that_becomes_several_stays_together() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("someone was elected", "the panel rested")
    first = clerk.p.bundle.events[-2]
    made = correct(first, "/elect chair db by pq sec sw", clerk.p, now=LATER)
    clerk.memory.do(made)
    kinds = [type(event).__name__ for event in clerk.p.bundle.events[-3:]]
    assert kinds == ["Nominated", "Elected", "Note"]
    assert clerk.p.bundle.events[-3].id == first.id


# --- what follows in other records ---


def posts(clerk: Clerk, code: str) -> list[Role]:
    return [post.role for post in clerk.p.people.named(code).posts if post.source]


def test_deleting_an_election_takes_the_post_back_with_it() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq sec sw")
    assert posts(clerk, "db") == [Role.CHAIR]
    taken = delete(clerk.last, clerk.p)
    assert {type(change) for change in taken.changes} == {Drop, Put}, "one act holds both"
    clerk.memory.do(taken)
    assert posts(clerk, "db") == []
    assert clerk.p.office_holder("chair") == "person-sw"


def chairs(clerk: Clerk, day: dt.date) -> list[str]:
    return [person.code for person in clerk.p.people.holding(day, Role.CHAIR)]


def test_an_election_ends_the_office_of_who_held_it_and_gives_it_back_with_its_line() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    after = clerk.p.day + dt.timedelta(days=1)
    clerk.type("/elect chair db by pq sec sw")
    assert (chairs(clerk, after), clerk.p.office_holder("chair")) == (["db"], "person-db")
    clerk.memory.do(correct(clerk.last, "/elect chair ob vote", clerk.p, now=LATER))
    assert chairs(clerk, after) == ["ob"]
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert (chairs(clerk, after), clerk.p.office_holder("chair")) == (["sw"], "person-sw")


def test_who_is_elected_to_the_other_office_gives_up_the_one_held_until_then() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    after = clerk.p.day + dt.timedelta(days=1)
    vice = clerk.p.people["person-db"]
    held = Post(role=Role.VICE_CHAIR, since=clerk.p.day - dt.timedelta(days=300))
    clerk.memory.do(act("vice-chair", Put(vice.with_(posts=(*vice.posts, held)))))
    clerk.type("/elect chair db by pq sec sw")
    assert clerk.p.people["person-db"].roles_on(after) & {*OFFICES} == {Role.CHAIR}
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.p.people["person-db"].roles_on(after) & {*OFFICES} == {Role.VICE_CHAIR}


def test_an_office_given_at_a_meeting_that_is_minuted_late_ends_when_the_next_one_began() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    later = clerk.p.day + dt.timedelta(days=300)
    chair = clerk.p.people["person-ob"]
    clerk.memory.do(act("a later chair", Put(chair.with_(posts=(*chair.posts, Post(role=Role.CHAIR, since=later))))))
    clerk.type("/elect chair db by pq sec sw")
    assert [chairs(clerk, later + dt.timedelta(days=n)) for n in (-1, 1)] == [["db"], ["ob"]]


def test_who_is_elected_again_holds_the_office_by_the_last_election() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair sw by pq sec db")
    held = [
        (post.since == clerk.p.day, post.until) for post in clerk.p.people["person-sw"].posts if post.role is Role.CHAIR
    ]
    assert held == [(False, clerk.p.day), (True, None)]


def test_correcting_an_election_moves_the_post_to_whoever_was_elected() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/nominate chair db", "/nominate chair ob", "/elect chair db vote")
    elected = clerk.last
    assert isinstance(elected, Elected)
    clerk.memory.do(correct(elected, "/elect chair ob vote", clerk.p, now=LATER))
    assert (posts(clerk, "db"), posts(clerk, "ob")) == ([], [Role.CHAIR])
    assert clerk.p.people.named("ob").posts[-1].source == elected.id


def test_an_election_that_becomes_prose_gives_no_post() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq sec sw")
    clerk.memory.do(correct(clerk.last, "nobody was elected", clerk.p, now=LATER))
    assert posts(clerk, "db") == []


def test_a_correction_touches_nobody_without_cause() -> None:
    clerk = begun_clerk(ANNUAL, item="1")
    clerk.type("/elect chair db by pq sec sw", "the pannel rested")
    made = correct(clerk.last, "the panel rested", clerk.p, now=LATER)
    assert not [change for change in made.changes if isinstance(change.record, Person)]


# --- where lines stand ---


def notes(clerk: Clerk) -> list[str]:
    return [event.text for event in clerk.p.bundle.events if isinstance(event, Note)]


def rested(*words: str) -> Clerk:
    clerk = begun_clerk()
    clerk.type(*words)
    return clerk


def test_a_forgotten_line_goes_in_after_another_and_takes_its_time() -> None:
    clerk = rested("one", "three")
    after = clerk.p.bundle.events[-2]
    clerk.memory.do(insert_after(after, "two", clerk.p, now=LATER))
    assert notes(clerk) == ["one", "two", "three"]
    assert clerk.p.bundle.events[-2].at == after.at


def test_a_line_can_be_put_in_at_the_end() -> None:
    clerk = rested("one")
    clerk.memory.do(insert_after(clerk.last, "two", clerk.p, now=LATER))
    assert notes(clerk) == ["one", "two"]


def test_a_recommendation_put_in_between_gets_a_number_nobody_has() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend to sweep", "/recommend to grit")
    clerk.memory.do(insert_after(clerk.p.bundle.events[-2], "/recommend to mend", clerk.p, now=LATER))
    assert [line for line in clerk.printed if line.startswith("R")] == ["R1 To sweep.", "R3 To mend.", "R2 To grit."]


def test_a_line_put_in_is_judged_where_it_goes() -> None:
    clerk = begun_clerk()
    clerk.type("/out db 3pm")
    before = clerk.p.bundle.events[-2]
    clerk.memory.do(insert_after(before, "/motion db that it be so", clerk.p, now=LATER))
    with pytest.raises(Refused, match="is not in the room"):
        insert_after(clerk.last, "/motion db that it be so", clerk.p, now=LATER)


def test_there_is_always_room_for_one_more_line_between_two() -> None:
    clerk = rested("first", "last")
    for n in range(60):
        first = next(event for event in clerk.p.bundle.events if isinstance(event, Note) and event.text == "first")
        clerk.memory.do(insert_after(first, f"line {n}", clerk.p, now=LATER))
    assert notes(clerk) == ["first", *(f"line {n}" for n in reversed(range(60))), "last"]


@pytest.mark.parametrize(
    ("which", "by", "order"),
    [(0, 1, "bac"), (2, -1, "acb"), (1, -1, "bac"), (1, 1, "acb")],
)
def test_a_line_moves_up_or_down_by_one(which: int, by: int, order: str) -> None:
    clerk = rested("a", "b", "c")
    event = [event for event in clerk.p.bundle.events if isinstance(event, Note)][which]
    made = move(event, clerk.p, by=by)
    assert isinstance(made, Act)
    clerk.memory.do(made)
    assert "".join(notes(clerk)) == order


def test_there_and_back_is_as_it_was() -> None:
    clerk = rested("a", "b", "c")
    for by in (1, -1, -1, 1):
        event = next(event for event in clerk.p.bundle.events if isinstance(event, Note) and event.text == "b")
        clerk.memory.do(move(event, clerk.p, by=by))  # type: ignore[arg-type]
    assert notes(clerk) == ["a", "b", "c"]


def test_nothing_moves_past_either_end() -> None:
    clerk = rested("a")
    assert move(clerk.last, clerk.p, by=1) is None
    assert move(clerk.p.bundle.events[0], clerk.p, by=-1) is None


def test_letters_follow_when_lines_are_put_in_moved_and_deleted() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "when?", "who?")
    clerk.memory.do(insert_after(clerk.p.bundle.events[-3], "where?", clerk.p, desk=Desk("person-db"), now=LATER))
    clerk.memory.do(delete(clerk.p.bundle.events[-4], clerk.p))
    assert clerk.printed[2:] == ["a) Where?", "b) When?", "c) Who?"]


def test_a_substitution_made_by_a_line_stays_when_the_arrival_is_corrected() -> None:
    clerk = begun_clerk(substitution())
    clerk.type("/in us 2:10")
    clerk.memory.do(correct(clerk.last, "/in us 2:15", clerk.p, now=LATER))
    assert clerk.p.spells["person-us"][0].since == clerk.at("14:15")
    assert "person-us" in clerk.p.voters


@by_handfuls(line for line, _ in gathered("ACCEPTED"))
def test_a_line_typed_again_as_it_would_be_prints_the_same(line: str) -> None:
    clerk = begun_clerk(*gathered("RECORDS"), substitution(), present="sw pq db ob us ck pc cx mo")
    try:
        captured = clerk.type(line)
    except Refused:
        return  # in this meeting; it has a test of its own where it is taken
    before = clerk.printed
    for event in captured.events:
        try:
            desk, again = line_of(event, clerk.p)
            clerk.memory.do(correct(event, again, clerk.p, desk=desk, now=clerk.clock(), plan=clerk.plan))
        except Refused:
            continue
        assert clerk.printed == before, (line, again)


def test_a_motion_that_is_corrected_to_one_with_its_vote_is_the_one_that_was_voted_on() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db that it be so", "/noted the plan")
    motion = next(event for event in clerk.p.bundle.events if isinstance(event, Moved))
    clerk.memory.do(correct(motion, "/motion pq sec ob that it be so, carried 4-1", clerk.p, now=LATER))
    assert "(4 for, 1 against, 0 abstained) the motion was CARRIED." in clerk.printed[-2]
    assert motion_before(clerk.p) is None, "it is before the meeting no more"


@pytest.mark.parametrize("end", ["/close 4pm", "/adjourn 4pm until 25 June", "/abandon 4pm"])
def test_a_meeting_cannot_be_made_to_begin_after_it_stopped(end: str) -> None:
    clerk = begun_clerk()
    clerk.type(end)
    begun = next(event for event in clerk.p.bundle.events if isinstance(event, Began))
    with pytest.raises(Refused, match=r"The meeting stopped at 4:00pm, so it cannot have begun at 5:00pm\."):
        correct(begun, "/begin 5pm", clerk.p, now=LATER)
    clerk.memory.do(correct(begun, "/begin 1:55pm", clerk.p, now=LATER))
    assert clerk.p.began == clerk.at("13:55")
