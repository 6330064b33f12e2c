"""Outcomes that are opposite in meaning, in whatever words; and those that only look so."""

from __future__ import annotations

import pytest

from secretariat.contradictions.opposites import meant, of_word

OPPOSITE = [
    (("agreed", "the grant"), ("resolved", "that the grant be refused")),
    (("agreed", "the transfer of £5,000 to the Lanes Trust"), ("resolved", "that the transfer be refused")),
    (("approved", "the grant"), ("agreed", "to refuse the grant")),
    (("approved", "the terms"), ("agreed", "that the terms be rejected")),
    (("endorsed", "the Annual Report"), ("resolved", "that the Annual Report be not endorsed")),
    (("supported", "the precept"), ("vetoed", "the precept as too high")),
    (("supported", ""), ("resolved", "that the Panel reject the precept")),
    (("agreed", "to note the report"), ("agreed", "not to note the report")),
    (("noted", "the report"), ("resolved", "that the report be not received")),
    (("noted", ""), ("agreed", "to reject the report")),
    (("agreed", "to go on"), ("agreed", "not to go on")),
    (("approved", "the scheme"), ("agreed", "to defer the scheme to September")),
    (("resolved", "that the scheme be deferred"), ("approved", "the scheme")),
    (("approved", "it"), ("refused", "it")),
    (("approved", "the application"), ("deferred", "")),
    (("agreed", "the application"), ("resolved", "that the application is not approved")),
    (("resolved", "that Mrs Doe be appointed"), ("agreed", "not to appoint Mrs Doe")),
    (("rejected", "the plan"), ("adopted", "the plan")),
    (("agreed", "that the fee be paid"), ("agreed", "that the fee be not paid")),
    (("approved", "the draft plan"), ("agreed", "that the draft plan should not be approved")),
    (("resolved", "that the grant must be refused"), ("approved", "the grant")),
    (("agreed", "to fund the scheme"), ("declined", "to fund the scheme")),
    (("declined", "to endorse the plan"), ("endorsed", "the plan")),
    (("agreed", "to meet the officers"), ("declined", "to meet the officers")),
    (("refused", "to note the report"), ("noted", "the report")),
    (("agreed", "to fund the scheme"), ("agreed", "to decline to fund the scheme")),
    (("resolved", "that the Panel refuses to endorse the plan"), ("endorsed", "the plan")),
    (("resolved", "that the grant be turned down"), ("approved", "the grant")),
    (("agreed", "to throw out the plan"), ("adopted", "the plan")),
]

BESIDE = [
    (("noted", "the report"), ("agreed", "to refuse the grant")),
    (("noted", "the report"), ("agreed", "to reject the proposal")),
    (("noted", ""), ("agreed", "to defer the decision to September")),
    (("approved", "the grant to the Lanes Trust"), ("refused", "the grant to the Ford Trust")),
    (("approved", "the grant"), ("agreed", "to refuse the grant for 2033")),
    (("agreed", "to note the report"), ("approved", "the terms")),
    (("agreed", "to approve the plan"), ("resolved", "that the plan be endorsed")),
    (("refused", "the first application"), ("agreed", "that the second application be approved")),
    (("agreed", "not to defer the item"), ("approved", "the plan")),
    (("resolved", "that no action be taken"), ("agreed", "to write to the Commissioner")),
    (("agreed", "that the report be refused publication until May"), ("noted", "the figures")),
    (("appointed", "Mrs Jane Doe as independent member"), ("agreed", "to refuse the fee")),
    (("agreed", "to begin at 10"), ("agreed", "to withdraw the motion on lanes")),
    (("declined", "to refuse the grant"), ("approved", "the grant")),
    (("declined", "to defer the item"), ("approved", "the item")),
    (("declined", "to fund the scheme"), ("agreed", "to fund the school")),
    (("agreed", "not to refuse to fund the scheme"), ("agreed", "to fund the scheme")),
    (("resolved", "that the precept be turned down"), ("vetoed", "the precept as too high")),
]


@pytest.mark.parametrize(("one", "other"), OPPOSITE, ids=str)
def test_opposite_outcomes_are_known_in_whatever_words(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert meant(*one).against(meant(*other))


@pytest.mark.parametrize(("one", "other"), BESIDE, ids=str)
def test_outcomes_that_can_stand_beside_each_other_are_not_held_against_one(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert not meant(*one).against(meant(*other))


@pytest.mark.parametrize(
    ("word", "does"),
    [
        ("agreed", "for"), ("refused", "against"), ("not approved", "against"), ("deferred", "put off"),
        ("noted", "noted"), ("withdrawn", "put off"), ("denied", "against"), ("opened", ""), ("received", "noted"),
    ],
)  # fmt: skip
def test_a_word_of_decision_is_for_against_or_puts_off(word: str, does: str) -> None:
    assert of_word(word) == does
