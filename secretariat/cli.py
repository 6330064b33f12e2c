"""The command line: the same work without the screens. The one module that ties rules, storage and screens together.

Exit status: 0 done, 1 refused with the reason on standard error, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import getpass
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .basics.record import Refused

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.port import Store

    from .complaints.gate.paper_gate import Gate
    from .panel.panel import Panel
    from .papers.material import Material
    from .plan.meeting_dates import MeetingWithDates
    from .proceedings.proceedings import Proceedings


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; see the module for the exit status."""
    options = parser().parse_args(arguments)
    from storage.port import StoreError

    try:
        status = options.run(options)
    except (Refused, StoreError) as refusal:
        print(f"secretariat: {refusal}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    return int(status or 0)


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument("--data", metavar="DIR", type=Path, default=argparse.SUPPRESS, help="the clerk's folder")
    main = argparse.ArgumentParser(
        prog="secretariat",
        description="For the clerk of a Police and Crime Panel. Without a command, opens the app.",
        parents=[everywhere],
    )
    main.add_argument("--version", action="version", version=f"secretariat {__version__}")
    main.set_defaults(run=open_app)
    commands = main.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int | None], help: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help, description=help, parents=[everywhere])
        sub.set_defaults(run=run)
        return sub

    command("sample", sample, "fill an empty folder with the sample panel")
    export_ = command(
        "export", export, "write a paper to a file; its ending says the format (.md .html .docx .txt .ics)"
    )
    export_.add_argument("paper", choices=_papers(), metavar="PAPER", help=" or ".join(_papers()))
    export_.add_argument(
        "which", nargs="?", default="", metavar="WHICH", help="the meeting: 2022-07-20, or 2022-07-20/2"
    )
    export_.add_argument("--to", type=Path, metavar="FILE", required=True)
    of_complaints = export_.add_argument_group("for the Review of Complaints and its exempt annex")
    of_complaints.add_argument("--from", dest="first", metavar="DATE", default="", help="the first day of the period")
    of_complaints.add_argument("--until", metavar="DATE", default="", help="its last day, counted in")
    of_complaints.add_argument("--year", type=int, metavar="YEAR", help="with the count from 1 April of that year")
    of_complaints.add_argument("--annexed", action="store_true", help="say that an exempt annex goes with it")
    of_complaints.add_argument("--case", action="append", default=[], metavar="REF", help="a case for the annex")
    deadlines_ = command("deadlines", deadlines, "print the dates of a meeting, each with how it was worked out")
    deadlines_.add_argument("meeting", nargs="?", default="", metavar="MEETING", help="left out: all to come")
    command("check", check, "read everything, report every problem, change nothing")
    command("lint", lint, "say what a careful colleague would: dates, numbers, names, business that is missing")
    dump_ = command("dump", dump, "write the whole archive as one JSON document")
    dump_.add_argument("--to", type=Path, metavar="FILE", required=True)
    dump_.add_argument("--with-complaints", action="store_true", help="include the complaints register, in plain words")
    load_ = command("load", load, "take in records from a JSON document, all or none")
    load_.add_argument("file", type=Path, metavar="FILE")
    command("schema", schema, "print the JSON Schema of that document")
    history_ = command("history", history, "print what was done, when and by whom")
    history_.add_argument("id", nargs="?", default="", metavar="ID", help="only what touched this record or meeting")
    command("undo", undo, "take back the last act")
    command("redo", redo, "do again the act last taken back")
    command("backup", backup, "make a snapshot of every file")
    return main


def _papers() -> list[str]:
    # Named here so that the app starts without loading what builds papers; a test compares it with the catalogue.
    return [
        "minutes", "exempt-minutes", "comparison", "decisions", "agenda", "members-agenda", "forward-plan",
        "complaints-review", "complaints-annex", "calendar",
    ]  # fmt: skip


def data_folder(options: argparse.Namespace) -> Path:
    """``--data``, else SECRETARIAT_DATA, else the platform's own folder for such data."""
    if named := getattr(options, "data", None):
        return Path(named)
    if named := os.environ.get("SECRETARIAT_DATA"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("secretariat", appauthor=False)


def who() -> str:
    """The name of whoever is at the computer; empty where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


class _opened:
    """The archive of the folder, closed again at the end of a ``with``."""

    def __init__(self, options: argparse.Namespace, *, read_only: bool = True, existing: bool = True) -> None:
        folder = data_folder(options)
        if existing and not (folder / "store.json").exists() and not folder.is_file():
            raise Refused(
                f"There is no archive in {folder}. Start the app to begin one, or “secretariat --data {folder} sample”."
            )
        from storage import open_store
        from storage.archive import Archive

        self.store = open_store(folder, by=who(), read_only=read_only)
        self.archive = Archive(self.store)
        if not read_only and self.store.read_only:
            reason = self.store.read_only
            self.store.close()
            raise Refused(reason)

    def __enter__(self) -> Archive:
        return self.archive

    def __exit__(self, *_: object) -> None:
        self.store.close()


def open_app(options: argparse.Namespace) -> int:
    """Open the app. It paints first and reads the folder then."""
    from screens.app.app import SecretariatApp

    folder = data_folder(options)

    def open_store_later() -> Store:
        from storage import open_store

        return open_store(folder, by=who())

    keys = folder / "keys.json"
    app = SecretariatApp(open_store_later, by=who(), make_sample=fill_with_sample, keys_file=keys)
    app.run()
    if app.return_code:
        return app.return_code
    return 0


def fill_with_sample(archive: Archive) -> None:
    """Fill an empty archive with the sample panel. Raises Refused where it is not empty."""
    from .sample.cambridgeshire import JULY
    from .sample.filling import fill

    if archive.panel() is not None:
        raise Refused("This folder already holds a panel. The sample goes into an empty folder only.")

    def stands() -> Proceedings:
        standing = archive.proceedings(JULY)
        assert standing is not None
        return standing

    fill(lambda act: archive.commit(act, by="sample"), stands)


def sample(options: argparse.Namespace) -> None:
    """Fill an empty folder with the sample panel."""
    with _opened(options, read_only=False, existing=False) as archive:
        fill_with_sample(archive)
    print(f"The sample panel is in {data_folder(options)}.")


def export(options: argparse.Namespace) -> None:
    """Write a paper to a file, in the format of its ending."""
    if options.paper == "calendar":
        export_calendar(options)
        return
    from storage.disk.write_out import write_out

    from .documents.writers import write_paper
    from .papers.catalogue import PAPERS

    paper = PAPERS[options.paper]
    if paper.whole and options.which:
        of = "a period" if paper.register else "all meetings"
        raise Refused(f"The {paper.name.replace('-', ' ')} is of {of}: leave the meeting out.")
    _refuse_other_options(options, paper.name)
    with _opened(options) as archive:
        gate = _gate(archive, paper.name) if paper.public else None
        if paper.register:
            material = _of_register(archive, options)
        else:
            material = archive.material("" if paper.whole else _meeting(archive, options.which))
        built = paper.build(material)
        if gate:
            gate.refuse(built, references=not paper.register)
            gate.refuse_name(options.to.name)
    try:
        data = write_paper(built, options.to.suffix)
    except ValueError as error:
        raise Refused(str(error)) from None
    write_out(options.to, data)
    of = "" if paper.whole else f" of {material.p.bundle.meeting.name}"
    print(f"{paper.name.replace('-', ' ').capitalize()}{of}: {options.to}")


_OPTIONS = {"first": "from", "until": "until", "year": "year", "annexed": "annexed", "case": "case"}
_TAKEN = {"complaints-review": ("first", "until", "year", "annexed"), "complaints-annex": ("case",)}


def _refuse_other_options(options: argparse.Namespace, paper: str) -> None:
    """An option that says nothing about a paper is a mistake. Raises Refused."""
    for name, option in _OPTIONS.items():
        if getattr(options, name) not in (None, "", False, []) and name not in _TAKEN.get(paper, ()):
            raise Refused(f"--{option} says nothing about the {paper.replace('-', ' ')}: leave it out.")


def _of_register(archive: Archive, options: argparse.Namespace) -> Material:
    """What a paper on complaints is made from. Raises Refused, Locked, WrongPassphrase."""
    from storage.queries.complaint_papers import annex_material, review_material

    from .basics.clock import local, now, parse_date

    _unlock_if_given(archive)
    if options.paper == "complaints-annex":
        return annex_material(archive, options.case)
    first, last = (parse_date(day) if day else None for day in (options.first, options.until))
    return review_material(archive, local(now()).date(), first, last, year=options.year, annexed=options.annexed)


_HOW = "Give its passphrase in SECRETARIAT_PASSPHRASE."


def _gate(archive: Archive, paper: str) -> Gate | None:
    """What every public paper goes through; None where there is no complaint. Raises Refused, WrongPassphrase."""
    from storage.queries.leak_gate import leak_gate

    _unlock_if_given(archive)
    return leak_gate(archive, paper, _HOW)


def _unlock_if_given(archive: Archive) -> None:
    """Open the register where the environment has its passphrase. Raises WrongPassphrase."""
    if archive.locked and (given := os.environ.get("SECRETARIAT_PASSPHRASE")) is not None:
        archive.unlock(given)


def _meeting(archive: Archive, which: str) -> str:
    from .meetings.meeting import meeting_id

    meetings = archive.meetings()
    names = ", ".join(meeting.name for meeting in meetings) or "none yet"
    if not which:
        raise Refused(f"Say which meeting. There are: {names}.")
    id = meeting_id(which)
    if archive.meeting(id) is None:
        raise Refused(f"There is no meeting {which}. There are: {names}.")
    return id


def _held(archive: Archive) -> tuple[Panel, list[MeetingWithDates]]:
    """The panel and its meetings, those too that are only planned, for what is counted from them."""
    from storage.queries.held_dates import all_held

    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet, so there are no dates.")
    return panel, all_held(archive)


@contextmanager
def _watching_dates(archive: Archive) -> Iterator[None]:
    """Print, last of all, which dates of meetings moved with what is done meanwhile: nothing moves silently."""
    from storage.queries.held_dates import picture

    from .basics.clock import now
    from .plan.moved_dates import how_many, in_words, moved_dates

    before = picture(archive, now())
    yield
    after = picture(archive, now())
    if before and after and (moved := moved_dates(before, after)):
        print(f"\n{how_many(moved)}.\n\n{in_words(moved)}")


def deadlines(options: argparse.Namespace) -> None:
    """Print the dates of a meeting with their working, or a line for each of all meetings."""
    from .basics.clock import now
    from .plan.dates_in_lines import in_full, in_lines

    with _opened(options) as archive:
        panel, meetings = _held(archive)
        if not options.meeting:
            lines = in_lines(meetings, panel, archive.calendar(), now())
        else:
            id = _meeting(archive, options.meeting)
            lines = in_full(next(h for h in meetings if h.meeting.id == id), panel, archive.calendar(), now())
    print("\n".join(lines))


def export_calendar(options: argparse.Namespace) -> None:
    """Write all meetings and their dates as a calendar file."""
    from storage.disk.write_out import write_out
    from storage.queries.last_changes import last_changes

    from .basics.clock import now
    from .papers.calendar import calendar_file

    if options.which:
        raise Refused("The calendar is of all meetings: leave the meeting out.")
    if options.to.suffix.lower() != ".ics":
        raise Refused(f"A calendar's file must end in .ics, and “{options.to.name}” does not.")
    _refuse_other_options(options, "calendar")
    with _opened(options) as archive:
        gate = _gate(archive, "calendar")
        panel, meetings = _held(archive)
        data = calendar_file(meetings, panel, archive.calendar(), last_changes(archive.store), now())
    if gate:
        gate.refuse_calendar(data)
        gate.refuse_name(options.to.name)
    write_out(options.to, data)
    print(f"Calendar: {options.to}")


def check(options: argparse.Namespace) -> int:
    """Print every problem of the archive; 1 where there is one."""
    with _opened(options) as archive:
        problems = [*archive.store.notices, *archive.check()]
        for meeting in archive.meetings():
            standing = archive.proceedings(meeting.id)
            problems += [f"{meeting.name}: {problem}" for problem in (standing.problems if standing else ())]
    for problem in problems:
        print(problem)
    print("No problem was found." if not problems else f"{len(problems)} found; nothing was changed.")
    return 1 if problems else 0


def lint(options: argparse.Namespace) -> int:
    """Print what a careful colleague would say on reading everything; 1 where there is something."""
    from storage.queries.whole import whole

    from .basics.clock import now
    from .checks.looking_over import look_over

    with _opened(options) as archive:
        found = look_over(whole(archive, now().date()))
    for finding in found:
        print(finding)
    print(f"{len(found)} found; nothing was changed." if found else "Nothing was found.")
    return 1 if found else 0


def dump(options: argparse.Namespace) -> None:
    """Write the whole archive as one JSON document."""
    from storage.disk.write_out import write_out
    from storage.interchange.archive import dump as dump_archive

    with _opened(options) as archive:
        gate = None if options.with_complaints else _gate_of_own(archive)
        if options.with_complaints:
            _unlock(archive)
        data = dump_archive(archive.store, complaints=options.with_complaints)
        left_out = not options.with_complaints and archive.keeps_cases
    if gate:
        gate.refuse_dump(data)
    write_out(options.to, data, private=True)
    print(f"The archive: {options.to}")
    if left_out:
        print("The complaints register was left out; --with-complaints includes it.")


def _gate_of_own(archive: Archive) -> Gate | None:
    """The gate for what is the clerk's own and no public paper: while the register is locked nothing is compared."""
    from storage.queries.leak_gate import own_gate

    _unlock_if_given(archive)
    return None if archive.locked else own_gate(archive)


def _unlock(archive: Archive) -> None:
    """Open the register of complaints: by SECRETARIAT_PASSPHRASE, else by asking. Raises WrongPassphrase."""
    if archive.locked:
        given = os.environ.get("SECRETARIAT_PASSPHRASE")
        archive.unlock(getpass.getpass("Passphrase of the register of complaints: ") if given is None else given)


def load(options: argparse.Namespace) -> None:
    """Take in a JSON document, as one act."""
    from storage.interchange.archive import load as load_archive
    from storage.interchange.format import read

    try:
        data = options.file.read_bytes()
    except OSError as error:
        raise Refused(f"{options.file} could not be read: {error.strerror or error}.") from None
    if not (data_folder(options) / "store.json").exists():
        read(data)  # before a folder is made for it
    with _opened(options, read_only=False, existing=False) as archive, _watching_dates(archive):
        if b'"cases"' in data or b'"complaints"' in data:
            _unlock(archive)
        counts = load_archive(archive, data, by=who())
        took = f"{counts.new} new, {counts.changed} changed, {counts.same} as they were."
        print(f"{took} “secretariat undo” takes it back.")


def schema(_options: argparse.Namespace) -> None:
    """Print the JSON Schema of that document."""
    import json

    from storage.interchange.format import schema as json_schema

    print(json.dumps(json_schema(), indent=2))


def history(options: argparse.Namespace) -> None:
    """Print what was done, when and by whom."""
    import datetime as dt

    from .basics.clock import local

    wanted = {options.id, options.id.replace("/", "-")}  # a second meeting that day is named 2022-07-20/2
    with _opened(options) as archive:
        told = _without_complainants(archive)
        for change in archive.store.changes():
            touched = {part for op in change.ops for part in (*op.coll.split("/"), op.id)}
            if options.id and not wanted & touched:
                continue
            at = local(dt.datetime.fromisoformat(change.at))
            what = (
                f"undo of {change.undoes}: " if change.undoes else f"redo of {change.redoes}: " if change.redoes else ""
            )
            print(f"{change.seq:>5}  {at:%Y-%m-%d %H:%M:%S}  {change.by or '-':<12}  {what}{told(change.note)}")


def _without_complainants(archive: Archive) -> Callable[[str], str]:
    """How the note of an act is printed: without a complainant's name, that a title may have held.

    While the register is locked nobody can tell, so what was quoted in a note is left out.
    """
    gate = _gate_of_own(archive)
    if archive.locked:
        return lambda note: re.sub(r"“.*”", "“…”", note)
    return gate.without if gate else str


def undo(options: argparse.Namespace) -> None:
    """Take back the last act."""
    with _opened(options, read_only=False) as archive, _watching_dates(archive):
        if change := archive.store.undo(by=who()):
            archive.absorb(change)
        print(f"Taken back: {change.note}" if change else "There is nothing to take back.")


def redo(options: argparse.Namespace) -> None:
    """Do again the act last taken back."""
    with _opened(options, read_only=False) as archive, _watching_dates(archive):
        if change := archive.store.redo(by=who()):
            archive.absorb(change)
        print(f"Done again: {change.note}" if change else "There is nothing to do again.")


def backup(options: argparse.Namespace) -> None:
    """Make a snapshot of every file."""
    with _opened(options, read_only=False) as archive:
        print(f"Snapshot: {archive.store.backup('by hand')}")
