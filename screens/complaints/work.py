"""What the modules of the register share: the case marked, what a step is judged by now, and the question before it."""

from __future__ import annotations

from typing import Any, NamedTuple

from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context

from ..dialogs.choose import Choice, Choose
from ..kit.screen import ClerkScreen
from ..widgets.table import Table
from .asking import FORKS
from .soon import context


class Answer(NamedTuple):
    """What was answered to the question that forks a step; None where it has no such question."""

    answer: Any


class ComplaintsWork(ClerkScreen):
    """The register's screen as the modules beside it see it: a table of the cases."""

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def case(self) -> Case | None:
        """The one marked; none while it is locked."""
        if self.clerk.lock.closed:
            return None
        return self.table.marked(self.clerk.archive.cases())

    def now(self) -> Context:
        """What a step is judged by at this moment."""
        return context(self.clerk)

    async def answer(self, kind: type[s.Step]) -> Answer | None:
        """The answer that decides what else a step asks. None where it was left."""
        fork = FORKS.get(kind)
        if fork is None:
            return Answer(None)
        answers = list(fork.answers)
        choices = [Choice(str(n), fork.answers[each][0]) for n, each in enumerate(answers)]
        key = await self.app.push_screen_wait(Choose(fork.question, choices))
        return Answer(answers[int(key)]) if key is not None else None
