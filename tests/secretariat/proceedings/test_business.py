"""The order of business: varied with consent, taken together, put off, added as urgent, or no item at all (MTG-04)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.agenda import items as agenda
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete
from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CheckedRecords
from secretariat.documents.document import Heading
from secretariat.events.items import BlockOpened, ItemOpened, UrgentTaken
from secretariat.plan.history import fates
from secretariat.proceedings.business import in_order, next_item
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import MEETING, invented_items

LATER = dt.datetime(2031, 7, 1, 9, 30, tzinfo=dt.UTC)


def order(clerk: Clerk) -> str:
    return "".join(item.number for item in in_order(clerk.p))


# --- brought forward, moved back ---


@pytest.mark.parametrize(
    ("lines", "becomes"),
    [
        (["/bring 7"], "7123456"),
        (["/bring 7 before 6"], "1234576"),
        (["/bring 7", "/bring 6"], "6712345"),
        (["/back 2"], "1345672"),
        (["/back 2 after 4"], "1342567"),
        (["/bring 7", "/back 7"], "1234567"),
    ],
)
def test_the_items_are_taken_in_the_order_the_meeting_agreed(lines: list[str], becomes: str) -> None:
    clerk = begun_clerk(item="")
    clerk.type(*lines)
    assert order(clerk) == becomes


def test_the_next_item_is_the_one_brought_forward() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/bring 6", "/back 2 after 3")
    opened = []
    for _ in range(4):
        clerk.type("/next")
        opened.append(clerk.p.item_number)
    assert opened == ["6", "3", "2", "4"]


def test_an_item_opened_out_of_turn_may_say_that_it_was_brought_forward() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 6 forward")
    assert clerk.printed[-2:] == [
        "With the consent of the meeting, item 6 (Plan for [bold]rural[/bold] lanes) was brought forward and taken "
        "next.",
        "6 Plan for [bold]rural[/bold] lanes",
    ]
    clerk.type("/next")
    assert clerk.p.item_number == "2"


def test_an_item_that_was_moved_is_not_deleted_from_the_agenda() -> None:
    clerk = begun_clerk()
    clerk.type("/bring 7")
    assert agenda.referred_to(clerk.p.bundle, "item-7")


# --- taken together ---


def test_items_taken_together_have_one_heading_and_one_run_of_letters() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 5 with 6", "db\twhy?", "pq\twhen?")
    assert clerk.printed[2:] == [
        "5 and 6 Annual report of the Commissioner; Plan for [bold]rural[/bold] lanes",
        "Councillor Bramble asked:", "a) Why?", "Councillor Quill asked:", "b) When?",
    ]  # fmt: skip
    opened = clerk.p.bundle.events[-3]
    assert isinstance(opened, ItemOpened)
    assert opened.line(clerk.p) == "/item 5 with 6"


def test_items_taken_together_are_both_done_with() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 5 with 6", "/item 4", "/next")
    assert clerk.p.item_number == "2"
    assert (fates(clerk.p.bundle)["item-5"], fates(clerk.p.bundle)["item-6"]) == ("done", "done")
    assert agenda.referred_to(clerk.p.bundle, "item-6")


def test_an_interest_in_either_item_counts_while_they_are_taken_together() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/declare db 6 directly speaks a farm", "/item 5 with 6")
    assert "person-db" not in clerk.p.voters


def test_what_came_of_items_taken_together_came_of_both_and_so_does_a_referral() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 5 with 6", "/refer mo to decide", "/item 7", "/noted it", "/close 4pm")
    whole = CheckedRecords(panel=clerk.p.panel, people=clerk.p.people, meetings=(clerk.p,), today=clerk.p.day)
    assert look_over(whole, "no-outcome") == []


# --- put off ---


def test_what_is_left_is_not_reached_at_one_stroke() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 5", "/defer 2 to September")
    captured = clerk.type("/not-reached rest because time ran out")
    assert captured.note == "items 3, 4, 6 and 7 not reached"
    assert {id: how for id, how in clerk.p.put_items.items() if how == "not reached"}.keys() == {
        "item-3", "item-4", "item-6", "item-7",
    }  # fmt: skip
    assert "Never opened" not in clerk.type("/close 4pm").say


def test_the_rest_can_be_deferred_at_one_stroke_and_goes_on_the_plan() -> None:
    clerk = begun_clerk(item="5")
    for number in "1234":
        clerk.type(f"/item {number}")
    said = clerk.type("/defer rest to September").say
    assert said == "Item 6 is on the plan for 17 September 2031. Item 7 is on the plan for 17 September 2031."
    assert {item.title for item in clerk.plan.items} == {
        "Plan for [bold]rural[/bold] lanes", "Meeting dates and agenda plan",
    }  # fmt: skip


def test_where_nothing_is_left_there_is_no_rest() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/not-reached rest")
    with pytest.raises(Refused, match="No item is left"):
        clerk.type("/not-reached rest")


# --- urgent ---


def test_an_urgent_item_is_put_on_the_agenda_and_taken_in_one_act() -> None:
    clerk = begun_clerk(item="1")
    captured = clerk.type("/urgent Flood at the ford because the river rose")
    (taken,) = captured.events
    assert isinstance(taken, UrgentTaken)
    item = clerk.p.bundle.item(taken.item)
    assert item is not None
    assert (item.number, item.title, item.urgent) == ("8", "Flood at the ford", "the river rose")
    assert clerk.p.item == item.id
    clerk.type("/agreed to note it")
    assert clerk.minutes.count("8. Flood at the ford") >= 1
    clerk.type("/next")
    assert clerk.p.item_number == "2"


def test_an_urgent_item_is_corrected_and_taken_out_together_with_its_line() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/urgent Flood because it rained")
    event = clerk.last
    assert [change.record for change in correct(event, event.line(clerk.p), clerk.p, now=LATER).changes] == [event]
    clerk.memory.do(correct(event, "/urgent Flood because the river rose", clerk.p, now=LATER))
    assert [item.urgent for item in clerk.p.bundle.items if item.title == "Flood"] == ["the river rose"]
    clerk.memory.do(correct(clerk.last, "/urgent Flood at the ford because the river rose", clerk.p, now=LATER))
    assert [item.title for item in clerk.p.bundle.items][7:] == ["Flood at the ford"]
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert len(clerk.p.bundle.items) == 7


def test_an_item_of_the_agenda_can_be_taken_as_urgent_and_stays_when_the_line_goes() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/urgent 6 because the river rose")
    assert clerk.p.bundle.item("item-6").urgent == "the river rose"  # type: ignore[union-attr]
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.p.bundle.item("item-6").urgent == ""  # type: ignore[union-attr]


# --- parts of items, and what is no item ---


def parts() -> Act:
    whole = invented_items()[6]
    return act("parts", [
        Put(whole.with_(id=f"part-{n}", number=f"7.{n}", title=f"Part {n}", place=f"{whole.place}{n}i"), MEETING)
        for n in (1, 2)
    ])  # fmt: skip


def test_a_part_of_an_item_has_a_heading_under_it_and_letters_of_its_own() -> None:
    clerk = begun_clerk(parts(), item="7")
    clerk.type("db\twhy?", "/item 7.1", "db\twhen?", "/item 7.2", "db\twho?")
    headings = [block for block in clerk.p.page.blocks() if isinstance(block, Heading)]
    assert [(heading.level, heading.number) for heading in headings] == [(2, "7"), (3, "7.1"), (3, "7.2")]
    assert [line for line in clerk.printed if line.startswith("a)")] == ["a) Why?", "a) When?", "a) Who?"]


def test_a_block_between_the_items_ends_the_item_and_needs_none() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("db\twhy?", "/promise pc to look")
    said = clerk.type("/block Presentation by the Lanes Trust").say
    assert said == "Promised in item 5, without a date: U1."
    assert isinstance(clerk.last, BlockOpened)
    assert (clerk.p.item, clerk.p.opened) == ("", ["item-5"])
    clerk.type("db\twhere?")
    assert clerk.printed[-3:] == ["Presentation by the Lanes Trust", "Councillor Bramble asked:", "a) Where?"]
    clerk.type("/agreed to thank the Trust")
    assert clerk.printed[-1] == "The Panel AGREED to thank the Trust."
    clerk.type("/next")
    assert next_item(clerk.p) is not None
    assert clerk.p.item_number == "1"


def test_a_block_that_is_opened_in_private_lets_the_public_in() -> None:
    clerk = begun_clerk()
    clerk.type("/private 1", "a secret word")
    assert "readmitted" in clerk.type("/block Silence").say
    assert not clerk.p.in_private


@pytest.mark.parametrize("line", ["/item 6 with 7", "/urgent Flood because it rained", "/block Silence", "/bring 6"])
def test_nothing_more_is_taken_once_the_meeting_is_closed(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("/close 4pm")
    with pytest.raises(Refused, match="The meeting is closed"):
        clerk.type(line)
