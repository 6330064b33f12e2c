"""The items of the plan, driven by keys and mouse."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets._footer import FooterKey

from screens.app.app import SecretariatApp
from screens.dialogs.reading import Reading
from screens.plan.screen import PlanScreen
from screens.widgets.board import Board
from screens.widgets.cards import line_of
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import at
from secretariat.meetings.meeting import Meeting
from secretariat.plan.planned import PlannedItem
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, MEETING, NEXT_MEETING, begun, planned

SEPT, NOV = dt.date(2031, 9, 17), dt.date(2031, 11, 19)
SOMEDAY = PlannedItem(id="someday", title="Someday", place="01i")
YEAR = act("planned", [Put(each) for each in (
    *planned(SEPT, "Lanes", "Roads", BRACKETS, id="sept"), *planned(NOV, "Fog", id="nov"), SOMEDAY,
)])  # fmt: skip


def board(app: SecretariatApp) -> Board:
    assert isinstance(app.screen, PlanScreen)
    return app.screen.board


def go(app: SecretariatApp, key: str) -> None:
    assert board(app).go_to(key), f"{key} is not on the board"


def due(app: SecretariatApp, day: dt.date | None) -> list[str]:
    plan = app.archive.plan()
    if day is None:
        return [item.title for item in plan.undated]
    return [item.title for date in plan.dates if date.day == day for item in date.items]


def item(app: SecretariatApp, title: str) -> PlannedItem:
    return next(each for each in app.archive.plan().items if each.title == title)


# --- moving ---


async def test_single_keys_move_an_item_within_its_date_and_to_others_and_the_cursor_goes_with_it(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        go(app, "item sept-2")
        await press(pilot, "u")
        assert due(app, SEPT) == ["Roads", "Lanes", BRACKETS]
        await press(pilot, "l", "shift+down")
        assert due(app, SEPT) == ["Lanes", BRACKETS, "Roads"]
        await press(pilot, "shift+up", "full_stop")
        assert due(app, NOV) == ["Fog", "Roads"]
        assert board(app).selected == "item sept-2"
        await press(pilot, "shift+right")
        assert due(app, None) == ["Someday", "Roads"]
        await press(pilot, "full_stop")
        await until(pilot, lambda: "waits without a date already" in told(app))
        await press(pilot, "comma", "shift+left")
        assert due(app, SEPT) == ["Lanes", "Roads", BRACKETS], "where it stood"
        assert board(app).selected == "item sept-2"
        await press(pilot, "w")
        assert due(app, None) == ["Someday", "Roads"]
        await press(pilot, *["ctrl+z"] * 9)
        assert due(app, SEPT) == ["Lanes", "Roads", BRACKETS]


async def test_at_the_ends_and_where_nothing_is_marked_it_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        for key in ("comma", "full_stop", "u", "l", "w", "y", "i"):
            app.clear_notifications()
            await press(pilot, key)
            await until(pilot, lambda: "Put the cursor on an item first" in told(app))
        await press(pilot, "down", "full_stop")
        await until(pilot, lambda: "That item was not planned: it is on the agenda. F3 shows it" in told(app))
        go(app, "item sept-1")
        await press(pilot, "u")
        await until(pilot, lambda: "already the first of its date" in told(app))
        await press(pilot, "comma", "comma")
        await until(pilot, lambda: "There is no date before it." in told(app))
        go(app, "item someday")
        for key in ("o", "k"):
            app.clear_notifications()
            await press(pilot, key)
            await until(pilot, lambda: "That waits without a date: P or , gives it one." in told(app))
        await press(pilot, "b")
        await until(pilot, lambda: "That item was not dropped." in told(app))


async def test_moving_an_item_takes_it_off_an_agenda_that_is_not_out_and_is_refused_after(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        go(app, "entry nov")
        await press(pilot, "enter", "f2")
        go(app, "item nov-1")
        await press(pilot, "comma")
        assert due(app, SEPT)[-1] == "Fog"
        items = app.archive.bundle("2031-11-19").items  # type: ignore[union-attr]
        assert "Fog" not in [item.title for item in items]
        await press(pilot, "ctrl+z")
        head = app.archive.meeting("2031-11-19")
        assert head is not None
        await app.perform(act("out", Put(head.with_(published=at(dt.date(2031, 11, 7), dt.time(9))))))
        go(app, "item nov-1")
        for key in ("comma", "p", "x", "w"):
            app.clear_notifications()
            await press(pilot, key)
            assert len(app.screen_stack) == 1, "refused before anything is asked"
            await until(pilot, lambda: "It is item 5 of an agenda that is published." in told(app))


# --- asking ---


async def test_an_item_is_added_after_the_one_marked_and_changed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        go(app, "item sept-1")
        await press(pilot, "a")
        await type_in(pilot, CLICK)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: due(app, SEPT) == ["Lanes", CLICK, "Roads", BRACKETS])
        assert board(app).selected == f"item {item(app, CLICK).id}"
        await press(pilot, "enter", "enter")
        await type_in(pilot, "Report on [/b]")
        await press(pilot, "enter")
        await type_in(pilot, "full meeting")
        await press(pilot, "enter")
        await until(pilot, lambda: item(app, CLICK).called == "Report on [/b]")
        assert f"{CLICK} (full meeting)" in seen(app)
        assert "Called on agendas: Report on [/b]" in seen(app)


async def test_an_item_is_added_to_a_date_from_its_title_and_to_those_that_wait(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        go(app, "entry nov")
        await press(pilot, "a")
        await type_in(pilot, "Frost")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: due(app, NOV) == ["Fog", "Frost"])
        go(app, "undated")
        await press(pilot, "a")
        await type_in(pilot, "One day")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: due(app, None) == ["Someday", "One day"])


async def test_an_item_is_deferred_with_a_reason_that_its_history_keeps(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        go(app, "item sept-2")
        await press(pilot, "p", "ctrl+s")
        assert "Because: this cannot be left empty." in seen(app)
        await type_in(pilot, "the officer is [/b]")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: due(app, NOV) == ["Fog", "Roads"])
        assert board(app).selected == "item sept-2"
        assert "Deferred to: 19 November 2031 (the officer is [/b])" in seen(app)
        assert "↷1" in seen(app)
        await press(pilot, "i")
        assert isinstance(app.screen, Reading)
        words = " ".join(seen(app).replace("│", " ").split())
        assert "18 June 2031: Deferred from 17 September 2031 to 19 November 2031: the officer is [/b]." in words
        await press(pilot, "escape", "d")
        await until(pilot, lambda: "It has a history, which would go with it." in told(app))


async def test_a_titles_p_defers_all_that_is_due(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        await press(pilot, "p")
        await until(pilot, lambda: "Nothing is due here. A adds an item." in told(app))
        await press(pilot, "right", "p")
        assert "Defer all 3 items of 17 September 2031" in seen(app)
        await press(pilot, "n", "enter")
        await type_in(pilot, "no room")
        await press(pilot, "enter")
        await until(pilot, lambda: due(app, None) == ["Someday", "Lanes", "Roads", BRACKETS])
        await press(pilot, "ctrl+z")
        assert due(app, SEPT) == ["Lanes", "Roads", BRACKETS]


async def test_an_item_is_dropped_put_back_copied_and_deleted(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        go(app, "item sept-2")
        await press(pilot, "x", "enter")
        assert "Because: this cannot be left empty." in seen(app)
        await type_in(pilot, "not ours")
        await press(pilot, "enter")
        await until(pilot, lambda: item(app, "Roads").dropped == "not ours")
        assert "✗ Roads" in seen(app)
        assert "Dropped because: not ours" in seen(app)
        await press(pilot, "x")
        await until(pilot, lambda: "It is dropped already. B puts it back." in told(app))
        await press(pilot, "full_stop")
        await until(pilot, lambda: "“Roads” was dropped. B puts it back." in told(app))
        await press(pilot, "b")
        assert "· Roads" in seen(app)
        await press(pilot, "y")
        assert due(app, NOV) == ["Fog", "Roads"]
        assert board(app).selected != "item sept-2"
        await press(pilot, "d")
        assert due(app, NOV) == ["Fog"]
        assert board(app).selected == "item nov-1", "the line that took its place, or the last"


async def test_escape_leaves_every_question_with_nothing_done(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        before = app.archive.plan()
        for key, mark in (("a", "sept-1"), ("c", "sept-1"), ("p", "sept-1"), ("x", "sept-1"), ("i", "sept-1")):
            go(app, f"item {mark}")
            await press(pilot, key)
            assert len(app.screen_stack) == 2, key
            await press(pilot, "escape")
            assert len(app.screen_stack) == 1, key
        for key in ("n", "m", "h", "c"):
            go(app, "entry nov")
            await press(pilot, key, "escape")
            assert len(app.screen_stack) == 1, key
        await press(pilot, "escape")
        assert app.archive.plan() == before


# --- from the meeting ---


async def test_an_item_deferred_in_the_minutes_is_on_the_board(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR, begun(), time="14:10")
    async with driving(app, "minutes") as pilot:
        await type_in(pilot, "/defer 5 to November because the paper was late")
        await press(pilot, "enter")
        await until(pilot, lambda: "Item 5 is on the plan for 19 November 2031." in seen(app))
        await press(pilot, "f2")
        await until(pilot, lambda: app.current_mode == "plan")
        assert "5→ Annual report of the" in seen(app)
        go(app, f"item {item(app, 'Annual report of the Commissioner').id}")
        await pilot.pause()
        assert "Deferred to: 19 November 2031 (the paper was late)" in seen(app)
        await press(pilot, "ctrl+z")
        assert due(app, NOV) == ["Fog"]


async def test_an_item_deferred_on_the_agenda_is_on_the_board_and_back_on_takes_it_off(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 4)
        app.screen.table.go_to("item-5")  # type: ignore[attr-defined]
        await app.perform(_deferred_on_agenda(app))
        assert due(app, NOV) == ["Fog", "Annual report of the Commissioner"]
        await press(pilot, "b")
        await until(pilot, lambda: due(app, NOV) == ["Fog"])


def _deferred_on_agenda(app: SecretariatApp) -> Act:
    from secretariat.plan.deferring import defer_on_agenda

    bundle = app.archive.bundle(MEETING)
    assert bundle is not None
    return defer_on_agenda(bundle, "item-5", to="November", reason="late", plan=app.archive.plan())


# --- the mouse ---


async def click(pilot: Pilot[Any], app: SecretariatApp, key: str, times: int = 1) -> None:
    """Click on a line of the board where it is drawn."""
    here = board(app)
    number, position = here.laid.where[key]
    spot = here.laid.spots[number]
    offset = (spot.x + 8, line_of(spot, position) - here.scroll_offset.y)
    assert await pilot.click(Board, offset=offset, times=times)
    await settled(pilot)


async def test_a_click_marks_and_a_double_click_chooses(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await click(pilot, app, "item sept-3")
        assert board(app).selected == "item sept-3"
        await click(pilot, app, "item sept-1", times=2)
        await until(pilot, lambda: "Change the item" in seen(app))
        await press(pilot, "escape")
        await click(pilot, app, f"meeting {NEXT_MEETING}", times=2)
        await until(pilot, lambda: app.current_mode == "agenda")
        assert app.meeting_id == NEXT_MEETING


async def test_a_click_between_the_cards_marks_nothing_else(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan", size=(120, 40)) as pilot:
        before = board(app).selected
        assert await pilot.click(Board, offset=(5, board(app).size.height - 1))
        await settled(pilot)
        assert board(app).selected == before


# --- the board itself ---


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_the_cursor_is_always_in_view(size: tuple[int, int], tmp_path: Path) -> None:
    long = [
        Put(each) for n in range(12) for each in planned(NOV + dt.timedelta(30 * n), *["Word " * 30] * 14, id=f"d{n}")
    ]
    app = app_on(tmp_path / "data", act("long", long))
    async with driving(app, "plan", size=size) as pilot:
        for key in (
            "end",
            "home",
            "pagedown",
            "right",
            *["down"] * 16,
            "pagedown",
            "up",
            "left",
            "up",
            "pageup",
            "end",
        ):
            await press(pilot, key)
            here = board(app)
            number, position = here.laid.where[here.selected]
            line = line_of(here.laid.spots[number], position)
            assert 0 <= line - here.scroll_offset.y < here.size.height, key
        assert "…" in seen(app)


async def test_only_what_waits_without_a_date(tmp_path: Path) -> None:
    from tests.screens.plan.test_plan import NOTHING

    app = app_on(tmp_path / "data", acts=[*NOTHING, act("one", Put(SOMEDAY))], meeting="")
    async with driving(app, "plan") as pilot:
        assert "No date yet" in seen(app)
        assert board(app).selected == "undated"
        await press(pilot, "down", "comma")
        await until(pilot, lambda: "There is no date before it." in told(app))
        await press(pilot, "p")
        assert "No date yet" in seen(app)
        await type_in(pilot, "x")
        await press(pilot, "escape", "d")
        assert "The plan is empty." in seen(app)


async def test_a_cancelled_meetings_items_can_be_put_off(tmp_path: Path) -> None:
    gone = Meeting(id=NEXT_MEETING, date=SEPT, cancelled="snow", rev=1)
    app = app_on(tmp_path / "data", YEAR, act("gone", Put(gone)))
    async with driving(app, "plan") as pilot:
        await press(pilot, "right", "p", "enter")
        await type_in(pilot, "snow")
        await press(pilot, "enter")
        await until(pilot, lambda: due(app, NOV) == ["Fog", "Lanes", "Roads", BRACKETS])


async def test_the_keys_of_the_footer_stay_and_are_dimmed_and_lit_as_the_cursor_moves(tmp_path: Path) -> None:
    """Made anew at every move, they would cost more than the move."""
    app = app_on(tmp_path / "data", YEAR)
    async with driving(app, "plan") as pilot:
        keys = list(app.screen.query(FooterKey))
        later = next(key for key in keys if key.description == "Later")
        assert later.has_class("-disabled")
        go(app, "item sept-1")
        await until(pilot, lambda: not later.has_class("-disabled"))
        assert list(app.screen.query(FooterKey)) == keys
        go(app, "entry nov")
        await until(pilot, lambda: later.has_class("-disabled"))
        assert "Put the cursor on an item first" in str(later.tooltip)
        assert list(app.screen.query(FooterKey)) == keys
