"""What can be found of the register of complaints, for the clerk alone and only while it is open.

It reveals what is private, as the screen of the register does: nothing of it may go into a paper, nor to the disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..basics.clock import local
from ..panel.people import People
from .names import JOINT
from .passage import Where, Wording

if TYPE_CHECKING:
    from ..complaints.case import Case


def of_cases(cases: Iterable[Case], people: People) -> Iterator[Wording]:
    """Each case: who complained of what, and each of its steps."""
    for case in cases:
        yield from _of_case(case, people)


def _of_case(case: Case, people: People) -> Iterator[Wording]:
    from ..complaints.fold import fold, standing_phrase  # most have nothing in their register, and never load it

    days = [local(step.at).date() for step in case.steps]
    first, spot, under = min(days, default=dt.date.min), Where("complaints", case.id), f"Complaint {case.reference}"
    about = people[case.about].in_full if case.about in people else ""
    who = case.complainant
    named = [each.reveal() for each in (who.name, *who.also, who.address, *who.telephones, *who.emails,
                                        *who.references)]  # fmt: skip
    said = (under, standing_phrase(fold(case)), about and f"about {about}", *named, case.allegation.reveal(),
            case.hold.reveal(), case.batch)  # fmt: skip
    names = JOINT.join(filter(None, (about, who.name.reveal(), *(each.reveal() for each in who.also))))
    yield Wording("complaint", "; ".join(filter(None, said)), spot, first, case.reference, under, names,
                  sealed=True)  # fmt: skip
    for step, day in zip(case.steps, days, strict=True):
        if note := " ".join(filter(None, (step.note.reveal(), step.late_reason.reveal()))):
            yield Wording("complaint", f"{step.title}: {note}", spot, day, case.reference, under, names,
                          sealed=True)  # fmt: skip
