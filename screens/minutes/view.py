"""What the minutes screen shows: the items, the room, the growing minute, and what the next key would do."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.markup import escape
from textual.widgets import Static

from secretariat.basics.clock import local
from secretariat.basics.sentences import capitalised
from secretariat.capture.completion import complete_line
from secretariat.capture.desk import NARRATIVE, Desk
from secretariat.capture.expanding import expanded
from secretariat.capture.half_typed import speaker_brought_back, speaker_kept
from secretariat.capture.paragraphs import ANOTHER_LINE, SAME_LINE
from secretariat.capture.preview import describe, whose_turn
from secretariat.proceedings.proceedings import Proceedings

from ..kit.keyed_words import KeyedWords
from ..kit.screen import WIDE, ClerkScreen
from .line import CaptureBar, CaptureLine
from .mode import Carrying, Changing, Correcting, Inserting, LineMode, Typing
from .page import MinutesPage, pieces
from .side import Items, room_words

AROUND_THE_WORK = 6
"""Lines that are not the page's and the room's: status, places, the line and its hint, the footer."""
BROAD = 160
"""From so many columns on, the titles of the items are read whole."""
ROOM = 0.7
"""So much of the height at the side the room may have; the stylesheet says the same."""


class MinutesView(ClerkScreen):
    """The picture of a meeting as it stands, and of what the line is in the middle of."""

    TITLE_HERE = "Minutes"
    CSS_PATH = "minutes.tcss"
    AUTO_FOCUS = "#line"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (BROAD, "-broad")]

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk = NARRATIVE
        self.viewed = -1
        """Which piece of the meeting is shown; -1: the one that is going on."""
        self.mode: LineMode = Typing()
        """What the line is in the middle of."""
        self.minuted = ""
        """The meeting the line is in."""
        self._said_about: str | None = None
        """What stood in the line when something was said about it."""
        self._said_at = 0
        """How many acts there were then."""
        self._footer: tuple[object, ...] = ()
        """What the footer shows."""

    def body(self) -> ComposeResult:
        yield KeyedWords(id="none")
        with Horizontal(id="work"):
            with Vertical(id="side"):
                yield Items()
                yield Static(id="room", markup=False)
            yield MinutesPage()
        yield CaptureBar(self.take_key, self.take_long)

    def on_mount(self) -> None:
        self.line.completed = lambda line: complete_line(line, p) if (p := self.proceedings) else ""
        self.line.spelled_out = lambda before: expanded(before, p) if (p := self.proceedings) else before

    def take_key(self, key: str, text: str) -> None:
        """One of the line's own keys."""
        raise NotImplementedError

    def take_long(self, key: str, text: str) -> None:
        """A key that leaves the field for long passages."""
        raise NotImplementedError

    def was_typed(self, text: str) -> None:
        """A line was handed in, or given up: it can be recalled."""
        raise NotImplementedError

    @property
    def correcting(self) -> bool:
        """What is typed is about a line already minuted: its words, or one other thing about it."""
        return isinstance(self.mode, Correcting | Changing)

    # --- its parts ---

    @property
    def line(self) -> CaptureLine:
        return self.query_one(CaptureLine)

    @property
    def page(self) -> MinutesPage:
        return self.query_one(MinutesPage)

    @property
    def bar(self) -> CaptureBar:
        return self.query_one(CaptureBar)

    # --- showing ---

    def refresh_bindings(self) -> None:
        """Let the footer follow, where it would differ. Composing it anew takes longer than all else a line does."""
        footer = tuple(
            (key, active.binding.description, active.enabled, active.tooltip)
            for key, active in self.active_bindings.items()
            if active.binding.show
        )
        if footer != self._footer or not self.is_mounted:
            self._footer = footer
            super().refresh_bindings()

    def refresh_records(self) -> None:
        p = self.proceedings
        self.set_class(p is None or not p.bundle.items, "-nothing")
        none = self.query_one("#none", KeyedWords)
        if p is None:
            none.say("There is no meeting to minute yet. Add one on the plan: {app.plan}.")
            return
        if not p.bundle.items:
            none.say("This meeting's agenda has no items yet. Add them: {app.agenda}.")
        if self.minuted != p.bundle.meeting.id:
            self._begin_with(p)
        self.show(p)

    def _begin_with(self, p: Proceedings) -> None:
        """Another meeting than before: a desk of its own, and whatever was half typed there."""
        if self.minuted and self.line.value:
            self.keep_half_typed(self.line.value)
        self.minuted, self.viewed = p.bundle.meeting.id, -1
        self.mode = Typing()
        draft = self.clerk.draft(self.draft_key)
        self.desk = speaker_brought_back(self.clerk.draft(self.speaker_key) if draft else "", p.people)
        self.line.set_text(draft)
        self.say("Brought back: what you were typing." if draft else "")

    @property
    def draft_key(self) -> str:
        return f"minutes: {self.minuted}"

    @property
    def speaker_key(self) -> str:
        return f"minutes, whose: {self.minuted}"

    def keep_half_typed(self, text: str) -> None:
        """Keep words that are not minuted yet, and whose they are; none: forget both."""
        self.clerk.keep_draft(self.draft_key, text)
        self.clerk.keep_draft(self.speaker_key, speaker_kept(self.desk) if text else "")

    def show(self, p: Proceedings) -> None:
        all_pieces = pieces(p)
        if not -1 <= self.viewed < len(all_pieces) - 1:
            self.viewed = -1
        piece = all_pieces[self.viewed] if all_pieces else None
        item = p.bundle.item(piece.item) if piece else None
        self.page.border_title = _title(item.heading if item else "Before the first item")
        self.page.border_subtitle = "" if self.viewed == -1 else _title("an earlier part · Esc goes back")
        self.page.show(piece, p)
        if self.viewed == -1 and not self.page.marked:
            self.page.to_the_end()
        self.query_one(Items).show(p, piece.item if piece else "")
        room = self.query_one("#room", Static)
        room.border_title = "In the room"
        lines = max(0, int((self.app.size.height - AROUND_THE_WORK) * ROOM) - 2)
        room.update(room_words(p, wide=self.app.size.width >= WIDE, lines=lines, roll=self.keyed("{app.attendance}")))
        self.show_prompt(p)

    def show_prompt(self, p: Proceedings) -> None:
        self.bar.set_class(self.desk.waiting or self.desk.manner == "answered", "-handed-on")
        match self.mode:
            case Correcting():
                self.bar.prompt("Correct" + (f" · {self._speaking(p)}" if self.desk.speaker else ""))
            case Changing(what=what):
                self.bar.prompt({"speaker": "Who was it?", "time": "At what time?", "item": "Under which item?"}[what])
            case Carrying():
                self.bar.prompt("Put elsewhere")
            case Inserting():
                self.bar.prompt(f"Insert · {self._speaking(p)}")
            case Typing():
                self.bar.prompt(self._speaking(p))
        self.hint_in_place(self.line.value)

    def _speaking(self, p: Proceedings) -> str:
        if self.desk.waiting:
            return "Who answers?"
        if not self.desk.speaker:
            return "Note"
        if self.desk.by_words:
            return capitalised(p.name(self.desk.speaker))
        verb = {"asked": "asks", "stated": "states", "answered": "answers", "reported": "says"}[self.desk.manner]
        answers = "→ " if self.desk.manner == "answered" else ""
        return f"{answers}{capitalised(p.name(self.desk.speaker))} {verb}"

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Something to know about the line as it stands; it gives way to hints when the line changes."""
        self._said_about = self.line.value if words else None
        self._said_at = self.clerk.archive.store.version()
        self.bar.hint(words, wrong=wrong, told=True)

    def hint_in_place(self, text: str) -> None:
        """What the next key would do with what stands in the line."""
        p = self.proceedings
        if p is None or text == self._said_about:
            return
        self._said_about = None
        if isinstance(self.mode, Carrying) and not text:
            self.bar.hint("Mark the line it comes after, under any item: Enter puts it there · Esc")
        elif isinstance(self.mode, Changing):
            wanted = {"speaker": "A code or a name", "time": "A time: 2:10pm", "item": "The number of an item"}
            self.bar.hint(f"{wanted[self.mode.what]}, then Enter: the marked line is changed · Esc")
        elif text and self.correcting:
            keys = "{minutes.divide} divides it here · {minutes.kind} another kind"
            self.bar.hint(f"Enter puts it right · {keys} · Esc")
        elif text and (person := p.people.coded(text)):
            self.bar.hint(f"Tab: {p.name(person.id)} speaks")
        elif SAME_LINE in text and ANOTHER_LINE not in text:
            self.bar.hint("Enter: one line with its paragraphs · Tab: without them")
        elif text:
            self.bar.hint(describe(text, p, desk=self.desk, now=self.clerk.now(), plan=self.clerk.archive.plan()))
        elif self.page.marked:
            keys = "Del · {minutes.kind} kind who hour item · {minutes.carry} · {minutes.insert}"
            if self.app.size.width >= WIDE:
                kinds = "{minutes.kind} kind, who, hour, item"
                keys = f"Del takes it out · {kinds} · {{minutes.carry}} moves it · {{minutes.insert}} one after it"
            self.bar.hint(f"{self._typed_at(p)}Enter corrects · {keys}")
        elif p.phase == "not begun":
            keys = "{minutes.next} begins the meeting and opens item 1 · {app.attendance} the roll"
            self.bar.hint(f"{keys} · / a command")
        elif p.phase == "closed":
            self.bar.hint("Closed. The minutes are done: {minutes.write} writes them to a file · ↑ corrects a line")
        elif turn := whose_turn(self.desk, p):
            self.bar.hint(f"{turn} · / command")
        else:
            self.bar.hint("Tab who · = outcome · > recommend · ! promise · / command · ↑ earlier lines")

    def _typed_at(self, p: Proceedings) -> str:
        """The second at which the marked line was typed, to find it in a recording."""
        typed = next((e.typed for e in p.bundle.events if e.id == self.page.marked), None)
        return f"{local(typed):%H:%M:%S} · " if typed else ""

    def as_text(self) -> str:
        from secretariat.documents.plain_text import WIDTH

        return self.text_in(WIDTH)

    def text_in(self, room: int) -> str:
        from secretariat.documents.plain_text import write
        from secretariat.papers.minutes import minutes

        p = self.proceedings
        told = f"TOLD\n\n{self.bar.told}\n\n" if self.bar.told else ""
        return told + write(minutes(p, private=True), room) if p else told


def _title(words: str) -> str:
    """For a border: markup is read there, so brackets in an item's title must be made harmless."""

    return escape(" ".join(words.split()))
