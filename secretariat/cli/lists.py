"""Lists taken in whole: people, a year's dates, the standing items; and people written out as a table."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..basics.record import Refused
from ..basics.sentences import sentence
from .commands import Add
from .folder import opened, who
from .handing_out import add_force, refuse_force, said_to, table_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.archive import Archive

    from ..lists.kind import Judged, ListKind, ListRow
    from ..panel.panel import Panel


def add(command: Add) -> None:
    """People in and out; dates and standing items in."""
    people_ = command("people", people, "take in a list of people, or write everyone as CSV")
    people_.add_argument("way", choices=("in", "out"), help="in: take a list in, all of it or nothing; out: write it")
    people_.add_argument("file", type=Path, metavar="FILE")
    people_.add_argument(
        "--since", metavar="DAY", default="",
        help="the first day of posts whose row names none; left out: today, or not known where nobody has a seat yet",
    )  # fmt: skip
    add_force(people_)
    dates_ = command("dates", dates, "take in a list of dates for the plan")
    standing_ = command("standing-items", standing, "take in the standing items as a list")
    for each in (dates_, standing_):
        each.add_argument("way", choices=("in",), help="take a list in, all of it or nothing")
        each.add_argument("file", type=Path, metavar="FILE")
    standing_.add_argument("--since", metavar="DAY", default="", help="from which day on; left out: from today")
    for each in (people_, dates_, standing_):
        each.add_argument("--propose", action="store_true", help="print how each row is read; keep nothing")


def people(options: argparse.Namespace) -> None:
    """Take in a list of people, or write everyone out."""
    refuse_force(options, "people")
    if options.way == "out":
        _write(options)
    else:
        _take_in(options, _people)


def dates(options: argparse.Namespace) -> None:
    """Take in a list of dates."""
    _take_in(options, _dates)


def standing(options: argparse.Namespace) -> None:
    """Take in a list of standing items."""
    _take_in(options, _standing)


def _people(archive: Archive, panel: Panel, since: str) -> ListKind:
    from ..basics.clock import now, parse_date
    from ..lists.people.taking import PeopleList, first_day

    everyone, day = archive.people(), now().date()
    begins = parse_date(since, near=day) if since else first_day(everyone, day)
    return PeopleList(panel=panel, people=everyone, day=day, since=begins)


def _dates(archive: Archive, panel: Panel, _since: str) -> ListKind:
    from ..basics.clock import now
    from ..lists.dates import DatesList

    return DatesList(panel=panel, meetings=archive.meetings(), entries=archive.entries(), today=now().date())


def _standing(_archive: Archive, panel: Panel, since: str) -> ListKind:
    from ..basics.clock import now, parse_date
    from ..lists.standing import StandingList

    return StandingList(panel=panel, since=parse_date(since) if since else now().date())


def _take_in(options: argparse.Namespace, kind_of: Callable[[Archive, Panel, str], ListKind]) -> None:
    """Read a list and keep it, or print how it was read. A row that cannot be taken refuses the file, and is named."""
    from storage.disk.read_in import read_in

    from ..lists.files import LARGEST, rows_of_file

    data = read_in(options.file, LARGEST)
    with opened(options, read_only=options.propose) as archive:
        panel = archive.panel()
        if panel is None:
            raise Refused("There is no panel in this folder yet: set one up in the app first.")
        kind = kind_of(archive, panel, getattr(options, "since", ""))
        rows = kind.read(rows_of_file(options.file.name, data, kind.is_header))
        judged = kind.judged(rows)
        if options.propose:
            print("\n".join(_proposed(rows, judged)))
            return
        act = kind.act(rows)
        archive.commit(act, by=who())
    print(f"{sentence(act.note)} “secretariat undo” takes it back.")
    for row, how in zip(rows, judged, strict=True):
        for words in (*how.asked, *how.told):
            print(f"{_row(row)}: {words}", file=sys.stderr)


_SIGNS = {"new": "+", "changed": "~", "same": "="}


def _proposed(rows: Sequence[ListRow], judged: Sequence[Judged]) -> list[str]:
    """A line a row: its number, a sign, what was read; under it what is wrong or odd."""
    lines = []
    sheet = ""
    for row, how in zip(rows, judged, strict=True):
        lines += [row.sheet] if row.sheet != sheet else []
        sheet = row.sheet
        sign = "-" if row.left_out else "x" if how.faults else "?" if how.asked else _SIGNS[how.what]
        lines.append(f"{row.number or '':>4} {sign} {' · '.join(filter(None, how.shown))}")
        lines += [f"       {sentence}" for sentence in how.sentences]
    bad = sum(bool(how.faults) and not row.left_out for row, how in zip(rows, judged, strict=True))
    counts = f"{len(rows)} row{'' if len(rows) == 1 else 's'}, {bad or 'none'} of them wrong"
    return [*lines, "", f"{counts}. + new, ~ changes, = as it is, ? worth a look, x wrong, - left out."]


def _row(row: ListRow) -> str:
    return f"Row {row.called}" if row.number else row.values.get("title", "")


def _write(options: argparse.Namespace) -> None:
    from ..lists.people.out import rows_out

    if options.propose or options.since:
        raise Refused("--propose and --since go with “people in”.")
    with opened(options, read_only=False, if_can=True) as archive:
        archive.refuse_undecided()
        everyone = archive.people()
        table_out(archive, options, "list of people", rows_out(everyone).encode())
    said = said_to(options)
    print(f"Everyone, {len(everyone)} people: {options.file}", file=said)
    if any(person.contact for person in everyone):
        print("Contacts are left out: they are for you alone.", file=said)
    if any(person.formerly for person in everyone):
        print("Names of before are left out.", file=said)
