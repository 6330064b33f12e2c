"""The places of work. Each is imported when it is first shown, which keeps the start short."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen


class Mode(msgspec.Struct, frozen=True):
    """One place of work: its name in the program, its key, its title, and the class that shows it."""

    name: str
    key: str
    title: str
    cls: str
    sentence: str

    @property
    def screen_class(self) -> type[ClerkScreen]:
        cls: type[ClerkScreen] = getattr(import_module(f"screens.{self.name}.screen"), self.cls)
        return cls

    def __call__(self) -> ClerkScreen:
        """A new screen of it."""
        return self.screen_class()


MODES = (
    Mode("plan", "f2", "Plan", "PlanScreen", "The dates to come, and what is due at each."),
    Mode("agenda", "f3", "Agenda", "AgendaScreen", "The items of the meeting, in order."),
    Mode("attendance", "f4", "Attendance", "AttendanceScreen", "The roll: who is here, and since when."),
    Mode("apologies", "f5", "Apologies", "ApologiesScreen", "Who will not come, and who stands in."),
    Mode("minutes", "f6", "Minutes", "MinutesScreen", "The minutes, taken as the meeting goes."),
    Mode("decisions", "f7", "Decisions", "DecisionsScreen", "What was decided, asked for and promised."),
    Mode("letters", "shift+f7", "Letters", "LettersScreen", "Letters and replies that came in, and what each answers."),
    Mode("complaints", "f8", "Complaints", "ComplaintsScreen", "The register of complaints."),
    Mode("people", "f9", "People", "PeopleScreen", "Members, officers and everyone else, over time."),
)
