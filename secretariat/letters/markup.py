"""The light markup of a letter's text, and the text without it. What is no markup stays, to be read as it stands."""

from __future__ import annotations

import re

import msgspec

from ..basics.bullets import DRAWN
from ..basics.pattern import pattern

_TAG = pattern(r"</?(?:sup|sub|b|i|u|em|strong|span|p|div|font|small|mark)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_LINE_BREAK = pattern(r"<br\s{0,3}/?>", re.IGNORECASE)
_WEB_ADDRESS = pattern(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_LINK = pattern(r"\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,1000})\)")
_ESCAPED = pattern(r"\\([-.*_#\[\]()+!~|>])")
_BULLET = pattern(rf"(?:[-*+–—{DRAWN}][ \t]+|o[ \t]{{2,}})(?=\S)")
_HEADING = pattern(r"(#{1,6})[ \t]+(?=\S)")
_QUOTE = pattern(r"(?:>[ \t]?){1,5}(?=\S)")
_SIGNS = pattern(r"\*{2,3}|__(?=\w)|(?<=\w)__")
_ITALIC = pattern(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_NUMBER_FIRST = pattern(r"[(\[]?[\dA-Za-z]{1,4}[.)\]:][ \t]+")


class Opening(msgspec.Struct, frozen=True):
    """How a line opens. ``level``: of a heading, else 0; ``bullet``, ``quoted``: by the sign before it."""

    rest: str
    level: int = 0
    bullet: bool = False
    quoted: bool = False


def without_tags(text: str) -> str:
    """The tags that a copied page leaves taken out, and links as words and address; any other sign stays as text.

    ``20<sup>th</sup> January`` → “20th January”; ``<https://larkshire.example>`` → “https://larkshire.example”.
    """
    if "<" in text:
        text = _WEB_ADDRESS.sub(r"\1", _TAG.sub("", _LINE_BREAK.sub("\n", text)))
    if "](" in text:
        text = _LINK.sub(r"\1 (\2)", text)
    return text


def opening(line: str) -> Opening:
    """What a line opens with: ``## Speeding`` is a heading of level 2, ``- **How many?**`` a bullet."""
    line = line.strip()
    if quote := _QUOTE.match(line):
        return Opening(line[quote.end() :], quoted=True)
    if heading := _HEADING.match(line):
        return Opening(line[heading.end() :].rstrip("# "), level=len(heading[1]))
    if bullet := _BULLET.match(line):
        return Opening(line[bullet.end() :], bullet=True)
    return Opening(line)


def bold_opening(text: str) -> str:
    """The bold words that a text opens with, without the signs; empty where it opens with none.

    ``**How many?** There are 14.`` → “How many?”; ``1. **Speeding** It fell.`` → “1. Speeding”.
    """
    number = _NUMBER_FIRST.match(text)
    start = number.end() if number and text.startswith("**", number.end()) else 0
    if not text.startswith("**", start):
        return ""
    end = text.find("**", start + 2)
    while end >= 0 and not text[end + 2 : end + 3].isspace() and text[end + 2 :].lstrip().startswith("**"):
        end = text.find("**", end + 2)
    inside = text[start + 2 : end] if end > 0 else ""
    return plain(text[:start] + inside)


def plain(text: str) -> str:
    """A text without the signs of bold and italic, in one line with single spaces."""
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text.replace("\\\n", "\n")).rstrip("\\")
    if "*" in text or "_" in text:
        text = _ITALIC.sub(r"\2", _SIGNS.sub("", text))
    return " ".join(text.split())


def is_italic(text: str) -> bool:
    """Whether a whole text stands in italics: ``*That it be published.*``."""
    found = _ITALIC.fullmatch(text.strip())
    return found is not None
