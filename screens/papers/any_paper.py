"""Any paper of the catalogue, chosen by name: every place of work can ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .writing import write_paper

if TYPE_CHECKING:
    from ..kit.clerk import Clerk
    from ..kit.screen import ClerkScreen


def write_any(clerk: Clerk, screen: ClerkScreen, *, preview: bool = False) -> None:
    """Ask which paper, then where to. ``preview``: show it first, as it will stand."""
    clerk.run_worker(_ask(clerk, screen, preview=preview), group="asking")


async def _ask(clerk: Clerk, screen: ClerkScreen, *, preview: bool) -> None:
    from secretariat.papers.catalogue import PAPERS

    from ..dialogs.choose import Choice, Choose

    papers = [
        Choice(name, f"{paper.in_words.capitalize()}: {paper.sentence}") for name, paper in PAPERS.items()
        if paper.of != "meeting" or clerk.archive.meeting(clerk.meeting_id)
    ]  # fmt: skip
    name = await clerk.push_screen_wait(Choose("Which paper?", papers))
    if name is not None:
        write_paper(screen, name, preview=preview)
