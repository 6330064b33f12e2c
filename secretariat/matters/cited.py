"""A letter that cites another section than the one its reply falls under: said, and for nobody to mend (FRM-04)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from ..basics.sentences import listing
from ..letters.letter import LetterIn
from ..meetings.duties import DUTIES, SCRUTINY, Duty
from .matter import Matter

_ACT = r"(?:Police Reform and Social Responsibility Act|PRSRA?\b(?: Act)?|\b2011 Act)"
_OURS = re.compile(_ACT)
_OURS_BEFORE = re.compile(rf"{_ACT}(?: 2011)?,?\s*\(?$")
_ONE = r"\d+[A-Z]?(?:\s?\(\w{1,3}\))*"
_SECTION = re.compile(
    rf"\b(?i:sections?|ss?\.)\s?(?P<sections>{_ONE}(?:,? (?:and|or|to|&) {_ONE}|, {_ONE})*)"
    r"|\b(?i:sch)(?:edule|\.)?\s?(?P<schedule>\d+)"
)
_WITHIN = 100
"""Letters between a section and its Act: “sections 28(6) and 29(3) of the Police Reform … Act 2011”."""


def cited_in(text: str) -> list[str]:
    """The sections and Schedules of the 2011 Act that a text cites: “section 5(6)”, “Schedule 5”; of no other Act."""
    found: list[str] = []
    text = " ".join(text.split())
    for one in _SECTION.finditer(text):
        after, before = text[one.end() : one.end() + _WITHIN], text[max(0, one.start() - _WITHIN) : one.start()]
        act = re.search(r"\b(?:Act|Order|Regulations|PRSRA?)\b", after.partition(". ")[0])
        named = _OURS.search(after[: act.end() + 5]) if act else _OURS_BEFORE.search(before)
        if named:
            sections = re.findall(_ONE, one["sections"] or "")
            found += [f"section {''.join(each.split())}" for each in sections] or [f"Schedule {one['schedule']}"]
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
