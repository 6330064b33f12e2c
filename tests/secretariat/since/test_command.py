"""“secretariat since”: the same lines as in the app; no complainant, no complaint while the register is locked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.cli import folder
from secretariat.plan.planned import PlanEntry
from storage.archive import Archive
from tests.support.away import CLERK, LATER, OTHER, Folder, away
from tests.support.cases import kept, logged, new_case
from tests.support.panels import open_archive
from tests.support.program import Program


@pytest.fixture
def clara(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "who", lambda: CLERK)
    monkeypatch.setattr("secretariat.cli.since.who", lambda: CLERK)
    monkeypatch.setattr(clock, "now", lambda: clock.at(LATER, dt.time(9, 30)))


def said(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    program = Program(path, capsys)
    assert program("since", *more) == 0, program.err
    return program.out


@pytest.mark.usefixtures("clara")
def test_it_prints_each_line_under_its_heading_with_its_working(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    lines = said(away(tmp_path / "data").path, capsys).splitlines()
    assert lines[0] == "Since last time: Wednesday 18 June 2031, 4:00pm (40 days ago)"
    at = lines.index("Answers awaited, and late")
    assert lines[at + 1 : at + 3] == [
        "  2031-06-18/R1, due from the Commissioner since 18 July 2031: To count the lanes.",
        "    1 month after the meeting of 18 June 2031",
    ]
    assert f"  {OTHER}, 25 July 2031, 11:00am: add a date" in lines
    assert "  A line of the minutes of 18 June 2031" in lines


@pytest.mark.usefixtures("clara")
@pytest.mark.parametrize(
    ("day", "told"), [("2031-07-25", True), ("25 July", True), ("2031-07-26", False), ("today", False)]
)
def test_a_day_may_be_named(day: str, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(away(tmp_path / "data").path, capsys, *day.split())
    assert out.startswith("Since ")
    assert ("add a date" in out) == told


@pytest.mark.usefixtures("clara")
@pytest.mark.parametrize(("day", "why"), [("tomorrow", "29 July 2031 is still to come."), ("soon", "is not a date")])
def test_a_day_to_come_or_no_day_is_refused(
    day: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    program = Program(away(tmp_path / "data").path, capsys)
    assert program("since", day) == 1
    assert why in program.err


@pytest.mark.usefixtures("clara")
def test_a_complainant_is_named_in_no_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    found = away(tmp_path / "data").does(OTHER, dt.date(2031, 7, 26), kept(logged(complainant=new_case().complainant)))
    note = act("add a date: “seen by Nightshade”", Put(PlanEntry(id="entry-z", date=dt.date(2031, 12, 10))))
    found.does(OTHER, dt.date(2031, 7, 27), note)
    out = said(found.path, capsys)
    assert "Nightshade" not in out
    assert "Complaints" in out
    archive = Archive(open_archive(found.path, []).store)
    _with_a_passphrase(archive)
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)
    locked = said(found.path, capsys)
    assert "“…”" in locked
    assert "Complaints" not in locked
    assert "omplaint" not in locked


def _with_a_passphrase(archive: Archive) -> None:
    import asyncio

    asyncio.run(archive.set_passphrase("larkspur and teasel"))
    archive.store.close()


def test_in_an_empty_folder_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_archive(tmp_path / "data", []).store.close()
    program = Program(tmp_path / "data", capsys)
    assert program("since") == 1
    assert "nothing waits" in program.err or "no archive" in program.err


@pytest.mark.usefixtures("clara")
def test_where_nothing_happened_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(Folder(tmp_path / "data").path, capsys, "today")
    assert "Nothing happened since, and nothing waits." in out
