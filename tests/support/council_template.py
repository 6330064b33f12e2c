"""A council's Word template, made for the tests: letterhead, wide margins, styles and letters of its own."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

_LETTERS = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="900" w:hanging="900"/></w:pPr></w:lvl></w:abstractNum>"""
_COUNT = f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="77"/></w:num>'


def council_template(*, marker: str = "{{content}}", numbering: bool = True, template: bool = True) -> bytes:
    """As a .dotx, with “Letterhead” above the marker and “Yours, the council” under it."""
    word = docx.Document()
    section = word.sections[0]
    section.left_margin = section.right_margin = Cm(4)
    section.header.paragraphs[0].text = "Northmoor Council"
    section.footer.paragraphs[0].text = "County Hall, Northmoor"
    word.styles.add_style("NCC Heading", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(20)  # type: ignore[attr-defined]
    word.styles.add_style("NCC Text", WD_STYLE_TYPE.PARAGRAPH)
    letters = word.styles.add_style("NCC Letters", WD_STYLE_TYPE.PARAGRAPH)
    if numbering:
        lists = word.part.numbering_part.element
        lists.insert(0, parse_xml(_LETTERS))
        lists.append(parse_xml(_COUNT))
        letters.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 99
    word.add_paragraph("Letterhead")
    if marker:
        word.add_paragraph(marker)
    word.add_paragraph("Yours, the council")
    made = BytesIO()
    word.save(made)
    return retyped(made.getvalue(), "document", "template") if template else made.getvalue()


def retyped(data: bytes, before: str, after: str, *more: str) -> bytes:
    """The same package called otherwise: a document a template, or one with macros; ``more``: parts that it has too."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w") as target:
        for info in source.infolist():
            read = source.read(info)
            if info.filename == "[Content_Types].xml":
                read = read.replace(f".{before}.main+xml".encode(), f".{after}.main+xml".encode())
            target.writestr(info, read)
        for name in more:
            target.writestr(name, b"x")
    return out.getvalue()
