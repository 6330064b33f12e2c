"""The words of each e-mail: the agenda out, apologies asked for, the action sheet, the report, the chasing letter."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ...basics.clock import house_date
from ...basics.saying import say
from ...basics.sentences import listing
from ...matters.pressing import owed
from ...panel.panel import Panel
from ...panel.people import People, Role
from ...proceedings.proceedings import Proceedings
from ...wordings.salutation import salutation
from ...wordings.wording import words_alone
from ..agenda import status
from ..contact import contact_of
from ..letter_words import ACTIONS_EMAIL, AGENDA_EMAIL, APOLOGIES, CHASING_EMAIL, REPORT_EMAIL
from ..material import MeetingMaterial
from ..matters.actions import on_the_sheet
from ..matters.known import Material, known, meeting_of
from ..matters.letter_head import commissioner, greeted, in_office
from ..matters.report import recorded, told_of
from ..matters.words import days_over
from .message import Message

EACH_MEMBER = "member"
"""Whom a letter to every member greets, since each reads it alone."""
EVERYBODY = "all"


def agenda_out(m: MeetingMaterial) -> Message:
    """The agenda to everybody who gets one."""
    p = m.p
    words = words_alone(AGENDA_EMAIL, m.wordings, _of_the_meeting(p))
    if p.bundle.meeting.cancelled:
        first = say(
            "The meeting of the {name} on {when} is cancelled. Its agenda is attached for the record.",
            p.panel.name,
            _when(p),
        )
        words = [first, _place(p)]
    mark = say("Draft agenda") if status(p) and not p.bundle.meeting.cancelled else say("Agenda")
    return Message(f"members, officers and all who are expected at the meeting of {p.bundle.meeting.day_in_words}",
                   f"{mark}: {p.panel.name}, {_when(p)}", _letter(EVERYBODY, words, p.people, p.panel, p.day),
                   f"agenda-{p.bundle.meeting.id}")  # fmt: skip


def apologies_asked(m: MeetingMaterial) -> Message:
    """To the members of whom it is not known yet whether they come."""
    p = m.p
    words = _letter(EACH_MEMBER, asking(m), p.people, p.panel, p.day)
    to = listing([person.in_full for person in p.people.in_office(p.day) if person.id not in p.bundle.excused])
    return Message(
        to or "nobody: every member has answered",
        say("Will you come? {name}, {when}", p.panel.name, _when(p)),
        words,
        f"apologies-{p.bundle.meeting.id}",
    )


def asking(m: MeetingMaterial) -> list[str]:
    """What a member is asked before a meeting, a paragraph each; also the words of the letter."""
    return words_alone(APOLOGIES, m.wordings, _of_the_meeting(m.p))


def action_sheet(m: Material) -> Message:
    """To those it names, and to members."""
    k, meeting = known(m), meeting_of(m)
    found = on_the_sheet(m, k)
    late = sum(days_over(matter, k.today) > 0 for matter in found)
    of = say("the meeting of {day_in_words}", meeting.day_in_words) if meeting else say("what is open of all meetings")
    owners = listing(list(dict.fromkeys(matter.who for matter in found if matter.who)))
    things = say("1 thing") if len(found) == 1 else say("{number} things", len(found))
    things += say(", {late} of them overdue", late) if late else ""
    values = {**_names(k.panel), "of": of, "things": things}
    words = _letter(EVERYBODY, words_alone(ACTIONS_EMAIL, m.wordings, values), k.people, k.panel, k.today)
    file = f"actions-{meeting.id}" if meeting else "actions"
    return Message(owners or "members", say("Action sheet of the {name}: {of}", k.panel.name, of), words, file)


def report_out(m: MeetingMaterial) -> Message:
    """To the Commissioner; a copy of the paper goes to each council."""
    k, meeting = known(m), m.p.bundle.meeting
    record = recorded(k, meeting)
    day = record.sent if record and record.sent else k.today
    k = replace(k, panel=k.panel.on(day))
    held = [matter.reference for matter in told_of(k, meeting, record) if matter.kind not in ("decision", "referral")]
    some = say("1 recommendation") if len(held) == 1 else say("{number} recommendations", len(held))
    what = say("It holds {some}: {held}.", some, listing(held)) if held else ""
    values = {**_names(k.panel), "meeting": meeting.day_in_words, "held": what}
    to = greeted(k.people, k.panel, day)
    words = _letter(to, words_alone(REPORT_EMAIL, m.wordings, values), k.people, k.panel, day)
    subject = say("Report of the {name}: meeting of {day_in_words}", k.panel.name, meeting.day_in_words)
    return Message(", ".join(commissioner(k, day)), subject, words, f"report-{meeting.id}")


def chase(m: Material) -> Message:
    """To the Commissioner: what is awaited, by reference; the letter quotes each."""
    k, meeting = known(m), meeting_of(m)
    late = owed(k.register, k.panel, k.today, meeting=meeting.id if meeting else "")
    values = {**_names(k.panel), "references": listing([matter.reference for matter in late])}
    to = greeted(k.people, k.panel, k.today)
    words = _letter(to, words_alone(CHASING_EMAIL, m.wordings, values), k.people, k.panel, k.today)
    file = f"chasing-{meeting.id}" if meeting else "chasing"
    return Message(", ".join(commissioner(k, k.today)), say("Replies awaited by the {name}", k.panel.name), words, file)


def _letter(to: str, words: list[str], people: People, panel: Panel, day: dt.date) -> tuple[str, ...]:
    """The words between what belongs to them: “Dear …”, “Yours …”, and the clerk."""
    dear, yours = salutation(to)
    return tuple(filter(None, (dear, *words, yours, *signature(people, panel, day))))


def _names(panel: Panel) -> dict[str, str]:
    return {"panel": panel.name, "body": panel.body_word}


def _of_the_meeting(p: Proceedings) -> dict[str, str]:
    """What a letter about a meeting may name."""
    return {**_names(p.panel), "when": _when(p), "place": _place(p), "contact": _contact(p)}


def _when(p: Proceedings) -> str:
    meeting = p.bundle.meeting
    return f"{house_date(meeting.date, weekday=True)}, {meeting.begins_at(p.house.time)}"


def _place(p: Proceedings) -> str:
    return say("Place: {venue}.", p.bundle.meeting.venue) if p.bundle.meeting.venue else ""


def _contact(p: Proceedings) -> str:
    return contact_of(p) or say("the clerk")


def signature(people: People, panel: Panel, day: dt.date) -> tuple[str, ...]:
    """The clerk, with her or his job, and the panel."""
    clerk = in_office(people, day, Role.CLERK)
    post = clerk.post_on(day) if clerk else None
    return (", ".join(filter(None, (clerk.in_full if clerk else "", post.job if post else "", panel.name))),)
