"""A list's file as rows: a spreadsheet, a calendar, CSV or other text, and the table in a Word document or a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..basics.bullets import DRAWN
from ..basics.cleaning import clean
from ..basics.kept_file import MOST
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..letters.opened.plain import decoded
from .calendar_file import is_calendar
from .calendar_file import rows_of as rows_of_calendar
from .cells import GivenRow, rows_of
from .spreadsheet import is_spreadsheet
from .spreadsheet import rows_of as rows_of_sheet

LARGEST = MOST


def rows_of_file(name: str, data: bytes, is_header: Callable[[Sequence[str]], bool]) -> list[GivenRow]:
    """The rows of a list's file. Raises Refused where it is none that can be opened, or is empty.

    A text is read as it stands, for a letter's reader would join the lines of a list; all else as a letter is.
    """
    if not data.strip():
        raise Refused(f"{name} is empty.")
    if is_spreadsheet(data):
        return _some(name, rows_of_sheet(name, data, is_header))
    if is_calendar(data):
        return _some(name, rows_of_calendar(name, data))
    if data.startswith(b"PK") and name.lower().endswith((".xlsx", ".xlsm")):
        raise Refused(f"{name} is damaged, and cannot be opened as a spreadsheet.")
    if name.lower().endswith(".eml") or _MAIL.match(data[:3000]):
        data = _body_of_mail(data)
    if _is_web(data) and not _WHOLE_PAGE.search(data[:3000]):
        data = b"<html>" + data + b"</html>"
    text = None if data.startswith(_NO_TEXT) or _is_web(data) else decoded(data)
    if text is None or text.startswith("{\\rtf"):
        from ..letters.opened.opening import text_of_file

        text = _without_markup(text_of_file(name, data, what="list"))
    return _some(name, rows_of(text, is_header))


_NO_TEXT = (b"PK", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
"""How a document, and a picture, begin."""


_WHOLE_PAGE = pattern(rb"<(?:html|!doctype html)", re.IGNORECASE)
_MAIL = pattern(rb"(?:[A-Za-z-]+:[ \t][^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}\r?\n")
"""The head of a mail, as programs save it: three lines of it at least, and an empty one."""


def _body_of_mail(data: bytes) -> bytes:
    """What a mail says; the file itself where it has no words, or its head is that of no mail."""
    from email import message_from_bytes, policy

    mail = message_from_bytes(data, policy=policy.default)
    body = mail.get_body(("html", "plain")) if mail["from"] and (mail["subject"] or mail["date"]) else None
    words = body.get_content() if body is not None else ""
    if body is None or not isinstance(words, str) or not words.strip():
        return data
    return (f"<html>{words}</html>" if body.get_content_subtype() == "html" else words).encode()


def _is_web(data: bytes) -> bool:
    start = data[:3000].lower()
    return b"<html" in start or b"<table" in start or b"<!doctype html" in start or _A_PART.match(start) is not None


_A_PART = pattern(rb"\s*<(?:ul|ol|li|dl|div|p|h\d|section|article|main|span)\b[^<>]*>", re.IGNORECASE)
"""A part of a page, as it is copied out of one."""


def _without_markup(text: str) -> str:
    """The words of a document without the signs of headings and bold.

    Of one that has a table, the table, the headings, what stands right above it, and of the lines beside it those that
    begin with somebody's title, or are short points of a list.
    """
    lines = [line.replace("**", "") for line in clean(text).split("\n")]
    if sum("\t" in line for line in lines) > 1:
        first = next(n for n, line in enumerate(lines) if "\t" in line)
        above = [n for n, line in enumerate(lines[:first]) if line.strip() and len(line) < _SHORT][-_ABOVE:]
        lines = [
            line for n, line in enumerate(lines)
            if n in above or "\t" in line or line.startswith("#") or _NAMES.match(line) or _POINT.match(line)
        ]  # fmt: skip
    return "\n".join(line.lstrip("# ") for line in lines)


_SHORT = 200
_ABOVE = 3
_POINT = pattern(rf"(?:[{DRAWN}*-]|\d{{1,2}}[.)]) +\S.{{2,100}}(?<![.!?])$")
_NAMES = pattern(r"(?:[-\d.)]+ +)?(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr)\b.{3,120}$", re.IGNORECASE)


def _some(name: str, rows: list[GivenRow]) -> list[GivenRow]:
    if not rows:
        raise Refused(f"{name} has no rows.")
    return rows
