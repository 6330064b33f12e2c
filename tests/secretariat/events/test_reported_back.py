"""Options and which was taken, matters arising, informal parts: what the tables tell, and what was decided."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from tests.support.clerk import begun_clerk


def test_the_option_taken_is_told_in_its_words_in_the_minutes_and_in_the_table() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/options (1) to mend the lamps; (2) to leave them", "/option 2", "/close 4pm")
    assert "The Panel AGREED option 2: to leave them." in clerk.printed
    assert clerk.one_line.count("option 2: to leave them.") == 2


def test_that_none_was_taken_is_a_decision_too() -> None:
    clerk = begun_clerk(item="5")
    clerk.type(
        "/options (1) to mend the lamps; (2) to leave them", "/option none because none was costed", "/close 4pm"
    )
    assert clerk.one_line.count("The Panel took none of the options: none was costed.") == 2


def test_an_option_that_was_not_put_is_not_taken() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/options (1) to mend the lamps; (2) to leave them")
    with pytest.raises(Refused, match=r"There is no option 3: 2 were put\."):
        clerk.type("/option 3")


def test_several_matters_arise_under_one_heading_and_none_is_taken_back() -> None:
    clerk = begun_clerk(item="3")
    clerk.type("/none matters arising", "/arising minute 5: the lamps were mended", "/arising minute 6: they were lit")
    assert clerk.printed[-3:] == ["Matters arising", "Minute 5: the lamps were mended.", "Minute 6: they were lit."]
    assert "There were no matters arising." not in clerk.printed
    with pytest.raises(Refused, match="Something that arose is minuted"):
        clerk.type("/none matters arising")


def test_what_is_agreed_in_an_informal_part_is_no_decision_and_in_the_next_item_is_one() -> None:
    clerk = begun_clerk(item="5")
    said = clerk.type("/block informal: Visit to the lanes", "/agreed the plan").say
    assert clerk.printed[-1] == "As the wish of those present and not as a decision: AGREED the plan."
    assert said == "This part is informal: this is printed as the wish of those present, and decides nothing."
    clerk.type("/item 6", "/agreed the plan")
    assert clerk.printed[-1] == "The Panel AGREED the plan."
