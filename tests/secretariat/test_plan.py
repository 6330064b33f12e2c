"""The year's dates, without a screen: meetings and the entries they were planned as stay one thing."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat import plan
from secretariat.acts import Put, act
from secretariat.events import Adjourned, Closed, Resumed
from secretariat.meetings import Meeting, MeetingKind, PlanEntry
from secretariat.plan import Date
from secretariat.records import Refused
from storage.archive import Archive
from tests.agendas import bundle
from tests.panels import BRACKETS, DAY, MEETING, NEXT_MEETING, begun, substitution

AUTUMN = dt.date(2031, 11, 19)


def entry(**told: object) -> PlanEntry:
    return PlanEntry(**{"id": "entry", "date": AUTUMN, "items": ("Public questions", BRACKETS), **told})  # type: ignore[arg-type]


def planned(archive: Archive, **told: object) -> PlanEntry:
    archive.commit(act("planned", Put(entry(**told))))
    return next(each for each in archive.plan() if each.id == "entry")


def the_dates(archive: Archive) -> list[Date]:
    return plan.dates(archive.meetings(), archive.plan())


def test_dates_come_in_order_and_a_meeting_is_one_with_its_entry(archive: Archive) -> None:
    planned(archive, date=dt.date(2031, 9, 17))
    archive.commit(act("training", Put(entry(id="t", date=dt.date(2031, 9, 17), kind="training"))))
    archive.commit(act("autumn", Put(entry(id="a"))))
    keys = [date.key for date in the_dates(archive)]
    assert keys == [f"meeting {MEETING}", "entry t", f"meeting {NEXT_MEETING}", "entry a"]
    merged = the_dates(archive)[2]
    assert merged.entry is not None
    assert merged.entry.id == "entry"


def test_what_each_date_is_called() -> None:
    meeting = Meeting(date=DAY, kind=MeetingKind.ANNUAL)
    assert Date(DAY, meeting).what == "Annual meeting"
    assert Date(DAY, meeting.with_(kind=MeetingKind.CONTINGENT)).what == "Meeting, if needed"
    assert Date(DAY, None, entry(kind="external")).what == "External"


@pytest.mark.parametrize(
    ("meeting", "kind", "phase", "said"),
    [
        (Meeting(date=DAY), "meeting", "not begun", "planned"),
        (Meeting(date=DAY), "meeting", "in session", "in session"),
        (Meeting(date=DAY), "meeting", "closed", "closed"),
        (Meeting(date=DAY, cancelled="snow"), "meeting", "", "CANCELLED"),
        (None, "if needed", "", "no agenda yet"),
        (None, "training", "", ""),
    ],
)
def test_how_far_a_date_is(meeting: Meeting | None, kind: str, phase: str, said: str) -> None:
    assert plan.state(Date(DAY, meeting, entry(kind=kind)), phase) == said


def test_the_phase_is_the_one_the_proceedings_find(archive: Archive) -> None:
    def both() -> tuple[str, str]:
        p = archive.proceedings(MEETING)
        assert p is not None
        return plan.phase(bundle(archive)), p.phase

    assert both() == ("not begun", "not begun")
    archive.commit(begun())
    assert both() == ("in session", "in session")
    for n, event in enumerate((Adjourned, Resumed, Closed)):
        archive.commit(act("on", Put(event(place=f"zz{n}i"), MEETING)))
        assert both()[0] == both()[1] == ("adjourned", "in session", "closed")[n]


def test_opening_an_entry_makes_its_meeting_with_its_items(archive: Archive) -> None:
    opened = plan.open_entry(
        planned(archive, kind="if needed", venue="Guildhall", start=dt.time(10)), archive.meetings()
    )
    archive.commit(opened)
    made = bundle(archive, "2031-11-19")
    assert (made.meeting.kind, made.meeting.start, made.meeting.venue) == (
        MeetingKind.CONTINGENT, dt.time(10), "Guildhall",
    )  # fmt: skip
    assert [(item.number, item.title) for item in made.items] == [("1", "Public questions"), ("2", BRACKETS)]
    assert len(archive.plan()) == 1, "the minutes print the plan, so its entry stays"


def test_training_has_no_agenda() -> None:
    with pytest.raises(Refused, match="Training has no agenda"):
        plan.open_entry(entry(kind="training"), [])


def test_a_second_meeting_that_day_and_a_third(archive: Archive) -> None:
    for n in (2, 3):
        archive.commit(plan.add_meeting(archive.meetings(), Meeting(date=DAY)))
        assert archive.meetings()[n - 1].id == f"{MEETING}-{n}"
        assert archive.meetings()[n - 1].name == f"{MEETING}/{n}"


def test_another_date_takes_everything_along(archive: Archive) -> None:
    archive.commit(substitution())
    before = bundle(archive)
    head = before.meeting.with_(date=dt.date(2031, 6, 19), venue="Elsewhere")
    archive.commit(plan.edit_meeting(before, head, archive.meetings()))
    assert archive.meeting(MEETING) is None
    moved = bundle(archive, "2031-06-19")
    assert moved.meeting.venue == "Elsewhere"
    assert [item.id for item in moved.items] == [item.id for item in before.items]
    assert [apology.person for apology in moved.apologies] == ["person-np"]
    assert moved.apologies[0].reason.reveal() == "at a funeral [/b]"
    assert len(moved.substitutions) == 1
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert archive.meeting("2031-06-19") is None
    assert len(bundle(archive).items) == 7


def test_a_meeting_moved_to_a_day_that_has_one_becomes_the_second(archive: Archive) -> None:
    here = bundle(archive)
    archive.commit(plan.edit_meeting(here, here.meeting.with_(date=dt.date(2031, 9, 17)), archive.meetings()))
    assert [meeting.id for meeting in archive.meetings()] == [NEXT_MEETING, f"{NEXT_MEETING}-2"]


def test_once_the_roll_was_called_the_date_stays(archive: Archive) -> None:
    archive.commit(begun())
    here = bundle(archive)
    with pytest.raises(Refused, match="its date stays"):
        plan.edit_meeting(here, here.meeting.with_(date=AUTUMN), archive.meetings())
    archive.commit(plan.edit_meeting(here, here.meeting.with_(venue="Elsewhere"), archive.meetings()))


def test_entry_and_meeting_follow_each_other_in_what_they_said_alike(archive: Archive) -> None:
    old = planned(archive, start=dt.time(10), venue="Guildhall")
    archive.commit(plan.open_entry(old, archive.meetings()))
    here = bundle(archive, "2031-11-19")
    moved = old.with_(date=dt.date(2031, 11, 20), start=dt.time(11))
    archive.commit(plan.edit_entry(old, moved, here, archive.meetings()))
    there = bundle(archive, "2031-11-20")
    assert (there.meeting.start, len(there.items)) == (dt.time(11), 2)
    archive.commit(plan.edit_meeting(there, there.meeting.with_(venue="Library"), archive.meetings(), archive.plan()))
    (now,) = archive.plan()
    assert (now.date, now.start, now.venue) == (dt.date(2031, 11, 20), dt.time(11), "Library")


def test_what_they_said_differently_is_left_alone(archive: Archive) -> None:
    old = planned(archive, start=dt.time(10))
    archive.commit(plan.open_entry(old, archive.meetings()))
    here = bundle(archive, "2031-11-19")
    archive.commit(plan.edit_meeting(here, here.meeting.with_(start=dt.time(9)), archive.meetings(), ()))
    old = archive.plan()[0]
    archive.commit(
        plan.edit_entry(old, old.with_(start=dt.time(15)), bundle(archive, "2031-11-19"), archive.meetings())
    )
    assert bundle(archive, "2031-11-19").meeting.start == dt.time(9)


def test_cancelling_wants_a_reason_and_can_be_taken_back(archive: Archive) -> None:
    head = bundle(archive).meeting
    with pytest.raises(Refused, match="Say why"):
        plan.cancel(bundle(archive), "  ")
    with pytest.raises(Refused, match="not cancelled"):
        plan.put_back(head)
    archive.commit(plan.cancel(bundle(archive), " no business "))
    head = bundle(archive).meeting
    assert head.cancelled == "no business"
    archive.commit(plan.put_back(head))
    assert bundle(archive).meeting.cancelled == ""


def test_a_date_without_a_meeting_can_be_cancelled_and_put_back(archive: Archive) -> None:
    archive.commit(plan.cancel_entry(planned(archive), archive.meetings(), "no business"))
    made = bundle(archive, "2031-11-19")
    assert made.meeting.cancelled == "no business"
    archive.commit(plan.put_back(made.meeting))
    assert len(bundle(archive, "2031-11-19").items) == 2
    with pytest.raises(Refused, match="Training has no agenda"):
        plan.cancel_entry(entry(kind="training"), archive.meetings(), "snow")


def test_a_meeting_that_has_begun_is_not_cancelled(archive: Archive) -> None:
    archive.commit(begun())
    with pytest.raises(Refused, match="has begun"):
        plan.cancel(bundle(archive), "snow")


def test_only_a_meeting_that_holds_nothing_can_be_taken_out(archive: Archive) -> None:
    first, second = the_dates(archive)
    with pytest.raises(Refused, match="Cancel it instead"):
        plan.remove(first, bundle(archive))
    archive.commit(plan.remove(second, bundle(archive, NEXT_MEETING)))
    assert [date.key for date in the_dates(archive)] == [f"meeting {MEETING}"]
    planned(archive)
    archive.commit(plan.remove(the_dates(archive)[1], None))
    assert archive.plan() == []


def test_an_agenda_made_from_the_plan_has_the_fuller_titles() -> None:
    due = PlanEntry(date=DAY, items=("Lanes report", "Roads"), titles={"Lanes report": "Report on rural lanes"})
    titles = [change.record.title for change in plan.open_entry(due, []).changes[1:]]  # type: ignore[attr-defined]
    assert titles == ["Report on rural lanes", "Roads"]
