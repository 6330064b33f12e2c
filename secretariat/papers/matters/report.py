"""The report to the Commissioner after a meeting: what was recommended, each under the section of the Act that its item
calls for, with what the law says of the reply (FRM-02 to FRM-04, REC-02, REC-03)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from ...basics.clock import DAYS, house_date
from ...basics.record import Refused
from ...basics.saying import said_later, say, speaking, untranslated
from ...deadlines.rules import Anchor
from ...deadlines.working import work_out
from ...documents.document import Block, Document, Heading, Paragraph, Table, cell, document, listed, text
from ...matters.cited import cited_elsewhere
from ...matters.due import with_weekend
from ...matters.matter import Matter
from ...matters.report import ReportSent
from ...matters.reporting import for_the_report, still_missing
from ...meetings.duties import ACT, Duty, duty_of
from ...meetings.meeting import Meeting
from ...panel.rules_in_force import rules_in_force
from ...wordings.wording import Whole, worded
from ..letter_words import REPORT
from ..material import KnownMatters, MeetingMaterial
from .known import known
from .letter_head import close, head, nobody_in_office
from .words import due_how, line

HEADER = (said_later("Reference"), said_later("As minuted"), said_later("Item"))


def report(m: MeetingMaterial) -> Document:
    """The letter, with a table for each section of the Act. A meeting that recommended nothing says so. Raises
    Refused where it was not held."""
    k, meeting = known(m), m.p.bundle.meeting
    if m.p.phase == "not begun":
        why = "was cancelled" if meeting.cancelled else "has not been held yet"
        raise Refused(f"The meeting of {meeting.day_in_words} {why}: there is nothing to report.")
    record = recorded(k, meeting)
    day = record.sent if record and record.sent else k.today
    k = replace(k, panel=k.panel.on(day))
    blocks = [*head(k, day, meeting)]
    values = {"panel": k.panel.name, "body": k.panel.body_word, "meeting": meeting.day_in_words}
    for words in worded(REPORT, m.wordings, values):
        blocks += _sections(k, meeting, record) if isinstance(words, Whole) else [line(words)]
    blocks += close(k, day)
    title = say("Report to the {office}: meeting of {day_in_words}", k.panel.office_title, meeting.day_in_words)
    status = "" if record and record.sent else say("DRAFT – NOT SENT")
    return document(title, blocks, status=status, subject=k.panel.name)


def recorded(k: KnownMatters, meeting: Meeting) -> ReportSent | None:
    """The last report that was drawn up of the meeting."""
    return next((each for each in reversed(k.reports) if each.meeting == meeting.id), None)


def told_of(k: KnownMatters, meeting: Meeting, record: ReportSent | None) -> list[Matter]:
    """What the report holds: as it was drawn up, else all that was recommended to the Commissioner; and, of business
    on which the Act itself wants a report, what the panel decided, such as a veto (Sch 5 para 4(2))."""
    of_meeting = k.register.of_meeting(meeting.id)
    decided = [m for m in of_meeting if m.kind in ("decision", "referral") and not m.procedural
               and duty_of(m.function).by_law]  # fmt: skip
    if record and record.matters:
        return [*decided, *(drawn for id in record.matters if (drawn := k.register.by_id(id)))]
    held = for_the_report(of_meeting, k.panel)
    return [matter for matter in of_meeting if matter in held or matter in decided]


def by_duty(matters: Sequence[Matter]) -> list[tuple[Duty, list[Matter]]]:
    """The matters by what the Act says of them, in the order of the meeting."""
    found: dict[Duty, list[Matter]] = {}
    for matter in matters:
        found.setdefault(duty_of(matter.function), []).append(matter)
    return list(found.items())


def _sections(k: KnownMatters, meeting: Meeting, record: ReportSent | None) -> list[Block]:
    """A table for each section of the Act, and how the report is published."""
    blocks: list[Block] = []
    sections = by_duty(told_of(k, meeting, record))
    if not sections:
        blocks.append(
            line(
                say(
                    "The {body} made no recommendation to {the_office} at this meeting.",
                    k.panel.body_word,
                    k.panel.the_office,
                )
            )
        )
    for duty, matters in sections:
        blocks += _section(k, meeting, record, duty, matters)
    return [*blocks, *_publication(k, record)]


def _filled(words: str, k: KnownMatters) -> str:
    return say(words).format(office=k.panel.office_word, body=k.panel.body_word)


def _section(
    k: KnownMatters, meeting: Meeting, record: ReportSent | None, duty: Duty, matters: list[Matter]
) -> list[Block]:  # fmt: skip
    what = _filled(duty.what, k)
    rows = tuple(
        (cell(matter.reference), cell(matter.text), cell(f"{matter.item}. {matter.item_title}".lstrip(". ")))
        for matter in matters
    )
    return [
        Heading(2, text(say("On {what}", what))),
        line(say("Made under {made} of the {act}.", say(duty.made), say(ACT))),
        Table(say("What the {body} says on {what}", k.panel.body_word, what), tuple(map(say, HEADER)), rows),
        *(line(each) for each in reply_sentences(k, meeting, record, duty, matters)),
    ]


def reply_sentences(
    k: KnownMatters, meeting: Meeting, record: ReportSent | None, duty: Duty, matters: Sequence[Matter]
) -> list[str]:  # fmt: skip
    """What is owed in reply, by when and how that was worked out, and who chooses how it is published."""
    owed = say(
        "Reply: under {reply} the {office} {filled}.", say(duty.reply), k.panel.office_word, _filled(duty.replies, k)
    )
    if not duty.by_law and record and not record.reply_required:
        return [say("Reply: the {body} requires none in writing (section 29(3)).", k.panel.body_word)]
    manner = say("How the reply is published is for {filled}.", _filled(duty.manner, k)) if duty.manner else (
        say("The Act does not say who chooses how the reply is published.")
    )  # fmt: skip
    return [owed, _period(k, meeting, record, duty, matters), manner]


def _period(
    k: KnownMatters, meeting: Meeting, record: ReportSent | None, duty: Duty, matters: Sequence[Matter]
) -> str:  # fmt: skip
    """“Period: it ends on Saturday 20 August 2022: 1 month after the meeting …”; or that the law sets none.

    Section 29(3) lets the panel ask for a reply to any report, so its own day stands also where no law sets one.
    """
    if record and record.reply_by:
        return say(
            "Period: set by the {body} for this report; it ends on {day}.",
            k.panel.body_word,
            _day(record.reply_by, k),
        )
    days = {(matter.due, _how(matter)) for matter in matters if matter.due}
    if duty.by_law:
        own = [
            say("{when} (section 29(3)): {how}", _when(day), how)
            for day, how in sorted(days, key=str) if day
        ]  # fmt: skip
        asked = (
            say("; the {body} asks for the reply by {list}", k.panel.body_word, say(" and by ").join(own))
            if own
            else ""
        )
        return say("Period: none set by law{period}{asked}.", f"; {say(duty.period)}" if duty.period else "", asked)
    days = days or {worked_out(k, meeting, record)}
    ends = (
        say("it ends on {when}: {how}", _when(day), how)
        for day, how in sorted(days, key=str) if day
    )  # fmt: skip
    return say("Period: {ends}.", "; ".join(ends))


def worked_out(k: KnownMatters, meeting: Meeting, record: ReportSent | None) -> tuple[dt.date, str]:
    """The last day of the panel's own period under section 29(3), counted as its rule of that day has it (REC-03)."""
    rule = rules_in_force(k.panel, meeting.date)["reply"]
    if rule.anchor is Anchor.SENT:
        since = record.sent if record and record.sent else k.today
        after = say("the report was sent on {day}", house_date(since)) if record and record.sent else (
            say("the day of this letter, {day}", house_date(since))
        )  # fmt: skip
    else:
        since, after = meeting.date, say("the meeting of {day_in_words}", meeting.day_in_words)
    months = say("1 month") if rule.amount == 1 else say("{number} months", rule.amount)
    day = work_out(rule, since, k.calendar).day
    how = say("{months} after {after}", months, after)
    return day, how if day.weekday() >= 5 else with_weekend(day, how, k.calendar)  # which gives its weekday


def _how(matter: Matter) -> str:
    """How its day was worked out, as the register keeps it."""
    if matter.due is None or not (how := due_how(matter)):
        return say("as it was set")
    with speaking(None):
        how = _beside_its_weekday(matter.due, how)
    return untranslated(how)


def _beside_its_weekday(day: dt.date, how: str) -> str:
    """A working without “; 20 August 2022 is a Saturday”, where the day is given as Saturday 20 August 2022."""
    working, _, of_the_day = how.rpartition("; ")
    return working if of_the_day.endswith(DAYS[day.weekday()]) and of_the_day.startswith(house_date(day)) else how


def _when(day: dt.date) -> str:
    return house_date(day, weekday=True)


def _day(day: dt.date, k: KnownMatters) -> str:
    return house_date(day, weekday=True) + (say(", which is no working day") if k.calendar.why_not(day) else "")


def _publication(k: KnownMatters, record: ReportSent | None) -> list[Block]:
    published = say("It was published on {day}", house_date(record.published)) if record and record.published else (
        say("The {body} publishes it", k.panel.body_word)
    )  # fmt: skip
    where = f": {record.where}" if record and record.where else ""
    blocks: list[Block] = [
        Heading(2, text(say("Publication and copies"))),
        line(
            say(
                "{published}, in the manner that the {body} determines (section 28(7) and (9)){where}.",
                published,
                k.panel.body_word,
                where,
            )
        ),
    ]
    if not k.panel.authorities:
        return [
            *blocks,
            Paragraph(text(say("A copy goes to each county and district council of the area (section 28(8))."))),
        ]
    had = {copy.to.casefold(): copy.on for copy in record.copies} if record else {}
    blocks.append(line(say("A copy goes to each county and district council of the area (section 28(8)):")))
    for council in k.panel.authorities:
        on = had.get(council.casefold())
        blocks.append(listed("copies", "bullet", 1, council + (say(", sent on {day}", house_date(on)) if on else "")))
    return blocks


def told_before(m: MeetingMaterial) -> list[str]:
    """What the clerk is told before the report goes out: what is missing, who is not in office, what a reply cites."""
    k, meeting = known(m), m.p.bundle.meeting
    record = recorded(k, meeting)
    found = nobody_in_office(k, record.sent if record and record.sent else k.today)
    found += still_missing(record or ReportSent(meeting=meeting.id), k.panel)
    for letter in k.letters:
        answered = [each for each in of_letter(k, letter.id) if each.meeting == meeting.id]
        cited = cited_elsewhere(letter, answered, lambda each: duty_of(each.function))
        found += [f"The letter of {house_date(letter.day)}: {said}" for said in cited]
    return found


def of_letter(k: KnownMatters, letter: str) -> list[Matter]:
    """The public matters that a kept letter answers, in its order."""
    kept = next((each for each in k.letters if each.id == letter), None)
    return [matter for id in (kept.answered if kept else ()) if (matter := k.register.by_id(id))]
