"""The versions of papers that were marked as final: which there are, what differs from one now, and its file again."""

from __future__ import annotations

import argparse
import sys
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
    finals_.add_argument("--to", type=Path, metavar="FILE", help="write the file out again, as it was kept")


def finals(options: argparse.Namespace) -> None:
    """List the final versions; or say what differs from one now; or write its file out again."""
    from ..papers.final import last_final

    with opened(options) as archive:
        unlock_if_given(archive)
        if not options.paper:
            if options.to:
                raise Refused("Say of which paper: finals minutes 2022-07-20 --to FILE.")
            print("\n".join(_listed(archive.finals())) or "No paper is marked as final yet: export … --final does it.")
            return
        paper, name, of = _named(archive, options)
        final = last_final(archive.finals(), name)
        if final is None:
            raise Refused(f"No version of the {name} is marked as final: export … --final does it.")
        if options.to:
            _write_again(archive, final, options)
        else:
            _say_what_differs(archive, paper, name, of)


def _named(archive: Archive, options: argparse.Namespace) -> tuple[Paper[Any], str, str]:
    """The paper, its whole name, and the meeting it is of. Raises Refused."""
    from ..complaints.not_compared import whole_name
    from ..papers.catalogue import PAPERS
    from .folder import meeting_named

    if options.paper not in PAPERS:
        raise Refused(f"There is no paper “{options.paper}”. There are: {', '.join(PAPERS)}.")
    paper = PAPERS[options.paper]
    takes = paper.of == "meeting" or (paper.of == "either" and options.which)
    if options.which and not takes:
        raise Refused(f"The {paper.name.replace('-', ' ')} is of no meeting: leave it out.")
    of = meeting_named(archive, options.which) if takes else ""
    return paper, whole_name(paper.name, of), of


def _listed(found: list[FinalPaper]) -> list[str]:
    from ..basics.clock import house_date, house_time, local

    return [
        f"{house_date(local(each.at).date())}, {house_time(local(each.at))}  {each.paper}: "
        + (f"{each.file.name}, SHA-256 {each.file.sha256[:16]}…" if each.file else "sealed")
        for each in found
    ]


def _write_again(archive: Archive, final: FinalPaper, options: argparse.Namespace) -> None:
    from storage.disk.destination import is_standard_output
    from storage.disk.write_out import write_out
    from storage.queries.finals import bytes_of

    from ..papers.final import day_of_final

    path = options.to
    if path.exists() and not is_standard_output(path):
        raise Refused(f"{path} is there already, so nothing was written. Name another file.")
    write_out(path, bytes_of(archive, final), private=bool(final.sealed))
    said = sys.stderr if is_standard_output(path) else sys.stdout
    print(f"The {final.paper}, {day_of_final(final)}, as it was kept: {path}", file=said)


def _say_what_differs(archive: Archive, paper: Paper[Any], name: str, of: str) -> None:
    from storage.queries.finals import standing
    from storage.queries.paper_material import archive_material, meeting_material

    from ..documents.plain_text import write

    if paper.of == "register":
        raise Refused(f"Of which period it is to be is said with “export”: write the {name}, and what differs is told.")
    archive.refuse_undecided()
    found = standing(archive, name, paper.build(meeting_material(archive, of) if of else archive_material(archive)))
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
    refuse_unfit(paper.name, options.to.suffix, erased=paper.of == "register" and not paper.public)
    if is_stream(options.to):
        raise Refused("--final keeps the file that is written: name one.")
    if not paper.public:
        unlock_if_given(archive)
        refuse_sealing(archive, HOW)


def marked(
    archive: Archive, paper: Paper[Any], name: str, options: argparse.Namespace, data: bytes, built: Document
) -> Act | None:
    """The act that marks the file as final, its bytes kept already; None where the last final version has the very same
    bytes, which is said. Raises Refused, StoreError."""
    from storage.queries.finals import is_final_already, kept_as

    from ..basics.clock import now
    from ..papers.final import day_of_final, mark_final

    if same := is_final_already(archive, name, data):
        print(f"These bytes are {day_of_final(same)} already.", file=sys.stderr)
        return None
    file = kept_as(options.to.name, data)
    act = mark_final(name, file, data, built, now(), by=who(), public=paper.public)
    if paper.public:
        archive.keep_file(data)
    return act
