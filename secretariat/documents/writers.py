"""The formats a paper can be written in, by the ending of the file.

A format is one module with a `write(doc)`, and one line here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from msgspec.structs import replace

from .document import Document
from .typeset import typeset

if TYPE_CHECKING:
    from .council.setting import Template

_WRITERS = {
    ".docx": "word.writer",
    ".pdf": "pdf.writer",
    ".html": "web.writer",
    ".md": "markdown",
    ".txt": "plain_text",
    ".csv": "spreadsheet",
}
"""Each is named, and loaded when it writes."""


def write_paper(doc: Document, path_suffix: str, foot: str = "", template: Template | None = None) -> bytes:
    """The paper in the format the ending stands for (".docx"), with a line at its foot; Word's in a council's template.

    Raises ValueError, a sentence to show, for other endings, a PDF where Typst is not installed, and a CSV of no table.
    """
    ending = path_suffix.lower()
    if ending == ".vtt":
        from . import captions

        return captions.write(replace(doc, foot=foot)).encode()
    if ending not in _WRITERS:
        *others, last = _WRITERS
        wrong = f"ends in {ending}" if ending else "has no ending"
        raise ValueError(f"A paper's file must end in {', '.join(others)} or {last}, but this one {wrong}.")
    if ending != ".csv":  # what is calculated with, or looked for, has the spaces that were typed
        doc = typeset(doc)
    whole = replace(doc, foot=foot) if foot else doc
    if template and ending == ".docx":
        from .council.setting import set_into

        return set_into(template, whole)
    written = import_module(f".{_WRITERS[ending]}", __package__).write(whole)
    return written.encode() if isinstance(written, str) else bytes(written)
