"""Items added after the agenda went out: in time, too late, urgent for a reason the Chair gives (MTG-04)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.agenda import items as agenda
from secretariat.agenda import publishing, urgency
from secretariat.basics import clock
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Calendar
from secretariat.meetings.meeting import AgendaItem
from storage.archive import Archive
from tests.support.agendas import bundle, new
from tests.support.panels import DAY, the_panel

LAST = dt.date(2031, 6, 10)
"""The latest day to publish on for Wednesday 18 June 2031."""
BY = publishing.reckoning(the_panel(), DAY, Calendar())


def publish(archive: Archive, day: dt.date) -> None:
    when = clock.at(day, dt.time(10))
    archive.commit(publishing.publish(bundle(archive), when, now=when))


def added(archive: Archive, title: str = "Knives", urgent: str = "") -> AgendaItem:
    item = new(title).with_(urgent=urgent)
    archive.commit(agenda.add(bundle(archive), item))
    found = bundle(archive).item(item.id)
    assert found is not None
    return found


def notice(archive: Archive, item: AgendaItem, today: dt.date) -> str:
    return urgency.notice_of(bundle(archive), item, today, BY)


def test_before_publication_an_item_needs_no_word(archive: Archive) -> None:
    item = added(archive)
    assert not urgency.added(bundle(archive), item)
    assert notice(archive, item, DAY) == ""
    assert urgency.advice(bundle(archive), DAY, BY) == ""
    urgency.refuse_unannounced(bundle(archive), new("Lamps"), DAY, BY)


def test_an_item_added_while_there_is_time_waits_for_its_supplement_and_then_for_nothing(archive: Archive) -> None:
    publish(archive, dt.date(2031, 6, 5))
    item = added(archive)
    assert notice(archive, item, dt.date(2031, 6, 6)) == "in time"
    assert notice(archive, item, LAST) == "in time"
    publish(archive, LAST)
    assert urgency.first_published(bundle(archive), item) == LAST
    assert notice(archive, item, DAY) == ""
    assert "still time for a supplement, by Tuesday 10 June 2031" in urgency.advice(bundle(archive), LAST, BY)
    urgency.refuse_unannounced(bundle(archive), new("Lamps"), LAST, BY)


def test_after_the_last_day_an_item_is_refused_without_the_chairs_reason(archive: Archive) -> None:
    publish(archive, LAST)
    after = LAST + dt.timedelta(days=1)
    with pytest.raises(Refused, match=r"last day for notice of another item was Tuesday 10 June 2031.*special circum"):
        urgency.refuse_unannounced(bundle(archive), new("Lamps").with_(urgent="  "), after, BY)
    urgency.refuse_unannounced(bundle(archive), new("Lamps").with_(urgent="the bridge fell"), after, BY)
    assert "was the last day for notice" in urgency.advice(bundle(archive), after, BY)


def test_without_a_supplement_in_time_an_item_can_be_taken_only_as_urgent(archive: Archive) -> None:
    publish(archive, LAST)
    item, reasoned = added(archive), added(archive, "Lamps", "the bridge fell")
    today = LAST + dt.timedelta(days=2)
    assert notice(archive, item, today) == "too late"
    assert [each.title for each in urgency.unannounced(bundle(archive), today, BY)] == ["Knives"]
    publish(archive, today)
    assert notice(archive, item, DAY) == notice(archive, reasoned, DAY) == "too late", "a late supplement mends nothing"
    archive.commit(agenda.withdraw(bundle(archive), item.id))
    assert list(urgency.unannounced(bundle(archive), DAY, BY)) == []


def test_items_of_an_agenda_that_was_itself_late_are_not_called_added(archive: Archive) -> None:
    """A meeting called at shorter notice: its items were on the agenda from the calling (s.100B(4)(a))."""
    publish(archive, dt.date(2031, 6, 16))
    assert {notice(archive, item, DAY) for item in bundle(archive).items} == {""}
