"""Lines that tell how an election was agreed or voted on: counts in whatever order, who voted for whom, who did not."""

from __future__ import annotations

from tests.support.lines.elections import BY_PQ, INVITED

ACCEPTED = [
    # how it was agreed, and votes in whatever order
    *(
        (f"/elect {said}", "Councillor Bramble was unanimously appointed Vice-Chair for the municipal year 2031/32.")
        for said in (
            "vice db nem con",
            "vice db unanimously",
            "Cllr Bramble vice chair nem. con.",
            "vice unanimously db",
            "Bramble as Vice-Chair, agreed by all present",
            "vice db all in favour",
            "vice db with none against",
        )
    ),
    *(
        (
            f"/elect vice db by pq sec sw{said}",
            "Nominations were invited for the office of Vice-Chair. Councillor Bramble was "
            f"{BY_PQ}. Councillor Bramble was unanimously appointed Vice-Chair for the municipal year 2031/32.",
        )
        for said in (
            " nem con",
            ", agreed nem con",
            " - agreed by all present",
            " (unanimous)",
            ", carried unanimously",
        )
    ),
    *(
        (
            f"/elect vice db by pq sec sw{said}",
            f"Nominations were invited for the office of Vice-Chair. Councillor Bramble was {BY_PQ}. There were no "
            "other nominations, and Councillor Bramble was appointed Vice-Chair for the municipal year 2031/32.",
        )
        for said in (
            ", no other nominations",
            " being the only nomination",
            ", returned unopposed",
            " for the ensuing year",
            ", there being no other nominations",
            ", was duly elected",
        )
    ),
    *(
        (
            f"/elect vice db by pq sec sw {said}",
            f"Nominations were invited for the office of Vice-Chair. Councillor Bramble was {BY_PQ}. Councillor "
            "Bramble was appointed Vice-Chair for the municipal year 2031/32 on a vote.",
        )
        for said in ("carried", "agreed", "on a show of hands")
    ),
    *(
        (
            f"/ballot {said}",
            f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
            "On a show of hands Councillor Bramble had 3 votes and Councillor Quill 2; 0 abstained.",
        )
        for said in (
            "chair db: 3; pq: 2",
            "chair db three pq two",
            "chair db-3 pq-2",
            "chair 3 db 2 pq",
            "chair db (3), pq (2)",
            "chair 3 for db, 2 for pq",
            "chair db 3/pq 2",
            "chair db three votes, pq two votes",
        )
    ),
    ("/elect chair none", "No Chair was elected.; (Councillor Quill in the Chair)"),
    ("/elect vice nobody because the votes were equal", "No Vice-Chair was elected: the votes were equal."),
    (
        "/ballot chair db 3 pq 2",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "On a show of hands Councillor Bramble had 3 votes and Councillor Quill 2; 0 abstained.",
    ),
    (
        "/elect chair ballot db 1, pq 3 abstain 1",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "On a ballot Councillor Bramble had 1 vote and Councillor Quill 3; 1 abstained. "
        "Councillor Quill was appointed Chair for the municipal year 2031/32.",
    ),
    (
        "/elect chair db 2 and pq 2 lot pq",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "On a show of hands Councillor Bramble had 2 votes and Councillor Quill 2; 0 abstained. The votes were equal. "
        "Lots were drawn, and Councillor Quill was appointed Chair for the municipal year 2031/32.",
    ),
    # who voted for whom
    *(
        (
            line,
            f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
            "On a named vote Councillor Bramble had 3 votes and Councillor Quill 1; 0 abstained, 1 did not vote. "
            "For Councillor Bramble: Councillors S Ŵyn-Llŷr, D Bramble and Z [/b] O’Brien 佐藤. "
            "For Councillor Quill: Councillor P Quill. Did not vote: Councillor C [@click=app.quit]x[/].",
        )
        for line in (
            "/ballot chair named db: sw db ob; pq: pq; silent: cx",
            "/ballot named chair db: sw, db and ob, pq: pq, not voting: cx",
            "/ballot chair named sw db ob for db, pq for pq, cx did not vote",
            "/ballot chair named db (sw db ob) pq (pq); rest silent",
            "/ballot chair named db from sw db ob; pq from pq; cx silent",
            "/ballot chair named db 3 (sw db ob), pq 1 (pq), rest did not vote",
            "/ballot chair named sw voted for db, db→db, ob -> db, pq voted for pq; cx not voting",
            "/ballot chair named Bramble: sw, Bramble, ob; Quill: Quill; not voting: cx",
        )
    ),
    (
        "/elect chair named db: sw db; pq: nobody; abstained: ob pq",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "On a named vote Councillor Bramble had 2 votes and Councillor Quill 0; 2 abstained. "
        "For Councillor Bramble: Councillors S Ŵyn-Llŷr and D Bramble. "
        "Abstained: Councillors Z [/b] O’Brien 佐藤 and P Quill. Not recorded: Councillor C [@click=app.quit]x[/]. "
        "Councillor Bramble was appointed Chair for the municipal year 2031/32.",
    ),
    # who did not vote, and numbers that are not printed
    *(
        (
            line,
            f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
            "On a show of hands Councillor Bramble had 3 votes and Councillor Quill 1; 0 abstained, 1 did not vote.",
        )
        for line in (
            "/ballot chair db 3 pq 1 silent 1",
            "/ballot chair db 3 votes, pq 1 vote, 1 not voting",
            "/ballot chair db 3 pq 1 and 1 did not vote",
        )
    ),
    *(
        (
            line,
            f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
            "A secret ballot was held, in which Councillor Bramble had the most votes. "
            "Councillor Bramble was appointed Chair for the municipal year 2031/32.",
        )
        for line in ("/elect chair secret db 3 pq 2 hidden", "/elect chair secret ballot db 3, pq 2, hidden")
    ),
    (
        "/ballot chair ballot db 2 pq 2 hidden",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "A ballot was held. The votes were equal.",
    ),
    (
        "/elect chair db secret ballot",
        f"{INVITED} Councillor Bramble was nominated. "
        "Councillor Bramble was appointed Chair for the municipal year 2031/32 on a secret ballot.",
    ),
]
