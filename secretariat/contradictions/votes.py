"""Motions, votes and vetoes: what was needed, who could vote, what may be vetoed at all (MTG-22, MTG-23, PRE-02)."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.document import Paragraph, plain
from ..events.base import happenings
from ..events.course import Extended
from ..events.decisions import Outcome
from ..events.motions import Moved
from ..events.private import PublicExcluded
from ..events.votes import Voted
from ..proceedings import majorities, voting
from ..proceedings.page import Entry
from ..proceedings.proceedings import Proceedings
from .table import contradiction, of_the_whole


@contradiction("veto-not-carried", "A veto on fewer votes than it needs", "told", Outcome)
def veto_not_carried(p: Proceedings, event: Outcome) -> Iterator[str]:
    """VETOED was typed, and too few voted for it, or are here (PRE-02)."""
    if event.verb != "vetoed":
        return
    kind = event.majority or majorities.kind_of_veto(p, event.text)
    short, needs = majorities.declared_veto_stands(p, kind), majorities.majority(p, kind)
    if short and needs:
        count = voting.count_taken(p) or f"{len(majorities.electorate(p, kind))} here"
        yield (
            f"The veto was {short} of the {needs.out_of} in office, {count}."
            if "second" not in short
            else (f"The veto was {short}.")
        )


@of_the_whole("veto-uncounted", "A veto without a count", "asks")
def veto_uncounted(p: Proceedings) -> Iterator[tuple[str, str]]:
    """That two-thirds of those in office were for it is shown by a count (PRE-02)."""
    counted, events = set[str](), happenings(p.bundle)
    if Outcome not in set(map(type, events)):
        return
    for event, entry in zip(events, p.page.entries, strict=True):
        if isinstance(event, Voted) and event.counted:
            counted.add(entry.item)
        elif isinstance(event, Outcome) and event.verb == "vetoed" and entry.item not in counted and _made(p, entry):
            yield entry.item, "No count is minuted for the veto: two-thirds of those in office must be for it."


def _made(p: Proceedings, entry: Entry) -> bool:
    """Whether the veto is printed as made, and not as one that was not carried."""
    word = p.house.word("vetoed")
    return any(isinstance(block, Paragraph) and word in plain(block.text) for block in entry.blocks)


@contradiction("veto-by-simple-majority", "A veto carried as an ordinary motion", "asks", Voted)
def veto_by_simple_majority(p: Proceedings, event: Voted) -> Iterator[str]:
    """A motion to veto, or to end a co-optee's term, was put as an ordinary one (PRE-02, FRM-09)."""
    motion = next((each for each in voting.motions(p) if each.id == event.motion), None)
    if motion is None and not event.motion and not event.recount:  # a vote put behind what was moved is of that
        motion = voting.motion_before(p)
    if motion is None or event.needed or motion.form == "amendment" or majorities.no_veto(p):
        return
    needs = majorities.majority(p, motion.majority or majorities.kind_in_words(p, motion.text))
    if needs and (not event.counted or event.votes_for < needs.needed):
        yield f"This motion needs {needs.needed} of the {needs.out_of} {needs.whose}, and was put as an ordinary one."


@contradiction("second-veto", "A veto at the second meeting on a precept", "told", Moved)
def second_veto(p: Proceedings, event: Moved) -> Iterator[str]:
    """A revised precept cannot be vetoed again (PRE-04); it is rejected by an ordinary vote."""
    if majorities.is_no_veto(p, event.text):
        yield majorities.no_veto(p)


@contradiction("veto-of-nothing", "A veto of what cannot be vetoed", "told", Moved, Outcome)
def veto_of_nothing(p: Proceedings, event: Moved | Outcome) -> Iterator[str]:
    """A panel can veto a proposed precept and the appointment of a chief constable (PRE-02, APP-03)."""
    if event.majority not in ("", "veto"):
        return
    vetoed = isinstance(event, Outcome) and event.verb == "vetoed"
    if vetoed or majorities.says_veto(event.text):
        item = p.bundle.item(p.item)
        if not majorities.can_be_vetoed(item) and not majorities.can_be_vetoed(None, event.text):
            yield "A panel can veto a proposed precept or the appointment of a chief constable, and nothing else."


@contradiction("veto-direction", "A veto of a precept without its direction", "asks", Moved)
def veto_direction(p: Proceedings, event: Moved) -> Iterator[str]:
    """The report must say whether the precept is too high or too low (PRE-03)."""
    if event.majority == "veto":
        yield "Of a precept the report must say whether it is too high or too low."


@contradiction("nobody-votes", "A vote of nobody", "refused", Voted)
def nobody_votes(p: Proceedings, event: Voted) -> Iterator[str]:
    """A vote is of those who can vote: nobody's is neither carried nor lost, nor unanimous (MTG-22, MTG-60)."""
    if event.roll:
        return
    remote = any(spell.mode == "remote" for spell in p.room.values()) and not p.rules.remote_members_count
    why = ": those who join remotely are not counted" if remote else ""
    yield f"Nobody here can vote{why}. /note keeps what was said."


@contradiction(
    "declared-against-the-count", "A result declared that the count does not bear out", "told",
    Voted, Extended, PublicExcluded,
)  # fmt: skip
def declared_against_the_count(p: Proceedings, event: Voted | Extended | PublicExcluded) -> Iterator[str]:
    """More for than against carries, and where more is needed, as many as are needed (MTG-22, MTG-23)."""
    if event.declared and event.declared != ("carried" if event.carried else "lost"):
        count = f"{event.votes_for} for and {event.votes_against} against"
        needed = f", {event.needed} needed" if isinstance(event, Voted) and event.needed else ""
        says = "carried" if event.carried else "lost"
        put = event.motion if isinstance(event, Voted) else ""
        motion = next((each for each in voting.motions(p) if each.id == put), None)
        what = f"The {voting.called(p, motion)} was declared {event.declared}"
        yield f"{what}, and by the count ({count}{needed}) it was {says}."


@contradiction("no-votes-cast", "A show of hands in which nobody voted", "told", Voted)
def no_votes_cast(p: Proceedings, event: Voted) -> Iterator[str]:
    """Nobody was for it and nobody against."""
    if event.roll and event.counted and not event.votes_for and not event.votes_against:
        yield "Nobody voted for it and nobody against."
