"""Patterns that are worked out when they are first looked for, and not when the module that names them is loaded.

The long ones, of words of many kinds, take longer than all else that loading their modules does; most commands, and the
first screen, never look for them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, cast

CAPITAL = f"[{''.join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())}]"
"""A capital of any language in our letters, for a pattern that minds capitals: “Ŵyn” is a name as “Wyn” is."""


def pattern(words: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As ``re.compile``, later. Asked by its methods alone: it is not to be handed to a function of ``re``."""
    return cast("re.Pattern[AnyStr]", _Later(words, flags))


def small(found: str) -> str:
    """What a pattern found, in small letters, as a table has it.

    A pattern that disregards capitals takes the ı and the İ of a Turkish keyboard for an i; in small letters they are
    none: the word would be found, and not be in the table.
    """
    return found.replace("ı", "i").replace("İ", "i").casefold()


def near_the_end(asked: re.Pattern[str], words: str, letters: int = 240) -> re.Match[str] | None:
    """Where a pattern of what stands at the end of words is found, looked for in the last ``letters`` of them alone:
    a line of thousands of letters is not gone through from each of its words."""
    return asked.search(words, max(0, len(words) - letters))


class _Later:
    def __init__(self, words: str | bytes, flags: int) -> None:
        self.pattern, self._flags = words, flags

    @cached_property
    def _compiled(self) -> re.Pattern[Any]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found
