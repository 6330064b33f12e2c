"""Lines of the roll, of earlier minutes and of interests whose parts stand in another order than the form has them."""

from __future__ import annotations

_MINUTES = "The minutes of the meeting held on 12 March 2031 were"
ACCEPTED = [
    *((f"/minutes {said}", f"{_MINUTES} agreed as an accurate record.") for said in (
        "agreed 12 March", "approved the minutes of 12 March",
        "agreed 12/3/31",
    )),
    *((f"/minutes {said}", f"{_MINUTES} unanimously agreed as an accurate record.") for said in (
        "12 March nem con", "12 March agreed nem. con.", "12 March agreed by all present",
    )),
    *((f"/minutes 12 March {said}", f"{_MINUTES} agreed as an accurate record, subject to: fog be frost.") for said in (
        "with the amendment that fog be frost", "amended: fog be frost", "as corrected: fog be frost",
    )),
    *((f"/sub {said}", "(Councillor Sedge joined the meeting at 2:30pm)") for said in (
        "us for ly", "ly us", "ly by us", "ly replaced by us", "ly -> us", "us ly",
    )),
    *((f"/declare {said}", f"Councillor Quill declared {printed}.") for said, printed in (
        ("item 6 pq a farm", "an interest in item 6, a farm"),
        ("pq: item 6: personal: farm", "a personal interest in item 6, farm"),
        ("pq personal & prejudicial 6 farm", "a personal and prejudicial interest in item 6, farm"),
        ("pq 6 nri a field, will leave", "a non-registrable interest in item 6, a field, and would withdraw for that "
         "business"),
    )),
    ("/agreed the minutes of 12 March", "The Panel AGREED the minutes of 12 March."),
]  # fmt: skip
REFUSED = [
    (f"/apology {said}", "Apologies were received from Councillor Peel. So “There were no apologies for absence.” is "
     "not printed.")
    for said in ("none", "none received", "nil")
]  # fmt: skip
