"""The command palette: every command of the screen, then those that hold everywhere, each with its key."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

from rich.text import Text
from textual import events, on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input, OptionList

from ..kit.clerk import Clerk
from ..kit.commands import Command, Commanded, keys_of, run
from ..kit.screen import ClerkScreen
from ..widgets.plain import printable
from .other_words import OTHER_WORDS
from .palette_beyond import beyond, near
from .palette_words import BY_WORDS, likeness
from .places import MODES, Mode
from .setting_meant import setting_meant, settings_found_by, show_setting, title_of

IN_ANOTHER_PLACE = 2 * BY_WORDS
"""As near words must come to a command of another place, for it to be offered."""
BEYOND = 3
"""So many words of the line and papers are offered."""


_TITLES = {f"app.{mode.name}": (mode.title,) for mode in MODES}
"""The place is meant by whoever types just its name, and not all that has the word too."""


BY_NOTHING = 0.3 * BY_WORDS
"""What the search for words has that are no command: less than a slip of the pen, more than letters scattered."""


def _load_the_rest() -> None:
    """Every place of work, to know its commands; the words of the line, and the papers."""
    for mode in MODES:
        mode.screen_class  # noqa: B018
    beyond()


def _from_afar(score: float) -> float:
    """Behind what is here and has the words in its name, before what has some of the words only."""
    return score / 2 + 0.6 * BY_WORDS


def _names(command: Command) -> tuple[str, ...]:
    """What a command is found by: its own name first; where one of many is chosen, also what each of them is called."""
    more = _CHOSEN_FROM.get(command.id, tuple)()
    return (command.name, *_TITLES.get(command.id, ()), *OTHER_WORDS.get(command.id, ()), *more)


def _steps() -> tuple[str, ...]:
    from secretariat.complaints.steps import STEPS

    return tuple(step.title for step in STEPS)


_SETTINGS = "app.settings"
_CHOSEN_FROM: dict[str, Callable[[], tuple[str, ...]]] = {_SETTINGS: settings_found_by, "complaints.now": _steps}


class Palette(CommandPalette):
    """Textual's, but for two things: Enter takes what was found of all that was typed, and not what stood there a
    moment before; and what is chosen once more while it closes, as by a second click, is nothing."""

    gives_way = True
    """It closes where anything is opened over it, such as the search: there can be but one."""

    def _on_mount(self, event: events.Mount) -> None:
        """Closed before it was there, as by what was opened over it, it looks for nothing."""
        if not self.is_active:
            event.prevent_default()

    @on(Input.Changed)
    def _only_while_it_is_open_too(self, event: Input.Changed) -> None:
        if not self.is_active:
            event.stop()
            event.prevent_default()

    def _watch__list_visible(self) -> None:
        if self._has_its_parts:
            super()._watch__list_visible()

    async def _watch__show_busy(self) -> None:
        if self._has_its_parts:
            await super()._watch__show_busy()

    @property
    def _has_its_parts(self) -> bool:
        """What was found a moment after it closed has no list any more to stand in: Textual’s ended the app over it."""
        return self.query_one_optional(CommandList) is not None

    @on(Input.Submitted)
    def _wait_for_what_is_found(self, event: Input.Submitted) -> None:
        if self._is_looking():
            event.stop()
            event.prevent_default()
            # Among the work that asks something: what is typed behind Enter is kept for what it opens.
            self.run_worker(self._take_when_found(), group="asking")

    def _is_looking(self) -> bool:
        return any(each.group == self._GATHER_COMMANDS_GROUP and not each.is_finished for each in self.workers)

    async def _take_when_found(self) -> None:
        while self._is_looking():  # noqa: ASYNC110 - each letter begins another look, and ends the one before
            await asyncio.sleep(0.02)
        if self.is_active:
            self._select_or_command()

    @on(OptionList.OptionSelected)
    def _only_while_it_is_open(self, event: OptionList.OptionSelected) -> None:
        if not self.is_active:
            event.stop()
            event.prevent_default()

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close it, if it is still in front, and look for nothing more."""
        self._cancel_gather_commands()
        return super().dismiss(result) if self.is_active else AwaitComplete()


class CommandPaletteProvider(Provider):
    """Offers the tables of the active screen and of the application."""

    async def startup(self) -> None:
        """The places that nobody went to yet are loaded while she types."""
        self.app.run_worker(asyncio.to_thread(_load_the_rest), group="loading places", exit_on_error=False)

    async def discover(self) -> Hits:
        for node, command in self._offered():
            act, told = partial(run, node, command), self._keyed(command.sentence)
            yield DiscoveryHit(self._line(node, command), act, command.name, told)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        found: list[tuple[float, Any, Command]] = []
        for node, command in self._offered():
            names = _names(command)
            score = likeness(query, names, command.sentence)
            found.append((score or min(max(map(matcher.match, names)), BY_WORDS / 2), node, command))
        least = BY_WORDS / 2 if any(score >= BY_WORDS for score, *_ in found) else 0
        for score, node, command in found:
            if score > least:
                told = self._keyed(command.sentence)
                if command.id == _SETTINGS and (meant := self._setting(query, score, node, command)):
                    yield meant
                    continue
                yield Hit(score, self._line(node, command), partial(run, node, command), command.name, told)
        by_words = any(score >= BY_WORDS for score, *_ in found)
        await asyncio.to_thread(_load_the_rest)  # the first time it takes some tenths of a second: no key waits for it
        for hit in (*self._elsewhere(query), *self._beyond(query)):
            by_words = True
            yield hit
        if not by_words and self._may_search():
            words = f"Search everything for “{printable(query.strip())}”"
            act = partial(_search_for, self.app, query.strip())
            yield Hit(BY_NOTHING, Text(words), act, words, "No command is called so: look in all that is kept.")

    def _setting(self, query: str, score: float, node: Any, command: Command) -> Hit | None:
        """The settings, opened at the one that is meant; None where it is none, or they cannot be opened now."""
        name = setting_meant(query, command.name, OTHER_WORDS[command.id])
        if not name or command.when(node):
            return None
        line = Text(f"{command.name}: {title_of(name)}")
        return Hit(score, line, partial(show_setting, self.app, name), command.name, self._keyed(command.sentence))

    def _elsewhere(self, query: str) -> Iterator[Hit]:
        """The commands of the other places of work: she is taken there, and they are given."""
        if not isinstance(self.screen, ClerkScreen) or not any(self._is_of(mode) for mode in MODES):
            return
        here = {command.id for _node, command in self._offered()}
        for mode in MODES:
            for command in () if self._is_of(mode) else mode.screen_class.commands():
                score = 0.0 if command.id in here else likeness(query, _names(command), command.sentence)
                here.add(command.id)
                if score >= IN_ANOTHER_PLACE:
                    line = Text.assemble(command.name, (self._keyed(f"  on {mode.title} ({{app.{mode.name}}})"), "dim"))
                    act = partial(_run_there, self.app, mode, command)
                    yield Hit(_from_afar(score), line, act, command.name, self._keyed(command.sentence))

    def _may_search(self) -> bool:
        return isinstance(self.screen, ClerkScreen) and bool(self.app.at_work)  # type: ignore[attr-defined]

    def _beyond(self, query: str) -> Iterator[Hit]:
        """Words of the line of the minutes, and papers: she is led to where each is told or written."""
        if self._may_search():
            for found in near(query, least=IN_ANOTHER_PLACE, most=BEYOND):
                line = Text.assemble(found.it.shown, (self._keyed(found.it.told), "dim"))
                act, told = partial(found.it.lead, self.app), self._keyed(found.it.sentence)
                yield Hit(_from_afar(found.score) - 1, line, act, found.it.shown, told)

    def _is_of(self, mode: Mode) -> bool:
        return type(self.screen).__module__ == f"screens.{mode.name}.screen"

    def _offered(self) -> Iterator[tuple[Any, Command]]:
        offered = {"app.palette"}
        for node in (self.screen, self.app):
            if isinstance(node, Commanded):
                for command in node.commands():
                    if command.id not in offered:  # help is of a dialog and of the application
                        offered.add(command.id)
                        yield node, command

    def _keyed(self, words: str) -> str:
        return cast("Clerk", self.app).keyed(words)

    def _line(self, node: Any, command: Command) -> Text:
        """Name, key, and why it cannot be done now; all as plain text, for a reason may name a person."""
        keys = keys_of(command, cast("Clerk", self.app).keys)
        why = command.when(node)
        line = Text(command.name, style="dim" if why else "")
        if keys:
            line.append(f"  {keys}", style="bold")
        if why:
            line.append(f"  (not now: {printable(self._keyed(why))})")
        return line


async def _search_for(app: Any, words: str) -> None:
    """Look for what was typed, which is no command: a name or a matter."""
    app.run_worker(app.searching.everywhere(words), group="searching")


async def _run_there(app: Any, place: Mode, command: Command) -> None:
    """Go to the place of work that has a command, and give it there."""
    await app.go(place.name)
    if isinstance(app.screen, place.screen_class):
        await run(app.screen, command)
