"""The register of complaints, as a command opens it, and the gate that keeps complainants out of what is public."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..complaints.gate.paper_gate import Gate

_HOW = "Give its passphrase in SECRETARIAT_PASSPHRASE."


def gate_of_public(archive: Archive, paper: str) -> Gate | None:
    """The gate for every public paper; None where there is no complaint. Raises Refused, WrongPassphrase."""
    from storage.queries.leak_gate import leak_gate

    unlock_if_given(archive)
    return leak_gate(archive, paper, _HOW)


def gate_of_own(archive: Archive) -> Gate | None:
    """The gate for what is the clerk's own and no public paper: while the register is locked nothing is compared."""
    from storage.queries.leak_gate import own_gate

    unlock_if_given(archive)
    return None if archive.locked else own_gate(archive)


def unlock_if_given(archive: Archive) -> None:
    """Open the register where the environment has its passphrase. Raises WrongPassphrase."""
    if archive.locked and (given := os.environ.get("SECRETARIAT_PASSPHRASE")) is not None:
        archive.unlock(given)


def unlock(archive: Archive) -> None:
    """Open the register of complaints: by SECRETARIAT_PASSPHRASE, else by asking. Raises WrongPassphrase."""
    if archive.locked:
        given = os.environ.get("SECRETARIAT_PASSPHRASE")
        archive.unlock(getpass.getpass("Passphrase of the register of complaints: ") if given is None else given)
