"""Which matters are shown, and in which order: by meeting, owner, state, whose move, overdue, and words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, get_args

import msgspec

from .matter import KINDS, PROGRESS, Kind, Matter, Mover, Progress, fits, how_far, overdue

Order = Literal["meeting", "due", "owner", "whose move", "state"]
ORDERS: tuple[Order, ...] = get_args(Order)
MOVERS: tuple[Mover, ...] = get_args(Mover)


class Wanted(NamedTuple):
    """What is asked for; each part left empty asks for nothing in particular.

    ``waiting``: only what is not answered yet, decisions left out, which are made when they are made.
    """

    kind: Kind | None = None
    meeting: str = ""
    owner: str = ""
    state: Progress | None = None
    mover: Mover | None = None
    late: bool = False
    waiting: bool = False
    words: tuple[str, ...] = ()
    order: Order = "meeting"

    @property
    def narrows(self) -> bool:
        """Whether anything but the order is asked for."""
        return self._replace(order="meeting") != Wanted()

    def described(self, meetings: dict[str, str]) -> str:
        """What is asked for besides kind and words: “overdue, the Commissioner to move”. ``meetings``: their names."""
        parts = [
            "overdue" if self.late else "",
            "waiting" if self.waiting else "",
            self.state or "",
            f"the move of {self.mover}" if self.mover and self.mover != "nobody" else "",
            "nobody's move" if self.mover == "nobody" else "",
            self.owner,
            meetings.get(self.meeting, self.meeting),
            f"by {self.order}" if self.order != "meeting" else "",
        ]
        return ", ".join(part for part in parts if part)


def wanted_of(matters: Iterable[Matter], wanted: Wanted, today: dt.date) -> list[Matter]:
    """Those that fit, in the order asked for; those that are equal in it keep the order they came in."""
    found = [matter for matter in matters if _fits(matter, wanted, today)]
    match wanted.order:
        case "due":
            found.sort(key=lambda matter: (not matter.still_owed or matter.due is None, matter.due or dt.date.max))
        case "owner":
            found.sort(key=lambda matter: (not matter.who, matter.who.casefold()))
        case "whose move":
            found.sort(key=lambda matter: MOVERS.index(matter.move))
        case "state":
            found.sort(key=lambda matter: (not overdue(matter, today), _place(_state(matter))))
    return found


def _state(matter: Matter) -> Progress | None:
    """Its state; none of a decision that was made when it was made, beside which none stands in the list either."""
    return matter.progress if how_far(matter) else None


def _place(state: Progress | None) -> int:
    return PROGRESS.index(state) if state else len(PROGRESS)


def _fits(matter: Matter, wanted: Wanted, today: dt.date) -> bool:
    return (
        wanted.kind in (None, matter.kind)
        and wanted.meeting in ("", matter.meeting)
        and wanted.owner in ("", matter.who)
        and wanted.state in (None, _state(matter))
        and wanted.mover in (None, matter.move)
        and (not wanted.late or overdue(matter, today))
        and not (wanted.waiting and (not matter.still_owed or matter.kind == "decision"))
        and fits(matter, wanted.words)
    )


class Filter(msgspec.Struct, frozen=True):
    """One thing that could be asked for, with how many matters there are of it."""

    label: str
    wanted: Wanted
    how_many: int


def filters(matters: Sequence[Matter], wanted: Wanted, today: dt.date, meetings: dict[str, str]) -> list[Filter]:
    """All that could be asked for of these matters besides what is asked for already, most pressing first."""
    found = [
        Filter("Overdue", wanted._replace(late=True), sum(overdue(matter, today) for matter in matters)),
        Filter("Waiting: open or sent", wanted._replace(waiting=True),
               sum(matter.still_owed and matter.kind != "decision" for matter in matters)),
    ]  # fmt: skip
    movers = Counter(matter.move for matter in matters)
    found += [Filter(f"Whose move: {mover}", wanted._replace(mover=mover), movers[mover]) for mover in MOVERS]
    kinds = Counter(matter.kind for matter in matters)
    found += [Filter(f"Kind: {kind}", wanted._replace(kind=kind), kinds[kind]) for kind in KINDS]
    states = Counter(_state(matter) for matter in matters)
    found += [Filter(f"State: {state}", wanted._replace(state=state), states[state]) for state in PROGRESS]
    owners = Counter(matter.who for matter in matters if matter.who)
    found += [Filter(f"Who: {owner}", wanted._replace(owner=owner), owners[owner]) for owner in sorted(owners)]
    of = Counter(matter.meeting for matter in matters if matter.meeting)
    found += [Filter(f"Meeting: {meetings.get(id, id)}", wanted._replace(meeting=id), of[id])
              for id in sorted(of, reverse=True)]  # fmt: skip
    return [each for each in found if each.how_many and each.wanted != wanted]
