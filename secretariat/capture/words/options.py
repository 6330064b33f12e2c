"""Words for the options of an item: options, option."""

from __future__ import annotations

import re
from typing import Any

from ...basics import option_labels
from ...basics.lettering import letter
from ...basics.pattern import pattern, small
from ...events.options import OptionsPut, OptionTaken
from .. import reasons
from ..arguments.reader import Arguments
from ..desk import NARRATIVE, Captured
from .results import counts, movers, reads_as_result, result, with_movers_said
from .table import word


@word("options", usage="[words] (1) one; (2) another; … | A: one; B: another; …")
def options(args: Arguments) -> Captured:
    """The options put to the panel, with their numbers or letters: /options (1) to mend the lamps; (2) to leave them,
    /options A: to mend them; B: to leave them."""
    words = args.free()
    text, limbs, marks = option_labels.parted(words)
    if gap := next(filter(None, map(option_labels.label_within, limbs)), ""):
        raise args.refuse(f"“{gap}” is not the next label: give every option the next one.")
    if not limbs:
        lead, colon, rest = words.partition(":")
        parts = [
            part.strip(" .") for part in re.split(r";(?: and| or)? ", rest if colon else words) if part.strip(" .")
        ]
        if len(parts) < 2 and (labelled := _parted_by_labels(words)):  # “A: mend B: sell”
            lead, parts = "", labelled
        parts = parts if len(parts) > 1 else _parted_by_labels(rest if colon else words) or parts
        parts, marks = _labelled_without_a_sign(parts)
        text, limbs = (lead.strip() if colon else "", tuple(parts)) if len(parts) > 1 else (words, ())
        if half := next((part for part in (text, *limbs) if limbs and option_labels.is_labelled(part)), ""):
            *_, last = (part for part in (text, *limbs) if option_labels.is_labelled(part))
            if last != half:
                raise args.refuse(f"“{last}” does not have the label that is next: give every option the next one.")
            raise args.refuse(f"“{half}” has a letter or number of its own: give every option the next one.")
    return Captured([OptionsPut(text=text, limbs=limbs, marks=marks, at=args.moment)], desk=NARRATIVE)


_BARE = pattern(r"(?P<label>[A-Z]|\d{1,2})[).:]? (?=\S)")
_LABEL = pattern(r"(?P<joint>^|[,.]? (?:and |or )?)(?P<label>[A-Z](?=[).:]? )|\d{1,2}(?=[).]? [a-z]))")


def _parted_by_labels(words: str) -> list[str]:
    """“A mend, B sell”, “A mend B sell”: the options with their labels, where these count on from the first; else none.

    A number counts on behind a comma alone: “1 lamp or 2 lamps” is one option.
    """
    begins: list[int] = []
    series = ""
    for found in _LABEL.finditer(words):
        label = found["label"]
        if not begins and (found.start() or label not in "A1"):
            return []
        n = len(begins)
        series = label if not begins else series
        wanted = letter(n + 1).upper() if series == "A" else str(n + 1)
        if label == wanted and (series == "A" or not n or "," in found["joint"]):
            begins.append(found.start("label"))
    ends = [*begins[1:], len(words)] if begins else []
    parts = [re.sub(r"[\s,.]+(?:and|or)?$", "", words[a:b].strip()) for a, b in zip(begins, ends, strict=True)]
    return parts if len(parts) > 1 and all(map(_BARE.match, parts)) else []


def _labelled_without_a_sign(parts: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """“A mend; B sell”: the options without their labels, and those; of other parts, the parts and no labels."""
    found = [_BARE.match(part) for part in parts]
    said = [each["label"] if each else "" for each in found]
    numbers = range(1, len(parts) + 1)
    if len(parts) < 2 or said not in ([letter(n).upper() for n in numbers], [str(n) for n in numbers]):
        return parts, ()
    bare = [part[each.end() :] for part, each in zip(parts, found, strict=True) if each]
    return bare, () if said[0] == "1" else tuple(f"{label}:" for label in said)


_REDRAFTED = pattern(
    r"(?:redrafted|reworded|amended|with (?:the )?(?:following )?(?:amendments?|changes?))\b(?P<colon>\s*[:,])?\s*",
    re.IGNORECASE,
)
_AS_READ = pattern(r"^(?:as|to read)\b[\s:,]*", re.IGNORECASE)
_NONE = pattern(r"(?:none|no option|neither)\b(?: of (?:them|the options))?", re.IGNORECASE)
_ALL = pattern(r"(?:all|both)\b(?: (?:of )?(?:them|(?:the )?options))?", re.IGNORECASE)


@word(
    "option",
    usage="number or letter [and another …] | none [by who sec who] [unanimously | vote for against | lost] "
    "[redrafted: words] [because why]",
)
def option(args: Arguments) -> Captured:
    """Which option was taken: one, several, none, or one redrafted: /option B, /option 2 redrafted: to mend half."""
    text = args.rest.strip()
    put = args.p.business.options.get(args.p.item, ())
    marks = args.p.business.option_marks.get(args.p.item, ())
    labels: tuple[str, ...] = ()
    if found := _NONE.match(text):
        numbers: tuple[int, ...] = ()
        args.rest = text[found.end() :]
    elif put and (found := _ALL.match(text)):
        if len(put) != 2 and small(found[0]).startswith("both"):
            raise args.refuse(f"{len(put)} options were put: say which, or “all”.")
        numbers, args.rest = tuple(range(1, len(put) + 1)), text[found.end() :]
    else:
        said, args.rest = option_labels.named(text)
        if not said:
            raise args.refuse("Say which option, by its number or letter, or none.")
        places = [option_labels.place(each, marks) for each in said]
        if wrong := next((each for each, place in zip(said, places, strict=True) if place is None), ""):
            there = ", ".join(option_labels.bare(mark) for mark in marks)
            raise args.refuse(f"There is no option {wrong}: {there} were put.")
        numbers = tuple(dict.fromkeys(place for place in places if place is not None))
        labels = () if marks or all(map(option_labels.is_a_number, said)) else tuple(dict.fromkeys(said))
    args.rest = args.rest.lstrip(" ,")
    args.skip("was", "were")
    unanimous = args.took("unanimously", "unanimous", "unan", "unan.")
    args.took("taken", "agreed", "chosen", "carried", "approved", "adopted", "preferred")
    unanimous = args.took("unanimously", "unanimous", "unan", "unan.") or unanimous
    voted = _voted(args) if numbers else {}
    if unanimous:
        if voted.get("votes_against"):
            raise args.refuse("Unanimous, and votes against, cannot both be.")
        voted["unanimous"] = True
    redrafted, reason = "", ""
    if _REDRAFTED.match(re.sub(r"^as\s+", "", args.rest, flags=re.IGNORECASE)):
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
    event = OptionTaken(numbers=numbers, labels=labels, redrafted=redrafted, reason=reason, at=args.moment, **voted)
    return Captured([event], desk=NARRATIVE)


def _voted(args: Arguments) -> dict[str, Any]:
    """Who moved it and how it was voted on, “by pq sec db 4-1”, “lost 1-4”, as the fields of a ``Counted``; taken."""
    args.rest = with_movers_said(args, args.rest)
    fields = movers(args, {})
    if _SCORE.match(args.rest):
        fields |= counts(args)
    elif reads_as_result(args):
        fields |= result(args)
    return fields | movers(args, fields)


_SCORE = pattern(r"\d+(?:\s*[-–—/]\s*| to )\d+|\d+(?: votes?)? (?:for|in favou?r)\b", re.IGNORECASE)
"""“4-1”, “4 for”: a number alone may be another option."""
