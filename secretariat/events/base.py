"""What every event of a meeting has in common."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from ..basics.clock import house_time
from ..basics.record import Moment, Record

if TYPE_CHECKING:
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


class Happening(Record, frozen=True, kw_only=True, tag_field="kind", omit_defaults=False):
    """Something that happened in a meeting. A meeting's minutes are these, in order, and nothing else.

    Each kind says three things: why it could not have happened now (``refusal``), what it changes
    (``happen``), and how it is printed (``write``).
    """

    always_public: ClassVar[bool] = False
    """Printed for the public even where it happened in private: an item's title stood on the agenda."""

    timed: ClassVar[bool] = False
    """Its line says when it happened; all others keep the time at which they were minuted."""

    place: str = ""
    """Where it stands among the others; see ``ordering``."""
    at: Moment | None = None
    """When it happened, where that is known."""

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

    def time_in_line(self) -> str:
        """Its time as the line says it, after a space; empty where it has none."""
        return f" {house_time(self.at)}" if self.at else ""

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """What it decided, for the list of decisions; None where it decided nothing."""
        return None

    def words(self) -> str:
        """The words the clerk typed for it, for correcting; empty where there are none."""
        return ""

    def reworded(self, text: str) -> Happening | None:
        """The same event with other words; None where it has none to change."""
        return None
