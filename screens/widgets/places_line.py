"""The places of work with their keys, the present one marked: where am I, and where can I go. Each is to be clicked."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from .plain import plain

KEY = "$text-accent"
HERE = "bold $block-cursor-foreground on $block-cursor-background"
"""Styles by the names of the theme: they follow when it is changed."""


class Place(msgspec.Struct, frozen=True):
    """One place as it is shown: its key as the clerk has it, its title, and the action that goes there."""

    key: str
    title: str
    action: str
    here: bool = False


class PlacesLine(Static):
    """One line, or two where the window is narrow; the screen shows it only where it is high enough."""

    DEFAULT_CSS = """
    PlacesLine { height: auto; background: $panel-darken-1; display: none; }
    PlacesLine.-shown { display: block; }
    """
    auto_links = False
    """A click is taken without the look of a web page's link."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._shown: tuple[tuple[Place, ...], int] | None = None

    def show(self, places: Sequence[Place], room: int) -> int:
        """These places in as many lines of so many cells as they take; how many that are."""
        lines = in_lines([f" {each.key} {each.title} " for each in places], room)
        if self._shown == (tuple(places), room):
            return len(lines)
        self._shown = tuple(places), room
        found, at = [], 0
        for line in lines:
            found.append(Content("").join(self._drawn(each) for each in places[at : at + line]))
            at += line
        self.update(Content("\n").join(found))
        return len(lines)

    @staticmethod
    def _drawn(place: Place) -> Content:
        click = Style.from_meta({"@click": place.action})
        if place.here:
            return plain(f" {place.key} {place.title} ", HERE).stylize(click)
        return Content.assemble(" ", plain(place.key, KEY), " ", plain(place.title), " ").stylize(click)


def in_lines(entries: Sequence[str], room: int) -> list[int]:
    """How many of the entries stand in each line: all in one, if there is room, else as evenly as may be."""
    if sum(map(cell_len, entries)) <= room:
        return [len(entries)]
    widest, lines = 0, [0]
    for entry in entries:
        width = cell_len(entry)
        if widest and widest + width > room:
            widest = 0
            lines.append(0)
        widest += width
        lines[-1] += 1
    return lines
