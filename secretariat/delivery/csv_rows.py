"""The plan's lines as CSV, out and in: a row for each quarter reported of a line. A bad row refuses the whole file."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

from ..basics.acts import Act, Put, act
from ..basics.amounts import so_many
from ..basics.clock import parse_date
from ..basics.record import Refused
from .changes import with_reported
from .looking import in_order
from .periods import period
from .plan_line import LINE_KINDS, STATUSES, AsReported, PlanLine

HEADER = ("kind", "theme", "ref", "text", "unit", "period", "status", "value", "note", "reported on")
LARGEST = 10_000_000
"""Bytes of a CSV file that are read; a plan has some hundred lines."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows_out(lines: Iterable[PlanLine]) -> str:
    """The lines as CSV; one that was never reported has a row without a period.

    A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which ``rows_in``
    takes off again.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for line in in_order(lines):
        head = (line.kind, line.theme, line.ref, line.text, line.unit)
        for each in line.reported or (None,):
            said = (each.period, each.status, each.value, each.note, str(each.on or "")) if each else ("",) * 5
            writer.writerow(map(_cell, (*head, *said)))
    return out.getvalue()


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith((*_FORMULA, "'")) else words


def file_in(name: str, data: bytes, known: Sequence[PlanLine]) -> Act:
    """As ``rows_in``, of a file as it was read. Raises Refused."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"Nothing was taken in. {name} is not written in UTF-8; save it as CSV UTF-8.") from None
    return rows_in(text, known)


def rows_in(text: str, known: Sequence[PlanLine]) -> Act:
    """One act that takes in every row, or Refused that names the row. What the file does not name stays as it was.

    A line is known by its kind and reference. A quarter reported before is replaced by what the file says of it.
    """
    found = {line.known_by: line for line in known}
    changed: dict[tuple[str, str], PlanLine] = {}
    seen: set[tuple[str, str, str]] = set()
    for number, row in _rows(text):
        try:
            kind = _one_of(row["kind"].casefold(), LINE_KINDS, "a kind")
            line, reported = _read(row, kind)
            key = line.known_by
            which = (*key, reported.period if reported else "")
            if which in seen:
                raise Refused(f"{line.kind} {line.ref} has that quarter twice")
            seen.add(which)
        except Refused as refusal:
            raise Refused(f"Nothing was taken in. Row {number}: {str(refusal).rstrip('.')}.") from None
        before = changed.get(key) or found.get(key)
        now = before.with_(theme=line.theme, text=line.text, unit=line.unit) if before else line
        changed[key] = with_reported(now, reported) if reported else now
    new = [line for key, line in changed.items() if line != found.get(key)]
    if not new:
        raise Refused("There is nothing new in that file." if seen else "There is no row in that file.")
    return act(f"take in {so_many(len(new), 'line')} of the delivery of the plan", [Put(line) for line in new])


def _rows(text: str) -> Iterable[tuple[int, dict[str, str]]]:
    """Each row with its number as a spreadsheet counts it, the header being 1. Raises Refused."""
    try:
        dialect: type[csv.Dialect] | str = "excel" if "," in text.partition("\n")[0] else "excel-tab"
        table = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), dialect, strict=True))
    except csv.Error as error:
        raise Refused(f"Nothing was taken in. It is no CSV file: {error}.") from None
    header = [name.strip().casefold() for name in table[0]] if table else []
    if missing := [name for name in ("kind", "theme", "ref", "text") if name not in header]:
        raise Refused(f"Nothing was taken in. The first row must name the columns; missing: {', '.join(missing)}.")
    for number, cells in enumerate(table[1:], 2):
        if any(cell.strip() for cell in cells):
            if len(cells) > len(header):
                raise Refused(f"Nothing was taken in. Row {number}: it has more cells than the first row has names.")
            row = {name: _plain(cell) for name, cell in zip(header, cells, strict=False)}
            yield number, {**dict.fromkeys(HEADER, ""), **row}


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in (*_FORMULA, "'") else cell


def _read(row: dict[str, str], kind: str) -> tuple[PlanLine, AsReported | None]:
    for name in ("theme", "ref", "text"):
        if not row[name]:
            raise Refused(f"the {name} is empty")
    line = PlanLine(kind=kind, theme=row["theme"], ref=row["ref"], text=row["text"], unit=row["unit"])  # type: ignore[arg-type]
    said = (row["status"], row["value"], row["note"], row["reported on"])
    if not row["period"]:
        if any(said):
            raise Refused("it reports something and names no quarter")
        return line, None
    status = _one_of(row["status"].casefold(), STATUSES, "a status")
    return line, AsReported(period=period(row["period"]), status=status, value=row["value"], note=row["note"],  # type: ignore[arg-type]
                          on=_day(row["reported on"]))  # fmt: skip


def _one_of(said: str, allowed: Sequence[str], what: str) -> str:
    if said not in allowed:
        raise Refused(f"“{said}” is not {what}: {', '.join(filter(None, allowed))}")
    return said


def _day(words: str) -> dt.date | None:
    if not words:
        return None
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return parse_date(words)
