"""Where in a council's template the paper stands: at {{content}}, alone in a paragraph of the text or of a table.

Capitals and spaces in it are a matter of who typed it. Anywhere else nothing of ours can stand: that is told, and
so are other words between such braces, which a mail merge fills in and this program does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from secretariat.basics.pattern import pattern

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.table import CT_Tc
    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section

MARKER = "{{content}}"
"""A paragraph of the template that says this alone is where the paper stands."""
_MARKER = pattern(r"\{\{\s*content\s*\}\}", re.IGNORECASE)
_OTHER = pattern(r"\{\{[^{}]{1,60}\}\}")


def markers(template: WordDocument) -> list[CT_P]:
    """The paragraphs where the paper may stand: it does at the first, and the others go."""
    from docx.oxml.ns import qn

    body = template.element.body
    return [
        each
        for each in body.iter(qn("w:p"))
        if (each.getparent() is body or cell_of(each) is not None) and _MARKER.fullmatch(_words(each).strip())
    ]


def cell_of(paragraph: CT_P) -> CT_Tc | None:
    """The cell of a table that it stands in; None for one of the text itself."""
    from docx.oxml.ns import qn

    parent = paragraph.getparent()
    return parent if parent is not None and parent.tag == qn("w:tc") else None


def section_of(template: WordDocument, marker: CT_P) -> Section:
    """The section of the template in which the paper stands: a letterhead may have a page of its own before it."""
    from docx.oxml.ns import qn

    ended = 0
    around = {marker, *marker.iterancestors()}
    for each in template.element.body:
        if each in around:
            break
        ended += each.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
    return template.sections[ended]


def take_out(marker: CT_P) -> None:
    """Take the marker out of the text. Its paragraph stays where it ends a section, with the pages that has, or a cell,
    which must end in one."""
    from docx.oxml.ns import qn

    properties, before = marker.pPr, marker.getprevious()
    ends_cell = cell_of(marker) is not None and marker.getnext() is None
    if (properties is not None and properties.find(qn("w:sectPr")) is not None) or (
        ends_cell and (before is None or before.tag != qn("w:p"))
    ):
        for each in [each for each in marker if each is not properties]:
            marker.remove(each)
    elif (parent := marker.getparent()) is not None:
        parent.remove(marker)


def where_it_stands(template: WordDocument) -> str:
    """Where the paper stands, in a sentence."""
    return f"The paper stands at {MARKER}." if markers(template) else f"The paper replaces its text{_why(template)}."


def odd(template: WordDocument) -> list[str]:
    """What the paper would not show as the template means it, a sentence each."""
    there, said = markers(template), []
    if len(there) > 1:
        said.append(
            f"{MARKER} is there {len(there)} times: the paper stands at the first, and the others are left out."
        )
    if there and cell_of(there[0]) is not None:
        said.append(f"{MARKER} stands in a table: whoever has a paper read aloud hears it as a part of that.")
    elif not there and (place := _elsewhere(template)):
        said.append(f"{MARKER} stands {place}, where no paper can: put it alone in a paragraph of the text.")
    printed = [*_lines(template.element.body)] if there else []
    printed += [line for part in _edges(template) for line in _lines(part)]
    others = dict.fromkeys(found for line in printed for found in _OTHER.findall(line) if not _MARKER.fullmatch(found))
    if others:
        several = len(others) > 1
        said.append(f"{', '.join(others)} {'stand' if several else 'stands'} for nothing, and "
                    f"{'are' if several else 'is'} printed as {'they are' if several else 'it is'}.")  # fmt: skip
    return said


def _why(template: WordDocument) -> str:
    return "" if _elsewhere(template) else f", as it has no {MARKER}"


def _elsewhere(template: WordDocument) -> str:
    """Where else the marker stands, in words; empty for nowhere."""
    from docx.oxml.ns import qn

    if any(map(_MARKER.search, (line for part in _edges(template) for line in _lines(part)))):
        return "in a header or a footer"
    for paragraph in template.element.body.iter(qn("w:p")):
        if _MARKER.search(_words(paragraph)):
            in_text = paragraph.getparent() is template.element.body or cell_of(paragraph) is not None
            return "among other words" if in_text else "in a box"
    return ""


def _edges(template: WordDocument) -> Iterable[BaseOxmlElement]:
    """Its headers and footers."""
    for section in template.sections:
        for kind in ("", "first_page_", "even_page_"):
            for name in ("header", "footer"):
                place = getattr(section, f"{kind}{name}")
                if not place.is_linked_to_previous:
                    yield place._element


def _lines(part: BaseOxmlElement) -> Iterator[str]:
    from docx.oxml.ns import qn

    yield from map(_words, part.iter(qn("w:p")))


def _words(paragraph: BaseOxmlElement) -> str:
    from docx.oxml.ns import qn

    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
