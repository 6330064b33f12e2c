"""What the clerk does to the register, as acts: each one keeps its record whole, or refuses with the rule."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Act
from secretariat.basics.record import Private, Refused
from secretariat.complaints import acts
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.fold import fold
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.states import State
from tests.support.cases import DAY, case_in, context, logged, moment, new_case, on, step, way_to

NOW = context(DAY)
SECRET = "Nightshade"


def kept(one: Act) -> list[Case]:
    records = [change.record for change in one.changes]
    assert all(isinstance(record, Case) for record in records)
    return records  # type: ignore[return-value]


def test_a_case_is_logged_under_the_next_reference_of_the_year_it_came() -> None:
    first = s.Received(at=moment(DAY, "09:00"))
    (case,) = kept(acts.log([logged("2031/004"), logged("2030/009")], new_case(""), first, NOW))
    assert case.reference == "2031/005"
    assert fold(case).state is State.RECEIVED


def test_a_reference_that_was_erased_is_not_given_again() -> None:
    erasure = Erasure(on=DAY, references=("2031/007",))
    (case,) = kept(acts.log([], new_case(""), s.Received(at=moment(DAY, "09:00")), NOW, [erasure]))
    assert case.reference == "2031/008"


def test_a_reference_is_of_the_year_by_the_clerks_clock() -> None:
    in_summer = dt.datetime(2031, 6, 30, 23, 30, tzinfo=dt.UTC)
    new_year = dt.datetime(2031, 12, 31, 23, 30, tzinfo=dt.UTC)
    later = context(dt.date(2032, 1, 5))
    assert kept(acts.log([logged()], new_case(""), s.Received(at=in_summer), later))[0].reference == "2031/002"
    assert kept(acts.log([], new_case(""), s.Received(at=new_year), later))[0].reference == "2031/001"


def test_history_shows_references_and_never_a_word_of_a_complaint() -> None:
    case, now = case_in(State.RECORDED), context()
    noted = s.Noted(at=on(2), note=Private(f"{SECRET} rang"))
    every = [
        acts.log([], new_case(""), s.Received(at=on(0)), now), acts.step(case, noted, now),
        acts.sent(case, [Sent(letter="record copy", to="complainant", on=DAY)], on(2), now, Private(SECRET)),
        acts.change(case, allegation=Private(SECRET)), acts.hold(case, SECRET), acts.correct(case, 1, None, now),
        acts.put_together([case, new_case("2031/002")], "2031/B1"), acts.take_out_of_batch(case.with_(batch="2031/B1")),
    ]  # fmt: skip
    for one in every:
        assert "2031/001" in one.note
        assert SECRET not in one.note


# --- correcting ---


def test_a_step_is_put_right_where_it_stands_in_the_log() -> None:
    case = case_in(State.RECORDED)
    right = step(s.Recorded, on(0, "12:00"))
    (corrected,) = kept(acts.correct(case, 1, right, context()))
    assert corrected.steps == (case.steps[0], right)


def test_a_step_that_others_rest_on_is_not_taken_out() -> None:
    case = case_in(State.REFERRED)
    with pytest.raises(Refused, match=r"What was logged later could not follow then\. “Refer it to the IOPC”"):
        acts.correct(case, 1, None, context())


def test_the_last_step_is_taken_out_and_the_case_stands_as_before() -> None:
    case = case_in(State.REFERRED)
    (corrected,) = kept(acts.correct(case, len(case.steps) - 1, None, context()))
    assert fold(corrected).state is State.RECORDED
    assert fold(corrected).clear is not None


def test_a_correction_is_judged_as_any_step() -> None:
    case = case_in(State.RECORDED)
    with pytest.raises(Refused, match="That is still to come"):
        acts.correct(case, 1, step(s.Recorded, on(900)), context())
    with pytest.raises(Refused, match="The first step begins the case"):
        acts.correct(case, 0, None, context())


def test_a_correction_that_leaves_the_later_log_lawful_keeps_it_whole() -> None:
    case = case_in(State.RESOLVED)
    at = next(n for n, each in enumerate(case.steps) if isinstance(each, s.Commented))
    (corrected,) = kept(acts.correct(case, at, step(s.Commented, on(4), declined=True), context()))
    assert len(corrected.steps) == len(case.steps)
    assert fold(corrected).state is State.RESOLVED
    assert fold(corrected).subject_declined


# --- batches ---


def test_a_step_of_a_batch_is_one_act_over_every_case() -> None:
    cases = [case_in(State.RECEIVED, f"2031/00{n}").with_(batch="2031/B1") for n in (1, 2, 3)]
    one = acts.step_together(cases, step(s.Recorded, on(1)), context())
    assert [fold(case).state for case in kept(one)] == [State.RECORDED] * 3
    assert one.note == "step of complaints 2031/001, 2031/002 and 2031/003"
    odd = [*cases, case_in(State.RECORDED, "2031/004")]
    with pytest.raises(Refused, match=r"^2031/004: "):
        acts.step_together(odd, step(s.Recorded, on(1)), context())


# --- erasing ---

LONG_AFTER = context(dt.date(2038, 1, 5))


def over(reference: str = "2031/001") -> Case:
    """A case that ended, with nothing left to send."""
    case = new_case(reference)
    steps = (*way_to(State.NOT_RECORDED), s.LettersSent(at=on(1), sent=(
        Sent(letter="not recording", to="complainant", on=on(1).date()),
        Sent(letter="acknowledgement", to="complainant", on=on(1).date()),
    )))  # fmt: skip
    return case.with_(steps=steps)


def test_what_is_erased_is_recorded_without_what_it_held() -> None:
    erasure = acts.erasure([over(), over("2031/002")], "complaints/cases", LONG_AFTER, "Clara Knapweed")
    assert erasure.references == ("2031/001", "2031/002")
    assert erasure.names == ("complaints/cases/case-2031/001", "complaints/cases/case-2031/002")
    assert erasure.on == LONG_AFTER.today
    assert "was to be kept until" in erasure.why[0]
    assert SECRET not in repr(erasure)
    assert "drains" not in repr(erasure)


@pytest.mark.parametrize(
    ("case", "now", "why"),
    [
        (over(), context(dt.date(2033, 1, 1)), "Complaint 2031/001 is not past its time, so it stays."),
        (over().with_(hold=Private("a court")), LONG_AFTER, "Complaint 2031/001 is held for a court or the IOPC"),
        (case_in(State.NOT_RECORDED), LONG_AFTER, "Complaint 2031/001 is held by what is still owed in it"),
        (case_in(State.RECORDED), LONG_AFTER, "Complaint 2031/001 is not past its time"),
    ],
)
def test_what_is_held_or_within_its_time_is_never_erased(case: Case, now: object, why: str) -> None:
    """DAT-05."""
    with pytest.raises(Refused, match=why):
        acts.erasure([case], "complaints/cases", now)  # type: ignore[arg-type]


def test_nothing_is_not_erased() -> None:
    with pytest.raises(Refused, match="Tick at least one"):
        acts.erasure([], "complaints/cases", LONG_AFTER)


def test_what_is_not_held_is_not_released() -> None:
    with pytest.raises(Refused, match=r"Complaint 2031/001 is not held\."):
        acts.hold(case_in(State.RECEIVED), " ")
    (released,) = kept(acts.hold(case_in(State.RECEIVED).with_(hold=Private("x")), ""))
    assert not released.hold
