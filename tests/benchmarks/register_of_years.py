"""The register of ten years: sixty meetings like July 2022's, each folded once, against folding them, and after an act.

The meetings are July's under other days, in memory; what follows them up is the clerk's own steps on every matter.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Record
from secretariat.events.base import Happening
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.panel.panel import Panel
from secretariat.panel.people import Person
from secretariat.sample.cambridgeshire import JULY
from storage.archive import Archive
from tests.secretariat.proposals.test_propose import SAMPLE
from tests.support.store_in_memory import MemoryStore

MEETINGS, ACTS = 60, 10


def ten_years() -> Archive:
    """An archive with sixty such meetings and their matters, all of them sent, and half of them done."""
    archive = Archive(MemoryStore())  # type: ignore[arg-type]
    archive.commit(act("panel", Put(SAMPLE.all(Panel)[0].with_(rev=0))))
    archive.commit(act("people", [Put(person.with_(rev=0)) for person in SAMPLE.all(Person)]))
    for n in range(MEETINGS):
        archive.commit(_meeting(n))
    marked = [
        FollowUp(id=matter.event, steps=_steps(n, matter.day)) for n, matter in enumerate(archive.register().matters)
    ]
    archive.commit(act("followed", [Put(each) for each in marked]))
    return archive


def _meeting(n: int) -> Act:
    day = dt.date(2022, 7, 20) + dt.timedelta(60 * n)
    records: list[Record] = [*SAMPLE.all(AgendaItem, JULY), *SAMPLE.all(Happening, JULY)]
    own = {record.id: f"m{n}-{record.id}" for record in records}
    return act("held", Put(Meeting(id=str(day), date=day)), [Put(_renamed(each, own), str(day)) for each in records])


def _renamed(record: Record, own: dict[str, str]) -> Record:
    """The same record of another meeting: what it names of July's is that meeting's."""
    changes = {name: own[value] for name in record.__struct_fields__
               if isinstance(value := getattr(record, name), str) and value in own}  # fmt: skip
    return record.with_(**{**changes, "rev": 0})


def _steps(n: int, day: dt.date) -> tuple[MatterStep, ...]:
    sent = MatterStep(what="sent", on=day)
    return (sent, MatterStep(what="done", on=day)) if n % 2 else (sent,)


def _seconds(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def measure() -> Iterator[str]:
    """The first register, the folds in it, and the register after an act on one matter."""
    archive = ten_years()
    archive._forget_all()
    folds = _seconds(lambda: [archive.proceedings(meeting.id) for meeting in archive.meetings()])
    first = _seconds(archive.register)
    matters = archive.register().matters
    after = []
    for n in range(ACTS):
        follow = next(each for each in archive.follow_ups() if each.id == matters[n].event)
        archive.commit(act("noted", Put(follow.with_(note=f"seen {n}"))))
        after.append(_seconds(archive.register))
    yield f"{len(matters)} matters of {MEETINGS} meetings"
    yield f"folding the meetings {folds * 1000:.0f} ms; the stories the first time {first * 1000:.0f} ms"
    yield f"after an act {sorted(after)[ACTS // 2] * 1000:.0f} ms, {first / sorted(after)[ACTS // 2]:.0f} times less"
    yield f"asked again with nothing done {_seconds(archive.register) * 1000:.1f} ms"
