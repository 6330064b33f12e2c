"""Every command of the command line, and carrying one out."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module

from .. import __version__
from ..basics.record import Refused
from .commands import Carry, Help
from .folder import named_folder
from .how_far import INTERRUPTED, begin, kept_already, stopped, telling
from .telling import (
    nobody_reads,
    say_no_more,
    speak_in_any_letters,
    stand_in_for_what_is_closed,
    tell_what_was_lacking,
)

GROUPS: dict[str, tuple[str, ...]] = {
    "app": ("sample",),
    "minute": ("minute", "linear", "words"),
    "papers": ("export",),
    "finals": ("finals",),
    "life": ("publish", "circulate", "signed", "how-far"),
    "settings": ("settings",),
    "templates": ("template",),
    "wordings": ("wordings",),
    "phrases": ("phrases",),
    "lists": ("people", "dates", "standing-items"),
    "looking": ("deadlines", "check", "lint"),
    "verifying": ("verify",),
    "finding": ("find",),
    "matters": ("trace", "rates"),
    "since": ("since",),
    "letters": ("letter", "letters"),
    "reports_in": ("report-in",),
    "packs": ("paper-in", "papers", "paper-change", "paper-out", "pack"),
    "past_papers": ("history-in", "past-papers"),
    "delivery": ("plan-delivery",),
    "interchange": ("dump", "load", "schema"),
    "history": ("history", "undo", "redo"),
    "backups": ("backup", "restore"),
    "going_on": ("go-on",),
    "forgetting": ("forget",),
    "completion": ("completion",),
}
"""The groups of commands, each a module with the commands that it adds, in the order that the help names them. Only
the group of the command that is asked for is loaded."""


def run(arguments: Sequence[str]) -> int:
    """Carry out one command. Returns the exit status: 0 done, 1 refused with the reason on standard error."""
    stand_in_for_what_is_closed()
    speak_in_any_letters()
    begin()
    status = 0
    try:
        try:
            status = _carried_out(arguments)
        finally:  # of the help, too, which ends the program
            sys.stdout.flush()
    except OSError as error:
        from storage.disk.disk import FULL

        if nobody_reads(error):
            say_no_more()
            return status
        if error.errno not in FULL:
            raise
        say_no_more()
        print(f"secretariat: Not all could be printed: {error.strerror}. {kept_already()}".strip(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:  # while a pager does not read on
        say_no_more()
        return INTERRUPTED
    return status


def _carried_out(arguments: Sequence[str]) -> int:
    groups = _groups_of(arguments)
    options = parser(groups).parse_args(arguments)
    from storage.port import StoreError

    try:
        if options.command in INTERACTIVE:
            gc.set_threshold(*A_LONG_DAY)
            status = options.run(options)
        else:
            with telling(f"secretariat {options.command}"):
                status = options.run(options)
        tell_what_was_lacking()
    except (Refused, StoreError) as refusal:
        print(f"secretariat: {refusal}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"secretariat: {stopped()}", file=sys.stderr)
        return INTERRUPTED
    return int(status or 0)


INTERACTIVE = ("", "minute", "linear")
"""Commands that somebody works with, and the app itself: they have the terminal to themselves, and handle Ctrl+C."""


A_LONG_DAY = (50_000, 20, 50)
"""How often Python looks for what nothing refers to any more, where work goes on for hours: as it is set for itself,
every few hundred objects, it takes a tenth of a start. ``python -m secretariat`` sets it to hardly ever before."""


def _groups_of(arguments: Sequence[str]) -> Sequence[str]:
    """The groups that these arguments have a use for: that of the command, none where the app is opened; all where
    they are to be named, in help or to somebody who named none of theirs."""
    left = [*arguments]
    while left[:1] == ["--data"] or (left[:1] and left[0].startswith("--data=")):
        left = left[2 if left[0] == "--data" else 1 :]
    if not left or left in (["--version"], ["--linear"]):
        return ()
    return [group for group, commands in GROUPS.items() if left[0] in commands] or [*GROUPS]


def parser(groups: Iterable[str] = tuple(GROUPS)) -> argparse.ArgumentParser:
    """Every command with its arguments, or those of some groups."""
    everywhere = argparse.ArgumentParser(add_help=False, formatter_class=Help)
    everywhere.add_argument(
        "--data", metavar="DIR", type=named_folder, default=argparse.SUPPRESS, help="the clerk's folder"
    )
    main = argparse.ArgumentParser(
        prog="secretariat",
        description="For the clerk of a Police and Crime Panel. Without a command, opens the app.",
        parents=[everywhere],
        formatter_class=Help,
    )
    main.add_argument("--version", action="version", version=f"secretariat {__version__}")
    main.add_argument("--linear", dest="run", action="store_const", const=_linear, default=_open_app,
                      help="in plain lines, for a screen reader (as the command “linear”)")  # fmt: skip
    main.set_defaults(whole=parser, command="")
    commands = main.add_subparsers(title="commands", metavar="COMMAND", prog=main.prog)

    def command(name: str, run: Carry, help: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help, description=help, parents=[everywhere], formatter_class=Help)
        sub.set_defaults(run=run, command=name)
        return sub

    for group in groups:
        import_module(f"{__package__}.{group}").add(command)
    return main


def _open_app(options: argparse.Namespace) -> int:
    from .app import open_app

    return open_app(options)


def _linear(options: argparse.Namespace) -> int:
    from .minute import linear

    return linear(options)
