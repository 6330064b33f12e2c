"""Looking for contradictions: at one event before it is kept, and through a whole meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from ..basics.record import Record
from ..basics.sentences import capitalised
from ..events.base import Happening, happenings
from ..events.fold import add
from ..events.items import ItemOpened
from ..meetings.bundle import Bundle
from ..panel.panel import Panel
from ..panel.people import People
from ..proceedings.proceedings import Proceedings
from . import (  # noqa: F401  (each enters its rules)
    chair,
    closing,
    exempt,
    interests,
    nil,
    outcomes,
    room,
    speaking,
    times,
    votes,
    words,
)
from .table import RULES, Contradiction, ContradictionRule, WorthAsking, rules_at, rules_of_the_whole

PROBLEM = "problem"
"""The rule of a sentence that the fold itself put among the problems of the meeting."""


def at_event(p: Proceedings, happened: Record) -> Iterator[Contradiction]:
    """What contradicts the record where this happens next, or where this record is kept. It costs no fold."""
    return _by(rules_at(type(happened)), p, happened)


def _by(rules: Sequence[ContradictionRule], p: Proceedings, happened: Record) -> Iterator[Contradiction]:
    for rule in rules:
        for sentence in rule.look(p, happened):
            yield Contradiction(rule.id, sentence, _item_of(p, happened), happened.id, p.in_private)


def _item_of(p: Proceedings, happened: Record) -> str:
    if p.phase == "closed" and not p.settled_item and isinstance(happened, Happening):
        return ""  # nobody said of which item it is
    return happened.item if isinstance(happened, ItemOpened) else p.item


def judged(p: Proceedings, happened: Record) -> tuple[str, list[str]]:
    """Why this would print an untruth, and so cannot be kept (empty where it would not); and what is told of it."""
    found = list(at_event(p, happened))
    refused = next((each.sentence for each in found if RULES[each.rule].happens == "refused"), "")
    return refused, list(dict.fromkeys(each.sentence for each in found))


def told(p: Proceedings, happened: Record) -> list[str]:
    """The sentences for the clerk who is about to minute this."""
    return list(dict.fromkeys(each.sentence for each in at_event(p, happened)))


_last: tuple[Bundle, Panel, People, list[Contradiction]] | None = None


def found(p: Proceedings) -> list[Contradiction]:
    """All contradictions of a meeting, in order: at its lines, in its records, in the whole. It folds the meeting once.

    Asked again about the same records it gives the same list, and folds nothing.
    """
    global _last
    if _last is not None and _last[0] is p.bundle and _last[1] is p.panel and _last[2] is p.people:
        return _last[3]
    result = looked_through(p.bundle, p.panel, p.people).contradictions
    _last = (p.bundle, p.panel, p.people, result)
    return result


class LookedThrough(msgspec.Struct, frozen=True):
    """A meeting as it stands, with all contradictions found on the way there."""

    proceedings: Proceedings
    contradictions: list[Contradiction]

    def open_questions(self, of: str) -> list[str]:
        """As the function of that name, each with the meeting it is ``of``: “24 June 2026, item 4: It was opened …”."""
        return [_placed(self.proceedings, each, of) for each in self.contradictions]


def looked_through(bundle: Bundle, panel: Panel, people: People) -> LookedThrough:
    """As ``events.fold.fold``, looking for contradictions on the way: one fold for both, where all are read."""
    then = Proceedings(bundle, panel, people)
    first: dict[tuple[str, str, str], Contradiction] = {}
    for each in _through(then):
        first.setdefault((each.rule, each.sentence, each.item), each)
    return LookedThrough(then, list(first.values()))


def _through(then: Proceedings) -> Iterator[Contradiction]:
    """``then``: the proceedings before anything happened; they are folded."""
    events = list(happenings(then.bundle))
    asked = WorthAsking(then, "\n".join(map(words.words_of, events)))
    for event in events:
        private, known = then.in_private, len(then.problems)
        yield from _by(asked.at(type(event)), then, event)
        add(then, event)
        for problem in then.problems[known:]:
            yield Contradiction(PROBLEM, problem, then.item, event.id, private)
    for record in (*then.bundle.apologies, *then.bundle.substitutions):
        yield from (replace(each, private=False) for each in at_event(then, record))
    for rule in rules_of_the_whole():
        for item, sentence in rule.look(then):
            yield Contradiction(rule.id, sentence, item)


def open_questions(p: Proceedings) -> list[str]:
    """The open questions of a meeting, one sentence each: shown at the close, and before a paper of it goes out."""
    return [_placed(p, each) for each in found(p)]


def _placed(p: Proceedings, each: Contradiction, of: str = "") -> str:
    item = p.bundle.item(each.item)
    at = f"item {item.number}" if item and item.number else ""
    place = ", ".join(filter(None, (of, at)))
    return f"{capitalised(place)}: {each.sentence}" if place else each.sentence
