"""What the clerk records of an inspection, each in one act. Every function raises Refused with one sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_date
from ..basics.pattern import pattern, small
from ..basics.record import Refused
from ..plan import items
from ..plan.year import Date, Plan
from .inspection import Inspection, InspectionPoint, PointKind

_NUMBERED = pattern(
    r"(?:(?P<kind>rec(?:ommendation)?|afi|area for improvement|cause of concern)"
    r"(?P<of> ?\d{1,3}(?:\.\d{1,2})?| [a-z]\b) ?[.):–—-]?"
    r"|\(?(?P<number>\d{1,3}(?:\.\d{1,2})?|[a-z])[.):])\s+(?P<text>.+)",
    re.IGNORECASE,
)
"""A number of its own ends in a full stop, bracket or colon, so that “999 calls” and “A caller” are words."""
_KINDS: tuple[tuple[str, PointKind], ...] = (
    ("rec", "recommendation"), ("cause", "cause of concern"),
)  # fmt: skip
_PLAIN: PointKind = "area for improvement"


def points_of(lines: str, known: Sequence[InspectionPoint] = ()) -> tuple[InspectionPoint, ...]:
    """Points from lines, one each: “Recommendation 1: …”, “AFI 2 - …”, “3. …”; one without a number takes the next.

    What is known of a point of the same kind and number is kept. Raises Refused where two have one number.
    """
    found: list[InspectionPoint] = []
    for line in (" ".join(line.split()) for line in lines.splitlines()):
        if not line:
            continue
        said = _NUMBERED.fullmatch(line)
        named = small(said["kind"] or "") if said else ""
        kind = next((kind for begin, kind in _KINDS if named.startswith(begin)), _PLAIN)
        number = (said["of"] or said["number"]).strip() if said else str(sum(point.kind == kind for point in found) + 1)
        if any((point.kind, point.number) == (kind, number) for point in found):
            raise Refused(f"There are two of the number {number} among the points: {kind} {number}.")
        before = next((p for p in known if (p.kind, p.number) == (kind, number)), None)
        text = said["text"] if said else line
        found.append(replace(before, text=text) if before else InspectionPoint(number=number, text=text, kind=kind))
    return tuple(found)


def as_lines(points: Iterable[InspectionPoint]) -> str:
    """Points as lines that ``points_of`` reads back."""
    words = {"recommendation": "Recommendation", "area for improvement": "AFI", "cause of concern": "Cause of concern"}
    return "\n".join(f"{words[point.kind]} {point.number}: {' '.join(point.text.split())}" for point in points)


def record(
    known: Iterable[Inspection], before: Inspection | None, *, title: str, inspectorate: str, published: dt.date | None,
    points: str, today: dt.date,
) -> Act:  # fmt: skip
    """A report that was published, new or put right."""
    title = " ".join(title.split())
    if not title:
        raise Refused("Say what the report is called.")
    if published is None:
        raise Refused("Say when it was published: the 56 days begin with that day.")
    if published > today:
        raise Refused(f"{house_date(published)} is still to come: record it when it is published.")
    for each in known:
        if each.title.casefold() == title.casefold() and each.published == published and each != before:
            raise Refused(f"“{title}” of {house_date(published)} is recorded already.")
    found = points_of(points, before.points if before else ())
    _keep_answered(before, found)
    body = inspectorate.strip() or "HMICFRS"
    new = (before or Inspection(title=title, published=published)).with_(
        title=title, inspectorate=body, published=published, points=found
    )
    _in_order(new)
    return act(f"{'change' if before else 'record'} the inspection “{title}”", Put(new))


def _keep_answered(before: Inspection | None, found: Sequence[InspectionPoint]) -> None:
    for point in before.points if before else ():
        if (point.force or point.comment or point.closed) and not any(
            (p.kind, p.number) == (point.kind, point.number) for p in found
        ):
            raise Refused(f"The {point.kind} {point.number} has an answer: it cannot be left out of the points.")


def published_comments(inspection: Inspection, **said: Any) -> Act:
    """When the comments were published and where, and to whom copies went: fields of ``Inspection``."""
    new = inspection.with_(**said)
    _in_order(new)
    return act(f"comments on the inspection “{new.title}”", Put(new))


def _in_order(inspection: Inspection) -> None:
    first = inspection.published
    for day, what in (
        (inspection.comments, "The comments cannot have been published"),
        (inspection.to_inspectors, "A copy cannot have gone to the inspectors"),
        (inspection.to_secretary, "A copy cannot have gone to the Secretary of State"),
        (inspection.minister_letter, "The letter to the minister cannot have been written"),
    ):
        if day is not None and day < first:
            raise Refused(f"{what} before the report was, on {house_date(first)}.")


def answer(inspection: Inspection, point: InspectionPoint, *, force: str, comment: str, closed: dt.date | None) -> Act:
    """The force's answer to a point and the Commissioner's comment, apart; when it was closed, if it was."""
    if closed is not None and closed < inspection.published:
        raise Refused(
            f"It cannot have been closed before the report was published, {house_date(inspection.published)}."
        )
    changed = replace(point, force=force.strip(), comment=comment.strip(), closed=closed)
    return act(f"answer to {point.kind} {point.number} of “{inspection.title}”", Put(_with(inspection, point, changed)))


def want_back(inspection: Inspection, point: InspectionPoint, plan: Plan, date: Date | None) -> Act:
    """The panel wants a point back on an agenda: an item of the plan at that date, or an intention without one."""
    if point.closed:
        raise Refused(f"The {point.kind} {point.number} was closed on {house_date(point.closed)}.")
    planned = items.add(plan, date, f"{inspection.inspectorate}: {point.kind} {point.number} – {_short(point.text)}",
                        note=inspection.title)  # fmt: skip
    changed = replace(point, wanted=planned.of.id)
    note = f"{point.kind} {point.number} of “{inspection.title}” is wanted back"
    return act(note, planned.changes, Put(_with(inspection, point, changed)))


def take_out(inspection: Inspection) -> Act:
    """A report recorded by mistake goes; undo brings it back."""
    return act(f"take out the inspection “{inspection.title}”", Drop(inspection))


def _with(inspection: Inspection, point: InspectionPoint, changed: InspectionPoint) -> Inspection:
    return inspection.with_(points=tuple(changed if each == point else each for each in inspection.points))


def _short(words: str, most: int = 80) -> str:
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"
