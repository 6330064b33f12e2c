"""The quorum lost and regained: nothing is blocked, everything is said (MTG-20)."""

from __future__ import annotations

from contextlib import suppress

from msgspec.structs import replace

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import delete
from secretariat.events.fold import add_new_events, fold
from secretariat.panel.panel import QuorumRule, Rules
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import the_panel


def needing(number: int) -> Act:
    return act("quorum", Put(the_panel().with_(rules=(Rules(quorum=QuorumRule(fixed=number)),))))


def test_a_quorum_lost_and_regained_is_printed_with_its_times_and_counts() -> None:
    clerk = begun_clerk(needing(5))
    lost = clerk.type("/out db 3:12")
    assert clerk.printed[-2:] == [
        "(Councillor Bramble left the meeting at 3:12pm)",
        "(The meeting became inquorate at 3:12pm, with 4 of the 5 members needed)",
    ]
    assert lost.say == "NO QUORUM: 4 of the 5 members needed are here. What is decided now is informal."
    assert clerk.p.informal
    regained = clerk.type("/in db 3:30")
    assert clerk.printed[-1] == "(The meeting was quorate at 3:30pm, with 5 of the 5 members needed)"
    assert regained.say == "The meeting is quorate: 5 are here and 5 are needed."
    assert not clerk.p.informal
    (lapse,) = clerk.p.lapses
    assert (lapse.since, lapse.until, lapse.present, lapse.needed) == (clerk.at("15:12"), clerk.at("15:30"), 4, 5)
    assert clerk.p.problems == [], "to lose a quorum is no fault of the record"


def test_nothing_is_blocked_by_it_and_what_is_decided_is_the_wish_of_those_present() -> None:
    clerk = begun_clerk(needing(5))
    clerk.type("/agreed to begin", "/out db 3:12", "/agreed to go on", "/in db 3:30", "/agreed to end")
    assert [event.words() for event in clerk.p.bundle.events if event.id in clerk.p.wishes] == ["to go on"]
    assert "As the wish of those present and not as a decision: AGREED to go on." in clerk.printed
    assert clerk.p.problems == [], "that is told by the table of contradictions, once"


def test_a_meeting_that_begins_without_a_quorum_says_so_at_once() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq")
    said = clerk.type("/begin 2pm").say
    assert said == "NO QUORUM: 2 of the 5 members needed are here. What is decided now is informal."
    assert clerk.printed == ["(The meeting began inquorate, with 2 of the 5 members needed)"]
    by_item = Clerk()
    by_item.type("/in sw pq")
    assert "NO QUORUM: 2 of the 5" in by_item.type("/next").say


def test_a_meeting_whose_roll_is_not_called_yet_is_not_said_to_lack_a_quorum() -> None:
    clerk = Clerk()
    clerk.type("/begin 2pm", "/item 1")
    assert not any("quor" in line for line in clerk.printed)
    clerk.type("/in sw pq 2:01")
    assert clerk.printed[-1] == "(The meeting became inquorate at 2:01pm, with 2 of the 5 members needed)"


def test_a_loss_whose_time_nobody_knows_has_none() -> None:
    clerk = begun_clerk(needing(5))
    clerk.type("/out db ?", "/in db ?")
    (lapse,) = clerk.p.lapses
    assert (lapse.since, lapse.until, lapse.over) == (None, None, True)
    assert "(The meeting became inquorate, with 4 of the 5 members needed)" in clerk.printed


def test_an_interest_that_keeps_a_member_out_of_an_item_counts_for_that_item() -> None:
    """MTG-57: not present for that item."""
    clerk = begun_clerk(needing(5))
    clerk.type("/declare db 6 dpi a contract")
    assert not clerk.p.informal
    clerk.type("/item 6")
    assert clerk.p.informal
    clerk.type("/item 7")
    assert not clerk.p.informal
    assert clerk.printed[-1] == "(The meeting was quorate, with 5 of the 5 members needed)"


def test_who_goes_while_the_meeting_is_adjourned_is_missed_when_it_resumes() -> None:
    clerk = begun_clerk(needing(5))
    clerk.type("/adjourn 3pm", "/out db 3:05")
    assert not any("inquorate" in line for line in clerk.printed)
    clerk.type("/resume 3:10")
    assert clerk.printed[-1] == "(The meeting became inquorate at 3:10pm, with 4 of the 5 members needed)"


def test_a_quorum_that_stays_lost_is_told_once() -> None:
    clerk = begun_clerk(needing(5))
    clerk.type("/out db 3pm", "/out ob 3:10", "/item 6", "/out cx 3:20")
    assert sum("inquorate" in line for line in clerk.printed) == 1


def test_a_departure_taken_out_takes_the_loss_with_it() -> None:
    clerk = begun_clerk(needing(5))
    clerk.type("/out db 3pm")
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.p.lapses == []
    assert not any("inquorate" in line for line in clerk.printed)


def test_a_fold_carried_on_tells_the_same_as_one_made_afresh() -> None:
    clerk = begun_clerk(needing(5))
    standing = clerk.p
    clerk.type("/out db 3pm", "/item 6", "/in db 3:30")
    bundle = replace(clerk.p.bundle, meeting=standing.bundle.meeting)
    assert add_new_events(standing, bundle)
    afresh = fold(bundle, standing.panel, standing.people)
    assert standing.page.blocks() == afresh.page.blocks()
    assert (standing.problems, standing.lapses) == (afresh.problems, afresh.lapses)


COMING_AND_GOING = (
    "/in tk", "/out db", "/declare cx 6 dpi speaks a farm", "/declare ob 8 nri directly remains and speaks a lane",
    "/item 6", "/item 7", "/in db virtual", "/declare ob nri a ditch", "/item 8", "/seat us for southb", "/in us",
    "/out sw", "/sub np vt", "/item 6", "/declare sw 7 dpi a farm", "/declare pq dpi a wood", "/adjourn", "/resume",
    "/in sw", "/item 7", "/next",
)  # fmt: skip
"""All that a vote hangs on: who is in the room and how, what is open, what was declared, who has a seat."""


def test_who_may_vote_is_worked_out_anew_whenever_it_may_have_changed() -> None:
    clerk = begun_clerk(needing(4))
    for line in COMING_AND_GOING:
        with suppress(Refused):
            clerk.type(line)
    assert len(clerk.p.interests) > 2
    assert len(clerk.p.spells) > 8
    carried_on = fold(replace(clerk.p.bundle, events=()), clerk.p.panel, clerk.p.people)
    for n in range(len(clerk.p.bundle.events)):
        assert add_new_events(carried_on, replace(clerk.p.bundle, events=clerk.p.bundle.events[: n + 1]))
        assert carried_on.voters == tuple(person for person in carried_on.room if carried_on.counts(person))
