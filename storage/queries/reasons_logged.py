"""Why something was let go or forgotten, where that was sealed: to be shown where the act is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.basics.record import Private

from ..places import FORGOTTEN, LET_GO

if TYPE_CHECKING:
    from secretariat.complaints.not_compared import LetGo
    from secretariat.minutes.forgotten import Forgotten

    from ..archive import Archive
    from ..port import Change


def reason_logged(archive: Archive, change: Change) -> Private:
    """The reason that an act logged, where it was sealed and can be opened now; empty for any other.

    Not of apologies, which show their own.
    """
    touched = {op.id for op in change.ops if op.do == "put" and op.coll in (LET_GO, FORGOTTEN)}
    if not touched:  # nearly always: the records need not be read
        return Private()
    logged: list[LetGo | Forgotten] = [*archive.let_go(), *archive.forgettings()]
    sealed = (each for each in logged if each.sealed_reason and each.id in touched)
    opened = map(archive.reason, sealed)
    return next((words for words in opened if words), Private())
