"""An item withdrawn or deferred by its number stands under its own heading, where it would have been taken."""

from __future__ import annotations

from secretariat.basics.acts import Act, Put, act
from secretariat.panel.numbering import Numbering
from secretariat.panel.panel import Rules
from tests.support.clerk import begun_clerk
from tests.support.panels import the_panel

SIX = "6 Plan for [bold]rural[/bold] lanes"
SEVEN = "7 Meeting dates and agenda plan"


def running() -> Act:
    rules = Rules(seats=13, numbering=Numbering(style="running"))
    return act("running numbers", Put(the_panel().with_(rules=(rules,))))


def test_what_is_said_next_of_the_open_item_stands_with_it_and_not_under_the_other() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("the lamps were old", "/withdraw 6 because it was late", "and so were the lanes", "/item 7")
    assert clerk.printed[-6:] == [
        "The lamps were old.", "And so were the lanes.", SIX, "The item was WITHDRAWN.", "Reason: it was late.", SEVEN,
    ]  # fmt: skip


def test_it_waits_for_its_place_on_the_agenda() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/defer 7 and 6 to September", "/item 5", "the lamps were old")
    assert clerk.printed[-6:] == [
        "5 Annual report of the Commissioner", "The lamps were old.",
        SIX, "The item was DEFERRED to September.", SEVEN, "The item was DEFERRED to September.",
    ]  # fmt: skip


def test_with_running_numbers_it_takes_none_for_it_was_not_taken() -> None:
    clerk = begun_clerk(running(), item="1")
    clerk.type("/withdraw 4", "/item 5", "/close 4pm")
    assert [each for each in clerk.printed if "[Item" in each or each[:1].isdigit()] == [
        "1 Apologies for absence", "Public questions [Item 4]", "2 Annual report of the Commissioner [Item 5]",
    ]  # fmt: skip


def test_before_what_ends_the_meeting_and_what_is_settled_after_it() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/withdraw 7", "/abandon because the alarm rang")
    assert clerk.printed[-3:] == [
        SEVEN,
        "The item was WITHDRAWN.",
        "(The meeting was abandoned at 2:00pm: the alarm rang)",
    ]
    other = begun_clerk(item="5")
    other.type("/noted", "/withdraw 7", "/close 4pm", "a map was sent")
    assert other.printed[-4:] == [
        SEVEN, "The item was WITHDRAWN.", "Settled after the meeting was closed", "A map was sent.",
    ]  # fmt: skip


def test_the_open_item_is_told_where_it_is_and_one_not_reached_by_its_number() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/defer", "/not-reached 7")
    assert clerk.printed[-2:] == ["The item was DEFERRED.", "Item 7 (Meeting dates and agenda plan) was not reached."]


def test_one_that_was_begun_says_that_it_goes_on() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("the lamps were old", "/item 6", "/defer 5 to September", "/close 4pm")
    assert clerk.printed[-2:] == [
        "5 Annual report of the Commissioner (continued)", "The item was DEFERRED to September.",
    ]  # fmt: skip


def test_an_item_with_nothing_but_the_deferral_of_another_has_nothing_minuted() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/withdraw 7")
    assert "item-5" not in clerk.p.minuted


def test_the_table_tells_it_as_before() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/withdraw 7 because it was late", "/close 4pm")
    assert "Item 7 (Meeting dates and agenda plan) was WITHDRAWN: it was late." in clerk.minutes.replace("\n  ", " ")
