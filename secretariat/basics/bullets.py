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
OF_A_SYMBOL_FONT = "\uf02d\uf06c\uf06e\uf06f\uf071\uf075\uf076\uf077\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0e8\uf0fc\uf0fe"
"""Word's bullets, as they come out of its Symbol and Wingdings founts: private use, and no letter to anybody else."""
