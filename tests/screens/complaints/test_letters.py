"""Letters: made from the case, changed by the clerk, written for nobody else's eyes, and logged as sent."""

from __future__ import annotations

import hashlib
import stat
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from docx import Document as read_word
from textual.events import Key

from screens.complaints.letter_editor import LetterEditor
from screens.complaints.letters import wanted
from screens.dialogs.choose import Choose
from screens.dialogs.form import Form
from screens.dialogs.working import Working
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Complainant, LetterFile
from secretariat.complaints.fold import fold, letters_called_for
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.states import State
from secretariat.documents import writers
from secretariat.documents.foot import printed_in
from secretariat.papers.exported import location_of
from storage.queries.exporting import way_now
from tests.support.cases import case_in, kept, logged, new_case, on, step, taken, way_to
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import DAY, Clock, open_archive
from tests.support.registers import choose, fill, filled, on_day, the_case, words

WHO = Complainant(name=Private("Mrs Agatha Nightshade"), address=Private("12 Hemlock Row"))


async def test_the_letters_owed_come_first_and_one_is_written_privately_and_logged(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged(complainant=WHO)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l")
        assert "OWED  acknowledgement to the complainant (local target)" in words(app).replace("D a", "D  a")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterEditor))
        assert "Thank you for your complaint, which we received on 18 June 2031." in words(app)
        await press(pilot, "ctrl+home")
        await type_in(pilot, "By hand. ")
        await press(pilot, "ctrl+s")
        await filled(pilot, file=str(tmp_path / "ack.txt"), how="e-mail")
        text = (tmp_path / "ack.txt").read_text("utf-8")
        assert "By hand. Dear Mrs Nightshade,\n\nThank you" in text
        assert "\n\nYours sincerely,\n\nClara Knapweed" in text
        assert "12 Hemlock Row" in text
        assert "Clara Knapweed" in text
        assert "PRIVATE AND CONFIDENTIAL" in text
        assert printed_in(text.splitlines()[-1]), "of which record it was made"
        if sys.platform != "win32":
            assert stat.S_IMODE((tmp_path / "ack.txt").stat().st_mode) == 0o600
        (sent,) = fold(the_case(app)).sent
        assert sent == Sent(letter="acknowledgement", to="complainant", on=DAY, how="e-mail")
        assert not fold(the_case(app)).owed
        await press(pilot, "v")
        assert "sent: acknowledgement to the complainant, e-mail, 18 June 2031" in words(app)


async def test_a_word_file_is_a_word_file_and_another_ending_is_refused(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged(complainant=WHO)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter", "ctrl+s")
        await fill(pilot, file=str(tmp_path / "ack.odt"))
        await press(pilot, "ctrl+s")
        assert "ending in .docx, .pdf or .txt" in words(app)
        await fill(pilot, file=str(tmp_path / "none" / "ack.docx"))
        await press(pilot, "ctrl+s")
        assert "There is no folder" in words(app)
        await fill(pilot, file="~nobody-of-tarn/ack.docx")
        await press(pilot, "ctrl+s")
        assert "There is no home folder for" in words(app)
        await filled(pilot, file=str(tmp_path / "ack.docx"))
        with zipfile.ZipFile(tmp_path / "ack.docx") as parts:
            assert b"Thank you for your complaint" in parts.read("word/document.xml")
        (signed,) = [each for each in read_word(str(tmp_path / "ack.docx")).paragraphs if "Clara" in each.text]
        assert signed.style is not None
        assert signed.style.name == "Signature Line", "there is room to sign above the name"
        assert fold(the_case(app)).sent


def kept_beside(folder: Path) -> list[Path]:
    return [*folder.glob("*as it was*")]


async def test_a_letter_that_was_changed_by_hand_is_asked_about_and_kept_beside_the_new_one(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", kept(logged(complainant=WHO))), tmp_path / "Nightshade ack.txt"
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter", "ctrl+s")
        await filled(pilot, file=str(file))
        (written,) = the_case(app).written
        assert written.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
        assert app.archive.exported() == [], "it is on record in the case alone, which is sealed"
        await app.archive.undo()
        assert not fold(the_case(app)).sent, "undo takes back that it was sent"
        assert the_case(app).written == (written,), "and passes over the file"

        await press(pilot, "l", "enter", "ctrl+s")
        await filled(pilot, file=str(file))
        await until(pilot, lambda: len(the_case(app).written) == 2)
        assert kept_beside(tmp_path) == [], "nobody had changed it"

        file.write_text("by hand")
        await app.archive.undo()
        await press(pilot, "l", "enter", "ctrl+s")
        await fill(pilot, file=str(file))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "was changed since it was written on 18 June 2031" in " ".join(words(app).split()))
        assert file.read_text() == "by hand"
        assert not fold(the_case(app)).sent
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: bool(fold(the_case(app)).sent))
        (beside,) = kept_beside(tmp_path)
        assert beside.read_text() == "by hand"
        assert str(beside) in told(app)
        assert "Thank you" in file.read_text("utf-8")
        app.archive.store.settle()
    for path in (tmp_path / "data").rglob("*"):
        if path.is_file():
            assert b"Nightshade" not in path.read_bytes()
            assert written.sha256.encode() not in path.read_bytes(), "not even the hash stands in the clear"


async def test_a_letter_is_asked_about_before_it_replaces_a_file_of_somebody_elses(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", kept(logged(complainant=WHO))), tmp_path / "ack.txt"
    file.write_text("theirs")
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter", "ctrl+s")
        await fill(pilot, file=str(file))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "ack.txt is there already, and is not on record" in " ".join(words(app).split()))
        assert file.read_text() == "theirs"


def test_while_the_register_is_locked_a_letter_is_not_known_and_its_file_is_not_replaced_unasked(
    tmp_path: Path,
) -> None:
    file = tmp_path / "ack.txt"
    file.write_bytes(b"as written")
    written = LetterFile(at=Clock()(), location=location_of(file), sha256=hashlib.sha256(b"as written").hexdigest())
    archive = open_archive(tmp_path / "data")
    case = logged(complainant=WHO)
    archive.commit(kept(case.with_(written=(written,))))
    assert way_now(archive, file) == ""
    assert archive.ring is not None
    archive.ring.set_passphrase("open sesame")
    archive.relock()
    assert "is not on record" in way_now(archive, file)
    archive.unlock("open sesame")
    assert way_now(archive, file) == ""
    archive.store.close()


async def test_a_file_that_cannot_be_written_logs_nothing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged(complainant=WHO)))
    (tmp_path / ".ack.txt.new").mkdir()
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter", "ctrl+s")
        await fill(pilot, file=str(tmp_path / "ack.txt"))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "could not be written" in told(app))
        assert isinstance(app.screen, Form)
        assert not fold(the_case(app)).sent


async def test_one_that_takes_long_is_shown_and_stopped_with_nothing_written_or_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    real = writers.write_paper
    monkeypatch.setattr(writers, "write_paper", lambda *given: (go_on.wait(30), real(*given))[1])
    app = app_on(tmp_path / "data", kept(logged(complainant=WHO)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter")
        await until(pilot, lambda: isinstance(app.screen, LetterEditor))
        await press(pilot, "ctrl+s")
        await fill(pilot, file=str(tmp_path / "ack.txt"))
        app.post_message(Key("ctrl+s", None))
        await until(pilot, lambda: isinstance(app.screen, Working) and "The letter is being composed." in seen(app))
        app.post_message(Key("escape", None))
        await until(pilot, lambda: isinstance(app.screen, Form))
        go_on.set()
        await settled(pilot)
        assert "Stopped: nothing was written." in told(app)
        assert not (tmp_path / "ack.txt").exists()
        assert fold(the_case(app)).owed
        await press(pilot, "ctrl+s")
        await until(pilot, (tmp_path / "ack.txt").exists)
        await settled(pilot)
        assert not fold(the_case(app)).owed


async def test_a_gap_is_filled_before_a_letter_is_written(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter")
        assert "To fill in: addressee." in words(app)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "The letter names nobody it goes to." in words(app)
        await press(pilot, "escape")
        assert not fold(the_case(app)).sent
    app = app_on(tmp_path / "other", kept(logged(complainant=WHO)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l")
        await choose(pilot, "outcome record complainant")
        assert "[outcome]" in words(app)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "“[outcome]” has still to be filled in." in words(app)


async def test_what_was_changed_is_kept_for_the_next_time_until_it_is_sent(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged(complainant=WHO)))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter", "ctrl+home")
        await type_in(pilot, "Marigold ")
        await press(pilot, "escape", "l", "enter")
        assert "Marigold Dear Mrs" in words(app)
        await press(pilot, "ctrl+r")
        assert "Marigold" not in words(app)
        await press(pilot, "ctrl+t")
        await filled(pilot)
        await press(pilot, "l")
        await choose(pilot, "acknowledgement")
        assert "Marigold" not in words(app)


async def test_a_letter_logged_late_says_why_and_one_of_before_keeps_its_day(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged(complainant=WHO)))
    async with driving(app, "complaints") as pilot:
        on_day(app, DAY.replace(month=7))
        await press(pilot, "l", "enter", "ctrl+t", "ctrl+s")
        assert "was due by Wednesday 25 June 2031: say why it is" in words(app)
        await filled(pilot, late_reason="the office was flooded")
        assert the_case(app).steps[-1].late_reason.reveal() == "the office was flooded"
        await press(pilot, "ctrl+z", "l", "enter", "ctrl+t")
        await filled(pilot, on="20 June 2031")
        assert fold(the_case(app)).sent[0].on == DAY.replace(day=20)


async def test_one_that_cannot_be_sent_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(logged()))
    async with driving(app, "complaints") as pilot:
        await press(pilot, "l", "enter", "ctrl+n")
        await filled(pilot, note="It came without an address.")
        assert not fold(the_case(app)).owed
        await press(pilot, "l")
        await choose(pilot, "outcome record complainant")
        await press(pilot, "ctrl+n")
        await fill(pilot, note="x")
        await press(pilot, "ctrl+s")
        assert "is not owed" in words(app)


async def test_a_copy_can_go_without_the_name_of_who_complained(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", kept(case_in(State.RECORDED)), now=Clock("10:00", DAY.replace(day=20)))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "enter")
        await choose(pilot, "complaint copy")
        await until(pilot, lambda: isinstance(app.screen, Choose))
        await choose(pilot, "without who complained")
        assert "without the identity of the complainant" in words(app)
        await press(pilot, "ctrl+t")
        await filled(pilot)
        assert fold(the_case(app)).sent[-1].anonymised
        assert seen(app)


async def test_a_letter_left_half_changed_is_told_once_the_case_has_gone_on(tmp_path: Path) -> None:
    """It was left with a gap; what fills the gap was logged since, and the gap still goes out to nobody."""
    case = taken(new_case(), *way_to(State.REFERRED), step(s.IopcReturned, on(5)))
    app = app_on(tmp_path / "data", kept(case), now=Clock("10:00", on(6).date()))
    async with driving(app, "complaints", size=(120, 40)) as pilot:
        await press(pilot, "l")
        await choose(pilot, "invitation complainant")
        await until(pilot, lambda: isinstance(app.screen, LetterEditor))
        assert "resolved informally. [handler]" in words(app)
        await press(pilot, "ctrl+home")
        await type_in(pilot, "By hand. ")
        await press(pilot, "escape", "l")
        await choose(pilot, "invitation complainant")
        assert "By hand. Dear Mrs Nightshade" in words(app)
        assert "the case now says otherwise" not in words(app)
        await press(pilot, "escape", "enter")
        await choose(pilot, "arrange informal")
        await choose(pilot, "whole panel")
        await filled(pilot)
        assert fold(the_case(app)).handler
        for _ in range(2):
            await press(pilot, "l")
            await choose(pilot, "invitation complainant")
            await until(pilot, lambda: "This is as you left it, and the case now says otherwise" in words(app))
            await press(pilot, "end", "x", "escape")
        await press(pilot, "l")
        await choose(pilot, "invitation complainant")
        await press(pilot, "ctrl+s")
        await fill(pilot, file=str(tmp_path / "invite.txt"))
        await press(pilot, "ctrl+s")
        assert "“[handler]” has still to be filled in." in words(app)
        await press(pilot, "escape", "l")
        await choose(pilot, "invitation complainant")
        await press(pilot, "ctrl+r")
        assert "It is handled by the Panel." in words(app)
        assert "the case now says otherwise" not in words(app)


@pytest.mark.parametrize("state", State)
def test_what_nothing_logged_calls_for_comes_last_and_is_told(state: State) -> None:
    """“Your complaint was referred” is not so of one that was not; of conduct abroad nobody is written to at all."""
    case = case_in(state)
    marks = [label[:6] for _, label in wanted(case)]
    assert marks == sorted(marks, key=["OWED  ", "      ", "not   "].index)
    called = {one[:2] for one, label in wanted(case) if not label.startswith("not")}
    assert called == letters_called_for(case) >= {(owed.letter, owed.to) for owed in fold(case).owed}
    assert {(sent.letter, sent.to) for sent in fold(case).sent} <= called
    assert bool(called) == (state not in (State.NOTIFIED_ABROAD, State.CONDUCT_RECORDED) or bool(fold(case).clear))
