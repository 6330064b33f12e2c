"""The field for a name in chunks, as a clerk types it: each for somebody, or another name of the one before."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from ...basics.pattern import pattern
from .name_words import words_of

_QUOTED = pattern(r"[(\[{]([^()\[\]{}]*)[)\]}]?|\"([^\"]+)\"|(?<!\S)['‘]([^'‘’]+)['’](?!\S)")
_QUOTES = frozenset("([{\"'‘")
"""What stands in brackets or quotation marks begins with one of these, and most names have none: that is known before
the pattern is even worked out. So it is with all that is asked first below."""
_OF_SOMEBODY = pattern(
    r"""[;\n\r|]|/|\+
    |(?<!\S)(?:c\s*/\s*[o-]|℅|c\.o\.|care\s+of|on\s+behalf\s+of|obo|o/b/o|o\.b\.o\.|p\.?\s*p\.?|per|via|through|for|with
    |represented\s+by|acting\s+for|acting\s+by|by(?!\s+(?:e-?mail|phone|letter|telephone|hand|post)\b)
    |(?:the\s+)?(?:estate|executors?|trustees?|mother|father|mum|dad|parents?|wife|husband|widow|widower|partner|son|daughter
    |brother|sister|guardian|carer|friend|neighbour|solicitors?|agent|tenant|employer|employee|grandmother|grandfather)
    \s+(?:of|for|to))(?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_ALSO_KNOWN = pattern(
    r"(?<!\S)(?:n[ée]e?|formerly|previously|prev\.?|fmly|was|born|aka|a\.?k\.?a\.?|a/k/a|f/k/a|fka|n/k/a|alias|otherwise"
    r"|(?:also\s+|formerly\s+|better\s+)?known\s+as|maiden\s+name|now|or|t/a|trading\s+as|nickname[d]?|called)(?![^\s:,.])[:,]?",
    re.IGNORECASE,
)
_CARE_OF = pattern(r"(?<!\S)(?:c\s*/\s*[o-]|o/b/o)(?!\S)|℅", re.IGNORECASE)


def _plain(field: str) -> str:
    """A field in one spelling of its signs: what is not seen left out, each apostrophe and dash the usual one."""
    words = field
    if not field.isascii() or "`" in field or "''" in field:
        words = unicodedata.normalize("NFC", words)
        words = "".join(c for c in words if unicodedata.category(c) != "Cf" and c != "\u00ad")
        words = re.sub(r"[„‟“”«»＂″❝❞〝〞]|``|''", '"', words)
        words = re.sub(r"[‹›‚‛❛❜]", "'", words)
        words = re.sub(r"(?<=\w)[’‘ʼ`´ʻ′＇](?=\w)", "'", words)
        words = re.sub(r"(?<=\w)[‐‑‒–—−](?=\w)", "-", words)
    return re.sub(r"[^\S\n]+", " ", words.replace("_", " "))


Kind = Literal["somebody", "other name", "in brackets"]


def chunks(field: str) -> Iterator[tuple[str, Kind]]:
    """Its chunks, each with what it is: somebody; another name of whoever stands before; one word that may be one."""
    inner: list[str] = []

    def take_out(found: re.Match[str]) -> str:
        words = next((group for group in found.groups() if group), "").strip()
        if words:
            inner.append(words)
        return " "

    outer = _plain(field)
    if not _QUOTES.isdisjoint(outer):
        outer = _QUOTED.sub(take_out, outer)
    yield from _divided(outer, inside=False)
    for words in inner:
        if words.islower() and not outer.islower() and not _ALSO_KNOWN.search(words):
            continue  # (deceased), (by telephone), (his wife's letter)
        yield from _divided(words, inside=True)


def _divided(words: str, *, inside: bool) -> Iterator[tuple[str, Kind]]:
    """Divided where somebody else is named, and where another name is given. ``inside``: what stood in brackets."""
    if "/" in words or "℅" in words:
        words = _CARE_OF.sub(" ; ", re.sub(r"(?<!\S)[anft]/(?:k/)?a(?!\S)", " aka ", words, flags=re.IGNORECASE))
    for n, part in enumerate(_OF_SOMEBODY.split(words)):
        first, *others = _ALSO_KNOWN.split(part)
        if first.strip():
            yield first, "in brackets" if inside and not n and len(words_of(first)) < 2 else "somebody"
        for other in others:
            if other.strip():
                yield other, "other name"
