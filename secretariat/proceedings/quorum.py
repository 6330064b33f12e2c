"""The quorum through a meeting, lost and regained. Nothing is blocked for want of one; the minutes say so (MTG-20)."""

from __future__ import annotations

import datetime as dt
import math

from ..basics.saying import say
from ..meetings.happening import Happened
from ..panel.people import SEATS
from .proceedings import Proceedings
from .state import Lapse


def watch(p: Proceedings, event: Happened) -> None:
    """Called by the fold after each event: print a stage note where the quorum was lost or regained by it.

    Losing it is no problem to be reported; deciding without it is, and ``voting`` sees to that.
    """
    if p.phase != "in session":
        p.quorum_seen = None
        return
    if not p.spells:  # the roll is not called yet
        return
    seen = (p.moves, p.item, len(p.interests))
    if seen == p.quorum_seen:
        return
    going_on, p.quorum_seen = p.quorum_seen is not None, seen
    lapse = p.lapses[-1] if p.lapses and not p.lapses[-1].over else None
    if p.quorate == (lapse is None):
        return
    moment = event.at if event.timed else None
    if moment and going_on:
        moment = (_regained(p) if lapse else _lost(p)) or moment
    at = p.at(moment)
    if lapse is None:
        lapse = Lapse(moment, len(p.here), p.quorum)
        p.lapses.append(lapse)
        what = say("began inquorate") if event.begins else say("became inquorate{at}", at)
        of_this = say(" for this business") if p.quorum != p.usual_quorum and p.item else ""
        p.page.stage(say("The meeting {what}, with {short}{of_this}", what, lapse.short, of_this))
    else:
        lapse.until, lapse.over = moment, True
        p.page.stage(
            say("The meeting was quorate{at}, with {number} of the {quorum} members needed", at, len(p.here), p.quorum)
        )


def _regained(p: Proceedings) -> dt.datetime | None:
    """When enough were here again, by the times of those who came, in whatever order they were typed."""
    came = [spell.since for person in p.here if (spell := p.room[person]).since is not None]
    missing = p.quorum - (len(p.here) - len(came))
    return sorted(came)[missing - 1] if 0 < missing <= len(came) else None


def _lost(p: Proceedings) -> dt.datetime | None:
    """When too few were left, by the times of those who left, in whatever order they were typed."""
    since = p.lapses[-1].until if p.lapses else None
    left = [spells[-1].until for person, spells in p.spells.items()
            if person not in p.room and spells[-1].until and not p.roles(person).isdisjoint(SEATS)]  # fmt: skip
    gone = sorted(until for until in left if until and (since is None or until > since))
    beyond = p.quorum - 1 - len(p.here)
    return gone[-1 - beyond] if 0 <= beyond < len(gone) else None


def share(numerator: int, denominator: int, of: int) -> int:
    """A share of a number of members, rounded up: two-thirds of 13 are 9 (W24)."""
    return math.ceil(numerator * of / denominator)


def quorum_line(p: Proceedings) -> str:
    """The line under the room: how many are here, whether that is enough, and what a veto would need."""
    return quorum_described(present=len(p.here), seats=p.rules.seats, quorum=p.quorum, in_office=p.in_office)


def quorum_described(*, present: int, seats: int, quorum: int, in_office: int) -> str:
    """“10 of 13 here · quorum 5 ✓ · veto needs 9: possible”: in words, so that no colour is needed (MTG-20, PRE-02)."""
    veto = share(2, 3, in_office)
    enough = f"quorum {quorum} ✓" if present >= quorum else f"NO QUORUM: {quorum} needed, {quorum - present} short"
    possible = "possible" if present >= veto else f"not possible with {present}"
    needs = f"veto needs {veto}: {possible}" if in_office else "no members are in office"
    return f"{present} of {seats} here · {enough} · {needs}"


def warning(p: Proceedings) -> str:
    """A sentence for the clerk where there is no quorum; empty where there is one, or the roll is not called yet."""
    if p.quorate or not p.spells:
        return ""
    return f"NO QUORUM: {len(p.here)} of the {p.quorum} members needed are here. What is decided now is informal."


def what_changed(now: Proceedings, after: Proceedings) -> str:
    """Sentences for the clerk when people come and go: the quorum lost or regained, another or nobody in the chair.

    ``now`` and ``after``: the meeting before and after they did.
    """
    sentences = []
    if now.quorate and not after.quorate:
        sentences.append(warning(after))
    elif after.quorate and not now.quorate:
        sentences.append(f"The meeting is quorate: {len(after.here)} are here and {after.quorum} are needed.")
    if now.presiding and not after.presiding:
        sentences.append("Nobody presides now: /chair says who takes the chair.")
    elif now.presiding != after.presiding:
        sentences.append(f"{after.name(after.presiding, start=True)} presides now.")
    return " ".join(sentences)
