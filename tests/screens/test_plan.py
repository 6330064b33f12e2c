"""The plan, driven by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from secretariat.acts import Act, Put, act
from secretariat.meetings import Meeting, PlanEntry
from tests.driving import app_on, driving, press, seen, told, type_in, until
from tests.panels import BRACKETS, CLICK, MEETING, NEXT_MEETING, begun, invented_people, the_panel

NOTHING = [act("panel", Put(the_panel())), act("people", [Put(person) for person in invented_people()])]


def planned(**told: object) -> Act:
    entry = {"id": "autumn", "date": dt.date(2031, 11, 19), "items": ("Public questions", BRACKETS), **told}
    return act("planned", Put(PlanEntry(**entry)))  # type: ignore[arg-type]


async def test_the_dates_the_current_meeting_and_what_is_due(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        picture = seen(app)
        assert "2031/32" in picture
        assert "◂ planned" in picture
        assert app.screen.table.selected == f"meeting {MEETING}"  # type: ignore[attr-defined]
        await press(pilot, "end")
        assert f"Due: Public questions; {BRACKETS}" in seen(app)
        assert "no agenda yet" in seen(app)


async def test_enter_works_on_a_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "down", "enter")
        await until(pilot, lambda: app.current_mode == "agenda")
        assert app.meeting_id == NEXT_MEETING
        await press(pilot, "f2")
        assert app.screen.table.selected == f"meeting {NEXT_MEETING}"  # type: ignore[attr-defined]


async def test_enter_on_a_planned_date_makes_its_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "down", "down", "enter")
        await until(pilot, lambda: app.current_mode == "agenda")
        assert app.meeting_id == "2031-11-19"
        assert f"2     {BRACKETS}" in seen(app)
        await press(pilot, "f2", "ctrl+z")
        assert app.archive.meeting("2031-11-19") is None
        assert app.archive.meeting(app.meeting_id) is not None
        assert "no agenda yet" in seen(app)


async def test_training_is_no_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned(kind="training"))
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "Training has no agenda" in told(app))
        assert app.current_mode == "plan"


async def test_a_date_is_added_changed_and_taken_out(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "n")
        await type_in(pilot, "3 Dec")
        await press(pilot, "enter", "t")
        await press(pilot, "f2")
        await until(pilot, lambda: len(app.archive.plan()) == 1)
        assert (app.archive.plan()[0].date, app.archive.plan()[0].kind) == (dt.date(2031, 12, 3), "training")
        assert "Wednesday 3 December 2031 · Training" in seen(app)
        await press(pilot, "c", "enter", "enter")
        await type_in(pilot, "10am")
        await press(pilot, "enter", "enter", "enter")
        await type_in(pilot, "Safeguarding")
        await press(pilot, "enter")
        await type_in(pilot, "Lunch")
        await press(pilot, "f2")
        await until(pilot, lambda: app.archive.plan()[0].items == ("Safeguarding", "Lunch"))
        assert "10:00am · Training" in seen(app)
        await press(pilot, "d")
        assert app.archive.plan() == []


async def test_the_fuller_title_an_agenda_is_to_use_is_written_beside_what_is_due(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "c", *["enter"] * 5, "down", "end")
        await type_in(pilot, " = Report on [/b] lanes")
        await press(pilot, "f2")
        await until(pilot, lambda: app.archive.plan()[0].titles)
        (entry,) = app.archive.plan()
        assert entry.titles == {entry.items[-1]: "Report on [/b] lanes"}
        await press(pilot, "c", "f2")
        assert app.archive.plan()[0].titles == entry.titles


async def test_moving_a_date_moves_its_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "o", "f2", "c", "ctrl+shift+a")
        await type_in(pilot, "20 Nov 2031")
        await press(pilot, "f2")
        await until(pilot, lambda: app.meeting_id == "2031-11-20")
        assert app.archive.plan()[0].date == dt.date(2031, 11, 20)
        await until(pilot, lambda: "7 dates have moved" in seen(app))
        await press(pilot, "escape")
        assert app.screen.table.selected == "meeting 2031-11-20"  # type: ignore[attr-defined]


async def test_a_meeting_without_an_entry_is_changed_by_its_head(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "c", "enter", "ctrl+shift+a")
        await type_in(pilot, "10am")
        await press(pilot, "f2")
        await until(pilot, lambda: app.archive.meeting(MEETING).start == dt.time(10))  # type: ignore[union-attr]


async def test_cancelling_and_putting_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "x", "enter")
        assert "Because: this cannot be left empty." in seen(app)
        await type_in(pilot, "no business " + "[/b]")
        await press(pilot, "enter")
        await until(pilot, lambda: "◂ CANCELLED" in seen(app))
        assert "Cancelled because: no business [/b]" in seen(app)
        await press(pilot, "x")
        await until(pilot, lambda: "B puts it back" in told(app))
        await press(pilot, "b")
        assert "◂ planned" in seen(app)


async def test_a_date_that_has_no_meeting_yet_is_cancelled_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "x")
        await type_in(pilot, "snow")
        await press(pilot, "enter")
        await until(pilot, lambda: "Cancelled because: snow" in seen(app))
        assert app.meeting_id == MEETING
        await press(pilot, "ctrl+z")
        assert "no agenda yet" in seen(app)


async def test_a_meeting_with_an_agenda_is_not_taken_out(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        assert "◂ in session" in seen(app)
        await press(pilot, "d")
        await until(pilot, lambda: "Cancel it instead" in told(app))
        await press(pilot, "x")
        await until(pilot, lambda: "cannot be cancelled" in told(app))
        await press(pilot, "down", "d")
        assert [meeting.id for meeting in app.archive.meetings()] == [MEETING]


async def test_an_empty_plan_says_what_to_do_and_takes_a_meeting(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=NOTHING, meeting="")
    async with driving(app, "plan") as pilot:
        assert "The plan is empty." in seen(app)
        for key in ("enter", "c", "x", "b", "d", "delete", "o"):
            await press(pilot, key)
            assert len(app.screen_stack) == 1
        await press(pilot, "m")
        await type_in(pilot, "3 Dec")
        await press(pilot, "f2")
        await until(pilot, lambda: app.meeting_id == "2031-12-03")
        assert "◂ planned" in seen(app)


async def test_a_new_meeting_takes_what_the_plan_holds_for_its_date(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", planned())
    async with driving(app, "plan") as pilot:
        await press(pilot, "m")
        await type_in(pilot, "19 Nov 2031")
        await press(pilot, "f2")
        await until(pilot, lambda: app.meeting_id == "2031-11-19")
        assert len(app.archive.bundle("2031-11-19").items) == 2  # type: ignore[union-attr]
        assert len(app.screen.dates()) == 3  # type: ignore[attr-defined]


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    hostile = [
        Meeting(id=f"2031-07-0{n}", date=dt.date(2031, 7, n), venue=words, note=words, cancelled=words)
        for n, words in enumerate((BRACKETS, CLICK, "Siân Ŵyn", "#[red]"), 1)
    ]
    app = app_on(
        tmp_path / "data", planned(items=(CLICK,), venue=CLICK, note=BRACKETS), act("m", [Put(m) for m in hostile])
    )
    async with driving(app, "plan", size=(120, 40)) as pilot:
        for meeting in hostile:
            await press(pilot, "down")
            assert f"Cancelled because: {meeting.cancelled}" in seen(app)
            assert meeting.note in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "c", "escape", "end")
        assert f"Due: {CLICK}" in seen(app)
        await press(pilot, "c", "escape")
