"""Lines about petitions."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    ("/petition 312 names Friends of Lanes", "A petition with 312 signatures was received from Friends of Lanes."),
    (
        "/petition from Mrs\nMoss, \n40 sigs re lanes",
        "A petition with 40 signatures was received from Mrs Moss: re lanes.",
    ),
    ("/petition from Mrs Moss 40 sigs re lanes", "A petition with 40 signatures was received from Mrs Moss: re lanes."),
    *(
        (f"/petition {said}", "A petition with 240 signatures was received from Jane Doe: light the lanes.")
        for said in (
            "light the lanes from Jane Doe, 240 names",
            "light the lanes, 240 names, from Jane Doe",
            "light the lanes from Jane Doe with 240 sigs",
        )
    ),
    (
        "/petition 240 sigs about lanes from Mrs Jones",
        "A petition with 240 signatures was received from Mrs Jones: about lanes.",
    ),
    (
        "/petition residents from Eldmoor, 30 names",
        "A petition with 30 signatures was received from residents from Eldmoor.",
    ),
    *((f"/petition {said}", "No petitions were received.") for said in ("none", "none received", "no petitions")),
    ("/petition from Friends of the Lanes: to grit", "A petition was received from Friends of the Lanes: to grit."),
    ("/petition Ada Moss", "A petition was received from Ada Moss."),
    (
        "/petition from Friends of the Lanes, over 300 names, presented by db: to grit",
        "A petition with over 300 signatures was received from Friends of the Lanes, presented by Councillor Bramble: "
        "to grit.",
    ),
    ("/petition signed by 300 people from Ada Moss", "A petition with 300 signatures was received from Ada Moss."),
    ("/petition 30 names from Ada Moss", "A petition with 30 signatures was received from Ada Moss."),
    (
        "/petition from Friends of the Lanes, 1,312 names: to grit the lanes",
        "A petition with 1,312 signatures was received from Friends of the Lanes: to grit the lanes.",
    ),
    ("/petition Ada Moss with 1 signature", "A petition with 1 signature was received from Ada Moss."),
]

REFUSED = [
    ("/petition 312 names were on it", f"Say from whom it is. The form is {find('petition').usage}"),
    ("/petition", f"Say from whom it is. The form is {find('petition').usage}"),
    ("/petition noted", f"Say from whom it is. The form is {find('petition').usage}"),
    ("/petition Ada Moss, 0 names", f"A petition has at least one name. The form is {find('petition').usage}"),
]

SCRIPT = [
    "/petition from Friends of the Lanes, 312 names: to grit the lanes",
    "/petition from Friends of the Lanes, about 300 names, presented by Gil Holt: to light",
    "/petition Ada Moss",
]

TYPED = [st.just("/petition x, 3 names")]
