"""The signs that stand before the points of a list, as they are typed, drawn and copied, for whoever looks for them.

Each is a string of signs to be put between the brackets of a pattern, with the dashes and stars that count there.
"""

from __future__ import annotations

BULLET = "•"
"""The one that is printed."""
ALWAYS = f"{BULLET}‣▪■●◦⁃"
"""Bullets and nothing else: wherever such a sign stands it begins a point, with no blank after it too."""
DRAWN = f"{ALWAYS}·○□➢➤"
"""Bullets where they begin a paragraph: “·” also stands between words, and “□” is a box to be ticked."""
COPIED = f"{DRAWN}▫∙➔✓✔✗✘❖◆◇♦►▶☐☑☒✅→➡⇒★◘"
"""Bullets where they begin a line that was pasted, and a blank follows: other programs’ arrows, ticks, boxes."""
OF_A_SYMBOL_FONT = "\uf0b7\uf0a7"
"""What stands in a file for the bullets of a font of symbols."""
