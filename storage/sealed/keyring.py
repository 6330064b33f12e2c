"""The keys of sealed records: one key a record, so that to forget the key is to erase the record everywhere.

Sealed records stand as ciphertext in the data file, in the journal and in every backup. Their keys stand in one small
file, ``complaints.keys``, with a second copy beside it, and nowhere else. With a passphrase the keys themselves are
wrapped by it. So setting, changing or taking off a passphrase replaces one small file, whole: at any moment the
register opens with exactly one passphrase. And erasing a record needs no rewriting of the journal: without its key
nothing can read it again, in any copy.

Setting or changing a passphrase makes new keys as well: a file of keys that was copied before opens nothing that is
sealed afterwards. The earlier keys are kept, wrapped by the new passphrase, for what the journal holds.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from storage.port import NotSaved, StoreError, Unusable
from storage.sealed import cipher, keyfiles
from storage.sealed.keyfiles import COPY as COPY
from storage.sealed.keyfiles import FILE as FILE
from storage.sealed.names import REASONS
from storage.sealed.ring import CHECK_WORD, Key, PassphraseLock, Ring

_N, _R, _P = 2**17, 8, 1
"""scrypt: 128 MB and about half a second for each try at a passphrase. Of the five settings that OWASP's Password
Storage Cheat Sheet lists as equal (2^17 with p=1 to 2^13 with p=10), the one that takes the most memory. The file says
with which its keys are wrapped; another setting than this is brought to it when the passphrase is next given."""


class Locked(StoreError):
    """A passphrase is set and has not been given in this session."""

    def __init__(self) -> None:
        super().__init__("The register of complaints is locked. Give its passphrase to open it.")


class WrongPassphrase(StoreError):
    """That is not the passphrase."""

    def __init__(self) -> None:
        super().__init__("That is not the passphrase. Nothing was changed.")


def lacking_sentence(lacking: int) -> str:
    """For the clerk, where records lack their keys."""
    cases, their = ("1 record", "its key is") if lacking == 1 else (f"{lacking} records", "their keys are")
    return (
        f"{cases} of the register of complaints cannot be opened: {their} not in {FILE}. It is not the newest, or "
        f"not of this folder. Put {FILE} and {COPY} back from your own back-up of this folder; until then no new "
        "complaint can be logged, so that no key is lost."
    )


class KeyRing:
    """The keys of one folder. Nothing is read before it is asked for; ``cryptography`` is loaded on first use.

    ``why_not``: why nothing may be written, as a sentence; empty where it may.
    """

    def __init__(self, folder: Path, why_not: Callable[[], str] = lambda: "") -> None:
        self.why_not = why_not
        self.lacking: keyfiles.Lacking = keyfiles.none_lacking
        """How many records lack their key in a ring; whoever holds the records says so."""
        self._folder = folder
        self._held: tuple[Ring, bytes | None] | None = None
        """What the file holds, and the key that unwraps it: both change at one moment, under a reader's hands."""
        self._other: Ring | None = None
        self.turn = threading.RLock()
        """One change of the file at a time: a draft's key may be made while a passphrase is set."""
        self.notices: list[str] = []
        """What was noticed about the files, as sentences; each once."""

    # --- the file ---

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def ring(self) -> Ring:
        """What the file holds. Raises Unusable where neither copy can be read."""
        return self._now()[0]

    def _now(self) -> tuple[Ring, bytes | None]:
        held = self._held
        if held is None:
            found = keyfiles.read(self._folder, self.lacking)
            self._tell(found.notices)
            held, self._other = (found.ring, None), found.other
            self._held = held
        return held

    def _tell(self, sentences: Iterable[str]) -> None:
        self.notices += [sentence for sentence in sentences if sentence not in self.notices]

    def forget(self) -> None:
        """Read the file anew: another window may have changed it. A new passphrase has to be given here, too."""
        known, self._held = self._held, None
        with contextlib.suppress(Unusable):
            if known is not None and known[0].lock == self.ring.lock:
                self._held = self.ring, known[1]

    def mend(self) -> None:
        """Make both files whole and alike, as the newest says; nothing where it may only be read.

        Raises NotSaved, Unusable.
        """
        with self.turn:
            if not self.why_not():
                ring = self.ring  # what is wrong is told before it is mended
                keyfiles.mend(self._folder, self.notices, self.lacking)
                if any(len(keys) > 1 for keys in ring.keys.values()) and not ring.counter and not self._other:
                    self._write(ring)  # two of the first format that differed: what either holds, in both

    def _prepared(self, ring: Ring) -> keyfiles.Replacement:
        """Both files, written beside the present ones. Raises NotSaved, Unusable: then nothing has changed."""
        if why := self.why_not():
            raise Unusable(why)
        return keyfiles.Replacement(self._folder, ring, self.ring, self.notices, self.lacking)

    def _write(self, ring: Ring, master: bytes | None = None) -> None:
        self._put(self._prepared(ring), master)

    def _put(self, prepared: keyfiles.Replacement, master: bytes | None, *, forgetting: bool = False) -> None:
        try:
            prepared.put(forgetting=forgetting)
        except NotSaved:
            self.forget()
            raise
        self._held, self._other = (prepared.ring, master), None

    # --- the passphrase ---

    @property
    def has_passphrase(self) -> bool:
        return self.ring.lock is not None

    @property
    def locked(self) -> bool:
        """Whether the passphrase has still to be given."""
        ring, master = self._now()
        return ring.lock is not None and master is None

    @property
    def closed(self) -> bool:
        """Whether nothing can be opened now: no passphrase was given, or there are no whole files of keys."""
        try:
            return self.locked
        except Unusable:
            return True

    def unlock(self, passphrase: str) -> None:
        """Give the passphrase. Raises WrongPassphrase."""
        with self.turn:
            ring, _ = self._now()
            if ring.lock is None:
                return
            for one in (ring, self._other):
                if one is None or one.lock is None:
                    continue
                master = _derived(passphrase, one.lock)
                if cipher.opened(master, one.lock.check, CHECK_WORD) is not None:
                    self._held = one, master
                    self._bring_up(passphrase, one.lock)
                    return
            raise WrongPassphrase

    def _bring_up(self, passphrase: str, lock: PassphraseLock) -> None:
        """Wrap the keys anew where the passphrase was worked with another setting than today's, or where there was a
        doubt which file counts; at another time, if it cannot be done now."""
        if ((lock.n, lock.r, lock.p) == (_N, _R, _P) and self._other is None) or self.why_not():
            return
        with contextlib.suppress(StoreError):
            self._wrap(passphrase, self._plain())

    def relock(self) -> None:
        """Forget what the passphrase opened; it has to be given again."""
        if self._held is not None:
            self._held = self._held[0], None

    def set_passphrase(self, new: str) -> None:
        """Set, change or (empty) take off the passphrase. Raises Locked while it has not been given.

        One small file is replaced: before that moment the old one opens the register, after it the new one. Set or
        changed, every record gets a new key besides, with which it is sealed from then on.
        """
        with self.turn:
            plain = self._plain()
            self._expect_all()
            if new:
                plain.setdefault(REASONS, [])  # its public half is all that is at hand while it is locked
                self._wrap(new, {name: [cipher.new_key(), *keys] for name, keys in plain.items()})
                return
            keys = {name: [Key(cipher.key_id(key), key) for key in found] for name, found in plain.items()}
            self._write(msgspec.structs.replace(self.ring, lock=None, keys=keys))

    def _plain(self) -> dict[str, list[bytes]]:
        """Every key, as it seals. Raises Locked; Unusable where one is damaged, for it would be lost."""
        return {name: self._keys(name) for name in self.ring.keys}

    def _wrap(self, passphrase: str, keys: dict[str, list[bytes]]) -> None:
        """Write the file, all keys wrapped by a passphrase."""
        salt = os.urandom(16)
        how = PassphraseLock(salt, b"", n=_N, r=_R, p=_P)
        master = _derived(passphrase, how)
        lock = msgspec.structs.replace(how, check=cipher.closed(master, CHECK_WORD.encode(), CHECK_WORD))
        wrapped = {name: [_kept(master, key, name) for key in found] for name, found in keys.items()}
        public = cipher.public_of(keys[REASONS][0]) if REASONS in keys else b""
        self._write(msgspec.structs.replace(self.ring, lock=lock, keys=wrapped, public=public), master)

    # --- the keys ---

    def _keys(self, name: str) -> list[bytes]:
        """The keys of a record, the one that seals first. Raises Locked, Unusable, or KeyError where there is none."""
        ring, master = self._now()
        kept = ring.keys[name]
        if ring.lock is None:
            return [key.key for key in kept]
        if master is None:
            raise Locked
        found = [opened for key in kept if (opened := cipher.opened(master, key.key, name)) is not None]
        if not found:
            raise Unusable(f"The key of {name} is damaged, so it cannot be opened. It is left as it is.")
        return found

    def key(self, name: str) -> bytes:
        """The key that seals a record. Raises Locked, Unusable, or KeyError where there is none."""
        return self._keys(name)[0]

    def has(self, name: str) -> bool:
        """Whether there is a key of that name."""
        return name in self.ring.keys

    def make(self, names: Iterable[str]) -> None:
        """Keys for new records, durable on return. Raises Locked, NotSaved, Unusable."""
        with self.turn:
            wanted = [name for name in names if not self.has(name)]
            if not wanted:
                return
            if self.locked:
                raise Locked
            self._expect_all()
            ring, master = self._now()
            new = {name: [_kept(master, cipher.new_key(), name)] for name in wanted}
            erased = [each for each in ring.erased if each not in new]
            self._write(msgspec.structs.replace(ring, keys={**ring.keys, **new}, erased=erased), master)

    def _expect_all(self) -> None:
        """Raises Unusable where a record lacks its key: the right files are to come back, and no new key be lost."""
        if lacking := self.lacking(self.ring):
            raise Unusable(lacking_sentence(lacking))

    def prepare_erasing(self, names: Iterable[str]) -> Erasing:
        """All that needs room on the disk before keys are forgotten. Needs no passphrase. Raises NotSaved, Unusable.

        To be used while ``turn`` is held.
        """
        gone, ring = set(names), self.ring
        if self._other is not None:
            raise Unusable(
                f"Nothing was erased: {FILE} and its copy do not say the same. Give the passphrase, then erase again."
            )
        if gone <= set(ring.erased) and not gone & set(ring.keys):
            return Erasing(self, None)
        keys = {name: kept for name, kept in ring.keys.items() if name not in gone}
        after = msgspec.structs.replace(ring, keys=keys, erased=sorted({*ring.erased, *gone}))
        return Erasing(self, self._prepared(after))

    def put_erased(self, prepared: keyfiles.Replacement) -> None:
        """Put in place what was prepared, and let nothing of the old stay. Raises NotSaved: then none is forgotten."""
        self._put(prepared, self._now()[1], forgetting=True)

    def erase(self, names: Iterable[str]) -> None:
        """Forget keys for good: what they sealed can never be read again. Needs no passphrase.

        Raises NotSaved, Unusable: then none was forgotten.
        """
        with self.turn:
            self.prepare_erasing(names).do()

    def is_erased(self, name: str) -> bool:
        """Whether the record of this name was erased for good."""
        return name in self.ring.erased

    # --- sealing ---

    def make_box(self) -> None:
        """The key that opens reasons, and its public half; durable on return. Raises Locked, NotSaved, Unusable."""
        self.make([REASONS])
        self.note_swept(*self.ring.swept)

    def note_swept(self, key: str, act: int) -> None:
        """Every reason stands sealed under that key, as of that act; under none: that is not known any more.

        Raises NotSaved, Unusable; Locked where there is no public half yet.
        """
        with self.turn:
            ring, master = self._now()
            public = ring.public or cipher.public_of(self.key(REASONS))
            self._write(msgspec.structs.replace(ring, public=public, swept=(key, act)), master)

    def seal(self, name: str, plain: bytes) -> str:
        """Words that only the key of that name opens, and which key that is. The key must have been made."""
        key = self.key(name)
        return f"{cipher.key_id(key)}:{cipher.in_letters(cipher.closed(key, plain, name))}"

    def open(self, name: str, sealed: str) -> bytes:
        """What was sealed. Raises Locked; KeyError where the key is gone; Unusable where it was altered."""
        return self.opened_with(name, sealed, lambda key, data: cipher.opened(key, data, name))

    def opened_with(self, name: str, sealed: str, how: Callable[[bytes, bytes], bytes | None]) -> bytes:
        """What ``how`` opens with one of the keys of that name. Raises as ``open`` does."""
        which, words = _parted(sealed)
        keys = [key for key in self._keys(name) if which in ("", cipher.key_id(key))]
        if not keys:
            raise KeyError(name)
        try:
            data = cipher.out_of_letters(words)
        except ValueError:
            data = b""
        for key in keys:
            if (opened := how(key, data)) is not None:
                return opened
        raise Unusable(f"{name} was altered outside the program, so it cannot be opened. It is left as it is.")

    def fits(self, name: str, sealed: str) -> bool:
        """Whether the key is there that sealed this; as far as can be told, where it is locked. Raises Unusable."""
        if not named_in(self.ring, name, sealed):
            return False
        return bool(_parted(sealed)[0]) or self.locked or self.opens(name, sealed)

    def opens(self, name: str, sealed: str) -> bool:
        """Whether this can be opened now. Raises Locked."""
        try:
            self.open(name, sealed)
        except (KeyError, Unusable):
            return False
        return True

    def is_behind(self, name: str, sealed: str) -> bool:
        """Whether this was sealed with an earlier key than the one that seals now."""
        which, _ = _parted(sealed)
        keys = self.ring.keys.get(name, [])
        return len(keys) > 1 and which != cipher.key_id(self.key(name))


class Erasing:
    """Keys about to be forgotten: nothing more needs room on the disk."""

    def __init__(self, ring: KeyRing, prepared: keyfiles.Replacement | None) -> None:
        self._ring, self._prepared = ring, prepared

    def drop(self) -> None:
        """Forget none of them after all."""
        if self._prepared:
            self._prepared.drop()

    def do(self) -> None:
        """Forget them, in both files. Raises NotSaved: then none is forgotten."""
        if self._prepared:
            self._ring.put_erased(self._prepared)


def named_in(ring: Ring, name: str, sealed: str) -> bool:
    """Whether a ring has the key that sealed this, as far as its name tells."""
    which, _ = _parted(sealed)
    ids = {key.id for key in ring.keys.get(name, [])}
    return bool(ids & {which, ""} if which else ids)


def _parted(sealed: str) -> tuple[str, str]:
    """Which key sealed it (empty: not said, as it was written at first), and the words."""
    which, colon, words = sealed.partition(":")
    return (which, words) if colon else ("", sealed)


def _kept(master: bytes | None, key: bytes, name: str) -> Key:
    return Key(cipher.key_id(key), cipher.closed(master, key, name) if master else key)


def _derived(passphrase: str, lock: PassphraseLock) -> bytes:
    return cipher.derived(passphrase, lock.salt, lock.n, lock.r, lock.p)
