"""Words for what was wrong before, or is otherwise for the future: correct, titled."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...basics.said_dates import said_dates
from ...events.base import Happening
from ...events.corrected import MinutesCorrected
from ...events.retitled import Retitled
from ..addressed import COLON
from ..arguments import earlier_sets
from ..arguments.reader import Arguments
from .table import word

_IS = pattern(r"^(?:(?:is|was|to be|will be|becomes?|as|now|from now on|henceforth)\b[:,]?\s*)+", re.IGNORECASE)
_MORE = pattern(r"\s*(?:and|&|,|with)\s[^:]*(?=:)", re.IGNORECASE)
_FUTURE = pattern(r",?\s*\b(?:(?:for|in) (?:the )?future|from now on|henceforth)(?: only| alone)?\b", re.IGNORECASE)
_ATTENDANCE = pattern(r"^(?:the )?(?:record of )?attendance\b(?: (?:of|at|in|on))?\s*", re.IGNORECASE)


@word("titled", usage="who: title or job")
def titled(args: Arguments) -> Happening:
    """Somebody's title or job is another one for the future: /titled mo: Head of Law. The records have it from the day
    after; these minutes, and all of before, keep the old one."""
    person = args.person("whose title it is")
    if more := _MORE.match(args.rest):
        raise args.refuse(f"“{more[0].strip()}” was not understood: one person a line.")
    text = _IS.sub("", args.free().lstrip(":,;–—- "))
    return Retitled(person=person, text=text, at=args.moment)


@word("correct", usage="[attendance of] [date] [for the future]: words")
def correct(args: Arguments) -> list[Happening]:
    """Earlier minutes are corrected here, approved or not, and both sets tell it: /correct attendance of 12 March: Cllr
    Peel was present. What is to be otherwise from now on changes none of before: /correct for the future: …"""
    head, text = _apart(args)
    args.rest = ""
    future = _FUTURE.search(head)
    head = f"{head[: future.start()]} {head[future.end() :]}".strip() if future else head
    about_attendance = _ATTENDANCE.match(head)
    head = head[about_attendance.end() :] if about_attendance else head
    how = "future" if future else "attendance" if about_attendance else "words"
    if future and about_attendance:
        raise args.refuse("Who was there cannot be otherwise for the future.")
    if not head and future:
        return [MinutesCorrected(text=text, how="future", at=args.moment)]
    return [
        MinutesCorrected(
            text=text, how=how, of=found.day, ordinal=found.ordinal or 1, exempt=found.exempt, at=args.moment  # type: ignore[arg-type]
        )
        for found in earlier_sets.sets_meant(args, head)
    ]  # fmt: skip


_OF_TODAY = pattern(
    r"(?:the )?(?:items?|minutes?|lines?|pages?|p|paras?|paragraphs?|[ar])\.? ?\d+[a-z]?", re.IGNORECASE
)
"""“item 4”: of the minutes of which day is not said."""
_OF_WHICH = pattern(r"(?:the )?(?:minutes|meeting)?\s*(?:of|held on|for)?\s*(?:the )?", re.IGNORECASE)
_AS_WORDS = pattern(
    r"[A-Z“\"‘']|(?:to|page|p|pp?\d+|para|paragraph|minute|item|line|the|an?|in|under|at)\b|[a-z]\.", re.DOTALL
)
"""How words of a correction begin, where no colon stands before them: not “12 March was a Tuesday”."""
_SAYS_MORE = pattern(r"$|(?:is|are|was|were|has|had|should|would|will)\b", re.IGNORECASE)
"""How a sentence goes on after what it is about."""


def _apart(args: Arguments) -> tuple[str, str]:
    """Of which minutes, and the words: parted by a colon, by a dash, or by where the date ends. Raises Refused."""
    if colon := COLON.search(args.rest):
        if of_today := _OF_TODAY.fullmatch(args.rest[: colon.start()].strip()):
            raise args.refuse(
                f"Earlier minutes are corrected here, and “{of_today[0]}” names none: say of which day. A line of "
                "today is corrected where it stands."
            )
        return args.rest[: colon.start()].strip(), args.rest[colon.end() :].strip()
    end = found.end() if (found := _FUTURE.match(args.rest) or _ATTENDANCE.match(args.rest)) else 0
    of = _OF_WHICH.match(args.rest, end)
    begins = of.end() if of else end
    said = said_dates(args.rest[begins : begins + 60])
    if said and args.rest.startswith(said[0].words, begins):
        end = begins + len(said[0].words)
    text = args.rest[end:].strip(" ,;–—-")
    if not end or not (_AS_WORDS.match(text) or (found and not _SAYS_MORE.match(text))):
        raise args.refuse("Say what was corrected: a colon and the words.")
    return args.rest[:end].strip(), text
