"""Asking where a paper goes. Of what is answered it is composed, to be looked at or written to its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up
from ..dialogs.replacing import Replacing
from ..dialogs.typed_path import path_to_write
from ..kit.where_to import Proposed
from .composing import Composer, Made, composed, in_language
from .gate import UNLOCK, refuse_locked, refuse_named
from .languages import chosen_language, file_in, language_field
from .let_go import paper_of
from .to_file import Asked, Written, write_out

if TYPE_CHECKING:
    from secretariat.papers.catalogue import Paper
    from secretariat.papers.email.message import Message
    from storage.archive import Archive

    from ..dialogs.field import Field
    from ..kit.screen import ClerkScreen
    from .preview import ToRead
    from .write_form import WriteForm

FORMATS = "Ending .docx for Word, .pdf, .html, .md, .txt or .csv"


def ask_where(
    screen: ClerkScreen, paper: Paper[Any], more: list[Field], called: Callable[[Mapping[str, str]], str],
    make: Callable[[dict[str, Any]], Composer], *, draft: str = "", note: str = "", preview: bool = False,
) -> None:  # fmt: skip
    """Ask it in a form. ``more``: what is asked besides. ``called``: what the file is called, of what is chosen beside
    it. ``make``: what composes the paper, of the answers."""
    from .write_form import WriteForm

    asking = _Asking(screen, paper, called, make)
    form = asking.form = WriteForm(
        f"Write the {paper.in_words} to a file", asking.fields(more), asking.check, keep=asking.keep,
        shown=asking.shown, at_once=preview, draft=draft, note=note,
    )  # fmt: skip
    form.shows_sealed = paper.of == "register" and not paper.public
    if may_come_up(screen, f"The {paper.in_words} is composed. Ask for it again to write it."):
        screen.clerk.push_screen(form)


class _Asking:
    """One paper while its form is open."""

    form: WriteForm

    def __init__(
        self, screen: ClerkScreen, paper: Paper[Any], called: Callable[[Mapping[str, str]], str],
        make: Callable[[dict[str, Any]], Composer],
    ) -> None:  # fmt: skip
        self._screen, self._paper, self._called, self._make = screen, paper, called, make
        self._replacing = Replacing(screen)

    # --- what is asked ---

    def fields(self, more: list[Field]) -> tuple[Field, ...]:
        """What is asked besides, the file, and whether it is the final version."""
        from ..dialogs.field import Field
        from .file_field import file_field

        paper, where_to = self._paper, self._screen.clerk.where_to
        asked = (*more, *language_field(self._screen, paper))
        return (
            *asked,
            file_field(where_to, lambda typed: Proposed(paper.name, self._file(typed), private=not paper.public),
                       asked, hint=FORMATS + ("; .eml for an e-mail, not sent" if paper.email else "")),
            Field(name="final", label="Final version", kind="yesno", value=False, aside=True,
                  hint="Yes: its file is kept, and what differs from it later is told. Undo takes it back."),
        )  # fmt: skip

    def _file(self, typed: Mapping[str, str]) -> str:
        return file_in(self._called(typed), typed)

    def check(self, values: dict[str, Any]) -> Asked:
        """Raises Refused where it cannot be written so, before anything is composed."""
        from secretariat.papers.final import refuse_unfit
        from storage.queries.finals import refuse_sealing

        path = path_to_write(values["file"], self._file(values))
        if values["final"]:
            refuse_unfit(path.suffix)
            if not self._paper.public:
                refuse_sealing(self._screen.clerk.archive, UNLOCK)
        return Asked(path, values)

    # --- what comes of the answers ---

    async def _papers(self, values: dict[str, Any]) -> tuple[Made, Made | None]:
        """The paper as it was asked for, and the one that goes beside it."""

        def made() -> Callable[[Archive], tuple[Made, Made | None]]:
            spoken, both = chosen_language(self._screen, values)
            compose = self._make(values)

            def one_or_two(archive: Archive) -> tuple[Made, Made | None]:
                english = compose(archive)
                there = in_language(spoken, english, compose, archive) if spoken else None
                return (english, there) if both or there is None else (there, None)

            return one_or_two

        papers = await composed(self.form, self._paper.in_words, made)
        if self._paper.of == "register":
            refuse_locked(self._screen.clerk.archive)  # it may have locked itself meanwhile
        return papers

    async def shown(self, values: dict[str, Any]) -> ToRead:
        """The paper as it will stand."""
        from secretariat.papers.part import cases_of

        from .preview import ToRead

        made, _ = await self._papers(values)
        of_register = self._paper.of == "register"
        name, cases = _name(self._paper, made), cases_of(made.material)
        return ToRead(made.document, name, of_register=of_register, cases=cases)

    async def keep(self, asked: Asked) -> bool:
        """Write it, with the one beside it; each file that is there is asked about. False where it was not written."""
        paper, where_to = self._paper, self._screen.clerk.where_to
        made, beside = await self._papers(asked.values)
        done = await write_out(self.form, await self._ready(asked, made, beside))
        if done:
            where_to.remember(paper.name, asked.path, private=not paper.public)
        return done

    async def _ready(self, asked: Asked, made: Made, beside: Made | None) -> Written:
        path, final = asked.path, asked.values["final"]
        ready = _to_file(self._screen, self._paper, made, path, final=final)
        if beside is not None and beside.spoken is not None:
            there = path.with_suffix(f".{beside.spoken.code}{path.suffix}")
            ready = replace(ready, beside=_to_file(self._screen, self._paper, beside, there, final=final))
        ready = replace(ready, replaces=await self._replacing.ask(path))
        if other := ready.beside:
            ready = replace(ready, beside=replace(other, replaces=await self._replacing.ask(other.path)))
        return ready


def _to_file(screen: ClerkScreen, paper: Paper[Any], made: Made, path: Path, *, final: bool) -> Written:
    """A paper with the file it is for. Raises Refused where that cannot be."""
    from secretariat.papers.part import cases_of

    if made.gate:
        made.gate.refuse_name(path.name)
    message = _message(screen, paper, made, path)
    return Written(
        made.document, path, _name(paper, made), not paper.public, final, message, spoken=made.spoken,
        cases=cases_of(made.material),
    )  # fmt: skip


def _name(paper: Paper[Any], made: Made) -> str:
    """What it is called on record, with the meeting and the part it is of, and its language where not English."""
    from secretariat.complaints.not_compared import whole_name
    from secretariat.languages.speaker import named_in
    from secretariat.papers.part import part_of

    return named_in(whole_name(paper.name, made.of, part_of(made.material)), made.spoken)


def _message(screen: ClerkScreen, paper: Paper[Any], made: Made, path: Path) -> Message | None:
    """The e-mail that takes it, where the file's ending says so. Raises Refused for a paper that is not sent as one."""
    if path.suffix.lower() != ".eml":
        return None
    if paper.email is None:
        raise Refused(f"No e-mail is made of the {paper.called}: name a file ending in .docx.")
    if made.spoken:
        raise Refused("An e-mail is written in English alone.")
    message = paper.email(made.material)
    if made.gate:
        refuse_named(made.gate, paper.name, paper_of(screen.clerk, paper.name), message.as_document())
    return message
