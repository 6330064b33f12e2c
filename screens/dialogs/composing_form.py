"""A form whose answers are kept only once a paper was composed, or a file read, which may take a while."""

from __future__ import annotations

from textwrap import wrap
from typing import TypeVar

from .form import Form

T = TypeVar("T")


class ComposingForm(Form[T]):
    """As any form; while what it asked for is being made it is not left, and whatever shows how far that is hears the
    keys."""

    purpose = ""
    """What it is for: F1 says it, under how a form is filled in."""

    def more_help(self, width: int) -> list[str]:
        """What it is for, in lines."""
        return [*wrap(self.keyed(" ".join(self.purpose.split())), width), ""] if self.purpose else []

    def action_leave(self) -> None:
        if not self._saving:  # else what is being made would end with nobody to tell
            super().action_leave()

    async def keep_and_close(self, outcome: T) -> None:
        """As a task of the application's: it may take a while, and what is shown meanwhile has to hear the keys."""
        self.clerk.run_worker(self.kept_in_time(outcome), group="writing")

    async def kept_in_time(self, outcome: T) -> None:
        """Keep it, and close."""
        await super().keep_and_close(outcome)
