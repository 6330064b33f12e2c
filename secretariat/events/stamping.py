"""The second at which something was minuted, for acts that are made by a key and not by a typed line."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ..basics.acts import Act, Put
from ..basics.clock import to_the_second
from .base import Happening


def stamped(act: Act, now: dt.datetime) -> Act:
    """The act, each new event in it with the second of this moment; those kept before keep what they have."""

    def with_second(change: Put) -> Put:
        event = change.record
        if not isinstance(event, Happening) or event.rev or event.typed is not None:
            return change
        return replace(change, record=event.with_(typed=to_the_second(now)))

    return replace(act, changes=tuple(with_second(c) if isinstance(c, Put) else c for c in act.changes))
