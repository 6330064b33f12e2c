"""Interests put down in a word: that she went, that she had a dispensation, that none was declared."""

from __future__ import annotations

_DB = "Councillor Bramble declared"
ACCEPTED = [
    # that she went, and that she had a dispensation, in a word
    *(
        (
            f"/declare db 6 dpi{said}",
            f"{_DB} a pecuniary interest in item 6{printed} and would withdraw for that business.",
        )
        for said, printed in (
            (" out", ""),
            (" a farm, out", ", a farm,"),
            (" a farm - went out", ", a farm,"),
            (", goes out", ""),
        )
    ),
    ("/declare db 6 nri a son who dropped out", f"{_DB} a non-registrable interest in item 6, a son who dropped out."),
    *(
        (
            f"/declare db 6 dpi a farm{said}",
            f"{_DB} a pecuniary interest in item 6, a farm, and had a dispensation to take part.",
        )
        for said in (", disp granted", " (disp)", " with a disp", "; has disp.", ", dispn given")
    ),
    ("/declare db 6 nri sells disp units", f"{_DB} a non-registrable interest in item 6, sells disp units."),
    *((f"/declare none {said}", "No member declared an interest.") for said in ("made", "declared", "were received")),
]  # fmt: skip
