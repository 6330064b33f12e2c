"""How wide the terminal is."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TextIO

USUAL = 80


def columns(stream: TextIO | None) -> int:
    """What ``COLUMNS`` says, as other programs take it, else the terminal that a stream writes to; 80 where it writes
    to none, or there is no stream. The library's own answer loads all that packs and unpacks files first."""
    with suppress(ValueError):
        if (said := int(os.environ.get("COLUMNS", ""))) > 0:
            return said
    try:
        return (stream and os.get_terminal_size(stream.fileno()).columns) or USUAL
    except (OSError, ValueError):
        return USUAL
