"""What a declared interest does: the vote, the room, the note as the item opens (MTG-57)."""

from __future__ import annotations

import pytest

from secretariat.events.interests import Declared
from secretariat.events.votes import Voted
from tests.support.clerk import begun_clerk


def test_who_withdraws_goes_out_as_the_item_opens_and_is_back_for_the_next() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 5 nri withdraws a farm")
    assert "person-db" in clerk.p.room
    said = clerk.type("/item 5", time="14:30").say
    assert said == "Declared in item 5: the non-registrable interest of Councillor Bramble (a farm)."
    assert "person-db" not in clerk.p.room
    clerk.type("/item 6", time="14:50")
    assert "person-db" in clerk.p.voters
    assert clerk.printed[-4:] == [
        "5 Annual report of the Commissioner",
        "(Councillor Bramble withdrew from the meeting at 2:30pm, having declared an interest)",
        "(Councillor Bramble returned to the meeting at 2:50pm)",
        "6 Plan for [bold]rural[/bold] lanes",
    ]
    assert "Bramble (to 2:30pm and from 2:50pm)" in clerk.minutes


def test_who_withdraws_for_the_rest_does_not_come_back() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 5 withdraws for the rest a farm", "/item 5", "/item 6", "/item 7")
    assert "person-db" not in clerk.p.room
    assert "returned" not in clerk.minutes


def test_who_has_an_interest_in_two_items_stays_out_between_them() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 5, 6 withdraws a farm", "/item 5", "/item 6")
    assert "person-db" not in clerk.p.room
    clerk.type("/item 7")
    assert "person-db" in clerk.p.room
    assert clerk.minutes.count("withdrew from the meeting") == 1


def test_a_pecuniary_interest_sends_a_member_out_unless_there_is_a_dispensation() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 5 dpi a contract", "/declare pq 5 dpi dispensation a contract", "/item 5")
    assert "person-db" not in clerk.p.room
    assert "person-pq" in clerk.p.voters


def test_whose_interest_directly_relates_may_speak_and_has_no_vote_and_is_not_on_its_roll() -> None:
    """INT-01."""
    clerk = begun_clerk(item="5")
    clerk.type("/declare db 5 ori directly speaks a farm", "/motion pq sec sw that it be so", "/vote 4")
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert "person-db" in clerk.p.room
    assert "person-db" not in vote.roll


def test_an_interest_that_keeps_somebody_out_and_names_no_item_is_in_the_open_one() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/declare db withdraws a farm")
    declared = clerk.last
    assert isinstance(declared, Declared)
    assert (declared.items, declared.leaves) == (("item-5",), True)
    assert "person-db" not in clerk.p.room


def test_under_the_item_for_declarations_no_item_is_guessed() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db dpi a farm")
    declared = clerk.last
    assert isinstance(declared, Declared)
    assert declared.items == ()
    assert "person-db" in clerk.p.voters


def test_the_chair_who_goes_out_presides_again_on_coming_back() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare sw 5 withdraws a farm", "/item 5")
    assert clerk.p.presiding == "person-pq"
    clerk.type("/item 6")
    assert clerk.p.presiding == "person-sw"


@pytest.mark.parametrize(
    ("line", "nature", "effect"),
    [
        ("/declare db 6 withdraws a farm", "a farm", "withdraws"),
        ("/declare db 6 a farm withdraws", "a farm", "withdraws"),
        ("/declare db 6 a farm, and leaves", "a farm", "withdraws"),
        ("/declare db 6 a farm speaks", "a farm", "remains and speaks"),
        ("/declare db 6 a farm withdraws for the rest", "a farm", "withdraws for the rest"),
        ("/declare db 6 withdraws for the rest", "", "withdraws for the rest"),
        ("/declare db 6 a shop that leaves rubbish", "a shop that leaves rubbish", "remains"),
    ],
)
def test_the_effect_may_stand_before_the_nature_or_after_it(line: str, nature: str, effect: str) -> None:
    (declared,) = begun_clerk().read(line).events
    assert isinstance(declared, Declared)
    assert (declared.nature, declared.effect) == (nature, effect)


def test_one_declared_for_all_members_takes_nobodys_vote_and_is_told_as_the_item_opens() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare mo for all 6 dpi an allowance")
    said = clerk.type("/item 6").say
    assert said == "Declared in item 6: the pecuniary interest of all members (an allowance)."
    assert len(clerk.p.voters) == 5


def test_of_a_sensitive_interest_the_clerk_is_told_only_that_there_is_one() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 6 sensitive withdraws")
    assert clerk.type("/item 6").say == "Declared in item 6: the sensitive interest of Councillor Bramble."


def test_a_declaration_of_an_older_archive_sends_nobody_out() -> None:
    clerk = begun_clerk(item="2")
    clerk.put(Declared(person="person-db", items=("item-5",), effect="withdraws"))
    clerk.type("/item 5")
    assert "person-db" in clerk.p.room
    assert "person-db" not in clerk.p.voters


def test_who_left_the_meeting_meanwhile_is_not_brought_back() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/declare db withdraws a farm", "/in db 2:20", "/out db 2:30", "/item 6")
    assert "person-db" not in clerk.p.room
