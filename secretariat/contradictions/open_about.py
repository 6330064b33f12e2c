"""What is open about a paper before it goes out. Only of a meeting's own are all the rules loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..documents.document import Document, words_of
from .blanks import left_unfilled

if TYPE_CHECKING:
    from ..proceedings.proceedings import Proceedings


def open_about(p: Proceedings | None, paper: Document) -> list[str]:
    """What is open about a paper before it goes out: of its meeting, and what was left to be filled in anywhere in it.

    ``p``: the meeting it is a paper of; None for a paper of several.
    """
    questions: list[str] = []
    if p is not None:
        from .finding import open_questions

        questions = open_questions(p)
    known = " ".join(questions)
    blanks = [each for each in left_unfilled("\n".join(words_of(paper))) if f"“{each}”" not in known]
    return questions + ([f"Left to be filled in: {', '.join(f'“{each}”' for each in blanks)}."] if blanks else [])
