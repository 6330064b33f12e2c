"""The wording of a letter: paragraphs in which {name} stands for what the program knows. Nothing in it is carried out.

A placeholder is a word between braces and no more, replaced once: what is put in is never looked at again. So there
is no attribute, call, loop or file in a wording, and nothing of it can take long.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from ..basics.pattern import pattern
from ..basics.saying import say

PLACEHOLDER = pattern(r"\{(\w+)\}")


class Built(msgspec.Struct, frozen=True):
    """A letter as the program words it, and what its wording may name.

    ``name``: what its file is called, without the ending. ``may``: the placeholders, each with what it stands for.
    ``whole``: those that stand for a part with tables, each alone in a paragraph, and exactly once.
    ``subject``: the line above the letter, where that is worded too.
    """

    name: str
    sentence: str
    paragraphs: tuple[str, ...]
    may: Mapping[str, str]
    whole: tuple[str, ...] = ()
    subject: str = ""


class LetterWording(msgspec.Struct, frozen=True):
    """What a file says: a letter's subject and paragraphs."""

    subject: str
    paragraphs: tuple[str, ...]


class Whole(msgspec.Struct, frozen=True):
    """A part with tables, which the letter puts in its place."""

    name: str


class Wordings(msgspec.Struct, frozen=True):
    """A council's own, by the names of the letters; and why a file that is there cannot be used."""

    own: Mapping[str, LetterWording] = msgspec.field(default_factory=dict)
    refused: Mapping[str, str] = msgspec.field(default_factory=dict)
    nowhere: str = ""
    """That the folder which the settings name for them is not there, in a sentence: a share may be away."""

    def of(self, built: Built) -> LetterWording:
        """The council's own wording of a letter; where there is none that can be used, the program's. In the language
        that is spoken: a paragraph of her own that it lacks is as typed, and so is what is filled in."""
        wording = self.own.get(built.name) or built
        return LetterWording(say(wording.subject), tuple(map(say, wording.paragraphs)))

    def told(self, *names: str) -> list[str]:
        """What the clerk is told before these letters go out: which file, or folder, cannot be used."""
        refused = [self.refused[name] for name in names if name in self.refused]
        why = dict.fromkeys([*([self.nowhere] if self.nowhere else []), *refused])  # one folder, told once
        return [f"{each} The built-in wording is used." for each in why]


BUILT_IN = Wordings()
"""No wording of a council's own."""


def placeholders(paragraphs: Iterable[str]) -> list[str]:
    """The names between braces, in order, each once."""
    return list(dict.fromkeys(name for words in paragraphs for name in PLACEHOLDER.findall(words)))


def worded(built: Built, wordings: Wordings, values: Mapping[str, str]) -> list[str | Whole]:
    """The letter's paragraphs with what the placeholders stand for; one that is left without words is left out."""
    found: list[str | Whole] = []
    for words in wordings.of(built).paragraphs:
        alone = PLACEHOLDER.fullmatch(words)
        if alone and alone[1] in built.whole:
            found.append(Whole(alone[1]))
        elif filled := " ".join(PLACEHOLDER.sub(lambda name: values.get(name[1], ""), words).split()):
            found.append(filled)
    return found


def words_alone(built: Built, wordings: Wordings, values: Mapping[str, str]) -> list[str]:
    """The same of a letter that has no part with tables."""
    return [each for each in worded(built, wordings, values) if isinstance(each, str)]
