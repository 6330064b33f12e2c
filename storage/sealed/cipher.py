"""The ciphers of the sealed register, on bytes: AES-GCM under a key, scrypt for a passphrase. Loaded on first use."""

from __future__ import annotations

import os
import unicodedata
from hashlib import blake2b

KEY_BYTES = 32
OVERHEAD = 12 + 16
"""What sealing adds: the nonce before, the tag after."""

_NONCE = 12


def new_key() -> bytes:
    """A key that nobody can guess."""
    return os.urandom(KEY_BYTES)


def key_id(key: bytes) -> str:
    """The short name of a key, which tells nothing of it."""
    return blake2b(key, digest_size=4, person=b"secretariat-key").hexdigest()


def closed(key: bytes, plain: bytes, name: str) -> bytes:
    """What only this key, and only under this name, opens."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, name.encode())


def opened(key: bytes, sealed: bytes, name: str) -> bytes | None:
    """What was closed; None for another key, another name or altered bytes."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], name.encode())
    except (InvalidTag, ValueError):  # ValueError: too short to be anything sealed
        return None


def derived(passphrase: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    """The key a passphrase comes to. Made to take its time: not on the event loop."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=KEY_BYTES, n=n, r=r, p=p).derive(words)
