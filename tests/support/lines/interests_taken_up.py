"""Lines about what follows of an interest: a dispensation, who withdraws, speaks or has no vote, and until when."""

from __future__ import annotations

_DB = "Councillor Bramble declared"
_OUT = "(Councillor Bramble withdrew from the meeting at 2:30pm, having declared an interest)"
_WOULD = f"{_DB} a non-registrable interest in item 6, a farm, and would withdraw for that business."
_REST = f"{_DB} an interest in item 6, a farm, and would then withdraw for the rest of the meeting."

ACCEPTED = [
    # dispensations
    *(
        (f"/declare db 6 dpi {said}", f"{_DB} a pecuniary interest in item 6, a farm, and had a dispensation {how}.")
        for said, how in (
            ("with a dispensation, a farm", "to take part"),
            ("had been granted a dispensation to speak: a farm", "to speak"),
            ("a farm, under a dispensation until May 2032", "to take part until May 2032"),
        )
    ),
    (
        "/declare db 6 dpi a farm, without a dispensation",
        f"{_DB} a pecuniary interest in item 6, a farm, without a dispensation.",
    ),
    (
        "/declare db 6 dpi dispensation refused: a farm",
        f"{_DB} a pecuniary interest in item 6, dispensation refused: a farm.",
    ),
    (
        "/declare for all members: a general dispensation for council tax",
        "On behalf of all members there was declared an interest and they had a general dispensation to take part for "
        "council tax.",
    ),
    ("/declare db dispensation for 6", f"{_DB} an interest in item 6 and had a dispensation to take part."),
    (
        "/declare for all 6 dispensation the levy",
        "On behalf of all members there was declared an interest in item 6, the levy, and they had a dispensation to "
        "take part.",
    ),
    ("/declare db 6 nri no vote a farm", f"{_DB} a non-registrable interest in item 6, a farm, and would not vote."),
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
