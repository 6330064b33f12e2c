"""Where records live: TinyDB JSON files behind one journal. Knows no rule and no screen."""

from storage.engine.backups import restore_into
from storage.engine.opening import open_store
from storage.engine.store import JournalStore

__all__ = ["JournalStore", "open_store", "restore_into"]
