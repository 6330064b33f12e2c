"""Words that cannot stand in anything that is published: left to be filled in, a day that is not, nobody's promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ..basics.said_dates import may_name_a_day, said_dates
from ..basics.sentences import listing
from ..events.base import Happening
from ..events.decisions import ActionSet, Recommended, Undertaken
from ..events.items import ItemPut
from ..panel.codes import NEVER_PROPOSED
from ..panel.people import People
from ..proceedings.proceedings import Proceedings
from .blanks import left_unfilled, may_be_unfilled
from .table import contradiction, of_the_whole


def impossible_days(text: str, p: Proceedings) -> list[str]:
    """The days that a text names and no calendar has: “31 April”."""
    dates = said_dates(text)
    if not dates:
        return []
    leap = p.day.replace(year=p.day.year // 4 * 4, day=1)
    return list(dict.fromkeys(
        said.words for said in dates if said.date(p.day) is None and (said.year or not said.date(leap))
    ))  # fmt: skip


_last: tuple[Happening, str] | None = None


def words_of(event: Happening) -> str:
    """All the words the clerk typed for an event. Kept, since each rule asks of the same event one after the other."""
    global _last
    if _last is None or _last[0] is not event:
        own = event.words()  # of most, all there is: what was said
        more = [each for name in _typed_in(type(event)) if (each := getattr(event, name)) and each != own]
        typed = (each for each in (own, *more) if isinstance(each, str) and each)
        _last = event, " · ".join(dict.fromkeys(typed)) if more else own
    return _last[1]


@cache
def _typed_in(kind: type[Happening]) -> tuple[str, ...]:
    """The fields of a kind of event that hold words besides its own."""
    names = ("text", "reason", "nature", "corrections", "note", "title", "to")
    return tuple(name for name in names if hasattr(kind, name))


def _unfilled_somewhere(p: Proceedings, words: str) -> bool:
    return may_be_unfilled(words)


def _a_day_somewhere(p: Proceedings, words: str) -> bool:
    return may_name_a_day(words)


def _a_code_somewhere(p: Proceedings, words: str) -> bool:
    for sign in _BETWEEN:
        words = words.replace(sign, " ")
    return not _codes(p.people).keys().isdisjoint(words.split())


@contradiction("left-unfilled", "Words left to be filled in", "asks", Happening, sign=_unfilled_somewhere)
def unfilled(p: Proceedings, event: Happening) -> Iterator[str]:
    """Nothing goes out with a blank in it."""
    yield from _told_unfilled(words_of(event))


@of_the_whole("agenda-unfilled", "Words left to be filled in on the agenda", "asks")
def unfilled_on_the_agenda(p: Proceedings) -> Iterator[tuple[str, str]]:
    """The titles of items and the head of the meeting are published too."""
    meeting = p.bundle.meeting
    for told in _told_unfilled(f"{meeting.venue} · {meeting.note}"):
        yield "", told
    for item in p.bundle.items:
        for told in _told_unfilled(" · ".join((item.title, item.purpose, item.author))):
            yield item.id, told


def _told_unfilled(words: str) -> Iterator[str]:
    if found := left_unfilled(words):
        yield f"Left to be filled in: {listing([f'“{each}”' for each in found])}."


@contradiction("no-such-day", "A day that is not in the calendar", "told", Happening, sign=_a_day_somewhere)
def no_such_day(p: Proceedings, event: Happening) -> Iterator[str]:
    """There is no 31 April."""
    for each in impossible_days(words_of(event), p):
        yield f"There is no {each}: the calendar has no such day."


_WORDS_TOO = frozenset(
    """al bn de du ed eg etc ex ff fr gb ie ii iii iv ix kg km la le lt ltd ml mp mps no pa pc pcs per pp re rd st te uk
    via vi vii viii vol vs xi xii""".split()  # noqa: SIM905
)
"""Short words that a sentence has besides those that are never proposed as a code; a panel’s own codes may be such."""
_BETWEEN = "/&+"
_AFTER = ("", ".", ",", ";", ":", "?", "!", ")", "’s", "'s")


@lru_cache(maxsize=1)
def _codes(people: People) -> dict[str, str]:
    """What a code left in a sentence looks like there, and whose it is; none that is also a word."""
    codes = [person.code for person in people if person.code not in _WORDS_TOO | NEVER_PROPOSED]
    return {before + code + after: code for code in codes for before in ("", "(") for after in _AFTER}


def _apart(text: str, shapes: dict[str, str]) -> list[str]:
    """The words of a text, with “ab/cd” as two where both are codes; “and/or” and an address are one each."""
    words = text.split()
    if not any(sign in text for sign in _BETWEEN):
        return words
    parted = [word.replace("&", "/").replace("+", "/").split("/") for word in words]
    return [
        each
        for word, parts in zip(words, parted, strict=True)
        for each in (parts if shapes.keys() >= {*parts} else [word])
    ]


@contradiction("code-in-words", "The code of a person in what is printed", "told", Happening, sign=_a_code_somewhere)
def code_in_words(p: Proceedings, event: Happening) -> Iterator[str]:
    """A code names a person where a person is asked for; in a sentence it is printed as it was typed."""
    shapes = _codes(p.people)
    words = _apart(words_of(event), shapes)
    if shapes.keys().isdisjoint(words):
        return
    found = list(dict.fromkeys(shapes[word] for word in words if word in shapes))
    if len(found) == 1 and (person := p.people.coded(found[0])):
        yield f"“{found[0]}” is printed as it stands: it is the code of {p.name(person.id)}."
    else:
        yield f"{listing([f'“{code}”' for code in found])} are printed as they stand: they are codes of people."


_TASKS = (ActionSet, Undertaken, Recommended)


@contradiction("weekday", "A day of the week that is not its date’s", "told", Happening, sign=_a_day_somewhere)
def weekday(p: Proceedings, event: Happening) -> Iterator[str]:
    """What is to be done by a day looks ahead; any other date without its year may be of last year too (8.6)."""
    if event.doubts:
        return  # told already
    for said in said_dates(words_of(event)):
        ahead = (isinstance(event, _TASKS) and said.is_limit) or isinstance(event, ItemPut)
        if why := said.misfit(p.day, "future" if ahead else ""):
            yield why


@contradiction("to-be-done-by-a-day-past", "Something to be done by a day that is past", "told", *_TASKS)
def to_be_done_by_a_day_past(p: Proceedings, event: ActionSet | Undertaken | Recommended) -> Iterator[str]:
    """Nothing is to be done by a day that was past when it was asked for (8.6)."""
    for said in said_dates(event.text):
        day = said.date(p.day, "future") if said.is_limit else None
        if day and day < p.day:
            yield f"{p.date(day)} is past: which day is meant?"


@contradiction("doubted", "A date that does not fit in its line", "told", Happening)
def doubted(p: Proceedings, event: Happening) -> Iterator[str]:
    """What was odd in a line as it was read stays open until the line is typed again (see ``Happened.doubts``)."""
    yield from event.doubts


@contradiction("promised-by-nobody", "A promise made by nobody", "asks", Undertaken)
def promised_by_nobody(p: Proceedings, event: Undertaken) -> Iterator[str]:
    """A promise is somebody's."""
    if not event.by and not event.called:
        yield f"Nobody is named who promised it: /promise code {event.text}"


@contradiction("action-of-nobody", "An action that nobody is to do", "asks", ActionSet)
def action_of_nobody(p: Proceedings, event: ActionSet) -> Iterator[str]:
    """An action is somebody's: named before it, or in its words."""
    if not event.owner and re.match(r"to\b", event.text.strip(), re.IGNORECASE):
        yield f"Nobody is named who is to do it: /action code {event.text}"
