"""A line turned into another kind: a question into a statement, a note into a recommendation, words into a promise."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..basics.acts import Act
from ..basics.record import Refused
from ..events.base import Happening
from ..events.speech import Answered
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from .corrections import correct, proceedings_before
from .desk import NARRATIVE, Desk, answerer, manner_of
from .entering import reads_as_more
from .marks import AS_WORDS
from .paragraphs import in_one_line, parts
from .who_said_it import begins_with_who_said_it


class Kind(msgspec.Struct, frozen=True):
    """``key``: the letter that chooses it. ``name`` with that letter as a capital, for the hint."""

    key: str
    name: str
    sentence: str


KINDS = (
    Kind("n", "Note", "narrative"),
    Kind("q", "Quest", "what a member asked"),
    Kind("s", "Say", "what a member stated"),
    Kind("r", "Rep", "an answer to the point before it"),
    Kind("t", "Tell", "what someone reported, outside the letters"),
    Kind("1", "1", "one of a numbered list"),
    Kind("*", "*", "a bullet"),
    Kind("#", "#", "a sub-heading"),
    Kind("a", "Act", "what someone is to do"),
    Kind("c", "reC", "a recommendation"),
    Kind("p", "Prom", "an undertaking"),
    Kind("g", "aGree", "AGREED"),
    Kind("o", "nOte", "NOTED"),
    Kind("v", "resV", "RESOLVED"),
)

BY_KEY = {kind.key: kind for kind in KINDS}

_MARKS = {
    "1": "+ ", "*": "* ", "#": "# ", "c": "/recommend ", "a": "/action ", "p": "/promise ",
    "g": "/agreed ", "o": "/noted ", "v": "/resolved ",
}  # fmt: skip
_MANNERS = {"q": "asked", "s": "stated", "r": "answered", "t": "reported"}


def retyped(key: str, words: str, person: str, p: Proceedings, desk: Desk = NARRATIVE) -> tuple[Desk, str]:
    """The desk and the line that would minute these words as another kind. Raises Refused.

    ``person``: whose words they were, empty for nobody's.
    """
    text = in_one_line(words)
    if key == "n":
        more = reads_as_more(text) or begins_with_who_said_it(text, p)
        return NARRATIVE, ("/note " if more else "") + text
    if key in _MANNERS:
        if reads_as_more(text):
            raise Refused("Those words begin like a list or a command, so nobody can be made to say them.")
        who = _speaker(key, person, p, desk)
        text = AS_WORDS + text if begins_with_who_said_it(text, p, who) else text
        return Desk(who, _MANNERS[key], asker=desk.asker or p.last_asker), text  # type: ignore[arg-type]
    whose = f"{p.people[person].code} " if person and key in "ap" else ""
    return NARRATIVE, f"{_MARKS[key]}{whose}{text}"


def _speaker(key: str, person: str, p: Proceedings, desk: Desk) -> str:
    """Whose words they were, if that person can ask (or answer) them; else whoever asked, or answered, last.

    Raises Refused where nobody fits.
    """
    if key == "t":
        who = person or desk.speaker or p.last_answerer
    elif key == "r":
        who = next((each for each in (person, desk.speaker) if each and manner_of(p, each) != "asked"), answerer(p))
    else:
        asking = (each for each in (person, desk.speaker, p.last_asker) if each and manner_of(p, each) == "asked")
        who = next(asking, "")
    if not who:
        raise Refused("It is not known who said it. Give a code and Tab first, then try again.")
    return who


def as_kind(
    event: Happening, key: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Plan = NO_PLAN, now: dt.datetime
) -> Act:  # fmt: skip
    """The act that makes a minuted line one of another kind, with its words, its place and its time. Raises Refused."""
    if event.reworded(event.words()) is None:
        raise Refused("That line has no words of its own, so it can be nothing else. Enter corrects it.")
    then = proceedings_before(event, p)
    as_desk, line = retyped(key, event.words(), event.whose(), then, desk)
    if not isinstance(event, Answered):
        as_desk = Desk(as_desk.speaker, as_desk.manner)
    return correct(event, parts(line)[0], p, desk=as_desk, plan=plan, now=now)
