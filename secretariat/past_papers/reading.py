"""Past minutes and agendas, read only where they leave no doubt: the day, the title, the items, who was there.

A rule that finds two answers gives none: what is not certain is for the clerk to say.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..basics.bullets import DRAWN
from ..basics.clock import MONTHS
from ..basics.days_together import is_one_of_several
from ..basics.lettering import ROMAN
from ..basics.pattern import pattern, small
from ..basics.said_dates import said_dates
from ..basics.welsh_days import MONTH as WELSH_MONTH
from ..basics.welsh_days import in_english
from ..meetings.past_papers import NumberedLine, PastKind
from .there import who_was_there

CELL_LINE = "⏎"
"""Between the lines of a table's cell."""
_FULL = 60
"""A line of a text of at least so many letters may be broken, and go on in the next."""
_TOP = 40
"""So many lines of words are the head of a paper, where nothing ends it before."""
_ANY = dt.date(2000, 1, 1)
"""A day that is written with its year is the same, near whichever."""
_NOT_ITS_DAY = pattern(
    r"publish|issued|despatch|dispatch|printed|circulat|agreed|approved|signed|last meeting|previous|next meeting|"
    r"deadline|minutes of the (?:last|previous)|held on .* were|drafted|date of next|"
    r"cyfarfod (?:diwethaf|nesaf|blaenorol)|cyhoedd(?:i|wyd)|cymeradwy", re.IGNORECASE,
)  # fmt: skip
_HELD = pattern(r"\b(?:held|meeting|to be held|panel)\b.*\bon\b|\bdate\b\s*:|\b[cg]ynhaliwyd\b", re.IGNORECASE)
_MINUTES = pattern(
    r"^(?:(?:draft|unconfirmed|confirmed|public|open|formal) )*minutes\b(?! of the (?:last|previous))|"
    r"\bminutes of (?:a|the) (?:\w+ ){0,6}(?:meeting|panel)\b|\bminutes$|\s[–—-] minutes [–—-]\s|"
    r"^cofnodion\b(?! y? ?cyfarfod (?:diwethaf|blaenorol))", re.I,
)  # fmt: skip
_AGENDA = pattern(r"^(?:(?:draft|public|supplementary) )*agenda\b|\bnotice of (?:a )?meeting\b|\bagenda$", re.I)
NUMBER = r"(?!R\d)[A-Z]{1,6}[/.-]?\d{1,3}(?:/\d{2,4})?|\d{1,4}/\d{1,4}|\d{1,3}[A-Za-z]?"
"""What items are numbered by: 7, 7A, 22/14, 14/22, PCP/14, P14, PCP14/22."""
_NUMBERED = pattern(
    rf"^(?i:(?:agenda )?item |minute )?(?P<number>{NUMBER})(?:[.):]|\.?\t|\.? )\s*(?:[–—-]\s+)?(?P<title>\S.*)$"
)
_LABELLED = pattern(r"^(?:[A-Z][A-Za-z’' -]{2,40}:|[A-Z’' -]{4,60}$)")
"""A line that begins with what it is about, or is in capitals: it goes on with none before it."""
_LABEL = pattern(
    r"(?:venue|place|location|room|address|date|time|contact|to|cc|from|clerk|chair\w*|present|attendance|apologies|"
    r"in attendance|distribution|members?|officers?|subject)\s*:", re.IGNORECASE)  # fmt: skip
"""A line that says where, when or who: no title, though a committee room is named in it."""
_MONTH = pattern(
    rf"(?:{'|'.join(MONTHS)}|{WELSH_MONTH})\b",
    re.IGNORECASE,
)
"""“20 March 2019” is a day, and no item 20."""
_BULLET = pattern(rf"^(?:[{DRAWN}]\s*|-\s+)")
_LETTERED = pattern(r"^(?P<number>\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|R\d{1,3}[.:]?)\s+(?P<text>\S.*)$")
_NAMED = pattern(r"^recommendation (?P<number>\d{1,3})\s*[.:–—-]?\s+(?P<text>\S.*)$", re.IGNORECASE)
_RECOMMENDS = pattern(
    r"^(?:(?:it was|the panel|that|members|resolved|agreed|unanimously|also|further|to|and)[:,]? )*"
    r"recommend(?:ed|s|ations?)?\b[^.]*:$"
    r"|^recommendations?$",
    re.IGNORECASE,
)


_ONLY_WHAT_IT_IS = pattern(
    r"(?:(?:draft|public|printed) )*(?:minutes|agenda)(?: (?:and|&) (?:draft )?minutes| reports pack| pack)?",
    re.IGNORECASE,
)
"""“Minutes”, and “Agenda and minutes” over the page of a meeting: the panel's name stands below it."""


_OF_WHAT = pattern(r"^(?:meeting|committee|body|name of (?:meeting|committee))\s*:\s*(?=\S)", re.IGNORECASE)


class PastRead(NamedTuple):
    """What a paper says for certain. Empty words and None: that is not certain."""

    day: str = ""
    """In ISO's way, ready to be put right by typing."""
    kind: PastKind | None = None
    title: str = ""
    present: tuple[str, ...] = ()
    items: tuple[NumberedLine, ...] = ()
    recommendations: tuple[NumberedLine, ...] = ()


def read_past(text: str, *, broken: bool = True) -> PastRead:
    """A paper's words, in the light markup of letters, as far as they are certain; a cell may have ``CELL_LINE``.

    ``broken``: a line may go on in the next, as in a PDF and a text, and not in Word and on the web.
    """
    lines = _joined(_with_their_numbers([_bare(line) for line in text.split("\n")]))
    items = items_of([line.split(CELL_LINE)[0] for line in lines])
    whole = [line.replace(CELL_LINE, " ") for line in lines]
    head = head_of(whole)
    kind = kind_of(head)
    those = [line.replace(CELL_LINE, ";") for line in lines]
    there = () if kind == "agenda" else who_was_there(those)  # an agenda says who belongs to the panel, not who came
    lines = [part.strip() for line in lines for part in line.split(CELL_LINE)]
    return PastRead(
        day_of(head, kind), kind, title_of(head), there, items, recommendations_of(lines, items, broken=broken)
    )


def _bare(line: str) -> str:
    """A line without its marks; the cells of a row parted by tabs, also where strokes stood between them."""
    if line.strip().startswith("|"):
        line = "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return " ".join(line.replace("**", "").lstrip("#").replace("\t", "\t ").split(" ")).strip()


_NUMBER_ALONE = pattern(r"(?P<number>\d{1,2})[.)]")


def _with_their_numbers(lines: Sequence[str]) -> list[str]:
    """The lines with “1.” on a line of its own put before what follows it, as the page of a meeting has its items; all
    as they are where such numbers do not count up from the first."""
    alone = [(n, int(m["number"])) for n, line in enumerate(lines) if (m := _NUMBER_ALONE.fullmatch(line))]
    if len(alone) < 2 or [number for _, number in alone] != list(range(alone[0][1], alone[0][1] + len(alone))):
        return list(lines)
    found = list(lines)
    for n, _ in alone:
        at = next((m for m in range(n + 1, len(lines)) if lines[m]), None)
        if at is not None and not _NUMBERED.match(lines[at]):
            found[n], found[at] = "", f"{lines[n]} {lines[at]}"
    return found


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines with those joined that were broken for want of room; lines drawn under a heading are left out.

    One that begins small goes on with a long one that is not at its end, though an empty line is between: so a PDF has
    the first line of a paragraph that hangs.
    """
    found: list[str] = []
    for line in lines:
        if line and not line.strip("=-_*~ "):
            continue
        if line[:1].islower() and len(found) > 1 and not found[-1] and _is_cut(found[-2]) and not _LETTERED.match(line):
            found[-2:] = [f"{found[-2]} {line}"]
        elif found and len(found[-1]) >= _FULL and _goes_on(found[-1], line):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _is_cut(line: str) -> bool:
    return len(line) >= _FULL and "\t" not in line and not line.endswith((".", "!", "?", ":", ";"))


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the full one before it."""
    numbered = _NUMBERED.match(line)
    if not line or "\t" in line or _BULLET.match(line) or _LETTERED.match(line) or _LABELLED.match(line):
        return False
    if numbered and not (before.endswith(" on") and _MONTH.match(numbered["title"])):  # “… held on”, “20 March 2019”
        return False
    at_its_end = before.endswith((".", "!", "?", ":")) or bool(said_dates(before[-20:]))
    return not (at_its_end and line[:1].isupper())


def head_of(lines: Sequence[str]) -> list[str]:
    """The lines of words before the first that bears a number, at most so many as a head has."""
    head: list[str] = []
    for line in lines:
        numbered = _NUMBERED.match(_BULLET.sub("", line))
        if len(head) == _TOP or (numbered and _is_title(numbered["title"], row="\t" in line)):
            break
        if line:
            head.append(line)
    return head


def day_of(head: Sequence[str], kind: PastKind | None) -> str:
    """The meeting's day: the one day of the head that is written with its year and is not said to be another's.

    Where minutes have several, the one that a line says the meeting was held on. An agenda names the day of the last
    minutes too: a line about minutes counts only in minutes.
    """
    sure: set[str] = set()
    held: set[str] = set()
    for line in map(in_english, head):
        if _NOT_ITS_DAY.search(line) or (kind != "minutes" and re.search(r"\bminutes\b", line, re.IGNORECASE)):
            continue
        if _names_several(line):
            return ""
        for said in said_dates(line):
            day = said.date(_ANY) if said.year else None
            if day is None or (said.weekday is not None and day.weekday() != said.weekday):
                continue
            sure.add(day.isoformat())
            if _HELD.search(line[: line.find(said.words)] + " "):
                held.add(day.isoformat())
    if len(sure) != 1 and kind == "minutes" and len(held) == 1:
        return next(iter(held))
    return next(iter(sure)) if len(sure) == 1 else ""


def _names_several(line: str) -> bool:
    """Whether a line names a day with its year, and another beside it: “5th and 6th of February 2031”."""
    days = said_dates(line)
    whole = [day for day in days if day.year]
    apart = {(day.day, day.month) for day in days if not day.year} - {(day.day, day.month) for day in whole}
    return bool(whole) and (bool(apart) or any(is_one_of_several(line, day.words) for day in whole))


def kind_of(head: Sequence[str]) -> PastKind | None:
    """Minutes or an agenda, as one of its first lines calls it, else as the head does; None where it is called both."""
    for lines in (*([line] for line in head[:5]), head):
        minutes = any(_MINUTES.search(line) for line in lines if len(line) < 150)
        agenda = any(_AGENDA.search(line) for line in lines if len(line) < 150)
        if minutes != agenda:
            return "minutes" if minutes else "agenda"
    return None


def title_of(head: Sequence[str]) -> str:
    """The head's first line that names a panel or the paper; “Minutes” alone goes on with whose they are. One of two
    columns may be two lines side by side: it is none."""
    named = [line for line in head[:12] if re.search(r"\b(panel|committee|minutes|agenda|cofnodion)\b", line, re.I)]
    named = [_OF_WHAT.sub("", line) for line in named]
    named = [line for line in named if len(line) < 200 and "\t" not in line and not _LABEL.match(line)]
    if len(named) > 1 and _ONLY_WHAT_IT_IS.fullmatch(named[0]):
        return f"{named[0]} {named[1]}" if small(named[1]).startswith("of ") else named[1]
    return named[0] if named else ""


def items_of(lines: Sequence[str]) -> tuple[NumberedLine, ...]:
    """The items: lines under numbers that follow each other, one more each time; two at least, else none.

    It is the run that the paper begins with, where none of those after it is as long: else none is sure.
    """
    numbered = ((line, m) for line in lines if (m := _NUMBERED.match(line)))
    found = [NumberedLine(m["number"], title) for line, m in numbered if (title := _title_in(m, line))]
    runs: list[list[NumberedLine]] = []
    for line in found:
        run = next((run for run in reversed(runs) if _follows(run[-1].number, line.number)), None)
        if run is not None:
            run.append(line)
        else:
            runs.append([line])
    first = runs[0] if runs else []
    if len(first) < 2 or any(len(run) >= len(first) for run in runs[1:]):
        return ()
    return tuple(first)


def _follows(before: str, after: str) -> bool:
    """8 follows 7 and 7A; 7A follows 7, 7B follows 7A; 22/15 follows 22/14, and 15/22 14/22; PCP/15 PCP/14."""
    if "/" in before or "/" in after or not before[0].isdigit():
        parts, then = re.findall(r"\d+|\D+", before), re.findall(r"\d+|\D+", after)
        if len(parts) != len(then):
            return False
        apart = [(a, b) for a, b in zip(parts, then, strict=True) if a != b]
        return (
            len(apart) == 1
            and apart[0][0].isdigit()
            and apart[0][1].isdigit()
            and int(apart[0][1]) == int(apart[0][0]) + 1
        )
    one, other = re.fullmatch(r"(\d+)([A-Za-z]?)", before), re.fullmatch(r"(\d+)([A-Za-z]?)", after)
    if one is None or other is None:
        return False
    if other[2]:
        return one[1] == other[1] and ord(other[2].upper()) == (ord(one[2].upper()) + 1 if one[2] else ord("A"))
    return int(other[1]) == int(one[1]) + 1


def _title(words: str) -> str:
    """A title without its page and what stands in further columns."""
    first = _first_cell(words)
    return re.sub(r"\s*(?:\.{3,}|…)\s*\d*\s*$|\s+\(?[Pp]ages? \d+(?:\s*[-–]\s*\d+)?\)?\s*$", "", first).strip()


def _first_cell(words: str) -> str:
    """Of a row, what its first cell says: beside it stands who acts, or by when."""
    return next((part.strip() for part in words.split("\t") if part.strip()), "")


_DECIDED = pattern(r"(?P<title>[A-Z][^.:;]{2,80}):\s+\S.*[.]")
"""“Precept: RESOLVED to support the precept.”"""


def _title_in(numbered: re.Match[str], line: str) -> str:
    """The title of an item in a numbered line; under a number as minutes alone have it, 3/23, what was decided may
    follow it. Empty for none."""
    if _is_title(numbered["title"], row="\t" in line):
        return _title(numbered["title"])
    decided = _DECIDED.fullmatch(numbered["title"]) if "/" in numbered["number"] else None
    return decided["title"] if decided else ""


def _is_title(words: str, *, row: bool) -> bool:
    """Whether words may be an item's title: short, begun with a capital, and no sentence; a row's cell may be one."""
    title = _title(words)
    if not title or title[0].islower() or not any(c.isalpha() for c in title) or _MONTH.match(title):
        return False
    return row or (len(title) < 160 and not re.search(r"[.;:]$", title))


def _next_to(last: str, number: str) -> bool:
    """Whether a number, a letter or a Roman one is the next after the last; any is, where there is none."""
    if not last:
        return True
    if last in ROMAN and number in ROMAN:
        return ROMAN[number] == ROMAN[last] + 1
    one, other = last.lstrip("R"), number.lstrip("R")
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1


def recommendations_of(
    lines: Sequence[str], items: Sequence[NumberedLine] = (), *, broken: bool = True
) -> tuple[NumberedLine, ...]:
    """Recommendations that bear a number: “Recommendation 3: …”, or the numbered lines after “recommended that:”, each
    one more than the last, as far as the next item. ``broken``: see ``read_past``."""
    found: list[NumberedLine] = []
    after, last = False, ""
    for line in (_BULLET.sub("", line) for line in lines):
        item = _NUMBERED.match(line)
        if item and NumberedLine(item["number"], _title(item["title"])) in items:
            after = False
        elif named := _NAMED.match(line):
            found.append(NumberedLine(named["number"], _first_cell(named["text"])))
            after = False
        elif _RECOMMENDS.match(line):
            after, last = True, ""
        elif after and (numbered := _LETTERED.match(line)) and _next_to(last, numbered["number"].strip("().:")):
            last = numbered["number"].strip("().:")
            found.append(NumberedLine(last, _first_cell(numbered["text"])))
        elif after and broken and found and line and line[:1].isupper() and _is_cut(found[-1].text):
            found.pop()  # it may go on here
            after = False
        elif line:
            after = False
    return tuple(found)
