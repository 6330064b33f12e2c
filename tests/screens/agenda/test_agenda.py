"""The agenda, driven by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from screens.agenda.items import AgendaAtAGlance, at_a_glance
from screens.app.app import SecretariatApp
from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import AgendaItem, ItemStanding, Meeting, PaperStatus
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, MEETING, NEXT_MEETING, begun, invented_people, the_panel


def items(app: SecretariatApp) -> tuple[AgendaItem, ...]:
    bundle = app.archive.bundle(app.meeting_id)
    return bundle.items if bundle else ()


def titles(app: SecretariatApp) -> list[str]:
    return [item.title for item in items(app)]


def marked(app: SecretariatApp) -> str:
    item = app.screen.item  # type: ignore[attr-defined]
    return item.title if item else ""


NOTHING = [act("panel", Put(the_panel())), act("people", [Put(person) for person in invented_people()])]


async def test_the_head_the_items_and_the_one_marked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        picture = seen(app)
        assert "Wednesday 18 June 2031, 2:00pm · ordinary meeting" in picture
        assert "Guildhall, Westmere" in picture
        assert "Plan for [bold]rural[/bold] lanes" in picture
        await press(pilot, "down", "down")
        assert "Business: earlier minutes" in seen(app)


async def test_an_item_is_added_after_the_one_marked_and_is_marked_then(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "down", "n")
        await type_in(pilot, "Knife crime")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: marked(app) == "Knife crime")
        assert titles(app)[2] == "Knife crime"
        assert [item.number for item in items(app)] == list("12345678")
        await press(pilot, "ctrl+z")
        assert "Knife crime" not in titles(app)
        await press(pilot, "ctrl+y")
        assert titles(app)[2] == "Knife crime"


async def test_a_title_or_number_that_cannot_be_is_refused_in_the_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "n", "ctrl+s")
        assert "Title: this cannot be left empty." in seen(app)
        await type_in(pilot, "Again")
        await press(pilot, "enter", "3", "ctrl+s")
        assert "Number 3 is already used" in seen(app)
        assert len(items(app)) == 7
        await press(pilot, "escape")
        assert marked(app) == "Apologies for absence"


async def test_an_item_is_changed_with_enter(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "enter", "end")
        await type_in(pilot, " and lateness")
        await press(pilot, *["enter"] * 7)
        await type_in(pilot, "it came late")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: titles(app)[0] == "Apologies for absence and lateness")
        assert items(app)[0].urgent == "it came late"
        assert "urgent" in seen(app)


async def test_single_keys_for_papers_and_standing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        for key, paper in (("a", PaperStatus.ATTACHED), ("f", PaperStatus.TO_FOLLOW), ("v", PaperStatus.VERBAL),
                           ("v", PaperStatus.NONE)):  # fmt: skip
            await press(pilot, key)
            assert items(app)[0].paper is paper
        await press(pilot, "p")
        await type_in(pilot, "November")
        await press(pilot, "enter")
        await type_in(pilot, "late")
        await press(pilot, "enter")
        await until(pilot, lambda: items(app)[0].standing is ItemStanding.DEFERRED)
        assert "deferred to Nov" in seen(app)
        assert "Deferred because: late" in app.screen.as_text()  # type: ignore[attr-defined]
        assert "waits in the plan without a date" in told(app)
        await press(pilot, "b")
        assert items(app)[0].standing is ItemStanding.ON
        await press(pilot, "w", "enter")
        assert items(app)[0].standing is ItemStanding.WITHDRAWN


async def test_moving_keeps_the_item_marked_and_stops_at_the_ends(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "l", "shift+down", "u")
        assert titles(app)[:2] == ["Declarations of interest", "Apologies for absence"]
        assert marked(app) == "Apologies for absence"
        await press(pilot, "shift+up", "u")
        await until(pilot, lambda: "Item 1 is already the first." in told(app))


async def test_a_minuted_item_is_not_deleted_but_another_is(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "agenda") as pilot:
        assert "▶ open" in seen(app)
        await press(pilot, "d")
        await until(pilot, lambda: "Withdraw it in the minutes" in told(app))
        await press(pilot, "p")
        await until(pilot, lambda: "/defer 1" in told(app))
        await press(pilot, "r")
        await until(pilot, lambda: "minuted under these numbers" in told(app))
        await press(pilot, "down", "delete")
        assert len(items(app)) == 6


async def test_an_empty_agenda_takes_the_items_of_the_last_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", meeting=NEXT_MEETING)
    async with driving(app, "agenda") as pilot:
        assert "T takes the standing items of an earlier meeting" in seen(app)
        await press(pilot, "t")
        assert "5 of 7 ticked" in seen(app)
        await press(pilot, "down", "space", "end", "up", "space")
        assert "5 of 7 ticked" in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: len(items(app)) == 5)
        assert titles(app) == [
            "Apologies for absence", "Minutes of the meeting of 18 June 2031", "Public questions",
            "Plan for [bold]rural[/bold] lanes", "Meeting dates and agenda plan",
        ]  # fmt: skip
        await press(pilot, "ctrl+z")
        assert items(app) == ()


async def test_of_several_earlier_meetings_one_is_chosen_and_escape_takes_nothing(tmp_path: Path) -> None:
    third = Meeting(id="2031-11-19", date=dt.date(2031, 11, 19))
    app = app_on(tmp_path / "data", act("third", Put(third)), meeting=third.id)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "t")
        assert "Take items of which meeting?" in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: "That meeting has no items." in told(app))
        await press(pilot, "t", "down", "enter", "a", "escape")
        assert items(app) == ()
        await press(pilot, "t", "down", "enter", "a", "enter")
        await until(pilot, lambda: len(items(app)) == 7)


async def test_with_no_meeting_one_is_added_and_undo_leaves_a_screen_that_still_works(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=NOTHING, meeting="")
    async with driving(app, "agenda") as pilot:
        assert "There is no meeting yet." in seen(app)
        await press(pilot, "n")
        await until(pilot, lambda: "M adds one." in told(app))
        await press(pilot, "m")
        await type_in(pilot, "20 July")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.meeting_id == "2031-07-20")
        assert "Sunday 20 July 2031, 2:00pm" in seen(app)
        assert "Apologies for Absence" in seen(app)
        assert "Meeting Dates and Agenda Plan" in seen(app)
        await press(pilot, "ctrl+z")
        assert app.meeting_id == ""
        assert "There is no meeting yet." in seen(app)


async def test_another_date_in_the_head_moves_the_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "h", "ctrl+shift+a")
        await type_in(pilot, "19 June 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "7 dates have moved" in seen(app))
        await press(pilot, "escape")
        assert app.meeting_id == "2031-06-19"
        assert len(items(app)) == 7
        assert app.archive.meeting(MEETING) is None
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: app.meeting_id == MEETING)
        assert len(items(app)) == 7


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    every = [BRACKETS, CLICK, "Siân Ŵyn", "[red]", "\\[", "a" * 300]
    fields = ("title", "purpose", "author", "urgent", "reason", "to")
    items_ = [
        AgendaItem(number=f"[/{n}]", place=f"000{n}", standing=ItemStanding.DEFERRED, **dict.fromkeys(fields, words))
        for n, words in enumerate(every, 1)
    ]
    head = Meeting(id=MEETING, rev=1, date=dt.date(2031, 6, 18), venue=CLICK, note=BRACKETS, cancelled=CLICK)
    app = app_on(tmp_path / "data", act("hostile", [Put(item, MEETING) for item in items_], Put(head)))
    async with driving(app, "agenda", size=(120, 40)) as pilot:
        assert f"CANCELLED: {CLICK}" in seen(app)
        for words in every:
            assert seen(app).count(words[:60]) >= 3
            assert words in app.screen.as_text()  # type: ignore[attr-defined]
            await press(pilot, "down")
        await press(pilot, "home")
        for key in ("enter", "p", "w"):
            await press(pilot, key)
            assert len(app.screen_stack) == 2
            await press(pilot, "escape")
        await press(pilot, "d", "ctrl+z")
        assert items(app)[0].title == BRACKETS


async def test_wrong_keys_in_a_hurry_harm_nothing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=NOTHING, meeting="")
    async with driving(app, "agenda") as pilot:
        for key in ("enter", "c", "d", "delete", "p", "w", "b", "a", "f", "v", "u", "l", "r", "t", "h", "shift+up"):
            await press(pilot, key)
            await press(pilot, "escape")
        await settled(pilot)
        assert app.archive.store.undo_note() == "people"


async def test_moving_the_mark_works_out_no_pages_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        counted = []
        worked_out = at_a_glance

        def counting(*given: Any) -> AgendaAtAGlance:
            counted.append(given)
            return worked_out(*given)

        monkeypatch.setattr("screens.agenda.screen.at_a_glance", counting)
        await press(pilot, "down", "down", "up")
        assert not counted
        await press(pilot, "v")
        await settled(pilot)
        assert len(counted) == 1, "once for a change"
