"""Speaking a language out of its table, and remembering what it lacked: that stands in English, and is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from ..basics.saying import LACKING, OtherLanguage
from ..basics.sentences import capitalised
from .table import NAMES, PhraseTable


class Speaker:
    """One paper's worth of a language: see ``basics.saying.OtherLanguage``. A new one for each paper, so that its count
    is that paper's."""

    def __init__(self, table: PhraseTable, english: Collection[str] = (), notes: Iterable[str] = ()) -> None:
        self.code = table.code
        self._table = table
        self._english = english
        self._notes = [*notes]
        self._marking = False
        self.missing: dict[str, None] = {}
        self.unreviewed: dict[str, None] = {}

    def of(self, english: str) -> str:
        """The phrase; the English where there is none."""
        phrase = self._table.phrases.get(english)
        if phrase is None:
            if any(map(str.isalpha, _outside_places(english))):
                self.missing[english] = None
                return self.untranslated(english)
            return english
        if not phrase.reviewed:
            self.unreviewed[english] = None
        return phrase.words

    def untranslated(self, words: str) -> str:
        """Between two signs while they are looked for: one of them stays where words are cut short."""
        return f"{LACKING}{words}{LACKING}" if self._marking and words else words

    @contextmanager
    def marking(self) -> Iterator[None]:
        """Meanwhile each phrase that is lacking bears ``LACKING``: for a paper whose sentences are then looked
        through."""
        self._marking = True
        try:
            yield
        finally:
            self._marking = False

    def called(self, typed: str) -> str:
        """A name as the clerk has it; the phrase, where the words typed are those that English papers have anyway."""
        if (name := self._table.names.get(typed)) is not None:
            return name
        return self.of(typed) if typed in self._table.phrases or typed in self._english else typed

    def told(self) -> list[str]:
        """What of the paper stands in English still, and what nobody has reviewed, in a sentence, after the notes."""
        language = NAMES[self.code]
        said = []
        if n := len(self.missing):
            said.append(f"{_phrases(n)} no {language} and {'stands' if n == 1 else 'stand'} in English")
        if n := len(self.unreviewed):
            said.append(f"{n} {'is' if n == 1 else 'are'} not reviewed")
        return [*self._notes, *([f"{capitalised(', '.join(said))}."] if said else [])]


def named_in(name: str, spoken: OtherLanguage | None) -> str:
    """What a paper is called on record: “minutes of 2031-06-18 in Welsh”. A version in another language is a paper of
    its own, and is never held against the English one."""
    return f"{name} in {NAMES[spoken.code]}" if spoken else name


def _phrases(n: int) -> str:
    return f"{n} phrase has" if n == 1 else f"{n} phrases have"


def _outside_places(english: str) -> str:
    return "".join(part.partition("}")[2] if "}" in part else part for part in english.split("{"))
