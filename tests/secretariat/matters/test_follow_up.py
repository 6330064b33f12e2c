"""What the meetings decided, recommended, set someone to do and were promised, and how far each has got (REC-04)."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.events.fold import fold
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.gathering import matters
from secretariat.matters.matter import fits, overdue
from secretariat.matters.register import Followed, the_register
from secretariat.matters.steps import take_step
from tests.secretariat.events.test_public import RECORDS
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, MEETING


def decided() -> Clerk:
    clerk = begun_clerk(item="5")
    clerk.type(
        "/endorsed the Annual Report", "/recommend to circulate the chart", "/recommend to Eldmoor: that lanes be swept"
    )
    clerk.type("/action mo to check the rules by 4 July", "/action to book a room", "/promise pc to send the figures")
    clerk.type("/item 6", "/agreed to note the report", "/vote 3 1", "/item 7", "/defer 7 to September", "/defer 3")
    return clerk


def test_each_thing_that_came_of_a_meeting_is_a_matter_with_its_permanent_name() -> None:
    found = [(m.kind, m.reference, m.item, m.text, m.who) for m in matters(decided().p)]
    assert found == [
        ("decision", "2031-06-18/5", "5", "ENDORSED the Annual Report.", ""),
        ("recommendation", "2031-06-18/R1", "5", "To circulate the chart.", "The Commissioner"),
        ("recommendation", "2031-06-18/R2", "5", "That lanes be swept.", "Eldmoor"),
        ("action", "2031-06-18/A1", "5", "To check the rules.", "Milo Orchard"),
        ("action", "2031-06-18/A2", "5", "To book a room.", ""),
        ("undertaking", "2031-06-18/U1", "5", "To send the figures.", "The Commissioner"),
        ("decision", "2031-06-18/6", "6", "AGREED to note the report.", ""),
        (
            "decision",
            "2031-06-18/6.2",
            "6",
            "CARRIED 3 to 1: what was proposed under item 6 (Plan for [bold]rural[/bold] lanes).",
            "",
        ),
        ("decision", "2031-06-18/7", "7", "DEFERRED to September.", ""),
        ("decision", "2031-06-18/3", "3", "DEFERRED.", ""),
    ]


def test_recommendations_actions_and_undertakings_are_counted_apart_through_the_whole_meeting() -> None:
    clerk = decided()
    clerk.type("/item 6", "/recommend that it go on", "/action to write", "/promise to look")
    last = {m.kind: m.reference for m in matters(clerk.p)}
    assert (last["recommendation"], last["action"], last["undertaking"]) == (
        "2031-06-18/R3", "2031-06-18/A3", "2031-06-18/U2",
    )  # fmt: skip


def test_an_action_knows_its_day_and_is_overdue_after_it() -> None:
    rules = matters(decided().p)[3]
    assert rules.due == dt.date(2031, 7, 4)
    assert not overdue(rules, dt.date(2031, 7, 4))
    assert overdue(rules, dt.date(2031, 7, 5))
    assert overdue(replace(rules, progress="sent"), dt.date(2031, 7, 5))
    assert not overdue(replace(rules, progress="done"), dt.date(2031, 7, 5))


def test_how_far_a_matter_has_got_is_kept_beside_the_minutes_and_not_in_them() -> None:
    clerk = decided()
    printed = clerk.minutes
    recommended = matters(clerk.p)[1]
    marked = take_step(recommended, [], "sent", on=DAY + dt.timedelta(days=1), words=" by e-mail ")
    assert marked.note == "2031-06-18/R1: sent"
    follow_up = marked.of
    assert isinstance(follow_up, FollowUp)
    again = matters(clerk.p, [follow_up])[1]
    assert (again.progress, again.since, again.note) == ("sent", DAY + dt.timedelta(days=1), "by e-mail")
    assert clerk.minutes == printed


def test_marking_again_changes_the_one_mark() -> None:
    recommended = matters(decided().p)[1]
    known = FollowUp(id=recommended.event, rev=4, progress="sent")
    again = take_step(recommended, [known], "answered", on=None).of
    assert isinstance(again, FollowUp)
    assert (again.id, again.rev, again.progress) == (recommended.event, 4, "answered")


def test_nothing_is_followed_up_before_it_was_said() -> None:
    with pytest.raises(Refused, match="before the meeting"):
        take_step(matters(decided().p)[1], [], "sent", on=DAY - dt.timedelta(days=1))


def test_a_matter_is_found_by_any_words_that_are_shown_of_it() -> None:
    recommended = matters(decided().p)[1]
    assert fits(recommended, ["r1", "chart", "open"])
    assert fits(recommended, ["commissioner"])
    assert not fits(recommended, ["chart", "september"])


def test_the_office_is_called_by_its_own_word() -> None:
    clerk = decided()
    mayor = fold(clerk.p.bundle, clerk.p.panel.with_(office_word="Mayor"), clerk.p.people)
    assert matters(mayor)[1].who == "The Mayor"


def test_a_question_to_be_answered_in_writing_is_taken_away_until_its_reply_is_kept() -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1", "/q 1 later pc")
    (taken,) = matters(clerk.p)
    assert (taken.kind, taken.reference, taken.who, taken.to) == (
        "question", "2031-06-18/Q1", "The Commissioner", "Commissioner",
    )  # fmt: skip
    asked = next(each for each in clerk.p.bundle.questions if each.id == "question-1")
    assert taken.text == f"To reply in writing to {asked.name}: {asked.text}"
    clerk.memory.do(act("reply", Put(asked.with_(reply="They are lit."), MEETING)))
    assert matters(clerk.p)[0].progress == "answered"
    known = the_register(matters(clerk.p), Followed(panel=clerk.p.panel))
    assert [(entry.what, entry.words) for entry in known.matters[0].story][1:] == [
        ("answered", "Answered in writing: the reply is kept with the question."),
    ]  # fmt: skip


def test_a_question_that_was_answered_after_all_before_the_close_is_not_taken_away() -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1", "/q 1 later", "/q 1 reply pc explained the dark")
    assert matters(clerk.p) == []
