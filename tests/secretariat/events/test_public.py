"""What the public puts to the meeting, as it is minuted, and what its record learns of it (MTG-40)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete, insert_after
from secretariat.documents.plain_text import write
from secretariat.events.public import QuestionPut, Supplementary
from secretariat.meetings.questions import PublicQuestion
from secretariat.panel.panel import Rules
from secretariat.papers.agenda import agenda
from secretariat.papers.material import of_meeting
from tests.support.clerk import Clerk, begun_clerk
from tests.support.lines.public import RECORDS
from tests.support.panels import MEETING, the_panel

LATER = dt.datetime(2031, 7, 1, 9, 30, tzinfo=dt.UTC)


def clerk_with_questions() -> Clerk:
    return begun_clerk(*RECORDS, item="4")


def record(clerk: Clerk, n: int) -> PublicQuestion:
    return next(question for question in clerk.p.bundle.questions if question.id == f"question-{n}")


def test_a_whole_question_is_minuted_by_its_number_once() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q", "/q supp will they stay so?", "/q reply pc explained the dark", "/q", "/q later")
    assert clerk.printed[1:] == [
        "Ada Moss asked: why are the lanes dark?",
        "Ada Moss asked a supplementary question: Will they stay so?",
        "The Commissioner explained the dark.",
        "A statement from Cai Dock was read out by the clerk: the lanes are dark.",
        "A reply would be given to Cai Dock in writing.",
    ]


def test_a_supplementary_question_ends_in_a_question_mark_and_a_reply_keeps_its_names() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q", "/q supp will they stay so.", "/q reply Ahmed Khan would reply", "/q 1 reply The lanes were lit")
    assert clerk.printed[2:] == [
        "Ada Moss asked a supplementary question: Will they stay so?",
        "The reply to Ada Moss was: Ahmed Khan would reply.",
        "The reply to Ada Moss was: the lanes were lit.",
    ]


def test_the_record_learns_how_it_was_put_and_what_was_replied() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q 1 read", "/q 1 reply pc explained the dark")
    assert (record(clerk, 1).put, record(clerk, 1).reply) == ("read out", "explained the dark")
    clerk.memory.do(correct(clerk.last, "/q 1 reply pc explained the fog", clerk.p, now=LATER))
    assert record(clerk, 1).reply == "explained the fog"
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert record(clerk, 1).reply == ""


REPLY = "The lamps are old; Ada may write again."


def clerk_with_a_reply_kept() -> Clerk:
    clerk = clerk_with_questions()
    clerk.memory.do(act("reply", Put(record(clerk, 1).with_(reply=REPLY), MEETING)))
    return clerk


@pytest.mark.parametrize("line", ["/q", "/q 1", "/q 1 put", "/q 1 read", "/q 1 read out", "/question 1"])
def test_a_reply_kept_with_the_question_is_printed_with_it(line: str) -> None:
    clerk = clerk_with_a_reply_kept()
    clerk.type(line)
    assert clerk.printed[-2].endswith("why are the lanes dark?")
    assert clerk.printed[-1] == f"The reply to Ada Moss was: {REPLY}"
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert len(clerk.printed) == 1


def test_a_reply_is_printed_once_whatever_is_corrected_or_put_in_before_it() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q 1", "/q 1 reply pc explained the dark")
    put = next(event for event in clerk.p.bundle.events if isinstance(event, QuestionPut))
    clerk.memory.do(correct(put, "/q 1 read", clerk.p, now=LATER))
    assert " ".join(clerk.printed).count("explained the dark") == 1
    forgot = clerk_with_questions()
    forgot.type("/q 1 reply pc explained the dark")
    opened = forgot.p.bundle.events[-2]
    forgot.memory.do(insert_after(opened, "/q 1", forgot.p, now=LATER))  # type: ignore[arg-type]
    assert forgot.printed[1:] == ["Ada Moss asked: why are the lanes dark?", "The Commissioner explained the dark."]


def test_a_reply_minuted_beside_the_one_that_was_kept_is_told() -> None:
    clerk = clerk_with_a_reply_kept()
    clerk.type("/q 1")
    assert "The reply kept on F3 stands with Ada Moss’s question already" in clerk.read("/q 1 reply pc agreed").say
    assert clerk.read("/q 1 supp why?").say == ""


def test_what_was_put_before_replies_were_printed_prints_as_it_did() -> None:
    clerk = clerk_with_a_reply_kept()
    clerk.put(QuestionPut(question="question-1"))
    assert clerk.printed[-1] == "Ada Moss asked: why are the lanes dark?"


def test_a_reply_that_comes_later_leaves_the_record_without_one() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q 1", "/q 1 later pc")
    assert record(clerk, 1).reply == ""


def test_nothing_of_how_to_reach_anybody_is_printed() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q 1", "/q 2", "/q 3", "/close 4pm")
    assert "secret" not in clerk.minutes
    assert "example" not in clerk.minutes


def test_one_that_came_late_has_no_number_until_the_chair_takes_it() -> None:
    clerk = clerk_with_questions()
    with pytest.raises(Refused) as refusal:
        clerk.type("/q 4")
    assert str(refusal.value) == (
        "The questions of the public are numbered 1 to 3. One came late and waits for the Chair’s discretion (F3)."
    )
    assert QuestionPut(question="question-2").refusal(clerk.p) == "That question is late: F3 accepts it."
    assert Supplementary(question="gone", text="why?").refusal(clerk.p) == "That question is not among this meeting's."


def test_every_question_was_put() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q", "/q", "/q")
    with pytest.raises(Refused, match="Every question of the public was put"):
        clerk.type("/q")


def test_what_was_not_put_is_mentioned_as_the_item_ends() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q")
    assert clerk.type("/item 5").say == "Not put: questions 2 (Cai Dock) and 3 (Dee Rush)."


def test_an_empty_supplementary_or_reply_is_refused() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q")
    with pytest.raises(Refused, match="Say what was asked: /q 1 supp why …"):
        clerk.type("/q supp")
    with pytest.raises(Refused, match="Say what was replied, or that the reply comes later"):
        clerk.type("/q reply pc")


def test_a_question_that_was_deleted_since_is_still_printed_without_its_words() -> None:
    clerk = clerk_with_questions()
    clerk.put(QuestionPut(question="gone"), QuestionPut(question="gone", read_out=True))
    assert clerk.printed[-2:] == [
        "A member of the public asked.", "A question from a member of the public was read out by the clerk.",
    ]  # fmt: skip


def test_a_reply_to_the_supplementary_leaves_the_reply_that_is_kept() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q 1", "/q 1 reply pc explained the dark", "/q 1 supp why?", "/q 1 supp reply pc said no")
    assert record(clerk, 1).reply == "explained the dark"


def test_what_was_declined_on_its_record_keeps_its_reason_in_the_minutes() -> None:
    clerk = clerk_with_questions()
    late = record(clerk, 2)
    clerk.memory.do(act("declined", Put(late.with_(status="declined", reason="it came too late"), MEETING)))
    clerk.type("/q declined")
    assert clerk.printed[-1] == "The question from Ben Fern was declined: it came too late."


def test_a_question_that_was_put_off_waits_no_longer() -> None:
    clerk = clerk_with_questions()
    clerk.type("/q 1 deferred to September because she was ill", "/q")
    assert clerk.printed[-1] == "A statement from Cai Dock was read out by the clerk: the lanes are dark."
    assert clerk.type("/item 5").say == "Not put: question 3 (Dee Rush)."


def test_the_panels_own_limits_stand_on_the_agenda_and_are_said_without_typing_them() -> None:
    words = "three minutes each, 15 minutes in all"
    rules = Rules(seats=13, question_limits=words)
    clerk = begun_clerk(*RECORDS, act("limits", Put(the_panel().with_(rules=(rules,)))), item="4")
    clerk.type("/q limits")
    assert clerk.printed[-1] == f"Questions and statements of the public were limited to {words}."
    assert f"Limits: {words}." in " ".join(write(agenda(of_meeting(clerk.p))).split())


def test_words_that_settle_no_question_are_refused_with_the_words() -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    with pytest.raises(Refused, match="“not allowed\\)” was not understood"):
        clerk.read("/q 1 not allowed)")
