"""What stands below a list and says what its signs and short names mean: “* Chair”, “WCC = Westmarsh City Council”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...basics.pattern import pattern
from ..cells import GivenRow
from ..heads import called
from .headers import HEADS
from .words import is_council, office_named, post_named

_SHORT = pattern(r"(?P<short>[A-Z][A-Z&]{1,7})\s*(?:=|:|[–—-])\s*(?P<full>\S.*)")
_SIGN = pattern(r"(?P<sign>[*†‡^#]{0,3})\s*(?:=|[–—-]|denotes|indicates|is|are)?\s*(?:the )?(?P<what>[^\W\d_].*)", re.I)
_AFTER_A_WORD = pattern(r"(?<=[\w)]) ?(?P<sign>[*†‡^#]{1,3})(?=$|[\s,;()])")


def read_into(rows: Sequence[GivenRow]) -> tuple[list[GivenRow], list[GivenRow]]:
    """The rows with what their signs and short names stand for in place of these; and the rows that said so."""
    keys: dict[int, tuple[str, str]] = {}  # a row that explains, by place: the short name or the sign, and what it is
    signs = [{found["sign"] for found in _AFTER_A_WORD.finditer(row.words)} for row in rows]
    for n, row in enumerate(rows):
        short, sign = _SHORT.fullmatch(row.alone), _SIGN.fullmatch(row.alone)
        label = short is None or called(short["short"]) in HEADS.fields  # “COUNCIL: Holt BC”
        if short and not label and is_council(short["full"]) and _stands_in(short["short"], rows[:n]):
            keys[n] = short["short"], short["full"].strip(" .")
        elif sign and not signs[n] and _says_what_somebody_is(sign["what"], signed=bool(sign["sign"])):
            mark = sign["sign"] or "*"  # a line’s own star is taken for a bullet
            if any(mark in of_row for of_row in signs[:n]):
                keys[n] = mark, sign["what"].strip(" .")
    if not keys:
        return list(rows), []
    meant = dict(keys.values())
    read = [_with_meanings(row, meant) for n, row in enumerate(rows) if n not in keys]
    return read, [rows[n] for n in keys]


def _stands_in(short: str, rows: Sequence[GivenRow]) -> bool:
    return any(_word(short).search(row.words) for row in rows)


def _word(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w&]){re.escape(short)}(?![\w&])")


def _says_what_somebody_is(words: str, *, signed: bool) -> bool:
    words = words.strip(" .")
    return bool(office_named(words)) or (signed and post_named(words) is not None)


def _with_meanings(row: GivenRow, meant: dict[str, str]) -> GivenRow:
    def in_full(words: str) -> str:
        for short, full in meant.items():
            if short[0].isalpha():
                words = _word(short).sub(full, words)
        marks = [found["sign"] for found in _AFTER_A_WORD.finditer(words) if found["sign"] in meant]
        words = _AFTER_A_WORD.sub(lambda found: "" if found["sign"] in meant else found[0], words)
        return "; ".join([words, *(meant[mark] for mark in marks)])

    return row._replace(cells=tuple(map(in_full, row.cells)))
