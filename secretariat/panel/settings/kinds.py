"""The kinds of setting: words, a number, yes or no, one of several, or one of its own.

What a kind says in plain data is all that its form needs; only a setting of its own has a form of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from ...basics.amounts import so_many
from ...basics.record import Refused
from .judging import judge_within, tidy
from .setting import Setting

T = TypeVar("T")
Word = TypeVar("Word", bound=str)


class Words(Setting[str], frozen=True, kw_only=True):
    """A name, or other words. In the form its title stands before them."""

    needed: bool = False
    """Whether it cannot be left empty."""
    judge: Callable[[str], str] = tidy
    """How the words are kept. Raises Refused for words that make no sense there."""

    def described(self, value: str) -> str:
        return value or "not given"

    def judged(self, value: str) -> str:
        words = self.judge(tidy(value))
        if self.needed and not words:
            raise Refused(f"{self.title}: this cannot be left empty.")
        return words


class Number(Setting[int], frozen=True, kw_only=True):
    """A whole number, within bounds."""

    least: int
    most: int
    subject: str
    """The beginning of the sentence that refuses a number out of bounds: “The number of seats”."""
    unit: str = ""
    """What is counted, as one of them is called: “month”."""
    none: str = ""
    """What 0 means, where it is more than a number: “no limit”."""
    reads: str = "{}"
    """The words around them, which stand in place of {}: “after {} without a key”."""
    label: str
    """What stands before it in the form."""
    hint: str = ""

    def described(self, value: int) -> str:
        if not value and self.none:
            return self.none
        return self.reads.format(so_many(value, self.unit) if self.unit else value)

    def judged(self, value: int) -> int:
        judge_within(value, self.least, self.most, self.subject)
        return value


class YesNo(Setting[bool], frozen=True, kw_only=True):
    """Yes or no, and how each is read."""

    yes: str
    no: str
    label: str
    """What stands before it in the form."""
    hint: str = ""

    def described(self, value: bool) -> str:
        return self.yes if value else self.no

    def judged(self, value: bool) -> bool:
        return value


class Option(msgspec.Struct, frozen=True):
    """One of several values, in the words of the form and in those of the list of settings."""

    in_form: str
    """It follows the label: “A clear day is”, “a working day”."""
    in_list: str
    """It follows the title: “What a clear day is”, “working days alone”."""


class OneOf(Setting[Word], frozen=True, kw_only=True):
    """One of several words."""

    options: Mapping[Word, Option]
    refused: str
    """The sentence that refuses any other word, with {} where that word is to stand."""
    label: str
    """What stands before it in the form."""

    def described(self, value: Word) -> str:
        return self.options[value].in_list

    def judged(self, value: Word) -> Word:
        if value not in self.options:
            raise Refused(self.refused.format(value))
        return value


class OfItsOwn(Setting[T], frozen=True, kw_only=True):
    """A value of more than one part. The screens have a form, or a whole dialog, for it by its name."""

    words: Callable[[T], str]
    """How a value is read."""
    judge: Callable[[T], T]
    """Makes a value tidy, or raises Refused."""

    def described(self, value: T) -> str:
        return self.words(value)

    def judged(self, value: T) -> T:
        return self.judge(value)
