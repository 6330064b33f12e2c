"""Tab hands the word to whoever answers, or says who is not marked present: an answer is never the asker’s."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Put, act
from secretariat.capture.desk import NARRATIVE, answerer, turn, why_unheard
from secretariat.events.room import Absent
from secretariat.events.speech import Said
from secretariat.meetings.meeting import Apology
from secretariat.panel.people import Person, Post, Role
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, MEETING

DEPUTY = act("deputy", Put(Person(id="person-dd", code="dd", given="Dilys", family="Dock", posts=(
    Post(role=Role.DEPUTY),))))  # fmt: skip


def asked(present: str, *lines: str) -> Clerk:
    """Councillor Bramble has just asked, with these people here."""
    clerk = begun_clerk(present=present)
    clerk.type(*lines, "db\twhy was it late?")
    return clerk


@pytest.mark.parametrize("present", ["sw pq db ck", "sw db", "sw pq db ob cx mo"])
def test_a_commissioner_whom_nobody_marked_answers_and_the_clerk_is_told(present: str) -> None:
    clerk = asked(present)
    clerk.desk = turn(clerk.desk, clerk.p)
    assert clerk.desk.speaker == "person-pc"
    assert "The Commissioner is not marked present: /in pc" in why_unheard(clerk.desk, clerk.p)
    clerk.type("explained the frost")
    assert clerk.printed[-1] == "a) Why was it late? The Commissioner explained the frost."
    clerk.type("/in pc")
    assert why_unheard(turn(clerk.desk, clerk.p), clerk.p) == ""


def test_the_word_is_told_to_be_handed_on_after_words_too() -> None:
    clerk = begun_clerk(present="sw db")
    captured = clerk.type("db\twhy was it late?\t")
    assert clerk.desk.speaker == "person-pc"
    assert "not marked present" in captured.say
    assert "The Commissioner is not marked present, and speaks" in clerk.type("explained the frost").say
    assert clerk.type("\tit thawed").say == "", "told once in an item"


def _away(how: str) -> Clerk:
    match how:
        case "apologies":
            sent = Apology(id="apology-pc", person="person-pc", received=DAY)
            clerk = begun_clerk(act("apology", Put(sent, MEETING)), present="sw pq db ck")
        case "absent":
            clerk = begun_clerk(present="sw pq db ck")
            clerk.put(Absent(people=("person-pc",)))
        case _:
            clerk = begun_clerk(present="sw pq db ck pc")
            clerk.type("/out pc")
    clerk.type("db\twhy was it late?")
    return clerk


@pytest.mark.parametrize("how", ["apologies", "absent", "left"])
def test_where_nobody_can_answer_the_asker_loses_the_word_all_the_same(how: str) -> None:
    clerk = _away(how)
    clerk.desk = turn(clerk.desk, clerk.p)
    assert (clerk.desk.speaker, clerk.desk.waiting) == ("", True)
    assert "The Commissioner is not here to answer" in why_unheard(clerk.desk, clerk.p)
    clerk.type("Explained 0.")
    assert clerk.printed[-1] == "Explained 0."
    assert sum(isinstance(event, Said) for event in clerk.p.bundle.events) == 1
    clerk.type("ck\tsaid that it was the frost")
    assert clerk.printed[-1] != "Explained 0."
    assert not clerk.desk.waiting


def test_somebody_of_the_commissioners_side_answers_for_one_who_is_away() -> None:
    assert turn(asked("sw pq db ck pc fo").desk, asked("sw pq db ck pc fo").p).speaker == "person-pc"
    assert turn(asked("sw pq db ck fo").desk, asked("sw pq db ck fo").p).speaker == "person-fo"
    clerk = begun_clerk(DEPUTY, present="sw pq db fo dd")
    clerk.type("db\twhy was it late?")
    assert turn(clerk.desk, clerk.p).speaker == "person-dd"


def test_whoever_answered_in_an_earlier_item_answers_again_where_none_of_that_side_is_here() -> None:
    clerk = begun_clerk(present="sw pq db ck mo pc")
    clerk.type("/out pc", "db\twhy?", "mo\texplained the frost", "/item 6", "pq\twhen?")
    assert turn(clerk.desk, clerk.p).speaker == "person-mo"


def test_who_answered_and_has_left_since_does_not_answer_again() -> None:
    clerk = begun_clerk(present="sw pq db ck fo pc")
    clerk.type("db\twhy?", "fo\texplained the frost", "/out fo", "db\twhen?")
    assert turn(clerk.desk, clerk.p).speaker == "person-pc"


def test_nobody_answers_a_question_of_his_or_her_own() -> None:
    clerk = begun_clerk(present="sw pq db ck")
    clerk.type("/absent pc", "db\twhy?", "sw\twhen?", "db\twhere?")
    assert answerer(clerk.p, "person-db") != "person-db"
    assert turn(NARRATIVE, clerk.p).speaker != "person-db"


def test_the_close_names_who_spoke_and_was_never_marked() -> None:
    clerk = asked("sw pq db ck")
    clerk.desk = turn(clerk.desk, clerk.p)
    clerk.type("explained the frost")
    assert "Spoke, and is not marked present: the Commissioner (F4)." in clerk.read("/close").say
    clerk.type("/in pc")
    assert "Spoke" not in clerk.read("/close").say


def test_the_close_names_whom_the_minutes_call_absent_though_nobody_did() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob cx", "/begin 2:00", "/absent rg not required", "/absent mh")
    printed = clerk.minutes.partition("Absent without apology: ")[2].partition(". ")[0]
    assert "Hathersedge" in printed
    assert "Kowalczyk" not in printed, "she may still come"
    said = clerk.read("/close", "16:00").say
    named = said.partition("Never marked at the roll, and printed as absent without apology: ")[2].partition(" (F4")[0]
    assert "Councillor Kowalczyk" in named
    assert not any(name in named for name in ("Gorse", "Hathersedge", "Peel", "Quill"))
    clerk.type("/absent everyone else")
    assert "Never marked" not in clerk.read("/close", "16:00").say
