"""An error of the program's own, at the command line: told without a word of the clerk's, as the app tells one."""

from __future__ import annotations

import datetime as dt
import sys

from .how_far import stopped
from .run import GROUPS


def told(error: Exception) -> int:
    """Say that there was one, what was kept before it, and where the report is; the exit status.

    Python would print the message of the error, and that may hold a name."""
    from screens.app.fault_report import EXIT_CODE, reported

    known = {command for commands in GROUPS.values() for command in commands}
    command = next((word for word in sys.argv[1:] if word in known), "none")
    where = reported(error, dt.datetime.now(), f"command {command}")
    print(
        f"secretariat: The program met an error of its own ({type(error).__name__}). {stopped()} {where}",
        file=sys.stderr,
    )
    return EXIT_CODE
