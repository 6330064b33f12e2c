"""Bringing the records of an older version of the program to the present schema."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from storage.datafiles import schema
from storage.port import Op, Store, Unusable


class Migratable(Store, Protocol):
    """A store whose records can be brought to another schema."""

    def commit_migration(self, ops: Sequence[Op], schema: int) -> None:
        """The act that brings every record to another schema. Raises Conflict, NotSaved or Unusable."""

    def give_up_writing(self, sentence: str) -> None:
        """From now on nothing is saved, for this reason."""


def migrate(store: Migratable, found: int) -> None:
    """One act over every record, after a backup. What came before it cannot be undone any more.

    Raises Unusable, and then everything is as it was, to be read only.
    """
    try:
        store.backup("before-migration")
        ops = [
            Op("put", coll, kept.id, schema.brought_up(coll, kept.doc, found), kept.rev)
            for coll in store.collections()
            for kept in store.find(coll)
        ]
        store.commit_migration(ops, schema.SCHEMA)
    except Exception as error:
        # Records of an old schema must not be mixed with new ones.
        sentence = (
            f"The records could not be brought from schema {found} to schema {schema.SCHEMA} "
            f"({str(error).rstrip('.')}). They are as they were, and can only be read."
        )
        store.give_up_writing(sentence)
        raise Unusable(sentence) from error
