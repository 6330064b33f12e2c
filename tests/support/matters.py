"""The register of matters in memory: what the invented panel's June meeting came to, and what was recorded since."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.deadlines.calendar import Calendar
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.gathering import matters
from secretariat.matters.matter import Matter
from secretariat.matters.register import Followed, KeptLives, Register, the_register
from secretariat.matters.report import ReportSent
from secretariat.meetings.meeting import Meeting
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import DAY, MEETING, NEXT_MEETING, the_panel

AUTUMN = dt.date(2031, 9, 17)
MEETINGS = (Meeting(id=MEETING, date=DAY), Meeting(id=NEXT_MEETING, date=AUTUMN))


def june() -> Clerk:
    """R1 for the Commissioner, R2 for a council, A1 by 4 July, A2, U1, U2 by 1 August."""
    clerk = begun_clerk(item="5")
    clerk.type("/recommend to circulate the chart", "/recommend to Eldmoor: that lanes be swept")
    clerk.type("/action mo to check the rules by 4 July", "/action to book a room", "/promise pc to send the figures")
    clerk.type("/promise pc to write to members by 1 August")
    return clerk


_JUNE: list[Matter] = []


def gathered() -> list[Matter]:
    """What the June meeting came to."""
    if not _JUNE:
        _JUNE.extend(matters(june().p))
    return _JUNE


def id_of(label: str) -> str:
    """The identity of R1, A1 … of the June meeting."""
    return next(each.event for each in gathered() if each.reference == f"{MEETING}/{label}")


PANEL = the_panel()


def register(kept: KeptLives | None = None, **known: Any) -> Register:
    """The register with what is given recorded: ``letters=[…]``, ``follow_ups=[…]``."""
    return the_register(
        gathered(), Followed(**{"panel": PANEL, "calendar": _CALENDAR, "meetings": MEETINGS, **known}), kept
    )


_CALENDAR = Calendar()


def life_of(label: str, **known: Any) -> Matter:
    """One matter of the June meeting with what is given recorded."""
    found = register(**known).of(f"{MEETING}/{label}")
    assert found is not None
    return found


def steps(label: str, *each: MatterStep) -> FollowUp:
    """The clerk's own steps on a matter of the June meeting."""
    return FollowUp(id=id_of(label), steps=each)


def letter(
    on: dt.date, *answers: tuple[str, str], id: str = "letter-1", until: str = "", through: str = "", **head: Any
) -> LetterIn:  # fmt: skip
    """A letter whose passages answer matters of the June meeting: (“R1”, “accepted”)."""
    passages = tuple(
        Passage(
            first=n, last=n, label=str(n), asked="the chart",
            answers=(AnswerTo(matter=id_of(label), position=position, until=until, through=through),),  # type: ignore[arg-type]
        )
        for n, (label, position) in enumerate(answers, 1)
    )  # fmt: skip
    return LetterIn(id=id, received=on, dated=on, sender="Percy Campion", meeting=MEETING, passages=passages, **head)


def report(*labels: str, sent: dt.date | None = None, **more: Any) -> ReportSent:
    """A report that lists matters of the June meeting."""
    return ReportSent(id="report-1", meeting=MEETING, matters=tuple(map(id_of, labels)), sent=sent,
                      **{"to": "the Commissioner", **more})  # fmt: skip
