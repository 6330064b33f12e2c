"""The reasons of a decision: read from the words of a motion, and as they are printed with what was decided."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics import joints
from ..basics.lettering import letter
from ..basics.limbs import punctuated, with_limbs
from ..basics.pattern import pattern
from ..basics.saying import say
from .state import Ballots

_LEADS = pattern(
    r"(?:^|[\s,:;–—-])(?:because|(?:for|on|upon) (?:the |these |those )?(?:following |said )?(?:reasons?|grounds?)"
    r"(?: that| below| set out below)?|(?:the|its|these|our) (?:reasons?|grounds?) (?:being|are|is|were)|in that|"
    r"given that|since|reasons?|grounds?)[\s,:;–—-]*$",
    re.IGNORECASE,
)
"""How the words before numbered parts end, where the parts are reasons: “because (a) …”, “for these reasons: (a) …”."""
_ONE = pattern(
    r"(?:^|[\s,;:–—-])(?:because\b|(?:for|on) (?:the |these )?(?:following )?(?:reasons|grounds)\b(?! (?:of|that)\b)|"
    r"on the grounds? that\b|for the reasons? that\b|given that\b|since\b|in that\b|"
    r"as (?=(?:it|this|that|the|they|there|he|she|its|his|her|their)\b))[\s:,–—-]*(?P<why>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DIRECTION = pattern(
    r"(?:it|the (?:proposed )?(?:precept|increase|rise)) (?:is|was|being|would be) "
    r"(?:(?:\w+ )?too (?:high|low)|excessive|insufficient)",
    re.IGNORECASE,
)
"""No reason but which veto it is, which is printed in any case (PRE-03)."""


def reasons(words: str, limbs: Sequence[str] = (), marks: Sequence[str] = ()) -> tuple[str, ...]:
    """The reasons that a motion gives of itself: its numbered parts, or what follows “because”; none where it has none.

    Numbered parts of another kind, such as what is to be done, are no reasons. Parts that were typed with labels of
    their own, (i) (ii), stay one reason with those (``marks``).
    """
    stem = words.strip().rstrip(" .:;,")
    if limbs:
        if not _LEADS.search(stem):
            return ()
        return parted(limbs, marks)
    found = _ONE.search(stem)
    return (found["why"],) if found and not _DIRECTION.fullmatch(found["why"]) else ()


def parted(limbs: Sequence[str], marks: Sequence[str]) -> tuple[str, ...]:
    """Each part as a reason of its own, with its label where that is (1) or (2); see ``joined``. Parts with labels of
    another kind, (i) (ii), are one reason with those."""
    if all(mark == f"({letter(n)})" for n, mark in enumerate(marks, 1)):
        return tuple(limbs)
    if all(mark == f"({n})" for n, mark in enumerate(marks, 1)):
        return tuple(f"{mark} {part}" for mark, part in zip(marks, limbs, strict=True))
    return (with_limbs("", limbs, marks),)


def _labelled(why: Sequence[str]) -> list[str]:
    """Each with its label: the figure that was typed, else a letter: reasons are printed (a) (b)."""
    figures = all(each.startswith(f"({n}) ") for n, each in enumerate(why, 1))
    return [each if figures else f"({letter(n)}) {each}" for n, each in enumerate(why, 1)]


def of_what_was_put(ballots: Ballots) -> tuple[str, ...]:
    """The reasons of the motion put last; none of one that was amended, whose reasons may have been changed by it."""
    motion = ballots.put
    if motion is None or motion.id in ballots.amendments:
        return ()
    return reasons(motion.text, motion.limbs, motion.marks)


def joined(why: Sequence[str]) -> str:
    """As they follow what was decided, without a stop: “: the rise is too steep”, “, for these reasons: (a) …; and (b)
    …”; empty for none."""
    if len(why) < 2:
        return "".join(map(joints.after, why)).rstrip(".")
    parts = " ".join(_labelled(punctuated([each.rstrip(".;") for each in why])))
    return say(", for these reasons: {parts}", parts).rstrip(".")


def typed(why: Sequence[str]) -> str:
    """The same as it is typed at the end of a line."""
    if len(why) < 2:
        return "".join(map(joints.typed, why))
    return f" because {'; '.join(_labelled(why))}"
