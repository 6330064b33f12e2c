"""Addresses in a text as links: what begins with http or www, and e-mail. Nothing else is ever a link. A reference,
“2022-07-20/R3”, is set so that no line ends in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...basics.pattern import pattern

if TYPE_CHECKING:
    from markupsafe import Markup

_ADDRESS = pattern(
    r"(?P<web>\b(?:https?://|www\.)[^\s<>\"“”‘’|\\^`{}]+)"
    r"|(?P<mail>(?<![\w.+/@-])[A-Za-z0-9][\w.+'-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w@]))"
)
_AFTER = ".,;:!?'’”)]*_~"
"""Signs that end a sentence, and no address."""


_REFERENCE = pattern(r"(?<![\w/-])\d{4}-\d{2}-\d{2}/[^\W_]+(?:/[^\W_]+)?(?:\.\d+)?")


def linked(words: str) -> Markup:
    """The words, escaped, with their addresses as links, and references whole."""
    from markupsafe import Markup

    found = Markup()
    at = 0
    for match in _ADDRESS.finditer(words):
        address = _without_the_end(match[0])
        scheme = "mailto:" if match["mail"] else "" if "://" in address else "https://"
        if len(address) <= len("https://"):
            continue
        found += _whole(words[at : match.start()])
        found += Markup('<a href="{}">{}</a>').format(f"{scheme}{address}", address)
        at = match.start() + len(address)
    return found + _whole(words[at:])


def _whole(words: str) -> Markup:
    from markupsafe import Markup

    found = Markup()
    at = 0
    for match in _REFERENCE.finditer(words):
        found += Markup.escape(words[at : match.start()])
        found += Markup('<span class="whole">{}</span>').format(match[0])
        at = match.end()
    return found + Markup.escape(words[at:])


def _without_the_end(address: str) -> str:
    while address and address[-1] in _AFTER and not (address[-1] == ")" and address.count("(") >= address.count(")")):
        address = address[:-1]
    return address
