"""Business of which there was none, and what may be said against that: the minutes never print both (MTG-42)."""

from __future__ import annotations

from typing import Literal

from ..basics import saying
from .proceedings import Proceedings
from .state import NilSaid

Nil = Literal["declarations", "questions", "complaints", "apologies", "urgent business", "matters arising"]

_HERE: dict[Nil, str] = {"declarations": saying.said_later("No declarations of interest were made under this item.")}
"""What is left of the sentence where the opposite came under another item."""


def said_already(p: Proceedings, of: Nil) -> bool:
    """Whether the minutes say so already under this item, perhaps of themselves: the sentence is not printed twice."""
    if of in p.nils and p.nils[of].item == p.item:
        return True
    return of == "apologies" and p.apologies_printed is not None


def opposite(p: Proceedings, of: Nil) -> str:
    """What the minutes say to the contrary, as a sentence; empty where there is nothing."""
    match of:
        case "apologies" if p.excused:
            return f"Apologies were received from {p.names(tuple(p.excused))}."
        case "declarations" if p.interests:
            who = p.name(p.interests[0].person, start=True) if p.interests[0].person else "All members"
            return f"{who} declared an interest."
        case "questions" if p.questions_put:
            return "A question or statement of the public was put."
        case "urgent business" if p.urgent_taken:
            return f"“{p.urgent_taken}” was taken as urgent."
        case "matters arising" if p.matters_arose:
            return "Something that arose is minuted."
    return ""


def say(p: Proceedings, of: Nil, words: str) -> None:
    """The event happening now says that there was none, in these words; not where that is said already, or untrue."""
    if said_already(p, of) or opposite(p, of):
        p.passing.unsaid = True
    else:
        p.nils[of] = NilSaid(len(p.page.entries), p.item, words)


def take_back(p: Proceedings, of: Nil) -> None:
    """There was one after all: the sentence goes, or under another item is left for that item alone."""
    if (said := p.nils.pop(of, None)) is None:
        return
    here = saying.say(_HERE[of]) if of in _HERE and said.item != p.item else ""
    p.page.reword(said.entry, said.words, here)
