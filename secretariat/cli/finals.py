"""The versions of papers that were marked as final: which there are, what differs from one now, and its file again."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..basics.record import Refused
from .commands import Add
from .folder import opened, who
from .register import HOW, unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..basics.acts import Act
    from ..documents.document import Document
    from ..papers.catalogue import Paper
    from ..papers.final import FinalPaper


def add(command: Add) -> None:
    """The list of final versions, what differs from one, and its file."""
    finals_ = command(
        "finals", finals, "the papers that were marked as final (export --final): all of them; of a paper, what "
        "differs from it now",
    )  # fmt: skip
    finals_.add_argument("paper", nargs="?", default="", metavar="PAPER", help="such as minutes")
    finals_.add_argument("which", nargs="?", default="", metavar="WHICH", help="the meeting: 2022-07-20")
    finals_.add_argument("--item", metavar="NUMBER", default="", help="of a front sheet: the item that it is of")
    finals_.add_argument("--year", type=int, metavar="YEAR", help="of the attendance of the year: the municipal year "
                         "that begins in it")  # fmt: skip
    finals_.add_argument("--from", dest="first", metavar="DATE", default="", help="of the Review of Complaints: the "
                         "first day of its period")  # fmt: skip
    finals_.add_argument("--until", metavar="DATE", default="", help="its last day")
    finals_.add_argument("--case", metavar="REF", action="append", default=[], help="of an annex: a complaint that it "
                         "tells of; left out: the last annex")  # fmt: skip
    finals_.add_argument("--language", metavar="CODE", default="", help="in the panel’s second language: cy")
    finals_.add_argument("--to", type=Path, metavar="FILE", help="write the file out again, as it was kept")


def finals(options: argparse.Namespace) -> None:
    """List the final versions; or say what differs from one now; or write its file out again."""
    from storage.queries.finals import is_erased, last_of

    with opened(options) as archive:
        unlock_if_given(archive)
        if not options.paper:
            if options.to or options.language or any(getattr(options, each) for each in _OPTIONS):
                raise Refused("Say of which paper: finals minutes 2022-07-20 --to FILE.")
            print(
                "\n".join(_listed(archive.finals(), partial(is_erased, archive)))
                or "No paper is marked as final yet: export … --final does it."
            )
            return
        paper, name, of = _named(archive, options)
        final = last_of(archive, name, tuple(sorted(set(options.case))))
        if final is None:
            raise Refused(_none_of(archive, paper, name))
        if options.to:
            _write_again(archive, final, name, options)
        else:
            _say_what_differs(archive, paper, name, of, options)


_OPTIONS = {"item": "item", "year": "year", "first": "from", "until": "until", "case": "case"}
_TAKEN = {"complaints-review": ("first", "until"), "attendance-of-the-year": ("year",), "front-sheet": ("item",),
          "exempt-front-sheet": ("item",), "complaints-annex": ("case",)}  # fmt: skip
"""By what a final version of these papers is named besides its meeting: all that their names on record have."""


def _none_of(archive: Archive, paper: Paper[Any], name: str) -> str:
    """That there is no such final version, with those there are of that paper."""
    called = paper.called
    found = (each.paper for each in archive.finals() if re.match(rf"{called}(?: of |, | in |$)", each.paper))
    there = "; ".join(sorted(set(found)))
    of_it = f" There are: {there}." if there else ""
    return f"No version of the {name} is marked as final: export … --final does it.{of_it}"


def _named(archive: Archive, options: argparse.Namespace) -> tuple[Paper[Any], str, str]:
    """The paper, its whole name, and the meeting it is of. Raises Refused."""
    from ..complaints.not_compared import whole_name
    from ..languages.table import NAMES
    from ..papers.catalogue import PAPERS
    from .folder import meeting_named

    if options.paper not in PAPERS:
        raise Refused(f"There is no paper “{options.paper}”. There are: {', '.join(PAPERS)}.")
    paper = PAPERS[options.paper]
    takes = paper.of == "meeting" or (paper.of == "either" and options.which)
    if options.which and not takes:
        raise Refused(f"“{paper.called.capitalize()}” is of no meeting: leave it out.")
    for field, option in _OPTIONS.items():
        if getattr(options, field) not in (None, "", []) and field not in _TAKEN.get(paper.name, ()):
            raise Refused(f"--{option} says nothing about the {paper.called}: leave it out.")
    if options.language and paper.english:
        raise Refused(f"“{paper.called.capitalize()}” is written in English alone.")
    if options.language and options.language not in NAMES:
        raise Refused(f"There is no language “{options.language}”. There are: {', '.join(NAMES)}.")
    of = meeting_named(archive, options.which) if takes else ""
    name = whole_name(paper.name, of, _part(archive, options, of))
    return paper, f"{name} in {NAMES[options.language]}" if options.language else name, of


def _part(archive: Archive, options: argparse.Namespace, of: str) -> str:
    """Of which item, year or period it is: by what was said alone, for the item may be gone since."""
    from ..basics.clock import parse_date
    from ..panel.panel import year_from
    from ..papers.part import of_the_item, of_the_period

    if number := options.item.strip():
        bundle = archive.bundle(of)
        item = bundle and (bundle.numbered(number) or bundle.item(number))
        return of_the_item((item.number or item.id) if item else number)
    if options.year is not None:
        return year_from(options.year)
    if bool(options.first) != bool(options.until):
        raise Refused("Say both days of its period, as the list of finals has them: --from and --until.")
    return of_the_period(parse_date(options.first), parse_date(options.until)) if options.first else ""


def _listed(found: list[FinalPaper], is_erased: Callable[[FinalPaper], bool]) -> list[str]:
    from ..basics.clock import house_date, house_time, local

    def kept(each: FinalPaper) -> str:
        if each.file:
            return f"{each.file.name}, SHA-256 {each.file.sha256[:16]}…"
        return "erased" if is_erased(each) else "sealed"

    return [
        f"{house_date(local(each.at).date())}, {house_time(local(each.at))}  {each.paper}: {kept(each)}"
        for each in found
    ]


def _write_again(archive: Archive, final: FinalPaper, name: str, options: argparse.Namespace) -> None:
    from storage.disk.destination import is_standard_output
    from storage.disk.write_out import write_out
    from storage.queries.finals import bytes_of

    from ..papers.final import day_of_final, told_of_its_name

    path = options.to
    if os.path.exists(path) and not is_standard_output(path):
        raise Refused(f"{path} is there already, so nothing was written. Name another file.")
    write_out(path, bytes_of(archive, final), private=bool(final.sealed))
    said = sys.stderr if is_standard_output(path) else sys.stdout
    print(f"The {final.paper}, {day_of_final(final)}, as it was kept: {path}", file=said)
    if more := told_of_its_name(final, name):
        print(more, file=sys.stderr)


def _say_what_differs(
    archive: Archive, paper: Paper[Any], name: str, of: str, options: argparse.Namespace
) -> None:  # fmt: skip
    from storage.queries.finals import standing
    from storage.queries.finals_now import FinalAsked, made_now

    from ..documents.plain_text import write

    asked = FinalAsked(paper, of, options.item, options.year, options.language)
    built = made_now(archive, asked, f"with “export”: write the {name}")
    found = standing(archive, name, built)
    assert found is not None, "there is a final version of it"
    print(write(found.as_document()))


def refuse_final(archive: Archive, paper: Paper[Any], options: argparse.Namespace) -> None:
    """Raises Refused for what cannot be marked as final: before anything is made of it."""
    from storage.disk.destination import is_stream
    from storage.queries.finals import refuse_sealing

    from ..papers.final import refuse_unfit

    if not options.final:
        return
    if archive.store.read_only:
        raise Refused(archive.store.read_only)
    refuse_unfit(options.to.suffix)
    if is_stream(options.to):
        raise Refused("--final keeps the file that is written: name one.")
    if not paper.public:
        unlock_if_given(archive)
        refuse_sealing(archive, HOW)


def marked(
    archive: Archive, paper: Paper[Any], name: str, options: argparse.Namespace, data: bytes, built: Document,
    cases: tuple[str, ...] = (),
) -> Act | None:  # fmt: skip
    """The act that marks the file as final, its bytes kept already; None where the last final version has the very same
    bytes, which is said. ``cases``: the complaints that it tells of. Raises Refused, StoreError."""
    from storage.queries.finals import is_final_already

    from ..basics.clock import now
    from ..basics.kept_file import file_of
    from ..papers.final import day_of_final
    from ..papers.marking_final import mark_final

    if same := is_final_already(archive, name, data, cases):
        print(f"These bytes are {day_of_final(same)} already.", file=sys.stderr)
        return None
    file = file_of(options.to.name, data)
    act = mark_final(name, file, data, built, now(), by=who(), public=paper.public, cases=cases)
    if paper.public:
        archive.keep_file(data)
    return act
