"""Questions of the public in the meeting: their numbers, and what the minutes make of their records (MTG-40)."""

from __future__ import annotations

from ..basics.record import Refused
from ..meetings.questions import PublicQuestion
from .proceedings import Proceedings


def numbered(p: Proceedings) -> list[tuple[int, PublicQuestion]]:
    """Those that are taken, in the order they came, each with its number."""
    return list(enumerate((question for question in p.bundle.questions if question.status == "accepted"), 1))


def of_number(p: Proceedings, number: str) -> PublicQuestion:
    """The question of this number. Raises Refused."""
    found = next((question for n, question in numbered(p) if str(n) == number), None)
    if found is not None:
        return found
    waiting = [question for question in p.bundle.questions if question.status == "late"]
    late = " One came late and waits for the Chair’s discretion (F3)." if waiting else ""
    there = len(numbered(p))
    are = {0: "No question of the public is accepted.", 1: "There is one question of the public, number 1."}
    raise Refused(are.get(there, f"The questions of the public are numbered 1 to {there}.") + late)


def number_of(p: Proceedings, id: str) -> str:
    """The number of a question, for a line; empty where it is not taken."""
    return next((str(n) for n, question in numbered(p) if question.id == id), "")
