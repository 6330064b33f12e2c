"""What can be done now is lawful and said with its rule; what cannot says why, before anything is typed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.doable import lawful_now, not_lawful_now, why_not
from secretariat.complaints.fold import take
from secretariat.complaints.states import State
from tests.support.cases import LATE, case_in, context, letters, on, step, taken

NOW = context()
STATES = [None, *State]


@pytest.mark.parametrize("state", STATES)
def test_every_step_is_either_open_or_explained(state: State | None) -> None:
    case = case_in(state)
    explained = dict(not_lawful_now(case, NOW))
    offered = {kind for each in lawful_now(case, NOW) for kind in each.steps}
    assert set(s.STEPS) - set(explained) - offered <= {s.Received, s.LettersSent, s.NoticeExcused}
    assert all(why.endswith(".") for why in explained.values())


@pytest.mark.parametrize("state", STATES)
def test_what_is_explained_as_unlawful_is_refused(state: State | None) -> None:
    """Whatever well-formed step of that kind is tried."""
    case = case_in(state)
    for kind, _ in not_lawful_now(case, NOW):
        with pytest.raises(Refused):
            take(case, step(kind, NOW.now), NOW)


@pytest.mark.parametrize("state", STATES)
def test_what_is_offered_can_be_taken(state: State | None) -> None:
    """In some form: the probes of the tests meet the guards that judge what is typed."""
    case = case_in(state)
    more = {s.CrimeDecided: {"by": "panel"}, s.Disapplied: {"ground": "e", "why": Private("every week")},
            s.Transferred: {}}  # fmt: skip
    for each in lawful_now(case, NOW):
        for kind in each.steps:
            if kind in (s.LettersSent, s.NoticeExcused) or each.need == "must":
                continue
            take(case, step(kind, NOW.now, **more.get(kind, {})), NOW)


def test_one_that_must_be_referred_is_offered_no_resolution() -> None:
    case = taken(case_in(State.RECORDED), step(s.BecameClear, on(2)))
    assert "must be referred to the IOPC first" in why_not(case, s.HandlerAppointed, NOW)
    assert why_not(case, s.ReferredToIOPC, NOW) == ""
    assert "the time runs from then" in why_not(case_in(State.RECORDED), s.ReferredToIOPC, NOW)


def test_silence_is_no_withdrawal_before_the_21_days_are_over() -> None:
    waiting = taken(
        case_in(State.RECORDED), step(s.WithdrawalIndicated, on(5)), letters(5, "withdrawal query", "complainant")
    )
    last = on(26)
    assert "may answer until" in why_not(waiting, s.WithdrawalLapsed, replace(NOW, now=last))
    assert why_not(waiting, s.WithdrawalLapsed, replace(NOW, now=last + LATE)) == ""
