"""What a row of a list of dates says under its columns."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
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
    said = _with_its_day(values, above, month)
    said["start"] = _its_start(said.get("start", ""))
    said["venue"] = said.get("venue", "").replace("; ", ", ")  # the lines of a cell are those of an address
    _take_its_kind(said)
    if not said.get("depends") and (found := IF.fullmatch(said.get("note", ""))):
        said["depends"], said["note"] = (found[1] or found[2]).strip(), ""
    return {name: words for name, words in said.items() if words}


def _with_its_day(values: dict[str, str], above: Above, month: str) -> dict[str, str]:
    """The day of all the cells that say something of it, beside what else its cell says, and every other field."""
    said = dict(values)
    weekday, year = said.pop("day", ""), said.pop("year", "")
    said.pop("month", "")
    if not said.get("date") and said_dates(plainly(weekday)):
        weekday, said["date"] = "", weekday
    if not said.get("date") and month and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", weekday):
        weekday, said["date"] = "", weekday  # “Day | Month | Year”
    if not said.get("date"):
        return said
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
    return {**rest, **said}


def _its_start(words: str) -> str:
    """When it begins, as the cell says it, and without the end."""
    cell = time_of_a_cell(words)
    found = TIME.search(plainly(cell))
    return start_of(found) if found else cell


_WHEN = pattern(r"[(]?(?:am|pm|morning|afternoon|evening|all day|half day)[)]?", re.IGNORECASE)
"""“Training (am)”."""


def _take_its_kind(said: dict[str, str]) -> None:
    """Set the kind by its cell, or by what is due or noted where that is nothing but a kind; what else the cell says is
    what a meeting in reserve waits for, and a note."""
    for field in ("items", "note"):
        named, rest_of = kind_said(said.get(field, ""))
        if not said.get("kind") and named and (not rest_of or _WHEN.fullmatch(rest_of)):
            said["kind"], said[field] = named, rest_of
    kind = "; ".join(part for part in said.get("kind", "").split("; ") if part.casefold() not in _SAYS_IT_IS_ON)
    said["kind"] = ""
    if kind:
        depends, kind = waits_for(kind)
        named, rest_of = kind_said(kind)
        said["kind"] = named or ("if needed" if IN_RESERVE.search(kind) else "meeting")
        if depends:
            said.setdefault("depends", depends)
        said["note"] = "; ".join(filter(None, (rest_of, said.get("note", ""))))
