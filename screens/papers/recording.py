"""What became of a letter of the panel: the report drawn up, sent, published and copied; the chasing letter sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from secretariat.basics.amounts import so_many
from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused

from ..dialogs.all_meetings import all_read
from ..dialogs.coming_up import may_come_up

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from secretariat.basics.acts import Act
    from secretariat.matters.report import ReportSent
    from secretariat.panel.panel import Panel

    from ..dialogs.field import Field
    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk


REPORT, CHASING = "The report to the Commissioner", "The chasing letter was sent"


async def record_report(clerk: Clerk) -> None:
    """Say what was done with the report of this meeting; the first time it is drawn up with it."""
    await _once_read(clerk, REPORT, lambda: _report(clerk, _panel(clerk), _report_now(clerk)))


async def _once_read(clerk: Clerk, title: str, ask: Callable[[], Awaitable[None]]) -> None:
    """Ask for something of the matters of every meeting, once all are read; what ``ask`` refuses is told."""
    screen = cast("WithClerk", clerk.screen)
    if await all_read(screen, title) and may_come_up(screen, f"“{title}”: ask for it again: {{app.palette}}."):
        try:
            await ask()
        except Refused as refusal:
            clerk.refuse(str(refusal))


def _report_now(clerk: Clerk) -> ReportSent:
    """The report of the meeting shown as it stands; where there is none, as it would be drawn up. Raises Refused."""
    from secretariat.matters.reporting import draw_up

    archive, meeting = clerk.archive, clerk.archive.meeting(clerk.meeting_id)
    if meeting is None:
        raise Refused("There is no meeting to report on.")
    report = next((each for each in reversed(archive.reports()) if each.meeting == meeting.id), None)
    if report is not None:
        return report
    panel = _panel(clerk)
    drawn = draw_up(meeting, archive.register().of_meeting(meeting.id), panel, [], _holder(clerk, panel)).of
    return cast("ReportSent", drawn)


async def _report(clerk: Clerk, panel: Panel, report: ReportSent) -> None:
    from secretariat.matters.reporting import day_of, still_missing

    from ..dialogs.form import Form

    def check(values: dict[str, Any]) -> Act:
        return _done(clerk, _report_now(clerk), values)

    missing = " ".join(still_missing(report, panel)) or "It is complete."
    title = f"The report of {house_date(day_of(report))}: what was done"
    form = Form(title, _fields(clerk, report, panel), check, keep=clerk.perform, note=missing,
                draft=f"report {report.meeting}")  # fmt: skip
    if await clerk.push_screen_wait(form):
        now = " ".join(still_missing(_report_now(clerk), panel))
        clerk.tell(now or "The report is complete: sent, published, copied.")


def _fields(clerk: Clerk, report: ReportSent, panel: Panel) -> list[Field]:
    from ..dialogs.field import Field

    done = [("sent", f"Sent to {panel.the_office}"), ("published", "Published"), ("copied", "Copies sent")]
    first = "sent" if not report.sent else "published" if not report.published else "copied"
    return [
        Field(name="what", label="Done", kind="choice", options=done, value=first),
        Field(name="on", label="On", kind="date", value=clerk.today, required=True),
        Field(name="words", label="To, or where", value=report.to if first == "sent" else "",
              hint="Sent: to whom. Published: where. Copies: only to these, parted by “;”; empty: to every council."),
        Field(name="reply_by", label="Reply by", kind="date",
              hint="A day the panel set for this report alone; empty: as its rule has it."),
    ]  # fmt: skip


def _done(clerk: Clerk, report: ReportSent, values: dict[str, Any]) -> Act:
    from secretariat.matters.reporting import copy_to, publish, send, without_copy

    what, on, words, today = values["what"], values["on"], values["words"].strip(), clerk.today
    if what == "sent":
        return send(report, on, today, to=words, reply_by=values["reply_by"], reply_required=report.reply_required)
    if what == "published":
        return publish(report, on, today, words)
    named = [each.strip() for each in words.split(";") if each.strip()] or without_copy(report, _panel(clerk))
    return copy_to(report, named, on, today)


async def record_chasing(clerk: Clerk) -> None:
    """Say that the chasing letter has gone: a step of each matter it asked for; refused where nothing is owed."""
    await _once_read(clerk, CHASING, lambda: _chasing(clerk))


async def _chasing(clerk: Clerk) -> None:
    from secretariat.matters.pressing import owed, why_nothing_is_owed

    panel, register = _panel(clerk), clerk.archive.register()
    late = owed(register, panel, clerk.today)
    if not late:
        raise Refused(why_nothing_is_owed(register, panel, clerk.today))
    await _chased(clerk, panel)


async def _chased(clerk: Clerk, panel: Panel) -> None:
    from secretariat.matters.pressing import owed, press

    from ..dialogs.field import Field
    from ..dialogs.form import Form

    late = owed(clerk.archive.register(), panel, clerk.today)

    def check(values: dict[str, Any]) -> Act:
        return press(late, clerk.archive.follow_ups(), values["on"], clerk.today, who=values["who"], by=clerk.by,
                     until=values["until"])  # fmt: skip

    fields = [
        Field(name="on", label="Sent on", kind="date", value=clerk.today, required=True),
        Field(name="who", label="To", value=_holder(clerk, panel)),
        Field(name="until", label="Asked for by", kind="date", hint="Empty: no new day was named."),
    ]
    note = "It asks for: " + ", ".join(matter.reference for matter in late)
    form = Form("The chasing letter was sent", fields, check, keep=clerk.perform, note=note, draft="chasing sent")
    if await clerk.push_screen_wait(form):
        clerk.tell(f"Recorded for {so_many(len(late), 'matter')}.")


def _panel(clerk: Clerk) -> Panel:
    panel = clerk.archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    return panel


def _holder(clerk: Clerk, panel: Panel) -> str:
    """Whoever holds the office today; the office where nobody is known."""
    from secretariat.panel.people import Role
    from secretariat.papers.matters.letter_head import in_office

    holder = in_office(clerk.archive.people(), clerk.today, Role.COMMISSIONER)
    return holder.in_full if holder else panel.the_office
