"""The word for what there was none of: none."""

from __future__ import annotations

from ...events.base import Happening
from ...events.interests import NIL_WORDS, NilReturn
from ...meetings.meeting import Purpose
from ..arguments.reader import Arguments
from .table import word

_NIL_BY_BUSINESS = {
    Purpose.DECLARATIONS: "declarations", Purpose.QUESTIONS: "questions", Purpose.COMPLAINTS: "complaints",
    Purpose.APOLOGIES: "apologies",
}  # fmt: skip
_ALSO = {"interest": "declarations", "interests": "declarations", "interest declared": "declarations",
         "interests declared": "declarations", "declarations of interest": "declarations",
         "declarations of interests": "declarations", "public questions": "questions", "petitions": "questions",
         "statements": "questions", "arising": "matters arising"}  # fmt: skip


@word("none", "nil", usage="[of what]")
def none(args: Arguments) -> Happening:
    """There was none: of what the open item is for, or of declarations, questions, complaints, urgent business."""
    words = args.rest.casefold().removeprefix("of ").rstrip(".")
    words = next((of for said, of in _ALSO.items() if words == said), words)
    item = args.p.bundle.item(args.p.item)
    nil = next((each for each in NIL_WORDS if words and each.startswith(words)), None)
    if words and nil is None:
        raise args.refuse(f"“{args.rest}” is not something that can be nil: {', '.join(NIL_WORDS)}.")
    nil = nil or _NIL_BY_BUSINESS.get(item.business if item else Purpose.OTHER)  # type: ignore[assignment]
    if nil is None:
        raise args.refuse(f"Say of what there was none: {', '.join(NIL_WORDS)}.")
    return NilReturn(of=nil, at=args.moment)
