"""The minuted words and the letter's, with what was lost or added marked by a sign and a colour."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from secretariat.letters.word_marks import Marked

from ..widgets.plain import plain

_SIGNS = {"lost": ("[-", "-]", "$text-error"), "added": ("[+", "+]", "$text-success")}


def drift_lines(label: str, marked: Sequence[Marked], words: str) -> list[Content]:
    """One line of the two: its label, and the words with what differs in signs. ``words``: where none are compared."""
    if not marked:
        return [Content.assemble(plain(f"{label + ':':<9}", "dim"), plain(words))] if words else []
    parts = [plain(f"{label + ':':<9}", "dim")]
    for n, each in enumerate(marked):
        space = " " if n else ""
        if each.mark == "same":
            parts.append(plain(f"{space}{each.words}"))
        else:
            before, after, colour = _SIGNS[each.mark]
            parts += [plain(space), plain(f"{before}{each.words}{after}", f"bold {colour}")]
    return [Content.assemble(*parts)]
