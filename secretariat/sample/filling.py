"""The sample panel put into an empty archive, line by line as a clerk would have typed it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from ..basics.acts import Act, Put, act
from ..basics.clock import at
from ..capture.desk import NARRATIVE
from ..capture.entering import act_of, enter
from ..proceedings.proceedings import Proceedings
from .cambridgeshire import JULY, MEETINGS, PANEL, PEOPLE, PLAN, PLAN_RECORDS, SEPTEMBER, july_items, september_items
from .reply import reply_acts


class Typed(NamedTuple):
    """A line of the script, and the clock when it was typed."""

    now: dt.datetime
    line: str


def script(meeting: str = JULY) -> list[Typed]:
    """The lines a clerk typed in a meeting of the sample."""
    return typed_lines(files(__package__).joinpath(f"{meeting}.txt"), dt.date.fromisoformat(meeting))


def typed_lines(file: Traversable, day: dt.date) -> list[Typed]:
    """The lines of a script, in order. A time holds for the lines after it too."""
    now = at(day, dt.time(12))
    lines: list[Typed] = []
    for row in file.read_text("utf-8").splitlines():
        if not row.strip() or (row.startswith("# ") and not lines):
            continue
        head, tab, rest = row.partition("\t")
        if tab and len(head) == 5 and head[2] == ":":
            now = at(day, dt.time.fromisoformat(head))
            row = rest
        elif tab and not head:
            row = rest
        elif tab:
            row = f"{head}\t{rest.removeprefix(chr(9))}"  # the column after a code is set by a second tab
        lines.append(Typed(now, row))
    return lines


def opening_act() -> Act:
    """The panel, its people, its plan, and the two agendas."""
    records = [PANEL, *PEOPLE, *MEETINGS, *PLAN_RECORDS]
    items = [Put(item, JULY) for item in july_items()] + [Put(item, SEPTEMBER) for item in september_items()]
    return act("open the sample panel", [Put(record) for record in records], items)


def fill(commit: Callable[[Act], object], proceedings_now: Callable[[], Proceedings]) -> None:
    """Fill an empty archive: ``commit`` keeps an act, ``proceedings_now`` tells how the July meeting stands now."""
    commit(opening_act())
    for each in acts(proceedings_now):
        commit(each)
    for each in reply_acts(proceedings_now()):
        commit(each)


def acts(proceedings_now: Callable[[], Proceedings]) -> Iterator[Act]:
    """The July meeting, minuted line by line."""
    desk = NARRATIVE
    for typed in script():
        p = proceedings_now()
        captured = enter(typed.line, p, desk=desk, now=typed.now, plan=PLAN)
        desk = desk if captured.desk is None else captured.desk
        yield act_of(captured, p, PLAN)
