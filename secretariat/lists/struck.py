"""Words that are struck out in a list, ~~12 March~~: of no day and nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.pattern import pattern

_TAG = pattern(r"</?(?:s|strike|del)>", re.IGNORECASE)
_STRUCK = pattern(r"~~(?=[^~])(.+?)~~", re.DOTALL)
_BETWEEN = "\x1f"
"""Between two cells: what is struck out may go through several."""
_COUNT = pattern(r"\W*(?:\d{1,3}\W*)?")


def strokes_marked(text: str) -> str:
    """A text with what a web page strikes out between signs, as everything here has it."""
    return _TAG.sub("~~", text)


def parted(cells: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The cells without what is struck out in them, and that; empty cells where nothing else stands in them."""
    if not any("~~" in cell for cell in cells):
        return tuple(cells), ""
    joined = _BETWEEN.join(cells).replace("~~~~", "")
    struck = [" ".join(found[1].replace(_BETWEEN, " ").split()) for found in _STRUCK.finditer(joined)]
    left = _STRUCK.sub(lambda found: _BETWEEN * found[1].count(_BETWEEN) or " ", joined).split(_BETWEEN)
    if all(_COUNT.fullmatch(cell) for cell in left):
        left = ["" for _ in left]
    return tuple(" ".join(cell.split()).lstrip(" ;,") for cell in left), "; ".join(struck)
