"""Wherever the clerk starts, one line warns of what must be done in a complaint within two days; it names nobody."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from screens.complaints.soon import in_words, when
from screens.kit.fitting import fitted
from secretariat.basics import clock
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant, Context
from secretariat.complaints.next_steps import due_within
from secretariat.deadlines.calendar import Calendar
from secretariat.panel.people import People
from tests.support.cases import kept, logged, moment
from tests.support.driving import app_on, driving, press, seen, until
from tests.support.panels import DAY, Clock, invented_people, panel_alone, the_panel
from tests.support.places import ROOT
from tests.support.registers import on_day, step


def serious(reference: str = "2031/002") -> Case:
    """Recorded, and clear that it is serious at 11 on the day of the meeting; all else done."""
    case = logged(reference, moment(DAY.replace(day=16), "09:05"), id=reference, complainant=Complainant(
        name=Private("Mrs Agatha Nightshade")))  # fmt: skip
    out = tuple(
        s.Sent(letter=letter, to=to, on=DAY.replace(day=17))
        for letter, to in (("acknowledgement", "complainant"), ("record copy", "complainant"),
                           ("complaint copy", "subject"))
    )  # type: ignore[arg-type]  # fmt: skip
    steps = (
        *case.steps, s.Recorded(at=moment(DAY.replace(day=17), "10:00")),
        s.LettersSent(at=moment(DAY.replace(day=17), "11:00"), sent=out), s.BecameClear(at=moment(DAY, "11:00")),
    )  # fmt: skip
    return case.with_(steps=steps)


LINE = "Complaint 2031/002: refer it to the IOPC by 11:59pm tomorrow (F8)"


@pytest.mark.parametrize("place", ["", "plan", "agenda", "attendance", "apologies", "minutes", "decisions", "people"])
async def test_the_line_is_on_every_screen(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(serious()), time="13:50")
    async with driving(app, place) as pilot:
        await until(pilot, lambda: LINE in seen(app).splitlines()[1])
        assert "Nightshade" not in seen(app)


async def test_the_line_goes_once_it_is_done_and_comes_with_the_days(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(serious()))
    async with driving(app, "complaints") as pilot:
        await until(pilot, lambda: LINE in seen(app))
        on_day(app, DAY + dt.timedelta(1))
        await until(pilot, lambda: "by 11:59pm today (F8)" in seen(app))
        on_day(app, DAY + dt.timedelta(2))
        await until(pilot, lambda: "refer it to the IOPC OVERDUE since 19 June 2031 (F8)" in seen(app))
        await step(pilot, "refer it", at="18 June 2031 11:30am", late_reason="")
        assert "OVERDUE" not in seen(app)
        assert "send the referral notice" in seen(app).splitlines()[1]


async def test_where_nothing_is_due_there_is_no_line(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await app.soon.look()
        assert app.soon.words == ""
        assert "F8" not in seen(app)
        await press(pilot, "f8")
        assert seen(app).splitlines()[1].split() == []


async def test_before_there_is_a_meeting_it_warns_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(serious()), acts=panel_alone(), meeting="")
    async with driving(app) as pilot:
        await until(pilot, lambda: LINE in seen(app))


def due_line(*cases: Case, now: dt.datetime) -> str:
    context = Context(the_panel(), People(invented_people()), Calendar(), now)
    return in_words(due_within(cases, 2, context), context.today)


def test_what_has_a_date_that_runs_out_goes_before_what_has_none() -> None:
    new = logged("2031/003", moment(DAY, "09:00"))
    assert due_line(new, serious(), now=moment(DAY, "13:50")) == (
        "Complaint 2031/002: refer it to the IOPC by 11:59pm tomorrow (F8; 1 more)"
    )
    target = logged("2031/004", moment(DAY - dt.timedelta(40), "09:00"))
    assert due_line(target, serious(), now=moment(DAY, "13:50")).startswith("Complaint 2031/002: refer it to the IOPC")
    assert due_line(new, now=moment(DAY, "13:50")) == ("Complaint 2031/003: preserve evidence now (F8)")


def test_in_a_narrow_window_the_date_and_the_key_stay() -> None:
    line = "Complaint 2031/002: send the complaint copy to the person complained against now (F8; 7 more)"
    assert len(fitted(line, 78)) == 78
    assert fitted(line, 78).endswith("… now (F8; 7 more)")
    assert fitted(line, 100) == line
    late = "Complaint 2031/002: send the acknowledgement to the complainant OVERDUE since 27 May 2031 (F8)"
    assert fitted(late, 70).endswith("… OVERDUE since 27 May 2031 (F8)")
    assert fitted("", 10) == ""


def test_a_day_further_off_is_named() -> None:
    context = Context(the_panel(), People(invented_people()), Calendar(), moment(DAY, "09:00"))
    (found,) = [due.next for due in due_within([logged("2031/003", clock.at(DAY, dt.time(9)))], 10, context)
                if due.next.title.startswith("Send")]  # fmt: skip
    assert when(found, DAY) == "by 25 June 2031"
    assert when(found, DAY.replace(day=25)) == "by today"
    assert Clock()().date() == DAY


def test_opening_the_records_loads_the_record_of_a_case_and_none_of_the_law() -> None:
    """The start is the shorter for it."""
    look = (
        "import sys, storage.archive; print(*sorted(m for m in sys.modules if m.startswith('secretariat.complaints')))"
    )
    out = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    complaints = "secretariat.complaints"
    assert set(out.split()) == {complaints, *(f"{complaints}.{part}" for part in ("case", "erasure", "steps"))}


def test_the_application_starts_without_the_law_of_complaints() -> None:
    """The line is worked out only where there is a case, and loads then what it needs."""
    look = "import sys, screens.app.app; print(*(m for m in sys.modules if m.startswith('secretariat.complaints')))"
    out = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert out.split() == []
