"""Embargoes: what is decided, or a paper, is in no public paper until its day, unless the clerk says so by name."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.events.base import Happening
from secretariat.events.every import EVENTS
from secretariat.meetings.meeting import PaperStatus
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import MeetingMaterial, of_meeting
from tests.support.clerk import Clerk, begun_clerk, squeezed
from tests.support.panels import MEETING

BEFORE, ON = dt.date(2031, 7, 2), dt.date(2031, 7, 3)
SECRET = "that the bridge be sold"
PUBLIC = ("minutes", "decisions", "recommendations", "actions", "report")


def held() -> Clerk:
    """A meeting that decided something under item 5 which is under embargo until 3 July, and something under item 6."""
    clerk = begun_clerk(item="5")
    clerk.type("the bridge was described", f"/agreed {SECRET}", "/recommend that the bridge be sold", "/action ck to "
               "sell the bridge", "/in tk 2:40", "/embargo until 3 July because she is told first")  # fmt: skip
    clerk.type("/item 6", "/noted")
    clerk.type("/close", time="16:00")
    return clerk


def material(clerk: Clerk, today: dt.date, said: frozenset[str] = frozenset()) -> MeetingMaterial:
    return replace(of_meeting(clerk.p), today=today, said=said)


def words(name: str, m: MeetingMaterial) -> str:
    paper = PAPERS[name].build(m)
    assert problems(paper) == []
    return squeezed(write(paper))


@pytest.mark.parametrize("name", PUBLIC)
def test_no_public_paper_tells_of_it_before_its_day(name: str) -> None:
    assert "bridge" not in words(name, material(held(), BEFORE))


@pytest.mark.parametrize("name", ["minutes", "decisions", "recommendations", "actions"])
def test_from_its_day_on_it_is_told(name: str) -> None:
    assert "bridge" in words(name, material(held(), ON))


@pytest.mark.parametrize("name", ["minutes", "decisions", "recommendations", "actions"])
def test_it_is_told_at_once_where_the_clerk_says_so_by_name(name: str) -> None:
    assert "bridge" in words(name, material(held(), BEFORE, frozenset({"5"})))
    assert "bridge" not in words(name, material(held(), BEFORE, frozenset({"6"})))


def test_the_minutes_say_that_something_is_held_and_print_the_rest() -> None:
    said = words("minutes", material(held(), BEFORE))
    assert ("5 Annual report of the Commissioner ----------------------------------- (Under embargo until 3 July 2031) "
            "(Councillor Kowalczyk joined the meeting at 2:40pm) 6 Plan for") in said  # fmt: skip
    assert "Item: 5. Annual report of the Commissioner Action: (Under embargo until 3 July 2031)" in said
    assert "The Panel NOTED the report." in said
    assert "she is told first" not in said


def test_the_clerks_own_papers_hold_all_of_it() -> None:
    assert SECRET in words("exempt-minutes", material(held(), BEFORE))
    assert "(What is decided under this item is under embargo until 3 July 2031: she is told first)" in held().printed


def test_the_clerk_is_told_what_a_paper_leaves_out() -> None:
    said = ["Item 5 is under embargo until 3 July 2031, and is left out of this paper."]
    for name in ("minutes", "decisions"):
        assert PAPERS[name].tells(material(held(), BEFORE)) == said
        assert PAPERS[name].tells(material(held(), ON)) == []
    assert PAPERS["agenda"].tells(material(with_paper(), BEFORE))[:1] == said
    assert not any("embargo" in each for each in PAPERS["agenda"].tells(material(with_paper(), ON)))


@pytest.mark.parametrize(
    ("lines", "public"),
    [
        (("/embargo 6 until 3 July 2031", "/defer 6 to the next meeting because the bid is SECRET", "/item 7"), False),
        (("/embargo until 3 July 2031", "/defer 6 to the next meeting because it is SECRET"), True),
        (("/embargo 6 until 3 July 2031", "/item 5 and 6", "/resolved to mend SECRET"), False),
        (("/item 5 and 6", "/embargo until 3 July 2031", "/item 7", "/item 6", "/agreed that SECRET six"), False),
    ],
)
def test_an_embargo_goes_with_the_heading_that_a_line_stands_under(lines: tuple[str, ...], public: bool) -> None:
    """Under its own heading while another item is open; and of items taken together, all of them."""
    clerk = begun_clerk()
    clerk.type(*lines)
    assert ("SECRET" in words("minutes", material(clerk, BEFORE))) is public
    assert "SECRET" in words("minutes", material(clerk, ON))


def test_a_comparison_waits_for_its_day() -> None:
    with pytest.raises(Refused, match=r"Item 5 is under embargo until 3 July 2031\."):
        PAPERS["comparison"].build(material(held(), BEFORE))
    assert PAPERS["comparison"].build(material(held(), ON))


def test_an_embargo_on_another_item_holds_that_one() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/noted", "/embargo 6 until 3 July", "/item 6", "/agreed that the bridge be sold")
    said = words("minutes", material(clerk, BEFORE))
    assert "bridge" not in said
    assert "NOTED" in said


def test_an_embargo_said_after_the_close_holds_it_and_tells_no_reason() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/agreed that the bridge be sold", "/item 6", "/noted", "/close 4pm")
    clerk.type("/embargo 5 until 3 July because the bridge is hers")
    assert "bridge" not in words("minutes", material(clerk, BEFORE))
    assert "the bridge is hers" in words("minutes", material(clerk, ON))


def test_what_was_minuted_otherwise_is_as_it_was() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/noted")
    m = material(clerk, BEFORE)
    assert PAPERS["minutes"].build(m).blocks == PAPERS["minutes"].build(material(clerk, ON)).blocks


def test_the_reason_of_an_embargo_is_worded_anew() -> None:
    clerk = begun_clerk()
    clerk.type("/embargo until 3 July because she is told first")
    again = clerk.last.reworded("the grant is not signed yet")
    assert again is not None
    clerk.put(again)
    assert clerk.printed[-1].endswith("is under embargo until 3 July 2031: the grant is not signed yet)")


def test_every_event_that_has_words_can_be_worded_anew() -> None:
    """What can be read and not written would be lost where lines are divided, joined, or made of another kind."""
    kinds = [kind for kind in EVENTS if kind.words is not Happening.words]
    assert [kind.__name__ for kind in kinds if kind.reworded is Happening.reworded] == []


# --- the paper of an item ---


def with_paper() -> Clerk:
    clerk = Clerk()
    item = clerk.p.bundle.items[4].with_(
        paper=PaperStatus.ATTACHED, pages=4, purpose="to sell the bridge", author="A Bridger", embargo=ON,
        guide=dt.time(14, 30),
    )  # fmt: skip
    after = clerk.p.bundle.items[5].with_(paper=PaperStatus.ATTACHED, pages=2)
    clerk.memory.do(act("items", Put(item, MEETING), Put(after, MEETING)))
    return clerk


def test_the_public_agenda_tells_of_no_embargoed_paper_before_its_day() -> None:
    clerk = with_paper()
    before, on = (words("agenda", material(clerk, day)) for day in (BEFORE, ON))
    assert "Its paper is under embargo until 3 July 2031." in before
    assert "bridge" not in before.casefold()
    assert "To sell the bridge." in on
    assert "Pages: –" in before
    later = next(each for each in on.split("Pages: ") if each.startswith("7–8"))
    assert later[:3] in before, "no other page moves when it ends"


def test_members_have_the_embargoed_paper_and_are_told_of_the_embargo() -> None:
    said = words("members-agenda", material(with_paper(), BEFORE))
    assert "To sell the bridge." in said
    assert "Its paper is under embargo until 3 July 2031." in said


def test_a_guide_time_stands_on_the_agenda() -> None:
    assert "Guide time: 2:30pm." in words("agenda", material(with_paper(), ON))
