"""“Verify a paper”: whether the record still contains the one that a paper was made of."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up
from ..dialogs.composing_form import ComposingForm
from ..dialogs.field import Field
from ..dialogs.reading import Reading
from ..dialogs.typed_path import typed_path
from ..dialogs.working import at_length

if TYPE_CHECKING:
    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk

TITLE = "Verify a paper"


HELP = """Every act that was kept is a leaf of one tree of hashes, and its root stands at the foot of each paper,
with the number of acts. Give the paper itself, as .docx, .pdf, .html, .md, .txt, .csv, .ics or .json, or type that
line; of several papers, one a line, the nearest says from where a record differs. It is said whether this record
still contains the one that the paper was made of: if not, it was rewritten since, or the paper is of another."""


async def ask(clerk: Clerk) -> None:
    """Ask which papers, and say of each whether the record contains what it was made of."""
    folder, over = clerk.archive.store.folder, cast("WithClerk", clerk.screen)
    if folder is None:
        clerk.refuse("These records are not kept in a folder of their own, so they have no journal to look in.")
        return
    told: list[str] = []

    def given(values: dict[str, Any]) -> list[str]:
        return [_as_meant(line.strip()) for line in values["what"].splitlines() if line.strip()]

    async def keep(papers: list[str]) -> bool:
        told[:] = await at_length(form, "The journal is being read.", lambda: answers(folder, papers))
        return True

    field = Field(name="what", label="Papers", kind="lines",
                  hint="One a line: the path of a file, or the line at its foot. Empty: the record's own.")  # fmt: skip
    note = "At the foot of each paper stands of which record it was made: “Record 1,234 acts · 5f3a-91c2-…”."
    form = ComposingForm(TITLE, [field], given, keep=keep, note=note, draft="verify")
    form.purpose = HELP
    if await clerk.push_screen_wait(form) is not None and may_come_up(over, f"“{TITLE}”: {' '.join(told)}"):
        clerk.push_screen(Reading(TITLE, "\n\n".join(told)))


def _as_meant(line: str) -> str:
    try:
        path = str(typed_path(line))
    except Refused:
        return line
    return path if os.path.isfile(path) else line


def answers(folder: Path, given: list[str]) -> list[str]:
    """A sentence for each; of the record itself where none was given. For a thread. Raises Refused."""
    from storage.queries import verifying
    from storage.queries.claims import claims_of

    claims = claims_of(given)
    try:
        found = verifying.verified(folder, claims) if claims else verifying.present(folder)
    except OSError as error:
        raise Refused(f"{folder} cannot be read through: {error.strerror or error}.") from None
    return [each.sentence for each in found]
