"""Whether all that is kept holds: read from one end to the other, every problem told, nothing changed."""

from __future__ import annotations

import msgspec

from ..archive import Archive
from ..port import Told, nobody
from .sealed_missing import sealed_and_missing


class Holds(msgspec.Struct, frozen=True):
    """What was found, as sentences. ``apart``: what is told besides, and is no fault."""

    problems: list[str]
    apart: list[str]

    @property
    def told(self) -> str:
        """What it comes to."""
        return f"{len(self.problems)} found; nothing was changed." if self.problems else "No problem was found."


def whether_all_holds(archive: Archive, told: Told = nobody) -> Holds:
    """Read the journal, the data files, the kept files and every record; fold every meeting. ``told`` is told how far
    it is, and may raise. In any thread, of an archive ``as_it_stands``."""
    from secretariat.contradictions.finding import looked_through

    found = dict.fromkeys([*archive.store.notices, *archive.check(told), *sealed_and_missing(archive)])
    panel, people, meetings = archive.panel(), archive.people(), archive.meetings()
    for n, meeting in enumerate(meetings if panel else (), 1):
        told(f"Reading the meetings, {n} of {len(meetings)}")
        if panel and (bundle := archive.bundle(meeting.id)):
            looked = looked_through(bundle, panel, people)
            found |= dict.fromkeys(looked.open_questions(meeting.day_in_words))
    return Holds([*found], archive.files.unnamed())
