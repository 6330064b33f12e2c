"""What every event of a meeting has in common."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple, cast

from ..meetings.bundle import Bundle
from ..meetings.happening import Happened
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings


class Decided(NamedTuple):
    """What an event decided, in words; with a number, where it keeps one of its own."""

    kind: Literal["decision", "recommendation", "action", "undertaking"]
    words: str
    who: str = ""
    due: dt.date | None = None
    item: str = ""
    """The item it is about, where that is not the open one."""
    number: int = 0


class Happening(Happened, frozen=True, kw_only=True):
    """Something that can happen in a meeting.

    Each kind says why it could not have happened now (``refusal``), what it changes (``happen``), how it is printed
    (``write``), how it would be typed again (``line``), and what it decided, if it did (``matter``).
    """

    def refusal(self, proceedings: Proceedings) -> str:
        """Why this cannot be: one sentence, or empty where it can. Judged where the proceedings stand."""
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        """Let it change where the proceedings stand. Must accept anything: a warning goes to ``problems``."""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        """Print it, as the minutes will."""

    def line(self, proceedings: Proceedings) -> str:
        """The line that would minute it again, to be corrected; empty where none would."""
        return ""

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """What it decided, for the list of decisions; None where it decided nothing."""
        return None


class OfOnePerson(Happening, frozen=True, kw_only=True):
    """Something that one person said, did or was chosen for."""

    person: str

    def whose(self) -> str:
        return self.person


def happenings(bundle: Bundle) -> tuple[Happening, ...]:
    """What happened in a meeting, each with what it does: a bundle is kept by who does not ask."""
    return cast("tuple[Happening, ...]", bundle.events)
