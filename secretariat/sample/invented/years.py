"""The dates of three years and what was due at each; what the public asked; what was put off, confirmed, cancelled."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...plan.planned import PlanEntry, PlanKind, PlannedItem

_HALL, _CHAMBER = "Guildhall, Tarrow", "Council Chamber, Brindle Bay"
_PRECEPT = "Proposed Precept for"
_EACH_TIME = {"Public Questions": "Public Questions/Statements", "Review of Complaints": ""}
"""What the plan has for every ordinary meeting, with what the agenda calls it where that is not the same."""
_ANNUAL = ("Commissioner's Annual Report", "Rules of Procedure of the Panel")


def _day(day: str, *due: str, kind: PlanKind = "meeting", venue: str = _HALL, depends: str = "", note: str = "",
         start: dt.time | None = dt.time(14)) -> tuple[PlanEntry, list[PlannedItem]]:  # fmt: skip
    """A date and what is due at it."""
    entry = PlanEntry(id=day, date=dt.date.fromisoformat(day), kind=kind, start=start, venue=venue, depends=depends,
                      note=note)  # fmt: skip
    titles = (*_EACH_TIME, *due) if kind in ("meeting", "annual") else due
    items = [
        PlannedItem(id=f"{day}-due-{n}", title=title, due=day, place=f"{n:02}i", called=_EACH_TIME.get(title, ""))
        for n, title in enumerate(titles, 1)
    ]
    return entry, items


PLANNED = (
    _day("2023-06-28", *_ANNUAL, kind="annual"),
    _day("2023-09-20", "Response Times in Rural Areas", "Funding of Victim Services", venue=_CHAMBER),
    _day("2023-11-29", "Delivery of the Police and Crime Plan: Six Months", "Road Safety on the Coast Road"),
    _day("2024-01-31", f"{_PRECEPT} 2024/25"),
    _day("2024-02-14", kind="if needed", depends="Veto"),
    _day("2024-03-20", "Commissioning and Grants", "Work of the Panel in 2024/25", venue=_CHAMBER),
    _day("2024-06-26", *_ANNUAL, kind="annual"),
    _day("2024-09-18", "Answering of 101 Calls", "Night-Time Economy in Tarrow", venue=_CHAMBER),
    _day("2024-11-27", "Delivery of the Police and Crime Plan: Six Months", "Rural Crime"),
    _day("2025-01-29", f"{_PRECEPT} 2025/26", "Rural Crime"),
    _day("2025-02-12", "Revised Precept for 2025/26", kind="if needed", depends="Veto"),
    _day("2025-03-19", "Delivery of the Police and Crime Plan: The Year", "Vetting of Volunteers", venue=_CHAMBER),
    _day("2025-06-25", *_ANNUAL, kind="annual"),
    _day("2025-09-17", "Custody Visiting", "Estate and Front Counters", venue=_CHAMBER),
    _day("2025-09-29", kind="notice", venue="", start=None, note="Deputy Police and Crime Commissioner"),
    _day("2025-10-15", "Confirmation Hearing: Deputy Police and Crime Commissioner", kind="hearing"),
    _day("2025-11-26", "Delivery of the Police and Crime Plan: Six Months", "Fraud and Older Residents"),
    _day("2026-01-28", f"{_PRECEPT} 2026/27"),
    _day("2026-02-11", kind="if needed", depends="Veto"),
    _day("2026-03-18", "Anti-Social Behaviour on Buses", "Work of the Panel in 2026/27", venue=_CHAMBER),
    _day("2026-05-13", "Training: Questions that Scrutinise", kind="training", start=None),
    _day("2026-06-24", *_ANNUAL, kind="annual"),
    _day("2026-09-16", "Estate and Front Counters: One Year On", venue=_CHAMBER),
    _day("2026-11-25", "Delivery of the Police and Crime Plan: Six Months"),
    _day("2027-01-27", f"{_PRECEPT} 2027/28"),
    _day("2027-02-10", kind="if needed", depends="Veto"),
    _day("2027-03-17", "Work of the Panel in 2027/28", venue=_CHAMBER),
)
"""The dates of the plan with what is due at each."""

AHEAD = dt.timedelta(days=400)
"""How far ahead the plan is made; a hearing comes into it once the appointment is notified."""

HELD = (
    "2023-06-28", "2023-09-20", "2023-11-29", "2024-01-31", "2024-03-20", "2024-06-26", "2024-09-18",
    "2025-01-29", "2025-02-12", "2025-03-19", "2025-06-25", "2025-09-17", "2025-10-15", "2025-11-26",
    "2026-01-28", "2026-03-18",
)  # fmt: skip
"""The meetings that were held, each minuted in ``meetings/<day>.txt``."""

NEXT = "2026-06-24"
"""The meeting that is to be held next: its agenda is out, and it has not begun."""

CANCELLED = {"2024-11-27": "The storm of 26 November closed the roads and the Guildhall."}
RELEASED = {"2024-01-31": "2024-02-14", "2026-01-28": "2026-02-11"}
"""After which meeting a meeting in reserve was released."""
CONFIRMED = {"2025-01-29": ("2025-02-12", "The Panel vetoed the precept.")}

EXEMPT = {"Vetting of Volunteers": "1"}
"""Business taken in private, with its paragraph of Schedule 12A."""


class FromThePublic(NamedTuple):
    """A question from the public, and the day before the meeting on which it came."""

    name: str
    words: str
    days_before: int = 5


ASKED = {
    "2023-09-20": (
        FromThePublic("Ada Fennimore", "why does no officer live on the Ness any more?"),
        FromThePublic("Corin Lathbury", "who decides where the speed van stands?", 1),
    ),
    "2024-09-18": (FromThePublic("Ada Fennimore", "how long does a caller to 101 wait in August?"),),
    "2025-06-25": (
        FromThePublic("Sefton Grange Residents", "when will the front counter at Sefton Grange open again?"),
        FromThePublic("Mabel Orrin", "are body cameras switched on at every stop?", 6),
    ),
    "2026-06-24": (FromThePublic("Corin Lathbury", "what became of the speed van on the coast road?"),),
}
