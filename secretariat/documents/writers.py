"""The formats a paper can be written in, by the ending of the file.

A format is one module with a `write(doc)`, and one line here.
"""

from collections.abc import Callable

from msgspec.structs import replace

from secretariat.documents import captions, markdown, plain_text, spreadsheet
from secretariat.documents.council.setting import Template, set_into
from secretariat.documents.document import Document
from secretariat.documents.pdf import writer as pdf
from secretariat.documents.typeset import typeset
from secretariat.documents.web import writer as html
from secretariat.documents.word import writer as docx

_WRITERS: dict[str, Callable[[Document], str | bytes]] = {
    ".docx": docx.write,
    ".pdf": pdf.write,
    ".html": html.write,
    ".md": markdown.write,
    ".txt": plain_text.write,
    ".csv": spreadsheet.write,
}


def write_paper(doc: Document, path_suffix: str, foot: str = "", template: Template | None = None) -> bytes:
    """The paper in the format the ending stands for (".docx"), with a line at its foot; Word's in a council's template.

    Raises ValueError, a sentence to show, for other endings, a PDF where Typst is not installed, and a CSV of no table.
    """
    ending = path_suffix.lower()
    if ending == ".vtt":
        return captions.write(replace(doc, foot=foot)).encode()
    if ending not in _WRITERS:
        *others, last = _WRITERS
        wrong = f"ends in {ending}" if ending else "has no ending"
        raise ValueError(f"A paper's file must end in {', '.join(others)} or {last}, but this one {wrong}.")
    if ending != ".csv":  # what is calculated with, or looked for, has the spaces that were typed
        doc = typeset(doc)
    whole = replace(doc, foot=foot) if foot else doc
    written = _WRITERS[ending](whole)
    data = written.encode() if isinstance(written, str) else written
    return set_into(template, data, whole) if template and ending == ".docx" else data
