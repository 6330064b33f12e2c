"""What lies on the desk, and what the clerk said of it when it is kept or left."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from secretariat.letters.taking_in import TakingIn
from secretariat.matters.holding import Held
from secretariat.matters.register import Register


class OnTheDesk(NamedTuple):
    """What lies on the desk. ``held``: how it was read; ``register``: what can be aimed at."""

    held: Held
    taking: TakingIn
    register: Register
    title: str
    names_complainant: bool = False
    """The gate found a complainant in it: it can only be kept sealed."""
    about_complaint: bool = False
    not_compared: str = ""
    """Why nobody can tell whether it names one."""
    kept: bool = False
    """It is kept already: what it answers is changed."""
    date: dt.date | None = None

    def warning(self, not_them: bool, about_complaint: bool) -> str:
        """What its keeping means for the register of complaints; else what the letter says of itself.

        ``not_them``: whom it names is somebody else, as the clerk says; ``about_complaint``: she says it is about one.
        """
        if self.names_complainant and not_them:
            return "Whom it names is somebody else, as you say: it is kept unsealed, and that with the complaint."
        if self.names_complainant:
            return "It names a complainant: it is kept sealed, date and office alone listed. {desk.not-them}: not them."
        if about_complaint:
            return "About a complaint: it is kept sealed. {desk.sealed}: it is not."
        if self.not_compared:
            why = f"Not compared with the complaints, for {self.not_compared}."
            return f"{why} It is when they are unlocked ({{app.complaints}})."
        return self.held.proposed.read.said_of_itself


class Said(NamedTuple):
    """What the clerk said of it."""

    taking: TakingIn
    date: dt.date | None
    about_complaint: bool
    not_them: str = ""
    """Why whoever the gate found is nobody who complained; empty where that was not said."""
