"""A line to find someone by: a code jumps at once, a part of a name goes to the first that fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events, on
from textual.widgets import Input

from secretariat.basics.alphabet import plain
from secretariat.panel.people import Person

from .fields import Line
from .telling import FromWidget


class FindLine(Line):
    """Hidden until asked for; Escape or Enter puts it away again."""

    DEFAULT_CSS = """
    FindLine { dock: bottom; margin: 0 0 1 0; display: none; background: $boost; }
    FindLine.-asked { display: block; }
    """

    @dataclass
    class Found(FromWidget["FindLine"]):
        """Someone fits what is typed."""

        person: str

    class PutAway(FromWidget["FindLine"]):
        """Finding is over: the focus belongs to the list again."""

    def __init__(self) -> None:
        super().__init__(placeholder="find: a code, or a part of a name")
        self._among: list[Person] = []

    def ask(self, among: Iterable[Person]) -> None:
        """Show the line, empty, to find one of these."""
        self._among = list(among)
        self.value = ""
        self.add_class("-asked")
        self.focus()

    def put_away(self) -> None:
        self.remove_class("-asked")
        self.post_message(self.PutAway(self))

    @on(Input.Changed)
    def _look(self, event: Input.Changed) -> None:
        event.stop()
        typed = event.value.strip().casefold()
        if not typed or not self.has_class("-asked"):
            return
        coded = [p for p in self._among if p.code.casefold().startswith(typed)]
        exact = [p for p in coded if p.code.casefold() == typed]
        letters = plain(typed)
        coded += [p for p in self._among if p not in coded and plain(p.code).startswith(typed)]
        exact = exact or [p for p in coded if plain(p.code) == typed]
        named = [p for p in self._among if letters in plain(p.in_full)]
        named.sort(key=lambda p: not plain(p.family).startswith(letters))
        fitting = [*exact, *coded, *named]
        if fitting:
            self.post_message(self.Found(self, fitting[0].id))
            if exact and len(coded) == 1:  # a whole code that no other code begins with
                self.put_away()

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        event.stop()
        self.put_away()

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.put_away()
