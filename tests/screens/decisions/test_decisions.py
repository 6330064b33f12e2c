"""Decisions, driven by keys."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

from screens.app.app import SecretariatApp
from screens.decisions import screen as decisions_screen
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.events.base import Happening
from secretariat.events.decisions import ActionSet, Outcome, Recommended, Undertaken
from secretariat.events.items import ItemOpened
from secretariat.meetings.meeting import AgendaItem, Meeting
from tests.support.driving import app_on, driving, press, seen, type_in, until
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, begun, invented_people, the_panel


def minuted(meeting: str, *events: Happening) -> Act:
    place, puts = "zz", []
    for n, event in enumerate(events):
        place = following(place)
        puts.append(Put(event.with_(id=f"{meeting} event {n}", place=place), meeting))
    return act("minuted", puts)


def decided() -> Act:
    return minuted(
        MEETING,
        Outcome(verb="noted", text="the apologies"),
        Recommended(number=1, text="that lanes be lit"),
        Recommended(number=2, text=CLICK, to=BRACKETS),
        ActionSet(number=1, text="to circulate the list", owner="person-ck", due=dt.date(2031, 6, 1)),
        Undertaken(number=1, text="to ask " + BRACKETS, by="person-pc"),
    )


def an_earlier_meeting(n: int = 1) -> Act:
    day = dt.date(2030, 1, n)
    item = AgendaItem(id="old", number="4", title="Old business", place="0i")
    minutes = minuted(str(day), ItemOpened(item="old"), ActionSet(number=1, text=f"to mend sign {n}"))
    return act("earlier", Put(Meeting(id=str(day), date=day)), Put(item, str(day)), minutes.changes)


def references(app: SecretariatApp) -> list[str]:
    return [matter.reference.removeprefix("2031-06-18/") for matter in app.screen.shown()]  # type: ignore[attr-defined]


async def test_what_came_of_the_meeting_and_all_about_the_one_marked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        assert references(app) == ["1", "R1", "R2", "A1", "U1"]
        assert "OVERDUE" in seen(app)
        await press(pilot, "down", "down", "down")
        assert "Due: 1 June 2031  OVERDUE" in seen(app)
        assert "Item: 1. Apologies for absence" in seen(app)
        assert "OVERDUE" in app.screen.as_text()  # type: ignore[attr-defined]


async def test_what_was_decided_has_the_room_that_an_empty_column_does_not_need(tmp_path: Path) -> None:
    """Nobody has to do anything: the words were cut beside two empty columns."""
    words = "the report on the lanes at large"
    app = app_on(tmp_path / "data", begun(), minuted(MEETING, Outcome(verb="noted", text=words)))
    async with driving(app, "decisions") as pilot:
        await until(pilot, lambda: f"NOTED {words}" in seen(app).split("─")[0])


async def test_one_key_shows_one_kind(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        for key, shown in (("r", ["R1", "R2"]), ("3", ["A1"]), ("u", ["U1"]), ("1", ["1"])):
            await press(pilot, key)
            assert references(app) == shown
        await press(pilot, "0", "o")
        assert references(app) == ["R1", "R2", "A1", "U1"]
        assert "Everything, waiting, this meeting: 4" in seen(app)
        await press(pilot, "0")
        assert len(references(app)) == 5


async def test_typed_words_narrow_the_list(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "list kna")
        await until(pilot, lambda: references(app) == ["A1"])
        await press(pilot, "enter", "p")
        assert "A1: how far it has got" in seen(app)
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: len(references(app)) == 5)
        await press(pilot, "slash")
        await type_in(pilot, "xyz")
        await until(pilot, lambda: "Nothing fits what is asked for." in seen(app))


async def test_how_far_a_matter_has_got(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "down", "p", "s", "enter", "enter")
        await type_in(pilot, "to the [/b] office")
        await press(pilot, "enter")
        await until(pilot, lambda: len(app.archive.follow_ups()) == 1)
        follow = app.archive.follow_ups()[0]
        assert (follow.id, follow.progress, follow.on) == (f"{MEETING} event 1", "sent", DAY)
        assert "How far: sent, 18 June 2031" in seen(app)
        assert "Note: to the [/b] office" in seen(app)
        await press(pilot, "ctrl+z")
        assert app.archive.follow_ups() == []
        await press(pilot, "p", "enter", "ctrl+shift+a")
        await type_in(pilot, "1 June")
        await press(pilot, "ctrl+s")
        assert "That is before the meeting." in seen(app)


async def test_all_meetings_are_read_one_by_one_and_m_goes_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided(), *(an_earlier_meeting(n) for n in range(1, 13)))
    async with driving(app, "decisions") as pilot:
        await press(pilot, "m")
        await until(pilot, lambda: "Everything, all meetings: 17 " in seen(app))
        assert references(app)[:6] == ["1", "R1", "R2", "A1", "U1", "2030-01-12/A1"]
        await press(pilot, "end")
        assert "Meeting: Tuesday 1 January 2030" in seen(app)
        await press(pilot, "p", "d", "ctrl+s")
        await until(pilot, lambda: len(app.archive.follow_ups()) == 1)
        await until(pilot, lambda: "How far: done" in seen(app))
        await press(pilot, "m")
        assert "Everything, this meeting: 5" in seen(app)


async def test_keys_are_answered_while_meetings_are_read(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided(), *(an_earlier_meeting(n) for n in range(1, 29)))
    async with driving(app, "decisions") as _pilot:
        screen = app.screen
        assert isinstance(screen, decisions_screen.DecisionsScreen)
        screen._ids.clear()
        screen._read = 0
        screen.action_meetings()
        seen_between: list[int] = []
        while screen._read != -1 or not seen_between:
            await asyncio.sleep(0)
            seen_between.append(len(screen.gathered()))
        assert len(set(seen_between)) > 1, "the loop ran between one meeting and the next"
        assert len(screen.gathered()) == 33


async def test_a_long_list_is_whole_and_only_what_is_seen_is_made(tmp_path: Path) -> None:
    many = [Recommended(number=n, text=f"that sign {n} be mended") for n in range(1, 602)]
    app = app_on(tmp_path / "data", begun(), minuted(MEETING, *many))
    async with driving(app, "decisions") as pilot:
        table = app.screen.table  # type: ignore[attr-defined]
        assert "this meeting: 601" in seen(app)
        assert table.grid.row_count == 601
        made: list[int] = []
        make = table._row
        table._row = lambda at, widths: (made.append(at), make(at, widths))[1]
        await press(pilot, "end")
        assert "sign 601 be mended" in seen(app)
        assert 0 < len(set(made)) < 30
        await press(pilot, "home", "pagedown")
        assert table.selected == f"{MEETING} event {table.at}"
        await press(pilot, "slash")
        await type_in(pilot, "r601")
        await until(pilot, lambda: "this meeting: 1 " in seen(app))


async def test_nothing_decided_says_where_decisions_come_from(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "decisions") as pilot:
        assert "The meeting has not been held yet." in seen(app)
        assert "Nothing was decided" not in seen(app)
        assert "It comes here by itself as you minute it (F6)" in seen(app)
        for key in ("enter", "p", "r", "slash", "escape", "0", "o", "0"):
            await press(pilot, key)
        await press(pilot, "m")
        await until(pilot, lambda: "at any meeting yet" in seen(app))


async def test_no_meeting_at_all(tmp_path: Path) -> None:
    nothing = [act("panel", Put(the_panel())), act("people", [Put(person) for person in invented_people()])]
    app = app_on(tmp_path / "data", acts=nothing, meeting="")
    async with driving(app, "decisions") as pilot:
        assert "There is no meeting yet" in seen(app)
        await press(pilot, "m", "m", "enter")


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), decided())
    async with driving(app, "decisions", size=(120, 40)) as pilot:
        await press(pilot, "down", "down")
        assert f"Who: {BRACKETS}" in seen(app)
        assert f"{CLICK}." in seen(app)
        await press(pilot, "enter")
        assert f"{CLICK}." in seen(app)
        await press(pilot, "escape", "down", "down")
        assert f"To ask {BRACKETS}." in app.screen.as_text()  # type: ignore[attr-defined]
