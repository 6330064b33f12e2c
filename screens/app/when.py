"""When a command that holds everywhere can be given, and why not now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .running import RunningClerk


def not_open(app: RunningClerk) -> str:
    """Why what needs the records cannot be done; empty once they are open."""
    return "" if app.opened else "The records are not open yet."


def needs_records(app: RunningClerk) -> str:
    """The same of what needs a panel."""
    return not_open(app) or ("" if app.at_work else "There is no panel yet: set one up first.")
