"""``check`` reads everything, changes nothing, and finds what was planted."""

from __future__ import annotations

import itertools
import threading
import time

import pytest

from storage.datafiles.history import History
from storage.disk import disk
from storage.engine import check
from storage.engine.read_store import OPENED_TO_READ
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


def test_a_file_whose_hash_was_torn_from_the_journal_is_no_stranger(tmp_path):
    """The line that names the files of a young folder is the last: the acts before it know what each holds."""
    store = opened(tmp_path)
    store.commit([put("n", "word"), put("x", "1", PLAN)], by="", note="")
    store.close()
    path = segments.path_of(tmp_path, 1)
    content = path.read_bytes()
    assert b'"hash"' in content.splitlines()[-1]
    path.write_bytes(content[:-20])
    history = History(tmp_path, 1)
    assert check.problems(history) == []
    (tmp_path / "people.json").write_bytes((tmp_path / "people.json").read_bytes().replace(b"word", b"sword", 1))
    (tmp_path / "stranger.json").write_text("{}")
    assert check.problems(history) == [
        "people.json does not say what the journal says (records that differ: 1).",
        "stranger.json is not a file of this program: the journal knows nothing of it.",
    ]


@pytest.mark.parametrize("content", [None, b"", b'{"format":"secretariat-st', b"xx"])
def test_what_the_next_opening_would_mend_is_told_as_well(folder, content):
    (folder / "store.json").unlink()
    if content is not None:
        (folder / "store.json").write_bytes(content)
    assert found(folder) == ["store.json is missing or damaged: the app writes it anew when it opens the folder."]
    store = opened(folder)
    assert store.check() == []
    store.close()


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


@pytest.mark.parametrize("name", ["keys.json", "exports.json"])
def test_what_the_clerk_has_beside_the_records_is_no_stranger(folder, name):
    """Whoever had ever written a paper, or changed a key, was told of it each time."""
    (folder / name).write_text("{}")
    assert found(folder) == []


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


def busy(folder, monkeypatch, write):
    """A reader's store of the folder, beside which ``write`` happens again before and after each file it reads."""
    reader = opened(folder, read_only=True)
    real, theirs = disk.read, []

    def read(path):
        if theirs:  # the writer itself reads
            return real(path)
        theirs.append(1)
        write()
        content = real(path)
        write()
        theirs.clear()
        return content

    monkeypatch.setattr(disk, "read", read)
    return reader


def writing(folder):
    """A writer, and what it does each time: an act on every file, a new file now and then, all of it settled."""
    writer, numbers = opened(folder), itertools.count()

    def write():
        number = next(numbers)
        more = [put("e", str(number), f"meetings/2031-01-{number % 28 + 1:02d}/events")] if number % 3 == 0 else []
        writer.commit([put("b", str(number)), put("y", str(number), PLAN), *more], by="", note="busy")
        writer.settle()

    return writer, write


def test_a_busy_writer_is_no_damage(folder, monkeypatch):
    writer, write = writing(folder)
    reader = busy(folder, monkeypatch, write)
    for _ in range(4):
        assert reader.check() == []
    assert writer.version() > 40
    assert len(segments.numbers(folder)) > 10


def test_a_file_read_beside_a_busy_writer_is_not_called_changed(folder, monkeypatch):
    _, write = writing(folder)
    reader = busy(folder, monkeypatch, write)
    for _ in range(3):
        reader.refresh()
        for coll in reader.collections():
            reader.find(coll)
    assert reader.notices == []
    assert reader.read_only == OPENED_TO_READ


def test_a_file_named_in_the_journal_and_not_yet_in_its_place_is_waited_for(folder, monkeypatch):
    monkeypatch.setattr(check, "PUTTING_IN_PLACE", 30)
    writer = opened(folder)
    writer.commit([put("e", coll="meetings/2031-01-01/events")], by="", note="")
    reader, real, late = opened(folder, read_only=True), disk.replace, []

    def slow(new, old):
        if old.name == "2031-01-01.json":
            late.append(threading.Thread(target=lambda: found.extend(reader.check())))
            late[0].start()
            while not segments.content(folder, segments.numbers(folder)[-1]).count(b"2031-01-01"):
                time.sleep(0.01)
            time.sleep(0.1)
        real(new, old)

    found: list[str] = []
    monkeypatch.setattr(disk, "replace", slow)
    writer.settle()
    late[0].join()
    assert found == []


def test_real_damage_is_found_beside_a_busy_writer(folder, monkeypatch):
    path = folder / "meetings" / "2022-07-20.json"
    path.write_bytes(path.read_bytes()[:-9])
    _, write = writing(folder)
    assert busy(folder, monkeypatch, write).check() == [
        "2022-07-20.json was changed outside this program, or is damaged."
    ]


def test_an_act_is_read_in_one_pass_however_many_files_there_are(tmp_path):
    """A file is brought up to the journal on the way through it: not act by act for each file anew."""
    applied = []
    store = opened(tmp_path)
    for number in range(40):
        store.commit([put("e", coll=f"meetings/m{number}/events")], by="", note="")
        store.settle()
    with pytest.MonkeyPatch.context() as patch:
        real = check._apply
        patch.setattr(check, "_apply", lambda *given: (applied.append(1), real(*given)))
        assert store.check() == []
    assert len(applied) == 40
