"""The register of complaints, as a command opens it."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.archive import Archive


def unlock_if_given(archive: Archive) -> None:
    """Open the register where the environment has its passphrase. Raises WrongPassphrase."""
    if archive.locked and (given := os.environ.get("SECRETARIAT_PASSPHRASE")) is not None:
        archive.unlock(given)


def unlock(archive: Archive) -> None:
    """Open the register of complaints: by SECRETARIAT_PASSPHRASE, else by asking. Raises WrongPassphrase."""
    if archive.locked:
        given = os.environ.get("SECRETARIAT_PASSPHRASE")
        archive.unlock(getpass.getpass("Passphrase of the register of complaints: ") if given is None else given)
