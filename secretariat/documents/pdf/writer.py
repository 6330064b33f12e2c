"""A paper as PDF: the page `paper.typ`, set by Typst, with the words as data.

The file claims PDF/UA-1 and PDF/A-2a, and Typst writes none that it cannot claim. Typst comes with the extra `pdf`: it
is large, and has no wheel for every machine.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secretariat.documents.document import Document, Table
from secretariat.documents.measured.letters import FONTS

from .row_heads import with_row_heads

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

_PAGE = Path(__file__).with_name("paper.typ")
_STANDARDS: list[PDFStandard] = ["ua-1", "a-2a"]
_STAMP = 315532800
"""The first second of 1980, as in the Word file: PDF/A asks for a date, and the same paper gives the same bytes."""
_SPILT = 200.0
"""Points from the top of a page: what ends above that are a few lines, which should not have a page to themselves."""
_TIGHTER = (0.85, 0.7)
"""How much of the usual room is left between lines and blocks of such a paper, as far as it takes."""
INSTEAD = "write the paper to a file ending in .docx, and save it as PDF from there"
ABSENT = f'PDF needs Typst, which is not installed (pip install "secretariat[pdf]"): or {INSTEAD}.'


def write(doc: Document, *, bound: bool = False) -> bytes:
    """The whole file; the same paper always gives the same bytes. Raises ValueError, a sentence to show.

    ``bound``: it is to be bound with others, so that it bears no page numbers of its own.
    """
    refuse_without_typst()
    import typst

    from .as_data import as_data

    data = as_data(doc) | {"bound": bound}
    try:
        written, page, down = _set(data)
        for room in _TIGHTER if page > 1 and down < _SPILT else ():
            tighter, fewer, _ = _set(data, room)
            if fewer < page:
                written = tighter
                break
    except typst.TypstError as error:
        raise ValueError(f"No PDF could be made of this paper ({error.message}): {INSTEAD}.") from None
    return with_row_heads(written, [block for block in doc.body if isinstance(block, Table)])


def refuse_without_typst() -> None:
    """Raises ValueError, a sentence to show, where no PDF can be made on this machine."""
    try:
        import typst  # noqa: F401
    except ImportError:
        raise ValueError(ABSENT) from None


def _set(data: dict[str, Any], room: float = 1.0) -> tuple[bytes, int, float]:
    """The file, the page that it ends on, and how far down."""
    from typst import Compiler

    paper = json.dumps(data | {"room": room}, ensure_ascii=False)
    compiler = Compiler(_PAGE, root=_PAGE.parent, font_paths=fonts(), sys_inputs={"paper": paper})
    written = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=_STAMP)
    end = json.loads(compiler.query("<end>", "value", one=True))
    assert isinstance(written, bytes)
    return written, end["page"], end["down"]


@cache
def fonts() -> Fonts:
    """The shipped fonts alone, so that the machine's own make no difference."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
