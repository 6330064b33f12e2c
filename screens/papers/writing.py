"""Writing a paper to a file, from whichever screen asks for it. What the public may see goes through the leak gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from secretariat.basics.record import Refused
from secretariat.minutes.life import NOT_CLOSED, Life

from ..dialogs.coming_up import may_come_up
from ..dialogs.replacing import Replacing
from ..dialogs.typed_path import path_to_write
from ..kit.where_to import Proposed
from .composing import Composer, Made, composed, in_language
from .fields import fields_of_annex, fields_of_review, fields_of_year, year_meant
from .gate import UNLOCK, leak_gate, refuse_named
from .in_front import counting
from .languages import chosen_language, file_in, language_field
from .let_go import NAME as LET_GO
from .let_go import matters_held_up, paper_of
from .to_file import Asked, Written, write_out

if TYPE_CHECKING:
    from secretariat.documents.document import Document
    from secretariat.papers.catalogue import Paper
    from secretariat.papers.email.message import Message
    from secretariat.proceedings.proceedings import Proceedings
    from storage.archive import Archive

    from ..dialogs.field import Field
    from ..kit.screen import ClerkScreen


def write_paper(
    screen: ClerkScreen, name: str, references: str = "", item: str = "", front: int | None = None, *,
    preview: bool = False,
) -> None:  # fmt: skip
    """Ask where to, then write it. The ending of the file's name says the format. ``front``: how many pages the agenda
    takes in its pack; None: it is counted first.

    Of the Review of Complaints the period is asked for too; of its annex the cases: ``references`` are there at first.
    Of a paper of one item of the agenda, ``item`` is its number.
    ``preview``: show it as it will stand, as soon as nothing more is to be asked for that.
    """
    from secretariat.papers.catalogue import PAPERS

    paper = PAPERS[name]
    if front is None and counting(
        screen, name, lambda pages: write_paper(screen, name, item=item, front=pages, preview=preview)
    ):  # fmt: skip
        return
    if paper.of == "register":
        _write_of_register(screen, paper, references)
    elif paper.of == "either":
        screen.run_worker(_write_of_either(screen, paper, preview=preview), group="asking")
    else:
        screen.run_worker(_write(screen, paper, item, front, preview=preview), group="asking")


async def _write(screen: ClerkScreen, paper: Paper[Any], item: str, front: int | None, *, preview: bool) -> None:
    """A paper of the meeting shown, or of all of them: composed first, so that what is refused is not asked for."""
    name, today, meeting = paper.name, screen.clerk.today, screen.clerk.meeting_id if paper.of == "meeting" else ""

    def make(values: dict[str, Any]) -> Composer:
        gate = leak_gate(screen, name) if paper.public else None
        year = year_meant(values)

        def compose(archive: Archive) -> Made:
            material = _material(archive, today, meeting, item, front, year)
            document = paper.build(material)
            if gate:
                refuse_named(gate, name, meeting, document)
            return Made(document, gate, material, meeting)

        return compose

    try:
        note = await composed(screen, paper.called, lambda: _noted(paper, make({})))
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    of_one = f"-item-{item}" if item else ""
    file = f"{name}-{meeting}{of_one}{paper.ending}" if meeting else f"{name}.docx"
    draft = f"write {name} {meeting}" + of_one if meeting else ""
    _ask(screen, paper, fields_of_year(screen, paper), lambda _: file, make, draft=draft, note=note, preview=preview)


def _noted(paper: Paper[Any], compose: Composer) -> Callable[[Archive], str]:
    return lambda archive: _note(paper, compose(archive))


def _note(paper: Paper[Any], made: Made) -> str:
    """What is open about the paper, for the form that asks where to."""
    from secretariat.papers.material import MeetingMaterial

    told = paper.tells(made.material)
    if isinstance(made.material, MeetingMaterial) and paper.of == "meeting":
        return still_open(made.material.p, made.document, made.material.life, told)
    return still_open(None, made.document, told=told)


def _material(
    archive: Archive, today: dt.date, meeting: str, item: str, front: int | None, year: int | None = None
) -> Any:  # fmt: skip
    from secretariat.papers.material import of_item
    from storage.queries.paper_material import archive_material, meeting_material

    if not meeting:
        return archive_material(archive, today, year)
    material = of_item(meeting_material(archive, meeting, today), item)
    return replace(material, front=front) if front else material


def still_open(
    p: Proceedings | None, document: Document, known: Life = NOT_CLOSED, told: Sequence[str] = ()
) -> str:  # fmt: skip
    """What is open about a paper that is about to go out, for the form that asks where to; empty where nothing is."""
    from secretariat.papers.going_out import open_before

    questions = [*open_before(p, document, known), *told]
    return f"Open questions ({len(questions)}): {' '.join(questions)}" if questions else ""


async def _write_of_either(screen: ClerkScreen, paper: Paper[Any], *, preview: bool) -> None:
    """Ask whether it is of the meeting shown or of all of them, and write it: a paper of matters."""
    from ..dialogs.field import Field

    archive, meeting, today = screen.clerk.archive, screen.clerk.meeting_id, screen.clerk.today
    of_meeting = bool(meeting) and archive.meeting(meeting) is not None

    def file(typed: Mapping[str, str]) -> str:
        return f"{paper.name}{f'-{meeting}' if typed.get('of') == 'meeting' else ''}.docx"

    def make(values: dict[str, Any]) -> Composer:
        of, whole = meeting if values.get("of", "all") == "meeting" else "", paper_of(screen.clerk, paper.name)
        gate = leak_gate(screen, paper.name) if paper.public else None

        def compose(still: Archive) -> Made:
            material = _material(still, today, of, "", None)
            if paper.public and (why := matters_held_up(still, paper, material)):
                raise Refused(f"{why} Correct it, or say that it may be public: {{app.palette}}, “{LET_GO}”.")
            document = paper.build(material)
            if gate:
                refuse_named(gate, paper.name, whole, document)
            return Made(document, gate, material, of)

        return compose

    try:
        archive.refuse_undecided()
        of = {"of": "meeting" if of_meeting else "all"}
        note = await composed(screen, paper.called, lambda: _noted(paper, make(of)))
    except Refused as refusal:
        if not of_meeting:
            screen.refuse(str(refusal))
            return
        note = str(refusal)
    choice = Field(name="of", label="Of", kind="choice", value="meeting",
                   options=[("meeting", f"the meeting of {meeting}"), ("all", "all meetings")])  # fmt: skip
    draft = f"write {paper.name} {meeting}" if of_meeting else ""
    _ask(screen, paper, [choice] if of_meeting else [], file, make, draft=draft, note=note, preview=preview)


def _write_of_register(screen: ClerkScreen, paper: Paper[Any], references: str) -> None:
    """Ask of which period the review is, or of which cases the annex, and write it; refused where it is locked."""
    from secretariat.complaints.review.period import usual
    from storage.queries.leak_gate import own_gate

    archive, today = screen.clerk.archive, screen.clerk.today
    try:
        _refuse_locked(archive)
        if paper.public:
            leak_gate(screen, paper.name)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    file = f"{paper.name}-{today}.docx"

    def review(values: dict[str, Any]) -> Composer:
        from storage.queries.complaint_papers import review_material

        _refuse_locked(archive)  # it may have locked itself since
        material = review_material(
            archive, today, values["first"], values["last"], year=values["year"], annexed=values["annexed"]
        )
        gate = leak_gate(screen, paper.name)

        def compose(still: Archive) -> Made:
            document = paper.build(replace(material, bundle=still.bundle))
            if gate:
                refuse_named(gate, paper.name, "", document, references=False)
            return Made(document, gate, material)

        return compose

    def annex(values: dict[str, Any]) -> Composer:
        from storage.queries.complaint_papers import annex_material

        _refuse_locked(archive)
        material = annex_material(archive, today, values["cases"].replace(",", " ").split())
        gate = own_gate(archive)
        return lambda _: Made(paper.build(material), gate, material)

    panel = archive.panel()
    period = usual(archive.meetings(), today, panel.year_start(today) if panel else None)
    fields = fields_of_review(period) if paper.public else fields_of_annex(references)
    make = review if paper.public else annex
    _ask(screen, paper, fields, lambda _: file, make, draft=f"complaint paper {paper.name}")  # sealed by that name


def _refuse_locked(archive: Archive) -> None:
    """Raises Refused while the register is locked, or its keys cannot be read, or nothing may be written out."""
    from storage.port import StoreError
    from storage.sealed.keyring import Locked

    archive.refuse_undecided()
    try:
        archive.cases()
    except Locked:
        raise Refused(f"The register of complaints is locked. {UNLOCK}") from None
    except StoreError as error:
        raise Refused(str(error)) from None


def _asked(screen: ClerkScreen, paper: Paper[Any], values: dict[str, Any], usual: str) -> Asked:
    """Raises Refused where it cannot be written so, before anything is composed."""
    from secretariat.papers.final import refuse_unfit
    from storage.queries.finals import refuse_sealing

    path = path_to_write(values["file"], usual)
    if values["final"]:
        refuse_unfit(path.suffix)
        if not paper.public:
            refuse_sealing(screen.clerk.archive, UNLOCK)
    return Asked(path, values)


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


def _ask(
    screen: ClerkScreen, paper: Paper[Any], more: list[Field], called: Callable[[Mapping[str, str]], str],
    make: Callable[[dict[str, Any]], Composer], *, draft: str = "", note: str = "", preview: bool = False,
) -> None:  # fmt: skip
    """``called``: what the file is called, of what is chosen beside it."""
    from secretariat.papers.part import cases_of

    from ..dialogs.field import Field
    from .file_field import file_field
    from .preview import ToRead
    from .write_form import WriteForm

    def file(typed: Mapping[str, str]) -> str:
        return file_in(called(typed), typed)

    name = paper.called
    formats = "Ending .docx for Word, .pdf, .html, .md, .txt or .csv"
    asked = (*more, *language_field(screen, paper))
    fields = (
        *asked,
        file_field(screen.clerk.where_to, lambda typed: Proposed(paper.name, file(typed), private=not paper.public),
                   asked, hint=formats + ("; .eml for an e-mail, not sent" if paper.email else "")),
        Field(name="final", label="Final version", kind="yesno", value=False, aside=True,
              hint="Yes: its file is kept, and what differs from it later is told. Undo takes it back."),
    )  # fmt: skip

    async def papers_of(values: dict[str, Any]) -> tuple[Made, Made | None]:
        """The paper as it was asked for, and the one that goes beside it."""

        def made() -> Callable[[Archive], tuple[Made, Made | None]]:
            spoken, both = chosen_language(screen, values)
            compose = make(values)

            def one_or_two(archive: Archive) -> tuple[Made, Made | None]:
                there = in_language(spoken, compose, archive) if spoken else None
                return (compose(archive), there) if both or there is None else (there, None)

            return one_or_two

        papers = await composed(form, name, made)
        if paper.of == "register":
            _refuse_locked(screen.clerk.archive)  # it may have locked itself meanwhile
        return papers

    async def shown(values: dict[str, Any]) -> ToRead:
        ready, _ = await papers_of(values)
        of_register = paper.of == "register"
        return ToRead(ready.document, _name(paper, ready), of_register=of_register, cases=cases_of(ready.material))

    replacing = Replacing(screen)

    async def keep(asked: Asked) -> bool:
        path, final = asked.path, asked.values["final"]
        made, beside = await papers_of(asked.values)
        ready = _to_file(screen, paper, made, path, final=final)
        if beside is not None and beside.spoken is not None:
            there = path.with_suffix(f".{beside.spoken.code}{path.suffix}")
            ready = replace(ready, beside=_to_file(screen, paper, beside, there, final=final))
        ready = replace(ready, replaces=await replacing.ask(path))
        if other := ready.beside:
            ready = replace(ready, beside=replace(other, replaces=await replacing.ask(other.path)))
        done = await write_out(form, ready)
        if done:
            screen.clerk.where_to.remember(paper.name, path, private=not paper.public)
        return done

    form = WriteForm(
        f"Write the {name} to a file", fields, lambda values: _asked(screen, paper, values, file(values)), keep=keep,
        shown=shown, at_once=preview, draft=draft, note=note,
    )  # fmt: skip
    form.shows_sealed = paper.of == "register" and not paper.public
    if may_come_up(screen, f"The {name} is composed. Ask for it again to write it."):
        screen.clerk.push_screen(form)
