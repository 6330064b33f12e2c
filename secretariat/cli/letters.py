"""Letters that came in: what one says and seems to answer, printed or kept; and those that are kept."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..basics.pattern import pattern
from ..basics.record import Refused
from . import letters_kept
from .commands import Add
from .folder import holds_an_archive, opened
from .register import HOW, unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..letters.proposed import Proposed


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
    """Keep a letter, or print what it says and seems to answer, as JSON. Raises Refused where a file cannot be read.

    In the folder of an archive a complainant's name is left out; while complaints cannot be read, so is all but the
    date and the sender, for nobody can tell whether the letter is about one.
    """
    import json

    if not options.propose:
        if options.against is not None:
            raise Refused("--against is for --propose: a letter is kept with what it answers in the archive.")
        letters_kept.keep(options)
        return
    if options.accept or options.about_complaint:
        raise Refused("--propose keeps nothing: leave --accept and --about-complaint out.")
    said = json.dumps(_what_is_said(options), ensure_ascii=False, indent=1)
    print(_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", said))


_CONTROLS = pattern("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What would tell a terminal to do something, or turn the line round: JSON may write it as a number."""


def _what_is_said(options: argparse.Namespace) -> dict[str, Any]:
    from storage.disk.read_in import read_in

    from ..basics.clock import parse_date
    from ..basics.kept_file import MOST
    from ..letters.as_json import in_plain_values
    from ..letters.opened.opening import text_of_file

    date = parse_date(options.date) if options.date else None
    text = text_of_file(options.file.name, read_in(options.file, MOST))
    if not holds_an_archive(options):
        return in_plain_values(_proposed(options, text, date))
    from storage.queries.leak_gate import readable

    with opened(options) as archive:
        unlock_if_given(archive)
        said = in_plain_values(_proposed(options, text, date, archive))
        found = readable(archive)
        if found.unread:
            why = f"All else is withheld: {found.unread}. {found.how or HOW}"
            return {"date": said["date"], "from": said["from"], "withheld": why}
        gate = found.gate
        return said if gate is None else {key: _each_word(value, gate.without) for key, value in said.items()}


def _proposed(options: argparse.Namespace, text: str, date: dt.date | None, archive: Archive | None = None) -> Proposed:
    """What is proposed of a letter, held against the file named; without one, against the archive, if there is any."""
    from msgspec.structs import replace

    from storage.disk.read_in import read_in

    from ..basics.kept_file import MOST
    from ..inspections.from_letter import as_given
    from ..letters.given import given_in
    from ..letters.proposed import Given
    from ..letters.proposing import propose
    from ..letters.reading import read_letter
    from ..matters.holding import held

    panel = archive.panel() if archive else None
    if archive is not None and panel is not None and options.against is None:
        register, reports = archive.register(), archive.reports()
        inspections = as_given(archive.inspections())
        return held(text, register, reports=reports, panel=panel.name, date=date, inspections=inspections).proposed
    given = given_in(read_in(options.against, MOST), options.against.name) if options.against else Given()
    read = read_letter(text)
    return propose(replace(read, date=date.isoformat()) if date else read, given)


def _each_word(value: Any, change: Callable[[str], str]) -> Any:
    """A value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_word(each, change) for each in value]
    return {key: _each_word(each, change) for key, each in value.items()} if isinstance(value, dict) else value
