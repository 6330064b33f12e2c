"""Going back to a backup: choose one, read what would change, and take it or leave it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from ..dialogs.choose import Choice, Choose
from ..dialogs.coming_up import may_come_up

if TYPE_CHECKING:
    from storage.engine.restoring import Backup

    from ..kit.screen import WithClerk
    from .running import RunningClerk

GO = "go"
AGAIN = "Ask again to go back to one: {app.palette}."


async def ask_backup(app: RunningClerk) -> None:
    """Which state to go back to, and, once it is known what that would change, whether to."""
    from storage.engine import restoring
    from storage.port import StoreError
    from storage.queries import going_back

    folder = app.archive.store.folder
    if folder is None:
        app.refuse("These records are not kept in a folder of their own, so they have no backups.")
        return

    def read() -> list[Choice]:
        return [Choice(each.name, going_back.short_line(each), each.name) for each in restoring.listed(folder)]

    over = cast("WithClerk", app.screen)
    choices = await asyncio.to_thread(read)
    if not may_come_up(over, f"The backups are listed. {AGAIN}"):
        return
    chosen = await app.push_screen_wait(Choose("Go back to which backup?", choices, empty="No backup was made yet."))
    if not chosen:
        return
    try:
        backup = restoring.named(folder, chosen)
        if app.archive.store.read_only:
            await _replace_files(app, backup)
        else:
            await _by_an_act(app, over, backup)
    except StoreError as error:
        app.refuse(str(error))


async def _by_an_act(app: RunningClerk, over: WithClerk, backup: Backup) -> None:
    from storage.queries import going_back

    difference = await asyncio.to_thread(going_back.difference, app.archive, backup)
    words = going_back.difference_in_words(difference)
    if not difference:
        app.tell(words)
        return
    if not may_come_up(over, f"It is read what would change. {AGAIN}"):
        return
    back = app.keyed("Go back: {app.undo} takes it back again")
    choices = [Choice("", "Leave everything as it is"), Choice(GO, back)]
    title = f"{going_back.short_line(backup)}\n\n{words}"
    if await app.push_screen_wait(Choose(title, choices)) == GO:
        restored = await app.kept(lambda: going_back.go_back(app.archive, backup, by=app.by))
        if restored is not None:
            app.tell(f"Everything is as it was in {backup.name}. A copy of what was there is in {restored.aside}.")


async def _replace_files(app: RunningClerk, backup: Backup) -> None:
    """Of a folder that is damaged: nothing can be written to it, so the backup's files take the place of its own."""
    from storage.engine import restoring
    from storage.queries import going_back

    folder = app.archive.store.folder
    assert folder is not None
    choices = [Choice("", "Leave everything as it is"), Choice(GO, "Put it in place; what is there goes to set-aside")]
    title = f"{app.archive.store.read_only}\n\n{going_back.short_line(backup)}"
    if await app.push_screen_wait(Choose(title, choices)) != GO:
        return
    restored = await app.reopened(lambda: restoring.replace_files(folder, backup, by=app.by, at=datetime.now(UTC)))
    app.tell(f"{backup.name} is in place. What was there is in {restored.aside}: it stands in this list too.")
