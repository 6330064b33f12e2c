"""Lines already minuted: marked with the arrows or the mouse, then corrected, followed, moved, or taken out."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.widgets import OptionList

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date, local
from secretariat.basics.record import Refused
from secretariat.capture.changes import what_moving_did
from secretariat.capture.corrections import delete, line_of, move
from secretariat.capture.desk import NARRATIVE
from secretariat.capture.paragraphs import in_one_line
from secretariat.capture.several import join, put_after
from secretariat.events.base import Happening, happenings
from secretariat.events.fold import fold
from secretariat.finding.in_minutes import words_of_block
from secretariat.minutes.life import Life
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command
from ..kit.page_lines import PageLines
from .mode import Carrying, Changing, Correcting, Inserting, Typing
from .page import pieces
from .view import MinutesView


def _none_marked(screen: MinutesView) -> str:
    return "" if screen.page.marked else "Mark a line first: the up arrow goes to the lines already minuted."


class MarkedLines(MinutesView):
    """What can be done with the marked line."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("minutes.correct", "Correct the marked line", "Bring its words back into the line to retype.", "ctrl+r",
                _none_marked, footer="Correct"),
        Command("minutes.insert", "Insert after the marked line", "Minute something that was forgotten there.",
                "ctrl+o", _none_marked),
        Command("minutes.delete", "Delete the marked line", "Take it out; undo brings it back.", "ctrl+t",
                _none_marked),
        Command("minutes.up", "Move the marked line up", "Put it before the line above.", "ctrl+up", _none_marked),
        Command("minutes.down", "Move the marked line down", "Put it after the line below.", "ctrl+down", _none_marked),
        Command("minutes.carry", "Pick the marked line up", "Then mark the line it is to come after, under any item, "
                "and press Enter.", "ctrl+x", _none_marked),
        Command("minutes.join", "Join the marked line to the one above", "Two lines of one kind become one. "
                "Also {minutes.kind}, then J.", "", _none_marked),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._known: Life | None = None

    def on_screen_resume(self) -> None:
        self._known = None  # another meeting may have approved these minutes since
        super().on_screen_resume()

    @staticmethod
    def event(id: str, p: Proceedings) -> Happening:
        event = next((event for event in happenings(p.bundle) if event.id == id), None)
        if event is None:
            raise Refused("That line is gone: it was taken out or taken back. Esc, then type it anew.")
        return event

    def already_out(self, p: Proceedings) -> str:
        """That these minutes were circulated or approved, before something in them is changed; empty for a draft.

        Later meetings are read for it once each time the screen is shown, and only where the meeting is closed.
        """
        if p.phase != "closed":
            return ""
        if self._known is None or self._known.copies != p.bundle.copies:
            self._known = self.clerk.archive.life(p.bundle.meeting.id)
        if self._known is None:
            return ""
        if agreed := self._known.approved:
            return f"Approved on {house_date(agreed.on)}: only a later meeting's minutes correct them."
        if sent := self._known.last:
            return f"Circulated on {house_date(local(sent.when).date())}: every change is listed against that copy."
        return ""

    def step(self, by: int, p: Proceedings) -> None:
        """Up and down over the lines; past the top of a piece, on to the one before."""
        count = len(pieces(p))
        if not self.page.step(by):
            at = count - 1 if self.viewed == -1 else self.viewed
            to = at + (1 if by > 0 else -1)
            if 0 <= to < count:
                self.viewed = -1 if to == count - 1 else to
                self.page.highlighted = None
                self.show(p)
                if by < 0:
                    self.page.step(-1)
            elif by > 0:
                self.page.to_the_end()
        self.say("")
        self.hint_in_place("")

    @on(OptionList.OptionSelected, "#page")
    def _clicked_line(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.line.focus()
        self.hint_in_place(self.line.value)

    @on(OptionList.OptionSelected, "#items")
    def _clicked_item(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        p = self.proceedings
        item = p.bundle.item(event.option.id or "") if p else None
        if p is None or item is None:
            return
        where = [n for n, piece in enumerate(pieces(p)) if piece.item == item.id]
        if where:
            self.viewed = -1 if where[-1] == len(pieces(p)) - 1 else where[-1]
        elif not self.line.value:
            self.line.put_text(f"/item {item.number}")
        self.show(p)
        self.line.focus()

    def action_correct(self) -> None:
        p = self.proceedings
        if p is None:
            return
        event = self.event(self.page.marked, p)
        try:
            desk, text = line_of(event, p)
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        self._leave_for_another()
        self.mode, self.desk = Correcting(event.id, self.desk, self.line.value), desk
        self.line.set_text(in_one_line(text))
        self.show_prompt(p)
        self.say(self.already_out(p) or "Retype it and press Enter. Esc leaves it as it was.")

    def action_insert(self) -> None:
        p = self.proceedings
        if p is not None:
            self._leave_for_another()
            self.mode, self.desk = Inserting(self.page.marked, self.desk), NARRATIVE
            self.show_prompt(p)
            self.say(self.already_out(p) or "The next line goes after the marked one. Esc to leave that.")

    def end_edit(self) -> None:
        """The next line is a new one: who spoke before a correction or an insertion speaks again."""
        match self.mode:
            case Correcting(desk=desk, text=text):
                self.desk = desk
                self.line.set_text(text)
            case Inserting(desk=desk):
                self.desk = desk
            case Changing(text=text):
                self.line.set_text(text)
        self.mode = Typing()

    def _leave_for_another(self) -> None:
        """Something else is begun: half a correction can be recalled, and what it was begun over comes back."""
        if self.correcting:
            self.was_typed(self.line.value)
        self.end_edit()

    # --- done at once ---

    async def alter(self, act: Act, words: str, *, mark: str = "") -> None:
        """Keep an act on lines already minuted; say what was done, or that these minutes are out already."""
        self.line.wait_for_keeping()
        done = await self.do(act)
        p = self.proceedings
        if done and p is not None:
            if mark:
                self._mark(mark)
            self.say(self.already_out(p) or words)
        self.line.kept()

    async def action_delete(self) -> None:
        p = self.proceedings
        if p is not None:
            event = self.event(self.page.marked, p)
            await self.alter(delete(event, p, self.clerk.archive.plan()), "Taken out. {app.undo} brings it back.")

    async def action_join(self) -> None:
        p = self.proceedings
        if p is not None:
            await self.join_to_the_one_above(self.event(self.page.marked, p), p)

    async def join_to_the_one_above(self, event: Happening, p: Proceedings) -> None:
        """Two lines become one. Raises Refused where they cannot."""
        above = next((b for b, e in zip(p.bundle.events, p.bundle.events[1:], strict=False) if e.id == event.id), event)
        await self.alter(join(event, p, self.clerk.archive.plan()), "Joined. {app.undo} parts them.", mark=above.id)

    def action_carry(self) -> None:
        p = self.proceedings
        if p is not None and not self.correcting:  # the line that is corrected stays where it is until that is done
            self.end_edit()
            self.mode = Carrying(self.page.marked)
            self.show_prompt(p)

    def drop_here(self, carried: str, p: Proceedings) -> None:
        """Put the line that was picked up after the marked one; after the last, where none is marked."""
        event = self.event(carried, p)
        here = pieces(p)[self.viewed].events[-1]
        act = put_after(event, self.event(self.page.marked, p) if self.page.marked else here, p)
        self.mode = Typing()
        self.call_later(self._dropped, act, event.id)

    async def _dropped(self, act: Act, event: str) -> None:
        p = self.proceedings
        before = fold(p.bundle, p.panel, p.people) if p else None
        await self.alter(act, "Put here. {app.undo} puts it back.", mark=event)
        self.tell_what_moving_did(before, event)

    def tell_what_moving_did(self, before: Proceedings | None, event: str) -> None:
        """Under the line, where a line was moved: that it is private now, or public; what contradicts itself since."""
        p = self.proceedings
        if before is not None and p is not None and (what := what_moving_did(before, event, p)):
            self.say(what, wrong=True)

    async def action_up(self) -> None:
        await self._move(-1)

    async def action_down(self) -> None:
        await self._move(1)

    async def _move(self, by: int) -> None:
        p = self.proceedings
        if p is None:
            return
        event = self.event(self.page.marked, p)
        act = move(event, p, by=by)
        before = fold(p.bundle, p.panel, p.people)
        if act is None:
            self.refuse("It is already at the end.")
        elif await self.do(act):
            self._mark(event.id)
            self.tell_what_moving_did(before, event.id)

    def show_record(self, id: str) -> None:
        self.refresh_records()
        p = self.proceedings
        if p is not None and any(event.id == id for event in p.bundle.events):
            self._mark(id)

    def page_lines(self) -> PageLines | None:
        """Every line of the meeting as it is printed, not of the open item alone."""
        p = self.proceedings
        if p is None or not p.bundle.events:
            return None
        ids = [event.id for event in p.bundle.events]
        lines = [" ".join(map(words_of_block, entry.blocks)) for entry in p.page.entries]
        at = ids.index(self.page.marked) if self.page.marked in ids else 0
        return PageLines(lines, at, lambda n: self._mark(ids[n]))

    def _mark(self, event: str) -> None:
        """Show the piece an event is in, and mark it."""
        p = self.proceedings
        if p is None:
            return
        all_pieces = pieces(p)
        at = next((n for n, piece in enumerate(all_pieces) if any(e.id == event for e in piece.events)), -1)
        self.viewed = -1 if at == len(all_pieces) - 1 else at
        self.show(p)
        self.page.mark(event)
