"""Wherever the clerk starts, one line warns of what must be done in a complaint within two days; it names nobody."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.events.course import Closed
from secretariat.events.decisions import Recommended
from secretariat.matters.follow_up import FollowUp, MatterStep
from tests.screens.complaints.test_soon import serious
from tests.support.cases import kept
from tests.support.driving import app_on, driving, press, seen, until
from tests.support.panels import DAY, MEETING, begun, panel_alone
from tests.support.places import ROOT
from tests.support.registers import on_day, step
from tests.support.slow_disk import SlowDisk

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


async def test_a_complaint_that_was_being_kept_when_it_was_last_looked_is_in_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda"):
        assert app.archive.cases() == []
        disk = SlowDisk(app.archive, monkeypatch)
        keeping = await disk.writing(kept(serious()))
        await app.soon.look()
        disk.go_on.set()
        await keeping
        await app.soon.look()
        assert app.keyed(app.soon.words) == LINE


async def test_where_nothing_is_due_there_is_no_line(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await app.soon.look()
        assert app.soon.words == ""
        assert "F8" not in seen(app)
        await press(pilot, "f8")
        assert seen(app).splitlines()[1].split() == []


async def test_a_recommendation_that_nobody_answered_is_counted_once_its_month_is_over(tmp_path: Path) -> None:
    minuted = act("Minuted", Put(Recommended(id="r", number=1, text="to count lanes", place="y"), MEETING),
                  Put(Closed(place="z"), MEETING))  # fmt: skip
    app = app_on(tmp_path / "data", begun(), minuted)
    async with driving(app, "plan") as pilot:
        on_day(app, dt.date(2031, 7, 17))
        await until(pilot, lambda: "1 matter due within 2 days (F7)" in seen(app).splitlines()[1])
        on_day(app, dt.date(2031, 7, 19))
        await until(pilot, lambda: "1 matter overdue (F7)" in seen(app).splitlines()[1])
        assert "lanes" not in seen(app).splitlines()[1]
        sent = FollowUp(id="r", steps=(MatterStep(what="done", on=dt.date(2031, 7, 19)),))
        await app.screen.do(act("done", Put(sent)))  # type: ignore[attr-defined]
        await until(pilot, lambda: app.soon.words == "")


async def test_before_there_is_a_meeting_it_warns_too(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(serious()), acts=panel_alone(), meeting="")
    async with driving(app) as pilot:
        await until(pilot, lambda: LINE in seen(app))


def test_opening_the_records_loads_no_kind_of_record_and_none_of_the_law() -> None:
    """The start is the shorter for it."""
    look = (
        "import sys, storage.archive; print(*sorted(m for m in sys.modules if m.startswith('secretariat.complaints')))"
    )
    out = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert out.split() == []


def test_the_application_starts_without_the_law_of_complaints() -> None:
    """The line is worked out only where there is a case, and loads then what it needs."""
    look = "import sys, screens.app.app; print(*(m for m in sys.modules if m.startswith('secretariat.complaints')))"
    out = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert out.split() == []
