"""Days and times as spreadsheets and councils' pages write them, in the words that are read everywhere here."""

from __future__ import annotations

import datetime as dt
import re

from ..basics.clock import DAYS, DAYS_BEGIN, MONTHS, MONTHS_BEGIN
from ..basics.days_together import each_with_its_month
from ..basics.pattern import pattern, small
from ..basics.welsh_days import in_english

_AS_KEPT = pattern(r"\d{4}-\d{2}-\d{2}")
_SERIAL = pattern(r"[3-5]\d{4}")
_FIRST_OF_SERIALS = dt.date(1899, 12, 30)
_SAID_NOTHING = frozenset(("-", "–", "—", "n/a", "na", "none", "nil", ".", "#n/a", "/", "tbc.", "null"))
_WEEKDAY = rf"\b(?P<weekday>{DAYS_BEGIN})[a-z]*\b\.?,?\s+(?:the\s+)?"
_REWRITTEN = (
    (pattern(r"\b(\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2})"), r"\1 "),
    (pattern(r"\b(20\d\d)(\d\d)(\d\d)T([01]\d|2[0-3])([0-5]\d)(?:\d\d)?Z?\b"), r"\1-\2-\3 \4:\5"),
    (pattern(r"\b(\d{1,2}(?:[.:]\d{2})?) ?y\.?b\b\.?", re.IGNORECASE), r"\1am"),
    (pattern(r"\b(\d{1,2}(?:[.:]\d{2})?) ?y\.?[hp]\b\.?", re.IGNORECASE), r"\1pm"),
    (pattern(r"\b(\d{1,2}:\d{2}):\d{2}(?:\.\d+)?(?:Z|\+00:00)?(?!\d)"), r"\1"),
    (pattern(r"(?<!\d)(20\d\d)/([01]\d)/([0-3]\d)(?!\d)"), r"\1-\2-\3"),
    (pattern(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"), r"\1-\2-\3"),
    (pattern(r"\b(\d{1,2})[-/ ]([A-Za-z]{3,9})[-/](\d{4}|\d{2})\b"), r"\1 \2 \3"),
    (pattern(r"\b([01]\d|2[0-3])[.:]?([0-5]\d) ?(?:hrs?|hours)\b\.?", re.IGNORECASE), r"\1:\2"),
    (pattern(r"\b(?:at )?(\d{1,2}) ?o[’']?clock\b", re.IGNORECASE), r"at \1:00"),
    (pattern(r"\s*@\s*(?=\d)"), " at "),
    (pattern(rf"\b(\d{{1,2}})[-/]((?:{MONTHS_BEGIN})[a-z]{{0,6}})\b(?![-/])", re.IGNORECASE), r"\1 \2"),
    (
        pattern(rf"\b(20\d\d),? ((?:{MONTHS_BEGIN})[a-z]{{0,6}}) (\d{{1,2}})(?:st|nd|rd|th)?\b", re.IGNORECASE),
        r"\3 \2 \1",
    ),
)
_MONTH = rf"(?:{MONTHS_BEGIN})[a-z]*"
_MONTH_FIRST_OF_SEVERAL = pattern(
    rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?=\s*(?:&|,|;|\+|\band\b)\s*(?:and )?{_MONTH}\.? \d)", re.IGNORECASE
)
_NTH = pattern(
    rf"\b(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last) (?P<weekday>{DAYS_BEGIN})[a-z]*,? (?:of|in) "
    rf"(?P<month>{_MONTH})(?:,? (?P<year>20\d\d))?", re.IGNORECASE,
)  # fmt: skip
"""“First Wednesday in March 2034”."""
_COUNTED = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_DOTTED = pattern(r"(?<![\d.])(\d{1,2})\.(0?[1-9]|1[0-2])\.(\d{2})(?![\d.])")
"""“14.9.33”."""
_WITHOUT_A_YEAR = pattern(r"(\d{1,2})/(0?[1-9]|1[0-2])")
"""“14/09”, where a cell says no more."""
_PART_OF_A_DAY = pattern(r"0?\.(\d{3,})")
_MONTH_FIRST = pattern(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)? (\d{{4}})\b", re.IGNORECASE)
_WEEKDAY_APART = pattern(rf"^({DAYS_BEGIN})([a-z]*)\.?\s*;\s*(?=\d)", re.IGNORECASE)
_MONTH_FIRST_AT_ALL = pattern(
    rf"^(\W*(?:(?:{DAYS_BEGIN})[a-z]*,? )?)({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?![\d:]|\.\d| ?[ap]\.?m|\s*[–/-]\s*\d)",
    re.IGNORECASE,
)
"""“February 15 (reserve)”: what a line begins with."""
_TWO_FIGURES = pattern(
    rf"\b(\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}) (\d{{2}})\b(?![:.]\d| ?[ap]\.?m| {_MONTH})", re.IGNORECASE
)
_NUMERIC = pattern(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-](?P<year>\d{{4}}|\d{{2}})(?!\d)", re.IGNORECASE
)


def plainly(words: str) -> str:
    """“3-Feb-27”, “Wed 3/2/27”, “2027-02-03T13:30” and “1330 hrs” in words that a date and a time are read in."""
    if _AS_KEPT.fullmatch(words):
        return words  # so lists that we wrote have every day: it need not be looked through for all other ways
    words = in_english(words)
    for how, to in _REWRITTEN:
        words = how.sub(to, words)
    words = _DOTTED.sub(r"\1/\2/\3", words)
    if alone := _WITHOUT_A_YEAR.fullmatch(words.strip()):
        words = f"{alone[1]} {MONTHS[int(alone[2]) - 1]}"
    words = _WEEKDAY_APART.sub(r"\1\2 ", words)
    words = _NTH.sub(_counted, words)
    words = _MONTH_FIRST_OF_SEVERAL.sub(r"\2 \1", words)
    words = _MONTH_FIRST.sub(r"\2 \1 \3", words)
    words = _MONTH_FIRST_AT_ALL.sub(r"\1\3 \2", words)
    words = each_with_its_month(words)
    words = _TWO_FIGURES.sub(lambda found: f"{found[1]} 20{found[2]}" if int(found[2]) > 19 else found[0], words)
    return _NUMERIC.sub(_in_words, words)


def is_counted(words: str) -> bool:
    """Whether words name a day by counting, as “first Wednesday in March”."""
    return _NTH.search(words) is not None


def _counted(found: re.Match[str]) -> str:
    """The day that is meant by “last Wednesday in October 2033”; the words as they are, where the year is not said."""
    if not found["year"]:
        return found[0]
    month = _number_of(found["month"])
    weekday = next(n for n, day in enumerate(DAYS) if day.startswith(small(found["weekday"])[:3].capitalize()))
    first = dt.date(int(found["year"]), month, 1)
    days = [first + dt.timedelta(n) for n in range(31)]
    those = [day for day in days if day.month == month and day.weekday() == weekday]
    day = those[-1] if small(found["nth"]) == "last" else those[_COUNTED[small(found["nth"])] - 1]
    return f"{DAYS[weekday]} {day.day} {MONTHS[month - 1]} {day.year}"


def _number_of(month: str) -> int:
    return next(n for n, each in enumerate(MONTHS, 1) if each.startswith(month[:3].capitalize()))


def _in_words(found: re.Match[str]) -> str:
    month, year = int(found["month"]), int(found["year"])
    if not 1 <= month <= 12:
        return found[0]
    weekday = next(day for day in DAYS if day.startswith(found["weekday"].capitalize()))
    return f"{weekday} {int(found['day'])} {MONTHS[month - 1]} {year + 2000 if year < 100 else year}"


def time_of_a_cell(words: str) -> str:
    """A time as a spreadsheet keeps it, the part of the day that has gone, “0.4375”, as 10:30; all else as it is."""
    found = _PART_OF_A_DAY.fullmatch(words.strip())
    if found is None:
        return words
    minutes = round(float(f"0.{found[1]}") * 24 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" if minutes < 24 * 60 else words


def day_of_a_cell(words: str) -> str:
    """What a cell of a column of days says, without the midnight of a spreadsheet; its number of a day as that day."""
    if _SERIAL.fullmatch(words):
        return (_FIRST_OF_SERIALS + dt.timedelta(int(words))).isoformat()
    return re.sub(r"\s+0?0:00$", "", plainly(words))


_A_MONTH = pattern(
    rf"(?P<name>{_MONTH}),? (?P<year>20\d\d)|(?P<number>0?[1-9]|1[0-2])[/.](?P<of>20\d\d)", re.IGNORECASE
)


def is_a_month(words: str) -> bool:
    """Whether words are a month and its year and no more: “May 2033”, “05/2033”."""
    return _A_MONTH.fullmatch(words.strip()) is not None


def day_of_a_month(words: str, *, last: bool) -> dt.date | None:
    """The first or the last day of a month that words name with its year; None where they name no month alone."""
    found = _A_MONTH.fullmatch(words.strip())
    if found is None:
        return None
    name = (found["name"] or "")[:3].capitalize()
    month = int(found["number"] or 0) or _number_of(name)
    first = dt.date(int(found["year"] or found["of"]), month, 1)
    return (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1) if last else first


def says_nothing(words: str) -> bool:
    """Whether a cell is filled only not to be empty: a dash, “n/a”."""
    return words.casefold() in _SAID_NOTHING
