"""The delivery of the Commissioner's plan, as a table to be filled in elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..basics.sentences import sentence
from .commands import Add
from .folder import opened, who
from .handing_out import add_force, refuse_force, said_to, table_out


def add(command: Add) -> None:
    """The plan's lines, in and out."""
    delivery = command("plan-delivery", plan_delivery, "take in, or write, what was reported of the plan, as CSV")
    delivery.add_argument("way", choices=("in", "out"), help="in: take a file in, all of it or nothing; out: write it")
    delivery.add_argument("file", type=Path, metavar="FILE")
    add_force(delivery)


def plan_delivery(options: argparse.Namespace) -> None:
    """Take in, or write, what was reported of the plan, as CSV."""
    refuse_force(options, "plan-delivery")
    if options.way == "in":
        _take_in(options)
    else:
        _write(options)


def _take_in(options: argparse.Namespace) -> None:
    from storage.disk.read_in import read_in

    from ..delivery.csv_rows import LARGEST, file_in

    data = read_in(options.file, LARGEST)
    with opened(options, read_only=False) as archive:
        act = file_in(str(options.file), data, archive.plan_lines())
        archive.commit(act, by=who())
    print(f"{sentence(act.note)} “secretariat undo” takes it back.")


def _write(options: argparse.Namespace) -> None:
    from ..delivery.csv_rows import rows_out

    with opened(options, read_only=False, if_can=True) as archive:
        archive.refuse_undecided()
        lines = archive.plan_lines()
        table_out(archive, options, "lines of the delivery of the plan", rows_out(lines).encode())
    print(f"The delivery of the plan, {len(lines)} lines: {options.file}", file=said_to(options))
