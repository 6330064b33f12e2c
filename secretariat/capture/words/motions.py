"""Words for motions: motion, amend, substantive, lapsed, not-put (and, with the items' words, withdraw motion)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...basics.limbs import split_limbs
from ...events.motions import MotionEnded, Moved
from ...proceedings import majorities, voting
from ..desk import Asked, Captured
from .table import word

if TYPE_CHECKING:
    from ...proceedings.state import Form

_ABOUT = {"high": "veto too high", "low": "veto too low", "constable": "veto constable"}


def _majority(asked: Asked, *, in_full: bool = False) -> str:
    """What larger majority the next words ask for, taken; empty for none. ``in_full``: where they may be prose."""
    rule, said = asked.p.rules.majorities, asked.peek().casefold().rstrip(",:")
    if not in_full and said in ("present", rule.fraction, f"{rule.numerator}/{rule.denominator}"):
        asked.word()
        return majorities.PRESENT
    if said != "veto":
        return ""
    whole = asked.rest
    asked.word()
    asked.skip("of", "the", "precept", "chief", "as", "because", "too", "is", "it")
    kind = _ABOUT.get(asked.peek().casefold().rstrip(",:."), "")
    if kind:
        asked.word()
        return kind
    asked.rest = whole
    if in_full:
        return ""
    raise asked.refuse("Say what the veto is: too high, too low, or constable.")


def _moved(asked: Asked, form: Form) -> Captured:
    kind = _majority(asked) if form == "motion" else ""
    mover = asked.person("who moves") if asked.is_code() else ""
    asked.skip("sec", "seconded", "by", "and")
    seconder = asked.person("who seconds") if asked.is_code() else ""
    if form == "motion" and not kind:
        kind = _majority(asked, in_full=True)
    text, limbs = split_limbs(asked.rest)
    if kind in majorities.VETOES and not text.startswith("that"):
        text = f"{majorities.VETOES[kind].motion} {text}".strip()
    before = voting.motion_before(asked.p)
    if form == "substantive":
        kind = next((each.majority for each in reversed(voting.motions(asked.p)) if each.form != "amendment"), "")
    event = Moved(
        text=text, limbs=limbs, mover=mover, seconder=seconder, form=form, majority=kind,
        amends=before.id if before and form != "motion" else "", at=asked.moment,
    )  # fmt: skip
    say = [majorities.before_the_vote(asked.p, kind), voting.told_if_odd(asked.p)]
    if before and form == "motion":
        say.append(f"The {voting.called(asked.p, before)} moved before is still open; this one is put first.")
    if before and before.form == "amendment" and form == "substantive":
        say.append("The amendment was never put, and falls.")
    return Captured([event], say=" ".join(filter(None, say)))


@word("motion", "move", usage="[veto too high | veto too low | veto constable | present] [mover] [sec seconder] that …")
def motion(asked: Asked) -> Captured:
    """A motion is put: /motion ab sec as that the paper be deferred. /motion veto too high ab sec as."""
    return _moved(asked, "motion")


@word("amend", "amendment", usage="[mover] [sec seconder] to …")
def amend(asked: Asked) -> Captured:
    """An amendment of the motion: /amend ab sec as to replace “x” by “y”. It is voted on first."""
    return _moved(asked, "amendment")


@word("substantive", usage="[that …]")
def substantive(asked: Asked) -> Captured:
    """The motion as amended is put, perhaps in its new words."""
    return _moved(asked, "substantive")


def ended(asked: Asked, how: str) -> Captured:
    """The motion before the meeting came to nothing, perhaps with a reason."""
    asked.skip("motion", "because")
    before = voting.motion_before(asked.p)
    event = MotionEnded(motion=before.id if before else "", how=how, reason=asked.rest.strip(), at=asked.moment)  # type: ignore[arg-type]
    return Captured([event], note=f"motion {how}", say=voting.told_after(asked.p, event.motion, carried=False))


@word("lapsed", usage="[because why]")
def lapsed(asked: Asked) -> Captured:
    """Nobody seconded the motion, or the amendment."""
    return ended(asked, "lapsed")


@word("not-put", usage="[because why]")
def not_put(asked: Asked) -> Captured:
    """The motion, or the amendment, was not put to the vote. (/withdraw motion: it was withdrawn.)"""
    return ended(asked, "not put")
