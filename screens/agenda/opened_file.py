"""A file for the item marked: asked for by its path until it can be opened, and kept with the act that names it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..dialogs.typed_path import typed_path
from ..dialogs.working import at_length

if TYPE_CHECKING:
    from .work import AgendaWork

T = TypeVar("T")


async def ask_for_file(
    screen: AgendaWork, title: str, hint: str, open_as: Callable[[str, bytes], T], *, again: str
) -> tuple[T, bytes] | None:
    """What ``open_as`` makes of a file's name and bytes, and the bytes; None where the form is left.

    A path that cannot be opened is asked for again with the reason. ``again`` is the key that opens the file once
    more, told where it was read so slowly that the clerk is elsewhere by then: people may be speaking there, and no
    dialog comes up.
    """
    path, trouble = "", ""
    while True:
        field = Field(name="path", label="File", value=path, required=True, hint=hint)
        form = Form(title, [field], lambda values: str(values["path"]), note=trouble, drafted=False)
        typed = await screen.app.push_screen_wait(form)
        if typed is None:
            return None
        path, trouble, read = typed, "", None
        try:
            name = typed_path(path).name
            read = await at_length(screen, f"{name} is being read.", partial(_opened, path, open_as))
        except Refused as refusal:
            trouble = str(refusal)
        told = trouble or f"{typed_path(path).name} was read. {again} on {{app.agenda}} opens it again."
        if not may_come_up(screen, told):
            return None
        if read is not None:
            return read


def _opened(path: str, open_as: Callable[[str, bytes], T]) -> tuple[T, bytes]:
    from secretariat.basics.kept_file import MOST
    from storage.disk.read_in import read_in

    file = typed_path(path)
    data = read_in(file, MOST)
    return open_as(file.name, data), data


async def keep_with_file(screen: AgendaWork, act: Act, data: bytes) -> bool:
    """Keep a file's bytes, then do the act that names them; refused where they cannot be kept."""
    from storage.port import StoreError

    try:
        await asyncio.to_thread(screen.clerk.archive.keep_file, data)
    except StoreError as error:
        screen.refuse(str(error))
        return False
    return await screen.do(act)
