"""Whose an action or a promise is, wherever the line says it; where business goes that is put off or referred."""

from __future__ import annotations

_MO = "A1 Milo Orchard to write to Eldmoor"
ACCEPTED = [
    *((f"/action {said}", f"{_MO}.") for said in (
        "by mo: write to Eldmoor", "for mo: write to Eldmoor", "Owner: mo: write to Eldmoor",
        "the MO to write to Eldmoor",
        "write to Eldmoor (mo)", "write to Eldmoor [MO]", "write to Eldmoor - mo", "write to Eldmoor. Owner: mo",
        "write to Eldmoor (lead: Milo Orchard)", "1. mo to write to Eldmoor", "A1 mo to write to Eldmoor",
        "A1: mo - write to Eldmoor", "to mo to write to Eldmoor",
    )),
    *((f"/action {said}", f"{_MO} by 4 July 2031.") for said in (
        "write to Eldmoor, mo, by 4 July", "write to Eldmoor (mo) by 4 July",
        "write to Eldmoor. Owner: mo. Due: 4 July",
        "mo to write to Eldmoor, due 4 July", "mo to write to Eldmoor (due 4 July)",
        "mo write to Eldmoor - due by 4 July",
        "mo to write to Eldmoor no later than 4 July", "mo to write to Eldmoor by 4 July;",
    )),
    ("/action write to Eldmoor - mo/ck", "A1 Milo Orchard and Clara Knapweed to write to Eldmoor."),
    # whoever is only spoken of owns nothing
    *((f"/action {said}", f"A1 {said[:1].upper()}{said[1:]}.") for said in (
        "write to Quill, Bramble", "chase the letter by Bramble", "reply to the Vice-Chair (Quill)", "tell db, mo",
        "visit one member - Quill", "A38 to be swept", "A1 roads to be swept", "3 gritters to be bought",
    )),
    *((f"/promise {said}", "The Commissioner undertook to send it.") for said in (
        "pc undertook to send it", "pc promised to send it", "pc agreed to send it", "Commissioner - to send it",
        "pc – send it",
    )),
    ("! pc promised that it would be sent", "The Commissioner undertook that it would be sent."),
    ("/recommend pc to publish it", "The Panel RECOMMENDED:; R1 The Commissioner to publish it."),
    # to whom, and to when
    *((f"/refer {said}", f"The matter was REFERRED to {printed}.") for said, printed in (
        ("to Audit Committee", "Audit Committee"), ("it to mo", "Milo Orchard"),
        ("the matter to the Audit and Risk Committee", "the Audit and Risk Committee"),
        ("to the Audit Committee to consider", "the Audit Committee to consider"),
        ("the report to the Commissioner for a reply", "the Commissioner for a reply"),
    )),
    *((f"/defer {said}", "The item was DEFERRED to September.")
      for said in ("- September", "(September)", "– to September")),
    ("/defer - late report", "The item was DEFERRED.; Reason: late report."),
    ("/adjourn the meeting for 10 minutes", "(The meeting adjourned at 2:30pm for 10 minutes)"),
    *((f"/extend {said}", "The Panel AGREED to continue the meeting until 3:00pm.")
      for said in ("the meeting by 30 minutes", "til 3pm", "meeting to 3pm")),
]  # fmt: skip
