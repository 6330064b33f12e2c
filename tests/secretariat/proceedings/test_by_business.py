"""A quorum, or who may vote, that differs by the business: as the panel's rules have it, or as it is said (MTG-20)."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.panel.by_business import ForBusiness, as_lines, from_lines
from secretariat.panel.panel import QuorumRule, Rules
from secretariat.proceedings.quorum import quorum_line
from tests.support.clerk import begun_clerk
from tests.support.panels import the_panel

PLAN = "plan for: quorum 6; no vote: independent members"


def ruled(lines: str = PLAN) -> Act:
    rules = Rules(quorum=QuorumRule(fixed=4), by_business=from_lines(lines))
    return act("rules", Put(the_panel().with_(rules=(rules,))))


HERE = "sw pq db ob ia ck pc"


def test_the_quorum_is_that_of_the_business_while_it_is_open() -> None:
    clerk = begun_clerk(ruled(), present=HERE)
    assert (clerk.p.quorum, clerk.p.quorate) == (4, True)
    say = clerk.type("/item 6").say
    assert "For this business the quorum is 6, not 4, and independent members have no vote." in say
    assert (clerk.p.quorum, clerk.p.quorate, len(clerk.p.here)) == (6, False, 5)
    assert "(The meeting became inquorate, with 5 of the 6 members needed for this business)" in clerk.printed
    assert "NO QUORUM: 6 needed, 1 short" in quorum_line(clerk.p)
    clerk.type("/item 7")
    assert (clerk.p.quorum, clerk.p.quorate) == (4, True)
    assert "(The meeting was quorate, with 5 of the 4 members needed)" in clerk.printed


def test_who_has_no_vote_on_it_stays_and_counts_for_the_quorum_and_is_on_no_roll() -> None:
    clerk = begun_clerk(ruled("plan for: no vote: independent members"), present=HERE)
    assert "person-ia" in clerk.p.voters
    clerk.type("/item 6", "/vote 3 1")
    assert "person-ia" not in clerk.p.voters
    assert "person-ia" in clerk.p.here
    assert "person-ia" not in clerk.last.roll  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="Imogen Ash has no vote here, so cannot move or second"):
        clerk.type("/motion ia that it be so")
    with pytest.raises(Refused, match="5 votes were counted, but 4 members here can vote"):
        clerk.type("/vote 4 1")


def test_a_group_can_be_named_as_without_a_vote() -> None:
    clerk = begun_clerk(present=HERE)
    clerk.type("/not-voting the independent members for this item")
    assert clerk.printed[-1] == "(Imogen Ash had no vote on this item)"
    assert "person-ia" not in clerk.p.voters


def test_what_is_said_in_the_meeting_goes_before_the_rules_and_ends_with_its_item() -> None:
    clerk = begun_clerk(ruled(), present=HERE)
    clerk.type("/item 6", "/quorum 5 because the rule was waived", "/not-voting db because of the rules")
    assert (clerk.p.quorum, clerk.p.quorate) == (5, True)
    assert "person-db" not in clerk.p.voters
    clerk.type("/item 7")
    assert clerk.p.quorum == 4
    assert "person-db" in clerk.p.voters
    clerk.type("/quorum 2 for the meeting", "/item 5")
    assert clerk.p.quorum == 2


@pytest.mark.parametrize(
    ("rule", "title", "kind", "roles_without"),
    [
        ("precept: quorum 2/3", "Precept report 2032", "ordinary", (9, "")),
        ("hearing: quorum 7; no vote: substitutes", "Any other business", "hearing", (7, "substitutes")),
        ("hearing: quorum 7", "Hearing of the Chief Officer", "ordinary", (7, "")),
    ],
)
def test_a_rule_fits_by_words_of_the_title_or_the_kind_of_meeting(
    rule: str, title: str, kind: str, roles_without: tuple[int, str]
) -> None:
    (found,) = from_lines(rule)
    assert found.fits(title, kind)
    assert not found.fits("Lanes", "ordinary")
    assert (found.quorum(13), ", ".join(found.no_vote)) == roles_without
    assert as_lines([found]) == rule


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("precept", "“precept” has no colon"),
        ("precept: quorum many", "“quorum many” was not understood"),
        (": quorum 7", "Say for which business"),
        ("precept: no vote: neighbours", "“neighbours” is none of those who can be without a vote"),
        ("precept: quorum 3/2", "3/2 is no quorum"),
        ("precept:", "precept: say the quorum, or who has no vote."),
        ("precept: quorum 7\nPrecept: quorum 8", "Precept: this business is there twice."),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_in_a_sentence(lines: str, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        from_lines(lines)
    assert sentence in str(refusal.value)


def test_a_panel_without_such_rules_has_the_same_voters_and_members_here() -> None:
    clerk = begun_clerk(present=HERE)
    assert clerk.p.voters is clerk.p.here
    assert ForBusiness(words="x", fixed=3).quorum(13) == 3
