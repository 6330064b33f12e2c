"""The line at the foot of a paper that says of which record it was made: “Record 1,234 acts · 5f3a-91c2-…”.

The first 160 bits of a record's root, in hex, in ten groups of four: enough that nobody can make another record of the
same root, and few enough to type. What is read back is forgiving: a line broken by a mail program, other dashes or
spaces, capitals, no commas, no number at all.
"""

from __future__ import annotations

import json
import re

import msgspec

from ..basics.amounts import so_many
from ..basics.pattern import pattern

DIGITS, GROUP = 40, 4
_MOST_BYTES = 64 << 20
"""More than any paper has: what grows beyond that on unpacking is none."""

_DASH = r"\-\u00ad\u2010-\u2015\u2212"
_HEX = "[0-9a-fA-F]"
_GROUP = f"{_HEX}{{{GROUP}}}"
_ROOT = pattern(
    rf"(?<!\w)(?<!{_HEX}[{_DASH}]){_GROUP}(?:[\s>{_DASH}]{{0,4}}{_GROUP}){{{DIGITS // GROUP - 1}}}"
    rf"(?!\w|[\s{_DASH}]?{_GROUP}(?!\w))"  # else it began with the number of acts that stands before it
)
_ACTS = pattern(r"(\d[\d.,'’\s]{0,20}?)\s*acts?\W*$", re.IGNORECASE)
_NUMBER = pattern(r"(\d[\d.,'’]*)\W*$")
_MISTYPED = str.maketrans("oOlIi", "00111")


class Printed(msgspec.Struct, frozen=True):
    """A root as it stands on a paper: its number of acts (None where only the root is given), and its hex digits."""

    acts: int | None
    root: str


def short(root: bytes) -> str:
    """A root as it is printed: “5f3a-91c2-…”."""
    digits = root.hex()[:DIGITS]
    return "-".join(digits[n : n + GROUP] for n in range(0, DIGITS, GROUP))


def foot(acts: int, root: bytes) -> str:
    """The line for the foot of a paper."""
    return f"Record {so_many(acts, 'act')} · {short(root)}"


def printed_in(words: str) -> Printed | None:
    """The last root that stands in a text with a number of acts before it, else the last one; None where none does."""
    found = [Printed(_number(_ACTS, words, root.start()), _digits(root[0])) for root in _ROOT.finditer(words)]
    numbered = [each for each in found if each.acts is not None]
    return next(reversed(numbered or found), None)


def typed(words: str) -> Printed | None:
    """A root as somebody typed it from a paper: with the whole line, its number alone, or no number; None for none."""
    root = _ROOT.search(words.translate(_MISTYPED))
    if root is None:
        return None
    return Printed(_number(_NUMBER, re.sub(r"(?i)acts?\b", " ", words[: root.start()])), _digits(root[0]))


def _digits(root: str) -> str:
    return re.sub(f"(?!{_HEX}).", "", root, flags=re.DOTALL).lower()


def _number(shape: re.Pattern[str], words: str, end: int | None = None) -> int | None:
    before = shape.search(words[:end][-60:])
    return int(re.sub(r"\D", "", before[1])) if before else None


def printed_on(file: bytes) -> Printed | None:
    """What stands at the foot of a file of any format that is written here; None where nothing does."""
    if file.startswith(b"PK"):
        return _in_package(file)
    if file.startswith(b"%PDF"):
        return _in_pdf(file)
    words = _decoded(file)
    if words.lstrip().startswith("{"):
        return _in_dump(words)
    # A calendar's lines go on after a break and a space, and have a backslash before a comma.
    return printed_in(re.sub(r"\r?\n[ \t]", "", words).replace("\\,", ",") if "BEGIN:VCALENDAR" in words else words)


def _decoded(file: bytes) -> str:
    if file.startswith((b"\xff\xfe", b"\xfe\xff")):
        return file.decode("utf-16", "replace")
    try:
        return file.decode("utf-8-sig")
    except UnicodeDecodeError:
        return file.decode("cp1252", "replace")


def _in_dump(words: str) -> Printed | None:
    try:
        record = json.loads(words).get("record")
        return printed_in(f"{int(record['acts'])} acts {record['root']}")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return printed_in(words)


def _in_package(file: bytes) -> Printed | None:
    """A word processor's file: its footers first, then whatever else it says."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(file)) as package:
            names = [info.filename for info in package.infolist() if info.file_size <= _MOST_BYTES]
            parts = sorted((name for name in names if name.endswith(".xml")), key=lambda name: "footer" not in name)
            for name in parts:
                words = re.sub(r"<[^>]*>", "", re.sub(r"</(?:w:p|text:p)>", "\n", _decoded(package.read(name))))
                if found := printed_in(words):
                    return found
    except (BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError, ValueError):
        pass
    return None


def _in_pdf(file: bytes) -> Printed | None:
    """The foot of its first page, or of its last."""
    import logging
    from io import BytesIO

    from pypdf import PdfReader

    quiet = logging.getLogger("pypdf")
    level = quiet.level
    quiet.setLevel(logging.CRITICAL)
    try:
        pages = PdfReader(BytesIO(file)).pages
        return printed_in(pages[0].extract_text()) or printed_in(pages[-1].extract_text())
    except Exception:  # whatever a damaged file makes the library stumble over
        return None
    finally:
        quiet.setLevel(level)
