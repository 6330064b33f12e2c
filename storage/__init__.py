"""Where records live: TinyDB JSON files behind one journal, read as the records of the rules.

The engine keeps documents and knows no rule: ``port`` says what it can do, and what else can do that, such as a
database server, may take its place. The archive reads the documents as records and keeps what the clerk does; the
queries read out of it what one purpose needs. None of it knows a screen.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storage.engine.backups import restore_into
    from storage.engine.opening import open_store
    from storage.engine.store import JournalStore

__all__ = ["JournalStore", "open_store", "restore_into"]

_WHERE = {"JournalStore": "store", "open_store": "opening", "restore_into": "backups"}


def __getattr__(name: str) -> Any:
    """The engine, loaded when it is asked for: a module that is imported from here may have no use for it."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"storage.engine.{_WHERE[name]}"), name)
