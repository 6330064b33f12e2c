"""Nobody real is given a word or a deed: of the people of the real sample a text tells what their record tells, alone.

All else is told of plainly invented people: the invented sample's, or those of ``tests/support/panels.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

import pytest

from secretariat.documents.plain_text import write
from secretariat.papers.decisions import decisions
from secretariat.papers.material import MeetingMaterial
from secretariat.papers.minutes import minutes
from secretariat.sample import reply
from secretariat.sample.cambridgeshire import JULY, PEOPLE
from secretariat.sample.filling import script
from tests.support.july import the_sample
from tests.test_architecture import files_of_the_repository, named

_FAMILY = "|".join(sorted({person.family for person in PEOPLE}))
_GIVEN = "|".join(sorted({person.given for person in PEOPLE if person.given}))
_TITLE = r"(?:Councillors?|Cllrs?|Alderman|Mr|Mrs|Ms|Miss|Dr)\.?"
_TOLD_OF = re.compile(
    rf"\b(?:{_TITLE} (?:[A-Z]{{1,2}} |[A-Z][a-z]+ )?|(?:{_GIVEN}) )(?:{_FAMILY})\b(?:'s)?"
    rf"(?= (?!and {_TITLE} )[a-z]|: [A-Za-z])[^.?!;|)\"“”`…»]*"
)
"""Somebody of the sample by title or in full, and what the sentence goes on to tell of her; not a list of names, nor a
name alone. Without a title many of the names are ordinary words, and those of invented people elsewhere."""
_TYPED = re.compile(r"(?:(?<=\\t)|(?<![\w/\\]))(?P<code>[a-z]{2,3})(?:\\t|⇥)+«?(?P<words>[^\"”`|»⇥\\]+)")
"""A code, Tab, and what is said: as a string has them, and the keys of a benchmark."""
_CODES = {person.code for person in PEOPLE}
_OF_THE_SAMPLE = re.compile(r"sample\.(?:cambridgeshire|filling)|\bthe_sample\b|\"2022-07-20\"|the public record")
"""In files that say so such codes are those of the real people."""


def plainly(text: str) -> str:
    """Words as they compare: in one line, with one kind of apostrophe, without what strings, comments, pictures and the
    letters of points put between them."""
    if text.lstrip().startswith("<svg"):
        text = re.sub(r"<[^>]+>", "|", text)
    text = re.sub(r"\"\s*\n\s*f?\"|\n\s*#", " ", unescape(text).replace("\xa0", " ").replace("’", "'"))
    text = re.sub(r"\b[a-z]{1,2}\) |[*_]", "", re.sub(r"\n\s*\n", " | ", text))
    return " ".join(text.split())


def compared(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(" ,:'")


@cache
def the_record() -> str:
    """All that the sample tells of anybody: who they are, what its clerk typed, what its papers print, the reply."""
    memory, _ = the_sample()
    july = memory.proceedings(JULY)
    told = [f"{person.in_full}: {post.role}" for person in PEOPLE for post in person.posts]
    told += (typed.line for typed in script())
    told += (write(minutes(july)), write(decisions(MeetingMaterial(p=july))), reply.letter())
    return compared(plainly("\n".join(told).replace("\n\n", "\n")))


def typed_by_the_clerk(code: str, words: str) -> bool:
    """Whether a line of the sample with that code begins so."""
    lines = (typed.line.partition("\t") for typed in script())
    return any(of == code and compared(said.strip()).startswith(compared(words)) for of, _, said in lines)


def untold(text: str) -> Iterator[str]:
    """What a text tells of somebody real that the record does not."""
    words = plainly(text)
    yield from (found[0] for found in _TOLD_OF.finditer(words) if compared(found[0]) not in the_record())
    if _OF_THE_SAMPLE.search(text):
        for found in _TYPED.finditer(words):
            if found["code"] in _CODES and not typed_by_the_clerk(*found.group("code", "words")):
                yield found[0]


def test_no_text_tells_of_somebody_real_what_her_record_does_not() -> None:
    told = {}
    for path in files_of_the_repository():
        try:
            found = [*untold(path.read_text("utf-8"))]
        except UnicodeDecodeError:  # a font
            continue
        if found:
            told[named(path)] = found
    assert told == {}


MEMBER, CHAIR = PEOPLE[1].in_text, PEOPLE[11].in_text
"""Written so that this file does not hold what it looks for."""


@pytest.mark.parametrize(
    "text",
    [
        f"| `x` | {MEMBER} asked: a) Why were no figures given? |",
        f"“{MEMBER} explained that it rained.”",
        f"(Cllr A {PEOPLE[1].family} left the room)",
        f"    {MEMBER}\n    declared a farm.",
        f'"It was moved by {MEMBER} "\n    "that the public be sent out."',
        f"# The bells are rung: {CHAIR}\n# did not hear them.",
        f"{CHAIR}’s complaint about the bells",
        f"{MEMBER}: the bells were late",
        f"<svg><text>{MEMBER.replace(' ', '&#160;')}&#160;asked:&#160;g)&#160;How&#160;many&#160;bells</text></svg>",
        f'"2022-07-20"; "{PEOPLE[1].code}\\twhy were they rung?"',
        f'"2022-07-20"; "14:10\\t{PEOPLE[1].code}\\tone"',
    ],
)
def test_what_somebody_real_never_said_or_did_would_be_noticed(text: str) -> None:
    assert [*untold(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"“;x” becomes “{MEMBER}”.", f"{MEMBER}, {CHAIR} and {MEMBER} and {MEMBER}.", f"({MEMBER})",
        f"{MEMBER} asked: a) Why were total crime, its types and comparisons with other areas not given?",
        f"(Councillor {PEOPLE[7].family} joined the meeting at 2:10pm), and the roll follows",
        f'"2022-07-20"; "{PEOPLE[9].code}\\thow would new police powers affect"', f'"{PEOPLE[1].code}\\twhy so late?"',
    ],
)  # fmt: skip
def test_a_name_alone_and_what_the_record_tells_is_let_be(text: str) -> None:
    assert [*untold(text)] == []
