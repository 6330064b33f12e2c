"""Making an agenda, without a screen: every rule, and every refusal in words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.agenda import items as agenda
from secretariat.basics.acts import Act, Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.events.items import ItemOpened, ItemPut
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, ItemStanding, Meeting, PaperStatus, agenda_order
from storage.archive import Archive
from tests.support.agendas import bundle, new, numbers, titles
from tests.support.panels import BRACKETS, MEETING, NEXT_MEETING, begun


def test_an_item_goes_after_the_one_marked_and_the_numbers_follow(archive: Archive) -> None:
    archive.commit(agenda.add(bundle(archive), new(BRACKETS), after="item-2"))
    assert titles(archive)[2] == BRACKETS
    assert numbers(archive) == list("12345678")
    archive.store.undo(by="")


def test_a_number_typed_is_kept_as_it_is(archive: Archive) -> None:
    archive.commit(agenda.add(bundle(archive), new("Urgent matter", "5A"), after="item-5"))
    assert numbers(archive) == ["1", "2", "3", "4", "5", "5A", "6", "7"]
    archive.commit(agenda.move(bundle(archive), "item-1", 1))
    assert numbers(archive) == ["1", "2", "3", "4", "5", "5A", "6", "7"]


def test_without_one_marked_it_goes_to_the_end(archive: Archive) -> None:
    archive.commit(agenda.add(bundle(archive), new("Last")))
    assert (titles(archive)[-1], numbers(archive)[-1]) == ("Last", "8")


def test_on_an_empty_agenda_it_is_number_one_and_its_own_matter(archive: Archive) -> None:
    archive.commit(agenda.add(bundle(archive, NEXT_MEETING), new("First")))
    (item,) = bundle(archive, NEXT_MEETING).items
    assert (item.number, agenda.matter_of(item)) == ("1", item.id)


def test_once_an_item_was_minuted_the_numbers_stay_and_a_late_one_is_lettered(archive: Archive) -> None:
    archive.commit(begun())
    archive.commit(agenda.add(bundle(archive), new("Late"), after="item-5"))
    archive.commit(agenda.add(bundle(archive), new("Later"), after="item-5"))
    assert numbers(archive) == ["1", "2", "3", "4", "5", "5A", "5B", "6", "7"]
    archive.commit(agenda.add(bundle(archive), new("At the end"), after="item-7"))
    assert numbers(archive)[-1] == "8"
    with pytest.raises(Refused, match="minuted under these numbers"):
        agenda.renumber(bundle(archive))


def test_numbers_of_the_panels_own_making_are_not_touched(archive: Archive) -> None:
    item = bundle(archive).items[0]
    archive.commit(agenda.edit(bundle(archive), item.with_(number="39/20")))
    archive.commit(agenda.add(bundle(archive), new("More"), after="item-3"))
    assert numbers(archive) == ["39/20", "2", "3", "3A", "4", "5", "6", "7"]
    with pytest.raises(Refused, match="number"):
        agenda.edit(bundle(archive), item.with_(number="", rev=2))


def test_renumbering_counts_anew_and_keeps_7a(archive: Archive) -> None:
    archive.commit(agenda.add(bundle(archive), new("Urgent", "2A"), after="item-2"))
    item = bundle(archive).items[0]
    archive.commit(agenda.edit(bundle(archive), item.with_(number="9")))
    archive.commit(agenda.renumber(bundle(archive)))
    assert numbers(archive) == ["1", "2", "2A", "3", "4", "5", "6", "7"]
    with pytest.raises(Refused, match="in order already"):
        agenda.renumber(bundle(archive))


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (new("  "), "Give the item a title."),
        (new("Again", "3"), "Number 3 is already used, for “Minutes of the meeting of 12 March 2031”."),
        (new("Odd", "7 A"), "one word"),
        (new("Private").with_(exempt="8"), "one of 1 to 7"),
        (new("Private").with_(exempt="yes"), "one of 1 to 7"),
        (new("Money").with_(function="PRECEPT", delegated_to="a sub-committee"), "This item is the review of the prec"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(archive: Archive, item: AgendaItem, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        agenda.add(bundle(archive), item)


def test_an_item_can_keep_its_own_number(archive: Archive) -> None:
    item = bundle(archive).items[2]
    archive.commit(agenda.edit(bundle(archive), item.with_(title="Minutes", exempt="1 and 2")))
    assert titles(archive)[2] == "Minutes"


def test_a_deleted_item_is_gone_and_the_numbers_close_up(archive: Archive) -> None:
    archive.commit(agenda.delete(bundle(archive), "item-3"))
    assert numbers(archive) == list("123456")
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert numbers(archive) == list("1234567")


def test_an_item_the_minutes_name_cannot_be_deleted(archive: Archive) -> None:
    archive.commit(begun())
    archive.commit(act("not reached", Put(ItemPut(item="item-4", how="not reached", place="zzi"), MEETING)))
    for id in ("item-1", "item-4"):
        with pytest.raises(Refused, match="has been minuted, so it stays"):
            agenda.delete(bundle(archive), id)
    agenda.delete(bundle(archive), "item-5")


def test_items_move_and_stop_at_the_ends(archive: Archive) -> None:
    archive.commit(agenda.move(bundle(archive), "item-3", -1))
    assert [item.id for item in bundle(archive).items][:3] == ["item-1", "item-3", "item-2"]
    assert numbers(archive) == list("1234567")
    with pytest.raises(Refused, match="already the first"):
        agenda.move(bundle(archive), "item-1", -1)
    with pytest.raises(Refused, match="already the last"):
        agenda.move(bundle(archive), "item-7", 1)


def test_places_that_leave_no_room_are_given_anew(archive: Archive) -> None:
    items = [Put(item.with_(place="PLACE"), MEETING) for item in bundle(archive).items]
    archive.commit(act("places of another program", items))
    archive.commit(agenda.move(bundle(archive), "item-7", -1))
    assert [item.id for item in bundle(archive).items][-2:] == ["item-7", "item-6"]


@given(st.lists(st.tuples(st.sampled_from(["add", "up", "down", "delete"]), st.integers(0, 30)), max_size=25))
def test_whatever_is_done_the_order_is_what_was_asked_and_the_numbers_run(steps: list[tuple[str, int]]) -> None:
    here = Bundle(meeting=Meeting(id="2031-06-18", date=dt.date(2031, 6, 18)))
    wanted: list[str] = []
    for what, n in steps:
        at = n % len(wanted) if wanted else 0
        id = wanted[at] if wanted else ""
        if what == "add":
            item = new(f"item {n}")
            here = applied(here, agenda.add(here, item, after=id))
            wanted.insert(at + 1 if wanted else 0, item.id)
        elif what == "delete" and wanted:
            here = applied(here, agenda.delete(here, id))
            wanted.remove(id)
        elif wanted and 0 <= (to := at + (-1 if what == "up" else 1)) < len(wanted):
            here = applied(here, agenda.move(here, id, to - at))
            wanted.insert(to, wanted.pop(at))
        assert [item.id for item in here.items] == wanted
        assert [item.number for item in here.items] == [str(n + 1) for n in range(len(wanted))]


def applied(here: Bundle, done: Act) -> Bundle:
    items = {item.id: item for item in here.items}
    for change in done.changes:
        assert isinstance(change.record, AgendaItem)
        if isinstance(change, Drop):
            del items[change.record.id]
        else:
            items[change.record.id] = change.record
    return Bundle(meeting=here.meeting, items=agenda_order(items.values()))


# --- where an item stands ---


def test_deferring_withdrawing_and_back_on(archive: Archive) -> None:
    archive.commit(agenda.defer(bundle(archive), "item-5", to="November", reason="the report is late"))
    item = bundle(archive).items[4]
    assert (item.standing, item.to, item.reason) == (ItemStanding.DEFERRED, "November", "the report is late")
    archive.commit(agenda.withdraw(bundle(archive), "item-5"))
    assert bundle(archive).items[4].standing is ItemStanding.WITHDRAWN
    archive.commit(agenda.put_back(bundle(archive), "item-5"))
    item = bundle(archive).items[4]
    assert (item.standing, item.to, item.reason) == (ItemStanding.ON, "", "")
    with pytest.raises(Refused, match="is on the agenda"):
        agenda.put_back(bundle(archive), "item-5")


def test_in_the_meeting_it_has_to_be_minuted(archive: Archive) -> None:
    archive.commit(begun())
    with pytest.raises(Refused, match="/defer 5"):
        agenda.defer(bundle(archive), "item-5", to="November")
    with pytest.raises(Refused, match="/withdraw 5"):
        agenda.withdraw(bundle(archive), "item-5")


def test_a_paper_said_twice_is_taken_back(archive: Archive) -> None:
    for expected in (PaperStatus.TO_FOLLOW, PaperStatus.NONE):
        archive.commit(agenda.set_paper(bundle(archive), "item-5", PaperStatus.TO_FOLLOW))
        assert bundle(archive).items[4].paper is expected


def test_the_live_meeting_shows_in_the_standing(archive: Archive) -> None:
    archive.commit(begun())
    archive.commit(act("two", Put(ItemOpened(item="item-2", place="00ji"), MEETING)))
    archive.commit(act("put", Put(ItemPut(item="item-4", how="deferred", place="00ki"), MEETING)))
    p = archive.proceedings(MEETING)
    assert p is not None
    said = [agenda.standing_of(item, p) for item in p.bundle.items]
    assert said == ["✓ done", "▶ open", "", "deferred", "", "", ""]
