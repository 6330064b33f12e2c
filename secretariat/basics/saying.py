"""How a paper says what it says: each sentence of its own stands in the code in English, and passes through here.

``say("The meeting adjourned{when}", when)`` is that sentence in the language that is being spoken: English, unless
a paper is made in the panel’s second language (``speaking``). The English sentence is the key of the other one, so the
code reads as the minutes do, and English is complete however little of another language there is. Words that somebody
typed never pass through here: they are values, and are printed as typed in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Protocol


class OtherLanguage(Protocol):
    """A language other than English, while a paper is made in it."""

    code: str
    """By which programs know it: “cy”."""

    def of(self, english: str) -> str:
        """What it has for an English sentence, with the same places to be filled in; the English where it has none."""

    def untranslated(self, words: str) -> str:
        """Words that it cannot have: themselves, with a sign where that is looked for."""

    def called(self, typed: str) -> str:
        """What the clerk says a name or a title is in it; as typed where she has said nothing."""


LACKING = "\ue000"
"""A sign that no paper prints: it stands in a phrase which the language that is spoken lacks, so that the sentence it
becomes part of is known as one that has no translation, and is English whole (``documents/one_language.py``)."""
_spoken: ContextVar[OtherLanguage | None] = ContextVar("spoken", default=None)


def say(english: str, *values: object) -> str:
    """A sentence, or a part of one, in the language that is spoken, its {places} filled in with the values in order.

    A place that is named twice takes one value. Another language may have the places in an order of its own. A whole
    number is printed with its thousands apart, 1,217, but for a year.
    """
    language = _spoken.get()
    words = english if language is None else language.of(english)
    if not values:
        return words
    filled = zip(places(english), values, strict=True)
    return words.format_map({name: f"{v:,}" if type(v) is int and name != "year" else v for name, v in filled})


def said_later(english: str) -> str:
    """The English itself, of a sentence in a table that ``say`` is given later on: so that it is listed as one."""
    return english


def untranslated(words: str) -> str:
    """Words that no table has, as a part of a sentence: the rest of it that somebody typed after a name, or what a
    register keeps in English. The sentence is then English whole. As given where English is spoken."""
    language = _spoken.get()
    return words if language is None else language.untranslated(words)


def called(typed: str) -> str:
    """A name or a title as the clerk says it is in the language that is spoken; in English as typed."""
    language = _spoken.get()
    return typed if language is None else language.called(typed)


@cache
def places(english: str) -> tuple[str, ...]:
    """The places of a sentence that are filled in, each once. A place stands as {name} alone."""
    return tuple(dict.fromkeys(after.partition("}")[0] for after in english.split("{")[1:]))


def spoken() -> OtherLanguage | None:
    """The language that is spoken; None for English."""
    return _spoken.get()


@contextmanager
def speaking(language: OtherLanguage | None) -> Iterator[None]:
    """Speak it meanwhile; None for English. What is folded, built and written in it must be so within."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)
