"""A meeting of 1,000 entries takes no more work for a line than one of 100: what is done is counted, not timed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.capture.corrections import correct, delete, insert_after, line_of, move
from secretariat.capture.desk import Desk
from secretariat.capture.entering import act_of, enter
from secretariat.capture.preview import describe
from secretariat.events import fold as folding_of
from secretariat.events import trial
from secretariat.events.base import Happening
from secretariat.events.speech import Answered, Said
from secretariat.proceedings.page import Page
from secretariat.proceedings.proceedings import Proceedings
from storage.archive import Archive
from storage.queries.paper_material import meeting_material
from tests.support.panels import MEETING, Clock, begun, invented_panel
from tests.support.store_in_memory import MemoryStore

LENGTHS = (100, 1000)
PLACE = 60
"""Which of the lines is corrected, near the beginning."""


@dataclass
class Work:
    """What was done: events folded, folds begun afresh, pieces printed."""

    folded: int = 0
    folds: int = 0
    printed: int = 0


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    """Everything done meanwhile, whoever does it."""
    work = Work()
    begin, add, start = Proceedings.__init__, folding_of.add, Page.start

    def folding(*args: object) -> None:
        work.folds += 1
        begin(*args)  # type: ignore[arg-type]

    def adding(p: Proceedings, event: Happening) -> None:
        work.folded += 1
        add(p, event)

    def starting(page: Page, event: str, item: str | None, *, private: bool) -> None:
        work.printed += 1
        start(page, event, item, private=private)

    with monkeypatch.context() as patched:
        patched.setattr(Proceedings, "__init__", folding)
        patched.setattr(folding_of, "add", adding)
        patched.setattr(trial, "add", adding)
        patched.setattr(Page, "start", starting)
        yield work


def meeting_of(lines: int) -> Archive:
    """A meeting in session with so many questions and answers minuted, and read once."""
    archive = Archive(MemoryStore())  # type: ignore[arg-type]
    place, events = following(following(following())), []
    for n in range(lines):
        place = following(place)
        one: Happening = Answered(person="person-pc", text=f"so {n}") if n % 2 else Said(person="person-pq", text="why")
        events.append(one.with_(place=place))
    for each in (*invented_panel(), begun(), act("said", [Put(event, MEETING) for event in events])):
        archive.commit(each)
    standing(archive)
    return archive


def standing(archive: Archive) -> Proceedings:
    p = archive.proceedings(MEETING)
    assert p is not None
    return p


@pytest.mark.parametrize("lines", LENGTHS)
@pytest.mark.parametrize(
    ("line", "tried"),
    [
        ("why so", 0), ("pq\twhy so", 0), ("\tbecause it snowed", 0), ("/next", 0), ("/vote 4 1", 0),
        ("/agreed to note the report", 0), ("/private 1", 0), ("/adjourn 3pm", 0),
        ("/in tk", 0), ("/out db", 1), ("/defer rest to September", 5),
    ],
)  # fmt: skip
def test_a_line_is_judged_by_its_own_events_alone(
    monkeypatch: pytest.MonkeyPatch, lines: int, line: str, tried: int
) -> None:
    archive = meeting_of(lines)
    with counted(monkeypatch) as work:
        enter(line, standing(archive), desk=Desk("person-pq", "asked"), now=Clock("14:30")(), plan=archive.plan())
    assert work == Work(folded=tried, folds=0, printed=tried), "whatever came before is not gone through again"


@pytest.mark.parametrize("lines", LENGTHS)
@pytest.mark.parametrize(
    ("line", "tried"),
    [("why so", 1), ("/agreed to note the report", 1), ("/out db", 2), ("why ¶ so ¶ few", 5), ("/next ¶ a note", 3),
     ("/note a ¶ b ¶ c ¶ d ¶ e", 9)],
)  # fmt: skip
def test_a_line_is_previewed_by_its_own_events_alone(
    monkeypatch: pytest.MonkeyPatch, lines: int, line: str, tried: int
) -> None:
    archive = meeting_of(lines)
    with counted(monkeypatch) as work:
        describe(line, standing(archive), desk=Desk("person-pq", "asked"), now=Clock("14:30")(), plan=archive.plan())
    assert work == Work(folded=tried, folds=0, printed=tried), "each once to judge the next by it, and once to be shown"


@pytest.mark.parametrize("lines", LENGTHS)
@pytest.mark.parametrize(("line", "events"), [("why so", 1), ("/out db", 1), ("/defer rest to September", 6)])
def test_a_line_that_is_kept_carries_the_meeting_on_by_its_own_events(
    monkeypatch: pytest.MonkeyPatch, lines: int, line: str, events: int
) -> None:
    archive = meeting_of(lines)
    before = standing(archive)
    one = act_of(enter(line, before, now=Clock("14:30")(), plan=archive.plan()), before, archive.plan())
    archive.commit(one)
    with counted(monkeypatch) as work:
        assert standing(archive) is before
        standing(archive).page.blocks()
    assert len(before.bundle.events) == lines + 3 + events
    assert work == Work(folded=events, folds=0, printed=events)


Correction = Callable[[Happening, Proceedings], Act | None]


@pytest.mark.parametrize("lines", LENGTHS)
@pytest.mark.parametrize(
    ("write", "before", "more"),
    [
        (lambda event, p: correct(event, "and why not", p, desk=line_of(event, p)[0], now=Clock("14:30")()), PLACE, 0),
        (lambda event, p: insert_after(event, "so few", p, now=Clock("14:30")()), PLACE + 1, 1),
        (lambda event, p: delete(event, p), 0, -1),
        (lambda event, p: move(event, p, by=1), 0, 0),
    ],
    ids=["correct", "insert", "delete", "move"],
)
def test_a_correction_folds_what_stood_before_it_and_the_meeting_once(
    monkeypatch: pytest.MonkeyPatch, lines: int, write: Correction, before: int, more: int
) -> None:
    archive = meeting_of(lines)
    p = standing(archive)
    with counted(monkeypatch) as work:
        one = write(p.bundle.events[PLACE], p)
    assert one is not None
    assert work == Work(before, min(before, 1), before), "judged where it stands, and what is after it left alone"
    archive.commit(one)
    with counted(monkeypatch) as work:
        for _ in range(3):
            standing(archive)
    assert work == Work(*(lines + 3 + more, 1, lines + 3 + more)), "folded once, however often it is asked for"


@pytest.mark.parametrize("lines", LENGTHS)
def test_reading_again_what_has_not_changed_folds_nothing(monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    archive = meeting_of(lines)
    with counted(monkeypatch) as work:
        for _ in range(5):
            standing(archive)
            meeting_material(archive, MEETING)
    assert work == Work()
