"""How many complaints there were, and what became of them: counted from the logs, and always adding up (CMP-42)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal, NamedTuple, TypeVar, cast

import msgspec

from ...basics.clock import local
from ...basics.record import Refused
from ..case import Case
from ..fold import after, as_it_stood
from ..logged.coming_in import Remit
from ..standing import CaseState
from ..states import State
from ..steps import Step

Reference = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}/[0-9]{1,6}\Z")]
"""A case's number of its year, ``2031/002``: all of a case that a public paper may show (CMP-43)."""

Ending = Literal[
    "transferred to another panel", "out of remit", "not recorded", "disapplied", "resolved", "withdrawn",
    "closed after a report by the IOPC", "closed after the IOPC stopped investigating",
    "complaint handled as the panel saw fit", "conduct matter handled as the panel saw fit",
    "conduct outside England and Wales handled as the panel saw fit",
]  # fmt: skip
CaseEvent = Literal[
    "recorded", "recorded as a conduct matter", "referred to the IOPC", "investigated by the IOPC",
    "put into informal resolution", "withdrawn", "returned by the IOPC",
]  # fmt: skip
Ground = Remit | Literal["criminal proceedings", "withdrawn", "a", "b", "c", "d", "e", "f", "directed by the IOPC", ""]

_CLOSED: dict[str, Ending] = {
    "withdrawn": "withdrawn",
    "IOPC reported": "closed after a report by the IOPC",
    "IOPC discontinued": "closed after the IOPC stopped investigating",
    "complaint handled as the panel saw fit": "complaint handled as the panel saw fit",
    "handled as the panel saw fit": "conduct matter handled as the panel saw fit",
    "conduct abroad handled as the panel saw fit": "conduct outside England and Wales handled as the panel saw fit",
}
ENDINGS: tuple[Ending, ...] = (
    "transferred to another panel", "out of remit", "not recorded", "disapplied", "resolved", *_CLOSED.values()
)  # fmt: skip
"""How a case ends, in the order in which a report gives it."""


def ending_of(standing: CaseState) -> Ending:
    """How a case that has ended is counted."""
    if standing.state is State.TRANSFERRED:
        return "transferred to another panel"
    if standing.state is State.CLOSED:
        return _CLOSED.get(standing.ended_as, "withdrawn")
    return cast("Ending", str(standing.state))  # looked at by _checked


class StepInPeriod(NamedTuple):
    """A step of a case within the period, with where the case stood before and after it."""

    case: Case
    step: Step
    day: dt.date
    before: CaseState
    after: CaseState


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """A period's numbers. ``opening + received + conduct + abroad + reopened - ended == closing``, whatever the logs
    hold.

    The period runs from the day after ``since`` to ``until``, both by the clerk's clock. All that the public report
    is made from: numbers, days, references and words of the law. No field of it could hold a word that was typed
    about a case, and ``count`` checks what it gives back against these types.
    """

    since: dt.date
    until: dt.date
    opening: int = 0
    received: int = 0
    conduct: int = 0
    """Conduct matters recorded without a complaint before them."""
    abroad: int = 0
    """Conduct outside England and Wales that an office holder notified the panel of (reg 17)."""
    reopened: int = 0
    """Ended, and open again: called in by the IOPC, or found to be a conduct matter."""
    endings: Mapping[Ending, int] = {}
    closing: int = 0
    happened: Mapping[CaseEvent, int] = {}
    """How often a case came to be recorded, referred, returned, in resolution, withdrawn."""
    grounds: Mapping[Ending, Mapping[Ground, int]] = {}
    """For each ending that has grounds, how many on which."""
    carried: tuple[Reference, ...] = ()
    """The references of those still open at the end."""
    batches: tuple[int, ...] = ()
    """The sizes of the batches among those received."""
    unsent: int = 0
    """Notices that the law has sent, and that had not been by the end of the period (reg 6(2)(c))."""

    @property
    def ended(self) -> int:
        return sum(self.endings.values())

    @property
    def nil(self) -> bool:
        """Whether there is nothing to report: a nil return."""
        return not (self.opening or self.received or self.conduct or self.abroad or self.reopened or self.closing)


W = TypeVar("W", Ending, CaseEvent)

_GROUNDED: tuple[Ending, ...] = ("out of remit", "not recorded", "disapplied")

_ENTERED: dict[State, CaseEvent] = {
    State.RECORDED: "recorded", State.CONDUCT_RECORDED: "recorded as a conduct matter",
    State.REFERRED: "referred to the IOPC", State.IOPC_INVESTIGATION: "investigated by the IOPC",
    State.INFORMAL_RESOLUTION: "put into informal resolution", State.WITHDRAWN: "withdrawn",
}  # fmt: skip
HAPPENED: tuple[CaseEvent, ...] = (*_ENTERED.values(), "returned by the IOPC")


def count(cases: Iterable[Case], since: dt.date, until: dt.date) -> Counts:
    """The numbers of the period after ``since``, up to and including ``until``. Pure counting; nobody is named.

    Raises Refused where a reference is not a number of a year, and so might say something.
    """
    known = list(cases)
    moves = [move for case in known for move in _moves(case, since, until)]
    first = [m for m in moves if m.before.state is None and m.after.state is not None]
    ended = [m for m in moves if m.before.open and m.after.ended]
    at_the_end = [(case, as_it_stood(case, until)) for case in known]
    received = [m for m in first if m.after.kind == "complaint"]
    abroad = [m for m in first if m.after.kind == "conduct outside England and Wales"]
    return _checked(Counts(
        since=since, until=until,
        opening=sum(as_it_stood(case, since).open for case in known),
        received=len(received),
        conduct=len(first) - len(received) - len(abroad),
        abroad=len(abroad),
        reopened=sum(m.before.ended and m.after.open for m in moves),
        endings=_ordered(Counter(ending_of(m.after) for m in ended), ENDINGS),
        closing=sum(standing.open for _, standing in at_the_end),
        happened=_ordered(Counter(what for m in moves for what in _happened(m)), HAPPENED),
        grounds={ending: _grounds(ended, ending) for ending in _GROUNDED if _grounds(ended, ending)},
        carried=tuple(sorted(case.reference for case, standing in at_the_end if standing.open)),
        batches=tuple(sorted(Counter(m.case.batch for m in received if m.case.batch).values(), reverse=True)),
        unsent=sum(owed.by_law for _, standing in at_the_end for owed in standing.owed),
    ))  # fmt: skip


def _checked(counts: Counts) -> Counts:
    """The same counts, after every word in them is checked against its type. Raises Refused."""
    try:
        return msgspec.convert(msgspec.to_builtins(counts, builtin_types=(dt.date,)), Counts)
    except msgspec.ValidationError:
        raise Refused(
            "A case has a reference that is not a number of a year, such as 2031/002, so it cannot be reported on."
        ) from None


def _moves(case: Case, since: dt.date, until: dt.date) -> Iterator[StepInPeriod]:
    """The turning steps of a case within the period. The others change no number."""
    standing = CaseState()
    for step in case.steps:
        day, before = local(step.at).date(), standing
        if day > until:
            continue
        standing = after(standing, step)
        if day > since:
            yield StepInPeriod(case, step, day, before, standing)


def _happened(move: StepInPeriod) -> Iterator[CaseEvent]:
    """What a step brought about, counted also where it happened while the complainant was asked about withdrawing."""
    was, now = move.before.really, move.after.really
    if now is not None and now is not was and now in _ENTERED:
        going_back = move.before.state is State.WITHDRAWAL_QUERY and now is move.before.beneath
        if not going_back:
            yield _ENTERED[now]
    came_back = move.after.returned is not None and move.after.returned != move.before.returned
    if move.before.before_iopc and came_back and move.after.open:
        yield "returned by the IOPC"


def _grounds(ended: Iterable[StepInPeriod], ending: Ending) -> Mapping[Ground, int]:
    found = Counter(m.after.ended_as for m in ended if ending_of(m.after) == ending)
    return cast("dict[Ground, int]", dict(sorted(found.items())))  # looked at by _checked


def _ordered(found: Counter[W], order: tuple[W, ...]) -> Mapping[W, int]:
    return {name: found[name] for name in order if found[name]}


def year_count(cases: Iterable[Case], year: int) -> Counts:
    """CMP-44: the numbers from 1 April of a year to 31 March of the next."""
    return count(cases, dt.date(year, 3, 31), dt.date(year + 1, 3, 31))
