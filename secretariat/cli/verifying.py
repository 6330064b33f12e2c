"""Holding the record against an earlier paper: the past cannot be rewritten unseen."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .folder import data_folder

if TYPE_CHECKING:
    from storage.queries.verifying import Claim


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

    folder = data_folder(options)
    try:
        if not (folder / "journal").is_dir():
            raise Refused(f"There is no archive in {folder}, or its journal is missing.")
        claims = _claims(options.what)
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


def _claims(given: list[str]) -> list[Claim]:
    """The roots that were given: files, or one root in as many words as it was typed. Raises Refused."""
    from storage.queries.verifying import Claim

    from ..documents.foot import DIGITS, typed

    if not given:
        return []
    if not any(map(os.path.exists, given)) and (root := typed(" ".join(given))):
        return [Claim("the paper with this root", root, typed=True)]
    claims = []
    for each in given:
        if os.path.exists(each):
            claims.append(_claim_of(Path(each)))
        elif root := typed(each):
            claims.append(Claim(f"the paper with the root {each}", root, typed=True))
        else:
            raise Refused(
                f"“{each}” is no file that is there, and no root: a root has {DIGITS} digits and letters from a to f, "
                "as at the foot of a paper."
            )
    return claims


def _claim_of(path: Path) -> Claim:
    from storage.queries.verifying import Claim

    from ..documents.foot import printed_on

    try:
        printed = printed_on(path.read_bytes())
    except OSError as error:
        raise Refused(f"{path} could not be read: {error.strerror or error}.") from None
    if printed is None:
        raise Refused(
            f"{path.name} bears no root: it was made by an earlier version, or in a format that cannot be read. "
            "Type the line at its foot instead, if there is one."
        )
    return Claim(path.name, printed)
