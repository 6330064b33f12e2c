"""What the papers on complaints are made from: the finished report or annex, and never the register itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.complaints.review.counting import count
from secretariat.complaints.review.period import Period, asked
from secretariat.complaints.review.report import written
from secretariat.papers.material import Material

from ..archive import Archive
from .leak_gate import EARLIER


def review_material(
    archive: Archive, today: dt.date, first: dt.date | None = None, last: dt.date | None = None, *,
    year: int | None = None, annexed: bool = False,
) -> Material:  # fmt: skip
    """For the Review of Complaints of a period, both days counted in; since the meeting before, where none is said.

    ``year``: with the count from 1 April of that year, as it is where the period is such a year. ``annexed``: an
    exempt annex goes with it. Raises Refused, or Locked.
    """
    material, cases = archive.material(), archive.cases()
    if archive.store.find(EARLIER):
        raise Refused("Complaints of the first register still have to be moved into this one: open the app once.")
    period = asked(material.meetings, today, first, last)
    year = period.year if year is None else year
    yearly = None
    if year is not None:
        of = _year(year, today)
        yearly = count(cases, of.before, of.last)
    report = written(count(cases, period.before, period.last), material.panel, yearly, annexed=annexed)
    return replace(material, people=archive.people(), review=report)


def _year(year: int, today: dt.date) -> Period:
    """CMP-44: from April to March, or to today. Raises Refused for a year that has not begun."""
    if not dt.MINYEAR < year < dt.MAXYEAR:
        raise Refused(f"{year} is not a year.")
    first = dt.date(year, 4, 1)
    if first > today:
        raise Refused(f"The year from {house_date(first)} has not begun.")
    return Period(first, min(dt.date(year + 1, 3, 31), today))


def annex_material(archive: Archive, references: Sequence[str]) -> Material:
    """For the exempt annex on the cases of these references. Raises Refused for one that is not known, or Locked."""
    from secretariat.complaints.gate.leaks import public_names
    from secretariat.complaints.review.annex import annex

    people = archive.people()
    told = annex(archive.cases(), *references, public=public_names(people))
    return replace(archive.material(), people=people, annex=told)
