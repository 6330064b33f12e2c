"""The exempt annex on complaints marked as final: sealed where complaints are kept, and erased with one of its own."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.states import State
from secretariat.documents.document import Document, Paragraph, text
from secretariat.papers.final import SealedFinal, that_tell_of
from storage.queries.finals import standing
from storage.sealed.keyring import Locked
from tests.support.cases import case_in
from tests.support.panels import DAY, open_archive
from tests.support.program import Program

SECRET = "hemlock"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    archive = open_archive(tmp_path / "data")
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    archive.commit(act("cases", *(Put(case.with_(allegation=Private(f"He sold {SECRET}."))) for case in cases)))
    archive.store.close()
    return Program(tmp_path / "data", capsys)


def annex(run: Program, file: Path, *cases: str, final: bool = True) -> int:
    named = [word for case in cases for word in ("--case", case)]
    return run("export", "complaints-annex", *named, "--to", file, *(("--final",) if final else ()))


def test_it_is_kept_sealed_with_the_complaints_and_nowhere_in_plain(run: Program, tmp_path: Path) -> None:
    file = tmp_path / "annex.txt"
    assert annex(run, file, "2031/009", "2031/002") == 0, run.err
    assert "its file is kept sealed in the register of complaints, and erased with the first" in run.out
    data = file.read_bytes()
    assert SECRET.encode() in data
    for path in run.data.rglob("*"):
        if path.is_file():
            kept = path.read_bytes()
            assert data not in kept, path
            assert SECRET.encode() not in kept, path
            if os.name != "nt":
                assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path
    assert not (run.data / "files").exists() or not any((run.data / "files").iterdir())
    assert b"2031/009" not in (run.data / "register.json").read_bytes(), "which cases were taken in private, is sealed"
    assert run("finals") == 0
    assert "complaints annex: sealed" in run.out
    assert run("history") == 0
    assert "complaints annex marked as final\n" in run.out
    again = tmp_path / "again.txt"
    assert run("finals", "complaints-annex", "--to", again) == 0, run.err
    assert again.read_bytes() == data
    if os.name != "nt":
        assert stat.S_IMODE(again.stat().st_mode) == 0o600


def test_it_is_held_against_the_final_of_the_same_complaints(run: Program, tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    assert annex(run, one, "2031/009") == 0, run.err
    assert annex(run, other, "2031/002") == 0, run.err
    assert "differs" not in run.err
    assert annex(run, one, "2031/009", final=False) == 0
    assert "It says what the final of " in run.err
    again = tmp_path / "again.txt"
    assert run("finals", "complaints-annex", "--case", "2031/009", "--to", again) == 0, run.err
    assert again.read_bytes() == one.read_bytes()
    assert run("finals", "complaints-annex", "--case", "2031/003") == 1
    assert "No version of the complaints annex" in run.err
    assert run("finals", "complaints-annex", "--case", "2031/009") == 1
    assert "Of which cases it is to be is said with “export”" in run.err


def test_while_the_register_is_locked_nobody_says_that_there_is_none(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)
    asked = ("finals", "complaints-annex", "--case", "2031/009", "--to", tmp_path / "again.txt")
    paper = Document("Annex", (Paragraph(text("The allegation.")),))

    def held(case: str) -> str:
        """What an annex of a complaint, as it is now, is told beside it."""
        archive = open_archive(run.data, [])
        found = standing(archive, "complaints annex", paper, (case,))
        archive.store.close()
        return found.told if found else ""

    def lock(passphrase: str, present: str = "") -> None:
        archive = open_archive(run.data, [])
        asyncio.run(archive.set_passphrase(passphrase, present))
        archive.store.close()

    lock("open sesame")
    assert run(*asked) == 1
    assert "No version of the complaints annex is marked as final" in run.err, "there is none of that name at all"
    assert held("2031/009") == ""
    lock("", "open sesame")
    assert annex(run, tmp_path / "annex.txt", "2031/009") == 0, run.err
    lock("open sesame")
    assert run(*asked) == 1
    assert "The register of complaints is locked." in run.err
    assert "No version" not in run.err
    assert "which is sealed where there is one: The register of complaints is locked." in held("2031/009")
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open sesame")
    assert run(*asked) == 0, run.err
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE")
    lock("", "open sesame")
    assert held("2031/002") == "", "that one was never marked"
    assert held("2031/009").startswith("It differs from the final of")


def erase(run: Program, reference: str) -> None:
    """Erase a complaint, as the form of the register does it."""
    archive = open_archive(run.data, [])
    (case,) = [each for each in archive.cases() if each.reference == reference]
    note = Erasure(on=DAY, references=(reference,), why=("past its time",),
                   names=(f"{archive.kept_in(Case)}/{case.id}",))  # fmt: skip
    asyncio.run(archive.erase(Case, [case.id], [note]))
    archive.store.close()


@pytest.mark.parametrize("undone", [True, False])
def test_it_goes_with_its_complaint_though_its_marking_was_undone(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, undone: bool
) -> None:
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)
    for case in ("2031/009", "2031/002"):
        assert annex(run, tmp_path / f"annex-{case[-1]}.txt", case) == 0, run.err
    assert run("backup") == 0
    backup = run.out.removeprefix("Snapshot: ").strip()
    if undone:
        assert run("undo") == 0
        assert run("undo") == 0
    erase(run, "2031/009")
    assert run("restore", backup) == 0, run.err
    assert run("finals", "complaints-annex", "--case", "2031/009", "--to", tmp_path / "again.txt") == 1
    assert not (tmp_path / "again.txt").exists()
    assert run("finals") == 0
    assert run.out.count("complaints annex: erased") == 1
    assert run.out.count("complaints annex: sealed") == 1, "what tells of the other one stays, and comes back"
    assert run("finals", "complaints-annex", "--case", "2031/002", "--to", tmp_path / "other.txt") == 0, run.err
    assert run("check") == 0, run.out


def test_what_was_logged_under_its_number_and_undone_goes_too(run: Program, tmp_path: Path) -> None:
    archive = open_archive(run.data, [])
    archive.commit(act("slip", Put(case_in(State.RECEIVED, "2031/050").with_(id="slip", allegation=Private(SECRET)))))
    backup = archive.store.backup()
    archive.undo_now()
    archive.commit(act("again", Put(case_in(State.RECEIVED, "2031/050").with_(id="again"))))
    archive.store.close()
    erase(run, "2031/050")
    assert run("restore", backup) == 0, run.err
    archive = open_archive(run.data, [])
    assert "2031/050" not in [case.reference for case in archive.cases()]
    assert {name for each in archive.erasures() for name in each.names} == {
        "complaints/cases/slip", "complaints/cases/again"
    }  # fmt: skip
    archive.store.close()


def test_nothing_is_erased_while_nobody_can_say_what_goes_with_it(run: Program, tmp_path: Path) -> None:
    archive = open_archive(run.data, [])
    assert archive.ring is not None
    (case, *_) = archive.cases()
    archive.ring.set_passphrase("open sesame")
    archive.relock()
    with pytest.raises(Locked):
        asyncio.run(archive.erase(Case, [case.id], []))
    archive.unlock("open sesame")
    assert case.id in {each.id for each in archive.cases()}
    archive.store.close()


def test_what_was_erased_is_said_to_be(run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRETARIAT_PASSPHRASE", raising=False)
    file = tmp_path / "annex.txt"
    assert annex(run, file, "2031/009") == 0, run.err
    archive = open_archive(run.data, [])
    (final,) = that_tell_of(archive.sealed_finals().values(), ["2031/009"])
    assert that_tell_of(archive.sealed_finals().values(), ["2031/002"]) == []
    note = Erasure(on=DAY, references=("a final annex",), why=("with 2031/009",),
                   names=(f"{archive.kept_in(SealedFinal)}/{final.id}",))  # fmt: skip
    asyncio.run(archive.erase(SealedFinal, [final.id], [note]))
    assert len(archive.cases()) == len(State)
    archive.store.close()
    assert run("finals") == 0
    assert "complaints annex: erased" in run.out
    assert run("finals", "complaints-annex", "--to", tmp_path / "again.txt") == 1
    assert "It was erased with a complaint that it told of." in run.err
    assert not (tmp_path / "again.txt").exists()
    assert run("check") == 0, run.out
    assert annex(run, file, "2031/009") == 0, "it may be marked anew"
