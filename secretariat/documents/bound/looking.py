"""A paper's PDF opened to be bound: what keeps the whole from being called accessible, and what is left out of it.

PDF/UA-1 is claimed of a pack only where each part is tagged and claims it for itself. Whatever is odd is named in
words, and the paper bound all the same; one that cannot be opened is supplied apart.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from .library import pikepdf

A4 = (595.28, 841.89)
_NEAR = 3.0
"""Points by which a page may differ from A4."""
_COMMENTS = {
    "/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/Stamp", "/Ink", "/Sound",
}  # fmt: skip


class PaperOpened(NamedTuple):
    """``pdf``: the paper as the library has it; None where it cannot be opened, and ``shut`` says why.

    ``odd``: what is told of it and costs the whole its claim, each as the end of a sentence about the paper; ``told``:
    what is told of it and costs nothing.
    """

    pdf: Any = None
    odd: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    shut: str = ""

    @property
    def pages(self) -> int:
        return len(self.pdf.pages) if self.pdf is not None else 0


def opened(data: bytes) -> PaperOpened:
    """A paper, and what there is to say of it. Takes a moment. Raises ValueError where the library is not there."""
    lib = pikepdf()
    if b"%PDF-" not in data[:1024]:
        return PaperOpened(shut="is no PDF")
    try:
        pdf = lib.open(io.BytesIO(data))
        if not len(pdf.pages):
            return PaperOpened(shut="has no pages")
        return PaperOpened(pdf, tuple(_odd(pdf)), tuple(_told(pdf)))
    except lib.PasswordError:
        return PaperOpened(shut="is protected by a password")
    except (lib.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, RecursionError):
        return PaperOpened(shut="is damaged")


def _odd(pdf: Any) -> Iterator[str]:
    root = pdf.Root
    if pdf.is_encrypted:
        yield "is encrypted"
    tagged = "/StructTreeRoot" in root and bool(root.get("/MarkInfo", {}).get("/Marked", False))
    if not tagged:
        yield "is not tagged, so that a screen reader cannot follow it"
    elif not _claims(pdf):
        yield "does not say that it is accessible (PDF/UA)"
    if any(turned(page) for page in pdf.pages):
        yield "has rotated pages"
    if sizes := sum(not _is_a4(page) for page in pdf.pages):
        yield f"has {'a page' if sizes == 1 else 'pages'} of another size than A4"
    if len(root.get("/AcroForm", {}).get("/Fields", [])) or _annotations(pdf, {"/Widget"}):
        yield "has a form to fill in, which is printed as it stands"


def _told(pdf: Any) -> Iterator[str]:
    if comments := _annotations(pdf, _COMMENTS):
        yield f"bears {'a comment' if comments == 1 else f'{comments} comments'}, which can be read in the pack"
    if "/EmbeddedFiles" in pdf.Root.get("/Names", {}) or _annotations(pdf, {"/FileAttachment"}):
        yield "has files within it, which are left out"


def _claims(pdf: Any) -> bool:
    try:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
            return str(said.get("pdfuaid:part", "")).strip() == "1"
    except Exception:  # whatever a damaged description makes the library stumble over: then it claims nothing
        return False


def turned(page: Any) -> int:
    """By how many degrees a page is shown turned: as it says itself, or the pages it stands among."""
    node, deep = page.obj, 0
    while "/Rotate" not in node and "/Parent" in node and deep < 60:
        node, deep = node.Parent, deep + 1
    return int(node.get("/Rotate", 0)) % 360


def _is_a4(page: Any) -> bool:
    left, bottom, right, top = (float(each) for each in page.cropbox)
    sides = sorted((abs(right - left), abs(top - bottom)))
    return all(abs(side - wanted) <= _NEAR for side, wanted in zip(sides, A4, strict=True))


def _annotations(pdf: Any, kinds: set[str]) -> int:
    return sum(str(each.get("/Subtype")) in kinds for page in pdf.pages for each in page.obj.get("/Annots", []))
