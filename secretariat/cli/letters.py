"""Letters that came in: what one says and seems to answer, printed or kept; and those that are kept."""

from __future__ import annotations

import argparse
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from ..basics.record import Refused
from . import letters_kept
from .commands import Add

if TYPE_CHECKING:
    from ..letters.proposed import Given
    from ..letters.read import Read

_MOST = 25_000_000
"""Bytes of a letter's file."""


def add(command: Add) -> None:
    """The letter that came in."""
    letter_ = command("letter", letter, "read a letter that came in, and say what it seems to answer")
    letter_.add_argument("file", type=Path, metavar="FILE")
    letter_.add_argument(
        "--propose", action="store_true", help="print what was read and proposed as JSON; keep nothing"
    )
    letter_.add_argument(
        "--against", type=Path, metavar="MATTERS.json", help="hold it against the matters of a file, and no archive's"
    )
    letter_.add_argument(
        "--date", metavar="DATE", default="", help="the day it bears, where it does not say or misleads"
    )
    letters_kept.add_keeping(letter_)
    command("letters", letters_kept.letters, "list the letters that are kept, and what each answers")


def letter(options: argparse.Namespace) -> None:
    """Keep a letter, or print as JSON what it says and seems to answer. Raises Refused where a file cannot be read."""
    import json

    from ..letters.as_json import in_plain_values
    from ..letters.proposing import propose

    if not options.propose:
        if options.against is not None:
            raise Refused("--against is for --propose: a letter is kept with what it answers in the archive.")
        letters_kept.keep(options)
        return
    if options.accept or options.about_complaint:
        raise Refused("--propose keeps nothing: leave --accept and --about-complaint out.")
    read = _read(options)
    given = _given(options, read)
    said = json.dumps(in_plain_values(propose(read, given)), ensure_ascii=False, indent=1)
    print(_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", said))


_CONTROLS = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What would tell a terminal to do something, or turn the line round: JSON may write it as a number."""


def _read(options: argparse.Namespace) -> Read:
    from storage.disk.read_in import read_in

    from ..basics.clock import parse_date

    date = parse_date(options.date).isoformat() if options.date else ""
    text = _text_of(options.file.name, read_in(options.file, _MOST))
    read: Read = import_module("secretariat.letters.reading").read_letter(text)
    return read._replace(date=date) if date else read


def _given(options: argparse.Namespace, read: Read) -> Given:
    """The matters of the file named; without one, those of the archive, where there is any."""
    from storage.disk.read_in import read_in

    from ..letters.given import given_in

    if options.against is None:
        return letters_kept.given_of_archive(options, read)
    return given_in(read_in(options.against, _MOST), options.against.name)


def _text_of(name: str, data: bytes) -> str:
    """The words of a letter's file. Raises Refused where it holds none."""
    try:
        opening = import_module("secretariat.letters.opened.opening")
    except ModuleNotFoundError:
        return _plain_text(name, data)
    text: str = opening.text_of_file(name, data)
    return text


def _plain_text(name: str, data: bytes) -> str:
    encodings = ("utf-16", "utf-8-sig") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.strip() and "\0" not in text:
            return text
        break
    raise Refused(f"{name} holds no words that could be read.")
