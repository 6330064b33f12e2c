"""The heart of it: a meeting minuted live from one line at the foot of the screen."""

from __future__ import annotations

from textwrap import wrap

from textual import on
from textual.timer import Timer

from secretariat.acts import Act
from secretariat.capture import NARRATIVE, Captured, Desk, act_of, enter, seat, turn, vocabulary
from secretariat.capture.corrections import correct, insert_after
from secretariat.proceedings import Proceedings
from secretariat.records import Refused

from .commands import Command
from .minutes_life import COMMANDS as LIFE_COMMANDS
from .minutes_life import MinutesLife
from .minutes_line import STEPS, CaptureLine
from .minutes_marked import MarkedLines

DRAFT_AFTER = 1.0
"""Seconds after a keystroke until the half-typed line is kept as a draft."""


def _no_items(screen: MinutesScreen) -> str:
    return "" if screen.bundle and screen.bundle.items else "The agenda has no items yet. F3 adds them."


class MinutesScreen(MinutesLife, MarkedLines):
    """A whole meeting from one line: what is typed, what its keys do, and the keeping of it."""

    HELP = """Type what is said; Enter minutes it. A person's code and Tab sets who speaks; Tab again turns asked into
    stated; Tab on an empty line hands the word to whoever answers, and back. Escape goes back to narrative. “1. ”
    begins a numbered update, “* ” a bullet, “# ” a sub-heading, “a. ” a sub-point. A stroke begins a command, listed
    below. The up arrow marks a line already minuted: Enter corrects it, Delete deletes it."""
    COMMAND_TABLE = (
        Command("minutes.next", "Next item", "Open the next item; the first time, begin the meeting.", "ctrl+n",
                _no_items, footer="Next"),
        Command("minutes.close", "Close the meeting", "The chair closes the meeting: the minutes are done.", "f10"),
        Command("minutes.write", "Write the minutes to a file", "As Word, web page, Markdown or text.", "ctrl+l",
                footer="Write", wide=True),
        *LIFE_COMMANDS,
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None

    def more_help(self, width: int) -> list[str]:
        """The command words, for the help screen."""
        lines = ["COMMANDS IN THE LINE"]
        for word in vocabulary():
            also = f" (also {', '.join('/' + each for each in word.also)})" if word.also else ""
            lines += wrap(f"{word.usage}: {word.sentence}{also}", width, subsequent_indent=" " * 4)
        return [*lines, ""]

    @on(CaptureLine.Changed)
    def _typed(self, event: CaptureLine.Changed) -> None:
        event.stop()
        if event.value and self.page.marked and not (self.editing or self.inserting):
            self.page.to_the_end()
        self.hint_in_place(self.line.value)
        if self._timer is None:
            self._timer = self.set_timer(DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        self._timer = None
        if self.minuted and not self.editing:
            self.clerk.keep_draft(self.draft_key, self.line.value)

    def flush_drafts(self) -> None:
        if self.query_one_optional(CaptureLine) is not None:
            self._keep_draft()

    def take_key(self, key: str, text: str) -> None:
        """One of the line's own keys, taken where it was typed: nothing typed after it can overtake it."""
        p = self.proceedings
        if p is None:
            self.refuse("There is no meeting to minute yet. Add one on the plan: F2.")
        elif key == "tab":
            self._tab(text.strip(), p)
        elif key == "enter":
            self._enter(text, p)
        elif key == "escape":
            self._escape(p)
        elif key == "delete":
            if self.page.marked and not self.editing:
                self.call_later(self.action_delete)
        elif not (self.editing or text):
            self.step(STEPS[key], p)

    def _refused(self, refusal: Refused) -> None:
        self.clerk.bell()
        self.say(str(refusal), wrong=True)

    def _tab(self, text: str, p: Proceedings) -> None:
        """A code: that person speaks. Half a command: all of it. Nothing: the word is handed on."""
        if text.startswith("/"):
            if self.line.suggested:
                self.line.set_text(self.line.suggested)
            return
        try:
            self.desk = seat(self.desk, p, text) if text else turn(self.desk, p)
        except Refused as refusal:
            self._refused(refusal)
            return
        if text:
            self.line.set_text("")
        self.say("")
        self.show_prompt(p)

    def _escape(self, p: Proceedings) -> None:
        """Escape leaves one thing at a time: a correction, a marked line, an earlier part, the speaker."""
        if self.editing or self.inserting:
            self.end_edit()
        elif self.page.marked:
            self.page.to_the_end()
        elif self.viewed != -1:
            self.viewed = -1
        else:
            self.desk = NARRATIVE
        self.say("")
        self.show(p)

    def _enter(self, text: str, p: Proceedings) -> None:
        if not text.strip():
            if self.page.marked and not self.editing:
                self.action_correct()
            return
        try:
            act, captured = self._understood(text, p)
        except Refused as refusal:
            self._refused(refusal)
            return
        before = (self.desk, self.editing, self.inserting)
        self.line.wait_for_keeping()
        self.line.set_text("")
        if captured is not None:
            self.desk = self.desk if captured.desk is None else captured.desk
            self.viewed = -1
        else:
            self.end_edit()
        self.page.highlighted = None
        self.call_later(self._keep, act, captured, text, before)

    def _understood(self, text: str, p: Proceedings) -> tuple[Act, Captured | None]:
        now, plan, desk = self.clerk.now(), self.clerk.archive.plan(), self.desk
        if self.editing:
            return correct(self.event(self.editing, p), text, p, desk=desk, now=now, plan=plan), None
        if self.inserting:
            return insert_after(self.event(self.inserting, p), text, p, desk=desk, now=now, plan=plan), None
        captured = enter(text, p, desk=desk, now=now, plan=plan)
        return act_of(captured, p, plan), captured

    async def _keep(self, act: Act, captured: Captured | None, text: str, before: tuple[Desk, str, str]) -> None:
        """Keep an act. The line was cleared already, so that typing can go on; it is given back if keeping failed."""
        if await self.do(act):
            self.clerk.keep_draft(self.draft_key, self.line.value)
            self.say(captured.say if captured else "")
            if not (captured and captured.say):
                self.hint_in_place(self.line.value)
        else:
            self.desk, self.editing, self.inserting = before
            self.line.set_text(f"{text} {self.line.value}".rstrip())
            self.say("NOT SAVED. Your words are back in the line: press Enter to try again.", wrong=True)
        self.line.kept()

    # --- commands ---

    async def action_next(self) -> None:
        await self._command("/next")

    async def action_close(self) -> None:
        await self._command("/close")

    async def _command(self, line: str) -> None:
        """As if it had been typed; what stands in the line stays there."""
        await self.line.free()
        p = self.proceedings
        if p is None:
            self.refuse("There is no meeting yet. Add one on the plan: F2.")
            return
        try:
            plan = self.clerk.archive.plan()
            captured = enter(line, p, desk=self.desk, now=self.clerk.now(), plan=plan)
        except Refused as refusal:
            self._refused(refusal)
            return
        self.line.wait_for_keeping()
        if await self.do(act_of(captured, p, plan)):
            self.desk = self.desk if captured.desk is None else captured.desk
            self.viewed, self.page.highlighted = -1, None
            self.show(self.proceedings or p)
            self.say(captured.say)
        self.line.kept()

    def action_write(self) -> None:
        from .writing import write_paper

        write_paper(self, "minutes")
