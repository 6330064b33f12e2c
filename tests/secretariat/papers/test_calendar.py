"""The calendar file: what a calendar program reads in it, what stays the same in it, and what is not in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import at
from secretariat.deadlines.holidays import proclaim
from secretariat.events.decisions import ActionSet, Recommended
from secretariat.events.items import ItemOpened
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.raised import Raised
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting
from secretariat.panel.settings.changes import change
from secretariat.papers.calendar import calendar_file
from secretariat.plan import dates as plan_dates
from secretariat.plan.picture import meetings_with_dates
from secretariat.plan.planned import PlanEntry
from storage import open_store
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.queries.last_changes import last_changes
from tests.support.panels import BRACKETS, DAY, MEETING, NEXT_MEETING, begun, open_archive, planned

D = dt.date
NOW = at(D(2031, 6, 1), dt.time(9))
SECRET = "hemlock"
HOST = "@westmere-police-and-crime-panel.secretariat"


def written(archive: Archive, *, public: bool = False) -> bytes:
    panel = archive.panel()
    assert panel is not None

    def titles(id: str) -> list[str]:
        bundle = archive.bundle(id)
        return [item.title for item in bundle.items] if bundle else []

    meetings = meetings_with_dates(archive.plan().dates, titles)
    changes = last_changes(archive.store)
    return calendar_file(meetings, panel, archive.calendar(), changes, NOW, archive.register().matters,
                         [date.entry for date in archive.plan().dates if date.entry], public=public)  # fmt: skip


def events(archive: Archive, *, public: bool = False) -> dict[str, icalendar.Event]:
    """What a calendar program reads, by UID without the host."""
    whole = icalendar.Calendar.from_ical(written(archive, public=public))
    found = {str(event["uid"]).removesuffix(HOST): event for event in whole.walk("VEVENT")}
    assert len(found) == len(whole.walk("VEVENT")), "every UID is there once"
    return found


def bundle(archive: Archive, id: str) -> Bundle:
    found = archive.bundle(id)
    assert found is not None
    return found


def sequences(archive: Archive) -> dict[str, int]:
    return {uid: int(event["sequence"]) for uid, event in events(archive).items()}


def rename(archive: Archive, name: str) -> None:
    panel = archive.panel()
    assert panel is not None
    archive.commit(change(panel, "name", name))


def test_a_meeting_is_at_its_time_in_britain(archive: Archive) -> None:
    event = events(archive)[f"meeting-{MEETING}"]
    assert event["dtstart"].params["TZID"] == "Europe/London"
    assert event.decoded("dtstart").astimezone(dt.UTC) == dt.datetime(2031, 6, 18, 13, tzinfo=dt.UTC)
    assert event["summary"] == "Westmere PCP: ordinary meeting"
    assert event["location"] == "Guildhall, Westmere"
    assert event["status"] == "CONFIRMED"
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/London" in written(archive)


def test_a_deadline_is_a_day_or_a_time_of_day_and_says_why(archive: Archive) -> None:
    found = events(archive)
    publish, questions = found[f"publish-agenda-{MEETING}"], found[f"questions-{MEETING}"]
    assert publish.decoded("dtstart") == D(2031, 6, 10)
    assert publish["dtstart"].params["VALUE"] == "DATE"
    assert questions.decoded("dtstart").isoformat() == "2031-06-13T12:00:00+01:00"
    assert "5 clear days before the meeting, Wednesday 18 June 2031." in publish["description"]
    assert publish["transp"] == "TRANSPARENT"
    assert publish["summary"] == "Publish the agenda (meeting of Wed 18 Jun 2031)"


def test_it_is_the_same_to_the_byte_until_something_changes(archive: Archive) -> None:
    before = written(archive)
    assert written(archive) == before
    person = next(iter(archive.people()))
    archive.commit(act("code", Put(person.with_(code="zzz"))))
    assert written(archive) == before, "what is not in it does not touch it"


def test_dates_of_the_plan_that_are_no_meetings_are_in_it(archive: Archive) -> None:
    day = PlanEntry(id="day", date=D(2031, 7, 2), kind="training", venue="Guildhall", note=SECRET)
    timed = PlanEntry(id="timed", date=D(2031, 7, 3), kind="external", start=dt.time(10))
    notice = PlanEntry(id="notice", date=D(2031, 7, 4), kind="notice")
    planned_meeting = PlanEntry(id="meeting", date=D(2031, 9, 30), kind="meeting", start=dt.time(14))
    for entry in (day, timed, notice, planned_meeting):
        archive.commit(act("date", Put(entry)))
    for public in (False, True):
        found = events(archive, public=public)
        assert found["planned-day"]["summary"] == "Westmere PCP: training"
        assert found["planned-day"].decoded("dtstart") == D(2031, 7, 2)
        assert found["planned-day"]["location"] == "Guildhall"
        assert found["planned-timed"].decoded("dtstart").isoformat() == "2031-07-03T10:00:00+01:00"
        assert ("planned-notice" in found) is not public
        assert "planned-meeting" not in found, "a meeting that is only planned is there as a meeting"
        assert "meeting-meeting" in found
        assert SECRET.encode() not in written(archive, public=public)


def test_the_one_for_anybody_holds_no_deadline_of_the_clerks(archive: Archive) -> None:
    owed = Raised(id="r", on=D(2031, 6, 1), kind="action", number=1, text="Sweep", who="Clerk", due=D(2031, 7, 1))
    archive.commit(act("raised", Put(owed)))
    anybody, clerks = events(archive, public=True), events(archive)
    assert {uid.partition("-")[0] for uid in anybody} == {"meeting", "questions"}
    assert {uid for uid in clerks if uid.startswith("meeting-")} == {
        uid for uid in anybody if uid.startswith("meeting-")
    }
    assert {"publish", "matter", "meeting", "questions"} <= {uid.partition("-")[0] for uid in clerks}
    assert all(clerks[uid] == event for uid, event in anybody.items()), "the same event in both"
    assert b"Clerk" not in written(archive, public=True)


def test_a_meeting_moved_is_the_same_event_on_another_day_with_a_higher_sequence(archive: Archive) -> None:
    before = sequences(archive)
    head = bundle(archive, MEETING)
    archive.commit(plan_dates.edit_meeting(head, head.meeting.with_(date=D(2031, 6, 25)), archive.meetings()))
    after = events(archive)
    assert set(after) == set(before)
    assert after[f"meeting-{MEETING}"].decoded("dtstart").date() == D(2031, 6, 25)
    assert after[f"publish-agenda-{MEETING}"].decoded("dtstart") == D(2031, 6, 17)
    now = sequences(archive)
    assert all(now[uid] > before[uid] for uid in now if uid.endswith(MEETING))
    assert all(now[uid] == before[uid] for uid in now if uid.endswith(NEXT_MEETING))
    archive.store.undo(by="")
    again = Archive(archive.store)
    assert all(sequences(again)[uid] > now[uid] for uid in now if uid.endswith(MEETING)), "and with undo again"
    assert set(sequences(again)) == set(before)


def test_a_meeting_made_on_the_day_another_was_moved_from_is_another_event(archive: Archive) -> None:
    head = bundle(archive, MEETING)
    archive.commit(plan_dates.edit_meeting(head, head.meeting.with_(date=D(2031, 6, 25)), archive.meetings()))
    archive.commit(plan_dates.add_meeting(archive.meetings(), Meeting(date=D(2031, 6, 18))))
    assert sum(uid.startswith("meeting-") for uid in events(archive)) == 3


def test_a_planned_meeting_keeps_its_event_when_its_agenda_is_made(archive: Archive) -> None:
    archive.commit(act("planned", [Put(each) for each in planned(D(2031, 11, 19), "Questions", id="autumn")]))
    before = events(archive)
    assert before["meeting-autumn"].decoded("dtstart").date() == D(2031, 11, 19)
    archive.commit(plan_dates.open_date(archive.plan().dates[-1], archive.meetings()))
    assert set(events(archive)) == set(before)
    assert sequences(archive)["meeting-autumn"] > int(before["meeting-autumn"]["sequence"])


@pytest.mark.parametrize("made", [False, True], ids=["planned alone", "with its agenda"])
def test_a_meeting_in_reserve_and_its_dates_are_tentative_until_it_is_settled(archive: Archive, made: bool) -> None:
    reserve = planned(D(2032, 2, 20), id="reserve", kind="if needed", depends="Veto")
    archive.commit(act("planned", [Put(each) for each in reserve]))
    if made:
        archive.commit(plan_dates.open_date(archive.plan().dates[-1], archive.meetings()))

    def stands() -> dict[str, str]:
        return {uid: str(each["status"]) for uid, each in events(archive).items() if uid.endswith("-reserve")}

    assert stands().pop("meeting-reserve") == "TENTATIVE"
    assert set(stands().values()) == {"TENTATIVE"}
    assert str(events(archive)["meeting-reserve"]["summary"]) == "Westmere PCP: meeting, if needed"
    before = sequences(archive)["meeting-reserve"]
    archive.commit(plan_dates.confirm(archive.plan().dates[-1], archive.meetings(), "A veto"))
    assert set(stands().values()) == {"CONFIRMED"}
    assert str(events(archive)["meeting-reserve"]["summary"]) == "Westmere PCP: meeting, confirmed"
    assert sequences(archive)["meeting-reserve"] > before
    date = archive.plan().dates[-1]
    archive.commit(plan_dates.release(date, bundle(archive, "2032-02-20"), archive.meetings(), ""))
    assert set(stands().values()) == {"CANCELLED"}


def test_two_meetings_of_a_day_are_two_events_and_their_dates_say_of_which_they_are(archive: Archive) -> None:
    archive.commit(plan_dates.add_meeting(archive.meetings(), Meeting(date=D(2031, 6, 18), start=dt.time(17))))
    found = events(archive)
    assert {f"meeting-{MEETING}", f"meeting-{MEETING}-2"} <= set(found)
    day = "Publish the agenda (meeting of Wed 18 Jun 2031"
    assert str(found[f"publish-agenda-{MEETING}"]["summary"]) == f"{day})"
    assert str(found[f"publish-agenda-{MEETING}-2"]["summary"]) == f"{day}, meeting 2 of that day)"


@pytest.mark.parametrize("names", [["Eastmere Panel"], ["Eastmere Panel", "Panel of the Fens", "佐藤"]])
def test_events_stay_the_same_when_the_panel_is_called_otherwise(archive: Archive, names: list[str]) -> None:
    before = sequences(archive)
    for name in names:
        rename(archive, name)
    after = sequences(archive)
    assert set(after) == set(before), "under the host they had"
    assert all(after[uid] > before[uid] for uid in before)


@pytest.mark.parametrize("renamed", [False, True])
def test_events_stay_the_same_in_a_folder_that_is_loaded_elsewhere(
    archive: Archive, tmp_path: Path, renamed: bool
) -> None:
    for day in (25, 26, 25, 27, 25, 26):
        head = bundle(archive, archive.meetings()[0].id)
        moved = head.meeting.with_(date=D(2031, 6, day))
        archive.commit(plan_dates.edit_meeting(head, moved, archive.meetings()))
    if renamed:
        rename(archive, "Eastmere Panel")
    before = sequences(archive)
    elsewhere = Archive(open_store(tmp_path / "elsewhere", background=False))
    load(elsewhere, dump(archive.store))
    after = sequences(elsewhere)
    assert set(after) == set(before)
    assert all(after[uid] > before[uid] for uid in before), "a calendar that took in the one takes in the other"
    elsewhere.store.close()


def test_a_cancelled_meeting_stays_with_its_dates_and_without_the_reason(archive: Archive) -> None:
    before = sequences(archive)
    archive.commit(plan_dates.cancel(bundle(archive, MEETING), SECRET))
    found = events(archive)
    assert found[f"meeting-{MEETING}"]["status"] == "CANCELLED"
    assert found[f"meeting-{MEETING}"]["summary"].startswith("CANCELLED: ")
    assert found[f"publish-agenda-{MEETING}"]["status"] == "CANCELLED"
    assert found[f"meeting-{NEXT_MEETING}"]["status"] == "CONFIRMED"
    assert all(sequences(archive)[uid] > before[uid] for uid in before if uid.endswith(MEETING))
    assert SECRET.encode() not in written(archive)


def test_a_holiday_raises_the_dates_and_leaves_the_meetings(archive: Archive) -> None:
    before = sequences(archive)
    archive.commit(proclaim(archive.holidays(), D(2031, 6, 16), "A jubilee"))
    after = sequences(archive)
    assert {uid for uid in after if after[uid] == before[uid]} == {f"meeting-{MEETING}", f"meeting-{NEXT_MEETING}"}
    assert events(archive)[f"publish-agenda-{MEETING}"].decoded("dtstart") == D(2031, 6, 9)


def test_the_dates_of_the_precept_are_there_once_and_stand_while_one_meeting_does(archive: Archive) -> None:
    """PRE-07: the meeting that a veto would call has the same dates as the one before it."""
    heads = [Meeting(id=f"2032-02-{day}", date=D(2032, 2, int(day)), note="precept") for day in ("04", "18")]
    archive.commit(act("precept", [Put(head) for head in heads]))
    report = events(archive)["precept-report-2032"]
    assert report.decoded("dtstart") == D(2032, 2, 8)
    assert report["status"] == "CONFIRMED"
    assert "meeting of" not in report["summary"]
    for n, status in (("18", "CONFIRMED"), ("04", "CANCELLED")):
        before = sequences(archive)["precept-report-2032"]
        archive.commit(plan_dates.cancel(bundle(archive, f"2032-02-{n}"), "no veto"))
        assert events(archive)["precept-report-2032"]["status"] == status
        assert sequences(archive)["precept-report-2032"] > before


@pytest.mark.parametrize("day", [D(2031, 3, 29), D(2031, 3, 30), D(2031, 10, 25), D(2031, 10, 26)])
def test_the_rules_of_summer_time_in_the_file_are_those_of_the_clock(archive: Archive, day: dt.date) -> None:
    (zone,) = icalendar.Calendar.from_ical(written(archive)).walk("VTIMEZONE")
    there = zone.to_tz(lookup_tzid=False)
    for hour in (0, 3, 14):
        moment = dt.datetime.combine(day, dt.time(hour))
        assert moment.replace(tzinfo=there).utcoffset() == at(day, dt.time(hour)).utcoffset()


def test_nothing_private_and_no_note_of_the_clerks_is_in_it(archive: Archive) -> None:
    head = bundle(archive, MEETING).meeting
    archive.commit(act("note", Put(head.with_(note=SECRET, contact=SECRET))))
    data = written(archive)
    assert SECRET.encode() not in data
    assert b"funeral" not in data, "the reason of an apology"
    assert b"Peel" not in data


@pytest.mark.parametrize(
    "words",
    [BRACKETS, "Guildhall; room 2, first floor\nEND:VEVENT", "back\\slash", "Siân Ŵyn " * 20, "bell\x07\x00end"],
)
def test_hostile_words_come_out_as_they_went_in(archive: Archive, words: str) -> None:
    head = bundle(archive, MEETING).meeting
    archive.commit(act("venue", Put(head.with_(venue=words))))
    expected = words.replace("\x07", " ").replace("\x00", " ")
    assert events(archive)[f"meeting-{MEETING}"]["location"] == expected
    assert all(len(line) <= 75 for line in written(archive).split(b"\r\n")), "folded as the standard has it"


def test_an_archive_without_a_meeting_gives_an_empty_calendar(tmp_path: Path) -> None:
    from tests.support.panels import panel_alone

    archive = open_archive(tmp_path / "other", panel_alone())
    assert events(archive) == {}
    archive.store.close()


def test_what_is_due_is_in_it_by_its_reference_alone_and_marked_as_the_clerks(archive: Archive) -> None:
    archive.commit(begun())
    asked = Recommended(id="r", number=1, text=f"to count {SECRET}", place="x")
    archive.commit(
        act("Minuted", Put(asked, MEETING), Put(ActionSet(id="a", number=1, text="to ring", place="y"), MEETING))
    )
    due = {name: event for name, event in events(archive).items() if name.startswith("matter-")}
    assert list(due) == ["matter-r"]  # nobody said by when the action is to be done
    assert str(due["matter-r"]["summary"]) == "Clerk: 2031-06-18/R1, reply due"
    assert due["matter-r"]["dtstart"].dt == D(2031, 7, 18)
    assert (str(due["matter-r"]["class"]), str(due["matter-r"]["status"])) == ("PRIVATE", "CONFIRMED")
    assert SECRET not in written(archive).decode()
    archive.commit(act("Put off", Put(FollowUp(id="r", steps=(MatterStep(what="due", until=D(2031, 8, 1)),)))))
    later = events(archive)["matter-r"]
    assert later["dtstart"].dt == D(2031, 8, 1)
    assert later["sequence"] > due["matter-r"]["sequence"]
    archive.commit(act("Done", Put(FollowUp(id="r", rev=1, steps=(MatterStep(what="done"),)))))
    over = events(archive)["matter-r"]
    assert (str(over["status"]), str(over["summary"])) == ("CANCELLED", "CANCELLED: Clerk: 2031-06-18/R1, reply due")


def minuted(archive: Archive) -> None:
    """A recommendation of June that was put off “to the September meeting”, and an action whose parts are asked."""
    archive.commit(begun())
    asked = Recommended(id="r", number=1, text="to count the gates", place="x")
    ring = ActionSet(id="a", number=1, text="to ring the office", due=D(2031, 7, 2), place="y")
    put_off = AnswerTo(matter="r", position="postponed", until="the September meeting")
    letter = LetterIn(id="l", received=D(2031, 7, 30), passages=(Passage(first=0, last=0, answers=(put_off,)),))
    part = Raised(id="p", on=DAY, kind="question", number=1, text="Who rang?", part_of="a")
    opened = ItemOpened(item="item-5", place="w")
    archive.commit(act("June", Put(opened, MEETING), Put(asked, MEETING), Put(ring, MEETING), Put(letter), Put(part)))


def moved(archive: Archive) -> Act:
    head = bundle(archive, NEXT_MEETING)
    return plan_dates.edit_meeting(head, head.meeting.with_(date=D(2031, 9, 24)), archive.meetings())


def part_answered(_: Archive) -> Act:
    return act("done", Put(FollowUp(id="p", steps=(MatterStep(what="done", on=D(2031, 7, 1)),))))


def other_function(archive: Archive) -> Act:
    item = bundle(archive, MEETING).item("item-5")
    assert item is not None
    return act("function", Put(item.with_(title="Lanes"), MEETING))


def other_post(archive: Archive) -> Act:
    return act("people", Put(next(iter(archive.people())).with_(given="Zara")))


@pytest.mark.parametrize(
    ("done", "matter"),
    [(moved, "matter-r"), (part_answered, "matter-a"), (other_function, "matter-r"), (other_post, "matter-a")],
    ids=["another meeting moved", "a part answered", "its item", "the people"],
)
def test_a_matter_rises_with_whatever_its_day_or_its_state_follows_from(
    archive: Archive, done: Callable[[Archive], Act], matter: str
) -> None:
    minuted(archive)
    before, data = events(archive)[matter], written(archive)
    assert written(archive) == data, "and is the same until something is done"
    archive.commit(done(archive))
    after = events(archive)[matter]
    assert after["sequence"] > before["sequence"]
    if done is moved:
        assert (before["dtstart"].dt, after["dtstart"].dt) == (D(2031, 9, 17), D(2031, 9, 24))
    if done is part_answered:
        assert (str(before["status"]), str(after["status"])) == ("CONFIRMED", "CANCELLED")
