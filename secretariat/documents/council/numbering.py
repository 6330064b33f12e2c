"""The numbering of a paper beside that of the template, or by the council's own list styles where they are named."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from .list_styles import list_of, style_called
from .roles import LISTS, StyleFound

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement


def carry_numbering(
    ours: WordDocument, theirs: WordDocument, blocks: list[BaseOxmlElement], roles: list[StyleFound]
) -> None:  # fmt: skip
    """Give the template every list that the blocks count by, with ids of its own, and let the blocks name those."""
    used = [each for block in blocks for each in block.iter(_w("numId")) if each.get(_w("val")) != "0"]
    if used:
        lists = _Lists(ours, theirs, roles)
        for each in used:
            lists.carry(each)


class _Lists:
    def __init__(self, ours: WordDocument, theirs: WordDocument, roles: list[StyleFound]) -> None:
        source = ours.part.numbering_part.element
        self._abstracts = {each.get(_w("abstractNumId")): each for each in source.findall(_w("abstractNum"))}
        self._numbers = {each.get(_w("numId")): each for each in source.findall(_w("num"))}
        self._target = _numbering_of(theirs)
        self._theirs = theirs
        self._named = {LISTS[each.role]: each for each in roles if each.role in LISTS}
        self._lists: dict[str, tuple[str, BaseOxmlElement | None]] = {}
        self._counts: dict[str, str] = {}

    def carry(self, used: BaseOxmlElement) -> None:
        """Let a paragraph be counted by the template's numbering."""
        old = used.get(_w("val"))
        abstract = self._numbers[old].find(_w("abstractNumId")).get(_w("val"))
        if abstract not in self._lists:
            self._lists[abstract] = self._list(self._abstracts[abstract])
        id, style = self._lists[abstract]
        if old not in self._counts:
            self._counts[old] = self._count(self._numbers[old], self._abstracts[abstract], id, theirs=style is not None)
        used.set(_w("val"), self._counts[old])
        if style is not None:
            _restyle(used, style.get(_w("styleId")))

    def _list(self, abstract: BaseOxmlElement) -> tuple[str, BaseOxmlElement | None]:
        """The id of a list in the template: the council's own with its style, or ours taken over."""
        if named := self._named.get(_format(abstract)):
            style = style_called(self._theirs, named.style)
            return list_of(self._theirs, style), style
        id = str(_next(self._target, "abstractNum", "abstractNumId"))
        added = deepcopy(abstract)
        added.set(_w("abstractNumId"), id)
        _before(self._target, ("num", "numIdMacAtCleanup"), added)
        return id, None

    def _count(self, number: BaseOxmlElement, abstract: BaseOxmlElement, id: str, *, theirs: bool) -> str:
        """The id of one count of a list, which begins where it began in the paper."""
        new = str(max(1, _next(self._target, "num", "numId")))
        added = deepcopy(number)
        added.set(_w("numId"), new)
        added.find(_w("abstractNumId")).set(_w("val"), id)
        if theirs and added.find(_w("lvlOverride")) is None:
            start = abstract.find(f"{_w('lvl')}/{_w('start')}")
            added.append(_made("lvlOverride", ilvl="0"))
            added[-1].append(_made("startOverride", val="1" if start is None else start.get(_w("val"))))
        _before(self._target, ("numIdMacAtCleanup",), added)
        return new


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def _made(name: str, **values: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement

    element: BaseOxmlElement = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(_w(key), value)
    return element


def _numbering_of(theirs: WordDocument) -> BaseOxmlElement:
    """The template's numbering; a part is made where it has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    for known in theirs.part.rels.values():
        if known.reltype == RELATIONSHIP_TYPE.NUMBERING:
            numbering: BaseOxmlElement = known.target_part.element
            return numbering
    part = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, _made("numbering"), theirs.part.package
    )
    theirs.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    made: BaseOxmlElement = part.element
    return made


def _next(target: BaseOxmlElement, tag: str, id: str) -> int:
    return max((int(each.get(_w(id), -1)) for each in target.findall(_w(tag))), default=-1) + 1


def _before(target: BaseOxmlElement, tags: tuple[str, ...], added: BaseOxmlElement) -> None:
    """Add where the schema wants it: before the first of what comes after."""
    following = next((each for each in target if each.tag in map(_w, tags)), None)
    if following is None:
        target.append(added)
    else:
        following.addprevious(added)


def _format(abstract: BaseOxmlElement) -> str:
    """How a list of ours counts; empty for one whose numbers are called R1 or A1: no style of a council counts so."""
    level = abstract.find(_w("lvl"))
    format, label = (level.find(_w(name)).get(_w("val")) for name in ("numFmt", "lvlText"))
    return format if format == "bullet" or label.startswith("%") else ""


def _restyle(used: BaseOxmlElement, style: str) -> None:
    properties = used.getparent().getparent()
    named = properties.find(_w("pStyle"))
    if named is None:
        named = _made("pStyle")
        properties.insert(0, named)
    named.set(_w("val"), style)
