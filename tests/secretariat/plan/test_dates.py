"""What the clerk does with the dates of the plan: each act, what it refuses, and what follows it."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private, Refused
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import DateMove, Meeting, MeetingKind
from secretariat.panel.panel import Panel
from secretariat.panel.standing_items import STANDING
from secretariat.plan import dates as plan_dates
from secretariat.plan.planned import PlanEntry, PlannedItem
from secretariat.plan.year import Date
from storage.archive import Archive
from tests.support.agendas import bundle
from tests.support.panels import BRACKETS, DAY, MEETING, NEXT_MEETING, begun, plan_of, planned, substitution, the_panel

AUTUMN = dt.date(2031, 11, 19)
AGENDA = "2031-11-19"


def put(archive: Archive, *titles: str, **told: object) -> Date:
    """A date in autumn; it is the last of the plan."""
    archive.commit(act("planned", [Put(each) for each in planned(AUTUMN, *titles, id="autumn", **told)]))
    return archive.plan().dates[-1]


def opened(archive: Archive) -> Bundle:
    """The meeting of the last date, made."""
    archive.commit(plan_dates.open_date(archive.plan().dates[-1], archive.meetings()))
    return bundle(archive, AGENDA)


def entry_of_autumn(archive: Archive) -> PlanEntry:
    return next(entry for entry in archive.entries() if entry.id == "autumn")


# --- meetings ---


def test_opening_a_date_makes_its_meeting_with_its_items_as_the_same_matters(archive: Archive) -> None:
    date = put(archive, "Public questions", BRACKETS, kind="if needed", venue="Guildhall", start=dt.time(10))
    made = opened(archive)
    assert (made.meeting.kind, made.meeting.start, made.meeting.venue) == (
        MeetingKind.CONTINGENT, dt.time(10), "Guildhall",
    )  # fmt: skip
    assert [(item.number, item.title) for item in made.items] == [("1", "Public questions"), ("2", BRACKETS)]
    assert [item.planned for item in made.items] == [item.id for item in date.items]
    assert [item.matter for item in made.items] == [item.identity for item in date.items]
    there = archive.plan().dates[-1]
    assert (there.meeting, there.entry, there.items) == (made.meeting, date.entry, date.items), "the entry stays"


def test_a_dropped_item_does_not_get_on_the_agenda(archive: Archive) -> None:
    date = put(archive, "Lanes", "Roads")
    archive.commit(act("drop", Put(date.items[0].with_(dropped="no"))))
    assert [item.title for item in opened(archive).items] == ["Roads"]


def test_training_has_no_agenda() -> None:
    with pytest.raises(Refused, match="Training has no agenda"):
        plan_dates.open_date(plan_of(*planned(AUTUMN, kind="training")).dates[0], [])


def test_one_planned_date_is_made_a_meeting_once(archive: Archive) -> None:
    put(archive)
    opened(archive)
    with pytest.raises(Refused, match=r"is made already\."):
        plan_dates.open_date(archive.plan().dates[-1], archive.meetings())


def test_a_second_meeting_that_day_and_a_third(archive: Archive) -> None:
    for n in (2, 3):
        archive.commit(plan_dates.add_meeting(archive.meetings(), Meeting(date=DAY)))
        assert archive.meetings()[n - 1].id == f"{MEETING}-{n}"
        assert archive.meetings()[n - 1].name == f"{MEETING}/{n}"


def test_another_date_takes_everything_along(archive: Archive) -> None:
    archive.commit(substitution())
    archive.commit(act("item", Put(PlannedItem(id="lanes", title="Lanes", due=MEETING))))
    before = bundle(archive)
    head = before.meeting.with_(date=dt.date(2031, 6, 19), venue="Elsewhere")
    archive.commit(plan_dates.edit_meeting(before, head, archive.meetings()))
    assert archive.meeting(MEETING) is None
    moved = bundle(archive, "2031-06-19")
    assert moved.meeting.venue == "Elsewhere"
    assert [item.id for item in moved.items] == [item.id for item in before.items]
    assert [apology.person for apology in moved.apologies] == ["person-np"]
    assert archive.reason(moved.apologies[0]) == Private("at a funeral [/b]")
    assert len(moved.substitutions) == 1
    assert [item.title for item in archive.plan().dates[0].items] == ["Lanes"], "what is due goes with it"
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert archive.meeting("2031-06-19") is None
    assert len(bundle(archive).items) == 7


def test_a_meeting_moved_to_a_day_that_has_one_becomes_the_second(archive: Archive) -> None:
    here = bundle(archive)
    archive.commit(plan_dates.edit_meeting(here, here.meeting.with_(date=dt.date(2031, 9, 17)), archive.meetings()))
    assert [meeting.id for meeting in archive.meetings()] == [NEXT_MEETING, f"{NEXT_MEETING}-2"]


def test_once_the_roll_was_called_the_date_stays(archive: Archive) -> None:
    archive.commit(begun())
    here = bundle(archive)
    with pytest.raises(Refused, match="That meeting has begun, so its date stays"):
        plan_dates.edit_meeting(here, here.meeting.with_(date=AUTUMN), archive.meetings())
    marked = Bundle(meeting=here.meeting, events=[event for event in here.events if not event.begins][:1])
    with pytest.raises(Refused, match=r"take back who is marked on its roll \(F4\)"):
        plan_dates.edit_meeting(marked, here.meeting.with_(date=AUTUMN), archive.meetings())
    archive.commit(plan_dates.edit_meeting(here, here.meeting.with_(venue="Elsewhere"), archive.meetings()))


def test_entry_and_meeting_follow_each_other_in_what_they_said_alike(archive: Archive) -> None:
    put(archive, "Lanes", start=dt.time(10), venue="Guildhall", depends="Veto")
    old, here = entry_of_autumn(archive), opened(archive)
    moved = old.with_(date=dt.date(2031, 11, 20), start=dt.time(11))
    archive.commit(plan_dates.edit_entry(old, moved, here, archive.meetings()))
    there = bundle(archive, "2031-11-20")
    assert (there.meeting.start, len(there.items)) == (dt.time(11), 1)
    changed = there.meeting.with_(venue="Library", depends="A second veto")
    archive.commit(plan_dates.edit_meeting(there, changed, archive.meetings(), archive.entries()))
    now = entry_of_autumn(archive)
    assert (now.date, now.start, now.venue) == (dt.date(2031, 11, 20), dt.time(11), "Library")
    assert now.depends == "A second veto"


def test_what_they_said_differently_is_left_alone(archive: Archive) -> None:
    put(archive, start=dt.time(10))
    here = opened(archive)
    archive.commit(plan_dates.edit_meeting(here, here.meeting.with_(start=dt.time(9)), archive.meetings(), ()))
    old = entry_of_autumn(archive)
    edited = plan_dates.edit_entry(old, old.with_(start=dt.time(15)), bundle(archive, AGENDA), archive.meetings())
    archive.commit(edited)
    assert bundle(archive, AGENDA).meeting.start == dt.time(9)


def test_cancelling_wants_a_reason_and_can_be_taken_back(archive: Archive) -> None:
    head = bundle(archive).meeting
    with pytest.raises(Refused, match="Say why"):
        plan_dates.cancel(bundle(archive), "  ")
    with pytest.raises(Refused, match="not cancelled"):
        plan_dates.put_back(head)
    archive.commit(plan_dates.cancel(bundle(archive), " no business "))
    head = bundle(archive).meeting
    assert head.cancelled == "no business"
    archive.commit(plan_dates.put_back(head))
    assert bundle(archive).meeting.cancelled == ""


def test_a_date_without_a_meeting_can_be_cancelled_and_put_back(archive: Archive) -> None:
    archive.commit(plan_dates.cancel_date(put(archive, "Lanes"), None, archive.meetings(), "no business"))
    made = bundle(archive, AGENDA)
    assert made.meeting.cancelled == "no business"
    archive.commit(plan_dates.put_back(made.meeting))
    assert len(bundle(archive, AGENDA).items) == 1
    course = plan_of(*planned(AUTUMN, kind="training")).dates[0]
    with pytest.raises(Refused, match="Training has no agenda"):
        plan_dates.cancel_date(course, None, archive.meetings(), "snow")


def test_a_meeting_that_has_begun_is_not_cancelled(archive: Archive) -> None:
    archive.commit(begun())
    with pytest.raises(Refused, match="has begun"):
        plan_dates.cancel(bundle(archive), "snow")


# --- a meeting in reserve ---


def test_a_reserve_meeting_is_confirmed_with_what_it_waited_for_or_another_reason(archive: Archive) -> None:
    date = put(archive, "Revised precept", kind="if needed", depends="Veto")
    archive.commit(plan_dates.confirm(date, archive.meetings(), "  "))
    made = bundle(archive, AGENDA)
    assert (made.meeting.confirmed, made.meeting.depends) == ("Veto", "Veto")
    assert [item.title for item in made.items] == ["Revised precept"]
    archive.commit(plan_dates.confirm(archive.plan().dates[-1], archive.meetings(), "the Panel vetoed"))
    assert bundle(archive, AGENDA).meeting.confirmed == "the Panel vetoed"
    assert len(bundle(archive, AGENDA).items) == 1, "its agenda is made once"


def test_a_reserve_meeting_is_released_and_confirmed_after_all(archive: Archive) -> None:
    put(archive, kind="if needed", depends="Veto")
    archive.commit(plan_dates.confirm(archive.plan().dates[-1], archive.meetings(), ""))
    archive.commit(plan_dates.release(archive.plan().dates[-1], bundle(archive, AGENDA), archive.meetings(), ""))
    head = bundle(archive, AGENDA).meeting
    assert (head.confirmed, head.cancelled) == ("", "Not needed")
    archive.commit(plan_dates.confirm(archive.plan().dates[-1], archive.meetings(), "a late veto"))
    head = bundle(archive, AGENDA).meeting
    assert (head.confirmed, head.cancelled) == ("a late veto", "")


def test_only_a_reserve_meeting_is_settled_and_a_reason_is_wanted(archive: Archive) -> None:
    (june, *_) = archive.plan().dates
    with pytest.raises(Refused, match="Only a meeting in reserve"):
        plan_dates.confirm(june, archive.meetings(), "x")
    with pytest.raises(Refused, match="Only a meeting in reserve"):
        plan_dates.release(june, bundle(archive), archive.meetings(), "x")
    with pytest.raises(Refused, match="Say why it is needed"):
        plan_dates.confirm(put(archive, kind="if needed"), archive.meetings(), " ")


# --- entries ---


def seeded(kind: str, panel: Panel | None = None) -> list[tuple[str, str]]:
    added = plan_dates.add_entry(PlanEntry(date=AUTUMN, kind=kind), ["Lanes"], panel or the_panel())  # type: ignore[arg-type]
    entry, *items = [change.record for change in added.changes]
    assert all(isinstance(item, PlannedItem) and item.due == entry.id for item in items)
    return [(item.title, item.called) for item in items]  # type: ignore[attr-defined]


def test_a_new_meeting_begins_with_the_panels_standing_items() -> None:
    """8.6: public questions and the review of complaints are planned for each meeting; one in reserve has none."""
    own = [("Lanes", "")]
    standing = [("Public Questions", "Public Questions/Statements"), ("Review of Complaints", "Review of Complaints")]
    assert seeded("meeting") == standing + own
    assert seeded("annual") == standing + own
    for kind in ("if needed", "hearing", "training", "external", "notice"):
        assert seeded(kind) == own


def test_the_standing_items_are_those_of_the_panel_at_that_time() -> None:
    panel = the_panel()
    rules = panel.rules[0]
    fewer = rules.__class__(seats=13, standing=tuple(each for each in STANDING if each.planned != "Public Questions"))
    assert seeded("meeting", panel.with_(rules=(fewer,)))[0] == ("Review of Complaints", "Review of Complaints")


def test_a_meeting_added_with_its_agenda_is_seeded_in_the_plan_too(archive: Archive) -> None:
    head = Meeting(date=AUTUMN)
    seeds = plan_dates.seeds(the_panel(), head.kind, head.date)
    archive.commit(plan_dates.add_meeting(archive.meetings(), head, seeds=seeds))
    assert [item.title for item in archive.plan().dates[-1].due] == ["Public Questions", "Review of Complaints"]


def test_a_date_is_added_with_what_is_due_in_order(archive: Archive) -> None:
    archive.commit(plan_dates.add_entry(PlanEntry(date=AUTUMN), ["Lanes", "Roads"], the_panel()))
    titles = [item.title for item in archive.plan().dates[-1].items]
    assert titles == ["Public Questions", "Review of Complaints", "Lanes", "Roads"]


def test_only_a_meeting_that_holds_nothing_can_be_taken_out(archive: Archive) -> None:
    first, second = archive.plan().dates
    with pytest.raises(Refused, match="Cancel it instead"):
        plan_dates.remove(first, bundle(archive), DAY)
    archive.commit(plan_dates.remove(second, bundle(archive, NEXT_MEETING), DAY))
    assert [date.key for date in archive.plan().dates] == [f"meeting {MEETING}"]


def test_what_was_due_at_a_date_that_is_taken_out_waits_without_one_and_says_why(archive: Archive) -> None:
    archive.commit(plan_dates.remove(put(archive, "Lanes", BRACKETS), None, DAY))
    plan = archive.plan()
    assert [date.key for date in plan.dates] == [f"meeting {MEETING}", f"meeting {NEXT_MEETING}"]
    assert [item.title for item in plan.undated] == ["Lanes", BRACKETS]
    (move,) = plan.undated[0].moves
    assert (move.on, move.was_day, move.to_day) == (DAY, AUTUMN, None)
    assert move.reason == "The date was taken out of the plan"
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert [item.title for item in archive.plan().dates[-1].items] == ["Lanes", BRACKETS]
    assert archive.plan().undated == ()


def test_a_date_that_is_moved_keeps_from_when_and_why_and_so_does_its_meeting(archive: Archive) -> None:
    put(archive, "Lanes")
    opened(archive)
    old = entry_of_autumn(archive)
    new = old.with_(date=dt.date(2031, 11, 20))
    archive.commit(plan_dates.edit_entry(old, new, bundle(archive, AGENDA), archive.meetings(), because=" no room "))
    now = entry_of_autumn(archive)
    assert now.moved == (DateMove(AUTUMN, "no room"),)
    assert bundle(archive, "2031-11-20").meeting.moved == now.moved
    archive.commit(plan_dates.edit_entry(now, now.with_(venue="Library"), None, [], because="of nothing"))
    assert entry_of_autumn(archive).moved == now.moved, "a date that stays was not moved"


@pytest.mark.parametrize(
    ("venues", "usual"),
    [
        ("", ""), ("-", ""), ("A", "A"), ("A B", "B"), ("A A B", "A"), ("A A B -", "A"), ("A B A B", "B"),
        ("A A A A B B B", "B"), ("A B C", "C"),
    ],
)  # fmt: skip
def test_the_place_of_a_new_meeting_is_where_most_of_the_last_were_held(venues: str, usual: str) -> None:
    days = (DAY + dt.timedelta(n) for n in range(9))
    held = [Meeting(date=day, venue=venue.strip("-")) for day, venue in zip(days, venues.split(), strict=False)]
    assert plan_dates.usual_venue(held) == usual
