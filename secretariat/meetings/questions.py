"""What the public put to a meeting, as it is kept."""

from collections.abc import Iterable
from typing import Literal

from ..basics.record import Moment, Private, Record

Kind = Literal["question", "statement", "petition"]


Status = Literal["accepted", "late", "declined"]


How = Literal["in person", "read out"]


class PublicQuestion(Record, frozen=True, kw_only=True):
    """One question or statement. Who put it is public; how to reach her is not.

    ``late`` is not refused: it waits for the Chair's discretion (MTG-40). ``put``: a questioner who does not come has
    hers read out by the clerk.
    """

    received: Moment
    name: str
    contact: Private = Private()
    kind: Kind = "question"
    text: str
    status: Status = "accepted"
    reason: str = ""
    put: How = "in person"
    reply: str = ""


def in_order(questions: Iterable[PublicQuestion]) -> tuple[PublicQuestion, ...]:
    """As they came in, which is the order they are taken in."""
    return tuple(sorted(questions, key=lambda q: (q.received, q.id)))
