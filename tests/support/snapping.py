"""How tests take pictures of screens: plain functions, since the picture-taker runs a loop of its own."""

from __future__ import annotations

from typing import Any, Protocol

from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from tests.support.driving import settled, until

SIZES = [(80, 24), (120, 40)]
SIZES_SAID = ["80x24", "120x40"]


class SnapCompare(Protocol):
    def __call__(self, app: object, **settings: Any) -> bool: ...


async def gone_to(pilot: Pilot[Any], app: SecretariatApp, place: str) -> None:
    """The records are open, the place is in front, and nothing more is to come."""
    await until(pilot, lambda: app.opened and app.current_mode != "opening", "the records never opened")
    await app.go(place)
    await until(pilot, lambda: app.current_mode == place and app.screen.is_mounted)
    await settled(pilot)
