"""Whether the record in hand still contains the one that an earlier paper was made of, and from where it differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from secretariat.basics.clock import house_date, house_time, moment_kept
from secretariat.documents.foot import DIGITS, Printed, foot
from storage.journal.reading import Reading, reading, witnesses
from storage.places import LOADING

CONTAINED, NOT_CONTAINED, UNREADABLE = 0, 1, 2
_SLIPS = 4
"""A root that differs from the record's own in so few digits was typed wrong: none differs so little by chance."""


Witness = tuple[str, Reading]
"""Something that may know what a journal once was, and what to call it."""


class Claim(msgspec.Struct, frozen=True):
    """A root that was given out, and what to call it."""

    name: str
    printed: Printed
    typed: bool = False


class Answer(msgspec.Struct, frozen=True):
    """One sentence, and what it comes to."""

    status: int
    sentence: str


def present(data: Path) -> list[Answer]:
    """The record's own root, and whether its journal holds. Raises OSError."""
    record = reading(data)
    answers = []
    if record.acts >= record.last:
        answers.append(Answer(CONTAINED, foot(record.acts, record.frontier.root)))
    if record.problem:
        answers.append(Answer(NOT_CONTAINED, f"The journal does not hold: {record.problem}"))
    else:
        answers.append(Answer(CONTAINED, "The journal holds: every line by its own hash, and none is missing."))
    if record.forgotten:
        acts = _acts(record.forgotten)
        answers.append(Answer(CONTAINED, (
            f"Words were forgotten for good, of {acts}: the hash of each is that of then, what is left of it can be "
            "held against nothing."
        )))  # fmt: skip
    name, list_ = next(witnesses(data))
    if differs := record.first_difference(list_, record.acts):
        answers.append(Answer(NOT_CONTAINED, (
            f"By {name} it was rewritten from {_act(record, differs)} on; "
            "“verify” with an earlier paper shows which of the two is true."
        )))  # fmt: skip
    elif list_.acts > record.acts >= record.last:
        answers.append(Answer(NOT_CONTAINED, f"By {name} there were {list_.acts:,} acts: the newest are gone."))
    return answers


def verified(data: Path, claims: Sequence[Claim]) -> list[Answer]:
    """Of each root, whether the record contains the one it was taken of. Raises OSError."""
    record, seen = reading(data), _Seen(witnesses(data))
    contained = {claim: _found(record, claim.printed) for claim in claims}
    known = max((acts for acts in contained.values() if acts is not None), default=0)
    return [
        _contained(record, claim, acts) if acts is not None else _not_contained(record, seen, claim, known)
        for claim, acts in contained.items()
    ]


class _Seen:
    """What may know what a journal once was, each read when it is first come to, and once."""

    def __init__(self, rest: Iterator[Witness]) -> None:
        self._read: list[Witness] = []
        self._rest = rest

    def __iter__(self) -> Iterator[Witness]:
        yield from self._read
        for each in self._rest:
            self._read.append(each)
            yield each


def _found(record: Reading, printed: Printed) -> int | None:
    """Over how many of its acts a record has that root; None for none."""
    if printed.acts is not None and _is(record.root(printed.acts), printed):
        return printed.acts
    return next((acts for acts, root in record.roots() if _is(root, printed)), None)


def _had(other: Reading, printed: Printed) -> bool:
    """Whether that is a true copy of what a paper was made of."""
    return _found(other, printed) is not None if printed.acts is None else _is(other.root(printed.acts), printed)


def _is(root: bytes | None, printed: Printed) -> bool:
    return root is not None and root.hex()[:DIGITS] == printed.root


def _contained(record: Reading, claim: Claim, acts: int) -> Answer:
    since = record.acts - acts
    came = "none came since" if not since else f"{since:,} came since"
    stated = "" if claim.printed.acts in (None, acts) else f" (not {claim.printed.acts:,})"
    if not acts:
        return Answer(CONTAINED, f"Contained: {claim.name} is of a record with no act yet{stated}; {came}.")
    gone = [act for act in record.forgotten if act <= acts]
    but = f", but for {_acts(gone)}, whose words were forgotten: that can be held against nothing" if gone else ""
    first = "act" if acts == 1 else f"{acts:,} acts"
    return Answer(CONTAINED, (
        f"Contained: {claim.name} is of the first {first}{stated} of this record, up to {_when(record, acts)}, "
        f"and {'it is' if acts == 1 else 'they are'} unchanged{but}; {came}."
    ))  # fmt: skip


def _not_contained(record: Reading, seen: _Seen, claim: Claim, known: int) -> Answer:
    printed = claim.printed
    if claim.typed and (slip := _nearly(record, printed)):
        return Answer(UNREADABLE, slip)
    true = next(((name, other) for name, other in seen if _had(other, printed)), None)
    acts = printed.acts if true is None or printed.acts is not None else _found(true[1], printed)
    if acts is None:
        return Answer(NOT_CONTAINED, (
            f"Not contained: this record never had the root of {claim.name}, over none of its {record.acts:,} acts. "
            f"Give the number of acts beside it too, to hear more.{_another(record)}"
        ))  # fmt: skip
    if acts < record.base.size or record.acts < acts <= record.last:
        return Answer(UNREADABLE, (
            f"It cannot be said whether this record contains {claim.name}: it is of {acts:,} acts, and not all of "
            f"those can be read. {record.problem}"
        ))  # fmt: skip
    if true is not None:
        name, other = true
        differs = record.first_difference(other, acts)
        shown = f"as {name} shows, which has the very root of {claim.name}"
        if differs:
            return _rewritten(claim, acts, f"It differs from {_act(record, differs)} on, {shown}.")
        return _short(record, claim, acts, f"the newest were taken away, {shown}; those it has are unchanged.")
    if acts > record.acts:
        why = _another(record) or " Or it is of another record."
        return _short(record, claim, acts, f"some were taken away.{why}")
    return _rewritten(claim, acts, f"{_between(record, seen, acts, known)}{_another(record)}")


def _rewritten(claim: Claim, acts: int, where: str) -> Answer:
    return Answer(
        NOT_CONTAINED,
        f"Not contained: this record was rewritten after {claim.name} was made of its first {acts:,} acts. {where}",
    )


def _short(record: Reading, claim: Claim, acts: int, shown: str) -> Answer:
    end = f"ends with {_act(record, record.acts)}" if record.acts else "has no act"
    return Answer(
        NOT_CONTAINED,
        f"Not contained: {claim.name} was made of {acts:,} acts, and this record {end}: {shown}",
    )


def _between(record: Reading, seen: _Seen, acts: int, known: int) -> str:
    """Where it differs at the nearest, by other papers that are contained and by copies of the time before."""
    by, first = ("an earlier paper", known + 1) if known < acts else ("", 1)
    for name, other in seen:
        if other.acts >= acts:
            continue  # it is of that time or later, and has not that root: rewritten as well
        if differs := record.first_difference(other, acts):
            return f"By {name} it differs from {_act(record, differs)} on."
        if not other.base.size and other.acts >= first:
            by, first = name, other.acts + 1
    if first == acts:
        return f"It differs at {_act(record, acts)}: by {by} all before it is unchanged."
    where = f"It differs somewhere from {_act(record, first)} to {_act(record, acts)}"
    if first > 1:
        return f"{where}: by {by} all before that is unchanged."
    return f"{where}; no earlier copy is left that could say where. Give more papers at once to come nearer."


def _another(record: Reading) -> str:
    """A record that was begun with a document has other acts than the one that the document came from."""
    if record.first_note != LOADING:
        return ""
    return (
        f" Or it is of the record whose document was loaded here: this one begins with that ({_act(record, 1)}), "
        "and holds none of the acts before it."
    )


def _nearly(record: Reading, printed: Printed) -> str:
    """What to say of a root that was mistyped; empty where it is none."""
    for acts, root in record.roots():
        own = root.hex()[:DIGITS]
        if sum(ours != typed for ours, typed in zip(own, printed.root, strict=True)) <= _SLIPS:
            return (
                f"That root was not typed as it is printed: the record's own is “{foot(acts, root)}”. Compare the two."
            )
    return ""


def _acts(numbers: Sequence[int]) -> str:
    shown = ", ".join(f"{act:,}" for act in numbers[:8]) + (" …" if len(numbers) > 8 else "")
    return f"act {shown}" if len(numbers) == 1 else f"acts {shown}"


def _act(record: Reading, act: int) -> str:
    return f"act {act:,} ({_when(record, act)})"


def _when(record: Reading, act: int) -> str:
    try:
        moment = moment_kept(record.time(act))
    except ValueError:
        return "its time is not known"
    return f"{house_date(moment.date())} at {house_time(moment)}"
