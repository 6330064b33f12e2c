"""The register of matters: everything raised at any meeting or outside one, each with its story, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from .life import Followed, lived
from .matter import Matter, overdue


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
    return Register(lived(gathered, known))


__all__ = ["Followed", "Register", "the_register"]
