"""How a style of a template counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement


def style_called(template: WordDocument, name: str) -> BaseOxmlElement | None:
    """The style of that name, whatever its capitals."""
    from docx.oxml.ns import qn

    style: BaseOxmlElement
    for style in template.styles.element:
        called = style.find(qn("w:name"))
        if called is not None and called.get(qn("w:val"), "").casefold() == name.casefold():
            return style
    return None


def list_of(template: WordDocument, style: BaseOxmlElement | None) -> str:
    """The id of the list (`w:abstractNum`) by which a style or the one it is based on counts; empty where none does."""
    from docx.oxml.ns import qn

    number, seen = "", 0
    while style is not None and not number and seen < 20:
        held = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        number, seen = "" if held is None else held.get(qn("w:val"), ""), seen + 1
        based = style.find(qn("w:basedOn"))
        id = None if based is None else based.get(qn("w:val"))
        style = next((each for each in template.styles.element if each.get(qn("w:styleId")) == id), None)
    for each in _numbers(template):
        if each.get(qn("w:numId")) == number:
            return str(each.find(qn("w:abstractNumId")).get(qn("w:val")))
    return ""


def _numbers(template: WordDocument) -> list[BaseOxmlElement]:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    known = (each for each in template.part.rels.values() if each.reltype == RELATIONSHIP_TYPE.NUMBERING)
    part = next(known, None)
    return [] if part is None else list(part.target_part.element.findall(qn("w:num")))
