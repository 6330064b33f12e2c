"""What a sealed store passes on to the one beneath, as it is."""

from __future__ import annotations

from pathlib import Path

from storage.port import Root, Store, Told, nobody


class PassingOn:
    """The half of a sealed store that knows nothing of seals."""

    inner: Store

    @property
    def folder(self) -> Path | None:
        return self.inner.folder

    @property
    def read_only(self) -> str:
        return self.inner.read_only

    @read_only.setter
    def read_only(self, why: str) -> None:
        self.inner.read_only = why

    def collections(self, prefix: str = "") -> list[str]:
        return self.inner.collections(prefix)

    def version(self, prefix: str = "") -> int:
        return self.inner.version(prefix)

    def known_by(self, file: str) -> str:
        return self.inner.known_by(file)

    def root(self) -> Root | None:
        return self.inner.root()

    def undo_note(self) -> str:
        return self.inner.undo_note()

    def redo_note(self) -> str:
        return self.inner.redo_note()

    def settle(self) -> None:
        self.inner.settle()

    def backup(self, why: str = "", told: Told = nobody) -> str:
        return self.inner.backup(why, told)

    def backup_of_the_day(self) -> str:
        return self.inner.backup_of_the_day()
