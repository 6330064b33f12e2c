"""A folder with a sealed register, opened without an app: for tests of its keys."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage import open_store
from storage.disk import disk
from storage.port import Op
from storage.sealed import keyring
from storage.sealed.keyring import COPY, FILE, KeyRing
from storage.sealed.sealed import OPEN, SealedStore

CASES = "complaints/cases"
KEY_FILES = (FILE, COPY)


@contextmanager
def quick() -> Iterator[None]:
    """A passphrase that is quick to try, a disk that is never waited for: their slowness is not what is tested."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyring, "_N", 2)
        patch.setattr(disk, "sync", lambda _: None)
        patch.setattr(disk, "sync_folder", lambda _: None)
        yield


def opened(folder: Path, passphrase: str = "", *, read_only: bool = False) -> SealedStore:
    inner = open_store(folder, background=False, read_only=read_only)
    store = SealedStore(inner, KeyRing(inner.folder))
    if passphrase:
        store.ring.unlock(passphrase)
    return store


def log(store: SealedStore, *ids: str) -> None:
    store.commit([Op("put", CASES, id, {"text": f"words of {id}"}, 0) for id in ids], by="", note="log")


def change(store: SealedStore, id: str, text: str) -> None:
    store.commit([Op("put", CASES, id, {"text": text})], by="", note="change")


def texts(store: SealedStore) -> dict[str, str]:
    return {kept.id: kept.doc["text"] for kept in store.find(CASES)}


def words_of(*ids: str) -> dict[str, str]:
    return {id: f"words of {id}" for id in ids}


def erase(store: SealedStore, *ids: str) -> None:
    names = [f"{CASES}/{id}" for id in ids]
    store.erase(CASES, ids, notes=[Op("put", OPEN[0], f"note-{ids[0]}", {"names": names})], by="", note="erase")


def key_bytes(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in KEY_FILES}


def put_back(folder: Path, keys: dict[str, bytes]) -> None:
    for name, data in keys.items():
        (folder / name).write_bytes(data)


def as_at_first(store: SealedStore) -> None:
    """Make of a folder, which this closes, what the first format was: no hash, no counter, no name of a key."""
    ring, folder = store.ring.ring, store.ring.folder
    for kept in store.inner.find(CASES):
        doc = {"id": kept.id, "sealed": kept.doc["sealed"].partition(":")[2]}
        store.inner.commit([Op("put", CASES, kept.id, doc, kept.rev)], by="", note="as at first")
    store.close()
    lock = ring.lock
    first = {
        "format": "secretariat-keys",
        "lock": lock and {"salt": b64(lock.salt), "check": b64(lock.check), "n": lock.n, "r": lock.r, "p": lock.p},
        "keys": {name: b64(keys[0].key) for name, keys in ring.keys.items()},
        "erased": ring.erased,
    }
    put_back(folder, dict.fromkeys(KEY_FILES, json.dumps(first, separators=(",", ":")).encode()))


def b64(data: bytes) -> str:
    return b64encode(data).decode()
