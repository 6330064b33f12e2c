"""A folder on the invented panel as a clerk finds it after some days: her own last act, and what was done since."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from screens.app.app import SecretariatApp
from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.events.course import Closed
from secretariat.events.decisions import Recommended
from secretariat.letters.letter import LetterIn
from storage import open_store
from storage.archive import Archive
from tests.support.panels import DAY, MEETING, Clock, begun, invented_panel

CLERK = "Clara Knapweed"
OTHER = "Pim Larkspur"
LATER = dt.date(2031, 7, 28)
"""A Monday, more than a month after the meeting: what it recommended was to be answered by 18 July."""


def recommended() -> Act:
    """The meeting recommends something, and is closed."""
    return act(
        "Minuted", Put(Recommended(id="r", number=1, text="To count the lanes.", place="y"), MEETING),
        Put(Closed(place="z"), MEETING),
    )  # fmt: skip


def a_letter(**given: Any) -> Act:
    fields: dict[str, Any] = {"id": "letter-1", "received": dt.date(2031, 7, 24), "post": "the Commissioner"}
    return act("take in the letter of 24 July 2031", Put(LetterIn(**{**fields, "text": "Dear Chair", **given})))


class Folder:
    """Acts of several people, each at its moment."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._now = clock.at(DAY - dt.timedelta(30), dt.time(9))
        self.does("sample", self._now.date(), *invented_panel())

    def does(self, by: str, day: dt.date, *acts: Act, time: dt.time = dt.time(11)) -> Folder:
        self._now = clock.at(day, time)
        store = open_store(self.path, by=by, background=False, clock=lambda: self._now)
        archive = Archive(store)
        for one in acts:
            archive.commit(one, by=by)
        store.close()
        return self

    def drafts(self, **texts: str) -> Folder:
        store = open_store(self.path, background=False, clock=lambda: self._now)
        for key, text in texts.items():
            store.save_draft(key, text)
        store.close()
        return self

    def archive(self) -> Archive:
        return Archive(open_store(self.path, background=False, clock=lambda: self._now))

    def app(self, day: dt.date = LATER, time: str = "09:30", **settings: Any) -> SecretariatApp:
        now = Clock(time, day)
        settings = {"now": now, "by": CLERK, "meeting": MEETING, "reports": self.path / "reports", **settings}
        return SecretariatApp(lambda: open_store(self.path, by=CLERK, background=False, clock=now), **settings)


def away(path: Path) -> Folder:
    """She closed the meeting on its day; a month later a letter was taken in and an item retitled by somebody else."""
    folder = Folder(path).does(CLERK, DAY, begun(), recommended(), time=dt.time(16))
    folder.does(OTHER, dt.date(2031, 7, 25), a_letter(), act("add a date", *_a_date()))
    return folder.drafts(**{f"minutes: {MEETING}": "note: half a", "form: add person": "{}"})


def _a_date() -> list[Put]:
    from secretariat.plan.planned import PlanEntry

    return [Put(PlanEntry(id="entry-x", date=dt.date(2031, 11, 19)))]
