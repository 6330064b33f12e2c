"""Handing a finished file out: what is in its way, writing it, putting that on record, and where to say so."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import msgspec

from ..basics.record import Refused
from ..basics.sentences import listing
from . import how_far
from .folder import who

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.disk.write_out import Ready

    from ..basics.acts import Act


def in_the_way(archive: Archive, options: argparse.Namespace) -> str:
    """That a file is there that is not ours as we wrote it, in a sentence; empty where none is. Raises Refused unless
    it is forced: before anything is made, said or logged."""
    from storage.queries.exporting import way_now

    way = way_now(archive, options.to)
    if way and not options.force:
        raise Refused(f"{way}, so nothing was written. --force keeps it beside the new one.")
    return way


class Outgoing(msgspec.Struct, frozen=True):
    """A finished file, and what goes on record of it."""

    path: Path
    paper: str
    """What it is called on record."""
    data: bytes
    way: str = ""
    """That a file is in its way, which is kept beside it."""
    private: bool = False
    """Not for publication: readable by the clerk alone."""
    named: bool = True
    """Whether the name of the file may stand in the history."""


def nothing() -> None:
    """Where nothing was said that is to be kept."""


def hand_out(
    archive: Archive, options: argparse.Namespace, files: Sequence[Outgoing], foot: str,
    *, said: Callable[[], None] = nothing, marks: Callable[[], Sequence[Act]] = lambda: (),
) -> None:  # fmt: skip
    """Write all of them out, put that on record, then mark them as final where that is asked. Raises Refused.

    Each is written whole before the first takes its place; from there on it is one thing, which Ctrl+C does not part.
    ``said``: keeps what was said of them, before anything is handed out. ``marks``: makes what marks each as final,
    once all are written: it is kept as one act, and only of files that are there.
    """
    from storage.disk.destination import is_stream
    from storage.disk.whole import wholly
    from storage.disk.write_out import made_ready, write_out
    from storage.queries.exporting import keep_beside

    from ..basics.clock import now

    moment = now()
    if is_stream(files[0].path):  # one alone, which nobody can replace: whoever reads from it may take long
        write_out(files[0].path, files[0].data, first=said)
        return
    ready: list[Ready] = []
    try:
        for each in files:
            ready.append(made_ready(each.path, each.data, private=each.private))
        final = marks()
        with wholly():
            for each in files:
                if each.way:
                    beside = f"{each.way}: kept as {keep_beside(each.path, moment)}"
                    how_far.kept(beside)
                    print(beside, file=said_to(options))
            said()
            _take_their_places(archive, list(zip(ready, files, strict=True)), foot, moment, to_be_final=bool(final))
            if final:
                _mark(archive, final)
    finally:
        for one in ready:
            one.drop()


def _take_their_places(
    archive: Archive, waiting: Sequence[tuple[Ready, Outgoing]], foot: str, moment: dt.datetime, *, to_be_final: bool
) -> None:  # fmt: skip
    """What took its place is on record, also where the next is refused (another program may hold the file that is to
    be replaced): then it is said which is written."""
    from storage.queries.exporting import put_on_record

    written: list[str] = []
    for one, each in waiting:
        try:
            one.take_place()
        except Refused as refusal:
            final = ", and not marked as final" if to_be_final else ""
            raise Refused(f"{refusal} Written: {listing(written)}{final}." if written else str(refusal)) from None
        written.append(str(each.path))
        told = put_on_record(archive, each.paper, each.path, each.data, moment, by=who(), foot=foot, named=each.named)
        if told:
            how_far.kept(f"{each.paper} written to {each.path}")
            print(told, file=sys.stderr)


def _mark(archive: Archive, final: Sequence[Act]) -> None:
    from storage.port import StoreError

    from ..basics.acts import Act

    try:
        note = "; ".join(each.note for each in final)
        archive.commit(Act(note, tuple(change for each in final for change in each.changes)), by=who())
    except (Refused, StoreError) as error:
        raise Refused(f"It is written, and not marked as final: {error}") from None


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
    hand_out(archive, options, [Outgoing(options.to, name, data, way)], record_foot(archive.store))


def said_to(options: argparse.Namespace) -> TextIO:
    """Where to say that a paper was written: not where it was written to."""
    from storage.disk.destination import is_standard_output

    return sys.stderr if is_standard_output(options.to) else sys.stdout
