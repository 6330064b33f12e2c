"""What no font of ours can draw is printed by its name: an emoji, a private character, a script that it lacks.

A paper is never held up by a sign: “🙂” is printed “[slightly smiling face]”, “佐藤” “[CJK ideographs 4F50, 85E4]”,
and the clerk is told. What is drawn another way and reads the same, such as a letter of a mathematical alphabet, is
printed as the usual one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from secretariat.basics.pattern import pattern

from .letters import drawable

_TAGS = range(0xE0020, 0xE007F)
"""Invisible letters that say which flag a flag is."""
_AS_ANOTHER = 0x2011
"""The hyphen that does not part a line is drawn as the one that does."""
_JOINERS = (0x200C, 0x200D)
"""They have no form: what they join is one sign, or it is not drawn at all."""
_OF_A_SCRIPT = pattern(r"(.+? (?:LETTER|IDEOGRAPH|SYLLABLE|SYMBOL LETTER|SIGN|DIGIT))(?: |-)(.+)")
_SCRIPTS = {"CJK UNIFIED IDEOGRAPH": "CJK ideograph", "CJK COMPATIBILITY IDEOGRAPH": "CJK ideograph"}


def spelled(words: str) -> str:
    """The words as they can be drawn."""
    return "".join(printed for _, printed in _parts(words))


def spelled_out(words: str) -> list[tuple[str, str]]:
    """What of them is printed otherwise than it was typed, and how; what is invisible is not told."""
    return [(typed, printed) for typed, printed in _parts(words) if typed != printed and printed]


def _parts(words: str) -> Iterator[tuple[str, str]]:
    if words.isascii():
        yield words, words
        return
    for fits, letters in groupby(words, _fits):
        part = "".join(letters)
        yield (part, part) if fits else (part, _otherwise(part))


def _fits(letter: str) -> bool:
    point = ord(letter)
    if point in _JOINERS or unicodedata.category(letter) == "Co":
        return False
    return point in drawable() or point == _AS_ANOTHER


def _otherwise(part: str) -> str:
    """A part of which no letter can be drawn, by letters that read the same, or by its names."""
    same = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", part))
    if same and all(map(_fits, same)):
        return same
    named = [name for letter in part if (name := _name(letter))]
    return f"[{', '.join(_by_script(named))}]" if named else ""


def _name(letter: str) -> str:
    """The name of one letter, in capitals where Unicode has one; empty for one that only joins or picks a form."""
    point = ord(letter)
    if point in _TAGS:
        return f"LETTER {chr(point - 0xE0000)}" if point > 0xE0020 else ""
    name, category = unicodedata.name(letter, ""), unicodedata.category(letter)
    if category in ("Cf", "Zs", "Zl", "Zp") or "VARIATION SELECTOR" in name or point == 0xE007F:
        return ""
    if category == "Co":
        return f"private character {point:04X}"
    return name or f"character {point:04X}"


def _by_script(names: list[str]) -> Iterator[str]:
    """Letters of one script together: “Arabic letters seen, lam”."""
    for script, parted in groupby(((m[1], m[2]) if (m := _OF_A_SCRIPT.fullmatch(n)) else ("", n) for n in names),
                                  key=lambda each: each[0]):  # fmt: skip
        letters = [rest for _, rest in parted]
        if not script:
            yield from (name.lower() if name.isupper() else name for name in letters)
            continue
        is_ideograph = script in _SCRIPTS
        said = _SCRIPTS.get(script) or script.capitalize()
        said = said + "s" if len(letters) > 1 else said
        yield f"{said} {', '.join(letters if is_ideograph else map(str.lower, letters))}"
