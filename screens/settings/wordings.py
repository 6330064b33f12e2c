"""Which of the council's own wordings of letters are found, and the built-in ones written out to be changed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work

from secretariat.basics.record import Refused

from ..dialogs.choose import Choice
from ..dialogs.reading import Reading
from ..dialogs.tick import Tick
from ..kit.commands import Command

if TYPE_CHECKING:
    from storage.archive import Archive

TITLE = "Your own wordings of letters"


class Wordings(Reading):
    """A line for each letter; W writes the built-in words of some to the folder."""

    HELP = """Of every letter whether your own wording of it is found in the folder, and whether it can be used.
    {wordings.write} writes the built-in wording of the letters that you tick to that folder, to be changed with any
    editor; what is there already is never touched. Read with the arrow keys and Page Up, Page Down. Escape goes
    back."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("wordings.write", "Write the built-in ones out", "Those of the letters you tick, to be changed there.",
                "w"),
    )  # fmt: skip
    FOOT = "{wordings.write} writes built-in ones out, to be changed. {app.find-here} finds words. Esc goes back."

    def __init__(self, archive: Archive) -> None:
        super().__init__(TITLE, lambda _room: "\n".join(self._lines))
        self._archive = archive
        self._lines = _looked_over(archive)

    @work(group="asking")
    async def action_write(self) -> None:
        from secretariat.papers.every_letter import EVERY_LETTER

        choices = [Choice(name, name.replace("-", " ")) for name in EVERY_LETTER]
        names = await self.app.push_screen_wait(Tick("Write the built-in words of which letters?", choices))
        if not names:
            return
        try:
            written = await asyncio.to_thread(_write, self._archive, names)
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        self._lines = await asyncio.to_thread(_looked_over, self._archive)
        self.read_again()
        if written:
            self.tell(f"Written to {written[0].parent}: {', '.join(path.name for path in written)}.")
        else:
            self.tell("Each of them is there already: nothing was written.")


def _looked_over(archive: Archive) -> list[str]:
    from storage.queries.wordings import looked_over

    return looked_over(archive)[0]


def _write(archive: Archive, names: Sequence[str]) -> list[Path]:
    from storage.queries.wordings import write_out_built_in

    return write_out_built_in(archive, names)
