"""What a command of the application does in another module, loaded when it is first given.

Most commands are never given in a session, and what they open would make the start longer.
"""

from __future__ import annotations

from importlib import import_module
from inspect import iscoroutine
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from .running import RunningClerk


class Elsewhere(msgspec.Struct, frozen=True):
    """``named``: the module below ``screens``, and what of it: “papers.rates:show_rates”."""

    named: str

    @property
    def loaded(self) -> Any:
        module, _, name = self.named.partition(":")
        return getattr(import_module(f"screens.{module}"), name)


class Asking(Elsewhere, frozen=True):
    """A function that is called with the application; one that asks and waits goes on beside the keys."""

    def __call__(self, app: RunningClerk) -> None:
        outcome = self.loaded(app)
        if iscoroutine(outcome):
            app.run_worker(outcome, group="asking")


class LaidOver(Elsewhere, frozen=True):
    """A screen that is laid over the one that is there, unless it is that one: the palette can be asked above it."""

    def __call__(self, app: RunningClerk) -> None:
        if not isinstance(app.screen, self.loaded):
            app.push_screen(self.loaded())
