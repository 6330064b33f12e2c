"""Decisions as they are told: by whom it was agreed before or after, whom a code names, parts that count on."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

_SO = "The Panel unanimously AGREED that it be so."
_TWO = "The Panel RESOLVED that:; {} it be so; and; {} it be not so."
ACCEPTED = [
    # who moved and who seconded it, first or last
    *((f"/agreed {said}", f"The Panel AGREED {what}, moved by Councillor Quill and seconded by Councillor Bramble.")
      for what, those in (
        ("the proposal", ("pq sec db", "moved pq sec db", "(moved pq, sec db)", "(Quill/Bramble)", "pq/db",
                          "moved by Quill, seconded Bramble")),
        ("that it be so", ("that it be so, pq sec db", "that it be so (pq/db)", "that it be so (Quill/Bramble).",
                           "that it be so – Quill/Bramble",
                           "that it be so, moved by pq and seconded by db", "prop pq sec db that it be so",
                           "that it be so. Moved: pq. Seconded: db.", "pq sec db: that it be so",
                           "that it be so, Quill moved, Bramble seconded",
                           "that it be so, P: pq, S: db")),
        ("the proposal (4-1)", ("4-1 pq sec db", "pq sec db, 4-1")),
        ("that it be so (4-1)", ("that it be so, moved pq sec db, 4-1", "that it be so, moved by pq, sec db (4-1)",
                                 "that it be so, pq/db, 4-1", "that it be so, moved pq sec db, carried 4-1",
                                 "that it be so – prop pq 2nd db – 4-1")),
      ) for said in those),
    ("/agreed that it be so, unanimously, pq sec db",
     "The Panel unanimously AGREED that it be so, moved by Councillor Quill and seconded by Councillor Bramble."),
    # what a word is about by itself, it is about with votes or movers beside it
    *((f"/{verb}, pq sec db", f"The Panel {verb.upper()} {what}, moved by Councillor Quill and seconded by Councillor "
       "Bramble.") for verb, what in (
        ("approved", "the report"), ("endorsed", "the report"), ("supported", "the report"), ("agreed", "the proposal"),
        ("declined", "the proposal"), ("resolved", "accordingly"),
    )),
    *((f"/{verb} (4-1)", f"The Panel {verb.upper()} {what} (4-1).") for verb, what in (
        ("approved", "the report"), ("declined", "the proposal"), ("resolved", "accordingly"),
    )),
    ("/noted, moved by Quill", "The Panel NOTED the report, moved by Councillor Quill."),
    ("/appointed cx, moved by pq sec db", "The Panel APPOINTED Councillor [@click=app.quit]x[/], moved by Councillor "
     "Quill and seconded by Councillor Bramble."),
    *((f"/agreed {said}", f"The Panel AGREED {said}.") for said in (
        "that the date be moved", "that the date be moved by March", "that the item be moved by pq", "to thank pq/db",
        "that pq/db attend", "that the report of pq sec db", "that cx sec db",
    )),
    ("/not agreed that it be so", "The Panel REJECTED that it be so."),
    ("/not approved", "The Panel REJECTED the proposal."),
    # one decision in two words, and no word of decision as what was decided
    *((f"/noted{said}", f"The Panel NOTED and {word} the report.") for said, word in (
        (", agreed", "agreed"), (" and agreed", "agreed"), ("; endorsed.", "endorsed"), (" & approved", "approved"),
    )),
    ("/agreed, noted", "The Panel AGREED and noted the report."),
    ("/agreed and noted the plan", "The Panel AGREED and noted the plan."),
    ("/noted agreed rates", "The Panel NOTED agreed rates."),
    # a veto says what of: nothing but a precept is too high
    ("/vetoed too high", "A veto of the proposed precept as too high was declared and was not carried: 8 needed."),
    ("/vetoed as too low", "A veto of the proposed precept as too low was declared and was not carried: 8 needed."),
    ("/supported (4-1)", "The Panel SUPPORTED the report (4-1)."),
    *((f"/agreed {said}", _SO) for said in (
        "unan that it be so", "unan. that it be so", "by all that it be so", "by all present that it be so",
        "nem. con. that it be so", "all in favour that it be so", "that it be so (unanimous)", "that it be so, nem con",
        "that it be so - unanimously", "that it be so, by all present", "that it be so, agreed unanimously",
    )),
    *((line, "The Panel unanimously NOTED the plan.") for line in (
        "/unanimously noted the plan", "/unan noted the plan", "/noted the plan (unanimous)",
    )),
    ("/unanimously agreed", "The Panel unanimously AGREED the proposal."),
    ("/agreed all in favour", "The Panel unanimously AGREED the proposal."),
    ("/agreed that decisions be unanimous", "The Panel AGREED that decisions be unanimous."),
    ("/agreed 4:1", "The Panel AGREED the proposal (4:1)."),
    ("/agreed with db against", "The Panel AGREED the proposal with Councillor Bramble against."),
    ("/agreed (subject to frost)", "The Panel AGREED the proposal, subject to frost."),
    ("/appointed pq to the group", "The Panel APPOINTED Councillor Quill to the group."),
    *((f"/appointed {said}", f"The Panel APPOINTED {printed}.") for said, printed in (
        ("pq, as chair", "Councillor Quill, as chair"), ("pq and Jane Doe", "Councillor Quill and Jane Doe"),
        ("pq & db to the group", "Councillor Quill and Councillor Bramble to the group"),
        ("pq, db and cx", "Councillor Quill, Councillor Bramble and Councillor [@click=app.quit]x[/]"),
        ("pq/db", "Councillor Quill and Councillor Bramble"),
    )),
    ("/appointed as agreed", "The Panel APPOINTED as agreed."),
    ("=en the plan", "The Panel ENDORSED the plan."),
    ("=res that it be so", "The Panel RESOLVED that it be so."),
    ("/recommend that it be so (unanimous)", "The Panel RECOMMENDED:; R1 That it be so (unanimously)."),
    *((f"/resolved that{said}", _TWO.format(*marks)) for said, marks in (
        (" 1. it be so 2. it be not so", ("1.", "2.")), (": 1. it be so. 2. it be not so.", ("1.", "2.")),
        (" a) it be so b) it be not so", ("a)", "b)")), (" 1) it be so, 2) it be not so", ("1)", "2)")),
    )),
    ("/resolved that lanes 1. and 2. be swept", "The Panel RESOLVED that lanes 1. and 2. be swept."),
    *(
        (f"/agreed {said}", f"The Panel AGREED the proposal {how}.")
        for said, how in (
            ("4-1", "(4-1)"),
            ("(4-1)", "(4-1)"),
            ("4 for, 1 against", "(4 for, 1 against)"),
            ("by 4 votes to 1", "by 4 votes to 1"),
            ("by a majority", "by a majority"),
            ("with Cllr Bramble dissenting", "with Cllr Bramble dissenting"),
        )
    ),
    ("/noted 4-0-1", "The Panel NOTED the report (4-0-1)."),
    ("/rejected 4-1", "The Panel REJECTED the proposal (4-1)."),
    ("/agreed - to note", "The Panel AGREED to NOTE the report."),
    *((f"{said}", "The Panel NOTED the plan.") for said in ("/noted,the plan", "/noted:the plan", "/ noted the plan")),
    ("//noted", "The Panel NOTED the report."),
    ("/agreed?", "The Panel AGREED the proposal."),
    ("/noted 12 March", "The Panel NOTED 12 March."),
    ("/resolved: write to the minister", "The Panel RESOLVED to write to the minister."),
    ("/resolved work be done", "The Panel RESOLVED: that work be done."),
    ("/recommend 1. sweep lanes 2. grit lanes", "The Panel RECOMMENDED:; R1 Sweep lanes.; R2 Grit lanes."),
    *(
        (f"/recommend {said}", "The Panel RECOMMENDED:; R1 Sweep lanes.; R2 Grit lanes.")
        for said in ("the following: 1. sweep lanes; 2. grit lanes", "as follows: (1) sweep lanes; (2) grit lanes")
    ),
    ("/recommend 1. sweep 4. lanes", "The Panel RECOMMENDED:; R1 Sweep 4. lanes."),
    (
        "/withdraw at the request of the Commissioner",
        "The item was WITHDRAWN.; Reason: at the request of the Commissioner.",
    ),
    ("/agreed unanimously to note the report", "The Panel unanimously AGREED to NOTE the report."),
    ("/approved the rules, subject to legal advice.", "The Panel APPROVED the rules, subject to legal advice."),
    ("/agreed subject to legal advice", "The Panel AGREED the proposal, subject to legal advice."),
    (
        "/noted that the grant was subject to audit",
        "The Panel NOTED that the grant was subject to audit.",
    ),
    (
        "/resolved that (1) lanes be swept; (2) they be gritted; (3) it be so",
        "The Panel RESOLVED that:; (1) lanes be swept;; (2) they be gritted; and; (3) it be so.",
    ),
    (
        "/resolved that:\n(a) lanes be swept\n(b) they be gritted, subject to frost",
        "The Panel RESOLVED, subject to frost, that:; (a) lanes be swept; and; (b) they be gritted.",
    ),
    ("/resolved that (2) is so and (1) is not", "The Panel RESOLVED that (2) is so and (1) is not."),
    (
        "/vetoed the precept as too high",
        "A veto of the precept as too high was declared and was not carried: 8 needed.",
    ),
    ("/vetoed the precept", "A veto of the precept was declared and was not carried: 8 needed."),
    ("/appointed Jane Doe as independent member", "The Panel APPOINTED Jane Doe as independent member."),
    ("/outcome noted the plan", "The Panel NOTED the plan."),
    (
        "/rec unanimously to Eldmoor: that it be so",
        "The Panel RECOMMENDED:; R1 That it be so (to Eldmoor) (unanimously).",
    ),
]  # fmt: skip
REFUSED = [
    *(
        (
            f"/agreed that it be so, {said}",
            f"{name} has no vote here, so cannot move or second. The form is {find('agreed').usage}",
        )
        for said, name in (("tk sec pq", "Councillor Kowalczyk"), ("pq sec mo", "Milo Orchard"))
    ),
    *(
        (f"/agreed {said}", f"The mover and the seconder must be two people. The form is {find('agreed').usage}")
        for said in ("that it be so, pq sec pq", "(Quill/Quill)")
    ),
    ("/vetoed 8-1", f"Say what was vetoed. The form is {find('vetoed').usage}"),
    ("/noted, rejected", "/noted and “rejected”: type a line for each, with what was decided."),
    ("/rejected, noted", "/rejected and “noted”: type a line for each, with what was decided."),
    *(
        (f"/{verb} {said}", f"“{said}” is more against than for: /rejected says that it was not agreed.")
        for verb, said in (("agreed", "by 2 to 3"), ("noted", "2-3"), ("approved", "(1 for, 4 against)"))
    ),
    ("/outcome", "Say under which decision word. The form is /outcome decision word [what]"),
    (
        "/outcome liked it",
        "“liked” is not one of the panel’s decision words: noted, agreed, endorsed, approved, resolved, supported, "
        "vetoed, rejected, declined, appointed, received.",
    ),
    ("/appointed", "Say who was appointed, and as what."),
]
