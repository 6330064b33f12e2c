"""The keys of sealed records: one key a record, so that to forget the key is to erase the record everywhere.

Sealed records stand as ciphertext in the data file, in the journal and in every backup. Their keys stand in one small
file, ``complaints.keys``, with a second copy beside it, and nowhere else. With a passphrase the keys themselves are
wrapped by it. So setting, changing or taking off a passphrase replaces one small file, whole: at any moment the
register opens with exactly one passphrase. And erasing a record needs no rewriting of the journal: without its key
nothing can read it again, in any copy.
"""

from __future__ import annotations

import base64
import os
import threading
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import msgspec

from storage.disk import disk
from storage.port import NotSaved, StoreError, Unusable

FILE = "complaints.keys"
COPY = "complaints.keys.copy"

_N, _R, _P = 2**15, 8, 1
"""scrypt: 32 MB and about a tenth of a second for each try at a passphrase."""


class Locked(StoreError):
    """A passphrase is set and has not been given in this session."""

    def __init__(self) -> None:
        super().__init__("The register of complaints is locked. Give its passphrase to open it.")


class WrongPassphrase(StoreError):
    """That is not the passphrase."""

    def __init__(self) -> None:
        super().__init__("That is not the passphrase. Nothing was changed.")


class PassphraseLock(msgspec.Struct, frozen=True):
    """How the keys are wrapped by a passphrase. ``check``: a known word, sealed, to tell a wrong passphrase."""

    salt: bytes
    check: bytes
    n: int = _N
    r: int = _R
    p: int = _P


class Ring(msgspec.Struct):
    """What the file holds. ``keys``: by the record's name, plain or wrapped. ``erased``: names whose key is gone."""

    format: str = "secretariat-keys"
    lock: PassphraseLock | None = None
    keys: dict[str, bytes] = {}
    erased: list[str] = []


class KeyRing:
    """The keys of one folder. Nothing is read before it is asked for; ``cryptography`` is loaded on first use."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ring: Ring | None = None
        self._master: bytes | None = None
        self._turn = threading.RLock()
        """One change of the file at a time: a draft's key may be made while a passphrase is set."""
        self.notices: list[str] = []

    # --- the file ---

    @property
    def ring(self) -> Ring:
        """What the file holds. Raises Unusable where neither copy can be read."""
        if self._ring is None:
            self._ring = self._read()
        return self._ring

    def forget(self) -> None:
        """Read the file anew: another window may have changed it. A new passphrase has to be given here, too."""
        known, self._ring = self._ring, None
        if known is not None and known.lock != self.ring.lock:
            self._master = None

    def _read(self) -> Ring:
        paths = [self._folder / name for name in (FILE, COPY)]
        found = [_decoded(path) for path in paths]
        ring = next((each for each in found if each is not None), None)
        if ring is not None:
            if found[0] is None and paths[0].exists():
                self.notices.append(f"{FILE} was damaged. Its copy is used, and it is mended with the next change.")
            return ring
        if any(path.exists() for path in paths):
            raise Unusable(
                f"{FILE} and its copy are damaged, so the register of complaints cannot be opened. "
                "Put both back from your own back-up of this folder."
            )
        return Ring()

    def _write(self, ring: Ring) -> None:
        """Replace both copies, the second first: the first one decides, and it changes at one moment."""
        data = msgspec.json.encode(ring)
        try:
            for name in (COPY, FILE):
                disk.write_atomically(self._folder / name, data)
        except OSError as error:
            self._ring = None
            raise NotSaved(f"The keys of the register could not be written: {disk.why(error)}.") from error
        self._ring = ring

    # --- the passphrase ---

    @property
    def has_passphrase(self) -> bool:
        return self.ring.lock is not None

    @property
    def locked(self) -> bool:
        """Whether the passphrase has still to be given."""
        return self.ring.lock is not None and self._master is None

    def unlock(self, passphrase: str) -> None:
        """Give the passphrase. Raises WrongPassphrase."""
        lock = self.ring.lock
        if lock is None:
            return
        master = _derived(passphrase, lock)
        if _opened(master, lock.check, _CHECK_NAME) is None:
            raise WrongPassphrase
        self._master = master

    def relock(self) -> None:
        """Forget what the passphrase opened; it has to be given again."""
        self._master = None

    def set_passphrase(self, new: str) -> None:
        """Set, change or (empty) take off the passphrase. Raises Locked while it has not been given.

        One small file is replaced: before that moment the old one opens the register, after it the new one.
        """
        with self._turn:
            keys = {name: self.key(name) for name in self.ring.keys}
            if not new:
                self._write(Ring(keys=keys, erased=self.ring.erased))
                self._master = None
                return
            salt = os.urandom(16)
            how = PassphraseLock(salt, b"", n=_N)
            master = _derived(new, how)
            lock = msgspec.structs.replace(how, check=_closed(master, _CHECK_NAME.encode(), _CHECK_NAME))
            wrapped = {name: _closed(master, key, name) for name, key in keys.items()}
            self._write(Ring(lock=lock, keys=wrapped, erased=self.ring.erased))
            self._master = master

    # --- the keys ---

    def key(self, name: str) -> bytes:
        """The key of a record. Raises Locked, or KeyError where there is none."""
        kept = self.ring.keys[name]
        if self.ring.lock is None:
            return kept
        if self._master is None:
            raise Locked
        opened = _opened(self._master, kept, name)
        if opened is None:
            raise Unusable(f"The key of {name} is damaged, so it cannot be opened. It is left as it is.")
        return opened

    def make(self, names: Iterable[str]) -> None:
        """Keys for new records, durable on return. Raises Locked, NotSaved."""
        with self._turn:
            wanted = [name for name in names if name not in self.ring.keys]
            if not wanted:
                return
            if self.locked:
                raise Locked
            master, ring = self._master, self.ring
            new = {name: os.urandom(32) for name in wanted}
            kept = {name: _closed(master, key, name) for name, key in new.items()} if master else new
            erased = [each for each in ring.erased if each not in new]
            self._write(Ring(lock=ring.lock, keys={**ring.keys, **kept}, erased=erased))

    def erase(self, names: Iterable[str]) -> None:
        """Forget keys for good: what they sealed can never be read again. Needs no passphrase. Raises NotSaved."""
        with self._turn:
            ring, gone = self.ring, set(names)
            if gone <= set(ring.erased) and not gone & set(ring.keys):
                return
            keys = {name: key for name, key in ring.keys.items() if name not in gone}
            self._write(Ring(lock=ring.lock, keys=keys, erased=sorted({*ring.erased, *gone})))

    def is_erased(self, name: str) -> bool:
        """Whether the record of this name was erased for good."""
        return name in self.ring.erased

    # --- sealing ---

    def seal(self, name: str, plain: bytes) -> str:
        """Words that only the key of that name opens. The key must have been made."""
        return base64.b64encode(_closed(self.key(name), plain, name)).decode()

    def open(self, name: str, sealed: str) -> bytes:
        """What was sealed. Raises Locked; KeyError where the key is gone; Unusable where it was altered."""
        key = self.key(name)
        try:
            opened = _opened(key, base64.b64decode(sealed, validate=True), name)
        except ValueError:
            opened = None
        if opened is None:
            raise Unusable(f"{name} was altered outside the program, so it cannot be opened. It is left as it is.")
        return opened


_CHECK_NAME = "secretariat"
_NONCE = 12


def _decoded(path: Path) -> Ring | None:
    try:
        return msgspec.json.decode(disk.read(path), type=Ring)
    except (OSError, msgspec.DecodeError):
        return None


def _closed(key: bytes, plain: bytes, name: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, name.encode())


def _opened(key: bytes, sealed: bytes, name: str) -> bytes | None:
    """None for another key, another name or altered bytes."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], name.encode())
    except InvalidTag:
        return None


def _derived(passphrase: str, lock: PassphraseLock) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    words = unicodedata.normalize("NFC", passphrase).encode()
    return Scrypt(salt=lock.salt, length=32, n=lock.n, r=lock.r, p=lock.p).derive(words)
