"""How a row of a list of dates is read: the day, the time, the kind, the place, what is due, and what stands above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ..basics.clock import DAYS_BEGIN, MONTHS_BEGIN
from ..basics.days_together import is_one_of_several
from ..basics.pattern import pattern
from ..basics.said_dates import said_dates
from ..basics.time_words import WITHIN, in_figures
from ..plan.planned import PlanKind
from . import columns
from .as_above import as_above, not_fixed_yet
from .cells import GivenRow, bare
from .dates_headers import COLUMNS, LOOSE
from .kind import NOT_KEPT
from .moved_days import put_off
from .places_said import is_place, places_said
from .several_days import Above, each_day, each_piece, under_its_month, under_their_years, with_its_reserve
from .written import day_of_a_cell, is_counted, plainly, time_of_a_cell

_KINDS: tuple[tuple[str, PlanKind], ...] = (
    (r"(?:in )?reserve(?: date| meeting)?|if needed|if required|provisional|contingency|contingent", "if needed"),
    (r"confirmation hearing|hearing", "hearing"),
    (r"annual(?: general)?(?: meeting)?|agm", "annual"),
    (r"(?:member |panel )?(?:training|induction|briefing|workshop)(?: day| session)?", "training"),
    (r"external|conference", "external"),
    (r"notice(?: of an appointment)?", "notice"),
    (r"(?:ordinary |panel |formal |public |full )*meeting|ordinary|panel", "meeting"),
)  # fmt: skip
_ENDS = r"\s*(?:-|–|to|until|till)\s*(?:\d{1,2}(?:[.:]\d{2})? ?(?:a\.?m|p\.?m|noon)?\.?|noon|midday)"
_AFTER = r"(?=\s*(?:$|[,;()–—-]|in\b|at\b))"
"""What may follow a time that is nothing but figures."""
_TIME = pattern(
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
_IF_NEEDED = pattern(r"\bonly (?:if|as|when) (?:needed|required|necessary)\b", re.IGNORECASE)
_IN_RESERVE = pattern(r"\b(?:reserve|provisional|contingency)\b", re.IGNORECASE)
_CALLED_OFF = pattern(r"\b(?:cancell?ed|postponed|withdrawn|called off|no meeting)\b", re.IGNORECASE)
_NO_MEETING = pattern(
    r"(?:the )?(?:(?:closing|last|final) (?:date|day)|deadline|cut-?off|"
    r"(?:submission|publication|despatch|dispatch) (?:date|day|of (?:the )?(?:agenda|papers|questions|reports)))\b.*|"
    r"(?:draft )?(?:agendas?|papers?|reports?|questions?|petitions?|minutes)(?: (?:pack|and papers))? "
    r"(?:deadline|due|out|published|publication|despatch\w*|dispatch\w*|circulated|to be (?:sent|published))\b.*|"
    r".*\b(?:deadline|recess)",
    re.IGNORECASE,
)
"""“Deadline for questions”, “Agenda published”, “Papers due”, “Christmas recess”: what else lists of dates hold."""
_OF_THEM_ALL = pattern(
    r"\b(?:all|each|every|meet|meets|meetings?|following|time|starts?|begins?|commences?)\b", re.IGNORECASE
)
_UNLESS = pattern(r",?\s*\(?\b(?:unless|except where)\b[^;()]*\)?", re.IGNORECASE)
_HELD_AT = pattern(r"^(?:\w+ )*(?:meetings?|dates)\b[^,]*?\b(?:at|in) (?:the )?", re.IGNORECASE)
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
_SPAN = "until "
"""How the note of a meeting begins that goes on to another day."""
_SAYS_IT_IS_ON = frozenset(
    ("confirmed", "scheduled", "agreed", "booked", "fixed", "arranged", "definite", "yes", "going ahead")
)
_HARDLY = pattern(
    r"\b(?:bank holiday|w/c|w(?:ee)?k (?:commencing|beginning)|purdah|polling day|elections?)\b", re.IGNORECASE
)
_OF_THE_PANEL = pattern(r"(?:the )?(?:[\w’'&-]+ )*police(?:,? fire)? (?:and|&) crime panel", re.IGNORECASE)
_PANEL_AND = pattern(rf"^{_OF_THE_PANEL.pattern}\s*\(([^()]+)\)$", re.IGNORECASE)
_IF = pattern(r"\(?\bonly if\b:?\s*([^)]+?)\)?$|\bif needed\s*\(([^)]+)\)", re.IGNORECASE)
_IF_ALONE = pattern(r"if (?!needed|required|necessary)([^;]+)", re.IGNORECASE)
_RESERVE = pattern(
    r"\b(?:in )?reserve(?: date| meeting)? (?:for|after|in case of) (?:an? |the )?([^;,()]+)", re.IGNORECASE
)


class Written(msgspec.Struct, frozen=True):
    """A row as it was read. ``told``: what is worth a look, or is not kept."""

    row: GivenRow
    values: dict[str, str]
    told: tuple[str, ...] = ()
    left_out: bool = False


def read(rows: Sequence[GivenRow], panel: str) -> Iterator[Written]:
    """The rows as what they say of each field. ``panel``: its name, which lists repeat and no date's note needs."""
    found = columns.headed(rows, COLUMNS, LOOSE)
    above = Above()
    for row in found.above:
        above.take(row.words)
        _take_of_them_all(row.words, above)
        yield Written(row, {"note": row.words}, ("It stands above the columns.",), left_out=True)
    month, before = "", dict[str, str]()
    for n, row in enumerate(found.rows if found.columns else under_their_years(found.rows)):
        if not row.number:
            continue  # another sheet begins
        if found.columns is None:
            cells = (under_its_month(plainly(bare(row.cells[0]))), *map(plainly, row.cells[1:]))
            of_row = row._replace(cells=cells)
            parts = [each for part in with_its_reserve(of_row) for each in put_off(part)]
            for each in [day for part in parts for one in each_piece(part) for day in each_day(one, above)]:
                yield _written(each, of_words("; ".join(filter(None, map(bare, each.cells)))), above, [], row, panel)
            continue
        names = found.under[n]
        values = names.values(row.cells)
        month = values.get("month", month)
        told = [f"{NOT_KEPT} {each}." for each in names.not_taken(row.cells)]
        told += [f"“{each}” stands in no column that has a name." for each in names.beyond(row.cells)]
        told += not_fixed_yet(values, {"start": "time", "venue": "place"})
        told += as_above(values, before, {"start": "time", "venue": "place"})
        yield _written(row, _of_columns(values, above, month), above, told, row, panel)


def _written(
    row: GivenRow, values: dict[str, str], above: Above, told: list[str], as_given: GivenRow, panel: str
) -> Written:
    """The row with what is worth a look; a heading, and what was called off, are left out."""
    words = " ".join([*values.values(), *row.cells]) if not told else " ".join(values.values())
    spans = values.get("note", "").startswith(_SPAN)
    if len({(day.day, day.month) for day in said_dates(words)}) > 1 and not spans:
        told = [*told, "It names another day, too."]
    if values.get("date") and (
        spans
        or re.search(r"(?:^|; )\d{1,2}(?:st|nd|rd|th)?(?:$|;)", values.get("note", ""))
        or is_one_of_several(row.words, values["date"])
    ):
        told = [*told, "Is it on more than one day?"]
    rest = "; ".join(values.get(field, "") for field in ("note", "venue"))
    if _TIME.search(rest):
        told = [*told, "It names another time, too."]
    other = _of_something_else(values, row)
    heading = not values.get("date") and _no_day(row.words)
    if heading:
        above.take(row.words)
        _take_of_them_all(row.words, above)
        told = [*told, "No date: taken for a heading."]
    elif not other and (of_all := _of_them_all(values, above)):
        values = {**values, **of_all}
        which = " and ".join({"start": "time", "venue": "place"}[name] for name in of_all)
        told = [*told, f"Its {which} {'is' if len(of_all) < 2 else 'are'} what a line above says of them all."]
    off = values.get("date") and _CALLED_OFF.search(rest)
    if off:
        told = [*told, "It is said not to take place: left out."]
    other = other and not off
    if other:
        told = [*told, "It is the day of something else than a meeting: left out."]
    elif values.get("date") and not off and _HARDLY.search(rest):
        told = [*told, "Is that the day of a meeting?"]
    values = _without_the_panel(values, panel)
    return Written(as_given, values, tuple(told), left_out=bool(heading or off or other))


def _take_of_them_all(words: str, above: Above) -> None:
    """Keep the time and the place that a heading gives all the meetings under it."""
    if _OF_THEM_ALL.search(words):
        said = of_words(_UNLESS.sub("", words))
        venue = _HELD_AT.sub("", said.get("venue", ""))
        where = rf"\b(?:at|in|venue|place|location):? (?:the )?{re.escape(venue.split(',')[0])}"
        # “Eldmoor Council: meetings of 2033” says whose they are, and not where
        said["venue"] = venue if re.search(where, words, re.IGNORECASE) else ""
        above.of_all |= {name: said[name] for name in ("start", "venue") if said.get(name)}


def _of_them_all(values: Mapping[str, str], above: Above) -> dict[str, str]:
    """The time and the place that a line above gives all meetings, where this one says none of its own."""
    elsewhere = values.get("kind") in ("training", "external", "notice") or re.search(
        r"\b(?:venue|place|location)\b", values.get("note", ""), re.IGNORECASE
    )
    return {
        name: said for name, said in above.of_all.items()
        if values.get("date") and not values.get(name) and not (name == "venue" and elsewhere)
    }  # fmt: skip


def _of_something_else(values: dict[str, str], row: GivenRow) -> bool:
    """Whether a line of words names one day alone, and says that it is that of a deadline: not a meeting’s note."""
    note = values.get("note") or values.get("items", "")
    if not row.alone or not values.get("date") or values.get("venue") or _NO_MEETING.fullmatch(note) is None:
        return False
    first = row.words.find(note[:8]) < row.words.find(values["date"])
    return len(said_dates(row.words)) == 1 and (first or not values.get("start"))


def _without_the_panel(values: dict[str, str], panel: str) -> dict[str, str]:
    """The values without the panel's own name as a note."""
    parts = [_PANEL_AND.sub(r"\1", part.strip()) for part in values.get("note", "").split(";")]
    kept = [part for part in parts if part and not (part == panel or _OF_THE_PANEL.fullmatch(part))]
    if "; ".join(kept) == values.get("note", ""):
        return values
    rest = {name: words for name, words in values.items() if name != "note"}
    return {**rest, "note": "; ".join(kept)} if kept else rest


_ABOUT = pattern(
    rf"\b(?:early|mid|late|(?:the )?(?:end|beginning|start) of)[ -](?:{MONTHS_BEGIN})[a-z]*\b", re.IGNORECASE
)
"""“Late June 2034” is no heading."""
_AFTER_ITS_TIME = pattern(r"^\s*\(?(?:start|prompt|sharp|onwards|gmt|bst)\b\)?", re.IGNORECASE)


def _no_day(words: str) -> bool:
    """Whether a row says nothing of a day: “Municipal year 2033/34” names a year alone."""
    if re.search(r"\b(?:tbc|tba|to be (?:confirmed|agreed|arranged)|date)\b", words, re.IGNORECASE) or _ABOUT.search(
        words
    ):
        return False
    words = re.sub(r"\b\d{4}(?:\s*[/–-]\s*\d{2,4})?\b", "", _TIME.sub("", plainly(words)))
    words = re.sub(r"\b(?:room|suite|floor|chamber|building) \d+\b", "", words, flags=re.IGNORECASE)
    return not any(c.isdigit() for c in words) and not is_counted(words)


def _of_columns(values: dict[str, str], above: Above, month: str) -> dict[str, str]:
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
    if said.get("start") and (found := _TIME.search(plainly(said["start"]))):
        said["start"] = _start(found)
    if said.get("venue"):
        said["venue"] = said["venue"].replace("; ", ", ")  # the lines of a cell are those of an address
    if not said.get("kind") and said.get("items"):
        named, rest_of = _kind_said(said["items"])
        if named and not rest_of:
            said["kind"], said["items"] = named, ""
    if not said.get("kind") and said.get("note"):
        named, rest_of = _kind_said(said["note"])
        if named and not rest_of:
            said["kind"], said["note"] = named, ""
    said["kind"] = "; ".join(part for part in said.get("kind", "").split("; ") if part.casefold() not in _SAYS_IT_IS_ON)
    if kind := said["kind"]:
        depends, kind = _waits_for(kind)
        named, rest_of = _kind_said(kind)
        said["kind"] = named or ("if needed" if _IN_RESERVE.search(kind) else "meeting")
        if depends:
            said.setdefault("depends", depends)
        if rest_of:
            said["note"] = "; ".join(filter(None, (rest_of, said.get("note", ""))))
    if not said.get("depends") and (found := _IF.fullmatch(said.get("note", ""))):
        said["depends"], said["note"] = (found[1] or found[2]).strip(), ""
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
            return first, f"{before[: found.start()]} ; {_SPAN}{said} ; {after}"
        return said, f"{before} ; {after}"
    if found := re.match(r"\W*(\d{1,2}(?:st|nd|rd|th)? \w+ \d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})", words):
        return found[1], words[found.end() :]
    return "", words


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
    times = list(_TIME.finditer(words))
    if times:
        its = next((each for each in times if not _BEFORE_IT.search(words[: each.start()])), times[0])
        said["start"] = _start(its)
        words = f"{words[: its.start()]} ; {_AFTER_ITS_TIME.sub('', words[its.end() :])}"
    said["depends"], words = _waits_for(words)
    words, _, due = re.sub(r":\s*(?=;|$)", " ", words).partition(": ")
    if is_place(due) and not re.search(r"[;,]", due):
        words, due = f"{words} ; {due}", ""
    said["kind"], rest = _kind_said(words)
    places, notes = places_said(rest)
    said["venue"] = ", ".join(places)
    said["note"] = "; ".join(notes)
    if said["kind"] == "if needed" and not said["depends"] and (found := _IF_ALONE.fullmatch(said["note"])):
        said["depends"], said["note"] = found[1], ""
    if not said["kind"] and _IN_RESERVE.search(said["note"]):
        said["kind"] = "if needed"
    said["items"] = "; ".join(item.strip() for item in re.split(r"\s*[;,]\s*", due) if item.strip())
    return {name: words for name, words in said.items() if words}


def _in_figures(found: re.Match[str]) -> str:
    """“half past ten” in figures."""
    figures = in_figures(found[0])
    return f"{figures[0]}{figures[1]}" if figures else found[0]


def _start(found: re.Match[str]) -> str:
    """When it begins: “2-4pm” is from 2pm on; of “11-1pm” the half of the day is left to the hour."""
    if found["time"]:
        return found["time"]
    first, half = found["first"], found["half"].replace(".", "").casefold()
    ends = re.search(r"(\d{1,2})(?:[.:]\d{2})? ?(?:a|p)", found[0][found[0].index(first) + len(first) :], re.IGNORECASE)
    crosses = ends is not None and int(re.split(r"[.:]", first)[0]) % 12 > int(ends[1]) % 12
    return first if crosses else f"{first}{half}"


def _waits_for(words: str) -> tuple[str, str]:
    """What a meeting in reserve waits for, and the words without it."""
    words = _IF_NEEDED.sub(" ; if needed ; ", words)
    if found := _RESERVE.search(words):
        return found[1].strip(), f"{words[: found.start()]} ; if needed ; {words[found.end() :]}"
    found = _IF.search(words)
    if not found:
        return "", words
    reserve = " ; if needed ; " if found[2] else " "
    return (found[1] or found[2]).strip(), words[: found.start()] + reserve + words[found.end() :]


def _kind_said(words: str) -> tuple[str, str]:
    """The kind, and the words without it."""
    for shape, kind in _KINDS:
        whole = re.compile(rf"(?:^|(?<=[;,(–—-])|(?<=[;,(–—-] ))\s*(?:the )?(?:{shape})\s*(?=$|[;,()–—-])", re.I)
        if found := whole.search(words):
            before, after = words[: found.start()].rstrip(" –—-"), words[found.end() :]
            return kind, f"{before} ; {after}".strip(" ;")
    return "", words
