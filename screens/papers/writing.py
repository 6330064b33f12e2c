"""Writing a paper to a file, from whichever screen asks for it. What the public may see goes through the leak gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secretariat.basics.record import Refused
from secretariat.minutes.life import NOT_CLOSED, Life

from ..dialogs.typed_path import typed_path
from .in_front import counting
from .languages import in_languages, language_field
from .let_go import NAME as LET_GO
from .let_go import exempt_held_up, matters_held_up, paper_of
from .not_them import NAME as NOT_THEM
from .replacing import Replacing
from .written import Written, write_out_all

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate
    from secretariat.complaints.review.period import Period
    from secretariat.documents.document import Document
    from secretariat.papers.catalogue import Paper
    from secretariat.proceedings.proceedings import Proceedings
    from storage.archive import Archive

    from ..dialogs.field import Field
    from ..kit.screen import ClerkScreen

UNLOCK = "Unlock it first: F8."


def leak_gate(screen: ClerkScreen, paper: str) -> Gate | None:
    """What a public paper goes through; None where nobody complained. Raises Refused where cases cannot be read."""
    from storage.queries.leak_gate import NotCompared, let_go_today
    from storage.queries.leak_gate import leak_gate as gate

    clerk = screen.clerk
    if why := exempt_held_up(clerk, paper):
        raise Refused(f"{why} Correct it, or say that it may be public: Ctrl+P, “{LET_GO}”.")
    said = let_go_today(clerk.archive, paper, paper_of(clerk, paper), clerk.today)
    try:
        return gate(clerk.archive, paper, UNLOCK, said=said)
    except NotCompared as refusal:
        raise Refused(f"{refusal} To let it go all the same: Ctrl+P, “{LET_GO}”.") from None


def refuse_leaks(screen: ClerkScreen, paper: str, document: Document) -> None:
    """Raises Refused where a public paper holds something of a complainant, or nobody can tell."""
    if gate := leak_gate(screen, paper):
        refuse_named(screen, gate, paper, document)


def refuse_named(screen: ClerkScreen, gate: Gate, paper: str, document: Document, *, references: bool = True) -> None:
    """Raises Refused where a paper names a complainant, and says what to do where it is somebody else."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from secretariat.complaints.not_compared import whole_name

    try:
        gate.refuse(document, references=references, paper=whole_name(paper, paper_of(screen.clerk, paper)))
    except ComplainantNamed as refusal:
        raise Refused(f"{refusal} If it is somebody else: Ctrl+P, “{NOT_THEM}”.") from None


def write_paper(screen: ClerkScreen, name: str, references: str = "", item: str = "", front: int | None = None) -> None:
    """Ask where to, then write it. The ending of the file's name says the format. ``front``: how many pages the agenda
    takes in its pack; None: it is counted first.

    Of the Review of Complaints the period is asked for too; of its annex the cases: ``references`` are there at first.
    Of a paper of one item of the agenda, ``item`` is its number.
    """
    from secretariat.papers.catalogue import PAPERS
    from secretariat.papers.material import MeetingMaterial, of_item
    from storage.queries.paper_material import archive_material, meeting_material

    paper, meeting = PAPERS[name], screen.clerk.meeting_id
    if front is None and counting(screen, name, lambda pages: write_paper(screen, name, front=pages)):
        return
    if paper.of == "register":
        _write_of_register(screen, paper, references)
        return
    if paper.of == "either":
        _write_of_either(screen, paper)
        return
    try:
        archive = screen.clerk.archive
        today = screen.clerk.today
        of_meeting = paper.of == "meeting"

        def make() -> tuple[Any, Document]:
            made: Any = archive_material(archive, today)
            if of_meeting:
                made = of_item(meeting_material(archive, meeting, today), item)
            if front and isinstance(made, MeetingMaterial):
                made = replace(made, front=front)
            return made, paper.build(made)

        material, document = make()
        gate = leak_gate(screen, name) if paper.public else None
        if gate:
            refuse_named(screen, gate, name, document)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    of_one = f"-item-{item}" if item else ""
    file = f"{name}-{meeting}{of_one}{paper.ending}" if paper.of == "meeting" else f"{name}.docx"

    def english(typed: str) -> Written:
        written = _to_file(document, typed, file, gate, private=not paper.public)
        return _as_message(screen, paper, material, written, gate)

    def second(typed: str) -> Written:
        there = make()[1]
        if gate:
            refuse_named(screen, gate, name, there)
        return _to_file(there, typed, file, gate, private=not paper.public)

    def checked(values: dict[str, Any]) -> Written:
        return in_languages(screen, values, english, second)

    told = paper.tells(material)
    still = still_open(None, document, told=told)
    if isinstance(material, MeetingMaterial):
        still = still_open(material.p, document, material.life, told)
    draft = f"write {name} {meeting}{of_one}" if of_meeting else ""
    _ask(screen, name, language_field(screen, paper), file, checked, draft=draft, note=still)


def still_open(
    p: Proceedings | None, document: Document, known: Life = NOT_CLOSED, told: Sequence[str] = ()
) -> str:  # fmt: skip
    """What is open about a paper that is about to go out, for the form that asks where to; empty where nothing is."""
    from secretariat.papers.going_out import open_before

    questions = [*open_before(p, document, known), *told]
    return f"Open questions ({len(questions)}): {' '.join(questions)}" if questions else ""


def _write_of_either(screen: ClerkScreen, paper: Paper[Any]) -> None:
    """Ask whether it is of the meeting shown or of all of them, and write it: a paper of matters."""
    from storage.queries.paper_material import archive_material, meeting_material

    from ..dialogs.field import Field

    archive, meeting, today = screen.clerk.archive, screen.clerk.meeting_id, screen.clerk.today
    of_meeting = bool(meeting) and archive.meeting(meeting) is not None
    file = f"{paper.name}.docx"

    def built(of: str) -> tuple[Document, Any]:
        material = meeting_material(archive, meeting, today) if of == "meeting" else archive_material(archive, today)
        if paper.public and (why := matters_held_up(screen.clerk, paper, material)):
            raise Refused(f"{why} Correct it, or say that it may be public: Ctrl+P, “{LET_GO}”.")
        return paper.build(material), material

    def checked(values: dict[str, Any]) -> Written:
        def one(typed: str) -> Written:
            document, material = built(values.get("of", "all"))
            gate = leak_gate(screen, paper.name) if paper.public else None
            if gate:
                refuse_named(screen, gate, paper.name, document)
            written = _to_file(document, typed, file, gate)._replace(private=not paper.public)
            return _as_message(screen, paper, material, written, gate)

        return in_languages(screen, values, one, one)

    try:
        archive.refuse_undecided()
        if paper.public:
            leak_gate(screen, paper.name)
        document, first = built("meeting" if of_meeting else "all")
        note = still_open(None, document, told=paper.tells(first))
    except Refused as refusal:
        if not of_meeting:
            screen.refuse(str(refusal))
            return
        note = str(refusal)
    choice = Field(name="of", label="Of", kind="choice", value="meeting",
                   options=[("meeting", f"the meeting of {meeting}"), ("all", "all meetings")])  # fmt: skip
    draft = f"write {paper.name} {meeting}" if of_meeting else ""
    more = [*([choice] if of_meeting else []), *language_field(screen, paper)]
    _ask(screen, paper.name, more, file, checked, draft=draft, note=note)


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

    def review(values: dict[str, Any]) -> Written:
        from storage.queries.complaint_papers import review_material

        _refuse_locked(archive)  # it may have locked itself since
        document = paper.build(review_material(
            archive, today, values["first"], values["last"], year=values["year"], annexed=values["annexed"]
        ))  # fmt: skip
        gate = leak_gate(screen, paper.name)
        if gate:
            refuse_named(screen, gate, paper.name, document, references=False)
        return _to_file(document, values["file"], file, gate)

    def annex(values: dict[str, Any]) -> Written:
        from storage.queries.complaint_papers import annex_material

        _refuse_locked(archive)
        named = values["cases"].replace(",", " ").split()
        document = paper.build(annex_material(archive, today, named))
        return _to_file(document, values["file"], file, own_gate(archive), private=True)

    panel = archive.panel()
    period = usual(archive.meetings(), today, panel.year_start(today) if panel else None)
    fields = _fields_of_review(period) if paper.public else _fields_of_annex(references)
    checked = review if paper.public else annex
    _ask(screen, paper.name, fields, file, checked, draft=f"complaint paper {paper.name}")  # sealed by that name


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


def _fields_of_review(period: Period) -> list[Field]:
    from ..dialogs.field import Field

    return [
        Field(name="first", label="From", kind="date", value=period.first, required=True,
              hint="As it stands: the day after the last meeting."),
        Field(name="last", label="Until", kind="date", value=period.last, required=True, hint="Counted in."),
        Field(name="year", label="Yearly count of", kind="number",
              hint="2022: also the number from April 2022 to March 2023. Empty: none."),
        Field(name="annexed", label="With an exempt annex", kind="yesno",
              hint="Yes: the report says that an exempt annex goes with it."),
    ]  # fmt: skip


def _fields_of_annex(references: str) -> list[Field]:
    from ..dialogs.field import Field

    return [Field(name="cases", label="Cases", value=references, required=True,
                  hint="Their references: 2031/002 2031/003")]  # fmt: skip


def _to_file(
    document: Document, typed: str, usual: str, gate: Gate | None, *, private: bool = False
) -> Written:  # fmt: skip
    """A paper with the file it is for. Raises Refused where that cannot be."""
    path = typed_path(typed)
    if path.is_dir():
        raise Refused(f"{path} is a folder. Name a file in it, such as {path / usual}.")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}.")
    if gate:
        gate.refuse_name(path.name)
    return Written(document, path, private)


def _as_message(screen: ClerkScreen, paper: Paper[Any], material: Any, written: Written, gate: Gate | None) -> Written:
    """As an e-mail, where the file's ending says so. Raises Refused for a paper that is not sent as one."""
    if written.path.suffix.lower() != ".eml":
        return written
    if paper.email is None:
        raise Refused(f"No e-mail is made of the {paper.name.replace('-', ' ')}: name a file ending in .docx.")
    message = paper.email(material)
    if gate:
        refuse_named(screen, gate, paper.name, message.as_document())
    return written._replace(message=message)


def _ask(
    screen: ClerkScreen, name: str, more: list[Field], file: str, checked: Callable[[dict[str, Any]], Written], *,
    draft: str = "", note: str = "",
) -> None:  # fmt: skip
    from secretariat.papers.catalogue import PAPERS

    from ..dialogs.field import Field
    from ..dialogs.form import Form

    emailed = PAPERS[name].email is not None
    replacing = Replacing(screen)

    async def keep(written: Written) -> bool:
        ready = written._replace(replaces=await replacing.ask(written.path))
        if there := written.beside:
            ready = ready._replace(beside=there._replace(replaces=await replacing.ask(there.path)))
        return await write_out_all(screen, ready, name)

    form = Form(
        f"Write the {name.replace('-', ' ')} to a file",
        (
            *more,
            Field(
                name="file",
                label="File",
                value=str(Path.home() / file),
                required=True,
                hint="Ending .docx for Word, .pdf, .html, .md, .txt or .csv; .eml for an e-mail, not sent"
                if emailed
                else "Ending .docx for Word, .pdf, .html, .md, .txt or .csv",
            ),
        ),
        checked,
        keep=keep,
        draft=draft,
        note=note,
    )
    screen.clerk.push_screen(form)
