"""Making a backup, and going back to one: choose it, read what would change, and take it or leave it. Each of these may
take a while in the tenth year: then it shows how far it is, and Escape stops it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from secretariat.basics.sentences import capitalised
from secretariat.basics.stopping import Step, Stopped

from ..dialogs.choose import Choice, Choose
from ..dialogs.coming_up import may_come_up
from ..dialogs.working import watched, worked

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from storage.engine.restoring import Backup, Restored

    from ..kit.screen import WithClerk
    from .running import RunningClerk

GO = "go"
AGAIN = "Ask again to go back to one: {app.palette}."
UNCHANGED = "Stopped: nothing was changed."


async def back_up(app: RunningClerk) -> None:
    """A copy of everything as it is now. Leaving waits for it; where it is stopped, nothing of it stays."""
    from storage.port import StoreError

    store = app.archive.store

    def made(step: Step) -> asyncio.Future[str]:
        return app.under_way(asyncio.to_thread(store.backup, "asked for", step))

    try:
        name = await watched(cast("WithClerk", app.screen), "Backing up", made)
    except Stopped:
        app.tell("Stopped: no backup was made.")
    except StoreError as error:
        app.refuse(str(error))
    else:
        app.tell(f"Backed up as {name}.")


async def ask_backup(app: RunningClerk) -> None:
    """Which state to go back to, and, once it is known what that would change, whether to."""
    from storage.engine import restoring
    from storage.port import StoreError
    from storage.queries import going_back

    folder = app.archive.store.folder
    if folder is None:
        app.refuse("These records are not kept in a folder of their own, so they have no backups.")
        return

    def read(step: Step) -> list[Choice]:
        there, choices = restoring.listed(folder), []
        for n, each in enumerate(there, 1):
            step(f"Reading the backups, {n} of {len(there)}")
            choices.append(Choice(each.name, going_back.short_line(each), each.name))
        return choices

    over = cast("WithClerk", app.screen)
    try:
        choices = await worked(over, "The backups are being read", read)
    except StoreError as error:
        app.refuse(str(error))
        return
    if choices is None:
        app.tell(UNCHANGED)
        return
    if not may_come_up(over, f"The backups are listed. {AGAIN}"):
        return
    chosen = await app.push_screen_wait(Choose("Go back to which backup?", choices, empty="No backup was made yet."))
    if not chosen:
        return
    try:
        backup = restoring.named(folder, chosen)
        if app.archive.store.read_only:
            await _replace_files(app, over, backup)
        else:
            await _by_an_act(app, over, backup)
    except Stopped:
        app.tell(UNCHANGED)
    except StoreError as error:
        app.refuse(str(error))


async def _by_an_act(app: RunningClerk, over: WithClerk, backup: Backup) -> None:
    from storage.queries import going_back

    reading = partial(asyncio.to_thread, going_back.difference, app.archive, backup)
    difference = await watched(over, f"What going back to {going_back.called(backup)} would change", reading)
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

        def gone(step: Step) -> Awaitable[Restored | None]:
            return app.kept(lambda: going_back.go_back(app.archive, backup, by=app.by, told=step))

        state = going_back.called(backup)
        restored = await watched(over, f"Going back to {state}", gone)
        if restored is not None:
            app.tell(f"Everything is as it was in {state}. A copy of what was there is in {restored.aside}.")


async def _replace_files(app: RunningClerk, over: WithClerk, backup: Backup) -> None:
    """Of a folder that is damaged: nothing can be written to it, so the backup's files take the place of its own."""
    from storage.engine import restoring
    from storage.queries import going_back

    folder = app.archive.store.folder
    assert folder is not None
    choices = [Choice("", "Leave everything as it is"), Choice(GO, "Put it in place; what is there goes to set-aside")]
    title = f"{app.archive.store.read_only}\n\n{going_back.short_line(backup)}"
    if await app.push_screen_wait(Choose(title, choices)) != GO:
        return

    def replaced(step: Step) -> Awaitable[Restored]:
        now = datetime.now(UTC)
        return app.reopened(lambda: restoring.replace_files(folder, backup, by=app.by, at=now, told=step))

    state = going_back.called(backup)
    restored = await watched(over, f"Putting {state} in place", replaced)
    app.tell(f"{capitalised(state)} is in place. What was there is in {restored.aside}: it stands in this list too.")
