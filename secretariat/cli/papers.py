"""Writing papers and the calendar to files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from ..basics.record import Refused
from ..basics.sentences import listing
from .commands import Add
from .doors import Door, add_sayings, hold_up_exempt, hold_up_matters, says_something
from .finals import marked, refuse_final
from .folder import meeting_named, opened, panel_and_meetings, who
from .register import unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..complaints.gate.paper_gate import Gate
    from ..documents.document import Document
    from ..papers.catalogue import Paper
    from ..papers.email.message import Message


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


def add(command: Add) -> None:
    """Writing a paper to a file."""
    export_ = command(
        "export",
        export,
        "write a paper to a file; its ending says the format (.docx .pdf .html .md .txt; .csv: its "
        "tables; .ics; chapters: .vtt); .eml: an e-mail with the paper attached, not sent",
    )
    export_.add_argument("paper", choices=PaperNames(), metavar="PAPER", help="%(choices)s")
    export_.add_argument(
        "which",
        nargs="?",
        default="",
        metavar="WHICH",
        help="the meeting: 2022-07-20, or 2022-07-20/2; left out, actions, recommendations, chasing and "
        "replies are of all meetings",
    )
    export_.add_argument("--to", type=Path, metavar="FILE", required=True)
    export_.add_argument("--item", metavar="NUMBER", default="", help="the item of the agenda that a front sheet is of")
    export_.add_argument("--force", action="store_true", help="replace a file that somebody changed since it was "
                         "written, or that was not written from here; what was there is kept beside it")  # fmt: skip
    export_.add_argument("--final", action="store_true", help="mark this version as final: its file is kept, and what "
                         "differs from it later is told (finals); undo takes it back")  # fmt: skip
    of_complaints = export_.add_argument_group("for the Review of Complaints and its exempt annex")
    of_complaints.add_argument("--from", dest="first", metavar="DATE", default="", help="the first day of the period")
    of_complaints.add_argument("--until", metavar="DATE", default="", help="its last day, counted in")
    of_complaints.add_argument("--year", type=int, metavar="YEAR", help="with the count from 1 April of that year; of "
                               "the attendance of the year: the municipal year that begins in it")  # fmt: skip
    of_complaints.add_argument("--annexed", action="store_true", help="say that an exempt annex goes with it")
    of_complaints.add_argument("--case", action="append", default=[], metavar="REF", help="a case for the annex")
    in_language = export_.add_argument_group("for a panel with a second language")
    in_language.add_argument("--language", metavar="CODE", default="", help="in the second language: cy")
    in_language.add_argument("--both", action="store_true", help="in English, and in the second language in a file "
                             "beside it: minutes.docx and minutes.cy.docx, numbered alike")  # fmt: skip
    add_sayings(export_)


def export(options: argparse.Namespace) -> None:
    """Write a paper to a file, in the format of its ending."""
    from ..papers.catalogue import FILES

    if options.language or options.both:
        _refuse_in_language(options)
    if options.paper in FILES:
        export_calendar(options)
    elif options.both:
        _export_both(options)
    else:
        _export(options)


def _export_both(options: argparse.Namespace) -> None:
    """Write it in English, and in the second language beside that: two whole papers with the same numbers."""
    from storage.queries.second_language import second_language

    with opened(options) as archive:
        code = second_language(archive.panel())
    beside = options.to.with_suffix(f".{code}{options.to.suffix}")
    _export(argparse.Namespace(**{**vars(options), "language": ""}))
    _export(argparse.Namespace(**{**vars(options), "language": code, "to": beside}))


def _refuse_in_language(options: argparse.Namespace) -> None:
    """Raises Refused for what is written in English alone, and for two files where one can go."""
    from storage.disk.destination import is_standard_output

    from ..papers.catalogue import FILES, PAPERS

    if options.language and options.both:
        raise Refused("--both has the second language in it: leave --language out.")
    if options.paper in FILES or PAPERS[options.paper].english or options.to.suffix.lower() == ".eml":
        what = "An e-mail" if options.to.suffix.lower() == ".eml" else f"The {options.paper.replace('-', ' ')}"
        raise Refused(f"{what} is written in English alone.")
    if options.both and is_standard_output(options.to):
        raise Refused("--both writes two files: name the first with --to.")


def _export(options: argparse.Namespace) -> None:
    from storage.queries.finals import standing
    from storage.queries.record_foot import record_foot
    from storage.queries.second_language import in_language, speaker
    from storage.queries.word_template import template_for

    from ..basics.saying import speaking
    from ..complaints.not_compared import whole_name
    from ..documents.told import told_of
    from ..documents.writers import write_paper
    from ..languages.speaker import named_in
    from ..papers.catalogue import PAPERS
    from ..papers.email.message import write_message
    from ..papers.part import part_of

    paper = PAPERS[options.paper]
    if paper.of not in ("meeting", "either") and options.which:
        of = "a period" if paper.of == "register" else "all meetings"
        raise Refused(f"The {paper.name.replace('-', ' ')} is of {of}: leave the meeting out.")
    _refuse_other_options(options, paper.name)
    if not paper.public and (says_something(options) or options.because):
        raise Refused(f"The {paper.name.replace('-', ' ')} is not for publication, so nothing holds it up.")
    with opened(options, read_only=False, if_can=not (says_something(options) or options.final)) as archive:
        archive.refuse_undecided()
        refuse_final(archive, paper, options)
        way = in_the_way(archive, options)
        of = _meeting_of(archive, paper.of, options)
        door = Door(archive, paper.name, options, of if paper.of == "meeting" else "") if paper.public else None
        if door and of and (p := archive.proceedings(of)) and (paper.minuted or options.in_public):
            hold_up_exempt(archive, p, options, door, minuted=paper.minuted)
        spoken = speaker(archive, options.language) if options.language else None
        with speaking(spoken):
            material = _material(archive, paper.of, options)
            built = in_language(paper.build(material), spoken)
        message = _message(paper, material) if options.to.suffix.lower() == ".eml" else None
        if door and paper.of == "either" and (not of or paper.elsewhere):
            hold_up_matters(archive, material)
        if door:
            name = door.name

            def refuse(gate: Gate) -> None:
                found = gate.findings(built, references=paper.of != "register", paper=name)
                if message:
                    found += gate.findings(message.as_document(), paper=name)
                gate.refuse_found(found)
                gate.refuse_name(options.to.name)

            door.through(refuse)
        foot = record_foot(archive.store)
        template, unused = template_for(archive, options.to.suffix)
        try:
            with speaking(spoken):
                data = (
                    write_message(message, built, foot, template)
                    if message
                    else write_paper(built, options.to.suffix, foot, template)
                )
        except ValueError as error:
            raise Refused(str(error)) from None
        named = paper.public  # else its name may say whom a complaint is of
        name = named_in(whole_name(paper.name, of, part_of(material)), spoken)
        compared = standing(archive, name, built)

        def first() -> None:
            if door:
                door.keep_said()
            if options.final and (act := marked(archive, paper, name, options, data, built)):
                archive.commit(act, by=who())

        write_whole(archive, options, name, data, foot, way, first, private=not paper.public, named=named)
    if compared:
        print(compared.told, file=sys.stderr)
    for question in [*_open_questions(material, built), *paper.tells(material)]:
        print(f"Open: {question}", file=sys.stderr)
    told = unused + told_of(built, ".docx" if message else options.to.suffix) + (spoken.told() if spoken else [])
    for sentence in told:
        print(sentence, file=sys.stderr)
    of_which = f" of {material.p.bundle.meeting.name}" if of else ""
    print(f"{paper.name.replace('-', ' ').capitalize()}{of_which}: {options.to}", file=said_to(options))
    if options.final:
        print("Marked as final: its file is kept, and what differs from it later is told.", file=said_to(options))
    if message:
        print(f"Not sent yet, and without an address. For: {message.to}.", file=said_to(options))


def in_the_way(archive: Archive, options: argparse.Namespace) -> str:
    """That a file is there that is not ours as we wrote it, in a sentence; empty where none is. Raises Refused unless
    it is forced: before anything is made, said or logged."""
    from storage.queries.exporting import way_now

    way = way_now(archive, options.to)
    if way and not options.force:
        raise Refused(f"{way}, so nothing was written. --force keeps it beside the new one.")
    return way


def write_whole(
    archive: Archive, options: argparse.Namespace, paper: str, data: bytes, foot: str, way: str,
    kept: Callable[[], None], *, private: bool = False, named: bool = True,
) -> None:  # fmt: skip
    """Write it out and put that on record. ``way``: of a file that is in the way, which is kept beside it. ``kept``:
    what is to be kept with it, once nothing is refused any more."""
    from storage.disk.write_out import write_out
    from storage.queries.exporting import keep_beside, put_on_record

    from ..basics.clock import now

    path, moment = options.to, now()

    def first() -> None:
        if way:
            print(f"{way}: kept as {keep_beside(path, moment)}", file=said_to(options))
        kept()

    write_out(path, data, private=private, first=first)
    if told := put_on_record(archive, paper, path, data, moment, by=who(), foot=foot, named=named):
        print(told, file=sys.stderr)


def _message(paper: Paper[Any], material: Any) -> Message:
    """The e-mail that takes the paper. Raises Refused for a paper that is not sent so."""
    from ..papers.catalogue import PAPERS

    if paper.email is None:
        sent = listing([each.name.replace("-", " ") for each in PAPERS.values() if each.email])
        raise Refused(f"No e-mail is made of the {paper.name.replace('-', ' ')}; of these: {sent}.")
    return paper.email(material)


def _meeting_of(archive: Archive, of: str, options: argparse.Namespace) -> str:
    """The meeting that the paper is of; empty for one of all meetings. Raises Refused where one must be named."""
    return meeting_named(archive, options.which) if of == "meeting" or (of == "either" and options.which) else ""


def said_to(options: argparse.Namespace) -> TextIO:
    """Where to say that a paper was written: not where it was written to."""
    from storage.disk.destination import is_standard_output

    return sys.stderr if is_standard_output(options.to) else sys.stdout


def _open_questions(material: Any, paper: Document) -> list[str]:
    """What is open about a paper that goes out: what its meeting leaves open, and what was left to be filled in."""
    from ..papers.going_out import open_before
    from ..papers.material import MeetingMaterial

    if isinstance(material, MeetingMaterial):
        return open_before(material.p, paper, material.life)
    return open_before(None, paper)


def _refuse_other_options(options: argparse.Namespace, paper: str) -> None:
    """Raises Refused for an option that this paper does not take."""
    for name, option in _OPTIONS.items():
        if getattr(options, name) not in (None, "", False, []) and name not in _TAKEN.get(paper, ()):
            raise Refused(f"--{option} says nothing about the {paper.replace('-', ' ')}: leave it out.")


def _material(archive: Archive, of: str, options: argparse.Namespace) -> Any:
    """What the paper is made from. Raises Refused; for a paper on complaints Locked and WrongPassphrase too."""
    from storage.queries.complaint_papers import annex_material, review_material
    from storage.queries.paper_material import archive_material, meeting_material

    from ..basics.clock import local, now, parse_date
    from ..papers.material import of_item
    from ..papers.pack.making import with_front

    if meeting := _meeting_of(archive, of, options):
        material = of_item(meeting_material(archive, meeting), options.item)
        return with_front(material) if options.paper in ("agenda", "members-agenda") else material
    if of in ("archive", "either"):
        return archive_material(archive, year=options.year)
    unlock_if_given(archive)
    if options.paper == "complaints-annex":
        return annex_material(archive, local(now()).date(), options.case)
    first, last = (parse_date(day) if day else None for day in (options.first, options.until))
    return review_material(archive, local(now()).date(), first, last, year=options.year, annexed=options.annexed)


def export_calendar(options: argparse.Namespace) -> None:
    """Write all meetings and their dates as a calendar file: for anybody, or for the clerk with all her deadlines."""
    from storage.queries.last_changes import last_changes
    from storage.queries.record_foot import record_foot

    from ..basics.clock import now
    from ..complaints.not_compared import whole_name
    from ..papers.calendar import calendar_file, with_record

    if options.which:
        raise Refused("The calendar is of all meetings: leave the meeting out.")
    if options.final:
        raise Refused("A calendar is never final: leave --final out.")
    if options.to.suffix.lower() != ".ics":
        raise Refused(f"A calendar's file must end in .ics, and “{options.to.name}” does not.")
    _refuse_other_options(options, options.paper)
    with opened(options, read_only=False, if_can=not says_something(options)) as archive:
        archive.refuse_undecided()
        way = in_the_way(archive, options)
        public = options.paper == "calendar"
        door = Door(archive, options.paper, options)
        panel, meetings = panel_and_meetings(archive)
        changes, matters = last_changes(archive.store), archive.register().matters
        entries = [date.entry for date in archive.plan().dates if date.entry]
        data = calendar_file(
            meetings, panel, archive.calendar(), changes, now(), matters, entries, public=public
        )  # fmt: skip

        def refuse(gate: Gate) -> None:
            gate.refuse_calendar(data)
            gate.refuse_name(options.to.name)

        door.through(refuse)
        foot = record_foot(archive.store)
        data, name = with_record(data, foot), whole_name(options.paper)
        write_whole(archive, options, name, data, foot, way, door.keep_said, private=not public, named=public)
    print(f"{'Calendar' if public else 'Clerk’s calendar'}: {options.to}", file=said_to(options))
