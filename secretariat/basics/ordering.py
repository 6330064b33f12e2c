"""Places in an order that can always take one more between two, without renumbering the rest."""

from __future__ import annotations

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def between(before: str = "", after: str = "") -> str:
    """A place that sorts after ``before`` and before ``after`` (empty: no bound on that side).

    Places are the digits of a fraction in base 36 and never end in 0, so there is always room for another.
    Raises ValueError where ``before`` does not sort before ``after``.
    """
    if after and before >= after:
        raise ValueError(f"{before!r} does not come before {after!r}")
    place = ""
    while True:
        low = DIGITS.index(before[len(place)]) if len(place) < len(before) else 0
        high = DIGITS.index(after[len(place)]) if len(place) < len(after) else len(DIGITS)
        if high - low > 1:
            return place + DIGITS[low + 1 if not after else (low + high) // 2]
        place += DIGITS[low]
        if high > low:
            after = ""  # already below it: only the lower bound still matters


def following(last: str = "") -> str:
    """The next place at the end of a list, leaving room before it. ``last``: the last place in use."""
    value = sum(DIGITS.index(digit) * 36 ** (2 - n) for n, digit in enumerate(last[:3].ljust(3, "0"))) + 1
    if value >= 36**3:
        return between(last)
    first, rest = divmod(value, 36 * 36)
    second, third = divmod(rest, 36)
    return DIGITS[first] + DIGITS[second] + DIGITS[third] + "i"
