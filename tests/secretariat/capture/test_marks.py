"""One sign in place of a word: what it comes to at each item, and how the words and the Tab key save more."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, line_of
from secretariat.capture.desk import Desk, with_manner
from secretariat.capture.marks import MARKS, in_full
from secretariat.events.decisions import Undertaken
from secretariat.events.speech import Said
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, MeetingKind, PaperStatus, Purpose
from tests.support.clerk import Clerk, begun_clerk
from tests.support.lines.short_forms import ACCEPTED
from tests.support.panels import DAY, MEETING, planned

DATES = act("planned", [Put(each) for each in planned(dt.date(2031, 9, 17), "Precept", venue="Guildhall")])
SEPTEMBER = "Wednesday 17 September 2031 Guildhall | Precept"
NOTED = "The Panel NOTED the forthcoming meeting dates."
ANNUAL = act("annual", Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL)))


def added(business: Purpose, paper: PaperStatus = PaperStatus.NONE) -> Put:
    return Put(AgendaItem(id="added", number="9", title="Added", place="99", business=business, paper=paper), MEETING)


@pytest.mark.parametrize(
    ("item", "prints"),
    [
        ("2", "No declarations of interest were made."),
        ("3", "The minutes of the meeting held on 12 March 2031 were agreed as an accurate record."),
        ("4", "There were no public questions or statements."),
        ("5", "The Panel AGREED to NOTE the report."),
        ("7", NOTED),
    ],
)
def test_an_equals_sign_alone_is_what_usually_comes_of_the_item(item: str, prints: str) -> None:
    clerk = begun_clerk(item=item)
    clerk.type("db\twhy?", "=")
    assert clerk.printed[-1] == prints
    assert clerk.desk == Desk(), "nobody is speaking any more"


def test_the_dates_are_printed_and_noted_and_printed_once() -> None:
    clerk = begun_clerk(DATES, item="7")
    clerk.type("=")
    assert clerk.printed[-2:] == [SEPTEMBER, NOTED]
    again = begun_clerk(DATES, item="7")
    again.type("/dates", "=")
    assert again.printed[-2:] == [SEPTEMBER, NOTED]
    assert again.printed.count(SEPTEMBER) == 1


@pytest.mark.parametrize(
    ("paper", "prints"),
    [(PaperStatus.NONE, "NOTED the item."), (PaperStatus.VERBAL, "NOTED the item."),
     (PaperStatus.ATTACHED, "NOTED the report.")],
)  # fmt: skip
def test_a_review_that_has_no_report_is_noted_itself(paper: PaperStatus, prints: str) -> None:
    clerk = begun_clerk(act("added", added(Purpose.COMPLAINTS, paper)), item="9")
    clerk.type("=")
    assert clerk.printed[-1] == f"The Panel {prints}"


def test_at_an_election_codes_alone_say_who_was_elected() -> None:
    clerk = begun_clerk(ANNUAL, act("added", added(Purpose.ELECT_VICE)), item="9")
    clerk.type("=ob cx pq")
    assert "was appointed Vice-Chair for the municipal year 2031/32." in clerk.printed[-1]
    assert in_full("=none because nobody stood", clerk.p) == "/elect none because nobody stood"


def test_apologies_that_nobody_sent_are_minuted_and_others_print_themselves() -> None:
    clerk = begun_clerk(item="1")
    with pytest.raises(Refused, match=r"The apologies are printed without a word of yours\."):
        clerk.type("=")
    for apology in clerk.memory.all(Apology, MEETING):
        clerk.memory.do(act("taken back", Drop(apology, MEETING)))
    clerk.type("=")
    assert clerk.printed[-1] == "There were no apologies for absence."


def test_the_usual_outcome_is_given_once_and_only_where_an_item_is_open() -> None:
    clerk = begun_clerk()
    clerk.type("=")
    with pytest.raises(Refused, match=r"Item 5 has its outcome already\. Type what else came of it after the “=”\."):
        clerk.type("=")
    clerk.type("=e the plan")
    assert clerk.printed[-1] == "The Panel ENDORSED the plan."
    with pytest.raises(Refused, match="Open the item first"):
        begun_clerk(item="").type("=")
    with pytest.raises(Refused, match=r"Say who was elected, by codes"):
        begun_clerk(act("added", added(Purpose.ELECT_CHAIR)), item="9").type("=")


def test_a_dash_is_a_sub_point_of_a_point_and_elsewhere_a_bullet() -> None:
    clerk = begun_clerk()
    clerk.type("-fog", "db\tthree things:", "-frost", "- ice", "# Roads", "-snow")
    assert clerk.printed[-4:] == [
        "Councillor Bramble stated:",
        "a) Three things: / a. Frost / b. Ice",
        "Roads",
        "• Snow",
    ]


def test_a_promise_alone_marks_what_was_just_answered_and_the_asker_keeps_the_word() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy were the lanes icy?\t", "they would grit them", "!")
    assert clerk.printed[-1].endswith("they would grit them."), "said once"
    assert isinstance(clerk.last, Undertaken)
    assert clerk.last.text == "to grit them"
    assert clerk.desk.speaker == "person-db"


def test_every_sign_is_tried() -> None:
    lines = [line.rpartition("\t")[2] for line, _ in ACCEPTED]
    for mark in MARKS:
        assert any(line.startswith(mark.sign) for line in lines), mark.usage


# --- the words tell a question from a statement ---


def test_after_an_answer_the_asker_s_words_tell_again() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy were the lanes icy?\t", "it froze", "nobody had swept them", "who would?")
    assert clerk.printed[1:] == [
        "Councillor Bramble asked:", "a) Why were the lanes icy? The Commissioner stated that it froze.",
        "Councillor Bramble stated:", "b) Nobody had swept them.", "Councillor Bramble asked:", "c) Who would?",
    ]  # fmt: skip


def test_what_a_second_tab_settled_stays_for_the_lines_after_it() -> None:
    clerk = begun_clerk()
    clerk.type("db\t\twhy, it froze", "how it froze")
    assert [event.manner for event in clerk.p.bundle.events if isinstance(event, Said)] == ["stated", "stated"]


def test_what_was_asked_is_still_asked_when_its_words_are_corrected() -> None:
    clerk = begun_clerk()
    clerk.put(Said(person="person-db", text="the lanes", manner="asked"))
    desk, _ = line_of(clerk.last, clerk.p)
    clerk.memory.do(correct(clerk.last, "the lanes again", clerk.p, desk=desk, now=clerk.clock()))
    assert isinstance(clerk.last, Said)
    assert clerk.last.manner == "asked"


def test_only_a_member_whose_manner_is_open_is_told_by_words() -> None:
    answering = Desk("person-pc", "answered", asker="person-db")
    assert with_manner(answering, "why, it froze") == answering


# --- Tab after words ---


def test_tab_after_words_hands_the_word_on() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy were the lanes icy?\t")
    assert clerk.desk == Desk("person-pc", "answered", asker="person-db")
    clerk.type("\t".join(["it froze hard", ""]))
    assert clerk.desk == Desk("person-db", "asked", by_words=True)
    alone = begun_clerk(present="sw pq db ob cx")
    alone.type("db\twhy were the lanes icy?\t")
    assert alone.desk.speaker == "person-pc", "marked or not, and never the asker"
    assert isinstance(alone.last, Said)


def test_a_name_of_several_words_before_a_tab_is_still_a_name() -> None:
    clerk = Clerk()
    with pytest.raises(Refused, match="Nothing was said yet"):
        clerk.type("Councillor Petra Quill\t")


def test_a_word_alone_before_a_tab_is_a_code_and_refused_where_nobody_has_it() -> None:
    with pytest.raises(Refused, match="Nobody has the code or name “why”"):
        begun_clerk().type("why\t")
