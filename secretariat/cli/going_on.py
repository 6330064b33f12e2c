"""Going on where the journal has lost its end: from the newer data files, or from the journal."""

from __future__ import annotations

import argparse

from ..basics.record import Refused
from . import how_far
from .commands import Add
from .folder import opened, who

_DONE = {
    "files": "Went on from the data files. “secretariat undo” goes back to what the journal held.",
    "journal": "Went on from the journal. “secretariat redo” takes in what the newer data files held.",
}


def add(command: Add) -> None:
    """Saying from which of two states to go on."""
    go_on_ = command("go-on", go_on, "go on where the data files know more than the journal; both states are kept")
    go_on_.add_argument("which", nargs="?", default="", choices=("", *_DONE), metavar="files|journal")


def go_on(options: argparse.Namespace) -> None:
    """Go on from the data files as they stand, or from the journal. Raises Refused where nothing is to be decided."""
    from storage.disk.whole import wholly

    with opened(options, read_only=False, undecided=True, tell=False) as archive:
        if not archive.undecided:
            raise Refused("There is nothing to decide: the journal and the data files say the same.")
        if not options.which:
            raise Refused(f"{archive.undecided} Name it: “go-on files”, the newer state, or “go-on journal”.")
        told = len(archive.store.notices)
        with wholly():
            archive.go_on_now(from_files=options.which == "files", by=who())
            how_far.kept(_DONE[options.which].rstrip("."))
        for notice in archive.store.notices[told:]:
            print(notice)
    print(_DONE[options.which])
