"""Where records live: TinyDB JSON files behind one journal, read as the records of the rules.

The engine keeps documents and knows no rule: ``port`` says what it can do, and what else can do that, such as a
database server, may take its place. The archive reads the documents as records and keeps what the clerk does; the
queries read out of it what one purpose needs. None of it knows a screen.
"""

from storage.engine.backups import restore_into
from storage.engine.opening import open_store
from storage.engine.store import JournalStore

__all__ = ["JournalStore", "open_store", "restore_into"]
