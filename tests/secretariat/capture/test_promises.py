"""What was promised aloud: marked from the answer just minuted, and mentioned once as the item ends."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.capture.promises import promised
from secretariat.events.decisions import Undertaken
from tests.support.clerk import begun_clerk, printed


@pytest.mark.parametrize(
    ("answer", "promise"),
    [
        ("agreed to look at the lanes.", "to look at the lanes"),
        ("explained the frost and undertook to send the figures", "to send the figures"),
        ("they would look at it and report back", "to look at it and report back"),
        ("stated that the figures would be sent", "that the figures would be sent"),
        ("the Chief Constable would write", "that the Chief Constable would write"),
        ("stated that the force would look again", "that the force would look again"),
        ("the Commissioner would write", "to write"),
        ("it would not happen again", "that it would not happen again"),
        ("explained the frost", "to follow up the answer: “explained the frost”"),
    ],
)
def test_an_answer_is_read_as_a_promise(answer: str, promise: str) -> None:
    assert promised(answer) == promise


def test_alone_the_word_marks_what_was_just_answered() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "\tagreed to publish the figures", "/promise")
    assert clerk.printed[-1] == "a) Why? The Commissioner agreed to publish the figures.", "it says so already"
    (row,) = (decision.block for decision in clerk.p.page.decisions)
    assert printed([row]) == ["U1 The Commissioner undertook to publish the figures."]
    clerk.type("when?")
    assert clerk.printed[-1] == "b) When?", "the points go on after it"


def test_a_report_can_hold_a_promise_too_and_a_code_chooses_whose() -> None:
    clerk = begun_clerk(present="sw pq db ck pc fo")
    clerk.type("fo\twould write to the panel", "pc\twould look at the lanes", "/promise fo")
    undertaken = clerk.last
    assert isinstance(undertaken, Undertaken)
    assert (undertaken.by, undertaken.text) == ("person-fo", "to write to the panel")


@pytest.mark.parametrize("lines", [[], ["db\twhy?"], ["pc\tagreed to look", "/item 6"]])
def test_where_nobody_answered_in_the_item_the_promise_must_be_said(lines: list[str]) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    with pytest.raises(Refused, match="Say what was promised: /promise to …"):
        clerk.type("/promise")


def test_one_answer_is_not_marked_twice() -> None:
    clerk = begun_clerk()
    clerk.type("pc\tagreed to look", "/promise")
    with pytest.raises(Refused, match=r"That answer is marked as a promise already: U1\."):
        clerk.type("/promise")


def test_loose_promises_are_mentioned_once_as_the_item_ends() -> None:
    clerk = begun_clerk()
    clerk.type("/promise pc to look", "/promise pc to write by 4 July", "/promise pc to report to the next meeting")
    clerk.type("/promise db to ask")
    assert clerk.type("/item 6").say == "Promised in item 5, without a date: U1 and U4."
    clerk.type("/noted the plan")
    assert clerk.type("/item 5").say == ""
    clerk.type("/noted the report")
    assert clerk.type("/item 6").say == "", "once is enough"


def test_those_of_the_last_item_are_mentioned_as_the_meeting_closes() -> None:
    clerk = begun_clerk()
    clerk.type("/promise pc to look")
    assert "Promised in item 5, without a date: U1." in clerk.type("/close 4pm").say
