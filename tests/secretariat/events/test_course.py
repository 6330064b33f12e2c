"""The course of a meeting: sittings on several days, an end before its time, a limit, and going on informally (MTG-53,
MTG-54)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import correct, line_of
from secretariat.events.course import Abandoned, Adjourned, Extended, Resumed
from secretariat.panel.panel import Rules
from secretariat.plan.history import fates
from secretariat.plan.year import phase
from secretariat.proceedings.course import nearing, time_left
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import the_panel

LATER = dt.datetime(2031, 7, 1, 9, 30, tzinfo=dt.UTC)


def limited(minutes: int = 180) -> Act:
    return act("rules", Put(the_panel().with_(rules=(Rules(seats=13, guillotine_minutes=minutes),))))


# --- sittings ---


def test_the_hours_of_a_meeting_of_one_day_name_no_date() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm for ten minutes", "/resume 3:12", "/close 4:22pm")
    assert "The meeting began at 2:00pm and ended at 4:22pm." in clerk.minutes


def test_each_sitting_is_told_with_its_day_and_so_are_stays_in_a_later_one() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 10am on 25 June", "/resume 10:05am", "/in tk 10:15am", "/out tk 10:30am")
    said = clerk.type("/adjourn 11am until 2 July", "/resume 9:30am", "/close 9:45am").say
    assert (
        "The meeting began at 2:00pm on 18 June 2031 and adjourned at 3:00pm; it resumed at 10:05am on 25 June 2031 "
        "and adjourned at 11:00am; it resumed at 9:30am on 2 July 2031 and ended at 9:45am."
    ) in clerk.minutes
    assert "Kowalczyk (from 10:15am to 10:30am on 25 June 2031)" in clerk.minutes
    assert said.startswith("Closed at 9:45am on 2 July 2031.")


def test_an_adjourned_meeting_resumes_on_the_day_it_was_adjourned_to() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 25 June", "/resume 10am")
    assert clerk.printed[-1] == "(The meeting resumed at 10:00am on Wednesday 25 June 2031)"


def test_while_it_is_adjourned_the_minutes_say_so_in_their_hours() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until a date to be fixed")
    assert "The meeting began at 2:00pm and adjourned at 3:00pm." in clerk.minutes


def test_who_is_here_can_be_called_over_as_a_sitting_resumes() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 25 June", "/resume 10am with sw pq tk ck")
    assert set(clerk.p.room) == {"person-sw", "person-pq", "person-tk", "person-ck"}
    assert (
        "(The meeting resumed at 10:00am on Wednesday 25 June 2031. Present: Councillor Ŵyn-Llŷr, Councillor Quill, "
        "Councillor Kowalczyk and Clara Knapweed)"
    ) in clerk.printed
    assert "Bramble (until the adjournment at 3:00pm)" in clerk.minutes
    assert "Kowalczyk (from the resumption at 10:00am on 25 June 2031)" in clerk.minutes


@pytest.mark.parametrize(
    ("lines", "line", "sentence"),
    [
        (["/adjourn 3pm"], "/resume 2:55pm", "The meeting cannot resume at 2:55pm: it adjourned at 3:00pm."),
        (["/adjourn 3pm"], "/close 2:30pm", "The meeting cannot end at 2:30pm: it adjourned at 3:00pm."),
        (
            ["/adjourn 3pm until 25 June", "/resume 10am"],
            "/close 9am",
            "The meeting cannot end at 9:00am on 25 June 2031: it resumed at 10:00am on 25 June 2031.",
        ),
        (["/adjourn 3pm"], "/extend 30", "Only a meeting in session can be extended."),
        (["/adjourn 3pm"], "/informal", "Only a meeting in session can be informal."),
        (["/informal"], "/informal", "The meeting is informal already."),
        (["/close 3pm"], "/abandon", "The meeting is already closed."),
        (["/extend until 5pm"], "/extend until 4:30", "The meeting can go on until 5:00pm as it is."),
        (
            ["/sub us for np", "/adjourn 3pm"],
            "/resume 3:10 with np",
            "Councillor Peel is represented by Councillor Sedge, who stands in for the whole meeting. Remove the "
            "substitution first (F5).",
        ),
    ],
)
def test_time_goes_forwards(lines: list[str], line: str, sentence: str) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    with pytest.raises(Refused) as refusal:
        clerk.type(line)
    assert str(refusal.value) == sentence


def test_until_when_is_kept_as_a_time_or_a_day_and_only_else_in_words() -> None:
    clerk = begun_clerk()
    told = {}
    for until in ("3:30", "25 June", "10am on 25 June", "a date to be fixed"):
        (event,) = clerk.read(f"/adjourn 3pm until {until}").events
        assert isinstance(event, Adjourned)
        told[until] = (event.resumes is not None, event.day, event.until)
    assert told == {
        "3:30": (True, clerk.p.day, ""), "25 June": (False, dt.date(2031, 6, 25), ""),
        "10am on 25 June": (True, dt.date(2031, 6, 25), ""), "a date to be fixed": (False, None, "a date to be fixed"),
    }  # fmt: skip


def test_an_adjournment_of_an_older_archive_prints_its_words_as_they_were() -> None:
    clerk = begun_clerk()
    clerk.put(Adjourned(at=clerk.at("15:00"), until="3:30", reason="it rained"), Resumed())
    assert clerk.printed[-2:] == ["(The meeting adjourned at 3:00pm until 3:30: it rained)", "(The meeting resumed)"]


# --- abandoned ---


def test_an_abandoned_meeting_is_over_and_what_it_had_not_taken_was_not_reached() -> None:
    clerk = begun_clerk(item="1")
    clerk.type("/item 2", "/defer 3 to September")
    said = clerk.type("/abandon 3pm because the quorum was lost").say
    assert said == "Abandoned at 3:00pm. Not reached: items 4, 5, 6 and 7."
    assert (clerk.p.phase, phase(clerk.p.bundle)) == ("closed", "closed")
    assert fates(clerk.p.bundle)["item-6"] == "not reached"
    assert fates(clerk.p.bundle)["item-3"] == "deferred"
    assert clerk.printed[-1] == "(The meeting was abandoned at 3:00pm: the quorum was lost)"
    assert "The meeting began at 2:00pm and was abandoned at 3:00pm." in clerk.minutes


def test_an_abandonment_is_corrected_as_any_line() -> None:
    clerk = begun_clerk()
    clerk.type("/abandon 3pm because it rained")
    event = clerk.last
    desk, line = line_of(event, clerk.p)
    assert line == "/abandon 3:00pm because it rained"
    (change,) = correct(event, line, clerk.p, desk=desk, now=LATER).changes
    assert change.record == event
    clerk.memory.do(correct(event, "/abandon 3:05pm", clerk.p, now=LATER))
    assert isinstance(clerk.last, Abandoned)
    assert clerk.printed[-1] == "(The meeting was abandoned at 3:05pm)"


def test_a_meeting_that_has_not_begun_is_not_abandoned() -> None:
    with pytest.raises(Refused, match=r"The meeting has not begun, so it cannot be abandoned\."):
        Clerk().read("/abandon")


# --- how long it may last ---


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("16:44", ""),
        ("16:45", "The time set for the meeting ends at 5:00pm: /extend, /adjourn, or /defer what is left."),
        ("17:00", "The time set for the meeting ended at 5:00pm: /extend says that it goes on."),
    ],
)
def test_a_quarter_of_an_hour_before_its_limit_the_clerk_is_told(time: str, said: str) -> None:
    clerk = begun_clerk(limited())
    assert time_left(clerk.p, clerk.at(time)) == said
    assert said in clerk.type("/item 6", time=time).say


def test_without_a_rule_nothing_is_ever_said_of_time() -> None:
    clerk = begun_clerk()
    assert clerk.type("/item 6", time="22:00").say == ""


def test_an_extension_moves_the_limit_and_a_lost_one_does_not() -> None:
    clerk = begun_clerk(limited())
    clerk.type("/extend 30 vote 1 3", time="16:50")
    assert nearing(clerk.p, clerk.at("17:00")) == clerk.at("17:00")
    clerk.type("/extend 30 vote 4 1")
    extended = clerk.last
    assert isinstance(extended, Extended)
    assert (extended.ends, len(extended.roll)) == (clerk.at("17:30"), 5)
    assert nearing(clerk.p, clerk.at("17:14")) is None
    assert nearing(clerk.p, clerk.at("17:15")) == clerk.at("17:30")


def test_each_sitting_has_its_own_limit() -> None:
    clerk = begun_clerk(limited(60))
    clerk.type("/extend 30", "/adjourn 3:20pm until 25 June", "/resume 10am")
    day = clerk.last.at
    assert day is not None
    assert nearing(clerk.p, day + dt.timedelta(minutes=44)) is None
    assert nearing(clerk.p, day + dt.timedelta(minutes=45)) == day + dt.timedelta(minutes=60)


# --- informal, and referred ---


def test_what_an_informal_meeting_leaves_to_others_says_that_it_was_informal() -> None:
    clerk = begun_clerk()
    clerk.type("/informal 3pm because the quorum was lost", "/refer mo to decide the grant")
    assert clerk.printed[-2:] == [
        "(The meeting was informal from 3:00pm, and decided nothing: the quorum was lost)",
        "The meeting being informal, the decision was REFERRED to Milo Orchard to decide the grant.",
    ]
    clerk.type("/informal ends 3:20pm", "/refer mo the fence")
    assert clerk.printed[-2:] == [
        "(The meeting was formal again from 3:20pm)",
        "The matter was REFERRED to Milo Orchard: the fence.",
    ]


def test_what_was_referred_is_in_the_table_of_decisions() -> None:
    clerk = begun_clerk()
    clerk.type("/refer mo to decide the grant")
    assert [str(word) for word in clerk.minutes.split() if word == "REFERRED"] == ["REFERRED", "REFERRED"]


@pytest.mark.parametrize("who", ["with everyone but", "everyone but", "without", "all except"])
def test_whoever_is_not_there_when_it_goes_on_did_not_leave_and_whoever_comes_later_did(who: str) -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 25 June", f"/resume 10am {who} db and cx")
    clerk.type("/in db 10:30", "/close 11am")
    assert "Bramble (until the adjournment at 3:00pm and from 10:30am on 25 June 2031)" in clerk.one_line
    assert "x[/] (until the adjournment at 3:00pm)" in clerk.one_line
    assert "left at 3:00pm" not in clerk.one_line
    assert "P Quill (Vice-Chair)" in clerk.one_line


def test_another_day_without_a_word_of_who_is_here_is_told() -> None:
    clerk = begun_clerk()
    clerk.type("/adjourn 3pm until 25 June")
    assert clerk.type("/resume 10am").say.startswith("Everyone is taken to be here as before:")


def test_what_an_adjourned_meeting_has_not_reached_is_told_and_taken_when_it_goes_on() -> None:
    clerk = begun_clerk()
    said = clerk.type("/adjourn 3pm until 25 June").say
    assert said == (
        "Not reached: items 1, 2, 3, 4, 6 and 7. They are taken when the meeting goes on: /resume, then /next."
    )
    clerk.type("/resume 10am with everyone", "/item 6", "/next")
    assert clerk.printed[-2] == "1 Apologies for absence"
    assert begun_clerk().type("/adjourn for ten minutes").say == ""
