"""Attendance in time: witnesses, new members, substitutes, stays of several kinds and sittings (MIN-20, MTG-21)."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from msgspec.structs import replace

from secretariat.attendance.expected import what_for
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, delete
from secretariat.events.fold import fold
from secretariat.events.room import Arrived, Left, Seated
from secretariat.panel.panel import QuorumRule, Rules
from secretariat.panel.people import Role
from tests.support.clerk import Clerk, begun_clerk, printed
from tests.support.panels import DAY, substitution, the_panel


def ruled(**settings: object) -> Act:
    rules = Rules(quorum=QuorumRule(fixed=3), **settings)  # type: ignore[arg-type]
    return act("rules", Put(the_panel().with_(rules=(rules,))))


def others(clerk: Clerk) -> str:
    return clerk.minutes.partition("Others present")[2]


# --- for one item ---


def test_a_witness_for_one_item_goes_when_the_next_is_opened() -> None:
    clerk = begun_clerk()
    clerk.type("/in fo 2:10 for this item")
    assert "person-fo" in clerk.p.room
    clerk.type("/item 6")
    assert "person-fo" not in clerk.p.room
    assert "Freya Oxlip, Chief Executive (for item 5)" in clerk.minutes


def test_who_came_for_two_items_stays_until_both_are_taken_in_whatever_order_or_put_off() -> None:
    clerk = begun_clerk()
    clerk.type("/in fo for items 6 and 7", "/item 6", "/noted", "/item 4", "/noted", "/item 7")
    assert "person-fo" in clerk.p.room
    clerk.type("/noted", "/item 3")
    assert "person-fo" not in clerk.p.room
    clerk = begun_clerk()
    clerk.type("/in fo for items 6 and 7", "/item 6", "/noted", "/defer 7 to September", "/item 4")
    assert "person-fo" not in clerk.p.room


def test_whoever_gave_up_the_seat_holds_no_office_and_can_take_another_seat() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/seat mo for Eldmoor in place of pq")
    with pytest.raises(Refused, match="holds no seat on the Panel"):
        clerk.type("/nominate vice pq")
    clerk.type("/seat pq for Eldmoor in place of db")
    assert clerk.p.holds_a_seat("person-pq")


def test_an_item_taken_up_again_does_not_bring_its_witness_back() -> None:
    clerk = begun_clerk()
    clerk.type("/in fo for this item", "/item 6", "/noted", "/item 5")
    assert "person-fo" not in clerk.p.room


def test_a_witness_who_comes_early_stays_until_what_she_came_for_is_taken() -> None:
    clerk = begun_clerk(item="3")
    clerk.type("/in fo for item 6", "/item 5")
    assert "person-fo" in clerk.p.room
    clerk.type("/item 6", "/noted")
    assert "person-fo" in clerk.p.room
    clerk.type("/item 7")
    assert "person-fo" not in clerk.p.room
    assert "Freya Oxlip, Chief Executive (for item 6)" in clerk.minutes


def test_a_witness_may_be_here_from_the_start_for_items_to_come() -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob cx", "/in fo for items 6 and 7", "/begin", "/item 5", "/item 6", "/item 7")
    assert "person-fo" in clerk.p.room
    clerk.type("/item 4")
    assert "person-fo" not in clerk.p.room
    assert "Freya Oxlip, Chief Executive (for items 6 and 7)" in clerk.minutes


def test_nobody_comes_for_what_was_taken() -> None:
    clerk = begun_clerk()
    clerk.type("/item 6")
    with pytest.raises(Refused, match=r"^Item 5 was taken already\."):
        clerk.read("/in fo for item 5")


def test_nobody_comes_for_an_item_that_is_not_open() -> None:
    with pytest.raises(Refused, match="No item is open for which anybody could come: open it first"):
        begun_clerk(item="").read("/in fo for this item")


def test_someone_nobody_knows_is_entered_and_arrives_in_one_act() -> None:
    clerk = begun_clerk()
    captured = clerk.type("/in new: Jane Mary Doe, Chief Fire Officer, Eldmoor 2:10 for this item")
    assert len(captured.also) == 1
    assert clerk.printed[-1] == "(Jane Mary Doe joined the meeting at 2:10pm for this item)"
    assert "Jane Mary Doe, Chief Fire Officer, Eldmoor (for item 5)" in others(clerk)
    person = clerk.p.people.named("Jane Mary Doe")
    assert (person.given, person.family, person.code) == ("Jane Mary", "Doe", "jd")
    assert person.roles_on(DAY) == {Role.WITNESS}


def test_the_clerk_is_told_the_code_of_whoever_is_new_and_refused_by_name() -> None:
    clerk = begun_clerk()
    assert clerk.type("/in new: Jane Doe, Inspector").say == "The code for Jane Doe is jd."
    with pytest.raises(Refused, match=r"John Roe cannot have arrived at 1:00pm: the meeting began at 2:00pm\."):
        clerk.type("/in new: John Roe, Inspector 1:00pm")
    assert clerk.p.people.coded("jr") is None


@pytest.mark.parametrize(
    ("line", "job", "mode", "at"),
    [
        ("/in new: Jane Doe", "", "room", "14:30"),
        ("/in new: Jane Doe, Inspector, Zone 4", "Inspector, Zone 4", "room", "14:30"),
        ("/in new: Jane Doe, Inspector at 2.45pm virtual", "Inspector", "remote", "14:45"),
        ("/in new: Jane Doe, Inspector ?", "Inspector", "room", ""),
        ("/in new: Cllr Jane Doe, observer for Eldmoor", "observer for Eldmoor", "room", "14:30"),
    ],
)
def test_what_follows_a_new_name_is_the_job_and_then_the_time(line: str, job: str, mode: str, at: str) -> None:
    clerk = begun_clerk()
    clerk.clock.set("14:30")
    clerk.type(line)
    arrived = clerk.last
    assert isinstance(arrived, Arrived)
    person = clerk.p.people[arrived.people[0]]
    assert (person.posts[0].job, arrived.mode) == (job, mode)
    assert arrived.at == (clerk.at(at) if at else None)
    assert person.title == ("Councillor" if "Cllr" in line else "")


# --- a new member ---


def test_a_new_member_counts_from_the_moment_the_seat_is_taken() -> None:
    clerk = begun_clerk(present="sw pq db ob ck mo us")
    clerk.type("/motion pq that it be so", "/vote 3 1")
    vote = clerk.last
    in_office = clerk.p.in_office
    clerk.type("/seat us for Southbeck")
    assert "person-us" in clerk.p.voters
    assert clerk.p.in_office == in_office + 1
    assert "person-us" not in vote.roll  # type: ignore[attr-defined]
    assert "U Sedge" in clerk.minutes.partition("Officers")[0]
    post = clerk.p.people["person-us"].posts[-1]
    assert (post.role, post.authority, post.since) == (Role.MEMBER, "Southbeck", DAY)


def test_before_the_seat_was_taken_the_new_member_did_not_count_though_the_post_is_of_that_day() -> None:
    clerk = begun_clerk(present="sw pq db ob ck us")
    clerk.type("the panel rested", "/seat us for Southbeck")
    note = clerk.p.bundle.events[-2]
    with pytest.raises(Refused, match="Councillor Sedge has no vote here, so cannot propose or second"):
        correct(note, "/nominate chair db by us", clerk.p, now=clerk.clock())


def test_a_seat_taken_back_takes_the_post_with_it() -> None:
    clerk = begun_clerk(present="sw pq db ob ck us")
    clerk.type("/seat us for Southbeck")
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.p.people["person-us"].posts[-1].role is Role.SUBSTITUTE
    assert "person-us" not in clerk.p.voters


def test_the_seat_is_corrected_to_whoever_took_it() -> None:
    clerk = begun_clerk(present="sw pq db ob ck us vt")
    clerk.type("/seat us for Southbeck")
    clerk.memory.do(correct(clerk.last, "/seat vt for Tarnshire", clerk.p, now=clerk.clock()))
    assert Role.MEMBER in clerk.p.roles("person-vt")
    assert Role.MEMBER not in clerk.p.roles("person-us")


def test_whoever_held_the_seat_before_holds_it_no_longer_in_the_same_act() -> None:
    clerk = begun_clerk(present="sw pq db ob tk ck us")
    clerk.type("/motion pq that it be so", "/vote 4 1")
    in_office = clerk.p.in_office
    captured = clerk.type("/seat us for Southbeck in place of tk until the annual meeting")
    assert captured.say.startswith("Councillor Kowalczyk holds the seat no longer: it ends with this day")
    assert "person-tk" in clerk.p.room
    assert "person-tk" not in clerk.p.voters
    assert clerk.p.in_office == in_office
    post = clerk.p.people["person-tk"].posts[0]
    assert (post.until, post.ended_by) == (DAY, clerk.p.people["person-us"].posts[-1].source)
    assert "T Kowalczyk" in clerk.minutes.partition("Officers")[0], "a member of that day all the same"
    later = clerk.memory.proceedings("2031-09-17")
    assert [Role.MEMBER in later.roles(who) for who in ("person-tk", "person-us")] == [False, True]


@pytest.mark.parametrize("otherwise", [None, dt.date(2033, 5, 1)])
def test_the_seat_is_given_back_with_the_line(otherwise: dt.date | None) -> None:
    clerk = begun_clerk(present="sw pq db ob tk ck us")
    tk = clerk.p.people.kept["person-tk"]
    clerk.memory.do(act("term", Put(tk.with_(posts=(msgspec.structs.replace(tk.posts[0], until=otherwise),)))))
    before = clerk.p.people.kept["person-tk"].posts
    clerk.type("/seat us for Southbeck in place of tk")
    line = clerk.last
    clerk.memory.do(correct(line, "/seat us for Southbeck in place of mh", clerk.p, now=clerk.clock()))
    assert clerk.p.people.kept["person-tk"].posts == before
    assert clerk.p.people["person-mh"].posts[0].until == DAY
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.p.people.kept["person-mh"].posts[0].until is None
    assert "person-tk" in clerk.p.voters


def test_a_seat_taken_in_an_older_record_leaves_the_other_as_it_was() -> None:
    clerk = begun_clerk(present="sw pq db ob tk ck us")
    clerk.put(Seated(person="person-us", authority="Southbeck", in_place_of="person-tk", at=clerk.clock()))
    assert "person-tk" in clerk.p.voters


def test_the_next_meeting_knows_the_new_member_from_its_start() -> None:
    clerk = begun_clerk(present="sw pq db ob ck us")
    clerk.type("/seat us for Southbeck")
    september = clerk.memory.proceedings("2031-09-17")
    assert Role.MEMBER in september.roles("person-us")


# --- substitutes ---


def test_a_substitute_without_a_vote_is_here_and_does_not_count() -> None:
    clerk = begun_clerk(present="sw pq db ob ck", item="")
    clerk.type("/sub us for rg without vote")
    assert "person-us" in clerk.p.room
    assert "person-us" not in clerk.p.voters
    assert "U Sedge (substitute for Councillor Gorse, without a vote; from" in clerk.minutes
    clerk.type("/item 1")
    assert clerk.printed[-1].endswith(
        "Councillor Sedge was in attendance as substitute for Councillor Gorse, without a vote."
    )
    assert what_for(clerk.p, clerk.p.people["person-us"]) == "for Councillor Gorse, without a vote"


def test_where_the_rules_say_so_a_substitute_stands_down_when_the_member_comes() -> None:
    clerk = begun_clerk(ruled(substitution="while away"), substitution(), present="sw pq us ck")
    clerk.type("/in np 2:40")
    assert clerk.printed[-2:] == [
        "(Councillor Peel joined the meeting at 2:40pm)",
        "(Councillor Sedge ceased to act as substitute)",
    ]
    assert ("person-np" in clerk.p.voters, "person-us" in clerk.p.voters) == (True, False)
    clerk.type("/out np 3pm")
    assert "(Councillor Sedge acted as substitute again)" in clerk.printed
    assert "person-us" in clerk.p.voters


def test_otherwise_a_substitute_sits_for_the_whole_meeting_and_one_named_late_is_remarked_on() -> None:
    clerk = begun_clerk(ruled(), present="sw pq rg ck")
    clerk.type("/out rg 2:30")
    said = clerk.type("/sub us for rg").say
    assert said == "Councillor Gorse has been here: by the panel’s rules a substitute sits for the whole meeting."


# --- stays ---


def test_each_stay_says_its_own_kind_where_they_differ() -> None:
    clerk = begun_clerk()
    clerk.type("/in tk 2:10 virtual", "/out tk 2:40", "/in tk 3:10")
    assert (
        "T Kowalczyk (virtual, observing, not counted, from 2:10pm to 2:40pm; in the room, from 3:10pm)"
        in clerk.minutes
    )


def test_back_within_the_minute_is_not_away() -> None:
    clerk = begun_clerk()
    clerk.type("/out db 2:40", "/in db 2:40")
    assert "D Bramble and" in clerk.minutes.partition("Officers")[0]
    clerk.type("/out db 3pm", "/in db 3:01")
    assert "D Bramble (to 3:00pm and from 3:01pm)" in clerk.minutes


def test_times_of_another_sitting_say_its_day() -> None:
    clerk = begun_clerk()
    clerk.type("/out ob 2:50pm", "/adjourn 3pm", "/resume 10:00 on 25 June", "/in tk 10:15am", "/out tk 10:30am")
    clerk.type("/out db 11am", "/in ob 11:05am")
    members = clerk.minutes.partition("Officers")[0]
    assert "T Kowalczyk (from 10:15am to 10:30am on 25 June 2031)" in members
    assert "D Bramble (left at 11:00am on 25 June 2031)" in members
    assert "(to 2:50pm and from 11:05am on 25 June 2031)" in members


def test_a_stay_over_two_sittings_says_both_days_where_they_differ() -> None:
    clerk = begun_clerk()
    clerk.type("/in tk 2:10", "/adjourn 3pm", "/resume 10:00 on 25 June", "/out tk 10:30am")
    assert "T Kowalczyk (from 2:10pm to 10:30am on 25 June 2031)" in clerk.minutes


def test_a_departure_in_a_file_from_elsewhere_of_a_chair_who_lent_it_breaks_nothing() -> None:
    clerk = begun_clerk()
    clerk.type("/chair db for this item")
    clerk.put(Left(people=("person-sw", "person-db", "person-pq"), at=clerk.at("15:00")))
    assert clerk.p.presiding == ""
    clerk.type("/item 6")
    assert clerk.p.presiding == ""


def test_the_day_of_the_clock_is_that_of_the_sitting() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm", "/resume 10:00 on 25 June", "/in tk 10:15am")
    assert clerk.last.at is not None
    assert clerk.last.at.date() == dt.date(2031, 6, 25)


def test_somebody_who_is_here_already_is_not_printed_as_coming_in_and_the_clerk_is_told() -> None:
    """A forgotten line put in further up may bring in somebody whom a later line brings in as well."""
    clerk = begun_clerk(present="sw pq db cx ck pc")
    clerk.type("/in ob 2:10")
    bundle = clerk.p.bundle
    last = bundle.events[-1]
    again = replace(bundle, events=(*bundle.events, last.with_(id="again", place=following(last.place))))
    p = fold(again, clerk.p.panel, clerk.p.people)
    assert sum("joined the meeting" in line for line in printed(p.page.blocks())) == 1
    assert any("was here already" in problem for problem in p.problems)
