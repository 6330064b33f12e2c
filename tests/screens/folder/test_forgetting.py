"""What was deleted is listed on a screen, and forgotten for good there, as the command line does it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from screens.app.app import SecretariatApp
from screens.dialogs.form import Form
from screens.dialogs.working import GOES_ON, Working
from screens.folder.forgetting import Deleted
from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.clock import at, parse_time
from secretariat.basics.ordering import following
from secretariat.delivery.plan_line import PlanLine
from secretariat.events.speech import Note
from secretariat.meetings.copies import MinutesCopy
from secretariat.minutes.forgotten import Forgotten
from storage import open_store
from storage.places import PLACES
from storage.queries import forgetting
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.held_up import HeldUp
from tests.support.panels import DAY, MEETING, begun, open_archive

WORDS = "xanthic words [/b] of a child"


def folder_with(tmp_path: Path, *, circulated: bool = False) -> Path:
    """A folder from which a line of the minutes and a line of the plan were deleted."""
    archive = open_archive(tmp_path / "data")
    archive.commit(begun())
    archive.commit(act("typed", Put(Note(id="e1", text=WORDS, place=following("y")), MEETING)))
    if circulated:
        copy = MinutesCopy(when=at(DAY.replace(year=2020), parse_time("12:00")))
        archive.commit(act("circulated", Put(copy, MEETING)))
    archive.store.backup("before")
    line = next(each for each in archive.bundle(MEETING).events if each.id == "e1")  # type: ignore[union-attr]
    archive.commit(act("a line was deleted", Drop(line, MEETING)))
    planned = PlanLine(id="p", kind="measure", theme="Lanes", ref="1", text="Lanes swept")
    archive.commit(act("planned", Put(planned)))
    archive.commit(act("a line of the plan was deleted", Drop(planned.with_(rev=1))))
    archive.store.close()
    return tmp_path / "data"


def app_over(data: Path) -> SecretariatApp:
    app = app_on(data, time="14:10")
    app._open_store = lambda: open_store(data)
    return app


async def listed(pilot: Pilot[Any]) -> Deleted:
    await pilot.app.action_command("app.forget")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(pilot.app.screen, Deleted))
    await settled(pilot)
    dialog = pilot.app.screen
    assert isinstance(dialog, Deleted)
    return dialog


def where(data: Path, words: str) -> list[Path]:
    return [path for path in data.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


async def test_one_is_forgotten_in_every_file_once_a_reason_and_the_word_are_given(tmp_path: Path) -> None:
    data = folder_with(tmp_path)
    app = app_over(data)
    assert len(where(data, "xanthic")) > 1
    async with driving(app, "plan", size=(80, 24)) as pilot:
        dialog = await listed(pilot)
        assert dialog.marked is not None
        assert dialog.marked.what == "line of the plan as reported", "the newest first"
        await press(pilot, "down")
        assert WORDS in seen(app)
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(app.screen, Form))
        assert "Not reached: papers and exports" in seen(app).replace("│", "")
        why, word = app.screen.query(Input)
        await press(pilot, "ctrl+s")
        assert "this cannot be left empty" in " ".join(seen(app).split())
        why.value, word.value = "It named a child.", "forget"
        await press(pilot, "ctrl+s")
        assert "in capitals" in seen(app)
        assert where(data, "xanthic"), "nothing is done yet"
        word.value = "FORGET"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Forgotten. That cannot be undone." in told(app))
        await until(pilot, lambda: app.screen is dialog)
        await settled(pilot)
        assert [each.what for each in dialog._gone] == ["line of the plan as reported"]
        assert where(data, "xanthic") == []
        assert [kept.doc["why"] for kept in app.archive.store.find(PLACES[Forgotten])] == ["It named a child."]
        await press(pilot, "ctrl+z")
        assert "cannot be taken back" in told(app)


async def test_once_words_are_taken_out_it_says_that_it_is_not_stopped_and_goes_on(tmp_path: Path, monkeypatch) -> None:
    data = folder_with(tmp_path)
    app = app_over(data)
    async with driving(app, "plan") as pilot:
        await listed(pilot)
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(app.screen, Form))
        why, word = app.screen.query(Input)
        why.value, word.value = "It named a child.", "FORGET"
        taking_out = HeldUp(monkeypatch, forgetting, "forget")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Working) and GOES_ON in seen(app))
        assert "Escape stops it" not in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Working), "it does not say that it was stopped"
        taking_out.go_on.set()
        await until(pilot, lambda: "Forgotten. That cannot be undone." in told(app))


async def test_escape_leaves_it_and_undo_takes_it_off_the_list(tmp_path: Path) -> None:
    app = app_over(folder_with(tmp_path))
    async with driving(app, "plan", size=(120, 40)) as pilot:
        dialog = await listed(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is dialog)
        await press(pilot, "a")
        assert "That is of no meeting." in told(app)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: len(dialog._gone) == 1)
        await settled(pilot)
        await press(pilot, "ctrl+z", "ctrl+z")
        await until(pilot, lambda: not dialog._gone)
        await settled(pilot)
        assert "Nothing that was deleted is left" in seen(app)
        await press(pilot, "f")
        assert "Nothing is marked." in told(app)


async def test_a_window_that_only_reads_shows_the_list_and_forgets_nothing(tmp_path: Path) -> None:
    data = folder_with(tmp_path)
    first = open_store(data)
    app = app_over(data)
    app._open_store = lambda: open_store(data)
    try:
        async with driving(app, "plan") as pilot:
            await until(pilot, lambda: app.archive.store.read_only)
            await listed(pilot)
            await press(pilot, "f")
            assert "has had this folder open" in told(app)
            assert isinstance(app.screen, Deleted)
    finally:
        first.close()
    assert where(data, "xanthic")


async def test_what_has_to_be_kept_says_so_before_anything_is_asked(tmp_path: Path) -> None:
    data = folder_with(tmp_path, circulated=True)
    app = app_over(data)
    async with driving(app, "plan") as pilot:
        await listed(pilot)
        await press(pilot, "down")
        await settled(pilot)
        assert "Has to be kept" in seen(app)
        await press(pilot, "f")
        await until(pilot, lambda: "Nothing was forgotten." in told(app))
        assert isinstance(app.screen, Deleted)
        assert where(data, "xanthic")


async def test_reading_the_history_is_stopped_by_escape_and_no_list_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.queries import forgetting

    on, usual = threading.Event(), forgetting.gone

    def slow(archive: Any, meeting: str = "", told: Any = None) -> Any:
        told("Reading what was done, 1 acts so far")
        on.wait(30)
        return usual(archive, meeting, told)

    monkeypatch.setattr(forgetting, "gone", slow)
    app = app_over(folder_with(tmp_path))
    async with driving(app, "plan") as pilot:
        await app.action_command("app.forget")
        await until(pilot, lambda: isinstance(app.screen, Working) and "Reading what was done" in seen(app))
        await press(pilot, "escape")
        on.set()
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        await settled(pilot)
        assert not isinstance(app.screen, Deleted)
