"""The machine of complaints, state by step: what is lawful goes where it should, and everything else is refused."""

from __future__ import annotations

import datetime as dt
import re
from itertools import product

import msgspec
import pytest

from secretariat.basics.record import Refused
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case
from secretariat.complaints.fold import fold, standing_after, take
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.states import ENDED, State
from secretariat.complaints.table import TABLE, states_before, steps_from
from tests.support.cases import WELL_FORMED, case_in, context, new_case, on, received, step, taken, way_to
from tests.support.handfuls import by_handfuls

STATES: list[State | None] = [None, *State]
SAME = "same"

ALWAYS = {s.EvidencePreserved: SAME, s.LettersSent: SAME, s.Noted: SAME, s.NoticeExcused: SAME}
COPY = {s.CopyWithheld: SAME, s.CopyReviewed: SAME}
WITHDRAW = {s.Withdrawn: State.WITHDRAWN, s.WithdrawalIndicated: State.WITHDRAWAL_QUERY}

EXPECTED: dict[State | None, dict[type[s.Step], State | str]] = {
    None: {s.Received: State.RECEIVED, s.ConductRecorded: State.CONDUCT_RECORDED,
           s.NotifiedAbroad: State.NOTIFIED_ABROAD},
    State.NOTIFIED_ABROAD: {s.Finished: State.CLOSED, **ALWAYS},
    State.RECEIVED: {
        s.Transferred: State.TRANSFERRED, s.FoundOutOfRemit: State.OUT_OF_REMIT, s.Recorded: State.RECORDED,
        s.NotRecorded: State.NOT_RECORDED, s.BecameClear: SAME, s.CalledIn: SAME,
        s.ConductRecorded: State.CONDUCT_RECORDED, **WITHDRAW, **ALWAYS,
    },
    State.TRANSFERRED: {**ALWAYS},
    State.OUT_OF_REMIT: {s.ConductRecorded: State.CONDUCT_RECORDED, **ALWAYS},
    State.NOT_RECORDED: {s.ConductRecorded: State.CONDUCT_RECORDED, **ALWAYS},
    State.RECORDED: {
        **COPY, s.BecameClear: SAME, s.CalledIn: SAME, s.ReferredToIOPC: State.REFERRED, s.Disapplied: State.DISAPPLIED,
        s.HandlerAppointed: State.INFORMAL_RESOLUTION, **WITHDRAW, **ALWAYS,
    },
    State.CONDUCT_RECORDED: {s.CopyReviewed: SAME, s.ReferredToIOPC: State.REFERRED, **ALWAYS},
    State.REFERRED: {
        **COPY, s.IopcInvestigates: State.IOPC_INVESTIGATION, s.IopcReturned: State.INFORMAL_RESOLUTION,
        **WITHDRAW, **ALWAYS,
    },
    State.IOPC_INVESTIGATION: {
        **COPY, s.IopcReported: State.CLOSED, s.IopcDiscontinued: State.HANDLED_AS_PANEL_SEES_FIT,
        **WITHDRAW, **ALWAYS,
    },
    State.INFORMAL_RESOLUTION: {
        **COPY, s.BecameClear: SAME, s.CalledIn: SAME, s.ReferredToIOPC: State.REFERRED, s.Disapplied: State.DISAPPLIED,
        s.HandlerAppointed: SAME, s.Commented: SAME, s.ApologyTendered: SAME,
        s.PowerUsed: SAME,  # CMP-34: to require information is no investigation
        s.AlreadyDealtWith: State.RESOLVED, s.OutcomeRecorded: State.RESOLVED, **WITHDRAW, **ALWAYS,
    },
    State.HANDLED_AS_PANEL_SEES_FIT: {
        s.CopyReviewed: SAME, s.CalledIn: SAME, s.ReferredToIOPC: State.REFERRED, s.Finished: State.CLOSED, **ALWAYS,
    },
    State.WITHDRAWAL_QUERY: {
        **COPY, s.BecameClear: SAME, s.CalledIn: SAME, s.ReferredToIOPC: SAME, s.Commented: SAME,
        s.Withdrawn: State.WITHDRAWN, s.WithdrawalAnswered: State.INFORMAL_RESOLUTION,
        s.WithdrawalLapsed: State.WITHDRAWN, **ALWAYS,
    },
    State.WITHDRAWN: {s.CrimeDecided: State.CLOSED, **ALWAYS},
    State.DISAPPLIED: {s.CopyReviewed: SAME, s.CalledIn: SAME, s.ReferredToIOPC: State.REFERRED, **ALWAYS},
    State.RESOLVED: {
        s.CopyReviewed: SAME, s.CalledIn: SAME, s.ReferredToIOPC: State.REFERRED, s.RepresentationsInvited: SAME,
        s.PublicationDecided: SAME, **ALWAYS,
    },
    State.CLOSED: {**ALWAYS},
}  # fmt: skip
"""What the regulations let happen from each state, written out by hand and not read from the table."""
AFTER_WITHDRAWING = (State.CONDUCT_RECORDED, State.HANDLED_AS_PANEL_SEES_FIT)
"""A complaint whose copy is withheld comes here only when it was withdrawn, and shows a crime all the same."""


def prepared(state: State | None, kind: type[s.Step]) -> Case:
    """A case in a state, with what a kind of step stands on: called in before it is referred, and the like."""
    case = case_in(state)
    days = 10
    if kind is s.Transferred:
        case = case.with_(about="")
    if kind is s.ReferredToIOPC and state is not State.CONDUCT_RECORDED and s.CalledIn in EXPECTED[state]:
        case = taken(case, step(s.CalledIn, on(days)))
    if kind is s.CopyReviewed and s.CopyReviewed in EXPECTED[state]:
        if s.CopyWithheld in EXPECTED[state]:
            case = taken(case, step(s.CopyWithheld, on(days)))
        elif state in AFTER_WITHDRAWING:
            case = taken(new_case(), *way_to(State.RECORDED), step(s.CopyWithheld, on(1, "11:00")),
                         step(s.Withdrawn, on(5)), step(s.CrimeDecided, on(6), shows_crime=True))  # fmt: skip
            if state is State.HANDLED_AS_PANEL_SEES_FIT:
                case = taken(case, step(s.ReferredToIOPC, on(7)), step(s.IopcReturned, on(8)))
        else:
            way = way_to(state)
            withheld = step(s.CopyWithheld, on(1, "11:00"))
            case = taken(new_case(), *way[:2], withheld, *way[2:])
    if kind is s.PublicationDecided and state is State.RESOLVED:
        out = tuple(Sent(letter="publication", to=side, on=on(days).date()) for side in ("complainant", "subject"))
        case = taken(case, step(s.RepresentationsInvited, on(days), sent=out))
    return case


def attempt(state: State | None, kind: type[s.Step]) -> s.AnyStep:
    case = prepared(state, kind)
    more: dict[str, object] = {}
    if kind is s.LettersSent:
        more = {"sent": (Sent(letter="acknowledgement", to="complainant", on=on(40).date()),)}
    if kind is s.NoticeExcused and fold(case).owed:
        first = fold(case).owed[0]
        more = {"letter": first.letter, "to": first.to}
    return step(kind, on(40), **more)


@by_handfuls(product(STATES, s.STEPS))
def test_every_step_from_every_state(state: State | None, kind: type[s.Step]) -> None:
    case, one = prepared(state, kind), attempt(state, kind)
    assert fold(case).state is state
    assert not fold(case).problems
    if kind in EXPECTED[state]:
        if kind is s.NoticeExcused and not fold(case).owed:
            with pytest.raises(Refused, match="is not owed"):
                take(case, one, context())
            return
        moved = take(case, one, context())
        to = EXPECTED[state][kind]
        assert fold(moved).state is (state if to == SAME else to)
        assert moved.steps == (*case.steps, one), "appended to what was there (CMP-40)"
        assert not fold(moved).problems
    else:
        with pytest.raises(Refused) as refusal:
            take(case, one, context())
        assert re.search(r"\bregs? \d", str(refusal.value)), "the regulation is named"
        assert len(re.findall(r"[.] [A-Z]", str(refusal.value))) <= 2
        folded = standing_after([*case.steps, one])
        assert (folded.state, len(folded.problems)) == (state, 1), "in a log, it changes nothing and is told"


def test_the_table_lets_happen_what_the_regulations_do_and_nothing_else() -> None:
    assert {state: set(steps_from(fold(case_in(state)))) for state in STATES} == {
        state: set(allowed) for state, allowed in EXPECTED.items()
    }


BENEATH: dict[State, dict[type[s.Step], State]] = {
    State.RECEIVED: {s.Recorded: State.RECORDED},
    State.RECORDED: {s.ReferredToIOPC: State.REFERRED},
    State.INFORMAL_RESOLUTION: {s.ReferredToIOPC: State.REFERRED, s.Commented: State.INFORMAL_RESOLUTION},
    State.REFERRED: {s.IopcInvestigates: State.IOPC_INVESTIGATION, s.IopcReturned: State.INFORMAL_RESOLUTION},
    State.IOPC_INVESTIGATION: {},
}
"""What goes on beneath while it is asked whether a complaint is withdrawn: the regulations still apply."""

ENDS_THE_QUESTION = {s.IopcReported: State.CLOSED, s.IopcDiscontinued: State.HANDLED_AS_PANEL_SEES_FIT}
OF_A_QUERY = set(EXPECTED[State.WITHDRAWAL_QUERY]) - {s.ReferredToIOPC, s.Commented}


@pytest.mark.parametrize("beneath", BENEATH, ids=lambda state: state.name)
def test_while_it_is_asked_whether_it_is_withdrawn_what_goes_on_goes_on_beneath(beneath: State) -> None:
    case = taken(case_in(beneath), step(s.WithdrawalIndicated, on(9)))
    assert (fold(case).state, fold(case).beneath) == (State.WITHDRAWAL_QUERY, beneath)
    ends = ENDS_THE_QUESTION if beneath is State.IOPC_INVESTIGATION else {}
    assert set(steps_from(fold(case))) == OF_A_QUERY | set(BENEATH[beneath]) | set(ends)
    for kind, to in BENEATH[beneath].items():
        begun = taken(case, step(s.CalledIn, on(9))) if kind is s.ReferredToIOPC else case
        after = fold(taken(begun, step(kind, on(10))))
        assert (after.state, after.beneath) == (State.WITHDRAWAL_QUERY, to)
        back = fold(taken(begun, step(kind, on(10)), step(s.WithdrawalAnswered, on(11))))
        assert (back.state, back.beneath) == (to, None)
    for kind, to in ends.items():
        assert fold(taken(case, step(kind, on(10)))).state is to
    assert fold(taken(case, step(s.WithdrawalAnswered, on(10)))).state is beneath


@pytest.mark.parametrize(
    ("direction", "to"),
    [
        ("informal resolution", State.INFORMAL_RESOLUTION), ("disapply", State.DISAPPLIED), ("none", State.CLOSED),
        ("as the panel sees fit", State.HANDLED_AS_PANEL_SEES_FIT),
    ],
)  # fmt: skip
def test_an_investigation_that_stops_ends_as_the_iopc_directs(direction: str, to: State) -> None:
    """CMP-10."""
    stop = step(s.IopcDiscontinued, on(9), direction=direction)
    assert fold(taken(case_in(State.IOPC_INVESTIGATION), stop)).state is to
    conduct = taken(
        new_case(), step(s.ConductRecorded, on(0)), step(s.ReferredToIOPC, on(1)), step(s.IopcInvestigates, on(2))
    )
    if direction in ("informal resolution", "disapply"):
        with pytest.raises(Refused, match=r"reg 24\(9\)"):
            taken(conduct, stop)
    else:
        assert fold(taken(conduct, stop)).state is to


def test_a_conduct_matter_that_comes_back_is_handled_as_the_panel_sees_fit() -> None:
    """CMP-11b."""
    case = taken(new_case(), step(s.ConductRecorded, on(0)), step(s.ReferredToIOPC, on(1)))
    assert fold(taken(case, step(s.IopcReturned, on(2)))).state is State.HANDLED_AS_PANEL_SEES_FIT
    for kind in (s.Withdrawn, s.WithdrawalIndicated):
        with pytest.raises(Refused, match="conduct matter cannot be withdrawn"):
            take(case, step(kind, on(3)), context())


def test_every_row_names_its_rule_and_every_state_is_led_to() -> None:
    assert all(re.fullmatch(r"CMP-\d\d(b)?|reg 17", row.rule) for row in TABLE)
    reached = {row.to for row in TABLE if isinstance(row.to, State)}
    assert reached == set(State), "no state that nothing leads to"


def test_every_kind_of_step_is_tried_and_can_be_taken_somewhere() -> None:
    assert set(WELL_FORMED) == set(s.STEPS)
    assert all(states_before(kind) for kind in s.STEPS)


def test_every_guard_says_its_rule_in_its_first_words() -> None:
    guards = {guard for row in TABLE for guard in row.guards}
    assert len(guards) > 20
    assert all(re.match(r"CMP-\d\d", guard.__doc__ or "") for guard in guards)


@pytest.mark.parametrize("state", sorted(ENDED), ids=lambda state: state.name)
def test_one_case_for_each_end_replays_from_its_log_as_it_was_kept(state: State) -> None:
    case = case_in(state)
    again = msgspec.json.decode(msgspec.json.encode(case), type=Case)
    assert again == case
    assert fold(again) == fold(case)
    assert fold(case).ended
    assert not fold(case).open


def test_a_log_is_folded_step_by_step_as_in_one_go() -> None:
    steps = way_to(State.CLOSED)
    standing = standing_after([])
    for n, each in enumerate(steps, 1):
        standing = standing_after([each], standing)
        assert standing == standing_after(steps[:n])


def test_a_refused_step_changes_nothing() -> None:
    case = case_in(State.RECORDED)
    with pytest.raises(Refused):
        take(case, step(s.Finished, on(3)), context())
    assert len(case.steps) == 2


def test_a_private_note_is_in_no_words_of_a_step() -> None:
    one = step(s.Noted, on(1), note=msgspec.convert({"withheld": "hemlock"}, type(new_case().allegation)))
    assert "hemlock" not in repr(one)
    assert "Nightshade" not in repr(new_case())


# --- in its time ---


def test_nothing_is_logged_that_is_still_to_come() -> None:
    now = context(on(3).date())
    with pytest.raises(Refused, match="still to come"):
        take(case_in(State.RECEIVED), step(s.Recorded, on(4)), now)
    assert take(case_in(State.RECEIVED), step(s.Recorded, on(3)), now)


def test_steps_are_logged_in_their_order_but_a_letter_may_be_logged_later() -> None:
    case = taken(new_case(), received(), step(s.Recorded, on(5)))
    with pytest.raises(Refused, match="in the order they"):
        take(case, step(s.HandlerAppointed, on(4)), context())
    sent = (Sent(letter="acknowledgement", to="complainant", on=on(2).date()),)
    assert take(case, step(s.LettersSent, on(2), sent=sent), context())
    with pytest.raises(Refused, match="that is before"):
        take(case, step(s.Noted, on(-1)), context())


def test_a_day_is_a_day_of_the_clerks_clock() -> None:
    """Half past eleven in the evening by Greenwich is the next day in summer."""
    case = taken(new_case(), s.Received(at=dt.datetime(2031, 6, 18, 23, 30, tzinfo=dt.UTC)))
    assert fold(case).received == dt.date(2031, 6, 19)
