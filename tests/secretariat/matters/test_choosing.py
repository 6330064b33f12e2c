"""Which matters are shown, and in which order."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from secretariat.matters.choosing import ORDERS, Wanted, filters, wanted_of
from secretariat.matters.matter import Matter

TODAY = dt.date(2031, 6, 18)


def matter(n: int, **said: object) -> Matter:
    plain = Matter(
        "recommendation", f"2031-05-01/R{n}", "2031-05-01", dt.date(2031, 5, 1), "1", "Roads", f"To mend {n}.",
        "The Commissioner", None, f"event-{n}", "open", "", to="Commissioner", move="the Commissioner",
    )  # fmt: skip
    return replace(plain, **said)  # type: ignore[arg-type]


LATE = matter(1, due=dt.date(2031, 6, 1))
SOON = matter(2, due=dt.date(2031, 7, 1), who="Councillor Ada Birch", move="the clerk", kind="action")
SENT = matter(3, progress="sent", due=dt.date(2031, 6, 30))
ANSWERED = matter(4, progress="answered", move="the panel", due=dt.date(2031, 1, 1))
DECIDED = matter(5, kind="decision", move="nobody", who="", meeting="2031-04-01", reference="2031-04-01/5")
ALL = [DECIDED, ANSWERED, SENT, SOON, LATE]


def numbers(wanted: Wanted) -> list[str]:
    return [each.reference[-1] for each in wanted_of(ALL, wanted, TODAY)]


def test_each_part_narrows_and_together_they_narrow_further() -> None:
    assert numbers(Wanted()) == ["5", "4", "3", "2", "1"]
    assert numbers(Wanted(late=True)) == ["1"]
    assert numbers(Wanted(waiting=True)) == ["3", "2", "1"]
    assert numbers(Wanted(mover="the panel")) == ["4"]
    assert numbers(Wanted(state="sent")) == ["3"]
    assert numbers(Wanted(state="open")) == ["2", "1"], "a decision was made when it was made: nothing of it is open"
    assert numbers(Wanted(owner="Councillor Ada Birch")) == ["2"]
    assert numbers(Wanted(meeting="2031-04-01")) == ["5"]
    assert numbers(Wanted(kind="recommendation", words=("mend", "4"))) == ["4"]
    assert numbers(Wanted(late=True, mover="the panel")) == [], "what is answered is never overdue"


def test_what_presses_most_comes_first_in_the_order_asked_for() -> None:
    assert numbers(Wanted(order="due"))[:3] == ["1", "3", "2"], "what is answered is due no longer"
    assert numbers(Wanted(order="state"))[0] == "1", "overdue before all"
    assert numbers(Wanted(order="state"))[-1] == "5", "what has no state comes last"
    assert numbers(Wanted(order="owner"))[-1] == "5", "what is nobody's comes last"
    assert numbers(Wanted(order="whose move")) == ["3", "1", "4", "2", "5"]


def test_no_order_loses_or_adds_one() -> None:
    for order in ORDERS:
        assert sorted(numbers(Wanted(order=order))) == ["1", "2", "3", "4", "5"]


def test_every_filter_offered_finds_as_many_as_it_says() -> None:
    for each in filters(ALL, Wanted(), TODAY, {}):
        assert len(wanted_of(ALL, each.wanted, TODAY)) == each.how_many > 0, each.label


def test_what_is_asked_for_is_said() -> None:
    wanted = Wanted(late=True, mover="nobody", meeting="2031-05-01", order="due")
    assert wanted.described({"2031-05-01": "the meeting of 1 May 2031"}) == (
        "overdue, nobody's move, the meeting of 1 May 2031, by due"
    )
    assert Wanted(order="due").narrows is False
