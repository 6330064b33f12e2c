"""Majorities larger than the ordinary one: the reason is told before the vote and printed after it (MTG-23, PRE-02)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.events.votes import Voted
from secretariat.matters.gathering import matters
from secretariat.panel.majority_rule import MajorityRule, fraction
from secretariat.panel.panel import Rules
from secretariat.panel.people import Person, Post, Role
from secretariat.proceedings.majorities import majority
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import MEETING, invented_items, substitution, the_panel

HANDS = "On a show of hands"
THIRTEENTH = Put(
    Person(
        id="person-hv",
        code="hv",
        given="Hanna",
        family="Vetch",
        title="Councillor",
        posts=(Post(role=Role.MEMBER, since=dt.date(2029, 5, 20)),),
    )
)
PRECEPT = Put(invented_items()[5].with_(title="Proposed precept", function="PRECEPT"), MEETING)
NINE = "sw pq db ob cx mh tk rg ly ck pc"


def ruled(**rules: object) -> Act:
    return act("rules", Put(the_panel().with_(rules=(Rules(majorities=MajorityRule(**rules)),))))  # type: ignore[arg-type]


def february(present: str = NINE, *more: Act) -> Clerk:
    """Thirteen members in office, some of them here, and the precept not opened yet."""
    return begun_clerk(act("a thirteenth member", THIRTEENTH, PRECEPT), *more, present=present)


def test_a_february_veto_in_which_one_member_leaves_between_the_motion_and_the_vote() -> None:
    """Thirteen in office, nine and then eight present. All eight are for a veto, and it needs nine (PRE-02, W24)."""
    clerk = february()
    nine = "A veto needs 9 of the 13 members in office; 9 are here. All of them must be for it."
    eight = "A veto needs 9 of the 13 members in office; only 8 are here: it cannot be carried."
    assert clerk.type("/item 6").say == nine
    assert clerk.type("/motion veto too high pq sec db").say == nine
    assert clerk.type("/out ly 2:40").say == eight
    said = clerk.type("/vote 8").say
    assert said == "Lost: 8 for, 9 needed. It is no veto, and the Panel must still report by 8 February."
    assert clerk.printed[-3:] == [
        "It was moved by Councillor Quill and seconded by Councillor Bramble that the proposed precept be vetoed as "
        "too high.",
        "(Councillor Yarrow left the meeting at 2:40pm)",
        f"{HANDS} (8 for, 0 against, 0 abstained) the motion was LOST, two-thirds of the 13 members in office being 9.",
    ]
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert (vote.carried, vote.needed, vote.out_of, len(vote.roll)) == (False, 9, 13, 8)
    assert "VETOED" not in clerk.minutes
    assert [m.text for m in matters(clerk.p)] == [
        "LOST 8 to 0, two-thirds of the 13 members in office being 9: the motion of Councillor Quill, seconded by "
        "Councillor Bramble, that the proposed precept be vetoed as too high."
    ]


def test_nine_of_thirteen_carry_a_veto_and_the_minutes_say_what_was_vetoed_and_why() -> None:
    clerk = february()
    clerk.type("/item 6", "/motion veto too low pq sec db", "/vote unanimous")
    assert clerk.printed[-2:] == [
        f"{HANDS} (9 for, 0 against, 0 abstained) the motion was CARRIED unanimously, two-thirds of the 13 members in "
        "office being 9.",
        "The Panel VETOED the proposed precept, because it was too low.",
    ]
    assert [m.text for m in matters(clerk.p)] == [
        "CARRIED 9 to 0 unanimously, two-thirds of the 13 members in office being 9: the motion of Councillor Quill, "
        "seconded by Councillor Bramble, that the proposed precept be vetoed as too low; VETOED the proposed precept, "
        "because it was too low."
    ]


def test_a_veto_takes_few_keys() -> None:
    lines = ["/mo veto high pq db", "/v 9"]
    clerk = february()
    clerk.type("/item 6", *lines)
    assert clerk.printed[-1].startswith("The Panel VETOED the proposed precept, because it was too high")
    assert sum(len(line) + 1 for line in lines) <= 25


def test_more_for_than_against_is_no_veto() -> None:
    clerk = february(NINE + " np ia")
    clerk.type("/item 6", "/motion veto too high pq db", "/vote 8 2 1")
    assert clerk.printed[-1].endswith("the motion was LOST, two-thirds of the 13 members in office being 9.")


def test_a_vacancy_is_not_counted() -> None:
    """One of the twelve seats that remain filled: two-thirds of 12 is 8 (PRE-02)."""
    clerk = begun_clerk(act("precept", PRECEPT), present="sw pq db ob cx mh tk rg ck pc")
    clerk.type("/item 6", "/motion veto too high pq db", "/vote 8")
    assert clerk.printed[-2].endswith("CARRIED, two-thirds of the 12 members in office being 8.")


def test_a_veto_of_a_chief_constable_needs_the_same() -> None:
    """APP-03."""
    clerk = february(NINE)
    said = clerk.type("/motion veto constable pq sec db").say
    assert said.startswith("A veto needs 9 of the 13 members in office; 9 are here.")
    clerk.type("/vote 9")
    assert clerk.printed[-1] == "The Panel VETOED the proposed appointment of the Chief Constable."


@pytest.mark.parametrize("line", ["/assent", "/vote carried"])
def test_a_veto_is_counted_and_no_casting_vote_makes_it(line: str) -> None:
    clerk = february()
    clerk.type("/motion veto too high pq sec db")
    with pytest.raises(Refused, match=r"^This needs 9 votes: count them, /vote 9 0\.$"):
        clerk.type(line)
    with pytest.raises(Refused, match="a casting vote cannot make them up"):
        clerk.type("/vote 4 4 casting for")
    clerk.type("/vote 4 4 1")
    assert "LOST" in clerk.printed[-1]
    assert "the votes being equal" not in clerk.printed[-1]


def test_an_amendment_of_a_veto_is_ordinary_and_the_substantive_motion_a_veto_still() -> None:
    clerk = february()
    clerk.type("/motion veto too high pq sec db", "/amend ob to add a reason", "/vote 5 4")
    assert clerk.printed[-1].endswith("the amendment was CARRIED.")
    assert "A veto needs 9" in clerk.type("/substantive that it be vetoed, being too high for all").say
    clerk.type("/vote 8 1")
    assert clerk.printed[-1].endswith(
        "the substantive motion was LOST, two-thirds of the 13 members in office being 9."
    )


def test_whether_a_substitute_counts_for_a_veto_is_the_panels_own_rule() -> None:
    stands_in = act("stands in", substitution().changes)
    present = "sw pq db ob cx mh tk rg us ck pc"
    counts = february(present, stands_in)
    assert "9 are here" in counts.type("/motion veto too high pq db").say
    counts_not = february(present, stands_in, ruled(substitutes_veto=False))
    assert "only 8 are here" in counts_not.type("/motion veto too high pq db").say
    with pytest.raises(Refused, match="9 votes were counted, but 8 members here can vote"):
        counts_not.type("/vote 9")
    counts_not.type("/vote 8", "/motion pq that it be so", "/vote 9")
    assert "CARRIED" in counts_not.printed[-1]


# --- the panel's own ---


@pytest.mark.parametrize(
    ("present", "needs"), [("sw pq db ob cx mh tk rg ly np", 7), ("sw pq db ob cx mh tk rg ly", 6)]
)
def test_two_thirds_of_the_members_present(present: str, needs: int) -> None:
    """With 10 present 7, with 9 present 6 (MTG-23)."""
    here = len(present.split())
    clerk = begun_clerk(present=present)
    said = clerk.type("/motion present pq sec db that Jane Doe’s term be ended").say
    assert said == f"This motion needs {needs} of the {here} members present."
    clerk.type(f"/vote {needs - 1} {here - needs + 1}")
    assert clerk.printed[-1].endswith(f"LOST, two-thirds of the {here} members present being {needs}.")
    clerk.type("/motion two-thirds that it be ended", f"/vote {needs} {here - needs}")
    assert clerk.printed[-1].endswith(f"CARRIED, two-thirds of the {here} members present being {needs}.")


def test_the_panels_own_majority_is_a_setting_and_is_told_by_its_own_name() -> None:
    clerk = begun_clerk(ruled(numerator=3, denominator=4), present="sw pq db ob cx mh tk rg ck pc")
    clerk.type("/motion three-quarters that it be ended")
    assert clerk.type("/out rg 3pm").say == "This motion needs 6 of the 7 members present."
    clerk.type("/vote 6 1")
    assert clerk.printed[-1].endswith("CARRIED, three-quarters of the 7 members present being 6.")


@pytest.mark.parametrize(("parts", "words"), [((2, 3), "two-thirds"), ((3, 4), "three-quarters"), ((5, 8), "5/8")])
def test_a_share_is_said_in_words(parts: tuple[int, int], words: str) -> None:
    assert fraction(*parts) == words


def test_an_ordinary_motion_needs_nothing_more_and_nothing_is_said() -> None:
    clerk = begun_clerk()
    assert majority(clerk.p, "") is None
    assert clerk.type("/motion pq sec db that it be so").say == ""
    assert clerk.type("/out ob 3pm").say == ""


@pytest.mark.parametrize("line", ["/agreed to go on", "a note", "/vote 9"])
def test_the_room_is_told_of_only_when_it_changed(line: str) -> None:
    clerk = february()
    clerk.type("/motion veto too high pq db")
    assert "A veto needs" not in clerk.type(line).say


def test_a_vetoed_outcome_without_its_direction_is_told() -> None:
    clerk = february()
    clerk.type("/item 6")
    told = "Of a precept the report must say whether it is too high or too low."
    assert clerk.read("/vetoed").say.startswith(f"{told} After this veto: ")
    assert clerk.read("/vetoed the precept as too high").say.startswith("After this veto: ")
