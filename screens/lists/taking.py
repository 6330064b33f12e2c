"""Asking for a list, reading it, and keeping what the clerk accepts of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.basics.sentences import capitalised
from secretariat.lists.cells import GivenRow, rows_of
from secretariat.lists.kind import ListKind, ListRow

from ..dialogs.coming_up import may_come_up
from ..dialogs.typed_path import typed_path
from ..dialogs.working import at_length
from .desk import ListDesk
from .paste import Pasted, PasteList, draft_name

if TYPE_CHECKING:
    from ..kit.screen import WithClerk


async def take_in(screen: WithClerk, kind: ListKind, keep: Callable[[Act], Awaitable[bool]]) -> Act | None:
    """Ask for a list, show how it was read, and keep it. Escape in the rows goes back to the list; there, it leaves.

    A row that was put right, or left out, is so again when the same row is read once more, on another day too.
    """
    clerk, trouble = screen.clerk, ""
    while True:
        pasted = await clerk.push_screen_wait(PasteList(kind, trouble=trouble))
        if pasted is None:
            return None
        over = cast("WithClerk", clerk.screen)
        try:
            rows = await _read(over, kind, pasted)
        except Refused as refusal:
            trouble = str(refusal)
            if may_come_up(over, trouble):
                continue
            return None
        trouble = ""
        if not may_come_up(over, "The list is read. Ask for it again: what you gave is still there."):
            return None

        def half_done(now: list[ListRow], pasted: Pasted = pasted, rows: list[ListRow] = rows) -> None:
            clerk.keep_draft(draft_name(kind), pasted.with_rows(rows, now).draft())

        desk = ListDesk(kind, [pasted.as_put_right(row) for row in rows], keep, half_done)
        if (act := await clerk.push_screen_wait(desk)) is not None:
            clerk.keep_draft(draft_name(kind), "")
            screen.tell(f"{capitalised(act.note)}. {{app.undo}} takes it back.")
            return act


async def _read(over: WithClerk, kind: ListKind, pasted: Pasted) -> list[ListRow]:
    """The rows of what was pasted, or of a file. Raises Refused."""
    if pasted.file:
        file = pasted.file
        given = await at_length(over, f"{typed_path(file).name} is being read.", lambda: _rows_of_file(kind, file))
        rows = kind.read(given)
    else:
        rows = kind.read(rows_of(pasted.text, kind.is_header))
    if not any(row.number for row in rows):
        raise Refused("There is no row in it that could be read.")
    return rows


def _rows_of_file(kind: ListKind, words: str) -> list[GivenRow]:
    from secretariat.lists.files import LARGEST, rows_of_file
    from storage.disk.read_in import read_in

    path = typed_path(words)
    return rows_of_file(path.name, read_in(path, LARGEST), kind.is_header)
