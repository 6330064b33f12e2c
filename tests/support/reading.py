"""Papers read back as their readers see them: the words on the page, without the markup that sets them."""

import unicodedata
from html.parser import HTMLParser
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from markdown_it import MarkdownIt

VOID = {"meta", "br"}
INLINE = {"strong", "em", "span", "a"}


class Page(HTMLParser):
    """A parsed web page: its tags with their attributes, and the words under each; badly nested tags fail."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.style = ""
        self.feed(source)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in INLINE:
            self.pieces.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # “<br />”
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data
        elif self.open[-1:] != ["title"]:
            self.pieces.append(data)

    @property
    def lines(self) -> list[str]:
        """The words as printed, block by block."""
        return [line for line in map(squeezed, "".join(self.pieces).split("\n")) if line]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def squeezed(words: str) -> str:
    """The words as an eye sees them: whatever number of spaces is one space."""
    return unicodedata.normalize("NFC", " ".join(words.split()))


def markdown_page(source: str) -> Page:
    """Markdown as an ordinary CommonMark reader with tables and strike-through shows it."""
    return Page(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source))


def word(written: bytes) -> WordDocument:
    return docx.Document(BytesIO(written))


def word_lines(written: bytes) -> list[str]:
    """The words of a Word document in order, those in tables too; numbers that Word counts are not among them."""
    lines = []
    for block in word(written).iter_inner_content():
        cells = [block] if hasattr(block, "text") else [cell for row in block.rows for cell in row.cells]
        lines += [squeezed(line) for cell in cells for line in cell.text.split("\n")]
    return [line for line in lines if line]
