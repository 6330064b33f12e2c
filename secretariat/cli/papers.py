"""Writing papers to files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from ..basics.record import Refused
from ..basics.sentences import listing
from . import how_far
from .commands import Add
from .doors import Door, hold_up_exempt, hold_up_matters, says_something
from .finals import marked, refuse_final
from .folder import meeting_named, opened
from .handing_out import Outgoing, hand_out, in_the_way, nothing, said_to
from .paper_options import add_options, refuse_in_language, refuse_other_options
from .register import unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.queries.finals import Standing

    from ..basics.acts import Act
    from ..complaints.gate.paper_gate import Breach, Gate
    from ..documents.council.setting import Template
    from ..documents.document import Document
    from ..languages.speaker import Speaker
    from ..papers.catalogue import Paper
    from ..papers.email.message import Message


def add(command: Add) -> None:
    """Writing a paper to a file."""
    add_options(command(
        "export", export,
        "write a paper to a file; its ending says the format (.docx .pdf .html .md .txt; .csv: its "
        "tables; .ics; chapters: .vtt); .eml: an e-mail with the paper attached, not sent",
    ))  # fmt: skip


def export(options: argparse.Namespace) -> None:
    """Write a paper to a file, in the format of its ending."""
    from ..papers.catalogue import FILES

    if options.language or options.both:
        refuse_in_language(options)
    if options.paper in FILES:
        from .calendar_out import export_calendar

        export_calendar(options)
    else:
        _export(options)


class _Version(msgspec.Struct, frozen=True):
    """A paper in one language, made, and let through by nothing yet."""

    options: argparse.Namespace
    """As they were given, but for the file and the language."""
    spoken: Speaker | None
    material: Any
    built: Document
    message: Message | None
    way: str
    """That a file is in its way, which is kept beside it."""


def _versions(archive: Archive, options: argparse.Namespace) -> list[argparse.Namespace]:
    """What is to be written: one file; or English, and the second language beside it, with the same numbers. Raises
    Refused."""
    if not options.both:
        return [options]
    from storage.disk.destination import file_meant
    from storage.queries.second_language import second_language

    code = second_language(archive.panel())
    beside = options.to.with_suffix(f".{code}{options.to.suffix}")
    for path in (options.to, beside):
        file_meant(path)  # before the first is written
    return [argparse.Namespace(**{**vars(options), "language": language, "to": path})
            for language, path in (("", options.to), (code, beside))]  # fmt: skip


def _made(
    archive: Archive, paper: Paper[Any], options: argparse.Namespace, way: str, english: _Version | None = None
) -> _Version:  # fmt: skip
    """One version. ``english``: the same paper, where it is made already."""
    from storage.queries.second_language import in_language, speaker

    spoken = speaker(archive, options.language) if options.language else None
    material = english.material if english else _material(archive, paper.of, options)
    built = english.built if english else paper.build(material)
    built = in_language(built, spoken, lambda: paper.build(_material(archive, paper.of, options)))
    message = _message(paper, material) if options.to.suffix.lower() == ".eml" else None
    return _Version(options, spoken, material, built, message, way)


def _bytes(made: _Version, foot: str, template: Template | None) -> bytes:
    """The file. Raises Refused."""
    from ..basics.saying import speaking
    from ..documents.writers import write_paper

    how_far.say("setting the pages")
    try:
        with speaking(made.spoken):
            if made.message:
                from ..papers.email.message import write_message

                return write_message(made.message, made.built, foot, template)
            return write_paper(made.built, made.options.to.suffix, foot, template)
    except ValueError as error:
        raise Refused(str(error)) from None


def _export(options: argparse.Namespace) -> None:
    """Write it. What may refuse one of two versions does so before the other is written."""
    from storage.queries.record_foot import record_foot
    from storage.queries.word_template import template_for

    from ..papers.catalogue import PAPERS

    paper = PAPERS[options.paper]
    if paper.of not in ("meeting", "either") and options.which:
        of = "a period" if paper.of == "register" else "all meetings"
        raise Refused(f"“{paper.called.capitalize()}” is of {of}: leave the meeting out.")
    refuse_other_options(options, paper.name)
    if not paper.public and (says_something(options) or options.because):
        raise Refused(f"“{paper.called.capitalize()}” is not for publication, so nothing holds it up.")
    with opened(options, read_only=False, if_can=not (says_something(options) or options.final)) as archive:
        archive.refuse_undecided()
        refuse_final(archive, paper, options)
        ways = [(each, in_the_way(archive, each)) for each in _versions(archive, options)]
        of = _meeting_of(archive, paper.of, options)
        door = Door(archive, paper.name, options, of if paper.of == "meeting" else "") if paper.public else None
        if door and of and (p := archive.proceedings(of)) and (paper.minuted or options.in_public):
            hold_up_exempt(archive, p, options, door, minuted=paper.minuted)
        versions: list[_Version] = []
        for asked, way in ways:
            versions.append(_made(archive, paper, asked, way, *versions[:1]))
        if door and paper.of == "either" and (not of or paper.elsewhere):
            hold_up_matters(archive, versions[0].material)
        if door:
            _through(door, paper, versions)
        foot = record_foot(archive.store)
        template, unused = template_for(archive, options.to.suffix)
        files = [_bytes(each, foot, template) for each in versions]
        going = [_going(archive, paper, made, of, data) for made, data in zip(versions, files, strict=True)]
        _hand_out(archive, paper, options, going, foot, door)
        told: set[str] = set()
        for each in going:
            if each.compared:
                print(each.compared.told, file=sys.stderr)
            _tell(paper, each.made, of, unused, told, each.marked)


def _through(door: Door, paper: Paper[Any], versions: Sequence[_Version]) -> None:
    """Hold all that goes out together against the register: the paper, its e-mail, and the same in a second language.
    Their places are numbered through. Raises Refused."""

    def refuse(gate: Gate) -> None:
        found: list[Breach] = []
        for made in versions:
            found += gate.findings(made.built, references=paper.of != "register", paper=door.name)
            if made.message:
                found += gate.findings(made.message.as_document(), paper=door.name)
        gate.refuse_found(found)
        for made in versions:
            gate.refuse_name(made.options.to.name)

    door.through(refuse)


class _Going(NamedTuple):
    """A version as it goes out."""

    made: _Version
    out: Outgoing
    compared: Standing | None
    """How it stands to the last final."""
    marked: list[Act]
    """What marked it as final: nothing, where these bytes are final already."""


def _going(archive: Archive, paper: Paper[Any], made: _Version, of: str, data: bytes) -> _Going:
    from storage.queries.finals import standing

    from ..complaints.not_compared import whole_name
    from ..languages.speaker import named_in
    from ..papers.part import cases_of, part_of

    name = named_in(whole_name(paper.name, of, part_of(made.material)), made.spoken)
    # The name of a file that is not for publication may say whom a complaint is of.
    out = Outgoing(made.options.to, name, data, made.way, private=not paper.public, named=paper.public)
    return _Going(made, out, standing(archive, name, made.built, cases_of(made.material)), [])


def _hand_out(
    archive: Archive, paper: Paper[Any], options: argparse.Namespace, going: Sequence[_Going], foot: str,
    door: Door | None,
) -> None:  # fmt: skip
    """Write all versions, and mark them as final where that is asked for."""
    from ..papers.part import cases_of

    def marks() -> list[Act]:
        for made, out, _, done in going if options.final else ():
            cases = cases_of(made.material)
            if act := marked(archive, paper, out.paper, made.options, out.data, made.built, cases):
                done.append(act)
        return [act for each in going for act in each.marked]

    said = door.keep_said if door else nothing
    hand_out(archive, options, [each.out for each in going], foot, said=said, marks=marks)


def _tell(
    paper: Paper[Any], made: _Version, of: str, unused: Sequence[str], told: set[str], done: Sequence[Act]
) -> None:  # fmt: skip
    """What is to be told of a version that was written. ``told``: what was told of the other already.
    ``done``: what marked it as final."""
    from ..documents.told import told_of
    from ..papers.final import told_of_marking
    from ..papers.part import cases_of

    options, spoken, message = made.options, made.spoken, made.message
    ending = ".docx" if message else options.to.suffix
    said = [f"Open: {each}" for each in (*_open_questions(made.material, made.built), *paper.tells(made.material))]
    for sentence in (*said, *unused, *told_of(made.built, ending), *(spoken.told() if spoken else ())):
        if sentence not in told:
            print(sentence, file=sys.stderr)
        told.add(sentence)
    of_which = f" of {made.material.p.bundle.meeting.name}" if of else ""
    print(f"{paper.called.capitalize()}{of_which}: {options.to}", file=said_to(options))
    if done:
        print(told_of_marking(cases_of(made.material)), file=said_to(options))
    if message:
        print(f"Not sent yet, and without an address. For: {message.to}.", file=said_to(options))


def _message(paper: Paper[Any], material: Any) -> Message:
    """The e-mail that takes the paper. Raises Refused for a paper that is not sent so."""
    from ..papers.catalogue import PAPERS

    if paper.email is None:
        sent = listing([each.called for each in PAPERS.values() if each.email])
        raise Refused(f"No e-mail is made of the {paper.called}; of these: {sent}.")
    return paper.email(material)


def _meeting_of(archive: Archive, of: str, options: argparse.Namespace) -> str:
    """The meeting that the paper is of; empty for one of all meetings. Raises Refused where one must be named."""
    return meeting_named(archive, options.which) if of == "meeting" or (of == "either" and options.which) else ""


def _open_questions(material: Any, paper: Document) -> list[str]:
    """What is open about a paper that goes out: what its meeting leaves open, and what was left to be filled in."""
    from ..papers.going_out import open_before
    from ..papers.material import MeetingMaterial

    if isinstance(material, MeetingMaterial):
        return open_before(material.p, paper, material.life)
    return open_before(None, paper)


def _material(archive: Archive, of: str, options: argparse.Namespace) -> Any:
    """What the paper is made from. Raises Refused; for a paper on complaints Locked and WrongPassphrase too."""
    from storage.queries.paper_material import archive_material, meeting_material

    from ..basics.clock import local, now, parse_date
    from ..papers.material import of_item

    if meeting := _meeting_of(archive, of, options):
        material = of_item(meeting_material(archive, meeting), options.item)
        if options.paper not in ("agenda", "members-agenda"):
            return material
        from ..papers.pack.front import with_front

        return with_front(material)
    if of in ("archive", "either"):
        return archive_material(archive, year=options.year)
    from storage.queries.complaint_papers import annex_material, review_material

    unlock_if_given(archive)
    if options.paper == "complaints-annex":
        return annex_material(archive, local(now()).date(), options.case)
    first, last = (parse_date(day) if day else None for day in (options.first, options.until))
    return review_material(archive, local(now()).date(), first, last, year=options.year, annexed=options.annexed)
