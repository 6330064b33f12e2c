"""Patterns that are worked out when they are first looked for, and not when the module that names them is loaded.

The long ones, of words of many kinds, take longer than all else that loading their modules does; most commands, and the
first screen, never look for them.
"""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(words: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, later. Asked by its methods alone: it is not to be handed to a function of ``re``."""
    return cast("re.Pattern[str]", _Later(words, flags))


class _Later:
    def __init__(self, words: str, flags: int) -> None:
        self._given = (words, flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._given), name)  # compiled once: ``re`` keeps it, and this keeps what was asked
        setattr(self, name, found)
        return found
