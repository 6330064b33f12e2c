"""The register of ten years: sixty meetings, each folded once, against folding them, and after an act.

The meetings are the invented panel's, in memory, each with as much said and settled as in one that sat for two hours;
what follows them up is the clerk's own steps on every matter.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.events.base import Happening
from secretariat.events.decisions import Recommended, Undertaken
from secretariat.events.items import ItemOpened
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.meetings.meeting import Meeting
from storage.archive import Archive
from tests.support.panels import DAY, invented_items, panel_alone
from tests.support.store_in_memory import MemoryStore

from .repaint import said

MEETINGS, ACTS = 60, 10
SAID, RECOMMENDED, PROMISED = 120, 18, 9
"""Lines of each meeting, and what came of them."""


def ten_years() -> Archive:
    """An archive with sixty such meetings and their matters, all of them sent, and half of them done."""
    archive = Archive(MemoryStore())  # type: ignore[arg-type]
    for one in (*panel_alone(), *map(_meeting, range(MEETINGS))):
        archive.commit(one)
    marked = [
        FollowUp(id=matter.event, steps=_steps(n, matter.day)) for n, matter in enumerate(archive.register().matters)
    ]
    archive.commit(act("followed", [Put(each) for each in marked]))
    return archive


def _meeting(n: int) -> Act:
    day = DAY + dt.timedelta(60 * n)
    items = [item.with_(id=f"m{n}-{item.id}") for item in invented_items()]
    happened: list[Happening] = [ItemOpened(item=items[4].id), *said(SAID)]
    happened += (Recommended(number=m, text=f"That the lamps of lane {m} be lit.") for m in range(1, RECOMMENDED + 1))
    happened += (Undertaken(number=m, text=f"to count the lamps of lane {m}") for m in range(1, PROMISED + 1))
    placed, place = [], ""
    for m, event in enumerate(happened):
        place = following(place)
        placed.append(event.with_(id=f"m{n}-{m}", place=place))
    return act("held", Put(Meeting(id=str(day), date=day)), [Put(each, str(day)) for each in (*items, *placed)])


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
