"""What was referred to somebody is followed: asked, settled, reported; and every paper says where it was settled."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.acts import Put, act
from secretariat.matters.follow_up import FollowUp, MatterStep, StepKind
from secretariat.matters.gathering import matters
from secretariat.matters.matter import Matter, how_far
from secretariat.matters.referrals import state_since
from secretariat.matters.register import Followed, Register, the_register
from secretariat.matters.steps import take_step
from secretariat.matters.tracing import traced
from secretariat.matters.turns import Noting
from secretariat.meetings.meeting import Meeting
from secretariat.panel.numbering import Numbering
from secretariat.panel.panel import Rules
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.decisions import decisions
from secretariat.papers.material import KnownMatters, MeetingMaterial
from secretariat.papers.matters.actions import actions
from secretariat.proposals.propose import propose
from tests.support.clerk import Clerk, begun_clerk, printed
from tests.support.matters import AUTUMN
from tests.support.panels import DAY, MEETING, NEXT_MEETING, the_panel

SUMMER = dt.date(2031, 8, 3)
NEXT = Meeting(id=NEXT_MEETING, date=AUTUMN)


def referred(*lines: str) -> Clerk:
    clerk = begun_clerk()
    clerk.type("/refer mo to decide the grant", *lines)
    return clerk


def register(clerk: Clerk, *follow_ups: FollowUp, **known: object) -> Register:
    return the_register(matters(clerk.p), Followed(panel=clerk.p.panel, follow_ups=follow_ups, **known))  # type: ignore[arg-type]


def life(clerk: Clerk, *follow_ups: FollowUp, **known: object) -> Matter:
    return next(each for each in register(clerk, *follow_ups, **known).matters if each.kind == "referral")


def step(clerk: Clerk, what: StepKind, on: dt.date, words: str = "", *before: FollowUp) -> FollowUp:
    done = take_step(life(clerk, *before), before, what, on=on, words=words).of
    assert isinstance(done, FollowUp)
    return done


def test_it_is_asked_of_whom_it_was_referred_to() -> None:
    asked = life(referred())
    assert (asked.reference, asked.kind, how_far(asked), asked.who) == (
        "2031-06-18/5", "referral", "asked", "Milo Orchard",
    )  # fmt: skip
    assert (asked.to, asked.move, state_since(asked)) == ("clerk", "the clerk", "")


def test_settled_it_is_the_clerks_to_report_and_reported_it_is_nobodys_move() -> None:
    """CLO-01: what an officer settles afterwards is reported to the next meeting."""
    clerk = referred()
    settled = step(clerk, "answered", SUMMER, "the grant was paid")
    found = life(clerk, settled)
    assert (how_far(found), found.move, found.awaits) == ("settled", "the clerk", "to be reported to the next meeting")
    assert found.story[-1].words == "Settled: the grant was paid."
    told = "at the meeting of 17 September 2031"
    done = take_step(found, [settled], "noted", on=NEXT.date, words=told, meeting=NEXT.id).of
    assert isinstance(done, FollowUp)
    reported = life(clerk, done)
    assert (how_far(reported), reported.move) == ("reported", "nobody")
    assert state_since(reported) == "Settled on 3 August 2031; reported to the meeting of 17 September 2031"
    assert "How far: reported, since 3 August 2031." in traced(reported, register(clerk, done), AUTUMN)


def test_it_is_reported_to_the_meeting_that_takes_it_as_an_item() -> None:
    clerk = referred()
    noting = Noting(life(clerk).event, NEXT_MEETING, AUTUMN, "item-x", "6", "Report back")
    found = life(clerk, step(clerk, "answered", SUMMER), notings=[noting])
    assert found.story[-1].words == "Reported to the meeting of 17 September 2031, item 6, Report back."
    assert how_far(found) == "reported"


def test_what_the_minutes_say_was_settled_after_the_close_settles_it_and_says_where() -> None:
    clerk = referred("/close 4pm", "/item 5", "/agreed that the grant be paid")
    found = life(clerk)
    assert found.story[-1].words == (
        "Settled after the meeting was closed, under item 5: AGREED that the grant be paid."
    )
    assert (found.story[-1].event, how_far(found)) == (clerk.last.id, "settled")


def test_what_was_settled_after_the_close_under_another_item_does_not_settle_it() -> None:
    clerk = referred("/item 6", "/noted the report", "/close 4pm", "/item 6", "/agreed that the grant be paid")
    assert how_far(life(clerk)) == "asked"


def test_the_notice_says_what_became_of_it_and_never_the_clerks_own_note() -> None:
    clerk = referred()
    settled = step(clerk, "answered", SUMMER, "a word with Milo in the corridor")

    def known() -> KnownMatters:
        return KnownMatters(panel=clerk.p.panel, people=clerk.p.people, register=register(clerk, settled), today=AUTUMN)

    for material, since in (
        (MeetingMaterial(p=clerk.p), ""),
        (MeetingMaterial(p=clerk.p, matters=known), " (Settled on 3 August 2031.)"),
    ):
        assert printed(decisions(material).blocks)[1:] == [
            "5. Annual report of the Commissioner | The matter was REFERRED to Milo Orchard to decide the grant."
            + since
        ]
    sheet = printed(actions(MeetingMaterial(p=clerk.p, matters=known)).blocks)
    assert sheet[-1] == (
        "2031-06-18/5 | REFERRED to Milo Orchard to decide the grant. | no day was set | settled | "
        "item 5 of 18 June 2031"
    )


def test_once_settled_it_is_proposed_for_the_next_agenda_to_be_reported() -> None:
    clerk = referred("/close 4pm")
    clerk.memory.do(act("next", Put(NEXT)))
    bundle = clerk.memory.bundle(NEXT_MEETING)

    def proposed(*follow_ups: FollowUp) -> list[str]:
        found = propose(bundle, clerk.p.panel, earlier=[clerk.p], register=register(clerk, *follow_ups))
        return [each.reason for each in found if each.item.matter == life(clerk).event]

    assert proposed() == []
    assert proposed(step(clerk, "answered", SUMMER)) == [
        "Referred to Milo Orchard on 18 June 2031 (2031-06-18/5). Settled on 3 August 2031; no meeting was told."
    ]


def test_words_and_a_body_that_is_nobody_in_the_records_can_be_referred_to_as_well() -> None:
    clerk = begun_clerk()
    clerk.type("/refer the Chief Executive of Eldmoor: the fence", "/refer the Commissioner: the hedge")
    assert [(each.who, each.to) for each in matters(clerk.p)] == [
        ("The Chief Executive of Eldmoor", "council"), ("The Commissioner", "Commissioner"),
    ]  # fmt: skip


# --- several decisions of one item ---


def test_several_decisions_of_one_item_are_told_apart_and_the_first_keeps_the_items_name() -> None:
    clerk = begun_clerk()
    clerk.type("/noted the report", "/item 6", "/agreed to note", "/item 5", "/refer mo: the grant", "/vote 4 1")
    assert [each.reference.removeprefix(f"{MEETING}/") for each in matters(clerk.p)] == ["5", "6", "5.2", "5.3"]


def test_an_item_that_has_such_a_number_itself_keeps_it() -> None:
    clerk = begun_clerk()
    clerk.memory.do(act("number", Put(clerk.p.bundle.item("item-6").with_(number="5.2"), MEETING)))  # type: ignore[union-attr]
    clerk.type("/noted the report", "/agreed to write", "/agreed to ring", "/item 5.2", "/noted the plan")
    assert [each.reference.removeprefix(f"{MEETING}/") for each in matters(clerk.p)] == ["5", "5.3", "5.4", "5.2"]


def test_they_are_named_by_the_number_that_the_house_gives_the_minute() -> None:
    rules = Rules(numbering=Numbering(style="running", suffix="39/20", first=39, first_on=DAY))
    clerk = begun_clerk(act("numbers", Put(the_panel().with_(rules=(rules,)))), item="")
    clerk.type("/item 1", "/item 5", "/noted the report", "/agreed to write")
    first = clerk.p.page.numbers.of("item-5", "5")
    assert first != "5"
    assert [each.reference for each in matters(clerk.p)] == [f"{MEETING}/{first}", f"{MEETING}/{first}.2"]


def test_what_is_decided_under_no_item_has_a_name_too() -> None:
    clerk = begun_clerk(item="")
    clerk.type("/bring 7", "/bring 6")
    assert [each.reference for each in matters(clerk.p)] == [f"{MEETING}/0", f"{MEETING}/0.2"]


def test_each_is_found_by_its_name() -> None:
    clerk = begun_clerk()
    clerk.type("/noted the report", "/vote 4 1")
    found = register(clerk).of("2031-06-18/5.2")
    assert found is not None
    assert found.text.startswith("CARRIED 4 to 1")


def test_a_paper_of_a_meeting_alone_is_made_without_an_archive() -> None:
    assert PAPERS["decisions"].build(MeetingMaterial(p=referred().p))


def test_an_earlier_program_that_knows_no_referral_reads_its_steps() -> None:
    """The record of what became of it is the same as of any matter."""
    settled = step(referred(), "answered", SUMMER, "the grant was paid")
    assert (settled.progress, settled.on, settled.note) == ("answered", SUMMER, "the grant was paid")
    assert settled.steps == (MatterStep(what="answered", on=SUMMER, words="the grant was paid"),)
