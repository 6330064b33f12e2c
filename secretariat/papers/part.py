"""Of which part of its meeting, or of all of them, a paper is: an item, a year, a period. Each is its own paper."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import house_date
from ..languages.table import NAMES
from ..panel.panel import year_from


def part_of(material: object) -> str:
    """What a paper made from this is of, as it is called on record; empty where it is of the whole."""
    from .material import ArchiveMaterial, MeetingMaterial, ReviewMaterial  # not where only a name is read

    match material:
        case MeetingMaterial(item=id) if id:
            item = material.p.bundle.item(id)
            return of_the_item(item.number if item and item.number else id)
        case ArchiveMaterial(year=int(year)):
            return year_from(year)
        case ReviewMaterial(report=report):
            return of_the_period(report.counts.since + dt.timedelta(1), report.counts.until)
        case _:
            return ""


def cases_of(material: object) -> tuple[str, ...]:
    """The references of the complaints that a paper made from this tells of: no name on record has them."""
    from .material import AnnexMaterial

    return tuple(sorted(case.reference for case in material.annex.cases)) if isinstance(material, AnnexMaterial) else ()


def without_part(name: str) -> str:
    """What a paper was called on record before its item, year or period was: “front sheet of 2022-07-20 in Welsh” for
    “front sheet of 2022-07-20, item 5 in Welsh”; the same where it is of the whole."""
    whole, _, part = name.partition(", ")
    language = next((ending for each in NAMES.values() if part.endswith(ending := f" in {each}")), "")
    return f"{whole}{language}"


def of_the_item(number: str) -> str:
    """“item 5”."""
    return f"item {number}"


def of_the_period(first: dt.date, last: dt.date) -> str:
    """“1 April 2031 to 31 March 2032”."""
    return f"{house_date(first)} to {house_date(last)}"
