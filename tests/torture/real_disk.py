"""A real ext4 in a file of its own, which can be cut off from its disk as by a power cut, and mounted again.

It needs Linux, root, a free loop device and mkfs.ext4; ``missing`` says which of these is not there.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from types import TracebackType

EXT4_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2
"""What the log has not yet on the disk is lost as well: the harshest of the three ways."""


@cache
def missing() -> str:
    """What this machine lacks for it, in words; "" where nothing is missing. It tries, once, with a small disk."""
    if not sys.platform.startswith("linux"):
        return "a real ext4 needs Linux"
    if os.geteuid() != 0:
        return "mounting an ext4 needs root"
    if not shutil.which("mkfs.ext4"):
        return "mkfs.ext4 is not installed"
    with tempfile.TemporaryDirectory() as folder:
        try:
            with RealDisk(Path(folder) / "try", megabytes=4) as disk:
                disk.cut_power()
        except (OSError, subprocess.CalledProcessError):
            return "an ext4 in a file cannot be mounted, or not be cut off, here"
    return ""


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


class RealDisk:
    """A small ext4 file system on a file in ``place``."""

    def __init__(self, place: Path, megabytes: int = 64) -> None:
        self.image, self.root = place / "ext4.img", place / "mounted"
        self.root.mkdir(parents=True)
        with self.image.open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        _run("mkfs.ext4", "-q", "-F", str(self.image))

    def __enter__(self) -> RealDisk:
        _run("mount", "-o", "loop", str(self.image), str(self.root))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _run("umount", str(self.root))

    def cut_power(self) -> None:
        """From now on nothing reaches the disk, and what was only in memory is lost."""
        import fcntl

        fd = os.open(self.root, os.O_RDONLY)
        try:
            fcntl.ioctl(fd, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(fd)

    def power_on(self) -> None:
        """Mount it again, as after a restart: the file system plays back its log."""
        _run("umount", str(self.root))
        _run("mount", "-o", "loop", str(self.image), str(self.root))
