"""The letters that came in: the list, taking one in, and what each of them answers."""

from __future__ import annotations

import asyncio
from typing import Any

from textual import on, work
from textual.app import ComposeResult

from secretariat.basics.clock import house_date, short_date
from secretariat.basics.record import Refused
from secretariat.basics.sentences import capitalised
from secretariat.complaints.erasure import Erasure
from secretariat.letters.letter import LetterIn
from secretariat.matters.letters_in import take_out

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..kit.commands import Command
from ..widgets.detail import Detail, Fact, as_lines
from ..widgets.table import Column, Row, Table
from .coming_in import ComingIn

EMPTY = """No letter is kept yet.

{letters.new} takes one in: paste it. {letters.file} opens its file: .txt, .docx, .html, .eml or .pdf.
It is read, held against what was asked, and nothing is linked before you accept it."""
SEALED = "about a complaint: sealed"
NAMED = "names a complainant: {letters.seal} seals it"
UNCOMPARED = "not compared with the complaints yet"
LOOKING = "being compared with the complaints …"


def _none(screen: LettersScreen) -> str:
    return "" if screen.letter else "No letter is listed. {letters.new} takes one in."


def _not_readable(screen: LettersScreen) -> str:
    letter = screen.letter
    if letter is None:
        return _none(screen)
    if screen.hidden(letter) not in (SEALED, UNCOMPARED):
        return ""
    return (
        screen.clerk.lock.why_closed() or "It cannot be opened: the register of complaints cannot be read as a whole."
    )


def _nothing_to_seal(screen: LettersScreen) -> str:
    letter = screen.letter
    if letter is None:
        return _none(screen)
    if letter.sealed:
        return "It is sealed already."
    return screen.clerk.lock.why_closed()


def _nothing_to_erase(screen: LettersScreen) -> str:
    letter = screen.letter
    if letter is None or not letter.sealed:
        return "Only a letter that is sealed can be erased for good."
    return screen.clerk.lock.why_closed() or ("" if screen.whole(letter) else "It is erased already.")


def _nothing_to_compare(screen: LettersScreen) -> str:
    if not any(letter.not_compared for letter in screen.clerk.archive.letters()):
        return "Every letter was compared with the complaints when it came."
    return screen.clerk.lock.why_closed()


class LettersScreen(ComingIn):
    """What came in, the newest first, and all about the one marked below."""

    TITLE_HERE = "Letters"
    PASTE_IN = "{letters.new} takes in a letter: paste it there."
    CSS_PATH = "letters.tcss"
    AUTO_FOCUS = "DataTable"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    HELP = """The letters that came in, the newest first. {letters.new} takes one in: paste it, or give its file; it is
    read, held against what was asked of the Commissioner, and shown with what each part seems to answer. Nothing is
    linked before you accept it, and one undo takes letter and links back. Enter opens a letter that is kept, to read it
    and to change what it answers. A letter that names a complainant, or is about a complaint, is kept sealed: while the
    register is locked its date and office alone are shown."""
    COMMAND_TABLE = (
        Command("letters.new", "Take in a letter, a reply", "Paste a letter, and see what it answers.", "n",
                footer="New"),
        Command("letters.file", "Open a letter’s file", "A letter as .txt, .docx, .html, .eml or .pdf.", "o",
                footer="File"),
        Command("letters.open", "Open the letter", "Read it, and change what it answers.", "enter", _not_readable,
                footer="Open"),
        Command("letters.seal", "Seal the letter", "It is about a complaint: keep it as the register is kept.", "s",
                _nothing_to_seal, footer="Seal", wide=True),
        Command("letters.compare", "Compare with the complaints", "Those that came while the register was locked.", "c",
                _nothing_to_compare),
        Command("letters.out", "Take a letter out", "With what was linked and promised by it; undo brings it back.",
                "delete,x", _none),
        Command("letters.erase", "Erase for good", "What is sealed of a letter: gone from history and back-ups.", "",
                _nothing_to_erase),
        Command("letters.back", "Back to the decisions", "To what was decided and asked for ({app.decisions}).",
                "escape,l",
                footer="Back", wide=True),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._named: dict[tuple[str, int], bool] = {}
        """Of each letter as it stands, whether the gate found a complainant in it."""
        self._named_by: object = None
        """Which gate found that."""

    def body(self) -> ComposeResult:
        yield Table(Column("Date", 15), Column("From", 22, wide=34), Column("About"), Column("Answers", 8, wide=24),
                    empty=EMPTY)  # fmt: skip
        yield Detail()

    # --- what it shows ---

    def hidden(self, letter: LetterIn) -> str:
        """Why no more than date and office of a letter is shown; empty where all of it is."""
        if letter.sealed:
            return "" if self.whole(letter) else SEALED
        gate, unread = self.gate()
        if unread and letter.not_compared:
            return UNCOMPARED
        if gate is None:
            return ""
        found = self._named.get((letter.id, letter.rev))
        return LOOKING if found is None else self.keyed(NAMED) if found else ""

    def refresh_records(self) -> None:
        self._compare_all()
        self._show_rows()
        self._gather()

    def _show_rows(self) -> None:
        if self.stands:
            self.table.show([self._row(letter) for letter in reversed(self.clerk.archive.letters())])
            self._show_letter()

    @work(group="gathering", exclusive=True)
    async def _gather(self) -> None:
        self._register = await self.register()
        self._show_rows()

    def _compare_all(self) -> None:
        """Hold what is kept against the register as it is now, off the event loop."""
        gate, _ = self.gate()
        if gate is not self._named_by:
            self._named_by, self._named = gate, {}
        letters = self.clerk.archive.letters()
        waiting = [each for each in letters if not each.sealed and (each.id, each.rev) not in self._named]
        if gate is not None and waiting:
            self._compare(gate, waiting)

    @work(group="comparing", exclusive=True)
    async def _compare(self, gate: Any, waiting: list[LetterIn]) -> None:
        from secretariat.complaints.letters_sealed import names_complainant

        for letter in waiting:
            found = await asyncio.to_thread(names_complainant, gate, letter)
            if gate is not self._named_by:
                return
            self._named[letter.id, letter.rev] = bool(found)
        self._show_rows()

    def _row(self, letter: LetterIn) -> Row:
        why, whole = self.hidden(letter), self.whole(letter) or letter
        if why:
            return Row(letter.id, [short_date(letter.day), self._sender(letter), why, ""])
        sealed = "(sealed) " if letter.sealed else ""
        about = sealed + _about(whole)
        return Row(letter.id, [short_date(whole.day), whole.sender or whole.post, about, self._answered(whole)])

    def _sender(self, letter: LetterIn) -> str:
        """Who wrote it, without a name that the gate finds; the office where nobody can tell."""
        if letter.sealed:
            return letter.sender
        gate, _ = self.gate()
        return gate.without(letter.sender or letter.post) if gate else letter.post or letter.sender

    def _answered(self, letter: LetterIn) -> str:
        ids = [answer.matter for passage in letter.passages for answer in passage.answers]
        found = [m.reference for id in dict.fromkeys(ids) if (m := self._register.by_id(id))]
        return ", ".join(each.rpartition("/")[2] for each in found) if found else str(len(ids) or "nothing")

    @on(Table.Moved)
    def _moved(self, event: Table.Moved) -> None:
        event.stop()
        self._show_letter()

    def _show_letter(self) -> None:
        letter, detail = self.letter if self.stands else None, self.query_one(Detail)
        detail.display = letter is not None
        if letter:
            detail.show(*self._told(letter))
        self.refresh_bindings()

    def _told(self, letter: LetterIn) -> tuple[str, list[Fact]]:
        title = f"Letter of {house_date(letter.day)}"
        if why := self.hidden(letter):
            return title, [("From", self._sender(letter)), ("", f"{capitalised(why)}.")]
        whole = self.whole(letter) or letter
        facts: list[Fact] = [
            ("From", ", ".join(filter(None, (whole.sender, whole.post)))), ("To", whole.to), ("About", _about(whole)),
            ("Came", house_date(whole.received)),
            ("File", file.name if (file := whole.file or whole.held_back) else ""),
            ("", "Sealed, as the register of complaints is." if letter.sealed else ""),
            ("", f"Not compared with the complaints when it came: {letter.not_compared}. "
                 "{letters.compare} compares it." if letter.not_compared else ""),
        ]  # fmt: skip
        for passage in whole.passages:
            answers = [self._answer(answer.matter, answer.position) for answer in passage.answers]
            if answers:
                facts.append((passage.label or passage.topic or f"¶ {passage.first + 1}", ", ".join(answers)))
        return title, facts

    def _answer(self, id: str, position: str) -> str:
        matter = self._register.by_id(id)
        return f"{matter.reference if matter else id}{f' ({position})' if position else ''}"

    def as_text(self) -> str:
        letters = self.clerk.archive.letters()
        if not letters:
            return self.keyed(EMPTY)
        return self.keyed("\n".join(line for letter in reversed(letters) for line in as_lines(*self._told(letter))))

    def show_record(self, id: str) -> None:
        """Open a letter that is kept; ``id/n``: at its passage of that place, ``id/¶n``: at that paragraph of it."""
        id, _, passage = id.partition("/")
        self.refresh_records()
        if not self.table.go_to(id):
            self.refuse("That letter is not kept any more.")
        elif why := _not_readable(self):
            self.refuse(why)
        else:
            paragraph = passage.removeprefix("¶")
            at = int(paragraph) if passage != paragraph and paragraph.isdigit() else None
            self.open_letter(int(passage) if passage.isdigit() else None, paragraph=at)

    # --- those that are kept ---

    @on(Table.Chosen)
    def _chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        if why := _not_readable(self):
            self.refuse(why)
        else:
            self.open_letter(None)

    @work(group="asking")
    async def action_out(self) -> None:
        letter = self.letter
        if letter is None:
            return
        archive = self.clerk.archive
        try:
            if letter.sealed:
                from secretariat.complaints.letters_sealed import take_out_sealed

                if why := self.clerk.lock.why_closed():
                    raise Refused(why)
                act = take_out_sealed(letter, archive.sealed_letters().get(letter.sealed))
            else:
                act = take_out(letter, archive.raised(), archive.letters())
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        if await self.do(act):
            self.tell("Taken out, with what was linked by it. Undo brings it back.")

    @work(group="asking")
    async def action_seal(self) -> None:
        from storage.port import StoreError

        letter = self.letter
        if letter is None:
            return
        try:
            act = await self.seal(letter)
        except (Refused, StoreError) as refusal:
            self.refuse(str(refusal))
            return
        if await self.do(act):
            where = " Its file stays in “files”, for those are never deleted." if letter.file else ""
            self.tell(f"Sealed. The history still has its words: “Forget what was deleted” forgets them.{where}")

    @work(group="asking")
    async def action_compare(self) -> None:
        """Those that were clean are marked as compared, in one act; the others are named in the list."""
        from secretariat.complaints.letters_sealed import names_complainant
        from secretariat.matters.letters_in import compared
        from storage.port import StoreError

        gate, unread = self.gate()
        if unread:
            self.refuse(f"They cannot be compared yet: {unread}.")
            return
        waiting = [letter for letter in self.clerk.archive.letters() if letter.not_compared]
        named = [each for each in waiting if await asyncio.to_thread(names_complainant, gate, each)]
        clean = [each for each in waiting if each not in named]
        try:
            for letter in clean:
                if letter.held_back is not None:
                    await asyncio.to_thread(self.clerk.archive.keep_file, letter.held_back.data)
        except StoreError as error:
            self.refuse(str(error))
            return
        if clean and not await self.do(compared(clean)):
            return
        words = f"{len(clean)} compared and clean."
        if named:
            words += f" {len(named)} name{'s' if len(named) == 1 else ''} a complainant: "
            words += "go to it, and {letters.seal} seals it."
        self.tell(words)

    @work(group="asking")
    async def action_erase(self) -> None:
        from secretariat.complaints.letters_sealed import erasing
        from secretariat.complaints.sealed_letter import SealedLetter
        from storage.queries.leak_gate import reason_compared

        letter, archive, clerk = self.letter, self.clerk.archive, self.clerk
        if letter is None:
            return

        def check(values: dict[str, Any]) -> Erasure:
            if values["word"] != "ERASE":
                raise FieldRefused("word", "Type ERASE, in capitals, to erase it; Escape leaves it.")
            if closed := clerk.lock.why_closed():
                raise Refused(closed)  # the reason is kept in the clear
            reason_compared(archive, values["why"])
            return erasing(letter, archive.kept_in(SealedLetter), values["why"], clerk.today, clerk.by)

        async def erase(note: Erasure) -> bool:
            done = await clerk.kept(lambda: archive.erase(SealedLetter, [letter.sealed], [note], by=clerk.by))
            return done is not None

        fields = [Field(name="why", label="Why", required=True, hint="Kept; nothing else of it is. Name nobody."),
                  Field(name="word", label="Type ERASE", required=True)]  # fmt: skip
        note = "Its words, its file and what it answers go from the history and the back-ups too. Nobody can undo that."
        form = Form(
            f"Erase the letter of {house_date(letter.day)}", fields, check, keep=erase, note=note, drafted=False
        )
        if await self.app.push_screen_wait(form):
            self.tell("Erased for good. Its day stays in the list.")

    async def action_back(self) -> None:
        await self.clerk.go("decisions")

    def flush_drafts(self) -> None:
        """What is half typed stands in the dialogs, which keep their own."""


def _about(letter: LetterIn) -> str:
    return letter.subject or f"a {letter.kind}"
