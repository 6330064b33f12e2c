"""``check`` reads everything, changes nothing, and finds what was planted."""

from __future__ import annotations

import pytest

from storage.journal import journal, lines, segments
from tests.support.folders import EVENTS, PLAN, gone, opened, put


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)
    for number in range(3):
        store = opened(tmp_path)
        store.commit([put(f"n{number}", "word " * 100), put("e", str(number), EVENTS)], by="", note="")
        store.commit([put("x", str(number), PLAN)], by="", note="")
        store.undo(by="")
        store.close()
    return tmp_path


def test_all_is_well(folder):
    store = opened(folder)
    assert store.check() == []
    store.commit([gone("e", EVENTS)], by="", note="not yet settled")
    assert store.check() == []


def found(folder) -> list[str]:
    store = opened(folder, read_only=True)
    problems = store.check()
    store.close()
    return [problem for problem in problems if "reading only" not in problem]


def test_damage_in_an_old_part_of_the_journal_is_found(folder):
    path = segments.path_of(folder, 1)
    content = bytearray(path.read_bytes())
    content[content.index(b"word")] ^= 1
    path.write_bytes(content)
    assert "Journal part 1, line 2: damaged." in found(folder)


def test_an_act_taken_out_is_found(folder):
    path = segments.path_of(folder, 1)
    all_lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(all_lines[:1] + all_lines[2:]))
    problems = found(folder)
    assert "Act 1 is missing from the journal." in problems
    assert "Journal part 1: a line is missing before act 1." in problems


def test_every_file_is_compared_with_the_journal(folder):
    (folder / "people.json").write_bytes((folder / "people.json").read_bytes().replace(b"word", b"sword", 1))
    (folder / "plan.json").unlink()
    (folder / "stranger.json").write_text("{}")
    problems = found(folder)
    assert problems == [
        "people.json was changed outside this program, or is damaged.",
        "stranger.json is not a file of this program: the journal knows nothing of it.",
        "plan.json is missing.",
    ]


def test_a_file_with_a_known_hash_and_other_documents_is_found(folder):
    """What only a fault of the program itself could do: the mark is right, the content is not."""
    path = folder / "people.json"
    path.write_bytes(path.read_bytes().replace(b'"n1"', b'"n9"'))
    newest = segments.numbers(folder)[-1]
    segment = segments.read(folder, newest)
    mark = lines.Mark(
        s=9,
        files={"people": lines.FileMark(lines.file_digest(path.read_bytes()), "", 9, {})},
        p=segment.sealed[-1].hash,
    )
    with segments.path_of(folder, newest).open("ab") as file:
        file.write(lines.seal(mark)[2])
    assert found(folder) == ["people.json does not say what the journal says (records that differ: 2)."]
