"""Rows that name several days, and what stands above them: a row for each day, with the year it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.clock import DAYS_BEGIN, MONTHS, MONTHS_BEGIN
from ..basics.pattern import pattern
from ..basics.said_dates import SaidDate, said_dates
from .cells import GivenRow, bare
from .written import plainly

_YEARS = pattern(r"\b(20\d{2})(?:\s*[/–-]\s*(\d{4}|\d{2}))?(?![\d/-])")
_BARE_DAY = pattern(rf"(?:(?:{DAYS_BEGIN})[a-z]*\.?,?\s+)?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b", re.I)
_RESERVE_DAY = pattern(r"[,;(–—-]?\s*\b(?:in |with a )?reserve(?: date| meeting)?(?: of| on)?:?\s*$", re.IGNORECASE)
_MARKED_RESERVE = pattern(r"\s*[(\[]\s*(?:in |as |a |the )*reserve(?: date| meeting)?\s*[)\]]", re.IGNORECASE)
"""“10 May and 24 May (reserve)”: the last of them alone."""
_LAST_JOIN = pattern(r"\s*(?:,|;|&|\band\b)\s*(?:&|and)?\s*$", re.IGNORECASE)
_DAYS_FOLLOW = pattern(r"^[^:\d]{0,40}(?:\b20\d{2}(?:\s*[/–-]\s*\d{2,4})?)?[^:\d]{0,20}:\s+")
_MONTH_LABEL = pattern(
    rf"^(?P<month>(?:{MONTHS_BEGIN})[a-z]*)\.?(?P<year> 20\d\d)?\s*[:–-]\s*"
    rf"(?P<days>(?:(?:{DAYS_BEGIN})[a-z]*\.? )?\d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"(?:\s*(?:,|&|and)\s*(?:(?:{DAYS_BEGIN})[a-z]*\.? )?\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*[:.]\d|\s*[ap]\.?m))*)"
    r"(?!\s*[:.]\d|\s*[ap]\.?m)",
    re.IGNORECASE,
)
"""“September: 14 (10.30)” and “September 2033: 14th, 28th”."""
_JOINS = pattern(r"\b(?:and|on|also|then)\b|[\s,;&·.]", re.IGNORECASE)

_ALL_OF_THEM = pattern(
    r"^[\s,;:(–—-]*(?:all|both|each)\b(?:(?: of them)? (?:start(?:ing|s)?|beginn?(?:ing|s)?))?"
    r"(?=\s+(?:at|from)\b|\s+\d|\s*$)",
    re.I,
)
"""“14 May, 8 July and 9 September, all at 2pm”."""


class Above:
    """What the headings above a row say: “2033/34”, “February 2034”, “all meetings begin at 2pm in Room 1”."""

    def __init__(self) -> None:
        self.years: tuple[int, int] | None = None
        self.month = 0
        self.of_all: dict[str, str] = {}
        """The time and the place of them all."""

    def take(self, words: str) -> None:
        """Take in a heading: a year, a year that begins in May, a month."""
        if found := _YEARS.search(words):
            first = int(found[1])
            self.years = (first, first + 1) if found[2] else (first, first)
            self.month = 0
        said = next((n for n, month in enumerate(MONTHS, 1) if re.search(rf"\b{month}\b", words, re.IGNORECASE)), 0)
        self.month = said or self.month

    def whole(self, words: str) -> str:
        """A day with the year, and the month, that the headings give it."""
        if self.month and not said_dates(words) and (found := _BARE_DAY.match(words)):
            words = f"{found[0]} {MONTHS[self.month - 1]} {words[found.end() :]}"
        if self.years is None:
            return words
        for day in said_dates(words):
            if day.year is None:
                year = self.years[0] if day.month >= 5 else self.years[1]
                words = words.replace(day.words, f"{day.words.rstrip(',')} {year}", 1)
        return words


def under_its_month(words: str) -> str:
    """“September 2033: 14th, 28th” as days of that month."""
    found = _MONTH_LABEL.match(words)
    if found is None or said_dates(words):
        return words
    month = f"{found['month']}{found['year'] or ''}"
    days = re.sub(r"(\d{1,2})(?:st|nd|rd|th)?", rf"\1 {month}", found["days"])
    return f"{days}{words[found.end() :]}"


def under_their_years(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """The rows with the year at each day that stands in a column under it: “2033 | 2034” over “14 May | 13 May”."""
    found: list[GivenRow] = []
    years: dict[int, Above] = {}
    for row in rows:
        of_row = {n: Above() for n, cell in enumerate(row.cells) if _YEARS.fullmatch(cell.strip())}
        if len(of_row) > 1:
            years = of_row
            for n, above in years.items():
                above.take(row.cells[n])
        elif len(row.cells) > 1:
            cells = (years[n].whole(plainly(cell)) if n in years else cell for n, cell in enumerate(row.cells))
            row = row._replace(cells=tuple(cells))
        found.append(row)
    return found


def under_their_months(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """The rows with the month at each day that stands in a column under it: “June | September” over “22 | 21”."""
    found: list[GivenRow] = []
    months: dict[int, str] = {}
    for row in rows:
        of_row = {n: cell for n, cell in enumerate(row.cells) if _A_MONTH_ALONE.fullmatch(cell.strip())}
        if len(of_row) > 1:
            months = of_row
        elif months and all(n in months and _BARE_DAY.match(cell) for n, cell in enumerate(row.cells) if cell):
            days = ((cell, _BARE_DAY.match(cell), months[n]) for n, cell in enumerate(row.cells) if cell)
            cells = [f"{day[0]} {month} {cell[day.end() :]}".strip() for cell, day, month in days if day]
            found += [row._replace(cells=(cell,)) for cell in cells]
            continue
        found.append(row)
    return found


_A_MONTH_ALONE = pattern(rf"(?:{MONTHS_BEGIN})[a-z]*\.?(?: 20\d\d)?", re.IGNORECASE)


def with_its_reserve(row: GivenRow) -> list[GivenRow]:
    """“3 February, 2pm (reserve 17 February)” as a row for each of the two days."""
    words = "; ".join(filter(None, row.cells))
    days = said_dates(words)
    if len(days) > 1 and (marked := _MARKED_RESERVE.match(words[words.rfind(days[-1].words) + len(days[-1].words) :])):
        start = words.rfind(days[-1].words)
        rest = words[start + len(days[-1].words) + marked.end() :]
        first = _LAST_JOIN.sub("", words[:start]) + rest
        return [row._replace(cells=(first,)), row._replace(cells=(f"{days[-1].words}; reserve",))]
    at = words.rfind(days[1].words) if len(days) == 2 else -1
    before = _RESERVE_DAY.search(words[:at]) if at > 0 else None
    if before is None or before.start() == 0:
        return [row]
    first = f"{words[: before.start()]} {words[at + len(days[1].words) :].lstrip(')] ')}".strip()
    return [row._replace(cells=(first,)), row._replace(cells=(f"{days[1].words}; reserve",))]


_BEFORE_A_DAY = pattern(
    rf"\s*(?:(?:the|and|&|on|meeting|panel|date|no\.?|q) ?\d{{0,2}}\s*[:.)–—-]?\s*)*(?:(?:{DAYS_BEGIN})[a-z]*,?\s*)?",
    re.IGNORECASE,
)


def each_piece(row: GivenRow) -> list[GivenRow]:
    """“Meeting 1: 10 May; Meeting 2: 8 July” and “10 May, 24 May (reserve), 8 July 2033” as a row for each day, with
    what stands after it; as it is where a piece begins with anything else, or several days stand together."""
    days = said_dates(row.alone)
    if len(days) < 2 or _list_of_days(row.alone, days) is not None:
        return [row]
    for sign in (r"\s*;\s*", r"\s*,\s*", r"\s*[,;]\s*(?:and\s)?|\s+(?:and|&)\s+"):
        pieces = [piece for piece in re.split(rf"(?:{sign})(?![^()]*\))", row.alone) if piece.strip()]
        of_each = [said_dates(piece) for piece in pieces]
        if all(len(each) == 1 for each in of_each) and all(
            _BEFORE_A_DAY.fullmatch(piece.partition(each[0].words)[0])
            for piece, each in zip(pieces, of_each, strict=True)
        ):
            whole = _with_their_years([each[0] for each in of_each])
            cells = (
                f"{day} {piece.partition(each[0].words)[2]}"
                for piece, each, day in zip(pieces, of_each, whole, strict=True)
            )
            return [row._replace(cells=(words.strip(),)) for words in cells]
    return [row]


def each_day(row: GivenRow, above: Above) -> list[GivenRow]:
    """A line whose days are a list, as a row for each with all else that the line says; “2033/34: 14 September, 8
    February” is one too."""
    days = said_dates(row.words)
    rest = row.words
    label = _DAYS_FOLLOW.match(rest)
    of_line = Above()
    of_line.years, of_line.month = above.years, above.month
    labelled = bool(label and len(days) > 1 and (_YEARS.search(label[0]) or not said_dates(label[0])))
    if label and labelled:
        of_line.take(label[0])
        rest = rest[label.end() :]
    apart = _list_of_days(rest, days)
    if apart is None:
        return [row._replace(cells=(above.whole(bare(row.cells[0])), *row.cells[1:]))]
    before, after = apart
    before = f"{label[0].strip(' :')} ; {before}" if label and labelled and _says_more(label[0]) else before
    own = any(day.year for day in days)  # a year beside one of them is nearer than that of a heading
    said = _with_their_years(days) if own or not of_line.years else [of_line.whole(day.words) for day in days]
    return [row._replace(cells=("; ".join(filter(None, (day, before, after))),)) for day in said]


def _says_more(label: str) -> bool:
    """Whether what stands before a list of days is more than a year, and more than that days follow."""
    return re.search(r"\b(?:training|briefing|hearing|annual|reserve|provisional)\b", label, re.IGNORECASE) is not None


def _list_of_days(words: str, days: Sequence[SaidDate]) -> tuple[str, str] | None:
    """What stands before and after the days of a line, where nothing but commas and “and” stands between them; None
    where something does, or there is one day only."""
    pieces: list[str] = []
    rest = words
    for day in days:
        between, found, rest = rest.partition(day.words)
        if not found:
            return None
        pieces.append(between)
    if len(days) < 2 or any(_JOINS.sub("", piece) for piece in pieces[1:]):
        return None
    before = re.sub(
        r"(?:[\w’' ]*\b(?:held|meets?|meetings?|dates?)\b[\w’' ]*?)?\b(?:on|are)\s*$", "", pieces[0], flags=re.I
    )
    return before.strip(" ,;:.·–—-"), _ALL_OF_THEM.sub("", rest).strip(" ,;:.·–—-")


def _with_their_years(days: Sequence[SaidDate]) -> list[str]:
    """Days in a list, each with the year that another of them says: “17 June and 23 September 2034” are both of 2034,
    and of “14 September 2033, 8 February” the second is of the year after."""
    years = [day.year for day in days]
    for n in range(len(days) - 1, 0, -1):
        if (after := years[n]) is not None and years[n - 1] is None:
            later = (days[n - 1].month, days[n - 1].day) > (days[n].month, days[n].day)
            years[n - 1] = after - 1 if later else after
    for n in range(1, len(days)):
        if (before := years[n - 1]) is not None and years[n] is None:
            earlier = (days[n].month, days[n].day) < (days[n - 1].month, days[n - 1].day)
            years[n] = before + 1 if earlier else before
    return [
        day.words if day.year or year is None else f"{day.words.rstrip(',')} {year}"
        for day, year in zip(days, years, strict=True)
    ]
