"""The words of each e-mail: the agenda out, apologies asked for, the action sheet, the report, the chasing letter."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ...basics.clock import house_date
from ...basics.sentences import listing
from ...matters.pressing import owed
from ...panel.panel import Panel
from ...panel.people import People, Role
from ...proceedings.proceedings import Proceedings
from ..agenda import status
from ..contact import contact_of
from ..material import MeetingMaterial
from ..matters.actions import on_the_sheet
from ..matters.known import Material, known, meeting_of
from ..matters.letter_head import commissioner, in_office
from ..matters.report import recorded, told_of
from ..matters.words import days_over
from .message import Message


def agenda_out(m: MeetingMaterial) -> Message:
    """The agenda to everybody who gets one."""
    p = m.p
    if p.bundle.meeting.cancelled:
        first = f"The meeting of the {p.panel.name} on {_when(p)} is cancelled. Its agenda is attached for the record."
    else:
        first = f"The agenda of the meeting of the {p.panel.name} on {_when(p)} is attached."
    mark = "Draft agenda" if status(p).startswith("DRAFT") else "Agenda"
    words = ("Dear all,", first, _place(p), _say_to(p), *_signed(p.people, p.panel, p.day))
    return Message(f"members, officers and all who are expected at the meeting of {p.bundle.meeting.day_in_words}",
                   f"{mark}: {p.panel.name}, {_when(p)}", tuple(filter(None, words)),
                   f"agenda-{p.bundle.meeting.id}")  # fmt: skip


def apologies_asked(m: MeetingMaterial) -> Message:
    """To the members of whom it is not known yet whether they come."""
    p = m.p
    words = ("Dear member,", *asking(p), *_signed(p.people, p.panel, p.day))
    to = listing([person.in_full for person in p.people.in_office(p.day) if person.id not in _answered(p)])
    return Message(to or "nobody: every member has answered", f"Will you come? {p.panel.name}, {_when(p)}", words,
                   f"apologies-{p.bundle.meeting.id}")  # fmt: skip


def asking(p: Proceedings) -> list[str]:
    """What a member is asked before a meeting, a paragraph each; also the words of the letter."""
    return list(filter(None, (
        f"The {p.panel.name} meets on {_when(p)}.", _place(p),
        f"Please say to {_contact(p)}: will you come? And if you cannot, does a substitute come in your place?",
        "An apology is minuted; a reason is not asked for, and is not printed anywhere.",
    )))  # fmt: skip


def action_sheet(m: Material) -> Message:
    """To those it names, and to members."""
    k, meeting = known(m), meeting_of(m)
    found = on_the_sheet(m, k)
    late = sum(days_over(matter, k.today) > 0 for matter in found)
    of = f"the meeting of {meeting.day_in_words}" if meeting else "what is open of all meetings"
    owners = listing(list(dict.fromkeys(matter.who for matter in found if matter.who)))
    words = (
        "Dear all,", f"The action sheet of {of} is attached.",
        f"It holds {_so_many(len(found), 'thing')}{f', {late} of them overdue' if late else ''}. Please say how far "
        "yours have got, by the reference.",
        *_signed(k.people, k.panel, k.today),
    )  # fmt: skip
    file = f"actions-{meeting.id}" if meeting else "actions"
    return Message(owners or "members", f"Action sheet of the {k.panel.name}: {of}", words, file)


def report_out(m: MeetingMaterial) -> Message:
    """To the Commissioner; a copy of the paper goes to each council."""
    k, meeting = known(m), m.p.bundle.meeting
    record = recorded(k, meeting)
    day = record.sent if record and record.sent else k.today
    k = replace(k, panel=k.panel.on(day))
    held = [matter.reference for matter in told_of(k, meeting, record) if matter.kind not in ("decision", "referral")]
    what = f"It holds {_so_many(len(held), 'recommendation')}: {listing(held)}." if held else ""
    words = (
        f"Dear {k.panel.office_word},",
        f"The report of the {k.panel.name} on its meeting of {meeting.day_in_words} is attached. {what}".strip(),
        "What the law says of the reply, and by when it is asked for, stands in it under each section. Please cite the "
        "references in the reply.",
        *_signed(k.people, k.panel, day),
    )  # fmt: skip
    subject = f"Report of the {k.panel.name}: meeting of {meeting.day_in_words}"
    return Message(", ".join(commissioner(k, day)), subject, words, f"report-{meeting.id}")


def chase(m: Material) -> Message:
    """To the Commissioner: what is awaited, by reference; the letter quotes each."""
    k, meeting = known(m), meeting_of(m)
    late = owed(k.register, k.panel, k.today, meeting=meeting.id if meeting else "")
    words = (
        f"Dear {k.panel.office_word},",
        f"The {k.panel.name} awaits a reply to {listing([matter.reference for matter in late])}. The letter attached "
        "quotes each as it was minuted, with the day it was due.",
        *_signed(k.people, k.panel, k.today),
    )  # fmt: skip
    file = f"chasing-{meeting.id}" if meeting else "chasing"
    return Message(", ".join(commissioner(k, k.today)), f"Replies awaited by the {k.panel.name}", words, file)


def _answered(p: Proceedings) -> set[str]:
    """Those who have said that they will not come."""
    return {apology.person for apology in p.bundle.apologies if not apology.late}


def _when(p: Proceedings) -> str:
    meeting = p.bundle.meeting
    return f"{house_date(meeting.date, weekday=True)}, {meeting.begins_at(p.house.time)}"


def _place(p: Proceedings) -> str:
    return f"Place: {p.bundle.meeting.venue}." if p.bundle.meeting.venue else ""


def _contact(p: Proceedings) -> str:
    return contact_of(p) or "the clerk"


def _say_to(p: Proceedings) -> str:
    return "" if p.bundle.meeting.cancelled else f"If you cannot come, please tell {_contact(p)}."


def _signed(people: People, panel: Panel, day: dt.date) -> tuple[str, ...]:
    clerk = in_office(people, day, Role.CLERK)
    post = clerk.post_on(day) if clerk else None
    return (", ".join(filter(None, (clerk.in_full if clerk else "", post.job if post else "", panel.name))),)


def _so_many(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"
