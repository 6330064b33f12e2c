"""What lies over one another is painted from the lowest up, so that it may be as much as the clerk opens."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TypeVar

from rich.console import RenderableType
from textual._context import visible_screen_stack
from textual.screen import ModalScreen, Screen

T = TypeVar("T")

_FROM_BELOW: ContextVar[bool] = ContextVar("from_below", default=False)


class PaintedFromBelow(ModalScreen[T]):
    """Textual paints what lies under a screen in the middle of painting that one, and what lies under that in the
    middle of it: some twenty calls for each, and Python goes no deeper than a thousand. After the window had another
    size nothing of them is kept, and so many of them ended the app. What was painted just before is kept, and asks for
    nothing under it."""

    def render(self) -> RenderableType:
        beneath = [*visible_screen_stack.get([])]
        painted = super().render()
        if len(beneath) > 1 and not _FROM_BELOW.get():
            self._paint(beneath)
        return painted

    @staticmethod
    def _paint(beneath: list[Screen[object]]) -> None:
        begun = _FROM_BELOW.set(True)
        try:
            for n, screen in enumerate(beneath):
                under = visible_screen_stack.set(beneath[:n])
                screen._compositor.render_strips()
                visible_screen_stack.reset(under)
        finally:
            _FROM_BELOW.reset(begun)
