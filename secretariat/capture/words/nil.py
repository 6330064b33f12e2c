"""The word for what there was none of: none."""

from __future__ import annotations

from ...events.base import Happening
from ...events.interests import NIL_WORDS, NilReturn
from ...events.speech import Note
from ...meetings.meeting import Purpose
from ..arguments import nil_said
from ..arguments.reader import Arguments
from .table import word

_NIL_BY_BUSINESS = {
    Purpose.DECLARATIONS: "declarations", Purpose.QUESTIONS: "questions", Purpose.COMPLAINTS: "complaints",
    Purpose.APOLOGIES: "apologies",
}  # fmt: skip


@word("none", "nil", usage="[of what]")
def none(args: Arguments) -> Happening:
    """There was none: of what the open item is for, or of declarations, questions, complaints, urgent business."""
    words = nil_said.of_what(args.rest)
    if words in nil_said.ONE_OF_THEM:
        return Note(text=f"No {words} were received.", at=args.moment)
    item = args.p.bundle.item(args.p.item)
    nil = next((each for each in NIL_WORDS if words and each.startswith(words)), None)
    if words and nil is None:
        raise args.refuse(f"“{args.rest}” is not something that can be nil: {', '.join(NIL_WORDS)}.")
    nil = nil or _NIL_BY_BUSINESS.get(item.business if item else Purpose.OTHER)  # type: ignore[assignment]
    if nil is None:
        raise args.refuse(f"Say of what there was none: {', '.join(NIL_WORDS)}.")
    return NilReturn(of=nil, at=args.moment)
