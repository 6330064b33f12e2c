"""What was done, and taking it back."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..basics.act_words import in_clerks_words
from ..basics.clock import moment_kept
from ..basics.record import Refused
from .commands import Add
from .folder import opened, watching_dates, who
from .register import unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive


def add(command: Add) -> None:
    """The history, undo and redo."""
    history_ = command("history", history, "print what was done, when and by whom")
    history_.add_argument("id", nargs="?", default="", metavar="ID", help="only what touched this record or meeting")
    command("undo", undo, "take back the last act")
    command("redo", redo, "do again the act last taken back")


def history(options: argparse.Namespace) -> None:
    """Print what was done, when and by whom. Raises Refused where nothing was done to the record that is named."""

    # The first meeting of a day may be named 2022-07-20/1, the second is named 2022-07-20/2.
    wanted = {options.id, options.id.removesuffix("/1").replace("/", "-")}
    found = False
    from storage.queries.reasons_logged import reason_logged

    with opened(options) as archive:
        printed = without_complainants(archive)
        for change in archive.store.changes(documents=False):
            if options.id and not wanted & {part for op in change.ops for part in (*op.coll.split("/"), op.id)}:
                continue
            at = moment_kept(change.at)
            said, why = in_clerks_words(change.note), reason_logged(archive, change).reveal()
            what = change.again + printed(f"{said}: “{why}”" if why else said)
            found = True
            print(f"{change.seq:>5}  {at:%Y-%m-%d %H:%M:%S}  {change.by or '-':<12}  {what}")
    if options.id and not found:
        raise Refused(f"Nothing was done to “{options.id}”: no record and no meeting is called so.")


def without_complainants(archive: Archive) -> Callable[[str], str]:
    """The function that prints the note of an act: it leaves out a complainant's name, which a quoted title may hold.

    While complaints cannot be read names cannot be known, so all that is quoted in a note is left out.
    """
    from storage.queries.leak_gate import readable

    unlock_if_given(archive)
    found = readable(archive)
    if found.unread:
        return lambda note: re.sub(r"“.*”", "“…”", note)
    return found.gate.without if found.gate else str


def undo(options: argparse.Namespace) -> None:
    """Take back the last act."""
    with opened(options, read_only=False) as archive, watching_dates(archive):
        change = archive.undo_now(by=who())
        print(f"Taken back: {in_clerks_words(change.note)}" if change else "There is nothing to take back.")


def redo(options: argparse.Namespace) -> None:
    """Do again the act last taken back."""
    with opened(options, read_only=False) as archive, watching_dates(archive):
        change = archive.redo_now(by=who())
        print(f"Done again: {in_clerks_words(change.note)}" if change else "There is nothing to do again.")
