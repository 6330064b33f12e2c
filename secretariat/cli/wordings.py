"""The council's own wordings of letters: which are found, whether each can be used, and the built-in ones to edit."""

from __future__ import annotations

import argparse

from ..basics.record import Refused
from .commands import Add
from .folder import opened


def add(command: Add) -> None:
    """Looking at wordings, and writing out the program's own."""
    wordings_ = command(
        "wordings", wordings,
        "say of every letter whether your own wording of it is found and can be used; with --write: write out the "
        "built-in wordings, to be changed in the folder wordings beside the records"
    )  # fmt: skip
    wordings_.add_argument("letter", nargs="*", metavar="LETTER", help="with --write: of which letters; left out: all")
    wordings_.add_argument("--write", action="store_true", help="write those that are not there yet")


def wordings(options: argparse.Namespace) -> int:
    """Print how each letter stands; 1 where a file that was found cannot be used."""
    from storage.queries.wordings import looked_over, write_out_built_in

    if options.letter and not options.write:
        raise Refused("Name letters only with --write: without it, all are looked at.")
    with opened(options) as archive:
        if options.write:
            written = write_out_built_in(archive, options.letter)
            for path in written:
                print(f"Written: {path}")
            if not written:
                print("Each of them is there already: nothing was written.")
            return 0
        lines, usable = looked_over(archive)
    print("\n".join(lines))
    return 0 if usable else 1
