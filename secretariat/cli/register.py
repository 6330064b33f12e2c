"""The register of complaints, as a command opens it, and the gate that keeps complainants out of what is public."""

from __future__ import annotations

import argparse
import getpass
import os
from typing import TYPE_CHECKING, NamedTuple

from ..basics.record import Refused

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..basics.acts import Act
    from ..complaints.gate.paper_gate import Gate

_HOW = "Give its passphrase in SECRETARIAT_PASSPHRASE."


def takes_not_compared(command: argparse.ArgumentParser) -> None:
    """The two options that let something go although complaints cannot be read."""
    group = command.add_argument_group("where complaints cannot be read, so that nobody can tell whom it names")
    group.add_argument("--not-compared", metavar="PAPER", default="", help="let this paper go all the same: name it")
    group.add_argument("--because", metavar="REASON", default="", help="why; it is logged in the clear, so name nobody")


class Door(NamedTuple):
    """What something that goes out goes through. ``gate``: None where there is no complaint."""

    archive: Archive
    gate: Gate | None
    said: Act | None = None

    def log(self) -> None:
        """Log that it goes out although complaints could not be read, where that is so. To be called before writing."""
        if self.said:
            from .folder import who

            self.archive.commit(self.said, by=who())


def door_of(archive: Archive, paper: str, options: argparse.Namespace, of: str = "") -> Door:
    """The door that a paper goes out by. Raises Refused, WrongPassphrase.

    Where complaints cannot be read it is refused, unless the options name the paper and say why. ``of``: the meeting
    the paper is of.
    """
    from storage.queries.leak_gate import NotCompared, leak_gate, readable

    unlock_if_given(archive)
    named, why = options.not_compared, options.because
    if not named and why:
        raise Refused("--because goes with --not-compared PAPER: name the paper that goes out all the same.")
    if not named:
        try:
            return Door(archive, leak_gate(archive, paper, _HOW))
        except NotCompared as refusal:
            hint = f"To let it go all the same: --not-compared {paper} --because “why”."
            raise Refused(f"{refusal} {hint}") from None
    found = readable(archive)
    if not found.unread:
        raise Refused("Every complaint can be read and is compared: leave --not-compared out.")
    from ..basics.clock import now
    from ..complaints.not_compared import let_go
    from .folder import who

    if found.gate:
        found.gate.refuse_reason(why)
    return Door(archive, found.gate, let_go(paper, of, named, why, found.unread, now(), who()))


def unlock_if_given(archive: Archive) -> None:
    """Open the register where the environment has its passphrase. Raises WrongPassphrase."""
    if archive.locked and (given := os.environ.get("SECRETARIAT_PASSPHRASE")) is not None:
        archive.unlock(given)


def unlock(archive: Archive) -> None:
    """Open the register of complaints: by SECRETARIAT_PASSPHRASE, else by asking. Raises WrongPassphrase."""
    if archive.locked:
        given = os.environ.get("SECRETARIAT_PASSPHRASE")
        archive.unlock(getpass.getpass("Passphrase of the register of complaints: ") if given is None else given)
