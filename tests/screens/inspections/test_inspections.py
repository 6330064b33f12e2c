"""Inspections, by keys alone: recorded, answered, late, back on the plan."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.inspections.acts import points_of
from secretariat.inspections.inspection import Inspection
from secretariat.letters.letter import LetterIn
from tests.support.driving import app_on, driving, press, seen, told, type_in, until
from tests.support.panels import begun


async def test_an_inspection_is_recorded_answered_and_put_back_on_the_plan(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "h")
        await until(pilot, lambda: "No inspection is recorded yet." in seen(app))
        await press(pilot, "enter", "c", "e", "d")
        app.clear_notifications()
        await press(pilot, "n")
        await type_in(pilot, "Calls in [b]Larkshire[/b]")
        await press(pilot, "enter", "enter")
        await type_in(pilot, "3 March 2031")
        await press(pilot, "enter")
        await type_in(pilot, "AFI 1: Too many callers give up")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.inspections()) == 1)
        await until(pilot, lambda: "52 days OVERDUE" in seen(app))
        await until(pilot, lambda: "Last day Sunday 27 April 2031 (56 days beginning with 3 March 2031" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "no answer yet" in seen(app))
        await press(pilot, "enter")
        await type_in(pilot, "Fourteen were recruited")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.inspections()[0].points[0].force == "Fourteen were recruited")
        await press(pilot, "b")
        await until(pilot, lambda: "On which agenda?" in seen(app))
        await type_in(pilot, "no date")
        await press(pilot, "enter")
        await until(pilot, lambda: bool(app.archive.inspections()[0].points[0].wanted))
        assert [item.title for item in app.archive.plan().undated] == [
            "HMICFRS: area for improvement 1 – Too many callers give up"
        ]
        app.clear_notifications()
        await press(pilot, "escape", "c")
        await until(pilot, lambda: "The Commissioner’s comments" in seen(app))
        await type_in(pilot, "28 April 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "published 1 day late" in seen(app))
        await until(pilot, lambda: "No copy of the comments to the inspectors is recorded." in seen(app))
        await press(pilot, "d")
        await until(pilot, lambda: app.archive.inspections() == [])


async def test_what_makes_no_sense_is_said_in_the_form_and_nothing_is_kept(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "h", "n")
        await type_in(pilot, "Later")
        await press(pilot, "enter", "enter")
        await type_in(pilot, "1 July 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "still to come" in seen(app))
        assert app.archive.inspections() == []


async def test_the_answers_come_from_a_letter_that_is_kept(tmp_path: Path) -> None:
    words = """The Rt Hon Una Ashdown MP
Home Secretary

28 April 2031

Dear Home Secretary

INSPECTORATE REPORT: CALLS IN WESTMERE

I enclose my comments, as section 55(5) of the Police Act 1996 asks.

Yours sincerely

Perpetua Crane
Police and Crime Commissioner for Westmere

Appendix 1

Response of the force to the areas for improvement

1. Too many callers give up.

Force response:

Fourteen were recruited.
"""
    letter = LetterIn(id="l", received=dt.date(2031, 4, 29), kind="reply to an inspection", text=words)
    points = points_of("1. Too many callers give up")
    calls = Inspection(id="i", title="Calls", published=dt.date(2031, 3, 3), points=points)
    app = app_on(tmp_path / "data", begun(), act("kept", Put(letter), Put(calls)))
    async with driving(app, "decisions") as pilot:
        await press(pilot, "h")
        await until(pilot, lambda: "Calls" in seen(app))
        await press(pilot, "l")
        await until(pilot, lambda: "Answers from which letter?" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: app.archive.inspections()[0].points[0].force == "Fourteen were recruited.")
        assert app.archive.inspections()[0].letter == "l"


async def test_a_point_that_was_closed_is_not_asked_back_on_an_agenda(tmp_path: Path) -> None:
    closed = replace(points_of("AFI 1: Too many callers give up")[0], closed=dt.date(2031, 5, 2))
    calls = Inspection(id="i", title="Calls", published=dt.date(2031, 3, 3), points=(closed,))
    app = app_on(tmp_path / "data", begun(), act("kept", Put(calls)))
    async with driving(app, "decisions") as pilot:
        await press(pilot, "h")
        await until(pilot, lambda: "Calls" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "Too many callers" in seen(app))
        await press(pilot, "b")
        await until(pilot, lambda: "The area for improvement 1 was closed on 2 May 2031." in told(app))
        assert "On which agenda?" not in seen(app)


async def test_what_is_half_typed_of_one_report_is_not_brought_back_in_another(tmp_path: Path) -> None:
    points = points_of("AFI 1: Too many callers give up")
    reports = [Inspection(id=id, title=id, published=dt.date(2031, 3, day), points=points)
               for id, day in (("calls", 4), ("custody", 3))]  # fmt: skip
    app = app_on(tmp_path / "data", begun(), act("kept", *map(Put, reports)))
    async with driving(app, "decisions") as pilot:
        await press(pilot, "h")
        await until(pilot, lambda: "custody" in seen(app))
        for row, form in (("home", "calls"), ("end", "custody")):
            await press(pilot, row, "enter")
            await until(pilot, lambda form=form: form in seen(app) and "no answer yet" in seen(app))  # type: ignore[misc]
            await press(pilot, "enter")
            await until(pilot, lambda: "The force" in seen(app))
            assert "half an answer" not in seen(app)
            await type_in(pilot, "half an answer")
            await press(pilot, "escape", "escape")
            app.clear_notifications()
            await press(pilot, "c")
            await until(pilot, lambda: "The Commissioner’s comments" in seen(app))
            await press(pilot, "tab")
            assert "half a place" not in seen(app)
            await type_in(pilot, "half a place")
            await press(pilot, "escape")
        await press(pilot, "home", "c")
        await until(pilot, lambda: "half a place" in seen(app))
