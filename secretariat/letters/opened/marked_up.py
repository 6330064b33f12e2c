"""What a reader of a Word file should know of it: that changes are tracked in it, and that comments stand beside it."""

from __future__ import annotations

import io
import zipfile

from ...basics.pattern import pattern

_TRACKED = pattern(rb"<w:(?:ins|del|moveFrom|moveTo)[\s>/]")
_COMMENT = pattern(rb"<w:comment\s")
_MOST = 40_000_000


def marked_up(data: bytes) -> str:
    """A sentence or two on what is read of a marked-up file and what is not; empty for any other file.

    “I do not agree” that was changed to “I agree” is read as it is now, and the clerk should know what was changed.
    """
    if not data.startswith(b"PK"):
        return ""
    body, comments = _part(data, "word/document.xml"), len(_COMMENT.findall(_part(data, "word/comments.xml")))
    said = []
    if _TRACKED.search(body):
        said.append("Changes are tracked in this file: it is read as if all of them were accepted.")
    if comments:
        what = "1 comment beside its text is" if comments == 1 else f"{comments} comments beside its text are"
        said.append(f"{what} not read.")
    return " ".join(said)


def _part(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file, file.open(name) as part:
            return part.read(_MOST)
    except (KeyError, zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
        return b""
