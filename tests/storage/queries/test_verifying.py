"""Whatever an honest record goes through, it contains every root it ever had; and of a rewritten one is said where."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.documents.foot import Printed, foot, printed_in
from storage import open_store, restore_into
from storage.datafiles import schema
from storage.engine import restoring
from storage.journal import hashes, journal, lines, segments
from storage.journal.reading import reading
from storage.port import Op, Store
from storage.queries.verifying import CONTAINED, NOT_CONTAINED, UNREADABLE, Answer, Claim, present, verified
from storage.sealed.keyring import KeyRing
from storage.sealed.sealed import OPEN, SealedStore
from tests.depth import deep
from tests.support.folders import act, opened, put, state
from tests.support.rewriting import rewritten


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal of many parts."""
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)


def printed(store: Store) -> Printed:
    """What a paper made now has at its foot."""
    root = store.root()
    assert root is not None
    read = printed_in(foot(root.acts, root.hash))
    assert read is not None
    return read


def answer(folder: Path, root: Printed) -> Answer:
    (only,) = verified(folder, [Claim("the paper", root)])
    return only


def write(folder: Path, words: list[str], *, settling: bool = True) -> list[Printed]:
    """An act for each word; what a paper had at its foot after each."""
    store = opened(folder)
    roots = [printed(store)]
    for n, word in enumerate(words):
        store.commit([put(f"{word}{n}", f"{word} " * 30)], by="", note="")
        roots.append(printed(store))
        if settling:
            store.settle()
    store.close()
    return roots


# --- contained ---


@pytest.mark.usefixtures("short")
def test_undo_redo_new_parts_backups_and_a_restoring_keep_every_root(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    roots = write(folder, ["first"] * 6)
    store = opened(folder)
    name = store.backup("kept")
    for does in (store.undo, store.undo, store.redo, store.redo):
        does(by="")
        roots.append(printed(store))
    store.commit([put("later")], by="", note="")
    roots.append(printed(store))
    restoring.restore(
        store, lambda _: True, backup=restoring.named(folder, name), by="", at=datetime(2026, 11, 28, tzinfo=UTC)
    )
    roots.append(printed(store))
    store.close()
    assert len(segments.numbers(folder)) > 3
    for root in roots:
        assert answer(folder, root).status == CONTAINED
        of = {0: "a record with no act yet", 1: "the first act"}.get(root.acts or 0, f"the first {root.acts} acts")
        assert f" is of {of}" in answer(folder, replace(root, acts=None)).sentence
    assert [each.status for each in present(folder)] == [CONTAINED, CONTAINED]
    elsewhere = tmp_path / "elsewhere"
    restore_into(folder / "backups" / name, elsewhere)
    assert [answer(elsewhere, root).status for root in roots[:7]] == [CONTAINED] * 7
    assert answer(elsewhere, roots[-1]).status == NOT_CONTAINED


def test_a_migration_keeps_every_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roots = write(tmp_path, ["first", "second"])
    monkeypatch.setattr(schema, "SCHEMA", 2)
    monkeypatch.setattr(schema, "STEPS", {1: lambda _, doc: {**doc, "text": doc["text"].upper()}})
    store = opened(tmp_path)
    assert store.get("people/persons", "first0").doc["text"].startswith("FIRST")  # type: ignore[union-attr]
    roots.append(printed(store))
    store.close()
    assert [answer(tmp_path, root).status for root in roots] == [CONTAINED] * 4
    assert roots[-1].acts == 3


def test_what_was_erased_by_its_key_is_verified_as_it_was_sealed(tmp_path: Path) -> None:
    inner = open_store(tmp_path, background=False)
    store = SealedStore(inner, KeyRing(inner.folder))
    store.commit([Op("put", "complaints/cases", "a", {"text": "Wilma Foxglove"}, None)], by="", note="log")
    before = printed(store)
    note = Op("put", OPEN[0], "note", {"names": ["complaints/cases/a"]}, None)
    store.erase("complaints/cases", ["a"], notes=[note], by="", note="erase")
    assert store.get("complaints/cases", "a") is None
    after = printed(store)
    store.close()
    assert answer(tmp_path, before).status == CONTAINED
    assert answer(tmp_path, after).status == CONTAINED
    assert [each.status for each in present(tmp_path)] == [CONTAINED, CONTAINED]


def test_a_writer_at_work_is_verified_as_far_as_it_has_come(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for n in range(3):
        store.commit([put(f"n{n}")], by="", note="")
        assert answer(tmp_path, printed(store)).status == CONTAINED
    with segments.path_of(tmp_path, 1).open("ab") as file:
        file.write(b'["0123456789abcdef",{"k":"act"')  # an append seen halfway
    assert [each.status for each in present(tmp_path)] == [CONTAINED, CONTAINED]


@deep(max_examples=15)
@given(seed=st.integers(0, 10**6), parts=st.sampled_from([600, 3000, 1 << 20]))
def test_every_root_of_any_record_is_contained_in_what_comes_of_it(
    seed: int, parts: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance, folder = random.Random(seed), tmp_path_factory.mktemp("record")
    roots = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "SEGMENT_BYTES", parts)
        for session in range(3):
            store = opened(folder)
            for n in range(chance.randrange(8)):
                match chance.randrange(6):
                    case 0:
                        store.undo(by="")
                    case 1:
                        store.redo(by="")
                    case 2:
                        store.settle()
                        store.save_draft("line", f"half {n}")
                    case _:
                        store.commit(act(seed, 10 * session + n, state(store)), by="", note="")
                roots.append(printed(store))
            store.close()
    assert [answer(folder, root).status for root in roots] == [CONTAINED] * len(roots)
    assert hashes.read(hashes.path_of(folder)) == reading(folder).leaves


# --- rewritten ---

WORDS = ["amber", "beryl", "coral", "denim", "ebony", "flint", "grape", "hazel"]


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("thorough", [False, True])
def test_the_first_act_that_differs_is_named(tmp_path: Path, word: str, thorough: bool) -> None:
    roots = write(tmp_path, WORDS)
    honest = hashes.path_of(tmp_path).read_bytes()
    first = rewritten(tmp_path, word, "zzzzz", thorough=thorough)
    assert first == WORDS.index(word) + 1
    reader = opened(tmp_path, read_only=True)
    assert reader.check() == []
    reader.close()
    hashes.path_of(tmp_path).write_bytes(honest)
    for acts, root in enumerate(roots):
        said = answer(tmp_path, root)
        assert said.status == (CONTAINED if acts < first else NOT_CONTAINED)
        assert acts < first or f"It differs from act {first} (" in said.sentence
    hashes.path_of(tmp_path).unlink()
    (*_, last) = verified(tmp_path, [Claim(f"paper {acts}", root) for acts, root in enumerate(roots)])
    assert first > 1 or "somewhere from act 1 (" in last.sentence
    assert first == 1 or first == 8 or f"somewhere from act {first} (" in last.sentence
    assert first < 8 or "It differs at act 8 (" in last.sentence


@pytest.mark.usefixtures("short")
def test_a_head_that_was_not_made_anew_tells_it_without_any_paper(tmp_path: Path) -> None:
    write(tmp_path, WORDS)
    rewritten(tmp_path, "beryl", "zzzzz")
    hashes.path_of(tmp_path).unlink()
    statuses = [each.status for each in present(tmp_path)]
    assert statuses == [CONTAINED, NOT_CONTAINED]
    assert "are not those that its first line was written after" in present(tmp_path)[1].sentence


def test_a_copy_of_the_time_before_comes_nearer(tmp_path: Path) -> None:
    """A back-up older than the paper proves nothing by itself, but says up to where nothing was changed."""
    folder = tmp_path / "data"
    write(folder, WORDS[:3])
    store = opened(folder)
    name = store.backup("kept")
    store.close()
    kept = shutil.copytree(folder / "backups" / name, tmp_path / name)
    paper = write(folder, WORDS[3:])[-1]
    rewritten(folder, "flint", "zzzzz", thorough=True)
    shutil.copytree(kept, folder / "backups" / name)
    said = answer(folder, paper)
    assert "It differs somewhere from act 4 (" in said.sentence
    assert f"by the back-up {name} all before that is unchanged." in said.sentence
    rewritten(folder, "amber", "zzzzz", thorough=True)
    shutil.copytree(kept, folder / "set-aside" / "20261128T100000-folder")
    said = answer(folder, paper)
    assert "By what was set aside as set-aside/20261128T100000-folder it differs from act 1 (" in said.sentence


@pytest.mark.usefixtures("short")
def test_a_part_that_is_gone_is_said(tmp_path: Path) -> None:
    """Of the acts before it nothing can be said; those after the frontier in the next head are known by it."""
    roots = write(tmp_path, WORDS)
    first = next(n for n in segments.numbers(tmp_path) if (head := segments.head(tmp_path, n)) and head.s >= 4)
    for number in range(1, first):
        segments.path_of(tmp_path, number).unlink()
    hashes.path_of(tmp_path).unlink()
    assert answer(tmp_path, roots[1]).status == UNREADABLE
    assert "The parts of the journal before" in answer(tmp_path, roots[1]).sentence
    assert answer(tmp_path, roots[-1]).status == CONTAINED
    assert present(tmp_path)[1].status == NOT_CONTAINED


@pytest.mark.usefixtures("short")
def test_a_part_that_is_gone_from_the_middle_is_said(tmp_path: Path) -> None:
    """The tree ends before it, though acts come after."""
    roots = write(tmp_path, WORDS)
    segments.path_of(tmp_path, 2).unlink()
    hashes.path_of(tmp_path).unlink()
    statuses = [answer(tmp_path, root).status for root in roots]
    assert statuses == sorted(statuses)
    assert {CONTAINED, UNREADABLE} == set(statuses)
    (said,) = present(tmp_path)
    assert said.status == NOT_CONTAINED


# --- kinds of rewriting ---


def _renumbered(changed: list[lines.Act]) -> list[lines.Act]:
    for number, line in enumerate(changed, 1):
        line.s = number
    return changed


def _at_4(**fields: object) -> Callable[[list[lines.Act]], list[lines.Act]]:
    def change(every: list[lines.Act]) -> list[lines.Act]:
        for name, value in fields.items():
            setattr(every[3], name, value)
        return every

    return change


CHANGES = {
    "its words": _at_4(o=lines.encode_operations([])),
    "its time": _at_4(t="2022-07-20T13:00:00.000Z"),
    "who did it": _at_4(by="somebody else"),
    "what it was called": _at_4(n="another note"),
    "what it took back": _at_4(u=2),
    "taken out": lambda every: _renumbered(every[:3] + every[4:]),
    "put in": lambda every: _renumbered([*every[:3], lines.decode(lines.seal(every[0])[1]), *every[3:]]),  # type: ignore[list-item]
    "another order": lambda every: _renumbered([*every[:3], every[4], every[3], *every[5:]]),
    "all from there on": lambda every: _renumbered([*every[:3], *reversed(every[3:])]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_is_changed_from_the_fourth_act_on_the_fourth_act_is_named(
    tmp_path: Path, change: Callable[[list[lines.Act]], list[lines.Act]]
) -> None:
    roots = write(tmp_path, WORDS, settling=False)
    path = segments.path_of(tmp_path, 1)
    every = [lines.decode(sealed.body) for sealed in segments.read(tmp_path, 1).sealed]
    last, written = "", b""
    for line in [every[0], *change([line for line in every if isinstance(line, lines.Act)])]:
        assert line is not None
        line.p = last
        last, _, data = lines.seal(line)
        written += data
    path.write_bytes(written)
    statuses = [answer(tmp_path, root).status for root in roots]
    assert statuses == [CONTAINED] * 4 + [NOT_CONTAINED] * 5
    for root in roots[4:]:
        assert "It differs from act 4 (" in answer(tmp_path, root).sentence
    assert "it was rewritten from act 4 (" in present(tmp_path)[-1].sentence


# --- odd folders ---


def test_a_part_of_the_journal_that_was_set_aside_is_a_witness_too(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    paper = write(folder, WORDS)[-1]
    kept = shutil.copy(segments.path_of(folder, 1), tmp_path / "20261128T100000000000-000001.jsonl")
    first = rewritten(folder, "coral", "zzzzz", thorough=True)
    (folder / "set-aside").mkdir()
    shutil.copy(kept, folder / "set-aside")
    said = answer(folder, paper)
    assert f"It differs from act {first} (" in said.sentence
    assert "as what was set aside as set-aside/20261128T100000000000-000001.jsonl shows" in said.sentence


def test_what_may_know_but_cannot_be_read_knows_nothing(tmp_path: Path) -> None:
    paper = write(tmp_path, WORDS)[-1]
    rewritten(tmp_path, "coral", "zzzzz", thorough=True)
    hashes.path_of(tmp_path).unlink()
    hashes.path_of(tmp_path).mkdir()
    (tmp_path / "backups" / "2026-11-28T100000Z-x" / "journal" / "000001.jsonl").mkdir(parents=True)
    (tmp_path / "set-aside" / "x-000001.jsonl").mkdir(parents=True)
    (tmp_path / "set-aside" / "20261128-hashes.txt").write_bytes(b"\xff\x00")
    (tmp_path / "set-aside" / "y-000002.jsonl").write_bytes(b"no journal\n")
    assert "somewhere from act 1 (" in answer(tmp_path, paper).sentence
    assert [each.status for each in present(tmp_path)] == [CONTAINED, CONTAINED]


def test_a_journal_that_cannot_be_read_is_an_error_and_no_answer(tmp_path: Path) -> None:
    write(tmp_path, WORDS[:1])
    segments.path_of(tmp_path, 1).unlink()
    segments.path_of(tmp_path, 1).mkdir()
    with pytest.raises(OSError, match=r".*"):
        present(tmp_path)
