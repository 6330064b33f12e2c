"""The meetings that dates are counted from, as they stand in the archive: with what follows a veto made at one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import Meeting
from secretariat.plan import after_veto
from secretariat.plan.meeting_dates import dues
from secretariat.plan.planned import PlanEntry
from storage.archive import Archive
from storage.queries.dated_meetings import every_meeting, picture
from tests.support.contradictions import PRECEPT, full
from tests.support.panels import MEETING, Clock, open_archive, the_panel

FEBRUARY = act("another day", Put(Meeting(id=MEETING, date=dt.date(2032, 2, 3))))
RESERVE = act("plan", Put(PlanEntry(id="reserve", date=dt.date(2032, 2, 18), kind="if needed")))
NOTE = (
    "The proposed precept was vetoed at this meeting. The reserve meeting for the second report is Wednesday 18 "
    "February 2032: R in the plan (F2) confirms it."
)


def precept_meeting(folder: Path, lines: list[str]) -> Archive:
    """A meeting in February that took the precept, with these lines typed."""
    clerk = full(PRECEPT, FEBRUARY, RESERVE)
    clerk.type(*lines)
    archive = open_archive(folder)
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    item = next(each for each in bundle.items if each.number == "6")
    precept = item.with_(title="Proposed precept 2032/33", function="PRECEPT")
    head = act("precept", Put(bundle.meeting.with_(date=dt.date(2032, 2, 3))), Put(precept, MEETING))
    minuted = act("minutes", *(Put(event, MEETING) for event in clerk.p.bundle.events))
    for one in (head, RESERVE, minuted):
        archive.commit(one, by="the tests")
    return archive


def test_a_meeting_that_vetoed_is_not_folded_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = precept_meeting(tmp_path, ["/motion veto too high pq sec db", "/vote 9 2"])
    asked: list[object] = []
    monkeypatch.setattr(after_veto, "vetoed", asked.append)
    every_meeting(archive)
    every_meeting(archive)
    assert len(asked) == 2
    every_meeting(archive, lambda id: id != MEETING)
    picture(archive, Clock()())
    assert len(asked) == 2, "what only moves dates, or is of other meetings, reads none of its minutes"
    assert all(p is archive.proceedings(MEETING) for p in asked)
    archive.store.close()


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        ([], ""),
        (["/motion veto too high pq sec db", "/vote 9 2"], NOTE),
        (["/vote 9 2", "=v too low"], NOTE),
        (["/motion veto too high pq sec db", "/vote 7 4"], ""),
        (["/vote 7 4", "=v too low"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_dates_after_a_veto_say_that_it_was_made(lines: list[str], note: str, tmp_path: Path) -> None:
    archive = precept_meeting(tmp_path, lines)
    dated = next(each for each in every_meeting(archive) if each.meeting.id == MEETING)
    found = {due.deadline.rule.name: due.note for due in dues(dated, the_panel(), archive.calendar(), Clock()())}
    assert (found["precept-second-report"].partition(" That day is no")[0] == NOTE) is bool(note)
    assert ("vetoed" in found["precept-revised"]) is bool(note)
