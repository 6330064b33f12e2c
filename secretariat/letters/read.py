"""What a reader of letters found in one: its head, its units, what belongs to no unit. Nothing here is kept."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

import msgspec

PlaceOfParagraph = Literal["head", "opening", "topic", "unit", "loose", "foot", "enclosure", "furniture"]
"""The one place of every paragraph.

``topic``: a heading that units stand under; ``furniture``: the head or foot of a page.
"""

Position = Literal[
    "", "accepted", "accepted in part", "not accepted", "noted", "done", "declined as operational",
    "declined as confidential", "declined as another's", "postponed", "withdrawn", "overtaken", "unclear",
]  # fmt: skip
"""What a reply says to what was asked (REC-05, REC-06). Empty: it says none in so many words."""


class LetterParagraph(msgspec.Struct, frozen=True):
    """One paragraph, as it is shown: lines joined, words parted at a line's end put together, no markup.

    ``n``: its place in the letter, from 0. ``level``: of a heading, 1 and on; 0 where it is none.
    """

    n: int
    text: str
    place: PlaceOfParagraph
    level: int = 0


class Whose(msgspec.Struct, frozen=True):
    """Who wrote, or to whom. ``note``: “sent in the Commissioner's absence”."""

    name: str = ""
    post: str = ""
    body: str = ""
    care_of: str = ""
    """Letters to the Chair come by way of the clerk (REC-08)."""
    acting: bool = False
    note: str = ""


class About(msgspec.Struct, frozen=True):
    """What a letter says it answers: days as ISO dates (a month alone as 2029-09), empty where it does not say."""

    meeting: str = ""
    report: str = ""
    letter: str = ""
    report_published: str = ""
    inspection: str = ""


class Declined(msgspec.Struct, frozen=True):
    """That a reply declines to answer, in whose words and why (REC-06)."""

    why: Literal["operational", "sensitive", "confidential", "for the Chief Constable", "for another body"]
    words: str
    in_part: bool
    """Whether something is answered all the same."""


class Promise(NamedTuple):
    """Something that a reply promises. ``by``: 2031-11-30, 2031-09, “2031 autumn”; empty where no day is said."""

    words: str
    by: str = ""


class Unit(msgspec.Struct, frozen=True):
    """One thing asked, as the letter quotes it, with what it replies."""

    n: str
    """The number as written: “3 and 4”, “AR/1”; empty where it has none."""
    asked: str
    reply: str
    paragraphs: tuple[int, ...]
    """The places of its paragraphs in the letter. Two voices that share a row of a table share its paragraph."""
    topic: str = ""
    position: Position = ""
    position_words: str = ""
    """The letter's own words for the position: “Accepted”, “see AR/1”."""
    declined: Declined | None = None
    promises: tuple[Promise, ...] = ()
    links: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    """What it points to: “Appendix A”, “paragraph 4.2 of the Roads report”."""
    figures: tuple[str, ...] = ()
    questions: int = 1
    """How many questions stand in what was asked."""
    answered_by: str = ""
    """Another body that answers through the writer: “the Harbour Trust”."""
    voice: str = ""
    """Whose of two voices the reply is, where a letter holds both: “Force”, “Commissioner”."""
    repeats: int | None = None
    """The place among the units of one that asks the same."""
    same_as: str = ""
    """The number of a unit it refers to instead of answering: “AR/1”."""
    kind: str = ""
    """“area for improvement” in a reply about an inspection."""
    inner_list: int = 0
    identity: str = ""
    """The matter's own identity, where the letter cites it: “2031-02-04/R2”."""


class Read(msgspec.Struct, frozen=True):
    """A letter as it was read."""

    kind: Literal["reply to the panel", "reply to an inspection", "letter"]
    paragraphs: tuple[LetterParagraph, ...]
    date: str = ""
    sender: Whose = Whose()
    addressee: Whose = Whose()
    subject: str = ""
    about: About = About()
    basis: tuple[str, ...] = ()
    """Laws as it cites them: “PRSRA 2011 s.29(3)”."""
    enclosures: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    general: tuple[int, ...] = ()
    """Paragraphs before the first unit that speak of all of it: places among ``paragraphs``."""
    units: tuple[Unit, ...] = ()
    loose: tuple[int, ...] = ()
    """Paragraphs that belong to no unit: those among the answers first, then those of a letter that encloses them."""
    may_continue: tuple[int, ...] = ()
    """Of these, the ones that perhaps go on with the unit before."""
    topics: tuple[str, ...] = ()
    said_of_itself: str = ""
    """A count that the letter states and that is not what was found: “four areas …”: three found."""
    joined: tuple[str, ...] = ()
    """Words put together that a line's end had parted."""


def day_of(date: str) -> dt.date | None:
    """A whole ISO date as a day; None for a month alone, or for none."""
    try:
        return dt.date.fromisoformat(date) if len(date) == 10 else None
    except ValueError:
        return None
