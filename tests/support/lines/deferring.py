"""Lines that put an item off to a meeting of the plan."""

from __future__ import annotations

ACCEPTED = [
    ("/defer to November", "The item was DEFERRED to November."),
    ("/defer to the next meeting", "The item was DEFERRED to the next meeting."),
]
