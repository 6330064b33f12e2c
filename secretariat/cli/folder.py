"""The clerk's folder and the archive in it, as every command opens them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..basics.record import Refused
from . import how_far

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..panel.panel import Panel
    from ..plan.picture import MeetingWithDates


def named_folder(words: str) -> Path:
    """The folder that ``--data`` names. Nothing at all, as of a variable that is not set, would be the folder one
    happens to be in: argparse refuses it in these words."""
    if not words.strip():
        raise argparse.ArgumentTypeError("it names no folder: say which, or leave --data out for the clerk’s own")
    return Path(words)


def data_folder(options: argparse.Namespace) -> Path:
    """``--data``, else SECRETARIAT_DATA, else the platform's own folder for such data."""
    if named := getattr(options, "data", None):
        return Path(named)
    if named := os.environ.get("SECRETARIAT_DATA", "").strip():
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("secretariat", appauthor=False)


def who() -> str:
    """The name of whoever is at the computer; empty where it does not say."""
    import getpass

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
    return name.encode("utf-8", "replace").decode()  # half a letter, where the system has it in another encoding


HOLDS = ("store.json", "journal", "panel.json", "complaints.keys")
"""What stands in a folder that holds an archive: any of it, for some may be lost."""


def holds_an_archive(options: argparse.Namespace) -> bool:
    """Whether there is an archive in the folder, whole or not. Raises Refused where the system does not let us see."""
    folder = data_folder(options)
    try:
        return any((folder / name).exists() for name in HOLDS) or folder.is_file()
    except OSError as error:
        raise Refused(f"{folder} could not be looked into: {error.strerror or error}.") from None


@contextmanager
def opened(
    options: argparse.Namespace, *, read_only: bool = True, existing: bool = True, tell: bool = True,
    undecided: bool = False, if_can: bool = False,
) -> Iterator[Archive]:  # fmt: skip
    """The archive of the folder, closed again at the end of a ``with``.

    What was mended, or is wrong with the folder, is said on standard error (unless the command says it: ``tell``).
    Raises Refused where there is none (unless it may be begun: ``existing=False``), or where it cannot be written to
    although it has to be (unless the command is what decides from what to go on: ``undecided``; or it can do its work
    without: ``if_can``).
    """
    folder = data_folder(options)
    if existing and not holds_an_archive(options):
        raise Refused(
            f"There is no archive in {folder}. Start the app to begin one, or “secretariat --data {folder} sample”."
        )
    from storage import open_store
    from storage.archive import Archive
    from storage.engine.read_store import OPENED_TO_READ

    store = open_store(folder, read_only=True) if read_only else open_store(folder, by=who())
    try:
        archive = Archive(store)
        store.watch(how_far.act_kept)
        how_far.of_meetings(archive)
        if not read_only and not if_can and store.read_only and not (undecided and archive.undecided):
            raise Refused(store.read_only)
        if tell:
            wrong = [store.read_only] if store.read_only not in ("", OPENED_TO_READ) else []
            for sentence in [*wrong, *store.notices]:
                print(sentence, file=sys.stderr)
        yield archive
    finally:
        store.close()


def meeting_named(archive: Archive, which: str) -> str:
    """The identity of the meeting that an argument names. Raises Refused, naming the meetings there are."""
    from ..meetings.meeting import meeting_id

    meetings = archive.meetings()
    names = ", ".join(meeting.name for meeting in meetings) or "none yet"
    if not which:
        raise Refused(f"Say which meeting. There are: {names}.")
    id = meeting_id(which)
    if archive.meeting(id) is None:
        raise Refused(f"There is no meeting {which}. There are: {names}.")
    return id


def panel_and_meetings(archive: Archive, which: str) -> tuple[Panel, list[MeetingWithDates]]:
    """The panel and every meeting, held or planned, to count dates from; with what follows a veto made at the meeting
    ``which``. Raises Refused where there is no panel."""
    from storage.queries.dated_meetings import every_meeting

    from ..meetings.meeting import meeting_id

    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet, so there are no dates.")
    wanted = meeting_id(which) if which else ""
    return panel, every_meeting(archive, lambda id: id == wanted)


@contextmanager
def watching_dates(archive: Archive) -> Iterator[None]:
    """Compare the dates of meetings before and after the ``with``, and print those that moved: none moves silently."""
    from storage.queries.dated_meetings import picture

    from ..basics.clock import now
    from ..plan.picture import may_have_moved

    before = picture(archive, now())
    yield
    after = picture(archive, now())
    if before and after and may_have_moved(before, after):
        from ..plan.moved_dates import how_many, moved_dates, sentences  # loads all that works a date out

        if moved := moved_dates(before, after):
            print(f"\n{how_many(moved)}.\n\n{sentences(moved)}")
