"""The decisions of a meeting alone: what goes out within the hour."""

from __future__ import annotations

from ..basics.saying import called, say
from ..documents.document import Block, Document, Paragraph, Table, document, text
from ..events.informal import Referred
from ..matters.referrals import state_since
from ..proceedings.proceedings import Proceedings
from .material import MeetingMaterial
from .matters.known import known
from .minutes import decision_rows


def decisions(m: MeetingMaterial) -> Document:
    """The ITEM / ACTION table of a meeting; one that decided nothing says so, and one that is to come does not."""
    p = m.p
    title = say("Decisions of the {name} on {day_in_words}", p.panel.name, p.bundle.meeting.day_in_words)
    rows = decision_rows(p, alone=True, since=_states(m))
    blocks: list[Block] = (
        [Table(say("Decisions of the meeting"), (called(p.rules.headings.item), say("Decision")), rows, titled=True)]
        if rows
        else [Paragraph(text(_nothing(p)))]
    )
    if private := len({decision.item for decision in p.page.decisions if decision.private}):
        items = say("1 item") if private == 1 else say("{private} items", private)
        blocks.append(
            Paragraph(text(say("Decisions on {items} were taken in private and are not published here.", items)))
        )
    return document(title, blocks, status=_status(p))


def _status(p: Proceedings) -> str:
    if p.bundle.meeting.cancelled:
        return say("MEETING CANCELLED")
    return "" if p.phase == "closed" else say("DRAFT – MEETING NOT CLOSED")


def _states(m: MeetingMaterial) -> dict[str, str]:
    """By the event that referred it, what became of each matter since: where it was settled, and when."""
    if not any(isinstance(event, Referred) for event in m.p.bundle.events):
        return {}
    register = known(m).register
    return {matter.event: state for matter in register.of_meeting(m.p.bundle.meeting.id)
            if matter.kind == "referral" and (state := state_since(matter))}  # fmt: skip


def _nothing(p: Proceedings) -> str:
    """Why there is no row: never that nothing was decided where something was, nor of a meeting still to be held."""
    if p.bundle.meeting.cancelled:
        return say("The meeting was cancelled, so nothing was decided.")
    if p.phase == "not begun":
        return say("The meeting has not been held yet.")
    if any(decision.private for decision in p.page.decisions):
        return say("Nothing was decided in public at this meeting.")
    if p.page.decisions:
        return say("No decision was taken at this meeting. What somebody is to do, or promised, is in its minutes.")
    return say("Nothing was decided at this meeting.")
