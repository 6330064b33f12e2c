"""Writing a paper to a file, from whichever screen asks for it. What the public may see goes through the leak gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from secretariat.basics.record import Refused
from secretariat.minutes.life import NOT_CLOSED, Life

from .asking_where import ask_where
from .composing import Composer, Made, composed
from .fields import fields_of_annex, fields_of_review, fields_of_year, year_meant
from .gate import leak_gate, refuse_locked, refuse_named
from .in_front import counting
from .let_go import NAME as LET_GO
from .let_go import matters_held_up, paper_of

if TYPE_CHECKING:
    from secretariat.documents.document import Document
    from secretariat.papers.catalogue import Paper
    from secretariat.proceedings.proceedings import Proceedings
    from storage.archive import Archive

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
    ask_where(
        screen, paper, fields_of_year(screen, paper), lambda _: file, make, draft=draft, note=note, preview=preview
    )


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
    ask_where(screen, paper, [choice] if of_meeting else [], file, make, draft=draft, note=note, preview=preview)


def _write_of_register(screen: ClerkScreen, paper: Paper[Any], references: str) -> None:
    """Ask of which period the review is, or of which cases the annex, and write it; refused where it is locked."""
    from secretariat.complaints.review.period import usual
    from storage.queries.leak_gate import own_gate

    archive, today = screen.clerk.archive, screen.clerk.today
    try:
        refuse_locked(archive)
        if paper.public:
            leak_gate(screen, paper.name)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    file = f"{paper.name}-{today}.docx"

    def review(values: dict[str, Any]) -> Composer:
        from storage.queries.complaint_papers import review_material

        refuse_locked(archive)  # it may have locked itself since
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

        refuse_locked(archive)
        material = annex_material(archive, today, values["cases"].replace(",", " ").split())
        gate = own_gate(archive)
        return lambda _: Made(paper.build(material), gate, material)

    panel = archive.panel()
    period = usual(archive.meetings(), today, panel.year_start(today) if panel else None)
    fields = fields_of_review(period) if paper.public else fields_of_annex(references)
    make = review if paper.public else annex
    ask_where(screen, paper, fields, lambda _: file, make, draft=f"complaint paper {paper.name}")  # sealed by that name
