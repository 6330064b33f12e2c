"""Lines that put an item off to a meeting of the plan."""

from __future__ import annotations

ACCEPTED = [
    *(
        (f"/defer to {said}", "The item was DEFERRED to 12 November 2031.")
        for said in ("12/11/31", "2031-11-12", "12 nov", "nov 12")
    ),
    ("/defer to next Tuesday", "The item was DEFERRED to 24 June 2031."),
    ("/defer to 12/11/31: no time", "The item was DEFERRED to 12 November 2031.; Reason: no time."),
    (
        "/defer to 12/11/31: no time because it was late",
        "The item was DEFERRED to 12 November 2031.; Reason: no time because it was late.",
    ),
    ("/defer to November", "The item was DEFERRED to November."),
    ("/defer to the next meeting", "The item was DEFERRED to the next meeting."),
]
