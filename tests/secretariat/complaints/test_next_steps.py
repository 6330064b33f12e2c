"""What comes next, and by when: the law before custom, the soonest first, each date with its reason."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.cited import cited
from secretariat.basics.record import Private, Refused
from secretariat.complaints import clocks
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context
from secretariat.complaints.doable import lawful_now
from secretariat.complaints.fold import fold, take
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.next_steps import due_within, next_steps, soonest
from secretariat.complaints.states import State
from secretariat.deadlines.calendar import Calendar, Holiday
from secretariat.panel.panel import ComplaintTargets, Panel, Rules
from tests.support.cases import DAY, case_in, context, letters, new_case, on, received, step, taken, unsent
from tests.support.panels import the_panel


def with_targets(**targets: int) -> Panel:
    return the_panel().with_(rules=(Rules(complaint_targets=ComplaintTargets(**targets)),))


def musts(case: object, by: Context) -> list[str]:
    return [each.title for each in next_steps(case, by) if each.need == "must"]  # type: ignore[arg-type]


def test_what_must_be_done_comes_first_and_what_may_be_done_last() -> None:
    found = next_steps(case_in(State.RECEIVED), context(DAY))
    assert [each.title for each in found if each.need == "must"] == [
        "Preserve evidence",
        "Send the acknowledgement to the complainant",
        "Record it, or decide not to",
    ]
    assert [each.due for each in found[1:3]] == [dt.date(2031, 6, 25), dt.date(2031, 7, 2)]
    may = {step for each in found if each.need == "may" for step in each.steps}
    assert {s.BecameClear, s.CalledIn, s.Withdrawn, s.WithdrawalIndicated, s.Noted} <= may


def test_a_date_of_the_law_goes_before_a_custom_of_the_same_day() -> None:
    case = taken(case_in(State.RECEIVED), step(s.CalledIn, on(6)))
    found = [each for each in next_steps(case, context(on(7).date())) if each.due == on(7).date()]
    assert [each.title for each in found] == ["Refer it to the IOPC", "Send the acknowledgement to the complainant"]


@pytest.mark.parametrize(("days", "number"), [(0, 0), (1, 0), (2, 1), (5, 1)])
def test_what_is_due_within_some_days_is_told_and_what_is_overdue_too(days: int, number: int) -> None:
    case = taken(case_in(State.RECEIVED), step(s.EvidencePreserved, on(1)))
    by = context(on(5).date())  # the acknowledgement is due on day 7
    titles = [due.next.title for due in due_within([case], days, by)]
    assert len(titles) == number
    late = due_within([case], 0, context(on(9).date()))
    assert late[0].next.overdue(on(9).date())


def test_due_in_several_cases_the_soonest_is_first() -> None:
    one = taken(new_case("2031/001"), received(1), step(s.EvidencePreserved, on(1)))
    two = taken(new_case("2031/002"), received(0), step(s.EvidencePreserved, on(1)))
    found = due_within([one, two], 10, context(on(1).date()))
    assert [due.case.reference for due in found] == ["2031/002", "2031/001"]


def test_every_open_case_has_a_next_step_and_every_settled_one_none() -> None:
    for state in State:
        case = case_in(state)
        found = soonest(case, context())
        if fold(case).open:
            assert found is not None, state
    assert soonest(taken(case_in(State.TRANSFERRED), letters(2, "transfer", "other panel", "complainant"),
                         letters(2, "acknowledgement", "complainant")), context()) is None  # fmt: skip


def test_informal_resolution_goes_step_by_step() -> None:
    """CMP-13."""
    case = taken(case_in(State.REFERRED), step(s.IopcReturned, on(5)))
    case = taken(case, letters(5, "record copy", "complainant"), letters(5, "complaint copy", "subject"),
                 letters(5, "referral notice", "complainant", "subject"), letters(5, "acknowledgement", "complainant"),
                 letters(5, "invitation to comment", "complainant", "subject"),
                 step(s.EvidencePreserved, on(5)))  # fmt: skip
    assert musts(case, context(on(6).date())) == ["Say who handles the informal resolution"]
    case = taken(case, step(s.HandlerAppointed, on(6)))
    assert musts(case, context(on(6).date())) == [
        "Note what the person complained against says, or that nothing is said"
    ]
    case = taken(case, step(s.Commented, on(7), declined=True))
    (last,) = (each for each in next_steps(case, context(on(7).date())) if each.need == "must")
    assert last.title == "Record the outcome"
    assert last.due == on(5).date() + dt.timedelta(weeks=8), "eight weeks from its coming back"


def test_no_outcome_is_asked_for_before_both_sides_were_invited() -> None:
    """Each side is; once the resolution is overdue, what is late is the letter that holds it up."""
    case = taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2)))
    in_time, late = context(on(3).date()), context(on(90).date())
    invitations = [each for each in next_steps(case, in_time) if each.owed and "invitation" in each.title]
    assert [each.due_phrase() for each in invitations] == ["as soon as practicable"] * 2
    assert "Record the outcome" not in musts(case, in_time) + musts(case, late)
    assert [each.due for each in next_steps(case, late) if "invitation" in each.title] == [on(56).date()] * 2
    one = taken(case, letters(3, "invitation to comment", "subject"), step(s.Commented, on(4)))
    assert "Record the outcome" not in musts(one, late)
    both = taken(one, letters(5, "invitation to comment", "complainant"))
    assert "Record the outcome" in musts(both, late)


def test_a_copy_withheld_can_be_looked_at_again_though_the_complaint_became_a_conduct_matter() -> None:
    """Asked for as a must, it has to be a step that can be taken, wherever the case went since."""
    case = taken(case_in(State.RECORDED), step(s.CopyWithheld, on(2)), step(s.Withdrawn, on(3)))
    case = taken(case, step(s.CrimeDecided, on(4), shows_crime=True))
    for more in (None, step(s.ReferredToIOPC, on(5)), step(s.IopcReturned, on(6))):
        case = taken(case, more) if more else case
        assert (s.CopyReviewed,) in [
            each.steps for each in next_steps(case, context(on(7).date())) if each.need == "must"
        ]
        supplied = taken(case, step(s.CopyReviewed, on(7), supply=True))
        assert fold(supplied).owes("complaint copy", "subject")


def test_a_copy_that_is_withheld_comes_up_again_and_again() -> None:
    case = taken(case_in(State.RECORDED), step(s.CopyWithheld, on(2)))
    review = next(each for each in next_steps(case, context(on(3).date())) if each.steps == (s.CopyReviewed,))
    assert review.due == on(30).date()
    assert "28 days after the day it was decided" in review.why
    again = taken(case, step(s.CopyReviewed, on(30)))
    assert clocks.review_by(fold(again), context()).day == on(58).date()  # type: ignore[union-attr]
    assert clocks.review_by(fold(case), context(panel=with_targets(review_weeks=2))).day == on(16).date()  # type: ignore[union-attr]


# --- clocks ---


def test_targets_are_the_panels_and_holidays_are_the_clerks() -> None:
    """CMP-23: no law gives these days."""
    standing = fold(case_in(State.RECEIVED))
    by = context(DAY)
    assert clocks.acknowledge_by(standing, by).day == dt.date(2031, 6, 25)  # type: ignore[union-attr]
    held = replace(by, calendar=Calendar([Holiday(date=dt.date(2031, 6, 20), name="Proclaimed")]))
    found = clocks.acknowledge_by(standing, held)
    assert found is not None
    assert found.day == dt.date(2031, 6, 26)
    assert "Fri 20 Jun 2031 (Proclaimed)" in found.why()
    assert clocks.acknowledge_by(standing, context(DAY, with_targets(acknowledge=2))).day == dt.date(2031, 6, 20)  # type: ignore[union-attr]
    assert clocks.resolve_by(standing, context(DAY, with_targets(resolve_weeks=12))).day == DAY + dt.timedelta(84)  # type: ignore[union-attr]


@pytest.mark.parametrize(("clear", "last"), [("2022-12-23", "2022-12-24"), ("2022-09-14", "2022-09-15")])
def test_the_referral_is_due_by_the_end_of_the_next_calendar_day(clear: str, last: str) -> None:
    """W16 and CMP-20: Friday to Saturday; judged serious on Wednesday at 16:00, due on Thursday."""
    from secretariat.complaints.standing import CaseState
    from tests.support.cases import moment

    standing = CaseState(clear=moment(dt.date.fromisoformat(clear), "16:00"))
    found = clocks.refer_by(standing, context())
    assert found is not None
    assert found.day == dt.date.fromisoformat(last)


@pytest.mark.parametrize("minute", ["00:00", "23:59"])
def test_the_last_minute_of_the_day_is_in_time(minute: str) -> None:
    clear = taken(case_in(State.RECORDED), step(s.BecameClear, on(2)))
    bare = s.ReferredToIOPC(at=on(3, minute))
    assert take(clear, bare, context())


LATE = {
    "recording": (State.RECEIVED, s.Recorded, 15),
    "out of remit": (State.RECEIVED, s.FoundOutOfRemit, 15),
    "outcome": (State.INFORMAL_RESOLUTION, s.OutcomeRecorded, 57),
}


@pytest.mark.parametrize("name", LATE)
def test_what_is_late_asks_for_its_reason(name: str) -> None:
    """CMP-21."""
    state, kind, days = LATE[name]
    with pytest.raises(Refused, match=r"was due by .*: say why it is late .*reg 37\(2\)"):
        taken(case_in(state), step(kind, on(days), late_reason=Private(" ")))
    assert taken(case_in(state), step(kind, on(days - 1), late_reason=Private()))
    assert taken(case_in(state), step(kind, on(days), late_reason=Private("the post was on strike")))


def test_a_late_acknowledgement_asks_for_its_reason_too() -> None:
    case = case_in(State.RECEIVED)
    sent = (Sent(letter="acknowledgement", to="complainant", on=on(8).date()),)
    with pytest.raises(Refused, match="Acknowledge a complaint was due by"):
        taken(case, s.LettersSent(at=on(8), sent=sent))
    assert taken(case, s.LettersSent(at=on(8), sent=sent, late_reason=Private("ill")))


def test_an_acknowledgement_by_telephone_is_logged_and_no_notice() -> None:
    spoken = Sent(letter="acknowledgement", to="complainant", on=DAY, how="telephone")
    case = taken(case_in(State.RECEIVED), s.LettersSent(at=on(0), sent=(spoken,)))
    assert spoken in fold(case).sent
    assert fold(case).owes("acknowledgement"), "it goes in writing still"
    assert not unsent(case), "it is a custom, and no notice of the regulations"


ABROAD = case_in(State.NOTIFIED_ABROAD)
SENT_BACK = case_in(State.HANDLED_AS_PANEL_SEES_FIT)
STOPPED = taken(case_in(State.IOPC_INVESTIGATION), step(s.IopcDiscontinued, on(5), direction="as the panel sees fit"))


@pytest.mark.parametrize(("case", "rule"), [
    (ABROAD, "reg 17(2)"), (SENT_BACK, "reg 14(2)(b)"), (STOPPED, "reg 24(9)"),
    (taken(SENT_BACK, step(s.CalledIn, on(5)), step(s.ReferredToIOPC, on(5)), step(s.IopcInvestigates, on(6)),
           step(s.IopcDiscontinued, on(7))), "reg 24(9)"),
    (taken(STOPPED, step(s.CalledIn, on(6)), step(s.ReferredToIOPC, on(6)), step(s.IopcInvestigates, on(7)),
           step(s.IopcDiscontinued, on(8))), "reg 24(9)"),
], ids=["abroad", "sent back", "stopped", "sent back, then stopped", "stopped twice"])  # fmt: skip
def test_what_the_panel_handles_as_it_sees_fit_cites_why_it_does(case: Case, rule: str) -> None:
    (one,) = [each for each in next_steps(case, context()) if s.Finished in each.steps]
    assert cited(one.rule) == rule
    assert one.why.endswith(f"({rule}).")


@pytest.mark.parametrize("case", [SENT_BACK, STOPPED], ids=["sent back", "stopped"])
def test_what_the_iopc_calls_in_is_referred_before_it_is_finished(case: Case) -> None:
    called = taken(case, step(s.CalledIn, on(6)))
    assert s.ReferredToIOPC.title in musts(called, context())
    assert s.Finished.title not in musts(called, context())
    assert s.Finished not in {kind for each in lawful_now(called, context()) for kind in each.steps}
