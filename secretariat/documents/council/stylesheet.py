"""The styles of a paper in a council's template: its own, where it has them, and ours beside them where not."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from .roles import OURS, StyleFound

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement


def carry_styles(
    ours: WordDocument, theirs: WordDocument, blocks: list[BaseOxmlElement], roles: list[StyleFound]
) -> None:  # fmt: skip
    """Let every paragraph and table of the blocks name a style that the template has."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    _outline(blocks, roles)
    sheet = _Sheet(ours, theirs, {OURS[each.role].casefold(): each.style for each in roles if each.role in OURS})
    for block in blocks:
        for name in ("w:pStyle", "w:tblStyle", "w:rStyle"):
            for used in block.iter(qn(name)):
                used.set(qn("w:val"), sheet.id_of(used.get(qn("w:val"))))
    text = next((each for each in roles if each.role == "text"), None)
    if text is None or text.style.casefold() == "normal":
        return
    plain = sheet.id_named(text.style)
    for block in blocks:
        if block.tag == qn("w:p") and block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") is None:
            style = OxmlElement("w:pStyle")
            style.set(qn("w:val"), plain)
            block.get_or_add_pPr().insert(0, style)


def _outline(blocks: list[BaseOxmlElement], roles: list[StyleFound]) -> None:
    """A heading in a style of the council's own is a heading all the same: to whom hears it, and to the contents."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    own = {each.role for each in roles if not each.style.casefold().startswith("heading ")}
    levels = {f"Heading{n + 1}": n for n, role in enumerate(("title", "heading", "sub-heading")) if role in own}
    for block in blocks:
        style = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        level = None if style is None else levels.get(style.get(qn("w:val")))
        if style is not None and level is not None:
            outline = OxmlElement("w:outlineLvl")
            outline.set(qn("w:val"), str(level))
            style.getparent().append(outline)


class _Sheet:
    """The template's styles, and those of ours that had to be taken over."""

    def __init__(self, ours: WordDocument, theirs: WordDocument, named: dict[str, str]) -> None:
        self._ours = {style.get(_val("styleId")): style for style in ours.styles.element if _name(style)}
        self._theirs = theirs.styles.element
        self._ids = {_name(style).casefold(): style.get(_val("styleId")) for style in self._theirs if _name(style)}
        self._named = named

    def id_named(self, name: str) -> str:
        return str(self._ids[name.casefold()])

    def id_of(self, our_id: str) -> str:
        """The id under which the template has a style of ours, or the one named for it."""
        style = self._ours.get(our_id)
        if style is None:
            return our_id
        name = _name(style).casefold()
        wanted = self._named.get(name, name).casefold()
        return str(self._ids[wanted]) if wanted in self._ids else self._taken_over(style)

    def _taken_over(self, style: BaseOxmlElement) -> str:
        from docx.oxml.ns import qn

        added, name = deepcopy(style), _name(style)
        id: str = added.get(_val("styleId"))
        if id in self._ids.values():
            id = f"{id}Paper"
            added.set(_val("styleId"), id)
        self._ids[name.casefold()] = id
        added.attrib.pop(_val("default"), None)
        for other in ("w:basedOn", "w:next", "w:link"):
            for found in added.findall(qn(other)):
                if other == "w:link":
                    added.remove(found)
                else:
                    found.set(qn("w:val"), self.id_of(found.get(qn("w:val"))))
        self._theirs.append(added)
        return id


def _val(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def _name(style: BaseOxmlElement) -> str:
    found = style.find(_val("name"))
    return "" if found is None else str(found.get(_val("val"), ""))
