"""Writing a paper to a file, from whichever screen asks for it. What the public may see goes through the leak gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from secretariat.basics.record import Refused
from secretariat.minutes.life import NOT_CLOSED, Life

from ..dialogs.typed_path import typed_path
from .in_front import counting
from .languages import chosen_language, language_field
from .let_go import NAME as LET_GO
from .let_go import exempt_held_up, matters_held_up, paper_of
from .not_them import NAME as NOT_THEM
from .of_register import fields_of_annex, fields_of_review
from .replacing import Replacing
from .to_file import Written, write_out

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate
    from secretariat.documents.document import Document
    from secretariat.languages.speaker import Speaker
    from secretariat.papers.catalogue import Paper
    from secretariat.papers.email.message import Message
    from secretariat.proceedings.proceedings import Proceedings
    from storage.archive import Archive

    from ..dialogs.field import Field
    from ..kit.screen import ClerkScreen

UNLOCK = "Unlock it first: F8."


class Made(NamedTuple):
    """A paper as it is to be shown or written, let through the gate."""

    document: Document
    gate: Gate | None
    material: Any
    of: str = ""
    """The meeting it is of; empty for one of all of them, or of the register."""
    spoken: Speaker | None = None
    """In which language besides English it is."""


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
    from secretariat.papers.material import MeetingMaterial

    paper, meeting = PAPERS[name], screen.clerk.meeting_id
    if front is None and counting(
        screen, name, lambda pages: write_paper(screen, name, item=item, front=pages, preview=preview)
    ):  # fmt: skip
        return
    if paper.of == "register":
        _write_of_register(screen, paper, references)
        return
    if paper.of == "either":
        _write_of_either(screen, paper, preview=preview)
        return
    of_meeting = paper.of == "meeting"

    def made() -> Made:
        material = _material(screen, of_meeting, item, front)
        document = paper.build(material)
        gate = leak_gate(screen, name) if paper.public else None
        if gate:
            refuse_named(screen, gate, name, document)
        return Made(document, gate, material, meeting if of_meeting else "")

    try:
        first = made()
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    of_one = f"-item-{item}" if item else ""
    file = f"{name}-{meeting}{of_one}{paper.ending}" if of_meeting else f"{name}.docx"
    told = paper.tells(first.material)
    still = still_open(None, first.document, told=told)
    if isinstance(first.material, MeetingMaterial):
        still = still_open(first.material.p, first.document, first.material.life, told)
    draft = f"write {name} {meeting}{of_one}" if of_meeting else ""
    _ask(screen, paper, [], file, lambda _: made(), draft=draft, note=still, preview=preview)


def _material(screen: ClerkScreen, of_meeting: bool, item: str, front: int | None) -> Any:
    from secretariat.papers.material import of_item
    from storage.queries.paper_material import archive_material, meeting_material

    archive, today = screen.clerk.archive, screen.clerk.today
    if not of_meeting:
        return archive_material(archive, today)
    material = of_item(meeting_material(archive, screen.clerk.meeting_id, today), item)
    return replace(material, front=front) if front else material


def still_open(
    p: Proceedings | None, document: Document, known: Life = NOT_CLOSED, told: Sequence[str] = ()
) -> str:  # fmt: skip
    """What is open about a paper that is about to go out, for the form that asks where to; empty where nothing is."""
    from secretariat.papers.going_out import open_before

    questions = [*open_before(p, document, known), *told]
    return f"Open questions ({len(questions)}): {' '.join(questions)}" if questions else ""


def _write_of_either(screen: ClerkScreen, paper: Paper[Any], *, preview: bool) -> None:
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

    def made(values: dict[str, Any]) -> Made:
        of = values.get("of", "all")
        document, material = built(of)
        gate = leak_gate(screen, paper.name) if paper.public else None
        if gate:
            refuse_named(screen, gate, paper.name, document)
        return Made(document, gate, material, meeting if of == "meeting" else "")

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
    _ask(screen, paper, [choice] if of_meeting else [], file, made, draft=draft, note=note, preview=preview)


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

    def review(values: dict[str, Any]) -> Made:
        from storage.queries.complaint_papers import review_material

        _refuse_locked(archive)  # it may have locked itself since
        material = review_material(
            archive, today, values["first"], values["last"], year=values["year"], annexed=values["annexed"]
        )
        document = paper.build(material)
        gate = leak_gate(screen, paper.name)
        if gate:
            refuse_named(screen, gate, paper.name, document, references=False)
        return Made(document, gate, material)

    def annex(values: dict[str, Any]) -> Made:
        from storage.queries.complaint_papers import annex_material

        _refuse_locked(archive)
        named = values["cases"].replace(",", " ").split()
        material = annex_material(archive, today, named)
        return Made(paper.build(material), own_gate(archive), material)

    panel = archive.panel()
    period = usual(archive.meetings(), today, panel.year_start(today) if panel else None)
    fields = fields_of_review(period) if paper.public else fields_of_annex(references)
    made = review if paper.public else annex
    _ask(screen, paper, fields, file, made, draft=f"complaint paper {paper.name}")  # sealed by that name


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


def _to_file(screen: ClerkScreen, paper: Paper[Any], made: Made, values: dict[str, Any], usual: str) -> Written:
    """A paper with the file it is for. Raises Refused where that cannot be."""
    from secretariat.papers.final import refuse_unfit
    from secretariat.papers.part import cases_of
    from storage.queries.finals import refuse_sealing

    path = typed_path(values["file"])
    if path.is_dir():
        raise Refused(f"{path} is a folder. Name a file in it, such as {path / usual}.")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}.")
    if made.gate:
        made.gate.refuse_name(path.name)
    if values["final"]:
        refuse_unfit(path.suffix)
        if not paper.public:
            refuse_sealing(screen.clerk.archive, UNLOCK)
    message = _message(screen, paper, made, path)
    return Written(
        made.document,
        path,
        _name(paper, made),
        not paper.public,
        values["final"],
        message,
        spoken=made.spoken,
        cases=cases_of(made.material),
    )


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
        raise Refused(f"No e-mail is made of the {paper.name.replace('-', ' ')}: name a file ending in .docx.")
    if made.spoken:
        raise Refused("An e-mail is written in English alone.")
    message = paper.email(made.material)
    if made.gate:
        refuse_named(screen, made.gate, paper.name, message.as_document())
    return message


def _ask(
    screen: ClerkScreen, paper: Paper[Any], more: list[Field], file: str, made: Callable[[dict[str, Any]], Made], *,
    draft: str = "", note: str = "", preview: bool = False,
) -> None:  # fmt: skip
    from secretariat.papers.part import cases_of

    from ..dialogs.field import Field
    from .preview import ToRead
    from .write_form import WriteForm

    name = paper.name.replace("-", " ")
    formats = "Ending .docx for Word, .pdf, .html, .md, .txt or .csv"
    fields = (
        *more,
        *language_field(screen, paper),
        Field(
            name="file",
            label="File",
            value=str(screen.clerk.where_to.usual(paper.name, file)),
            required=True,
            hint=f"{formats}; .eml for an e-mail, not sent" if paper.email is not None else formats,
        ),
        Field(name="final", label="Final version", kind="yesno", value=False, aside=True,
              hint="Yes: its file is kept, and what differs from it later is told. Undo takes it back."),
    )  # fmt: skip

    def shown(values: dict[str, Any]) -> ToRead:
        ready, _ = papers_of(values)
        of_register = paper.of == "register"
        return ToRead(ready.document, _name(paper, ready), of_register=of_register, cases=cases_of(ready.material))

    def papers_of(values: dict[str, Any]) -> tuple[Made, Made | None]:
        """The paper as it was asked for, and the one that goes beside it."""
        spoken, both = chosen_language(screen, values)
        return (made(values) if both or not spoken else _in(spoken, values, made),
                _in(spoken, values, made) if both and spoken else None)  # fmt: skip

    def checked(values: dict[str, Any]) -> Written:
        ready, beside = papers_of(values)
        written = _to_file(screen, paper, ready, values, file)
        if beside is None or beside.spoken is None:
            return written
        there = str(written.path.with_suffix(f".{beside.spoken.code}{written.path.suffix}"))
        return written._replace(beside=_to_file(screen, paper, beside, {**values, "file": there}, file))

    replacing = Replacing(screen)

    async def keep(written: Written) -> bool:
        ready = written._replace(replaces=await replacing.ask(written.path))
        if there := written.beside:
            ready = ready._replace(beside=there._replace(replaces=await replacing.ask(there.path)))
        done = await write_out(screen, ready)
        if done and paper.public:
            screen.clerk.where_to.remember(paper.name, written.path)
        return done

    form = WriteForm(
        f"Write the {name} to a file",
        fields,
        checked,
        keep=keep,
        shown=shown,
        at_once=preview,
        draft=draft,
        note=note,
    )
    screen.clerk.push_screen(form)


def _in(spoken: Speaker, values: dict[str, Any], made: Callable[[dict[str, Any]], Made]) -> Made:
    """The paper made anew in another language."""
    from secretariat.basics.saying import speaking
    from storage.queries.second_language import in_language

    with speaking(spoken):
        there = made(values)
    return there._replace(document=in_language(there.document, spoken), spoken=spoken)
