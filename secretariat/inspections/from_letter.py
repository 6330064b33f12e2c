"""A reply about an inspection, read: which point each of its answers is about. Proposals; the clerk accepts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from ..basics.acts import Act, Put, act
from ..letters.proposed import InspectionReport
from ..letters.read import Read, Unit, day_of
from .inspection import POINT_KINDS, Inspection, InspectionPoint, PointKind

ALIKE = 0.6
"""From this likeness on, two wordings of a point are taken for one; under it the number alone is not enough."""


def take_in(read: Read, inspection: Inspection, letter: str = "") -> Act:
    """The answers of a letter in one act: a point it quotes that is not there yet is added under its number.

    The force's answer and the Commissioner's comment stay apart, each where its voice puts it: also of a point that the
    letter adds.
    """
    points, added = list(inspection.points), dict[int, Unit]()
    for unit in read.units:
        at = _like(unit, points, added)
        if at is None:
            at = len(points)
            points.append(_new(unit, points))
            added[at] = unit
        points[at] = _answered(points[at], unit)
    written = day_of(read.date)
    new = inspection.with_(
        points=tuple(points), letter=letter or inspection.letter, minister_letter=inspection.minister_letter or written
    )
    return act(f"answers to the inspection “{inspection.title}”", Put(new))


def as_given(inspections: Iterable[Inspection]) -> list[InspectionReport]:
    """The reports as a letter is held against them."""
    return [InspectionReport(each.id, each.title, str(each.published)) for each in inspections]


def count_differs(read: Read, inspection: Inspection) -> str:
    """INS-02: where the letter answers fewer or more points than remain open, that is said; else empty."""
    open_points = len(inspection.open)
    if read.units and open_points and len(read.units) != open_points:
        return f"{open_points} points are open; the letter answers {len(read.units)}."
    return ""


_NONE_ADDED: Mapping[int, Unit] = {}


def _like(unit: Unit, points: Sequence[InspectionPoint], added: Mapping[int, Unit] = _NONE_ADDED) -> int | None:
    """The place of the point whose words are most like those a unit quotes; None where none is alike.

    ``added``: places of points that another unit of the same letter added. Such a one is meant only where kind and
    number are those of that unit too: two new points may be alike in their words.
    """
    likeness = [
        0.0 if at in added and not _one_point(unit, added[at]) else _alike(unit.asked, point.text)
        for at, point in enumerate(points)
    ]
    best = max(likeness, default=0.0)
    return likeness.index(best) if best >= ALIKE else None


def _one_point(unit: Unit, other: Unit) -> bool:
    return (_kind(unit), _number(unit)) == (_kind(other), _number(other))


def _new(unit: Unit, points: Sequence[InspectionPoint]) -> InspectionPoint:
    """The point that a unit is about: under its own number, or the first that is free among those of its kind."""
    kind, number = _kind(unit), _number(unit)
    taken = {point.number for point in points if point.kind == kind}
    if not number or number in taken:
        number = next(str(n) for n in range(1, len(taken) + 2) if str(n) not in taken)
    return InspectionPoint(number=number, kind=kind, text=unit.asked)


def _kind(unit: Unit) -> PointKind:
    return next((kind for kind in POINT_KINDS if kind == unit.kind), "area for improvement")


def _number(unit: Unit) -> str:
    return unit.n.strip(" .)(")


def _answered(point: InspectionPoint, unit: Unit) -> InspectionPoint:
    if unit.voice.casefold().startswith("commissioner"):
        return replace(point, comment=unit.reply)
    return replace(point, force=unit.reply)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold().split(), other.casefold().split(), autojunk=False).ratio()
