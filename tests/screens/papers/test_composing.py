"""Papers are composed off the event loop, of the records as they stand, and can be stopped."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from screens.dialogs.working import Working
from screens.papers import write_form
from screens.papers.preview import Preview
from screens.papers.write_form import WriteForm
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints.states import State
from secretariat.events.speech import Note
from secretariat.papers.catalogue import PAPERS
from tests.screens.papers.test_preview import drawn_all, page
from tests.screens.papers.test_writing import CASES, LATER, TITLE, ask, asked, lock, minuted
from tests.support.cases import case_in
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import MEETING
from tests.support.slow_disk import SlowDisk

TURNS = 200


class Held:
    """A paper whose composing waits until it may go on, and knows in which threads it was composed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self.go_on, self.begun, self.times = threading.Event(), threading.Event(), 0
        self.threads: set[int] = set()
        self.given: list[Any] = []
        paper = PAPERS[name]

        def slow(material: Any) -> Any:
            self.threads.add(threading.get_ident())
            self.times += 1
            self.given.append(material)
            self.begun.set()
            self.go_on.wait(30)
            return paper.build(material)

        monkeypatch.setitem(PAPERS, name, paper._replace(build=slow))


async def test_the_loop_goes_on_while_a_paper_is_composed_and_escape_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "tracker")
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "tracker")
        await until(pilot, lambda: isinstance(app.screen, Working))
        assert "The tracker is being composed." in seen(app)
        for _ in range(TURNS):  # turned by nobody but the loop, while the paper waits in its thread
            await asyncio.sleep(0)
        assert held.begun.is_set()
        assert not held.go_on.is_set()
        await press(pilot, "escape")
        await until(pilot, lambda: "Stopped: nothing was written." in told(app) + seen(app))
        assert held.threads == held.threads - {threading.get_ident()}, "not on the loop"
        held.go_on.set()
        await settled(pilot)


async def test_the_preview_and_the_file_are_composed_off_the_loop_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "agenda")
    held.go_on.set()
    app, file = app_on(tmp_path / "data"), tmp_path / "a.txt"
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
        held.go_on.clear()
        await press(pilot, "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, Working))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, WriteForm) and "Stopped" in seen(app))
        held.go_on.set()
        await press(pilot, "ctrl+l")
        await until(pilot, lambda: drawn_all(app))
        await press(pilot, "ctrl+s")
        await until(pilot, file.exists)
    assert held.times == 4
    assert threading.get_ident() not in held.threads


async def test_what_is_kept_while_a_paper_is_composed_stands_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "minutes")
    app = app_on(tmp_path / "data", *minuted("The lanes were swept."), time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        held.go_on.set()
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))
        held.go_on.clear()
        held.begun.clear()
        await press(pilot, "ctrl+l")
        await until(pilot, held.begun.is_set)
        await app.archive.perform(act("said", Put(Note(id="late", text="A hedge fell.", place="yyc"), MEETING)))
        held.go_on.set()
        await until(pilot, lambda: drawn_all(app))
        assert "A hedge fell." in page(app)
    assert held.times == 3, "once for the form; then of the records before the act, and of those after it"


async def test_an_act_that_is_being_kept_as_a_paper_is_composed_stands_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the disk already, and not yet where the paper is composed from."""
    app = app_on(tmp_path / "data", *minuted("The lanes were swept."), time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))
        disk = SlowDisk(app.archive, monkeypatch)
        keeping = await disk.writing(act("said", Put(Note(id="late", text="A hedge fell.", place="yyc"), MEETING)))
        app.post_message(Key("ctrl+l", None))
        for _ in range(TURNS):
            await asyncio.sleep(0)
        disk.go_on.set()
        await keeping
        await until(pilot, lambda: drawn_all(app))
        assert "A hedge fell." in page(app)


async def test_who_complains_while_a_paper_is_composed_is_not_named_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "agenda")
    app = app_on(tmp_path / "data", TITLE)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        held.go_on.set()
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        held.go_on.clear()
        held.begun.clear()
        app.post_message(Key("ctrl+l", None))
        await until(pilot, held.begun.is_set)
        await app.archive.perform(CASES)
        held.go_on.set()
        await until(pilot, lambda: isinstance(app.screen, Preview) or "This paper may not go out" in seen(app))
        assert not isinstance(app.screen, Preview)


async def test_a_complaint_that_changes_while_its_annex_is_composed_is_told_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "complaints-annex")
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-annex", "2031/001")
        await until(pilot, lambda: asked(app))
        app.post_message(Key("ctrl+l", None))
        await until(pilot, held.begun.is_set)
        case = app.archive.cases()[0]
        await app.archive.perform(act("put right", Put(case.with_(allegation=Private("That the ditch was mocked.")))))
        held.go_on.set()
        await until(pilot, lambda: drawn_all(app))
        assert "the ditch was mocked" in page(app)
        assert "the drains were laughed at" not in page(app)


async def test_a_complaint_that_is_recorded_while_the_review_is_composed_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "complaints-review")
    app = app_on(tmp_path / "data", CASES, now=LATER)
    async with driving(app, "plan", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-review")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"first": "1 June 2031", "last": "17 August 2031"})  # type: ignore[attr-defined]
        app.post_message(Key("ctrl+l", None))
        await until(pilot, held.begun.is_set)
        await app.archive.perform(act("one more", Put(case_in(State.TRANSFERRED, "2031/077"))))
        held.go_on.set()
        await until(pilot, lambda: drawn_all(app))
        counted = held.given
    assert len(counted) == 2
    assert counted[0].report != counted[1].report


async def test_a_paper_of_complaints_is_not_shown_where_the_register_was_locked_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "complaints-annex")
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-annex", "2031/001")
        await until(pilot, lambda: asked(app))
        await press(pilot, "ctrl+l")
        await until(pilot, held.begun.is_set)
        lock(app)
        held.go_on.set()
        await until(pilot, lambda: "The register of complaints is locked." in seen(app))
        assert not isinstance(app.screen, Preview)


async def test_write_and_open_while_a_preview_is_composed_opens_nothing_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    async def open_it(path: Path) -> None:
        opened.append(path)

    monkeypatch.setattr(write_form, "open_file", open_it)
    held = Held(monkeypatch, "tracker")
    held.go_on.set()
    app, file = app_on(tmp_path / "data"), tmp_path / "t.txt"
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "tracker")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
        held.go_on.clear()
        held.begun.clear()
        app.post_message(Key("ctrl+l", None))
        await until(pilot, held.begun.is_set)
        app.post_message(Key("ctrl+o", None))  # before it is shown that it is being composed
        await until(pilot, lambda: isinstance(app.screen, Working))
        held.go_on.set()
        await until(pilot, lambda: drawn_all(app))
        await press(pilot, "escape")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: f"Written: {file}" in told(app))
        await settled(pilot)
        assert opened == [], "it was asked to be written, and not to be opened"
        await ask(pilot, "tracker")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+o")
        await until(pilot, lambda: opened == [file])
