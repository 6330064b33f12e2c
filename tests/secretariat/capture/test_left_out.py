"""What a line says and no paper prints is told: no word is lost without a sign."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from tests.support.clerk import Clerk, begun_clerk


def _not_printed(said: str, where: str = "with who came") -> str:
    return f"“{said}” is not printed {where}: /stage keeps it as words."


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/in ly 2.40 traffic", _not_printed("traffic")),
        ("/in ly late due to traffic", _not_printed("due to traffic")),
        ("/in ly before item 6", _not_printed("before item 6")),
        ("/in ly 2.40 (bus late)", _not_printed("bus late")),
        ("/in ly 2.40 bus was late", _not_printed("bus was late")),
        ("/in ly 2.40, bus late", _not_printed("bus late")),
        ("/in ly (trains) 2.40", _not_printed("trains")),
        ("/in ly 2.40 camera off", "“camera off” is read as attending remotely; it is not printed: /stage keeps it as "
         "words."),
    ],
)  # fmt: skip
def test_what_is_left_out_of_what_is_printed_is_told(line: str, told: str) -> None:
    clerk = begun_clerk()
    captured = clerk.type(line, time="14:40")
    assert told in captured.say
    assert told in captured.events[0].doubts


@pytest.mark.parametrize("said", [
    "2.40, trains (remote)", "2.40 (remote), trains", "2.40 (remote, trains)", "2.40 trains, on Teams",
    "2.40 trains remote", "(trains) 2.40 remote", "2.40 because of the trains (remote)", "2.40 – trains, online",
    "remote 2.40 (trains)",
])  # fmt: skip
def test_how_somebody_is_here_is_no_part_of_why_she_came_late(said: str) -> None:
    clerk = begun_clerk()
    captured = clerk.type(f"/in ly {said}", time="14:40")
    assert "trains” is not printed with who came" in captured.say
    assert clerk.printed[-1] == "(Councillor Yarrow joined the meeting remotely at 2:40pm)"


@pytest.mark.parametrize("said", ["2.40 not remote", "2.40 zz remote", "2.40 zz", "2.40 remot"])
def test_what_is_neither_how_nor_why_is_refused(said: str) -> None:
    with pytest.raises(Refused, match="is neither a code"):
        begun_clerk().type(f"/in ly {said}", time="14:40")


@pytest.mark.parametrize(
    "said", ["(ill)", "(hols)", "ill", "– in hospital", "because ill", "on holiday", "(work)", "no reason given"]
)
def test_why_somebody_is_absent_is_kept_nowhere(said: str) -> None:
    clerk = begun_clerk()
    captured = clerk.type(f"/absent ly {said}")
    assert captured.say == "Why somebody was absent is printed nowhere, and not kept: /apology ly keeps it, private."
    assert clerk.p.absent == {"person-ly"}
    assert said.strip("()– ") not in repr(clerk.last)


OF_HEALTH = (
    "/out db 2.40 (ill)", "/out db (unwell) 2.40", "/out db 2.40 was taken ill", "/out db 2.40 because she felt unwell",
    "/out db for a hospital appointment", "/out db for a while (migraine)", "/leave db 2.40 – ill", "/out db ill 2.40",
    "/out sw 2.40 (ill), pq took the chair", "/out db, ill, 2.40", "/out db 2.40 and pq 2.45 (ill)", "/out db ill",
    "/out db 2.40 to take a call from her doctor", "/in ly 2.40, was unwell", "/in ly 2.40 (ill)", "/in ly ill",
    "/in ly (was at the doctor)", "/in ly late, ill, 2.40", "/in ly 2.40 had been at the hospital",
    "/sub us for ly (ill)", "/sub us for ly who is ill", "/sub us ly, ill", "/chair pq because sw is ill",
    "/chair pq (sw ill)", "/chair pq, sw being unwell", "/not-voting db because ill",
)  # fmt: skip


@pytest.mark.parametrize("line", OF_HEALTH)
def test_health_typed_with_who_comes_or_goes_is_printed_nowhere_and_not_kept(line: str) -> None:
    clerk = begun_clerk()
    begun = len(clerk.p.bundle.events)
    captured = clerk.type(line, time="15:00")
    assert "What is said of somebody’s health is printed nowhere, and not kept." in captured.say
    kept = f"{clerk.p.bundle.events[begun:]!r}{clerk.minutes}{captured.say}"
    assert not [
        word for word in ("ill", "unwell", "hospital", "migraine", "doctor") if f" {word}" in kept or f"({word}" in kept
    ]
    assert clerk.printed != begun_clerk().printed


@pytest.mark.parametrize(
    "why",
    ["in protest at the closing of the hospital", "to a meeting of the Hospital Trust", "to another meeting",
     "for her daughter’s concert", "to the Health and Wellbeing Board"],
)  # fmt: skip
def test_other_reasons_for_leaving_are_printed(why: str) -> None:
    clerk = begun_clerk()
    assert "health" not in clerk.type(f"/out db 2.40 {why}", time="15:00").say
    assert why.split()[-1] in clerk.printed[-1]


@pytest.mark.parametrize("line", ["/substantive", "/substantive that it be so"])
def test_a_motion_that_nobody_moved_to_amend_is_no_substantive_one(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db that it be so")
    with pytest.raises(Refused, match="No amendment was moved, so the motion is no substantive one"):
        clerk.type(line)


def test_a_veto_said_in_short_needs_what_a_veto_needs() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq sec db veto of 4.2 too high", "/vote 5-0")
    assert "the motion was LOST, not carried: 8 needed" in clerk.printed[-1]


def test_res_goes_on_where_the_meeting_is_adjourned() -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused, match="/res could be /resolved, /resume"):
        clerk.type("/res 3.10")
    clerk.type("/adjourn 3pm", "/res 3.10")
    assert clerk.printed[-1] == "(The meeting resumed at 3:10pm)"


def test_what_comes_after_an_item_is_said_and_not_opened() -> None:
    assert begun_clerk().type("/item 6 then 7").say.endswith("Item 7 comes then: /item 7.")


@pytest.mark.parametrize("line", ["/in ly 2.40", "/in ly late 2.40", "/in ly 2.40 virtual", "/in ly 2.40 for item 6"])
def test_what_is_printed_or_known_is_not_told(line: str) -> None:
    assert "printed" not in begun_clerk().type(line, time="14:40").say


_AMENDED = "“as amended” is not printed: no amendment was carried. /amend says what was moved."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("3-1, 1 did not vote", "1 of 5 did not vote."),
        ("3-1, 2 did not vote", "2 did not vote, as was said; by the count it is 1."),
        ("carried, 1 did not vote", "That 1 did not vote is not printed without a count: /stage keeps it as words."),
        ("5-0 as amended", _AMENDED),
        ("carried as amended", _AMENDED),
    ],
)
def test_what_is_said_beside_a_count_is_held_against_it(said: str, told: str) -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq db that it be so")
    assert told in clerk.type(f"/vote {said}").say


def test_as_amended_is_printed_where_an_amendment_was_carried() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq db that it be so", "/amend ob sec sw to grit", "/vote 4 1")
    assert "amended" not in clerk.type("/vote carried as amended 4-1").say
    assert clerk.printed[-1] == "On a show of hands (4 for, 1 against, 0 abstained) the substantive motion was CARRIED."


@pytest.mark.parametrize(
    ("before", "line", "left_out"),
    [
        ("/recording starts", "/recording stopped at the request of the Chair", "at the request of the Chair"),
        ("/recording starts", "/recording off for 5 mins", "for 5 mins"),
        ("/webcast starts", "/webcast stopped because the battery was flat", "the battery was flat"),
        ("/recording starts", "/recording failed 2.20", "failed"),
        ("/private 1", "/public as the item ended", "as the item ended"),
        ("/note it was dark", "/close 2.30 as it was late", "as it was late"),
    ],
)
def test_why_is_told_where_it_is_printed_nowhere(before: str, line: str, left_out: str) -> None:
    clerk = begun_clerk()
    clerk.type(before)
    told = f"“{left_out}” is not printed: /stage keeps it as words."
    captured = clerk.type(line, time="14:30")
    assert told in captured.say
    assert captured.events[0].doubts == (told,)
    assert left_out not in clerk.one_line


@pytest.mark.parametrize("line", ["/recording db", "/close 2pm db", "/public db", "/recording starts 2pm wobbly"])
def test_what_is_no_reason_is_refused(line: str) -> None:
    clerk = begun_clerk()
    clerk.type("/private 1")
    with pytest.raises(Refused, match="was not understood"):
        clerk.type(line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/begin 2.10 as the Commissioner was late", "as the Commissioner was late"),
        ("/begin late 2.10 (the alarm)", "the alarm"),
        ("/begin the meeting opened at 2.10", ""),
    ],
)
def test_a_meeting_begins_late_and_why_is_told(line: str, told: str) -> None:
    clerk = Clerk()
    clerk.type("/in sw pq db ob")
    say = clerk.type(line, time="14:10").say
    assert clerk.p.began == clerk.at("14:10")
    assert f"“{told}” is not printed: /stage keeps it as words." in say if told else "printed" not in say


@pytest.mark.parametrize(
    ("said", "how", "why"),
    [
        ("ill", "", "ill"),
        ("by e-mail, ill", "by e-mail", "ill"),
        ("in hospital, by phone", "by phone", "in hospital"),
        ("by e-mail because of a fall", "by e-mail", "of a fall"),
        ("hospital because of a fall", "", "hospital, of a fall"),
        ("late, unwell", "", "unwell"),
        ("via the group office", "via the group office", ""),
        ("texted", "texted", ""),
    ],
)
def test_what_does_not_say_how_apologies_were_sent_is_why_and_private(said: str, how: str, why: str) -> None:
    clerk = Clerk()
    clerk.type(f"/apology tk {said}")
    kept = clerk.p.bundle.apologies[-1]
    assert (kept.how, kept.reason.reveal()) == (how, why)
    assert not why or why not in repr(kept)
