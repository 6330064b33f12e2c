"""The register of matters: everything raised at any meeting or outside one, each with its story, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.pattern import pattern
from .life import Followed, KeptLives, lived
from .matter import Matter, overdue

_BY_IDENTITY = pattern(r"^(\d{4}-\d\d-\d\d)-(\d+)/")


class Register:
    """All matters, the oldest meeting first, those of one meeting in its order, parts after their whole."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        self.matters = tuple(matters)
        self._by_id = {matter.event: matter for matter in self.matters}
        self._by_reference: dict[str, Matter] = {}
        self._parts: dict[str, list[Matter]] = {}
        for matter in self.matters:  # of two with one name, the one that was there first
            self._by_reference.setdefault(matter.reference.casefold(), matter)
            if matter.parent:
                self._parts.setdefault(matter.parent, []).append(matter)

    def of(self, reference: str) -> Matter | None:
        """The matter of that reference, ``2022-07-20/R2``, of a second meeting that day ``2022-07-20/2/R2`` (or, by the
        identity of the meeting, ``2022-07-20-2/R2``); None where there is none."""
        said = _BY_IDENTITY.sub(r"\1/\2/", reference.strip().casefold())
        return self._by_reference.get(said.replace("/1/", "/", 1))

    def by_id(self, id: str) -> Matter | None:
        return self._by_id.get(id)

    def parts(self, matter: Matter) -> list[Matter]:
        """Those that are parts of it: the questions sent on under an action."""
        return list(self._parts.get(matter.event, ()))

    def of_meeting(self, id: str) -> list[Matter]:
        return [matter for matter in self.matters if matter.meeting == id]

    def overdue(self, today: dt.date) -> list[Matter]:
        return [matter for matter in self.matters if overdue(matter, today)]


def the_register(gathered: Iterable[Matter], known: Followed, kept: KeptLives | None = None) -> Register:
    """The register from what each meeting came to (``gathering.matters``), and what was recorded since.

    ``kept``: lives worked out before, so that after an act only those are that it touched.
    """
    return Register(lived(gathered, known, kept))


__all__ = ["Followed", "KeptLives", "Register", "the_register"]
