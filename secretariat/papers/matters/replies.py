"""Replies to note: for each letter what was asked, what it answers, and what is open still (REC-01, REC-06)."""

from __future__ import annotations

from ...basics.clock import house_date
from ...basics.saying import said_later, say
from ...basics.sentences import listing
from ...documents.document import Block, Cell, Document, Heading, Paragraph, Table, cell, document, text
from ...letters.letter import LetterIn, Passage
from ...matters.matter import Matter
from ...matters.replies import AnsweredMatter, answered_by, left_open, to_note
from ...meetings.meeting import Meeting
from ..material import KnownMatters
from .known import Material, known, meeting_of
from .words import NONE, line, state

HEADER = (said_later("Matter"), said_later("Asked"), said_later("Answered"), said_later("Still open"))
MOST = 60
"""Words of a reply that stand in the table: the letter itself is the paper."""


def replies(m: Material) -> Document:
    """For the agenda of a meeting: the letters that its items name, else those that none has noted yet."""
    k, meeting = known(m), meeting_of(m)
    letters = letters_for(k, meeting)
    blocks: list[Block] = [line(say("As it stood on {day}.", house_date(k.today)))] if letters else []
    for letter in letters:
        blocks += _of_letter(letter, k)
    if not blocks:
        blocks.append(line(say("There is no reply to note.")))
    of = say(": meeting of {day_in_words}", meeting.day_in_words) if meeting else ""
    return document(say("Replies to note: {name}{of}", k.panel.name, of), blocks, subject=k.panel.name)


def letters_for(k: KnownMatters, meeting: Meeting | None) -> list[LetterIn]:
    """The letters that a meeting is to note; without a meeting, all that none has noted."""
    if meeting is None:
        return to_note(k.letters, k.register, k.taken)
    named = {item.matter for item in k.agendas.get(meeting.id, ())}
    found = [letter for letter in k.letters if letter.id in named]
    return found or to_note(k.letters, k.register, k.taken, until=meeting.date)


def called(letter: LetterIn) -> str:
    """“Letter of 1 September 2022 from Percy Campion”."""
    return say(
        "Letter of {day}{sender}", house_date(letter.day), say(" from {sender}", letter.sender) if letter.sender else ""
    )


def _of_letter(letter: LetterIn, k: KnownMatters) -> list[Block]:
    answered = answered_by(letter, k.register)
    others = left_open(letter, k.register)
    subject = say(" Its subject: {subject}.", letter.subject.rstrip(".")) if letter.subject else ""
    file = f" ({letter.file.name})" if letter.file and letter.file.name else ""
    blocks: list[Block] = [
        Heading(2, text(called(letter))),
        line(say("The letter{file} is the paper to this item.{subject}", file, subject)),
        line(_count(answered, others)),
    ]
    rows = [_row(each, k) for each in answered] + [_open_row(matter, k) for matter in others]
    if rows:
        blocks.append(Table(say("What was asked and answered"), tuple(map(say, HEADER)), tuple(rows)))
    return blocks


def _count(answered: list[AnsweredMatter], others: list[Matter]) -> str:
    if not answered:
        return say("It is linked with no matter yet.")
    n = len(answered)
    said = say("It answers 1 matter") if n == 1 else say("It answers {n} matters", n)
    left = listing([matter.reference for matter in others])
    return say("{said}; still open of the same meetings, and not in it: {left}.", said, left) if others else f"{said}."


def _row(each: AnsweredMatter, k: KnownMatters) -> tuple[Cell, ...]:
    said: list[Paragraph] = []
    for passage, answer in each.by:
        how = say(answer.position or "answered, taking no position")
        through = say(", through {through}", answer.through) if answer.through else ""
        until = say(" until {until}", answer.until) if answer.until else ""
        label = say(", under “{label}”", passage.label) if passage.label else ""
        said.append(line(f"{how}{until}{through}{label}{_together(each.matter, passage, k)}"))
        if words := _quoted(passage, k):
            said.append(line(words))
    return cell(each.matter.reference), cell(each.matter.text), cell(*said), _still_open(each.matter, k)


def _together(matter: Matter, passage: Passage, k: KnownMatters) -> str:
    """That one answer is given to several, where all of them may be shown: “, with 2022-07-20/R6”."""
    others = [k.register.by_id(answer.matter) for answer in passage.answers if answer.matter != matter.event]
    named = [other.reference for other in others if other]
    return say(", together with {named}", listing(named)) if named and len(named) == len(others) else ""


def _quoted(passage: Passage, k: KnownMatters) -> str:
    """The beginning of the reply as it is kept; nothing where the passage also answers what is not public."""
    if any(k.register.by_id(answer.matter) is None for answer in passage.answers):
        return ""
    words = passage.reply.split()
    return " ".join(words[:MOST]) + (" …" if len(words) > MOST else "")


def _still_open(matter: Matter, k: KnownMatters) -> Cell:
    parts = [part.reference for part in k.register.parts(matter) if part.still_owed]
    if parts:
        return cell(listing(parts))
    return cell(state(matter, k.today)) if matter.still_owed else cell(say("nothing"))


def _open_row(matter: Matter, k: KnownMatters) -> tuple[Cell, ...]:
    return cell(matter.reference), cell(matter.text), cell(NONE), cell(state(matter, k.today))
