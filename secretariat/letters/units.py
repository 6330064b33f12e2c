"""Units: each thing asked with its reply, its position, what it declines, promises and points to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from ..basics.pattern import pattern
from .answer import Answer, Reply
from .counts import questions_in
from .declining import declined
from .forms.table import AnswerRow
from .holding import is_put_off
from .labels import identities
from .pointers import figures, links, references
from .positions import PositionTaken, is_a_position, of_a_cell, of_boxes, position_taken, refers_to
from .promises import promises
from .read import Promise, Unit
from .voices import voice_of


def units(found: Sequence[Answer], letter: str, force: str, kind_of: Callable[[Answer], str]) -> list[Unit]:
    """The units of a letter's answers; one for each voice where the force and the Commissioner both reply.

    ``letter``: its day; ``force``: the force that it names; ``kind_of``: what an answer is about in an inspection.
    """
    voices = {voice_of(reply.who) for answer in found for reply in answer.replies}
    both = {"Force", "Commissioner"} <= voices
    made: list[Unit] = []
    for answer in found:
        for n, reply in enumerate(answer.replies or (Reply(""),)):
            others = {at for m, other in enumerate(answer.replies) if m != n for at in other.at}
            at = tuple(place for place in answer.at if place not in others) if n == 0 else reply.at or answer.at
            made.append(_unit(answer, reply, at, letter, force, kind_of(answer), both))
    numbers = {one.n for one in made}
    return _repeating([_as_numbered(unit, numbers) for unit in made])


def _as_numbered(unit: Unit, numbers: set[str]) -> Unit:
    """“See A6” names the answer to question 6."""
    named = unit.same_as
    if named and named not in numbers and named[:1] in "AQ" and named[1:].strip(". ") in numbers:
        return replace(unit, same_as=named[1:].strip(". "))
    return unit


def _unit(answer: Answer, reply: Reply, at: tuple[int, ...], letter: str, force: str, kind: str, both: bool) -> Unit:
    row = answer.row
    text, ticked = of_boxes(reply.text)
    reply = reply._replace(text=text)
    theirs = both and voice_of(reply.who) == "Force"  # a column of positions holds the Commissioner's
    taken, same_as = _position(reply.text, row.position if row and not theirs else "")
    if ticked is not None or (row and not row.position and _differ(row)):
        taken = ticked or PositionTaken()
    if not taken.position and not answer.row and is_a_position(answer.topic):
        taken = position_taken(answer.topic)  # it stands beneath “Accepted:”
    if not taken.position and is_put_off(reply.text):
        taken = PositionTaken("postponed", reply.text)
    if taken.words.casefold() in ("yes", "no") and "?" in answer.asked:
        taken = PositionTaken()  # an answer to a question, and no position on a request
    voice = voice_of(reply.who)
    by = (force or "the force") if voice == "Force" else "" if voice else _body(reply.who)
    refusal = declined(reply.text) or (declined(row.position) if row else None)
    if refusal and taken.position.startswith("accepted"):
        refusal = replace(refusal, in_part=True)
    whole = f"{answer.asked}\n{reply.text}"
    cited = identities(answer.n) or identities(answer.asked) or identities(reply.text[:80])
    promised = promises(reply.text, letter, dated=bool(row and row.dated))
    if answer.when:
        promised = promises(answer.when, letter, dated=True) or promised or ((Promise(answer.when),) if row else ())
    return Unit(
        answer.n, answer.asked, reply.text, at, answer.topic, taken.position, taken.words,
        refusal, promised, links(whole), references(reply.text), figures(reply.text),
        questions_in(answer.asked), by, voice if both else "", None, same_as, kind, answer.inner_list,
        cited[0] if cited else "",
    )  # fmt: skip


def _differ(row: AnswerRow) -> bool:
    """Whether two columns that reply, of no two voices, take positions that differ: which counts cannot be said."""
    if row.who and row.other_who and row.who != row.other_who:
        return False
    one, other = position_taken(row.reply).position, position_taken(row.other).position
    return bool(one and other) and one != other


def _position(reply: str, cell: str) -> tuple[PositionTaken, str]:
    """The position of a reply; of a row, that of its own column first. And the number referred to instead of it."""
    if cell:
        if same := refers_to(cell):
            return PositionTaken("", cell[:1].lower() + cell[1:]), same
        return PositionTaken(of_a_cell(cell) or position_taken(reply).position, cell), refers_to(reply)
    if same := refers_to(reply):
        return PositionTaken("", reply[:1].lower() + reply[1:].rstrip(".")), same
    return position_taken(reply), ""


def _body(who: str) -> str:
    return (
        who.strip() if who and who.casefold() not in ("formal", "the", "my", "our", "panel", "initial", "final") else ""
    )


_SIGNS = pattern(r"[\W_]+")


def _repeating(made: Sequence[Unit]) -> list[Unit]:
    """The same units; one that asks what an earlier one asked says which."""
    seen: dict[str, int] = {}
    found: list[Unit] = []
    for n, unit in enumerate(made):
        key = _SIGNS.sub("", unit.asked.casefold())
        first = seen.setdefault(key, n) if key else n
        earlier = made[first]
        same_matter = first == n or (earlier.n == unit.n and earlier.voice != unit.voice)
        found.append(unit if same_matter else replace(unit, repeats=first))
    return found
