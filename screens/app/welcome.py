"""The first start, in an empty folder: a few questions about the panel, or the sample to look around in."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.basics.acts import Act, Put, act
from secretariat.panel.panel import Panel, Rules
from secretariat.panel.people import People, Person, Post, Role

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..settings.quorum import quorum_rule
from ..widgets.plain import plain
from .running import RunningClerk

WORDS = """Welcome to Secretariat, for the clerk of a Police and Crime Panel.

This folder is empty. There are two ways on:

  N   Set up your panel. It takes a few questions.
  S   Open the sample, a panel with its meetings, to look around in.

Everything is saved as you do it, and Ctrl+Z takes it back.
F1 helps everywhere. Ctrl+Q leaves."""


def no_sample(screen: WelcomeScreen) -> str:
    return "" if screen.clerk.make_sample else "There is no sample to open here."


class WelcomeScreen(ClerkScreen):
    """Shown while there is no panel."""

    TITLE_HERE = "Welcome"
    CSS_PATH = "welcome.tcss"
    HELP = "N asks what is needed to begin. S fills this empty folder with a sample panel."
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("welcome.new", "Set up your panel", "Answer a few questions and begin.", "n,enter", footer="New"),
        Command("welcome.sample", "Open the sample", "Look around in a sample panel.", "s", no_sample, "Sample"),
    )

    @property
    def clerk(self) -> RunningClerk:
        return cast("RunningClerk", self.app)

    def body(self) -> ComposeResult:
        yield Static(plain(self._words()), id="words", markup=False)

    def refresh_records(self) -> None:
        self.query_one("#words", Static).update(plain(self._words()))

    def as_text(self) -> str:
        return self._words()

    def _words(self) -> str:
        """Of a folder that cannot be written to, why: it may not be empty, and nobody is to begin a panel in it."""
        why = self.clerk.archive.store.read_only
        return f"No panel can be shown of this folder.\n\n{why}\n\nCtrl+Q leaves." if why else WORDS

    @work(group="asking")
    async def action_new(self) -> None:
        await self.app.push_screen_wait(panel_form(self))

    @work(group="asking")
    async def action_sample(self) -> None:
        from storage.port import StoreError

        make = self.clerk.make_sample
        if make is None:
            return
        self.query_one("#words", Static).update("Making the sample …")
        try:
            await asyncio.to_thread(make, self.clerk.archive)
        except StoreError as error:
            self.refuse(str(error))
            self.query_one("#words", Static).update(plain(WORDS))
            return
        await self.clerk.begin()


def panel_form(screen: WelcomeScreen) -> Form[Act]:
    """What has to be known to begin."""
    fields = [
        Field(name="name", label="The panel’s name", required=True,
              hint="As on its papers: Westshire Police and Crime Panel."),
        Field(name="short", label="Its short name", hint="For the top line: Westshire PCP."),
        Field(name="host", label="Host authority", hint="The council you work for."),
        Field(name="area", label="Area", hint="The police area."),
        Field(name="office", label="Holds to account the", value="Police and Crime Commissioner", required=True,
              hint="The office’s full title; a mayor or a fire commissioner has another."),
        Field(name="seats", label="Seats on the panel", kind="number", value=13, required=True),
        Field(name="quorum", label="Quorum", value="1/3", required=True,
              hint="A fraction of the seats, such as 1/3 (rounded up), or a number."),
        Field(name="minimum", label="But at least", kind="number", value=3, hint="With a fraction: never fewer."),
        Field(name="given", label="Your given name"),
        Field(name="family", label="Your family name", required=True),
        Field(name="job", label="Your job", value="Democratic Services Officer"),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        return set_up(values)

    return Form("Your panel", fields, check, keep=screen.do, draft="set up")


def set_up(values: dict[str, Any]) -> Act:
    """The panel and its clerk, from what was filled in. Raises FieldRefused."""
    seats, quorum = values["seats"], quorum_rule(values["quorum"], values["minimum"])
    needed = quorum.needed(seats=seats, in_office=seats)
    if not 0 < needed <= seats:
        raise FieldRefused("quorum", f"A quorum of {needed} cannot be reached with {seats} seats.")
    panel = Panel(
        name=values["name"], short=values["short"], host=values["host"], area=values["area"],
        office_title=values["office"], office_word=values["office"].split()[-1],
        rules=(Rules(quorum=quorum, seats=seats),),
    )  # fmt: skip
    given, family = values["given"], values["family"]
    clerk = Person(
        code=People().free_code(given, family), given=given, family=family,
        initials="".join(name[:1] for name in given.split()), posts=(Post(role=Role.CLERK, job=values["job"]),),
    )  # fmt: skip
    return act("Panel set up", Put(panel), Put(clerk))
