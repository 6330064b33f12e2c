"""Holding the record against an earlier paper: the past cannot be rewritten unseen."""

from __future__ import annotations

import argparse
import sys

from ..basics.record import Refused
from .commands import Add
from .folder import data_folder


def add(command: Add) -> None:
    """Whether the record still contains what a paper was made of."""
    verify_ = command(
        "verify", verify, "say whether the record still contains the one that a paper was made of; "
        "status 0: it does, 1: not, 2: it cannot be read",
    )  # fmt: skip
    verify_.add_argument(
        "what", nargs="*", default=[], metavar="ROOT|FILE",
        help="the line at the foot of a paper, typed; or the paper itself (.docx .pdf .html .md .txt .csv .ics .json), "
        "or several; left out: print the present root, and whether the journal holds",
    )  # fmt: skip


def verify(options: argparse.Namespace) -> int:
    """Print one sentence for each root or paper; 0 all contained, 1 one is not, 2 one cannot be read."""
    from storage.queries import verifying
    from storage.queries.claims import claims_of

    folder = data_folder(options)
    try:
        if not (folder / "journal").is_dir():
            raise Refused(f"There is no archive in {folder}, or its journal is missing.")
        claims = claims_of(options.what)
        answers = verifying.verified(folder, claims) if claims else verifying.present(folder)
    except Refused as refusal:
        print(f"secretariat: {refusal}", file=sys.stderr)
        return verifying.UNREADABLE
    except OSError as error:
        print(f"secretariat: {folder} cannot be read through: {error.strerror or error}.", file=sys.stderr)
        return verifying.UNREADABLE
    for answer in answers:
        print(answer.sentence)
    statuses = {answer.status for answer in answers}
    return next((s for s in (verifying.NOT_CONTAINED, verifying.UNREADABLE) if s in statuses), verifying.CONTAINED)
