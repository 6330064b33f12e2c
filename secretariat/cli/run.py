"""Every command of the command line, and carrying one out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..basics.record import Refused
from . import (
    app,
    backups,
    completion,
    delivery,
    finals,
    finding,
    forgetting,
    going_on,
    history,
    interchange,
    letters,
    lists,
    looking,
    matters,
    minute,
    packs,
    papers,
    past_papers,
    phrases,
    reports_in,
    since,
    templates,
    verifying,
    wordings,
)
from .commands import Carry
from .telling import speak_in_any_letters, tell_what_was_lacking

GROUPS = (
    app, minute, papers, finals, templates, wordings, phrases, lists, looking, verifying,
    finding, matters, since,
    letters, reports_in, packs, past_papers,
    delivery,
    interchange, history, backups, going_on, forgetting,
    completion,
)  # fmt: skip
"""The groups of commands, in the order that the help names them."""


def run(arguments: Sequence[str]) -> int:
    """Carry out one command. Returns the exit status: 0 done, 1 refused with the reason on standard error."""
    speak_in_any_letters()
    options = parser().parse_args(arguments)
    from storage.port import StoreError

    try:
        status = options.run(options)
        tell_what_was_lacking()
    except (Refused, StoreError) as refusal:
        print(f"secretariat: {refusal}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        print("secretariat: Stopped.", file=sys.stderr)
        return 130
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
    main.add_argument("--linear", dest="run", action="store_const", const=minute.linear, default=app.open_app,
                      help="in plain lines, for a screen reader (as the command “linear”)")  # fmt: skip
    main.set_defaults(whole=main)
    commands = main.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, run: Carry, help: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help, description=help, parents=[everywhere])
        sub.set_defaults(run=run)
        return sub

    for group in GROUPS:
        group.add(command)
    return main
