"""How interests are told: as a table, at the item concerned, standing for good, dispensed, taken back."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.corrections import delete
from secretariat.documents.document import Table, plain
from secretariat.events.interests import NoInterest
from secretariat.panel.interests import StandingInterest, as_typed, put_right
from secretariat.panel.panel import Rules
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, the_panel


def rules(**said: object) -> Act:
    """The panel with these rules besides its own."""
    return act("rules", Put(the_panel().with_(rules=(Rules(seats=13, **said),))))  # type: ignore[arg-type]


def tables(clerk: Clerk) -> list[list[list[str]]]:
    """Every table of the page, as rows of words."""
    found = [block for block in clerk.p.page.blocks() if isinstance(block, Table)]
    return [[[" ".join(plain(b.text) for b in cell) for cell in row] for row in each.rows] for each in found]  # type: ignore[union-attr]


def test_what_is_declared_under_its_item_is_one_table_with_type_and_effect() -> None:
    clerk = begun_clerk(rules(interests_as="table"), item="2")
    clerk.type("/declare db 6 nri withdraws a farm", "/declare pq all items personal interest: a governor",
               "/declare cx sensitive", "/declare ob 5 dpi dispensation until May 2032, a mill")  # fmt: skip
    assert tables(clerk) == [[
        ["Councillor Bramble", "6", "Non-registrable", "A farm", "Withdraws"],
        ["Councillor Quill", "All", "Personal", "A governor", "–"],
        ["Councillor [@click=app.quit]x[/]", "–", "Sensitive", "–", "–"],
        ["Councillor [/b] O’Brien 佐藤", "5", "Pecuniary", "A mill", "Dispensation to take part until May 2032"],
    ]]  # fmt: skip


def test_what_is_declared_under_another_item_is_a_sentence_there() -> None:
    clerk = begun_clerk(rules(interests_as="table"), item="5")
    clerk.type("/declare db 6 nri a farm")
    assert clerk.printed[-1] == "Councillor Bramble declared a non-registrable interest in item 6, a farm."
    assert not tables(clerk)


NOTED = "(Councillor Bramble had declared a personal interest in this item, a farm)"


@pytest.mark.parametrize(("at_item", "printed"), [(True, True), (False, False)])
def test_the_item_concerned_begins_with_it_where_the_house_says_so(at_item: bool, printed: bool) -> None:
    clerk = begun_clerk(rules(interests_at_item=at_item), item="2")
    clerk.type("/declare db 6 personal interest: a farm", "/item 6")
    assert (NOTED in clerk.printed) is printed
    clerk.type("/item 7")
    assert clerk.printed.count(NOTED) == printed


def test_of_a_sensitive_one_the_item_tells_no_more_than_that_it_is() -> None:
    clerk = begun_clerk(rules(interests_at_item=True), item="2")
    clerk.type("/declare db 6 sensitive", "/item 6")
    assert "(Councillor Bramble had declared a sensitive interest in this item)" in clerk.printed


def test_a_standing_interest_is_kept_with_the_member_and_goes_with_its_line() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db standing personal interest: a governor")
    (kept,) = clerk.p.people["person-db"].interests
    assert (kept.kind, kept.nature, kept.since) == ("personal", "a governor", DAY)
    clerk.type("/interests")
    assert tables(clerk) == [[["Councillor Bramble", "Personal", "A governor"]]]
    declared = next(e for e in clerk.p.bundle.events if e.id == kept.source)
    clerk.memory.do(delete(declared, clerk.p))  # type: ignore[arg-type]
    assert clerk.p.people["person-db"].interests == ()
    assert tables(clerk) == [[["Councillor Bramble", "Personal", "A governor"]]], "what was put to the meeting stays"


def test_without_any_there_is_nothing_to_print() -> None:
    with pytest.raises(Refused, match="No member has a standing interest: F9 enters them"):
        begun_clerk(item="2").read("/interests")


def test_what_is_filled_in_holds_from_that_day_and_what_is_taken_out_ends_before_it() -> None:
    old = (StandingInterest(kind="personal", nature="a governor"), StandingInterest(nature="a farm"))
    assert as_typed(old, DAY) == "personal: a governor\na farm"
    new = put_right(old, "a farm\nGeneral: a mill", DAY)
    assert as_typed(new, DAY) == "a farm\ngeneral: a mill"
    assert as_typed(new, DAY.replace(day=1)) == "personal: a governor\na farm"


def test_a_dispensation_for_all_gives_the_vote_back_in_its_items_alone() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare for all 6 dispensation the levy", "/declare db 6 and 7 dpi the levy", "/item 6")
    assert "person-db" in clerk.p.voters
    clerk.type("/item 7")
    assert "person-db" not in clerk.p.voters


def test_who_said_to_withdraw_withdraws_in_spite_of_it() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare for all 6 dispensation the levy", "/declare db 6 dpi withdraws the levy", "/item 6")
    assert "person-db" not in clerk.p.room


def test_a_declaration_taken_back_bars_nobody() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 6 and 7 dpi a farm", "/declare db withdrew his declaration in item 6", "/item 6")
    assert "person-db" in clerk.p.voters
    clerk.type("/item 7")
    assert "person-db" not in clerk.p.voters


def test_no_interest_of_somebody_who_declared_one_is_told() -> None:
    clerk = begun_clerk(item="2")
    clerk.type("/declare db 6 nri a farm")
    said = clerk.type("/declare db no interest in item 6")
    assert said.say == "Councillor Bramble has declared an interest already."


@pytest.mark.parametrize("said", ["not personal", "no longer personal", "without interest", "none except item 6"])
def test_what_denies_an_interest_is_no_declaration_of_one(said: str) -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused):
        clerk.type(f"/declare sw {said}")
    assert clerk.p.interests == []


def test_for_all_with_an_item_is_for_all_members_in_that_item() -> None:
    clerk = begun_clerk()
    clerk.type("/declare mo for all item 5 ori: members of councils")
    assert "on behalf of all members, an other registrable interest in item 5" in clerk.printed[-1]


def test_a_line_of_nothing_prints_nothing_and_never_fails() -> None:
    clerk = begun_clerk()
    clerk.put(NoInterest(text=" "))
    assert clerk.printed[-1]
