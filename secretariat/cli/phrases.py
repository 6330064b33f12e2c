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
    from storage.queries.second_language import MOST, phrase_table, second_language

    from ..basics.acts import Put, act
    from ..basics.kept_file import file_of
    from ..languages.listed import listed
    from ..languages.table import NAMES, read_table

    with opened(options, read_only=False) as archive:
        panel = archive.panel()
        code = second_language(panel)
        data = read_in(options.file, MOST)
        try:
            table = read_table(data.decode("utf-8-sig"), code=code)
        except UnicodeDecodeError:
            raise Refused(f"{options.file.name} is not text in UTF-8.") from None
        assert panel is not None
        file = file_of(options.file.name, data)
        archive.keep_file(data)
        archive.commit(act(f"phrases in {NAMES[code]} taken in", Put(panel.with_(second_phrases=file))), by=who())
        print(phrase_table(archive)[0].told(listed()))
    if unknown := [each for each in table.phrases if each not in listed()]:
        more = f", and {len(unknown) - 1} more" if len(unknown) > 1 else ""
        print(f"No paper says “{unknown[0]}”{more}: kept, and not used.", file=sys.stderr)
