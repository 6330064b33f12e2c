"""A journal that lost its end beside newer data files: nothing is written over, and from either state it goes on."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from storage import JournalStore
from storage.datafiles.standing import OURS
from storage.disk.documents import RESERVED
from storage.journal import journal, segments
from storage.places import EVENTS as EVENTS_OF
from storage.places import PLACES
from storage.port import Unusable
from tests.storage.engine.test_opening import in_words
from tests.support.faults import PowerOff, Stopper
from tests.support.folders import EVENTS, PEOPLE, PLAN, State, gone, opened, put, reopened, state, stock
from tests.support.killed import killed

Damage = Callable[[Path, bytes], object]
"""Given the newest part of the journal and an older copy of it."""


def a_folder_there(part: Path) -> None:
    part.unlink()
    part.mkdir()


def a_link_to_nothing(part: Path) -> None:
    part.unlink()
    part.symlink_to(part.parent / "none")


def older(cut: Callable[[bytes], bytes]) -> Damage:
    return lambda part, old: part.write_bytes(cut(old))


def other(change: Callable[[bytes], bytes]) -> Damage:
    return lambda part, _: part.write_bytes(change(part.read_bytes()))


WAYS: dict[str, Damage] = {
    "gone": lambda part, _: part.unlink(),
    "empty": other(lambda _: b""),
    "zeros": other(lambda content: bytes(len(content))),
    "Windows line ends": other(lambda content: content.replace(b"\n", b"\r\n")),
    "another encoding": other(lambda content: content.decode().encode("utf-16")),
    "byte-order mark, and the rest cut off": other(lambda content: b"\xef\xbb\xbf" + content[:99]),
    "older copy": older(bytes),
    "older copy, torn": older(lambda old: old[:-7]),
    "only its first line": older(lambda old: old.splitlines(keepends=True)[0]),
    "half of its first line": older(lambda old: old[: old.index(b"\n") // 2]),
    "one line of something else": other(lambda _: b"{}\n"),
    "a folder": lambda part, _: a_folder_there(part),
    "a link to nothing": lambda part, _: a_link_to_nothing(part),
}
if os.name == "nt":
    del WAYS["a link to nothing"]  # to make one needs rights there
UNREADABLE = set(WAYS) - {"older copy", "older copy, torn", "only its first line"}


@pytest.fixture(params=["one part", "two parts"])
def folder(request, tmp_path, monkeypatch) -> tuple[Path, bytes, State, State]:
    """A folder; its newest part of the journal as it was some acts ago; the records then and now."""
    data = tmp_path / "data"
    if request.param == "two parts":
        monkeypatch.setattr(journal, "SEGMENT_BYTES", 900)
        store = opened(data)
        store.commit([put("a", "Ada"), put("first", "word " * 200, EVENTS)], by="", note="in the first part")
        store.close()
        monkeypatch.setattr(journal, "SEGMENT_BYTES", 1 << 20)
    store = opened(data)
    store.commit([put("b", "Bea"), put("e", "opened", EVENTS)], by="", note="older")
    store.settle()
    part = newest(data)
    old, before = part.read_bytes(), state(store)
    store.commit([put("b", "Bea the second"), put("c", "Cy"), gone("e", EVENTS)], by="", note="newer")
    store.commit([put("p", "planned", PLAN)], by="", note="newer still")
    after = state(store)
    store.close()
    assert part == newest(data)
    return data, old, before, after


def newest(data: Path) -> Path:
    return segments.path_of(data, segments.numbers(data)[-1])


def picture(data: Path) -> dict[str, bytes]:
    """Every file but those of the lock, and what the damage itself is."""
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in data.rglob("*")
        if path.is_file() and path.name not in (".lock", ".owner.json", ".ballast")
    }


def undecided(data: Path, **more) -> JournalStore:
    store = opened(data, **more)
    assert store.undecided
    assert store.read_only
    in_words(store.undecided)
    assert "secretariat go-on" in store.undecided
    return store


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_written_over_and_the_newer_state_is_shown(folder, way):
    data, old, _, after = folder
    WAYS[way](newest(data), old)
    before = picture(data)
    for read_only in (True, False, False):
        store = undecided(data, read_only=read_only)
        assert state(store) == after
        with pytest.raises(Unusable):
            store.commit([put("x")], by="", note="")
        with pytest.raises(Unusable):
            store.undo(by="")
        with pytest.raises(Unusable):
            store.save_draft("line", "x")
        with pytest.raises(Unusable):
            store.backup()
        store.settle()
        store.close()
        assert picture(data) == before


@pytest.mark.parametrize("way", WAYS)
def test_going_on_from_the_files_is_one_act_that_can_be_taken_back(folder, way):
    data, old, _, after = folder
    WAYS[way](newest(data), old)
    store = undecided(data)
    store.go_on(from_files=True, by="jm")
    assert (store.read_only, store.undecided, state(store)) == ("", "", after)
    assert store.undo_note().startswith("Went on from the data files")
    store.commit([put("d", "Di")], by="", note="the meeting goes on")
    now = state(store)
    store.undo(by="")
    store.undo(by="")
    earlier = state(store)
    assert earlier != after
    store.redo(by="")
    store.redo(by="")
    assert state(store) == now
    assert store.check() == []
    store.close()
    assert reopened(data) == now
    assert stock(data) == now
    assert opened(data).notices == []


@pytest.mark.parametrize("way", WAYS)
def test_going_on_from_the_journal_keeps_the_files_too(folder, way):
    data, old, before, after = folder
    whole = picture(data)
    WAYS[way](newest(data), old)
    store = undecided(data)
    store.go_on(from_files=False, by="jm")
    assert (store.read_only, store.undecided) == ("", "")
    earlier = state(store)
    assert earlier != after
    if way == "older copy":
        assert earlier == before
    aside = [path.read_bytes() for path in (data / "set-aside").iterdir() if path.is_file()]
    assert {whole["people.json"], whole["plan.json"], whole["meetings/2022-07-20.json"]} <= set(aside)
    assert any("were copied" in notice for notice in store.notices)
    store.redo(by="")
    assert state(store) == after
    store.undo(by="")
    assert state(store) == earlier
    assert store.check() == []
    store.close()
    assert reopened(data) == earlier


@pytest.mark.parametrize("way", sorted(UNREADABLE - {"gone", "a link to nothing"}))
def test_a_part_that_cannot_be_read_is_put_aside_as_it_was_and_named(folder, way):
    data, old, _, _ = folder
    part = newest(data)
    WAYS[way](part, old)
    damaged = part.read_bytes() if part.is_file() else None
    store = undecided(data)
    store.go_on(from_files=True, by="")
    aside = [path for path in (data / "set-aside").iterdir() if path.name.endswith(part.name)]
    assert [path.read_bytes() if path.is_file() else None for path in aside] == [damaged]
    assert any(aside[0].name in notice for notice in store.notices)


def test_a_second_window_cannot_decide_and_follows_when_the_first_has(folder):
    data, old, _, after = folder
    WAYS["older copy"](newest(data), old)
    first, second = undecided(data), opened(data)
    reader = undecided(data, read_only=True)
    assert second.undecided
    for other in (second, reader):
        with pytest.raises(Unusable):
            other.go_on(from_files=True, by="")
    first.go_on(from_files=True, by="")
    for other in (second, reader):
        assert other.refresh()
        assert (other.undecided, state(other)) == ("", after)
    assert reader.read_only == "This folder was opened for reading only."


@pytest.mark.hypothesis
@pytest.mark.parametrize("from_files", [True, False])
def test_going_on_can_be_stopped_at_any_step_and_is_undecided_or_decided_then(folder, tmp_path, from_files):
    data, old, _, after = folder
    WAYS["older copy, torn"](newest(data), old)
    kept = tmp_path / "kept"
    shutil.copytree(data, kept)
    at, off, ends, stride = 0, True, [], 1 if settings.default.max_examples > 500 else 5
    while off:
        at += stride
        shutil.rmtree(data)
        shutil.copytree(kept, data)
        store = opened(data)
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at, "before")
            with contextlib.suppress(PowerOff):
                store.go_on(from_files=from_files, by="")
            off = stopper.off
        killed(store)
        again = opened(data)
        if again.undecided:
            assert state(again) == after
            again.go_on(from_files=from_files, by="")
        ends.append(state(again))
        if from_files:
            assert ends[-1] == after, at
        again.settle()
        assert again.check() == []
        again.close()
        assert reopened(data) == ends[-1]
    assert at > 15


def test_a_whole_folder_put_back_beside_a_newer_journal_is_brought_up_to_it(folder, tmp_path):
    data, _, _, after = folder
    older = tmp_path / "older"
    with pytest.MonkeyPatch.context():
        shutil.copytree(data, older)
    store = opened(data)
    store.commit([put("b", "Bea the third"), put("q", "new", PLAN)], by="", note="newest")
    newest_state = state(store)
    store.close()
    for path in older.rglob("*.json"):
        if "backups" not in path.parts and path.name != "store.json":
            shutil.copyfile(path, data / path.relative_to(older))
    again = opened(data)
    assert (again.undecided, again.read_only, state(again)) == ("", "", newest_state)
    again.close()
    assert reopened(data) == newest_state != after


def test_a_newer_folder_put_back_beside_an_older_journal_is_asked_about(folder, tmp_path):
    data, _, _, _ = folder
    older = tmp_path / "older"
    shutil.copytree(data, older)
    store = opened(data)
    store.commit([put("b", "Bea the third"), put("e", "x", "meetings/2031-05-01/events")], by="", note="newest")
    wanted = state(store)
    store.close()
    shutil.rmtree(data / "journal")
    shutil.copytree(older / "journal", data / "journal")
    shutil.copyfile(older / "store.json", data / "store.json")
    assert state(undecided(data)) == wanted


@pytest.mark.parametrize(
    "name",
    [
        "meetings (conflicted copy 2026-11-28).json",
        "panel.sync-conflict-20261128-101500-ABCDEFG.json",
        "people (1).json",
        "people - Copy.json",
        "people-DESKTOP7.json",
        "people-laptop.json",
        "copy-of-people.json",
        "meetings/2022-07-20 (conflicted copy).json",
        "meetings/2022-07-20-laptop.json",
    ],
)
def test_a_stray_copy_that_bears_a_higher_number_says_nothing(folder, name):
    data, _, _, after = folder
    content = (data / "people.json").read_bytes().replace(b'"seq":', b'"seq":9')
    (data / name).write_bytes(content)
    store = opened(data)
    assert (store.undecided, store.read_only, state(store)) == ("", "", after)
    store.close()
    assert (data / name).read_bytes() == content


def test_every_file_that_records_are_kept_in_is_known_as_the_programs_own():
    names = {place.format("2022-07-20-2").rpartition("/")[0] for place in (*PLACES.values(), EVENTS_OF)}
    assert {name for name in names if not re.fullmatch(OURS, name)} == set()
    assert not any(re.fullmatch(OURS, name) for name in RESERVED)


def test_a_file_edited_by_hand_is_set_aside_as_ever(folder):
    data, _, _, after = folder
    (data / "people.json").write_bytes((data / "people.json").read_bytes().replace(b"Cy", b"Cyd"))
    store = opened(data)
    assert (store.undecided, store.read_only, state(store)) == ("", "", after)
    assert "was changed outside this program" in store.notices[0]


def test_a_lost_part_that_no_file_is_newer_than_is_told_too(tmp_path, monkeypatch):
    """What was typed after the part was begun stood in it alone: the program was stopped before the files followed."""
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 300)
    store = opened(tmp_path)
    store.commit([put("a", "word " * 100)], by="", note="")
    store.settle()
    store.commit([put("b", "lost")], by="", note="")
    killed(store)
    assert segments.numbers(tmp_path) == [1, 2]
    segments.path_of(tmp_path, 2).unlink()
    again = undecided(tmp_path)
    assert "Part 2 of the journal is gone" in again.undecided
    again.go_on(from_files=True, by="")
    assert again.read_only == ""
    again.close()
    assert set(reopened(tmp_path)) == {(PEOPLE, "a")}


def test_a_damaged_journal_can_be_gone_on_from(folder):
    data, _, _, after = folder
    part = newest(data)
    content = bytearray(part.read_bytes())
    content[content.index(b"Bea the second")] ^= 1
    part.write_bytes(content)
    store = undecided(data)
    assert "The journal is damaged" in store.undecided
    assert state(store) == after
    store.go_on(from_files=True, by="")
    store.commit([put("d", "Di")], by="", note="goes on")
    assert part.read_bytes().startswith(content)
    now = state(store)
    store.close()
    again = opened(data)
    assert (again.read_only, state(again)) == ("", now)
    assert [problem for problem in again.check() if "damaged" in problem]


def test_a_folder_written_by_an_earlier_version_has_no_witness_in_its_card_and_opens(folder):
    data, _, _, after = folder
    card = json.loads((data / "store.json").read_text())
    (data / "store.json").write_text(json.dumps({key: card[key] for key in ("format", "schema", "id")}))
    store = opened(data)
    assert (store.notices, store.read_only, state(store)) == ([], "", after)


@pytest.mark.parametrize("line", range(6))
@pytest.mark.parametrize("settled", [True, False])
def test_whichever_line_of_the_newest_part_is_damaged_all_else_is_shown_and_gone_on_from(folder, line, settled):
    data, _, _, after = folder
    if not settled:
        store = opened(data)
        store.commit([put("p", "in the journal alone", PLAN), put("new", "too")], by="", note="last")
        after = state(store)
        killed(store)
    part = newest(data)
    all_lines = part.read_bytes().splitlines(keepends=True)
    damaged = bytearray(all_lines[line])
    damaged[len(damaged) // 2] ^= 1
    part.write_bytes(b"".join([*all_lines[:line], bytes(damaged), *all_lines[line + 1 :]]))
    if line == len(all_lines) - 1:
        pytest.skip("the last line: a torn end")
    store = undecided(data)
    if settled:  # else nothing was read here before
        assert state(store) == after
    store.go_on(from_files=True, by="")
    if settled:
        assert state(store) == after
    store.commit([put("d", "Di")], by="", note="goes on")
    store.close()
    again = opened(data)
    assert (again.read_only, state(again), again.notices) == ("", {**after, (PEOPLE, "d"): "Di"}, [])
