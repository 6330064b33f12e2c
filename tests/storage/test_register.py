"""The register out of the archive: each meeting is gone through once, and again only where it has changed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.events.base import Happening
from secretariat.events.decisions import Recommended
from secretariat.matters import composed
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.gathering import matters
from secretariat.matters.matter import Matter
from secretariat.matters.steps import take_step
from secretariat.panel.panel import Rules
from secretariat.proceedings.proceedings import Proceedings
from storage.archive import Archive
from tests.support.panels import DAY, MEETING, NEXT_MEETING, begun, invented_panel, the_panel
from tests.support.store_in_memory import MemoryStore


def recommended(n: int, meeting: str = MEETING) -> Recommended:
    return Recommended(id=f"{meeting}-r{n}", number=n, text=f"to count lanes {n} times", place=f"x{n}")


@pytest.fixture
def archive() -> Archive:
    """R1 at each of two meetings."""
    archive = Archive(MemoryStore())  # type: ignore[arg-type]
    for one in (*invented_panel(), begun()):
        archive.commit(one)
    both = (Put(recommended(1, meeting), meeting) for meeting in (MEETING, NEXT_MEETING))
    archive.commit(act("minuted", both))
    return archive


@pytest.fixture
def gone_through(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each meeting was gone through."""
    count: Counter[str] = Counter()

    def counted(p: Proceedings) -> list[Matter]:
        count[p.bundle.meeting.id] += 1
        return matters(p)

    monkeypatch.setattr(composed, "matters", counted)
    return count


def of(archive: Archive, label: str) -> Matter:
    found = archive.register().of(label)
    assert found is not None
    return found


def test_each_meeting_is_gone_through_once_and_again_where_it_changed(
    archive: Archive, gone_through: Counter[str]
) -> None:  # fmt: skip
    first = archive.register()
    assert archive.register() is first
    assert gone_through == {MEETING: 1, NEXT_MEETING: 1}
    archive.commit(take_step(of(archive, f"{MEETING}/R1"), archive.follow_ups(), "pressed", on=DAY))
    assert of(archive, f"{MEETING}/R1").progress == "sent"
    assert gone_through == {MEETING: 1, NEXT_MEETING: 1}
    archive.commit(act("one more", Put(recommended(2), MEETING)))
    assert of(archive, f"{MEETING}/R2").text == "To count lanes 2 times."
    assert gone_through == {MEETING: 2, NEXT_MEETING: 1}


async def test_undo_takes_one_step_back_and_redo_does_it_again(archive: Archive) -> None:
    states = []
    for progress, day in (("sent", 1), ("answered", 2), ("done", 3)):
        states.append(of(archive, f"{MEETING}/R1"))
        on = DAY + dt.timedelta(day)
        archive.commit(take_step(states[-1], archive.follow_ups(), progress, on=on))  # type: ignore[arg-type]
    last = of(archive, f"{MEETING}/R1")
    for before in reversed(states):
        await archive.undo()
        assert of(archive, f"{MEETING}/R1") == before
    for _ in states:
        await archive.redo()
    assert of(archive, f"{MEETING}/R1") == last


def test_a_rule_or_a_date_that_changed_is_followed(archive: Archive) -> None:
    assert of(archive, f"{MEETING}/R1").due == dt.date(2031, 7, 18)
    archive.commit(act("rule", Put(the_panel().with_(rev=1, rules=(Rules(reply_months=2),)))))
    assert of(archive, f"{MEETING}/R1").due == dt.date(2031, 8, 18)
    step = MatterStep(what="postponed", on=DAY, words="the September meeting", until=dt.date(2031, 9, 17))
    archive.commit(act("put off", Put(FollowUp(id=f"{MEETING}-r1", steps=(step,)))))
    assert of(archive, f"{MEETING}/R1").due == dt.date(2031, 9, 17)


def test_a_line_of_the_minutes_that_was_deleted_leaves_the_register(archive: Archive) -> None:
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    line = next(event for event in bundle.events if isinstance(event, Happening) and event.id == f"{MEETING}-r1")
    archive.commit(act("struck out", Drop(line, MEETING)))
    assert archive.register().of(f"{MEETING}/R1") is None


def test_without_a_panel_there_is_no_register() -> None:
    with pytest.raises(Refused, match="no panel in this folder"):
        Archive(MemoryStore()).register()  # type: ignore[arg-type]


def test_the_register_is_put_together_in_one_place() -> None:
    """What a meeting notes of earlier matters, and what was raised between meetings, is so forgotten nowhere."""
    house = Path(__file__).parents[2]
    files = (path for package in ("secretariat", "storage", "screens") for path in (house / package).rglob("*.py"))
    found = sorted(path.name for path in files if "the_register(" in path.read_text("utf-8"))
    assert found == ["composed.py", "register.py"]
