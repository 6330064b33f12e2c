"""Keeping a letter, changing what it answers, taking it out: each is one act, which one undo takes back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import msgspec

from ..basics.acts import Act, Drop, Put, act
from ..basics.amounts import so_many
from ..basics.clock import MONTHS, house_date
from ..basics.kept_file import KeptFile, file_of
from ..basics.months import last_of_month
from ..basics.pattern import pattern
from ..basics.record import Refused, new_id
from ..letters.letter import AnswerTo, FileHeldBack, LetterIn, Passage
from ..letters.proposed import Proposed
from ..letters.read import Read, day_of
from ..letters.taking_in import LetterPart, Link, PromiseMade, TakingIn, taking_in
from .holding import Held
from .raised import Raised
from .raising import free_number
from .register import Register


class Came(msgspec.Struct, frozen=True):
    """A letter as it came: its text, the day, and what the clerk knows of it that its text does not say."""

    text: str
    received: dt.date
    dated: dt.date | None = None
    """The day it bears, as the clerk says it; None: as the letter says."""
    file: KeptFile | None = None
    not_compared: str = ""
    held_back: FileHeldBack | None = None
    """Its file, where it is not compared: instead of ``file``."""
    id: str = ""
    """Its identity to be; given where something must name it before it is kept."""


def take_in(
    came: Came, read: Read, taking: TakingIn, register: Register, *, meeting: str = "",
    letters: Iterable[LetterIn] = (), raised: Iterable[Raised] = (),
) -> Act:  # fmt: skip
    """Keep a letter with the answers and the promises that were accepted. Nothing else is linked.

    ``letters``, ``raised``: those that are kept already. Raises Refused where it is empty, or kept already.
    """
    if not came.text.strip():
        raise Refused("There is no letter: paste its words, or open its file.")
    if twin := next((each for each in letters if is_same(each, came)), None):
        raise Refused(f"This letter is kept already: {twin.called}.")
    day = came.dated or day_of(read.date)
    if day is not None and day > came.received:
        raise Refused(f"The letter bears {house_date(day)}, which is still to come. Put its date right.")
    letter = LetterIn(
        id=came.id or new_id(), received=came.received, dated=day, kind=read.kind,
        sender=_one_line(read.sender.name), post=_one_line(read.sender.post or read.sender.body),
        to=_one_line(read.addressee.name or read.addressee.post), subject=_one_line(read.subject), meeting=meeting,
        text=came.text, file=came.file, passages=passages(taking, register), not_compared=came.not_compared,
        held_back=came.held_back,
    )  # fmt: skip
    return act(f"take in the {letter.called}", Put(letter), _promised(letter, taking, register, raised))


def meeting_answered(held: Held, taking: TakingIn, register: Register) -> str:
    """The meeting that a letter answers: that of most matters accepted, else of the report it answers."""
    meetings = [m.meeting for ref in sorted(taking.linked(accepted=True)) if (m := register.of(ref)) and m.meeting]
    if meetings:
        return max(dict.fromkeys(meetings), key=meetings.count)
    return held.report.meeting if held.report else ""


def is_same(kept: LetterIn, came: Came) -> bool:
    """Whether a letter is kept already: the same file, or the same words."""
    if kept.file and came.file and kept.file.sha256 == came.file.sha256:
        return True
    return bool(kept.text) and kept.text.split() == came.text.split()


def passages(taking: TakingIn, register: Register) -> tuple[Passage, ...]:
    """The parts of a letter as they are kept: every unit, and of the rest what answers something."""
    return tuple(
        _passage(part, register)
        for part in taking.parts
        if part.unit is not None or any(link.accepted for link in part.links)
    )


def _passage(part: LetterPart, register: Register) -> Passage:
    accepted = [link for link in part.links if link.accepted and link.matter]
    return Passage(
        first=min(part.paragraphs, default=0), last=max(part.paragraphs, default=0), label=part.label,
        topic=part.topic, asked=part.asked, reply=part.reply,
        answers=tuple(_answer(link, register) for link in accepted),
    )  # fmt: skip


def _answer(link: Link, register: Register) -> AnswerTo:
    """Raises Refused for a reference that the register does not know."""
    matter = register.of(link.matter) or register.by_id(link.matter)
    if matter is None:
        raise Refused(f"There is no matter {link.matter} any more: aim at another, or take the link away.")
    return AnswerTo(matter=matter.event, position=link.position, until=link.until, through=link.through)


def _promised(letter: LetterIn, taking: TakingIn, register: Register, raised: Iterable[Raised]) -> list[Put]:
    """The promises that were accepted, each with a number of its own that it keeps for good."""
    number = free_number(register, raised, "undertaking", letter.day) - 1
    found = []
    for part in taking.parts:
        for promise in part.promises:
            if promise.accepted:
                number += 1
                found.append(Put(_undertaking(letter, promise, number)))
    return found


def _undertaking(letter: LetterIn, promise: PromiseMade, number: int) -> Raised:
    due, words = due_of(promise.by)
    return Raised(
        on=letter.day, kind="undertaking", number=number, text=promise.words, who=letter.sender, letter=letter.id,
        due=due, due_words=words, meeting=letter.meeting,
    )  # fmt: skip


_MONTH = pattern(r"(\d{4})-(\d\d)")


def due_of(by: str) -> tuple[dt.date | None, str]:
    """By when something was promised: the last day it can be, where that is known, and how it is said.

    2031-11-30 is that day; 2031-09 the last of September; “2031 autumn” is no day.
    """
    if (day := day_of(by)) is not None:
        return day, house_date(day)
    if (month := _MONTH.fullmatch(by)) and 1 <= int(month[2]) <= 12:
        year, number = int(month[1]), int(month[2])
        return last_of_month(year, number), f"{MONTHS[number - 1]} {year}"
    if parted := re.fullmatch(r"(\d{4}) (\D+)", by):
        return None, f"{parted[2]} {parted[1]}"
    return None, by


def relink(letter: LetterIn, taking: TakingIn, register: Register, raised: Iterable[Raised] = ()) -> Act:
    """Change what a kept letter answers, and take up promises of it that were not. Raises Refused."""
    kept = list(raised)
    followed = {each.text for each in kept if each.letter == letter.id and not each.gone}
    changed = letter.with_(passages=passages(taking, register))
    more = [put for put in _promised(letter, taking, register, kept) if getattr(put.record, "text", "") not in followed]
    if changed.passages == letter.passages and not more:
        raise Refused("Nothing of it was changed.")
    return act(f"change what the {letter.called} answers", Put(changed), more)


def taking_again(
    proposed: Proposed, letter: LetterIn, register: Register, raised: Iterable[Raised] = ()
) -> TakingIn:  # fmt: skip
    """A kept letter as it is read now, with what was accepted of it: a passage that is no part now stands all the same.

    Where nothing was linked, what is proposed is proposed again.
    """
    taking = taking_in(proposed)
    left = list(letter.passages)
    followed = {each.text for each in raised if each.letter == letter.id and not each.gone}
    for n, part in enumerate(taking.parts):
        kept = next((each for each in left if _is_of(each, part)), None)
        if kept is not None:
            left.remove(kept)
            part = part._replace(links=_links(kept, register) or part.links)
        promises = (each._replace(accepted=True) if each.words in followed else each for each in part.promises)
        taking.parts[n] = part._replace(promises=tuple(promises))
    taking.parts += [
        LetterPart(tuple(range(each.first, each.last + 1)), -1, each.label, each.topic, each.asked, each.reply,
                   _links(each, register))
        for each in left
    ]  # fmt: skip
    return TakingIn(taking.parts)


def _is_of(passage: Passage, part: LetterPart) -> bool:
    return (passage.label, passage.asked, passage.reply) == (part.label, part.asked, part.reply)


def _links(passage: Passage, register: Register) -> tuple[Link, ...]:
    return tuple(
        Link(matter.reference if (matter := register.by_id(each.matter)) else each.matter, each.position, each.until,
             each.through, accepted=True)
        for each in passage.answers
    )  # fmt: skip


def take_out(letter: LetterIn, raised: Iterable[Raised] = (), others: Sequence[LetterIn] = ()) -> Act:
    """Take a letter out, with the promises that were taken from it: their numbers are not given again.

    Raises Refused where one of them is answered.
    """
    promised = [each for each in raised if each.letter == letter.id]
    ids = {each.id for each in promised}
    answered = [each for each in others if each.id != letter.id and ids.intersection(each.answered)]
    if answered:
        raise Refused(f"A promise of it is answered by the {answered[0].called}: take that out first.")
    gone = [Put(each.with_(gone=f"the {letter.called} was taken out")) for each in promised if not each.gone]
    return act(f"take out the {letter.called}", Drop(letter), gone)


def compared(letters: Sequence[LetterIn]) -> Act:
    """That letters which were not compared with the complaints when they came were since, and are clean.

    The files they came as are to be kept before this act, which names them.
    """
    return act(f"compare {so_many(len(letters), 'letter')} with the complaints", [
        Put(each.with_(not_compared="", held_back=None, file=kept_as(each.held_back) if each.held_back else each.file))
        for each in letters
    ])  # fmt: skip


def kept_as(file: FileHeldBack) -> KeptFile:
    """How a record names a file once it is among those that are kept."""
    return file_of(file.name, file.data)


def _one_line(words: str) -> str:
    return " ".join(words.split())
