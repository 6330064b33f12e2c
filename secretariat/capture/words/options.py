"""Words for the options of an item: options, option."""

from __future__ import annotations

import re

from ...basics.limbs import split_limbs
from ...events.options import OptionsPut, OptionTaken
from .. import reasons
from ..arguments.reader import Arguments
from ..desk import NARRATIVE, Captured
from .table import word


@word("options", usage="[words] (1) one; (2) another; …")
def options(args: Arguments) -> Captured:
    """The options put to the panel, numbered: /options (1) to mend the lamps; (2) to leave them."""
    words = args.free()
    text, limbs = split_limbs(_NUMBERED.sub(r"(\1) ", words))
    if not limbs:
        lead, colon, rest = words.partition(":")
        parts = [
            part.strip(" .") for part in re.split(r";(?: and| or)? ", rest if colon else words) if part.strip(" .")
        ]
        text, limbs = (lead.strip() if colon else "", tuple(parts)) if len(parts) > 1 else (words, ())
    return Captured([OptionsPut(text=text, limbs=limbs, at=args.moment)], desk=NARRATIVE)


_NUMBERED = re.compile(r"(?:^|(?<=[\s;:]))\(?(?:option )?(\d{1,2})[.):]+\s+", re.IGNORECASE)
"""“1. to mend”, “Option 1: to mend”."""
_REDRAFTED = re.compile(
    r"(?:redrafted|reworded|amended|with (?:the )?(?:following )?(?:amendments?|changes?))\b(?P<colon>\s*[:,])?\s*",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:options? )?(?P<numbers>\(?\d+\)?(?:(?:, | and |, and | & )\(?\d+\)?)*)(?![\w.])", re.IGNORECASE
)
_AS_READ = re.compile(r"^(?:as|to read)\b[\s:,]*", re.IGNORECASE)
_NONE = re.compile(r"(?:none|no option|neither)\b(?: of (?:them|the options))?", re.IGNORECASE)


@word("option", usage="number [and number …] | none [unanimously] [redrafted: words] [because why]")
def option(args: Arguments) -> Captured:
    """Which option was taken: one, several, none, or one redrafted: /option 2 redrafted: to mend half of them."""
    text = args.rest.strip()
    if found := _NONE.match(text):
        numbers: tuple[int, ...] = ()
    elif found := _NUMBERS.match(text):
        numbers = tuple(dict.fromkeys(int(n) for n in re.findall(r"\d+", found["numbers"])))
    else:
        raise args.refuse("Say which option, by its number, or none.")
    args.rest = text[found.end() :].lstrip(" ,")
    args.skip("was", "were")
    unanimous = args.took("unanimously", "unanimous")
    args.took("taken", "agreed", "chosen", "carried", "approved", "adopted", "preferred")
    unanimous = args.took("unanimously", "unanimous") or unanimous
    redrafted, reason = "", ""
    args.skip("as")
    if drafted := _REDRAFTED.match(args.rest):
        words = args.free()[drafted.end() :]
        redrafted, reason = reasons.parted(words if drafted["colon"] else _AS_READ.sub("", words).lstrip(" :,"))
        if not redrafted:
            raise args.refuse("Say how it was redrafted: the words.")
    else:
        reason = args.reason()
        if re.search(r"\b(?:redrafted|reworded)\s*:", reason, re.IGNORECASE):
            raise args.refuse("The reason comes last: /option 2 redrafted: words because why.")
    event = OptionTaken(numbers=numbers, redrafted=redrafted, unanimous=unanimous, reason=reason, at=args.moment)
    return Captured([event], desk=NARRATIVE)
