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

ACCEPTED = [
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
    (
        "/petition from Friends of the Lanes, 1,312 names: to grit the lanes",
        "A petition with 1,312 signatures was received from Friends of the Lanes: to grit the lanes.",
    ),
    ("/petition Ada Moss with 1 signature", "A petition with 1 signature was received from Ada Moss."),
]

REFUSED = [
    ("/q", f"No question of the public is accepted. {_FORM}"),
    ("/q 1", "No question of the public is accepted."),
    ("/q reply no", f"Say which, by its number. {_FORM}"),
    ("/petition", f"Say from whom it is, and with how many names. The form is {find('petition').usage}"),
    ("/petition Ada Moss", f"Say from whom it is, and with how many names. The form is {find('petition').usage}"),
    ("/petition Ada Moss, 0 names", "A petition has at least one name."),
]

SCRIPT = [
    "/q 1",
    "/q 1 supp will they stay so?",
    "/q 1 reply pc explained the dark",
    "/q 2",
    "/q 2 later",
    "/q 3 read",
    "/q 3 later pc",
    "/petition from Friends of the Lanes, 312 names: to grit the lanes",
]

_LINES = ["/q", "/q 1", "/q 2 read", "/q supp why?", "/q 1 reply pc was sorry", "/q 3 later", "/q 9"]
TYPED = [st.sampled_from([*_LINES, "/petition x, 3 names"])]
