"""Words for what the public puts to the meeting: q, petition."""

from __future__ import annotations

import re

from ...basics.questions import with_question_marks
from ...events.base import Happening, happenings
from ...events.public import PetitionReceived, QuestionPut, Replied, Supplementary
from ...meetings.questions import PublicQuestion
from ...proceedings.public_questions import numbered, of_number
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word


@word("q", "question", usage="[number] [put | read | supp words | reply [who] words | later [who]]")
def question(args: Arguments) -> Happening | Captured:
    """A public question or statement is put, or read out by the clerk; its supplementary; the reply: /q 1 reply …"""
    found = _which(args)
    key = args.peek().casefold().rstrip(":,")
    if key in ("supp", "supplementary"):
        args.word()
        return Supplementary(question=found.id, text=with_question_marks(_rest(args)), at=args.moment)
    if key in ("reply", "replied", "later"):
        args.word()
        by, text = _reply(args, later=key == "later")
        text = "" if (later := _IN_WRITING.fullmatch(text) is not None) else text
        key = "later" if later else key
        if key != "later" and not text:
            raise args.refuse("Say what was replied, or that the reply comes later.")
        args.end()
        replied = Replied(question=found.id, text=text, by=by, at=args.moment)
        return Captured([replied], say=_printed_already(args, found))
    read_out = found.put == "read out"
    if key in ("read", "put"):
        read_out = args.word().casefold() == "read"
        args.skip("out")
    args.end()
    put = QuestionPut(question=found.id, read_out=read_out, reply=found.reply, at=args.moment)
    return put.fitted(happenings(args.p.bundle))


def _printed_already(args: Arguments, found: PublicQuestion) -> str:
    """That a reply was kept on F3 and is printed with the question; empty where none is."""
    put = [event for event in args.p.bundle.events if isinstance(event, QuestionPut) and event.question == found.id]
    if not any(event.reply for event in put):
        return ""
    return f"The reply kept on F3 stands with {found.name}’s {found.kind} already: both are printed."


def _which(args: Arguments) -> PublicQuestion:
    """The question of the number that comes next; without one, the last that was put, or else the first not put."""
    if args.peek().isdecimal():
        return of_number(args.p, args.word())
    put = [event.question for event in args.p.bundle.events if isinstance(event, QuestionPut)]
    there = {found.id: found for _, found in numbered(args.p)}
    if args.peek() in ("", "put", "read"):
        waiting = [found for id, found in there.items() if id not in put]
        if waiting:
            return waiting[0]
        raise args.refuse(
            "Every question of the public was put." if there else "No question of the public is accepted."
        )
    if put and put[-1] in there:
        return there[put[-1]]
    raise args.refuse("Say which, by its number.")


def _reply(args: Arguments, *, later: bool) -> tuple[str, str]:
    """Who replied, or will, and the words: a code that is a word too is somebody only before a verb."""
    if later:
        return (args.person("who replies") if args.peek() else ""), ""
    verbs = [word.casefold() for word in args.rest.split()[1:6] if word.casefold().endswith("ed")]
    if re.match(r"by [^:]*:", args.rest):
        args.took("by")
    people = args.owners(*verbs, *_VERBS)
    if len(people) > 1:
        raise args.refuse("One of them replies: type a /q … reply for each.")
    return "".join(people), args.free()


_FOLLOWS = r"(?:to|will|would|is to|was to|shall) (?:follow|be (?:given|sent|provided|made|answered))"
_IN_WRITING = re.compile(
    rf"[\s:,]*(?:(?:(?:it |this )?(?:{_FOLLOWS}|will|would)[\s,]*)?(?:later[\s,]*)?"
    r"(?:in writing|(?:a )?written (?:reply|answer|response)(?: (?:to follow|later))?)|"
    rf"{_FOLLOWS}(?: later)?|later)[\s.]*",
    re.IGNORECASE,
)
"""“reply in writing”, “a written reply to follow”: no reply yet."""
_VERBS = (
    "in",
    "to",
    "later",
    "said",
    "that",
    "told",
    "was",
    "were",
    "would",
    "will",
    "could",
    "had",
    "has",
    "thought",
    "understood",
    "gave",
)


def _rest(args: Arguments) -> str:
    words, args.rest = args.rest.strip(), ""
    return words


_PETITION = re.compile(
    r"(?:from )?(?P<by>.+?),? (?:with )?(?P<names>\d[\d,]*) (?:names?|signatures?)(?:[:,] *(?P<text>.*))?"
)


@word("petition", usage="[from] whom, number names [: what it asks]")
def petition(args: Arguments) -> Happening:
    """A petition was received: /petition from Friends of the Lanes, 312 names: to grit the lanes."""
    found = _PETITION.fullmatch(args.rest)
    if found is None:
        raise args.refuse("Say from whom it is, and with how many names.")
    names = int(found["names"].replace(",", ""))
    return PetitionReceived(by=found["by"], names=names, text=(found["text"] or "").strip(), at=args.moment)
