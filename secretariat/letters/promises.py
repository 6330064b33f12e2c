"""What a reply promises, in its words, and by when."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from .read import Promise
from .when import times_ahead

_AHEAD = pattern(
    r"\b(?:(?:will|shall)(?: also| then| now| therefore| be able to)?(?: be(?= ))?|(?:has|have) agreed to|"
    r"(?:expects?|intends?|plans?|aims?|hopes?|proposes?|undertakes?|promises?|commits?|is|are|am|due|going|scheduled|"
    r"planned)"
    r" to(?: be(?= ))?|"
    r"(?:have|has) (?:asked|called|arranged|commissioned|requested)(?: \w+){0,3}? for|am committed to|look forward to|"
    r"(?:(?:is|are) )?(?:due|scheduled|planned|expected|timetabled)(?= (?:in|by|for|at|on|to)\b))\s(?!not\b)",
    re.IGNORECASE,
)
_THEIRS = pattern(r"\b(?:the panel|you|members|councillors)\s$", re.IGNORECASE)
"""What the panel itself will do is no promise to it."""
_FIRST_PERSON = pattern(
    r"\b(?:I|we|We|my office|My office) (?:will|shall|undertake to|commit to|promise to)\s", re.UNICODE
)
_SENTENCE = pattern(r"(?<=[.?!;])\s+|\n")
_CLAUSE_ENDS = pattern(
    r"[,;.?!:]|\s(?:when|once|after which|and (?:I|we|it|will|shall|the)|but|which|so that|where|unless|if)\b|$"
)
_PAST = pattern(r"\b(?:since|ago|last|until)\s(?:the\s)?$", re.IGNORECASE)
_MEETING = pattern(
    r"\b(?:the |its |your |their )?(?:next|following|later|future)(?: \w+){0,2} (?:meeting|report|return)\b",
    re.IGNORECASE,
)


def promises(reply: str, letter: str, *, dated: bool = False) -> tuple[Promise, ...]:
    """Every promise of a reply: a verb that looks ahead, up to the end of the clause that says when.

    “I expect to bring it to the Panel's meeting in September.” → “bring it to the Panel's meeting in September”, by
    2031-09. A promise of the writer's own counts without a day, too. ``dated``: the reply stands in a column that says
    by when, so that a time alone is a promise.
    """
    if dated and (alone := _time_alone(reply, letter)):
        return (alone,)
    return tuple(one for said in _SENTENCE.split(reply[:20000]) if (one := _of_sentence(said, letter)))


def _time_alone(reply: str, letter: str) -> Promise | None:
    text = reply.strip().rstrip(".")
    times = times_ahead(text, letter)
    if len(times) == 1 and times[0].iso and len(text) - (times[0].end - times[0].start) < 12:
        return Promise(text, times[0].iso)
    return None


def _of_sentence(sentence: str, letter: str) -> Promise | None:
    ahead = next((one for one in _AHEAD.finditer(sentence) if not _THEIRS.search(sentence[: one.start()])), None)
    if not ahead or sentence.rstrip().endswith("?"):
        return None
    start = ahead.end()
    times = [
        time
        for time in times_ahead(sentence, letter)
        if time.start >= start and not _PAST.search(sentence[: time.start])
    ]
    if times:
        end = _CLAUSE_ENDS.search(sentence, times[0].end)
        until = end.start() if end else len(sentence)
        if until - times[0].end > 60:
            until = times[0].end
        return Promise(sentence[start:until].strip(), times[0].iso)
    meeting = _MEETING.search(sentence, start)
    own = _FIRST_PERSON.search(sentence)
    if not meeting and not own:
        return None
    if own and not meeting:
        start = own.end()
    end = _CLAUSE_ENDS.search(sentence, meeting.end() if meeting else start)
    words = sentence[start : end.start() if end else len(sentence)].strip()
    return Promise(words) if words else None
