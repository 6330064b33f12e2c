"""Damaging any file of a folder in any way, and judging what the program then makes of it.

The outcome must be one of three: *whole* (everything that was kept is there), *told* (something is said unasked, on
opening or reading), or *refused* (the folder does not open, with a sentence). What is wrong and silent is a fault, and
so is what becomes wrong by the next act.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from storage.journal import journal
from storage.port import StoreError
from storage.sealed.keyring import KeyRing
from storage.sealed.sealed import SealedStore
from tests.support.folders import EVENTS, PEOPLE, PLAN, State, gone, opened, put, state

CASES = "complaints/cases"
FOLDERS = ("journal", "meetings", ".previous", "backups")


class Folder(NamedTuple):
    """A folder with a history, as it is and as it was some acts ago, and what is kept in it."""

    now: Path
    older: Path
    kept: State
    draft: str


def sealed(folder: Path) -> SealedStore:
    return SealedStore(opened(folder), KeyRing(folder))


def made(root: Path) -> Folder:
    """Two parts of a journal, data files with versions before them, a backup, keys, complaints, a half-typed line."""
    data = root / "now"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "SEGMENT_BYTES", 2500)
        patch.setattr(journal, "BALLAST_BYTES", 100)
        store = sealed(data)
        for number in range(4):
            store.commit([put(f"n{number}", "word " * 30), put("e", str(number), EVENTS)], by="", note="begin")
            store.inner.settle()
        store.commit([put("2031/001", "the first to complain", CASES)], by="", note="a complaint")
        store.commit([put("p", "planned", PLAN)], by="", note="plan")
        store.inner.settle()
        store.close()
        patch.setattr(journal, "SEGMENT_BYTES", 1 << 20)
        store = sealed(data)
        store.backup("by hand")
        store.commit([put("n1", "changed", PEOPLE)], by="", note="change")
        store.inner.settle()
        older = Path(shutil.copytree(data, root / "older"))
        store.commit([put("n2", "changed again"), gone("n3"), put("e", "later", EVENTS)], by="", note="later")
        store.commit([put("p", "put off", PLAN), put("2031/002", "the second", CASES)], by="", note="later still")
        store.inner.settle()
        store.commit([put("new", "a new meeting", "meetings/2031-05-01/events")], by="", note="last")
        store.save_draft("line", "half typed")
        kept = state(store)
        store.close()
    return Folder(data, older, kept, "half typed")


def files_of(data: Path) -> list[str]:
    """Every file the program has written, by its path in the folder; of back-ups those of the newest alone."""
    newest = max((data / "backups").iterdir())
    paths = [path for path in data.rglob("*") if path.is_file()]
    return sorted(
        path.relative_to(data).as_posix()
        for path in paths
        if "backups" not in path.relative_to(data).parts or newest in path.parents
    )


# --- the ways ---


def truncate(path: Path, chance: random.Random, _: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))] if content else b"")


def empty(path: Path, _: random.Random, __: Path) -> None:
    path.write_bytes(b"")


def zero(path: Path, _: random.Random, __: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def flip(path: Path, chance: random.Random, _: Path) -> None:
    content = bytearray(path.read_bytes())
    if content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)


def delete(path: Path, _: random.Random, __: Path) -> None:
    path.unlink()


def older_copy(path: Path, _: random.Random, older: Path) -> None:
    if older.exists():
        path.write_bytes(older.read_bytes())
    else:
        path.unlink()


def directory(path: Path, _: random.Random, __: Path) -> None:
    path.unlink()
    path.mkdir()


def link(path: Path, chance: random.Random, _: Path) -> None:
    """To the same file elsewhere, or to nothing."""
    if os.name == "nt":
        return  # to make one needs rights there
    elsewhere = path.parent / f"elsewhere-{path.name}.bak"
    path.replace(elsewhere)
    os.symlink(elsewhere if chance.random() < 0.5 else path.parent / "none", path)


def wrong_mode(path: Path, chance: random.Random, _: Path) -> None:
    path.chmod(chance.choice([0o000, 0o400, 0o666, 0o777]))


def hand_edit(path: Path, _: random.Random, __: Path) -> None:
    """Valid of its kind: other words in a text, other spacing in what has none."""
    content = path.read_bytes()
    edited = content
    for word in (b'"changed"', b'"put off"', b'"later"'):
        edited = edited.replace(word, b'"by hand"')
    if edited == content and content[:1] == b"{":
        edited = json.dumps(json.loads(content), indent=1).encode()
    path.write_bytes(edited if edited != content else content + b"\n")


def line_ends(path: Path, _: random.Random, __: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def folder_gone(path: Path, _: random.Random, __: Path) -> None:
    shutil.rmtree(path)


def file_instead(path: Path, _: random.Random, __: Path) -> None:
    shutil.rmtree(path)
    path.write_bytes(b"not a folder")


def older_folder(path: Path, _: random.Random, older: Path) -> None:
    shutil.rmtree(path)
    if older.exists():
        shutil.copytree(older, path)


Way = Callable[[Path, random.Random, Path], None]
WAYS: dict[str, Way] = {
    way.__name__: way
    for way in (truncate, empty, zero, flip, delete, older_copy, directory, link, wrong_mode, hand_edit, line_ends)
}


FOLDER_WAYS: dict[str, Way] = {way.__name__: way for way in (folder_gone, file_instead, older_folder)}


class Damage(NamedTuple):
    """One file and what is done to it."""

    file: str
    way: str

    def do(self, folder: Folder, data: Path, chance: random.Random) -> None:
        path = data / self.file
        if path.is_dir() and self.way in FOLDER_WAYS:
            FOLDER_WAYS[self.way](path, chance, folder.older / self.file)
        elif path.is_file() and not path.is_symlink():
            WAYS[self.way](path, chance, folder.older / self.file)


def singles(folder: Folder) -> Iterator[Damage]:
    for file in files_of(folder.now):
        for way in WAYS:
            yield Damage(file, way)
    for name in FOLDERS:
        for way in FOLDER_WAYS:
            yield Damage(name, way)


# --- the judgement ---


class Looked(NamedTuple):
    """What a start finds: the records (None: it does not open), and what is said without being asked."""

    records: State | None
    draft: str
    said: list[str]


def look(data: Path, *, write: str = "") -> Looked:
    """Open, read everything, and do one act, if it can be done: a record and a complaint of that name."""
    try:
        store = sealed(data)
    except StoreError as refused:
        return Looked(None, "", [str(refused)])
    said: list[str] = []
    records: State = {}
    draft = ""
    try:
        for coll in store.collections():
            try:
                records |= {(coll, kept.id): kept.doc["text"] for kept in store.find(coll)}
            except StoreError as refused:
                said.append(str(refused))
        draft = store.draft("line")
        if write and not store.read_only:
            try:
                store.commit([put(write, "written after"), put(f"c-{write}", "case after", CASES)], by="", note="after")
                records |= {(PEOPLE, write): "written after", (CASES, f"c-{write}"): "case after"}
            except StoreError as refused:
                said.append(str(refused))
        said += [*filter(None, [store.read_only]), *store.notices, *store.unopened.values()]
        said += store.ring.notices
    finally:
        store.close()
    return Looked(records, draft, said + [notice for notice in store.notices if notice not in said])


def judged(folder: Folder, data: Path, damages: tuple[Damage, ...], seed: str) -> str:
    """Damage a copy of the folder and start it twice: ``whole``, ``told`` or ``refused``; else what was wrong."""
    shutil.copytree(folder.now, data, symlinks=True)
    chance = random.Random(seed)
    for damage in damages:
        damage.do(folder, data, chance)
    first = look(data, write="x1")
    for sentence in first.said:
        if not sentence.rstrip().endswith((".", "”")) or "Errno" in sentence or "Traceback" in sentence:
            return f"said in no sentence: {sentence!r}"
    if first.records is None:
        return "refused"
    kept = {key: text for key, text in first.records.items() if not key[1].endswith("x1")}
    if (kept != folder.kept or first.draft != folder.draft) and not first.said:
        return f"wrong and silent: {_differing(kept, folder.kept)} {first.draft!r}"
    again = look(data)
    if again.records != first.records and not again.said:
        return f"wrong and silent after the next act: {_differing(again.records or {}, first.records)}"
    # A folder where a file should be is left alone: it is told, and that file is closed.
    if len(damages) == 1 and kept != folder.kept and damages[0].way not in ("directory", *FOLDER_WAYS):
        return f"lost, although but one file was damaged: {_differing(kept, folder.kept)}"
    lost = [key for key in folder.kept if key in kept and (again.records or {}).get(key) is None]
    if lost and not first.said:
        return f"lost by the next act: {lost}"
    return went_on(data, again) or ("told" if first.said else "whole")


def went_on(data: Path, before: Looked) -> str:
    """Where it is undecided from what to go on, going on from what is shown loses nothing; else what was wrong."""
    store = sealed(data)
    try:
        if not getattr(store.inner, "undecided", ""):
            return ""
        store.inner.go_on(from_files=True, by="")
        store.commit([put("x2", "goes on")], by="", note="goes on")
    except StoreError:
        return ""  # refused, and told why
    finally:
        store.close()
    after = look(data)
    wanted = {**(before.records or {}), (PEOPLE, "x2"): "goes on"}
    return "" if after.records == wanted else f"lost by going on: {_differing(after.records or {}, wanted)}"


def _differing(found: State, wanted: State) -> list[tuple[str, str]]:
    return [key for key in {*found, *wanted} if found.get(key) != wanted.get(key)]
