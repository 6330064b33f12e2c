"""Days taken and answer rate by year: the numbers as lines, and as bars of a width."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.basics.amounts import so_many
from secretariat.basics.record import Refused
from secretariat.documents.bars import bar_lines
from secretariat.matters.reporting import is_for_the_office
from secretariat.papers.matters.years import Year, years

from ..archive import Archive
from .known_matters import known_matters


def rates(archive: Archive, today: dt.date) -> Callable[[int], list[str]]:
    """What makes a line a year, then the bars, none wider than so many cells. Raises Refused where nothing was
    recommended yet."""
    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    known = known_matters(archive, panel, today)
    made = [each for each in known.register.matters if each.is_recommendation and is_for_the_office(each, panel)]
    found = years(made, known)
    if not found:
        raise Refused(f"Nothing was recommended to {panel.the_office} yet.")

    def lines(width: int) -> list[str]:
        said = []
        for year in found:
            said.append(f"{year.year}: {year.made} recommended, {year.answered} answered ({year.rate}%){took(year)}.")
        said += ["", "Answer rate:", *bar_lines([(str(y.year), y.rate, f"{y.rate}%") for y in found], width, top=100)]
        if any(year.days for year in found):
            average = [(str(y.year), y.average, so_many(y.average, "day") if y.days else "–") for y in found]
            said += ["", "Days on average:", *bar_lines(average, width)]
        return said

    return lines


def took(year: Year) -> str:
    """“, in 11 to 20 days, 17 on average”; where all took as long, “, in 43 days”; none, nothing."""
    if not year.days:
        return ""
    least, most = min(year.days), max(year.days)
    if least == most:
        return f", in {so_many(most, 'day')}"
    return f", in {least:,} to {so_many(most, 'day')}, {year.average:,} on average"
