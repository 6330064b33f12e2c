"""Forgetting for good, from the command line: what is listed, shown, refused and done."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.ordering import following
from secretariat.events.speech import Note
from tests.support.panels import MEETING, open_archive
from tests.support.program import Program

WORDS = "xanthic words of a child"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    archive = open_archive(tmp_path / "data")
    archive.commit(act("typed", Put(Note(id="e1", text=WORDS, place=following()), MEETING)))
    archive.store.backup("before")
    (event,) = archive.bundle(MEETING).events  # type: ignore[union-attr]
    archive.commit(act("deleted", Drop(event, MEETING)))
    archive.commit(act("again", Put(Note(id="e2", text=f"And {WORDS}.", place=following()), MEETING)))
    archive.store.close()
    return tmp_path / "data"


def test_what_was_deleted_is_listed_shown_and_forgotten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = Program(folder, capsys)

    def run(*arguments: str) -> tuple[int, str]:
        return program(*arguments), program.out + program.err

    assert run("verify")[0] == 0
    root = run("verify")[1].splitlines()[0]
    assert f"   1  line of minutes or roll of {MEETING}, deleted" in run("forget", MEETING)[1]
    assert WORDS in run("forget")[1]
    status, out = run("forget", MEETING, "1", "--what")
    assert (status, "parts: 1)" in out, "Not reached: papers and exports already written" in out) == (0, True, True)
    assert f"The same words are in 1 other record, and stay there: meetings/{MEETING}/events/e2." in out
    for refused in (("forget", MEETING, "1"), ("forget", MEETING, "2", "--because", "x"), ("forget", "e2"),
                    ("forget", MEETING, "0", "--because", "x"), ("forget", "2031-01-01")):  # fmt: skip
        assert run(*refused)[0] == 1, refused
    assert run("forget", MEETING, "all", "--what")[1].count("line of minutes") == 1
    status, out = run("forget", "e1", "--because", "It named a child.")
    assert (status, out.splitlines()[-1]) == (0, "Forgotten. That cannot be undone.")
    files = [path for path in folder.rglob("*") if path.is_file() and b'"xanthic' in path.read_bytes()]
    assert files == [], "the words begin those of the line, and are inside those of the other"
    status, out = run("verify", root)
    assert status == 0
    assert "and they are unchanged, but for acts 6, 7, whose words were forgotten" in out
    assert "Words were forgotten for good, of acts 6, 7:" in run("verify")[1]
    assert run("check")[0] == 0
    assert "Nothing was deleted." in run("forget")[1]
    assert run("undo") == (1, (
        "secretariat: Words were forgotten for good: that, and what was done before it, cannot be taken back.\n"
    ))  # fmt: skip
