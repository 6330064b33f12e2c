"""A text folded for comparing: its letters and digits alone, without case, accents or what stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import compress
from operator import ne

import msgspec

from ...basics.alphabet import LETTERS
from ...basics.pattern import pattern

_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that are not seen: soft hyphen, joiners and spaces without width."""

APOSTROPHES = frozenset("'’‘ʼ`´ʻ′＇")
"""What an apostrophe is typed as."""


_LOOK_ALIKES = {
    **dict(zip("авекмнорстухіјѕһԁԛԝӏ", "abekmhopctyxijshdqwl", strict=True)),
    **dict(zip("αβεζηικμνορτυχ", "abezhikmnoptyx", strict=True)),
    "ɑ": "a", "ɡ": "g", "օ": "o", "ս": "u", "ғ": "f", "ǫ": "q", "ı": "i",
}  # fmt: skip
"""Letters of other alphabets that look like one of ours, as a capital or a small letter: a name may have one by
mistake, or by cunning. Names in those alphabets are folded alike in the register and in a paper, so they are found."""
_READ_AS = LETTERS | _LOOK_ALIKES


class Folded(msgspec.Struct, frozen=True):
    """The letters and digits of a text. ``at[i]``: the offset in ``text`` of the character that gave ``letters[i]``;
    ``begins[i]``: whether a word begins with it, for something stands before it, or a digit meets a letter there."""

    letters: str
    at: list[int]
    text: str
    begins: bytearray

    def gap(self, i: int) -> str:
        """What stands in the text before a letter, back to the letter before it; the unseen left out."""
        start = self.at[i - 1] + 1 if i else 0
        between = self.text[start : self.at[i]] if self.at[i] >= start else ""
        return "".join(filter(_is_seen, between)) if between else ""

    def place(self, i: int) -> tuple[int, int]:
        """The line and the column of a letter, both counted from one."""
        offset = self.at[i]
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - line_start + 1


@lru_cache(maxsize=4096)
def fold_letter(character: str) -> str:
    """A character as the letters and digits it is read as; empty for what is neither.

    Cached, because a gate folds every word of every complainant. The cache holds single characters, so nothing private.
    """
    low = character.casefold()
    if low in _READ_AS:
        return _READ_AS[low]
    if drawn := _DRAWN.match(unicodedata.name(character, "")) if not character.isascii() else None:
        return drawn[1].casefold()
    taken = unicodedata.normalize("NFKD", low)
    return "".join(_READ_AS.get(c, c) for c in taken.casefold() if c.isalnum())


def is_wordless(letter: str) -> bool:
    """Whether a letter is of a script written without spaces between words, as Chinese is."""
    return letter >= "\u2e80" and letter.isalpha()


def _is_seen(character: str) -> bool:
    """Whether a character that is no letter parts words: an accent by itself, and what is not seen, do not."""
    return character not in _IGNORED and unicodedata.category(character)[0] != "M"


def folded(text: str) -> Folded:
    """A text folded, in one pass: what the keyboard has run by run, every other character by itself."""
    letters: list[str] = []
    at: list[int] = []
    begins = bytearray()
    before = _PARTING
    for run in _RUNS.finditer(text):
        if run[0].isascii():
            typed = run[0].encode()
            kinds = typed.translate(_KINDS)
            letters.append(typed.lower().translate(None, _NO_LETTERS).decode())
            at.extend(compress(range(run.start(), run.end()), kinds))
            begins.extend(compress(map(ne, kinds, bytes([before]) + kinds), kinds))
            before = kinds[-1]
        elif found := fold_letter(run[0]):
            letters.append(found)
            at += [run.start()] * len(found)  # one character may be read as two letters
            first = _kind(found[0])
            begins.append(first != before or first == _WORDLESS)
            begins += bytes(len(found) - 1)
            before = _kind(found[-1])
        elif _is_seen(run[0]):
            before = _PARTING
    return Folded("".join(letters), at, text, begins)


_DRAWN = pattern(
    r"(?:LATIN LETTER SMALL CAPITAL|(?:NEGATIVE|CROSSING NEGATIVE)? ?(?:CIRCLED|SQUARED) LATIN CAPITAL LETTER|"
    r"REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])$"
)
"""Letters that are only drawn otherwise, and that Unicode takes apart into no others: ɴɪɢʜᴛ, 🅽🅸🅶🅷🆃."""

_RUNS = pattern(r"[\x00-\x7f]+|[^\x00-\x7f]")

_PARTING, _LETTER, _DIGIT, _WORDLESS = range(4)
"""What parts words, and the kinds of letters: two that are not alike are of two words."""


def _kind(letter: str) -> int:
    if is_wordless(letter):
        return _WORDLESS
    return _DIGIT if letter.isdecimal() else _LETTER


_KINDS = bytes(_kind(letter) if (letter := fold_letter(chr(n))) else _PARTING for n in range(128)).ljust(256)
_NO_LETTERS = bytes(n for n in range(128) if _KINDS[n] == _PARTING)


_ENTITY = pattern(r"&#?\w{2,8};")


def without_entities(text: str) -> str:
    """A text with what is written as a web page writes it as the letters it stands for: “O&rsquo;Tansy”."""
    if ";" not in text or not _ENTITY.search(text):
        return text
    from html import unescape  # a long table, for what hardly any text has

    return _ENTITY.sub(lambda found: unescape(found[0]), text)


_MARKS = pattern(r"</?(?:a|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
"""Marks of a web page that part no words: those of a paragraph or a cell do."""


def unmarked(text: str) -> str:
    """A text whose marks of a web page, “Tan<b>sy</b>” or “12 <b>Hemlock</b> Row”, are not seen; as long as it was, so
    that what is found stands there too. Empty for almost every text."""
    if "<" not in text or (plain := _MARKS.sub(lambda marks: "\u200b" * len(marks[0]), text)) == text:
        return ""
    return plain


_DIGITS_LIKE_LETTERS = pattern(r"[01]+")
_JOINED = pattern(
    r"(?<=[^\W\d_]{3})(?<!Mc)(?<!Mac)(?<!Van)(?<!Von)(?<!Fitz)(?=[A-Z][a-z])|"
    r"(?<=[a-z]{3})(?<!Fitz)(?=[A-Z]{3})"
)
_CAPITAL_BEHIND = pattern(r"[A-Z](?:(?<=[^\W\d_]{3}[A-Z])[a-z]|(?<=[a-z]{3}[A-Z])[A-Z]{2})")
"""Asked before it, since it is tried at capitals alone, and hardly any text has one there."""
_EMPHASIS = pattern(r"(?<=[^\W\d_])(?:[*~`]|__)+(?=[^\W\d_])")


def misread(text: str) -> list[str]:
    """A text as it is perhaps meant, letter for letter: 0 and 1 within a word as o and l or i, as a scan may have it;
    words that a capital alone parts, “NightshadeReply”, parted by a space; without signs of emphasis within a word,
    “Night**shade**”. Empty for almost every text."""
    found: list[str] = []
    if (with_l := _DIGITS_LIKE_LETTERS.sub(_as_letters("l"), text)) != text:
        found += [with_l, _DIGITS_LIKE_LETTERS.sub(_as_letters("i"), text)]
    if _CAPITAL_BEHIND.search(text) and (parted := _JOINED.sub(" ", text)) != text:
        found.append(parted)
    if (plain := _EMPHASIS.sub("", text)) != text:
        found.append(plain)
    return found


def _as_letters(one: str) -> Callable[[re.Match[str]], str]:
    """Digits that stand as letters would: between two, at the end of two or more, or a 0 where a word begins."""

    def read(run: re.Match[str]) -> str:
        text, begins, ends = run.string, run.start(), run.end()
        before, after = text[max(0, begins - 2) : begins], text[ends : ends + 2]
        between = before[-1:].isalpha() and after[:1].isalpha()
        at_the_end = len(before) == 2 and before.isalpha() and not _in_a_word(after[:1])
        begun = run[0] == "0" and not _in_a_word(before[-1:]) and after.lstrip("'’")[:1].isalpha()
        return run[0].replace("0", "o").replace("1", one) if between or at_the_end or begun else run[0]

    return read


def _in_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def fold_words(text: str) -> list[str]:
    """The words of a text, each folded; an apostrophe does not divide one: O’Brien is ``obrien``."""
    return text.translate(_ASCII).split() if text.isascii() else _fold_words(text)


_ASCII = {n: None if chr(n) in APOSTROPHES else fold_letter(chr(n)) or " " for n in range(128)}
"""How those letters are folded, which most names have and no others: a gate takes every name apart in many ways."""


def _fold_words(text: str) -> list[str]:
    plain = "".join(c for c in text if c not in APOSTROPHES and c not in _IGNORED)
    plain = unicodedata.normalize("NFC", plain)
    parted = "".join(c if fold_letter(c) else " " for c in plain)
    return ["".join(map(fold_letter, word)) for word in parted.split()]
