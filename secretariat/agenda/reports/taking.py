"""Taking a report in for an item, putting it right, taking it out: each is one act, which one undo takes back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ...basics.acts import Act, Drop, Put, act
from ...basics.kept_file import KeptFile
from ...basics.record import Refused
from ...meetings.bundle import Bundle, item_on
from ...meetings.item_papers import pages_attached, shown_of
from ...meetings.meeting import AgendaItem, PaperStatus
from ...meetings.reports_in import ReportIn
from ..items import changes_to
from .read import ReportRead

SAID = ("title", "author", "contact", "purpose", "asked")
"""What the clerk may put right of a report."""


def report_read(read: ReportRead, received: dt.date, file: KeptFile | None = None) -> ReportIn:
    """A report as it was read, for no item yet."""
    head = read.head
    return ReportIn(
        received=received, number=head.number, number_stood=head.number_stood, title=head.title, author=head.author,
        contact=head.contact, purpose=read.purpose, asked=read.asked, paragraphs=read.paragraphs,
        appendices=read.appendices, background=read.background, file=file,
    )  # fmt: skip


def take_in(bundle: Bundle, id: str, report: ReportIn, *, pages: int | None = None) -> Act:
    """Keep a report for an item, whose paper is then attached, with the pages of its file. Raises Refused.

    A report that the item has already is replaced: it is a later version, and the file of the earlier one is kept.
    ``pages``: how many its paper has, as the clerk says; None: as its file says.
    """
    item = item_on(bundle, id)
    refuse_twin(bundle, id, report)
    known = bundle.report_for(id)
    kept, note = report.with_(item=id), f"take in the report for item {item.number}"
    if known is not None:
        files = (*known.earlier, *([known.file] if known.file else []))
        kept = kept.with_(id=known.id, rev=known.rev, earlier=files)
        note = f"replace the report for item {item.number} by a later version"
    besides = pages_attached(item, bundle.papers_of(id))
    if pages is None:
        pages = _pages(item.with_(pages=max(0, item.pages - besides)), known, kept)
    pages += besides
    if pages > MOST_PAGES:
        raise Refused(f"A paper has {MOST_PAGES} pages at most.")
    attached = item.with_(paper=PaperStatus.ATTACHED, pages=pages)
    return act(note, Put(kept, bundle.meeting.id), changes_to(bundle, [attached]))


def refuse_twin(bundle: Bundle, id: str, report: ReportIn) -> None:
    """Raises Refused for a file that is kept already for an item of this meeting, this one or another."""
    sha256 = report.file.sha256 if report.file else ""
    kept = [(each.item, each.file, "the report for") for each in bundle.reports]
    kept += [(each.item, each.file, "a paper of") for each in bundle.papers]
    for item, file, what in kept:
        if sha256 and file and file.sha256 == sha256 and (of := bundle.item(item)):
            where = "this item" if of.id == id else f"item {of.number}"
            raise Refused(f"This file is kept already, as {what} {where}.")


def put_right(bundle: Bundle, id: str, **said: str) -> Act:
    """Correct what was read of an item's report; the names as in ``SAID``. Raises Refused."""
    item, report = item_on(bundle, id), _report(bundle, id)
    changed = with_said(report, said)
    if changed == report:
        raise Refused("That is what is said of it already.")
    return act(f"put right the report for item {item.number}", Put(changed, bundle.meeting.id))


def with_said(report: ReportIn, said: dict[str, Any]) -> ReportIn:
    """A report with what the clerk says of it in place of what was read."""
    return report.with_(**_trimmed(said))


def take_out(bundle: Bundle, id: str) -> Act:
    """Take an item's report out: without others attached to it, the item has no paper then. Its file is not deleted.
    Raises Refused."""
    item, report = item_on(bundle, id), _report(bundle, id)
    bare = item
    if item.paper is PaperStatus.ATTACHED:
        attached = bool(shown_of(item, bundle.papers_of(id)))
        left = PaperStatus.ATTACHED if attached else PaperStatus.NONE
        bare = item.with_(paper=left, pages=pages_attached(item, bundle.papers_of(id)))
    return act(f"take out the report for item {item.number}", Drop(report, bundle.meeting.id),
               changes_to(bundle, [bare]))  # fmt: skip


def _pages(item: AgendaItem, known: ReportIn | None, report: ReportIn) -> int:
    """How many pages the item's paper has: its file's; else as the clerk typed, but never an earlier version's."""
    if report.file and report.file.pages:
        return min(report.file.pages, MOST_PAGES)
    was = known.file.pages if known and known.file else 0
    return 0 if was and item.pages == was else item.pages


MOST_PAGES = 9999
"""As many as an item's paper may have."""


def _trimmed(said: dict[str, Any]) -> dict[str, str]:
    """One line of each but of what is asked, which may have limbs."""
    return {
        name: "\n".join(filter(None, map(str.strip, value.splitlines())))
        if name == "asked"
        else " ".join(value.split())
        for name, value in said.items()
        if name in SAID
    }


def _report(bundle: Bundle, id: str) -> ReportIn:
    report = bundle.report_for(id)
    if report is None:
        raise Refused("This item has no report.")
    return report
