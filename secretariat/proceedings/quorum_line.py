"""Who was expected, where each stands at the roll, the quorum, and the majorities."""

from __future__ import annotations

import math


def two_thirds(of: int) -> int:
    """Two-thirds of a number of members, rounded up: what a veto needs of all in office (PRE-02, W24)."""
    return math.ceil(2 * of / 3)


def quorum_line(*, here: int, seats: int, quorum: int, in_office: int) -> str:
    """One line that says how things stand, with its reason, in words and not by colour."""
    veto = two_thirds(in_office)
    enough = f"quorum {quorum} ✓" if here >= quorum else f"NO QUORUM: {quorum} needed, {quorum - here} short"
    possible = "possible" if here >= veto else f"not possible with {here}"
    return f"{here} of {seats} here · {enough} · veto needs {veto}: {possible}"
