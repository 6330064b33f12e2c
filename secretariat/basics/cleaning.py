"""What is typed, pasted or written in an editor, without what nobody sees: at the door, before it is read or kept."""

from __future__ import annotations

import unicodedata

from .bullets import OF_A_SYMBOL_FONT
from .pattern import pattern

_BULLET_FIRST = pattern(rf"(?m)^([ \t]*)[{OF_A_SYMBOL_FONT}]\s*")
_BREAKS = pattern("\r\n|[\r\v\f\u2028\u2029]")
SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Signs that Unicode counts among those of format, and that are printed."""
_WORDS_OWN = {"\x07": "\t", "\x1e": "-", "\x1f": "", "\u2011": "-", "\ufffc": ""}
"""Characters of Word's own: the end of a cell, a hyphen that does not break, one that may; the place of a picture."""


_OF_WINDOWS = {"\x80": "€", "\x82": "‚", "\x84": "„", "\x85": "…", "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”",
               "\x95": "•", "\x96": "–", "\x97": "—"}  # fmt: skip
"""Marks of a Windows text that was taken for another: there they have the numbers of controls."""
_JOINED_LETTERS = frozenset("ﬀﬁﬂﬃﬄﬅﬆ")
"""“fi” as one sign, as it is copied out of a typeset page: no word with it would be known."""


def clean(text: str) -> str:
    """The same text without controls, private use and what has no width; every visible word is still there.

    Tabs and line breaks stay. Any other space is a plain one; a control that stands for a quotation mark or a dash in
    a Windows text is that mark; Word's bullet at the start of a line is “•”; “ﬁ” is two letters. Letters are composed
    (NFC), so that ŵ is one letter however it was typed.
    """
    if text.isascii() and text.replace("\t", "").replace("\n", "").isprintable():
        return text
    lines = _BULLET_FIRST.sub(r"\1• ", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", "".join(map(_cleaned, lines)))


def _cleaned(c: str) -> str:
    if c in "\t\n" or (c.isascii() and c.isprintable()):
        return c
    if c in _WORDS_OWN:
        return _WORDS_OWN[c]
    if c in _JOINED_LETTERS:
        return unicodedata.normalize("NFKC", c)
    match unicodedata.category(c):
        case "Cc":
            return _OF_WINDOWS.get(c, " ")
        case "Cf":
            return c if c in SEEN else ""
        case "Zs" | "Co" | "Cs":
            return " "
        case "Cn" if ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF:
            return " "
        case _:
            return c
