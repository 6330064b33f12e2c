"""The first start: six questions, what will be printed with the answers, and a meeting that can be minuted."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import house_date, parse_date
from secretariat.basics.pattern import pattern
from secretariat.basics.record import Private, Refused
from secretariat.basics.welsh_days import in_english
from secretariat.lists.dates import read_date
from secretariat.lists.kind import NOT_KEPT
from secretariat.lists.people.names import read_name, why_no_name
from secretariat.lists.people.parts import parts_of
from secretariat.lists.people.words import is_council
from secretariat.meetings.meeting import Meeting
from secretariat.panel.full_names import in_a_sentence, word_for
from secretariat.panel.panel import Panel, Rules
from secretariat.panel.people import People, Person, Post, Role
from secretariat.plan.dates import add_meeting, seeds
from secretariat.plan.planned import MEETING_KINDS
from secretariat.proposals.opening import with_standing_items

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.screen import Dialog
from ..settings.quorum import quorum_rule
from ..widgets.read_lines import ReadLines

if TYPE_CHECKING:
    from secretariat.proceedings.proceedings import Proceedings

_BY_WEEKDAY = pattern(
    r"\s*((?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow)\b(?![\s,]*(?:the )?\d{1,2}"
    r"(?:/\d|\.\d{1,2}\.\d|(?:st|nd|rd|th)?(?: of)?[\s,]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    re.IGNORECASE,
)  # fmt: skip
"""A day that is said from today on, and no date beside it."""
_NONE_YET = pattern(
    r"|none|tbc|tba|tbd|-+|n/?a|(?:not|none|nothing) (?:fixed|known|set|yet)(?: yet)?|(?:i )?don[’']?t know(?: yet)?|"
    r"unknown|to be (?:confirmed|announced|fixed|decided)",
    re.IGNORECASE,
)
_DRAWN = pattern(r"^[=-]{3,}\n", re.MULTILINE)
"""The line under a heading, which a narrow window would break."""
_LEAST = 3


class SetUp(NamedTuple):
    """The act that begins a panel; ``answers``: as they were given, to be changed again."""

    act: Act
    answers: Mapping[str, Any]

    @property
    def panel(self) -> Panel:
        return next(c.record for c in self.act.changes if isinstance(c.record, Panel))

    @property
    def meeting(self) -> Meeting | None:
        return next((c.record for c in self.act.changes if isinstance(c.record, Meeting)), None)


def questions(today: dt.date, answers: Mapping[str, Any] | None = None) -> Form[SetUp]:
    """The six things without which nothing could be minuted. ``answers``: those given before."""
    given = answers or {}
    fields = [
        Field(name="name", label="The panel’s name", required=True, value=given.get("name"),
              hint="As on its papers: Westshire Police and Crime Panel."),
        Field(name="office", label="Holds to account the", required=True,
              value=given.get("office", "Police and Crime Commissioner"),
              hint="The office’s full title; a mayor or a fire commissioner has another."),
        Field(name="seats", label="Seats on the panel", kind="number", value=given.get("seats", 13), required=True),
        Field(name="quorum", label="Quorum", value=given.get("quorum", f"1/3, at least {_LEAST}"), required=True,
              hint="A fraction of the seats, rounded up, such as “1/3, at least 3”; or a number."),
        Field(name="clerk", label="Your name, and job", required=True, value=given.get("clerk"),
              hint="Such as Anna Birch, Democratic Services Officer.", explain=_clerk_in_words),
        Field(name="first", label="The next meeting", value=given.get("first"),
              hint="Its day, time and place: 14 September, 2pm, Shire Hall. Empty: not fixed yet.",
              explain=lambda words: _meeting_in_words(words, today)),
    ]  # fmt: skip
    note = "Everything else has its usual value: “Panel settings” among all commands ({app.palette}) changes it."

    def check(values: dict[str, Any]) -> SetUp:
        return set_up(values, today)

    return Form("Your panel", fields, check, note=note, draft="set up")


def set_up(values: Mapping[str, Any], today: dt.date) -> SetUp:
    """The panel, its clerk and its next meeting with its agenda, as one act. Raises FieldRefused."""
    seats = values["seats"]
    quorum = quorum_rule(values["quorum"], _LEAST)
    needed = quorum.needed(seats=seats, in_office=seats)
    if not 0 < needed <= seats:
        raise FieldRefused("quorum", f"A quorum of {needed} cannot be reached with {seats} seats.")
    name, office = in_a_sentence(values["name"]), in_a_sentence(values["office"])
    panel = Panel(
        name=name, short=_short(name), office_title=office, office_word=word_for(office),
        rules=(Rules(quorum=quorum, seats=seats),),
    )  # fmt: skip
    made: tuple[Any, ...] = ()
    if not _none_yet(first := values.get("first", "")):
        head, _ = _meeting(first, today)
        made = with_standing_items(add_meeting([], head, seeds=seeds(panel, head.kind, head.date)), panel).changes
    return SetUp(act("Panel set up", Put(panel), Put(_clerk(values["clerk"])), list(made)), values)


def _short(name: str) -> str:
    """“Fen PCP”, for the top line of the screen, which has no room for more; empty where the name does not say it."""
    short = re.sub(r"\bPolice(?:, Fire)? (?:and|&) Crime Panel\b", "PCP", name)
    return short if short != name else ""


def _clerk(words: str) -> Person:
    """The clerk out of “Anna Birch, Democratic Services Officer”. Raises FieldRefused."""
    who, _ = _clerk_and_not_kept(words)
    return who


def _clerk_and_not_kept(words: str) -> tuple[Person, str]:
    parts = parts_of(words, names=True)
    name = read_name(parts.name)
    if not name.family:
        raise FieldRefused("clerk", "Your name was not read in it. Write it as Anna Birch, Committee Officer.")
    if parts.others or (wrong := why_no_name(f"{name.given} {name.family}".strip(), coded=False)):
        wrong = "It names two people." if parts.others else wrong.replace(": give each a row", "")
        raise FieldRefused("clerk", f"{wrong} Write it as Anna Birch, Committee Officer.")
    council = parts.authority if is_council(parts.authority) else ""
    said = [
        parts.job,
        "" if council else parts.authority,
        *parts.at_the_council,
        *parts.unclear,
        parts.post.capitalize(),
    ]
    job, *over = [each for each in said if each] or [""]
    over = [each for each in over if each != parts.post.capitalize()]
    post = Post(role=Role.CLERK, job=job, authority=council)
    who = Person(
        code=People().free_code(name.given or name.initials, name.family), title=name.title, given=name.given,
        family=name.family, initials=name.initials, posts=(post,), contact=Private(parts.contact),
    )  # fmt: skip
    return who, " ".join([*name.told, *parts.told, *(f"{NOT_KEPT} {each}." for each in over)])


def _clerk_in_words(words: str) -> str:
    """Who is understood, while the answer is typed: each word that was typed, and as what."""
    if not words.strip():
        return ""
    try:
        who, told = _clerk_and_not_kept(words)
    except FieldRefused as refusal:
        return str(refusal)
    (post,) = who.posts
    private = f"{who.contact.reveal()} (kept for you alone)" if who.contact else ""
    said = " · ".join(filter(None, (who.in_full, post.job or "clerk", post.authority, private)))
    return f"{said}{'. ' if told else ''}{told}"


def _meeting(words: str, today: dt.date) -> tuple[Meeting, str]:
    """The meeting that an answer names, and what was not said of it. Raises FieldRefused."""
    try:
        words = in_english(words)  # “Dydd Mawrth 14 Rhagfyr”
        if found := _BY_WEEKDAY.match(words):
            words = f"{house_date(parse_date(found[1], near=today))}{words[found.end() :]}"
        entry = read_date(words, today)
    except Refused as refusal:
        raise FieldRefused("first", f"The next meeting: {refusal}") from None
    if entry.kind not in MEETING_KINDS:
        raise FieldRefused("first", "The next meeting: that is no meeting. Give its day, time and place.")
    venue, note = (entry.venue, entry.note) if entry.venue else (entry.note.replace(";", ","), "")
    told = ["" if entry.start else "No time was read: 2:00pm is put.", "It is past." if entry.date < today else "",
            f"Kept as a note, which the plan prints and the agenda does not: {note}." if note else ""]  # fmt: skip
    head = Meeting(date=entry.date, start=entry.start or dt.time(14), kind=MEETING_KINDS[entry.kind],
                   venue=venue, note=note)  # fmt: skip
    return head, " ".join(filter(None, told))


def _meeting_in_words(words: str, today: dt.date) -> str:
    """How the answer is understood, while it is typed."""
    from secretariat.basics.clock import house_time

    if _none_yet(words):
        return "No meeting yet: the plan adds one." if words.strip() else ""
    try:
        head, told = _meeting(words, today)
    except FieldRefused as refusal:
        return str(refusal)
    said = ", ".join(filter(None, (house_date(head.date, weekday=True), house_time(head.start), head.venue)))
    kind = "" if head.kind == "ordinary" else f" · {head.kind_in_words}"
    return f"{said}{kind}{'. ' if told else ''}{told}"


def _none_yet(words: str) -> bool:
    """Whether an answer says that no meeting is fixed."""
    return _NONE_YET.fullmatch(words.strip(" .")) is not None


# --- what it will print ---


def what_is_printed(begun: SetUp, room: int) -> str:
    """The first paper as it would go out now, and how the minutes will begin: made by the writers of both, for so many
    cells."""
    from secretariat.documents.plain_text import write
    from secretariat.papers.agenda import agenda
    from secretariat.papers.material import of_meeting

    panel, meeting = begun.panel, begun.meeting
    rules = panel.rules[0]
    needed = rules.quorum.needed(seats=rules.seats, in_office=rules.seats)
    lines = [f"Quorum: {needed} of {rules.seats} members ({rules.quorum}).",
             f"The minutes call the office {panel.the_office}, the panel {panel.the_body}."]  # fmt: skip
    if meeting is None:
        clerk = next(c.record for c in begun.act.changes if isinstance(c.record, Person))
        lines += ["", panel.name.upper(), "", f"Clerk: {clerk.in_full}", ""]
        lines.append("No meeting yet: the plan ({app.plan}) adds one.")
        return "\n".join(lines)
    p = _proceedings(begun, meeting)
    lines += [f"The minutes: {p.rules.headings.title} {panel.name} on {p.date(p.day)}", "", "THE AGENDA", ""]
    return "\n".join(lines) + "\n" + _DRAWN.sub("", write(agenda(of_meeting(p)), room))


def _proceedings(begun: SetUp, meeting: Meeting) -> Proceedings:
    from secretariat.events.fold import fold
    from secretariat.meetings.bundle import Bundle
    from secretariat.meetings.meeting import AgendaItem, agenda_order

    records = [change.record for change in begun.act.changes]
    items = agenda_order(record for record in records if isinstance(record, AgendaItem))
    people = People(record for record in records if isinstance(record, Person))
    return fold(Bundle(meeting=meeting, items=items), begun.panel, people)


class SoItPrints(Dialog[bool]):
    """What the papers will say; True where the clerk begins with it, None where she goes back to the questions."""

    HELP = """What will be printed with your answers: the agenda of your first meeting, and how its minutes begin.
    {set-up.begin} begins with it; Escape goes back to the questions, and your answers are still there."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command(
            "set-up.begin",
            "Begin",
            "Keep the panel and its meeting, and go on to its people.",
            "ctrl+s,ctrl+enter,enter",
        ),
    )
    DOES = "begins with this"

    DEFAULT_CSS = """
    SoItPrints > .box { width: 100%; height: 100%; }
    SoItPrints ReadLines { height: 1fr; border: none; padding: 0; }
    """

    def __init__(self, begun: SetUp) -> None:
        super().__init__()
        self._begun = begun

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static("What will be printed", classes="title", markup=False)
            yield ReadLines(lambda room: self.keyed(what_is_printed(self._begun, room)))
            with Horizontal(classes="buttons"):
                yield KeyButton("Begin", "set-up.begin", id="begin", variant="primary")
                yield KeyButton("Change it", "dialog.leave", id="back")

    def on_mount(self) -> None:
        self.query_one(ReadLines).focus()

    def action_begin(self) -> None:
        self.dismiss(True)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(True if event.button.id == "begin" else None)
