"""Going back to a backup over an archive; what it holds and what it would do, in the clerk's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec.structs import replace

from secretariat.basics.amounts import so_many
from secretariat.basics.clock import house_time, local, short_date
from storage.archive import Archive
from storage.engine import restoring
from storage.engine.read_store import ReadStore
from storage.engine.restoring import Backup, Difference, May, Restored
from storage.places import EXPORTED
from storage.port import Change, Op, Told, Unusable, nobody
from storage.sealed.sealed import OPEN, SealedStore

KINDS = {
    "panel": ("setting of the panel", "settings of the panel"),
    "people": ("person", "people"),
    "plan": ("date or item planned", "dates and items planned"),
    "register/follow-ups": ("matter followed up", "matters followed up"),
    "register/raised": ("matter raised outside a meeting", "matters raised outside meetings"),
    "register/reports": ("report of the panel", "reports of the panel"),
    "register/letters": ("letter", "letters"),
    "register/inspections": ("inspection", "inspections"),
    "register/plan-lines": ("line of the plan’s delivery", "lines of the plan’s delivery"),
    "past": ("paper of a past meeting", "papers of past meetings"),
    "register/forgotten": ("note of words forgotten", "notes of words forgotten"),
    "register/exported": ("note that a paper was written", "notes that papers were written"),
    "register/finals": ("final version of a paper", "final versions of papers"),
    "register/let-go": ("note of a paper let go", "notes of papers let go"),
    "complaints": ("record of complaints", "records of complaints"),
    "meetings": ("meeting", "meetings"),
    "items": ("agenda item", "agenda items"),
    "events": ("line of minutes or roll", "lines of minutes or roll"),
}
OTHER = ("other record of a meeting", "other records of meetings")


def difference(archive: Archive, backup: Backup, told: Told = nobody) -> Difference:
    """What going back to a backup would do. Raises Unusable if that cannot be read."""
    return restoring.difference(*_engine(archive), stays=_stays, backup=backup, told=told)


def restore(archive: Archive, backup: Backup, *, by: str = "", told: Told = nobody) -> Restored:
    """Make every record what it was in a backup: one act, which the archive has to absorb. Not on the event loop.

    Reasons that the backup holds in the clear are sealed again. Raises Conflict, NotSaved or Unusable: then nothing
    has changed.
    """
    now = datetime.now(UTC)
    restored = restoring.restore(*_engine(archive), stays=_stays, backup=backup, by=by, at=now, told=told,
                                 note=f"go back to {called(backup)}")  # fmt: skip
    sealed = archive.store.seal_reasons() if restored.change and isinstance(archive.store, SealedStore) else None
    if restored.change and sealed:
        return restored._replace(change=_as_one(restored.change, sealed))
    return restored


def _as_one(change: Change, sealed: Change) -> Change:
    """What was restored, each record as it stands now that its reason is sealed."""
    return replace(
        change,
        ops=(*change.ops, *sealed.ops),
        before=(*change.before, *sealed.before),
        after=(*change.after, *sealed.after),
    )


async def go_back(archive: Archive, backup: Backup, *, by: str = "", told: Told = nobody) -> Restored:
    """As ``restore``, without holding up the event loop while the disk works."""
    restored = Restored(None, "")

    def write() -> Change | None:
        nonlocal restored
        restored = restore(archive, backup, by=by, told=told)
        return restored.change

    await archive.carry_out(write)
    return restored


def _stays(op: Op) -> bool:
    """What was written to files is written still, and what was erased for good is erased, whatever the records
    become: that it was, when and why is never taken off the record (DAT-05)."""
    return op.coll == EXPORTED or (op.coll in OPEN and op.do == "del")


def _engine(archive: Archive) -> tuple[ReadStore, May]:
    store = archive.store
    assert isinstance(store, SealedStore), "only a folder has backups"
    assert isinstance(store.inner, ReadStore), "only a folder has backups"
    return store.inner, store.may_go_back


def called(backup: Backup) -> str:
    """A backup as people say it: “the backup of Mon 30 Nov 2026, 10:25am”; by its name where that tells no time."""
    if backup.made is None:
        return f"the backup {backup.name}"
    made = local(backup.made)
    return f"the backup of {short_date(made.date())}, {house_time(made)}"


def short_line(backup: Backup) -> str:
    """When it was made, why, and how much it holds. Reads it."""
    made = f"{local(backup.made):%a %d %b %Y %H:%M}" if backup.made else "?"
    why = "before restoring" if backup.name.startswith("set-aside") else backup.why
    try:
        return f"{made}  {why}: {restoring.holding(backup).acts:,} acts"
    except Unusable:
        return f"{made}  {why}: it is damaged itself"


def line(backup: Backup) -> str:
    """When it was made and what it holds, in two lines. Reads it."""
    made = f"{local(backup.made):%a %d %b %Y %H:%M}" if backup.made else "?"
    try:
        held = restoring.holding(backup)
    except Unusable:
        return f"{made}  {backup.name}: it is damaged itself"
    last = f", the last on {local(held.last):%d %b %Y at %H:%M}" if held.last else ""
    return f"{made}  {backup.name}\n    {so_many(held.acts, 'act')}{last}: {_counted(held.records) or 'nothing'}"


def difference_in_words(difference: Difference) -> str:
    """What going back would do, a line each."""
    lines = [
        f"{verb}: {_counted(counts)}"
        for verb, counts in (
            ("Comes back", difference.back),
            ("Becomes what it was", difference.changed),
            ("Goes, for it was made since", difference.gone),
        )
        if counts
    ]
    if difference.left:
        lines.append(
            f"Stays as it is: {difference.left} in the register of complaints (locked now, or erased since for good)"
        )
    return "\n".join(lines) or "Nothing differs: every record is what it was then."


def counted(colls: Iterable[str]) -> str:
    """So many records of these collections, by kind: “3 agenda items, 1 person”."""
    return _counted(Counter(map(restoring.kind_of, colls)))


def _counted(records: dict[str, int]) -> str:
    known = {kind: records[kind] for kind in KINDS if kind in records}
    other = sum(records.values()) - sum(known.values())
    parts = [f"{number} {KINDS[kind][number != 1]}" for kind, number in known.items()]
    return ", ".join([*parts, f"{other} {OTHER[other != 1]}"] if other else parts)
