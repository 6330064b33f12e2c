"""Lines about what differs by the business: the quorum, who has no vote."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    ("/quorum is now 4 as two left", "(The quorum for this item was 4 members as two left)"),
    ("/quorum 4", "(The quorum for this item was 4 members)"),
    ("/quorum 4 members for this item because it is a veto", "(The quorum for this item was 4 members: it is a veto)"),
    ("/quorum of 4 for this item", "(The quorum for this item was 4 members)"),
    ("/quorum 1/4", "(The quorum for this item was 4 members)"),
    ("/quorum 3 for items 6 and 7", "(The quorum for items 6 and 7 was 3 members)"),
    ("/quorum 1 for the meeting", "(The quorum of the meeting was 1 member)"),
    ("/not-voting db", "(Councillor Bramble had no vote on this item)"),
    (
        "/not-voting db and pq for items 6 and 7 because only the others appoint",
        "(Councillor Bramble and Councillor Quill had no vote on items 6 and 7: only the others appoint)",
    ),
]
REFUSED = [
    ("/quorum", f"Say how many must be present: /quorum 7. The form is {find('quorum').usage}"),
    ("/quorum many", f"Say how many must be present: /quorum 7. The form is {find('quorum').usage}"),
    ("/quorum 40", "A quorum of 40 could not be reached with 13 seats."),
    ("/quorum 0", "A quorum cannot be less than one."),
    ("/quorum 4 gladly", f"“gladly” was not understood. The form is {find('quorum').usage}"),
    ("/not-voting", f"Say who has no vote. The form is {find('not-voting').usage}"),
    (
        "/not-voting independents",
        f"Nobody of the independent members is here who votes. The form is {find('not-voting').usage}",
    ),
    ("/not-voting ly", "Councillor Yarrow is not in the room."),
]
SCRIPT = ["/quorum 3 for item 7 because it is the rule", "/not-voting sw for item 7 because it is the rule"]
TYPED = [
    st.tuples(st.sampled_from(["/quorum 3", "/quorum 9", "/not-voting db", "/not-voting db, pq"]),
              st.sampled_from(["", "for item 6", "because it is the rule", "for this item"])).map(" ".join)
]  # fmt: skip
STATE = ["by_business", "here"]
