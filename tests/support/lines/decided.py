"""Decisions as they are told: by whom it was agreed before or after, whom a code names, parts that count on."""

from __future__ import annotations

_SO = "The Panel unanimously AGREED that it be so."
_TWO = "The Panel RESOLVED that:; {} it be so; and; {} it be not so."
ACCEPTED = [
    ("/not agreed that it be so", "The Panel REJECTED that it be so."),
    ("/not approved", "The Panel REJECTED the proposal."),
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
    ("/appointed as agreed", "The Panel APPOINTED as agreed."),
    ("=en the plan", "The Panel ENDORSED the plan."),
    ("=res that it be so", "The Panel RESOLVED that it be so."),
    ("/recommend that it be so (unanimous)", "The Panel RECOMMENDED:; R1 That it be so (unanimously)."),
    *((f"/resolved that{said}", _TWO.format(*marks)) for said, marks in (
        (" 1. it be so 2. it be not so", ("1.", "2.")), (": 1. it be so. 2. it be not so.", ("1.", "2.")),
        (" a) it be so b) it be not so", ("a)", "b)")), (" 1) it be so, 2) it be not so", ("1)", "2)")),
    )),
    ("/resolved that lanes 1. and 2. be swept", "The Panel RESOLVED that lanes 1. and 2. be swept."),
]  # fmt: skip
