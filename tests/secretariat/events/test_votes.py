"""Motions, amendments and votes: what is before the meeting, what is printed, who may cast what (MTG-22 to MTG-25)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete, line_of, move
from secretariat.capture.preview import describe
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.events.decisions import Outcome
from secretariat.events.motions import MotionEnded, Moved
from secretariat.events.votes import Voted
from secretariat.matters.gathering import matters
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import minutes
from secretariat.proceedings import voting
from tests.depth import deep
from tests.support.clerk import Clerk, begun_clerk, printed
from tests.support.contradictions import PRECEPT, full
from tests.support.lines.motions import TYPED
from tests.support.panels import substitution

WISH = ", as the wish of those present and not as a decision."
HANDS = "On a show of hands"


def refused(clerk: Clerk, line: str) -> str:
    with pytest.raises(Refused) as refusal:
        clerk.read(line)
    return str(refusal.value)


def before(clerk: Clerk) -> list[str]:
    """The texts of the motions still before the meeting, the one put first at the end."""
    return [motion.text for motion in voting.motions(clerk.p)]


# --- motions ---


def test_a_motion_needs_a_mover_and_a_seconder_who_have_a_vote() -> None:
    clerk = begun_clerk(present="sw pq db ck pc us")
    assert refused(clerk, "/motion pc that it be so") == "The Commissioner has no vote here, so cannot move or second."
    assert refused(clerk, "/motion db sec us that it be so").startswith("Councillor Sedge has no vote here")
    clerk.type("/declare pq 5 nri directly speaks")
    assert refused(clerk, "/motion pq that it be so").startswith("Councillor Quill has no vote here")
    stands_in = begun_clerk(substitution(), present="sw pq db us")
    stands_in.type("/motion us sec db that it be so")
    assert stands_in.printed[-1] == "It was moved by Councillor Sedge and seconded by Councillor Bramble that it be so."


def test_an_amendment_is_voted_on_first_and_once_carried_the_motion_is_the_substantive_one() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db that lanes be swept", "/amend ob sec cx to replace “swept” by “gritted”")
    said = clerk.type("/vote 3 2").say
    assert said == "The motion as amended is now before the meeting: /substantive puts it, or /vote at once."
    clerk.type("/substantive that lanes be gritted", "/vote 4 1")
    assert clerk.printed[1:] == [
        "It was moved by Councillor Quill and seconded by Councillor Bramble that lanes be swept.",
        "An amendment was moved by Councillor [/b] O’Brien 佐藤 and seconded by Councillor [@click=app.quit]x[/] to "
        "replace “swept” by “gritted”.",
        f"{HANDS} (3 for, 2 against, 0 abstained) the amendment was CARRIED.",
        "The substantive motion was then put: that lanes be gritted.",
        f"{HANDS} (4 for, 1 against, 0 abstained) the substantive motion was CARRIED.",
    ]
    assert before(clerk) == []


def test_the_motion_as_amended_may_be_voted_on_at_once() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept", "/amend db to grit them", "/assent", "/substantive", "/vote unanimous")
    assert clerk.printed[-3:] == [
        "By general assent the amendment was CARRIED.",
        "The substantive motion was then put.",
        f"{HANDS} (5 for, 0 against, 0 abstained) the substantive motion was CARRIED unanimously.",
    ]


def test_a_lost_amendment_leaves_the_motion_as_it_was() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept", "/amend db to grit them")
    assert clerk.type("/vote 1 4").say == "The motion moved by Councillor Quill is before the meeting again."
    assert before(clerk) == ["that lanes be swept"]
    clerk.type("/vote 4 1")
    assert clerk.printed[-1] == f"{HANDS} (4 for, 1 against, 0 abstained) the motion was CARRIED."


def test_a_second_motion_is_put_first_and_the_first_is_not_lost() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept")
    said = clerk.type("/motion db that the question be now put").say
    assert said == "The motion moved before is still open; this one is put first."
    assert clerk.type("/vote 5 0").say == "The motion moved by Councillor Quill is before the meeting again."
    assert before(clerk) == ["that lanes be swept"]


def test_a_substantive_motion_lets_an_amendment_fall_that_was_never_put() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept", "/amend db to grit them")
    assert clerk.type("/substantive that lanes be mended").say == "The amendment was never put, and falls."
    assert before(clerk) == ["that lanes be mended"]


@pytest.mark.parametrize(
    ("line", "prints"),
    [
        ("/withdraw motion", "The motion was withdrawn."),
        ("/withdraw motion because the paper was late.", "The motion was withdrawn: the paper was late."),
        ("/not-put because time was short", "The motion was not put to the vote: time was short."),
        ("/lapsed", "The motion lapsed for want of a seconder."),
    ],
)
def test_a_motion_ends_without_a_vote(line: str, prints: str) -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept", line)
    assert clerk.printed[-1] == prints
    assert before(clerk) == []


def test_a_seconded_motion_does_not_lapse_and_an_amendment_may() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db that lanes be swept")
    assert refused(clerk, "/lapsed") == (
        "Councillor Bramble seconded it, so it did not lapse. /not-put or /withdraw motion says how it ended."
    )
    clerk.type("/amend ob to grit them")
    assert clerk.type("/lapsed").say == "The motion moved by Councillor Quill is before the meeting again."
    assert clerk.printed[-1] == "The amendment lapsed for want of a seconder."


def test_an_open_motion_waits_in_its_item_and_is_told_on_leaving() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept")
    told = "The motion moved by Councillor Quill in item 5 is still open: /vote, /not-put or /withdraw motion there."
    assert clerk.type("/item 6").say == told
    assert before(clerk) == []
    assert clerk.type("/vote 3 2").say == "No motion was before the meeting: /motion says what was voted on."
    clerk.type("/item 5")
    assert before(clerk) == ["that lanes be swept"]
    assert told in clerk.type("/close 4pm").say


# --- votes ---


def test_a_vote_keeps_its_motion_and_its_roll_and_tells_who_did_not_vote() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db that it be so")
    motion = clerk.last
    assert clerk.type("/vote 3 1").say == "1 of 5 did not vote."
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert (vote.motion, vote.roll, vote.not_voting) == (motion.id, clerk.p.voters, 1)


def test_only_a_member_who_presides_has_a_casting_vote() -> None:
    clerk = begun_clerk(present="sw pq db ob ck pc")
    clerk.type("/out sw", "/out pq")
    assert refused(clerk, "/vote 1 1 casting for") == (
        "Nobody presides, so nobody has a casting vote: /chair says who does."
    )
    clerk.type("/chair db", "/vote 1 1 casting for")
    assert clerk.printed[-1].endswith(
        "on the casting vote of Councillor Bramble in the Chair, the motion was CARRIED" + WISH
    )
    clerk.type("/declare db 5 nri directly speaks", "/in pq")
    assert refused(clerk, "/vote 1 1 casting for") == (
        "Councillor Bramble presides and has no vote, so no casting vote."
    )


def test_equal_votes_that_nobody_can_decide_are_lost() -> None:
    clerk = begun_clerk(present="pq db ob ck pc")
    clerk.type("/out pq", "/vote 1 1")
    assert (
        clerk.printed[-1]
        == f"{HANDS} (1 for, 1 against, 0 abstained), the votes being equal, the motion was LOST{WISH}"
    )


def test_a_casting_vote_that_is_refused_carries_nothing() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that it be so", "/vote 2 2 1 casting refused")
    assert isinstance(clerk.last, Voted)
    assert not clerk.last.carried
    assert clerk.last.casting_by == "person-sw"


def test_a_count_may_be_known_and_not_published_in_any_paper() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that it be so", "/vote 3 1 1 hidden")
    assert isinstance(clerk.last, Voted)
    assert (clerk.last.votes_for, clerk.last.votes_against) == (3, 1)
    assert clerk.printed[-1] == f"{HANDS} the motion was CARRIED."
    assert matters(clerk.p)[-1].text == "CARRIED: the motion of Councillor Quill, that it be so."


def test_a_named_vote_is_told_by_its_exceptions_and_keeps_everyone() -> None:
    clerk = begun_clerk()
    clerk.type("/vote named db against cx abstained rest for")
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert vote.those_for == ("person-sw", "person-pq", "person-ob")
    assert (vote.those_against, vote.those_abstaining) == (("person-db",), ("person-cx",))
    assert refused(clerk, "/voted db against") == "The named vote says already how everyone voted."


@pytest.mark.parametrize(
    ("line", "left", "result"),
    [
        ("/vote named sw pq db for", ("ob", "cx"), "CARRIED"),
        ("/vote named sw for pq for db for ob against", ("cx",), "CARRIED"),
        ("/vote named sw, pq and db against", ("ob", "cx"), "LOST"),
        ("/vote named sw pq db ob against cx for", (), "LOST"),
        ("/vote named sw for rest silent", (), "CARRIED"),
        ("/vote named 4 1 0 db against", (), "CARRIED"),
        ("/vote named 3 1 0 sw pq ob for db against", (), "CARRIED"),
    ],
)
def test_of_whom_a_named_vote_says_nothing_it_puts_nothing_down(line: str, left: tuple[str, ...], result: str) -> None:
    """Nobody is printed by name as having voted who was neither named nor meant by “rest” or by the numbers."""
    clerk = begun_clerk()
    say = clerk.type(line).say
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert {person.removeprefix("person-") for person in vote.unrecorded} == set(left)
    assert not {*vote.unrecorded} & {*vote.those_for, *vote.those_against, *vote.those_abstaining}
    assert ("Not named, so not recorded" in say) == bool(left)
    assert f"was {result}" in clerk.printed[-2]
    assert ("Not recorded: Councillor" in clerk.printed[-1]) == bool(left)
    assert clerk.read(vote.line(clerk.p)).events[0].with_(id="", place="") == vote.with_(id="", place="")


@pytest.mark.parametrize(
    "line",
    ["/vote named db against", "/vote named db for", "/vote named db abstained", "/vote named sw pq for db against",
     "/vote named db silent"],
)  # fmt: skip
def test_a_result_that_hangs_on_members_not_named_is_not_printed(line: str) -> None:
    clerk = begun_clerk()
    assert "It hangs on" in refused(clerk, line)
    assert "It hangs on" in describe(line, clerk.p, now=clerk.clock())
    for rest in ("rest for", "rest silent" if "abstained" not in line and "silent" not in line else "rest against"):
        assert clerk.read(f"{line} {rest}").events


def test_how_somebody_voted_of_whom_nothing_was_recorded_can_be_added() -> None:
    clerk = begun_clerk()
    clerk.type("/vote named sw pq ob for db against", "/voted cx against")
    assert clerk.printed[-1].endswith("voted against.")
    assert refused(clerk, "/voted db against") == "The named vote says already how everyone voted."


def test_a_named_vote_kept_before_prints_as_it_did() -> None:
    clerk = begun_clerk()
    roll = tuple(f"person-{code}" for code in ("sw", "pq", "db"))
    clerk.put(Voted(votes_for=1, votes_against=1, carried=False, method="named", roll=roll, those_for=roll[:1],
                    those_against=roll[1:2]))  # fmt: skip
    assert clerk.printed[-2:] == [
        "On a named vote (1 for, 1 against, 0 abstained, 1 not voting), the votes being equal, the motion was LOST.",
        "For: Councillor S Ŵyn-Llŷr. Against: Councillor P Quill. Not voting: Councillor D Bramble.",
    ]


def test_a_member_may_have_his_or_her_vote_recorded_straight_after_it() -> None:
    """MTG-24."""
    clerk = begun_clerk()
    clerk.type("/vote 3 1 1", "/voted db against")
    assert clerk.printed[-1] == "At the member’s request it was recorded that Councillor Bramble voted against."
    clerk.type("/voted cx abstained")
    assert clerk.printed[-1].endswith("Councillor [@click=app.quit]x[/] abstained.")
    assert refused(clerk, "/voted db for") == "Councillor Bramble is recorded already: against."
    assert refused(clerk, "/voted ob against") == (
        "Councillor [/b] O’Brien 佐藤 cannot be one of those: only 1 voted against."
    )
    assert refused(clerk, "/voted pc for") == "The Commissioner was not among those who could vote."
    clerk.type("/voted sw pq ob for")
    assert [line.startswith("At the member’s") for line in clerk.printed[-3:]] == [True] * 3


@pytest.mark.parametrize(
    "said",
    ["against: Bramble", "that Cllr Bramble voted against be recorded", "db wished his vote against to be recorded",
     "db no", "Bramble asked that his vote against be minuted.", "Cllr Bramble voted against"],
)  # fmt: skip
def test_who_asked_to_be_recorded_is_told_in_the_words_in_which_it_was_asked(said: str) -> None:
    clerk = begun_clerk()
    clerk.type("/vote 4 1", f"/voted {said}")
    assert clerk.printed[-1] == "At the member’s request it was recorded that Councillor Bramble voted against."


SAID = (
    "{result} by {most} to {least}", "{result} by {most} votes to {least}", "{result} {most}-{least}",
    "the motion was {result} by {most} votes to {least}", "by {most} votes to {least} the motion was {result}",
    "{result} by a majority of {most} to {least}",
    "{result}: {votes_for} for, {against} against", "{votes_for} for, {against} against: {result}",
    "{against} against, {votes_for} for", "{result} ({votes_for} votes for and {against} against)",
)  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_however_a_result_and_its_count_are_said_the_count_is_the_one_that_bears_it_out(said: str) -> None:
    begun = begun_clerk()
    begun.type("/motion pq sec db that it be so")
    in_words = ("nil", "one", "two", "three", "four", "five")
    for votes_for in range(6):
        for against in range(6 - votes_for):
            if votes_for == against:
                continue
            for number in (str, in_words.__getitem__):
                carried = votes_for > against
                for result in ("carried", "passed") if carried else ("lost", "defeated", "fell", "not carried"):
                    clerk = begun.copy()
                    counts = {"votes_for": votes_for, "against": against, "most": max(votes_for, against),
                              "least": min(votes_for, against)}  # fmt: skip
                    numbers = {name: n if "-" in said else number(n) for name, n in counts.items()}
                    clerk.type(f"/vote {said.format(result=result, **numbers)}")
                    declared = "CARRIED" if carried else "LOST"
                    assert clerk.printed[-1] == (
                        f"On a show of hands ({votes_for} for, {against} against, 0 abstained"
                        f"{_rest(votes_for + against)}) the motion was {declared}."
                    )


def _rest(cast: int) -> str:
    return f", {5 - cast} not voting" if cast < 5 else ""


def test_not_agreed_is_how_the_motion_before_the_meeting_went() -> None:
    clerk = begun_clerk()
    assert refused(clerk, "/not agreed 1 4").startswith("/not could be")
    clerk.type("/motion pq sec db that it be so", "/not agreed 1 4")
    assert clerk.printed[-1] == "On a show of hands (1 for, 4 against, 0 abstained) the motion was LOST."


def test_no_more_are_recorded_than_were_counted() -> None:
    clerk = begun_clerk()
    clerk.type("/vote 5 0")
    assert refused(clerk, "/voted db against") == "Councillor Bramble cannot be one of those: nobody voted against."
    assert refused(clerk, "/voted db abstained") == "Councillor Bramble cannot be one of those: nobody abstained."
    clerk.type("/vote carried", "/voted db against", "/vote 3 2")
    assert clerk.type("/voted db against").say == "", "every vote has records of its own"


def test_a_vote_is_recorded_in_its_own_item_alone() -> None:
    clerk = begun_clerk()
    clerk.type("/vote 3 2", "/item 6")
    assert refused(clerk, "/voted db against") == "No vote has been taken in this item."


# --- outcomes in parts ---


def test_a_resolution_in_parts_is_a_numbered_list_in_the_minutes_and_in_the_table() -> None:
    clerk = begun_clerk()
    clerk.type("/resolved that (1) lanes be swept; (2) they be gritted", "1. an update")
    document = minutes(clerk.p)
    assert problems(document) == []
    for suffix in (".docx", ".html", ".md", ".txt"):
        assert write_paper(document, suffix)
    assert printed(PAPERS["decisions"].build(of_meeting(clerk.p)).blocks)[1:] == [
        "5. Annual report of the Commissioner | The Panel RESOLVED that: (1) lanes be swept; and (2) they be gritted."
    ]
    assert clerk.printed[-1] == "1. An update."
    assert matters(clerk.p)[0].text == "RESOLVED that: (1) lanes be swept; (2) they be gritted."


def test_letters_run_on_past_a_list_of_parts() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/resolved that (1) a; (2) b", "db\twhen?")
    assert [line for line in clerk.printed if line[1:3] == ") "] == ["a) Why?", "b) When?"]
    assert problems(minutes(clerk.p)) == []


def test_several_decisions_in_one_item_each_have_their_line() -> None:
    clerk = begun_clerk()
    clerk.type("/noted the report", "/motion pq that it be so", "/vote 4 1", "/agreed unanimously to write")
    assert [(m.item, m.text) for m in matters(clerk.p)] == [
        ("5", "NOTED the report."), ("5", "CARRIED 4 to 1: the motion of Councillor Quill, that it be so."),
        ("5", "AGREED unanimously to write."),
    ]  # fmt: skip


def test_words_that_were_typed_are_read_again_from_what_they_became() -> None:
    event = Outcome(verb="resolved", text="that", limbs=("a", "b"), conditions="frost")
    assert event.words() == "that: 1. a; 2. b, subject to frost", "kept without labels, it is printed so again"
    assert event.reworded(event.words()) == event
    motion = Moved(text="that", limbs=("a", "b"))
    assert motion.reworded(motion.words()) == motion


# --- whatever is typed ---

COMINGS = st.sampled_from(
    ["/out db", "/in db", "/out sw", "/in sw", "/chair pq", "/declare ob 5 dpi", "/item 6", "/item 5"]
)


@deep(max_examples=80, deadline=None)
@given(st.lists(st.one_of(*TYPED, COMINGS), max_size=14))
def test_a_vote_never_counts_someone_absent_and_is_carried_only_by_its_numbers(lines: list[str]) -> None:
    clerk = begun_clerk()
    for line in lines:
        here, stood = set(clerk.p.voters), voting.motion_before(clerk.p)
        try:
            clerk.type(line)
        except Refused:
            continue
        vote = clerk.last
        if line.startswith("/vote") and isinstance(vote, Voted):
            assert set(vote.roll) <= here
            cast = vote.votes_for + vote.votes_against + vote.abstained
            assert cast + vote.not_voting + len(vote.unrecorded) == len(vote.roll) * vote.counted
            assert vote.motion == (stood.id if stood else "")
            enough = vote.votes_for >= (vote.needed or vote.votes_against + 1) or vote.casting == "for"
            assert vote.carried == enough or not vote.counted
    printed = " ".join(clerk.printed)
    taken = sum(isinstance(event, Voted) for event in clerk.p.bundle.events)
    assert printed.count("CARRIED") + printed.count(" LOST") == taken, "no vote is printed that was not taken"
    moved = {event.id for event in clerk.p.bundle.events}
    assert all(motion.id in moved for motion in voting.motions(clerk.p))


# --- nothing is blocked, everything is said ---


def test_a_vote_that_counts_someone_who_had_left_goes_to_the_problems() -> None:
    clerk = begun_clerk(present="sw pq db ob cx mh ck pc")
    clerk.type("/vote 6 0", "/out db 3pm")
    clerk.memory.do(move(clerk.last, clerk.p, by=-1))  # type: ignore[arg-type]
    assert clerk.p.problems == ["Counted in a vote without being here: Councillor Bramble"]


@pytest.mark.parametrize(
    "lines",
    [
        ["/extend 30 vote 4 2"],
        ["/private 1 vote 4 2"],
        ["/nominate chair pq by ob", "/nominate chair cx by ob", "/ballot chair pq 4 cx 2"],
        ["/nominate chair pq by ob", "/nominate chair cx by ob", "/elect chair pq 4 cx 2"],
    ],
)
def test_any_counted_vote_tells_of_someone_whose_arrival_was_corrected_away(lines: list[str]) -> None:
    clerk = begun_clerk(present="sw pq ob cx mh ck pc")
    clerk.type("/in db 2:05", *lines)
    assert clerk.p.problems == []
    arrived = next(event for event in clerk.p.bundle.events if event.line(clerk.p).startswith("/in db"))
    clerk.memory.do(delete(arrived, clerk.p))
    assert set(clerk.p.problems) == {"Counted in a vote without being here: Councillor Bramble"}


def test_a_vote_whose_motion_was_deleted_is_a_vote_on_the_item() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept", "/amend db to grit them", "/vote 3 2")
    clerk.memory.do(delete(clerk.p.bundle.events[-2], clerk.p))
    assert clerk.printed[-1] == f"{HANDS} (3 for, 2 against, 0 abstained) the motion was CARRIED."
    assert before(clerk) == ["that lanes be swept"]


def test_a_vote_is_corrected_on_the_roll_it_was_taken_on() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq that lanes be swept", "/vote 3 2", "/out db 3pm")
    vote = clerk.p.bundle.events[-2]
    clerk.memory.do(correct(vote, "/vote 4 1", clerk.p, now=clerk.clock()))
    again = clerk.p.bundle.events[-2]
    assert isinstance(again, Voted)
    assert isinstance(vote, Voted)
    assert (again.votes_for, again.roll, again.motion) == (4, vote.roll, vote.motion)


@pytest.mark.parametrize(
    ("told", "prints"),
    [
        ({}, f"{HANDS} (2 for, 1 against, 0 abstained) the motion was CARRIED."),
        ({"votes_against": 2, "casting": "for"},
         f"{HANDS} (2 for, 2 against, 0 abstained), on the casting vote of the person presiding, the motion was "
         "CARRIED."),
        ({"needed": 2, "majority": "gone"},
         f"{HANDS} (2 for, 1 against, 0 abstained) the motion was CARRIED, 2 being needed."),
    ],
)  # fmt: skip
def test_a_vote_from_an_older_file_prints_as_it_did(told: dict[str, Any], prints: str) -> None:
    clerk = begun_clerk()
    clerk.put(Voted(**{"votes_for": 2, "votes_against": 1, "carried": True, **told}))
    assert clerk.printed[-1] == prints


def test_a_motion_ended_that_was_never_moved_breaks_nothing() -> None:
    clerk = begun_clerk()
    clerk.put(MotionEnded(motion="nobody-knows"))
    assert clerk.printed[-1] == "The motion was withdrawn."


# --- the reasons of a veto ---

A_B = "(a) the rise is too steep; (b) the reserves suffice"
HIGH_FOR = (
    "The Panel VETOED the proposed precept, because it was too high, for these reasons: (a) the rise is too steep; and "
    "(b) the reserves suffice."
)
HIGH_ALONE = "The Panel VETOED the proposed precept, because it was too high."
VETO_FORMS = [
    ([f"/motion veto too high pq sec db because {A_B}", "/vote 9 2"], HIGH_FOR),
    ([f"/motion veto too high pq sec db for these reasons: {A_B}", "/vote 9 2"], HIGH_FOR),
    ([f"/motion pq that the precept be vetoed as too high on the following grounds: {A_B}", "/vote 9 2"], HIGH_FOR),
    ([f"/motion pq that the Panel veto the precept as too high, the reasons being {A_B}", "/vote 9 2"], HIGH_FOR),
    ([f"/motion veto too high pq sec db because: {A_B}", "/vote named pq against rest for"], HIGH_FOR),
    (["/motion veto too high pq sec db", f"/vote 9 2 because {A_B}"], HIGH_FOR),
    (["/motion veto too high pq sec db", f"/vote 9 2 for the following reasons: {A_B}"], HIGH_FOR),
    (["/motion veto too high pq sec db because the rise is too steep", "/vote 9 2"],
     "The Panel VETOED the proposed precept, because it was too high: the rise is too steep."),
    (["/motion veto too low pq sec db as it would cut forty officers", "/vote 9 2"],
     "The Panel VETOED the proposed precept, because it was too low: it would cut forty officers."),
    (["/motion pq sec db that the precept be vetoed because it is too high", "/vote 9 2"], HIGH_ALONE),
    (["/motion veto too high pq sec db for these reasons: (i) it is steep; (ii) reserves suffice", "/vote 9 2"],
     "The Panel VETOED the proposed precept, because it was too high: (i) it is steep; (ii) reserves suffice."),
    (["/motion veto constable pq sec db because (a) no command was held; (b) no plan was shown", "/vote 9 2"],
     "The Panel VETOED the proposed appointment of the Chief Constable, for these reasons: (a) no command was held; "
     "and (b) no plan was shown."),
    (["/motion pq sec db that (a) the precept be vetoed as too high; (b) a letter be sent", "/vote 9 2"], HIGH_ALONE),
    ([f"/motion veto too high pq sec db because {A_B}", "/amend ob to leave out (b)", "/vote 9 2", "/vote 9 2"],
     HIGH_ALONE),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "printed"), VETO_FORMS, ids=[" ".join(lines) for lines, _ in VETO_FORMS])
def test_the_reasons_of_a_veto_are_printed_with_it(lines: list[str], printed: str) -> None:
    clerk = full(PRECEPT)
    clerk.type(*lines)
    assert clerk.printed[-1] == printed
    vote = clerk.last
    assert isinstance(vote, Voted)
    clerk.memory.do(correct(vote, line_of(vote, clerk.p)[1], clerk.p, now=clerk.clock()))
    assert clerk.printed[-1] == printed, "typed again as it was, it prints the same"


def test_the_reasons_of_a_veto_that_fell_short_are_not_those_of_a_decision() -> None:
    clerk = full(PRECEPT)
    clerk.type(f"/motion veto too high pq sec db because {A_B}", "/vote 7 4")
    assert "for these reasons" not in clerk.printed[-1]
