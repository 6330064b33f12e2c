"""Nothing, and its opposite: none declared beside declarations, and the same sentence twice (MTG-42)."""

from __future__ import annotations

from collections.abc import Iterator

from ..events.base import Happening
from ..events.interests import NIL_WORDS, Declared, NilReturn
from ..events.items import UrgentTaken
from ..events.petitions import PetitionReceived
from ..events.public import QuestionPut, QuestionSettled
from ..proceedings import nil
from ..proceedings.nil import Nil
from ..proceedings.proceedings import Proceedings
from ..proceedings.public_questions import numbered
from .table import contradiction


@contradiction("nil-denied", "None of something of which there was some", "refused", NilReturn)
def nil_denied(p: Proceedings, event: NilReturn) -> Iterator[str]:
    """The minutes do not say that there was none of what they say there was."""
    if against := nil.opposite(p, event.of):
        yield f"{against} So “{NIL_WORDS[event.of]}” is not printed."


@contradiction("nil-twice", "The same sentence twice", "told", NilReturn)
def nil_twice(p: Proceedings, event: NilReturn) -> Iterator[str]:
    """A sentence that is printed of itself, or was typed before, is printed once."""
    if nil.said_already(p, event.of) and not nil.opposite(p, event.of):
        yield f"The minutes say so already: “{NIL_WORDS[event.of]}”"


@contradiction("nil-of-questions-accepted", "None of the questions that were accepted", "asks", NilReturn)
def nil_of_questions_accepted(p: Proceedings, event: NilReturn) -> Iterator[str]:
    """A question taken in time is put, or is said to have been withdrawn (MTG-42)."""
    settled = {each.question for each in p.bundle.events if isinstance(each, QuestionSettled)}
    if event.of == "questions" and (taken := [each for _, each in numbered(p) if each.id not in settled]):
        yield f"{len(taken)} accepted for this meeting (F3), and none is put: /q puts the next."


_SOME: tuple[tuple[type[Happening], Nil], ...] = (
    (Declared, "declarations"), (QuestionPut, "questions"), (PetitionReceived, "questions"),
    (UrgentTaken, "urgent business"),
)  # fmt: skip


@contradiction("nil-after-all", "Some of what was said to be none", "told", Declared, QuestionPut, UrgentTaken)
def nil_after_all(p: Proceedings, event: Happening) -> Iterator[str]:
    """Where there was one after all, the sentence that there was none is taken back."""
    of = next((of for kind, of in _SOME if isinstance(event, kind)), None)
    said = p.nils.get(of) if of else None
    if of and said:
        left = "is left for its own item alone" if of == "declarations" and said.item != p.item else "is taken back"
        yield f"“{NIL_WORDS[of]}” {left}."
