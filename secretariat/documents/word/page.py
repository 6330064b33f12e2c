"""The page a Word paper is set on: A4, its styles, header and footer, and what the file says of itself."""

from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, Twips
from docx.text.paragraph import Paragraph

from secretariat.documents.document import Document
from secretariat.documents.page_numbers import PAGE, PAGES, page_of_pages
from secretariat.documents.word.columns import TEXT_WIDTH, WIDE_WIDTH
from secretariat.documents.word.spoken import speak

_STYLES = Path(__file__).with_name("docx_styles.xml")
_LEFT_OUT = {
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}


def blank_page(doc: Document) -> WordDocument:
    """A Word document dressed for the paper, with no text yet."""
    word = docx.Document()
    _leave_out(word.part.rels)
    _leave_out(word.part.package.rels)
    _dress(word, doc.language)
    _lay_out(word, doc)
    _describe(word, doc)
    return word


def _leave_out(relationships: Relationships) -> None:
    """python-docx starts from a file of its author's, whose picture and statistics are not this paper's."""
    for name in [name for name, found in relationships.items() if found.reltype in _LEFT_OUT]:
        del relationships[name]


def _dress(word: WordDocument, language: str) -> None:
    ours = parse_xml(_STYLES.read_bytes())
    ours.find(".//" + qn("w:lang")).set(qn("w:val"), language)
    styles = word.styles.element
    latent = styles.find(qn("w:latentStyles"))
    styles[:] = [ours[0], latent, *ours[1:]]

    settings = word.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), language)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            # 15 is Word 2013 and later; anything less opens in "Compatibility Mode".
            setting.set(qn("w:val"), "15")


def _lay_out(word: WordDocument, doc: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if doc.wide else (Cm(21), Cm(29.7))
    if doc.wide:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)
    if doc.status:
        speak(section.header.paragraphs[0].add_run(doc.status)._r, doc.language_of("status"))
    footer = section.footer.paragraphs[0]
    if doc.wide:
        stops = footer.paragraph_format.tab_stops
        stops.add_tab_stop(Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.CLEAR)
        stops.add_tab_stop(Twips(WIDE_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    speak(footer.add_run(f"{doc.title}\t")._r, doc.language_of("title"))
    for piece in page_of_pages():
        if field := {PAGE: "PAGE", PAGES: "NUMPAGES"}.get(piece):
            _add_field(footer, field)
        else:
            footer.add_run(piece)
    if doc.foot:
        foot = section.footer.add_paragraph(style=footer.style).add_run(doc.foot)
        foot.font.size = Pt(7.5)
        speak(foot._r, doc.language_of("foot"))


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    paragraph._p.append(field)


def _describe(word: WordDocument, doc: Document) -> None:
    about = word.core_properties
    about.title, about.subject, about.author = doc.title[:255], doc.subject[:255], doc.author[:255]
    about.language, about.comments = doc.language, ""
    for dated in ("dcterms:created", "dcterms:modified"):
        about._element.remove(about._element.find(qn(dated)))
