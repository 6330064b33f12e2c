"""The fold: each event of a meeting in turn changes its proceedings and is printed on their page."""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from ..basics.saying import say
from ..basics.sentences import capitalised, one_stop
from ..meetings.bundle import Bundle
from ..meetings.happening import Happened
from ..panel.panel import Panel
from ..panel.people import People
from ..proceedings import business, presiding, quorum, voting
from ..proceedings.printed import PrintedBlocks
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Passing
from .base import Happening


def fold(bundle: Bundle, panel: Panel, people: People) -> Proceedings:
    """The proceedings of a meeting after all its events, made anew from the start.

    Never raises, whatever the order of events: contradictions are sentences in ``problems``.
    """
    p = Proceedings(bundle, panel, people)
    for event in bundle.events:
        add(p, event)
    return p


def add(p: Proceedings, happened: Happened) -> None:
    """Let one more event happen and print it; then what follows from it: who presides now, the quorum."""
    event = cast(Happening, happened)
    was_closed = p.phase == "closed"
    was_private, before, was_on = p.in_private, p.presiding, p.phase == "in session"
    p.passing = Passing()
    if event.decides and voting.only_a_wish(p):
        p.wishes.add(event.id)
    event.happen(p)
    private = was_private and p.in_private and not event.always_public
    p.page.start(event.id, p.item, private=private)
    p.page.entries[-1].ends = p.phase == "closed" and not was_closed
    p.page.afterwards, rows = was_closed and p.phase == "closed", len(p.page.decisions)
    if p.phase == "closed" and was_closed and not p.settled_afterwards:
        _settle_afterwards(p, event)
    else:
        event.write(p, p.page)
    _decide(p, event, rows)
    _under_items(p, event)
    if was_on and p.phase == "in session":
        presiding.note(p, event, before)
    quorum.watch(p, event)


def _decide(p: Proceedings, event: Happening, rows: int) -> None:
    """What it decided is remembered as it stood then, and is a row of the table, unless it has made one of its own."""
    decided = event.matter(p)
    if decided is None:
        return
    if event.id in p.wishes:
        decided = replace(decided, words=f"{capitalised(voting.wish())}: {decided.words}")
    decided = replace(decided, words=one_stop(decided.words))
    p.decided[event.id] = decided
    if len(p.page.decisions) == rows:
        p.page.row(decided.item or p.item, decided.words)


def _under_items(p: Proceedings, event: Happening) -> None:
    """Remember that something is minuted under the open items: more than the heading they were opened with."""
    if p.page.entries[-1].aside:
        return  # it is under the heading of another
    settled = p.phase != "closed" or bool(p.settled_item)
    if len(p.page.entries[-1].blocks) > event.opens_an_item and settled:
        p.minuted.update(p.business.open)


def _settle_afterwards(p: Proceedings, event: Happening) -> None:
    """The first line after the close: what it and the next print stands under a heading that says so."""
    item = p.bundle.item(p.settled_item)
    if item is None:
        p.page.of_no_item(say("Settled after the meeting was closed"))
    else:
        under = business.is_under_another(item)
        p.page.item(
            item.number, say("{title} (settled after the meeting was closed)", item.title), 0, under_another=under
        )
    heading = list(p.page.entries[-1].blocks)
    event.write(p, p.page)
    p.settled_afterwards = p.page.entries[-1].blocks != heading
    if not p.settled_afterwards:
        p.page.entries[-1].blocks = PrintedBlocks()


def add_new_events(p: Proceedings, bundle: Bundle) -> bool:
    """Bring proceedings up to a newer bundle of the same meeting by its last events alone, which is quicker.

    False, and nothing done, where anything but added events has changed: then ``fold`` is needed.
    """
    known = len(p.bundle.events)
    same = (
        bundle.meeting is p.bundle.meeting
        and bundle.items == p.bundle.items
        and bundle.apologies == p.bundle.apologies
        and bundle.substitutions == p.bundle.substitutions
        and bundle.questions == p.bundle.questions
        and bundle.first_minute == p.bundle.first_minute
        and len(bundle.events) >= known
        and all(new is old for new, old in zip(bundle.events, p.bundle.events, strict=False))
    )
    if same:
        p.bundle = bundle
        for event in bundle.events[known:]:
            add(p, event)
    return same
