"""The whole archive as one JSON document, written and taken in."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

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
        help="include the complaints register and the reasons that are sealed, in plain words",
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
    from storage.interchange.dumping import with_record
    from storage.interchange.handing_out import Choices, refuse_handing_out, told_of, whole
    from storage.queries.leak_gate import readable

    chosen = Choices(options.with_complaints, options.with_files)
    with opened(options, read_only=not says_something(options)) as archive:
        refuse_handing_out(archive, chosen)
        door = None if options.with_complaints else Door(archive, "dump", options)
        if options.with_complaints:
            unlock(archive)
        data = whole(archive, chosen)
        if door:
            door.through(lambda gate: gate.refuse_dump(data, "--with-complaints writes it with them"))
        told = told_of(archive, data, chosen, readable(archive).unread if options.with_complaints else "")
        root = archive.store.root()
        write_out(options.to, with_record(data, root), private=True, first=door.keep_said if door else lambda: None)
    said = sys.stderr if is_standard_output(options.to) else sys.stdout
    print(f"The archive: {options.to}", file=said)
    for sentence in told.of_it:
        print(sentence, file=said)
    for sentence in told.not_whole:
        print(sentence, file=sys.stderr)


def load(options: argparse.Namespace) -> None:
    """Take in a JSON document, as one act."""
    from storage.disk.read_in import read_in
    from storage.interchange.archive import load as load_archive
    from storage.interchange.document_text import LARGEST
    from storage.interchange.format import read

    data = read_in(options.file, LARGEST)
    begins = not os.path.exists(data_folder(options) / "store.json")
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

    import msgspec

    from storage.interchange.format import schema as json_schema

    print(msgspec.json.format(json.dumps(json_schema()), indent=2))  # json itself is slow at setting things in
