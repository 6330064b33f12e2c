"""Exempt business, and what the record does with it: minuted in public, taken up again in public, another ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..basics.pattern import pattern
from ..basics.sentences import listing
from ..events.base import Happening, happenings
from ..events.decisions import Outcome
from ..events.items import ItemOpened
from ..events.motions import Moved
from ..events.private import PublicExcluded
from ..events.speech import Note
from ..events.votes import Voted
from ..meetings.exempt import numbers, paragraphs
from ..proceedings import voting
from ..proceedings.proceedings import Proceedings
from .table import contradiction, of_the_whole


@contradiction("excluded-reopened", "An item taken in private, opened again with the public there", "told", ItemOpened)
def excluded_reopened(p: Proceedings, event: ItemOpened) -> Iterator[str]:
    """The resolution ended when the public came in again: it needs another (MTG-30)."""
    for id in (event.item, *event.together):
        item = p.bundle.item(id)
        before = any(entry.private and entry.item == id for entry in p.page.entries)
        if item and before and not p.in_private and id not in p.private.closed_for:
            ground = f" {' '.join(numbers(item.exempt))}" if item.exempt else " and the paragraph"
            yield f"Item {item.number} was taken in private, and the public is here again: /private{ground} first."


@contradiction("exempt-ground", "Another ground than the agenda gives", "told", PublicExcluded)
def another_ground(p: Proceedings, event: PublicExcluded) -> Iterator[str]:
    """What was resolved is kept as it was resolved; the agenda gave notice of another paragraph (MTG-08)."""
    for id in event.items or (p.item,):
        item = p.bundle.item(id or "")
        if item is None or not item.exempt or not event.sends_out or event.ground == "unsaid":
            continue
        if event.ground == "confidential":
            yield f"Item {item.number} is down as exempt under {paragraphs(item.exempt)}, not as confidential."
        elif set(numbers(item.exempt)) != set(numbers(event.paragraphs)):
            yield (f"Item {item.number} is down as exempt under {paragraphs(item.exempt)}; it is kept as resolved, "
                   f"under {paragraphs(event.paragraphs)}.")  # fmt: skip


@contradiction("exempt-unsaid", "The public excluded, and no ground said", "told", PublicExcluded)
def no_ground(p: Proceedings, event: PublicExcluded) -> Iterator[str]:
    """The public is out at once, and the resolution lacks its ground until the clerk has said it (MTG-30)."""
    if event.ground != "unsaid" or not event.sends_out:
        return
    down = next((item for id in event.items if (item := p.bundle.item(id)) and item.exempt), None)
    ground = " ".join(numbers(down.exempt)) if down else p.rules.exempt.grounds[0].paragraph
    which = p.items_named(event.items) or "this item"
    agenda = f", as the agenda has it for item {down.number}" if down else ""
    yield (f"The public is excluded for {which}, and no paragraph of Schedule 12A is named: add it by /private {ground}"
           f"{agenda}, or by correcting that line.")  # fmt: skip


@contradiction("excluded-as-declared", "The public excluded as declared, against the count", "told", PublicExcluded)
def excluded_as_declared(p: Proceedings, event: PublicExcluded) -> Iterator[str]:
    """By the count nothing was resolved, and the public went: what follows is private until /public (MTG-30)."""
    if event.sends_out and not event.carried:
        yield "What follows is kept private, since it was declared carried: /public where the public stayed."


_IN_WORDS = pattern(
    r"\bexclu(?:de|ded|des|ding|sion of) (?:the )?(?:press (?:and|&) (?:the )?)?public\b|"
    r"\b(?:press (?:and|&) (?:the )?)?public (?:be|was|were|is|are|had been) (?:now )?(?:excluded|asked to leave)\b|"
    r"(?:(?<!of )\bthe |^)(?:press (?:and|&) (?:the )?)?public (?:then )?(?:left|withdrew)\b|"
    r"\b(?:go(?:es)?|went|moved?|moving|into|in) (?:in)?(?:to )?(?:private|closed|exempt|confidential) session\b|"
    r"^\W*(?:private|closed|exempt|confidential) (?:session|business)\W*$",
    re.IGNORECASE,
)
_NOT = pattern(r"\b(?:not|never|no longer|whether|if|would|declined|refused)\b", re.IGNORECASE)
_SO = "This is words alone, and the public is there still: /private keeps what follows off the public minutes."


def excluded_in_words(p: Proceedings, events: Sequence[Happening]) -> str:
    """That a line says that the public is sent out, and sends nobody out: /private does; empty where it does not.
    ``events``: what the line comes to."""
    if p.in_private or p.phase != "in session" or any(isinstance(each, PublicExcluded) for each in events):
        return ""
    voted = {each.motion for each in events if isinstance(each, Voted) and each.carried}
    said = [each.text for each in voting.motions(p) if each.id in voted]
    said += [each.text for each in events if isinstance(each, Moved) and each.id in voted]
    said += [" ".join((each.text, *each.limbs)) for each in events if isinstance(each, Outcome)]
    said += [each.text for each in events if isinstance(each, Note)]
    return _SO if any(map(_says_so, said)) else ""


_SAY_SO = Outcome, Note, Moved
_SIGNS = ("exclu", "asked to leave", " left", " withdrew", " session", " business")
"""Some words of these are in all that says so; hardly any line has one."""


def _says_so(words: str) -> bool:
    if not any(map(words.casefold().__contains__, _SIGNS)):
        return False
    found = _IN_WORDS.search(words)
    return found is not None and not _NOT.search(words[: found.end()])


@of_the_whole("excluded-in-words", "The public excluded in words alone", "told")
def excluded_in_words_alone(p: Proceedings) -> Iterator[tuple[str, str]]:
    """Said so, and never done in this meeting: all of it is minuted in public."""
    events = happenings(p.bundle)
    if PublicExcluded in set(map(type, events)):
        return
    for each in events:
        if isinstance(each, _SAY_SO) and _says_so(each.text):
            item = next((entry.item for entry in p.page.entries if entry.event == each.id), "")
            yield item, "That the public was excluded is said in words alone, and what followed is public: /private."


@of_the_whole("exempt-in-public", "Exempt business minuted in public", "asks")
def exempt_in_public(p: Proceedings) -> Iterator[tuple[str, str]]:
    """Nothing exempt goes out by mistake: no public paper of the meeting does, until it is said to be right."""
    yield from held_items(p).items()


def held_items(p: Proceedings) -> dict[str, str]:
    """The items of which something is minuted in public that was to be private, by identity, each with why."""
    if not any(item.exempt for item in p.bundle.items) and not any(entry.private for entry in p.page.entries):
        return {}  # nothing was to be private, as in most meetings
    events = {event.id: event for event in happenings(p.bundle)}
    taken, again, found = set[str](), set[str](), dict[str, str]()
    for entry in p.page.entries:
        item, event = p.bundle.item(entry.item), events.get(entry.event)
        if item is None or event is None:
            continue
        if entry.private:
            taken.add(item.id)
        elif isinstance(event, ItemOpened):
            again |= taken & {item.id, *event.together}
        elif entry.blocks and not event.always_public:
            if item.id in again and item.id not in p.private.closed_for:
                found[item.id] = "It was taken in private, and is minuted in public too."
            elif item.exempt and item.id not in p.private.settled | taken:
                found[item.id] = f"It is down as exempt under {paragraphs(item.exempt)}, and is minuted in public."
    return found


def held_up(p: Proceedings, said: frozenset[str]) -> str:
    """Why no public paper of a meeting may go out yet; empty where one may. ``said``: the numbers of items of which it
    was said that their minutes are public."""
    held = [item for id in held_items(p) if (item := p.bundle.item(id)) and item.number not in said]
    if not held:
        return ""
    which = f"item{'s' if len(held) > 1 else ''} {listing([item.number for item in held])}"
    return f"The agenda or a resolution makes {which} private, and something of it is minuted in public."
