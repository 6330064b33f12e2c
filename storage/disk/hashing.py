"""BLAKE2b and SHA-256 as Python has them itself. Those of ``hashlib`` are OpenSSL's: to load that is a tenth of a bare
Python, at every command. The library's own ``random`` does so too.

For the short: a whole file is hashed by ``hashlib``, which is several times as fast.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    try:
        from _sha2 import sha256
    except ImportError:
        try:
            from _sha256 import sha256  # of Python 3.11
        except ImportError:
            from hashlib import sha256

__all__ = ["blake2b", "sha256"]
