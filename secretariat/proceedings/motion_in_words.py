"""What was voted on, as the tables of decisions name it: whose motion it was, in its words, and how it was amended."""

from __future__ import annotations

from ..basics import joints
from ..basics.limbs import with_limbs
from ..basics.saying import called, say
from .proceedings import Proceedings
from .state import Motion


def what_was_put(p: Proceedings) -> str:
    """“the motion of Councillor A, seconded by Councillor B, that the lamps be mended”: what was put or ended last.

    Where nothing had been moved, what the item itself proposed: “what was proposed under item 5 (Annual report)”.
    """
    motion = p.ballots.put
    if motion is None:
        item = p.bundle.item(p.item)
        return (
            say("what was proposed under item {number} ({title})", item.number, called(item.title))
            if item
            else say("what was proposed")
        )
    if _told_in_private(p, motion):
        return say("the {called} moved in private", say(p.ballots.called))
    mover = say(" of {mover}", p.name(motion.mover)) if motion.mover else ""
    seconder = say(", seconded by {seconder}", p.name(motion.seconder)) if motion.seconder else ""
    under = p.ballots.under.get(motion.id)
    if not mover and not seconder and under and not _own_words(motion):
        mover = say(" moved by {mover}", p.name(under.mover)) if under.mover else ""
    words = in_words(p, motion)
    comma = "," if (mover or seconder) and words else ""
    return say(
        "the {called}{mover}{seconder}{comma}{words}",
        say(p.ballots.called),
        mover,
        seconder,
        comma,
        f" {words}" if words else "",
    )


def in_words(p: Proceedings, motion: Motion) -> str:
    """The words of a motion, with the amendments carried upon it: “that the lamps be mended, as amended (to add …)”.

    A substantive motion put without words of its own is the motion under it, as it was amended.
    """
    words = _own_words(motion)
    under = p.ballots.under.get(motion.id)
    if not words and under is not None and not _told_in_private(p, under):
        words = in_words(p, under)
    carried = p.ballots.amendments.get(motion.id, ())
    amendments = [say("in private") if _told_in_private(p, each) else in_words(p, each) for each in carried]
    return say("{words}, as amended ({list})", words, "; ".join(amendments)) if any(amendments) else words


def _told_in_private(p: Proceedings, motion: Motion) -> bool:
    """Whether it was moved while the public was excluded, and is now told of in public: without its words (MTG-30)."""
    if p.page.entries[-1].private:
        return False
    return any(entry.private for entry in p.page.entries if entry.event == motion.id)


def _own_words(motion: Motion) -> str:
    """As they follow its mover: “that …” and “to …” as they are, any others between quotation marks."""
    words = joints.that(
        " ".join(with_limbs(motion.text.strip().rstrip(".:"), motion.limbs, motion.marks).split())
    ).rstrip(". ")
    return words if not words or words.startswith(("that ", "that: ", "to ", "“", "‘", '"')) else f"“{words}”"
