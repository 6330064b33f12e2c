"""“Everyone”, at the roll by the line, is whom E on F4 marks present."""

from __future__ import annotations

import pytest

from secretariat.attendance import roll
from secretariat.basics.record import Refused
from tests.support.clerk import Clerk


@pytest.mark.parametrize("said", ["all", "everyone", "everybody", "all members", "all of the members", "everyone 2:05"])
def test_everyone_is_whom_the_roll_marks_present_by_one_key(said: str) -> None:
    by_line, by_key = Clerk(), Clerk()
    by_line.type("/apology ob ill", f"/in {said}")
    by_key.type("/apology ob ill")
    (arrived,) = [put.record for put in roll.all_present(by_key.p).changes]
    assert set(by_line.p.room) == set(arrived.people)
    assert "person-ob" not in by_line.p.room


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
