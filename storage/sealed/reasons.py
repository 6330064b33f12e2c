"""Reasons, of apologies first: sealed in every copy, taken while the register is locked, opened only where it is not.

Anyone may shut a reason in its box, with the public half of one key; the other half is wrapped as the keys of the
records are. It is opened where it is shown, and nowhere before, so that no other part of the program ever holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from msgspec.structs import replace

from storage.port import Change, Document, Kept, Op, Store, StoreError
from storage.sealed import cipher, renewing
from storage.sealed.keyring import KeyRing
from storage.sealed.names import REASON, REASONS, SEALED_REASON, holds_reasons

_OF = {"apologies": "apologies", "let-go": "paper let go", "forgotten": "forgetting"}
"""What each kind of record is called that holds a reason, by its table."""


class Reasons:
    """The reasons kept in a store. ``trouble``: what is wrong with the keys of its records; then none is made."""

    def __init__(self, store: Store, ring: KeyRing, trouble: Callable[[], str]) -> None:
        self._store, self._ring, self._trouble = store, ring, trouble

    # --- shutting ---

    def closed(self, op: Op) -> Op:
        """A record with its reason sealed. In the clear as it came where there is no key yet, or no whole file of
        keys: the words come first, and the next opening seals them."""
        words = words_of(op.doc) if op.doc and holds_reasons(op.coll) else ""
        sealed = self.shut(op.id, words) if words else ""
        return replace(op, doc=_with(op.doc or {}, sealed)) if sealed else op

    def shut(self, bound: str, words: str) -> str:
        """Words in a box, to be opened under the same name; empty where that cannot be done now."""
        ring = self._ring
        try:
            if not self._is_ready():
                return ""
            shut = cipher.boxed(ring.ring.public, words.encode("utf-8", "surrogatepass"), bound)
            return f"{self._key()}:{cipher.in_letters(shut)}"
        except StoreError:
            return ""

    def _is_ready(self) -> bool:
        """Whether there is a public half; made now where it can be. Raises NotSaved, Unusable."""
        ring = self._ring
        if not ring.ring.public and not ring.locked and not self._store.read_only:
            if not ring.has(REASONS) and (self._trouble() or self.lacking()):
                return False
            nothing_yet = not self._collections()
            ring.make_box()
            if nothing_yet:
                self._note_swept()
        return bool(ring.ring.public) and ring.has(REASONS)

    def _key(self) -> str:
        """The short name of the key that opens what is shut now."""
        keys = self._ring.ring.keys.get(REASONS)
        return keys[0].id if keys else ""

    def look_at(self, change: Change) -> None:
        """Where a reason came in in the clear, or came back as it was before it was sealed anew, the next opening is
        to look again."""
        kept = [after for after in change.after if after and holds_reasons(after.coll)]
        if not kept:
            return
        with suppress(StoreError):  # where the keys cannot be written now, the next change of it seals it
            if any(self._is_behind(each) for each in kept) and self._ring.ring.swept[0]:
                self._ring.note_swept("", 0)

    # --- opening ---

    def open(self, bound: str, sealed: str) -> str:
        """What was shut. Raises Locked; KeyError where the key is gone; Unusable where it was altered."""
        found = self._ring.opened_with(REASONS, sealed, lambda key, data: cipher.unboxed(key, data, bound))
        return found.decode("utf-8", "surrogatepass")

    def opened(self, kept: Kept) -> Document:
        """A record with its reason in plain words. Raises as ``open`` does."""
        doc = kept.doc
        sealed = doc.get(SEALED_REASON)
        if not sealed or not holds_reasons(kept.coll) or words_of(doc):
            return doc
        return {**doc, REASON: {"withheld": self.open(doc["id"], sealed)}, SEALED_REASON: ""}

    def lacking(self) -> int:
        """How many reasons were sealed with a key that is not there. Reads every one. Raises Unusable."""
        ids = {key.id for key in self._ring.ring.keys.get(REASONS, [])}
        return sum(bool(sealed) and sealed.partition(":")[0] not in ids for _, sealed in self._all())

    def unopened(self) -> dict[str, str]:
        """Those that cannot be opened though the register is not locked, by place, each as a sentence."""
        found = {}
        for kept, _ in self._all():
            try:
                self.opened(kept)
            except (KeyError, StoreError):
                file, _, table = kept.coll.rpartition("/")
                found[f"{kept.coll}/{kept.id}"] = (
                    f"{file}.json: the reason of the {_OF[table]} {kept.id} cannot be opened: its key is missing, or "
                    "it was altered outside the program. It is left as it is."
                )
        return found

    # --- sealing those of before ---

    def sweep(self, *, anew: bool = False) -> Change | None:
        """Seal the reasons that stand in the clear, or under an earlier key: one act. None where there is none.

        ``anew``: look also where all were found sealed, as after a restoring. Raises NotSaved, Unusable, Conflict.
        """
        store, ring = self._store, self._ring
        if store.read_only or ring.closed or not self._collections() or (self._is_swept() and not anew):
            return None
        if not self._is_ready():
            return None
        ops = list(self._behind())
        change = store.commit(ops, by="", note=renewing.NOTE, same=True) if ops else None
        self._note_swept()
        return change

    def _behind(self) -> Iterator[Op]:
        for kept, sealed in self._all():
            if not self._is_behind(kept):
                continue
            try:
                words = words_of(kept.doc) or self.open(kept.id, sealed)
            except (KeyError, StoreError):
                continue  # ``check`` names it
            if anew := self.shut(kept.id, words):
                yield Op("put", kept.coll, kept.id, _with(kept.doc, anew), kept.rev)

    def _is_behind(self, kept: Kept) -> bool:
        """Whether a reason stands in the clear, or under an earlier key."""
        sealed = sealed_of(kept.doc)
        return bool(words_of(kept.doc)) or (bool(sealed) and sealed.partition(":")[0] != self._key())

    def _is_swept(self) -> bool:
        key, act = self._ring.ring.swept
        return bool(key) and key == self._key() and act <= self._store.version()

    def _note_swept(self) -> None:
        self._ring.note_swept(self._key(), self._store.version())

    def _collections(self) -> list[str]:
        return [coll for coll in self._store.collections() if holds_reasons(coll)]

    def _all(self) -> Iterator[tuple[Kept, str]]:
        """Every record that may have one, and its reason as it stands sealed (empty: it is not)."""
        for coll in self._collections():
            for kept in self._store.find(coll):
                yield kept, sealed_of(kept.doc)


def words_of(doc: Document) -> str:
    """The reason that a document holds in the clear."""
    reason: Any = doc.get(REASON)
    words = reason.get("withheld") if isinstance(reason, dict) else ""
    return words if isinstance(words, str) else ""


def sealed_of(doc: Document) -> str:
    """The reason that a document holds sealed."""
    sealed = doc.get(SEALED_REASON)
    return sealed if isinstance(sealed, str) else ""


def _with(doc: Document, sealed: str) -> Document:
    return {**{name: value for name, value in doc.items() if name != "rev"},
            REASON: {**doc[REASON], "withheld": ""}, SEALED_REASON: sealed}  # fmt: skip
