"""The meeting to begin with, and how far one is without reading what was minuted."""

from __future__ import annotations

import ast
import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.ordering import following
from secretariat.events import course
from secretariat.events.base import Happening
from secretariat.events.course import Abandoned, Adjourned, Began, Closed, Resumed
from secretariat.events.speech import Said
from secretariat.meetings.meeting import Meeting
from storage.archive import Archive
from storage.queries.likely_meeting import COURSE, likely_meeting, phase
from tests.support.panels import DAY, MEETING, NEXT_MEETING, begun, open_archive

EVENTS = Path(course.__file__).parent
MINUTED = Said(person="person-pq", text="Why?")


def _setting_the_phase() -> set[str]:
    """The tags of the events that change how far a meeting is, as the program is written."""
    found = set()
    for file in EVENTS.glob("*.py"):
        for cls in (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ClassDef)):
            sets = any(
                isinstance(target, ast.Attribute) and target.attr == "phase"
                for node in ast.walk(cls) if isinstance(node, ast.Assign) for target in node.targets
            )  # fmt: skip
            if sets:
                found |= {ast.literal_eval(word.value) for word in cls.keywords if word.arg == "tag"}
    return found


def test_every_event_that_says_how_far_a_meeting_is_is_known() -> None:
    assert _setting_the_phase() == set(COURSE)


@pytest.mark.parametrize(
    "happened",
    [
        [], [MINUTED], [Began()], [Began(), MINUTED], [Began(), Adjourned()], [Began(), Adjourned(), Resumed()],
        [Began(), MINUTED, Closed()], [Began(), Closed(), MINUTED], [Abandoned()], [Began(), Abandoned()],
        [Began(), Closed(), Resumed()],
    ],
    ids=lambda events: "-".join(type(event).__name__ for event in events) or "nothing",
)  # fmt: skip
def test_how_far_it_is_is_what_the_fold_says(happened: list[Happening], tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    place, puts = "", []
    for event in happened:
        place = following(place)
        puts.append(Put(event.with_(place=place), MEETING))
    if puts:
        archive.commit(act("minuted", puts))
    meeting, proceedings = archive.meeting(MEETING), archive.proceedings(MEETING)
    assert meeting is not None
    assert proceedings is not None
    assert phase(archive, meeting) == proceedings.phase


def _closed(archive: Archive, meeting: str) -> None:
    archive.commit(act("held", Put(Began(place="a"), meeting), Put(Closed(place="b"), meeting)))


def test_it_is_the_one_still_going_else_the_next_else_the_last(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    assert likely_meeting(archive, DAY) == MEETING
    assert likely_meeting(archive, DAY + dt.timedelta(days=1)) == NEXT_MEETING
    archive.commit(begun())
    assert likely_meeting(archive, DAY + dt.timedelta(days=1)) == MEETING, "it was never closed"
    _closed(archive, NEXT_MEETING)
    archive.commit(act("closed", Put(Closed(place="z"), MEETING)))
    assert likely_meeting(archive, DAY) == NEXT_MEETING, "the last: nothing is to come"
    archive.commit(act("planned", Put(Meeting(id="2032-01-07", date=dt.date(2032, 1, 7)))))
    assert likely_meeting(archive, DAY) == "2032-01-07"


def test_nothing_that_was_minuted_is_read_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = open_archive(tmp_path)
    archive.commit(begun())
    archive.store.close()
    fresh = open_archive(tmp_path, [])
    read = []
    of = fresh._records.collection
    monkeypatch.setattr(fresh._records, "collection", lambda coll: read.append(coll) or of(coll))
    assert likely_meeting(fresh, DAY + dt.timedelta(days=1)) == MEETING
    assert read == ["meetings/heads"]
