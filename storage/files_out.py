"""Papers written outside the clerk's folder: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from secretariat.records import Refused


def write_out(path: Path, data: bytes) -> None:
    """Write a whole file or none: what was there before stays until the new one is complete. Raises Refused."""
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from None
