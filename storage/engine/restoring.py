"""Going back to a backup in the folder it was made of."""

from __future__ import annotations

from storage.engine.opening import open_store
from storage.engine.operations import differences
from storage.engine.store import JournalStore
from storage.port import Change, Unusable


def restore(store: JournalStore, name: str, *, by: str) -> Change | None:
    """Make every record what it was in a backup: one act, which can be undone. None if nothing differs.

    Raises Conflict if a record was changed meanwhile, NotSaved or Unusable.
    """
    if store.read_only:
        raise Unusable(store.read_only)
    backup = open_store(store.folder / "backups" / name, read_only=True)
    try:
        ops = differences(store, backup, backup.schema)
    finally:
        backup.close()
    return store.commit(ops, by=by, note=f"Backup {name} restored") if ops else None
