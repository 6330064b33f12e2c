"""Who had the word before each act: when an act is taken back, so is the change of speaker that came with it."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from secretariat.basics.acts import Act, Put
from secretariat.capture.desk import Desk
from secretariat.events.base import Happening

KEPT = 200


class _Step(msgspec.Struct, frozen=True):
    event: str
    before: Desk
    after: Desk


class Desks:
    """The desks of the lines minuted since the screen was opened, newest last."""

    def __init__(self) -> None:
        self._steps: list[_Step] = []

    def kept(self, act: Act, before: Desk, after: Desk) -> None:
        """An act on the meeting's lines was kept, and the word passed from one desk to another with it."""
        new = [c.record.id for c in act.changes if isinstance(c, Put) and isinstance(c.record, Happening)]
        if new:
            self._steps = [*self._steps[1 - KEPT :], _Step(new[0], before, after)]

    def now(self, desk: Desk, events: Collection[str]) -> Desk:
        """The desk, as it was before those acts whose events are gone, newest first. A desk chosen since stays."""
        while self._steps and self._steps[-1].event not in events:
            step = self._steps.pop()
            desk = step.before if desk == step.after else desk
        return desk
