"""The rest of a line, as it is typed: command words, and after them codes, items, offices and fixed words.

What a command takes is read from its usage (“who [time or ?] [protest | interest]”), so that no word has to say it
twice. It is only offered: the right arrow or Tab takes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..basics.alphabet import plain
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..meetings.meeting import ItemStanding
from ..panel.people import Person
from ..proceedings.proceedings import Proceedings
from .words.table import Word
from .words.vocabulary import complete, find

_PEOPLE = {"who", "whom", "mover", "seconder", "proposer"}
_ITEMS = {"item", "items", "number"}
_BLANKS = {
    *_PEOPLE, *_ITEMS, "time", "date", "when", "why", "what", "how", "note", "words", "nature", "paragraphs", "or",
    "reason", "private", "text", "title", "name", "officer", "counts", "minutes",
}  # fmt: skip
"""Words of a usage that stand for something else; all others are typed as they are."""

_MEMBERS_NAME = pattern(r"(?:^|\s)(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr) ([^\W\d_][\w’'-]*)$")


def complete_line(text: str, p: Proceedings) -> str:
    """The complete line that a beginning is likely to become; empty where nothing is likely."""
    if not text.startswith("/"):
        return _name(text, p)
    if " " not in text:
        word = complete(text)
        return f"{word} " if word else ""
    try:
        word_meant = find(text[1:].partition(" ")[0])
    except Refused:
        return ""
    head, _, stem = text.rpartition(" ")
    given = head.partition(" ")[2]
    for each in _likely(word_meant, given, stem, p):
        if whole := _gone_on(stem, each):
            return f"{head} {whole}"
    return ""


def _gone_on(stem: str, whole: str) -> str:
    """What a beginning becomes, with its letters as they were typed; a name typed without its accents, as it is
    written. Empty where it is no beginning of it.
    """
    if len(whole) <= len(stem) or not plain(whole).startswith(plain(stem)):
        return ""
    return stem + whole[len(stem) :] if whole.casefold().startswith(stem.casefold()) else whole


def _likely(word: Word, given: str, stem: str, p: Proceedings) -> Iterator[str]:
    """What may come next, likeliest first. ``given``: the arguments before it; ``stem``: what is typed of it."""
    shape = word.usage.partition(" ")[2]
    names = set(re.findall(r"[\w-]+", shape))
    taken = plain(given).split()
    if not stem:
        if not given and names & _ITEMS and not names & _PEOPLE:
            yield from _items(word, p)
        return
    if names & _ITEMS and stem.isdigit():
        yield from _items(word, p)
        return
    fixed = [each for each in _fixed(shape) if each.split()[0] not in taken]
    if not names & _PEOPLE:
        yield from fixed
        return
    codes = [person.code for person in _people(word, p) if plain(person.code) not in taken]
    if len(stem) == 1 and (given or shape.startswith("who")):  # nearly always a code's
        yield from (*codes, *fixed)
        return
    yield from (*fixed, *codes)
    yield from (person.family for person in _people(word, p) if " " not in person.family)


def _fixed(shape: str) -> list[str]:
    """The words of a usage that are typed as they are, several together where they stand together."""
    found = []
    for choice in re.split(r"[\[\]|]", shape):
        words: list[str] = []
        for each in choice.replace("…", " ").split():
            if (each.strip(",:?") in _BLANKS and not (words and each in _ITEMS)) or not each[:1].isalpha():
                break
            words.append(each)
        if words:
            found.append(" ".join(words))
        found += [each for each in choice.split() if each.isalpha() and each not in _BLANKS and each not in words]
    return list(dict.fromkeys(found))


def _people(word: Word, p: Proceedings) -> list[Person]:
    """Everyone with something to do here today: for an arrival those who are not here first, else those who are."""
    arriving = word.name in ("in", "sub", "apology", "absent")
    return sorted(
        (person for person in p.people if person.roles_on(p.day)),
        key=lambda person: ((person.id in p.room) == arriving, person.code),
    )


def _items(word: Word, p: Proceedings) -> list[str]:
    """Numbers of the agenda's items: those still to come first; the open one first where it is to be put off."""
    waiting = [item for item in p.bundle.items if item.id not in p.opened and item.standing is ItemStanding.ON]
    others = [item for item in p.bundle.items if item not in waiting]
    return [item.number for item in (*waiting, *others) if item.id not in p.put_items or word.name == "item"]


def _name(text: str, p: Proceedings) -> str:
    """A member's family name after “Councillor”, in running words."""
    found = _MEMBERS_NAME.search(text)
    if found is None:
        return ""
    stem, before = found.group(1), text[: found.start(1)]
    if stem[:1].islower():
        return ""
    titled = sorted(
        (person for person in p.people if person.title), key=lambda each: (each.id not in p.room, each.family)
    )
    whole = next(filter(None, (_gone_on(stem, person.family) for person in titled)), "")
    return f"{before}{whole}" if whole else ""
