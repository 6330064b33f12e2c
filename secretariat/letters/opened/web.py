"""A letter as a web page (.html), or as the page that a message is: what would be seen of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...basics.pattern import pattern
from ...basics.record import Refused
from .markup import (
    AS_A_LETTER,
    Block,
    InCells,
    Span,
    bulleted,
    cleaned,
    in_a_cell,
    linked,
    marked,
    one_line,
    quoted,
    row,
    written,
)
from .plain import decoded, decoded_as

_LEFT_OUT = {
    "script", "style", "head", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet", "audio",
    "video", "canvas", "map", "select", "textarea", "button", "input", "title", "link", "meta",
}  # fmt: skip
_PARTS = {
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address", "blockquote", "center",
    "figure", "figcaption", "form", "fieldset", "legend", "dl", "dt", "dd", "pre", "hr", "body", "html", "ul", "ol",
    "li", "table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "details", "summary", "hgroup", "menu",
    "dir", "h1", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip
_BOLD = {"b", "strong"}
_STRUCK = {"s", "strike", "del"}
_THROUGH = pattern(r"text-decoration[a-z-]*\s*:[^;]{0,40}\bline-through", re.IGNORECASE)
_HEADING = pattern(r"h([1-6])")
_UNSEEN = pattern(r"(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_WEIGHT = pattern(r"font-weight\s*:\s*(bold|bolder|normal|\d+)", re.IGNORECASE)
_CHARSET = pattern(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_DOCTYPE = pattern(r"^\s*<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
"""With what it declares: no page needs an entity of its own, and none is looked up."""
_DEEPEST = 200
_NUMBERED = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def text_of(name: str, data: bytes, *, cells: InCells = AS_A_LETTER) -> str:
    """The words of a web page in the light markup; ``cells``: see ``InCells``. Raises Refused."""
    said = _CHARSET.search(data[:5000])
    text = None
    if said and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and b"\0" not in data[:200]:
        try:
            text = decoded_as(data, said[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = None
    text = decoded(data) if text is None else text
    if text is None:
        raise Refused(f"{name} is damaged, and cannot be opened as a web page.")
    return text_of_page(name, text, cells=cells)


def text_of_page(name: str, text: str, *, cells: InCells = AS_A_LETTER) -> str:
    """The same of a page that is text already. Raises Refused."""
    from lxml import etree

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", cleaned(text))
    text = _DOCTYPE.sub("", text, count=1)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(f"{name} is damaged, and cannot be opened as a web page.") from error
    if root is None:
        raise Refused(f"{name} holds no words.")
    if any("xcessive depth" in each.message for each in parser.error_log):
        raise Refused(f"{name} is nested too deeply to be a letter.")
    page = _Page(cells=cells)
    try:
        page.part(root, 0)
    except RecursionError:
        raise Refused(f"{name} is nested too deeply to be a letter.") from None
    page.end()
    return written(page.blocks)


class _Page:
    """What was seen so far: whole blocks, and the words of the paragraph that is being read."""

    def __init__(self, *, cells: InCells = AS_A_LETTER) -> None:
        self._cells_how = cells
        self.blocks: list[Block] = []
        self._spans: list[Span] = []
        self._like = Block("paragraph", "")
        self._number = ""

    def end(self) -> None:
        """The paragraph is at its end."""
        text = _tidy(marked(self._spans))
        if one_line(text):
            self.blocks.append(bulleted(self._like._replace(text=f"{self._number}{text}")))
            self._number = ""
            if self._like.kind == "bullet":  # what comes after its first paragraph goes on with it
                self._like = self._like._replace(kind="within")
            elif self._like.kind == "paragraph":
                self._like = Block("paragraph", "")
        self._spans = []

    def part(self, element: Any, depth: int, *, bold: bool = False, item: int = -1, kept: bool = False) -> None:
        """Read an element and what is in it. ``item``: how deep in lists; ``kept``: lines and blanks are as written."""
        if depth > _DEEPEST:
            raise RecursionError
        self._words(element.text, bold, kept)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, depth, bold, item, kept)
            self._words(child.tail, bold, kept)

    def _words(self, text: str | None, bold: bool, kept: bool) -> None:
        if text:
            self._spans.append(Span(text.replace("\n", "\x0b") if kept else re.sub(r"\s+", " ", text), bold))

    def _child(self, child: Any, depth: int, bold: bool, item: int, kept: bool) -> None:
        tag, style = child.tag.lower(), child.get("style") or ""
        if tag in _LEFT_OUT or child.get("hidden") is not None or _UNSEEN.search(style):
            return
        struck = tag in _STRUCK or _THROUGH.search(style)
        if struck and not self._cells_how.struck:
            return  # “~~Accepted~~ Not accepted”, as on a form
        weight = _WEIGHT.search(style)
        if tag in _BOLD or weight:
            bold = weight[1].lower() not in ("normal", "100", "200", "300", "400", "500") if weight else True
        inner: dict[str, Any] = {"bold": bold, "item": item, "kept": kept or tag == "pre"}
        if struck and tag not in _PARTS:
            held, self._spans = self._spans, []
            self.part(child, depth + 1, **inner)
            words = "".join(span.text for span in self._spans)
            self._spans = [*held, Span(f"~~{words}~~" if words.strip() else words, bold)]
            return
        if tag == "br":
            self._spans.append(Span("\x0b", bold))
        elif tag == "a":
            self._link(child, depth, inner)
        elif tag == "q":
            self._spans.append(Span("“", bold))
            self.part(child, depth + 1, **inner)
            self._spans.append(Span("”", bold))
        elif tag not in _PARTS:
            self.part(child, depth + 1, **inner)
        else:
            self.end()
            self._a_part(child, tag, depth, inner)
            self.end()

    def _a_part(self, child: Any, tag: str, depth: int, inner: dict[str, Any]) -> None:
        before = self._like
        if found := _HEADING.fullmatch(tag):
            self._like = Block("heading", "", int(found[1]))
            self.part(child, depth + 1, **{**inner, "bold": False})
        elif tag in ("ul", "ol", "menu", "dir"):
            self._list(child, tag, depth, inner)
        elif tag == "table":
            self._table(child, depth, inner)
        else:
            above = len(self.blocks)
            self.part(child, depth + 1, **inner)
            self.end()
            if tag == "blockquote" and _is_of_a_message(child):
                self.blocks[above:] = [quoted(block) for block in self.blocks[above:]]
        self.end()
        self._like = before if before.kind != "bullet" else before._replace(kind="within")

    def _list(self, child: Any, tag: str, depth: int, inner: dict[str, Any]) -> None:
        item = inner["item"] + 1
        number = _whole(child.get("start"), 1)
        plain = "list-style-type: none" in (child.get("style") or "").replace(":n", ": n")
        numbered = tag == "ol" and not plain
        step = -1 if child.get("reversed") is not None else 1
        self._words(child.text, inner["bold"], False)
        for each in child:
            if each.tag == "li":
                self.end()
                number = _whole(each.get("value"), number)
                label = f"{_figure(number, child.get('type') or '1')} " if numbered else ""
                self._item(each, label, item, depth, inner)
                number += step
            elif isinstance(each.tag, str):
                at = item if each.tag in ("ul", "ol") else inner["item"]
                self._child(each, depth + 1, inner["bold"], at, False)
            self._words(each.tail, inner["bold"], False)
        self.end()
        self._like = Block("paragraph", "")

    def _item(self, element: Any, number: str, item: int, depth: int, inner: dict[str, Any]) -> None:
        self._like = Block("paragraph", "") if number else Block("bullet", "", item)
        self._number = number
        self.part(element, depth + 1, **{**inner, "item": inner["item"] if number else item})
        self.end()
        self._number = ""

    def _link(self, child: Any, depth: int, inner: dict[str, Any]) -> None:
        target = (child.get("href") or "").strip()
        held, self._spans = self._spans, []
        before = len(self.blocks)
        self.part(child, depth + 1, **inner)
        words = "".join(span.text for span in self._spans).strip()
        is_address = re.fullmatch(r"https?://[^\s<>]+", target, re.IGNORECASE)
        if len(self.blocks) == before and words and is_address:
            self._spans = list(linked(self._spans, words, target))
        self._spans = held + self._spans

    def _table(self, table: Any, depth: int, inner: dict[str, Any]) -> None:
        for caption in table.findall("caption"):
            self.part(caption, depth + 1, **inner)
            self.end()
        self._like = Block("paragraph", "")
        rows = [[cell for cell in each if cell.tag in ("td", "th")] for each in _rows(table)]
        rows = [cells for cells in rows if cells]
        self._beside(table, depth, inner)
        if not _is_data(rows):
            for cells in rows:
                for cell in cells:
                    self.end()
                    self.part(cell, depth + 1, **inner)
            self.end()
            return
        down: dict[int, tuple[int, str]] = {}
        for cells in rows:
            self.blocks.append(row(self._cells(cells, depth, down)))

    def _beside(self, part: Any, depth: int, inner: dict[str, Any]) -> None:
        """What stands in a table and in none of its cells: a browser shows it before the table."""
        self._words(part.text, inner["bold"], False)
        for child in part:
            if child.tag in ("tr", "thead", "tbody", "tfoot"):
                self._beside(child, depth + 1, inner)
            elif isinstance(child.tag, str) and child.tag not in ("td", "th", "caption", "colgroup", "col"):
                self._child(child, depth + 1, inner["bold"], inner["item"], False)
            self._words(child.tail, inner["bold"], False)
        self.end()

    def _cells(self, cells: list[Any], depth: int, down: dict[int, tuple[int, str]]) -> Iterator[str]:
        """The cells of a row; one that goes on from above, or is part of a wide one, is empty.

        ``down``: by column, in how many rows more a cell from above goes on, and what it says there.
        """
        column = 0
        for cell in cells:
            while down.get(column, _OVER)[0]:
                yield self._from_above(column, down)
                column += 1
            page = _Page(cells=self._cells_how)
            page.part(cell, depth + 1)
            page.end()
            words = in_a_cell(page.blocks, self._cells_how)
            yield words
            wide, high = _whole(cell.get("colspan"), 1), _whole(cell.get("rowspan"), 1)
            for extra in range(min(max(wide, 1), 60)):
                down[column] = min(max(high, 1), 1000) - 1, "" if extra or not self._cells_how.merged else words
                column += 1
                if extra:
                    yield ""
        while down.get(column, _OVER)[0]:
            yield self._from_above(column, down)
            column += 1

    @staticmethod
    def _from_above(column: int, down: dict[int, tuple[int, str]]) -> str:
        rows, words = down[column]
        down[column] = rows - 1, words
        return words


_OVER = (0, "")


def _is_of_a_message(blockquote: Any) -> bool:
    """Whether it holds a message that is answered, as programs for mail mark it; others only stand further in."""
    return blockquote.get("type") == "cite" or "quote" in (blockquote.get("class") or "")


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (each for each in child if each.tag == "tr")


def _is_data(rows: list[list[Any]]) -> bool:
    """Whether a table holds rows to be read as such, and does not only place a page's parts."""
    wide = [cells for cells in rows if len(cells) > 1]
    nested = any(True for cells in rows for cell in cells for _ in cell.iter("table", "h1", "h2", "h3"))
    return len(wide) > 1 and len(wide) * 2 >= len(rows) and not nested


def _tidy(text: str) -> str:
    """Blanks as a browser shows them: one between words, none beside a line's end."""
    text = re.sub(r"[ \t\n\r\f]+", " ", text)
    return re.sub(r" ?\x0b ?", "\n", text).strip("\n ")


def _figure(number: int, kind: str) -> str:
    from .word_numbers import in_figures

    return f"{in_figures(number, _NUMBERED.get(kind, 'decimal'))}."


def _whole(value: str | None, otherwise: int) -> int:
    value = (value or "").strip()
    return int(value) if re.fullmatch(r"-?\d{1,5}", value) else otherwise
