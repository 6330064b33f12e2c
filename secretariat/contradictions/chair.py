"""Nobody in the chair, and decisions that are none: informal, without a quorum, or after the close (MTG-20, MTG-51)."""

from __future__ import annotations

from collections.abc import Iterator

from ..events.base import Happening
from ..events.course import Abandoned, Closed
from ..events.decisions import Outcome, Recommended
from ..events.elections import Elected
from ..events.items import ItemOpened, SettledUnder
from ..events.motions import Moved
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


@contradiction("only-a-wish", "A decision of an informal meeting, or of one without a quorum", "told",
               Outcome, Recommended, Voted)  # fmt: skip
def only_a_wish(p: Proceedings, event: Outcome | Recommended | Voted) -> Iterator[str]:
    """What an inquorate or an informal meeting decides is not valid (MTG-20)."""
    if not voting.only_a_wish(p):
        return
    why = "The meeting is informal" if p.course.informal else "There is no quorum"
    yield f"{why}: this is printed as the wish of those present, and decides nothing."


@contradiction("elected-informally", "An election without a quorum", "asks", Elected)
def elected_informally(p: Proceedings, event: Elected) -> Iterator[str]:
    """An election is a decision, and needs the quorum (MTG-20)."""
    if voting.only_a_wish(p):
        yield "There is no quorum, or the meeting is informal: nobody can be elected in it."


_BESIDE = (Closed, Abandoned, SettledUnder)


@contradiction("after-the-close", "A line after the close", "asks", Happening)
def after_the_close(p: Proceedings, event: Happening) -> Iterator[str]:
    """What is minuted after the close is printed as settled afterwards, under an item (MIN-02)."""
    if p.phase != "closed" or p.settled_item or isinstance(event, _BESIDE):
        return
    yield ("The meeting is closed: this is printed at the end, as settled afterwards. Which item is it about? "
           "Ctrl+K, I and its number says it; /item and its number, of all that follows.")  # fmt: skip
