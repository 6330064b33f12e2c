"""Lines of nominations, ballots and elections."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.support.panels import invented_people

INVITED = "Nominations were invited for the office of Chair."
ACCEPTED = [
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
]

BALLOT = "The form is /ballot [chair|vice] who votes who votes … [abstained number] [out who] [refused]"
ELECT = (
    "The form is /elect [chair|vice] who [by] proposer [sec] seconder | who vote [casting | lot] | "
    "who votes who votes … | none"
)
REFUSED = [
    ("/ballot", f"Say which office: chair or vice. {BALLOT}"),
    ("/ballot chair", f"Give each candidate with the votes. {BALLOT}"),
    ("/ballot chair db", f"Give the number of votes for Councillor Bramble. {BALLOT}"),
    ("/ballot chair db 2 abstained", f"Give the number of abstentions. {BALLOT}"),
    ("/ballot chair db 3 pq 3", "6 votes were counted, but 5 members here can vote."),
    ("/ballot chair db 3 db 1", "Councillor Bramble was nominated already."),
    ("/ballot chair db 3 pq 1 refused", "A casting vote is given, or refused, only when the votes are equal."),
    ("/ballot chair db 3 pq 1 out ob", "Councillor [/b] O’Brien 佐藤 is no candidate for Chair."),
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
    st.sampled_from(["/elect chair none", "/elect vice none because of a tie"]),
]  # fmt: skip

STATE = ["nominations", "withdrawn", "elections_counted", "vacant"]
