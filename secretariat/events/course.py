"""The course of a meeting: begun, adjourned, resumed, closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..clock import house_date, house_time, local
from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings


class Began(Happening, frozen=True, kw_only=True, tag="began"):
    """The chair opened the meeting."""

    timed: ClassVar[bool] = True

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "not begun":
            return f"The meeting has already begun{proceedings.since_when()}."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "in session"
        proceedings.began = self.at
        proceedings.settle_the_chair()
        proceedings.opened_by = proceedings.presiding

    def line(self, proceedings: Proceedings) -> str:
        return f"/begin{self.time_in_line()}"


class Closed(Happening, frozen=True, kw_only=True, tag="closed"):
    """The chair closed the meeting: the minutes are done."""

    timed: ClassVar[bool] = True

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "not begun":
            return "The meeting has not begun, so it cannot be closed."
        if proceedings.phase == "closed":
            return "The meeting is already closed."
        last = max(proceedings.moved_at(), default=None)
        if self.at and last and self.at < last:
            return f"Somebody came or left at {house_time(last)}, so the meeting cannot end at {house_time(self.at)}."
        return proceedings.refuse_time(self.at, "The meeting cannot end")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "closed"
        proceedings.ended = self.at

    def line(self, proceedings: Proceedings) -> str:
        return f"/close{self.time_in_line()}"


class Adjourned(Happening, frozen=True, kw_only=True, tag="adjourned"):
    """The meeting paused. It stays one meeting, with another sitting to come (MTG-53)."""

    timed: ClassVar[bool] = True

    until: str = ""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "in session":
            return "Only a meeting in session can be adjourned."
        return proceedings.refuse_time(self.at, "The meeting cannot adjourn")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "adjourned"

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = f" at {proceedings.time(self.at)}" if self.at else ""
        until = f" until {self.until}" if self.until else ""
        why = f": {self.reason}" if self.reason else ""
        page.stage(f"The meeting adjourned{when}{until}{why}")

    def line(self, proceedings: Proceedings) -> str:
        until = f" until {self.until}" if self.until else ""
        return f"/adjourn{self.time_in_line()}{until}" + (f" because {self.reason}" if self.reason else "")


class Resumed(Happening, frozen=True, kw_only=True, tag="resumed"):
    """An adjourned meeting went on, that day or at another sitting."""

    timed: ClassVar[bool] = True

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "adjourned":
            return "Only an adjourned meeting can resume."
        return proceedings.refuse_time(self.at, "The meeting cannot resume")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "in session"
        proceedings.sitting = local(self.at).date() if self.at else proceedings.sitting

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = ""
        if self.at:
            when = f" at {proceedings.time(self.at)}"
            if local(self.at).date() != proceedings.bundle.meeting.date:
                when += f" on {proceedings.date(local(self.at).date(), weekday=True)}"
        page.stage(f"The meeting resumed{when}")

    def line(self, proceedings: Proceedings) -> str:
        day = local(self.at).date() if self.at else proceedings.day
        return f"/resume{self.time_in_line()}" + (f" on {house_date(day)}" if day != proceedings.day else "")
