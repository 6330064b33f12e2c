"""What the shipped font can draw, and how wide: read from the font's own tables, so that nothing is kept twice.

Of an OpenType font two tables are read: `cmap`, which letter has which glyph, and `hmtx`, how far a glyph goes.
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parents[1] / "pdf" / "fonts"
_FACES = {
    (False, False): "SecretariatSans-Regular.ttf",
    (True, False): "SecretariatSans-Bold.ttf",
    (False, True): "SecretariatSans-Italic.ttf",
    (True, True): "SecretariatSans-BoldItalic.ttf",
}


class Face:
    """One face of the font: the glyph of each letter that it has, and how far each glyph goes, in thousandths."""

    def __init__(self, data: bytes) -> None:
        tables = _tables(data)
        self.glyphs = _glyphs(data, tables["cmap"])
        (per_em,) = struct.unpack_from(">H", data, tables["head"] + 18)
        (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
        advances = struct.unpack_from(f">{'Hh' * count}", data, tables["hmtx"])[::2]
        self._advances: list[float] = [advance * 1000 / per_em for advance in advances]

    def width(self, words: str) -> float:
        """How far some words go, in thousandths of the size they are set in; a letter that it lacks goes nowhere."""
        last = len(self._advances) - 1
        return sum(self._advances[min(glyph, last)] for glyph in map(self.glyphs.get, map(ord, words)) if glyph)


@cache
def face(*, strong: bool = False, emphasis: bool = False) -> Face:
    """One face, read once."""
    return Face((FONTS / _FACES[strong, emphasis]).read_bytes())


@cache
def drawable() -> frozenset[int]:
    """The letters that every face can draw, since words may be set in any of them."""
    faces = [face(strong=strong, emphasis=emphasis) for strong, emphasis in _FACES]
    return frozenset(faces[0].glyphs).intersection(*(each.glyphs for each in faces[1:]))


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """The letters of its Unicode tables: format 4 has those of 16 bits, format 12 all."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    found: dict[int, int] = {}
    for n in range(count):
        platform, _, offset = struct.unpack_from(">HHI", data, start + 4 + 8 * n)
        at = start + offset
        (kind,) = struct.unpack_from(">H", data, at)
        if platform in (0, 3) and kind == 4:
            found |= _segments(data, at)
        elif platform in (0, 3) and kind == 12:
            found |= _groups(data, at)
    return {letter: glyph for letter, glyph in found.items() if glyph}


def _segments(data: bytes, at: int) -> dict[int, int]:
    size = struct.unpack_from(">H", data, at + 6)[0]
    ends, starts, deltas, ranges = at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size
    found: dict[int, int] = {}
    for n in range(0, size, 2):
        last, first, delta, range_offset = (struct.unpack_from(">H", data, each + n)[0] for each in
                                            (ends, starts, deltas, ranges))  # fmt: skip
        for letter in range(first, min(last, 0xFFFE) + 1):
            glyph = letter
            if range_offset:
                (glyph,) = struct.unpack_from(">H", data, ranges + n + range_offset + 2 * (letter - first))
                if not glyph:
                    continue
            found[letter] = (glyph + delta) & 0xFFFF
    return found


def _groups(data: bytes, at: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    groups = (struct.unpack_from(">III", data, at + 16 + 12 * n) for n in range(count))
    return {letter: glyph + letter - first for first, last, glyph in groups for letter in range(first, last + 1)}
