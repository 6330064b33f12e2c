"""Everything as one document, written and taken in from the screen as the command line does it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from screens.app.app import SecretariatApp
from screens.dialogs.choose import Choose
from screens.dialogs.form import Form
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Case, Complainant
from secretariat.delivery.plan_line import PlanLine
from storage.interchange.dumping import dump
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import begun

NAME = "Zuleika Quince"
LINE = PlanLine(id="p", kind="measure", theme="Lanes [/b]", ref="1", text="Lanes swept")


def complaint() -> Act:
    case = Case(reference="2031/001", about="person-pc", allegation=Private("A matter"),
                complainant=Complainant(name=Private(NAME)))  # fmt: skip
    return act("a complaint", Put(case))


async def asked(pilot: Pilot[Any], command: str) -> Form[Any]:
    app = pilot.app
    assert isinstance(app, SecretariatApp)
    await app.action_command(command)
    await until(pilot, lambda: isinstance(app.screen, Form))
    await settled(pilot)
    form = app.screen
    assert isinstance(form, Form)
    return form


async def written(pilot: Pilot[Any], file: Path, **more: str) -> Form[Any]:
    form = await asked(pilot, "app.everything-out")
    form.fill({"file": str(file), **more})
    await press(pilot, "ctrl+s")
    await settled(pilot)
    return form


def said(app: SecretariatApp) -> str:
    return " ".join(seen(app).replace("│", " ").split())


async def test_what_is_written_here_is_taken_in_there_and_undo_takes_it_back(tmp_path: Path) -> None:
    file = tmp_path / "everything.json"
    app = app_on(tmp_path / "one", begun(), act("a line", Put(LINE)), time="14:10")
    async with driving(app, "plan") as pilot:
        await written(pilot, file)
        await until(pilot, lambda: f"Written: {file}." in told(app))
        assert "Sealed reasons, of apologies and others, were left out; “With the complaints”" in told(app)
        whole = json.loads(file.read_bytes())
        assert whole.pop("record")["acts"] == app.archive.store.version()
        assert whole == json.loads(dump(app.archive.store))
        assert file.stat().st_mode & 0o77 == 0
        form = await written(pilot, file)
        assert "once more replaces it" in said(app), "it is asked before one that is there is replaced"
        assert app.screen is form
        await press(pilot, "escape")
    other = app_on(tmp_path / "two", time="14:10")
    async with driving(other, "plan", size=(120, 40)) as pilot:
        form = await asked(pilot, "app.everything-in")
        form.fill({"file": str(file)})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(other.screen, Choose))
        await settled(pilot)
        assert "New: 1 line of the plan’s delivery" in seen(other)
        await press(pilot, "enter")
        await settled(pilot)
        assert not other.archive.plan_lines(), "the first choice leaves everything as it is"
        form = await asked(pilot, "app.everything-in")
        form.fill({"file": str(file)})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(other.screen, Choose))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: "Taken in: " in told(other))
        assert [each.theme for each in other.archive.plan_lines()] == ["Lanes [/b]"]
        form = await asked(pilot, "app.everything-in")
        form.fill({"file": str(file)})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "There is nothing new in everything.json" in told(other))
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: not other.archive.plan_lines())


async def test_what_cannot_be_taken_in_is_said_in_the_form_and_changes_nothing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        before = app.archive.store.version()
        form = await asked(pilot, "app.everything-in")
        await press(pilot, "ctrl+s")
        assert "cannot be left empty" in said(app)
        for words, why in (
            (str(tmp_path / "none.json"), "There is no file"), (str(tmp_path), "There is no file"),
            ("~nobody-of-that-name/x.json", "nobody of that name"),
        ):  # fmt: skip
            form.fill({"file": words})
            await press(pilot, "ctrl+s")
            await settled(pilot)
            assert why in said(app), words
        bad = tmp_path / "bad [b].json"
        for content, why in ((b"[/b]", "is not JSON"), (b'{"format": "secretariat", "people": 3}', "At people")):
            bad.write_bytes(content)
            form.fill({"file": str(bad)})
            await press(pilot, "ctrl+s")
            await until(pilot, lambda why=why: why in said(app))
        assert app.screen is form
        assert app.archive.store.version() == before


async def test_complaints_are_in_it_only_where_they_are_asked_for_and_open(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", begun(), complaint(), time="14:10"), tmp_path / "d.json"
    async with driving(app, "plan") as pilot:
        await app.archive.set_passphrase("four plain words here")
        await written(pilot, file)
        await until(pilot, file.exists)
        assert NAME not in file.read_text(encoding="utf-8")
        assert "The complaints register was left out; “With the complaints” includes it." in told(app)
        file.unlink()
        form = await written(pilot, file, files="yes")
        assert "A file may name who complained" in said(app)
        form.fill({"files": "no", "complaints": "yes"})
        app.archive.relock()
        await press(pilot, "ctrl+s")
        await settled(pilot)
        assert "is locked" in said(app)
        assert not file.exists()
        form.fill({"complaints": "no"})
        await press(pilot, "ctrl+s")
        await settled(pilot)
        assert "so nobody can tell whether a complainant is named" in said(app)
        assert not file.exists()
        await app.archive.give_passphrase("four plain words here")
        form.fill({"complaints": "yes"})
        await press(pilot, "ctrl+s")
        await until(pilot, file.exists)
        assert NAME in file.read_text(encoding="utf-8")


async def test_what_names_a_complainant_is_held_up_until_it_is_said_that_it_is_not_them(tmp_path: Path) -> None:
    line = LINE.with_(text=f"Lanes swept by {NAME}")
    app = app_on(tmp_path / "data", begun(), complaint(), act("a line", Put(line)), time="14:10")
    file = tmp_path / "d.json"
    async with driving(app, "plan") as pilot:
        form = await written(pilot, file)
        await until(pilot, lambda: "would not be without complaints" in said(app))
        assert NAME not in said(app)
        assert app.screen is form
        await press(pilot, "escape")
        await app.action_command("app.not-them")
        await until(pilot, lambda: isinstance(app.screen, Choose))
        app.screen.query_one(Input).value = "everything"
        await settled(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "Which place is not" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Form))
        app.screen.fill({"why": "The sweeper."})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Kept with the complaint." in told(app))
        await written(pilot, file)
        await until(pilot, file.exists)


async def test_the_schema_is_written_and_is_the_one_that_is_read_by(tmp_path: Path) -> None:
    from storage.interchange.format import schema

    app, file = app_on(tmp_path / "data", time="14:10"), tmp_path / "schema.json"
    async with driving(app, "plan") as pilot:
        form = await asked(pilot, "app.schema")
        form.fill({"file": str(file)})
        await press(pilot, "ctrl+s")
        await until(pilot, file.exists)
        assert json.loads(file.read_text(encoding="utf-8")) == json.loads(json.dumps(schema()))


async def test_an_empty_folder_begins_with_a_document(tmp_path: Path) -> None:
    file, source = tmp_path / "d.json", app_on(tmp_path / "one", begun(), time="14:10")
    async with driving(source, "plan"):
        file.write_bytes(dump(source.archive.store))
    app = app_on(tmp_path / "two", acts=[], time="14:10")
    async with driving(app) as pilot:
        assert app.current_mode == "welcome"
        form = await asked(pilot, "app.everything-in")
        form.fill({"file": str(file)})
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Choose))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: app.current_mode != "welcome")
        assert app.archive.panel() is not None
