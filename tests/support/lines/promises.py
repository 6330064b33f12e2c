"""Lines that mark what was just promised."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    ("/promise to write to officers", "The Commissioner undertook to write to officers."),
    ("/promise send officers to look", "The Commissioner undertook to send officers to look."),
    # who promised is nobody in the records
    *(
        (f"/promise {said}", f"{printed} undertook to write.")
        for said, printed in (
            ("Chief Constable to write", "Chief Constable"),
            ("the Chief Constable to write", "The Chief Constable"),
            ("the Chief Constable undertook to write", "The Chief Constable"),
            ("ACC Smith to write", "ACC Smith"),
            ("DCC: to write", "DCC"),
            ("the force will write", "The force"),
            ("officers to write", "Officers"),
            ("Chief Supt Jones would write", "Chief Supt Jones"),
            ("T/ACC Jones - to write", "T/ACC Jones"),
        )
    ),
    ("! Chief Constable to write", "Chief Constable undertook to write."),
    *(
        (f"/refer {said}", f"The matter was REFERRED {printed}.")
        for said, printed in (
            ("back to officers", "back to officers"),
            ("to officers", "to officers"),
            ("back to officers for more detail", "back to officers for more detail"),
            ("it back to the sub-committee to look at again", "back to the sub-committee to look at again"),
            ("back to mo", "back to Milo Orchard"),
            ("back to the Commissioner to redraft", "back to the Commissioner to redraft"),
            ("to the host authority", "to the host authority"),
            ("back to the Audit Committee", "back to the Audit Committee"),
        )
    ),
    *(
        (f"/action mo {said}", "A1 Milo Orchard to write by 4 July 2031.")
        for said in (
            "by 4 July to write",
            "by 4/7 to write",
            "by 4/7/31, to write",
            "to write by 4/7",
            "by Fri 4 July to write",
            "by 4/7: write",
            "(by 4 July): write",
            "- by 4 July - to write",
        )
    ),
    ("/action Orchard and db by 4 July to write", "A1 Milo Orchard and Councillor Bramble to write by 4 July 2031."),
    # each owner his own
    *(
        (f"/action {said}", f"A1 {printed}.")
        for said, printed in (
            ("mo to minute “they met; ck to check”", "Milo Orchard to minute “they met; ck to check”"),
            ("mo to ask both (pc; ck to reply)", "Milo Orchard to ask both (pc; ck to reply)"),
            ("– mo, ck: to meet; to report", "Milo Orchard and Clara Knapweed to meet; to report"),
            ("fao: the lanes be swept", "Fao: the lanes be swept"),
        )
    ),
    *(
        (line, "A1 Milo Orchard to write to Eldmoor.; A2 Clara Knapweed to check it by 4 July 2031.")
        for line in (
            "/action mo to write to Eldmoor; ck to check it by 4 July",
            "/action mo: to write to Eldmoor; ck: to check it by 4 July",
            "/action mo to write to Eldmoor, ck: to check it by 4 July",
            "/action mo - to write to Eldmoor; and ck - to check it by 4 July",
            "/action Milo Orchard to write to Eldmoor. Clara Knapweed to check it by 4 July.",
            "/action (1) mo to write to Eldmoor; (2) ck to check it by 4 July",
            "/action 1. mo: to write to Eldmoor 2. ck: to check it by 4 July",
        )
    ),
    (
        "/action mo by 3 July: to write; db and ck to check",
        "A1 Milo Orchard to write by 3 July 2031.; A2 Councillor Bramble and Clara Knapweed to check.",
    ),
    ("/action mo to write\nck to check", "A1 Milo Orchard to write.; A2 Clara Knapweed to check."),
    ("/action mo, ck: to meet; to report", "A1 Milo Orchard and Clara Knapweed to meet; to report."),
    (
        "/action mo, ck: to meet; pc: to report",
        "A1 Milo Orchard and Clara Knapweed to meet.; A2 The Commissioner to report.",
    ),
    (
        "/promise pc to send it; fo to read it",
        "The Commissioner undertook to send it. Freya Oxlip undertook to read it.",
    ),
    *(
        (f"/action mo to {said}", f"A1 Milo Orchard to {said}.")
        for said in (
            "write to Eldmoor; Westmere; and Tarnshire",
            "meet Quill, Bramble to chair it",
            "write: Bramble copied in; reply awaited",
            "see to 3. Bramble to help",
        )
    ),
    ("/action mo by bus to write", "A1 Milo Orchard by bus to write."),
    ("/action mo to write by bus", "A1 Milo Orchard to write by bus."),
]
REFUSED = [
    *(
        (
            f"/promise {who} to write",
            f"“{who}” is nobody’s code or name: say who promised, by code or name, or begin with “to”. The form is "
            f"{find('promise').usage}",
        )
        for who in ("dpcc", "finance team", "the deputy", "everyone")
    ),
    (
        "/promise PCC and his team would write",
        f"“and his team” are nobody by name: say who promised, by their codes. The form is {find('promise').usage}",
    ),
    *(
        (line, "Nobody has the code or name “zz”. F9 lists everyone.")
        for line in ("/action zz: to write", "/action mo to write; zz to check", "/action mo: to write; zz: to check")
    ),
    ("/action mo by 31/4 to write", "There is no such day as “31/4”: April has 30 days."),
    *(
        (f"/promise {who} to look", f"Nobody has the code or name “{who}”. The form is {find('promise').usage}")
        for who in ("Percy", "Mary Moss")
    ),
    ("! Freya would write", f"Nobody has the code or name “Freya”. The form is {find('promise').usage}"),
]
SCRIPT = ["pc\tagreed to look at the lanes again", "/promise", "pc\tthey would write about the lanes", "/promise pc"]
TYPED = [st.sampled_from(["/promise", "/promise pc", "pc\twould look into it"])]
