"""Setting a finished Word paper into a council's template, part by part.

The template’s sections, headers, footers and styles stay. Styles that it lacks are taken over from the paper, and so is
the paper's numbering, beside the template's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

    from secretariat.documents.document import Document


class Template(NamedTuple):
    """A council's template: its file, and which of its styles stands for what (`roles.ROLES`)."""

    name: str
    data: bytes
    styles: Mapping[str, str]


def set_into(template: Template, doc: Document) -> bytes:
    """The paper in the template, as a file; the same two give the same bytes. Raises ValueError, a sentence to show.

    It is written for the room that the template's pages have, so that no word of a table is broken for their margins.
    """
    import docx

    from ..document import ENGLISH
    from ..word.writer import restamped, write
    from .numbering import carry_numbering
    from .opened import opened
    from .roles import found
    from .stylesheet import carry_styles

    theirs = opened(template.name, template.data)
    ours = docx.Document(BytesIO(write(doc, _room(theirs, wide=doc.wide))))
    roles = found(theirs, template.styles)
    blocks = [deepcopy(block) for block in ours.element.body if not block.tag.endswith("}sectPr")]
    if doc.language != ENGLISH:
        _speak(blocks, doc.language)
    carry_styles(ours, theirs, blocks, roles)
    carry_numbering(ours, theirs, blocks, roles)
    _carry_links(ours, theirs, blocks)
    _place(theirs, blocks)
    _furnish(theirs, doc)
    _describe(theirs, doc)
    saved = BytesIO()
    theirs.save(saved)
    return restamped(saved)


def _speak(blocks: list[BaseOxmlElement], language: str) -> None:
    """Each run of the paper in its own language: the letterhead has another."""
    from docx.oxml.ns import qn

    from ..word.spoken import speak

    for block in blocks:
        for run in block.iter(qn("w:r")):
            speak(run, language)


def _carry_links(ours: WordDocument, theirs: WordDocument, blocks: list[BaseOxmlElement]) -> None:
    from docx.oxml.ns import qn

    for block in blocks:
        for link in block.iter(qn("w:hyperlink")):
            if link.get(qn("r:id")):
                known = ours.part.rels[link.get(qn("r:id"))]
                link.set(qn("r:id"), theirs.part.relate_to(known.target_ref, known.reltype, is_external=True))


_LEAST = 2000
"""Twips: in less room no column can be read, and the paper is written for pages of our own."""


def _room(theirs: WordDocument, *, wide: bool) -> int:
    """How wide the text is where the paper stands, in twips; 0 where there is hardly any. The pages lie across for a
    ``wide`` one from now on, unless it stands in a table, whose columns do not grow."""
    from docx.enum.section import WD_ORIENT

    from .cell import room_in
    from .marker import cell_of, markers, section_of

    there = markers(theirs)
    if there and (cell := cell_of(there[0])) is not None:
        return max(room_in(cell), _LEAST)
    section = section_of(theirs, there[0]) if there else theirs.sections[-1]
    if wide and section.page_width and section.page_height and section.page_width < section.page_height:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    room = ((section.page_width or 0) - margins) // 635
    return room if room >= _LEAST else 0


def _place(theirs: WordDocument, blocks: list[BaseOxmlElement]) -> None:
    """The blocks where the marker stands, else in place of all text."""
    from docx.oxml.ns import qn

    from .cell import let_grow
    from .marker import cell_of, markers, take_out

    body, there = theirs.element.body, markers(theirs)
    if there:
        if (cell := cell_of(there[0])) is not None:
            let_grow(cell)
        for block in blocks:
            there[0].addprevious(block)
        for each in there:
            take_out(each)
        return
    for child in [child for child in body if child.tag != qn("w:sectPr")]:
        body.remove(child)
    end = body.find(qn("w:sectPr"))
    for block in blocks:
        body.append(block) if end is None else end.addprevious(block)


def _furnish(theirs: WordDocument, doc: Document) -> None:
    """The status in every header and the foot in every footer, under what the council has there."""
    from docx.shared import Pt

    from ..word.spoken import speak

    for n, section in enumerate(theirs.sections):
        kinds = ["", *(["first_page_"] if section.different_first_page_header_footer else [])]
        kinds += ["even_page_"] if theirs.settings.odd_and_even_pages_header_footer else []
        for kind in kinds:
            for words, name in ((doc.status, "header"), (doc.foot, "footer")):
                place = getattr(section, f"{kind}{name}")
                if words and (not n or not place.is_linked_to_previous):  # the first has none before it to take from
                    run = place.add_paragraph().add_run(words)
                    run.bold = name == "header" or None
                    run.font.size = Pt(7.5) if name == "footer" else None
                    speak(run._r, doc.language_of("status" if name == "header" else "foot") or doc.language)


def _describe(theirs: WordDocument, doc: Document) -> None:
    """What the file says of itself, and its language; the template that it was made from is not named."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    about = theirs.core_properties
    about.title, about.subject, about.author = doc.title[:255], doc.subject[:255], doc.author[:255]
    about.language, about.comments, about.last_modified_by = doc.language, "", ""
    for run in theirs.styles.element.iter(qn("w:rPrDefault")):
        properties = run.find(qn("w:rPr"))
        if properties is None:
            properties = OxmlElement("w:rPr")
            run.append(properties)
        language = properties.find(qn("w:lang"))
        if language is None:
            language = OxmlElement("w:lang")
            properties.append(language)
        language.set(qn("w:val"), doc.language)
    settings = theirs.settings
    for attached in settings.element.findall(qn("w:attachedTemplate")):
        settings.element.remove(attached)
        settings.part.drop_rel(attached.get(qn("r:id")))
