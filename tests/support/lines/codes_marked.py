"""Codes with signs around them, “ab.”, “(ab)”, and ways of voting set apart from who voted so."""

from __future__ import annotations

_SO = "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so."
_NAMED = (
    "On a named vote (4 for, 1 against, 0 abstained) the motion was CARRIED.; For: Councillors S Ŵyn-Llŷr, P Quill, Z "
    "[/b] O’Brien 佐藤 and C [@click=app.quit]x[/]. Against: Councillor D Bramble."
)
ACCEPTED = [
    *((f"/chair {code}", "(Councillor Quill in the Chair)") for code in ("pq.", "(pq)", "“pq”", "pq!", "PQ", "[pq]")),
    *((f"/out {said}", "(Councillor Bramble left the meeting at 3:00pm)") for said in (
        "db. 3pm", "(db) 3pm", "(db), 3pm.", "“db” 3pm",
    )),
    *((f"/motion {said} that it be so", _SO) for said in (
        "(pq/db)", "[pq/db]:", "(pq, sec db)", "pq. sec db.", "(pq) (db)", "pq + db",
    )),
    *((f"/vote named {said}", _NAMED) for said in (
        "db: against; rest: for", "(db) against, rest for", "db - against, rest - for", "db. against, rest for.",
    )),
    ("/action mo. to write", "A1 Milo Orchard to write."),
    ("/refer (mo)", "The matter was REFERRED to Milo Orchard."),
    *((f"/sub {said}", "(Councillor Sedge joined the meeting at 2:30pm)") for said in ("us/ly", "us -> ly", "ly/us")),
]  # fmt: skip
