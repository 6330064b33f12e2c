"""Words for what came of it: noted, agreed and the other decision words, outcome, recommend, action, promise."""

from __future__ import annotations

from ...basics.clock import parse_date
from ...basics.record import Refused
from ...events.base import Happening
from ...events.decisions import ActionSet, Outcome, Recommended, Undertaken, read_outcome
from ...proceedings import voting
from ..desk import NARRATIVE, Asked, Captured, answerer
from ..promises import last_answer
from .table import word


def outcome_of(asked: Asked, verb: str, *, to: str = "") -> Captured:
    """An outcome about the words that are left. ``to``: what stands before them, “to note”; alone, of the report."""
    unanimous = _unanimously(asked)
    words = asked.rest.lstrip(", ")
    if to:
        conditional = words.startswith("subject to ")
        words = f"{to} {f'the report, {words}' if conditional else words or 'the report'}"
    if verb in ("noted", "endorsed", "approved", "supported"):
        words = words.removeprefix("to ")
    text, limbs, conditions = read_outcome(words)
    event = Outcome(
        verb=verb, text=text, limbs=limbs, conditions=conditions, unanimous=unanimous, at=asked.moment
    )  # fmt: skip
    say = [voting.told_if_odd(asked.p)]
    if event.back_to:
        say.append(f"Item {asked.p.item_number} will be proposed for {event.back_to}.")
    if verb == "vetoed" and not {"high", "low"} & set(text.casefold().replace(",", " ").split()):
        say.append("Of a precept the report must say whether it is too high or too low.")
    return Captured([event], desk=NARRATIVE, note=f"/{verb}", say=" ".join(filter(None, say)))


def _unanimously(asked: Asked) -> bool:
    """Whether the next word says that everyone agreed; it is taken."""
    if asked.peek().casefold().rstrip(",") in ("unanimously", "unanimous"):
        asked.word()
        return True
    return False


def _outcome_word(verb: str, example: str) -> None:
    def outcome(asked: Asked) -> Captured:
        return outcome_of(asked, verb)

    outcome.__doc__ = f"The panel {verb.upper()} it: /{verb} {example}"
    word(verb, usage="[unanimously] [what] [, subject to …]")(outcome)


for _verb, _example in zip(
    voting.DECISION_WORDS,
    (
        "the report",
        "to note the report",
        "the Annual Report",
        "the revised rules",
        "that (1) …; (2) …",
        "the precept",
        "the precept as too high",
        "Mrs Jane Doe as independent member",
    ),
    strict=True,
):
    _outcome_word(_verb, _example)


_SHORT = {
    "a": "agreed", "n": "noted", "e": "endorsed", "ap": "approved", "r": "resolved", "s": "supported", "v": "vetoed",
    "an": "agreed to note", "ae": "agreed to endorse", "aa": "agreed to approve", "as": "agreed to support",
}  # fmt: skip
"""First letters, and what they stand for. A decision word of the panel's own that is spelled like one wins."""

_GOES_ON = ("to", "that", "for")
"""How words go on that follow AGREED."""


@word("outcome", usage="decision word [what]")
def outcome(asked: Asked) -> Captured:
    """An outcome under any decision word, or its first letters: /outcome noted the report, /outcome n the report."""
    if not asked.peek():
        raise asked.refuse("Say under which decision word.")
    said = asked.peek().casefold().rstrip(",")
    if said in _GOES_ON:
        return outcome_of(asked, "agreed")
    asked.word()
    if said in voting.decision_words(asked.p):
        return outcome_of(asked, said)
    verb, _, to = _SHORT.get(said, said).partition(" ")
    return outcome_of(asked, verb, to=to)


@word("recommend", "r", "rec", usage="[unanimously] [to whom:] that …")
def recommend(asked: Asked) -> Happening:
    """A recommendation, with its number for good: /recommend to circulate the chart (or type “> to …”)."""
    unanimous = _unanimously(asked)
    text, to = asked.rest, ""
    if text.startswith("to ") and 0 < (colon := text.find(":")) < 40:
        to, text = text[3:colon].strip(), text[colon + 1 :].strip()
    number = asked.p.next_number("recommendation")
    return Recommended(number=number, text=text, to=to, unanimous=unanimous, at=asked.moment)


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
    return ActionSet(number=asked.p.next_number("action"), text=text, owner=owner, due=due, at=asked.moment)


@word("promise", "p", "undertaking", usage="[who] [to …]")
def promise(asked: Asked) -> Captured:
    """Someone promised something aloud; alone, it marks what was just answered: /promise to send it (or “! to …”)."""
    by = asked.person("who") if asked.is_code() else ""
    who, words = (by or answerer(asked.p), asked.rest) if asked.rest else last_answer(asked.p, by)
    event = Undertaken(number=asked.p.next_number("undertaking"), text=words, by=who, at=asked.moment)
    return Captured([event], note="undertaking")
