"""Taking a letter in, and opening one that is kept: it is read, laid on the desk, and kept as the clerk says."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

from textual import work

from secretariat.basics.clock import parse_date
from secretariat.basics.record import Refused, new_id
from secretariat.finding.in_records import paragraphs_of
from secretariat.letters.letter import FileHeldBack, LetterIn
from secretariat.letters.opened.marked_up import marked_up
from secretariat.letters.taking_in import taking_in
from secretariat.matters.letters_in import meeting_answered, passages, relink, taking_again
from secretariat.matters.register import Register

from ..dialogs.all_meetings import all_read
from ..dialogs.coming_up import may_come_up
from ..widgets.table import Table
from .desk import LetterDesk
from .half_way import DRAFT, HalfWay
from .on_the_desk import OnTheDesk, Said
from .paste import PasteLetter
from .work import LOOKING, Arrived, LettersWork


class ComingIn(LettersWork):
    """The place of letters, as far as it takes in and opens them."""

    def __init__(self) -> None:
        super().__init__()
        self._register = Register(())
        """Every matter there was when it was last gathered."""

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def letter(self) -> LetterIn | None:
        """The one marked, as it is kept."""
        return self.table.marked(self.clerk.archive.letters())

    # --- taking one in ---

    def action_new(self) -> None:
        self._take_in(file_first=False)

    def action_file(self) -> None:
        self._take_in(file_first=True)

    @work(group="asking")
    async def _take_in(self, *, file_first: bool) -> None:
        trouble = ""
        while True:
            typed = await self.app.push_screen_wait(PasteLetter(file_first=file_first, trouble=trouble))
            if typed is None:
                return
            try:
                await self._read(typed)
            except Refused as refusal:
                trouble = str(refusal)
                if may_come_up(self, trouble):
                    continue
            return

    async def _read(self, typed: HalfWay) -> None:
        """Read what came, and lay it on the desk. Raises Refused where its file cannot be opened."""
        arrived = Arrived(typed.text)
        if typed.file and not (typed.text.strip() and typed.said is not None):
            arrived = await self.opened_file(typed.file)
        elif typed.file:
            try:
                arrived = (await self.opened_file(typed.file))._replace(text=typed.text)
            except Refused as refusal:
                self.tell(f"{refusal} Its words are still here, and are kept without it.")
        if not await all_read(self, LOOKING):
            raise Refused("Stopped: nothing was taken in, and what you gave is still here.")
        register = self._register = await self.register()
        date = parse_date(typed.date) if typed.date else None
        held = await self.held(arrived.text, register, date)
        taking, id = taking_in(held.proposed), new_id()
        if typed.said is not None and not taking.say_again(typed.said):
            self.tell("It is read otherwise now: what you had said of it is to be said again.")
        if marks := await asyncio.to_thread(marked_up, arrived.data):
            self.tell(marks)
        gate, unread = self.gate()
        named = await asyncio.to_thread(_named, gate, arrived) if gate is not None else False
        laid = OnTheDesk(
            held, taking, register, arrived.name or "A letter", named, named or typed.about_complaint, unread, date=date
        )  # fmt: skip

        def leave(said: Said) -> None:
            day = said.date.isoformat() if said.date else ""
            half = HalfWay(arrived.text, typed.file, day, said.taking.said(), said.about_complaint)
            self.clerk.keep_draft(DRAFT, half.draft())

        async def keep(said: Said) -> str:
            now_gate, now_unread = self.gate()
            named = bool(now_gate and await asyncio.to_thread(_named, now_gate, arrived))
            sealed = said.about_complaint or (named and not said.not_them)
            read = held.proposed.read
            why = await self.keep_letter(
                arrived, read, said.taking, register, id=id, date=said.date, sealed=sealed, not_compared=now_unread,
                meeting=meeting_answered(held, said.taking, register), not_them=said.not_them if named else "",
            )  # fmt: skip
            if not why:
                self.clerk.keep_draft(DRAFT, "")
                self._tell_kept(said, sealed=sealed, unread=now_unread)
            return why

        if may_come_up(
            self, "The letter is read. Take it in again on the list of letters: what you gave is still there."
        ):
            await self.app.push_screen_wait(LetterDesk(laid, keep, leave))
            self.table.go_to(id)

    def _tell_kept(self, said: Said, *, sealed: bool, unread: str) -> None:
        answers = len(said.taking.linked(accepted=True))
        words = f"Kept{', sealed' if sealed else ''}: it answers {answers or 'nothing'}"
        words += f" matter{'' if answers == 1 else 's'}." if answers else " yet."
        if unread and not sealed:
            words += f" Not compared with the complaints, for {unread}: "
            words += "{letters.compare} compares it once they are unlocked."
        self.tell(words)

    # --- opening one that is kept ---

    @work(group="asking")
    async def open_letter(self, passage: int | None, *, paragraph: int | None = None) -> None:
        """``passage``: at which of its passages. ``paragraph``: at which paragraph of its text, where it was found."""
        letter = self.letter
        whole = self.whole(letter) if letter else None
        if letter is None or whole is None:
            self.refuse("It is sealed, and cannot be opened now.")
            return
        if not await all_read(self, LOOKING):
            return
        register = self._register = await self.register()
        answered = {answer.matter for each in whole.passages for answer in each.answers}
        try:
            held = await self.held(whole.text, register, whole.dated, answered)
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        raised = self.clerk.archive.raised()
        taking = taking_again(held.proposed, whole, register, raised)
        laid = OnTheDesk(
            held, taking, register, "A letter that is kept", about_complaint=bool(letter.sealed),
            kept=True, date=whole.day,
        )  # fmt: skip

        async def keep(said: Said) -> str:
            kept = next((each for each in self.clerk.archive.letters() if each.id == letter.id), None)
            if kept is None:
                return "It is not kept any more: it was taken out meanwhile."
            if kept.sealed:
                act = self._relink_sealed(kept, said, register)
            else:
                act = relink(kept, said.taking, register, raised)
            return "" if await self.do(act) else f"It could not be saved. {self.clerk.trouble}"

        part = _part_of(whole, taking, passage)
        text = paragraphs_of(whole.text)
        at = text[paragraph] if paragraph is not None and 0 <= paragraph < len(text) else ""
        if may_come_up(self, "The letter is read. Open it again on the list of letters."):
            await self.app.push_screen_wait(LetterDesk(laid, keep, lambda _: None, passage=part, words=at))

    def _relink_sealed(self, stub: LetterIn, said: Said, register: Register) -> Any:
        from secretariat.complaints.letters_sealed import relinked

        if why := self.clerk.lock.why_closed():
            raise Refused(why)
        return relinked(stub, self.clerk.archive.sealed_letters()[stub.sealed], passages(said.taking, register))


def _named(gate: Any, arrived: Arrived) -> bool:
    from secretariat.complaints.letters_sealed import names_complainant

    file = FileHeldBack(name=arrived.name, data=b"")
    return bool(names_complainant(gate, LetterIn(received=dt.date.min, text=arrived.text, held_back=file)))


def _part_of(letter: LetterIn, taking: Any, passage: int | None) -> int | None:
    """The part that a passage is now."""
    if passage is None or not 0 <= passage < len(letter.passages):
        return None
    wanted = letter.passages[passage]
    said = wanted.label, wanted.asked, wanted.reply
    return next((n for n, part in enumerate(taking.parts) if (part.label, part.asked, part.reply) == said), None)
