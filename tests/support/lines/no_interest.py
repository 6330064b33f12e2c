"""Lines that say of somebody that there is no interest, and what is noted of one."""

from __future__ import annotations

_DB = "Councillor Bramble declared"

ACCEPTED = [
    # none of it
    ("/declare db nothing to add", "Councillor Bramble had nothing to add."),
    ("/declare db nothing to add.", "Councillor Bramble had nothing to add."),
    ("/declare db no interest in item 6.", "Councillor Bramble declared no interest in item 6."),
    (
        "/declare db and pq nothing further to add to the register",
        "Councillor Bramble and Councillor Quill had nothing further to add to the register.",
    ),
    ("/declare all nothing to declare", "All members had nothing to declare."),
    ("/declare for all no interest in item 6", "No member declared an interest in item 6."),
    *(
        (f"/declare db {said}", "Councillor Bramble declared no interest in item 6.")
        for said in (
            "no interest in item 6",
            "had no interest in 6",
            "did not have an interest in item 6",
            "that he had no interest in item 6",
            "none in item 6",
        )
    ),
    ("/declare db no pecuniary interest", "Councillor Bramble declared no pecuniary interest."),
    ("/declare db no interest rate is known", f"{_DB} an interest, no interest rate is known."),
    ("/declare db none", "Councillor Bramble declared no interest."),
    ("/declare db nothing further", "Councillor Bramble had nothing further to declare."),
    ("/declare db 6 no interest", "Councillor Bramble declared no interest in item 6."),
    ("/declare members nothing to add", "All members had nothing to add."),
    ("/declare everyone nothing to declare", "All members had nothing to declare."),
    ("/declare no member declared an interest", "No member declared an interest."),
    ("/declare db never had an interest in item 6", "Councillor Bramble never had an interest in item 6."),
    ("/declare db is not paid by the force", f"{_DB} an interest, is not paid by the force."),
    ("/none interests", "No declarations of interest were made."),
    # what is noted
    ("/declare mo noted that no interest arose in item 6", "Milo Orchard noted that no interest arose in item 6."),
    ("/declare mo that no interest arose", "Milo Orchard noted that no interest arose."),
    ("/declare mo no interest arose", "Milo Orchard noted that no interest arose."),
    ("/declare noted that no interest arose", "It was noted that no interest arose."),
    (
        "/declare mo advised that a dispensation had been granted to all members for item 6",
        "Milo Orchard advised that a dispensation had been granted to all members for item 6.",
    ),
    ("/declare db stated that this was not an interest", "Councillor Bramble stated that this was not an interest."),
    ("/declare db withdrew his declaration in item 6", "Councillor Bramble withdrew his declaration in item 6."),
    ("/declare db no longer an interest in item 6", "Councillor Bramble no longer had an interest in item 6."),
    ("/declare mo 6 nri a farm", "Milo Orchard declared a non-registrable interest in item 6, a farm."),
]
