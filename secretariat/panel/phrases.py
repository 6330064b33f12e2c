"""The phrase bank: short forms that become the panel's own words as they are typed (domain 8.2).

A short form in capitals is an abbreviation. It is spelled out where the meeting first uses it, with the short form in
brackets, and from then on it is itself: “the Office of the Police and Crime Commissioner (OPCC)”, then “the OPCC”.
Any other is only quicker to type: “nt” becomes “noted that”. A semicolon before a person's code is that person's
name: “;td” becomes “Councillor Denholm”.
"""

from collections.abc import Callable, Iterable

import msgspec

from ..basics.record import Refused

LONGEST_SHORT = 12
"""Letters. What is longer saves nothing."""


class Phrase(msgspec.Struct, frozen=True):
    """What is typed, and what it becomes."""

    short: str
    long: str

    @property
    def abbreviation(self) -> bool:
        """In capitals: kept in the text, and spelled out where it is first used."""
        return self.short.isupper()


PHRASES = (
    Phrase("OPCC", "Office of the Police and Crime Commissioner"),
    Phrase("HMICFRS", "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services"),
    Phrase("IOPC", "Independent Office for Police Conduct"),
    Phrase("VAWG", "violence against women and girls"),
    Phrase("ASB", "anti-social behaviour"),
    Phrase("nt", "noted that"),
    Phrase("xt", "explained that"),
    Phrase("cfm", "confirmed that"),
    Phrase("rptd", "reported that"),
    Phrase("ackd", "acknowledged that"),
    Phrase("wlc", "welcomed"),
    Phrase("thx", "thanked"),
    Phrase("ccon", "the Chief Constable"),
)
"""The bank a panel begins with."""

SMALL_WORDS = frozenset(
    """an am and any are as at be but by can did do for from go had has he her him his if in into is it its may me my
    no nor not of off on one or our out own she so the then they this to too two up us was we were who will with you
    your""".split()  # noqa: SIM905
)
"""What nobody may make into something else: every sentence has them."""


def phrase_for(typed: str, phrases: Iterable[Phrase]) -> Phrase | None:
    """The phrase meant by a whole word as typed; None where none is.

    An abbreviation is meant in capitals or in small letters; any other exactly as it stands in the bank, or with a
    capital at the start of a sentence.
    """
    for phrase in phrases:
        if typed == phrase.short or (phrase.abbreviation and typed == phrase.short.lower()):
            return phrase
        if not phrase.abbreviation and typed == phrase.short[:1].upper() + phrase.short[1:]:
            return phrase
    return None


def in_full(typed: str, phrase: Phrase, *, used: Callable[[], bool]) -> str:
    """What a typed short form becomes. ``used``: whether the meeting's minutes have spelled the abbreviation out."""
    if phrase.abbreviation:
        return phrase.short if used() else f"{phrase.long} ({phrase.short})"
    capital = typed[:1].isupper() and not phrase.short[:1].isupper()
    return phrase.long[:1].upper() + phrase.long[1:] if capital else phrase.long


def judged_phrases(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """The bank made tidy. Raises Refused for a short form that would change ordinary words, or means two things."""
    found: dict[str, Phrase] = {}
    for each in phrases:
        short, long = each.short.strip(), " ".join(each.long.split())
        if not short or not long:
            raise Refused("Each phrase is a short form, an equals sign and its words: nt = noted that.")
        if not short.isalnum() or not 2 <= len(short) <= LONGEST_SHORT:
            raise Refused(f"“{short}” is no short form: letters and figures alone, from 2 to {LONGEST_SHORT}.")
        if short.casefold() in SMALL_WORDS:
            raise Refused(f"“{short}” is a word of every sentence, so it cannot be short for something else.")
        if short.casefold() in found:
            raise Refused(f"“{short}” is there twice.")
        found[short.casefold()] = Phrase(short, long)
    return tuple(found.values())


def as_lines(phrases: Iterable[Phrase]) -> str:
    """The bank as it is filled in, a phrase a line: “nt = noted that”."""
    return "\n".join(f"{each.short} = {each.long}" for each in phrases)


def from_lines(lines: str) -> tuple[Phrase, ...]:
    """The bank from what was filled in. Raises Refused."""
    rows = (line.partition("=") for line in lines.splitlines() if line.strip())
    return judged_phrases(Phrase(short.strip(), long.strip()) for short, _, long in rows)
