"""Addresses in a text, which are links in every format that has them: what begins with http or www, and e-mail.

Nothing else is ever a link.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.pattern import pattern

_ADDRESS = pattern(
    r"(?P<web>\b(?:https?://|www\.)[^\s<>\"“”‘’|\\^`{}]+)"
    r"|(?P<mail>(?<![\w.+/@-])[A-Za-z0-9][\w.+'-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w@]))"
)
_AFTER = ".,;:!?'’”)]*_~"
"""Signs that end a sentence, and no address."""


def addresses(words: str) -> Iterator[tuple[str, str]]:
    """The words, each part with where it leads; with nothing where it is no address."""
    at = 0
    for match in _ADDRESS.finditer(words):
        address = _without_the_end(match[0])
        scheme = "mailto:" if match["mail"] else "" if "://" in address else "https://"
        if len(address) <= len("https://"):
            continue
        if before := words[at : match.start()]:
            yield before, ""
        yield address, f"{scheme}{address}"
        at = match.start() + len(address)
    if after := words[at:]:
        yield after, ""


def _without_the_end(address: str) -> str:
    while address and address[-1] in _AFTER and not (address[-1] == ")" and address.count("(") >= address.count(")")):
        address = address[:-1]
    return address
