"""What a line of dates says in words: day, time, kind, place, and what a meeting in reserve waits for."""

from __future__ import annotations

import re

from ..basics.clock import DAYS_BEGIN
from ..basics.days_together import is_one_of_several
from ..basics.pattern import pattern
from ..basics.said_dates import said_dates
from ..basics.time_words import WITHIN, in_figures
from ..plan.planned import PlanKind
from .places_said import is_place, places_said
from .written import plainly

_KINDS: tuple[tuple[str, PlanKind], ...] = (
    (r"(?:in )?reserve(?: date| meeting)?|if needed|if required|provisional|contingency|contingent", "if needed"),
    (r"wrth gefn|os oes angen", "if needed"),
    (r"confirmation hearing|hearing", "hearing"),
    (r"annual(?: general)?(?: meeting)?|agm|(?:cyfarfod )?blynyddol", "annual"),
    (r"(?:member |panel )?(?:training|induction|briefing|workshop)(?: day| session)?", "training"),
    (r"hyfforddiant", "training"),
    (r"external|conference", "external"),
    (r"notice(?: of an appointment)?", "notice"),
    (r"(?:ordinary |panel |formal |public |full )*meeting|ordinary|panel|cyfarfod(?: cyffredin)?", "meeting"),
)  # fmt: skip
_ALONE = tuple(
    (pattern(rf"(?:^|(?<=[;,(–—-])|(?<=[;,(–—-] ))\s*(?:the )?(?:{shape})\s*(?=$|[;,()–—-])", re.IGNORECASE), kind)
    for shape, kind in _KINDS
)
"""Each as it stands between the signs of a line."""
_ENDS = r"\s*(?:-|–|to|until|till)\s*(?:\d{1,2}(?:[.:]\d{2})? ?(?:a\.?m|p\.?m|noon)?\.?|noon|midday)"
_AFTER = r"(?=\s*(?:$|[,;()–—-]|in\b|at\b))"
"""What may follow a time that is nothing but figures."""
TIME = pattern(
    r"(?:\bat |\bfrom )?\b(?:"
    r"(?P<first>\d{1,2}(?:[.:]\d{2})?) ?(?:-|–|to) ?\d{1,2}(?:[.:]\d{2})? ?(?P<half>a\.?m|p\.?m)\.?|"
    r"(?P<time>\d{1,2}(?:[.:]\d{2})? ?(?:a\.?m\.?|p\.?m\.?|noon)|\d{1,2}[.:]\d{2}|noon|midday|"
    rf"(?<=\bat )\d{{1,2}}{_AFTER}|"
    rf"(?<=[,;] )(?:1[0-2]|[1-9])(?= ?[–-] ?(?:1[0-2]|[1-9])(?:$|[,;()]))|(?:0[7-9]|1[0-8]|2[12])[0-5][05]{_AFTER})"
    rf"(?:{_ENDS})?)(?![\w/])",
    re.IGNORECASE,
)
_TIME_IN_WORDS = pattern(rf"\b(?:{WITHIN})(?: ?[ap]\.?m\b\.?| in the (?:morning|afternoon|evening)\b)?", re.IGNORECASE)
_HOUR_AFTER_A_YEAR = pattern(r"^(\s*;\s+)([1-9]|1\d|20)(?=\s*(?:$|[,;(–—-]))")
"""“2 December 2033 10”: right after a day with its year, a number alone is the hour."""
_IF_NEEDED = pattern(
    r"\bonly (?:if|as|when) (?:needed|required|necessary)\b|"
    r"\b(?:(?:to|will|may|can|would) (?:be )?)?(?:cancell?ed|withdrawn|stood down|not (?:be held|take place|go ahead)) "
    r"(?:if (?:it is )?not|unless(?: it is)?) (?:needed|required|necessary)\b",
    re.IGNORECASE,
)
IN_RESERVE = pattern(r"\b(?:reserve|provisional|contingency)\b", re.IGNORECASE)
_BEFORE_IT = pattern(
    r"\b(?:pre-?\s?meet(?:ing)?|briefing|arrivals?|coffee|tea|lunch|refreshments|doors(?: open)?)\b[^,;()]{0,20}$", re.I
)
"""“Pre-meeting at 9.30am”: no time of the meeting itself."""
_WEEKDAY_AFTER = pattern(
    rf"^[\s,;]*(?:\(((?:{DAYS_BEGIN})[a-z]*)\.?\)|((?:{DAYS_BEGIN})[a-z]*)\.?(?=\s*(?:$|[,;(–—-]|at\b|\d)))",
    re.IGNORECASE,
)
_FIRST_OF_SPAN = pattern(
    rf"(?:(?P<weekday>(?:{DAYS_BEGIN})[a-z]*),? (?:the )?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    r"\s*(?:[/–-]|\bto\b|\buntil\b)\s*(?:the )?$", re.IGNORECASE,
)  # fmt: skip
SPAN = "until "
"""How the note of a meeting begins that goes on to another day."""
_AFTER_ITS_TIME = pattern(r"^\s*\(?(?:start|prompt|sharp|onwards|gmt|bst)\b\)?", re.IGNORECASE)
IF = pattern(r"\(?\bonly if\b:?\s*([^)]+?)\)?$|\bif needed\s*\(([^)]+)\)", re.IGNORECASE)
_IF_ALONE = pattern(r"if (?!needed|required|necessary)([^;]+)", re.IGNORECASE)
_RESERVE = pattern(
    r"\b(?:in )?reserve(?: date| meeting)? (?:for|after|in case of) (?:an? |the )?([^;,()]+)", re.IGNORECASE
)


def of_words(words: str) -> dict[str, str]:
    """What a line says: the day, the time, the kind; a place where it sounds like one; all else is a note."""
    said: dict[str, str] = {}
    words = re.sub(r"^\s*(?:date|day|when)\s*:\s*", "", plainly(words), flags=re.IGNORECASE)
    said["date"], words = _first_day(words.replace("[", "(").replace("]", ")"))
    if said["date"] and not words.strip(" ;"):
        return said  # the day alone
    words = _TIME_IN_WORDS.sub(_in_figures, words)
    if re.search(r"\d{4}$", said["date"]):
        words = _HOUR_AFTER_A_YEAR.sub(r"\1at \2", words)
    times = list(TIME.finditer(words))
    if times:
        its = next((each for each in times if not _BEFORE_IT.search(words[: each.start()])), times[0])
        said["start"] = start_of(its)
        words = f"{words[: its.start()]} ; {_AFTER_ITS_TIME.sub('', words[its.end() :])}"
    said["depends"], words = waits_for(words)
    words, _, due = re.sub(r":\s*(?=;|$)", " ", words).partition(": ")
    if is_place(due) and not re.search(r"[;,]", due):
        words, due = f"{words} ; {due}", ""
    said["kind"], rest = kind_said(words)
    places, notes = places_said(rest)
    said["venue"] = ", ".join(places)
    said["note"] = "; ".join(note for note in notes if not (said["kind"] == note == "if needed"))
    if said["kind"] == "if needed" and not said["depends"] and (found := _IF_ALONE.fullmatch(said["note"])):
        said["depends"], said["note"] = found[1], ""
    if not said["kind"] and IN_RESERVE.search(said["note"]):
        said["kind"] = "if needed"
    said["items"] = "; ".join(item.strip() for item in re.split(r"\s*[;,]\s*", due) if item.strip())
    return {name: words for name, words in said.items() if words}


def _first_day(words: str) -> tuple[str, str]:
    """The first day that words name, and the words without it, parted where it stood."""
    if days := said_dates(words):
        before, _, after = words.partition(days[0].words)
        said = days[0].words
        if days[0].weekday is None and (found := _WEEKDAY_AFTER.match(after)):
            said, after = f"{found[1] or found[2]} {said}", after[found.end() :]
        elif (found := _FIRST_OF_SPAN.search(before)) and is_one_of_several(words, said):
            month = re.sub(r"^(?:[a-z]+\.?,? +)??(?:the )?\d{1,2}(?:st|nd|rd|th)?", "", said, flags=re.IGNORECASE)
            first = f"{found['weekday'] or ''} {found['day']}{month}".strip()
            return first, f"{before[: found.start()]} ; {SPAN}{said} ; {after}"
        return said, f"{before} ; {after}"
    if found := re.match(r"\W*(\d{1,2}(?:st|nd|rd|th)? \w+ \d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})", words):
        return found[1], words[found.end() :]
    return "", words


def _in_figures(found: re.Match[str]) -> str:
    """“half past ten” in figures."""
    figures = in_figures(found[0])
    return f"{figures[0]}{figures[1]}" if figures else found[0]


def start_of(found: re.Match[str]) -> str:
    """When it begins: “2-4pm” is from 2pm on; of “11-1pm” the half of the day is left to the hour."""
    if found["time"]:
        return found["time"]
    first, half = found["first"], found["half"].replace(".", "").casefold()
    ends = re.search(r"(\d{1,2})(?:[.:]\d{2})? ?(?:a|p)", found[0][found[0].index(first) + len(first) :], re.IGNORECASE)
    crosses = ends is not None and int(re.split(r"[.:]", first)[0]) % 12 > int(ends[1]) % 12
    return first if crosses else f"{first}{half}"


def waits_for(words: str) -> tuple[str, str]:
    """What a meeting in reserve waits for, and the words without it."""
    words = _IF_NEEDED.sub(" ; if needed ; ", words)
    if found := _RESERVE.search(words):
        return found[1].strip(), f"{words[: found.start()]} ; if needed ; {words[found.end() :]}"
    found = IF.search(words)
    if not found:
        return "", words
    reserve = " ; if needed ; " if found[2] else " "
    return (found[1] or found[2]).strip(), words[: found.start()] + reserve + words[found.end() :]


def kind_said(words: str) -> tuple[str, str]:
    """The kind, and the words without it."""
    for whole, kind in _ALONE:
        if found := whole.search(words):
            before, after = words[: found.start()].rstrip(" –—-"), words[found.end() :]
            return kind, f"{before} ; {after}".strip(" ;")
    return "", words
