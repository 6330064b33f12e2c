"""What the palette finds besides commands: each word of the line of the minutes, and each paper by its name.

To adjourn, to vote or to defer is no command of a screen but a line that is typed, and a chair's brief is one paper of
many: looked for in the palette, each leads to where it is told or written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any

import msgspec

from .other_words import LINE_WORDS, PAPER_WORDS
from .palette_words import likeness


class Beyond(msgspec.Struct, frozen=True):
    """``shown`` stands in the list, ``told`` after it and ``sentence`` below; found by its ``names``, and by other
    ``words`` that stand for less."""

    shown: str
    told: str
    sentence: str
    names: tuple[str, ...]
    words: str
    lead: Callable[[Any], object]


class NearBeyond(msgspec.Struct, frozen=True):
    """One that was found, and how near the words came to it."""

    score: float
    it: Beyond


def near(query: str, *, least: float, most: int) -> list[NearBeyond]:
    """Those that come nearest to what was typed, by whole words: ``most`` of them, none below ``least``."""
    found = (NearBeyond(likeness(query, each.names, each.words), each) for each in beyond())
    return sorted((each for each in found if each.score >= least), key=lambda each: -each.score)[:most]


@lru_cache(maxsize=1)
def beyond() -> tuple[Beyond, ...]:
    """All of them. It loads the words of the line: some tenths of a second the first time."""
    return (*_of_the_line(), *_papers())


def _of_the_line() -> Iterator[Beyond]:
    from secretariat.capture.typed_words import COMMAND, what_can_be_typed
    from secretariat.capture.words.vocabulary import ALSO_SAID

    for each in what_can_be_typed():
        if each.kind == COMMAND:
            word = each.usage.split()[0]
            said = (other for other, meant in ALSO_SAID.items() if f"/{meant}" == word)
            names = (word, *each.also, *said, *LINE_WORDS.get(word, ()))
            yield Beyond(word, "  typed on Minutes ({app.minutes})", each.sentence, names,
                         f"{each.usage} {each.sentence}", partial(_look_up, word))  # fmt: skip


def _papers() -> Iterator[Beyond]:
    from secretariat.papers.catalogue import PAPERS

    for name, paper in PAPERS.items():
        names = (paper.in_words, *PAPER_WORDS.get(name, ()))
        sentence = f"{paper.sentence[:1].upper()}{paper.sentence[1:]}."
        yield Beyond(paper.in_words.capitalize(), "  a paper", sentence, names, sentence, partial(_write, name))


def _look_up(word: str, app: Any) -> None:
    from ..minutes.words import show

    show(app, word)


def _write(name: str, app: Any) -> None:
    from secretariat.papers.catalogue import PAPERS

    from ..kit.screen import ClerkScreen
    from ..papers.writing import write_paper

    if PAPERS[name].of == "meeting" and app.archive.meeting(app.meeting_id) is None:
        app.refuse("There is no meeting yet, of which it would be. Add one on the plan: {app.plan}.")
    elif isinstance(app.screen, ClerkScreen):
        write_paper(app.screen, name)
