"""That cases were erased: which, when, why and by whom, and nothing of what they held (DAT-05)."""

from __future__ import annotations

import datetime as dt

from ..basics.record import Record


class Erasure(Record, frozen=True, kw_only=True):
    """One erasing. ``names``: the places of what was erased, by which the keys are known to be gone for good."""

    on: dt.date
    references: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    """The reason for each, in the order of the references: until when it was to be kept, and by what rule."""
    by: str = ""
    names: tuple[str, ...] = ()
