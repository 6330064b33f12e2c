"""What a shell needs to complete the commands and their options with Tab: printed, to be kept where the shell looks."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from .commands import Add

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")


def add(command: Add) -> None:
    """The completion of a shell."""
    made = command("completion", completion, "print what lets a shell complete the commands with Tab")
    made.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def completion(options: argparse.Namespace) -> None:
    """Print the completion script of one shell. Nothing is kept, and no folder is opened."""
    import shtab

    whole: argparse.ArgumentParser = options.whole()
    for parser in _parsers(whole):
        for action in parser._actions:
            if action.type is Path:
                folder = action.metavar == "DIR"
                action.complete = shtab.DIRECTORY if folder else shtab.FILE  # type: ignore[attr-defined]
    print(shtab.complete(whole, shell=options.shell))


def _parsers(whole: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser and those of its commands, theirs too."""
    yield whole
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from _parsers(each)
