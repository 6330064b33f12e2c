"""Lines about what the public puts to the meeting."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.capture.words.vocabulary import find
from secretariat.meetings.questions import PublicQuestion
from tests.support.panels import DAY, MEETING


def _question(n: int, name: str, text: str, **more: object) -> PublicQuestion:
    received = clock.at(DAY - dt.timedelta(days=3), dt.time(9, n))
    return PublicQuestion(
        id=f"question-{n}", received=received, name=name, text=text, contact=Private(f"secret-{n}@example.org"),
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


RECORDS = [
    act(
        "questions",
        [
            Put(question, MEETING)
            for question in (
                _question(1, "Ada Moss", "why are the lanes dark?"),
                _question(2, "Ben Fern", "why so late?", status="late"),
                _question(3, "Cai Dock", "the lanes are dark", kind="statement", put="read out"),
                _question(4, "Dee Rush", "light the lanes", kind="petition"),
            )
        ],
    )
]
"""Three that are taken, numbered 1 to 3, and one that came late."""

_FORM = f"The form is {find('q').usage}"

_REPLY = "A reply would be given to Ada Moss in writing"
_BOTH_PUT = "Ada Moss asked: why are the lanes dark?; Cai Dock made a statement: the lanes are dark."
ACCEPTED = [
    # until when a reply is to come
    *(
        (f"/q 1 {said}", f"{_REPLY} {when}.")
        for said, when in (
            ("reply to follow in 10 days", "in 10 days"),
            ("reply will follow by 3 July", "by 3 July"),
            ("written reply to follow within 10 working days", "within 10 working days"),
            ("later in 10 days", "in 10 days"),
            ("answer to be sent before the next meeting", "before the next meeting"),
            ("reply to follow shortly", "shortly"),
            ("reply in writing (by 3 July)", "by 3 July"),
            ("reply by email", "by email"),
        )
    ),
    *(
        (f"/q 1 {said}", "The Commissioner would reply to Ada Moss in writing within 10 days.")
        for said in ("later pc within 10 days", "reply pc to follow within 10 days")
    ),
    (
        "/q 1 supp reply to follow in 10 days",
        "A reply would be given to the supplementary question of Ada Moss in writing in 10 days.",
    ),
    ("/q 1 reply in two years they would be lit", "The reply to Ada Moss was: in two years they would be lit."),
    ("/q 1 reply to follow the law costs more", "The reply to Ada Moss was: to follow the law costs more."),
    # several at once, none, and whoever asked it
    *(
        (f"/q {said}", _BOTH_PUT)
        for said in ("1 and 2 put", "1 & 2 put", "1, 2: put", "1-2 put", "1 to 2 taken together, put", "1 + 2 put")
    ),
    ("/q 1 and 2 withdrawn", "The question from Ada Moss was withdrawn.; The statement from Cai Dock was withdrawn."),
    (
        "/q 1 and 2 reply pc the lamps were old",
        "The Commissioner stated that the lamps were old.; The statement from "
        "Cai Dock was answered by the Commissioner.",
    ),
    *(
        (f"/q {said}", "There were no public questions or statements.")
        for said in ("none recd", "none rec’d", "nil received", "no questions had been received", "none in")
    ),
    *(
        (f"/q 1 {said}", "Ada Moss asked: why are the lanes dark?")
        for said in ("asked by Ada Moss", "put by Mrs Moss", "put by moss")
    ),
    *((f"/q 1 {said}", "Ada Moss asked no supplementary question.") for said in ("nosupp", "no-supp", "no supp")),
    ("/q 1 read on behalf", "A question from Ada Moss was read out by the clerk: why are the lanes dark?"),
    ("/q 1 supp pc replied next week", "The Commissioner replied next week."),
    ("/q 1 supp answered in writing", "A reply would be given to the supplementary question of Ada Moss in writing."),
    ("/q", "Ada Moss asked: why are the lanes dark?"),
    ("/q 1", "Ada Moss asked: why are the lanes dark?"),
    ("/q 1 read out", "A question from Ada Moss was read out by the clerk: why are the lanes dark?"),
    ("/q 2", "A statement from Cai Dock was read out by the clerk: the lanes are dark."),
    ("/q 2 put", "Cai Dock made a statement: the lanes are dark."),
    ("/q 3", "Dee Rush presented a petition: light the lanes."),
    ("/question 1 supp will they stay so?", "Ada Moss asked a supplementary question: Will they stay so?"),
    ("/q 1 reply pc explained the dark", "The Commissioner explained the dark."),
    ("/q 1 reply The lamps are old", "The reply to Ada Moss was: the lamps are old."),
    ("/q 1 reply the Commissioner that it was dark", "The Commissioner stated that it was dark."),
    ("/q 1 reply by the Commissioner: it was dark", "The Commissioner stated that it was dark."),
    *(
        (f"/q 1 reply {said}", "A reply would be given to Ada Moss in writing.")
        for said in ("in writing", "to follow", "to follow in writing", "a written reply", "will be sent in writing.")
    ),
    *(
        (f"/q 1 reply {said} in writing", "The Commissioner would reply to Ada Moss in writing.")
        for said in ("pc", "Campion", "the Commissioner:")
    ),
    ("/q 1 reply In writing it was late", "The reply to Ada Moss was: in writing it was late."),
    ("/q 1 later", "A reply would be given to Ada Moss in writing."),
    ("/q 1 later pc", "The Commissioner would reply to Ada Moss in writing."),
    # read by whom, each and all
    ("/q 1 read by pq", "A question from Ada Moss was read out by Councillor Quill: why are the lanes dark?"),
    ("/q 1 read out by her brother", "A question from Ada Moss was read out by her brother: why are the lanes dark?"),
    ("/q 1 put by the Vice-Chair", "Councillor Quill asked on behalf of Ada Moss: why are the lanes dark?"),
    (
        "/q all",
        "Ada Moss asked: why are the lanes dark?; A statement from Cai Dock was read out by the clerk: the lanes are "
        "dark.; Dee Rush presented a petition: light the lanes.",
    ),
    (
        "/q each later pc",
        "The Commissioner would reply to Ada Moss in writing.; The Commissioner would reply to Cai Dock in writing.; "
        "The Commissioner would reply to Dee Rush in writing.",
    ),
    (
        "/q limits three minutes each, 15 minutes in all",
        "Questions and statements of the public were limited to three minutes each, 15 minutes in all.",
    ),
    # answered, supplementary, or not
    ("/q 1 answer pc explained the dark", "The Commissioner explained the dark."),
    ("/q 1 no supp", "Ada Moss asked no supplementary question."),
    ("/q 1 supp reply pc said no", "The Commissioner said no."),
    # what was not allowed, or is answered otherwise, is no question; and who replies says no words of the question
    *(
        (f"/q 1 supp {said}", f"The supplementary question from Ada Moss was {printed}.")
        for said, printed in (
            ("not allowed", "declined"),
            ("not permitted by sw", "declined by Councillor Ŵyn-Llŷr"),
            ("not put", "not put"),
            ("not accepted, as it was new", "declined as it was new"),
            ("ruled out of order", "ruled out of order"),
        )
    ),
    (
        "/q 1 supp to be answered in writing",
        "A reply would be given to the supplementary question of Ada Moss in writing.",
    ),
    ("/q 1 supp was it not allowed?", "Ada Moss asked a supplementary question: Was it not allowed?"),
    *(
        (
            f"/q 1 supp why? {said}",
            f"Ada Moss asked a supplementary question: Why?; The Commissioner {printed} it froze.",
        )
        for said, printed in (
            ("pc: it froze", "stated that"),
            ("pc replied that it froze", "replied that"),
            ("The Commissioner: it froze", "stated that"),
        )
    ),
    ("/q 1 supp why? cost: how much?", "Ada Moss asked a supplementary question: Why? cost: how much?"),
    *((f"/q {said}", "Ada Moss asked: why are the lanes dark?") for said in ("Q1", "no. 1", "number 1", "question 1")),
    *(
        (f"/q 1 declined {said}", "The question from Ada Moss was declined: about a person.")
        for said in ("(about a person)", "– about a person")
    ),
    ("/q 1 supp later", "A reply would be given to the supplementary question of Ada Moss in writing."),
    ("/q 1 supp declined because it was late", "The supplementary question from Ada Moss was declined: it was late."),
    ("/q 1 supp not allowed.", "The supplementary question from Ada Moss was declined."),
    ("/q 1 supp declined.", "The supplementary question from Ada Moss was declined."),
    (
        "/q 1 supp declined roads are many, why?",
        "Ada Moss asked a supplementary question: Declined roads are many, why?",
    ),
    *(
        (f"/q 1 {said}", f"The question from Ada Moss was {printed}.")
        for said, printed in (
            ("declined", "declined"),
            ("declined because it was out of order", "declined: it was out of order"),
            ("ruled out: it was out of order", "declined: it was out of order"),
            ("deferred", "deferred"),
            ("deferred to September because she was ill", "deferred to September: she was ill"),
            ("deferred to the next meeting: she was ill", "deferred to the next meeting: she was ill"),
            ("withdrawn", "withdrawn"),
            ("not put because time ran out", "not put: time ran out"),
        )
    ),
    *(
        (f"/q 1 {said}", f"The question from Ada Moss was {printed}.")
        for said, printed in (
            ("was declined by the Vice-Chair because it was late", "declined by Councillor Quill: it was late"),
            ("withdrawn by the questioner", "withdrawn by the questioner"),
            ("deferred until she is well", "deferred until she is well"),
            ("ruled out of order", "ruled out of order"),
            ("not answered because it is about a case", "not answered: it is about a case"),
            ("answer given", "answered"),
            ("answer given by pc", "answered by the Commissioner"),
            ("referred to the Commissioner", "referred to the Commissioner"),
        )
    ),
    ("/q 1 answer given: the lamps are old", "The reply to Ada Moss was: the lamps are old."),
    ("/q 1 a written answer to follow", "A reply would be given to Ada Moss in writing."),
    ("/q 1 supplementary question: why?", "Ada Moss asked a supplementary question: Why?"),
    ("/q 1 supp none", "Ada Moss asked no supplementary question."),
    (
        "/q 1 read out by the Vice-Chair in her absence",
        "A question from Ada Moss was read out by Councillor Quill in her absence: why are the lanes dark?",
    ),
    (
        "/q time limits: three minutes each",
        "Questions and statements of the public were limited to three minutes each.",
    ),
    ("/q 2 declined", "The statement from Cai Dock was declined."),
    ("/q 1 absent", "Ada Moss was not present, and the question was not put."),
    ("/q Ben Fern declined because it was late", "The question from Ben Fern was declined: it was late."),
    ("/q Moss withdrawn", "The question from Ada Moss was withdrawn."),
]

REFUSED = [
    (
        "/q 1 and 9",
        "No question of the public is accepted.",
    ),
    ("/q 1, 20 people had asked", f"Say which, by its number. {_FORM}"),
    ("/q", f"No question of the public is accepted. {_FORM}"),
    ("/q 1", "No question of the public is accepted."),
    ("/q reply no", f"Say which, by its number. {_FORM}"),
    ("/q limits", "Say the limits: /q limits three minutes each, 15 in all."),
    ("/q all", f"No question of the public is accepted. {_FORM}"),
]

SCRIPT = [
    "/q 1",
    "/q 1 supp will they stay so?",
    "/q 1 reply pc explained the dark",
    "/q 2",
    "/q 2 later",
    "/q 3 read by pq",
    "/q 3 later pc",
    "/q limits three minutes each, 15 in all",
    "/q 1 no supp",
    "/q 1 put by her brother",
    "/q 1 supp later pc",
    "/q 1 supp deferred to September because it was late",
    "/q 2 withdrawn by the questioner because it rained",
    "/q 2 deferred until she is well",
    "/q 1 declined by pq because it was late",
    "/q 1 answer given by pc",
    "/q 3 referred to the Commissioner",
    "/q 3 absent because it rained",
    "/q Ben Fern declined because it was late",
    "/q 1 supp reply it was late",
]

_LINES = [
    "/q all",
    "/q 1 declined because x",
    "/q 1 no supp",
    "/q 2 deferred to September",
    "/q",
    "/q 1",
    "/q 2 read",
    "/q supp why?",
    "/q 1 reply pc was sorry",
    "/q 3 later",
    "/q 9",
]
TYPED = [st.sampled_from(_LINES)]
