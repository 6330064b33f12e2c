"""One chord makes a line another kind: Ctrl+K, then a letter. For the line being typed, the marked one, or the last."""

from __future__ import annotations

from typing import ClassVar

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.capture.changes import another_item, another_speaker, another_time
from secretariat.capture.expanding import bare_words
from secretariat.capture.kinds import BY_KEY, KINDS, as_kind, retyped
from secretariat.capture.paragraphs import ANOTHER_LINE
from secretariat.events.base import Happening, happenings
from secretariat.events.fold import fold
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command
from .marked import MarkedLines
from .mode import Changing, What

MENU = " ".join([*(kind.name for kind in KINDS), "Join", "Who", "Hour", "Item"])
CHANGES: dict[str, What] = {"w": "speaker", "h": "time", "i": "item"}


def _nothing_there(screen: MarkedLines) -> str:
    p = screen.proceedings
    if p is None:
        return "There is no meeting to minute yet. Add one on the plan: {app.plan}."
    return "" if screen.line.value or p.bundle.events else "There is no line yet. Type one first."


def _no_line(screen: MarkedLines) -> str:
    p = screen.proceedings
    return "" if p and p.bundle.events else "There is no line yet. Type one first."


def _nothing_to_divide(screen: MarkedLines) -> str:
    return "" if screen.line.value or screen.page.marked else "Type a line, or mark one with the up arrow, first."


class TurnedLines(MarkedLines):
    """What a line can be turned into."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("minutes.kind", "Make it another kind", "Then a letter: N note, Q question, S statement, R reply, "
                "T told, 1 numbered, * bullet, # heading, A action, C recommendation, P promise, G agreed, O noted, "
                "V resolved; J joins it to the line above; W, H, I: who it was, the hour, the item.", "ctrl+k",
                _nothing_there),
        Command("minutes.speaker", "Make the marked line somebody else’s",
                "Then a code and Enter. Also {minutes.kind}, W.", "", _no_line),
        Command("minutes.time", "Give the marked line another time",
                "Then the time and Enter. Also {minutes.kind}, H.", "", _no_line),
        Command("minutes.item", "Put the marked line under another item",
                "Then its number and Enter. Also {minutes.kind}, I.", "", _no_line),
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
        elif isinstance(self.mode, Changing):
            raise Refused("Enter changes the marked line first, or Esc leaves it as it is.")
        elif key in CHANGES:
            if text.strip():
                raise Refused("That line is not minuted yet. Esc and a code with Tab says who; its time is now.")
            self.begin_change(CHANGES[key], p)
        elif key not in BY_KEY and key != "j":
            raise Refused(f"That is no kind of line. {{minutes.kind}}, then: {MENU}")
        elif text.strip():
            self._turn_typed(key, text, p)
        elif event := self._meant(p):
            if key == "j":
                self.call_later(self._joined, event, p)
                return
            act = as_kind(event, key, p, now=self.clerk.now(), plan=self.clerk.archive.plan())
            self.call_later(self.alter, act, f"Now {BY_KEY[key].sentence}. {{app.undo}} makes it as it was.",
                            mark=event.id if self.page.marked else "")  # fmt: skip

    def begin_change(self, what: What, p: Proceedings) -> None:
        """The next thing typed says who, when or under which item the marked line (else the last) was."""
        event = self._meant(p)
        if event is not None:
            self._leave_for_another()
            self.mode = Changing(event.id, what, self.line.value)
            self.line.set_text("")
            self.show_prompt(p)
            if out := self.already_out(p):
                self.say(out)

    def action_speaker(self) -> None:
        self._begin("speaker")

    def action_time(self) -> None:
        self._begin("time")

    def action_item(self) -> None:
        self._begin("item")

    def _begin(self, what: What) -> None:
        if (p := self.proceedings) is not None:
            self.begin_change(what, p)

    def change_as_typed(self, mode: Changing, text: str, p: Proceedings) -> None:
        """Enter: the marked line is changed, in one act. Raises Refused where it cannot be."""
        event, now, plan = self.event(mode.event, p), self.clerk.now(), self.clerk.archive.plan()
        match mode.what:
            case "speaker":
                act = another_speaker(event, text, p, now=now, plan=plan)
            case "time":
                act = another_time(event, text, p, now=now, plan=plan)
            case "item":
                act = another_item(event, text, p)
        marked = event.id if self.page.marked else ""
        self.end_edit()
        self.call_later(self._changed, act, event.id, marked)

    async def _changed(self, act: Act, event: str, marked: str) -> None:
        p = self.proceedings
        before = fold(p.bundle, p.panel, p.people) if p else None
        await self.alter(act, f"Changed: {act.note}. {{app.undo}} makes it as it was.", mark=marked)
        self.tell_what_moving_did(before, event)

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
            raise Refused("That line is not minuted yet. Enter first, then {minutes.kind} and J.")
        desk, line = retyped(key, bare_words(text), self.desk.speaker, p, self.desk)
        self.desk = desk
        self.line.put_text(line)
        self.show_prompt(p)

    def action_divide(self) -> None:
        line = self.line
        if not line.value:
            self.action_correct()
            self.say("Put the cursor where it is to be divided, and press {minutes.divide}.")
            return
        before, after = line.value[: line.cursor_position].rstrip(), line.value[line.cursor_position :].lstrip()
        line.value = f"{before} {ANOTHER_LINE} {after}"
        line.cursor_position = len(before) + 3
