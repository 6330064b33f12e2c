"""The folders that tests make, in memory where the computer has room for them.

A tenth of what all tests took was the system making, renaming and removing files on a disk that nobody looks at again.
What a power cut leaves is played on a disk that is written down (``tests/support/faults.py``), and in
``python -m tests.torture`` on a real one. Whoever names a folder for it, by ``TMPDIR`` or ``--basetemp``, has it there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH = 1 << 30
"""Bytes that must be free there: many times what ever stands there at once. A container often has 64 MB."""


def in_memory() -> None:
    """From now on what is asked for a folder for a while gives one in memory, in programs begun from here as well."""
    if not os.environ.get("TMPDIR") and _usable():
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def _usable() -> bool:
    """Whether there is such a folder, with room, in which a program that a test writes can be started."""
    if not (MEMORY.is_dir() and os.access(MEMORY, os.W_OK | os.X_OK)):
        return False
    return not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC and shutil.disk_usage(MEMORY).free >= ENOUGH
