"""Words for motions: motion, amend, substantive, lapsed, not-put (and, with the items' words, withdraw motion)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...basics.limbs import split_limbs
from ...events.motions import MotionEnded, Moved
from ...proceedings import majorities, voting
from ..desk import Arguments, Captured
from .table import word

if TYPE_CHECKING:
    from ...proceedings.state import Form

_ABOUT = {"high": "veto too high", "low": "veto too low", "constable": "veto constable"}


def _majority(args: Arguments, *, in_full: bool = False) -> str:
    """The larger majority that the next words name, taken; empty for none. Raises Refused for a veto without its kind.

    ``in_full``: the words may be the motion itself, so “present” is not read, and an unclear veto is left as words.
    """
    rule, typed = args.p.rules.majorities, args.peek().casefold().rstrip(",:")
    if not in_full and typed in ("present", rule.fraction, f"{rule.numerator}/{rule.denominator}"):
        args.word()
        return majorities.PRESENT
    if typed != "veto":
        return ""
    all_words = args.rest
    args.word()
    args.skip("of", "the", "precept", "chief", "as", "because", "too", "is", "it")
    kind = _ABOUT.get(args.peek().casefold().rstrip(",:."), "")
    if kind:
        args.word()
        return kind
    args.rest = all_words
    if in_full:
        return ""
    raise args.refuse("Say what the veto is: too high, too low, or constable.")


def _moved(args: Arguments, form: Form) -> Captured:
    kind = _majority(args) if form == "motion" else ""
    mover = args.person("who moves") if args.is_code() else ""
    args.skip("sec", "seconded", "by", "and")
    seconder = args.person("who seconds") if args.is_code() else ""
    if form == "motion" and not kind:
        kind = _majority(args, in_full=True)
    text, limbs = split_limbs(args.rest)
    if kind in majorities.VETOES and not text.startswith("that"):
        text = f"{majorities.VETOES[kind].motion} {text}".strip()
    before = voting.motion_before(args.p)
    if form == "substantive":
        kind = next((each.majority for each in reversed(voting.motions(args.p)) if each.form != "amendment"), "")
    event = Moved(
        text=text, limbs=limbs, mover=mover, seconder=seconder, form=form, majority=kind,
        amends=before.id if before and form != "motion" else "", at=args.moment,
    )  # fmt: skip
    say = [majorities.before_the_vote(args.p, kind), voting.why_irregular(args.p)]
    if before and form == "motion":
        say.append(f"The {voting.called(args.p, before)} moved before is still open; this one is put first.")
    if before and before.form == "amendment" and form == "substantive":
        say.append("The amendment was never put, and falls.")
    return Captured([event], say=" ".join(filter(None, say)))


@word("motion", "move", usage="[veto too high | veto too low | veto constable | present] [mover] [sec seconder] that …")
def motion(args: Arguments) -> Captured:
    """A motion is put: /motion ab sec as that the paper be deferred. /motion veto too high ab sec as."""
    return _moved(args, "motion")


@word("amend", "amendment", usage="[mover] [sec seconder] to …")
def amend(args: Arguments) -> Captured:
    """An amendment of the motion: /amend ab sec as to replace “x” by “y”. It is voted on first."""
    return _moved(args, "amendment")


@word("substantive", usage="[that …]")
def substantive(args: Arguments) -> Captured:
    """The motion as amended is put, perhaps in its new words."""
    return _moved(args, "substantive")


def ended(args: Arguments, how: str) -> Captured:
    """The motion before the meeting came to nothing, perhaps with a reason."""
    args.skip("motion", "because")
    before = voting.motion_before(args.p)
    event = MotionEnded(motion=before.id if before else "", how=how, reason=args.rest.strip(), at=args.moment)  # type: ignore[arg-type]
    return Captured([event], note=f"motion {how}", say=voting.what_follows(args.p, event.motion, carried=False))


@word("lapsed", usage="[because why]")
def lapsed(args: Arguments) -> Captured:
    """Nobody seconded the motion, or the amendment."""
    return ended(args, "lapsed")


@word("not-put", usage="[because why]")
def not_put(args: Arguments) -> Captured:
    """The motion, or the amendment, was not put to the vote. (/withdraw motion: it was withdrawn.)"""
    return ended(args, "not put")
