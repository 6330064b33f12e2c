"""Days taken and answer rate by year: the numbers as lines, and as bars of a width."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.record import Refused
from secretariat.documents.bars import bar_lines
from secretariat.matters.reporting import is_for_the_office
from secretariat.papers.matters.tracker import recommendations
from secretariat.papers.matters.years import years

from ..archive import Archive
from .known_matters import known_matters


def rates(archive: Archive, today: dt.date, width: int) -> list[str]:
    """A line a year, then the bars, none wider than that. Raises Refused where nothing was recommended yet."""
    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    known = known_matters(archive, panel, today)
    found = years([matter for matter in recommendations(known) if is_for_the_office(matter, panel)], known)
    if not found:
        raise Refused(f"Nothing was recommended to {panel.the_office} yet.")
    lines = []
    for year in found:
        took = f", in {min(year.days):,} to {max(year.days):,} days, {year.average:,} on average" if year.days else ""
        lines.append(f"{year.year}: {year.made} recommended, {year.answered} answered ({year.rate}%){took}.")
    lines += ["", "Answer rate:", *bar_lines([(str(y.year), y.rate, f"{y.rate}%") for y in found], width, top=100)]
    if any(year.days for year in found):
        average = [(str(y.year), y.average, f"{y.average:,} days" if y.days else "–") for y in found]
        lines += ["", "Days on average:", *bar_lines(average, width)]
    return lines
