"""What a council's template says of its own: all of it goes out with every paper that is set into it.

Headers and footers, what stands around the marker, comments, the file's properties, links, descriptions of pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from ..document import Document, Heading, Paragraph, text

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .setting import Template

_NO_WORDS = (
    "styles", "stylesWithEffects", "theme", "fontTable", "numbering", "settings", "webSettings", "[Content_Types]"
)  # fmt: skip
_TOLD = ("descr", "title", "alt", "author", "initials", "tooltip")
"""Attributes that a reader hears or sees."""


def said_by(template: Template) -> Document:
    """Its words, part by part: what is left of it once an empty paper is set into it. Raises ValueError, a sentence to
    show, where it cannot be used."""
    from .setting import set_into

    blocks: list[Heading | Paragraph] = []
    with ZipFile(BytesIO(set_into(template, Document("", ())))) as package:
        for name in package.namelist():
            part = name.rpartition("/")[2].partition(".")[0]
            if name.endswith((".xml", ".rels")) and part.rstrip("0123456789") not in _NO_WORDS:
                words = list(dict.fromkeys(_words_of(package, name, template)))
                if words:
                    blocks += [Heading(2, text(f"{part} of the template {template.name}"))]
                    blocks += [Paragraph(text(each)) for each in words]
    return Document("", tuple(blocks))


def _words_of(package: ZipFile, name: str, template: Template) -> list[str]:
    """What a part says. Raises ValueError for one that only says to be XML: Word itself passes over some of those."""
    try:
        return [*_said(package.read(name))]
    except SyntaxError:
        raise ValueError(f"{template.name} is damaged: what its part {name} says cannot be read.") from None


def _said(part: bytes) -> Iterator[str]:
    from lxml import etree

    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    for one in root.iter(etree.Element):
        kind = etree.QName(one).localname
        if kind == "p":
            yield _line(one)
        elif kind != "t" and one.text and one.text.strip():
            yield one.text.strip()
        for key, value in one.attrib.items():
            called = etree.QName(key).localname
            if called in _TOLD or (called == "Target" and one.get("TargetMode") == "External"):
                yield str(value)


def _line(paragraph: _Element) -> str:
    """A paragraph's words, however many runs they are set in."""
    from lxml import etree

    return "".join(one.text or "" for one in paragraph.iter(etree.Element) if etree.QName(one).localname == "t")
