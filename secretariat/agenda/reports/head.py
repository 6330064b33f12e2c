"""The head of a report: the item's number, the title, whose report it is, whom to ask, the meeting's day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from ...basics.pattern import pattern
from ...basics.said_dates import said_dates
from ...meetings.reports_in import ItemNumberStood
from .head_words import (
    AUTHORS,
    BODY,
    CONTACT,
    DAY_AFTER,
    FURNITURE,
    FUSED,
    ITEM,
    NO_NUMBER,
    NUMBER,
    OTHER_LABEL,
    PLACEHOLDER,
    REACH,
    REACHED,
    TIME,
    TITLE,
)  # fmt: skip
from .lines import ReportLine
from .read import ReportHead

_SECTION = pattern(r"^\d{1,2}\.? ")


def read_head(lines: Sequence[ReportLine], last: Sequence[ReportLine] = ()) -> ReportHead:
    """What the lines before a report's first section say of it.

    ``last``: those at its end, which may say whose it is and whom to ask.
    """
    rows, foot = list(_rows(lines)), list(_rows(last))
    number, stood, after_number = _item_number(rows)
    taken: set[int] = set()
    author = _author(rows, taken) or _author(foot, set())
    contact = _contact(rows, taken) or _contact(foot, set())
    title = _labelled_title(rows, taken) or _title(rows, taken, after_number)
    if fused := _fused(title):
        title, number, stood = fused[1], number or fused[0], "fused"
    return ReportHead(number, stood, title, author, contact, _day(rows))


def _rows(lines: Sequence[ReportLine]) -> Iterator[ReportLine]:
    """The lines with the cells of a table apart; a cell that names what the next one gives goes with it.

    “Report title → Delivery of the plan” is one line; “THE PANEL → Agenda Item No. 6” is two.
    """
    for line in lines:
        text = f"{line.number}{'.' if line.dotted else ''} {line.text}".strip() if line.number else line.text
        if not line.cells:
            yield line._replace(text=text)
            continue
        cells = [cell for cell in line.cells if cell]
        if len(cells) == 2 and (_is_label(cells[0]) or cells[0].endswith(":")):
            yield line._replace(text=f"{cells[0].rstrip(': ')}: {cells[1]}", cells=())
            continue
        for cell in cells:
            yield line._replace(text=cell, cells=(), looks=line.looks)


def _is_label(cell: str) -> bool:
    if len(cell.split()) > 5:
        return False
    tried = f"{cell.rstrip(': ')}: x"
    if re.fullmatch(r"(?:agenda )?item(?: (?:no|number))?\.?:?", cell, re.IGNORECASE):
        return True
    return gives_a_name(tried) or bool(TITLE.fullmatch(tried) or OTHER_LABEL.fullmatch(tried))


def gives_a_name(text: str) -> bool:
    """Whether a line says whose report it is, or whom to ask and how."""
    return any(shape.fullmatch(text) for shape in (*AUTHORS, CONTACT, REACH))


def gives_contact(text: str) -> bool:
    """Whether a line of a report, wherever it stands, says whom to ask or how."""
    return len(text) < 200 and bool(CONTACT.fullmatch(text) or REACH.fullmatch(text))


def _item_number(rows: Sequence[ReportLine]) -> tuple[str, ItemNumberStood, str]:
    """The number of the agenda item, what was wrong with it, and the words that follow it in its line (MIN-12).

    “Agenda Item No. 6” is 6; “Agenda Item No.” with nothing after it was left blank; “6EXAMPLESHIRE POLICE AND CRIME
    PANEL” is run together.
    """
    number, stood, more = "", "", ""
    labelled = False
    for n, row in enumerate(rows):
        found = ITEM.fullmatch(row.text)
        if not found or len(row.text) > 200 or (not found["label"].strip() and not _begins_item(row.text)):
            continue
        labelled = True
        rest = found["rest"].strip()
        if NO_NUMBER.fullmatch(rest):
            following = rows[n + 1].text if n + 1 < len(rows) else ""
            rest = following if re.fullmatch(r"\d{1,3}[A-Za-z]?\.?", following) else ""
        if read := NUMBER.match(rest):
            number, more = re.sub(r"\s", "", read["n"]), read["more"].strip(" –—-:.")
            joined = FUSED.match(rest)
            if joined:
                number, more, stood = joined["n"], joined["words"], "fused"
            break
    for row in rows:
        joined = FUSED.fullmatch(row.text)
        if joined and (number in ("", joined["n"])) and (row.looks or BODY.fullmatch(joined["words"])):
            return joined["n"], "fused", more
    if not number and labelled:
        return "", "blank", ""
    return number, "fused" if stood else "", more


def _begins_item(text: str) -> bool:
    return bool(re.match(r"(?:agenda\s+)?item\s*[:#–-]?\s*(?:\d|$)", text, re.IGNORECASE))


def _fused(title: str) -> tuple[str, str] | None:
    found = FUSED.fullmatch(title)
    return (found["n"], found["words"].strip()) if found else None


def _author(rows: Sequence[ReportLine], taken: set[int]) -> str:
    """Whose report it is: “Report of” before “Author”, and that before the officer named."""
    for shape in AUTHORS:
        for n, row in enumerate(rows):
            found = shape.fullmatch(row.text)
            if found and n not in taken and (value := _value(rows, n, found["value"], taken)):
                return value
    return ""


def _contact(rows: Sequence[ReportLine], taken: set[int]) -> str:
    """Whom to ask, and how: “Agnes Stallard, 01632 960001” from the lines that say the officer and the details."""
    parts: list[str] = []
    for n, row in enumerate(rows):
        text = _SECTION.sub("", row.text)
        if n in taken or not (found := CONTACT.fullmatch(text) or REACH.fullmatch(text)):
            continue
        value = _value(rows, n, found["value"], taken)
        if value and value not in parts:
            parts.append(value)
    return ", ".join(parts)


def _value(rows: Sequence[ReportLine], n: int, value: str, taken: set[int]) -> str:
    """What a label gives: in its line, or where nothing stands there, in the next."""
    taken.add(n)
    value = value.strip().rstrip(".")
    if not value and n + 1 < len(rows) and n + 1 not in taken and not _is_furniture(rows[n + 1].text):
        taken.add(n + 1)
        value = rows[n + 1].text.strip().rstrip(".")
    return value


def _labelled_title(rows: Sequence[ReportLine], taken: set[int]) -> str:
    for n, row in enumerate(rows):
        found = TITLE.fullmatch(row.text)
        if found and n not in taken and (value := _value(rows, n, found["value"], taken)):
            return "" if PLACEHOLDER.fullmatch(value) else value
    return ""


def _title(rows: Sequence[ReportLine], taken: set[int], after_number: str) -> str:
    """The title where no label gives it: what is left of the head once everything else is known.

    The words after “Report of” and the contacts come first, as the field prints it there; then what is set as a
    heading; then whatever is left.
    """
    left = [n for n, row in enumerate(rows) if n not in taken and not _is_furniture(row.text)]
    if not left:
        return after_number
    after = [n for n in left if taken and n > max(taken)]
    headings = [n for n in left if rows[n].looks]
    start = next(iter(after or headings or left))
    if after and not rows[start].looks and headings:
        start = next((n for n in headings if n in after), headings[0])
    if after_number and start not in after and not rows[start].looks:
        return after_number
    words = [rows[start].text]
    for n in range(start + 1, len(rows)):
        goes_on = n in left and rows[n].block == rows[start].block and rows[n].looks == rows[start].looks
        if not goes_on or not rows[n].looks:
            break
        words.append(rows[n].text)
    title = " ".join(words)
    return "" if PLACEHOLDER.fullmatch(title) else title.rstrip(".")


def _is_furniture(text: str) -> bool:
    """Whether a line is none of a report's own words: the body's name, a day, “Public Report”, an address."""
    bare = text.strip(" .–—-*")
    if not bare or len(bare) > 300:
        return True
    if (joined := FUSED.fullmatch(bare)) and BODY.fullmatch(joined["words"]):
        return True
    if FURNITURE.fullmatch(bare) or REACHED.fullmatch(bare) or TIME.fullmatch(bare) or OTHER_LABEL.fullmatch(bare):
        return True
    if ITEM.fullmatch(bare) and re.search(r"\bitem\s*(?:no|number|\d|$)", bare, re.IGNORECASE):
        return True
    if gives_a_name(bare) or TITLE.fullmatch(bare):
        return True
    without_day = DAY_AFTER.sub("", bare)
    if BODY.fullmatch(without_day) and len(without_day.split()) <= 12:
        return True
    return len(bare.split()) <= 8 and _is_a_day(bare)


def _is_a_day(text: str) -> bool:
    found = list(said_dates(text))
    return bool(found) and len(found[0].words) >= 0.6 * len(TIME.sub("", text).strip(" ,-–"))


def _day(rows: Sequence[ReportLine]) -> dt.date | None:
    """The first whole date of the head."""
    for row in rows:
        for said in said_dates(row.text):
            if said.year and (day := said.date(dt.date(said.year, 1, 1))):
                return day
    return None
