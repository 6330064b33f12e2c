"""The rows of a list of dates, each with what is worth a look, what is left out, and what stands above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..basics.clock import MONTHS_BEGIN
from ..basics.days_together import is_one_of_several
from ..basics.pattern import pattern
from ..basics.said_dates import said_dates
from . import columns
from .as_above import as_above, not_fixed_yet
from .cells import GivenRow, bare
from .dates_headers import HEADS
from .dates_in_columns import of_columns
from .dates_in_words import SPAN, TIME, of_words
from .heads import called
from .kind import NOT_KEPT, ListRow
from .moved_days import put_off
from .several_days import (
    Above,
    each_day,
    each_piece,
    under_its_month,
    under_their_months,
    under_their_years,
    with_its_reserve,
)
from .written import is_counted, plainly

_CALLED_OFF = pattern(
    r"\b(?:cancell?ed|postponed|withdrawn|called off|no meeting|abandoned|scrapped|stood down|"
    r"not (?:now )?(?:be(?:ing)? held|tak(?:e|ing) place|go(?:ing)? ahead|proceeding)|"
    r"(?:not|no longer) (?:needed|required|happening|being held|taking place|going ahead))\b",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = pattern(
    r"\b(?:cancell?ed|postponed|withdrawn|abandoned) (?:\w+ )?(?:meeting|date|budget|plan|report|item|motion|paper)\b",
    re.IGNORECASE,
)
_MAY_BE = pattern(r"\b(?:if|unless|may|might|could|when)\b", re.IGNORECASE)
_NO_MEETING = pattern(
    r"(?:the )?(?:(?:closing|last|final) (?:date|day)|deadline|cut-?off|"
    r"(?:submission|publication|despatch|dispatch) (?:date|day|of (?:the )?(?:agenda|papers|questions|reports)))\b.*|"
    r"(?:draft )?(?:agendas?|papers?|reports?|questions?|petitions?|minutes)(?: (?:pack|and papers))? "
    r"(?:deadline|due|out|published|publication|despatch\w*|dispatch\w*|circulated|to be (?:sent|published))\b.*|"
    r"(?:draft |last )?(?:published|issued|updated|revised|printed|created|correct(?: as)? at|as at)\b.*|"
    r".*\b(?:deadline|recess)",
    re.IGNORECASE,
)
"""“Deadline for questions”, “Agenda published”, “Papers due”, “Christmas recess”: what else lists of dates hold."""
_OF_THEM_ALL = pattern(
    r"\b(?:all|each|every|meet|meets|meetings?|following|time|starts?|begins?|commences?)\b", re.IGNORECASE
)
_UNLESS = pattern(r",?\s*\(?\b(?:unless|except where)\b[^;()]*\)?", re.IGNORECASE)
_HELD_AT = pattern(r"^(?:\w+ )*(?:meetings?|dates)\b[^,]*?\b(?:at|in) (?:the )?", re.IGNORECASE)
_HARDLY = pattern(
    r"\b(?:bank holiday|w/c|w(?:ee)?k (?:commencing|beginning)|purdah|polling day|elections?)\b", re.IGNORECASE
)
_OF_THE_PANEL = pattern(r"(?:the )?(?:[\w’'&-]+ )*police(?:,? fire)? (?:and|&) crime panel", re.IGNORECASE)
_PANEL_AND = pattern(rf"^{_OF_THE_PANEL.pattern}\s*\(([^()]+)\)$", re.IGNORECASE)


def read(rows: Sequence[GivenRow], panel: str) -> Iterator[ListRow]:
    """The rows as what they say of each field. ``panel``: its name, which lists repeat and no date's note needs."""
    found = columns.headed(rows, HEADS)
    above = Above()
    for row in found.above:
        above.take(row.words)
        _take_of_them_all(row.words, above)
        yield ListRow.of(row, {"note": row.words}, ("It stands above the columns.",), left_out=True)
    month, before = "", dict[str, str]()
    lines = found.rows if found.columns else under_their_months(under_their_years(_with_their_labels(found.rows)))
    for n, row in enumerate(lines):
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
        not_taken = names.not_taken(row.cells)
        told = [f"{NOT_KEPT} {each}." for each in not_taken]
        told += [f"“{each}” stands in no column that has a name." for each in names.beyond(row.cells)]
        told += not_fixed_yet(values, {"start": "time", "venue": "place"})
        told += as_above(values, before, {"start": "time", "venue": "place"})
        off = any(_is_off(each.partition(": ")[2]) for each in not_taken)
        yield _written(row, of_columns(values, above, month), above, told, row, panel, off=off)


_LABELLED = pattern(r"(?P<label>[^\W\d_][^:;,()\n]{1,30}?):\s*(?P<value>\S.*)")
_BENEATH = {"start": "at ", "venue": "", "kind": "", "note": ""}
"""What a line beneath a day may say of it, with what stands before that in words."""


def _with_their_labels(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """The rows with “Time: 2pm” and “Venue: Town Hall” beneath a day put to it; as they are where the first day has
    none: what stands beneath the last alone may be said of them all."""
    first = next((n for n, row in enumerate(rows) if said_dates(plainly(bare(row.alone)))), len(rows))
    if not any(_LABELLED.fullmatch(row.alone) for row in rows[first + 1 : first + 2]):
        return list(rows)
    found: list[GivenRow] = []
    last = 0
    for row in rows:
        labelled = _LABELLED.fullmatch(row.alone)
        field = HEADS.fields.get(called(labelled["label"])) if labelled else None
        of_day = bool(found) and row.number == last + 1 and said_dates(plainly(bare(found[-1].alone)))
        if labelled and field in _BENEATH and of_day:
            more = f"{_BENEATH[field]}{labelled['value'].removeprefix('at ')}"
            found[-1] = found[-1]._replace(cells=(f"{found[-1].alone}; {more}",))
        else:
            found.append(row)
        last = row.number
    return found


def _written(
    row: GivenRow, values: dict[str, str], above: Above, told: list[str], as_given: GivenRow, panel: str,
    *, off: bool = False,
) -> ListRow:  # fmt: skip
    """The row with what is worth a look; a heading, and what was called off, are left out. ``off``: it is, by a cell
    that is not kept."""
    words = " ".join([*values.values(), *row.cells]) if not told else " ".join(values.values())
    spans = values.get("note", "").startswith(SPAN)
    if len({(day.day, day.month) for day in said_dates(words)}) > 1 and not spans:
        told = [*told, "It names another day, too."]
    if values.get("date") and (
        spans
        or re.search(r"(?:^|; )\d{1,2}(?:st|nd|rd|th)?(?:$|;)", values.get("note", ""))
        or is_one_of_several(row.words, values["date"])
    ):
        told = [*told, "Is it on more than one day?"]
    rest = "; ".join(values.get(field, "") for field in ("note", "venue"))
    if TIME.search(rest):
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
    off = bool(values.get("date")) and (off or _is_off(rest))
    if off:
        told = [*told, "It is said not to take place: left out."]
    elif values.get("date") and values.get("kind") != "if needed" and _CALLED_OFF.search(rest) and _MAY_BE.search(rest):
        told = [*told, "It may not take place: is it in reserve?"]
    other = other and not off
    if other:
        told = [*told, "It is the day of something else than a meeting: left out."]
    elif values.get("date") and not off and _HARDLY.search(rest):
        told = [*told, "Is that the day of a meeting?"]
    values = _without_the_panel(values, panel)
    return ListRow.of(as_given, values, told, left_out=bool(heading or off or other))


def _is_off(note: str) -> bool:
    """Whether a note says that the meeting does not take place; not that it may not, and not of another day."""
    if _MAY_BE.search(note):
        return False
    pieces = (piece for piece in note.split(";") if not _OF_SOMETHING_ELSE.search(piece))
    found = ((piece, off) for piece in pieces if (off := _CALLED_OFF.search(piece)))
    return any(not said_dates(plainly(piece[: off.start()])) for piece, off in found)


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


def _no_day(words: str) -> bool:
    """Whether a row says nothing of a day: “Municipal year 2033/34” names a year alone."""
    if re.search(r"\b(?:tbc|tba|to be (?:confirmed|agreed|arranged)|date)\b", words, re.IGNORECASE) or _ABOUT.search(
        words
    ):
        return False
    words = re.sub(r"\b\d{4}(?:\s*[/–-]\s*\d{2,4})?\b", "", TIME.sub("", plainly(words)))
    words = re.sub(r"\b(?:room|suite|floor|chamber|building) \d+\b", "", words, flags=re.IGNORECASE)
    return not any(c.isdigit() for c in words) and not is_counted(words)
