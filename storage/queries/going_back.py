"""Going back to a backup over an archive; what it holds and what it would do, in the clerk's words."""

from __future__ import annotations

from datetime import UTC, datetime

from secretariat.basics.clock import local
from storage.archive import Archive
from storage.engine import restoring
from storage.engine.restoring import Backup, Difference, May, Restored
from storage.engine.store import JournalStore
from storage.port import Unusable
from storage.sealed.sealed import SealedStore


def difference(archive: Archive, backup: Backup) -> Difference:
    """What going back to a backup would do. Raises Unusable if that cannot be read."""
    return restoring.difference(*_engine(archive), backup=backup)


def restore(archive: Archive, backup: Backup, *, by: str = "") -> Restored:
    """Make every record what it was in a backup: one act, which the archive has to absorb. Not on the event loop.

    Raises Conflict, NotSaved or Unusable: then nothing has changed.
    """
    return restoring.restore(*_engine(archive), backup=backup, by=by, at=datetime.now(UTC))


def _engine(archive: Archive) -> tuple[JournalStore, May]:
    store = archive.store
    assert isinstance(store, SealedStore), "only a folder has backups"
    assert isinstance(store.inner, JournalStore), "only a folder has backups"
    return store.inner, store.may_go_back


def line(backup: Backup) -> str:
    """When it was made and what it holds, in two lines. Reads it."""
    made = f"{local(backup.made):%a %d %b %Y %H:%M}" if backup.made else "?"
    try:
        held = restoring.holding(backup)
    except Unusable:
        return f"{made}  {backup.name}: it cannot be read"
    last = f", the last on {local(held.last):%d %b %Y at %H:%M}" if held.last else ""
    records = ", ".join(f"{number} {kind}" for kind, number in sorted(held.records.items()))
    return f"{made}  {backup.name}\n    {held.acts} acts{last}: {records or 'nothing'}"


def difference_in_words(difference: Difference) -> str:
    """What going back would do, a line each."""
    lines = [
        f"{verb}: " + ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
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
