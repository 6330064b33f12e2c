"""A quorum as it is typed."""

from __future__ import annotations

from secretariat.panel.panel import QuorumRule

from ..dialogs.field import FieldRefused


def quorum_rule(words: str, minimum: int | None) -> QuorumRule:
    """``1/3`` or ``5``, as a rule. Raises FieldRefused."""
    upper, slash, lower = (part.strip() for part in words.partition("/"))
    if slash and upper.isdecimal() and lower.isdecimal() and 0 < int(upper) < int(lower):
        return QuorumRule(numerator=int(upper), denominator=int(lower), minimum=minimum or 0)
    if not slash and upper.isdecimal() and int(upper) > 0:
        return QuorumRule(fixed=int(upper))
    raise FieldRefused("quorum", f"“{words}” is no quorum. Write a fraction such as 1/3, or a number such as 5.")
