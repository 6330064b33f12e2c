"""The command palette: every command of the screen, then those that hold everywhere, each with its key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, cast

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider

from secretariat.finding.one_and_many import forms

from ..kit.clerk import Clerk
from ..kit.commands import Command, Commanded, keys_of, run
from ..widgets.plain import printable
from .other_words import OTHER_WORDS


def _as_well(typed: str) -> list[str]:
    """What was typed, also without hyphens, and for one instead of many: the same command is meant by “back-ups”."""
    ways = [typed]
    for hyphen in (" ", ""):
        words = typed.replace("-", hyphen).split()
        ways += [" ".join(words), " ".join(min(forms(word.casefold()), key=len) for word in words)]
    return list(dict.fromkeys(ways))


class CommandPaletteProvider(Provider):
    """Offers the tables of the active screen and of the application."""

    async def discover(self) -> Hits:
        for node, command in self._offered():
            act, told = partial(run, node, command), self._keyed(command.sentence)
            yield DiscoveryHit(self._line(node, command), act, command.name, told)

    async def search(self, query: str) -> Hits:
        matchers = [self.matcher(words) for words in _as_well(query)]
        for node, command in self._offered():
            names = (command.name, *OTHER_WORDS.get(command.id, ()))
            score = max(
                max(*map(matcher.match, names), matcher.match(command.sentence) * 0.6) for matcher in matchers
            )  # fmt: skip
            if score > 0:
                act = partial(run, node, command)
                yield Hit(score, self._line(node, command), act, command.name, self._keyed(command.sentence))

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
