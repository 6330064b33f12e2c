"""The register of matters: everything raised at any meeting or outside one, each with its story, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..deadlines.calendar import Calendar
from ..letters.letter import LetterIn
from ..panel.panel import Panel
from .follow_up import FollowUp
from .gathering import followed
from .matter import Matter, overdue
from .raised import Raised
from .report import ReportSent


@dataclass(frozen=True, kw_only=True)
class Followed:
    """What the stories of matters are put together from, besides the meetings themselves."""

    panel: Panel
    calendar: Calendar = field(default_factory=Calendar)
    follow_ups: Sequence[FollowUp] = ()
    raised: Sequence[Raised] = ()
    reports: Sequence[ReportSent] = ()
    letters: Sequence[LetterIn] = ()


class Register:
    """All matters, the oldest meeting first, those of one meeting in its order, parts after their whole."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        self.matters = tuple(matters)
        self._by_id = {matter.event: matter for matter in self.matters}
        self._by_reference = {matter.reference.casefold(): matter for matter in self.matters}

    def of(self, reference: str) -> Matter | None:
        """The matter of that reference, ``2022-07-20/R2``; None where there is none."""
        return self._by_reference.get(reference.strip().casefold())

    def by_id(self, id: str) -> Matter | None:
        return self._by_id.get(id)

    def parts(self, matter: Matter) -> list[Matter]:
        """Those that are parts of it: the questions sent on under an action."""
        return [each for each in self.matters if each.parent == matter.event]

    def of_meeting(self, id: str) -> list[Matter]:
        return [matter for matter in self.matters if matter.meeting == id]

    def overdue(self, today: dt.date) -> list[Matter]:
        return [matter for matter in self.matters if overdue(matter, today)]


def the_register(gathered: Iterable[Matter], known: Followed) -> Register:
    """The register from what each meeting came to (``gathering.matters``), and what was recorded since."""
    return Register(followed(gathered, known.follow_ups))
