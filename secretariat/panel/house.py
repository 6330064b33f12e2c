"""The panel's house style: how its minutes print words of decision, names, times and headings (domain 8.2)."""

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.clock import TimeForm
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..basics.saying import called, said_later
from .people import Person, Role

InText = Literal["Councillor Bramble", "Councillor D Bramble", "Councillor Dafydd Bramble"]
"""How running text calls someone with a title, by example; someone without one is always called by the full name."""

InList = Literal["D Bramble", "Dafydd Bramble", "Bramble, D"]
"""How the list of those present names someone, by example; the title is said before them all."""

Order = Literal["chair first", "chair and vice-chair first", "by authority"]
"""How the list of members runs. The chair is always first, and councillors come before those without a title."""

Paragraphs = Literal["none", "within an item", "through the meeting"]
"""Whether each paragraph has a number: none, 8.1 and 8.2, or 1, 2, 3 from the first item to the last."""


Offsets = Literal["none", "items", "items and lines"]
"""Beside what the place in the recording stands."""

Deciding = Literal["The Panel AGREED", "AGREED"]
"""Whether a decision begins with who decided, by example."""
Promises = Literal["in the answer", "apart"]
"""Where a promise is printed: in the sentence it was made in, or on a line of its own with its number."""


class DecisionWord(msgspec.Struct, frozen=True):
    """A word of decision as the clerk types it, and as this house prints it: ``agreed``, ``RESOLVED``."""

    typed: str
    printed: str


class Headings(msgspec.Struct, frozen=True, kw_only=True):
    """The headings of the minutes that no agenda gives."""

    title: str = said_later("Minutes of a meeting of the")
    """Before the panel's name and the date."""
    members: str = said_later("Members present")
    officers: str = said_later("Officers present")
    others: str = said_later("Others present")
    decisions: str = said_later("Decisions")
    table: str = said_later("What came of each item")
    item: str = said_later("Item")
    action: str = said_later("Action")
    signature: str = said_later("Chair")
    observers: str = said_later("Observing")


class House(msgspec.Struct, frozen=True, kw_only=True):
    """How the panel's minutes look. The style of the minutes of July 2022, unless the panel has its own."""

    words: tuple[DecisionWord, ...] = ()
    """Its own words of decision, and how it prints others than in plain capitals (8.2 rule 2)."""
    in_text: InText = "Councillor Bramble"
    in_list: InList = "D Bramble"
    order: Order = "chair first"
    time: TimeForm = "2:10pm"
    paragraphs: Paragraphs = "none"
    offsets: Offsets = "none"
    """What has its place in the recording beside it, once the clock is tied to one: [07:20]."""
    first_paragraph: int = 1
    """The number of the first paragraph, where they are numbered through the meeting."""
    chair: str = said_later("Chair")
    """The word of this house for who presides: Chairman, Chairwoman, Convener."""
    vice_chair: str = said_later("Vice-Chair")
    deciding: Deciding = "The Panel AGREED"
    approval: str = said_later("agreed as an accurate record")
    """How earlier minutes “were” when they are approved."""

    def office(self, office: str) -> str:
        """What this house calls the office of ``chair`` or ``vice-chair``."""
        return called(self.vice_chair if office == Role.VICE_CHAIR else self.chair)

    def decides(self, body: str) -> str:
        """How a decision of “The Panel” begins, before its word; empty where the house leaves that out."""
        return "" if self.deciding == "AGREED" else f"{body} "

    promises: Promises = "in the answer"
    """Its number is in the table of decisions and on the action sheet in either case."""

    def word(self, typed: str, usual: str = "") -> str:
        """A word of decision as it is printed: ``agreed`` → ``AGREED``, or what this house has for it."""
        own = {word.typed: word.printed for word in self.words}
        return called(own.get(typed.casefold()) or usual or typed.upper())

    @property
    def own_words(self) -> tuple[str, ...]:
        """The words of decision that this house adds or prints in its own way, as they are typed."""
        return tuple(word.typed for word in self.words)

    # --- names ---

    def name(self, person: Person) -> str:
        """Someone in running text: “Councillor Bramble”, “Jonas Birk”."""
        return f"{called(person.title)} {self.untitled(person)}" if person.title else person.in_list

    def untitled(self, person: Person) -> str:
        """The same without the title, which is said once for several: “Councillors Bramble and Quill”."""
        if not person.title:
            return person.in_list
        match self.in_text:
            case "Councillor D Bramble":
                return person.in_list
            case "Councillor Dafydd Bramble":
                return person.untitled
            case _:
                return person.family

    def listed(self, person: Person) -> str:
        """Someone in the list of those present, without the title."""
        match self.in_list:
            case "Dafydd Bramble":
                return person.untitled
            case "Bramble, D":
                first = person.initials or person.given if person.title else person.given or person.initials
                return ", ".join(filter(None, (person.family, first)))
            case _:
                return person.in_list

    @property
    def name_separator(self) -> str:
        """What is printed between two names of the list: a semicolon where the names themselves have a comma."""
        return "; " if self.in_list == "Bramble, D" else ", "


# --- words of decision, as the clerk fills them in ---

_TYPED = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def decision_words(text: str) -> tuple[DecisionWord, ...]:
    """The words of decision in “agreed = RESOLVED, received”. Raises Refused, naming what makes no sense."""
    found = []
    for piece in filter(None, (" ".join(piece.split()) for piece in re.split(r"[,;\n]", text))):
        typed, equals, printed = (part.strip() for part in piece.partition("="))
        if equals and not printed:
            raise Refused(f"Say how “{typed}” is printed, such as “{typed or 'agreed'} = RESOLVED”.")
        found.append(DecisionWord(typed, printed or typed.upper()))
    return judged_words(found)


def judged_words(words: Iterable[DecisionWord]) -> tuple[DecisionWord, ...]:
    """The same with tidy spaces and small letters. Raises Refused for two words, the same twice, or an empty form."""
    found: dict[str, DecisionWord] = {}
    for word in words:
        typed, printed = word.typed.strip().casefold(), " ".join(word.printed.split())
        if not _TYPED.fullmatch(typed):
            raise Refused(f"“{word.typed}” cannot be typed as a command: a word of decision is one word, as “agreed”.")
        if typed in found:
            raise Refused(f"“{typed}” is there twice.")
        if not printed:
            raise Refused(f"Say how “{typed}” is printed, such as “{typed} = {typed.upper()}”.")
        found[typed] = DecisionWord(typed, printed)
    return tuple(found.values())


def decision_words_as_typed(words: Iterable[DecisionWord]) -> str:
    """The words of decision as the clerk fills them in: “agreed = RESOLVED, received = RECEIVED”."""
    return ", ".join(f"{word.typed} = {word.printed}" for word in words)
