"""A letter that names a complainant, or is about a complaint: sealed as the register is, with a stub in the clear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_date
from ..basics.record import Private, Record, Refused, new_id
from ..documents.document import Document, Paragraph, text
from ..letters.letter import FileHeldBack, LetterIn, Passage
from ..panel.people import People
from .erasure import Erasure
from .sealed_letter import SealedLetter

if TYPE_CHECKING:
    from .case import Case
    from .gate.paper_gate import Breach, Gate

MOST_SEALED = 5_000_000
"""Bytes of a file that is sealed: it stands in the journal itself, and not beside it."""
WITHHELD = "[name withheld]"


def names_complainant(gate: Gate | None, letter: LetterIn) -> list[Breach]:
    """Every place of a letter where something of a complainant stands, head and file name counted as paragraphs."""
    if gate is None:
        return []
    head = (letter.sender, letter.post, letter.to, letter.subject, _file_of(letter))
    words = (*head, *letter.text.split("\n\n"))
    return gate.findings(
        Document("", tuple(Paragraph(text(each)) for each in words if each.strip())), paper=paper_of(letter)
    )


def _file_of(letter: LetterIn) -> str:
    """What the file that a letter came as is called."""
    file = letter.file or letter.held_back
    return file.name if file else ""


def paper_of(letter: LetterIn) -> str:
    """What a letter is called where a place of it is said not to be the complainant."""
    return f"letter {letter.id}"


def refuse_too_large(data: bytes) -> None:
    """Raises Refused for a file that is too large to stand in a record."""
    if len(data) > MOST_SEALED:
        millions = f"{len(data) / 1_000_000:.1f}"
        raise Refused(
            f"The file has {millions} million bytes, and at most {MOST_SEALED // 1_000_000} can be kept sealed. Unlock "
            "the register (F8) where it only could not be compared; else paste its words, and keep the file yourself."
        )


def sealed(
    letter: LetterIn, people: People, data: bytes = b"", cases: Iterable[str] = ()
) -> tuple[LetterIn, SealedLetter]:
    """A letter as its stub and its sealed part. ``data``: the file it came as. Raises Refused for one too large.

    The sender's name stands in the stub where it is somebody of the panel's people, or writes in an office: of anybody
    else it would tell who complained.
    """
    refuse_too_large(data)
    whole = SealedLetter(
        id=new_id(), sender=Private(letter.sender), post=Private(letter.post), to=Private(letter.to),
        subject=Private(letter.subject), text=Private(letter.text), passages=letter.passages,
        file_name=Private(_file_of(letter)), data=data, cases=tuple(sorted(set(cases))),
    )  # fmt: skip
    known = {name for person in people for name in (f"{person.given} {person.family}", person.in_full)}
    said = letter.post or (letter.sender if letter.sender in known else WITHHELD)
    stub = LetterIn(
        id=letter.id, received=letter.received, dated=letter.dated, kind=letter.kind, sender=said, sealed=whole.id
    )  # fmt: skip
    return stub, whole


def letter_kept(keeping: Act) -> LetterIn:
    """The letter that an act keeps."""
    return next(change.record for change in keeping.changes if isinstance(change.record, LetterIn))


def sealing(keeping: Act, people: People, data: bytes = b"", cases: Iterable[str] = ()) -> Act:
    """The act that keeps a letter, with the letter sealed. Raises Refused.

    What it promises is not made a matter of its own: its words would stand in the clear.
    """
    letter = letter_kept(keeping)
    if any(not isinstance(change.record, LetterIn) for change in keeping.changes):
        raise Refused("What a sealed letter promises would stand in the clear: take the promises away, and log them in "
                      "the case (F8).")  # fmt: skip
    stub, whole = sealed(letter, people, data, cases)
    return act(note_of(stub), Put(stub), Put(whole))


def note_of(stub: LetterIn) -> str:
    """What history says of it: the day alone."""
    return f"take in a letter of {house_date(stub.day)} about a complaint"


def opened(stub: LetterIn, whole: SealedLetter) -> LetterIn:
    """A letter again as it was, for the clerk's own screen."""
    return stub.with_(
        sender=whole.sender.reveal(), post=whole.post.reveal(), to=whole.to.reveal(), subject=whole.subject.reveal(),
        text=whole.text.reveal(), passages=whole.passages,
        held_back=FileHeldBack(name=whole.file_name.reveal(), data=whole.data) if whole.data else None,
    )  # fmt: skip


def is_somebody_else(keeping: Act, gate: Gate, cases: Sequence[Case], why: str, now: dt.datetime, by: str = "") -> Act:
    """The act that keeps a letter, and says with it that whoever it names is not the complainant. Raises Refused.

    That is kept with each complaint, sealed, for the places of this letter alone.
    """
    from .not_them import say_not_them

    letter = letter_kept(keeping)
    found: dict[str, list[Breach]] = {}
    for breach in names_complainant(gate, letter):
        found.setdefault(breach.case, []).append(breach)
    said = [
        say_not_them(cases, reference, [each.where for each in breaches], paper_of(letter), why, now, by)
        for reference, breaches in found.items()
    ]
    return act(keeping.note, keeping.changes, *(each.changes for each in said))


def to_go_with(letters: Iterable[SealedLetter], gone: Iterable[str], still: Iterable[str]) -> list[SealedLetter]:
    """The letters that go with complaints which are erased: they name one of them, and none that is still kept."""
    erased, kept = set(gone), set(still) - set(gone)
    return [each for each in letters if erased.intersection(each.cases) and not kept.intersection(each.cases)]


def erasing(stub: LetterIn, place: str, why: str, today: dt.date, by: str = "") -> Erasure:
    """The record that the sealed part of a letter was erased for good. ``place``: its collection. Raises Refused."""
    if not stub.sealed:
        raise Refused("It is not sealed: “Forget what was deleted” makes what was taken out be forgotten.")
    if not why.strip():
        raise Refused("Say why it is erased: the reason is kept, and nothing else of it.")
    reason = " ".join(why.split())
    return Erasure(on=today, references=(stub.called,), why=(reason,), by=by, names=(f"{place}/{stub.sealed}",))


def seal_kept(
    letter: LetterIn, people: People, promised: Iterable[Record], data: bytes = b"", cases: Iterable[str] = ()
) -> Act:
    """Seal a letter that was kept in the clear: it goes, with its promises, and its stub is a new record.

    So what stood in the clear is deleted, and “secretariat forget” can make it be forgotten in the history too.
    """
    held = letter.held_back
    stub, whole = sealed(letter.with_(id=new_id(), rev=0), people, held.data if held else data, cases)
    return act(f"seal the letter of {house_date(letter.day)}", Put(stub), Put(whole), Drop(letter),
               [Drop(each) for each in promised])  # fmt: skip


def take_out_sealed(stub: LetterIn, whole: SealedLetter | None) -> Act:
    """Take a sealed letter out, stub and all."""
    gone = [Drop(whole)] if whole is not None else []
    return act(f"take out the letter of {house_date(stub.day)} about a complaint", Drop(stub), gone)


def relinked(stub: LetterIn, whole: SealedLetter, passages: tuple[Passage, ...]) -> Act:
    """Change what a sealed letter answers; its stub stays as it is."""
    return act(
        f"change what the letter of {house_date(stub.day)} about a complaint answers",
        Put(whole.with_(passages=passages)),
    )
