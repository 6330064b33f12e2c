"""A letter as a Word document (.docx): paragraphs, automatic numbers, lists, tables, and the furniture of its pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

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
    row,
    written,
)
from .word_file import refuse_package
from .word_numbers import Numbers, val

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "pict", "object")}
_STRUCK = ("strike", "dstrike")
_PAGE_NUMBER = pattern(r"(page\s*)?[-–—]?\s*\d+\s*[-–—]?(\s*(of|/)\s*\d+)?", re.IGNORECASE)


def text_of(name: str, data: bytes, *, cells: InCells = AS_A_LETTER) -> str:
    """The words of a Word document in the light markup; ``cells``: see ``InCells``. Raises Refused."""
    document = _document(name, data)
    words = _Words(document, cells=cells)
    header, footer = words.furniture()
    return written([*header, *words.blocks(document.element.body), *words.notes(), *footer])


def _document(name: str, data: bytes) -> Document:
    refuse_package(name, data)
    from docx import Document as opened

    try:
        return opened(io.BytesIO(data))
    except Exception as error:  # whatever a damaged file makes the library stumble over
        raise Refused(f"{name} is damaged, and cannot be opened as a Word document.") from error


class _Words:
    """Reads the parts of one document."""

    def __init__(self, document: Document, *, cells: InCells = AS_A_LETTER) -> None:
        self._document = document
        self._cells_how = cells
        self._numbers = Numbers(document)
        self._notes: list[tuple[str, str]] = []

    # --- blocks ---

    def blocks(self, parent: Any, *, plain: bool = False) -> list[Block]:
        """What stands in a body, a cell, a header or a text box, in order."""
        found: list[Block] = []
        joined: list[Span] = []
        for element in _children(parent):
            if element.tag == f"{W}p":
                found += [block for box in _boxes(element) for block in self.blocks(box)]
                joined += self._spans(element)
                if not _mark_deleted(element):
                    found += self._paragraph(element, joined, plain=plain)
                    joined = []
            elif element.tag == f"{W}tbl":
                found += self._table(element)
        return found + ([Block("paragraph", marked(joined))] if joined else [])

    def _paragraph(self, element: Any, spans: list[Span], *, plain: bool) -> list[Block]:
        text = marked(spans)
        level = self._numbers.heading_level(element)
        if not one_line("".join(span.text for span in spans)):
            return []
        numbered = None if plain else self._numbers.label(element)
        if level:
            words = "".join(span.text for span in spans)
            return [Block("heading", f"{numbered.text} {words}" if numbered and not numbered.bullet else words, level)]
        if numbered is None:
            return [bulleted(Block("paragraph", part)) for part in text.split("\f")]
        if numbered.bullet:
            return [Block("bullet", text, numbered.depth)]
        return [Block("paragraph", f"{numbered.text} {text.lstrip()}".strip())]

    def _table(self, table: Any) -> list[Block]:
        rows = [
            [cell for cell in _children(each) if cell.tag == f"{W}tc"]
            for each in _children(table)
            if each.tag == f"{W}tr"
        ]
        if not _is_data(rows):
            return [block for cells in rows for cell in cells for block in self.blocks(cell)]
        above: dict[int, str] = {}
        return [row(self._cells(cells, above)) for cells in rows]

    def _cells(self, cells: list[Any], above: dict[int, str]) -> Iterator[str]:
        """The cells of a row. ``above``: by column, what the last row had there."""
        column = 0
        for cell in cells:
            properties = cell.find(f"{W}tcPr")
            span = _value(properties, "gridSpan") if properties is not None else ""
            if _goes_on(properties):
                words = above.get(column, "") if self._cells_how.merged else ""
            else:
                words = in_a_cell(self.blocks(cell), self._cells_how)
            above[column] = words
            yield words
            wide = min(int(span), 60) if span.isdigit() else 1
            yield from [""] * (wide - 1)
            column += wide

    # --- words ---

    def _spans(self, paragraph: Any) -> list[Span]:
        bold_style = self._numbers.styles.is_bold(paragraph)
        return [span for span in self._inline(paragraph, bold_style) if span.text]

    def _inline(self, element: Any, bold: bool, depth: int = 0) -> Iterator[Span]:
        if depth > 60:
            return
        field: list[bool] = []
        for child in _children(element):
            tag = child.tag
            if tag in _LEFT_OUT:
                continue
            if tag == f"{W}r":
                kind = _field_step(child)
                if kind == "begin":
                    field.append(True)
                elif kind == "separate" and field:
                    field[-1] = False
                elif kind == "end" and field:
                    field.pop()
                if not any(field):
                    yield from self._run(child, bold)
            elif tag == f"{W}hyperlink":
                yield from self._link(child, bold, depth)
            elif tag == f"{W}sdt":
                for content in child.findall(f"{W}sdtContent"):
                    yield from self._inline(content, bold, depth + 1)
            elif isinstance(tag, str) and tag not in (f"{W}p", f"{W}tbl"):
                yield from self._inline(child, bold, depth + 1)

    def _run(self, run: Any, bold: bool) -> Iterator[Span]:
        look = run.find(f"{W}rPr")
        struck = look is not None and any(_on(look, each) for each in _STRUCK)
        if look is not None and (_on(look, "vanish") or (struck and not self._cells_how.struck)):
            return  # what is not seen, or struck out: “~~Accepted~~ Not accepted”, as on a form
        if look is not None and look.find(f"{W}b") is not None:
            bold = _on(look, "b")
        words = ""
        for child in _children(run):
            match child.tag.removeprefix(W) if isinstance(child.tag, str) else "":
                case "t":
                    words += child.text or ""
                case "tab" | "ptab":
                    words += "\t"
                case "br" if child.get(f"{W}type") == "page":
                    words += "\f"
                case "br" | "cr":
                    words += "\n"
                case "noBreakHyphen":
                    words += "-"
                case "footnoteReference" | "endnoteReference" as kind:
                    words += self._note(kind.removesuffix("Reference"), child.get(f"{W}id") or "")
        if struck and words.strip():
            words = f"~~{words}~~"
        if words:
            yield Span(words, bold)

    def _link(self, link: Any, bold: bool, depth: int) -> Iterator[Span]:
        spans = list(self._inline(link, bold, depth + 1))
        words = "".join(span.text for span in spans).strip()
        relation = self._document.part.rels.get(link.get(f"{_R}id") or "")
        target = relation.target_ref if relation is not None and relation.is_external else ""
        if not words or not target.lower().startswith(("http://", "https://")):
            yield from spans
        else:
            yield from linked(spans, words, target)

    # --- the furniture of its pages, and notes at their foot ---

    def _note(self, kind: str, id: str) -> str:
        self._notes.append((kind, id))
        return f"[{len(self._notes)}]"

    def notes(self) -> list[Block]:
        """The notes at the foot of pages, each under the number that stands where it is called."""
        found, parts = [], {kind: self._notes_of(f"{kind}s") for kind in ("footnote", "endnote")}
        for number, (kind, id) in enumerate(list(self._notes), 1):
            words = " ".join(one_line(block.text) for block in self.blocks(parts[kind].get(id, ()), plain=True))
            found.append(Block("paragraph", f"[{number}] {words}"))
        return found

    def _notes_of(self, kind: str) -> dict[str, Any]:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.parser import parse_xml

        reltype = RELATIONSHIP_TYPE.FOOTNOTES if kind == "footnotes" else RELATIONSHIP_TYPE.ENDNOTES
        for relation in self._document.part.rels.values():
            if relation.reltype == reltype and not relation.is_external:
                try:
                    root: Any = parse_xml(relation.target_part.blob)
                except Exception:  # a damaged part: its notes are missing, the letter is not
                    return {}
                return {each.get(f"{W}id") or "": each for each in root}
        return {}

    def furniture(self) -> tuple[list[Block], list[Block]]:
        """The heads of its pages, to stand before the letter, and their feet, to stand after it: each once."""
        heads: list[Block] = []
        feet: list[Block] = []
        seen: set[str] = set()
        for section in self._document.sections:
            first = section.different_first_page_header_footer
            for found, parts in (
                (heads, [section.first_page_header] * first + [section.header]),
                (feet, [section.first_page_footer] * first + [section.footer]),
            ):
                for part in parts:
                    for block in [] if part.is_linked_to_previous else self.blocks(part._element, plain=True):
                        words = one_line(cleaned(block.text).replace("*", ""))
                        if words and words not in seen and not _PAGE_NUMBER.fullmatch(words):
                            seen.add(words)
                            found.append(block)
        return heads, feet


def _children(element: Any) -> Iterator[Any]:
    """What stands in an element, of alternatives the first alone, and what was marked up as inserted in its place."""
    for child in element:
        if child.tag == f"{_MC}AlternateContent":
            chosen = child.find(f"{_MC}Choice")
            yield from _children(chosen if chosen is not None else child[0]) if len(child) else ()
        elif child.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag", f"{W}dir", f"{W}bdo"):
            yield from _children(child)
        elif child.tag == f"{W}sdt" and element.tag != f"{W}p":
            for content in child.findall(f"{W}sdtContent"):
                yield from _children(content)
        else:
            yield child


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes that are anchored in a paragraph, each once: an older way of drawing it stands beside it."""
    for box in paragraph.iter(f"{W}txbxContent"):
        over = [each.tag for each in box.iterancestors()]
        nested = over[: over.index(f"{W}p")] if f"{W}p" in over else over
        fallback = f"{_MC}Fallback" in nested and f"{_MC}AlternateContent" in nested
        mine = next((each for each in box.iterancestors(f"{W}p")), None) is paragraph
        if mine and not (fallback and any(True for _ in _choice_boxes(box))):
            yield box


def _choice_boxes(box: Any) -> Iterator[Any]:
    for over in box.iterancestors(f"{_MC}AlternateContent"):
        chosen = over.find(f"{_MC}Choice")
        if chosen is not None:
            yield from chosen.iter(f"{W}txbxContent")
        return


def _mark_deleted(paragraph: Any) -> bool:
    """Whether the end of a paragraph was deleted, so that it goes on with the next."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _field_step(run: Any) -> str:
    step = run.find(f"{W}fldChar")
    return step.get(f"{W}fldCharType", "") if step is not None else ""


def _is_data(rows: list[list[Any]]) -> bool:
    """Whether a table holds rows to be read as such, and does not only place a letter's parts on the page."""
    wide = [cells for cells in rows if len(cells) > 1]
    nested = any(cell.find(f"{W}tbl") is not None for cells in rows for cell in cells)
    return len(wide) > 1 and len(wide) * 2 >= len(rows) and not nested


def _goes_on(properties: Any) -> bool:
    """Whether a cell only goes on with the one above it."""
    merge = properties.find(f"{W}vMerge") if properties is not None else None
    return merge is not None and merge.get(f"{W}val") != "restart"


def _value(properties: Any, name: str) -> str:
    return val(properties.find(f"{W}{name}"))


def _on(look: Any, name: str) -> bool:
    found = look.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off", "none")
