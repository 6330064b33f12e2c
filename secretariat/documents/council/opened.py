"""A council's template as it is opened: a Word document or template, without macros."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MOST_BYTES = 64 << 20
"""More than any template unpacks to."""
_TYPES = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.%s.main+xml"


def opened(name: str, data: bytes) -> WordDocument:
    """The template, ready to be written into. Raises ValueError, a sentence to show, for what is none."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(BytesIO(_as_document(name, data)))
    except (BadZipFile, PackageNotFoundError, KeyError, OSError, SyntaxError, RuntimeError, NotImplementedError):
        raise ValueError(f"{name} is damaged, or no Word file: a template ends in .docx or .dotx.") from None


def _as_document(name: str, data: bytes) -> bytes:
    """The same package, called a document where it is called a template."""
    with ZipFile(BytesIO(data)) as package:
        infos = package.infolist()
        if sum(info.file_size for info in infos) > _MOST_BYTES:
            raise ValueError(f"{name} unpacks to more than a template can have, and was not opened.")
        types = package.read(_TYPES)
        if b"macroEnabled" in types or any(info.filename.lower().endswith("vbaproject.bin") for info in infos):
            raise ValueError(f"{name} holds macros, and none are taken: save it as .dotx or .docx without them.")
        if _MAIN % b"template" not in types:
            return data
        out = BytesIO()
        with ZipFile(out, "w") as made:
            for info in infos:
                read = package.read(info)
                document = read.replace(_MAIN % b"template", _MAIN % b"document")
                made.writestr(info, document if info.filename == _TYPES else read)
        return out.getvalue()
