"""Lines that declare several interests, or one and none, each read by itself."""

from __future__ import annotations

ACCEPTED = [
    *(
        (f"/declare sw {line}", "; ".join(f"Councillor Ŵyn-Llŷr declared {each}." for each in said))
        for line, *said in (
            (
                "no interest in item 5 but a personal interest in item 6",
                "no interest in item 5",
                "a personal interest in item 6",
            ),
            (
                "a personal interest in item 6, a tenant, but none in item 5",
                "a personal interest in item 6, a tenant",
                "no interest in item 5",
            ),
            (
                "item 5 no interest; item 6 a prejudicial interest: a cousin",
                "no interest in item 5",
                "a prejudicial interest in item 6, a cousin",
            ),
            (
                "5 nri a farm, 7 ori a pub",
                "a non-registrable interest in item 5, a farm",
                "an other registrable interest in item 7, a pub",
            ),
            (
                "personal interest in item 6 and prejudicial interest in item 7",
                "a personal interest in item 6",
                "a prejudicial interest in item 7",
            ),
            (
                "did not have an interest in item 5 but had a personal interest in item 6",
                "no interest in item 5",
                "a personal interest in item 6",
            ),
            ("personal and prejudicial interest in item 6", "a personal and prejudicial interest in item 6"),
            (
                "5 and 6 nri a farm let to pq and his brother",
                "a non-registrable interest in items 5 and 6, a farm let to pq and his brother",
            ),
            ("no interest in item 5 except that he is a tenant", "no interest in item 5, except that he is a tenant"),
        )
    ),
    (
        "/declare sw no interest in item 5 and pq a personal interest in item 6",
        "Councillor Ŵyn-Llŷr declared no interest in item 5.; Councillor Quill declared a personal interest in item 6.",
    ),
    (
        "/declare sw and pq personal interests in items 6 and 7 respectively",
        "Councillor Ŵyn-Llŷr declared a personal interest in item 6.; "
        "Councillor Quill declared a personal interest in item 7.",
    ),
    (
        "/declare mo noted that sw had no interest in item 5 but a personal interest in item 6",
        "Milo Orchard noted that sw had no interest in item 5 but a personal interest in item 6.",
    ),
]
