"""Handing a finished file out: what is in its way, writing it, putting that on record, and where to say so."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from ..basics.record import Refused
from .folder import who

if TYPE_CHECKING:
    from storage.archive import Archive


def in_the_way(archive: Archive, options: argparse.Namespace) -> str:
    """That a file is there that is not ours as we wrote it, in a sentence; empty where none is. Raises Refused unless
    it is forced: before anything is made, said or logged."""
    from storage.queries.exporting import way_now

    way = way_now(archive, options.to)
    if way and not options.force:
        raise Refused(f"{way}, so nothing was written. --force keeps it beside the new one.")
    return way


def write_whole(
    archive: Archive, options: argparse.Namespace, paper: str, data: bytes, foot: str, way: str,
    kept: Callable[[], None], *, private: bool = False, named: bool = True,
) -> None:  # fmt: skip
    """Write it out and put that on record. ``way``: of a file that is in the way, which is kept beside it. ``kept``:
    what is to be kept with it, once nothing is refused any more."""
    from storage.disk.write_out import write_out
    from storage.queries.exporting import keep_beside, put_on_record

    from ..basics.clock import now

    path, moment = options.to, now()

    def first() -> None:
        if way:
            print(f"{way}: kept as {keep_beside(path, moment)}", file=said_to(options))
        kept()

    write_out(path, data, private=private, first=first)
    if told := put_on_record(archive, paper, path, data, moment, by=who(), foot=foot, named=named):
        print(told, file=sys.stderr)


def add_force(command: argparse.ArgumentParser) -> None:
    """The option of a command that takes a table in, and gives it out."""
    command.add_argument("--force", action="store_true", help="with out: replace a file that was changed since it was "
                         "written, or that was not written from here; what was there is kept beside it")  # fmt: skip


def refuse_force(options: argparse.Namespace, command: str) -> None:
    """Raises Refused for the option where nothing is given out."""
    if options.force and options.way != "out":
        raise Refused(f"--force goes with “{command} out”: nothing else writes a file.")


def table_out(archive: Archive, options: argparse.Namespace, name: str, data: bytes) -> None:
    """Write a table that is filled in, or corrected, and taken in again: one that somebody worked on since is not
    replaced unseen. Raises Refused."""
    from storage.queries.record_foot import record_foot

    options.to = options.file
    way = in_the_way(archive, options)
    write_whole(archive, options, name, data, record_foot(archive.store), way, lambda: None)


def said_to(options: argparse.Namespace) -> TextIO:
    """Where to say that a paper was written: not where it was written to."""
    from storage.disk.destination import is_standard_output

    return sys.stderr if is_standard_output(options.to) else sys.stdout
