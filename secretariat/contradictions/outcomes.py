"""Two outcomes of one item that are the same, or cannot both be (8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..basics.clock import house_date
from ..basics.limbs import with_limbs
from ..events.base import happenings
from ..events.decisions import Outcome
from ..events.earlier import MinutesConfirmed
from ..events.items import ItemPut
from ..proceedings import majorities, voting
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import ItemOutcome
from .opposites import Meant, meant, of_word
from .table import contradiction


def _of_the_same(one: Any, other: Any) -> bool:
    """Whether two outcomes say one thing: to AGREE to NOTE the report is to NOTE it, however the report is called."""
    (done, of), (done_too, of_too) = _done(one.verb, one.text), _done(other.verb, other.text)
    return (
        done == done_too
        and one.limbs == other.limbs
        and (of == of_too or (done == "noted" and bool({of, of_too} & _THE_PAPER)))
    )


_THE_PAPER = {"report", "item", "paper", "update", "contents"}
_DONE = {"note": "noted", "endorse": "endorsed", "approve": "approved", "support": "supported"}


def _done(verb: str, text: str) -> tuple[str, str]:
    """What was done, and with what."""
    words = text.casefold().strip(" .")
    if verb in ("agreed", "resolved") and (found := re.match(rf"(?:to )?({'|'.join(_DONE)})\b\s*(.*)", words)):
        verb, words = _DONE[found[1]], found[2]
    return verb, re.sub(r"^(?:the|this) ", "", words) or "report"


@contradiction("same-outcome", "The same outcome of an item twice", "told", Outcome)
def same_outcome(p: Proceedings, event: Outcome) -> Iterator[str]:
    """An item has each of its outcomes once."""
    for before in p.outcomes.get(p.item, ()):
        if before.verb == event.verb == "vetoed" or _of_the_same(before, event):
            yield f"{p.house.word(before.verb)} is minuted already in this item, of the same."
            return


@contradiction("opposite-outcomes", "Two outcomes of an item that cannot both be", "asks", Outcome)
def opposite_outcomes(p: Proceedings, event: Outcome) -> Iterator[str]:
    """What was vetoed was not supported, and what was agreed was not refused, nor put off (8.2)."""
    outcomes, carried = p.outcomes.get(p.item, ()), p.ballots.carried.get(p.item, ())
    if not outcomes and not carried:
        return  # what it means is worked out only where something else was decided
    now = _meant(event.verb, event.text, event.limbs)
    for before in outcomes:
        if _opposed(_meant(before.verb, before.text, before.limbs), now):
            yield f"{_pair(p, before, event)}: which of the two was it?"
            return
    for motion in carried:
        if _opposed([meant("vetoed" if motion.majority in majorities.VETOES else "resolved", motion.text)], now):
            yield (f"The motion {motion.text.strip().rstrip('.')} was carried in this item, and now "
                   f"{p.house.word(event.verb)}: which of the two was it?")  # fmt: skip
            return


def _pair(p: Proceedings, before: ItemOutcome, event: Outcome) -> str:
    """“AGREED is minuted in this item, and now DECLINED”; of one word twice, with what each was of."""
    was, is_now = p.house.word(before.verb), p.house.word(event.verb)
    if was != is_now:
        return f"{was} is minuted in this item, and now {is_now}"
    earlier = with_limbs(before.text, before.limbs).strip(" .")
    return f"“{was} {earlier}” is minuted in this item, and now “{is_now} {event.words().strip(' .')}”"


def _meant(verb: str, text: str, limbs: Iterable[str]) -> list[Meant]:
    """What an outcome means; of one with numbered parts, what each of them means."""
    return [meant(verb, each) for each in limbs] or [meant(verb, text)]


def _opposed(before: Iterable[Meant], now: Iterable[Meant]) -> bool:
    return any(one.against(other) for one in before for other in now)


@contradiction("outcome-against-the-vote", "An outcome that the vote lost", "asks", Outcome)
def outcome_against_the_vote(p: Proceedings, event: Outcome) -> Iterator[str]:
    """What was put to the vote and lost was not decided."""
    vote = voting.taken(p)
    if vote is None or vote.carried or event.majority or meant(event.verb, event.text).does != "for":
        return
    if not p.outcomes.get(p.item) and not voting.motions(p):
        yield f"The vote in this item was lost, and now {p.house.word(event.verb)}: is that another matter?"


_FINAL = ("for", "against")


@contradiction("put-off-and-decided", "An item put off and decided", "asks", Outcome, ItemPut)
def put_off_and_decided(p: Proceedings, event: Outcome | ItemPut) -> Iterator[str]:
    """An item that was deferred or withdrawn was not decided."""
    if isinstance(event, ItemPut):
        final = [each for each in p.outcomes.get(event.item, ()) if of_word(each.verb) in _FINAL]
        item = p.bundle.item(event.item)
        if final and item:
            yield f"Item {item.number} has its outcome ({p.house.word(final[0].verb)}), and is now {event.how}."
        if event.how == "not reached" and event.item in p.opened and item:
            yield f"Item {item.number} was opened, so it was reached."
    elif (how := p.put_items.get(p.item)) and how != "not reached" and meant(event.verb, event.text).does in _FINAL:
        yield f"This item was {how}, and now {p.house.word(event.verb)}."


@contradiction("minutes-twice", "One set of minutes put twice", "asks", MinutesConfirmed)
def minutes_twice(p: Proceedings, event: MinutesConfirmed) -> Iterator[str]:
    """A set of minutes is agreed or not agreed, once (MIN-02)."""
    for before in happenings(p.bundle):
        if before.id == event.id:
            return
        same = isinstance(before, MinutesConfirmed) and _set_of(before) == _set_of(event)
        if isinstance(before, MinutesConfirmed) and same and before.place < (event.place or "~"):
            yield f"The minutes of {house_date(event.of)} were put to this meeting already: {before.result}."
            return


def _set_of(event: MinutesConfirmed) -> tuple[object, ...]:
    """Which set of minutes: the exempt ones of a day are others than the public ones."""
    return event.of, event.ordinal, event.exempt, event.body
