"""Past minutes and agendas as files: read, kept as papers of their meetings, and searched."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..basics.record import Refused
from ..basics.sentences import capitalised
from . import how_far
from .commands import Add
from .folder import opened, who

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.archive import Archive

    from ..past_papers.taking import OpenedPast


def add(command: Add) -> None:
    """Past papers in, and the list of them."""
    into = command("history-in", history_in, "keep past minutes and agendas as papers of their meetings")
    into.add_argument("file", type=Path, metavar="FILE", nargs="+")
    into.add_argument("--accept", action="store_true", help="with what is read for certain; else with nothing of it")
    into.add_argument("--propose", action="store_true", help="print what is read for certain; keep nothing")
    into.add_argument("--date", metavar="DAY", default="", help="of one file: the day of its meeting")
    into.add_argument("--kind", choices=("minutes", "agenda", "other"), default="", help="of one file: what it is")
    kept = command("past-papers", past_papers, "print the past papers that are kept, or those with some words")
    kept.add_argument("words", nargs="*", metavar="WORD", help="only papers with all of these words, and where")


def history_in(options: argparse.Namespace) -> int:
    """Keep each file as an act of its own. One that cannot be kept is named, and the others are kept: status 1."""
    if len(options.file) > 1 and (options.date or options.kind):
        raise Refused("--date and --kind go with one file.")
    refused = 0
    if options.propose:
        for path in options.file:
            refused += _told(partial(_propose, path, options), path)
        return 1 if refused else 0
    with opened(options, read_only=False) as archive:
        if archive.panel() is None:
            raise Refused("There is no panel in this folder yet: set one up in the app first.")
        for number, path in enumerate(options.file, 1):
            how_far.say(f"{path.name}, {number} of {len(options.file)}")
            refused += _told(partial(_keep, archive, path, options), path)
    if refused and len(options.file) > 1:
        print(f"{refused} of {len(options.file)} files were not kept.", file=sys.stderr)
    return 1 if refused else 0


def _told(act: Callable[[], None], path: Path) -> int:
    """Do something with a file; 1 where it was refused, which is said."""
    try:
        act()
    except Refused as refusal:
        print(f"{path.name}: {refusal}", file=sys.stderr)
        return 1
    return 0


def _open(path: Path) -> tuple[OpenedPast, bytes]:
    from storage.disk.read_in import read_in

    from ..basics.kept_file import MOST
    from ..past_papers.taking import open_past

    data = read_in(path, MOST)
    return open_past(path.name, data), data


def _propose(path: Path, options: argparse.Namespace) -> None:
    past, _ = _open(path)
    print("\n".join(_said(path.name, past, options)) + "\n")


def _keep(archive: Archive, path: Path, options: argparse.Namespace) -> None:
    from ..basics.clock import local, now
    from ..past_papers.taking import past_paper, take_in

    past, data = _open(path)
    read = past.read
    day = options.date or read.day
    if not day:
        raise Refused(f"Of which day its meeting was is not certain.{_hint(path.name)} Say it with --date.")
    kind = options.kind or read.kind or "other"
    accepted = {"present": read.present, "items": map(str, read.items),
                "recommendations": map(str, read.recommendations)} if options.accept else {}  # fmt: skip
    paper = past_paper(past, day=day, kind=kind, received=local(now()).date(), title=read.title, **accepted)
    keeping = take_in(paper, archive.past_papers())
    archive.keep_file(data)
    archive.commit(keeping, by=who())
    with_ = _counts(past) if options.accept else ""
    print(f"{capitalised(keeping.note)}: {path.name}{with_}.")
    if past.trouble:
        print(f"{path.name}: {past.trouble}", file=sys.stderr)


def _hint(name: str) -> str:
    from ..past_papers.taking import day_in_name

    day = day_in_name(name)
    return f" Its name says {day}." if day else ""


def _counts(past: OpenedPast) -> str:
    read = past.read
    counts = ((len(read.present), "people there"), (len(read.items), "items"),
              (len(read.recommendations), "recommendations"))  # fmt: skip
    said = ", ".join(f"{n} {what}" for n, what in counts if n)
    return f", with {said}" if said else ""


def _said(name: str, past: OpenedPast, options: argparse.Namespace) -> list[str]:
    """What is certain of a paper, a line each; what is not is said to be so."""
    read = past.read
    unsure = "not certain"
    lines = [f"{name}:", f"  day: {options.date or read.day or unsure + _hint(name)}",
             f"  kind: {options.kind or read.kind or unsure}", f"  title: {read.title or unsure}"]  # fmt: skip
    for what, found in (("there", read.present), ("items", read.items), ("recommendations", read.recommendations)):
        lines.append(f"  {what}: {'' if found else unsure}".rstrip())
        lines += [f"    {each}" for each in found]
    return [*lines, *([f"  {past.trouble}"] if past.trouble else [])]


def past_papers(options: argparse.Namespace) -> None:
    """Print the papers, the newest first; with words, where they stand."""
    from ..past_papers.searching import found_in

    with opened(options) as archive:
        kept = archive.past_papers()
    shown = 0
    for paper in kept:
        where = found_in(paper, options.words) if options.words else ""
        if options.words and not where:
            continue
        shown += 1
        file = f"  ({paper.file.name})" if paper.file else ""
        print(f"{paper.day}  {paper.kind}: {paper.title or 'untitled'}{file}")
        if where:
            print(f"            {where[:200]}")
    if not shown:
        print("No past paper has those words." if kept and options.words else "No past paper is kept.")
