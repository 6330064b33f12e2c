"""Backups: making one, what there are, and going back to one."""

from __future__ import annotations

import argparse
import datetime as dt

from . import how_far
from .commands import Add
from .folder import data_folder, opened, watching_dates, who


def add(command: Add) -> None:
    """A snapshot of it all, and going back to one."""
    command("backup", backup, "make a snapshot of every file")
    restore_ = command("restore", restore, "list the backups, or go back to one")
    restore_.add_argument("name", nargs="?", default="", metavar="NAME", help="the backup; left out: list them")
    restore_.add_argument("--difference", action="store_true", help="only say what would change")


def backup(options: argparse.Namespace) -> None:
    """Make a snapshot of every file."""
    with opened(options, read_only=False) as archive:
        print(f"Snapshot: {archive.store.backup('by hand', how_far.step)}")


def restore(options: argparse.Namespace) -> None:
    """List the backups; or make every record what it was in one, which can be undone.

    Raises Refused, or Unusable where there is no such backup.
    """
    from storage.engine import restoring
    from storage.queries import going_back

    folder = data_folder(options)
    if not options.name:
        backups = restoring.listed(folder)
        for n, each in enumerate(backups, 1):
            how_far.say(f"reading the backups, {n} of {len(backups)}")
            print(going_back.line(each))
        print("To go back to one: secretariat restore NAME" if backups else "No backup was made yet.")
        return
    chosen = restoring.named(folder, options.name)
    if options.difference:
        with opened(options) as archive:
            print(going_back.difference_in_words(going_back.difference(archive, chosen, how_far.step)))
        return
    if damage := _damage(options):
        in_place = f"its files were replaced by those of {chosen.name}. What was there is in"

        def done(aside: str) -> None:
            how_far.kept(f"{in_place} {aside}")

        aside = restoring.replace_files(folder, chosen, by=who(), at=dt.datetime.now(dt.UTC), done=done,
                                        told=how_far.step).aside  # fmt: skip
        print(damage)
        print(f"So {in_place} {aside}.")
        print(f"To go back to that: secretariat restore {aside}")
        return
    with opened(options, read_only=False) as archive, watching_dates(archive):
        print(going_back.difference_in_words(going_back.difference(archive, chosen, how_far.step)))
        restored = going_back.restore(archive, chosen, by=who(), told=how_far.step)
        if restored.change:
            archive.absorb(restored.change)
            print(f"Restored from {chosen.name}. A copy of what was there is in {restored.aside}.")
            print("To take it back: secretariat undo")


def _damage(options: argparse.Namespace) -> str:
    """Why the folder can only be read, where its files are the reason; "" where it can be written to."""
    from storage import open_store
    from storage.port import Unusable

    try:
        store = open_store(data_folder(options), by=who(), background=False)
    except Unusable as error:
        return str(error)
    try:
        return store.read_only
    finally:
        store.close()
