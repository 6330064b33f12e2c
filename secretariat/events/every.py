"""Every kind of event at once, for whoever goes through them all, or reads events of which it knows no kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from .base import Happening
from .kinds import KINDS, kind_named

EVENTS: tuple[type[Happening], ...] = tuple(kind for name in KINDS if (kind := kind_named(name)))

if TYPE_CHECKING:
    Event = Happening
else:
    Event = Union[EVENTS]  # noqa: UP007
