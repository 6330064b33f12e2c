"""The port between the archive and whatever keeps its documents.

Nothing of any engine crosses it: no TinyDB query, no file handle, no name of a data file. Whoever offers what ``Store``
says can keep the archive: the engine's store of one folder does; so does the sealed store, which stands over another
one; so would a database server for several officers, as one more class that imports this module and no other.

A *collection* is named ``file/table``: ``people/persons``, ``meetings/2022-07-20/events``. The last part is the
table, all before it the file that holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, Self, runtime_checkable

import msgspec

Document = dict[str, Any]

Told = Callable[[str], None]
"""Is told what long work does next. It may raise, where the work is to stop: then all is as it was before."""


def nobody(_words: str) -> None:
    """Whom work tells that nobody looks at."""


class Stamp(msgspec.Struct, frozen=True):
    """The two fields of a document that a store itself reads. ``rev`` counts its versions, from 1."""

    id: str
    rev: int


_document = msgspec.json.Decoder(Document)
_stamp = msgspec.json.Decoder(Stamp)


class Kept(msgspec.Struct, frozen=True):
    """One document as it is kept: its JSON text. It is taken apart where it is asked for, and not before: who reads it
    as a record needs no document of it."""

    coll: str
    text: msgspec.Raw

    @classmethod
    def of(cls, coll: str, doc: Document) -> Self:
        """A document with its id and version."""
        return cls(coll, msgspec.Raw(msgspec.json.encode(doc)))

    @property
    def doc(self) -> Document:
        """A document of the caller's own, another each time."""
        return _document.decode(self.text)

    @property
    def stamp(self) -> Stamp:
        """Its id and version, without taking the rest apart."""
        return _stamp.decode(self.text)

    @property
    def id(self) -> str:
        return self.stamp.id

    @property
    def rev(self) -> int:
        return self.stamp.rev


class Op(msgspec.Struct, frozen=True):
    """One change asked for. ``rev``: the version the caller last saw; 0 = must be new; None = do not check."""

    do: Literal["put", "del"]
    coll: str
    id: str
    doc: Document | None = None
    rev: int | None = None


class Change(msgspec.Struct, frozen=True):
    """One committed act: a line of history, a source of undo, a unit of synchronisation.

    ``undoes`` and ``redoes`` are the number of the act that this one took back or did again; 0 if neither.
    ``ops`` say what was done to which record, without its documents: ``before`` and ``after`` hold, in the same order,
    each as it was and as it became (None where it did not exist).
    """

    seq: int
    at: str
    by: str
    note: str
    ops: tuple[Op, ...]
    before: tuple[Kept | None, ...]
    after: tuple[Kept | None, ...]
    undoes: int = 0
    redoes: int = 0

    @property
    def again(self) -> str:
        """What stands before the note of an act that took another back, or did it again."""
        return f"undo of {self.undoes}: " if self.undoes else f"redo of {self.redoes}: " if self.redoes else ""


class Root(msgspec.Struct, frozen=True):
    """What one record is known by: how many acts it has, and the hash of them all, each as it was kept."""

    acts: int
    hash: bytes


class StoreError(Exception):
    """The store refused. Its text is one clear sentence for the clerk."""

    @property
    def why(self) -> str:
        """The sentence without its “Not saved”, for whoever tells that in words of its own."""
        said = str(self).removeprefix("Not saved: ")
        return f"{said[:1].upper()}{said[1:]}"


class Conflict(StoreError):
    """Someone else changed the record since it was read: show both, overwrite neither."""


class NotSaved(StoreError):
    """Nothing was written (disk full, folder unwritable, a value that cannot be stored). The caller still holds it."""


class Unusable(StoreError):
    """The folder cannot be written to safely: damaged, held by another window, or of a newer version."""


class Irreversible(StoreError):
    """The act cannot be undone by its nature, such as an erasure. Nothing is wrong, and nothing was changed."""


@runtime_checkable
class MayBeUndecided(Protocol):
    """A keeper of records whose journal may have lost what other files of it still know."""

    @property
    def undecided(self) -> str:
        """Why it has to be said from what to go on, as a sentence that names the way; empty where all is well.

        Until then nothing can be written, what is shown is the newer state, and no paper may be made of it.
        """

    def go_on(self, *, from_files: bool, by: str) -> None:
        """Go on from the files as they stand, or from the journal. Both are kept. Raises NotSaved or Unusable."""


Touched = tuple[str, str]
"""What was done to a document, “put” or “del”, and the collection it is of."""


class Store(Protocol):
    """What a keeper of records can do. ``commit`` returns only once the act is durable."""

    read_only: str
    """Why nothing can be written, as a sentence; empty when writing is possible."""

    notices: list[str]
    """What was noticed and mended on opening (a torn line, a damaged file set aside), as sentences."""

    @property
    def folder(self) -> Path | None:
        """The folder where small files may be kept beside the records, such as the keys of sealed ones; None where
        there is none, as on a server."""

    @property
    def unopened(self) -> Mapping[str, str]:
        """Records that are there and could not be opened, by place, each with the reason."""

    def get(self, coll: str, id: str) -> Kept | None: ...
    def find(self, coll: str, *, having: str = "") -> list[Kept]:
        """The records of a collection. ``having``: those alone that have a field of this name, at whatever depth; one
        that has not may be among them where that is not known without reading it."""

    def collections(self, prefix: str = "") -> list[str]: ...
    def version(self, prefix: str = "") -> int:
        """The number of the last act that touched a collection beginning with ``prefix`` (0: none).
        Cheap: lets a reader keep what it decoded until something changed."""

    def known_by(self, file: str) -> str:
        """What the collections of a file are known by: another as soon as a word of them is, also after they were put
        back from a backup. Empty where that is not known, or an act waits to be brought into the file. A file that
        there is not is known, too."""

    def root(self) -> Root | None:
        """The hash of the whole record, which no later act changes for the acts before it; None where it cannot be
        known. May read for a moment: not on the event loop."""

    def commit(self, ops: Sequence[Op], *, by: str, note: str, same: bool = False) -> Change:
        """All of ``ops`` or none, durable on return. Raises Conflict, NotSaved or Unusable.

        ``same``: the records say what they said, and are only kept otherwise: undo and redo pass over such an act.
        """

    def undo(self, *, by: str) -> Change | None:
        """Take back the last act not yet taken back (None if there is none), also one of an earlier session."""

    def redo(self, *, by: str) -> Change | None:
        """Do again the act last taken back, unless a new act came after it (then None)."""

    def undo_note(self) -> str:
        """The note of the act ``undo`` would take back; empty if none."""

    def redo_note(self) -> str: ...
    def undo_touches(self) -> list[Touched]:
        """What the act that ``undo`` would take back did."""

    def redo_touches(self) -> list[Touched]: ...
    def save_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text, durably but outside history and undo. Empty text forgets it."""

    def draft(self, key: str) -> str: ...
    def drafts(self) -> list[str]:
        """The keys under which something half typed is kept; none of a sealed one while that cannot be read."""

    def changes(self, after: int = 0, coll: str = "", id: str = "", *, documents: bool = True) -> Iterator[Change]:
        """The history, oldest first. Without ``documents`` only what was done to which record: ``before`` and
        ``after`` are empty then, and no operation has a document."""

    def watch(self, watcher: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``watcher`` after each act (in the thread that committed it); returns a call that stops it."""

    def refresh(self) -> bool:
        """Of a store open for reading only: take in what the writer did since. Returns whether there was anything."""

    def settle(self) -> None:
        """Bring the readable files up to the journal now (done by itself after quiet, every 200 acts, on close)."""

    def backup(self, why: str = "", told: Told = nobody) -> str:
        """A snapshot of every file; returns its name. ``told`` is told how far it is, and may raise: then none is."""

    def backup_of_the_day(self) -> str:
        """The day's own snapshot where it is due (else made on closing); its name, or ""."""

    def check(self, told: Told = nobody) -> list[str]:
        """Read everything, change nothing; every problem as a sentence. ``told`` as in ``backup``."""

    def close(self) -> None: ...
