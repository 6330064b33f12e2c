"""The dates of a meeting and the bank holidays, driven by keys: what moves is shown, never silently."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from screens.dialogs.reading import Reading
from screens.meetings.dates_dialog import Dates
from screens.settings.bank_holidays import BankHolidays
from screens.widgets.read_lines import ReadLines
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import at
from secretariat.deadlines.calendar import Holiday
from secretariat.meetings.meeting import Meeting
from secretariat.plan.dates_in_lines import in_lines
from secretariat.plan.planned import PlanEntry
from storage.queries.dated_meetings import every_meeting
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import CLICK, MEETING, NEXT_MEETING

D = dt.date


def published(day: dt.date) -> Act:
    head = Meeting(id=MEETING, date=D(2031, 6, 18), venue="Guildhall", published=at(day, dt.time(10)))
    return act("published", Put(head.with_(rev=1)))


@pytest.mark.parametrize("place", ["plan", "agenda"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_dates_and_how_each_was_worked_out(place: str, size: tuple[int, int], tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(D(2031, 6, 11)))
    async with driving(app, place, size=size) as pilot:
        await press(pilot, "k")
        await until(pilot, lambda: isinstance(app.screen, Dates) and "Counted:" in seen(app))
        picture = seen(app)
        assert "Dates of the meeting of Wednesday 18 June 2031" in picture
        assert "Tue 10 Jun 2031" in picture
        assert "LATE" in picture
        assert "5 clear days before the meeting, Wednesday 18 June 2031." in picture
        await press(pilot, "down")
        assert "12 noon, Monday 16 June 2031" in seen(app)
        await press(pilot, "end")
        assert "Tue 17 Jun 2037" not in seen(app)
        assert "Wed 17 Jun 2037" in seen(app)
        assert "6 years beginning with the meeting, Wednesday 18 June 2031." in seen(app)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_a_date_without_a_meeting_has_dates_and_training_has_none(tmp_path: Path) -> None:
    entries = [PlanEntry(date=D(2031, 10, 1)), PlanEntry(date=D(2031, 11, 19), kind="training")]
    app = app_on(tmp_path / "data", act("planned", [Put(entry) for entry in entries]))
    async with driving(app, "plan") as pilot:
        await press(pilot, "end", "k")
        await until(pilot, lambda: "That is no meeting" in told(app))
        await press(pilot, "left", "k")
        await until(pilot, lambda: "Dates of the meeting of Wednesday 1 October 2031" in seen(app))


async def test_a_cancelled_meeting_has_no_dates_and_says_so(tmp_path: Path) -> None:
    head = Meeting(id=MEETING, date=D(2031, 6, 18), cancelled="snow", rev=1)
    app = app_on(tmp_path / "data", act("cancelled", Put(head)))
    async with driving(app, "agenda") as pilot:
        await press(pilot, "k")
        await until(pilot, lambda: "cancelled, so it has no dates" in told(app))
        assert len(app.screen_stack) == 1


async def test_a_holiday_proclaimed_moves_dates_and_they_are_listed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(D(2031, 6, 10)))
    async with driving(app, "plan") as pilot:
        await press(pilot, "h")
        await until(pilot, lambda: isinstance(app.screen, BankHolidays))
        assert "Bank holidays of 2031" in seen(app)
        assert "Good Friday" in seen(app)
        await press(pilot, "n")
        await type_in(pilot, "16 June")
        await press(pilot, "enter")
        await type_in(pilot, CLICK)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        words = " ".join(seen(app).replace("│", " ").split())
        assert "dates have moved" not in words
        assert "1 date has moved" in words
        assert "was Tuesday 10 June 2031, is now Monday 9 June 2031." in words
        assert "The agenda was published on Tue 10 Jun 2031, with 4 clear days, not 5." in words
        assert [holiday.date for holiday in app.archive.holidays()] == [D(2031, 6, 16)]
        await press(pilot, "escape")
        assert CLICK in seen(app)
        assert "added by you" in seen(app)
        await press(pilot, "x")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        assert app.archive.holidays() == []
        await press(pilot, "escape", "escape", "ctrl+z")
        await until(pilot, lambda: "1 date has moved" in seen(app))
        assert [holiday.date for holiday in app.archive.holidays()] == [D(2031, 6, 16)]
        await press(pilot, "escape", "ctrl+y")
        await until(pilot, lambda: "1 date has moved" in seen(app))
        assert app.archive.holidays() == []


async def test_a_holiday_is_marked_as_none_and_taken_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "h", "b")
        await until(pilot, lambda: "nothing to take back" in told(app))
        await press(pilot, "x")
        assert "none: a working day" in seen(app)
        await until(pilot, lambda: "No date of a meeting has moved." in told(app))
        assert app.archive.calendar().is_working_day(D(2031, 1, 1))
        await press(pilot, "x")
        await until(pilot, lambda: "none already" in told(app))
        await press(pilot, "b")
        assert app.archive.holidays() == []
        assert not app.archive.calendar().is_working_day(D(2031, 1, 1))
        await press(pilot, "l")
        assert "Bank holidays of 2032" in seen(app)
        await press(pilot, "e", "e")
        assert "Bank holidays of 2030" in seen(app)
        await press(pilot, "escape", "ctrl+z")
        assert not app.archive.calendar().holiday(D(2031, 1, 1)), "undo takes back the taking back"


async def test_a_holiday_that_is_one_already_or_a_weekend_is_refused_in_the_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "h", "n")
        await type_in(pilot, "25 Dec")
        await press(pilot, "ctrl+s")
        assert "is a bank holiday already: Christmas Day." in seen(app)
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, "14 June")
        await press(pilot, "ctrl+s")
        assert "Saturday, which is no working day anyway" in seen(app)
        await press(pilot, "escape", "escape")
        assert len(app.screen_stack) == 1


async def test_a_meeting_moved_shows_the_dates_that_moved(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", published(D(2031, 6, 10)))
    async with driving(app, "plan") as pilot:
        await press(pilot, "c")
        await type_in(pilot, "25 June 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        words = " ".join(seen(app).replace("│", " ").split())
        assert "6 dates have moved" in words
        assert "was Tuesday 10 June 2031, is now Tuesday 17 June 2031." in words
        assert "It names 18 June 2031 as the day of the meeting." in words
        assert app.archive.meeting("2031-06-25").identity == MEETING  # type: ignore[union-attr]


async def test_a_meeting_that_keeps_its_date_moves_nothing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await press(pilot, "right", "c", "enter", "ctrl+shift+a")
        await type_in(pilot, "10am")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.meeting(NEXT_MEETING).start == dt.time(10))  # type: ignore[union-attr]
        assert len(app.screen_stack) == 1


async def test_hostile_names_of_holidays_are_shown_as_they_are(tmp_path: Path) -> None:
    hostile = Holiday(id="2031-06-12", date=D(2031, 6, 12), name=f"[/b] {CLICK}")
    app = app_on(tmp_path / "data", act("holiday", Put(hostile)))
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await press(pilot, "k")
        await until(pilot, lambda: f"[/b] {CLICK}" in seen(app))
        await press(pilot, "escape", "h")
        await until(pilot, lambda: f"[/b] {CLICK}" in seen(app))


async def test_the_dates_of_every_meeting_to_come_as_the_command_prints_them(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        await app.screen.action_command("plan.all-dates")  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(app.screen, Reading))
        panel = app.archive.panel()
        assert panel is not None
        lines = in_lines(every_meeting(app.archive), panel, app.archive.calendar(), app.now())
        await until(pilot, lambda: app.screen.query_one(ReadLines).text == "\n".join(lines))  # type: ignore[attr-defined]
        assert sum(line.startswith("  ") for line in lines) > 5
