"""What others did in the shared folder since: by whom, where, how much, and the last of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..basics.clock import house_date, house_time, local
from ..finding.passage import Where
from .line import SinceLine


class LoggedAct(NamedTuple):
    """An act as the log has it. ``touched``: collection and identity of each record it changed."""

    number: int
    at: dt.datetime
    by: str
    note: str
    touched: tuple[tuple[str, str], ...]
    undoes: int = 0
    redoes: int = 0


def standing(acts: Iterable[LoggedAct]) -> list[LoggedAct]:
    """The acts that stand: what was taken back again is nothing she has to know, and done again it is.

    Of what was done before and taken back since, that it was taken back.
    """
    known: dict[int, LoggedAct] = {}
    taken_back: dict[int, LoggedAct] = {}
    for act in acts:
        if act.undoes and act.undoes in known:
            taken_back[act.undoes] = known.pop(act.undoes)
        elif act.redoes and act.redoes in taken_back:
            known[act.redoes] = taken_back.pop(act.redoes)._replace(at=act.at)
        elif act.redoes and act.redoes in known:  # taken back and done again: as it was
            del known[act.redoes]
        else:
            key = act.undoes or act.number
            known[key] = act._replace(note=f"taken back: {act.note}") if act.undoes else act
    return sorted(known.values(), key=lambda act: act.at)


def of_others(
    acts: Iterable[LoggedAct], by: str, *, register_open: bool, named: Callable[[str], str] = str
) -> Iterator[SinceLine]:  # fmt: skip
    """A line for each person and place of work. ``named``: what a meeting is called, by its identity.

    What is of complaints alone is told while the register is open, and not otherwise.
    """
    together: dict[tuple[str, str, str], list[LoggedAct]] = {}
    for act in standing(acts):
        if act.by == by or not act.touched:
            continue
        coll, _ = _first(act, register_open)
        if coll:
            spot = where(coll)
            together.setdefault((act.by, spot.place, spot.meeting), []).append(act)
    for (who, _, meeting), those in together.items():
        last = those[-1]
        coll, id = _first(last, register_open)
        spot = where(coll, id)
        day = local(last.at)
        when = f"{house_date(day.date())}, {house_time(day)}"
        of = f" (meeting of {named(meeting)})" if meeting and meeting not in last.note else ""
        if len(those) == 1:
            words = f"{who or 'Somebody'}, {when}: {last.note}{of}"
        else:
            words = f"{who or 'Somebody'}: {len(those):,} acts{of}, the last {when}: {last.note}"
        yield SinceLine("Done by others", words, spot)


def _first(act: LoggedAct, register_open: bool) -> tuple[str, str]:
    """The record an act is told by: the first that may be told of."""
    return next((each for each in act.touched if register_open or not each[0].startswith("complaints/")), ("", ""))


_TABLES = {
    "events": "minutes", "apologies": "apologies", "substitutions": "apologies", "questions": "questions",
}  # fmt: skip
_FILES = {"plan": "plan", "people": "people", "complaints": "complaints", "past": "past-papers", "panel": "settings"}
_REGISTER = {"letters": "letters", "inspections": "inspections", "plan-lines": "delivery"}


def where(coll: str, id: str = "") -> Where:
    """The place of work at which a record of a collection is seen."""
    parts = coll.split("/")
    file, table = parts[0], parts[-1]
    if file == "meetings" and len(parts) == 3:
        return Where(_TABLES.get(table, "agenda"), record=id, meeting=parts[1])
    if file == "meetings":
        return Where("agenda", meeting=id)
    if file == "register":
        return Where(_REGISTER.get(table, "decisions"), record=id)
    return Where(_FILES.get(file, "plan"), record=id)
