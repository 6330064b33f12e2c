"""The quorum through a meeting, lost and regained: nothing is blocked by it and everything said (MTG-20)."""

from __future__ import annotations

import math

from ..meetings.happening import Happened
from .proceedings import Proceedings
from .state import Lapse


def watch(p: Proceedings, event: Happened) -> None:
    """After an event: has the quorum gone or come? Printed where it did; a problem is only what is decided then."""
    if p.phase != "in session":
        p.quorum_seen = None
        return
    if not p.spells:  # the roll is not called yet
        return
    seen = (p.moves, p.item, len(p.interests))
    if seen == p.quorum_seen:
        return
    p.quorum_seen = seen
    lapse = p.lapses[-1] if p.lapses and not p.lapses[-1].over else None
    if p.quorate == (lapse is None):
        return
    moment = event.at if event.timed else None
    at = f" at {p.time(moment)}" if moment else ""
    if lapse is None:
        lapse = Lapse(moment, len(p.voters), p.quorum)
        p.lapses.append(lapse)
        what = "began inquorate" if event.begins else f"became inquorate{at}"
        p.page.stage(f"The meeting {what}, with {lapse.short}")
    else:
        lapse.until, lapse.over = moment, True
        p.page.stage(f"The meeting was quorate{at}, with {len(p.voters)} of the {p.quorum} members needed")


def share(numerator: int, denominator: int, of: int) -> int:
    """A share of a number of members, rounded up: two-thirds of 13 are 9 (W24)."""
    return math.ceil(numerator * of / denominator)


def quorum_line(p: Proceedings) -> str:
    """The line under the room: how many are here, whether that is enough, and what a veto would need."""
    return quorum_in_words(here=len(p.voters), seats=p.rules.seats, quorum=p.quorum, in_office=p.in_office)


def quorum_in_words(*, here: int, seats: int, quorum: int, in_office: int) -> str:
    """One line that says how things stand, with its reason, in words and not by colour (MTG-20, PRE-02)."""
    veto = share(2, 3, in_office)
    enough = f"quorum {quorum} ✓" if here >= quorum else f"NO QUORUM: {quorum} needed, {quorum - here} short"
    possible = "possible" if here >= veto else f"not possible with {here}"
    return f"{here} of {seats} here · {enough} · veto needs {veto}: {possible}"


def warning(p: Proceedings) -> str:
    """What the clerk is told where there is no quorum; empty where there is one, or the roll is not called yet."""
    if p.quorate or not p.spells:
        return ""
    return f"NO QUORUM: {len(p.voters)} of the {p.quorum} members needed are here. What is decided now is informal."


def told_of(now: Proceedings, after: Proceedings) -> str:
    """What the clerk is told when people come and go: the quorum lost or regained, and nobody in the chair."""
    said = []
    if now.quorate and not after.quorate:
        said.append(warning(after))
    elif after.quorate and not now.quorate:
        said.append(f"The meeting is quorate: {len(after.voters)} are here and {after.quorum} are needed.")
    if now.presiding and not after.presiding:
        said.append("Nobody presides now: /chair says who takes the chair.")
    elif now.presiding != after.presiding:
        said.append(f"{after.name(after.presiding, start=True)} presides now.")
    return " ".join(said)
