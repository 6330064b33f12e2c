"""Complaints: logged, followed, closed, and never in a word of history."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat import clock, complaints
from secretariat.acts import Act
from secretariat.complaints import NO_TIME, Complaint, next_reference, parse_received, received_words
from secretariat.people import People, Person, Post, Role
from secretariat.records import Private, Refused
from tests.panels import DAY, invented_people

NOW = clock.at(DAY, dt.time(16, 5))
LATER = DAY + dt.timedelta(days=9)
SECRET = "Agatha Nightshade says the drains were laughed at"


def logged(reference: str = "2031/001", received: dt.datetime = NOW) -> Complaint:
    return Complaint(
        id="c1",
        reference=reference,
        received=received,
        about="person-pc",
        nature=Private(SECRET),
        said=Private(SECRET),
        complainant=Private(SECRET),
        contact=Private(SECRET),
    )


def kept(one: Act) -> Complaint:
    (put,) = one.changes
    assert isinstance(put.record, Complaint)
    return put.record


def test_references_count_on_within_their_year() -> None:
    known = [logged("2031/001"), logged("2031/009"), logged("2030/044"), logged("2031/odd")]
    assert next_reference(known, DAY) == "2031/010"
    assert next_reference(known, dt.date(2032, 1, 1)) == "2032/001"


def test_a_complaint_is_logged_under_the_year_it_was_received_in_by_the_clerks_clock() -> None:
    new_year = dt.datetime(2031, 12, 31, 23, 30, tzinfo=dt.UTC)
    in_summer = dt.datetime(2031, 6, 30, 23, 30, tzinfo=dt.UTC)
    assert kept(complaints.log([], logged(received=new_year))).reference == "2031/001"
    assert kept(complaints.log([logged()], logged(received=in_summer))).reference == "2031/002"


def test_steps_are_kept_in_the_order_of_their_days() -> None:
    one = logged().noting(LATER, "Answered").noting(DAY, " Acknowledged ")
    assert [(step.on, step.what.reveal()) for step in one.steps] == [(DAY, "Acknowledged"), (LATER, "Answered")]


@pytest.mark.parametrize(
    ("on", "what", "why"),
    [
        (DAY, "  ", "Say what was done."),
        (DAY - dt.timedelta(days=1), "Rang", "That is before the complaint was received."),
    ],
)
def test_a_step_needs_words_and_a_day_that_can_be(on: dt.date, what: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        complaints.note(logged(), on, what)


@pytest.mark.parametrize(
    "verdict", ["Upheld", "not upheld", "unfounded", "Found substantiated", "proven", "dismissed", "rejected"]
)
def test_a_panel_may_not_investigate_so_no_complaint_ends_in_a_verdict(verdict: str) -> None:
    with pytest.raises(Refused, match="A panel may not investigate, so no complaint ends") as refusal:
        complaints.close(logged(), LATER, verdict)
    assert "resolved, withdrawn" in str(refusal.value), "and what it can end as is told"


@pytest.mark.parametrize(
    "ending", ["Resolved by letter", "withdrawn", "referred to the IOPC", "not recorded", "out of remit"]
)
def test_a_complaint_ends_as_the_law_lets_it(ending: str) -> None:
    closed = kept(complaints.close(logged(), LATER, f" {ending} "))
    assert (closed.is_open, closed.closed, closed.ending.reveal()) == (False, LATER, ending)


@pytest.mark.parametrize(
    ("on", "ending", "why"),
    [(LATER, " ", "Say how it ended"), (DAY - dt.timedelta(days=1), "resolved", "before the complaint was received")],
)
def test_an_end_needs_words_and_a_day_that_can_be(on: dt.date, ending: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        complaints.close(logged(), on, ending)


def test_what_is_closed_is_not_closed_again_and_what_is_open_not_reopened() -> None:
    closed = kept(complaints.close(logged(), LATER, "resolved"))
    with pytest.raises(Refused, match=r"Complaint 2031/001 is already closed\."):
        complaints.close(closed, LATER, "resolved")
    with pytest.raises(Refused, match=r"Complaint 2031/001 is open\."):
        complaints.reopen(logged(), LATER)


def test_reopened_it_keeps_how_it_had_ended_in_its_log() -> None:
    closed = kept(complaints.close(logged(), LATER, "withdrawn by telephone"))
    again = kept(complaints.reopen(closed, LATER + dt.timedelta(days=1)))
    assert again.is_open
    assert not again.ending
    assert [step.what.reveal() for step in again.steps] == ["withdrawn by telephone", "Reopened."]


def test_history_shows_a_reference_and_never_a_word_of_the_complaint() -> None:
    one = logged()
    closed = one.closing(LATER, "resolved: " + SECRET)
    acts = [
        complaints.log([], one), complaints.change(one), complaints.note(one, LATER, SECRET),
        complaints.close(one, LATER, "resolved: " + SECRET), complaints.reopen(closed, LATER),
    ]  # fmt: skip
    for each in acts:
        assert "2031/001" in each.note
        assert "Nightshade" not in each.note
        assert "drains" not in repr(each)


# --- when it came ---


@pytest.mark.parametrize(
    ("typed", "day", "time"),
    [
        ("", DAY, "16:05"), ("now", DAY, "16:05"), ("2:10pm", DAY, "14:10"), ("2:10", DAY, "14:10"),
        ("16 June", dt.date(2031, 6, 16), "00:00"), ("16/6/2031 14.10", dt.date(2031, 6, 16), "14:10"),
        ("Mon 16 June 2031, 9am", dt.date(2031, 6, 16), "09:00"), ("16 June at 2:10pm", dt.date(2031, 6, 16), "14:10"),
        ("2031-06-18 1405", DAY, "14:05"),
    ],
)  # fmt: skip
def test_the_day_and_time_it_came_are_read_as_typed(typed: str, day: dt.date, time: str) -> None:
    assert parse_received(typed, NOW) == clock.at(day, dt.time.fromisoformat(time))


@pytest.mark.parametrize("typed", ["tomorrow", "16 June 99", "2:10pm 16 June", "the 5th"])
def test_what_is_no_day_and_time_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"is not a date and time\. Write it as 20 July 2022 2:10pm\."):
        parse_received(typed, NOW)


@pytest.mark.parametrize("typed", ["5pm", "19 June 2031", "2031-06-18 16:06"])
def test_what_is_still_to_come_has_not_been_received(typed: str) -> None:
    with pytest.raises(Refused, match="That is still to come"):
        parse_received(typed, NOW)


@given(
    st.dates(dt.date(1972, 1, 1), dt.date(2031, 6, 17)), st.times().map(lambda t: t.replace(second=0, microsecond=0))
)
def test_what_is_shown_is_read_back(day: dt.date, time: dt.time) -> None:
    moment = clock.at(day, time)
    if clock.local(moment).time() == time:  # not in the hour that summer time leaves out
        again = parse_received(received_words(moment), NOW)
        assert clock.local(again).replace(tzinfo=None, fold=0) == dt.datetime.combine(day, time)


def test_a_letter_without_a_time_is_shown_without_one() -> None:
    assert received_words(clock.at(DAY, NO_TIME)) == "Wed 18 June 2031"
    assert received_words(NOW) == "Wed 18 June 2031, 4:05pm"


# --- about whom ---


def test_a_complaint_is_about_a_commissioner_or_deputy_those_of_the_day_first() -> None:
    former = Person(
        id="old",
        code="oc",
        given="Odo",
        family="Alder",
        posts=(Post(role=Role.COMMISSIONER, until=dt.date(2028, 5, 1)),),
    )
    deputy = Person(id="dep", code="de", given="Dot", family="Aspen", posts=(Post(role=Role.DEPUTY),))
    people = People([*invented_people(), former, deputy])
    assert [(person.id, words) for person, words in complaints.office_holders(people, DAY)] == [
        ("person-pc", "commissioner"),
        ("dep", "deputy commissioner"),
        ("old", "former commissioner"),
    ]
