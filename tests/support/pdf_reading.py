"""Reading a tagged PDF as a screen reader would: element by element, in the order of its tags, and not of its drawing.

Written for the tests alone, over pypdf's objects: what a paper says is read back by other code than wrote it. What is
drawn on a page, thousands of signs, is taken apart by qpdf: by pypdf it took ten times as long, most of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pypdf import PageObject, PdfReader

_PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}
_READ = " ".join(("Tf", "BDC", "BMC", "EMC", *sorted(_PAINTS)))
_LINES = {"P", "Lbl", "LBody", "TD", "TH", "Caption", "H1", "H2", "H3", "H4", "H5", "H6", "Figure"}
"""What begins a line of its own."""


@dataclass
class Element:
    """One tag, its attributes, its own words and what stands in it."""

    tag: str
    attributes: dict[str, Any] = field(default_factory=dict)
    words: str = ""
    alternative: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.all()

    def find(self, *tags: str) -> list[Element]:
        return [each for each in self.all() if each.tag in tags]

    @property
    def spoken(self) -> str:
        """All of its words, and those of what stands in it."""
        return self.words + "".join(child.spoken for child in self.children)


class TaggedPdf:
    """A file, read: `tree` is what it says, `loose` how much of what it draws is neither tagged nor set aside."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(BytesIO(data))
        self.root: Any = self.reader.trailer["/Root"]
        self.loose = 0
        self._marked: dict[tuple[int, int], str] = {}
        self.furniture: list[str] = []
        """The words on each page that are set aside: its header and foot."""
        with pikepdf.open(BytesIO(data)) as drawn:
            for page, its in zip(self.reader.pages, drawn.pages, strict=True):
                self._read(page, its)
        top = self.root.get("/StructTreeRoot")
        roles = top.get("/RoleMap", {}) if top else {}
        self.roles = {str(name)[1:]: str(to)[1:] for name, to in roles.items()}
        self.tree = self._element(top, None) if top else Element("")

    @property
    def lines(self) -> list[str]:
        """What is said, a line for each paragraph, label, point, cell and heading, with spaces of one kind."""
        return [line.replace("\xa0", " ") for each in self.tree.children for line in _lines(each)]

    @property
    def titles(self) -> list[str]:
        """The bookmarks, in order, with spaces of one kind."""
        return [title.replace("\xa0", " ") for title in _titles(self.reader.outline)]

    @property
    def fonts(self) -> dict[str, bool]:
        """Every font that a page names, and whether it is in the file."""
        found = {}
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                inner: Any = font.get_object().get("/DescendantFonts", [font])[0].get_object()
                described = inner.get("/FontDescriptor", {})
                found[str(inner["/BaseFont"])[1:]] = any(
                    f"/FontFile{n}" in described.get_object() for n in ("", "2", "3")
                )
        return found

    def _element(self, given: Any, page: Any) -> Element:
        given = given.get_object()
        page = given.get("/Pg", page)
        tag = str(given.get("/S", "/"))[1:]
        element = Element(self.roles.get(tag, tag), _attributes(given), alternative=str(given.get("/Alt", "")))
        children = given.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            child = child.get_object()
            if isinstance(child, int):
                element.children.append(Element("", words=self._marked.get((_number(page), child), "")))
            elif "/MCID" in child:
                key = (_number(child.get("/Pg", page)), int(child["/MCID"]))
                element.children.append(Element("", words=self._marked.get(key, "")))
            elif child.get("/Type") != "/OBJR":
                element.children.append(self._element(child, page))
        return element

    def _read(self, page: PageObject, drawn: pikepdf.Page) -> None:
        number = page.indirect_reference.idnum if page.indirect_reference else 0
        letters = {name: _letters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
        stack: list[tuple[str, int | None, str | None]] = []
        font: dict[str, str] = {}
        aside = ""
        every: Any = pikepdf.parse_content_stream(drawn, _READ) if "/Contents" in drawn else ()
        for operands, sign in every:
            operator = str(sign)
            if operator == "Tf":
                font = letters[str(operands[0])]
            elif operator in ("BDC", "BMC"):
                known = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
                actual = known.get("/ActualText")
                stack.append((str(operands[0]), known.get("/MCID"), None if actual is None else str(actual)))
                self._say(number, stack, stack[-1][2] or "")
            elif operator == "EMC":
                stack.pop()
            elif operator in _PAINTS:
                is_aside = any(name == "/Artifact" for name, *_ in stack)
                self.loose += not is_aside and all(mark is None for _, mark, _ in stack)
                is_said = any(actual is not None for *_, actual in stack)  # its words are given once, for all glyphs
                words = _words(operands, font) if operator in ("Tj", "TJ") and not is_said else ""
                aside += words if is_aside else ""
                self._say(number, stack, words)
        self.furniture.append(aside)

    def _say(self, page: int, stack: list[tuple[str, int | None, str | None]], words: str) -> None:
        marks = [int(mark) for _, mark, _ in stack if mark is not None]
        if marks and not any(name == "/Artifact" for name, *_ in stack):
            self._marked[page, marks[-1]] = self._marked.get((page, marks[-1]), "") + words


def _lines(element: Element) -> list[str]:
    """The lines of an element: its own words and those of the spans in it up to the next that begins one."""
    found, line = [], element.words
    for child in element.children:
        inner = _lines(child)
        if child.find(*_LINES):
            found += [line, *inner]
            line = ""
        else:
            line += inner[0] if inner else ""
    return [each for each in (*found, line) if each]


def _attributes(given: Any) -> dict[str, Any]:
    every = given.get("/A", [])
    return {
        str(name)[1:]: str(value).removeprefix("/")
        for one in (every if isinstance(every, list) else [every])
        if isinstance(one.get_object(), dict)
        for name, value in one.get_object().items()
    }


def _titles(outline: Any) -> Iterator[str]:
    for each in outline:
        if isinstance(each, list):
            yield from _titles(each)
        else:
            yield str(each.title)


def _number(page: Any) -> int:
    return page.indirect_reference.idnum if page is not None else 0


def _letters(font: Any) -> dict[str, str]:
    """What each glyph of a font stands for, by the table it carries for that."""
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    found = {}
    for part in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for glyph, letters in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            found[glyph.lower()] = bytes.fromhex(letters).decode("utf-16-be")
    for part in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letters in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", part):
            start = int(letters, 16)
            for n in range(int(first, 16), int(last, 16) + 1):
                found[f"{n:04x}"] = chr(start + n - int(first, 16))
    return found


def _words(operands: Any, font: dict[str, str]) -> str:
    said = ""
    for part in operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]:
        if isinstance(part, pikepdf.String):
            code = bytes(part).hex()
            said += "".join(font.get(code[n : n + 4], "\ufffd") for n in range(0, len(code), 4))
    return said
