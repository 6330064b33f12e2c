"""A meeting minuted as it goes from one line at the foot of the screen: what each key does, and keeping each line."""

from __future__ import annotations

from textwrap import wrap

from textual import on
from textual.timer import Timer

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.capture.changes import what_changing_did
from secretariat.capture.desk import NARRATIVE, Captured, Desk, are_words, seat, turn, why_unheard
from secretariat.capture.entering import act_of
from secretariat.capture.kinds import KINDS
from secretariat.capture.paragraphs import ANOTHER_LINE, SAME_LINE, WHO_SAID_IT
from secretariat.capture.reminders import left_behind
from secretariat.capture.several import correct_all, enter_all, insert_all
from secretariat.capture.typed_words import COMMAND, SIGN, what_can_be_typed
from secretariat.events.fold import fold
from secretariat.meetings.meeting import AgendaItem
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command, run
from .kinds import TurnedLines
from .life import COMMANDS as LIFE_COMMANDS
from .life import MinutesLife
from .line import CHORD, STEPS, CaptureLine, LongField
from .long import LongPassages
from .mode import Carrying, Changing, Correcting, Inserting, LineMode, Typing
from .refused import RefusedLines
from .undone import Desks

DRAFT_AFTER = 1.0
"""Seconds after a keystroke until the half-typed line is kept as a draft."""


def _no_items(screen: MinutesScreen) -> str:
    return "" if screen.bundle and screen.bundle.items else "The agenda has no items yet. {app.agenda} adds them."


FROM_THE_LINE = ("minutes.promise", "minutes.unsettled", "minutes.kind", "minutes.divide", "minutes.long",
                 "minutes.carry", "minutes.recall", "minutes.recall-later")  # fmt: skip
"""Commands whose keys are taken where they are typed: what is typed next must not overtake them."""


class MinutesScreen(RefusedLines, MinutesLife, LongPassages, TurnedLines):
    """A whole meeting from one line: what is typed, what its keys do, and the keeping of it."""

    HELP = """Type what is said; Enter minutes it. A person's code and Tab sets who speaks; the words tell a question
    from a statement, and Tab again settles it: stated, told of, asked. Tab after words minutes them and hands the word
    to whoever answers; on an empty line it only hands it on, and back. Escape goes back to narrative. One sign at the
    beginning makes a line something else: = what came of the item, > a recommendation, ! a promise; all are listed
    below, and so are the commands, which a stroke begins. The up arrow marks a line already minuted: Enter corrects
    it, Delete deletes it, {minutes.carry} picks it up to put it elsewhere. {minutes.kind} and a letter makes a line
    another kind, or changes who it was (W), the hour (H), the item (I). ¶ in
    the line begins another line of the minutes, ↵ another paragraph of the same; what is pasted in several paragraphs
    has them. Short forms of the phrase bank (Panel settings) are written out as you type, and a semicolon with a code
    is that person's name; {app.undo} takes that back."""
    COMMAND_TABLE = (
        Command("minutes.next", "Next item", "Open the next item; the first time, begin the meeting.", "ctrl+n",
                _no_items, footer="Next"),
        Command("minutes.promise", "Mark what was just promised", "The last answer becomes an undertaking, with its "
                "number.", "shift+f5,f17"),
        Command("minutes.close", "Close the meeting", "The chair closes the meeting: the minutes are done.", "f10"),
        Command("minutes.write", "Write the minutes to a file", "As Word, PDF, web page, Markdown or text.", "ctrl+l",
                footer="Write", wide=True),
        *LIFE_COMMANDS,
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None
        self._from_the_line: dict[str, Command] = {}
        self._desks = Desks()

    def on_mount(self) -> None:
        super().on_mount()
        self._own_keys()

    def keys_changed(self) -> None:
        self._own_keys()
        super().keys_changed()
        self.bar.show_key()

    def _own_keys(self) -> None:
        """The commands that are given from the line, by their keys as the clerk has them."""
        table = {command.id: command for command in self.commands()}
        keys = {id: (self.clerk.keys.get(id) or table[id].key).split(",") for id in FROM_THE_LINE}
        self._from_the_line = {key: table[id] for id, each in keys.items() for key in each if key}
        self.line.own(set(self._from_the_line))
        self.field.own(set(keys["minutes.long"]))

    def more_help(self, width: int) -> list[str]:
        """The command words, for the help screen."""
        lines, heads = list[str](), {SIGN: "SIGNS THAT BEGIN A LINE", COMMAND: "COMMANDS IN THE LINE"}
        for kind, head in heads.items():
            lines += ["", head] if lines else [head]
            for each in what_can_be_typed():
                also = f" (also {', '.join(each.also)})" if each.also else ""
                words = f"{each.usage}: {each.sentence}{also}"
                lines += wrap(words, width, subsequent_indent=" " * 4) if each.kind == kind else []
        lines += ["", f"{self.keyed('{minutes.kind}').upper()} AND A LETTER MAKES A LINE"]
        lines += [f"{kind.key.upper()}: {kind.sentence}" for kind in KINDS]
        return [*lines, ""]

    def refresh_records(self) -> None:
        p = self.proceedings
        if p is not None and self.minuted == p.bundle.meeting.id and isinstance(self.mode, Typing):
            before, self.desk = self.desk, self._desks.now(self.desk, {event.id for event in p.bundle.events})
            if before != self.desk:
                self.say("")  # what was said of the line as it stood then is no longer so
        super().refresh_records()
        done_since = self._said_at != self.clerk.archive.store.version()
        if p is not None and done_since and not (self.line.saving or self.line.value):
            self.say("")  # nor what undo would do, once anything else was done, here or in another place
            self.hint_in_place("")

    @on(CaptureLine.Changed)
    def _typed(self, event: CaptureLine.Changed) -> None:
        event.stop()
        self.forget_what_was_refused(event.value)
        if event.value and self.page.marked and isinstance(self.mode, Typing | Carrying):
            self.page.to_the_end()
            self._put_down()
        self.hint_in_place(self.line.value)
        self._draft_soon()

    @on(LongField.Changed, "#long")
    def _written(self, event: LongField.Changed) -> None:
        event.stop()
        self._draft_soon()

    def _draft_soon(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        self._timer = None
        if self.minuted and not self.correcting:
            self.keep_half_typed(self.typed)

    def flush_drafts(self) -> None:
        if self.query_one_optional(CaptureLine) is not None:
            self._keep_draft()

    def take_key(self, key: str, text: str) -> None:
        """One of the line's own keys, taken where it was typed: nothing typed after it can overtake it."""
        p = self.proceedings
        if p is None:
            self.refuse("There is no meeting to minute yet. Add one on the plan: {app.plan}.")
        elif key.startswith(CHORD):
            self._chord(key.removeprefix(CHORD), text, p)
        elif key in self._from_the_line:
            self._command_typed(self._from_the_line[key])
        elif key == "tab":
            self._tab(text.strip(), p)
        elif key == "enter":
            self.enter(text, p)
        elif key == "escape":
            self._escape(p)
        elif key == "delete":
            if self.page.marked and not self.correcting:
                self.call_later(self.action_delete)
        elif not self.correcting and key in ("up", "down") and (text or self.walking(text)):
            self.walk(STEPS[key])
        elif not (self.correcting or text):
            self.step(STEPS[key], p)

    def _command_typed(self, command: Command) -> None:
        """What can be done at once is done before the next key; the rest is begun."""
        if why := command.when(self):
            self.refuse(why)
        elif command.verb in ("unsettled", "kind", "divide", "carry", "long", "recall", "recall_later"):
            getattr(self, f"action_{command.verb}")()
        else:
            self.call_later(run, self, command)

    def _chord(self, key: str, text: str, p: Proceedings) -> None:
        try:
            self.take_chord(key, text, p)
        except Refused as refusal:
            self.say_why(refusal)

    def _put_down(self) -> None:
        """Leave the line that was picked up where it is."""
        p = self.proceedings
        if isinstance(self.mode, Carrying) and p is not None:
            self.mode = Typing()
            self.show_prompt(p)

    def _tab(self, text: str, p: Proceedings) -> None:
        """A code: that person speaks. Half a command: all of it. Words: minuted. After them, or of nothing else, the
        word is handed on."""
        if isinstance(self.mode, Changing):
            self.enter(text, p)
            return
        for mark, instead in ((ANOTHER_LINE, SAME_LINE), (f" {SAME_LINE} ", " ")):
            if mark in text:
                self.line.put_text(text.replace(mark, instead))
                return
        if text.startswith("/") or (self.line.suggested and p.people.coded(text) is None):
            if self.line.suggested:
                self.line.put_text(self.line.suggested)
            return
        text = text.removesuffix(WHO_SAID_IT)
        if (WHO_SAID_IT in text or are_words(text, p)) and isinstance(self.mode, Typing):
            self.enter(text, p, hand_on=True)
            return
        try:
            self.desk = seat(self.desk, p, text) if text else turn(self.desk, p)
        except Refused as refusal:
            if isinstance(self.mode, Typing):  # words typed on at once are not glued to the name, nor another's
                self.line.put_text(text + WHO_SAID_IT)
            self.say_why(refusal)
            return
        if text:
            self.line.set_text("")
        self.say("")
        self.show_prompt(p)
        self._tell_who_is_unheard(p)

    def _tell_who_is_unheard(self, p: Proceedings) -> None:
        """Under the line, once the word was handed on: that nobody took it, or somebody who is not marked present."""
        if why := why_unheard(self.desk, p):
            self.say(why, wrong=self.desk.waiting)

    def _escape(self, p: Proceedings) -> None:
        """Escape leaves one thing at a time: a correction, a marked line, an earlier part, the speaker."""
        if isinstance(self.mode, Carrying):
            self._put_down()
        elif isinstance(self.mode, Changing):
            self.end_edit()
        elif isinstance(self.mode, Correcting | Inserting):
            self.was_typed(self.line.value)
            self.end_edit()
        elif self.page.marked:
            self.page.to_the_end()
        elif self.viewed != -1:
            self.viewed = -1
        else:
            self.desk = NARRATIVE
        self.say("")
        self.show(p)

    def enter(self, text: str, p: Proceedings, *, hand_on: bool = False) -> None:
        if isinstance(self.mode, Changing):
            try:
                self.change_as_typed(self.mode, text, p)
            except Refused as refusal:
                self.say_why(refusal)
            return
        if not text.strip():
            if isinstance(self.mode, Carrying):
                try:
                    self.drop_here(self.mode.event, p)
                except Refused as refusal:
                    self.say_why(refusal)
            elif self.page.marked and not self.correcting:
                self.action_correct()
            return
        try:
            self.refuse_what_came_from_another_item(text, p)
            act, captured = self._understood(f"{text}\t" if hand_on else text, p)
        except Refused as refusal:
            self.line_refused(refusal, text, p)
            return
        self.forget_what_was_refused("")
        self.was_typed(text)
        before = (self.desk, self.mode)
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
        match self.mode:
            case Correcting(event=event):
                return correct_all(self.event(event, p), text, p, desk=desk, now=now, plan=plan), None
            case Inserting(after=after):
                return insert_all(self.event(after, p), text, p, desk=desk, now=now, plan=plan), None
        captured = enter_all(text, p, desk=desk, now=now, plan=plan)
        return act_of(captured, p, plan), captured

    async def _keep(self, act: Act, captured: Captured | None, text: str, before: tuple[Desk, LineMode]) -> None:
        """Keep an act. The line was cleared already, so that typing can go on; it is given back if keeping failed."""
        p = self.proceedings
        was = fold(p.bundle, p.panel, p.people) if p and not captured and act.changes else None
        if not act.changes or await self.do(act):
            if captured:
                self._desks.kept(act, before[0], self.desk)
            self.keep_half_typed(self.line.value)
            told = captured.say if captured else ""
            if was is not None and self.proceedings is not None:  # a line was corrected or put in
                told = what_changing_did(was, self.proceedings)
            self.say(told)
            if not told:
                self.hint_in_place(self.line.value)
        else:
            self.desk, self.mode = before
            self.line.set_text(f"{text} {self.line.value}".rstrip())
            self.say("NOT SAVED. Your words are back in the line: press Enter to try again.", wrong=True)
        self.line.kept()

    # --- commands ---

    async def action_next(self) -> None:
        await self._command("/next")

    async def action_promise(self) -> None:
        await self._command("/promise")

    async def action_close(self) -> None:
        """Once, it says what would be left behind; the same key again closes all the same, as long as that is read."""
        await self.line.free()
        p = self.proceedings
        left = left_behind(p, self.typed) if p else ""
        words = f"{{minutes.close}} again closes. {left}"
        if left and self.bar.said != words:
            self.clerk.bell()
            self.say(words, wrong=True)
            return
        await self._command("/close")

    async def _command(self, line: str) -> None:
        """As if it had been typed; what stands in the line stays there."""
        await self.line.free()
        p = self.proceedings
        if p is None:
            self.refuse("There is no meeting yet. Add one on the plan: {app.plan}.")
            return
        try:
            plan = self.clerk.archive.plan()
            captured = enter_all(line, p, desk=self.desk, now=self.clerk.now(), plan=plan)
        except Refused as refusal:
            self.say_why(refusal)
            return
        self.line.wait_for_keeping()
        act, before, item = act_of(captured, p, plan), self.desk, p.bundle.item(p.item)
        if await self.do(act):
            self.desk = self.desk if captured.desk is None else captured.desk
            self._desks.kept(act, before, self.desk)
            self.line.forget()  # what was typed came before this: undo takes this back first
            self.viewed, self.page.highlighted = -1, None
            self.show(self.proceedings or p)
            self.say(" ".join(filter(None, (captured.say, self._left_standing(item)))))
        self.line.kept()

    def _left_standing(self, item: AgendaItem | None) -> str:
        """That words stand in the line which were typed in the item that was open before; empty where none do."""
        p = self.proceedings
        if p is None or item is None or p.item == item.id or not self.typed.strip():
            return ""
        return f"What stands in the line was typed in item {item.number}."

    def action_write(self) -> None:
        from ..papers.writing import write_paper

        write_paper(self, "minutes")
