"""The register of all matters: what each meeting came to is kept until that meeting changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Protocol

import msgspec

from secretariat.basics.record import Refused
from secretariat.basics.saying import speaking
from secretariat.deadlines.calendar import Calendar
from secretariat.letters.letter import LetterIn
from secretariat.matters.composed import gathered, register_of
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.matter import Matter
from secretariat.matters.raised import Raised
from secretariat.matters.register import Followed, KeptLives, Register
from secretariat.matters.report import ReportSent
from secretariat.matters.turns import Noting
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from secretariat.proceedings.proceedings import Proceedings


class WhereMattersStand(Protocol):
    """What the register is made of: of an archive, these."""

    def panel(self) -> Panel | None: ...
    def people(self) -> People: ...
    def calendar(self) -> Calendar: ...
    def meetings(self) -> list[Meeting]: ...
    def bundle(self, id: str) -> Bundle | None: ...
    def proceedings(self, id: str) -> Proceedings | None: ...
    def follow_ups(self) -> list[FollowUp]: ...
    def raised(self) -> list[Raised]: ...
    def reports(self) -> list[ReportSent]: ...
    def letters(self) -> list[LetterIn]: ...


class GatheredMeeting(msgspec.Struct, frozen=True):
    """What one meeting came to, and of which state of it that is."""

    of: tuple[object, ...]
    matters: tuple[Matter, ...] = ()
    notings: tuple[Noting, ...] = ()


class KeptRegister:
    """The register of an archive. Each meeting is folded once, and again where it has changed; follow-ups, letters and
    reports are gone through again after an act that touched them. Not for each key."""

    def __init__(self, kept: WhereMattersStand) -> None:
        self._kept = kept
        self._of: dict[str, GatheredMeeting] = {}
        self._made_of: list[object] = []
        self._register = Register(())
        self._lives = KeptLives()

    def register(self) -> Register:
        """Everything, as it stands. Raises Refused where there is no panel."""
        panel, meetings = self._panel(), self._kept.meetings()
        with speaking(None):  # it is kept, and told in whatever language afterwards
            return self._register_of(panel, meetings)

    def _register_of(self, panel: Panel, meetings: list[Meeting]) -> Register:
        found = [each for meeting in meetings if (each := self.gather(meeting.id))]
        followed = self._followed(panel, meetings)
        made_of = [*found, panel, followed.calendar, *followed.follow_ups, *followed.raised, *followed.reports,
                   *followed.letters, *meetings]  # fmt: skip
        if not _the_same(made_of, self._made_of):
            self._register = register_of(found, followed, self._lives)
            self._made_of = made_of
        return self._register

    def of_some(self, ids: Collection[str]) -> Register:
        """What these meetings came to, while the others have not been read. Raises Refused where there is no panel."""
        meetings = self._kept.meetings()
        found = [each for meeting in meetings if meeting.id in ids and (each := self.gather(meeting.id))]
        with speaking(None):
            return register_of(found, self._followed(self._panel(), meetings))

    def _panel(self) -> Panel:
        panel = self._kept.panel()
        if panel is None:
            raise Refused("There is no panel in this folder yet, so nothing was asked of anyone.")
        return panel

    def _followed(self, panel: Panel, meetings: list[Meeting]) -> Followed:
        """What is known besides the meetings themselves."""
        kept = self._kept
        return Followed(
            panel=panel, calendar=kept.calendar(), follow_ups=kept.follow_ups(), raised=kept.raised(),
            reports=kept.reports(), letters=kept.letters(), meetings=meetings,
        )  # fmt: skip

    def in_steps(self) -> Iterator[str]:
        """Gather what every meeting came to, one a step, of which each says how far it is: a second time takes none."""
        meetings = self._kept.meetings()
        for number, meeting in enumerate(meetings, 1):
            yield f"Reading the meetings, {number} of {len(meetings)}"
            self.gather(meeting.id)

    def gather(self, meeting: str) -> GatheredMeeting | None:
        """What one meeting came to; nothing is done where nothing changed. For reading a few meetings at a time."""
        bundle = self._kept.bundle(meeting)
        if bundle is None:
            self._of.pop(meeting, None)
            return None
        of = (bundle, self._kept.panel(), self._kept.people())
        known = self._of.get(meeting)
        if known is None or not _the_same(known.of, of):
            with speaking(None):
                p = self._kept.proceedings(meeting)
                known = self._of[meeting] = GatheredMeeting(of, *gathered(p)) if p else GatheredMeeting(of)
        return known


def _the_same(some: list[object] | tuple[object, ...], others: list[object] | tuple[object, ...]) -> bool:
    """Whether both hold the very same objects. A record that has changed is another object."""
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
