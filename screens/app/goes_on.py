"""A meeting in session that is left to look at another one: that it goes on is told, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.basics.clock import house_date

if TYPE_CHECKING:
    from ..kit.clerk import Clerk

STILL = "The meeting of {} is in session still: {{app.meeting}} goes back to it."


class GoesOn:
    """Which meeting in session was left; none where the clerk is in it, or no meeting is."""

    def __init__(self) -> None:
        self.meeting = ""

    def another(self, app: Clerk, before: str, now: str) -> None:
        """Every screen is about another meeting now. What was found by a search takes her there without a word."""
        if now == self.meeting:
            self.meeting = ""
        if not (app.at_work and before and before != now):
            return
        proceedings = app.archive.proceedings(before)
        if proceedings is not None and proceedings.phase in ("in session", "adjourned"):
            self.meeting = before
            app.tell(STILL.format(house_date(proceedings.day)))
