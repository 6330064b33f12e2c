"""The record that cases were erased: which, when, why and by whom, and nothing of their contents (DAT-05)."""

import datetime as dt

from ..basics.record import Record


class Erasure(Record, frozen=True, kw_only=True):
    """One erasure. ``names``: the records erased, as ``collection/id``; their keys are never to be restored."""

    on: dt.date
    references: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    """The reason for each, in the order of the references: until when it was to be kept, and by what rule."""
    by: str = ""
    names: tuple[str, ...] = ()
