"""Motions and votes of the open item: which motion is before the meeting, what an amendment changed, who voted how."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Sequence

from ..basics.saying import said_later, say
from ..basics.sentences import councillors
from .proceedings import Proceedings
from .state import Motion, Vote

_AS_PRINTED = {
    said_later("NOTED"): "the report",
    said_later("AGREED"): "to note the report",
    said_later("ENDORSED"): "the Annual Report",
    said_later("APPROVED"): "the revised rules",
    said_later("RESOLVED"): "that (a) …; (b) … (or (1), (i), 5.1)",
    said_later("SUPPORTED"): "the precept",
    said_later("VETOED"): "the precept as too high",
    said_later("REJECTED"): "the revised precept",
    said_later("DECLINED"): "to fund the scheme",
    said_later("APPOINTED"): "Mrs Jane Doe as independent member",
    said_later("RECEIVED"): "the report",
}
DECISION_WORDS = {word.lower(): example for word, example in _AS_PRINTED.items()}
"""The decision words of minutes (8.2), each with an example of what follows it, for help.

RECOMMENDED and DEFERRED are events of their own.
"""


def decision_words(p: Proceedings) -> tuple[str, ...]:
    """The words this panel decides in: the usual ones, and those its house style adds."""
    return tuple(dict.fromkeys((*DECISION_WORDS, *p.house.own_words)))


# --- motions ---


def motions(p: Proceedings) -> list[Motion]:
    """The motions of the open item that were neither put nor ended, the one to be put first at the end."""
    return p.ballots.moved.get(p.item, [])


def motion_before(p: Proceedings) -> Motion | None:
    """The motion to be put next; None where none is before the meeting."""
    return motions(p)[-1] if motions(p) else None


def called(p: Proceedings, motion: Motion | None) -> str:
    """What the minutes call it: “amendment”, “substantive motion”, “motion”."""
    if motion is None:
        return "motion"
    if motion.form == "amendment":
        return "amendment"
    return "substantive motion" if motion.id in p.ballots.amended else "motion"


def move(p: Proceedings, motion: Motion) -> None:
    """A motion comes before the meeting. A substantive one takes the place of the motion that was amended."""
    stack = p.ballots.moved.setdefault(p.item, [])
    if motion.form == "substantive":
        while stack:
            under = stack.pop()
            if under.form != "amendment":
                p.ballots.under[motion.id] = under
                break
        p.ballots.amended.add(motion.id)
    stack.append(motion)


def settle(p: Proceedings, motion: str, *, carried: bool) -> None:
    """A motion was put, or ended. Whatever was moved upon it falls with it.

    ``motion``: its identity; empty, or one that is not before the meeting, settles nothing.
    """
    ballots, stack = p.ballots, motions(p)
    at = next((n for n, each in enumerate(stack) if each.id == motion), None)
    if at is None:
        ballots.called, ballots.put = "motion", None
        return
    settled = stack[at]
    ballots.called, ballots.put = called(p, settled), settled
    if carried and settled.form != "amendment":
        ballots.carried.setdefault(p.item, []).append(settled)
    del stack[at:]
    if carried and settled.form == "amendment" and stack:
        ballots.amended.add(stack[-1].id)
        ballots.amendments.setdefault(stack[-1].id, []).append(settled)


def what_follows(p: Proceedings, motion: str, *, carried: bool) -> str:
    """A sentence for the clerk: what is before the meeting once this motion is settled; empty where nothing is.

    Asked before ``settle``, while the motion is still among ``motions``.
    """
    stack = motions(p)
    at = next((n for n, each in enumerate(stack) if each.id == motion), 0)
    if not at:
        return ""
    under, settled = stack[at - 1], stack[at]
    if settled.form == "amendment" and carried:
        return "The motion as amended is now before the meeting: /substantive puts it, or /vote at once."
    by = f" moved by {p.name(under.mover)}" if under.mover else ""
    return f"The {called(p, under)}{by} is before the meeting again."


# --- votes ---


def taken(p: Proceedings) -> Vote | None:
    """The vote last taken while this item was open; None where there was none."""
    return p.ballots.vote if p.ballots.voted_in == p.item else None


def count_taken(p: Proceedings) -> str:
    """“6 for and 3 against, 0 abstained”: the vote last counted in the open item; empty where none was."""
    vote = taken(p)
    if vote is None or not vote.counted:
        return ""
    return say(
        "{votes_for} for and {votes_against} against, {abstained} abstained",
        vote.votes_for,
        vote.votes_against,
        vote.abstained,
    )


def who_may_cast(p: Proceedings, roll: Iterable[str]) -> str:
    """Who could give a casting vote: whoever presides, if he or she votes at all (MTG-22). Empty: nobody."""
    return p.presiding if p.presiding in set(roll) else ""


def listed(p: Proceedings, people: Iterable[str]) -> str:
    """People in a list of votes, with initials that tell two of one name apart: “Councillors D Bramble and P Quill”."""
    records = [p.people[person] for person in people]
    return councillors(
        (record.title, p.untitled(record) if record.id in p.namesakes else record.in_list) for record in records
    )


# --- decisions that are irregular: without a quorum, or out of session ---


def out_of_session(p: Proceedings) -> str:
    """Why a meeting that is not closed decides nothing now: “while the meeting was adjourned”; empty while it sits."""
    words = {"not begun": "before the meeting began", "adjourned": "while the meeting was adjourned"}
    return words.get(p.phase, "")


def only_a_wish(p: Proceedings) -> bool:
    """Whether what is decided now is no decision, but the wish of those present: without a quorum, or informally
    (MTG-20)."""
    return p.phase == "in session" and (p.course.informal or p.informal or p.business.informal)


WISH = said_later("as the wish of those present and not as a decision")
"""How the minutes print what was decided so."""


def wish() -> str:
    """The same in the language that is spoken."""
    return say(WISH)


def note_if_away(p: Proceedings, roll: Iterable[str]) -> None:
    """Add a sentence to ``problems`` where someone on a vote's roll was not in the room (MTG-22).

    That happens when the clerk has since deleted or moved the line of the arrival.
    """
    if gone := tuple(person for person in roll if person not in p.room):
        p.problems.append(f"Counted in a vote without being here: {p.names(gone)}")


def refuse_movers(p: Proceedings, mover: str, seconder: str) -> str:
    """Why these cannot have moved and seconded it; empty where they can, or nobody is named."""
    for who in filter(None, (mover, seconder)):
        if not p.counts(who):
            return f"{p.name(who, start=True)} has no vote here, so cannot move or second."
    return "The mover and the seconder must be two people." if mover and mover == seconder else ""


def refuse_more_than_can(cast: int, roll: Collection[str]) -> str:
    """Why so many votes cannot have been cast: fewer can vote; else empty."""
    return f"{cast} votes were counted, but {len(roll)} members here can vote." if cast > len(roll) else ""


def refuse_named(p: Proceedings, named: Sequence[str], roll: Container[str]) -> str:
    """Why a vote by name cannot name these: somebody who has no vote now, or one person twice; else empty."""
    if stranger := next((person for person in named if person not in roll), ""):
        return f"{p.name(stranger, start=True)} is not among those who can vote now."
    if twice := next((person for person in named if named.count(person) > 1), ""):
        return f"{p.name(twice, start=True)} is named twice."
    return ""
