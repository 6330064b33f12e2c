"""What lies over one another is painted, however much of it there is."""

from __future__ import annotations

import traceback

from rich.console import RenderableType
from textual.app import App, ComposeResult
from textual.widgets import Static

from screens.kit.from_below import PaintedFromBelow


class _Over(PaintedFromBelow[None]):
    DEFAULT_CSS = "_Over { background: black 60%; }"

    def compose(self) -> ComposeResult:
        yield Static("one of them")


class _Lowest(_Over):
    """Notes in the middle of how many others it is painted."""

    within = 0

    def render(self) -> RenderableType:
        painting = sum(call.name == "_render_chops" for call in traceback.extract_stack())
        self.within = max(self.within, painting)
        return super().render()


async def test_painting_more_of_them_goes_no_deeper() -> None:
    """Each was painted in the middle of the one above it, once the window had another size: many ended the app."""
    app, lowest = App[None](), _Lowest()
    async with app.run_test(size=(80, 24)) as pilot:
        for screen in (lowest, *(_Over() for _ in range(6))):
            app.push_screen(screen)
        for width in (90, 70):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
    assert 0 < lowest.within <= 2
