"""The papers of an item, from F3 by keys: attached, put in order, withheld, taken off; and the pack bound of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from screens.app.app import SecretariatApp
from screens.dialogs.choose import Choose
from screens.dialogs.form import Form
from screens.widgets.fields import Line, Lines
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.item_papers import ItemPaper
from secretariat.papers.pack import making
from tests.support.bound_papers import BOUND, changed, labels, paper, words
from tests.support.cases import kept, new_case
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.held_up import HeldUp
from tests.support.portable_pages import Text, pdf_of

pytestmark = BOUND
RURAL = "item-6"


def here(app: SecretariatApp) -> Bundle:
    bundle = app.archive.bundle(app.meeting_id)
    assert bundle is not None
    return bundle


def attached(app: SecretariatApp) -> tuple[ItemPaper, ...]:
    return here(app).papers_of(RURAL)


async def open_file(pilot: Any, app: SecretariatApp, path: Path) -> None:
    await until(pilot, lambda: "Attach a paper to item" in seen(app))
    await type_in(pilot, str(path))
    await press(pilot, "enter")
    await until(pilot, lambda: f"Attach {path.name} to item" in seen(app))


async def attach(pilot: Any, app: SecretariatApp, path: Path) -> None:
    await press(pilot, "e")
    if attached(app):
        await until(pilot, lambda: "Attach another paper" in seen(app))
        await type_in(pilot, "another")
        await press(pilot, "enter")
    count = len(attached(app))
    await open_file(pilot, app, path)
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: len(attached(app)) == count + 1)
    await press(pilot, "escape")
    await settled(pilot)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = [tmp_path / "hedges.pdf", tmp_path / "ditches.pdf"]
    found[0].write_bytes(paper("Hedges of Westmere", 2))
    found[1].write_bytes(changed(paper("Ditches"), lambda pdf: pdf.Root.__delattr__("StructTreeRoot")))
    return found


async def test_papers_are_attached_moved_withheld_and_taken_off_by_keys_alone(
    tmp_path: Path, files: list[Path]
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, "e")
        await open_file(pilot, app, files[0])
        picture = seen(app)
        assert "Hedges of Westmere" in picture
        assert "2 pages." in picture
        assert attached(app) == (), "nothing is kept before it was seen"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(attached(app)) == 1)
        assert app.archive.file(attached(app)[0].file.sha256) == files[0].read_bytes()
        await settled(pilot)
        assert "p.3–6" in seen(app)
        assert "Q: public questions · G: pack" in seen(app), "its key, which has no room in a narrow footer"
        assert "Hedges of Westmere (2 pages)" in app.screen.as_text()  # type: ignore[attr-defined]

        await press(pilot, "e")
        await until(pilot, lambda: "Attach another paper" in seen(app))
        await type_in(pilot, "another")
        await press(pilot, "enter")
        await open_file(pilot, app, files[1])
        assert "It is not tagged, so that a screen reader cannot follow it." in " ".join(seen(app).split())
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(attached(app)) == 2)

        await until(pilot, lambda: "1. Hedges of Westmere (2 pages)" in seen(app))
        await type_in(pilot, "ditches")
        await press(pilot, "enter")
        await until(pilot, lambda: "Take it off" in seen(app))
        await type_in(pilot, "above")
        await press(pilot, "enter")
        await until(pilot, lambda: [each.title for each in attached(app)] == ["Ditches", "Hedges of Westmere"])

        await until(pilot, lambda: "1. Ditches" in seen(app))
        await type_in(pilot, "hedges")
        await press(pilot, "enter")
        await until(pilot, lambda: "Take it off" in seen(app))
        await type_in(pilot, "withhold")
        await press(pilot, "enter")
        await until(pilot, lambda: "Private: paragraph" in seen(app))
        await press(pilot, "enter")
        await type_in(pilot, "3")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: attached(app)[1].exempt == "3")

        await until(pilot, lambda: "exempt under paragraph 3" in seen(app))
        await type_in(pilot, "ditches")
        await press(pilot, "enter")
        await until(pilot, lambda: "Take it off" in seen(app))
        await type_in(pilot, "take it off")
        await press(pilot, "enter")
        await until(pilot, lambda: len(attached(app)) == 1)
        await press(pilot, "escape")
        await settled(pilot)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: len(attached(app)) == 2)


async def test_what_is_no_pdf_is_refused_in_the_form_and_the_path_stays(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(b"PK\x03\x04")
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5, "e")
        await until(pilot, lambda: "Attach a paper to item" in seen(app))
        await type_in(pilot, str(tmp_path / "report.docx"))
        await press(pilot, "enter")
        await until(pilot, lambda: "only a PDF can be bound" in " ".join(seen(app).split()))
        await press(pilot, "escape")
        await settled(pilot)
        assert here(app).papers == ()


async def ask_for_pack(pilot: Any, app: SecretariatApp, path: Path) -> None:
    await press(pilot, "g")
    await until(pilot, lambda: "Bind the pack" in seen(app))
    await press(pilot, "enter")
    for _ in range(120):
        await press(pilot, "backspace")
    await type_in(pilot, str(path))
    await press(pilot, "enter")


async def test_the_pack_is_bound_and_told(tmp_path: Path, files: list[Path]) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "g")
        await until(pilot, lambda: "attach them to their items first" in " ".join(told(app).split()))
        await press(pilot, *["down"] * 5)
        for file in files:
            await attach(pilot, app, file)
        path = tmp_path / "pack.pdf"
        await ask_for_pack(pilot, app, path)
        await until(pilot, path.exists)
        await until(pilot, lambda: "Written: pack.pdf" in seen(app))
        assert labels(path.read_bytes()) == [str(n) for n in range(1, 9)]
        assert "3–8" in words(path.read_bytes())[0]
        text = app.screen.query_one(Lines).text
        assert f"{path}, 8 pages." in text
        assert "Item 6, “Ditches” is not tagged" in text
        await press(pilot, "escape")
        await until(pilot, lambda: any("pack of" in each.paper for each in app.archive.exported()))


async def test_a_pack_of_two_papers_that_name_a_complainant_says_both_places_and_each_can_be_somebody_else(
    tmp_path: Path,
) -> None:
    files = [tmp_path / f"{name}.pdf" for name in ("letter", "reply")]
    for file in files:
        file.write_bytes(pdf_of([Text(72, 700, f"{file.stem} to"), Text(72, 660, "Mrs Nightshade")]))
    app = app_on(tmp_path / "data", kept(new_case()))
    async with driving(app, "agenda", size=(120, 40)) as pilot:
        await press(pilot, *["down"] * 5)
        for file in files:
            await attach(pilot, app, file)
        await ask_for_pack(pilot, app, tmp_path / "pack.pdf")
        await until(pilot, lambda: "If it is somebody else" in seen(app))
        said = " ".join(seen(app).split())
        assert "under “Item 6, “letter””" in said
        assert "under “Item 6, “reply””" in said
        await press(pilot, "escape")
        assert not (tmp_path / "pack.pdf").exists()
        for left in (2, 1):
            await app.action_command("app.not-them")
            await until(pilot, lambda: isinstance(app.screen, Choose))
            app.screen.query_one(Input).value = "pack"
            await settled(pilot)
            await press(pilot, "enter")
            await until(pilot, lambda: "Which place is not" in seen(app))
            await settled(pilot)
            assert seen(app).count("mrs nightshade") == left
            await press(pilot, "enter")
            await until(pilot, lambda: isinstance(app.screen, Form))
            await settled(pilot)
            app.screen.fill({"why": "The plant."})  # type: ignore[attr-defined]
            await press(pilot, "ctrl+s")
            await until(pilot, lambda: not isinstance(app.screen, Form))
        await ask_for_pack(pilot, app, tmp_path / "pack.pdf")
        await until(pilot, (tmp_path / "pack.pdf").exists)


async def test_it_can_be_stopped_and_nothing_is_written(
    tmp_path: Path, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = HeldUp(monkeypatch, making, "read_paper")
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5)
        await attach(pilot, app, files[0])
        path = tmp_path / "pack.pdf"
        await ask_for_pack(pilot, app, path)
        await until(pilot, reading.begun.is_set)
        await until(pilot, lambda: "Binding the pack" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "Stopping" in seen(app))
        reading.go_on.set()
        await until(pilot, lambda: "Stopped: nothing was written." in seen(app))
        assert app.screen.query_one("#field-file", Line).value == str(path), "what was asked is still there"
        assert not path.exists()
        assert not path.with_name(".pack.pdf.new").exists()
        await press(pilot, "escape")
        await settled(pilot)
        assert app.archive.exported() == []


async def test_publishing_keeps_the_pages_of_the_pack_and_a_late_paper_goes_on_after_them(
    tmp_path: Path, files: list[Path]
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await press(pilot, *["down"] * 5)
        await attach(pilot, app, files[0])
        await press(pilot, "s")
        await until(pilot, lambda: "Publish the agenda" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: bool(here(app).publications))
        out = here(app).publications[0]
        assert out.papers is not None
        assert [(paper.title, paper.first, paper.last) for paper in out.papers] == [("Hedges of Westmere", 3, 6)]
        assert (out.front, out.last) == (2, 6)
        await settled(pilot)
        await attach(pilot, app, files[1])
        await until(pilot, lambda: "item 6: paper added, Ditches" in " ".join(seen(app).split()))
        assert "3–6, 9–10 in the pack" in app.screen.as_text()  # type: ignore[attr-defined]
        path = tmp_path / "supplement.pdf"
        await ask_for_pack(pilot, app, path)
        await until(pilot, path.exists)
        assert labels(path.read_bytes()) == ["7", "8", "9", "10"], "where something came since, that is proposed"
        await until(pilot, lambda: "Written: supplement.pdf" in seen(app))
        await press(pilot, "escape")
