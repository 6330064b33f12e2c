"""A history says what was done: every step has words for that, and none tells the reader to do it."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.parties import Handler
from secretariat.complaints.review.annex import annex
from secretariat.complaints.states import State
from tests.support.cases import case_in, on, step, taken


def test_every_step_is_called_something_once_it_is_taken() -> None:
    assert len({kind.done for kind in s.STEPS}) == len(s.STEPS)


@pytest.mark.parametrize("kind", s.STEPS, ids=lambda kind: kind.__name__)
def test_it_is_not_what_the_clerk_is_asked_to_do(kind: type[s.Step]) -> None:
    to_do = {each.title.split()[0] for each in s.STEPS} - {"Received"}
    assert kind.done.split()[0] not in to_do


def test_the_annex_says_which_letter_went_to_whom() -> None:
    sent = Sent(letter="acknowledgement", to="complainant", on=on(1).date())
    case = taken(case_in(State.RECEIVED), step(s.LettersSent, on(1), sent=(sent,)), step(s.Recorded, on(2)))
    (one,) = annex([case], case.reference).cases
    assert [entry.title for entry in one.history][1:] == [
        "Letter sent: acknowledgement to the complainant", "Complaint recorded",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("state", "kind", "more", "told"),
    [
        (State.RECEIVED, s.NotRecorded, {"part": Private("page two")},
         "Not recorded: criminal proceedings (under way), of a part of it"),
        (State.RECEIVED, s.FoundOutOfRemit, {}, "Found out of remit: operational policing"),
        (State.RECORDED, s.Disapplied, {}, "Regulations disapplied: ground (a)"),
        (State.RECORDED, s.HandlerAppointed, {"handler": Handler(kind="another person", name="Ida Holm")},
         "Informal resolution arranged: another person, Ida Holm"),
        (State.INFORMAL_RESOLUTION, s.Commented, {"declined": True, "by": "handler"},
         "A side's comments noted: person complained against chose not to comment, by the handler"),
        (State.INFORMAL_RESOLUTION, s.OutcomeRecorded, {}, "Outcome recorded"),
        (State.WITHDRAWN, s.CrimeDecided, {"by": "panel"},
         "Decided whether it shows a crime: it does not, by the panel"),
    ],
)  # fmt: skip
def test_the_annex_says_what_was_decided_and_of_whom(
    state: State, kind: type[s.Step], more: dict[str, object], told: str
) -> None:
    case = taken(case_in(state), step(kind, on(9), **more))
    (one,) = annex([case], case.reference).cases
    assert one.history[-1].title == told
