"""Opening a letter's file: what it is by its content, whatever it is called, and its words in the light markup."""

from __future__ import annotations

import re

from ...basics.kept_file import refuse_size
from ...basics.pattern import pattern
from ...basics.record import Refused
from .markup import InCells

LONGEST = 1_000_000
"""Letters of what stands in it: more than a letter can have, and as many as a record holds."""

_NOT_READ = (
    (b"{\\rtf", "is a rich text file (.rtf)", "Open it in a word processor and save it as .docx"),
    (b"\x89PNG", "is a picture", ""), (b"\xff\xd8\xff", "is a picture", ""), (b"GIF8", "is a picture", ""),
    (b"II*\0", "is a picture", ""), (b"MM\0*", "is a picture", ""), (b"BM", "is a picture", ""),
)  # fmt: skip
_PICTURE = "Its words cannot be read: type the letter in, or paste it"
_FIELD = pattern(rb"[!-9;-~]+:[ \t]?[^\r\n]*\r?\n([ \t][^\r\n]*\r?\n)*")
_OF_MAIL = pattern(rb"^(return-path|received|message-id|mime-version|delivered-to):", re.IGNORECASE | re.MULTILINE)
_USUAL_IN_MAIL = pattern(rb"^(from|date|subject|to):", re.IGNORECASE | re.MULTILINE)
_OF_WEB = pattern(r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S)
_TAG = pattern(r"<(p|div|table|br|ul|ol|li|h[1-6]|span|td)\b[^>]*>", re.I)


def text_of_file(name: str, data: bytes, *, what: str = "letter", cell_line: str = " ") -> str:
    """The words of a letter's file in the light markup. Raises Refused, in one sentence, where it cannot be opened.

    ``name``: what the file is called; it decides only where the content leaves it open. ``what``: by what a
    refusal calls it; of a “list”, a cell's lines are parted by semicolons, a cell that spans several rows stands in
    each, and what is struck out bears signs. ``cell_line``: what else parts them. May take a
    moment: not on the event loop.
    """
    try:
        return _text_of(name, data, InCells("; ", merged=True, struck=True) if what == "list" else InCells(cell_line))
    except Refused as refusal:
        if what == "letter":
            raise
        said = str(refusal).removeprefix(name)
        own = re.sub(_LETTER, what, said)
        if what == "list":
            own = own.replace("(.txt, .docx", "(.xlsx, .csv, .txt, .docx")
            own = own.replace("as .docx", "as .xlsx") if name.lower().endswith((".ods", ".xls")) else own
        raise Refused(f"{name if said != str(refusal) else ''}{own}") from refusal


_LETTER = r"\bletter\b"


def _text_of(name: str, data: bytes, cells: InCells) -> str:
    name = name.replace("\n", " ") or "The file"
    refuse_size(name, data, "letter", "opened")
    text = _opened(name, data, cells)
    if not text.strip():
        raise Refused(f"{name} holds no words. {_PICTURE}.")
    if len(text) > LONGEST:
        raise Refused(f"{name} holds more than {LONGEST:,} letters, and that is no letter.")
    return text


def _opened(name: str, data: bytes, cells: InCells) -> str:
    ending = name.rpartition(".")[2].lower()
    if b"%PDF-" in data[:1024]:
        from .portable import text_of as portable

        return portable(name, data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from .word import text_of as word

        return word(name, data, cells=cells)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Refused(_compound(name, data))
    for start, what, then in _NOT_READ:
        if data.startswith(start):
            raise Refused(f"{name} {what}. {then or _PICTURE}.")
    if _is_mail(data, ending):
        from .mail import text_of as mail

        return mail(name, data, text_of_file)
    from .plain import decoded
    from .plain import text_of as plain

    start_of = decoded(data)
    if start_of is not None and (_OF_WEB.match(start_of[:5000]) or (ending in _WEB and _TAG.search(start_of))):
        from .web import text_of as web

        return web(name, data, cells=cells)
    return plain(name, data)


_WEB = ("html", "htm", "xhtml", "mht")


def _is_mail(data: bytes, ending: str) -> bool:
    """Whether a file begins with the head of a message: fields, and among them such as only a mail program writes."""
    place = 5 if data.startswith(b"From ") else 0
    place = data.find(b"\n") + 1 if place else 0
    start = place
    while found := _FIELD.match(data, place):
        place = found.end()
    head = data[start:place]
    if ending == "eml":
        return bool(_OF_MAIL.search(head) or _USUAL_IN_MAIL.search(head))
    return bool(_OF_MAIL.search(head)) and bool(_USUAL_IN_MAIL.search(head))


def _compound(name: str, data: bytes) -> str:
    """What is said of a file in the way of Word up to 2003: an old document, a locked new one, a message of Outlook."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return f"{name} is locked with a password. Save it without one, and open that."
    if "__substg1.0_".encode("utf-16-le") in data:
        return f"{name} is a message of Outlook (.msg). Save it there as .eml or .html, or as text, and open that."
    return f"{name} is a document of Word up to 2003, or another of that kind. Save it as .docx, and open that."
