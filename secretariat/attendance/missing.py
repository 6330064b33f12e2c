"""Who had a seat, and neither came nor sent word: the minutes print these as absent without apology (MIN-20)."""

from __future__ import annotations

from ..proceedings.proceedings import Proceedings


def missing(p: Proceedings) -> set[str]:
    """Of the members in office on the day those who were not here at any time, sent no apology before the meeting and
    nobody in their place, and were neither spared nor represented."""
    answered_for = {person for person, why in p.absent_because.items()
                    if person not in p.spells and why.startswith(("not required", "represented"))}  # fmt: skip
    expected = {person.id for person in p.people.in_office(p.day)} - set(p.spells) - p.bundle.excused - answered_for
    return {member for member in expected if p.bundle.substitute_for(member) is None}
