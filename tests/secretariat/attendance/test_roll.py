"""Marking the roll: every mark, correction and refusal, on the invented panel, with no screen."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.attendance import roll
from secretariat.attendance.apologies import pool, send_apologies, stand_in, withdraw_apologies, withdraw_substitute
from secretariat.attendance.expected import expected, standing, what_for
from secretariat.attendance.roll import RollMark
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import at, parse_time
from secretariat.basics.ordering import following
from secretariat.basics.record import Refused
from secretariat.events.course import Closed
from secretariat.events.room import Absent, Arrived, Left
from secretariat.panel.people import Post, Role
from secretariat.proceedings.apologies import apologies_sentence
from secretariat.proceedings.proceedings import Proceedings
from secretariat.proceedings.quorum import quorum_line
from storage.archive import Archive
from tests.support.panels import DAY, MEETING, begun, substitution


def now(archive: Archive) -> Proceedings:
    proceedings = archive.proceedings(MEETING)
    assert proceedings is not None
    return proceedings


def person(code: str) -> str:
    return f"person-{code}"


def time(words: str) -> dt.datetime:
    return at(DAY, parse_time(words))


def do(archive: Archive, act: Act) -> None:
    archive.commit(act)


def say(archive: Archive, code: str) -> str:
    return standing(now(archive), person(code))[1]


def key(archive: Archive, code: str, wanted: RollMark, when: str = "") -> None:
    do(archive, roll.mark(now(archive), person(code), wanted, time(when) if when else None))


# --- before the meeting begins ---


def test_marks_toggle_freely_before_the_meeting_and_leave_no_trace(archive: Archive) -> None:
    for wanted in (RollMark.PRESENT, RollMark.VIRTUAL, RollMark.ABSENT, RollMark.OBSERVING, RollMark.PRESENT):
        key(archive, "tk", wanted)
        assert say(archive, "tk").startswith(wanted)
    assert len(now(archive).bundle.events) == 1
    key(archive, "tk", RollMark.PRESENT)
    assert say(archive, "tk") == "not called"
    assert not now(archive).bundle.events


def test_those_marked_alike_share_one_event(archive: Archive) -> None:
    for code in ("tk", "rg", "ly"):
        key(archive, code, RollMark.PRESENT)
    key(archive, "rg", RollMark.ABSENT)
    arrived, absent = now(archive).bundle.events
    assert isinstance(arrived, Arrived)
    assert arrived.people == (person("tk"), person("ly"))
    assert isinstance(absent, Absent)
    assert absent.people == (person("rg"),)


def test_all_present_leaves_out_apologies_and_takes_in_the_substitute(archive: Archive) -> None:
    do(archive, substitution())
    key(archive, "rg", RollMark.ABSENT)
    do(archive, roll.all_present(now(archive)))
    room = now(archive).room
    assert person("np") not in room
    assert person("us") in room
    assert person("rg") not in room
    assert person("mo") not in room
    assert len(room) == 11  # 12 seats filled, less Peel (apologies) and Gorse (absent), and Sedge for Peel
    with pytest.raises(Refused, match="marked already"):
        roll.all_present(now(archive))


def test_a_group_is_present_by_itself_and_marks_already_made_stay(archive: Archive) -> None:
    key(archive, "mo", RollMark.VIRTUAL)
    before = {one.person.id for group in expected(now(archive)) if group.title == "Officers" for one in group.people}
    do(archive, roll.group_present(now(archive), person("ck")))
    assert set(now(archive).room) == before
    assert roll.marked(now(archive), person("mo")) is RollMark.VIRTUAL
    with pytest.raises(Refused, match="Everyone expected of this group is marked already"):
        roll.group_present(now(archive), person("ck"))


def test_a_group_of_members_leaves_out_apologies_and_one_of_substitutes_those_who_stand_in_for_nobody(
    archive: Archive,
) -> None:
    do(archive, substitution())
    do(archive, roll.group_present(now(archive), person("db")))
    assert person("np") not in now(archive).room
    assert person("db") in now(archive).room
    assert person("us") not in now(archive).room
    do(archive, roll.group_present(now(archive), person("vt")))
    assert person("us") in now(archive).room
    assert person("vt") not in now(archive).room


def test_a_roll_called_after_the_beginning_says_from_the_start_until_somebody_comes_or_goes(archive: Archive) -> None:
    do(archive, begun())
    do(archive, roll.all_present(now(archive)))
    do(archive, roll.group_present(now(archive), person("ck")))
    here = now(archive)
    assert {spell.since for spell in here.room.values()} == {None}
    assert here.quorate
    assert not any(isinstance(event, Arrived) for event in here.bundle.events if event.at)
    key(archive, "ck", RollMark.ABSENT, "3pm")
    with pytest.raises(Refused, match="Somebody has come or gone since the meeting began"):
        roll.all_present(now(archive))
    with pytest.raises(Refused, match="Somebody has come or gone since the meeting began"):
        roll.group_present(now(archive), person("mo"))


def test_a_remote_member_is_here_but_not_counted(archive: Archive) -> None:
    key(archive, "tk", RollMark.VIRTUAL)
    key(archive, "mo", RollMark.VIRTUAL)
    assert say(archive, "tk") == "virtual, not counted"
    assert say(archive, "mo") == "virtual"
    assert quorum_line(now(archive)).startswith("0 of 13 here")


def test_an_observer_never_counts(archive: Archive) -> None:
    key(archive, "tk", RollMark.OBSERVING)
    assert say(archive, "tk") == "observing"
    assert now(archive).voters == ()


def test_the_member_and_the_substitute_cannot_both_be_here(archive: Archive) -> None:
    do(archive, substitution())
    key(archive, "us", RollMark.PRESENT)
    with pytest.raises(Refused, match="is represented by Councillor Sedge"):
        roll.mark(now(archive), person("np"), RollMark.PRESENT)


def test_nobody_unknown_is_marked(archive: Archive) -> None:
    with pytest.raises(Refused, match="know nobody"):
        roll.mark(now(archive), "person-nobody", RollMark.PRESENT)


# --- once it has begun ---


def test_an_arrival_and_a_departure_carry_their_times(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "tk", RollMark.PRESENT, "2:10pm")
    key(archive, "tk", RollMark.ABSENT, "3pm")
    key(archive, "tk", RollMark.PRESENT, "3:20pm")
    assert say(archive, "tk") == "present (from 2:10pm, left 3:00pm, back 3:20pm)"
    key(archive, "sw", RollMark.ABSENT, "4:20pm")
    assert say(archive, "sw") == "present (left 4:20pm)"
    assert standing(now(archive), person("sw"))[0] == "✗"


def test_an_arrival_is_refused_with_the_event_s_own_sentence(archive: Archive) -> None:
    do(archive, begun())
    with pytest.raises(Refused, match=r"the meeting began at 2:00pm"):
        roll.mark(now(archive), person("tk"), RollMark.PRESENT, time("1:50pm"))
    with pytest.raises(Refused, match="Councillor Ŵyn-Llŷr is already here"):
        roll.mark(now(archive), person("sw"), RollMark.PRESENT, time("2:10pm"))


def test_someone_missed_at_the_roll_is_put_there_as_a_correction(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "tk", RollMark.PRESENT)
    assert say(archive, "tk") == "present"
    assert now(archive).spells[person("tk")][0].since is None
    assert not now(archive).problems


def test_a_mark_never_given_becomes_absent_not_left(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "tk", RollMark.ABSENT, "2:30pm")
    assert say(archive, "tk") == "absent"


def test_the_way_someone_is_here_can_be_put_right_later(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "ck", RollMark.VIRTUAL, "2:30pm")
    assert say(archive, "ck") == "virtual"
    key(archive, "tk", RollMark.PRESENT, "2:10pm")
    key(archive, "tk", RollMark.OBSERVING, "2:40pm")
    assert say(archive, "tk") == "observing (from 2:10pm)"


def test_an_earlier_time_goes_where_it_belongs_among_the_events(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "tk", RollMark.PRESENT, "3pm")
    key(archive, "rg", RollMark.PRESENT, "2:10pm")
    times = [event.at for event in now(archive).bundle.events if event.at]
    assert times == sorted(times)


def test_after_the_close_a_time_within_the_meeting_is_still_accepted(archive: Archive) -> None:
    do(archive, begun())
    last = now(archive).bundle.events[-1]
    do(archive, act("closed", Put(Closed(at=time("4pm"), place=following(last.place)), MEETING)))
    key(archive, "sw", RollMark.ABSENT, "3:50pm")
    assert say(archive, "sw") == "present (left 3:50pm)"
    with pytest.raises(Refused, match="ended at 4:00pm"):
        roll.mark(now(archive), person("pq"), RollMark.ABSENT, time("4:10pm"))


def test_a_time_is_corrected_for_one_of_several(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "tk", RollMark.PRESENT, "2:10pm")
    event = roll.movements(now(archive), person("tk"))[0]
    do(archive, roll.correct_time(now(archive), event, person("tk"), time("2:15pm")))
    assert say(archive, "tk") == "present (from 2:15pm)"
    both = Left(people=(person("tk"), person("sw")), at=time("3pm"), place="zzz")
    do(archive, act("two left", Put(both, MEETING)))
    event = roll.movements(now(archive), person("sw"))[0]
    do(archive, roll.correct_time(now(archive), event, person("sw"), time("3:30pm")))
    assert say(archive, "sw") == "present (left 3:30pm)"
    assert say(archive, "tk") == "present (from 2:15pm, left 3:00pm)"


def test_a_correction_that_makes_no_sense_is_refused(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "tk", RollMark.PRESENT, "2:10pm")
    key(archive, "tk", RollMark.ABSENT, "3pm")
    arrival = roll.movements(now(archive), person("tk"))[0]
    with pytest.raises(Refused):
        roll.correct_time(now(archive), arrival, person("tk"), time("3:30pm"))
    with pytest.raises(Refused, match="recorded as arriving at 2:10pm"):
        roll.mark(now(archive), person("tk"), RollMark.PRESENT)


def test_the_last_mark_is_taken_back(archive: Archive) -> None:
    do(archive, begun())
    key(archive, "sw", RollMark.ABSENT, "3pm")
    do(archive, roll.take_back(now(archive), person("sw")))
    assert say(archive, "sw") == "present"
    do(archive, roll.take_back(now(archive), person("sw")))
    assert say(archive, "sw") == "not called"
    for act_of in (roll.take_back, lambda p, who: roll.mark(p, who, RollMark.NOT_CALLED)):
        with pytest.raises(Refused, match="is not marked"):
            act_of(now(archive), person("sw"))


# --- apologies and substitutes ---


def test_apologies_are_recorded_corrected_and_withdrawn(archive: Archive) -> None:
    do(archive, send_apologies(now(archive), person("rg"), received=DAY, how="e-mail", reason="ill"))
    assert say(archive, "rg") == "apologies"
    do(archive, send_apologies(now(archive), person("rg"), received=DAY, how="telephone"))
    assert len(now(archive).bundle.apologies) == 2
    assert "Councillors Gorse and Peel" in apologies_sentence(now(archive))
    do(archive, withdraw_apologies(now(archive), person("rg")))
    assert say(archive, "rg") == "not called"
    with pytest.raises(Refused, match="sent no apologies"):
        withdraw_apologies(now(archive), person("rg"))


def test_someone_who_is_here_sends_no_apologies(archive: Archive) -> None:
    key(archive, "tk", RollMark.PRESENT)
    with pytest.raises(Refused, match="marked as here"):
        send_apologies(now(archive), person("tk"), received=DAY)


def test_one_member_one_substitute(archive: Archive) -> None:
    do(archive, stand_in(now(archive), person("np"), person("us")))
    assert say(archive, "np") == "substituted by Councillor Sedge"
    assert person("us") not in pool(now(archive))
    refused = [
        ("np", "vt", "already has a substitute"),
        ("rg", "us", "already the substitute"),
        ("rg", "tk", "holds a seat already"),
        ("ck", "vt", "holds no seat"),
    ]
    for member, substitute, why in refused:
        with pytest.raises(Refused, match=why):
            stand_in(now(archive), person(member), person(substitute))
    do(archive, withdraw_substitute(now(archive), person("np")))
    assert say(archive, "np") == "apologies"


def test_nobody_stands_in_for_a_member_who_is_here(archive: Archive) -> None:
    key(archive, "rg", RollMark.PRESENT)
    with pytest.raises(Refused, match="is here, so nobody can stand in"):
        stand_in(now(archive), person("rg"), person("us"))


# --- who is expected ---


def test_everyone_expected_is_in_one_group(archive: Archive) -> None:
    groups = {group.title: [e.person.code for e in group.people] for group in expected(now(archive))}
    assert list(groups) == [
        "Members", "Independents", "Substitutes", "Officers", "The Commissioner’s side",
    ]  # fmt: skip
    assert len(groups["Members"]) == 10
    assert not any("ff" in codes for codes in groups.values())
    key(archive, "ff", RollMark.OBSERVING)
    others = next(group for group in expected(now(archive)) if group.title == "Others")
    assert [e.person.code for e in others.people] == ["ff"]


def test_a_substitute_is_shown_with_whom_she_stands_for(archive: Archive) -> None:
    do(archive, substitution())
    lines = {e.person.code: e for group in expected(now(archive)) for e in group.people}
    assert lines["us"].what == "for Councillor Peel"
    assert lines["np"].standing == "substituted by Councillor Sedge"
    assert lines["sw"].what == "Chair, Tarnshire"


@pytest.mark.parametrize(
    ("posts", "said"),
    [
        ((Post(role=Role.MEMBER, authority="Eldmoor", until=DAY - dt.timedelta(1)),), "Eldmoor, until 17 June 2031"),
        ((Post(role=Role.MEMBER, authority="Eldmoor", until=DAY),), "Eldmoor"),
        ((Post(role=Role.INDEPENDENT, until=dt.date(2030, 1, 9)), Post(role=Role.OFFICER, job="Scribe",
          until=dt.date(2029, 1, 9))), "independent member, until 9 January 2030"),
        ((Post(role=Role.MEMBER, authority="Eldmoor", since=DAY + dt.timedelta(1)),), ""),
        ((), ""),
    ],
)  # fmt: skip
def test_of_somebody_whose_post_has_ended_it_says_when(archive: Archive, posts: tuple[Post, ...], said: str) -> None:
    p = now(archive)
    assert what_for(p, p.people[person("db")].with_(posts=posts)) == said
