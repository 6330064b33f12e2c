"""A list's file as rows: a spreadsheet, CSV or other text, and the table in a Word document or a web page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..basics.cleaning import clean
from ..basics.kept_file import MOST
from ..basics.record import Refused
from ..letters.opened.opening import text_of_file
from ..letters.opened.plain import decoded
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
        return _some(name, rows_of_sheet(name, data))
    text = None if data.startswith((b"PK", b"%PDF-")) or _is_web(data) else decoded(data)
    if text is None or text.startswith("{\\rtf"):
        text = _without_markup(text_of_file(name, data))
    return _some(name, rows_of(text, is_header))


def _is_web(data: bytes) -> bool:
    start = data[:3000].lower()
    return b"<html" in start or b"<table" in start or b"<!doctype html" in start


def _without_markup(text: str) -> str:
    """The words of a document without the signs of headings and bold; of one that has a table, the table alone."""
    lines = clean(text).split("\n")
    table = [line for line in lines if "\t" in line]
    kept = lines if len(table) < 2 else [line for line in lines if "\t" in line or line.startswith("#")]
    return "\n".join(line.lstrip("# ").replace("**", "") for line in kept)


def _some(name: str, rows: list[GivenRow]) -> list[GivenRow]:
    if not rows:
        raise Refused(f"{name} has no rows.")
    return rows
