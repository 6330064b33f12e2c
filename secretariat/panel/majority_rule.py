"""The larger majority that a panel's own rules ask for, and who counts for a veto (MTG-23, FRM-09, PRE-02)."""

import msgspec

from ..basics.saying import said_later

_FRACTIONS = {
    (2, 3): said_later("two-thirds"),
    (3, 4): said_later("three-quarters"),
    (3, 5): said_later("three-fifths"),
    (1, 2): said_later("half"),
}


class MajorityRule(msgspec.Struct, frozen=True, kw_only=True):
    """The larger majority that the panel's own rules ask for, of the members present; and who counts for a veto.

    Cambridgeshire ends a co-optee's term, or gives a third one, by two-thirds of the members present (FRM-09, MTG-23).
    """

    numerator: int = 2
    denominator: int = 3
    substitutes_veto: bool = True
    """Whether a substitute's vote counts towards the two-thirds of a veto; the law does not say (PRE-02)."""

    @property
    def fraction(self) -> str:
        """“two-thirds”, or “5/8” where no word is at hand."""
        return fraction(self.numerator, self.denominator)


def fraction(numerator: int, denominator: int) -> str:
    """A share in words where there is one."""
    return _FRACTIONS.get((numerator, denominator), f"{numerator}/{denominator}")
