"""Whatever happens to a file of keys: the register is whole, or it is told; no case is lost, no key written over."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from storage import open_store
from storage.port import StoreError
from storage.sealed import ring
from storage.sealed.keyring import COPY, FILE, KeyRing
from storage.sealed.sealed import SealedStore
from tests.depth import deep
from tests.support.sealing import (
    KEY_FILES,
    as_at_first,
    erase,
    key_bytes,
    log,
    opened,
    put_back,
    quick,
    texts,
    words_of,
)

WORDS = "half typed words"
ALL = words_of("a", "b")
PASSPHRASE = "three slow rivers"


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    with quick():
        yield


def a_register(folder: Path, passphrase: str = "") -> dict[str, bytes]:
    """Two cases, one that was erased, and a form half typed. Its keys as they were when there was one case less."""
    store = opened(folder)
    log(store, "a", "gone")
    if passphrase:
        store.set_passphrase(passphrase)
    older = key_bytes(folder)
    erase(store, "gone")
    log(store, "b")
    store.save_draft("complaint form", WORDS)
    store.close()
    return older


# --- one of the two ---

STEP = max(1, 7 // deep(max_examples=1).max_examples)
"""In torture every bit; else every seventh, which has each of the eight places of a byte by turns."""


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
@pytest.mark.parametrize("first", [False, True], ids=["today's format", "the first format"])
def test_every_single_flipped_bit_of_either_file_leaves_the_register_whole(
    tmp_path: Path, passphrase: str, first: bool
) -> None:
    a_register(tmp_path, passphrase)
    if first:
        as_at_first(opened(tmp_path, passphrase))
    good, inner = key_bytes(tmp_path), open_store(tmp_path, read_only=True)
    told = 0
    for name in KEY_FILES:
        for at in range(0, 8 * len(good[name]), STEP):
            put_back(tmp_path, {**good, name: flipped(good[name], at)})
            store = SealedStore(inner, KeyRing(tmp_path))
            store.ring.unlock(passphrase)
            assert texts(store) == ALL, f"bit {at} of {name}"
            assert store.trouble() == ""
            told += any(FILE in notice for notice in store.ring.notices)
    flips = sum(8 * len(data) for data in good.values()) // STEP
    assert told > 0.98 * flips, "but for white space at the end, and a letter that stands for the same bits"


def flipped(data: bytes, at: int) -> bytes:
    changed = bytearray(data)
    changed[at // 8] ^= 1 << at % 8
    return bytes(changed)


# --- every damage, of one and of both ---

Damage = Callable[[Path, bytes, bytes], None]
"""Given a file of keys, what it holds, and what it held before."""


def _directory(path: Path, _: bytes, __: bytes) -> None:
    path.unlink()
    path.mkdir()
    (path / "a file in it").write_bytes(b"not to be lost")


def _dangling(path: Path, _: bytes, __: bytes) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere")


def _linked(path: Path, good: bytes, _: bytes) -> None:
    path.unlink()
    elsewhere = path.parent.parent / f"{path.parent.name}-{path.name}"
    elsewhere.write_bytes(good)
    path.symlink_to(elsewhere)


def _pipe(path: Path, _: bytes, __: bytes) -> None:
    path.unlink()
    os.mkfifo(path)


def _other_folder(path: Path, _: bytes, __: bytes) -> None:
    other = path.parent.parent / f"{path.parent.name}-other"
    if not other.exists():
        a_register(other)
    path.write_bytes((other / path.name).read_bytes())


def written(with_: Callable[[bytes, bytes], bytes]) -> Damage:
    return lambda path, good, older: (path.write_bytes(with_(good, older)), None)[1]


DAMAGES: dict[str, Damage] = {
    "emptied": written(lambda _, __: b""),
    "one byte": written(lambda good, _: good[:1]),
    "cut in half": written(lambda good, _: good[: len(good) // 2]),
    "last bytes cut": written(lambda good, _: good[:-3]),
    "zeroed": written(lambda good, _: bytes(len(good))),
    "zeroed from the middle": written(lambda good, _: good[: len(good) // 2] + bytes(len(good) - len(good) // 2)),
    "twice": written(lambda good, _: good + good),
    "any JSON object": written(lambda _, __: b"{}"),
    "a list": written(lambda _, __: b"[]"),
    "another JSON object": written(lambda _, __: b'{"format":"secretariat-keys","keys":{}}'),
    "an empty ring of the first format": written(
        lambda _, __: b'{"format":"secretariat-keys","lock":null,"keys":{},"erased":[]}'
    ),
    "an empty ring with its hash": written(lambda _, __: ring.encoded(ring.Ring())),
    "edited by hand": written(lambda good, _: good.replace(b'"counter":', b'"counter": ')),
    "a counter raised by hand": written(lambda good, _: good.replace(b'"counter":', b'"counter":9')),
    "a key renamed": written(lambda good, _: good.replace(b"cases/a", b"cases/x")),
    "line ends of Windows, and a mark": written(lambda good, _: b"\xef\xbb\xbf" + good.replace(b"\n", b"\r\n")),
    "in UTF-16": written(lambda good, _: good.decode().encode("utf-16")),
    "older": written(lambda _, older: older),
    "gone": lambda path, _, __: path.unlink(),
    "a directory": _directory,
    "of another folder": _other_folder,
    **({} if os.name == "nt" else {"a pipe": _pipe, "a link to nowhere": _dangling, "a link": _linked}),
}  # fmt: skip
NOTHING_IN_IT = {"older", "gone", "an empty ring of the first format", "an empty ring with its hash"}
"""What is whole, and holds no key that is not known: it is written over."""
HARMLESS = {"line ends of Windows, and a mark", "a link"}


def outcome(folder: Path, passphrase: str, good: dict[str, bytes]) -> str:
    """What came of a damage, after every promise was looked at."""
    before = {path: path.read_bytes() for path in map(folder.joinpath, KEY_FILES) if path.is_file()}
    reader = opened(folder, read_only=True)
    told = list(reader.notices)
    reader.close()
    assert {path: path.read_bytes() for path in map(folder.joinpath, KEY_FILES) if path.is_file()} == before
    store = opened(folder)
    told += store.notices
    found: dict[str, str] = {}
    try:
        store.ring.unlock(passphrase)
        found = texts(store)
    except StoreError as error:
        told.append(str(error))
    assert found == ALL or any(FILE in sentence for sentence in told), "less than all is told"
    assert found.items() <= ALL.items()
    try:
        log(store, "new")
        logged = True
    except StoreError as error:
        told.append(str(error))
        logged = False
    assert logged is (found == ALL), "a new key is made where every record has its own, and only there"
    if not logged:
        for write in (lambda: store.ring.make(["complaints/cases/x"]), lambda: store.set_passphrase("another")):
            with pytest.raises(StoreError):
                write()
        for path, data in before.items():
            assert data in [path.read_bytes(), *aside(folder)] or only_erased(path, data), "it is not written over"
    store.close()
    if not logged:
        for name in KEY_FILES:
            path = folder / name
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        put_back(folder, good)
    store = opened(folder, passphrase)
    assert store.trouble() == ""
    assert texts(store) == ({**ALL, **words_of("new")} if logged else ALL), "no case is lost"
    assert store.draft("complaint form") == WORDS
    assert store.get("complaints/cases", "gone") is None
    assert not store.ring.has("complaints/cases/gone"), "what was erased does not come back"
    store.close()
    return "whole" if logged and not told else "whole, and told" if logged else "told"


def only_erased(path: Path, before: bytes) -> bool:
    """Whether nothing went but the key of what was erased, which an older file had brought back."""
    then, now = ring.decoded(before), ring.decoded(path.read_bytes())
    return then is not None and now is not None and {*then.keys} - {"complaints/cases/gone"} <= {*now.keys}


def aside(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (folder / "set-aside").glob("*") if path.is_file()]


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_every_damage_of_a_key_file_and_of_both_is_whole_or_told(tmp_path: Path, passphrase: str) -> None:
    older = a_register(tmp_path / "good", passphrase)
    good, counts = key_bytes(tmp_path / "good"), Counter[str]()
    every = list(DAMAGES)
    both = [*zip(every, every, strict=True), *zip(every, [*every[1:], every[0]], strict=True)]
    if STEP == 1 and not passphrase:
        both = list(product(every, every))
    for n, (first, second) in enumerate([*product(DAMAGES, [""]), *product([""], DAMAGES), *both]):
        folder = tmp_path / str(n)
        shutil.copytree(tmp_path / "good", folder)
        for name, damage in zip(KEY_FILES, (first, second), strict=True):
            if damage:
                DAMAGES[damage](folder / name, good[name], older[name])
        try:
            result = outcome(folder, passphrase, good)
        except (AssertionError, StoreError) as error:
            raise AssertionError(f"{FILE} {first or 'whole'}, {COPY} {second or 'whole'}: {error}") from error
        if not first or not second or {first, second} & HARMLESS:
            assert result.startswith("whole"), (first, second)
        counts[result] += 1
        shutil.rmtree(folder)
    print(dict(counts))


@pytest.mark.parametrize("both", [False, True])
def test_damage_while_the_folder_is_in_use_is_made_good_from_memory_and_told(tmp_path: Path, both: bool) -> None:
    older = a_register(tmp_path / "good")
    good = key_bytes(tmp_path / "good")
    for n, (what, damage) in enumerate(DAMAGES.items()):
        folder = tmp_path / str(n)
        shutil.copytree(tmp_path / "good", folder)
        store = opened(folder)
        for name in KEY_FILES if both else KEY_FILES[:1]:
            damage(folder / name, good[name], older[name])
        log(store, "new")
        told = [notice for notice in store.notices if FILE in notice]
        assert told or what in {*HARMLESS, *NOTHING_IN_IT}, f"{what} was set aside, and told"
        store.close()
        store = opened(folder)
        assert texts(store) == {**ALL, **words_of("new")}, what
        assert store.trouble() == ""
        assert not store.ring.has("complaints/cases/gone")
        store.close()
