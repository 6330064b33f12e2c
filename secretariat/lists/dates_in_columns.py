"""What a row of a list of dates says under its columns."""

from __future__ import annotations

import re

from ..basics.said_dates import said_dates
from .dates_in_words import IF, IN_RESERVE, TIME, kind_said, of_words, start_of, waits_for
from .several_days import Above
from .written import day_of_a_cell, plainly, time_of_a_cell

_SAYS_IT_IS_ON = frozenset(
    ("confirmed", "scheduled", "agreed", "booked", "fixed", "arranged", "definite", "yes", "going ahead")
)


def of_columns(values: dict[str, str], above: Above, month: str) -> dict[str, str]:
    """What the cells of a row say of each field. ``above``: the years and the month that headings gave. ``month``: that
    of the row above, where a column has it."""
    said = dict(values)
    weekday, year = said.pop("day", ""), said.pop("year", "")
    said.pop("month", "")
    if not said.get("date") and said_dates(plainly(weekday)):
        weekday, said["date"] = "", weekday
    if not said.get("date") and month and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", weekday):
        weekday, said["date"] = "", weekday  # “Day | Month | Year”
    if said.get("date"):
        day = day_of_a_cell(said["date"])
        if month and re.fullmatch(r"(?:[A-Za-z]+ )?\d{1,2}(?:st|nd|rd|th)?", day):
            day = f"{day} {month}"
        of_row = Above()
        of_row.years, of_row.month = above.years, above.month
        of_row.take(year)
        rest = of_words(of_row.whole(day))
        said["date"] = rest.pop("date", day)
        if weekday and not re.match(r"[A-Za-z]{3,}", said["date"]):
            said["date"] = plainly(f"{weekday} {said['date']}")
        said = {**rest, **said}
    said["start"] = time_of_a_cell(said.get("start", ""))
    if said.get("start") and (found := TIME.search(plainly(said["start"]))):
        said["start"] = start_of(found)
    if said.get("venue"):
        said["venue"] = said["venue"].replace("; ", ", ")  # the lines of a cell are those of an address
    if not said.get("kind") and said.get("items"):
        named, rest_of = kind_said(said["items"])
        if named and not rest_of:
            said["kind"], said["items"] = named, ""
    if not said.get("kind") and said.get("note"):
        named, rest_of = kind_said(said["note"])
        if named and not rest_of:
            said["kind"], said["note"] = named, ""
    said["kind"] = "; ".join(part for part in said.get("kind", "").split("; ") if part.casefold() not in _SAYS_IT_IS_ON)
    if kind := said["kind"]:
        depends, kind = waits_for(kind)
        named, rest_of = kind_said(kind)
        said["kind"] = named or ("if needed" if IN_RESERVE.search(kind) else "meeting")
        if depends:
            said.setdefault("depends", depends)
        if rest_of:
            said["note"] = "; ".join(filter(None, (rest_of, said.get("note", ""))))
    if not said.get("depends") and (found := IF.fullmatch(said.get("note", ""))):
        said["depends"], said["note"] = (found[1] or found[2]).strip(), ""
    return {name: words for name, words in said.items() if words}
