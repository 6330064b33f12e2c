"""Makes the fonts that are shipped for PDF, from Liberation Sans 2.1.5 (SIL OFL 1.1): `python make_fonts.py FOLDER`.

They are its four faces with a glyph of their own for each letter with an accent that Unicode has no single letter for,
such as ọ̀ and ẹ́ of Yoruba. Where such a letter is drawn as two glyphs, one of them raised, Typst 0.15 writes it twice
into the text of the PDF, and nobody who hears it or looks for it finds “Adébáyọ̀”. The licence keeps the name Liberation
for the fonts as they were, so that ours are called Secretariat Sans.

Needs fontTools, which nothing else here does: run by hand, when the fonts are made anew.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from typing import Any

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

TO = Path(__file__).parents[3] / "secretariat/documents/pdf/fonts"
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
BASES = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzẸẹỌọỊịỤụẠạṢṣḤḥṬṭḌḍṆṇṂṃḶḷƐɛƆɔŊŋƊɗƁɓØøÆæĄąĘęŲų"
    "АЕИОУЫЭЮЯІЇЄаеиоуыэюяіє"
)
DOTLESS = {"i": "ı", "j": "ȷ", "і": "ı"}
"""What stands under an accent from above."""
BELOW = "\u0323\u0327\u0331"
MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c" + BELOW
NAME = "Secretariat Sans"


def made(source: Path, style: str) -> TTFont:
    """One face, with the letters added and its own name."""
    font = TTFont(source, recalcTimestamp=False)
    tables = _held(font)
    letters, rules = font.getBestCmap(), []
    for base in BASES:
        for mark in MARKS:
            if len(unicodedata.normalize("NFC", base + mark)) == 1:
                continue
            typed, above = letters.get(ord(base)), letters.get(ord(mark))
            below = letters.get(ord(base if mark in BELOW else DOTLESS.get(base, base)))
            table = next((each for each in tables if below in each[0] and above in each[1]), None)
            if table is None:
                continue
            kind, (x, y) = table[1][above]
            held_x, held_y = table[0][below][kind]
            name = f"{typed}_{above}"
            _add(font, name, below, above, held_x - x, held_y - y)
            rules.append(f"  sub {typed} {above} by {name};")
    languages = "".join(f"languagesystem {each} dflt;\n" for each in ("DFLT", "latn", "cyrl"))
    feature = f"{languages}feature ccmp {{\n{chr(10).join(rules)}\n}} ccmp;"
    addOpenTypeFeaturesFromString(font, feature, tables=["GSUB"])
    _name(font, style)
    print(style, len(rules))
    return font


def _held(font: TTFont) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Of each table of the feature that sets marks: where each letter holds those of a kind, and where each is held."""
    table = font["GPOS"].table
    lookups = sorted({n for record in table.FeatureList.FeatureRecord if record.FeatureTag == "mark"
                      for n in record.Feature.LookupListIndex})  # fmt: skip
    found = []
    for part in (getattr(part, "ExtSubTable", part) for n in lookups for part in table.LookupList.Lookup[n].SubTable):
        if type(part).__name__ != "MarkBasePos":
            continue
        held = zip(part.MarkCoverage.glyphs, part.MarkArray.MarkRecord, strict=True)
        marks = {glyph: (record.Class, _at(record.MarkAnchor)) for glyph, record in held}
        holding = zip(part.BaseCoverage.glyphs, part.BaseArray.BaseRecord, strict=True)
        bases = {glyph: [_at(anchor) for anchor in record.BaseAnchor] for glyph, record in holding}
        found.append((bases, marks))
    return found


def _at(anchor: Any) -> tuple[int, int]:
    return (anchor.XCoordinate, anchor.YCoordinate) if anchor else (0, 0)


def _add(font: TTFont, name: str, below: str, above: str, x: int, y: int) -> None:
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for part, dx, dy in ((below, 0, 0), (above, x, y)):
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = part, dx, dy, 0x4
        glyph.components.append(component)
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][below][0], glyph.xMin)
    font["GDEF"].table.GlyphClassDef.classDefs[name] = 1


def _name(font: TTFont, style: str) -> None:
    """Its own name in every place but the copyright and the licence."""
    for record in list(font["name"].names):
        if record.nameID not in (0, 5, 13, 14):
            font["name"].names.remove(record)
    said = "Bold Italic" if style == "BoldItalic" else style
    names = {1: NAME, 2: said, 3: f"{NAME} {said} 1.0", 4: f"{NAME} {said}", 6: f"SecretariatSans-{style}",
             10: "Liberation Sans 2.1.5 with composed letters added"}  # fmt: skip
    for number, words in names.items():
        font["name"].setName(words, number, 3, 1, 0x409)


if __name__ == "__main__":
    for each in FACES:
        made(Path(sys.argv[1]) / f"LiberationSans-{each}.ttf", each).save(TO / f"SecretariatSans-{each}.ttf")
