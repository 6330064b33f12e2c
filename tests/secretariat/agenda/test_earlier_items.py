"""Items of an earlier meeting, taken onto an agenda: which are offered, what they keep, where they go."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.agenda import earlier_items
from secretariat.agenda import items as agenda
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, MeetingKind, Purpose
from secretariat.proceedings.proceedings import Proceedings
from storage.archive import Archive
from tests.support.agendas import bundle, new, numbers, titles
from tests.support.panels import MEETING, NEXT_MEETING


def earlier(archive: Archive) -> Proceedings:
    found = archive.proceedings(MEETING)
    assert found is not None
    return found


def test_the_standing_items_and_those_put_off_are_likely_wanted(archive: Archive) -> None:
    archive.commit(agenda.defer(bundle(archive), "item-5", to="September"))
    ids = earlier_items.returning(earlier(archive), bundle(archive, NEXT_MEETING))
    assert ids == ["item-1", "item-2", "item-3", "item-4", "item-5", "item-7"]


def test_the_chair_is_elected_at_the_annual_meeting_only(archive: Archive) -> None:
    election = new("Election of Chair").with_(business=Purpose.ELECT_CHAIR)
    archive.commit(agenda.add(bundle(archive), election))
    here = bundle(archive, NEXT_MEETING)
    assert election.id not in earlier_items.returning(earlier(archive), here)
    annual = Bundle(meeting=here.meeting.with_(kind=MeetingKind.ANNUAL))
    assert election.id in earlier_items.returning(earlier(archive), annual)


def test_items_taken_keep_their_matter_and_the_minutes_name_the_last_meeting(archive: Archive) -> None:
    archive.commit(earlier_items.take(bundle(archive, NEXT_MEETING), bundle(archive), {"item-1", "item-3", "item-5"}))
    taken = bundle(archive, NEXT_MEETING).items
    assert [item.title for item in taken] == [
        "Apologies for absence", "Minutes of the meeting of 18 June 2031", "Annual report of the Commissioner",
    ]  # fmt: skip
    assert [item.matter for item in taken] == ["item-1", "", "item-5"]
    assert [item.number for item in taken] == ["1", "2", "3"]
    assert not {item.id for item in taken} & {"item-1", "item-3", "item-5"}


def test_taken_twice_it_is_there_once(archive: Archive) -> None:
    archive.commit(earlier_items.take(bundle(archive, NEXT_MEETING), bundle(archive), {"item-1", "item-5"}))
    with pytest.raises(Refused, match="already"):
        earlier_items.take(bundle(archive, NEXT_MEETING), bundle(archive), {"item-1"})
    with pytest.raises(Refused, match="Nothing was chosen"):
        earlier_items.take(bundle(archive, NEXT_MEETING), bundle(archive), ())


def test_what_a_meeting_opens_with_goes_before_what_is_there(archive: Archive) -> None:
    archive.commit(agenda.add(bundle(archive, NEXT_MEETING), new("Precept")))
    every = {item.id for item in bundle(archive).items}
    archive.commit(earlier_items.take(bundle(archive, NEXT_MEETING), bundle(archive), every))
    assert titles(archive, NEXT_MEETING)[:5] == [
        "Apologies for absence", "Declarations of interest", "Minutes of the meeting of 18 June 2031",
        "Public questions", "Precept",
    ]  # fmt: skip
    assert numbers(archive, NEXT_MEETING) == [str(n) for n in range(1, 9)]


def test_a_deferred_item_is_one_matter_across_three_agendas(archive: Archive) -> None:
    third = Meeting(id="2031-11-19", date=dt.date(2031, 11, 19))
    archive.commit(act("a third", Put(third)))
    archive.commit(earlier_items.take(bundle(archive, NEXT_MEETING), bundle(archive), {"item-6"}))
    (second,) = bundle(archive, NEXT_MEETING).items
    archive.commit(earlier_items.take(bundle(archive, third.id), bundle(archive, NEXT_MEETING), {second.id}))
    (last,) = bundle(archive, third.id).items
    assert agenda.matter_of(last) == "item-6"
    assert len({"item-6", second.id, last.id}) == 3
