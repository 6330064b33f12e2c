"""Publishing an agenda, its supplements, what changed since, and the dates that hang on it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.agenda import items as agenda
from secretariat.agenda import publishing
from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Calendar
from secretariat.events.course import Abandoned, Closed
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Meeting, PaperStatus
from secretariat.panel.panel import QuestionRule, Rules
from secretariat.plan import dates as plan_dates
from secretariat.plan.meeting_dates import worked_out
from secretariat.plan.picture import MeetingWithDates
from secretariat.plan.year import Date
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from tests.support.panels import DAY, MEETING, begun, here, open_archive, the_panel

NOW = clock.at(dt.date(2031, 6, 12), dt.time(10))


def published(archive: Archive, when: dt.datetime = NOW, note: str = "") -> Act:
    done = publishing.publish(here(archive), when, now=NOW + dt.timedelta(days=1), note=note)
    archive.commit(done)
    return done


def by(panel=None, calendar: Calendar | None = None) -> publishing.Reckoning:  # type: ignore[no-untyped-def]
    return publishing.reckoning(panel or the_panel(), DAY, calendar or Calendar())


# --- publishing ---


def test_publishing_keeps_the_moment_and_a_copy_as_it_stood(archive: Archive) -> None:
    done = published(archive, note="on the website")
    bundle = here(archive)
    assert done.note == "publish the agenda"
    assert bundle.meeting.published == NOW
    (copy,) = bundle.publications
    assert (copy.kind, copy.when, copy.note, copy.date, copy.venue) == (
        "agenda", NOW, "on the website", DAY, "Guildhall, Westmere",
    )  # fmt: skip
    assert [item.title for item in copy.items] == [item.title for item in bundle.items]
    assert publishing.changes_since(bundle) == []


def test_nothing_is_published_twice_without_a_change(archive: Archive) -> None:
    published(archive)
    with pytest.raises(Refused, match="has not changed since"):
        published(archive)


def test_a_change_is_told_and_goes_out_as_a_supplement_that_leaves_the_first_as_it_was(archive: Archive) -> None:
    published(archive)
    archive.commit(agenda.set_paper(here(archive), "item-5", PaperStatus.TO_FOLLOW))
    assert publishing.changes_since(here(archive)) == ["item 5: paper to follow, was none"]
    done = published(archive, NOW + dt.timedelta(hours=2))
    assert done.note == "publish a supplement to the agenda"
    bundle = here(archive)
    assert [each.kind for each in bundle.publications] == ["agenda", "supplement"]
    assert bundle.publications[0].items[4].paper is PaperStatus.NONE
    assert bundle.meeting.published == NOW, "questions are counted from the first publication"
    assert publishing.changes_since(bundle) == []


def test_every_kind_of_change_is_named(archive: Archive) -> None:
    published(archive)
    archive.commit(agenda.delete(here(archive), "item-7"))
    archive.commit(agenda.defer(here(archive), "item-6", to="November"))
    archive.commit(agenda.edit(here(archive), here(archive).items[4].with_(title="Annual review", pages=4)))
    archive.commit(agenda.add(here(archive), AgendaItem(number="", title="Knives")))
    head = here(archive).meeting.with_(start=dt.time(10), venue="")
    archive.commit(act("head", Put(head)))
    assert publishing.changes_since(here(archive)) == [
        "the time is now 10:00am", "the place is now not given", "item 8 added: Knives",
        "item 7 removed: Meeting dates and agenda plan", "item 5 renamed: Annual review", "item 5: number of pages",
        "item 6 is now deferred to November",
    ]  # fmt: skip


def test_another_order_is_a_change_and_taken_back_is_none(archive: Archive) -> None:
    published(archive)
    archive.commit(agenda.move(here(archive), "item-1", 1))
    assert publishing.changes_since(here(archive)) == ["the order of the items, now 2, 1, 3, 4, 5, 6 and 7"]
    assert publishing.order_moved(here(archive))
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert publishing.changes_since(here(archive)) == []
    assert not publishing.order_moved(here(archive))


def test_the_numbers_of_a_published_agenda_stay_and_a_late_item_is_lettered(archive: Archive) -> None:
    published(archive)
    archive.commit(agenda.add(here(archive), AgendaItem(number="", title="Knives"), after="item-5"))
    archive.commit(agenda.add(here(archive), AgendaItem(number="", title="Bicycles"), after="item-5"))
    assert publishing.changes_since(here(archive)) == ["item 5A added: Knives", "item 5B added: Bicycles"]
    archive.commit(agenda.delete(here(archive), "item-2"))
    assert [item.number for item in here(archive).items] == ["1", "3", "4", "5", "5A", "5B", "6", "7"]


def test_a_number_that_went_out_is_never_given_to_another_item(archive: Archive) -> None:
    published(archive)
    archive.commit(agenda.add(here(archive), AgendaItem(number="", title="Knives"), after="item-5"))
    published(archive, NOW + dt.timedelta(hours=1))
    for id in ("item-7", here(archive).items[5].id):
        archive.commit(agenda.delete(here(archive), id))
    archive.commit(agenda.add(here(archive), AgendaItem(number="", title="At the end")))
    archive.commit(agenda.add(here(archive), AgendaItem(number="", title="Lettered"), after="item-5"))
    assert [item.number for item in here(archive).items] == ["1", "2", "3", "4", "5", "5B", "6", "8"]
    for number, was in (("7", "Meeting dates and agenda plan"), ("5a", "Knives")):
        with pytest.raises(Refused, match=f"Number {number} went out with the agenda, for “{was}”"):
            agenda.add(here(archive), AgendaItem(number=number, title="Another"))
        with pytest.raises(Refused, match="is not given to another item"):
            agenda.edit(here(archive), here(archive).items[0].with_(number=number))
    archive.commit(agenda.edit(here(archive), here(archive).items[-1].with_(number="11")))
    archive.commit(agenda.edit(here(archive), here(archive).items[1].with_(number="9")))
    archive.commit(agenda.edit(here(archive), here(archive).items[1].with_(number="2")))
    archive.commit(agenda.delete(here(archive), "item-1"))
    with pytest.raises(Refused, match="Number 1 went out with the agenda, for “"):
        agenda.renumber(here(archive))


def test_a_number_that_was_another_items_when_it_went_out_may_be_kept_with_the_rest_put_right(archive: Archive) -> None:
    published(archive)
    twice = here(archive).items[6].with_(number="")
    seven = AgendaItem(id="kept-before", number="7", title="Kept before this was known", place="zz")
    archive.commit(act("as another program kept it", Put(twice, here(archive).meeting.id),
                       [Put(seven, here(archive).meeting.id)]))  # fmt: skip
    archive.commit(agenda.edit(here(archive), seven.with_(rev=1, title="With another title")))
    assert here(archive).items[-1].title == "With another title"


def test_unpublishing_is_undo(archive: Archive) -> None:
    published(archive)
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert here(archive).meeting.published is None
    assert here(archive).publications == ()


def test_what_cannot_be_published_says_why(archive: Archive) -> None:
    bundle = here(archive)
    with pytest.raises(Refused, match="still to come"):
        publishing.publish(bundle, NOW + dt.timedelta(minutes=1), now=NOW)
    empty = Bundle(meeting=bundle.meeting)
    with pytest.raises(Refused, match="no items yet"):
        publishing.publish(empty, NOW, now=NOW)
    archive.commit(plan_dates.cancel(bundle, "snow"))
    with pytest.raises(Refused, match="cancelled"):
        publishing.publish(here(archive), NOW, now=NOW)


def test_a_supplement_does_not_come_before_the_agenda(archive: Archive) -> None:
    published(archive)
    archive.commit(agenda.delete(here(archive), "item-7"))
    with pytest.raises(Refused, match="a supplement cannot come before that"):
        published(archive, NOW - dt.timedelta(minutes=1))


@pytest.mark.parametrize("end", [Closed(place="zzz"), Abandoned(place="zzz", reason="no quorum")])
def test_of_a_meeting_that_is_over_no_supplement_goes_out(end: Closed | Abandoned, archive: Archive) -> None:
    archive.commit(begun())
    archive.commit(act("over", Put(end, MEETING)))
    published(archive)
    archive.commit(agenda.set_paper(here(archive), "item-5", PaperStatus.TO_FOLLOW))
    with pytest.raises(Refused, match="so no supplement to its agenda goes out any more"):
        published(archive)


def test_a_meeting_moved_takes_its_publications_along_and_the_date_is_a_change(archive: Archive) -> None:
    published(archive)
    bundle = here(archive)
    archive.commit(plan_dates.edit_meeting(bundle, bundle.meeting.with_(date=dt.date(2031, 6, 20)), archive.meetings()))
    moved = archive.bundle("2031-06-20")
    assert moved is not None
    assert publishing.changes_since(moved) == ["the date is now 20 June 2031"]


def test_a_published_meeting_is_not_taken_out_of_the_plan(archive: Archive) -> None:
    published(archive)
    bundle = here(archive)
    with pytest.raises(Refused, match="so it is kept"):
        plan_dates.remove(
            Date(DAY, bundle.meeting), Bundle(meeting=bundle.meeting, publications=bundle.publications), DAY
        )


def test_publications_are_dumped_and_loaded(archive: Archive, tmp_path: Path) -> None:
    published(archive)
    other = open_archive(tmp_path / "other", acts=[])
    load(other, dump(archive.store))
    assert here(other).publications[0].items == here(archive).publications[0].items
    assert dump(other.store) == dump(archive.store)
    other.store.close()


# --- dates ---


SEPTEMBER = Meeting(date=dt.date(2022, 9, 14))


def test_the_clear_days_of_september_2022() -> None:
    """W1: the latest day is 6 September; a day later is late, and said to be."""
    assert publishing.last_day(SEPTEMBER, by()) == dt.date(2022, 9, 6)
    on_time = publishing.notice(SEPTEMBER, dt.date(2022, 9, 6), by())
    assert on_time == "5 clear days before the meeting; 5 are needed."
    late = publishing.notice(SEPTEMBER, dt.date(2022, 9, 7), by())
    assert late.startswith("LATE: 4 clear days before the meeting where 5 are needed (by Tuesday 6 September 2022).")
    assert publishing.notice(SEPTEMBER, SEPTEMBER.date, by()).startswith("LATE: no clear days")


@pytest.mark.parametrize(
    ("day", "deadline"),
    [
        (None, "12 noon, Friday 9 September 2022"),
        (dt.date(2022, 9, 6), "12 noon, Friday 9 September 2022"),
        (dt.date(2022, 9, 5), "12 noon, Thursday 8 September 2022"),
        (dt.date(2022, 9, 2), "12 noon, Wednesday 7 September 2022"),
    ],
)
def test_questions_are_counted_from_publication_or_the_latest_day_for_it(day: dt.date | None, deadline: str) -> None:
    """MTG-40: published a day earlier, a day earlier."""
    meeting = SEPTEMBER.with_(published=clock.at(day, dt.time(23, 30)) if day else None)
    assert publishing.questions_deadline(meeting, by()).described() == deadline
    dues = worked_out(MeetingWithDates(meeting), the_panel(), Calendar(), NOW)
    (same,) = [due.deadline.described() for due in dues if due.deadline.rule.name == "questions"]
    assert same == deadline, "as the dates of the meeting have it"


def test_a_panel_that_counts_back_from_the_meeting() -> None:
    """MTG-41."""
    own = QuestionRule(amount=7, counted="days", anchor="meeting", time=None)
    panel = the_panel().with_(rules=(Rules(questions=own),))
    assert publishing.questions_deadline(SEPTEMBER, by(panel)).described() == "Wednesday 7 September 2022"
