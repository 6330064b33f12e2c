"""Lines about what comes from elsewhere: papers tabled or late, matters arising, what was not carried out, groups."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    (
        "/late 6 report by mo as the figures were late",
        "Milo Orchard submitted a late paper for item 6: report: the figures were late.",
    ),
    ("/late report by mo as Monitoring Officer", "There was a late paper: report by mo as Monitoring Officer."),
    ("/tabled by mo: map as drawn", "Milo Orchard tabled map as drawn."),
    ("/late report as sent to members", "There was a late paper: report as sent to members."),
    ("/group Lanes Group reported by pq that it met", "Councillor Quill, for the Lanes Group, reported that it met."),
    ("/not-done R1 of 12 March by mo", "It was reported that R1 of 12 March by Milo Orchard had not been carried out."),
    # why it was not done, behind which decision it was
    *(
        (f"/{said}", "It was reported that R1 of 12 March had not been carried out: no money.")
        for said in (
            "not-done R1 of 12 March no money",
            "notdone R1 of 12 March, no money",
            "not done R1 of 12 March - no money",
            "not-done R1 of 12 March (no money)",
            "not-done R1 of 12 March: no money",
        )
    ),
    (
        "/not-done R1 and R2 of 12 March no money",
        "It was reported that R1 and R2 of 12 March had not been carried out: no money.",
    ),
    (
        "/not-done R1 of 12 March to mend lamps",
        "It was reported that R1 of 12 March to mend lamps had not been carried out.",
    ),
    ("/not-done R1, no money", "It was reported that R1 had not been carried out: no money."),
    # of which item a paper is
    *(
        (f"/late {said}", "There was a late paper for item 6: report.")
        for said in (
            "6 report",
            "6 - report",
            "6, report",
            "6: report",
            "item 6 report",
            "report for 6",
            "report (for item 6)",
        )
    ),
    *((f"/late {said}", "There was a late paper for item 6.") for said in ("6", "item 6", "for item 6", "paper for 6")),
    ("/late 6 letters from residents", "There was a late paper: 6 letters from residents."),
    ("/late 99 report", "There was a late paper: 99 report."),
    ("/tabled 6 a map", "The following was tabled for item 6: a map."),
    ("/tabled 6 maps", "The following was tabled: 6 maps."),
    ("/tabled a map of the lanes", "The following was tabled: a map of the lanes."),
    ("/tabled by mo: a map of the lanes", "Milo Orchard tabled a map of the lanes."),
    ("/tabled mo: a map", "Milo Orchard tabled a map."),
    ("/tabled at the meeting: a map", "The following was tabled: a map."),
    ("/late paper for item 6", "There was a late paper for item 6."),
    ("/late item 6 the budget", "There was a late paper for item 6: the budget."),
    (
        "/not-done the decision on lamps had not been carried out: no money",
        "It was reported that the decision on lamps had not been carried out: no money.",
    ),
    ("/group Lanes Sub-Committee reported that it met", "The Lanes Sub-Committee reported that it met."),
    ("/tabled a map for item 6", "The following was tabled for item 6: a map."),
    (
        "/late for item 6: the budget because the figures were not ready",
        "There was a late paper for item 6: the budget: the figures were not ready.",
    ),
    ("/late by the Commissioner: the budget", "The Commissioner submitted a late paper: the budget."),
    ("/arising minute 5: the lamps were mended", "Matters arising; Minute 5: the lamps were mended."),
    ("/matters-arising", "Matters arising"),
    ("/none matters arising", "There were no matters arising."),
    (
        "/not-done R3 of 12 March because the money was spent",
        "It was reported that R3 of 12 March had not been carried out: the money was spent.",
    ),
    (
        "/not-carried-out pc: the decision to mend the lamps",
        "The Commissioner reported that the decision to mend the lamps had not been carried out.",
    ),
    (
        "/group Lanes Working Group: that the lamps were mended",
        "The Lanes Working Group reported that the lamps were mended.",
    ),
    ("/group the Lanes Sub-Committee: met twice", "The Lanes Sub-Committee met twice."),
    (
        "/sub-committee Lanes Sub-Committee by pq: the lamps were mended",
        "Councillor Quill, for the Lanes Sub-Committee, reported that the lamps were mended.",
    ),
]

REFUSED = [
    *(
        (
            f"/late {said}",
            f"/late is of papers: /in tk and the time says when somebody came. The form is {find('late').usage}",
        )
        for said in ("tk", "tk 2.40 (the trains)", "tk (ill)")
    ),
    ("/tabled", "Say which paper: /tabled a map of the lanes."),
    (
        "/late for item 99: a map",
        "There is no item 99 on this agenda. The form is /late [for item] [by who:] what [because why]",
    ),
    ("/not-done", "Say which decision: /not-done R3 of 12 March because …"),
    (
        "/group Lanes Working Group",
        "Say which body and what it reported: /group Lanes Working Group: that the lamps were mended.",
    ),
]

SCRIPT = [
    "/tabled for item 6 by mo: a map because it was late",
    "/tabled a map",
    "/late pc: the budget",
    "/arising minute 5: the lamps were mended",
    "/arising minute 6: the lamps were lit",
    "/not-done pc: R3 of 12 March because the money was spent",
    "/group Lanes Working Group by pq: met twice",
    "/group Lanes Working Group: that the lamps were mended",
]

TYPED = [st.sampled_from([*SCRIPT, "/arising", "/none matters arising", "/tabled", "/group x: y"])]
