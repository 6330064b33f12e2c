"""Words for what came of it: noted, agreed, recommend, action, promise, motion, vote."""

from __future__ import annotations

from typing import get_args

from ..clock import parse_date
from ..events import (
    ActionSet,
    Happening,
    Moved,
    Outcome,
    Recommended,
    Undertaken,
    Voted,
)  # fmt: skip
from ..events.decisions import Verb
from ..records import Refused
from .desk import NARRATIVE, Asked, Captured, answerer
from .words import word


def _outcome_word(verb: Verb, example: str) -> None:
    def outcome(asked: Asked) -> Captured:
        text = asked.rest
        if verb in ("noted", "endorsed", "approved", "supported"):
            text = text.removeprefix("to ")
        event = Outcome(verb=verb, text=text, at=asked.moment)
        say = f"Item {asked.p.item_number} will be proposed for {event.back_to}." if event.back_to else ""
        return Captured([event], desk=NARRATIVE, say=say)

    outcome.__doc__ = f"The panel {verb.upper()} it: /{verb} {example}"
    word(verb, usage="[what]")(outcome)


for _verb, _example in zip(
    get_args(Verb),
    ("the report", "to note the report", "the Annual Report", "the revised rules", "that …", "the precept"),
    strict=True,
):
    _outcome_word(_verb, _example)


@word("recommend", "r", "rec", usage="[to whom:] that …")
def recommend(asked: Asked) -> Happening:
    """A recommendation, with its number for good: /recommend to circulate the chart."""
    text, to = asked.rest, ""
    if text.startswith("to ") and 0 < (colon := text.find(":")) < 40:
        to, text = text[3:colon].strip(), text[colon + 1 :].strip()
    number = asked.p.next_number(Recommended)
    return Recommended(number=number, text=text, to=to, at=asked.moment)


@word("action", "a", usage="[who] what [by date]")
def action(asked: Asked) -> Happening:
    """Someone is to do something: /action jw to circulate the rota by 5 August."""
    owner = asked.person("who") if asked.is_code() else ""
    text, by, when = asked.rest.rpartition(" by ")
    due = None
    if by:
        try:
            due = parse_date(when.rstrip("."), near=asked.p.day)
        except Refused:
            text = asked.rest
    else:
        text = asked.rest
    return ActionSet(number=asked.p.next_number(ActionSet), text=text, owner=owner, due=due, at=asked.moment)


@word("promise", "p", "undertaking", usage="[who] to …")
def promise(asked: Asked) -> Captured:
    """Someone promised something aloud (whoever answered last, if nobody is named): /promise to send the figures."""
    by = asked.person("who") if asked.is_code() else answerer(asked.p)
    event = Undertaken(number=asked.p.next_number(Undertaken), text=asked.rest, by=by, at=asked.moment)
    return Captured([event], note="undertaking")


@word("motion", "move", usage="[mover] [sec seconder] that …")
def motion(asked: Asked) -> Happening:
    """A motion is put: /motion ab sec as that the paper be deferred."""
    mover = asked.person("who moves") if asked.is_code() else ""
    asked.skip("sec", "seconded", "by", "and")
    seconder = asked.person("who seconds") if asked.is_code() else ""
    return Moved(text=asked.rest, mover=mover, seconder=seconder, at=asked.moment)


@word("vote", "v", usage="for against [abstained] [casting for | casting against]")
def vote(asked: Asked) -> Happening:
    """A show of hands: /vote 6 3 1. Equal votes need the casting vote of whoever presides."""
    counts: list[int] = []
    while asked.peek().isdecimal() and len(counts) < 3:
        counts.append(int(asked.word()))
    if not counts:
        raise asked.refuse("Give the votes for and against.")
    counts += [0] * (3 - len(counts))
    casting = ""
    if asked.peek().casefold() == "casting":
        asked.word()
        casting = asked.word().casefold()
        if casting not in ("for", "against"):
            raise asked.refuse("Say whether the casting vote was for or against.")
        if counts[0] != counts[1]:
            raise asked.refuse("A casting vote is given only when the votes are equal.")
    return Voted(
        votes_for=counts[0], votes_against=counts[1], abstained=counts[2],
        carried=counts[0] > counts[1] or casting == "for",
        casting=casting, roll=asked.p.voters, at=asked.moment,  # type: ignore[arg-type]
    )  # fmt: skip
