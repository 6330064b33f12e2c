"""A notice that always has a moment left to be shown in.

Textual reads the time a notice has left twice: once to ask whether it is still
to be shown, and again when its toast is made. Where the notice runs out
between the two, the toast sets a timer of less than nothing, whose loop never
ends and never gives way: the whole app stands still, for ever.
"""

from typing import Any

from textual.notifications import Notification

from ..widgets.plain import printable

A_MOMENT = 0.05
"""The least time a toast is shown, in seconds."""


class Notice(Notification):
    """A sentence told in the corner, never for less than a moment, and without what is no letter or sign.

    A name of a file may hold anything: what controls a terminal never reaches it.
    """

    def __init__(self, message: str, *rest: Any, **more: Any) -> None:
        super().__init__(printable(message), *rest, **more)

    @property
    def time_left(self) -> float:
        """The seconds until this notice runs out; never nothing, nor less."""
        return max(super().time_left, A_MOMENT)

    @property
    def has_expired(self) -> bool:
        """Whether its time is up."""
        return super().time_left <= 0
