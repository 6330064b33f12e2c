"""What the sentences of a letter in prose answer by place or number: “I agree with the first”."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from .holding import only_speaks_of_it, puts_off
from .in_short import MOST_LINES, in_short_together
from .leaving_out import APART
from .matching import Matching
from .numbering import in_order, number_of
from .placed import ALL, OTHERS, Placed, placed_in, said_of
from .proposed import Answering, Asked
from .rare_words import as_written
from .read import Position
from .sentences_of import sentences_of
from .stems import stems_of

_AND_NOT = pattern(r",[^,]*\bnot\b", re.IGNORECASE)
_UNLIKE = pattern(
    rf"\b(?:but|however|although|though|whereas|while|except\w*|nor|save(?: for)?|{APART}|"
    r"(?:bar|less|not) (?:for )?(?:the|recommendations?|recs?|nos?|numbers?|R?\d))\b",
    re.IGNORECASE,
)
"""What may part those that one sentence names: “I accept the first, but not the second” takes no one position."""


def by_ordinal(matching: Matching) -> list[Answering]:
    """What the sentences of a letter without units answer by place or number: always asked, one proposal a sentence.

    Where several series were given, or there are other counts of matters than the sentence says, nothing is proposed.
    """
    listed = matching.recommendations()
    if matching.read.units or not listed or matching.read.kind == "reply to an inspection":
        return []
    found: list[Answering] = []
    texts, read = [matching.read.paragraphs[place].text for place in matching.read.loose], 0
    for n, text in enumerate(texts):
        if n < read:
            continue
        short, read = _in_short(texts[n : n + MOST_LINES], listed, matching)
        found += short
        read += n
        if short:
            continue
        sentences = sentences_of(text)
        named = [placed_in(each) for each in sentences]
        for at, several in enumerate(named):
            following = sentences[at + 1] if at + 1 < len(named) and not named[at + 1] else ""
            for placed in several:
                before = {id for each in found for id in each.ids}
                around = f"{sentences[at] if len(several) == 1 else placed.words} {following}"
                found += _answering(placed, around, listed, before, matching, sentences[at])
    return found


def _in_short(texts: list[str], listed: tuple[Asked, ...], matching: Matching) -> tuple[list[Answering], int]:
    """“1 yes, 2 yes with caveats, 3 no”, where each number is one of those listed; how many paragraphs say it."""
    parts, many = in_short_together(texts)
    by_number = {number_of(each.id): each.id for each in listed}
    if not all(n in by_number for part in parts for n in part.numbers):
        return [], 1
    why = f"the number, with nothing but what is said of it{matching.of_which_meeting()}"
    found = []
    for part in parts:
        off = part.position == "postponed" or puts_off(part.words)
        found.append(
            Answering(
                tuple(by_number[n] for n in part.numbers), "ask", why, sentence=part.words, by="number",
                merged=len(part.numbers) > 1, position="postponed" if off else part.position, open_still=off,
            )
        )  # fmt: skip
    return found, many


def _named(placed: Placed, listed: tuple[Asked, ...], before: set[str]) -> list[Asked]:
    """The matters that a sentence names; none where one of them is not there, or their count is another."""
    left_out = [_named(each, listed, before) for each in placed.but]
    if not all(left_out):
        return []
    if placed.numbers:
        numbered = [each for each in listed if number_of(each.id) in placed.numbers]
        return _without(numbered, left_out) if len(numbered) == len(placed.numbers) else []
    if placed.places in ((ALL,), (OTHERS,)):
        named = [each for each in listed if placed.places == (ALL,) or each.id not in before]
        return [] if placed.many and placed.many != len(named) else _without(named, left_out)
    if max(placed.places) > len(listed) or min(placed.places) < 0:
        return []
    return [listed[place - 1] for place in placed.places]


def _without(named: list[Asked], left_out: list[list[Asked]]) -> list[Asked]:
    return [each for each in named if not any(each in those for those in left_out)]


def _answering(
    placed: Placed, around: str, listed: tuple[Asked, ...], before: set[str], matching: Matching, sentence: str
) -> list[Answering]:
    named = _named(placed, listed, before)
    if not named:
        return []
    words = stems_of(around)
    agree = [each for each in named if matching.weights.rare(words & stems_of(each.text))]
    why = "the number it names" if placed.numbers else f"the place it names among {len(listed)}"
    if placed.places == (ALL,):
        why = f"it speaks of all {len(listed)}{' but what it leaves out' if placed.but else ''}"
    if agree:
        said = "; ".join(as_written(each, words & stems_of(each.text)) for each in agree)
        why += f"; words near it agree ({said})"
    others = [each.matter.id for each in matching.alike(around, listed)[:1] if len(each.rare) >= 2 and not agree]
    if others:
        why += f"; the words near it are rather those of {others[0]}"
    why += matching.of_which_meeting()
    ids = tuple(sorted({each.id for each in named}, key=in_order))
    by = "number" if placed.numbers else "ordinal"
    off, unsaid = puts_off(placed.words), only_speaks_of_it(placed.words)
    unlike = _UNLIKE.search(placed.words) or (len(ids) > 1 and _AND_NOT.search(placed.words))
    position: Position = "" if unsaid or unlike else said_of(placed.words, sentence).position
    if off or unsaid:
        why += "; it says only that an answer will come" if off else "; it speaks of it, and may not answer it"
        position = "postponed" if off and not unsaid else ""
    return [
        Answering(
            ids, "ask", why, sentence=placed.words, by=by, merged=len(ids) > 1, position=position,
            number_disagrees=bool(others), open_still=off or unsaid,
        )
    ]  # fmt: skip
