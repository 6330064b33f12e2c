"""Proposing what an agenda lacks: each item with its reason, taken or left with one key, all of them in one act."""

from __future__ import annotations

from textwrap import indent, wrap
from typing import TYPE_CHECKING

from secretariat.agenda.items import minuted
from secretariat.meetings.bundle import Bundle

from ..dialogs.all_meetings import all_read
from ..dialogs.coming_up import may_come_up

if TYPE_CHECKING:
    from secretariat.proposals.propose import Proposal

    from .work import AgendaWork


def refuse(screen: AgendaWork) -> str:
    """Why nothing can be proposed now; empty where it can."""
    bundle = screen.bundle
    if bundle is None:
        return "There is no meeting yet. {agenda.new-meeting} adds one."
    if bundle.meeting.cancelled:
        return "This meeting is cancelled."
    return "The meeting has begun, so its agenda stands. {agenda.add} adds a single item." if minuted(bundle) else ""


def proposed(screen: AgendaWork, bundle: Bundle) -> list[Proposal]:
    """What the agenda of a meeting lacks."""
    from secretariat.proposals import propose as proposals

    archive = screen.clerk.archive
    day = (bundle.meeting.date, bundle.meeting.ordinal)
    ids = [meeting.id for meeting in archive.meetings() if (meeting.date, meeting.ordinal) < day]
    earlier = [p for id in ids if (p := archive.proceedings(id))]
    return proposals.propose(
        bundle, screen.panel, earlier=earlier, plan=archive.plan(), register=archive.register(),
        letters=archive.letters(),
    )  # fmt: skip


def _under(reason: str) -> str:
    return indent("\n".join(wrap(reason, 64)), " " * 6)


async def ask(screen: AgendaWork) -> None:
    """Show what the agenda lacks, and put on it what the clerk takes."""
    from secretariat.proposals import propose as proposals

    from ..dialogs.choose import Choice
    from .proposals_dialog import TickProposals

    meeting = screen.clerk.meeting_id
    if not await all_read(screen, "What this agenda lacks is looked for"):
        return
    bundle = screen.clerk.archive.bundle(meeting)
    if bundle is None or not may_come_up(screen, "What it lacks is looked for. Ask again on {app.agenda} to see it."):
        return
    found = proposed(screen, bundle)
    if not found:
        screen.tell("Nothing is missing: all that would be proposed is on this agenda.")
        return
    choices = [Choice(each.item.id, f"{each.item.title}\n{_under(each.reason)}") for each in found]
    title = f"Proposed for this agenda: {len(found)} item{'s' if len(found) > 1 else ''}, each with the reason."
    chosen = await screen.app.push_screen_wait(TickProposals(title, choices, [choice.key for choice in choices]))
    if chosen is not None:
        await screen.change(lambda now, _: proposals.take(now, found, chosen))
