"""Words for interests and for what there was none of: declare, none."""

from __future__ import annotations

from ..events import Declared, Happening, NilReturn
from ..events.interests import NIL_WORDS, Effect, Interest
from ..meetings import Business
from .desk import Asked
from .words import word

_KINDS: dict[str, Interest] = {
    "dpi": "pecuniary", "pecuniary": "pecuniary", "ori": "other registrable", "registrable": "other registrable",
    "nri": "non-registrable", "non-registrable": "non-registrable", "sensitive": "sensitive", "courtesy": "courtesy",
}  # fmt: skip
_EFFECTS: dict[str, Effect] = {
    "remains": "remains",
    "stays": "remains",
    "speaks": "speaks",
    "withdraws": "withdraws",
    "leaves": "withdraws",
}


@word("declare", "d", usage="who [item …] [dpi | ori | nri | sensitive] [withdraws | speaks] nature")
def declare(asked: Asked) -> Happening:
    """A member declares an interest: /declare ch 8 nri a neighbour is a tenant of the Commissioner."""
    person = asked.person("who declares")
    interest: Interest = "courtesy"
    effect: Effect = "remains"
    items: list[str] = []
    while asked.peek():
        key = asked.peek().casefold().rstrip(",")
        if key in _KINDS:
            interest = _KINDS[key]
        elif key in _EFFECTS:
            effect = _EFFECTS[key]
        elif item := asked.p.bundle.numbered(key):
            items.append(item.id)
        elif key not in ("item", "items", "and"):
            break
        asked.word()
    return Declared(
        person=person,
        interest=interest,
        effect=effect,
        items=tuple(items),
        nature=asked.rest,
        at=asked.moment,
    )


_NIL_BY_BUSINESS = {
    Business.DECLARATIONS: "declarations", Business.QUESTIONS: "questions", Business.COMPLAINTS: "complaints",
    Business.APOLOGIES: "apologies",
}  # fmt: skip


@word("none", "nil", usage="[of what]")
def none(asked: Asked) -> Happening:
    """There was none: of what the open item is for, or of declarations, questions, complaints, urgent business."""
    words = asked.rest.casefold()
    item = asked.p.bundle.item(asked.p.item)
    nil = next((each for each in NIL_WORDS if words and each.startswith(words)), None)
    if words and nil is None:
        raise asked.refuse(f"“{asked.rest}” is not something that can be nil: {', '.join(NIL_WORDS)}.")
    nil = nil or _NIL_BY_BUSINESS.get(item.business if item else Business.OTHER)  # type: ignore[assignment]
    if nil is None:
        raise asked.refuse(f"Say of what there was none: {', '.join(NIL_WORDS)}.")
    return NilReturn(of=nil, at=asked.moment)
