"""Which matters may stand in a public paper."""

from __future__ import annotations

import datetime as dt

from secretariat.letters.letter import LetterIn
from secretariat.matters.gathering import matters
from secretariat.matters.public import minuted_in_private, public_matters, raised_in_private
from secretariat.matters.raised import Raised
from secretariat.matters.register import Register
from tests.support.clerk import begun_clerk
from tests.support.known_matters import a_matter
from tests.support.panels import DAY


def test_what_was_minuted_in_private_is_private_until_it_is_published() -> None:
    """MTG-30, REC-04: a recommendation made in private may be published under the number it has."""
    clerk = begun_clerk(item="5")
    clerk.type("/recommend that lanes be swept", "/private 1")
    clerk.type("/recommend that the depot be sold", "/recommend that the lease end", "/action mo to ask")
    clerk.type("/public", "/publish R2")
    private = {matter.reference.rpartition("/")[2] for matter in matters(clerk.p) if matter.private}
    assert private == {"R3", "A1"}
    assert {m.event for m in matters(clerk.p) if m.private} <= minuted_in_private(clerk.p)


def test_a_part_of_what_is_private_is_private_however_deep() -> None:
    whole, part = a_matter("A1"), a_matter("A1.1", parent="A1")
    deeper, other = a_matter("Q1", parent="A1.1"), a_matter("R1")
    found = public_matters(Register([whole, part, deeper, other]), {"A1"})
    assert [matter.event for matter in found.matters] == ["R1"]


def test_what_was_raised_from_a_letter_on_a_complaint_is_private() -> None:
    raised = [Raised(id=id, on=DAY, kind="undertaking", number=n, text="To write.", letter=letter)
              for n, (id, letter) in enumerate((("a", "sealed"), ("b", "open"), ("c", "")), 1)]  # fmt: skip
    letters = [LetterIn(id="sealed", received=dt.date(2031, 7, 1), sealed="s"), LetterIn(id="open", received=DAY)]
    assert raised_in_private(raised, letters) == {"a"}
