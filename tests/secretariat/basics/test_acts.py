"""An act is about the record of its first change."""

from __future__ import annotations

from secretariat.basics.acts import Drop, Put, act
from secretariat.meetings.meeting import AgendaItem


def test_an_act_is_about_the_record_that_was_asked_for_and_not_about_what_follows() -> None:
    new, moved = AgendaItem(number="3", title="Budget"), AgendaItem(number="4", title="Minutes")
    assert act("Item added", Put(new, "m"), [Put(moved, "m")]).of is new
    assert act("Item deleted", [Drop(moved, "m"), Put(new, "m")]).of is moved
