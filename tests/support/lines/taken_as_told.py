"""What can be read though it is told in passing: there was none, the public is out, elections, until when."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find
from tests.support.lines.private import LEFT, resolved

_NO_QUESTIONS = "There were no public questions or statements."
_VICE = "Councillor Quill was appointed Vice-Chair for the municipal year 2031/32"
_MOVED = "On the motion of Councillor Quill, seconded by Councillor Bramble, the Panel unanimously"
_BY = "On the motion of Councillor Quill, seconded by Councillor Bramble, the Panel"
_EQUAL = (
    "Nominations were invited for the office of Vice-Chair. Councillor Quill was nominated. Councillor Bramble was "
    "nominated. On a show of hands Councillor Quill had 2 votes and Councillor Bramble 2; 0 abstained. The votes were "
    "equal."
)

_NONE = "/elect vice-chair none, or “vote casting” where the casting vote decided."
_MINUTES = "minutes of the meeting held on 12 March 2031 were agreed as an accurate record"
ACCEPTED = [
    # one candidate, and how many were for and against
    *(
        (f"/elect vice pq {said}", "Nominations were invited for the office of Vice-Chair. Councillor Quill was "
         "nominated. Councillor Quill was appointed Vice-Chair for the municipal year 2031/32 on a vote (4 for, 1 "
         "against, 0 abstained).")
        for said in ("4-1", "4 1", "(4-1)", "4 for, 1 against", "4 votes to 1", "carried 4-1", "on a show of hands 4-1",
                     "vote 4-1", "elected 4-1", "4 for, 1 against, 0 abstentions", "4 for 1 agst",
                     "4 for, 1 agst.")
    ),
    *((f"/elect vice pq {said}", "Nominations were invited for the office of Vice-Chair. Councillor Quill was "
       "nominated. Councillor Bramble was nominated. On a show of hands Councillor Quill had 3 votes and Councillor "
       "Bramble 2; 0 abstained. Councillor Quill was appointed Vice-Chair for the municipal year 2031/32.")
      for said in ("beat db 3-2", "beat db 3 2", "defeated Bramble by 3 votes to 2", "over db (3-2)",
                   "beats db, 3 to 2")),
    # that she remained was said, so it is printed
    *((f"/declare db 5 his farm{said}", "Councillor Bramble declared an interest in item 5, his farm, and remained in "
       "the meeting.")
      for said in (", remained", " and remained", "; remained in the room", " (remained)", " - stayed", ", remained "
                   "present")),
    ("/declare db 6 nri stays his farm", "Councillor Bramble declared a non-registrable interest in item 6, his farm, "
     "and would remain in the meeting."),
    # who moved that minutes be agreed
    *(
        (f"/minutes {said}", f"On the motion of Councillor Quill, seconded by Councillor Bramble, the {_MINUTES}.")
        for said in ("12 March agreed pq/db", "12 March moved pq sec db agreed", "12 March agreed, moved by pq sec db",
                     "12 March agreed, proposed by Quill seconded by Bramble", "12 March pq sec db",
                     "moved by pq and seconded by db that the minutes of 12 March be agreed")
    ),
    ("/minutes 12 March agreed, moved by Cllr Quill", f"On the motion of Councillor Quill, the {_MINUTES}."),
    ("/minutes 12 March agreed, pq sec db, 4-1", "On the motion of Councillor Quill, seconded by Councillor Bramble, "
     f"the {_MINUTES} (4 for, 1 against, 0 abstained)."),
    *((f"/minutes 12 March agreed{said}", f"The {_MINUTES} (1 abstaining).")
      for said in (" with one abstention", ", 1 abstention", " (one abst)")),
    ("/minutes 12 March agreed with one against", f"The {_MINUTES} (1 against)."),
    ("/minutes 12 March agreed, 2 against: db", f"The {_MINUTES} (2 against; against: Councillor D Bramble)."),
    # there was none
    *((line, _NO_QUESTIONS) for line in ("/q none", "/q no questions", "/questions: none", "/q none received",
                                         "/no public questions were received", "/no questions were asked")),
    *((line, "No declarations of interest were made.")
      for line in ("/no interests were declared", "/no declarations were made", "/none interests declared")),
    ("/no petitions", "No petitions were received."),
    ("/no petitions were received", "No petitions were received."),
    ("/no statements", "No statements were received."),
    # the law before its paragraph, and the session by other names
    *((f"/private {said}", f"{resolved('paragraph 3')}.; {LEFT}")
      for said in ("sched 12a para 3", "schedule 12A, para 3", "under s.100A(4), para 3")),
    ("/private under s.100A(4), paras 1 & 3, moved Quill 2nd Bramble, agreed nem con",
     f"{resolved('paragraphs 1 and 3', before=_MOVED)}.; {LEFT}"),
    *((f"/private {said}", f"The public was excluded for item 5.; {LEFT}")
      for said in ("exempt session", "closed session", "in camera")),
    ("/private confidential information",
     "The public was excluded for item 5 under section 100A(2) of the Local Government Act 1972, because confidential "
     f"information would otherwise have been disclosed.; {LEFT}"),
    # elections
    *((f"/elect vice pq 2 db 2 {said}", f"{_EQUAL} {_VICE} on the casting vote of the person presiding.")
      for said in ("chair's casting vote for pq", "on the casting vote of the Chair to pq", "cv pq")),
    *((f"/elect vice pq 2 db 2 {said}", f"{_EQUAL} Lots were drawn, and {_VICE}.")
      for said in ("lots pq", "by lot pq", "drew lots pq")),
    ("/elect vice pq by acclamation", f"By general assent {_VICE}."),
    ("/elect vice pq by db/ob", "Nominations were invited for the office of Vice-Chair. Councillor Quill was nominated "
     f"by Councillor Bramble and seconded by Councillor [/b] O’Brien 佐藤. There were no other nominations, "
     f"and {_VICE}."),
    # who decides, and until when
    ("/refer to Cabinet to decide", "The matter was REFERRED to Cabinet to decide."),
    ("/refer to the Council", "The matter was REFERRED to the Council."),
    *((f"/defer {said}", "The item was DEFERRED.; Reason: until more is known.")
      for said in ("until more is known", "consideration until more is known", "this until more is known")),
    ("/defer until more is known because it is late",
     "The item was DEFERRED.; Reason: until more is known, since it is late."),
    *((f"/defer {said} to September", "The item was DEFERRED to September.")
      for said in ("this", "decision", "the decision", "a decision")),
    # a day with dashes
    ("/action mo to write by 4-7-2031", "A1 Milo Orchard to write by 4 July 2031."),
    ("/minutes 12-03-2031", "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record."),
    # a time that is past, at the end of a reason
    ("/adjourn due to a fire alarm at 2.20", "(The meeting adjourned at 2:20pm due to a fire alarm)"),
    ("/adjourn due to a funeral at 3.15", "(The meeting adjourned at 2:30pm due to a funeral at 3.15)"),
    # who moved it, after the reason
    *((f"/private para 3 - a tender, {said}", f"{resolved('paragraph 3', before=_BY)}: a tender.; {LEFT}")
      for said in ("pq sec db", "moved by Quill, seconded by Bramble", "pq sec db, carried")),
    ("/private 3 because of a tender, pq sec db, nem con", f"{resolved('paragraph 3', before=_MOVED)} because of a "
     f"tender.; {LEFT}"),
    # brackets that only set apart
    ("/declare db item 6 (a governor)", "Councillor Bramble declared an interest in item 6, a governor."),
    ("/declare db personal interest in agenda item six (a governor)",
     "Councillor Bramble declared a personal interest in item 6, a governor."),
    ("/declare db 6 farm (dispensation granted in May)",
     "Councillor Bramble declared an interest in item 6, farm, and had a dispensation to take part granted in May."),
]  # fmt: skip
REFUSED = (
    [
        (f"/elect vice pq beat db{said}", f"“beat db” was not understood. The form is {find('elect').usage}")
        for said in (" 2-3", "")
    ]
    + [
        (f"/elect vice pq {said}", f"By that count Councillor Quill was not elected: {_NONE}")
        for said in ("1-4", "2 for, 2 against")
    ]
    + [
        (f"/minutes 12 March {said}", why)
        for said, why in (
            ("moved pc sec db", "The Commissioner has no vote here, so cannot move or second."),
            ("moved pq sec pq", "The mover and the seconder must be two people."),
            ("agreed, 1 against: db, ob", "By name 2 were against, by the count 1."),
        )
    ]
)

TYPED = [
    st.sampled_from(
        [
            "/private ends",
            "/end private 3.20",
            "/q none",
            "/no petitions",
            "/defer until more is known",
            "/elect vice pq 2 db 2 lots pq",
            "/nominate vice pq",
            "/elect pq",
            "/elect pq by acclamation",
        ]
    ),
]
