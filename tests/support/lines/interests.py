"""Lines about interests."""

from __future__ import annotations

from hypothesis import strategies as st

_DB = "Councillor Bramble declared"
_OUT = "(Councillor Bramble withdrew from the meeting at 2:30pm, having declared an interest)"

_WOULD = f"{_DB} a non-registrable interest in item 6, a farm, and would withdraw for that business."
_REST = f"{_DB} an interest in item 6, a farm, and would then withdraw for the rest of the meeting."

ACCEPTED = [
    *(
        (f"/declare db {said}", f"{_DB} a {kind} interest in item 6, a farm.")
        for kind, said in (
            ("personal", "personal interest in item 6: a farm"),
            ("personal", "a personal interest in item 6, a farm"),
            ("prejudicial", "prejudicial interest in item 6 a farm"),
            ("personal and prejudicial", "a personal and prejudicial interest in the item 6: a farm"),
            ("non-registrable", "a non-registrable interest in item 6: a farm"),
        )
    ),
    *(
        (f"/declare db {said}", f"{_DB} an interest in item 6, {nature}.")
        for said, nature in (
            ("a farm, item 6", "a farm"),
            ("owns a field (item 6)", "owns a field"),
            ("a farm in respect of item 6", "a farm"),
            ("a close interest in item 6: a farm", "a close interest: a farm"),
            ("interest in item 6, a farm", "a farm"),
        )
    ),
    *(
        (f"/declare db a farm{said}", f"{_DB} an interest in items 1, 2, 3, 4, 5, 6 and 7, a farm.")
        for said in (", all items", " in respect of all the items", " (all agenda items)")
    ),
    ("/declare db personal friend of hers", f"{_DB} an interest, personal friend of hers."),
    ("/declare db interest rates matter", f"{_DB} an interest, interest rates matter."),
    ("/declare db everything he owns is let", f"{_DB} an interest, everything he owns is let."),
    *(
        (
            f"/declare db {all_of_it} nri a farm",
            f"{_DB} a non-registrable interest in items 1, 2, 3, 4, 5, 6 and 7, a farm.",
        )
        for all_of_it in ("everything", "the whole agenda", "all business", "everything on the agenda", "all items")
    ),
    *(
        (
            f"/declare db {said} nri a farm",
            "Councillor Bramble declared a non-registrable interest in items 6 and 7, a farm.",
        )
        for said in (
            "6/7",
            "6 + 7",
            "both items 6 and 7",
            "both 6 and 7",
            "items 5 to 7 except 5",
            "all agenda items except 1 to 5",
        )
    ),
    ("/declare db 4/7/31 he bought it", "Councillor Bramble declared an interest, 4/7/31 he bought it."),
    ("/declare db 6 nri a farm withdraws", _WOULD),
    ("/declare db 6 nri withdraws a farm", _WOULD),
    ("/declare db 6 speaks a farm", f"{_DB} an interest in item 6, a farm, and would remain and speak."),
    ("/declare db 6 remains and speaks a farm", f"{_DB} an interest in item 6, a farm, and would remain and speak."),
    (
        "/declare db 6 nri speaks a farm",
        f"{_DB} a non-registrable interest in item 6, a farm, and would remain and speak.",
    ),
    (
        "/declare db 5 ori directly speaks a farm",
        f"{_DB} an other registrable interest in item 5, a farm, and spoke but did not vote.",
    ),
    ("/declare db 6 speaks without vote a farm", f"{_DB} an interest in item 6, a farm, and would speak but not vote."),
    (
        "/declare db 6 nri directly a farm",
        f"{_DB} a non-registrable interest in item 6, a farm, and would not vote.",
    ),
    ("/declare db 6 withdraws for the rest a farm", _REST),
    ("/declare db 6 a farm withdraws for the rest", _REST),
    ("/declare db withdraws a farm", f"{_DB} an interest in item 5, a farm, and withdrew for that business.; {_OUT}"),
    ("/declare db 5 dpi a farm.", f"{_DB} a pecuniary interest in item 5, a farm.; {_OUT}"),
    (
        "/declare db 5 dpi dispensation a farm",
        f"{_DB} a pecuniary interest in item 5, a farm, and had a dispensation to take part.",
    ),
    (
        "/declare for all 6 nri a levy",
        "On behalf of all members there was declared a non-registrable interest in item 6, a levy.",
    ),
    (
        "/declare mo for all members 6 a levy",
        "Milo Orchard declared, on behalf of all members, an interest in item 6, a levy.",
    ),
]

REFUSED = [
    (
        "/declare for all 6 withdraws a levy",
        "All members cannot withdraw, nor lose their vote: leave the effect out.",
    ),
]

SCRIPT = [
    "/declare for all 6 nri a levy",
    "/declare mo for all 6 a levy",
    "/declare ob 5 dpi dispensation a farm",
    "/declare cx 1 speaks a farm",
    "/declare cx 1 speaks without vote a field",
    "/declare cx 6 nri directly a mill",
    "/declare cx 1 withdraws for the rest a farm",
]

TYPED = [
    st.tuples(
        st.sampled_from(["/declare db", "/declare sw 5", "/declare pq 6 dpi", "/declare for all 5"]),
        st.sampled_from(["", "withdraws", "a farm speaks", "dispensation", "withdraws for the rest"]),
    ).map(" ".join),
]
STATE = ["interests", "withdrawals"]
