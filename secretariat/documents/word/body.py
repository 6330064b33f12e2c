"""The text of a Word paper, block by block."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, Twips
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from secretariat.documents.addresses import addresses
from secretariat.documents.bars import bar, drawn_rows, full_bar
from secretariat.documents.document import (
    Bars,
    Cell,
    Document,
    Heading,
    Listed,
    Paragraph,
    Role,
    Table,
    Text,
    text,
)
from secretariat.documents.lists import gathered, within
from secretariat.documents.measured.columns import of_each_form
from secretariat.documents.together import kept_with_next
from secretariat.documents.word.columns import POINTS, TEXT_WIDTH, WIDE_WIDTH, Fitted, fit, laid_out
from secretariat.documents.word.end import keep_end_together
from secretariat.documents.word.lists import INDENT, ListNumbering
from secretariat.documents.word.spoken import speak

_STYLES: dict[Role, str] = {
    "body": "Normal",
    "stem": "Stem",
    "outcome": "Outcome",
    "note": "Stage Note",
    "part": "Letter Part",
    "under": "Address Line",
    "signature": "Signature Line",
    "blank": "Blank Line",
    "draft": "Draft Note",
}
_CELL_STYLES: dict[Role, str] = dict.fromkeys(_STYLES, "Table Text")
_DEEPEST = 3
_HEADINGS = tuple(f"Heading {level}" for level in range(1, _DEEPEST + 1))
_SET_APART = ("Stem", "Outcome", "Stage Note")
"""Styles with room above them."""
_LINE_ENDS = 7371
"""Twips to where a line to be written on ends, as its style says."""


class Body:
    """Adds a paper to the end of a Word document."""

    def __init__(self, word: WordDocument, width: int = 0) -> None:
        """``width``: twips between the margins, where the pages are not our own."""
        self._word, self._given, self._width, self._across = word, width, width or TEXT_WIDTH, False
        self._forms: dict[tuple[str, ...], Table] = {}
        self._numbering = ListNumbering(word.part.numbering_part.element)
        self._style_ids: dict[str, str | None] = {}

    def add(self, doc: Document) -> None:
        """Add every block."""
        self._across = doc.wide
        self._width = self._given or (WIDE_WIDTH if doc.wide else TEXT_WIDTH)
        self._add_heading(doc.heading)
        last: object = doc.heading
        blocks = [*gathered(doc.body)]
        kept = kept_with_next(blocks)
        self._forms = of_each_form(blocks)
        for n, block in enumerate(blocks):
            match block:
                case Heading():
                    self._add_heading(block)
                case Table():
                    self._add_table(block, titled=block.titled and isinstance(last, Heading))
                case _:
                    added = self._add_texts(self._word, block, _STYLES, "List Paragraph")
                    self._set_under(added, added._p.getprevious())
                    added.paragraph_format.keep_with_next = n in kept or None
            last = block
        keep_end_together(self._word)

    def _add_heading(self, heading: Heading) -> None:
        paragraph = self._paragraph(self._word, f"Heading {min(heading.level, _DEEPEST)}")
        _number(paragraph, heading.number, heading=True)
        _add_runs(paragraph, heading.text)

    def _paragraph(self, place: WordDocument | _Cell, style: str) -> WordParagraph:
        """A paragraph of a style. What a style is called in the file is looked up once, and not for every paragraph."""
        paragraph = place.add_paragraph()
        paragraph._p.style = self._style_id(style)
        return paragraph

    def _style_id(self, style: str) -> str | None:
        if style not in self._style_ids:
            self._style_ids[style] = self._word.part.get_style_id(  # type: ignore[no-untyped-call]
                style, WD_STYLE_TYPE.PARAGRAPH
            )
        return self._style_ids[style]

    def _set_under(self, paragraph: WordParagraph, above: BaseOxmlElement) -> None:
        """Part text from a table, after which Word leaves no room; a line of an address stands close under the one
        above. Under a heading all text stands alike: LibreOffice forgets any room above it where it keeps the two
        together, and leaves the heading alone at the foot of a page the more often."""
        if isinstance(above, CT_Tbl):
            paragraph.paragraph_format.space_before = Pt(14)
        elif above.style in map(self._style_id, _HEADINGS) and paragraph._p.style in map(self._style_id, _SET_APART):
            paragraph.paragraph_format.space_before = Pt(0)
        elif above.style == self._style_id(_STYLES["blank"]) and paragraph._p.style != above.style:
            paragraph.paragraph_format.space_before = Pt(24)  # a line to be written on has room under it
        elif paragraph._p.style == self._style_id(_STYLES["under"]):
            above.get_or_add_pPr().get_or_add_spacing().after = Pt(0)

    def _add_texts(
        self,
        place: WordDocument | _Cell,
        block: Paragraph | tuple[Listed, ...],
        styles: dict[Role, str],
        list_style: str,
    ) -> WordParagraph:
        """Add a paragraph or the items of a list, and give back the first of what was added."""
        if isinstance(block, Paragraph):
            paragraph = self._paragraph(place, styles[block.role])
            _number(paragraph, block.number)
            _add_runs(paragraph, block.text)
            if block.role == "blank":
                if self._width < _LINE_ENDS:
                    stops = paragraph.paragraph_format.tab_stops
                    stops.add_tab_stop(Twips(_LINE_ENDS), WD_TAB_ALIGNMENT.CLEAR)
                    stops.add_tab_stop(Twips(self._width), leader=WD_TAB_LEADER.LINES)
                paragraph.add_run("\t\t")  # to where the line begins, and along it
            return paragraph
        added = [self._add_item(place, item, list_style) for item in block]
        return added[0]

    def _add_item(
        self, place: WordDocument | _Cell, item: Listed, style: str, outer: Listed | None = None
    ) -> WordParagraph:  # fmt: skip
        first, others = within(item)
        level = 0 if outer is None else 1
        numbered = self._paragraph(place, style)
        if item.permanent:
            _number(numbered, item.label)
        else:
            numbering = numbered._p.get_or_add_pPr().get_or_add_numPr()
            numbering.get_or_add_ilvl().val = level
            number = self._numbering.id_of(item) if outer is None else self._numbering.id_within(outer, item)
            numbering.get_or_add_numId().val = number
        _add_runs(numbered, first)
        for other in others:
            if isinstance(other, Paragraph):
                continued = _add_runs(self._paragraph(place, style), other.text)
                continued.paragraph_format.left_indent = Twips(INDENT * (level + 1))
            else:
                for each in other:
                    self._add_item(place, each, style, outer=item)
        return numbered

    def _add_table(self, table: Table, *, titled: bool = False) -> None:
        # Without a paragraph between them Word would make two tables into one; a heading is one too.
        if not titled:
            captioned = self._word.add_paragraph(style="Caption").add_run(table.caption)
            speak(captioned._r, table.language_of("caption"))
        if not table.width:
            return
        fitted = fit(self._forms.get(table.header, table), self._width)
        filled = laid_out(table, fitted, across=self._across)
        grid = self._word.add_table(rows=1 + len(filled), cols=table.width, style="Table Grid")
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), table.caption)
        grid._tbl.tblPr.append(caption)
        grid.autofit = False
        header, *rows = grid.rows
        _mark(header, "w:cantSplit", "w:tblHeader")
        for cell, name in zip(header.cells, table.header, strict=False):
            paragraph = cell.paragraphs[0]
            paragraph._p.style = self._style_id("Table Heading")
            speak(paragraph.add_run(fitted.ordinary(name))._r, table.language_of("header"))
        for row, (cells, whole) in zip(rows, filled, strict=True):
            if whole:
                _mark(row, "w:cantSplit")
            for cell, blocks in zip(row.cells, cells, strict=False):
                self._fill(cell, blocks)
        _set_out(grid, fitted)
        for bars in table.bars:
            self._add_table(_as_table(table, bars))

    def _fill(self, cell: _Cell, blocks: Cell) -> None:
        empty = cell.paragraphs[0]
        for block in gathered(blocks):
            if isinstance(block, Paragraph | tuple):
                self._add_texts(cell, block, _CELL_STYLES, "Table Text")
        # A cell has to end in a paragraph, so the one it came with stays where nothing took its place.
        if len(cell.paragraphs) > 1:
            cell._tc.remove(empty._p)


_LONGEST_BAR = 40


def _as_table(table: Table, bars: Bars) -> Table:
    """Bars as a table of their own, of block characters: no library at hand draws a picture for Word."""
    rows, name = drawn_rows(table, bars), table.header[bars.column]
    top = full_bar(rows, bars.top)
    drawn = tuple(
        tuple((Paragraph(text(each)),) for each in (label, bar(value, top, _LONGEST_BAR), words))
        for label, value, words in rows
    )
    return Table(f"{name}, drawn", (table.header[0], "Bar", name), drawn, english=table.english)


def _number(paragraph: WordParagraph, number: str, *, heading: bool = False) -> None:
    """Set a number in front, with the text hanging beside it."""
    if number:
        paragraph.add_run(f"{number}\t")
        steps = (len(number) + heading >= 4) + (len(number) + heading >= 6)
        room = INDENT * (2 + steps) // 2
        paragraph.paragraph_format.left_indent = Twips(room)
        paragraph.paragraph_format.first_line_indent = Twips(-room)


def _add_runs(paragraph: WordParagraph, value: Text) -> WordParagraph:
    for part in value:
        for words, target in addresses(part.text):
            run = paragraph.add_run(words)
            if part.strong:
                run.bold = True
            if part.emphasis:
                run.italic = True
            speak(run._r, part.language)
            if target:
                _lead(paragraph, run, target)
    return paragraph


def _lead(paragraph: WordParagraph, run: WordRun, target: str) -> None:
    """Let a run lead to an address, underlined, as a link is in every format."""
    run.underline = True
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(link)
    link.append(run._r)


def _mark(row: _Row, *names: str) -> None:
    properties = row._tr.get_or_add_trPr()
    for name in names:
        properties.append(OxmlElement(name))


def _set_out(grid: WordTable, fitted: Fitted) -> None:
    """Give each column its width, and the words their size where that is not the usual."""
    for index, width in enumerate(map(Twips, fitted.widths)):
        grid.columns[index].width = width
        for cell in grid.columns[index].cells:
            cell.width = width
            for run in cell._tc.iter(qn("w:r")) if fitted.points != POINTS else ():
                WordRun(run, cell).font.size = Pt(fitted.points)
