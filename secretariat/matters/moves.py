"""Whose move it is, and what is awaited. Each rule is one function, with its example; the first that speaks decides."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from ..panel.panel import Panel
from .matter import CLOSED, OWED, Matter, Mover, Recipient
from .recipient import addressee_named
from .state import MatterState


class WhoseMove(msgspec.Struct, frozen=True):
    """Whose move, and what is awaited, where that is known."""

    mover: Mover
    awaits: str = ""


class Standing(msgspec.Struct, frozen=True):
    """What the rules look at. ``open_parts``: the parts of it that are still owed, as they stand."""

    matter: Matter
    state: MatterState
    panel: Panel
    open_parts: tuple[Matter, ...] = ()
    unsent: bool = False
    """It goes to the Commissioner, its time runs from the day of sending, and it has not been sent."""


MoveRule = Callable[[Standing], WhoseMove | None]


def closed(s: Standing) -> WhoseMove | None:
    """Done, dropped, or a decision, which nobody answers: nobody's move."""
    if s.state.progress in CLOSED or (s.matter.kind == "decision" and s.state.progress == "open"):
        return WhoseMove("nobody")
    return None


def parts_first(s: Standing) -> WhoseMove | None:
    """An action of several questions waits for them: A1 for A1.2, whose move it is."""
    if not s.open_parts:
        return None
    first = s.open_parts[0]
    movers = {part.move for part in s.open_parts}
    names = ", ".join(part.label for part in s.open_parts)
    return WhoseMove(first.move if len(movers) == 1 else "another body", names)


def passed_on(s: Standing) -> WhoseMove | None:
    """“This is for the county's youth service”: another body's, by its name; “for the Chief Constable”: the force's."""
    if s.state.progress == "answered" and (s.state.noted or s.state.position != "declined as another's"):
        return None
    if not s.state.through and s.state.position != "declined as another's":
        return None
    if s.state.through:
        return of_body(s.state.through, s.panel)
    return WhoseMove("another body")


def awaits_the_panel(s: Standing) -> WhoseMove | None:
    """“Once the Panel has set its scope”: put off until the panel has done something, so the panel's."""
    if s.state.later and s.state.position == "postponed" and _panels_to_do(s.state.later, s.panel):
        return WhoseMove("the panel", s.state.later)
    return None


def _panels_to_do(words: str, panel: Panel) -> bool:
    """“the panel's scope”, “the Panel to decide”; not “the panel's meeting in June”, which is only a day."""
    if not re.search(rf"\b(?:panel|{re.escape(panel.body_word)})(?:['’]s)?\b", words, re.IGNORECASE):
        return False
    return not re.search(r"\bmeetings?\b", words, re.IGNORECASE)


def put_off(s: Standing) -> WhoseMove | None:
    """“A report will come in September”: still with whom it was addressed to, who is to come back with it."""
    if s.state.position != "postponed" or s.state.progress not in OWED:
        return None
    return WhoseMove(mover_of(s.matter.to), s.state.later)


def referred(s: Standing) -> WhoseMove | None:
    """What was referred, once it is settled: the clerk's, to be reported to the next meeting; reported, nobody's."""
    if s.matter.kind != "referral" or s.state.progress != "answered":
        return None
    return WhoseMove("nobody") if s.state.noted else WhoseMove("the clerk", "to be reported to the next meeting")


def answered(s: Standing) -> WhoseMove | None:
    """Answered, and no meeting has noted it: the clerk's, to put it on the next agenda (REC-01)."""
    if s.state.progress == "answered" and not s.state.noted:
        return WhoseMove("the clerk", "to be put on the next agenda")
    return None


def noted(s: Standing) -> WhoseMove | None:
    """Noted at a meeting: the clerk's, to be closed or pressed."""
    if s.state.progress == "answered":
        return WhoseMove("the clerk", "to be closed or pressed")
    return None


def to_be_sent(s: Standing) -> WhoseMove | None:
    """Its time runs from the day of sending, and it was not sent: the clerk's."""
    return WhoseMove("the clerk", "to be sent") if s.unsent and s.state.progress == "open" else None


def addressed(s: Standing) -> WhoseMove | None:
    """Open, or sent: with whom it is for."""
    if s.matter.to in ("council", "other"):
        return WhoseMove("another body", s.matter.who)
    return WhoseMove(mover_of(s.matter.to))


RULES: tuple[MoveRule, ...] = (
    closed, parts_first, awaits_the_panel, referred, passed_on, put_off, answered, noted, to_be_sent, addressed,
)  # fmt: skip
"""In the order in which they are asked."""


def move_of(standing: Standing) -> WhoseMove:
    """Whose move it is."""
    return next(move for rule in RULES if (move := rule(standing)) is not None)


_MOVERS: dict[Recipient, Mover] = {
    "Commissioner": "the Commissioner", "force": "the force", "panel": "the panel", "clerk": "the clerk",
    "council": "another body", "other": "another body",
}  # fmt: skip


def mover_of(to: Recipient) -> Mover:
    """Whose move a matter is while it is with whom it is addressed to."""
    return _MOVERS[to]


def of_body(name: str, panel: Panel) -> WhoseMove:
    """Whose move it is, the matter being passed to this body: another's, unless it is one that has a name here."""
    named = addressee_named(name, panel)
    if named in ("force", "clerk", "panel", "Commissioner"):
        return WhoseMove(mover_of(named), name if named == "force" else "")
    return WhoseMove("another body", name)
