"""The application as its own parts see it: what a screen may ask, and how far the opening and the leaving have got."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events
from textual.screen import Screen

from secretariat.basics.record import Refused

from ..kit.clerk import Clerk
from ..kit.commands import Command, key_words, keyed, keys_given, one_key
from ..widgets.plain import printable
from .places import MODES

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.port import Store

    from ..kit.where_to import WhereTo
    from .goes_on import GoesOn
    from .lesson import Lesson
    from .searching import Searching


T = TypeVar("T")


class RunningClerk(Clerk):
    """What the modules of this folder share. No screen of work asks for any of it."""

    MODES: ClassVar[dict[str, Any]]

    def commands(self) -> list[Command]:
        """The commands that hold everywhere."""
        raise NotImplementedError

    make_sample: Callable[[Archive], None] | None
    """Fills an empty archive with the sample panel; None where there is no sample."""
    make_invented: Callable[[Archive], None] | None
    """Fills an empty archive with the invented panel that the lesson runs on; None where there is none."""
    reports: Path | None
    """Where a report of a crash is written; None: with the logs of the platform."""
    _keys_file: Path | None
    """Where other keys are told; the colours that were chosen are kept beside it."""
    _open_store: Callable[[], Store]
    """Opens the records; in a thread."""
    saved: str
    """When the last act was kept, as the status line says it; empty before the first."""
    leaving: bool
    """On the way out: what is kept now is kept at once, for there may be no later."""
    touches = 0
    """How often a key was pressed, something pasted, or the mouse pressed."""
    goes_on: GoesOn
    """The meeting in session that was left to look at another."""
    pending: set[asyncio.Future[Any]]
    """Writes under way: quitting waits for them."""

    def under_way(self, write: Awaitable[T]) -> asyncio.Future[T]:
        """A write that goes on by itself, and that leaving waits for."""
        task = asyncio.ensure_future(write)
        self.pending.add(task)
        task.add_done_callback(self.pending.discard)
        return task

    @cached_property
    def searching(self) -> Searching:
        """What can be found, and what was looked for last; loaded when it is first asked for."""
        from .searching import Searching

        return Searching(self)

    @cached_property
    def where_to(self) -> WhereTo:
        """Where papers are written; read when the first is."""
        from ..kit.where_to import FILE, WhereTo

        return WhereTo(self._keys_file.with_name(FILE) if self._keys_file is not None else None)

    @cached_property
    def lesson(self) -> Lesson:
        """The lesson, and where the clerk stands in it; loaded when there is one."""
        from .lesson import Lesson

        return Lesson(self)

    @property
    def lesson_words(self) -> str:
        return self.lesson.words() if "lesson" in self.__dict__ or self.draft("lesson") else ""

    @property
    def opened(self) -> bool:
        """The records are open. What asks for them before waits for this, or is refused."""
        raise NotImplementedError

    @property
    def places(self) -> list[tuple[str, str, str]]:
        """The places in order: of each its name, its key as the clerk has it, its title. Before a panel none."""
        if not self.at_work:
            return []
        keys = {mode.name: self.keys.get(f"app.{mode.name}") or mode.key for mode in MODES}
        return [(mode.name, key_words(keys[mode.name].partition(",")[0]), mode.title) for mode in MODES]

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme, each word to be read."""
        from .colours import standing_out

        self.theme_variables = standing_out(super().get_css_variables(), dark=self.current_theme.dark)
        return self.theme_variables

    def on_mount(self) -> None:
        """The colours, before anything is painted."""
        from .colours import FILE, begin_with

        begin_with(self, self._keys_file.with_name(FILE) if self._keys_file is not None else None)

    async def on_key(self, event: events.Key) -> None:
        """A letter that comes large, with Shift or Caps Lock, is the same key as the small one: no command has both. A
        key of the whole application that the question in front does not know says what has to come first."""
        screen = self.screen
        if (small := one_key(event.key)) != event.key and (meant := screen.active_bindings.get(small)):
            await self.run_action(meant.binding.action, meant.node)
            return
        if not screen.is_modal or event.key in screen.active_bindings:
            return
        from ..kit.screen import Dialog

        command = next((each for each in self.commands() if event.key in keys_given(each, self.keys)), None)
        if isinstance(screen, Dialog) and event.key == "ctrl+s":
            screen.action_saved()  # the clerk has chosen another key for it
        elif isinstance(screen, Dialog) and command is not None:
            screen.works_elsewhere(command)
        elif command is not None:
            self.refuse(f"Esc leaves this first; then {key_words(event.key)} is “{command.name}”.")

    async def tell_odd_keys(self) -> None:
        """What a file of keys asks for in vain. It loads every screen there is, so it comes after the first is seen."""
        from .keys import read_keys
        from .owners import every_command

        for problem in await asyncio.to_thread(lambda: read_keys(self._keys_file, every_command()).problems):
            self.refuse(problem)

    async def change_keys(self, keys: Mapping[str, str]) -> None:
        """Other keys for commands, ``""`` for a command's own: they hold at once, and are kept for the next start."""
        from .keys import keep_keys

        self.keys = {id: each for id, each in {**self.keys, **keys}.items() if each}
        self.set_keymap(self.keys)
        for screen in (screen for stack in self.every_stack() for screen in stack):
            screen.call_later(getattr(screen, "keys_changed", screen.refresh_bindings))
        self.show_status()
        if self._keys_file is None:
            return
        try:
            told = await asyncio.shield(asyncio.to_thread(keep_keys, self._keys_file, keys, self.now()))
        except OSError as error:
            self.refuse(f"The keys hold until you leave; they could not be kept: {error.strerror or error}.")
        else:
            if told:
                self.notify(told, markup=False, severity="warning", timeout=20)

    def still_told(self, sentence: str) -> bool:
        """Whether a sentence that was told or refused stands there still: a key that goes on from it asks."""
        words = printable(self.keyed(sentence))
        return any(each.message == words for each in self._notifications if not each.has_expired)

    def keyed(self, words: str) -> str:
        return keyed(words, self.keys)

    def action_command_palette(self) -> None:
        """Every command, to be found by typing."""
        from .palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_help(self) -> None:
        from ..dialogs.reading import Help, help_text

        self.push_screen(Help("Help", partial(help_text, self, self.screen)))

    async def begin(self) -> None:
        """To the welcome in an empty folder, else to the place of work that is likely wanted."""
        raise NotImplementedError

    def keep_drafts_again(self) -> None:
        """Keep on the disk what was half typed while it took nothing."""
        raise NotImplementedError

    async def reopened(self, between: Callable[[], T]) -> T:
        """Close the records, do something to their folder in a thread, and open them again, whatever came of it."""
        raise NotImplementedError

    async def alone(self, do: Callable[[Archive], None]) -> None:
        """Do something to the folder that nobody may have open for: as ``reopened``. Raises Refused where it cannot be
        written to, and what ``do`` raises."""

        def between() -> None:
            from storage.archive import Archive

            store = self._open_store()
            try:
                if store.read_only:
                    raise Refused(store.read_only)
                do(Archive(store))
            finally:
                store.close()

        await self.reopened(between)

    def show_status(self) -> None:
        """Bring the status line of every screen in front, and of those under it, up to the moment."""
        from ..kit.screen import ClerkScreen

        for screen in self.screen_stack:
            if isinstance(screen, ClerkScreen):
                screen.show_status()

    def every_stack(self) -> list[list[Screen[Any]]]:
        """The screens of every place shown so far, those not in front too."""
        return list(self._screen_stacks.values())

    def every_stack_of(self, place: str) -> list[Screen[Any]]:
        """The screens of one place of work, the one in front last; none where it was not shown yet."""
        return list(self._screen_stacks.get(place, ()))

    def every_place(self) -> list[str]:
        """The places of work that were shown."""
        return list(self._screen_stacks)

    def forget_place(self, place: str) -> None:
        """Let go of a place that is not in front, with all that stands on its screens: it is made anew when shown."""
        self.remove_mode(place)
        self.add_mode(place, self.MODES[place])
