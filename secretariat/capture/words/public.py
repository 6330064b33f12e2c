"""Words for what the public puts to the meeting: q, petition."""

from __future__ import annotations

import re

from ...events.base import Happening
from ...events.public import PetitionReceived, QuestionPut, Replied, Supplementary
from ...meetings.questions import PublicQuestion
from ...proceedings.public_questions import numbered, of_number
from ..desk import Asked
from .table import word


@word("q", "question", usage="[number] [put | read | supp words | reply [who] words | later [who]]")
def question(asked: Asked) -> Happening:
    """A public question or statement is put, or read out by the clerk; its supplementary; the reply: /q 1 reply …"""
    found = _which(asked)
    key = asked.peek().casefold()
    if key in ("supp", "supplementary"):
        asked.word()
        return Supplementary(question=found.id, text=_rest(asked), at=asked.moment)
    if key in ("reply", "replied", "later"):
        asked.word()
        by = asked.person("who replies") if asked.is_code() else ""
        text = "" if key == "later" else _rest(asked)
        if key != "later" and not text:
            raise asked.refuse("Say what was replied, or that the reply comes later.")
        asked.end()
        return Replied(question=found.id, text=text, by=by, at=asked.moment)
    read_out = found.put == "read out"
    if key in ("read", "put"):
        read_out = asked.word().casefold() == "read"
        asked.skip("out")
    asked.end()
    return QuestionPut(question=found.id, read_out=read_out, at=asked.moment)


def _which(asked: Asked) -> PublicQuestion:
    """The question of the number that comes next; without one, the last that was put, or else the first not put."""
    if asked.peek().isdecimal():
        return of_number(asked.p, asked.word())
    put = [event.question for event in asked.p.bundle.events if isinstance(event, QuestionPut)]
    there = {found.id: found for _, found in numbered(asked.p)}
    if asked.peek() in ("", "put", "read"):
        waiting = [found for id, found in there.items() if id not in put]
        if waiting:
            return waiting[0]
        raise asked.refuse(
            "Every question of the public was put." if there else "No question of the public is accepted."
        )
    if put and put[-1] in there:
        return there[put[-1]]
    raise asked.refuse("Say which, by its number.")


def _rest(asked: Asked) -> str:
    words, asked.rest = asked.rest.strip(), ""
    return words


_PETITION = re.compile(
    r"(?:from )?(?P<by>.+?),? (?:with )?(?P<names>\d[\d,]*) (?:names?|signatures?)(?:[:,] *(?P<text>.*))?"
)


@word("petition", usage="[from] whom, number names [: what it asks]")
def petition(asked: Asked) -> Happening:
    """A petition was received: /petition from Friends of the Lanes, 312 names: to grit the lanes."""
    found = _PETITION.fullmatch(asked.rest)
    if found is None:
        raise asked.refuse("Say from whom it is, and with how many names.")
    names = int(found["names"].replace(",", ""))
    return PetitionReceived(by=found["by"], names=names, text=(found["text"] or "").strip(), at=asked.moment)
