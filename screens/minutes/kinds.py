"""One chord makes a line another kind: Ctrl+K, then a letter. For the line being typed, the marked one, or the last."""

from __future__ import annotations

from typing import ClassVar

from secretariat.basics.record import Refused
from secretariat.capture.expanding import bare_words
from secretariat.capture.kinds import BY_KEY, KINDS, as_kind, retyped
from secretariat.capture.paragraphs import ANOTHER_LINE
from secretariat.events.base import Happening, happenings
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command
from .marked import MarkedLines

MENU = " ".join([*(kind.name for kind in KINDS), "Join"])


def _nothing_there(screen: MarkedLines) -> str:
    p = screen.proceedings
    if p is None:
        return "There is no meeting to minute yet. Add one on the plan: F2."
    return "" if screen.line.value or p.bundle.events else "There is no line yet. Type one first."


def _nothing_to_divide(screen: MarkedLines) -> str:
    return "" if screen.line.value or screen.page.marked else "Type a line, or mark one with the up arrow, first."


class TurnedLines(MarkedLines):
    """What a line can be turned into."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("minutes.kind", "Make it another kind", "Then a letter: N note, Q question, S statement, R reply, "
                "T told, 1 numbered, * bullet, # heading, A action, C recommendation, P promise, G agreed, O noted, "
                "V resolved; J joins it to the line above.", "ctrl+k", _nothing_there),
        Command("minutes.divide", "Divide the line at the cursor", "A ¶ in the line: what follows becomes a line of "
                "its own.", "ctrl+d", _nothing_to_divide),
    )  # fmt: skip

    def action_kind(self) -> None:
        self.line.focus()
        self.line.chord = True
        self.say(MENU)

    def take_chord(self, key: str, text: str, p: Proceedings) -> None:
        """The letter after Ctrl+K. Raises Refused where the line cannot be made that."""
        key = key.casefold()
        self.say("")
        if key in ("escape", "ctrl+k"):
            self.hint_in_place(text)
        elif key not in BY_KEY and key != "j":
            raise Refused(f"That is no kind of line. Ctrl+K, then: {MENU}")
        elif text.strip():
            self._turn_typed(key, text, p)
        elif event := self._meant(p):
            if key == "j":
                self.call_later(self._joined, event, p)
                return
            act = as_kind(event, key, p, now=self.clerk.now(), plan=self.clerk.archive.plan())
            self.call_later(self.alter, act, f"Now {BY_KEY[key].sentence}. Ctrl+Z makes it as it was.",
                            mark=event.id if self.page.marked else "")  # fmt: skip

    def _meant(self, p: Proceedings) -> Happening | None:
        """The marked line, else the last."""
        if self.page.marked:
            return self.event(self.page.marked, p)
        return happenings(p.bundle)[-1] if p.bundle.events else None

    async def _joined(self, event: Happening, p: Proceedings) -> None:
        try:
            await self.join_to_the_one_above(event, p)
        except Refused as refusal:
            self.say(str(refusal), wrong=True)

    def _turn_typed(self, key: str, text: str, p: Proceedings) -> None:
        if key == "j":
            raise Refused("That line is not minuted yet. Enter first, then Ctrl+K and J.")
        desk, line = retyped(key, bare_words(text), self.desk.speaker, p, self.desk)
        self.desk = desk
        self.line.put_text(line)
        self.show_prompt(p)

    def action_divide(self) -> None:
        line = self.line
        if not line.value:
            self.action_correct()
            self.say("Put the cursor where it is to be divided, and press Ctrl+D.")
            return
        before, after = line.value[: line.cursor_position].rstrip(), line.value[line.cursor_position :].lstrip()
        line.value = f"{before} {ANOTHER_LINE} {after}"
        line.cursor_position = len(before) + 3
