"""What the clerk does to the register of complaints, each as one act that undo takes back.

What history shows of an act is the case's reference, never a word of it: the note of an act is kept in the clear.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from ..basics.acts import Act, Put, act
from ..basics.clock import local
from ..basics.record import Private, Refused
from ..basics.sentences import listing
from . import batches
from .case import Case, Context, next_reference
from .erasure import Erasure
from .fold import fold, standing_after, take
from .letter_sent import Sent
from .retention import PastTime, past_time
from .steps import AnyStep, LettersSent


def log(
    cases: Iterable[Case], case: Case, first: AnyStep, context: Context,
    erasures: Iterable[Erasure] = (),
) -> Act:  # fmt: skip
    """A new case under the next reference of its year; one that was erased keeps its own. Raises Refused, as for a step
    that begins no case."""
    erased = [Case(reference=reference) for erasure in erasures for reference in erasure.references]
    reference = next_reference([*cases, *erased], local(first.at).date())
    return act(f"log complaint {reference}", Put(take(case.with_(reference=reference), first, context)))


def step(case: Case, step: AnyStep, context: Context) -> Act:
    """One more step in its log. Raises Refused where it is not lawful."""
    return act(f"step of complaint {case.reference}", Put(take(case, step, context)))


def sent(case: Case, sent: Sequence[Sent], at: dt.datetime, context: Context, late_reason: Private) -> Act:
    """Letters that went out. Raises Refused."""
    return act(
        f"letter of complaint {case.reference}",
        Put(take(case, LettersSent(at=at, sent=tuple(sent), late_reason=late_reason), context)),
    )


def change(case: Case, **changes: Any) -> Act:
    """New values of fields other than the log: who complained, of what, about whom. ``changes``: fields of ``Case``."""
    return act(f"change complaint {case.reference}", Put(case.with_(**changes)))


def correct(case: Case, at: int, step: AnyStep | None, context: Context) -> Act:
    """The step at index ``at`` of the log replaced by another, or (None) removed; the journal keeps what it was.

    The new step is judged at its own place in the log. Raises Refused where it is not lawful there, and where a later
    step could then not have been taken.
    """
    before, later = case.with_(steps=case.steps[:at]), case.steps[at + 1 :]
    if step is None and not at:
        raise Refused("The first step begins the case, so it cannot be taken out. Correct it instead.")
    corrected = before if step is None else take(before, step, context)
    standing = fold(corrected)
    after = standing_after(later, standing)
    if len(after.problems) > len(fold(case).problems):
        raise Refused(f"What was logged later could not follow then. {after.problems[-1]}")
    return act(f"correct complaint {case.reference}", Put(corrected.with_(steps=(*corrected.steps, *later))))


def hold(case: Case, why: str) -> Act:
    """Hold a case, so that it is not erased, with the reason; an empty one releases it. Raises Refused if not held."""
    if not why.strip() and not case.hold:
        raise Refused(f"Complaint {case.reference} is not held.")
    return act(f"{'hold' if why.strip() else 'release'} complaint {case.reference}",
               Put(case.with_(hold=Private(why.strip()))))  # fmt: skip


# --- batches ---


def put_together(cases: Iterable[Case], label: str) -> Act:
    """Cases with one cause, under one label. Raises Refused."""
    found = batches.together(cases, label)
    return act(f"complaints {_references(found)} as batch {label}", [Put(case) for case in found])


def take_out_of_batch(case: Case) -> Act:
    """A case out of its batch. Raises Refused."""
    return act(f"complaint {case.reference} out of batch {case.batch}", Put(batches.take_out(case)))


def step_together(cases: Sequence[Case], step: AnyStep, context: Context) -> Act:
    """The same step in every case of a batch, or in none. Raises Refused, naming the case that it is not lawful in."""
    moved = batches.take_together(cases, step, context)
    return act(f"step of complaints {_references(moved)}", [Put(case) for case in moved])


def _references(cases: Sequence[Case]) -> str:
    return listing([case.reference for case in cases])


# --- erasing ---


def may_be_erased(cases: Sequence[Case], context: Context) -> list[PastTime]:
    """These cases, with the reason for each, if all of them may be erased now (DAT-05). Raises Refused."""
    over = {each.case.id: each for each in past_time(cases, context)}
    for case in cases:
        past = over.get(case.id)
        if past is None:
            raise Refused(f"Complaint {case.reference} is not past its time, so it stays.")
        if past.held:
            why = "held for a court or the IOPC" if case.hold else "held by what is still owed in it"
            raise Refused(f"Complaint {case.reference} is {why}, so it is not erased.")
    return [over[case.id] for case in cases]


def erasure(cases: Sequence[Case], place: str, context: Context, by: str = "") -> Erasure:
    """The record that these were erased. ``place``: the collection they are kept in. Raises Refused."""
    over = may_be_erased(cases, context)
    if not over:
        raise Refused("Tick at least one complaint to erase.")
    return Erasure(
        on=context.today,
        references=tuple(each.case.reference for each in over),
        why=tuple(each.sentence() for each in over),
        by=by,
        names=tuple(f"{place}/{each.case.id}" for each in over),
    )
