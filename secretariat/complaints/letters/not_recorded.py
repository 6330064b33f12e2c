"""What a letter says of what was not recorded: the whole of it, a part, or parts on several days (reg 10(2))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ...basics.clock import house_date, local
from ...basics.sentences import listing
from .. import steps as s
from ..case import Case
from ..standing import CaseState

_DEALT_WITH = {
    "over": "its subject has been dealt with by criminal proceedings",
    "under way": "its subject is already being dealt with by criminal proceedings",
    "": "its subject has been, or is already being, dealt with by criminal proceedings",  # as it was logged once
}
_WITHDRAWN = "it has been withdrawn"


class _Decision(NamedTuple):
    day: dt.date
    part: str
    ground: str


def not_recorded(case: Case, standing: CaseState) -> dict[str, str]:
    """The day, the part and the ground in words, of every such decision of which no letter has told yet; where each was
    told, of the last. Empty where there is none."""
    found = list(_decisions(case, standing))
    told = [each.on for each in standing.gone("not recording", "complainant")]
    pending = [each for each in found if not told or each.day > max(told)] or found[-1:]
    if not pending:
        return {}
    decided = listing(list(dict.fromkeys(house_date(each.day) for each in pending)))
    parts = [each.part for each in pending if each.part]
    if len(pending) == 1:
        (one,) = pending
        part = f"this part of your complaint: {one.part}" if one.part else "your complaint"
        return {"decided": decided, "part": part, "ground": one.ground}
    named = [each.part or "the rest of it" for each in pending]
    whole = "these parts of your complaint" if len(parts) == len(pending) else "your complaint, in these parts"
    grounds = {each.ground for each in pending}
    ground = grounds.pop() if len(grounds) == 1 else "; and that ".join(
        f"of {name}, {each.ground}" for name, each in zip(named, pending, strict=True)
    )  # fmt: skip
    return {"decided": decided, "part": f"{whole}: {'; '.join(named)}", "ground": ground}


def _decisions(case: Case, standing: CaseState) -> Iterator[_Decision]:
    for step in case.steps:
        day = local(step.at).date()
        if isinstance(step, s.NotRecorded):
            ground = _WITHDRAWN if step.ground == "withdrawn" else _DEALT_WITH[step.proceedings]
            yield _Decision(day, step.part.reveal().strip(), ground)
        elif isinstance(step, s.CrimeDecided) and not step.shows_crime and standing.recorded is None:
            yield _Decision(day, "", _WITHDRAWN)
