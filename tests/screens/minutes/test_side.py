"""Beside the minute: how far each item is, told by a sign and not by a colour."""

from __future__ import annotations

import pytest

from screens.minutes.side import sign
from secretariat.capture.corrections import delete
from tests.support.clerk import Clerk, begun_clerk


def signs(clerk: Clerk, *numbers: str) -> str:
    """The signs of these items, one after the other."""
    found = [clerk.p.bundle.numbered(number) for number in numbers]
    return "".join(sign(item, clerk.p) for item in found if item is not None)


def test_an_item_with_nothing_said_is_left_unticked() -> None:
    clerk = begun_clerk(item="5")
    assert signs(clerk, "5", "6") == "▶ ", "the one that is open, and one still to come"
    clerk.type("/item 6")
    assert signs(clerk, "5", "6") == "·▶"
    clerk.type("The figures were presented.", "/item 7")
    assert signs(clerk, "5", "6", "7") == "·✓▶"


@pytest.mark.parametrize(
    "line",
    ["a plain note", "db\twhy was it late?", "pc\texplained the frost", "/noted", "/agreed to note the report",
     "> to sweep the lanes", "/motion db sec sw that it be so", "# A heading", "* a bullet", "/out db",
     "/none questions", "/stage The fire bell rang", "/declare db 5 nri a farm", "/unsettled mumbled words"],
)  # fmt: skip
def test_whatever_is_printed_under_an_item_ticks_it(line: str) -> None:
    clerk = begun_clerk(item="5")
    clerk.type(line, "/item 6")
    assert signs(clerk, "5", "6") == "✓▶"


def test_what_is_said_in_another_item_does_not_tick_it() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/item 6", "a plain note", "/in rg", "/noted")
    assert signs(clerk, "5", "6") == "·▶"


def test_taken_out_again_it_loses_its_tick() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("a plain note")
    clerk.memory.do(delete(clerk.last, clerk.p))
    clerk.type("/item 6")
    assert signs(clerk, "5") == "·"


def test_items_taken_together_are_ticked_together() -> None:
    clerk = begun_clerk(item="4")
    clerk.type("/item 5 with 6", "/item 7")
    assert signs(clerk, "5", "6", "7") == "··▶"
    clerk.type("/item 5 with 6", "both were presented", "/item 7")
    assert signs(clerk, "5", "6", "7") == "✓✓▶"


def test_after_the_close_nothing_is_open_and_what_was_left_is_seen() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/item 6", "a note", "/defer 7", "/item 3", "/close")
    assert signs(clerk, "5", "6", "7", "3", "4") == "·✓–· "
