"""The one form: fields told as data, a check that makes a typed value of them, and nothing typed is ever lost."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Input, Static, TextArea

from secretariat.basics.record import Refused

from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.keyed_words import KeyedWords
from ..widgets.choice import ChoiceLine
from ..widgets.fields import Line, Lines
from ..widgets.plain import plain
from .choose import Choice, Choose
from .field import Field, FieldRefused, explained, parsed, raw
from .half_typed import HalfTyped
from .said_above import SaidAbove, as_high_as_its_text, keep_in_sight, share_the_height

T = TypeVar("T")

OPENS = "Space: all there are."
"""What a field with more than two choices says of itself."""


def _no_draft(form: Form[Any]) -> str:
    return "" if form.restored else "Nothing was brought back from before."


class Form(HalfTyped[T]):
    """Ask for several things at once.

    ``check`` gets what was typed, by field name, already of each field's type, and returns the value; it raises
    Refused (or FieldRefused, which names the field to go back to) with a sentence that is shown in the form.
    ``keep``, if given, must succeed before the form closes: a screen's ``do``, so that an act that could not be
    saved leaves everything typed where it is; it may raise Refused as ``check`` does, for what the disk has to say.
    ``draft``: under what name a half-filled form is kept; its title unless told. ``drafted`` False: nothing typed here
    is brought back, as where a word is typed to confirm. ``first``: the field that has the focus, where that is not
    the first.
    """

    HELP = """Enter goes to the next field and, on the last, saves. Tab and Shift+Tab go forth and back. A choice is
    changed with the arrows or its first letter; Space opens all there are as a list. Escape leaves; what you typed is
    kept as a draft and is back when you open the same form again."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("form.save", "Save", "Check what is typed and save it.", "ctrl+s,ctrl+enter"),
        Command("form.afresh", "Start afresh", "Forget what was brought back from before.", "ctrl+r", _no_draft),
    )
    DOES = "saves this"

    BINDINGS = [
        Binding("enter", "field_done", "Next field", show=False, priority=True),
    ]

    DEFAULT_CSS = """
    Form .fields { height: auto; max-height: 58vh; }
    Form .field { height: auto; }
    Form .buttons.more { margin: 0; }
    Form .label { width: 24; padding: 0 1 0 0; }
    Form .field > Line, Form .field > Lines, Form .field > ChoiceLine { width: 1fr; background: $boost; }
    Form .field > Lines { border: none; padding: 0; }
    Form .field > Line:focus, Form .field > Lines:focus-within, Form .field > ChoiceLine:focus {
        background: $primary 30%;
    }
    """

    def __init__(
        self, title: str, fields: Sequence[Field], check: Callable[[dict[str, Any]], T], *,
        keep: Callable[[T], Awaitable[bool]] | None = None, note: str = "", draft: str = "",
        drafted: bool = True, first: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._heading = title
        self._fields = {field.name: field for field in fields}
        self._check = check
        self._keep = keep
        self._note = note
        self._draft_key = f"form: {draft or title}" if drafted else ""
        self._saving = False
        self._first = first
        self._refused: str | None = None
        """The field that was refused and is not mended yet; empty where it was none of them alone."""
        self._wrong_words = ""
        self._as_refused: dict[str, str] = {}
        self.restored = False
        self._proposed: dict[str, str] = {}
        """What was last put into the fields that follow others."""

    # --- the look of it ---

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            if self._note:
                yield SaidAbove(self._note)
            with VerticalScroll(classes="fields", can_focus=False):
                for field in self._fields.values():
                    with Horizontal(classes="field"):
                        star = " *" if field.required else ""
                        yield Static(plain(field.label + star), classes="label", markup=False)
                        yield self._widget(field)
            yield KeyedWords(classes="hint about")
            yield KeyedWords(classes="wrong")
            with Horizontal(classes="buttons"):
                yield KeyButton("Save", "form.save", id="save", variant="primary")
                yield KeyButton("Leave", "dialog.leave", id="leave")
                yield KeyButton("Start afresh", "form.afresh", id="afresh")
            if more := [*self.more_buttons()]:
                with Horizontal(classes="buttons more"):  # in a line of their own: 76 columns hold no more than three
                    yield from more

    def more_buttons(self) -> Iterator[Button]:
        """Those of a form that can do more than save."""
        yield from ()

    def _widget(self, field: Field) -> Widget:
        id, value = f"field-{field.name}", raw(field)
        if field.kind == "lines":
            return Lines(value, id=id)
        if field.kind in ("choice", "yesno"):
            return ChoiceLine(field.choices, value, id=id)
        # A word is typed on; a date or a number is typed anew.
        anew = field.anew or field.kind != "text"
        return Line(value, id=id, placeholder=field.placeholder, select_on_focus=anew)

    def on_mount(self) -> None:
        self.query_one("#afresh").display = False
        self._proposed = {name: self._what_follows(name, self._original()) for name in self._following()}
        if draft := self._draft_key and self.clerk.draft(self._draft_key):
            self._restore(draft)
        first = self._first or next(iter(self._fields), "")
        if first:
            self.query_one(f"#field-{first}").focus()

    # --- what is typed ---

    def typed(self) -> dict[str, str]:
        """Every field as it stands, in the form it is typed in."""
        return {name: self._read(name) for name in self._fields}

    def _read(self, name: str) -> str:
        widget = self.query_one(f"#field-{name}")
        return widget.text if isinstance(widget, TextArea) else str(widget.value)  # type: ignore[attr-defined]

    def fill(self, values: Mapping[str, str]) -> None:
        """Put raw values into fields."""
        for name, value in values.items():
            if name in self._fields:
                widget = self.query_one(f"#field-{name}")
                if isinstance(widget, TextArea):
                    widget.replace(value, widget.document.start, widget.document.end)
                else:
                    widget.value = value  # type: ignore[attr-defined]

    def _following(self) -> list[str]:
        return [name for name, field in self._fields.items() if field.follows]

    def _what_follows(self, name: str, typed: Mapping[str, str]) -> str:
        follows = self._fields[name].follows
        return follows({each: value for each, value in typed.items() if each != name}) if follows else ""

    def _follow(self) -> None:
        """Bring up what follows from the other fields, where nothing else was typed."""
        for name in self._following():
            stands, proposed = self._read(name), self._what_follows(name, self.typed())
            if stands.strip() in ("", self._proposed[name]) and stands != proposed:
                self.fill({name: proposed})
            self._proposed[name] = proposed

    def _original(self) -> dict[str, str]:
        return {name: raw(field) for name, field in self._fields.items()}

    # --- drafts ---

    def _restore(self, draft: str) -> None:
        try:
            values = json.loads(draft)
        except ValueError:
            return
        if isinstance(values, dict) and any(values.get(n, v) != v for n, v in self._original().items()):
            self.fill({name: str(value) for name, value in values.items()})
            self.restored = True
            self.query_one("#afresh").display = True
            self.say_here("Brought back: what you had typed here before. {form.afresh} starts afresh.")

    def flush_drafts(self) -> None:
        if not self._draft_key:
            return
        typed = self.typed()
        self.clerk.keep_draft(self._draft_key, json.dumps(typed) if typed != self._original() else "")

    def action_afresh(self) -> None:
        self.restored = False
        self.fill(self._original())
        self.query_one("#afresh").display = False
        self._refused = None
        self.say_here("")

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(ChoiceLine.Changed)
    def _changed(self, event: Input.Changed | TextArea.Changed | ChoiceLine.Changed) -> None:
        event.stop()
        if isinstance(event, ChoiceLine.Changed):
            self._follow()
            self.keep_soon()
        self._explain()
        if self._passing:
            self.say_here("")
        changed = (event.control.id or "").removeprefix("field-")
        if self._refused is not None and self._mended(changed):
            self._refused = None
            self.say_here("")
        elif self._refused == changed:
            self._refuse_anew(changed)

    def _mended(self, changed: str) -> bool:
        """Whether what was refused is so no longer, as far as one field can tell; the rest is said when it is saved."""
        if self._refused not in (changed, "") or self._read(changed) == self._as_refused.get(changed):
            return False  # what is told late of a change before it was refused mends nothing
        try:
            parsed(self._fields[changed], self._read(changed), self.clerk.today)
        except Refused:
            return False
        return True

    def _refuse_anew(self, changed: str) -> None:
        """What is typed in place of what was refused may be refused, too: it is said once, of what stands there now."""
        try:
            parsed(self._fields[changed], self._read(changed), self.clerk.today)
        except Refused as refusal:
            if self._read(changed) != self._as_refused.get(changed):
                self.say_here(str(refusal))
                self._explain()

    @on(ChoiceLine.Unfit)
    def _unfit(self, event: ChoiceLine.Unfit) -> None:
        """A figure typed at a choice is the day, the time or the number that is asked for below it: nothing that was
        typed is lost without a word."""
        event.stop()
        names = [*self._fields]
        below = names[names.index((event.widget.id or "").removeprefix("field-")) + 1 :][:1]
        line = self.query_one(f"#field-{below[0]}") if below else None
        if event.letter.isdigit() and isinstance(line, Line) and self._fields[below[0]].kind != "text":
            line.begin_with(event.letter)
        else:
            self.app.bell()
            self.query_one(".about", KeyedWords).say(f"“{event.letter}” begins none of these. {OPENS}")

    @on(ChoiceLine.Opened)
    @work(group="asking")
    async def _open_choice(self, event: ChoiceLine.Opened) -> None:
        event.stop()
        field = self._fields[(event.widget.id or "").removeprefix("field-")]
        choices = [Choice(str(n), label) for n, (_value, label) in enumerate(event.widget.choices)]
        at = next((n for n, (value, _label) in enumerate(event.widget.choices) if value == event.widget.value), 0)
        chosen = await self.app.push_screen_wait(Choose(field.label, choices, marked=str(at)))
        if chosen is not None:
            event.widget.value = event.widget.choices[int(chosen)][0]

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        self._explain()

    def _explain(self) -> None:
        """Under the fields: what the field is for, or how what is typed is understood.

        On the way to a button it stays as it is: a box that shrank would take the button from under the mouse.
        """
        focused = self.focused
        if isinstance(focused, Button):
            return
        name = (focused.id or "").removeprefix("field-") if focused else ""
        field = self._fields.get(name)
        words = explained(field, self._read(name), self.clerk.today) if field else ""
        if field and name == self._refused and words in self._wrong_words:
            words = field.hint  # it is said below already
        if field and field.kind == "choice" and len(field.choices) > 2:
            words = f"{words} {OPENS}".strip()
        self.query_one(".about", KeyedWords).say(words)

    def laid_out(self) -> None:
        super().laid_out()
        for lines in self.query(Lines).results():
            as_high_as_its_text(lines, self.size.height // 3)
        share_the_height(self.query_one(".box"), self.size.height)
        if isinstance(self.focused, Lines):
            self.call_after_refresh(keep_in_sight, self.query_one(".fields"), self.focused)

    # --- leaving ---

    async def action_save(self) -> None:
        if self._saving:
            return
        self._follow()  # a choice may have been changed a moment ago
        try:
            values = {n: parsed(f, self._read(n), self.clerk.today) for n, f in self._fields.items()}
            outcome = self._check(values)
        except Refused as refusal:
            self._wrong(refusal)
            return
        self._saving = True
        await self.keep_and_close(outcome)

    async def keep_and_close(self, outcome: T) -> None:
        """Keep what was checked, and close; where it could not be kept, the form stays and says so."""
        try:
            kept = self._keep is None or await self._keep(outcome)
        except Refused as refusal:
            self._wrong(refusal)
            return
        finally:
            self._saving = False
        if not kept:
            self.flush_drafts()
            self.say_here("It could not be saved, so it is still here. " + self.clerk.trouble)
            return
        self.keep_no_more()
        if self._draft_key:
            self.clerk.keep_draft(self._draft_key, "")
        self.dismiss(outcome)

    def _wrong(self, refusal: Refused) -> None:
        self.say_here(str(refusal))
        self.app.bell()
        self._refused, self._as_refused = "", {name: self._read(name) for name in self._fields}
        if isinstance(refusal, FieldRefused) and refusal.field in self._fields:
            self._refused = refusal.field
            self._explain()
            self.query_one(f"#field-{refusal.field}").focus()

    def say_here(self, words: str) -> None:
        self._wrong_words = words
        super().say_here(words)

    def say_passing(self, words: str) -> None:
        super().say_passing(words)
        self._refused = None

    @property
    def when_left(self) -> str:
        return "kept as a draft" if self._draft_key else "nothing of it is kept"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is the form's in a line or a choice; several lines and the buttons keep it."""
        if action == "field_done":
            return isinstance(self.focused, Input | ChoiceLine)
        return super().check_action(action, parameters)

    def action_field_done(self) -> None:
        """On to the next field; from the last, save.

        It happens before the next key is looked at: what a fast typist types on belongs to the next field.
        """
        names, focused = [name for name, field in self._fields.items() if not field.aside], self.focused
        name = (focused.id or "").removeprefix("field-") if focused else ""
        if focused is None or name not in self._fields:
            return
        if name not in names[:-1]:
            focused.call_later(self.action_save)  # after the letters that are still on their way to it
        else:
            self.set_focus(self.query_one(f"#field-{names[names.index(name) + 1]}"))  # at once; focus() would be later

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "save":
            await self.action_save()
        elif event.button.id == "afresh":
            self.action_afresh()
        else:
            self.action_leave()
