"""Whether all that minutes and papers say of themselves comes out of the table of phrases.

A language is laid beside English that sets every phrase in brackets, and the table of typed lines is folded in it: what
stands outside brackets must then be what somebody typed, a name, or a number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress

import msgspec
import pytest

from secretariat.basics import joints
from secretariat.basics.joints import promised
from secretariat.basics.record import Refused
from secretariat.basics.saying import speaking
from secretariat.documents.document import words_of
from secretariat.events.course import Adjourned
from secretariat.events.fold import fold
from secretariat.events.items import ItemPut
from secretariat.panel.house import House
from secretariat.papers.minutes import minutes
from secretariat.proceedings.proceedings import Proceedings
from tests.depth import often
from tests.secretariat.capture.test_entering import ACCEPTED, PLAN
from tests.support.bracketed import Bracketed, unsaid
from tests.support.clerk import Clerk, begun_clerk
from tests.support.handfuls import by_handfuls
from tests.support.lines_read import gathered
from tests.support.panels import substitution


def typed(p: Proceedings, *lines: str) -> Iterator[str]:
    """All that somebody typed: in these lines, in the records of the meeting, its panel and its people."""
    yield from lines
    records = (p.bundle.meeting, *p.bundle.items, *p.bundle.questions, *p.people)
    yield from (value for each in records for value in map(str, msgspec.structs.astuple(each)))
    yield from (p.panel.name, p.panel.host, p.panel.area, *p.panel.authorities)
    for event in p.bundle.events:
        yield from _free_words(event)
    for person in p.people:
        yield from (person.in_full, person.in_list, House().untitled(person))
        yield from (f"{post.job} {post.authority}" for post in person.posts)


def _free_words(event: msgspec.Struct) -> Iterator[str]:
    """What was typed into an event: not what it holds one of several words for, which a phrase must say."""
    for field in msgspec.structs.fields(event):
        value = getattr(event, field.name)
        if field.type is str:
            yield value
            yield promised(value)  # “would write” is printed after “undertook”
        elif isinstance(value, tuple) and "Literal" not in str(field.type):
            yield str(value)
    if isinstance(event, Adjourned):
        yield f"{event.length} {event.reason}"  # one behind the other: “10 minutes”, “to cool the hall”
    if isinstance(event, ItemPut):
        yield f"{event.by_words}{joints.after(event.reason)}"


def left(p: Proceedings, *lines: str) -> list[str]:
    """What its minutes, and the rows of its decisions, say that nobody typed and that is no phrase."""
    with speaking(Bracketed()):
        folded = fold(p.bundle, *p.made_with)
        said = [*words_of(minutes(folded, private=True)), *(each.words for each in folded.decided.values())]
    return [*dict.fromkeys(unsaid(said, typed(p, *lines)))]


LINES = [*dict.fromkeys([line for line, _ in [*ACCEPTED, *gathered("ACCEPTED")]][:: often(4, 1)])]
"""Torture takes each line there is: that no sentence stands beside the table is counted in the code as well."""


@pytest.mark.torture
@by_handfuls(LINES)
def test_what_a_line_prints_is_typed_or_a_phrase(line: str) -> None:
    clerk = begun_clerk(PLAN, *gathered("RECORDS"), item="3" if line == "/minutes" else "5")
    clerk.clock.set("14:30")
    clerk.type(line)
    assert left(clerk.p, line) == []


def test_a_whole_meeting_is_typed_or_a_phrase() -> None:
    clerk = Clerk(substitution(), *gathered("RECORDS"))
    clerk.type("/in sw pq db ob cx ck pc", "/begin", time="14:00")
    for line in ["/item 5", *gathered("SCRIPT"), "/adjourn until tomorrow at 10am"]:
        with suppress(Refused):
            clerk.type(line)
    clerk.clock.set("10:00")
    clerk.clock.moment += dt.timedelta(days=1)
    clerk.type("/resume with sw pq db ob", "/close")
    assert clerk.p.phase == "closed"
    assert left(clerk.p, *gathered("SCRIPT")) == []
