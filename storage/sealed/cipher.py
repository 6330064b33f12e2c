"""The ciphers of what is sealed, on bytes: AES-GCM under a key, scrypt for a passphrase, and a box that anyone may shut
(X25519, HKDF-SHA256, AES-GCM) and only its key opens. Loaded on first use."""

from __future__ import annotations

import os

from storage.disk.hashing import blake2b

KEY_BYTES = 32
OVERHEAD = 12 + 16
"""What sealing adds: the nonce before, the tag after."""

_NONCE = 12
_PUBLIC = 32
_BOX = b"secretariat-box"


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


def public_of(key: bytes) -> bytes:
    """The public half of a key: with it a box is shut, and none is opened."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()


def boxed(public: bytes, plain: bytes, name: str) -> bytes:
    """What only the other half of this public key, and only under this name, opens."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    once = X25519PrivateKey.generate()
    mine = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    return mine + closed(_of_box(shared, mine + public), plain, name)


def unboxed(key: bytes, sealed: bytes, name: str) -> bytes | None:
    """What was shut in a box; None for another key, another name or altered bytes."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    mine = sealed[:_PUBLIC]
    try:
        shared = X25519PrivateKey.from_private_bytes(key).exchange(X25519PublicKey.from_public_bytes(mine))
    except ValueError:  # too short, or a point that leads nowhere
        return None
    return opened(_of_box(shared, mine + public_of(key)), sealed[_PUBLIC:], name)


def _of_box(shared: bytes, halves: bytes) -> bytes:
    """The key of one box, bound to both public halves."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=halves, info=_BOX).derive(shared)


def derived(passphrase: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    """The key a passphrase comes to. Made to take its time: not on the event loop."""
    import unicodedata

    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=KEY_BYTES, n=n, r=r, p=p).derive(words)


def in_letters(data: bytes) -> str:
    """Bytes as a JSON text can hold them, in base 64."""
    from base64 import b64encode

    return b64encode(data).decode()


def out_of_letters(words: str) -> bytes:
    """The bytes again. Raises ValueError where no such letters can have come of any."""
    from base64 import b64decode

    return b64decode(words, validate=True)
