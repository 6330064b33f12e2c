"""``secretariat letter FILE`` and ``letters``: kept with no link that was not accepted, and listed."""

from __future__ import annotations

import base64
import datetime as dt
import json
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.matters.raised import Raised
from storage import open_store
from storage.archive import Archive
from tests.support.cases import kept, new_case
from tests.support.panels import open_archive
from tests.support.program import ProgramBesideFiles

LETTER = """Percy Campion
Police and Crime Commissioner for Westmere

2 March 2024

Dear Siân

I write about what was asked in February.

1. That the lanes at Mardle be gritted before November.

Response: Accepted. It will be done by September 2024.

2. That horses be counted.

Response: There are nine.

Yours sincerely

Percy Campion
Police and Crime Commissioner for Westmere
"""
PASSPHRASE = "four quiet lanes"


class Cli(ProgramBesideFiles):
    """The program with its folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(folder, capsys)
        archive = open_archive(folder / "data")
        asked = Raised(on=dt.date(2024, 2, 1), kind="question", number=1,
                       text="That the lanes at Mardle be gritted before November")  # fmt: skip
        archive.commit(act("asked", Put(asked)))
        archive.store.close()
        self.letter = folder / "letter.txt"
        self.letter.write_text(LETTER, encoding="utf-8")

    def archive(self) -> Archive:
        return Archive(open_store(self.folder / "data", by="the tests", background=False))


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path, capsys)


def answers(run: Cli) -> list[int]:
    archive = run.archive()
    found = [sum(len(passage.answers) for passage in letter.passages) for letter in archive.letters()]
    archive.store.close()
    return found


def test_a_letter_is_kept_with_no_links_and_says_what_waits(run: Cli) -> None:
    assert run("letter", run.letter) == 0, run.err
    assert "2024-02-01/Q1, accepted (sure:" in run.out
    assert "Kept, with no links. Undo takes it back." in run.out
    assert "wait" in run.out
    assert answers(run) == [0]
    assert run("letter", run.letter) == 1
    assert "This letter is kept already: letter of 2 March 2024." in run.err
    assert run("undo") == 0
    assert answers(run) == []


def test_what_is_sure_is_linked_only_when_it_is_accepted(run: Cli) -> None:
    assert run("letter", run.letter, "--accept") == 0, run.err
    assert "Kept, with 1 link." in run.out
    assert answers(run) == [1]
    archive = run.archive()
    (letter,) = archive.letters()
    assert letter.file is not None
    assert archive.file(letter.file.sha256) == LETTER.encode()
    assert [each.kind for each in archive.raised()] == ["question"], "a promise is never taken up by itself"
    archive.store.close()
    assert run("letters") == 0
    assert "2024-03-02  Percy Campion" in run.out
    assert "answers 2024-02-01/Q1" in run.out
    assert run("trace", "2024-02-01/Q1") == 0
    assert "2 March 2024" in run.out


def test_the_day_can_be_said_and_none_to_come(run: Cli) -> None:
    assert run("letter", run.letter, "--date", "1 March 2024") == 0, run.err
    assert run("letters") == 0
    assert "2024-03-01" in run.out
    assert run("letter", run.letter, "--date", "1 March 2199") == 1


def test_proposals_are_held_against_the_archive_where_no_file_is_named(run: Cli) -> None:
    assert run("letter", run.letter, "--propose") == 0, run.err
    assert json.loads(run.out)["match"][0]["ids"] == ["2024-02-01/Q1"]
    assert answers(run) == []
    for options in (("--propose", "--accept"), ("--against", run.letter)):
        assert run("letter", run.letter, *options) == 1
        assert run.out == ""


def complained(run: Cli, *, locked: bool) -> None:
    archive = run.archive()
    archive.commit(kept(new_case()))
    if locked:
        archive.store.set_passphrase(PASSPHRASE)  # type: ignore[attr-defined]
    archive.store.close()
    run.letter.write_text(LETTER.replace("There are nine.", "Mrs Agatha Nightshade has nine."), encoding="utf-8")


def test_a_letter_that_names_a_complainant_is_sealed(run: Cli) -> None:
    complained(run, locked=False)
    assert run("letter", run.letter, "--accept") == 0, run.err
    assert "Kept, sealed as the complaints are, with 1 link." in run.out
    assert "Nightshade" not in run.out
    every = b"".join(path.read_bytes() for path in (run.folder / "data").rglob("*") if path.is_file())
    assert b"Nightshade has nine" not in every


def test_while_locked_it_is_kept_uncompared_and_nothing_of_it_is_printed(
    run: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    complained(run, locked=True)
    assert run("letter", run.letter, "--about-complaint") == 1
    assert "the register is locked" in run.err
    assert run("letter", run.letter) == 0, run.err
    assert "Not compared with the complaints: the register of complaints is locked." in run.out
    assert "Nightshade" not in run.out
    assert not list((run.folder / "data" / "files").glob("*")), "none of the kept files could be deleted again"
    assert run("letters") == 0
    assert "Police and Crime Commissioner for Westmere: not compared with the complaints yet" in run.out
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", PASSPHRASE)
    assert run("letters") == 0
    assert "names a complainant: to be sealed" in run.out


def test_a_dump_says_that_it_leaves_a_letter_about_a_complaint_out_where_there_is_no_case(run: Cli) -> None:
    file, left_out = run.folder / "d.json", "The complaints register was left out"
    assert run("dump", "--to", file) == 0, run.err
    assert left_out not in run.out
    assert run("letter", run.letter, "--about-complaint") == 0, run.err
    assert run("dump", "--to", file) == 0, run.err
    assert left_out in run.out
    assert "sealed_letters" not in json.loads(file.read_bytes())
    assert run("dump", "--to", file, "--with-complaints") == 0, run.err
    assert left_out not in run.out
    assert len(json.loads(file.read_bytes())["sealed_letters"]) == 1


def test_a_letter_not_compared_yet_goes_into_no_dump_without_complaints(
    run: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    complained(run, locked=True)
    assert run("letter", run.letter) == 0, run.err
    file = run.folder / "d.json"
    let_go = ("--not-compared", "dump", "--because", "the passphrase is away")
    for options in ((), let_go):
        assert run("dump", "--to", file, *options) == 1
        assert "compare it first (C on F7), or choose --with-complaints." in run.err
        assert not file.exists()
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", PASSPHRASE)
    assert run("dump", "--to", file) == 1, "the gate reads words, and this is in base64"
    assert run("dump", "--to", file, "--with-complaints") == 0, run.err
    (letter,) = json.loads(file.read_bytes())["letters"]
    assert b"Nightshade has nine" in base64.b64decode(letter["held_back"]["data"]), "and a load loses no file"


def test_nothing_is_kept_yet(run: Cli) -> None:
    assert run("letters") == 0
    assert run.out == "No letter is kept.\n"
