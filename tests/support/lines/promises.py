"""Lines that mark what was just promised."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    *(
        (f"/action mo {said}", "A1 Milo Orchard to write by 4 July 2031.")
        for said in (
            "by 4 July to write",
            "by 4/7 to write",
            "by 4/7/31, to write",
            "to write by 4/7",
            "by Fri 4 July to write",
        )
    ),
    ("/action Orchard and db by 4 July to write", "A1 Milo Orchard and Councillor Bramble to write by 4 July 2031."),
    ("/action mo by bus to write", "A1 Milo Orchard by bus to write."),
    ("/action mo to write by bus", "A1 Milo Orchard to write by bus."),
]
REFUSED = [
    ("/action mo by 31/4 to write", "There is no such day as “31/4”: April has 30 days."),
    *(
        (f"/promise {who} to look", f"Nobody has the code or name “{who}”. The form is {find('promise').usage}")
        for who in ("Percy", "Mary Moss")
    ),
    ("! Freya would write", f"Nobody has the code or name “Freya”. The form is {find('promise').usage}"),
]
SCRIPT = ["pc\tagreed to look at the lanes again", "/promise", "pc\tthey would write about the lanes", "/promise pc"]
TYPED = [st.sampled_from(["/promise", "/promise pc", "pc\twould look into it"])]
