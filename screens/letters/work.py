"""What taking a letter in asks of the archive: the register of matters, the gate, the acts that keep it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.cleaning import clean
from secretariat.basics.kept_file import name_kept
from secretariat.basics.record import Refused
from secretariat.inspections.from_letter import as_given
from secretariat.letters.letter import FileHeldBack, LetterIn
from secretariat.letters.read import Read
from secretariat.letters.taking_in import TakingIn
from secretariat.matters.holding import Held, held
from secretariat.matters.letters_in import Came, kept_as, take_in
from secretariat.matters.register import Register

from ..dialogs.typed_path import typed_path
from ..dialogs.working import at_length
from ..kit.screen import ClerkScreen

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate


LOOKING = "What the letter answers is looked for."


class Arrived(NamedTuple):
    """A letter as it came to the desk. ``name``, ``data``: the file it came as; empty where it was pasted."""

    text: str
    name: str = ""
    data: bytes = b""


class LettersWork(ClerkScreen):
    """The place of letters as the modules beside it see it."""

    def __init__(self) -> None:
        super().__init__()
        self._gate: tuple[Gate | None, str] = (None, "")
        self._gate_of: object = None
        """Of which state of the register the gate was made."""

    async def register(self) -> Register:
        """Every matter there is; the meetings are read one each turn of the loop, so that keys are answered."""
        archive = self.clerk.archive
        for meeting in archive.meetings():
            archive.matters.gather(meeting.id)
            await asyncio.sleep(0)
        return archive.register()

    async def opened_file(self, path: str) -> Arrived:
        """A letter's file with its words. Raises Refused."""
        return await at_length(self, f"{typed_path(path).name} is being read.", lambda: _opened(path))

    async def held(
        self, text: str, register: Register, date: dt.date | None, also: Collection[str] = ()
    ) -> Held:  # fmt: skip
        """The letter as it is read, off the event loop. ``also``: see ``holding.held``. Raises Refused where it is
        stopped."""
        reports, panel = self.clerk.archive.reports(), self.panel.name
        inspections = as_given(self.clerk.archive.inspections())
        work = partial(
            held, text, register, reports=reports, panel=panel, date=date, also=also, inspections=inspections
        )
        return await at_length(self, LOOKING, work)

    def gate(self) -> tuple[Gate | None, str]:
        """What letters are compared with, and what of the register cannot be read now; empty where all can."""
        from storage.queries.leak_gate import LOCKED, readable

        archive = self.clerk.archive
        parts = (archive.version(part) for part in ("complaints/", "people/", "panel/", "meetings/"))
        state = (*parts, self.clerk.lock.closed, id(archive))
        if state != self._gate_of:
            if self.clerk.lock.closed:
                self._gate = None, LOCKED if archive.keeps_cases else ""
            else:
                found = readable(archive)
                self._gate = found.gate, found.unread
            self._gate_of = state
        return self._gate

    async def keep_letter(
        self, arrived: Arrived, read: Read, taking: TakingIn, register: Register, *, id: str, date: dt.date | None,
        sealed: bool, not_compared: str, meeting: str, not_them: str = "",
    ) -> str:  # fmt: skip
        """Keep it in one act; why it could not be kept, or nothing. Raises Refused."""
        from secretariat.complaints.letters_sealed import refuse_too_large
        from storage.port import StoreError

        archive = self.clerk.archive
        whole = FileHeldBack(name=name_kept(arrived.name), data=arrived.data) if arrived.data else None
        waits = bool(not_compared and not sealed)
        if waits:
            refuse_too_large(arrived.data)
        came = Came(
            clean(arrived.text), self.clerk.today, date, kept_as(whole) if whole and not waits else None,
            not_compared if waits else "", whole if waits else None, id,
        )  # fmt: skip
        keeping = take_in(came, read, taking, register, meeting=meeting, letters=self.readable_letters(),
                          raised=archive.raised())  # fmt: skip
        if sealed:
            if why := self.clerk.lock.why_closed():
                raise Refused(f"A letter about a complaint is kept sealed. {why}")
            from secretariat.complaints.letters_sealed import sealing

            keeping = sealing(keeping, self.people, arrived.data, await self._cases(keeping))
        elif not_them and (gate := self.gate()[0]) is not None:
            from secretariat.complaints.letters_sealed import is_somebody_else

            keeping = is_somebody_else(keeping, gate, archive.cases(), not_them, self.clerk.now(), self.clerk.by)
        if arrived.data and not sealed and not waits:
            try:
                await asyncio.to_thread(archive.keep_file, arrived.data)
            except StoreError as error:
                return str(error)
        return "" if await self.do(keeping) else f"It could not be saved, so it is still here. {self.clerk.trouble}"

    def readable_letters(self) -> list[LetterIn]:
        """The letters that can be read now, sealed ones opened where the register is."""
        return [self.whole(letter) or letter for letter in self.clerk.archive.letters()]

    def whole(self, letter: LetterIn) -> LetterIn | None:
        """A letter with all its words; None where it is sealed and cannot be opened now."""
        if not letter.sealed:
            return letter
        if self.clerk.lock.closed:
            return None
        from secretariat.complaints.letters_sealed import opened

        found = self.clerk.archive.sealed_letters().get(letter.sealed)
        return opened(letter, found) if found is not None else None

    async def seal(self, letter: LetterIn) -> Act:
        """The act that seals a letter kept in the clear. Raises Refused, Unusable."""
        from secretariat.complaints.letters_sealed import seal_kept

        archive = self.clerk.archive
        data = await asyncio.to_thread(archive.file, letter.file.sha256) if letter.file else b""
        promised = [each for each in archive.raised() if each.letter == letter.id]
        return seal_kept(letter, self.people, promised, data, await self._cases(act("", Put(letter))))

    async def _cases(self, keeping: Act) -> set[str]:
        """The references of the complaints that the letter of an act names."""
        from secretariat.complaints.letters_sealed import letter_kept, names_complainant

        letter = letter_kept(keeping)
        return {breach.case for breach in await asyncio.to_thread(names_complainant, self.gate()[0], letter)}


def _opened(path: str) -> Arrived:
    from secretariat.basics.kept_file import MOST
    from secretariat.letters.opened.opening import text_of_file
    from storage.disk.read_in import read_in

    file = typed_path(path)
    data = read_in(file, MOST)
    return Arrived(text_of_file(file.name, data), file.name, data)
