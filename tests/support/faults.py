"""Stopping the world at any call that changes the disk, and a model of what a power cut may leave."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storage.disk import disk

CALLS = ["create", "write", "sync", "cut", "replace", "link", "remove", "make_folder", "sync_folder", "close"]


class PowerOff(BaseException):
    """The program is no more."""


class Stopper:
    """Counts the calls of ``storage.disk.disk`` and stops for good at one of them: ``before`` it is done, ``after`` it,
    or, of a write, when half of it was done (``short``)."""

    def __init__(self, monkeypatch: Any, at: int, how: str) -> None:
        self.at, self.how, self.off = at, how, False
        self.called: list[str] = []
        for name in CALLS:
            if name != "close":
                monkeypatch.setattr(disk, name, self._wrapped(name, getattr(disk, name)))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            if self.off:
                raise PowerOff
            self.called.append(name)
            if len(self.called) == self.at:
                self.off = True
                if self.how == "short" and name == "write":
                    os.write(given[0], given[1][: len(given[1]) // 2])
                elif self.how == "after":
                    real(*given)
                raise PowerOff
            return real(*given)

        return call


@dataclass
class Inode:
    """The content of a file: what is surely on the disk, and what was written since."""

    safe: bytes = b""
    now: bytes = b""


@dataclass
class Folder:
    """The names in a folder: those surely on the disk, and the changes since, in order."""

    safe: dict[str, Inode] = field(default_factory=dict)
    now: dict[str, Inode] = field(default_factory=dict)
    since: list[dict[str, Inode]] = field(default_factory=list)
    known: bool = False

    def changed(self) -> None:
        self.since.append(dict(self.now))


class Recorder:
    """A disk that remembers what was synced. ``cut`` rebuilds a folder as a power cut could leave it now."""

    def __init__(self, monkeypatch: Any, root: Path) -> None:
        self.root = root
        self.folders: dict[Path, Folder] = {}
        self.open: dict[int, Inode] = {}
        self.on_call: Callable[[], None] = lambda: None
        for name in CALLS:
            monkeypatch.setattr(disk, name, self._wrapped(name, getattr(disk, name)))
        monkeypatch.setattr(disk, "open_to_append", self._wrapped("open_to_append", disk.open_to_append))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            result = real(*given)
            getattr(self, "_" + name)(*given, result)
            self.on_call()
            return result

        return call

    def _folder(self, path: Path) -> Folder:
        return self.folders.setdefault(path, Folder())

    def _create(self, path: Path, fd: int) -> None:
        self.open[fd] = inode = Inode()
        folder = self._folder(path.parent)
        folder.now[path.name] = inode
        folder.changed()

    def _open_to_append(self, path: Path, fd: int) -> None:
        self.open[fd] = self._folder(path.parent).now[path.name]

    def _write(self, fd: int, data: bytes, _: Any) -> None:
        self.open[fd].now += data

    def _sync(self, fd: int, _: Any) -> None:
        self.open[fd].safe = self.open[fd].now

    def _cut(self, fd: int, size: int, _: Any) -> None:
        self.open[fd].now = self.open[fd].now[:size]

    def _close(self, fd: int, _: Any) -> None:
        self.open.pop(fd, None)

    def _replace(self, new: Path, old: Path, _: Any) -> None:
        folder = self._folder(old.parent)
        if new.name not in folder.now:
            return  # a whole folder: a backup, which this model leaves out
        folder.now[old.name] = folder.now.pop(new.name)
        folder.changed()

    def _link(self, old: Path, new: Path, _: Any) -> None:
        folder = self._folder(new.parent)
        folder.now[new.name] = self._folder(old.parent).now[old.name]
        folder.changed()

    def _remove(self, path: Path, _: Any) -> None:
        folder = self._folder(path.parent)
        if folder.now.pop(path.name, None):
            folder.changed()

    def _make_folder(self, path: Path, _: Any) -> None:
        self._folder(path)

    def _sync_folder(self, path: Path, _: Any) -> None:
        folder = self._folder(path)
        folder.safe, folder.since = dict(folder.now), []
        for inner in self.folders:
            if inner.parent == path:
                self.folders[inner].known = True

    def cut(self, to: Path, how: str, chance: random.Random) -> None:
        """``how``: "least" (nothing unsynced survived), "all", "hole" (all but its first line), or "some"."""
        for path, folder in self.folders.items():
            if (
                not path.is_relative_to(self.root)
                or "backups" in path.parts
                or (how == "least" and not folder.known and path != self.root)
            ):
                continue
            names = folder.safe
            if how in ("all", "hole"):
                names = folder.now
            elif how == "some":
                names = chance.choice([folder.safe, *folder.since])
            for name, inode in names.items():
                target = to / path.relative_to(self.root) / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_left(inode, how, chance))


def _left(inode: Inode, how: str, chance: random.Random) -> bytes:
    """The content after the cut: unsynced bytes may be there, gone, cut short, zeros, or zeros in part."""
    if how == "all" or inode.now == inode.safe:
        return inode.now
    if how == "least" or not inode.now.startswith(inode.safe):
        return inode.safe
    new = inode.now[len(inode.safe) :]
    if how == "hole":
        first = new.find(b"\n") + 1 or len(new) // 2
        return inode.safe + bytes(first) + new[first:]
    at = chance.randrange(len(new))
    return inode.safe + chance.choice([b"", new, new[:at], bytes(len(new)), bytes(at) + new[at:]])
