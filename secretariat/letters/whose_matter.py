"""Whether a matter is for the writer of a letter to answer: the Commissioner answers for neither panel nor clerk."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from .proposed import Asked, Given
from .read import Read
from .stems import stems_of

_COMMISSIONER = pattern(r"\b(?:commissioner|o?pcc|opfcc|pfcc|mayor)\b", re.IGNORECASE)
_FORCE = pattern(r"\b(?:chief constable|constabulary|police|force)\b", re.IGNORECASE)
_PANEL = pattern(
    r"\b(?:panel|chair\w*|vice[- ]chair\w*|clerk|secretary to the panel|secretariat|officers?|members?|councillors?|"
    r"monitoring officer|host (?:authority|council)|democratic services)\b",
    re.IGNORECASE,
)


_ANOTHER_BODY = pattern(
    r"\b(?:council|authority|borough|trust|NHS|health|university|college|service|ministry|department|"
    r"secretary of state|minister|inspectorate|agency|board|association)\b",
    re.IGNORECASE,
)


def for_this_letter(matter: Asked, read: Read) -> bool:
    """Whether the writer of a letter would answer a matter (REC-02).

    To the Commissioner, or to the force through the Commissioner: yes. To the panel or the clerk: no. To another body:
    where that body writes.
    """
    to = matter.to.strip()
    if _PANEL.search(to) and not (_COMMISSIONER.search(re.sub(r"police and crime panel", "", to, flags=re.IGNORECASE))):
        return False
    writer = f"{read.sender.post} {read.sender.body}"
    if not to or _COMMISSIONER.search(to) or _FORCE.search(to):
        return bool(_COMMISSIONER.search(writer) or _FORCE.search(writer)) or not _ANOTHER_BODY.search(writer)
    return bool(stems_of(to) & stems_of(writer))


def of_the_meeting(matters: tuple[Asked, ...], read: Read) -> tuple[Asked, ...]:
    """The matters of the meeting that a letter says it answers; all, where it names none of theirs."""
    meeting = read.about.meeting
    of_it = tuple(each for each in matters if meeting and each.id.partition("/")[0] == meeting)
    return of_it or matters


def parents_of(given: Given) -> frozenset[str]:
    """The matters that have parts among those given: such a one is answered when all its parts are."""
    return frozenset(each.parent for each in given.matters if each.parent) & {each.id for each in given.matters}
