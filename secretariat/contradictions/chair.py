"""Nobody in the chair, and decisions that are none: informal, without a quorum, or after the close (MTG-20, MTG-51)."""

from __future__ import annotations

from collections.abc import Iterator

from ..events.ballots import Balloted
from ..events.base import Happening
from ..events.course import Abandoned, Closed
from ..events.decisions import Outcome
from ..events.elections import Elected
from ..events.items import ItemOpened, SettledUnder
from ..events.motions import Moved
from ..events.nominations import Nominated
from ..events.private import PublicExcluded
from ..events.votes import Voted
from ..proceedings import voting
from ..proceedings.presiding import clerk_conducts
from ..proceedings.proceedings import Proceedings
from .table import contradiction


@contradiction("nobody-presides", "Nobody in the chair", "asks", ItemOpened, Outcome, Voted, Moved)
def nobody_presides(p: Proceedings, event: Happening) -> Iterator[str]:
    """Business is taken with somebody in the chair (MTG-51)."""
    if p.phase == "in session" and p.spells and not p.presiding and not clerk_conducts(p):
        yield "Nobody is in the chair: /chair says who presides."


@contradiction("only-a-wish", "A decision of an informal meeting, or of one without a quorum", "told", Happening)
def only_a_wish(p: Proceedings, event: Happening) -> Iterator[str]:
    """What an inquorate or an informal meeting decides is not valid, an election no more than a vote (MTG-20)."""
    if not event.decides or (isinstance(event, PublicExcluded) and event.ground == "confidential"):
        return  # then the public must go, and nothing is decided
    if voting.only_a_wish(p):
        part = "This part is informal" if p.business.informal else "There is no quorum"
        why = "The meeting is informal" if p.course.informal else part
        yield f"{why}: this is printed as the wish of those present, and decides nothing."


_BUSINESS = (Moved, Balloted, ItemOpened)


@contradiction("out-of-session", "Business while the meeting did not sit", "asks", Happening)
def out_of_session(p: Proceedings, event: Happening) -> Iterator[str]:
    """A meeting takes its items and decides while it sits: not before it began, nor while it is adjourned (MTG-53)."""
    if (event.decides or isinstance(event, _BUSINESS)) and (when := voting.out_of_session(p)):
        yield f"This is minuted {when}: /begin or /resume says since when it sits."


@contradiction("nominated-by-herself", "Somebody who nominates herself, or seconds it", "told", Nominated)
def nominated_by_herself(p: Proceedings, event: Nominated) -> Iterator[str]:
    """A candidate is put forward by others."""
    if event.person in (event.proposer, event.seconder):
        also = "the proposer" if event.person == event.proposer else "the seconder"
        yield f"{p.name(event.person, start=True)} is the candidate and {also}: which is right?"


@contradiction("elected-again", "An office to which somebody was elected already", "told", Elected)
def elected_again(p: Proceedings, event: Elected) -> Iterator[str]:
    """Under another item a meeting may elect to an office again; the office is then whose who was elected last."""
    known = p.elected.get(event.office)
    if known and event.term == "year" and known != event.person:
        yield (f"{p.name(known, start=True)} was elected {p.house.office(event.office)} at this meeting already: from "
               "here on it is whoever is elected now.")  # fmt: skip


_BESIDE = (Closed, Abandoned, SettledUnder)


@contradiction("after-the-close", "A line after the close", "asks", Happening)
def after_the_close(p: Proceedings, event: Happening) -> Iterator[str]:
    """What is minuted after the close is printed as settled afterwards, under an item (MIN-02)."""
    if p.phase != "closed" or p.settled_item or isinstance(event, _BESIDE):
        return
    yield ("The meeting is closed: this is printed at the end, as settled afterwards. Which item is it about? "
           "Ctrl+K, I and its number says it; /item and its number, of all that follows.")  # fmt: skip
