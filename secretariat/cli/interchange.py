"""The whole archive as one JSON document, written and taken in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..basics.record import Refused
from .commands import Add
from .doors import Door, add_sayings, says_something
from .folder import data_folder, opened, watching_dates, who
from .register import unlock


def add(command: Add) -> None:
    """The document written, taken in, and described."""
    dump_ = command("dump", dump, "write the whole archive as one JSON document")
    dump_.add_argument("--to", type=Path, metavar="FILE", required=True)
    dump_.add_argument(
        "--with-complaints",
        action="store_true",
        help="include the complaints register and the reasons of apologies, in plain words",
    )
    dump_.add_argument(
        "--with-files",
        action="store_true",
        help="put the files that records name (letters as they came) into the document, in base64; where there are "
        "complaints, only along with them",
    )
    add_sayings(dump_)
    load_ = command("load", load, "take in records from a JSON document, all or none")
    load_.add_argument("file", type=Path, metavar="FILE")
    command("schema", schema, "print the JSON Schema of that document")


def dump(options: argparse.Namespace) -> None:
    """Write the whole archive as one JSON document."""
    from storage.disk.destination import is_standard_output
    from storage.disk.write_out import write_out
    from storage.interchange.archive import dump as dump_archive
    from storage.interchange.archive import with_record
    from storage.interchange.document_text import LARGEST
    from storage.interchange.dumped_files import not_in_it
    from storage.interchange.private_words import private_words
    from storage.queries.leak_gate import readable

    from ..basics.sentences import listing

    with opened(options, read_only=not says_something(options)) as archive:
        archive.refuse_undecided()
        if options.with_files and archive.keeps_cases and not options.with_complaints:
            raise Refused(
                "A file may name who complained, and nothing can look into it: give --with-complaints as well, or "
                "leave --with-files out."
            )
        if archive.keeps_cases and not options.with_complaints and any(each.held_back for each in archive.letters()):
            raise Refused(
                "A letter holds its file until it is compared with the complaints, and the file may name who "
                "complained: compare it first (C on F7), or give --with-complaints."
            )
        door = None if options.with_complaints else Door(archive, "dump", options)
        if options.with_complaints:
            unlock(archive)
        files = archive.files if options.with_files else None
        data = dump_archive(archive.store, complaints=options.with_complaints, files=files)
        if door:
            door.through(lambda gate: gate.refuse_dump(data))
        left_out = not options.with_complaints and archive.keeps_sealed
        reasons = not options.with_complaints and any(
            apology.gives_reason
            for meeting in archive.meetings() if (bundle := archive.bundle(meeting.id))
            for apology in bundle.apologies
        )  # fmt: skip
        root = archive.store.root()
        unread = readable(archive).unread if options.with_complaints else ""
        shut = archive.reasons_that_stay_shut if options.with_complaints else 0
        letters = archive.letters_that_stay_shut if options.with_complaints else 0
        write_out(options.to, with_record(data, root), private=True, first=door.keep_said if door else lambda: None)
    said = sys.stderr if is_standard_output(options.to) else sys.stdout
    print(f"The archive: {options.to}", file=said)
    if held := private_words(data):
        words = listing(held, "; ")
        print(f"It is readable by you alone, and holds what is not for publication: {words}.", file=said)
    if left_out:
        print("The complaints register was left out; --with-complaints includes it.", file=said)
    if reasons:
        print("The reasons of apologies were left out; --with-complaints includes them.", file=said)
    lacking = not_in_it(data)
    if lacking and not options.with_files:
        print(f"Files that its records name were left out ({lacking}); --with-files includes them.", file=said)
    if len(data) > LARGEST:
        print(f"It has more than {LARGEST // 1_000_000} million bytes, and “load” takes no more.", file=said)
    if unread:
        print(f"Not whole: {unread}, and what was not read is not in it.", file=sys.stderr)
    if letters:
        print(f"Not whole: letters about complaints that cannot be opened, and are not in it: {letters}.",
              file=sys.stderr)  # fmt: skip
    if lacking and options.with_files:
        print(f"Not whole: files that are missing or damaged, and are not in it: {lacking}.", file=sys.stderr)
    if shut:
        print(f"Not whole: reasons of apologies that cannot be opened, and are not in it: {shut}.", file=sys.stderr)


def load(options: argparse.Namespace) -> None:
    """Take in a JSON document, as one act."""
    from storage.disk.read_in import read_in
    from storage.interchange.archive import load as load_archive
    from storage.interchange.document_text import LARGEST
    from storage.interchange.format import read

    data = read_in(options.file, LARGEST)
    begins = not (data_folder(options) / "store.json").exists()
    if begins:
        read(data)  # before a folder is made for it
    with opened(options, read_only=False, existing=False) as archive, watching_dates(archive):
        if b'"cases"' in data or b'"complaints"' in data:
            unlock(archive)
        counts = load_archive(archive, data, by=who())
        took = f"{counts.new} new, {counts.changed} changed, {counts.same} as they were."
        print(f"{took} “secretariat undo” takes it back.")
        if counts.without:
            print(
                f"Files that its records name, and that are not here: {counts.without}. “dump --with-files” puts them "
                "into the document.",
                file=sys.stderr,
            )
    if begins:
        print(
            "This folder's record begins with that document: “verify” finds papers of the record it came from in that "
            "one only.",
            file=sys.stderr,
        )


def schema(_options: argparse.Namespace) -> None:
    """Print the JSON Schema of that document."""
    import json

    from storage.interchange.format import schema as json_schema

    print(json.dumps(json_schema(), indent=2))
