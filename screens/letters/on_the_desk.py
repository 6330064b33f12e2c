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


class Said(NamedTuple):
    """What the clerk said of it."""

    taking: TakingIn
    date: dt.date | None
    about_complaint: bool
    not_them: str = ""
    """Why whoever the gate found is nobody who complained; empty where that was not said."""
