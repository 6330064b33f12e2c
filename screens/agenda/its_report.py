"""The report of the item marked: its file opened, shown as it was read, accepted; put right, replaced, taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from secretariat.agenda.reports import taking
from secretariat.agenda.reports.asked import asked_briefly
from secretariat.agenda.reports.choosing import propose_item, same_number
from secretariat.agenda.reports.counted import counted, in_text
from secretariat.agenda.reports.numbering import told_of_numbers
from secretariat.agenda.reports.opened import OpenedReport, open_report
from secretariat.basics.acts import Act
from secretariat.basics.sentences import capitalised
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem
from secretariat.meetings.reports_in import ReportIn

from ..dialogs.choose import Choice, Choose
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..dialogs.reading import Reading
from .opened_file import ask_for_file, keep_with_file

if TYPE_CHECKING:
    from .work import AgendaWork

_HINT = "Its path: .docx, .pdf, .html, .txt. It is kept unchanged, and shown as it was read first."


async def ask(screen: AgendaWork) -> None:
    """Open a file for the item marked; where it has a report, say first what is to be done with that."""
    item, bundle = screen.item, screen.bundle
    if item is None or bundle is None:
        return
    report = bundle.report_for(item.id)
    if report is None:
        await _open(screen, item)
        return
    choices = [
        Choice("right", "Put right what was read"),
        Choice("read", "Read its paragraphs"),
        Choice("later", "Open a later version", "replace"),
        Choice("out", "Take it out", "delete"),
    ]
    match await screen.app.push_screen_wait(Choose(f"The report for item {item.number}: {_called(report)}", choices)):
        case "right":
            await _put_right(screen, item, report)
        case "read":
            await screen.app.push_screen_wait(Reading(report.title or _called(report), in_text(report)))
        case "later":
            await _open(screen, item)
        case "out":
            await screen.change(taking.take_out)


def _called(report: ReportIn) -> str:
    return (report.file.name if report.file else "") or report.title or "without a file"


# --- a file ---


async def _open(screen: AgendaWork, item: AgendaItem) -> None:
    """Ask for a file, then show how it was read."""
    title = f"The report for item {item.number}: {item.title}"
    read = await ask_for_file(screen, title, _HINT, open_report, again="{agenda.report}")
    if read is not None:
        await _show(screen, item, *read)


# --- how it was read ---


async def _show(screen: AgendaWork, item: AgendaItem, opened: OpenedReport, data: bytes) -> None:
    """Show a report as it was read, to be put right and accepted; the item it is for can be another."""
    bundle = screen.bundle
    if bundle is None:
        return
    report = taking.report_read(opened.read, screen.clerk.today, opened.file)
    items = [(each.id, each.heading) for each in bundle.items]
    fields = [
        *_said_fields(report.with_(title=report.title or item.title)),
        Field(name="pages", label="Pages", kind="number", value=opened.file.pages or None,
              hint="How many it has, for the pack. Those of a Word file are not known until it is printed."),
        Field(name="item", label="For item", kind="choice", options=items, value=item.id, aside=True,
              hint="The item it is for. Arrows change it."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        now = screen.clerk.archive.bundle(bundle.meeting.id) or bundle
        said = taking.with_said(report, values)
        return taking.take_in(now, values["item"], said, pages=values["pages"])

    async def keep(act: Act) -> bool:
        return await keep_with_file(screen, act, data)

    form = Form(
        f"As it was read: {opened.file.name}", fields, check, keep=keep,
        note="\n".join(_notes(opened, report, item, bundle)),
        draft=f"{bundle.meeting.id}: report {opened.file.sha256[:16]}",
    )  # fmt: skip
    act = await screen.app.push_screen_wait(form)
    if act is not None:
        kept = act.of
        assert isinstance(kept, ReportIn), "the report comes first, then its item"
        screen.table.go_to(kept.item)
        asked = asked_briefly(kept.asked)
        screen.tell(f"{capitalised(act.note)}.{f' Asked: {asked}.' if asked else ''}")


def _said_fields(report: ReportIn) -> list[Field]:
    return [
        Field(name="title", label="Title", value=report.title, required=True),
        Field(name="author", label="Report by", value=report.author,
              hint="The agenda prints it where the item says nobody."),
        Field(name="purpose", label="Purpose", value=report.purpose, hint="As the report says it; printed likewise."),
        Field(name="asked", label="Asked of the Panel", kind="lines", value=report.asked,
              hint="What the Panel is asked to do. It stands under the line while the outcome is typed."),
        Field(name="contact", label="Contact", value=report.contact),
    ]  # fmt: skip


def _notes(opened: OpenedReport, report: ReportIn, item: AgendaItem, bundle: Bundle) -> Iterator[str]:
    """What there is to know above the form: what was counted, what is odd, what it replaces, whose item it may be."""
    yield opened.trouble or counted(report)
    yield from told_of_numbers(report)
    proposed = propose_item(opened.read.head, bundle.items)
    if proposed.item is not None and proposed.item.id != item.id:
        yield f"It seems to be for item {proposed.item.heading} ({proposed.why}): Tab to “For item”, arrows choose it."
    elif proposed.item is not None and not proposed.sure:
        yield f"Its item, by {proposed.why}."
    elif report.number and not same_number(report.number, item.number):
        yield f"It bears the number {report.number}, and this item the number {item.number}."
    if bundle.report_for(item.id) is not None:
        yield "It replaces the report that the item has, whose file is kept."


async def _put_right(screen: AgendaWork, item: AgendaItem, report: ReportIn) -> None:
    def check(bundle: Bundle, values: dict[str, Any]) -> Act:
        return taking.put_right(bundle, item.id, **values)

    title = f"The report for item {item.number}"
    version = report.file.sha256[:16] if report.file else report.id
    await screen.ask(title, _said_fields(report), check, note=counted(report), draft=f"put right {version}")
