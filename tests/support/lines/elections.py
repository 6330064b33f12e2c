"""Lines of nominations, ballots and elections."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find
from tests.support.panels import invented_people

INVITED = "Nominations were invited for the office of Chair."
BY_PQ = "nominated by Councillor Quill and seconded by Councillor Ŵyn-Llŷr"
_TWO_FOR_VICE = (
    "Nominations were invited for the office of Vice-Chair. Councillor Bramble was nominated. Councillor Quill was "
    "nominated."
)
ACCEPTED = [
    ("/elect vice none nobody would stand", "No Vice-Chair was elected: nobody would stand."),
    # spoilt papers, which round it was, and who proposed in short
    *(
        (
            f"/ballot vice {said}",
            f"{_TWO_FOR_VICE} On a show of hands Councillor Bramble had 2 votes and Councillor Quill 2; "
            "0 abstained, 1 spoilt. The votes were equal.",
        )
        for said in (
            "db 2 pq 2 spoilt 1",
            "db 2 pq 2 1 spoilt",
            "db 2, pq 2, 1 spoilt paper",
            "db 2 pq 2, spoilt papers: 1",
        )
    ),
    *(
        (
            f"/ballot vice {said}",
            f"{_TWO_FOR_VICE} In the second round, on a {how} Councillor Bramble had 3 votes and "
            "Councillor Quill 2; 0 abstained.",
        )
        for said, how in (
            ("2nd round db 3 pq 2", "show of hands"),
            ("round 2: db 3, pq 2", "show of hands"),
            ("round two db 3 pq 2", "show of hands"),
            ("secret, 2nd round: db 3 pq 2", "secret ballot"),
            ("second round, secret, db 3 pq 2", "secret ballot"),
        )
    ),
    *(
        (
            f"/nominate vice {said}",
            f"Nominations were invited for the office of Vice-Chair. Councillor Bramble was {BY_PQ}.",
        )
        for said in (
            "db pq/sw",
            "db by pq/sw",
            "db prop pq 2nd sw",
            "db prop. pq sec. sw",
            "db nom pq sec’d sw",
            "db (pq/sw)",
        )
    ),
    *(
        (f"/nominate vice {said}", _TWO_FOR_VICE)
        for said in ("db, pq", "db; pq", "db and pq", "db, and pq", "Bramble, Quill")
    ),
    (
        "/nominate vice db by sw, pq by ob",
        "Nominations were invited for the office of Vice-Chair. Councillor Bramble was nominated by Councillor "
        "Ŵyn-Llŷr. Councillor Quill was nominated by Councillor [/b] O’Brien 佐藤.",
    ),
    (
        "/nominate vice db 2nd sw",
        "Nominations were invited for the office of Vice-Chair. Councillor Bramble was "
        "nominated, seconded by Councillor Ŵyn-Llŷr.",
    ),
    # the office after the name
    *(
        (line, "No Chair was elected.; (Councillor Quill in the Chair)")
        for line in ("/elect nobody as chair", "/elect none as the Chair")
    ),
    *(
        (f"/nominate {said}", f"{INVITED} Councillor Bramble was nominated.")
        for said in ("Bramble as Chair", "Cllr Bramble for chair", "db to be Chairman", "db, Chair", "Bramble chair")
    ),
    *(
        (f"/nominate {said}", f"{INVITED} Councillor Bramble was {BY_PQ}.")
        for said in ("db as Chair by pq sec sw", "Bramble for chair (proposed Quill, seconded sw)")
    ),
    (
        "/elect db elected as Vice-Chair for this meeting",
        "Nominations were invited for the office of Vice-Chair. Councillor Bramble was nominated. There were no other "
        "nominations, and Councillor Bramble was appointed Vice-Chair for this meeting.",
    ),
    (
        "/elect that Cllr Bramble be elected Chair by pq sec sw",
        f"{INVITED} Councillor Bramble was {BY_PQ}. There were no other nominations, and Councillor Bramble was "
        "appointed Chair for the municipal year 2031/32.",
    ),
    (
        "/nominate chair db, seconded by pq",
        f"{INVITED} Councillor Bramble was nominated, seconded by Councillor Quill.",
    ),
    (
        "/ballot Bramble as chair 3 pq 2",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "On a show of hands Councillor Bramble had 3 votes and Councillor Quill 2; 0 abstained.",
    ),
    # by assent, by rotation; for a while
    (
        "/elect chair db assent",
        "By general assent Councillor Bramble was appointed Chair for the municipal year 2031/32.",
    ),
    (
        "/elect chair db by pq sec sw by general consent",
        f"{INVITED} Councillor Bramble was nominated by Councillor Quill and seconded by Councillor Ŵyn-Llŷr. "
        "By general assent Councillor Bramble was appointed Chair for the municipal year 2031/32.",
    ),
    (
        "/elect chair db by rotation",
        "By rotation of the authorities Councillor Bramble (Eldmoor) was appointed Chair for the municipal year "
        "2031/32.",
    ),
    (
        "/elect chair db rotation of the authorities for this meeting",
        "By rotation of the authorities Councillor Bramble (Eldmoor) was appointed Chair for this meeting.",
    ),
    (
        "/elect vice ob by pq for this meeting only",
        "Nominations were invited for the office of Vice-Chair. Councillor [/b] O’Brien 佐藤 was nominated by "
        "Councillor Quill. There were no other nominations, and Councillor [/b] O’Brien 佐藤 was appointed Vice-Chair "
        "for this meeting.",
    ),
    (
        "/elect chair db 3 pq 1 for this item",
        f"{INVITED} Councillor Bramble was nominated. Councillor Quill was nominated. "
        "On a show of hands Councillor Bramble had 3 votes and Councillor Quill 1; 0 abstained. "
        "Councillor Bramble was appointed Chair for this item.",
    ),
    ("/elect chair db assent for item 6", "By general assent Councillor Bramble was appointed Chair for item 6."),
]

BALLOT = f"The form is {find('ballot').usage}"
ELECT = f"The form is {find('elect').usage}"
REFUSED = [
    *(
        (
            f"/nominate vice {said}",
            f"Where nobody is put forward, nobody is elected: /elect vice none. The form is {find('nominate').usage}",
        )
        for said in ("none", "no nominations were received", "nobody.")
    ),
    ("/ballot vice db 2 pq 2 spoilt 3", "4 votes were counted, 3 spoilt and 0 not given, but 5 members here can vote."),
    ("/ballot vice db 2 pq 2 spoilt", f"Give the number of spoilt papers. {BALLOT}"),
    ("/ballot", f"Say which office: chair or vice. {BALLOT}"),
    ("/ballot chair", f"Give each candidate with the votes. {BALLOT}"),
    ("/ballot chair db", f"Give the number of votes for Councillor Bramble. {BALLOT}"),
    ("/ballot chair db 2 abstained", f"Give the number of abstentions. {BALLOT}"),
    ("/ballot chair db 3 pq 3", "6 votes were counted, but 5 members here can vote."),
    ("/ballot chair db 3 pq 1 silent 2", "4 votes were counted and 2 not given, but 5 members here can vote."),
    ("/ballot chair db 3 pq 1 2", f"Say whose 2 votes these are. {BALLOT}"),
    ("/ballot chair db 3 pq 1 2: sw", f"Say whose 2 votes these are. {BALLOT}"),
    ("/ballot chair named", f"Give each candidate with the votes. {BALLOT}"),
    ("/ballot chair named db: sw; pq", f"Say for whom Councillor Quill voted. {BALLOT}"),
    ("/ballot chair named db: sw; pq: sw", f"Councillor Ŵyn-Llŷr is named twice. {BALLOT}"),
    (
        "/ballot chair named db 3 (sw pq)",
        f"By name that makes 2 for Councillor Bramble, not 3. {BALLOT}",
    ),
    ("/ballot chair named db: ck", f"Clara Knapweed is not among those who can vote now. {BALLOT}"),
    (
        "/ballot chair named db: sw hidden",
        f"A vote by name says who voted for whom, so its numbers cannot be hidden. {BALLOT}",
    ),
    *(
        (
            f"/elect vice {said}",
            f"One is elected: “by” says who proposed, and votes say of whom each was (“db 3, pq 2”). {ELECT}",
        )
        for said in ("pq, db", "pq; db", "pq, db, sw", "Quill, Bramble")
    ),
    ("/elect chair db by pq for item 99", f"There is no item 99 on this agenda. {ELECT}"),
    (
        "/nominate db by the chair sec pq",  # that is who proposed
        "Say which office: chair or vice. The form is /nominate [chair|vice] who [by] proposer [sec] seconder | "
        "who withdrawn|declined|not seconded",
    ),
    ("/ballot chair db 3 db 1", "Councillor Bramble was nominated already."),
    ("/ballot chair db 3 pq 1 refused", "A casting vote is given, or refused, only when the votes are equal."),
    ("/ballot chair db 3 pq 1 out ob", "Councillor [/b] O’Brien 佐藤 is no candidate for Chair."),
    ("/elect chair db Jane Teasel", f"“Jane Teasel” was not understood. {ELECT}"),
    ("/elect chair db with thanks", f"“with thanks” was not understood. {ELECT}"),
    ("/elect chair db 3 pq 1 lot pq", "Councillor Quill did not have the most votes: Councillor Bramble had."),
    (
        "/elect chair db 3 pq 1 lot db",
        "The votes were not equal: a casting vote, or a lot, decides only where they are.",
    ),
    ("/elect chair ck by pq", "Clara Knapweed holds no seat on the Panel, so cannot be Chair."),
    ("/nominate chair db by ck", "Clara Knapweed has no vote here, so cannot propose or second."),
    ("/nominate chair db by pq sec pc", "The Commissioner has no vote here, so cannot propose or second."),
    ("/nominate chair db withdrawn", "Councillor Bramble is no candidate for Chair."),
    (
        "/nominate chair db by pq sec sw at once",
        "“at once” was not understood. The form is /nominate [chair|vice] who [by] proposer [sec] seconder | "
        "who withdrawn|declined|not seconded",
    ),
]

SCRIPT: list[str] = []
"""The chair is elected at the head of the script, and nobody twice: see ``test_corrections``."""

codes = st.sampled_from([person.code for person in invented_people()])
TYPED = [
    st.tuples(st.sampled_from(["/ballot chair", "/elect chair", "/elect vice"]), codes, st.sampled_from("123"), codes,
              st.sampled_from(["1", "2 out db", "3 refused", "2 casting db", "2 lot ob"])).map(" ".join),
    st.tuples(st.just("/nominate chair"), codes, st.sampled_from(["declined", "not seconded"])).map(" ".join),
    st.tuples(st.sampled_from(["/ballot chair named", "/elect vice named"]), codes, st.just(":"), codes, st.just(";"),
              codes, st.just(":"), codes, st.sampled_from(["", "rest silent", "; rest abstained"])).map(" ".join),
    st.tuples(st.sampled_from(["/elect chair", "/elect vice"]), codes,
              st.sampled_from(["assent", "rotation for this meeting", "for this item", "secret ballot"])).map(" ".join),
    st.sampled_from(["/elect chair none", "/elect vice none because of a tie"]),
]  # fmt: skip

STATE = ["contests", "elected", "for_now", "vacant"]
