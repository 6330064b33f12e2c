"""Where records live: TinyDB JSON files behind one journal. Knows no rule and no screen."""

from storage.backups import restore_into
from storage.opening import open_store
from storage.store import JournalStore

__all__ = ["JournalStore", "open_store", "restore_into"]
