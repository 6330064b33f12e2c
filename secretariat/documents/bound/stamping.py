"""What is put on the pages of a pack, and not read aloud: “Page 12” at the foot, the words of a page left blank."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from secretariat.documents.pdf.writer import fonts

from .library import pikepdf
from .looking import turned

_STAMPS = Path(__file__).with_name("stamps.typ")
BLANK = "This page is intentionally left blank"


class _Shape(NamedTuple):
    """A small page, in points, and how its words are set."""

    width: float
    height: float
    size: float
    weight: str


_LABEL, _WORDS = _Shape(160, 14, 10, "bold"), _Shape(300, 20, 11, "regular")
_FOOT = 9.0
"""Points from the lower edge of a page to its stamp."""
_LABEL_AS, _WORDS_AS = "/SecretariatPage", "/SecretariatBlank"


def stamps(words: Sequence[str], shape: _Shape) -> Any:
    """A file of small pages with these words, one each."""
    import typst

    said = json.dumps(shape._asdict() | {"words": list(words)}, ensure_ascii=False)
    data = typst.compile(_STAMPS, root=_STAMPS.parent, font_paths=fonts(), sys_inputs={"said": said}, timestamp=0)
    return pikepdf().open(io.BytesIO(data))


def put_labels(doc: Any, labels: Sequence[str]) -> None:
    """Put its label at the foot of each page, upright as the page is shown."""
    small = stamps([f"Page {label}" for label in labels], _LABEL)
    for page, stamp in zip(doc.pages, small.pages, strict=True):
        _put(doc, page, stamp, _LABEL_AS, _at_the_foot(page), "/Footer")


def put_blank_words(doc: Any, pages: Sequence[Any]) -> None:
    """Say on pages that were left blank that they were."""
    if not pages:
        return
    small = stamps([BLANK], _WORDS)  # it is there as long as its page is
    stamp = small.pages[0]
    for page in pages:
        left, bottom, right, top = (float(each) for each in page.mediabox)
        middle = (left + right - _WORDS.width) / 2, (bottom + top) / 2
        _put(doc, page, stamp, _WORDS_AS, (1, 0, 0, 1, *middle), "")


def _at_the_foot(page: Any) -> tuple[float, ...]:
    """Where a label goes: in the middle of the lower edge as it is seen, however the page is turned."""
    left, bottom, right, top = (float(each) for each in page.cropbox)
    half, across, down = _LABEL.width / 2, (left + right) / 2, (bottom + top) / 2
    match turned(page):
        case 90:
            return 0, 1, -1, 0, right - _FOOT, down - half
        case 180:
            return -1, 0, 0, -1, across + half, top - _FOOT
        case 270:
            return 0, -1, 1, 0, left + _FOOT, down + half
        case _:
            return 1, 0, 0, 1, across - half, bottom + _FOOT


def _put(doc: Any, page: Any, stamp: Any, name: str, where: tuple[float, ...], subtype: str) -> None:
    lib = pikepdf()
    drawn = doc.copy_foreign(stamp.as_form_xobject())
    for key in ("/StructParents", "/StructParent"):
        if key in drawn:
            del drawn[key]
    # The page's own list of what it draws: another page may share it, and has another label.
    resources = lib.Dictionary(page.obj.get("/Resources", lib.Dictionary()))
    listed = lib.Dictionary(resources.get("/XObject", lib.Dictionary()))
    listed[name] = drawn
    resources.XObject = listed
    page.obj.Resources = resources
    kind = f" /Subtype {subtype}" if subtype else ""
    placed = " ".join(f"{each:.2f}" for each in where)
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(
        f"\nQ\n/Artifact <</Type /Pagination{kind}>> BDC q {placed} cm {name} Do Q EMC\n".encode(), prepend=False
    )
