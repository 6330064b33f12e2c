"""What can be said of a paper that is to be written: the options of ``export``, and which paper takes which."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from ..basics.record import Refused
from .doors import add_sayings


class PaperNames:
    """The names of all papers and files there are, from the catalogue, which is loaded when they are first asked for.

    So a new paper is named in the catalogue alone, and the app starts without loading what builds papers.
    """

    def __iter__(self) -> Iterator[str]:
        from ..papers.catalogue import FILES, PAPERS

        yield from (*PAPERS, *FILES)

    def __contains__(self, name: object) -> bool:
        return any(name == each for each in self)


_OPTIONS = {"first": "from", "until": "until", "year": "year", "annexed": "annexed", "case": "case", "item": "item"}
_TAKEN = {"complaints-review": ("first", "until", "year", "annexed"), "complaints-annex": ("case",),
          "attendance-of-the-year": ("year",), "front-sheet": ("item",), "exempt-front-sheet": ("item",)}  # fmt: skip
"""Which papers take which of those options; every other use is refused."""


def add_options(export: argparse.ArgumentParser) -> None:
    """Which paper, of what, to which file, and what else can be said of it."""
    export.add_argument("paper", choices=PaperNames(), metavar="PAPER", help="%(choices)s")
    export.add_argument(
        "which",
        nargs="?",
        default="",
        metavar="WHICH",
        help="the meeting: 2022-07-20, or 2022-07-20/2; left out, actions, recommendations, chasing and "
        "replies are of all meetings",
    )
    export.add_argument("--to", type=Path, metavar="FILE", required=True)
    export.add_argument("--item", metavar="NUMBER", default="", help="the item of the agenda that a front sheet is of")
    export.add_argument("--force", action="store_true", help="replace a file that somebody changed since it was "
                         "written, or that was not written from here; what was there is kept beside it")  # fmt: skip
    export.add_argument("--final", action="store_true", help="mark this version as final: its file is kept, and what "
                         "differs from it later is told (finals); undo takes it back")  # fmt: skip
    of_complaints = export.add_argument_group("for the Review of Complaints and its exempt annex")
    of_complaints.add_argument("--from", dest="first", metavar="DATE", default="", help="the first day of the period")
    of_complaints.add_argument("--until", metavar="DATE", default="", help="its last day, counted in")
    of_complaints.add_argument("--year", type=int, metavar="YEAR", help="with the count from 1 April of that year; of "
                               "the attendance of the year: the municipal year that begins in it")  # fmt: skip
    of_complaints.add_argument("--annexed", action="store_true", help="say that an exempt annex goes with it")
    of_complaints.add_argument("--case", action="append", default=[], metavar="REF", help="a case for the annex")
    in_language = export.add_argument_group("for a panel with a second language")
    in_language.add_argument("--language", metavar="CODE", default="", help="in the second language: cy")
    in_language.add_argument("--both", action="store_true", help="in English, and in the second language in a file "
                             "beside it: minutes.docx and minutes.cy.docx, numbered alike")  # fmt: skip
    add_sayings(export)


def refuse_in_language(options: argparse.Namespace) -> None:
    """Raises Refused for what is written in English alone, and for two files where one can go."""
    from storage.disk.destination import is_stream

    from ..papers.catalogue import FILES, PAPERS

    if options.language and options.both:
        raise Refused("--both has the second language in it: leave --language out.")
    if options.paper in FILES or PAPERS[options.paper].english or options.to.suffix.lower() == ".eml":
        what = "An e-mail" if options.to.suffix.lower() == ".eml" else f"The {options.paper.replace('-', ' ')}"
        raise Refused(f"{what} is written in English alone.")
    if options.both and is_stream(options.to):
        raise Refused("--both writes two files: name the first with --to.")
    if options.both and (os.path.isdir(options.to) or not options.to.suffix):
        raise Refused(
            f"--both writes two files: name the first with --to, ending in .docx or the like, not {options.to}."
        )


def refuse_other_options(options: argparse.Namespace, paper: str) -> None:
    """Raises Refused for an option that this paper does not take."""
    for name, option in _OPTIONS.items():
        if getattr(options, name) not in (None, "", False, []) and name not in _TAKEN.get(paper, ()):
            raise Refused(f"--{option} says nothing about the {paper.replace('-', ' ')}: leave it out.")
