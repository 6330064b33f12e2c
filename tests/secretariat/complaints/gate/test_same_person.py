"""Who may be meant by a name as it is typed: told apart by the first name, and by nothing that stands beside it."""

from __future__ import annotations

import pytest

from secretariat.complaints.gate.same_person import may_be
from secretariat.panel.people import Person

SAME = [
    ("Agatha", "Nightshade", "Ms A Nightshade"),
    ("Agatha", "Nightshade", "NIGHTSHADE"),
    ("Agatha", "Nightshade", "Nightshade, Agatha"),
    ("Agatha", "Nightshade", "Dr Agatha Mary Nightshade QPM"),
    ("Agatha Mary", "Nightshade", "M. Nightshade"),
    ("Agatha", "Nightshade", "Basil Tring, with Agatha Nightshade"),
    ("", "Nightshade", "Agatha Nightshade"),
    ("Siôn", "Ŵyn-Dŷ", "S Wyn Dy"),
    ("Jörg", "Großmann", "Joerg Grossmann"),
    ("Heinz", "Müller", "Mr Mueller"),
    ("Fergus", "O’Brien", "F O'Brien"),
    ("Morag", "MacTansy", "Morag McTansy"),
    ("Robert", "Nightshade", "Bob Nightshade"),
    ("Peggy", "Nightshade", "Mrs Margaret Nightshade"),
]
OTHERS = [
    ("Agatha", "Nightshade", "Basil Nightshade"),
    ("Agatha", "Nightshade", "B Nightshade"),
    ("Robert", "Nightshade", "Bill Nightshade"),
    ("Agatha", "Nightshade", "Agatha Foxglove"),
    ("Agatha", "Nightshade", "Nightshade Residents Association"),
    ("Agatha", "Nightshade", ""),
]


@pytest.mark.parametrize(("given", "family", "typed"), SAME)
def test_may_be(given: str, family: str, typed: str) -> None:
    assert may_be(typed, Person(id="one", code="on", given=given, family=family))


@pytest.mark.parametrize(("given", "family", "typed"), OTHERS)
def test_is_another(given: str, family: str, typed: str) -> None:
    assert not may_be(typed, Person(id="one", code="on", given=given, family=family))
