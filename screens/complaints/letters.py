"""Letters of a case: those that are owed, made from the case, changed by the clerk, written privately, logged as sent.

A letter goes to its one addressee. It is written readable by the clerk alone, and never through the public papers.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from secretariat.basics.acts import Act, Put
from secretariat.basics.cited import cited
from secretariat.basics.clock import at, house_date
from secretariat.basics.record import Private, Refused
from secretariat.complaints import acts
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context, LetterFile
from secretariat.complaints.clocks import acknowledge_by, missed
from secretariat.complaints.fold import fold, letters_called_for
from secretariat.complaints.letter_sent import LetterName, Sent, letter_to
from secretariat.complaints.letters.texts import TEXTS
from secretariat.complaints.letters.wordings import COMPLAINT_LETTERS, file_name
from secretariat.complaints.letters.writing import Letter, letter, whole_text
from secretariat.complaints.parties import Party
from secretariat.complaints.standing import Owed
from storage.queries.wordings import wordings_of

from ..dialogs.choose import Choice, Choose
from ..dialogs.composing_form import ComposingForm
from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..dialogs.replacing import Replacing
from ..dialogs.typed_path import path_to_write
from ..dialogs.working import at_length
from .letter_editor import Edited, LetterEditor
from .work import ComplaintsWork

if TYPE_CHECKING:
    from secretariat.documents.document import Document, Role

    from ..kit.screen import WithClerk


class Wanted(NamedTuple):
    """One letter that can be written."""

    name: LetterName
    to: Party
    anonymised: bool = False

    @property
    def label(self) -> str:
        without = ", without who complained" if self.anonymised else ""
        return f"{letter_to(self.name, self.to)}{without}"


def wanted(case: Case) -> list[tuple[Wanted, str]]:
    """Every letter there is, those that are owed first and those that nothing logged calls for last, each with what the
    list says of it."""
    owed, called = {(each.letter, each.to): each for each in fold(case).owed}, letters_called_for(case)
    every = [Wanted(name, to) for name, to in TEXTS]
    every.insert(every.index(Wanted("complaint copy", "subject")) + 1, Wanted("complaint copy", "subject", True))
    due_ = [(one, f"OWED  {one.label} ({_law(owed[one.name, one.to])})") for one in every if one[:2] in owed]
    rest = [one for one in every if one[:2] not in owed]
    return [
        *due_,
        *((one, f"      {one.label}") for one in rest if one[:2] in called),
        *((one, f"not   {one.label}") for one in rest if one[:2] not in called),
    ]


def _law(owed: Owed) -> str:
    return cited(f"{owed.rule}; {owed.law}")


async def write_one(screen: ComplaintsWork, case: Case, owed: Owed | None = None) -> None:
    """Ask which letter, unless that is known; then let it be changed, written, and logged as sent."""
    found = wanted(case)
    one = next((w for w, _ in found if owed and w[:2] == (owed.letter, owed.to)), None)
    if one is None or one.name == "complaint copy":
        fitting = [(n, label) for n, (w, label) in enumerate(found) if one is None or w[:2] == one[:2]]
        choices = [Choice(str(n), label) for n, label in fitting]
        key = await screen.app.push_screen_wait(Choose(f"Complaint {case.reference}: which letter?", choices))
        if key is None:
            return
        one = found[int(key)][0]
    context = screen.now()
    wordings = wordings_of(screen.clerk.archive)
    made = letter(case, one.name, one.to, context, anonymised=one.anonymised, wordings=wordings)
    draft = _draft(case, one)
    notes = (*wordings.told(file_name(one.name, one.to)), _gaps_note(made), _uncalled(case, one))
    editor = LetterEditor(
        f"Complaint {case.reference}: {one.label}", made.addressee.reveal(), made.subject.reveal(),
        whole_text(made, context), draft=draft,
        note=" ".join(filter(None, notes)),
    )  # fmt: skip
    edited = await screen.app.push_screen_wait(editor)
    if edited is not None and await _then(screen, case, one, made, edited):
        screen.clerk.keep_draft(draft, "")


def _draft(case: Case, one: Wanted) -> str:
    return f"complaint {case.id} letter {one.name} {one.to} {one.anonymised}"


def _uncalled(case: Case, one: Wanted) -> str:
    """That the log of a case gives no occasion for a letter: what it says may not be so."""
    return "" if one[:2] in letters_called_for(case) else "Nothing that is logged calls for this letter."


def _gaps_note(made: Letter) -> str:
    return f"To fill in: {', '.join(made.gaps)}." if made.gaps else ""


async def _then(screen: ComplaintsWork, case: Case, one: Wanted, made: Letter, edited: Edited) -> bool:
    """What was asked for with the letter. False where it was left."""
    context = screen.now()
    if edited.then == "excused":
        form = _excuse_form(screen, case, one, context)
    else:
        file = edited.then == "file"
        form = _sent_form(screen, case, one, context, _document(made, edited, context) if file else None,
                          _gap(made, edited) if file else "")  # fmt: skip
    return await screen.app.push_screen_wait(form) is not None


def _gap(made: Letter, edited: Edited) -> str:
    """The first thing that still has to be filled in, also in what was left when the case said less; empty for none."""
    if not edited.addressee.strip():
        return "The letter names nobody it goes to."
    gaps = [name.replace("_", " ") for name in COMPLAINT_LETTERS[made.name, made.to].may]
    left = next((gap for gap in gaps if f"[{gap}]" in f"{edited.subject}\n{edited.text}"), None)
    return f"“[{left}]” has still to be filled in." if left else ""


def _excuse_form(screen: ComplaintsWork, case: Case, one: Wanted, context: Context) -> Form[Any]:
    field = Field(name="note", label="Why it cannot be sent", required=True, hint="The panel is told (reg 6(2)(c)).")

    def check(values: dict[str, Any]) -> Act:
        step = s.NoticeExcused(at=context.now, letter=one.name, to=one.to, note=Private(values["note"]))
        return acts.step(case, step, context)

    title = f"Complaint {case.reference}: {one.label}"
    return Form(title, [field], check, keep=screen.do, draft=f"complaint {case.id} excuse {one.name} {one.to}")


def _sent_form(
    screen: ComplaintsWork, case: Case, one: Wanted, context: Context, document: Document | None, gap: str
) -> Form[Any]:  # fmt: skip
    """How and when it goes out and, where it is to be written, into which file."""
    fields = [
        Field(name="how", label="How it goes out", kind="choice", options=["letter", "e-mail", "by hand"]),
        Field(name="on", label="Sent on", kind="date", value=context.today, required=True),
    ]
    if document is not None:
        name = re.sub(r"\W+", "-", f"{case.reference} {one.name} {one.to}").lower()
        fields.insert(0, Field(name="file", label="File", required=True,
                               value=str(screen.clerk.where_to.usual("letter", f"{name}.docx", private=True)),
                               hint="Ending .docx for Word, .pdf or .txt. Only you can read it."))  # fmt: skip
    deadline = acknowledge_by(fold(case), context)
    late = one.name == "acknowledgement" and deadline is not None and missed(deadline, context.today)
    if late and fold(case).owes("acknowledgement"):
        fields.append(Field(name="late_reason", label="Why it is late"))

    replacing = Replacing(screen)

    def check(values: dict[str, Any]) -> tuple[Act, Path | None, dict[str, Any]]:
        if gap:
            raise Refused(f"{gap} Escape goes back; the letter is kept as you left it.")
        path = _path(values["file"]) if document is not None else None
        return _act(case, one, values, context), path, values

    async def keep(asked: tuple[Act, Path | None, dict[str, Any]]) -> bool:
        act, path, values = asked
        if document is None or path is None:
            return await screen.do(act)
        file = await _written(screen, document, path, await replacing.ask(path))
        if file is None or (noted := await _put_on_record(screen, case, file)) is None:
            return False
        screen.clerk.where_to.remember("letter", path, private=True)
        return await screen.do(_act(noted, one, values, context))

    title = f"Complaint {case.reference}: {one.label}"
    return ComposingForm(title, fields, check, keep=keep, draft=f"complaint {case.id} sent {one.name} {one.to}")


def _act(case: Case, one: Wanted, values: dict[str, Any], context: Context) -> Act:
    """That it went out: on that day, or now."""
    on: dt.date = values["on"]
    sent = Sent(letter=one.name, to=one.to, on=on, how=values["how"], anonymised=one.anonymised)
    moment = context.now if on == context.today else at(on, dt.time())
    return acts.sent(case, [sent], moment, context, Private(values.get("late_reason", "")))


def _path(typed: str) -> Path:
    try:
        path = path_to_write(typed)
    except Refused as refusal:
        raise FieldRefused("file", str(refusal)) from None
    if path.suffix.lower() not in (".docx", ".pdf", ".txt"):
        raise FieldRefused("file", "A letter is written to a file ending in .docx, .pdf or .txt.")
    return path


def _document(made: Letter, edited: Edited, context: Context) -> Document:
    """The letter for the writers, marked as private on every page."""
    from secretariat.documents.document import Document, Heading, Paragraph, text
    from secretariat.letters.openings_and_closes import is_close, is_salutation

    lines = [line.strip() for line in edited.addressee.splitlines() if line.strip()]
    paragraphs = [words.strip() for words in re.split(r"\n\s*\n", edited.text) if words.strip()]
    body = [line for words in paragraphs[-1:] for line in words.splitlines() if line.strip()]
    closed = len(body) > 1 and is_close(body[0])  # whose name follows signs above it
    blocks = [Paragraph(text(words), "under" if n else "body") for n, words in enumerate(lines)]
    blocks.append(Paragraph(text(house_date(made.dated)), "part"))
    blocks += [Paragraph(text(words), "part" if is_salutation(words) else "body") for words in paragraphs[:-1]]
    ends = [Paragraph(text(words), _of_the_end(n) if closed else "body") for n, words in enumerate(body)]
    return Document(
        title=edited.subject, blocks=(Heading(1, text(edited.subject)), *blocks, *ends),
        author=context.panel.name, status="PRIVATE AND CONFIDENTIAL",
    )  # fmt: skip


def _of_the_end(line: int) -> Role:
    """What a line is for from “Yours sincerely” on: a name follows, and room to sign."""
    return "part" if not line else "signature" if line == 1 else "under"


async def _put_on_record(screen: ComplaintsWork, case: Case, file: LetterFile) -> Case | None:
    """Note in the case, which is sealed, that a letter of it was written; the case as it is then. Undo passes over it.
    None where it could not be kept."""
    archive = screen.clerk.archive
    now = next((each for each in archive.cases() if each.id == case.id), case)  # one was written before, in this form
    act = Act("a letter about a complaint written to a file", (Put(now.with_(written=(*now.written, file))),))
    if await screen.clerk.kept(lambda: archive.perform(act, by=screen.clerk.by, same=True)) is None:
        return None
    return next((each for each in archive.cases() if each.id == case.id), None)


async def _written(screen: ComplaintsWork, document: Document, path: Path, way: str) -> LetterFile | None:
    """Write it, for the clerk alone; None where that was refused. ``way``: of a file that is kept beside it."""
    from secretariat.documents.told import told_of

    told, now = list[str](), screen.clerk.now()

    def compose() -> bytes:
        from secretariat.documents.writers import write_paper
        from storage.queries.record_foot import record_foot
        from storage.queries.word_template import template_for

        foot = record_foot(screen.clerk.archive.store)
        try:
            template, unused = template_for(screen.clerk.archive, path.suffix)
            data = write_paper(document, path.suffix, foot, template)
            told.extend(unused)
        except ValueError as error:
            raise Refused(str(error)) from None
        return data

    def write(data: bytes) -> LetterFile:
        from secretariat.papers.exported import location_of, sha256
        from storage.queries.exporting import put_there

        if beside := put_there(path, data, now, private=True, keeps=bool(way)):
            kept.append(beside)
        return LetterFile(at=now, location=location_of(path), sha256=sha256(data))

    kept: list[Path] = []
    try:
        screen.clerk.archive.refuse_undecided()
        over = cast("WithClerk", screen.clerk.screen)  # the form it is asked for in
        data = await at_length(over, "The letter is being composed.", compose)
        file = await asyncio.to_thread(write, data)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return None
    told += [f"The one that was there is kept as {beside}." for beside in kept]
    screen.tell(" ".join((f"Written for you alone: {path}", *told, *told_of(document, path.suffix))))
    return file
