"""The first start, in an empty folder: a few questions about the panel, or the sample to look around in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import work
from textual.app import ComposeResult

from ..kit.commands import Command
from ..kit.keyed_words import KeyedWords
from ..kit.screen import ClerkScreen
from .running import RunningClerk

if TYPE_CHECKING:
    from storage.archive import Archive

WORDS = """Welcome to Secretariat, for the clerk of a Police and Crime Panel.

This folder is empty. There are three ways on:

  {welcome.new}   Set up your panel: six questions, its people.
  {welcome.sample}   Open the sample, a panel with its meetings.
  {welcome.lesson}   Learn: ten steps on an invented panel.

Everything is saved as you do it, and {app.undo} takes it back.
{app.help} helps everywhere. {app.quit} leaves."""


def no_sample(screen: WelcomeScreen) -> str:
    return "" if screen.clerk.make_sample else "There is no sample to open here."


def no_lesson(screen: WelcomeScreen) -> str:
    return "" if screen.clerk.make_invented else "There is no lesson to open here."


class WelcomeScreen(ClerkScreen):
    """Shown while there is no panel."""

    TITLE_HERE = "Welcome"
    CSS_PATH = "welcome.tcss"
    HELP = (
        "{welcome.new} asks what is needed to begin. {welcome.sample} fills this empty folder with a sample panel. "
        "{welcome.lesson} fills it with an invented one, and leads you through ten steps."
    )
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("welcome.new", "Set up your panel", "Answer six questions and begin.", "n,enter", footer="New"),
        Command("welcome.sample", "Open the sample", "Look around in a sample panel.", "s", no_sample, "Sample"),
        Command("welcome.lesson", "Learn", "Ten steps on an invented panel.", "l", no_lesson, "Learn"),
    )

    @property
    def clerk(self) -> RunningClerk:
        return cast("RunningClerk", self.app)

    def body(self) -> ComposeResult:
        yield KeyedWords(self._words(), id="words", classes="read-alone")

    def refresh_records(self) -> None:
        self.query_one("#words", KeyedWords).say(self._words())

    def as_text(self) -> str:
        return self.keyed(self._words())

    def _words(self) -> str:
        """Of a folder that cannot be written to, why: it may not be empty, and nobody is to begin a panel in it."""
        why = self.clerk.archive.store.read_only
        return f"No panel can be shown of this folder.\n\n{why}\n\n{{app.quit}} leaves." if why else WORDS

    def action_new(self) -> None:
        # Not a worker of this screen: the first act takes its place away.
        self.app.run_worker(begin_a_panel(self.clerk), group="asking")

    @work(group="asking")
    async def action_sample(self) -> None:
        if await self._made(self.clerk.make_sample, "Making the sample …"):
            await self.clerk.begin()

    @work(group="asking")
    async def action_lesson(self) -> None:
        if await self._made(self.clerk.make_invented, "Making the invented panel, three years of its work …"):
            self.clerk.lesson.begin()
            await self.clerk.begin()

    async def _made(self, make: Callable[[Archive], None] | None, meanwhile: str) -> bool:
        """Fill the folder in a thread; False, with the reason said, where it could not be kept."""
        from storage.port import StoreError

        if make is None:
            return False
        self.query_one("#words", KeyedWords).say(meanwhile)
        try:
            await asyncio.to_thread(make, self.clerk.archive)
        except StoreError as error:
            self.refuse(str(error))
            self.query_one("#words", KeyedWords).say(WORDS)
            return False
        return True


async def begin_a_panel(app: RunningClerk) -> None:
    """The six questions, what will be printed with the answers, the people; it ends at the meeting, to be minuted."""
    from ..lists.people import take_people_in
    from .setting_up import SoItPrints, questions

    answers: Mapping[str, Any] | None = None
    while True:
        begun = await app.push_screen_wait(questions(app.today, answers))
        if begun is None:
            return
        answers = begun.answers
        if not await app.push_screen_wait(SoItPrints(begun)):
            continue
        if await app.perform(begun.act):
            break
        app.refuse(f"It could not be saved. {app.trouble}")
    await app.begin()
    if app.at_work and isinstance(app.screen, ClerkScreen):
        await take_people_in(app.screen, app.perform)
