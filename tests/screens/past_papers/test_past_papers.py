"""Past papers on the screen: taken in one by one as they were read, searched, read, put right and taken out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from screens.dialogs.form import Form
from screens.dialogs.reading import Reading
from screens.past_papers.listed import PastPapers
from tests.secretariat.past_papers.test_reading_past import MINUTES
from tests.support.driving import app_on, driving, press, seen, told, type_in, until


async def test_papers_are_accepted_one_by_one_and_what_is_not_certain_is_asked(tmp_path: Path) -> None:
    folder = tmp_path / "past"
    folder.mkdir()
    (folder / "a.txt").write_text(MINUTES)
    (folder / "b 2018-12-12.txt").write_text("Minutes of a meeting of the [/b] Panel\n\nBadgers were discussed.\n")
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await app.action_command("app.past-papers")
        await until(pilot, lambda: isinstance(app.screen, PastPapers) and "No past paper is kept yet" in seen(app))
        await press(pilot, "n")
        await until(pilot, lambda: "Take in past papers" in seen(app))
        await type_in(pilot, str(folder))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "a.txt (1 of 2)" in seen(app))
        stands = app.screen.typed()  # type: ignore[attr-defined]
        assert (stands["day"], stands["kind"]) == ("20 March 2019", "minutes")
        assert stands["recommendations"].startswith("1. the precept be agreed")
        app.screen.fill({"present": "Councillor A Birch"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "(2 of 2)" in seen(app))
        assert "Its file’s name says 12 December 2018." in seen(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "this cannot be left empty" in seen(app))
        await type_in(pilot, "12 Dec 2018")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "2 of 2 papers are kept." in told(app))
        later, earlier = app.archive.past_papers()
        assert (later.day, later.present, len(later.items)) == (dt.date(2019, 3, 20), ("Councillor A Birch",), 3)
        assert (earlier.day, earlier.items) == (dt.date(2018, 12, 12), ())
        await until(pilot, lambda: isinstance(app.screen, PastPapers))
        await press(pilot, "slash")
        await type_in(pilot, "badgers")
        await until(pilot, lambda: "Badgers were discussed." in seen(app) and "20 Mar 2019" not in seen(app))
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, Reading) and "[/b] Panel" in seen(app))
        await press(pilot, "escape", "e")
        await until(pilot, lambda: isinstance(app.screen, Form))
        app.screen.fill({"items": "Badgers"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "bears no number" in seen(app))
        app.screen.fill({"items": "1. Badgers"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.past_papers()[1].items) == 1)
        await press(pilot, "d")
        await until(pilot, lambda: len(app.archive.past_papers()) == 1)


async def test_a_paper_left_with_escape_is_not_kept_and_a_file_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MINUTES)
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(80, 24)) as pilot:
        await app.action_command("app.past-papers")
        await until(pilot, lambda: isinstance(app.screen, PastPapers))
        await press(pilot, "n")
        await until(pilot, lambda: "A path a line" in seen(app))
        await type_in(pilot, str(tmp_path / "none.txt"))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "There is no file" in seen(app))
        app.screen.fill({"paths": str(tmp_path / "a.txt")})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "a.txt" in seen(app) and "Day of the meeting" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, PastPapers))
        assert not app.archive.past_papers()


async def test_of_a_folder_the_papers_are_taken_and_it_can_be_stopped_and_gone_on_with(tmp_path: Path) -> None:
    folder = tmp_path / "past"
    folder.mkdir()
    for n, name in enumerate(("a.txt", "b.txt", "c.txt")):
        (folder / name).write_text(f"{MINUTES}\n{n}\n")
    for name in ("list.xlsx", "Thumbs.db", "~$a.docx", ".hidden"):
        (folder / name).write_bytes(b"\0")
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await app.action_command("app.past-papers")
        await until(pilot, lambda: isinstance(app.screen, PastPapers))
        await press(pilot, "n")
        await until(pilot, lambda: "Take in past papers" in seen(app))
        await type_in(pilot, str(folder))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "a.txt (1 of 3)" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "b.txt (2 of 3)" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "b.txt is not kept; 1 paper is left" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, PastPapers))
        await until(pilot, lambda: "1 of 3 papers are kept." in told(app))
        assert "Left out as no papers: Thumbs.db and list.xlsx." in told(app)
        await press(pilot, "n")
        await until(pilot, lambda: "Take in past papers" in seen(app))
        await type_in(pilot, str(folder))
        await press(pilot, "ctrl+s")
        await until(
            pilot,
            lambda: "b.txt (2 of 3)" in seen(app),
        )
        await press(pilot, "escape")
        await until(pilot, lambda: "b.txt is not kept" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "c.txt (3 of 3)" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.archive.past_papers()) == 2)
