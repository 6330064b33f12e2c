"""When the clerk was last here, with what was done since: read from the end of the log back, as far as it must be.

It is asked at every start, and so loads little.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec

from secretariat.basics.act_words import in_clerks_words
from secretariat.basics.clock import at
from secretariat.since.last_time import Did, here_today, last_time
from secretariat.since.others import LoggedAct

from ..archive import Archive
from ..port import Change

_FIRST_LOOK = 256
"""So many acts are read back at first: of a folder in use the last time is mostly among them. Then eight times more."""


class LastTime(msgspec.Struct, frozen=True):
    """``at``: the moment she was last here before today, None where there is none on record. ``acts``: since then;
    all that there are, where there is none."""

    at: dt.datetime | None
    here_today: bool
    acts: tuple[LoggedAct, ...]


def shown_key(by: str) -> str:
    """The name of the draft that says when this was last shown to her: kept with the folder, outside history."""
    return f"since {by}"


def last_here(archive: Archive, by: str, today: dt.date) -> LastTime:
    """When she was last here, with the acts since. May be called in a thread: it reads the log, from its end back."""
    shown = _moment(archive.store.draft(shown_key(by)))

    def found(acts: list[LoggedAct]) -> bool:
        return last_time(_did(acts), by, today) is not None

    acts = _back(archive, found)
    did = _did(acts)
    last = last_time(did, by, today, shown=shown)
    return LastTime(last, here_today(did, by, today, shown=shown), _after(acts, last))


def since_day(archive: Archive, day: dt.date) -> LastTime:
    """As ``last_here``, of a day that was named: from its beginning."""
    moment = at(day, dt.time())
    acts = _back(archive, lambda found: bool(found) and found[0].at < moment)
    return LastTime(moment, False, _after(acts, moment))


def _after(acts: list[LoggedAct], moment: dt.datetime | None) -> tuple[LoggedAct, ...]:
    return tuple(act for act in acts if moment is None or act.at > moment)


def _did(acts: list[LoggedAct]) -> list[Did]:
    return [Did(act.at, act.by) for act in acts]


def _back(archive: Archive, enough: Callable[[list[LoggedAct]], bool]) -> list[LoggedAct]:
    """The acts from so far back that they are enough, or all."""
    newest, looked = archive.store.version(), _FIRST_LOOK
    while True:
        after = max(0, newest - looked)
        acts = [_act(change) for change in archive.log(after)]
        if after == 0 or enough(acts):
            return acts
        looked *= 8


def _act(change: Change) -> LoggedAct:
    touched = tuple((op.coll, op.id) for op in change.ops)
    moment = dt.datetime.fromisoformat(change.at)
    return LoggedAct(change.seq, moment, change.by, in_clerks_words(change.note), touched, change.undoes, change.redoes)


def _moment(kept: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(kept) if kept else None
    except ValueError:
        return None
