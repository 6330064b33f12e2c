"""The public's questions and statements for a meeting: log them, and accept or decline each with one key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, get_args

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.agenda import publishing, questions
from secretariat.basics.acts import Act
from secretariat.basics.clock import day_and_month, house_time, local, short_date
from secretariat.basics.record import Private, Refused
from secretariat.deadlines.rules import Anchor
from secretariat.deadlines.working import Deadline
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.questions import How, Kind, PublicQuestion

from ..dialogs.detailed import Detailed
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table
from .publishing import moment, reckoning

if TYPE_CHECKING:
    import datetime as dt

EMPTY = "No question or statement has come in. {questions.log} logs one."


def _none(dialog: PublicQuestions) -> str:
    return "" if dialog.question else EMPTY


class PublicQuestions(Detailed):
    """Those of one meeting, as they came in, and all about the one marked."""

    HELP = """Questions and statements from the public, in the order they came. {questions.log} logs one: what comes
    after the deadline is marked late, and {questions.accept} accepts it all the same if the Chair agrees.
    {questions.decline} declines one, with the reason. Enter changes the one marked: that is also where its reply is
    kept. How to reach whoever asked is private."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("questions.log", "Log one", "A question or statement has come in.", "n", footer="log"),
        Command("questions.edit", "Change", "Its words, who puts it, the reply.", "enter,c", _none, footer="change"),
        Command("questions.accept", "Accept", "It is taken; a late one at the Chair's discretion.", "a", _none,
                footer="accept"),
        Command("questions.decline", "Decline", "It is not taken: say why.", "x", _none, footer="decline"),
        Command("questions.delete", "Delete", "As if it had never come. Undo brings it back.", "d,delete", _none,
                footer="delete"),
    )  # fmt: skip
    HEADING = "Public questions and statements"
    EMPTY = EMPTY
    COLUMNS = (Column("Received", 17), Column("From", 18, 24), Column("Words"), Column("Status", 9))

    def __init__(self, meeting: str) -> None:
        super().__init__()
        self._meeting = meeting

    def above(self) -> ComposeResult:
        yield Static("", classes="hint deadline", markup=False)

    # --- what it shows ---

    @property
    def bundle(self) -> Bundle:
        """The meeting they are for."""
        bundle = self.clerk.archive.bundle(self._meeting)
        assert bundle is not None, "a meeting does not go while it is worked on"
        return bundle

    @property
    def deadline(self) -> Deadline:
        return publishing.questions_deadline(self.bundle.meeting, reckoning(self, self.bundle))

    @property
    def judged_by(self) -> Deadline | None:
        """What says whether one is late; nothing, while the deadline still waits for the publication."""
        deadline = self.deadline
        return deadline if self.bundle.meeting.published or deadline.rule.anchor is Anchor.MEETING else None

    @property
    def question(self) -> PublicQuestion | None:
        """The one marked."""
        return self.table.marked(self.bundle.questions)

    def show_records(self) -> None:
        """Show them as they now are. Where undo took the meeting itself away, there is nothing to show any more."""
        if self.clerk.archive.bundle(self._meeting) is None:
            self.dismiss(None)
            return
        waiting = "" if self.judged_by else ", if the agenda is published on the last day for it"
        words = f"Guaranteed acceptance until {self.deadline.described()}{waiting}. "
        self.query_one(".deadline", Static).update(plain(words + questions.tally(self.bundle.questions)))
        self.table.show([_row(question) for question in self.bundle.questions])
        self.show_detail()

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        question = self.question
        return (f"{question.kind.capitalize()} from {question.name}", _facts(question)) if question else None

    # --- what it does ---

    @work(group="asking")
    async def action_log(self) -> None:
        new = PublicQuestion(received=self.clerk.now(), name="", text="")
        await self._ask(new, "Log a question or statement", questions.log)
        self.table.go_to(new.id)

    @work(group="asking")
    async def action_edit(self) -> None:
        if self.question:
            await self._ask(self.question, f"{self.question.kind.capitalize()}: change", questions.change)

    async def _ask(
        self, known: PublicQuestion, title: str, make: Callable[[Bundle, PublicQuestion, Deadline | None], Act]
    ) -> None:
        def check(values: dict[str, Any]) -> Act:
            return make(self.bundle, _read(values, known), self.judged_by)

        draft = f"{self._meeting}: {title} {known.id if known.rev else ''}"
        await self.app.push_screen_wait(Form(title, _fields(known), check, keep=self.do, draft=draft))

    @on(Table.Chosen)
    def _chosen(self) -> None:
        self.action_edit()

    @work(group="asking")
    async def action_decline(self) -> None:
        question = self.question
        if question is None:
            return
        field = Field(name="reason", label="Because", value=question.reason, required=True)
        title = f"Decline the {question.kind} from {question.name}"

        def check(values: dict[str, Any]) -> Act:
            return questions.decline(self.bundle, question.id, values["reason"])

        await self.app.push_screen_wait(Form(title, [field], check, keep=self.do, draft=f"decline {question.id}"))

    async def action_accept(self) -> None:
        await self._try(questions.accept)

    async def action_delete(self) -> None:
        await self._try(questions.delete)

    async def _try(self, make: Callable[[Bundle, str], Act]) -> None:
        try:
            act = make(self.bundle, self.table.selected)
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        await self.do(act)


def _received(moment: dt.datetime) -> str:
    there = local(moment)
    seconds = f" and {there.second} second{'s' if there.second > 1 else ''}" if there.second else ""
    return f"{short_date(there.date())}, {house_time(there)}{seconds}"


def _row(question: PublicQuestion) -> Row:
    there = local(question.received)
    came = f"{day_and_month(there)} {there:%H:%M}{f':{there:%S}' if there.second else ''}"
    return Row(question.id, [came, question.name, " ".join(question.text.split()), question.status])


def _facts(question: PublicQuestion) -> list[Fact]:
    return [
        ("", question.text),
        ("Status", question.status + (f": {question.reason}" if question.reason else "")),
        ("Received", _received(question.received)),
        ("Put", question.put),
        ("Reply", question.reply),
        ("Contact (private)", question.contact.reveal()),
    ]


def _fields(known: PublicQuestion) -> list[Field]:
    there = local(known.received)
    return [
        Field(name="name", label="From", value=known.name, required=True, explain=_more_than_a_name,
              hint="Public once it is put."),
        Field(name="text", label="Words", kind="lines", value=known.text, required=True,
              hint="Tab goes on; {form.save} saves."),
        Field(name="kind", label="Kind", kind="choice", options=get_args(Kind), value=known.kind),
        Field(name="date", label="Received", kind="date", value=there.date(), required=True),
        Field(name="time", label="At", kind="time", value=there.time().replace(microsecond=0), required=True,
              afternoon=False, hint="12:00pm is noon. In the minute it came, the seconds are kept."),
        Field(name="put", label="Put", kind="choice", options=get_args(How), value=known.put,
              hint="The clerk reads out the question of someone who does not come."),
        Field(name="contact", label="Contact (private)", value=known.contact,
              hint="For you alone: never in a public paper."),
        Field(name="reply", label="Reply", value=known.reply),
    ]  # fmt: skip


def _more_than_a_name(words: str) -> str:
    """Who is asked for may be typed with an address, which the minutes would print."""
    more = any(letter.isdigit() or letter == "@" for letter in words)
    return "An address or a number? All of this is printed once it is put: Contact is for you alone." if more else ""


def _read(values: dict[str, Any], known: PublicQuestion) -> PublicQuestion:
    words = {name: values[name] for name in ("name", "text", "kind", "put", "reply")}
    received = moment(values["date"], values["time"], known.received)
    return known.with_(**words, received=received, contact=Private(values["contact"]))
