"""“Everyone”, at the roll by the line, is whom E on F4 marks present."""

from __future__ import annotations

import pytest

from secretariat.attendance import roll
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.meetings.meeting import Apology
from secretariat.proceedings.apologies import apologies_sentence
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import MEETING, substitution


@pytest.mark.parametrize("said", ["all", "everyone", "everybody", "all members", "all of the members", "everyone 2:05"])
def test_everyone_is_whom_the_roll_marks_present_by_one_key(said: str) -> None:
    by_line, by_key = Clerk(), Clerk()
    by_line.type("/apology ob ill", f"/in {said}")
    by_key.type("/apology ob ill")
    (arrived,) = [put.record for put in roll.all_present(by_key.p).changes]
    assert set(by_line.p.room) == set(arrived.people)
    assert "person-ob" not in by_line.p.room


@pytest.mark.parametrize("late", [False, True])
def test_nobody_is_marked_present_who_stands_in_and_has_sent_apologies_in_turn(late: bool) -> None:
    sent = Put(Apology(person="person-us", late=late), MEETING)
    by_line, by_key = (Clerk(substitution(), act("apologies", sent)) for _ in range(2))
    by_line.type("/in everyone")
    (arrived,) = [put.record for put in roll.all_present(by_key.p).changes]
    assert set(by_line.p.room) == set(arrived.people)
    assert "person-us" not in by_line.p.room
    assert ("Sedge was in attendance" in apologies_sentence(by_line.p)) == late, "late, she is still to come"


@pytest.mark.parametrize(
    "said",
    ["all but db and ob", "everyone except Bramble, ob", "everybody, except for db & ob", "all apart from db, ob"],
)
def test_everyone_but_some(said: str) -> None:
    clerk, whole = Clerk(), Clerk()
    clerk.type(f"/in {said}")
    whole.type("/in all")
    assert set(whole.p.room) - set(clerk.p.room) == {"person-db", "person-ob"}


@pytest.mark.parametrize(
    "said",
    [
        "everyone pc mo",
        "everyone, pc and mo",
        "all and the Commissioner, mo",
        "everyone + pc + mo",
        "everybody with pc/mo 2:05",
    ],
)
def test_everyone_and_some_who_are_no_members(said: str) -> None:
    clerk, whole = Clerk(), Clerk()
    clerk.type(f"/in {said}")
    whole.type("/in all")
    assert set(clerk.p.room) - set(whole.p.room) == {"person-pc", "person-mo"}


def test_where_nobody_is_left_that_is_said() -> None:
    clerk = Clerk()
    clerk.type("/in all")
    with pytest.raises(Refused, match="Nobody is left"):
        clerk.type("/in all")


@pytest.mark.parametrize(
    "said",
    ["all back except cx", "everyone here but cx", ", cx did not return", "3.02 cx absent", "(cx not back)",
     "3.02, cx had left"],
)  # fmt: skip
def test_everyone_who_was_here_is_back_but_who_did_not_return(said: str) -> None:
    clerk = begun_clerk()
    before = set(clerk.p.room)
    clerk.type("/adjourn 10 minutes", f"/resume {said}")
    assert before - set(clerk.p.room) == {"person-cx"}


@pytest.mark.parametrize("between", [(), ("/item 6",), ("/in tk",)])
def test_whoever_has_the_chair_until_somebody_returns_has_it_however_many_items_are_opened(
    between: tuple[str, ...],
) -> None:
    clerk = begun_clerk()
    clerk.type("/out sw", "/chair db until sw returns", *between)
    assert clerk.p.presiding == "person-db"
    said = clerk.type("/in sw").say
    assert clerk.p.presiding == "person-sw"
    assert clerk.printed[-1] == "(Councillor Ŵyn-Llŷr in the Chair)"
    assert "/chair" not in said, "nothing is left to be typed"


def test_a_group_is_those_of_it_who_are_here_and_the_clerk_stays() -> None:
    clerk = begun_clerk(present="sw pq db ob ia jb ck mo pc")
    clerk.type("/out officers 2.10", "/out the independent members 2.15")
    assert clerk.printed[-2:] == [
        "(Milo Orchard left the meeting at 2:10pm)", "(Imogen Ash and Jonas Birk left the meeting at 2:15pm)",
    ]  # fmt: skip
