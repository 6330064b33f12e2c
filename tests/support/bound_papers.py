"""Papers to be bound, made here, and a pack read back: what its pages are called, and whether its tags find them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

import pytest
from pypdf import PdfReader

from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, text
from secretariat.documents.pdf.writer import write
from tests.support.pdf_faults import faults

BOUND = pytest.mark.skipif(
    not (find_spec("typst") and find_spec("pikepdf")), reason="no Typst or no pikepdf: packs are not tried"
)
_LINES = 31
"""Paragraphs of one line that fill a page and begin none."""


def paper(title: str, pages: int = 1, **more: str) -> bytes:
    """A tagged paper of so many pages, with a table, a list and an address."""
    table = Table("Numbers", ("Place", "Where"), ((cell("Westmere"), cell("www.example.org")),))
    said = [Paragraph(text(f"{title}, line {n}.")) for n in range(_LINES * (pages - 1) + 8)]
    points = [listed("points", "letter", n, f"Point {n} of {title}") for n in (1, 2)]
    blocks = (Heading(1, text(title)), *points, table, Heading(2, text(f"Of {title}")), *said)
    data = write(Document(title, blocks, **more))
    assert len(PdfReader(io.BytesIO(data)).pages) == pages
    return data


def changed(data: bytes, change: Callable[[Any], object], **how: Any) -> bytes:
    """A PDF after something was done to it."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, **{"deterministic_id": not how, **how})
    return out.getvalue()


def in_the_clear(data: bytes) -> bytes:
    """All that a file holds, with nothing compressed."""
    import pikepdf

    return changed(data, lambda _: None, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable,
                   stream_decode_level=pikepdf.StreamDecodeLevel.generalized)  # fmt: skip


def labels(data: bytes) -> list[str]:
    """What a reader calls each page."""
    return PdfReader(io.BytesIO(data)).page_labels


def claims(data: bytes) -> bool:
    """Whether it says that it is accessible."""
    root: Any = PdfReader(io.BytesIO(data)).trailer["/Root"]
    return bool(re.search(rb"<pdfuaid:part[^>]*>1<", root["/Metadata"].get_data()))


@lru_cache(maxsize=4)
def words(data: bytes) -> list[str]:
    """The words of each page; of a pack that is asked about page by page they are read once. Nobody changes them."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


_ANOTHER = {"does not claim PDF/A-2a", "there is not one title before all headings"}
"""A pack claims no PDF/A, and each of its papers has a title."""


def faults_of_a_pack(data: bytes) -> list[str]:
    """What keeps a pack from being PDF/UA-1, as far as can be seen here."""
    found = [fault for fault in faults(data) if fault not in _ANOTHER and fault != "does not claim PDF/UA-1"]
    if not claims(data):
        found.append("does not claim PDF/UA-1")
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    found_by = {int(numbers[n]): numbers[n + 1].get_object() for n in range(0, len(numbers), 2)}
    if list(found_by) != sorted(found_by) or len(found_by) * 2 != len(numbers):
        found.append("the keys of the tags are not in order, each once")
    for n, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", []):
            key = annotation.get_object().get("/StructParent")
            if key is not None and annotation.idnum not in _objects(found_by.get(key)):
                found.append(f"a link of page {n + 1} is not found by its key")
        if "/StructParents" not in page:
            continue
        number = page.indirect_reference.idnum if page.indirect_reference else 0
        for element in found_by.get(page["/StructParents"], ["none"]):
            given = element.get_object() if element != "none" else {}
            pages = {given["/Pg"].indirect_reference.idnum} if "/Pg" in given else set()
            if given == {} or (pages and number not in pages and not _marks(given, number)):
                found.append(f"page {n + 1} is found under another page's key")
    return found


def _marks(element: Any, page: int) -> bool:
    """Whether a tag has something on that page besides the one it names."""
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, list) else [kids]
    return any(
        isinstance(kid.get_object(), dict) and "/Pg" in kid.get_object()
        and kid.get_object()["/Pg"].indirect_reference.idnum == page
        for kid in kids if hasattr(kid, "get_object")
    )  # fmt: skip


def _objects(element: Any) -> set[int]:
    """The links that a tag is about."""
    kids = element.get("/K", []) if isinstance(element, dict) else []
    kids = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
    return {kid.raw_get("/Obj").idnum for kid in kids if isinstance(kid, dict) and "/Obj" in kid}
