"""The gate that what the public may see goes through, as a screen asks for it: what is refused says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from secretariat.basics.record import Refused

from .let_go import NAME as LET_GO
from .let_go import exempt_held_up, paper_of
from .not_them import NAME as NOT_THEM

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate
    from secretariat.documents.document import Document
    from storage.archive import Archive

    from ..kit.screen import ClerkScreen

UNLOCK = "Unlock it first: {app.complaints}."


def leak_gate(screen: ClerkScreen, paper: str) -> Gate | None:
    """What a public paper goes through; None where nobody complained. Raises Refused where cases cannot be read."""
    from storage.queries.leak_gate import NotCompared, let_go_today
    from storage.queries.leak_gate import leak_gate as gate

    clerk = screen.clerk
    if why := exempt_held_up(clerk, paper):
        raise Refused(f"{why} Correct it, or say that it may be public: {{app.palette}}, “{LET_GO}”.")
    said = let_go_today(clerk.archive, paper, paper_of(clerk, paper), clerk.today)
    try:
        return gate(clerk.archive, paper, UNLOCK, said=said)
    except NotCompared as refusal:
        raise Refused(f"{refusal} To let it go all the same: {{app.palette}}, “{LET_GO}”.") from None


def let_through(screen: ClerkScreen, paper: str, of: str) -> Callable[[Document], None]:
    """What a public paper of the meeting ``of`` has to pass, once it is composed, in whatever thread: that raises
    Refused where the paper holds something of a complainant. Raises Refused itself where nobody can tell."""
    gate = leak_gate(screen, paper)

    def passes(document: Document) -> None:
        if gate:
            refuse_named(gate, paper, of, document)

    return passes


def refuse_named(gate: Gate, paper: str, of: str, document: Document, *, references: bool = True) -> None:
    """Raises Refused where a paper of the meeting ``of`` names a complainant, and says what to do where it is somebody
    else."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from secretariat.complaints.not_compared import whole_name

    try:
        gate.refuse(document, references=references, paper=whole_name(paper, of))
    except ComplainantNamed as refusal:
        raise Refused(f"{refusal} If it is somebody else: {{app.palette}}, “{NOT_THEM}”.") from None


def refuse_locked(archive: Archive) -> None:
    """Raises Refused while the register is locked, or its keys cannot be read, or nothing may be written out."""
    from storage.port import StoreError
    from storage.sealed.keyring import Locked

    archive.refuse_undecided()
    try:
        archive.cases()
    except Locked:
        raise Refused(f"The register of complaints is locked. {UNLOCK}") from None
    except StoreError as error:
        raise Refused(str(error)) from None
