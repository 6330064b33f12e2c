"""Where the clerk types: one line, or several. Both can take back what was typed, without harm."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.strip import Strip
from textual.widgets import Input, TextArea
from textual.widgets.text_area import Edit, EditResult, Selection

from secretariat.basics.cleaning import clean

NO_MORE = "All that was typed here is taken back; Ctrl+Y gives it again."
JOINED = "{} lines were pasted into this one field, and stand in it one after the other. Ctrl+Z takes them out."
ACT_NEXT = " Ctrl+Z once more takes back the last thing done."


def fitting(words: str, room: int) -> str:
    """Words as far as there is room for them, up to where one of their sentences ends: help says the rest."""
    while cell_len(words) > room and "; " in words:
        words = words.rpartition("; ")[0]
    return words


class Line(Input):
    """One line of text, with undo and redo (Textual's own has neither), and ctrl+backspace as everywhere else."""

    BINDINGS = [
        Binding("ctrl+z", "undo", "Undo typing", show=False),
        Binding("ctrl+y", "redo", "Redo typing", show=False),
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", "Delete the word before", show=False),
        Binding("ctrl+home", "home", "To the beginning", show=False),
        Binding("ctrl+end", "end", "To the end", show=False),
        Binding("ctrl+shift+home", "home(True)", "Choose to the beginning", show=False),
        Binding("ctrl+shift+end", "end(True)", "Choose to the end", show=False),
    ]

    def __init__(self, value: str = "", **settings: Any) -> None:
        self._past: list[str] = []
        self._future: list[str] = []
        self._known = value
        self._restoring = False
        self._last = ""
        """Whether the last key wrote a letter or deleted one: so many in a row are taken back as one."""
        self._told = False
        """That nothing more was typed here has been said: what Ctrl+Z takes back next is an act."""
        self._undoes = False
        """That Ctrl+Z is its own, and takes back typing: the footer tells it."""
        self.acts_taken_back = 0
        """So many acts were taken back after the words were: they are done again before the words are."""
        self._said = str(settings.get("placeholder", ""))
        settings.setdefault("select_on_focus", False)
        super().__init__(value, compact=True, **settings)
        self.set_reactive(Input.cursor_blink, False)  # a blinking cursor is traffic on a slow line

    def on_resize(self) -> None:
        """Of what is said in an empty line, as many sentences as there is room for."""
        self.placeholder = fitting(self._said, self.scrollable_content_region.width)

    def begin_with(self, words: str) -> None:
        """Take the focus with these words in place of what stands here, to be typed on."""
        anew, self.select_on_focus = self.select_on_focus, False
        self.screen.set_focus(self)
        self.value, self.cursor_position = words, len(words)
        self.call_later(setattr, self, "select_on_focus", anew)

    def render_line(self, y: int) -> Strip:
        """What goes on to the left or the right of what is shown has a sign at that edge, but under the cursor."""
        strip = super().render_line(y)
        if y:
            return strip
        words = self.value or self.placeholder
        room, left = self.scrollable_content_region.width, int(self.scroll_offset.x)
        sign = Strip([Segment("…", self.rich_style)])
        cursor = cell_len(self.value[: self.cursor_position]) - left if self.has_focus else -1
        if left > 0 and room > 2 and cursor != 0:
            strip = Strip.join([sign, strip.crop(1, strip.cell_length)])
        if cell_len(words) - left > room > 2 and cursor != room - 1:
            strip = Strip.join([strip.crop(0, room - 1), sign, strip.crop(room, strip.cell_length)])
        return strip

    def _on_paste(self, event: events.Paste) -> None:
        """All of what is pasted, its lines one after the other; Textual's own field keeps the first alone."""
        lines = clean(event.text).replace("\t", " ").split("\n")
        said = [" ".join(line.split()) for line in lines if line.strip()]
        words = lines[0] if len(lines) == 1 else " ".join(said)
        if words:
            self.replace(words, *self.selection)
        if len(said) > 1:
            self.app.notify(JOINED.format(len(said)), severity="warning", markup=False)
        event.stop()
        event.prevent_default()

    def watch_value(self, value: str) -> None:
        """Remember what stood here before: a word at a time, and what is deleted letter by letter in one."""
        before, self._known = self._known, value
        if self._restoring or before == value:
            return
        last, by = self._last, len(value) - len(before)
        self._last = "deleted" if by == -1 else "letter" if by == 1 and not value.endswith(" ") else ""
        in_a_row = self._last == "deleted" == last or (self._last == "letter" and last != "deleted")
        if not (in_a_row and self._past):
            self._past.append(before)
        self._future.clear()
        self._told, self.acts_taken_back = False, 0
        self._tell_footer()

    def _tell_footer(self) -> None:
        """What Ctrl+Z would do may be another thing now."""
        if self._undoes != (undoes := bool(self.check_action("undo", ()))):
            self._undoes = undoes
            self.refresh_bindings()

    def forget(self) -> None:
        """What was typed so far is done with: there is nothing to undo in it any more."""
        self._past.clear()
        self._future.clear()
        self._last, self._told, self.acts_taken_back = "", False, 0
        self._tell_footer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nothing was typed, Ctrl+Z is the application's: it takes back the last thing done. Where something
        was, and all of it is taken back, it first says that this comes next."""
        if action == "undo":
            return bool(self._past or (self._future and not self._told))
        if action == "redo":
            return bool(self._future) and not self.acts_taken_back
        return super().check_action(action, parameters)

    def action_undo(self) -> None:
        if self._past:
            self._travel(self._past, self._future)
        else:
            acts = self._acts_are_next()
            self._told = acts
            self._tell_footer()
            self.app.bell()
            self.app.notify(NO_MORE + (ACT_NEXT if acts else ""), severity="warning", markup=False)

    def _acts_are_next(self) -> bool:
        """Whether the same key goes on with what was done: not where the clerk has given that another key."""
        keys: dict[str, str] = getattr(self.app, "keys", {})
        if "ctrl+z" not in keys.get("app.undo", "ctrl+z").split(","):
            return False
        return not self.screen.is_modal or "ctrl+z" in self.screen._bindings.key_to_bindings

    def action_redo(self) -> None:
        self._travel(self._future, self._past)

    def _travel(self, source: list[str], other: list[str]) -> None:
        if not source:
            return
        other.append(self.value)
        self._restoring = True
        self.value = self._known = source.pop()
        self._restoring = False
        self.cursor_position = len(self.value)
        self._tell_footer()


def _function_key(keys: str) -> bool:
    return any(key[:1] == "f" and key[1:].isdigit() for key in keys.split(","))


class Lines(TextArea, inherit_bindings=False):
    """Several lines of text, whose undo does not bring the app down (Textual #6686).

    Textual's function keys are left out: F6 and F7 are places of work, here as everywhere.
    """

    BINDINGS = [
        *(binding for binding in TextArea.BINDINGS if isinstance(binding, Binding) and not _function_key(binding.key)),
        Binding("ctrl+shift+a", "select_all", "Select all", show=False),
        Binding("ctrl+home", "all_the_way(False)", "To the beginning", show=False),
        Binding("ctrl+end", "all_the_way(True)", "To the end", show=False),
        Binding("ctrl+shift+home", "all_the_way(False, True)", "Choose to the beginning", show=False),
        Binding("ctrl+shift+end", "all_the_way(True, True)", "Choose to the end", show=False),
    ]

    def __init__(self, text: str = "", **settings: Any) -> None:
        super().__init__(
            text, soft_wrap=True, tab_behavior="focus", show_line_numbers=False, compact=True,
            highlight_cursor_line=False, **settings,
        )  # fmt: skip
        self.set_reactive(TextArea.cursor_blink, False)

    def action_all_the_way(self, to_the_end: bool, choosing: bool = False) -> None:
        """To the end of the whole text, or to its beginning, as everywhere else that one types."""
        self.move_cursor(self.document.end if to_the_end else self.document.start, select=choosing)

    def mark_line(self, line: int, start: int = 0, end: int | None = None) -> None:
        """Choose a line, or a part of it, and bring it into sight."""
        line = max(0, min(line, self.document.line_count - 1))
        last = len(self.document.get_line(line)) if end is None else end
        self.selection = Selection((line, start), (line, last))
        self.scroll_cursor_visible(center=True)

    def edit(self, edit: Edit) -> EditResult:
        """Textual’s scrolls to the cursor before it knows how high the text has become: a new line at the end, or the
        end of what was pasted, lay below what is seen."""
        result = super().edit(edit)
        self.scroll_cursor_visible()
        return result

    def undo(self) -> None:
        if self.history.undo_stack:
            self._cursor_to_safety()
        super().undo()
        self.scroll_cursor_visible()

    def redo(self) -> None:
        if self.history.redo_stack:
            self._cursor_to_safety()
        super().redo()
        self.scroll_cursor_visible()

    def _cursor_to_safety(self) -> None:
        # The edits put the selection back themselves; in between it must not point past the end of the text.
        self.set_reactive(TextArea.selection, Selection.cursor((0, 0)))
