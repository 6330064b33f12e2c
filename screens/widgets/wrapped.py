"""Words of a paper as a screen shows them: their weight, and lines that hang."""

from __future__ import annotations

from textual.content import Content

from secretariat.documents.document import Text

from .plain import plain, printable


def wrapped(content: Content, width: int, first: str = "", rest: str = "") -> Content:
    """Content with a hanging indent, wrapped by cells and not by letters."""
    indent = max(len(first), len(rest))
    lines = content.wrap(max(8, width - indent)) or [Content("")]
    return Content("\n").join(Content((first if n == 0 else rest).ljust(indent)) + line for n, line in enumerate(lines))


def styled(words: Text, style: str = "") -> Content:
    """Runs of a paper as content for the screen."""
    parts: list[Content | tuple[str, str]] = []
    for run in words:
        weight = " ".join(filter(None, (style, "bold" if run.strong else "", "italic" if run.emphasis else "")))
        parts.append((printable(run.text), weight) if weight else plain(run.text))
    return Content.assemble(*parts)
