"""The complaints register, driven by keys; and that no word of it leaves its place."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from screens.app import SecretariatApp
from secretariat import clock
from secretariat.acts import Act, Put, act
from secretariat.complaints import Complaint
from secretariat.records import Private
from tests.driving import app_on, driving, press, seen, told, type_in, until
from tests.panels import BRACKETS, CLICK, DAY, invented_people, the_panel

SECRETS = ("Marigold", "trumpet", "larch", "quince", "sorrel", "medlar")


def logged(**told_: object) -> Act:
    complaint = {
        "id": "one", "reference": "2031/001", "received": clock.at(DAY, dt.time(9)), "about": "person-pc",
        "nature": Private("rude at a fair"), **told_,
    }  # fmt: skip
    return act("log complaint 2031/001", Put(Complaint(**complaint)))  # type: ignore[arg-type]


def the_one(app: SecretariatApp) -> Complaint:
    (complaint,) = app.archive.complaints()
    return complaint


async def test_a_complaint_is_logged_on_the_telephone(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        assert "No complaint is logged." in seen(app)
        await press(pilot, "n")
        await type_in(pilot, "Mrs Ŵ")
        await press(pilot, "enter")
        await type_in(pilot, "rude")
        await press(pilot, "enter", "enter", "enter", "enter")
        await until(pilot, lambda: "Logged as 2031/001." in told(app))
        complaint = the_one(app)
        assert complaint.complainant.reveal() == "Mrs Ŵ"
        assert (complaint.about, complaint.channel, complaint.route) == (
            "person-pc",
            "telephone",
            "direct to the panel",
        )
        assert complaint.received == clock.at(DAY, dt.time(13, 50))
        assert "About: Percy Campion, commissioner" in seen(app)


async def test_what_was_typed_is_there_again_after_an_interruption(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Mrs W")
        await press(pilot, "escape", "n")
        assert "Mrs W" in seen(app)
        await press(pilot, "f2")
        assert "Nature: this cannot be left empty." in seen(app)


async def test_the_rest_is_added_later(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", logged())
    async with driving(app, "complaints") as pilot:
        await press(pilot, "enter", "enter")
        await type_in(pilot, "07700")
        await press(pilot, "enter", "enter", "enter", "l", "enter", "right", "enter")
        await type_in(pilot, "19 June 2031")
        await press(pilot, "f2")
        assert "That is still to come." in seen(app)
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, "17 June")
        await press(pilot, "enter")
        await type_in(pilot, "two lines")
        await press(pilot, "enter")
        await type_in(pilot, "of it")
        await press(pilot, "f2")
        await until(pilot, lambda: the_one(app).contact.reveal() == "07700")
        complaint = the_one(app)
        assert complaint.said.reveal() == "two lines\nof it"
        assert (complaint.channel, complaint.route) == ("letter", "from the commissioner's office")
        assert clock.local(complaint.received).date() == dt.date(2031, 6, 17)
        assert "Received: Tue 17 June 2031, letter, from the commissioner's office" in seen(app)


async def test_steps_closing_and_opening_again(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", logged())
    async with driving(app, "complaints") as pilot:
        await press(pilot, "b")
        await until(pilot, lambda: "That complaint is open." in told(app))
        await press(pilot, "s")
        await type_in(pilot, "rang back")
        await press(pilot, "enter", "enter")
        await until(pilot, lambda: "18 June 2031: rang back" in seen(app))
        await press(pilot, "x")
        await type_in(pilot, "not upheld")
        await press(pilot, "f2")
        assert "A panel may not investigate" in seen(app)
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, "withdrawn")
        await press(pilot, "f2")
        await until(pilot, lambda: not the_one(app).is_open)
        assert "2031/001 · closed 18 June 2031" in seen(app)
        await press(pilot, "s", "x")
        await until(pilot, lambda: told(app).count("B opens it again") == 2)
        await press(pilot, "o")
        assert "No complaint is open." in seen(app)
        await press(pilot, "o", "b")
        assert the_one(app).is_open
        assert [step.what.reveal() for step in the_one(app).steps] == ["rang back", "withdrawn", "Reopened."]
        await press(pilot, "ctrl+z")
        assert not the_one(app).is_open


async def test_a_former_commissioner_and_nobody_yet_can_be_chosen(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[act("panel", Put(the_panel())), act("p", Put(invented_people()[0]))])
    async with driving(app, "complaints") as pilot:
        await press(pilot, "n", "enter")
        await type_in(pilot, "rude")
        assert "Not known yet" in seen(app)
        await press(pilot, "f2")
        await until(pilot, lambda: app.archive.complaints())
        assert the_one(app).about == ""
        await press(pilot, "enter", "escape")


async def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    hostile = {"nature": Private(CLICK), "said": Private(BRACKETS), "complainant": Private(CLICK),
               "contact": Private("Siân Ŵyn"), "closed": DAY, "ending": Private(BRACKETS)}  # fmt: skip
    app = app_on(tmp_path / "data", logged(**hostile))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        for words in (f"Nature: {CLICK}", f"What was said: {BRACKETS}", "Contact: Siân Ŵyn", f"Ended: {BRACKETS}"):
            assert words in seen(app)
            assert words in app.screen.as_text()  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert CLICK in seen(app)
        await press(pilot, "escape")


async def fill_with_secrets(app: SecretariatApp, pilot: object) -> None:
    who, nature, contact, said, step, ending = SECRETS
    await press(pilot, "n")  # type: ignore[arg-type]
    app.screen.fill({"complainant": who, "nature": nature})  # type: ignore[attr-defined]
    await press(pilot, "f2", "enter")  # type: ignore[arg-type]
    app.screen.fill({"contact": contact, "said": said})  # type: ignore[attr-defined]
    await press(pilot, "f2", "s")  # type: ignore[arg-type]
    app.screen.fill({"what": step})  # type: ignore[attr-defined]
    await press(pilot, "f2", "x")  # type: ignore[arg-type]
    app.screen.fill({"ending": ending})  # type: ignore[attr-defined]
    await press(pilot, "f2", "ctrl+z", "ctrl+y", "b")  # type: ignore[arg-type]


async def test_history_holds_no_word_of_a_complaint(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "complaints") as pilot:
        await fill_with_secrets(app, pilot)
        assert the_one(app).steps[-1].what.reveal() == "Reopened."
        notes = [change.note for change in app.archive.store.changes()]
        assert "log complaint 2031/001" in notes
        assert "note on complaint 2031/001" in notes
        shown = " ".join([*notes, told(app), *app.status()[:1]])
        assert not [word for word in SECRETS if word in shown]
    journal = "".join(path.read_text("utf-8") for path in (tmp_path / "data" / "journal").iterdir())
    kept = re.findall(r'"n":"([^"]*)"', journal)
    assert "close complaint 2031/001" in kept
    assert not [word for word in SECRETS if any(word in note for note in kept)]


async def test_a_crash_report_holds_no_word_of_a_complaint(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    app = app_on(tmp_path / "data", reports=reports)

    def broken() -> str:
        words = app.archive.complaints()[0].complainant.reveal()
        raise RuntimeError(f"about {words}")

    async def until_it_breaks() -> None:
        async with driving(app, "complaints") as pilot:
            await fill_with_secrets(app, pilot)
            app.screen.call_later(broken)
            await until(pilot, lambda: list(reports.glob("*")))

    with pytest.raises(RuntimeError):
        await until_it_breaks()
    written = "".join(path.read_text("utf-8") for path in reports.glob("*"))
    assert "broken" in written
    assert not [word for word in SECRETS if word in written]
