"""The table of phrases of the panel's second language: given out to be filled in, and taken in again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..basics.record import Refused
from .commands import Add
from .folder import opened, who
from .handing_out import add_force, refuse_force, said_to, table_out


def add(command: Add) -> None:
    """Giving out and taking in phrases."""
    phrases_ = command(
        "phrases",
        phrases,
        "the phrases of papers in the panel's second language: how many there are (without more), out to a file with "
        "every English phrase, or in from one",
    )
    phrases_.add_argument("way", nargs="?", choices=("out", "in"), metavar="out|in", help="to a file, or from one")
    phrases_.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a file of TOML, to edit")
    add_force(phrases_)


def phrases(options: argparse.Namespace) -> None:
    """Say how complete the table is, write it, or keep another."""
    if bool(options.way) != bool(options.file):
        raise Refused("Say the file: secretariat phrases out FILE, or in FILE.")
    refuse_force(options, "phrases")
    if options.way == "in":
        _take_in(options)
    elif options.way == "out":
        _give_out(options)
    else:
        from storage.queries.second_language import phrase_table

        from ..languages.listed import listed

        with opened(options) as archive:
            table, told = phrase_table(archive)
        for sentence in told:
            print(sentence, file=sys.stderr)
        print(table.told(listed()))


def _give_out(options: argparse.Namespace) -> None:
    """Write every phrase to a file; one that somebody has filled in since is not replaced unseen."""
    from storage.queries.second_language import names_typed, phrase_table

    from ..languages.listed import listed
    from ..languages.table import NAMES, as_file

    with opened(options, read_only=False, if_can=True) as archive:
        table, told = phrase_table(archive)
        data = as_file(table, listed(), names_typed(archive)).encode("utf-8")
        table_out(archive, options, f"table of phrases in {NAMES[table.code]}", data)
    for sentence in told:
        print(sentence, file=sys.stderr)
    print(f"Phrases: {options.file}", file=said_to(options))
    print(table.told(listed()), file=said_to(options))


def _take_in(options: argparse.Namespace) -> None:
    """Keep a file of phrases as the panel's own, after it was read. Undo takes it back."""
    from storage.disk.read_in import read_in
    from storage.queries.second_language import MOST, phrase_table, second_language, table_of, taken_in, told_unused

    from ..languages.listed import listed

    with opened(options, read_only=False) as archive:
        panel = archive.panel()
        code = second_language(panel)
        data = read_in(options.file, MOST)
        table = table_of(options.file.name, data, code)
        assert panel is not None
        archive.keep_file(data)
        archive.commit(taken_in(panel, options.file.name, data), by=who())
        print(phrase_table(archive)[0].told(listed()))
    if unused := told_unused(table):
        print(unused, file=sys.stderr)
