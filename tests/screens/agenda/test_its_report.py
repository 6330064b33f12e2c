"""The report of an item, from F3 by keys: its file opened, how it was read, accepted, replaced, taken out."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from screens.agenda import opened_file
from screens.agenda.screen import AgendaScreen
from screens.app.app import SecretariatApp
from screens.dialogs import working
from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.meetings.reports_in import ReportIn
from tests.secretariat.agenda.reports.test_reading_reports import IN_BOXES, word_report
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import BRACKETS, CLICK, MEETING, begun
from tests.support.portable_pages import lines, pdf_of

RURAL = "item-6"


def report_of(app: SecretariatApp, item: str = RURAL) -> ReportIn | None:
    bundle = app.archive.bundle(app.meeting_id)
    return bundle.report_for(item) if bundle else None


def item_of(app: SecretariatApp, id: str = RURAL) -> AgendaItem:
    bundle = app.archive.bundle(app.meeting_id)
    item = bundle.item(id) if bundle else None
    assert item is not None
    return item


async def open_file(pilot: Any, app: SecretariatApp, path: Path) -> None:
    await type_in(pilot, str(path))
    await press(pilot, "enter")
    await until(pilot, lambda: "As it was read" in seen(app))


async def test_a_report_is_opened_seen_and_accepted_by_keys_alone(tmp_path: Path) -> None:
    path = tmp_path / "Rural lanes.docx"
    path.write_bytes(word_report())
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, "i")
        assert "The report for item 6" in seen(app)
        await open_file(pilot, app, path)
        picture = seen(app)
        assert "Road safety in villages" in picture
        assert "Tarnshire Police and Crime Commissioner" in picture
        assert "The Panel is recommended to note this report." in picture
        assert "there is no 2.2" in picture
        assert "It seems to be for item 7" in picture
        assert report_of(app) is None, "nothing is kept before it was seen"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: report_of(app) is not None)
        report = report_of(app)
        assert report is not None
        assert report.file is not None
        assert app.archive.file(report.file.sha256) == path.read_bytes()
        assert item_of(app).paper is PaperStatus.ATTACHED
        assert "Asked: to note this report" in told(app)
        await press(pilot, "tab", "pagedown")
        facts = app.screen.as_text()  # type: ignore[attr-defined]
        assert "Asked: to note this report" in facts
        assert "Its report: 3 numbered paragraphs and 1 appendix" in facts
        assert "Report by: Tarnshire Police and Crime Commissioner" in facts
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: report_of(app) is None)
        assert item_of(app).paper is PaperStatus.NONE


async def test_what_was_read_can_be_put_right_and_another_item_chosen_first(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(IN_BOXES)
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, "i")
        await open_file(pilot, app, path)
        await press(pilot, "end")
        await type_in(pilot, " 2031")
        app.screen.query_one("#field-item").focus()
        await press(pilot, "left", "ctrl+s")
        await until(pilot, lambda: report_of(app, "item-5") is not None)
        report = report_of(app, "item-5")
        assert report is not None
        assert report.title == "DELIVERY OF THE PLAN – FORWARD PLAN 2031"
        assert report_of(app) is None


async def test_a_file_that_is_not_there_is_asked_for_again_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # how long the path of its folder is decides nothing
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "i")
        await type_in(pilot, "nowhere.pdf")
        await press(pilot, "enter")
        await until(pilot, lambda: "could not be read" in seen(app))
        assert app.screen.query_one("#field-path").value.endswith("nowhere.pdf")  # type: ignore[attr-defined]
        await press(pilot, "escape")
        await settled(pilot)
        assert "The report for item" not in seen(app)


@pytest.mark.parametrize("key", ["i", "e"])
async def test_a_path_that_is_nobodys_is_asked_for_again_with_the_reason(key: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, key)
        await type_in(pilot, "~nobody-of-that-name/r.pdf")
        await press(pilot, "enter")
        await until(
            pilot, lambda: any("nobody of that name" in str(each.render()) for each in app.screen.query(".hint"))
        )
        assert app.screen.query_one("#field-path").value == "~nobody-of-that-name/r.pdf"  # type: ignore[attr-defined]


async def test_a_later_version_is_read_replaced_and_taken_out(tmp_path: Path) -> None:
    first, later = tmp_path / "one.pdf", tmp_path / "two.pdf"
    first.write_bytes(pdf_of(lines(60, 780, "Agenda Item No. 6"), lines(60, 780, "1.1 To say what was done.")))
    later.write_bytes(pdf_of(lines(60, 780, "Agenda Item No. 6"), *[lines(60, 780, "1.1 To say it again.")] * 3))
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, "i")
        await open_file(pilot, app, first)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: item_of(app).pages == 2)
        await press(pilot, "i")
        await until(pilot, lambda: "Open a later version" in seen(app))
        await type_in(pilot, "later")
        await press(pilot, "enter")
        await until(pilot, lambda: "The report for item 6" in seen(app))
        await open_file(pilot, app, later)
        assert "It replaces the report that the item has, whose file is kept." in seen(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: item_of(app).pages == 4)
        report = report_of(app)
        assert report is not None
        assert [file.name for file in report.earlier] == ["one.pdf"]
        await press(pilot, "i")
        await type_in(pilot, "read its")
        await press(pilot, "enter")
        await until(pilot, lambda: "To say it again." in seen(app))
        await press(pilot, "escape", "i")
        await type_in(pilot, "take")
        await press(pilot, "enter")
        await until(pilot, lambda: report_of(app) is None)
        assert item_of(app).paper is PaperStatus.NONE


async def test_it_is_put_right_in_a_form_and_shows_marks_as_they_are(tmp_path: Path) -> None:
    hostile = ReportIn(received=begun_day(), item=RURAL, title=BRACKETS, author=CLICK, asked=BRACKETS)
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await app.perform(act("a report", Put(hostile, MEETING)))
        await press(pilot, *["down"] * 5)
        await until(pilot, lambda: BRACKETS in app.screen.as_text())  # type: ignore[attr-defined]
        await press(pilot, "i")
        await type_in(pilot, "right")
        await press(pilot, "enter")
        await until(pilot, lambda: "Asked of the Panel" in seen(app))
        await press(pilot, "end")
        await type_in(pilot, " and more")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: (report := report_of(app)) is not None and report.title.endswith(" and more"))


async def test_half_a_correction_is_not_brought_back_for_another_report(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5)
        for title in ("Lanes", "Lamps"):
            await app.perform(act("a report", Put(ReportIn(received=begun_day(), item=RURAL, title=title), MEETING)))
            await press(pilot, "i")
            await type_in(pilot, "right")
            await press(pilot, "enter")
            await until(pilot, lambda: "Asked of the Panel" in seen(app))
            assert app.screen.query_one("#field-title").value == title  # type: ignore[attr-defined]
            await press(pilot, "end")
            await type_in(pilot, " half")
            await press(pilot, "escape", "ctrl+z")
            await until(pilot, lambda: report_of(app) is None)


async def test_while_the_outcome_is_typed_the_minutes_say_what_was_asked(tmp_path: Path) -> None:
    asks = ReportIn(received=begun_day(), item="item-1", asked="The Panel is recommended to note this report.")
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes") as pilot:
        await app.perform(act("a report", Put(asks, MEETING)))
        await type_in(pilot, "/noted")
        await until(pilot, lambda: "Asked: to note this report." in seen(app))
        assert "Enter: The Panel NOTED the" in seen(app)
        await press(pilot, "enter")
        await settled(pilot)
        assert "to note this report" not in seen(app)


def begun_day() -> Any:
    from tests.support.panels import DAY

    return DAY


async def test_a_file_that_took_long_to_read_opens_no_dialog_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, go_on = tmp_path / "plan.txt", threading.Event()
    path.write_text(IN_BOXES)
    slow = opened_file._opened
    monkeypatch.setattr(opened_file, "_opened", lambda *typed: (go_on.wait(20), slow(*typed))[1])
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda") as pilot:
        await press(pilot, "i")
        await type_in(pilot, str(path))
        app.screen.action_field_done()  # type: ignore[attr-defined]
        try:
            await until(pilot, lambda: "plan.txt is being read." in seen(app))
            await app.go("minutes")
            await until(pilot, lambda: app.current_mode == "minutes" and app.screen.is_mounted)
        finally:
            go_on.set()
        await until(pilot, lambda: "plan.txt was read" in told(app))
        assert "As it was read" not in seen(app)
        await app.go("agenda")
        await until(pilot, lambda: isinstance(app.screen, AgendaScreen), "what showed that it was read is still there")
