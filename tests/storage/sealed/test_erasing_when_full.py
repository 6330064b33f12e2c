"""Erasing while the disk is full, or fails, at any step: done in both files of keys, or not done, and said which."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from storage.disk import disk
from storage.port import NotSaved
from storage.sealed.sealed import OPEN, SealedStore
from tests.support.sealing import CASES, KEY_FILES, b64, erase, log, opened, quick, texts, words_of


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    with quick():
        yield


NEED_ROOM = ("create", "write", "replace", "link", "make_folder")
ANY = (*NEED_ROOM, "sync", "sync_folder", "remove")
LATER = "not yet forgotten"


class Full:
    """The disk refuses these calls: from the step ``at`` on, or only there."""

    def __init__(self, patch: pytest.MonkeyPatch, at: int, calls: tuple[str, ...], error: int, *, once: bool) -> None:
        self.steps, self.at, self.error, self.once = 0, at, error, once
        for name in calls:
            patch.setattr(disk, name, self._wrapped(getattr(disk, name)))

    def _wrapped(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            self.steps += 1
            if self.steps == self.at or (self.steps > self.at and not self.once):
                raise OSError(self.error, "refused")
            return real(*given)

        return call


def somewhere(folder: Path, key: bytes) -> list[str]:
    """The files in which a key stands."""
    return [path.name for path in folder.rglob("*") if path.is_file() and b64(key).encode() in path.read_bytes()]


def state(store: SealedStore) -> str:
    """Erased, kept, or neither."""
    done = (texts(store), bool(store.find(OPEN[0])), store.ring.has(f"{CASES}/a"))
    return {
        (str(words_of("b")), True, False): "erased",
        (str(words_of("a", "b")), False, True): "kept",
    }.get((str(dict(sorted(done[0].items()))), *done[1:]), f"neither: {done}")


@pytest.mark.parametrize("once", [True, False], ids=["for a moment", "from then on"])
@pytest.mark.parametrize("calls", [NEED_ROOM, ANY], ids=["what needs room", "anything"])
def test_refused_at_any_step_it_is_done_or_not_done_and_said_which(
    tmp_path: Path, calls: tuple[str, ...], once: bool
) -> None:
    step, counts = 0, Counter[str]()
    while True:
        step += 1
        folder = tmp_path / str(step)
        store = opened(folder)
        log(store, "a", "b")
        key, said = store.ring.key(f"{CASES}/a"), ""
        with pytest.MonkeyPatch.context() as patch:
            full = Full(patch, step, calls, errno.ENOSPC if calls is NEED_ROOM else errno.EIO, once=once)
            try:
                erase(store, "a")
            except NotSaved as error:
                said = str(error)
            if LATER not in said:
                assert state(store) == ("kept" if said else "erased"), f"step {step}: {said}"
        assert not said or LATER in said or said.endswith("Nothing was erased.")
        left = [] if said else somewhere(folder, key)
        assert not left or any("still holds the key" in notice and left[0] in notice for notice in store.notices)
        store.close()
        again = opened(folder)
        assert state(again) == ("kept" if said and LATER not in said else "erased"), f"step {step}: {said}"
        if state(again) == "erased":
            assert somewhere(folder, key) == [], "in neither file, and in none beside them"
            assert again.get(CASES, "a") is None
        log(again, "c")
        again.close()
        counts["erased" if not said else "erased later" if LATER in said else "not erased"] += 1
        if full.steps < step:
            break
    print(dict(counts))
    assert {"erased", "not erased"} <= counts.keys()
    assert "erased later" not in counts or not once, "a disk that fails once can take it back"


def test_the_keys_that_were_set_aside_go_with_what_is_erased(tmp_path: Path) -> None:
    store = opened(tmp_path)
    log(store, "a", "b")
    key = store.ring.key(f"{CASES}/a")
    store.close()
    whole = (tmp_path / KEY_FILES[0]).read_bytes()
    (tmp_path / KEY_FILES[0]).write_bytes(whole[:-5])
    store = opened(tmp_path)
    assert len(somewhere(tmp_path, key)) == 3, "the damaged one was set aside, with the keys in it"
    erase(store, "a")
    assert somewhere(tmp_path, key) == []
    assert texts(store) == words_of("b")


def test_keys_set_aside_that_may_be_needed_stay_and_that_is_said(tmp_path: Path) -> None:
    store = opened(tmp_path)
    log(store, "a")
    older = (tmp_path / KEY_FILES[0]).read_bytes()
    log(store, "b")
    store.close()
    whole = (tmp_path / KEY_FILES[0]).read_bytes()
    (tmp_path / KEY_FILES[0]).write_bytes(whole[:-5])
    (tmp_path / KEY_FILES[1]).write_bytes(older)
    store = opened(tmp_path)
    assert "1 record of the register" in store.trouble()
    erase(store, "a")
    assert list((tmp_path / "set-aside").glob("*-complaints.keys"))
    assert any("may hold keys that are needed" in notice for notice in store.notices)


def test_what_an_older_file_of_keys_brings_back_is_erased_again_with_its_drafts(tmp_path: Path) -> None:
    store = opened(tmp_path)
    log(store, "a", "b")
    store.save_draft("case a", "half typed about a")
    older = (tmp_path / KEY_FILES[0]).read_bytes()
    erase(store, "a")
    store.close()
    for name in KEY_FILES:
        (tmp_path / name).write_bytes(older)
    store = opened(tmp_path)
    assert not store.ring.has(f"{CASES}/a")
    assert not store.ring.has("draft/case a")
    assert texts(store) == words_of("b")
