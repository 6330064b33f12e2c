"""The register of complaints, as a command opens it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..basics.record import Refused
from . import how_far

if TYPE_CHECKING:
    from storage.archive import Archive

HOW = "Give its passphrase in SECRETARIAT_PASSPHRASE."


def unlock_if_given(archive: Archive) -> None:
    """Open the register where the environment has its passphrase. Raises WrongPassphrase."""
    if archive.locked and (given := _given()) is not None:
        archive.unlock(given)


def unlock(archive: Archive) -> None:
    """Open the register of complaints: by SECRETARIAT_PASSPHRASE, else by asking. Raises WrongPassphrase."""
    if archive.locked:
        given = _given()
        archive.unlock(_asked() if given is None else given)


def _given() -> str | None:
    """The passphrase of the environment; None where there is none. It is UTF-8, whatever the system takes it for."""
    given = os.environ.get("SECRETARIAT_PASSPHRASE")
    return None if given is None else given.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _asked() -> str:
    """Raises Refused where what was typed cannot be read."""
    import getpass

    try:
        with how_far.asking():
            return getpass.getpass("Passphrase of the register of complaints: ")
    except UnicodeError:
        raise Refused(f"The passphrase has letters that this terminal does not pass on. {HOW}") from None
    except EOFError:
        raise Refused(f"Nobody is there to be asked for the passphrase. {HOW}") from None
