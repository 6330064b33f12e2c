"""A letter that cites another section than the one its reply falls under: said, and for nobody to mend (FRM-04)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from ..basics.sentences import listing
from ..letters.law import laws_cited
from ..letters.letter import LetterIn
from ..meetings.duties import DUTIES, SCRUTINY, Duty
from .matter import Matter

_OURS = "PRSRA 2011 "


def cited_in(text: str) -> list[str]:
    """The sections and Schedules of the 2011 Act that a text cites: “section 5(6)”, “Schedule 5”; of no other Act."""
    found = []
    for law in laws_cited(text):
        if law.startswith(_OURS):
            place = law.removeprefix(_OURS).partition(" ")[0]
            found.append(re.sub(r"^s\.", "section ", re.sub(r"^Sch\.", "Schedule ", place)))
    return list(dict.fromkeys(found))


def base_of(section: str) -> str:
    """The section or Schedule without its limbs: of “section 5(6)” it is “section 5”."""
    found = re.match(r"(section|Schedule) \d+", section)
    return found[0] if found else ""


_REPLIES = {base_of(duty.reply): duty for duty in DUTIES.values() if duty.by_law}
"""The duties by where their reply is demanded. Schedule 8 has two, which are not told apart."""


def cited_elsewhere(letter: LetterIn, answered: Iterable[Matter], duty: Callable[[Matter], Duty]) -> list[str]:
    """What to say of a letter that cites, for matters it answers, a section that is not theirs, and none that is.

    Section 29(3) fits any report, and so does the section it was made under. To decline such a reply is not the panel's
    business; that it cites the wrong section is said.
    """
    cited = cited_in(letter.text)
    bases = {base_of(each) for each in cited}
    found = []
    for base, wrong in _REPLIES.items():
        if base not in bases:
            continue
        stray = [matter for matter in answered if not bases & _fitting(duty(matter))]
        if stray:
            named = next(each for each in cited if base_of(each) == base)
            own = listing(list(dict.fromkeys(duty(matter).reply for matter in stray)))
            found.append(
                f"It cites {named}, which is about {wrong.what}; {listing([m.reference for m in stray])} "
                f"{'falls' if len(stray) == 1 else 'fall'} under {own}."
            )
    return found


def _fitting(duty: Duty) -> set[str]:
    return {base_of(duty.reply), base_of(duty.made), base_of(SCRUTINY.reply)}
