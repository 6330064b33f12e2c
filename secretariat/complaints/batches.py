"""Batches: complaints with one cause, handled together but counted one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..basics.record import Refused
from .case import Case, Context
from .fold import take
from .steps import AnyStep


def next_label(cases: Iterable[Case], year: int) -> str:
    """The next label of the year: ``2022/B2``."""
    prefix = f"{year}/B"
    numbers = [case.batch.removeprefix(prefix) for case in cases if case.batch.startswith(prefix)]
    return f"{prefix}{max((int(n) for n in numbers if n.isdecimal()), default=0) + 1}"


def together(cases: Iterable[Case], label: str) -> list[Case]:
    """These cases as one batch. Raises Refused: they must be about one office holder, and in no other batch."""
    found = list(cases)
    if len(found) < 2:
        raise Refused("A batch is of two complaints or more.")
    if not label.strip():
        raise Refused("Give the batch a label.")
    if len({case.about for case in found}) > 1:
        raise Refused("Complaints handled together are about the same office holder: these are not.")
    other = next((case for case in found if case.batch not in ("", label)), None)
    if other is not None:
        raise Refused(f"Complaint {other.reference} is in batch {other.batch} already.")
    return [case.with_(batch=label) for case in found]


def take_out(case: Case) -> Case:
    """A case taken out of its batch. Raises Refused where it is in none."""
    if not case.batch:
        raise Refused(f"Complaint {case.reference} is in no batch.")
    return case.with_(batch="")


def in_batch(cases: Iterable[Case], label: str) -> list[Case]:
    """The cases of a batch, by reference."""
    return sorted((case for case in cases if label and case.batch == label), key=lambda case: case.reference)


def take_together(cases: Sequence[Case], step: AnyStep, context: Context) -> list[Case]:
    """The same step taken in every case of a batch: each is judged by itself, and each has it in its own log.

    Raises Refused, naming the case, where it is not lawful in one of them; then it is taken in none.
    """
    if not cases:
        raise Refused("There is no complaint in that batch.")
    moved = []
    for case in cases:
        try:
            moved.append(take(case, step, context))
        except Refused as refusal:
            raise Refused(f"{case.reference}: {refusal}") from None
    return moved
