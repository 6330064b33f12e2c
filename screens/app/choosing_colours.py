"""Which colours there are, to choose from: the four that a clerk looks for first, the present ones marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from .colours import HIGH_CONTRAST, HIGH_CONTRAST_LIGHT
from .palette import Palette

if TYPE_CHECKING:
    from ..kit.clerk import Clerk

FIRST = {
    "textual-dark": "Dark", "textual-light": "Light",
    HIGH_CONTRAST.name: "High contrast", HIGH_CONTRAST_LIGHT.name: "High contrast, light",
}  # fmt: skip
"""What they are called in plain words. “light” finds the light ones, and first the one called so."""


class Colours(Provider):
    """Every theme there is; Enter takes it, and it is kept."""

    async def discover(self) -> Hits:
        for at, (name, words) in enumerate(self._named()):
            yield DiscoveryHit(self._line(name, words), partial(self._take, name), f"{at:03}")  # as they are listed

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, words in self._named():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, self._line(name, words), partial(self._take, name), words)

    def _named(self) -> Iterator[tuple[str, str]]:
        yield from FIRST.items()
        for name in sorted(self.app.available_themes):
            if name not in FIRST:
                yield name, name.replace("-", " ").capitalize()

    def _line(self, name: str, words: str) -> str:
        return f"{words} (as now)" if name == self.app.theme else words

    def _take(self, name: str) -> None:
        self.app.theme = name


def choose(app: Clerk) -> None:
    """Show the list, to be narrowed by typing."""
    app.push_screen(Palette(providers=[Colours], placeholder="Light, dark, high contrast…"))
