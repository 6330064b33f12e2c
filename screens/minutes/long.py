"""Long passages: several lines to write in, in the line's place, or the clerk's own editor; and lines typed before."""

from __future__ import annotations

from typing import ClassVar

from textual.app import SuspendNotSupported

from secretariat.basics.record import Refused
from secretariat.capture.corrections import line_of
from secretariat.capture.paragraphs import as_written, from_written, in_one_line
from secretariat.events.base import happenings
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command
from .history import History
from .line import LongField
from .marked import MarkedLines


def _no_meeting(screen: MarkedLines) -> str:
    return "" if screen.proceedings else "There is no meeting to minute yet. Add one on the plan: {app.plan}."


class LongPassages(MarkedLines):
    """What is longer than a line, and what was typed before."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("minutes.long", "Write at length", "Several lines to write in, each a line of the minutes; one that is "
                "set in goes on in the line above it. Esc brings them back to the line; again, your own editor.",
                "ctrl+e", _no_meeting),
        Command("minutes.editor", "Write in your own editor", "What stands in the line, in the editor that VISUAL or "
                "EDITOR names; twice {minutes.long}.", "", _no_meeting),
        Command("minutes.recall", "Recall a line typed before", "Further back at each press; only those that begin as "
                "the line does. With words in the line, the up arrow too.", "shift+up", _no_meeting),
        Command("minutes.recall-later", "Recall a later line", "The way back from Recall.", "shift+down", _no_meeting),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._history = History()

    def _begin_with(self, p: Proceedings) -> None:
        if self.at_length:
            self.line.put_text(self.typed)
            self._in_the_field(at_length=False)
        super()._begin_with(p)
        self.remember(p)

    # --- at length ---

    @property
    def field(self) -> LongField:
        return self.query_one(LongField)

    @property
    def at_length(self) -> bool:
        """Whether the field for long passages stands in the line's place."""
        return self.bar.has_class("-long")

    @property
    def typed(self) -> str:
        """What is typed and not minuted, wherever it stands, as one line."""
        return from_written(self.field.text) if self.at_length else self.line.value

    def action_long(self) -> None:
        if self.at_length:
            self.action_editor()
            return
        self.field.load_text(as_written(self.line.value))
        self.field.move_cursor(self.field.document.end)
        self._in_the_field(at_length=True)
        self.say("Each line is one of the minutes; set in, it goes on. Esc back · {minutes.long} editor")

    def take_long(self, key: str, text: str) -> None:
        """A key that leaves the field: back to the line with all that was written, or on to the editor."""
        if key == "escape":
            self.back_to_the_line(from_written(text))
        else:
            self.action_long()

    def back_to_the_line(self, words: str) -> None:
        """The line in its place again, with these words; undo in the line takes back those it had."""
        self._in_the_field(at_length=False)
        if words != self.line.value:
            self.line.put_text(words)
        self.say("")
        self.hint_in_place(self.line.value)

    def _in_the_field(self, *, at_length: bool) -> None:
        """Which of the two is typed in; keys already on their way to the other are sent on."""
        self.bar.set_class(at_length, "-long")
        self.line.elsewhere, self.field.elsewhere = (self.field, None) if at_length else (None, self.line)
        (self.field if at_length else self.line).focus()

    def action_editor(self) -> None:
        """The words go to the editor and come back; meanwhile they are kept as a draft."""
        from .editor import edited

        words = self.typed
        self.keep_half_typed(words)
        try:
            with self.app.suspend():
                written = edited(as_written(words))
        except SuspendNotSupported:
            self.refuse(
                "This terminal cannot be lent to another program. {minutes.long} gives several lines to write in."
            )
            return
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        self.back_to_the_line(from_written(written))

    # --- typed before ---

    def remember(self, p: Proceedings) -> None:
        """The lines of a meeting as the clerk would type them again, to be recalled."""
        lines = []
        for event in happenings(p.bundle):
            try:
                lines.append(in_one_line(line_of(event, p)[1]))
            except Refused:
                continue  # it has no line
        self._history = History(lines)

    def was_typed(self, text: str) -> None:
        """A line was handed in, or given up: it can be recalled."""
        self._history.add(text)

    def walk(self, by: int) -> None:
        """An earlier line (-1), or a later one (1), into the line."""
        found = self._history.step(self.line.value, by)
        if found is None:
            self.say("No earlier line begins so." if by < 0 else "That is what you typed.")
        else:
            self.line.put_text(found)

    def walking(self, text: str) -> bool:
        return self._history.walking(text)

    def action_recall(self) -> None:
        self.walk(-1)

    def action_recall_later(self) -> None:
        self.walk(1)
