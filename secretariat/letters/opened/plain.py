"""A letter as plain text: in whichever encoding it was saved."""

from __future__ import annotations

import codecs
import re

from ...basics.record import Refused
from .markup import cleaned

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_OF_WINDOWS = {
    byte: found for byte in range(0x80, 0xA0) if (found := bytes((byte,)).decode("cp1252", "ignore"))
}  # fmt: skip
"""What Windows' encoding of western Europe has where Latin-1 has controls that nobody uses: “’”, “–”, “…”."""


def text_of(name: str, data: bytes) -> str:
    """The words of a text file. Raises Refused where it is no text."""
    text = decoded(data)
    if text is None:
        raise Refused(f"{name} is neither text nor a kind of file that can be read (.txt, .docx, .html, .eml, .pdf).")
    return re.sub(r"\n{3,}", "\n\n", _trimmed(cleaned(text))).strip("\n") + "\n"


def _trimmed(text: str) -> str:
    """Blanks at a line's end taken off; the tabs of a table's empty last cells stay."""
    return "\n".join(line.rstrip(" ") if line.strip() else "" for line in text.split("\n"))


def decoded(data: bytes) -> str | None:
    """Text in the encoding it was saved in: by its mark, else UTF-8, else Windows' own; None where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                text = data[: len(data) // 2 * 2].decode(encoding, "replace")
            return text if _is_text(text) else None
    if encoding := _wide(data):
        text = data.decode(encoding, "replace")
        return text if _is_text(text) else None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1252", "surrogateescape")
        text = re.sub("[\udc80-\udcff]", "�", text)
    return text if _is_text(text) else None


def decoded_as(data: bytes, charset: str) -> str:
    """Text in the encoding that it says it has: what calls itself Latin-1 is read as Windows' own, as browsers do.

    Many programs of Windows declare the one and write the other. Raises LookupError where there is no such encoding,
    UnicodeDecodeError where the text is in another.
    """
    text = data.decode(charset)
    return as_windows(text) if codecs.lookup(charset).name == "iso8859-1" else text


def as_windows(text: str) -> str:
    """Text that was read as Latin-1, as it is in Windows' own encoding."""
    return text.translate(_OF_WINDOWS)


def _wide(data: bytes) -> str:
    """UTF-16 that bears no mark: every other byte of English words is nothing."""
    start = data[:2000]
    if len(start) < 4 or b"\0" not in start:
        return ""
    even, odd = start[::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    return "utf-16-le" if odd > half * 0.7 and even < half * 0.1 else (
        "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else ""
    )  # fmt: skip


def _is_text(text: str) -> bool:
    odd = sum((c < " " and c not in "\t\n\r\f\x0b\x1a\x1b") or c == "�" for c in text)
    return "\0" not in text and odd <= max(2, len(text) // 50)
