"""The records as the application holds them: acts and half-typed words are kept, every screen follows; another window
is followed, and the folder opened once more."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from secretariat.basics import clock
from secretariat.basics.record import Refused

from . import opening
from .drafts import Drafts
from .goes_on import GoesOn
from .in_turn import KeysInTurn
from .second_window import CLOSED, Waiting

if TYPE_CHECKING:
    from secretariat.basics.acts import Act
    from storage.archive import Archive
    from storage.port import Store

    from .due import Soon
    from .locking import Guard

T = TypeVar("T")

NOT_SAVED = "NOT SAVED"


class WithRecords(KeysInTurn):
    """What it may be asked of them, as ``Clerk`` declares it."""

    soon: Soon
    guard: Guard

    def __init__(self, open_store: Callable[[], Store], *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._open_store = open_store
        self._archive: Archive | None = None
        self._drafts = Drafts(self)
        self._waiting = Waiting()
        self._meeting_id = ""
        self.goes_on = GoesOn()
        self._noticed = 0
        self.saved = self.trouble = ""

    @property
    def archive(self) -> Archive:
        """The records. There is none before they are open: then nothing asks."""
        assert self._archive is not None, "the records are not open yet"
        return self._archive

    @property
    def opened(self) -> bool:
        return self._archive is not None

    @property
    def at_work(self) -> bool:
        """The records are open and hold a panel: the places of work can be shown."""
        return self._archive is not None and self._archive.panel() is not None

    @property
    def meeting_id(self) -> str:
        return self._meeting_id

    @meeting_id.setter
    def meeting_id(self, meeting: str) -> None:
        before, self._meeting_id = self._meeting_id, meeting
        self.goes_on.another(self, before, meeting)

    # --- keeping ---

    async def perform(self, act: Act) -> bool:
        """Keep an act, and let every screen follow. False, with the reason said, where it could not be kept, or would
        change minutes that are signed. That it changed minutes which are approved is told."""
        from secretariat.minutes.kept_as_they_are import changed_minutes, refuse_changing_signed

        try:
            refuse_changing_signed(act, self.archive.bundle)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        changed = changed_minutes(act, self.archive.bundle)
        done = await self.kept(lambda: self.archive.perform(act, by=self.by)) is not None
        if done:
            self._tell_approved(changed)
        return done

    def _tell_approved(self, changed: list[str]) -> None:
        """That minutes which were just changed are approved already. Later meetings are read for it only once a
        meeting is closed."""
        from secretariat.minutes.kept_as_they_are import changed_though_approved

        for id in changed:
            p = self.archive.proceedings(id)
            known = self.archive.life(id) if p is not None and p.phase == "closed" else None
            if p is not None and known is not None and (told := changed_though_approved(known, p.bundle.meeting)):
                self.tell(told)

    async def kept(self, write: Callable[[], Awaitable[T]]) -> T | None:
        """Write; a write goes on even if whoever asked for it is gone (a closing screen cancels its own tasks)."""
        from storage.port import StoreError

        try:
            outcome = await asyncio.shield(self.under_way(write()))
        except StoreError as error:
            self.trouble = error.why
            self.notify(f"{NOT_SAVED}: {error.why}", markup=False, severity="error", timeout=20)
            self.show_status()
            return None
        self.trouble = ""
        self._not_saved_no_more()
        self.saved = f"saved {clock.local(self.now()):%H:%M:%S}"
        self.records_changed()
        self._tell_notices()
        await self.soon.look()
        return outcome

    def _not_saved_no_more(self) -> None:
        """What was told of an act that could not be kept stands no longer than that is so."""
        for told in [each for each in self._notifications if each.message.startswith(NOT_SAVED)]:
            self._unnotify(told)

    def records_changed(self) -> None:
        """Let the screens of the present place follow the records; welcome is the place while there is no panel."""
        from ..kit.screen import ClerkScreen, Dialog

        if self.at_work == (self.current_mode == "welcome"):
            self.call_later(self.begin)
            return
        if self.at_work and self.archive.meeting(self.meeting_id) is None:  # undone, or moved to another date
            from storage.queries.likely_meeting import likely_meeting

            self.meeting_id = likely_meeting(self.archive, self.today)
        for screen in self.screen_stack:
            if isinstance(screen, ClerkScreen | Dialog) and screen.stands:
                screen.records_changed()

    async def complaints_changed(self) -> None:
        """The register was locked, or opened: every screen and the line about what is due follow."""
        self.guard.blank()
        self.records_changed()
        await self.soon.look()

    def draft(self, key: str) -> str:
        return self._drafts.of(key) if self._archive is not None else ""

    def keep_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text, off the loop. Called at every pause in typing: a failure shows in the status line."""
        if self._archive is not None:
            self._drafts.keep(key, text)

    def keep_drafts_again(self) -> None:
        """What could not be kept before, now that it may be."""
        self._drafts.keep_again()

    # --- the folder, and whoever else has it ---

    async def reopened(self, between: Callable[[], T]) -> T:
        """Close the records, do something to their folder in a thread, and open them again, whatever came of it."""
        await asyncio.to_thread(self.archive.store.close)
        try:
            return await asyncio.to_thread(between)
        finally:
            outcome = await asyncio.to_thread(opening.open_archive, self._open_store)
            if isinstance(outcome, str):
                self.refuse(outcome)
            else:
                self._archive, self._noticed, self.trouble = outcome, 0, ""
                self._tell_notices()
                self.records_changed()

    async def _back_up_the_day(self) -> None:
        """The day's first backup, once there is something to see: it takes longer the more there is."""
        from storage.port import StoreError

        try:
            await asyncio.shield(self.under_way(asyncio.to_thread(self.archive.store.backup_of_the_day)))
        except StoreError as error:
            self.notify(str(error), markup=False, severity="warning", timeout=20)

    async def _follow(self) -> None:
        """A window open for reading only keeps up with the one that writes."""
        if not self.opened:
            return
        if await self.archive.follow():
            self.records_changed()
        if self._waiting.let_go(self):
            self.tell(CLOSED)

    def _tell_notices(self) -> None:
        """What the store noticed and mended since it was last asked."""
        notices = self.archive.store.notices
        while self._noticed < len(notices):
            self.notify(notices[self._noticed], markup=False, severity="warning", timeout=20)
            self._noticed += 1
