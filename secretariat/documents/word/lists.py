"""Word's own numbering for the lists of a paper, so that Word renumbers them when an item is put in."""

import msgspec
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from secretariat.basics.lettering import ROMAN
from secretariat.basics.pattern import pattern
from secretariat.documents.document import Kind, Listed

_FORMATS: dict[Kind, tuple[str, str]] = {
    "letter": ("lowerLetter", "%{})"),
    "sub-letter": ("lowerLetter", "%{}."),
    "number": ("decimal", "%{}."),
    "bullet": ("bullet", "•"),
    "limb": ("decimal", "(%{})"),
}
"""How Word counts each kind. A number given for good, such as R3, is no list to Word: it would count it anew."""
_UNDER: Kind = "sub-letter"
"""How the items within an item are counted, where the list began without any."""
INDENT = 567
_LEVELS = 9


_COUNTED = pattern(r"(?P<before>.*?)(?P<counted>[a-z]+|[A-Z]+|\d+)(?P<after>\W*)")


def _of_a_limb(first: Listed) -> tuple[str, str]:
    """How Word counts on from a label as it was typed: (a), (i), 5.1."""
    found = _COUNTED.fullmatch(first.label)
    if found is None:
        return _FORMATS["limb"]
    counted = found["counted"]
    roman = ROMAN.get(counted.lower()) == first.ordinal
    how = f"{'upper' if counted.isupper() else 'lower'}{'Roman' if roman else 'Letter'}"
    style = "decimal" if counted.isdigit() else how
    before, after = (found[each].replace("{", "{{").replace("}", "}}") for each in ("before", "after"))
    return style, f"{before}%{{}}{after}"


class _List(msgspec.Struct):
    abstract: int
    number: int
    last: int
    under: int = 0
    """The last item within the last one."""


class ListNumbering:
    """Gives each item the id of its list.

    A series keeps one id however often a stem interrupts it. A definition is not shared by two series, since
    Word would count through from the one to the other.
    """

    def __init__(self, element: BaseOxmlElement) -> None:
        element[:] = []
        self._element = element
        self._lists: dict[tuple[str, Kind], _List] = {}
        self._numbers = 0

    def id_of(self, item: Listed) -> int:
        """The numId of the item's list; a new one, counting from the item, where the count has jumped."""
        key = (item.series, item.kind)
        known = self._lists.get(key)
        if known is None:
            abstract = self._define(item)
            known = self._lists[key] = _List(abstract, self._number(abstract), item.ordinal)
        elif item.kind != "bullet" and item.ordinal != known.last + 1:
            known.number = self._number(known.abstract, restart=item.ordinal)
        known.last, known.under = item.ordinal, 0
        return known.number

    def id_within(self, outer: Listed, item: Listed) -> int:
        """The numId of an item within another, on the level under it; Word starts those again by itself."""
        known = self._lists[outer.series, outer.kind]
        if item.kind != _UNDER:
            return self.id_of(item)
        number = known.number
        if item.ordinal != known.under + 1:
            number = self._number(known.abstract, restart=item.ordinal, level=1)
        known.under = item.ordinal
        return number

    def _define(self, first: Listed) -> int:
        abstract = len(self._lists)
        counted = _of_a_limb(first) if first.kind == "limb" else _FORMATS[first.kind]
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{1 if level else first.ordinal}"/>'
            f'<w:numFmt w:val="{style}"/><w:lvlText w:val="{shape.format(level + 1)}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/></w:pPr>'
            "</w:lvl>"
            for level in range(_LEVELS)
            for style, shape in [_FORMATS[_UNDER] if level % 2 else counted]
        )
        definition = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}"><w:nsid w:val="{abstract + 1:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        # The schema wants every definition before the first number that uses one.
        self._element.insert(abstract, definition)
        return abstract

    def _number(self, abstract: int, restart: int | None = None, level: int = 0) -> int:
        self._numbers += 1
        override = ""
        if restart is not None:
            override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{restart}"/></w:lvlOverride>'
        self._element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._numbers}"><w:abstractNumId w:val="{abstract}"/>'
                f"{override}</w:num>"
            )
        )
        return self._numbers
