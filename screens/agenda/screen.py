"""The agenda of the meeting: its items in order, each with its paper and how it stands."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual import on, work
from textual.app import ComposeResult

from secretariat.agenda import items as agenda
from secretariat.agenda.publishing import is_over
from secretariat.basics.acts import Act
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.plan import deferring
from secretariat.proceedings.proceedings import Proceedings

from ..dialogs.field import Field
from ..kit.commands import Command
from ..meetings import dates as meeting_dates
from ..meetings import head as meeting_head
from ..papers import writing
from ..widgets.detail import Detail, as_lines
from ..widgets.table import Column, Table
from ..widgets.wrapped import InPhrases
from . import earlier, proposing, publishing
from .items import AgendaAtAGlance, at_a_glance, facts, item_fields, item_read, rows
from .work import AgendaWork

NO_MEETING = """There is no meeting yet.

{agenda.new-meeting} adds one: its date, time and place. Or go to the plan ({app.plan}) and open a date from there."""

NO_ITEMS = """This agenda has no items yet.

{agenda.add} adds one.
{agenda.propose} proposes the whole agenda, each item with its reason: take or leave it.
{agenda.take} takes the standing items of an earlier meeting: choose which."""


def _no_meeting(screen: AgendaWork) -> str:
    return "" if screen.bundle else "There is no meeting yet. {agenda.new-meeting} adds one."


def _no_item(screen: AgendaWork) -> str:
    return _no_meeting(screen) or ("" if screen.item else "There is no item yet. {agenda.add} adds one.")


def _no_earlier(screen: AgendaWork) -> str:
    return _no_meeting(screen) or (
        "" if earlier.meetings_before(screen) else "There is no earlier meeting to take items of."
    )


def _no_dates(screen: AgendaWork) -> str:
    return _no_meeting(screen) or meeting_dates.no_dates(screen.date)


def _set_paper(paper: PaperStatus, screen: AgendaWork) -> object:
    return screen.change(partial(agenda.set_paper, paper=paper))


async def _move(by: int, screen: AgendaWork) -> None:
    moved = screen.item
    if await screen.change(partial(agenda.move, by=by)) and moved and screen.bundle and screen.bundle.publications:
        goes_out = "" if is_over(screen.bundle) else " The new order goes out with a supplement."
        screen.tell(f"Item {moved.number} keeps its number: the agenda is published.{goes_out}")


def _bind(screen: AgendaWork) -> None:
    from ..papers.pack import bind

    bind(screen)


def _front_sheet(screen: AgendaWork) -> None:
    if item := screen.item:
        held = item.exempt or (item.embargo is not None and screen.clerk.today < item.embargo)
        writing.write_paper(screen, "exempt-front-sheet" if held else "front-sheet", item=item.number or item.id)


def _show_questions(screen: AgendaWork) -> None:
    from .questions import PublicQuestions

    screen.app.push_screen(PublicQuestions(screen.clerk.meeting_id))


class AgendaScreen(AgendaWork):
    """The items, the meeting's head above them, and all about the one marked below."""

    TITLE_HERE = "Agenda"
    CSS_PATH = "agenda.tcss"
    AUTO_FOCUS = "DataTable"
    HELP = """The items of the meeting, in order. {agenda.add} adds one after the one marked, Enter changes the
    one marked, {agenda.delete} deletes it, {agenda.defer} puts it off. {agenda.up} and {agenda.down} move it. An
    agenda numbered 1, 2, 3 stays so by itself while you add, move and delete; once it is published, or an item has
    been minuted, its numbers stay, and what comes later is 7A. Deferred and withdrawn items stay on the agenda and
    say so. {agenda.publish} records that the agenda was published and keeps a copy; what changes after that is named
    above it, and {agenda.publish} again makes a supplement. An item added then needs notice in a supplement or, where
    it is too late for one, the Chair's reason for urgency. {agenda.report} opens the report that is its paper, shows
    how it was read, and keeps its file with the item. {agenda.papers} attaches further papers, as PDF: several, in
    order, each open or withheld. {agenda.pack} binds the pack: the agenda with every paper behind a cover sheet,
    numbered through, with its bookmarks; what is exempt is a file of its own, and what comes after publishing is a
    supplement whose pages go on. Whether papers have cover sheets and begin on odd pages are settings.
    {agenda.questions} keeps the public's questions. Everything here is taken back with undo."""
    COMMAND_TABLE = (
        Command("agenda.add", "Add an item", "Add an item after the one marked.", "n", _no_meeting, footer="Add"),
        Command("agenda.edit", "Change the item", "Its title, number, paper, author and the rest.", "enter,c", _no_item,
                footer="Change"),
        Command("agenda.defer", "Defer the item", "Put off, not at this meeting: say to when, and why.", "p", _no_item,
                footer="Defer", wide=True),
        Command("agenda.attached", "Paper attached", "Its paper is there; again: no paper.", "a", _no_item,
                footer="Paper", does=partial(_set_paper, PaperStatus.ATTACHED)),
        Command("agenda.to-follow", "Paper to follow", "Its paper is to follow; again: no paper.", "f", _no_item,
                does=partial(_set_paper, PaperStatus.TO_FOLLOW)),
        Command("agenda.verbal", "Verbal report", "It has no paper, but a verbal report.", "v", _no_item,
                does=partial(_set_paper, PaperStatus.VERBAL)),
        Command("agenda.report", "Its report", "Open its paper’s file, see how it was read, keep it.", "i",
                _no_item, footer="Report", wide=True),
        Command("agenda.papers", "Its papers", "PDFs attached to it: attach, order, withhold, take off.", "e", _no_item,
                footer="PDFs", wide=True),
        Command("agenda.pack", "Bind the pack", "The agenda with all its papers as one PDF; a supplement; the exempt "
                "papers apart.", "g", _no_meeting, footer="Pack", wide=True, does=_bind),
        Command("agenda.withdraw", "Withdraw the item", "Off the agenda, but still shown as withdrawn.", "w",
                _no_item),
        Command("agenda.back-on", "Back on the agenda", "Neither deferred nor withdrawn after all.", "b", _no_item),
        Command("agenda.up", "Move the item up", "Before the one above.", "u,shift+up", _no_item,
                does=partial(_move, -1)),
        Command("agenda.down", "Move the item lower", "After the one below.", "l,shift+down", _no_item,
                does=partial(_move, 1)),
        Command("agenda.renumber", "Renumber", "Number the items 1, 2, 3 in order; 7A stays 7A.", "r", _no_meeting),
        Command("agenda.delete", "Delete the item", "As if it had never been there. Undo brings it back.", "d,delete",
                _no_item),
        Command("agenda.take", "Take items of an earlier meeting", "Choose which; each keeps its history.", "t",
                _no_earlier),
        Command("agenda.propose", "Propose items", "What the agenda still lacks, with the reasons: take or leave each.",
                "o", proposing.refuse, footer="Propose"),
        Command("agenda.head", "The meeting's head", "Change its date, time, kind or place.", "h", _no_meeting),
        Command("agenda.dates", "Dates of the meeting", "When to publish, for questions, minutes, replies; and why.",
                "k", _no_dates),
        Command("agenda.publish", "Publish", "Record that it was sent out, and keep a copy; again: a supplement.", "s",
                publishing.refuse, footer="Publish", wide=True, does=publishing.publish),
        Command("agenda.questions", "Public questions", "Log, accept and decline questions and statements.", "q",
                _no_meeting, footer="Questions", wide=True, does=_show_questions),
        Command("agenda.write", "Write the agenda to a file", "As Word, PDF, web page, Markdown or text.", "ctrl+l",
                _no_meeting, does=partial(writing.write_paper, name="agenda")),
        Command("agenda.write-members", "Write the members' agenda to a file",
                "With what is exempt: not for publication.", "", _no_meeting,
                does=partial(writing.write_paper, name="members-agenda")),
        Command("agenda.front-sheet", "Write the item's front sheet to a file",
                "The set form before its report; of an exempt item not for publication.", "", _no_item,
                does=_front_sheet),
        Command("agenda.write-brief", "Write the chair's brief to a file",
                "Item by item: what to say, who speaks, what is asked, what it needs. Not for publication.", "",
                _no_meeting, does=partial(writing.write_paper, name="chairs-brief")),
        Command("agenda.new-meeting", "New meeting", "Add a meeting and work on it.", "m"),
    )  # fmt: skip

    def body(self) -> ComposeResult:
        yield InPhrases(id="head", most=6)
        yield Table(Column("No", 4), Column("Item"), Column("Paper", 9), Column("Standing", 16), empty=NO_MEETING)
        yield Detail()

    # --- what it shows ---

    _glance: AgendaAtAGlance | None = None
    """Of the records as they are shown: moving the mark works out nothing anew."""

    def _at_a_glance(self, p: Proceedings) -> AgendaAtAGlance:
        return at_a_glance(p, self.clerk.archive.calendar(), self.clerk.today)

    def heading(self, bundle: Bundle) -> str:
        """The meeting, and once it is published, when."""
        nowhere = self.keyed("Place not set yet: {agenda.head} sets it.")
        return f"{meeting_head.heading(bundle.meeting, nowhere)}\n{publishing.state(self, bundle)}".rstrip()

    def refresh_records(self) -> None:
        p, self._glance = self.proceedings, None
        head = self.query_one("#head", InPhrases)
        head.display = p is not None
        if p is None:
            self.table.say_empty(NO_MEETING)
            self.table.show([])
        else:
            head.say(self.heading(p.bundle))
            head.set_class(bool(p.bundle.meeting.cancelled), "-cancelled")
            self.table.say_empty(NO_ITEMS if earlier.meetings_before(self) else NO_ITEMS.rpartition("\n")[0])
            self._glance = self._at_a_glance(p)
            self.table.show(rows(self._glance))
        self._show_item()

    def show_record(self, id: str) -> None:
        """Mark an item, by its identity."""
        self.refresh_records()
        self.table.go_to(id)

    @on(Table.Moved)
    def _show_item(self) -> None:
        item, p = self.item, self.proceedings
        self.query_one(Detail).display = item is not None
        if item and p:
            kept = self._glance if self._glance is not None and self._glance.p is p else None
            self.query_one(Detail).show(item.heading, facts(item, kept or self._at_a_glance(p)))
        self.refresh_bindings()

    def as_text(self) -> str:
        p = self.proceedings
        if p is None:
            return self.keyed(NO_MEETING)
        lines, glance = [self.heading(p.bundle), ""], self._at_a_glance(p)
        for item in p.bundle.items:
            lines += as_lines(item.heading, [(label, self.keyed(words)) for label, words in facts(item, glance)])
        return "\n".join(lines if p.bundle.items else [*lines, self.keyed(NO_ITEMS)])

    # --- what it does ---

    @work(group="asking")
    async def action_add(self) -> None:
        after = self.table.selected
        new = AgendaItem(number="", title="")

        def check(bundle: Bundle, values: dict[str, Any]) -> Act:
            item = item_read(values, new)
            publishing.refuse_unannounced(self, bundle, item)
            return agenda.add(bundle, item, after=after, grounds=self.grounds)

        bundle = self.bundle
        fields = item_fields(
            None, published=bool(bundle and bundle.meeting.published), others=bundle.items if bundle else ()
        )
        if bundle and await self.ask("Add an item", fields, check, note=publishing.advice(self, bundle)):
            self.table.go_to(new.id)

    @work(group="asking")
    async def action_edit(self) -> None:
        item = self.item
        if item is None:
            return

        def check(bundle: Bundle, values: dict[str, Any]) -> Act:
            return agenda.edit(bundle, item_read(values, bundle.item(item.id) or item), self.grounds)

        others = self.bundle.items if self.bundle else ()
        await self.ask(f"Item {item.number}", item_fields(item, others=others), check)

    @on(Table.Chosen)
    def _chosen(self) -> None:
        self.action_edit()

    @work(group="asking")
    async def action_defer(self) -> None:
        item = self.item
        if item is None or not await self.may(agenda.defer, to=""):
            return
        fields = [
            Field(name="to", label="To when", value=item.to, hint="In words: the next meeting, November."),
            Field(name="reason", label="Because", value=item.reason),
        ]
        title = f"Defer item {item.number}: {item.title}"
        before = self.clerk.archive.plan()

        def defer(bundle: Bundle, values: dict[str, Any]) -> Act:
            return deferring.defer_on_agenda(bundle, item.id, plan=self.clerk.archive.plan(), **values)

        if act := await self.ask(title, fields, defer):
            put = act.of
            assert isinstance(put, AgendaItem), "the item comes first, then what follows in the plan"
            self.tell(deferring.deferral_sentence(put, put.to, self.bundle.meeting.date, before) if self.bundle else "")

    @work(group="asking")
    async def action_withdraw(self) -> None:
        item = self.item
        if item is None or not await self.may(agenda.withdraw):
            return
        fields = [Field(name="reason", label="Because", value=item.reason, hint="May be left empty.")]
        title = f"Withdraw item {item.number}: {item.title}"
        await self.ask(title, fields, lambda bundle, values: agenda.withdraw(bundle, item.id, **values))

    async def action_back_on(self) -> None:
        plan = self.clerk.archive.plan()
        await self.change(lambda bundle, id: deferring.put_back_on_agenda(bundle, id, plan))

    async def action_delete(self) -> None:
        await self.change(agenda.delete)

    async def action_renumber(self) -> None:
        await self.change(lambda bundle, _: agenda.renumber(bundle))

    @work(group="asking")
    async def action_head(self) -> None:
        if self.bundle:
            await meeting_head.ask_about(self, self.bundle)

    def action_dates(self) -> None:
        if self.date:
            meeting_dates.show_dates(self, self.date)

    @work(group="asking")
    async def action_new_meeting(self) -> None:
        await meeting_head.ask_new(self)

    @work(group="asking")
    async def action_propose(self) -> None:
        await proposing.ask(self)

    @work(group="asking")
    async def action_take(self) -> None:
        await earlier.take(self)

    @work(group="asking")
    async def action_papers(self) -> None:
        from . import its_papers

        await its_papers.ask(self)

    @work(group="asking")
    async def action_report(self) -> None:
        from . import its_report

        await its_report.ask(self)
