"""What a meeting noted: an item that bears a letter's identity, or a matter's, once it was taken (REC-01)."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.matters.notings import notings
from secretariat.meetings.meeting import AgendaItem
from tests.support.clerk import Clerk, begun_clerk
from tests.support.matters import AUTUMN, id_of, letter, life_of
from tests.support.panels import MEETING, NEXT_MEETING

CAME = letter(dt.date(2031, 7, 30), ("R1", "accepted"))


def autumn(matter: str) -> Clerk:
    """A meeting whose item 9 is the matter of that identity."""
    clerk = begun_clerk(item="5")
    item = AgendaItem(id="item-9", number="9", title="Replies to note", place="z", matter=matter)
    clerk.memory.do(act("on the agenda", Put(item, MEETING)))
    return clerk


def in_autumn(clerk: Clerk) -> list[tuple[str, str]]:
    return [(each.of, each.number) for each in notings(clerk.p)]


def test_an_item_that_was_not_reached_or_was_put_off_has_noted_nothing() -> None:
    clerk = autumn(CAME.id)
    assert in_autumn(clerk) == []
    clerk.type("/item 9")
    assert in_autumn(clerk) == [(CAME.id, "9")]
    clerk.type("/defer 9 to March")
    assert in_autumn(clerk) == []


def test_the_letters_matters_were_noted_there_and_that_stands_in_their_stories() -> None:
    for matter in (CAME.id, id_of("R1")):
        clerk = autumn(matter)
        clerk.type("/item 9", "/noted the replies")
        taken = [replace(each, day=AUTUMN, meeting=NEXT_MEETING) for each in notings(clerk.p)]
        found = life_of("R1", letters=[CAME], notings=taken)
        assert found.story[-1].words == "Before the meeting of 17 September 2031, item 9, Replies to note."
        assert (found.story[-1].what, found.story[-1].meeting, found.awaits) == (
            "noted", NEXT_MEETING, "to be closed or pressed",
        )  # fmt: skip
        assert life_of("U1", letters=[CAME], notings=taken).story[-1].what == "raised"
