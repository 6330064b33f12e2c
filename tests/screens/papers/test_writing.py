"""Papers written from the screens: through the leak gate, and those on complaints with their own questions."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from screens.app import crash, fault_report
from screens.app.app import SecretariatApp
from screens.kit.commands import run
from screens.papers.writing import write_paper
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Complainant
from secretariat.complaints.states import State
from secretariat.documents.foot import foot
from secretariat.events.course import Closed
from secretariat.events.embargo import Embargoed
from secretariat.events.items import ItemOpened
from secretariat.events.speech import Note
from secretariat.meetings.meeting import AgendaItem
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.email.message import Message
from storage.sealed import keyring
from storage.sealed.sealed import SealedStore
from tests.support.cases import case_in, new_case
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import DAY, MEETING, NEXT_MEETING, Clock, begun, invented_items
from tests.support.pdf_faults import faults
from tests.support.pdf_reading import TaggedPdf
from tests.support.typst_here import TYPST

CASES = act("cases", *(Put(case_in(state, f"2031/{n:03}")) for n, state in enumerate(State, 1)))
TITLE = act("item", Put(AgendaItem(id="x", number="8", title="Drains of Mrs Nightshade", place="zzz"), MEETING))
PARTY = act("item", Put(AgendaItem(id="x", number="8", title="The party 🎉", place="zzz"), MEETING))
LATER = Clock("10:00", DAY + dt.timedelta(60))


def minuted(words: str) -> list[Act]:
    return [begun(), act("held", Put(ItemOpened(item="item-5", place="yya"), MEETING),
                         Put(Note(id="n", text=words, place="yyb"), MEETING),
                         Put(Closed(place="zzz"), MEETING))]  # fmt: skip


def ring_of(app: SecretariatApp) -> keyring.KeyRing:
    store = app.archive.store
    assert isinstance(store, SealedStore)
    return store.ring


def lock(app: SecretariatApp) -> None:
    ring_of(app).set_passphrase("open sesame")
    ring_of(app).relock()
    app.archive._forget_sealed()


async def give(pilot: Pilot[Any], id: str) -> None:
    screen = pilot.app.screen
    await run(screen, next(command for command in screen.commands() if command.id == id))  # type: ignore[attr-defined]
    await settled(pilot)


async def write_to(pilot: Pilot[Any], path: Path) -> None:
    """Answer for the file, and save."""
    pilot.app.screen.fill({"file": str(path)})  # type: ignore[attr-defined]
    await press(pilot, "ctrl+s")


async def ask(pilot: Pilot[Any], name: str, references: str = "") -> None:
    """Ask for a paper as a command of a screen does."""
    pilot.app.call_later(write_paper, pilot.app.screen, name, references)
    await pilot.pause()
    await settled(pilot)


def asked(app: SecretariatApp) -> bool:
    return bool(app.screen.query("#field-file"))


async def test_a_paper_that_names_a_complainant_is_refused_with_its_place(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES, TITLE)
    async with driving(app, "agenda") as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: "a complainant's surname (complaint 2031/001) in row 8 of the table" in told(app))
        assert len(app.screen_stack) == 1, "nothing is asked"
        assert "ightshade" not in told(app)
        await ask(pilot, "members-agenda")
        await until(pilot, lambda: asked(app))


async def test_the_file_half_typed_for_one_meeting_is_not_brought_back_for_another(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        for meeting in (MEETING, NEXT_MEETING):
            app.meeting_id = meeting
            await ask(pilot, "agenda")
            await until(pilot, lambda: asked(app))
            file = app.screen.query_one("#field-file").value  # type: ignore[attr-defined]
            assert file.endswith(f"agenda-{meeting}.docx")
            await type_in(pilot, " of June")
            await press(pilot, "escape")


async def test_a_file_called_after_a_complainant_is_refused_in_the_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda") as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        await write_to(pilot, tmp_path / "nightshade.txt")
        assert "The file may not be called so" in seen(app)
        await write_to(pilot, Path("~nobody-of-tarn/agenda.txt"))
        assert "There is no home folder for" in seen(app), told(app)
        root = app.archive.store.root()
        assert root is not None
        await write_to(pilot, tmp_path / "agenda.txt")
        await until(pilot, lambda: (tmp_path / "agenda.txt").exists())
        assert (tmp_path / "agenda.txt").read_text("utf-8").endswith(f"\n\n{foot(root.acts, root.hash)}\n")
    assert not (tmp_path / "nightshade.txt").exists()


@TYPST
async def test_a_pdf_is_written_and_what_its_font_lacks_is_told(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", PARTY)
    async with driving(app, "agenda") as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        assert ".pdf" in seen(app)
        await write_to(pilot, tmp_path / "agenda.pdf")
        await until(pilot, lambda: "agenda.pdf" in told(app))
        assert "“🎉” is printed [party popper] in a PDF, whose font lacks it" in told(app)
    data = (tmp_path / "agenda.pdf").read_bytes()
    assert faults(data) == []
    assert "The party [party popper]" in TaggedPdf(data).lines


@pytest.mark.parametrize("name", ["agenda", "forward-plan", "complaints-review", "complaints-annex"])
async def test_while_locked_a_public_paper_waits_for_the_passphrase(tmp_path: Path, name: str) -> None:
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda") as pilot:
        lock(app)
        await ask(pilot, name)
        await until(pilot, lambda: "Unlock it first: F8." in told(app))
        assert len(app.screen_stack) == 1
        ring_of(app).unlock("open sesame")
        await ask(pilot, name)
        await until(pilot, lambda: asked(app))


def spoil(app: SecretariatApp, how: str) -> None:
    """One case cannot be opened any more, or none."""
    ring = ring_of(app)
    if how == "a key":
        del ring.ring.keys["complaints/cases/case-2031/001"]
        ring._write(ring.ring)
    else:
        for name in (keyring.FILE, keyring.COPY):
            (ring._folder / name).write_bytes(b"no keys")
        ring._held = None
    app.archive._forget_sealed()


UNREAD = {"a key": "1 complaint could not be read", "the file": "complaints.keys and its copy are damaged"}


@pytest.mark.parametrize("how", UNREAD)
async def test_where_cases_cannot_be_read_no_public_paper_is_written(tmp_path: Path, how: str) -> None:
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda") as pilot:
        spoil(app, how)
        for name in ("agenda", "forward-plan"):
            await ask(pilot, name)
            await until(pilot, lambda name=name: f"The {name.replace('-', ' ')} cannot go out" in told(app))  # type: ignore[misc]
            assert UNREAD[how] in told(app).splitlines()[-1]
        await ask(pilot, "complaints-review")
        await until(pilot, lambda: UNREAD[how] in told(app).splitlines()[-1])
        assert len(app.screen_stack) == 1, "nothing is asked"
        await ask(pilot, "members-agenda")
        await until(pilot, lambda: asked(app))


@pytest.mark.parametrize("how", UNREAD)
async def test_where_cases_cannot_be_read_nothing_is_published_or_circulated(tmp_path: Path, how: str) -> None:
    app = app_on(tmp_path / "data", CASES, *minuted("The Panel noted it."), time="18:00")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        spoil(app, how)
        await press(pilot, "s", "ctrl+s")
        assert "The agenda cannot go out" in seen(app)
        await press(pilot, "escape", "f6")
        await give(pilot, "minutes.circulate")
        await press(pilot, "ctrl+s")
        assert "The minutes cannot go out" in seen(app)
        bundle = app.archive.bundle(MEETING)
        assert bundle is not None
        assert not bundle.publications
        assert not bundle.copies


async def test_a_paper_is_let_go_by_its_name_with_a_reason_that_is_logged(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES, *minuted("The Panel noted it."), time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await app.action_command("app.let-go")
        await until(pilot, lambda: "there is nothing to say" in told(app))
        spoil(app, "a key")
        await give(pilot, "minutes.circulate")
        await press(pilot, "ctrl+s")
        assert "unread" in seen(app), "the command is named"
        await press(pilot, "escape")
        await let_go(pilot, "", "the key is lost")
        assert "Name the paper" in seen(app)
        await press(pilot, "escape")
        await let_go(pilot, "minutes", "  ")
        assert "Say why it goes out" in seen(app)
        await press(pilot, "escape")
        await let_go(pilot, "minutes", "the key of Mr Tansy is lost")
        await until(pilot, lambda: "Logged." in told(app))
        await give(pilot, "minutes.circulate")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "a copy kept" in told(app))
        await press(pilot, "f3", "s", "ctrl+s")
        assert "The agenda cannot go out" in seen(app), "the minutes alone were let go"
        (said,) = app.archive.let_go()
        assert (said.paper, said.unread) == (f"minutes of {MEETING}", "1 complaint could not be read")


async def test_a_place_that_is_not_the_complainant_is_said_so_and_shown_in_the_register(tmp_path: Path) -> None:
    peel = new_case("2031/501").with_(id="peel", complainant=Complainant(name=Private("Alan Peel")))
    app = app_on(tmp_path / "data", act("case", Put(peel)), *minuted("The Panel thanked Mr Peel."), time="18:00")
    async with driving(app, "minutes", size=(100, 36)) as pilot:
        await give(pilot, "minutes.circulate")
        await press(pilot, "ctrl+s")
        said = str(app.screen.query_one(".wrong", Static).content)
        assert "“This is not the complainant”" in said, "the command is named"
        await press(pilot, "escape")
        await app.action_command("app.not-them")
        await until(pilot, lambda: "Which paper is held up?" in seen(app))
        await type_in(pilot, "minutes")
        await press(pilot, "enter")
        await until(pilot, lambda: "the panel thanked mr peel" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: bool(app.screen.query("#field-why")))
        await press(pilot, "ctrl+s")
        assert "Say why it is not the complainant" in seen(app)
        app.screen.fill({"why": "the auditor"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Kept with the complaint." in told(app))
        await give(pilot, "minutes.circulate")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "a copy kept" in told(app))
        await press(pilot, "f8")
        await until(pilot, lambda: "Not them" in app.screen.as_text())  # type: ignore[attr-defined]
        assert "the auditor" in app.screen.as_text()  # type: ignore[attr-defined]


async def test_of_a_place_in_an_e_mail_it_can_be_said_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mail = Message("all", "Lanes", ("Dear all,", "Mr Nightshade audits."), "lanes")
    monkeypatch.setitem(PAPERS, "agenda", PAPERS["agenda"]._replace(email=lambda _: mail))
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda") as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        await write_to(pilot, tmp_path / "agenda.eml")
        assert "under “The e-mail”" in seen(app)
        await press(pilot, "escape")
        await app.action_command("app.not-them")
        await until(pilot, lambda: "Which paper is held up?" in seen(app))
        await type_in(pilot, "agenda")
        await press(pilot, "enter")
        await until(pilot, lambda: "mr nightshade audits" in seen(app))


async def let_go(pilot: Pilot[Any], paper: str, why: str) -> None:
    await pilot.app.action_command("app.let-go")  # type: ignore[attr-defined]
    await until(pilot, lambda: bool(pilot.app.screen.query("#field-why")))
    pilot.app.screen.fill({"paper": paper, "why": why})  # type: ignore[attr-defined]
    await press(pilot, "ctrl+s")


async def test_the_review_asks_for_its_period_and_is_written(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES, now=LATER)
    async with driving(app, "plan", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-review")
        await until(pilot, lambda: asked(app))
        assert "19 June 2031" in seen(app), "since the last meeting"
        app.screen.fill({"first": "1 June 2031", "last": "1 January 2032"})  # type: ignore[attr-defined]
        await write_to(pilot, tmp_path / "review.txt")
        assert "is still to come" in seen(app)
        app.screen.fill({"last": "17 August 2031", "year": "2031", "annexed": "yes"})  # type: ignore[attr-defined]
        await write_to(pilot, tmp_path / "review.txt")
        await until(pilot, lambda: bool(app.archive.exported()))
        assert app.archive.exported()[0].paper == "complaints review, 1 June 2031 to 17 August 2031"
    words = " ".join((tmp_path / "review.txt").read_text("utf-8").split())
    assert words.startswith("Review of Complaints, 1 June 2031 to 17 August 2031")
    assert "In 2031/32 (April to March), up to 17 August 2031, 13 complaints" in words
    assert "Exempt annex" in words


async def test_the_annex_asks_for_its_cases(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "plan", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-annex", "2031/404")
        await until(pilot, lambda: asked(app))
        await write_to(pilot, tmp_path / "annex.txt")
        assert "There is no complaint 2031/404." in seen(app)
        app.screen.fill({"cases": "2031/002, 2031/009"})  # type: ignore[attr-defined]
        await write_to(pilot, tmp_path / "annex.txt")
        await until(pilot, lambda: (tmp_path / "annex.txt").exists())
    words = (tmp_path / "annex.txt").read_text("utf-8")
    assert "NOT FOR PUBLICATION" in words
    assert "Complaint 2031/009" in words


async def test_a_register_that_locks_itself_meanwhile_is_a_sentence_and_no_crash(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "plan", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-annex", "2031/001")
        await until(pilot, lambda: asked(app))
        lock(app)
        await write_to(pilot, tmp_path / "annex.txt")
        assert "The register of complaints is locked." in seen(app)
    assert not (tmp_path / "annex.txt").exists()


async def test_an_agenda_that_names_a_complainant_is_not_published(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES, TITLE)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "s", "ctrl+s")
        assert "This paper may not go out" in seen(app)
        assert not app.archive.bundle(MEETING).publications  # type: ignore[union-attr]
        lock(app)
        await press(pilot, "ctrl+s")
        assert "F8" in seen(app)
        assert not app.archive.bundle(MEETING).publications  # type: ignore[union-attr]


@pytest.mark.parametrize(("words", "kept"), [("The Panel noted it.", 1), ("Mrs Nightshade spoke.", 0)])
async def test_minutes_that_name_a_complainant_are_not_circulated(tmp_path: Path, words: str, kept: int) -> None:
    app = app_on(tmp_path / "data", CASES, *minuted(words), time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await give(pilot, "minutes.circulate")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: bool(kept) == ("a copy kept" in told(app)))
        assert len(app.archive.bundle(MEETING).copies) == kept  # type: ignore[union-attr]
        assert kept or "This paper may not go out" in seen(app)


async def test_a_crash_report_holds_no_word_of_a_case(tmp_path: Path) -> None:
    """Neither in the message of the fault, nor in what was at hand, nor in what it came from."""
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "complaints") as pilot:
        await type_in(pilot, "")
        case = app.archive.cases()[0]

        def fail(name: str) -> None:
            address = case.complainant.address.reveal()
            try:
                raise KeyError(address)
            except KeyError:
                raise RuntimeError(f"{name} of {address}") from ValueError(case.allegation.reveal())

        with pytest.raises(RuntimeError) as fault:
            fail(case.complainant.name.reveal())
        report = fault_report.report(fault.value, app.now(), "a screen")
        assert "builtins.RuntimeError" in report
        assert "builtins.ValueError" in report
        words = crash.save_and_report(app, fault.value) + "".join(
            path.read_text("utf-8") for path in (tmp_path / "data" / "reports").iterdir()
        )
    for word in ("nightshade", "agatha", "hemlock", "drains"):
        assert word not in f"{report}{words}".casefold()


async def test_exempt_business_minuted_in_public_is_held_up_until_it_is_said_to_be_right(tmp_path: Path) -> None:
    exempt = act("exempt", Put(invented_items()[4].with_(exempt="1", rev=1), MEETING))
    app = app_on(tmp_path / "data", exempt, *minuted("The staffing was settled."), time="18:00")
    async with driving(app, "minutes", size=(100, 36)) as pilot:
        await ask(pilot, "minutes")
        await until(pilot, lambda: "makes item 5 private" in told(app))
        assert not asked(app)
        await ask(pilot, "exempt-minutes")
        await until(pilot, lambda: asked(app))
        await press(pilot, "escape")
        await let_go(pilot, "item 5", "the panel kept it public")
        await until(pilot, lambda: "Logged." in told(app))
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))


async def test_a_file_that_was_changed_by_hand_is_asked_about_and_kept_beside_the_new_one(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data"), tmp_path / "agenda.txt"
    async with driving(app, "agenda") as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        await write_to(pilot, file)
        await until(pilot, lambda: f"Written: {file}" in told(app))
        (made,) = app.archive.exported()
        assert made.paper.startswith("agenda")
        assert made.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
        assert app.archive.store.undo_note() != "", "undo passes over it"
        assert "written" not in app.archive.store.undo_note()

        file.write_bytes(b"mine")
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        await write_to(pilot, file)
        await until(pilot, lambda: "agenda.txt was changed since it was written on" in seen(app))
        assert "Ctrl+S once more replaces it" in seen(app)
        assert file.read_bytes() == b"mine"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: file.read_bytes() != b"mine")
        await until(pilot, lambda: len(app.archive.exported()) == 2)
        (beside,) = (path for path in os.listdir(tmp_path) if path.startswith("agenda (as it was"))
        assert (tmp_path / beside).read_bytes() == b"mine"
        assert "The one that was there is kept as" in told(app)


async def test_what_is_under_embargo_is_left_out_and_told_until_it_is_said_by_name(tmp_path: Path) -> None:
    held = act("embargo", Put(Embargoed(id="e", place="yyc", until=dt.date(2031, 7, 3)), MEETING))
    app = app_on(tmp_path / "data", *minuted("The bridge was sold."), held, time="18:00")
    async with driving(app, "minutes", size=(100, 36)) as pilot:
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))
        assert "left out of this paper" in " ".join(seen(app).replace("│", " ").split())
        await press(pilot, "escape")
        await let_go(pilot, "item 5", "she was told")
        await until(pilot, lambda: "Logged." in told(app))
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))
        assert "left out of this paper" not in " ".join(seen(app).replace("│", " ").split())


async def test_minutes_are_written_in_both_languages_where_the_panel_has_a_second(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *minuted("the lamps were mended"))
    async with driving(app, "minutes") as pilot:
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))
        assert not app.screen.query("#field-language"), "English alone"
        await press(pilot, "escape")
        panel = app.archive.panel()
        assert panel is not None
        await app.perform(act("Welsh", Put(panel.with_(second_language="cy"))))
        await ask(pilot, "minutes")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(tmp_path / "m.txt"), "language": "both"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "m.cy.txt" in told(app))
        assert "m.txt" in told(app)
        assert "phrases have no Welsh and stand in English" in told(app)
        assert str(DAY.year) in app.archive.proceedings(MEETING).date(DAY)  # type: ignore[union-attr]
    english, welsh = ((tmp_path / name).read_text("utf-8") for name in ("m.txt", "m.cy.txt"))
    assert "18 June 2031" in english
    assert "Aelodau’n bresennol" in welsh
    assert "The lamps were mended." in english
    assert "The lamps were mended." in welsh
