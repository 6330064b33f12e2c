"""Letting a paper go out although complaints cannot be read: the clerk names it and says why, and that is logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from secretariat.basics.record import Refused

if TYPE_CHECKING:
    from secretariat.basics.acts import Act
    from secretariat.papers.catalogue import Paper
    from secretariat.papers.material import ArchiveMaterial, MeetingMaterial
    from storage.archive import Archive

    from ..kit.clerk import Clerk

NAME = "Let a paper go out unread"
"""What the command is called: whoever is refused is told of it."""


def paper_of(clerk: Clerk, paper: str) -> str:
    """The meeting a paper is of; empty for the others."""
    from secretariat.papers.catalogue import PAPERS

    return clerk.meeting_id if paper == PACK or (paper in PAPERS and PAPERS[paper].of == "meeting") else ""


PACK = "pack"
"""The pack of a meeting, and its supplement: it goes through the gate by this name."""
CALENDARS = ("calendar", "clerks-calendar")
"""The calendar for anybody, and the clerk's with her own deadlines."""
EVERYTHING = ("dump", "everything, as one document")
"""What goes through the same gate and is no paper: the name that is logged, and what it is called here."""


def exempt_held_up(clerk: Clerk, paper: str) -> str:
    """Why this paper is held up: something is minuted in public that was to be private. Empty where it is not."""
    from secretariat.complaints.not_compared import said_to_be_public
    from secretariat.contradictions.exempt import held_up
    from secretariat.papers.catalogue import PAPERS

    minuted = paper_of(clerk, paper) and PAPERS[paper].minuted
    p = clerk.archive.proceedings(clerk.meeting_id) if minuted else None
    return held_up(p, said_to_be_public(clerk.archive.let_go(), clerk.meeting_id)) if p else ""


def matters_held_up(archive: Archive, paper: Paper[Any], material: ArchiveMaterial | MeetingMaterial) -> str:
    """Why a paper of matters is held up, of one meeting or of all of them. Empty where it is not."""
    from secretariat.complaints.not_compared import said_to_be_public
    from secretariat.contradictions.exempt import held_up
    from secretariat.papers.material import MeetingMaterial
    from storage.queries.known_matters import held_up_anywhere

    if isinstance(material, MeetingMaterial):
        why = held_up(material.p, said_to_be_public(archive.let_go(), material.p.bundle.meeting.id))
        if why or not paper.elsewhere:
            return why
    meeting, item = held_up_anywhere(archive, material.matters()) if material.matters else ("", "")
    if not meeting:
        return ""
    return (
        f"The agenda or a resolution makes item {item} of {meeting} private, and something of it is minuted in public."
    )


def _held(clerk: Clerk) -> list[str]:
    """The numbers of the items of the meeting that hold its public papers up, or are left out of them by embargo."""
    from secretariat.complaints.not_compared import said_to_be_public
    from secretariat.contradictions.exempt import held_items
    from secretariat.papers.embargoed import numbers_held

    p = clerk.archive.proceedings(clerk.meeting_id)
    said = said_to_be_public(clerk.archive.let_go(), clerk.meeting_id)
    items = [p.bundle.item(id) for id in held_items(p)] if p else []
    numbers = [item.number for item in items if item]
    numbers += sorted(numbers_held(p, clerk.today) - set(numbers)) if p else []
    return [number for number in numbers if number not in said]


def let_go(clerk: Clerk) -> None:
    """Ask for the paper's name and the reason, and keep them. Raises Refused where every complaint can be read."""
    from storage.queries.leak_gate import readable

    if not readable(clerk.archive).unread and not _held(clerk):
        raise Refused("Every complaint can be read, and every paper is compared with them: there is nothing to say.")
    clerk.run_worker(_ask(clerk), group="asking")


async def _ask(clerk: Clerk) -> None:
    from secretariat.complaints.not_compared import let_go, minuted_in_public
    from secretariat.papers.catalogue import PAPERS
    from secretariat.papers.embargoed import numbers_held
    from storage.queries.leak_gate import readable, reason_compared

    from ..dialogs.field import Field, FieldRefused
    from ..dialogs.form import Form

    found = readable(clerk.archive)
    names = [(name, paper.called) for name, paper in PAPERS.items() if paper.public and found.unread]
    besides = [*((each, each.replace("-", " ")) for each in CALENDARS), EVERYTHING]
    names += besides if found.unread else []
    items = [(f"item {number}", f"item {number}, in public papers") for number in _held(clerk)]

    def check(values: dict[str, Any]) -> Act:
        now, named = readable(clerk.archive), values["paper"]
        compared = reason_compared(clerk.archive, values["why"])
        if not named:
            raise FieldRefused("paper", "Name the paper: left and right arrows, or its first letter.")
        if named not in (*PAPERS, *(name for name, _ in besides)):
            number = named.partition(" ")[2]
            p = clerk.archive.proceedings(clerk.meeting_id)
            embargoed = p is not None and number in numbers_held(p, clerk.today)
            unread = "it was under embargo" if embargoed else "it was to be private"
            return minuted_in_public(number, clerk.meeting_id, values["why"], clerk.now(), clerk.by, unread, compared)
        return let_go(named, paper_of(clerk, named), named, values["why"], now.unread, clerk.now(), clerk.by)

    fields = [
        Field(name="paper", label="Which paper", kind="choice", options=[("", "not chosen yet"), *items, *names],
              hint="It alone, today, and only for what cannot be read now."),
        Field(name="why", label="Why, all the same",
              hint="Logged: sealed while complaints cannot be read, else in the clear."),
    ]  # fmt: skip
    unread = f"Now {found.unread}, so nobody can tell whom a paper names. {found.how}" if found.unread else ""
    note = f"{exempt_held_up(clerk, 'minutes')} {unread}".strip()
    form = Form("Let a paper go out all the same", fields, check, keep=clerk.perform, note=note, drafted=False)
    if await clerk.push_screen_wait(form):
        clerk.tell("Logged. Ask for the paper again: it is compared with what can be read.")
