"""Addresses in a text as links. A reference, “2022-07-20/R3”, is set so that no line ends in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...basics.pattern import pattern
from ..addresses import addresses

if TYPE_CHECKING:
    from markupsafe import Markup

_REFERENCE = pattern(r"(?<![\w/-])\d{4}-\d{2}-\d{2}/[^\W_]+(?:/[^\W_]+)?(?:\.\d+)?")


def linked(words: str) -> Markup:
    """The words, escaped, with their addresses as links, and references whole."""
    from markupsafe import Markup

    found = Markup()
    for part, target in addresses(words):
        found += Markup('<a href="{}">{}</a>').format(target, part) if target else _whole(part)
    return found


def _whole(words: str) -> Markup:
    from markupsafe import Markup

    found = Markup()
    at = 0
    for match in _REFERENCE.finditer(words):
        found += Markup.escape(words[at : match.start()])
        found += Markup('<span class="whole">{}</span>').format(match[0])
        at = match.end()
    return found + Markup.escape(words[at:])
