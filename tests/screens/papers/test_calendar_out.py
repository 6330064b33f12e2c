"""The calendar, and the attendance of a year that is named, written from the screen as the command line writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from screens.app.app import SecretariatApp
from screens.dialogs.choose import Choose
from screens.dialogs.form import Form
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Case, Complainant
from secretariat.papers.calendar import with_record
from storage.queries.calendar_out import calendar_bytes
from storage.queries.record_foot import record_foot
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import MEETING, begun

NAME = "Zuleika Quince"


async def form_of(pilot: Pilot[Any], file: Path, **more: str) -> Form[Any]:
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, Form))
    await settled(pilot)
    form = app.screen
    assert isinstance(form, Form)
    form.fill({**more, "file": str(file)})
    await press(pilot, "ctrl+s")
    await settled(pilot)
    return form


async def test_either_calendar_is_written_and_on_record(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan", size=(80, 24)) as pilot:
        for name, public in (("calendar", True), ("clerks-calendar", False)):
            file = tmp_path / f"{name}.ics"
            foot = record_foot(app.archive.store)
            expected = with_record(calendar_bytes(app.archive, app.now(), public=public), foot)
            await app.action_command("app.calendar")
            await form_of(pilot, file, whom=name)
            await until(pilot, lambda file=file: f"Written: {file}." in told(app))
            assert file.read_bytes() == expected
            assert bool(file.stat().st_mode & 0o77) is public
        assert {"calendar", "clerks calendar"} <= {each.paper for each in app.archive.exported()}


async def test_another_ending_is_refused_and_a_complainant_holds_it_up(
    tmp_path: Path,
) -> None:
    case = Case(reference="2031/001", about="person-pc", allegation=Private("A matter"),
                complainant=Complainant(name=Private(NAME)))  # fmt: skip
    app, file = app_on(tmp_path / "data", begun(), act("a complaint", Put(case)), time="14:10"), tmp_path / "c.ics"
    async with driving(app, "plan", size=(120, 40)) as pilot:
        meeting = app.archive.meeting(MEETING)
        assert meeting is not None
        await app.perform(act("moved", Put(meeting.with_(venue=f"House of {NAME}"))))
        await app.action_command("app.calendar")
        form = await form_of(pilot, tmp_path / "c.txt")
        assert "must end in .ics" in seen(app)
        form.fill({"file": str(file)})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "may not go out" in seen(app))
        assert NAME not in form._wrong_words
        assert not file.exists()
        await press(pilot, "escape")
        await app.action_command("app.not-them")
        await until(pilot, lambda: isinstance(app.screen, Choose))
        app.screen.query_one(Input).value = "calendar"
        await settled(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "Which place is not" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await settled(pilot)
        app.screen.fill({"why": "The house is called so."})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: not isinstance(app.screen, Form))
        await app.action_command("app.calendar")
        await form_of(pilot, file)
        await until(pilot, file.exists)


async def test_the_attendance_is_of_the_year_that_is_chosen(tmp_path: Path) -> None:
    from screens.papers.writing import write_paper

    app, file = app_on(tmp_path / "data", begun(), time="14:10"), tmp_path / "a.txt"
    async with driving(app, "plan") as pilot:
        assert isinstance(app, SecretariatApp)
        write_paper(app.screen, "attendance-of-the-year")  # type: ignore[arg-type]
        await form_of(pilot, file, year="2031/32")
        await until(pilot, file.exists)
        assert "the year that begins in 2031" in file.read_text(encoding="utf-8")
        await until(pilot, lambda: "attendance of the year, 2031/32" in {e.paper for e in app.archive.exported()})
