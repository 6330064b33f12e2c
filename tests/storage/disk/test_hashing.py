"""The hashes are those of the library, whatever Python has of its own."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from storage.disk import hashing


@given(st.binary(max_size=300))
def test_they_are_the_librarys(data: bytes) -> None:
    assert hashing.sha256(data).digest() == hashlib.sha256(data).digest()
    for size, person in ((8, b""), (16, b""), (4, b"secretariat-key")):
        ours, theirs = (each(data, digest_size=size, person=person) for each in (hashing.blake2b, hashlib.blake2b))
        assert ours.hexdigest() == theirs.hexdigest()
