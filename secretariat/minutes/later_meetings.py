"""What later meetings did with a set of minutes: its life, read from their own records (MIN-02)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from ..events.corrected import MinutesCorrected
from ..events.earlier import MinutesConfirmed
from ..events.fold import fold
from ..meetings.bundle import Bundle
from ..meetings.meeting import Meeting
from ..proceedings.proceedings import Proceedings
from .life import Confirmation, Correction, Life, in_order

Folded = Callable[[Bundle], Proceedings]
"""How a meeting is folded, or was already."""


def life(p: Proceedings, later: Iterable[Bundle] = (), folded: Folded | None = None) -> Life:
    """How far the minutes of a meeting have got. ``later``: the meetings after it; ``folded``: each of them, where they
    are folded already."""
    later, folded = list(later), folded or _folding(p)
    sat = (_with_what_it_decided(p, bundle, folded) for bundle in later)
    said = corrections(p, later, folded)
    return Life(p.phase == "closed", in_order(p.bundle.copies), confirmations(p.bundle.meeting, sat), said)


def confirmations(meeting: Meeting, later: Iterable[Bundle]) -> tuple[Confirmation, ...]:
    """What later meetings did with the minutes of a meeting, in order of meeting.

    Of two meetings of a day only the one that was named; to agree the exempt part is not to agree the public one.
    """
    in_turn = sorted(later, key=lambda bundle: bundle.meeting.when)
    found = [
        Confirmation(bundle.meeting.date, event.result, event.corrections, bundle.meeting.id)
        for bundle in in_turn for event in bundle.events if isinstance(event, MinutesConfirmed)
        and (event.of, event.ordinal) == meeting.when and not event.exempt and not event.body
    ]  # fmt: skip
    return tuple(found)


def _folding(p: Proceedings) -> Folded:
    return lambda bundle: fold(bundle, *p.made_with)


def corrections(p: Proceedings, later: Iterable[Bundle], folded: Folded | None = None) -> tuple[Correction, ...]:
    """What later meetings corrected in the public minutes of a meeting; nothing that was a wish, or said in private."""
    found: list[Correction] = []
    folded = folded or _folding(p)
    for bundle in sorted(later, key=lambda bundle: bundle.meeting.when):
        mine = [
            event for event in bundle.events if isinstance(event, MinutesCorrected) and event.how != "future"
            and not event.exempt and event.of and (event.of, event.ordinal) == p.bundle.meeting.when
        ]  # fmt: skip
        if not mine:
            continue
        then = folded(bundle)
        left_out = then.wishes | {entry.event for entry in then.page.entries if entry.private}
        under = {entry.event: entry.stands_under for entry in then.page.entries}
        for event in mine:
            if event.id not in left_out:
                item = bundle.item(under.get(event.id, ""))
                found.append(Correction(
                    bundle.meeting.date, bundle.meeting.id, event.text, event.how == "attendance",
                    item.number if item else "", then.embargoes.get(item.id) if item else None,
                ))  # fmt: skip
    return tuple(found)


def _with_what_it_decided(p: Proceedings, bundle: Bundle, folded: Folded) -> Bundle:
    """A later meeting without what was only the wish of those present, where it had minutes before it (MTG-20)."""
    when = p.bundle.meeting.when
    if not any(isinstance(event, MinutesConfirmed) and (event.of, event.ordinal) == when for event in bundle.events):
        return bundle
    wishes = folded(bundle).wishes
    return replace(bundle, events=tuple(event for event in bundle.events if event.id not in wishes))
