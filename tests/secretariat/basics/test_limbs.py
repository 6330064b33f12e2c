"""Words cut into their parts; what is typed around them is held by the lines of ``tests/support/lines/in_parts``."""

from __future__ import annotations

import pytest

from secretariat.basics.limbs import leads_to_parts, parts_of


@pytest.mark.parametrize("joint", [";", ",", ".", "; and", ", and", " and", ".  and ", "\nand\n", ""])
@pytest.mark.parametrize("labels", [("1.", "2."), ("(a)", "(b)"), ("•", "•"), ("i)", "ii)")])
def test_a_part_is_told_without_what_joins_it_to_the_next(labels: tuple[str, str], joint: str) -> None:
    first, second = labels
    found = parts_of(f"that: {first} lanes be swept{joint}\n{second} sand be spread.")
    assert (found.lead, found.parts) == ("that", ("lanes be swept", "sand be spread"))


def test_a_wide_gap_in_a_part_stays_and_takes_no_time() -> None:
    gap = " " * 20_000  # to look for a joint from each blank on took half a minute for a tenth of it
    assert parts_of(f"that 1. lanes{gap}be swept 2. they be gritted").parts[0] == f"lanes{gap}be swept"


@pytest.mark.parametrize(
    ("words", "leads"),
    [("the following", True), ("AS FOLLOWS", True), ("that: ", True), ("to\n", True), ("into", False), ("", False)],
)
def test_what_leads_to_parts(words: str, leads: bool) -> None:
    assert leads_to_parts(words) is leads
