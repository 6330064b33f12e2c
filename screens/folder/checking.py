"""“Check what is kept”: whether the journal, the data files, the kept files and every record hold, and what is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.queries.whether_all_holds import Holds, whether_all_holds

from ..dialogs.reading import Reading
from .reading import read_through

if TYPE_CHECKING:
    from ..kit.clerk import Clerk

TITLE = "Check what is kept"
READ = (
    "every line of the journal, by its own hash and by the line before it",
    "every data file, against what the journal says",
    "every paper and letter that is kept, against its own hash",
    "every record, by what its kind may hold",
    "every meeting, for what contradicts itself in its minutes",
)
"""What is read for it, in words."""


def in_lines(found: Holds) -> str:
    """What was found, and what was read for it."""
    lines = [*found.problems, *([""] if found.problems else []), found.told, ""]
    lines += [*found.apart, ""] if found.apart else []
    return "\n".join([*lines, "Read for it:", *(f"- {each}" for each in READ)])


async def show(clerk: Clerk) -> None:
    """Read everything, and show what there is to say."""
    found = await read_through(clerk, TITLE, whether_all_holds)
    if found is not None:
        clerk.push_screen(Reading(TITLE, in_lines(found)))
