"""The operations of an act, document by document, before it is written; and those that would take an act back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Raw

from storage.datafiles import schema
from storage.disk import documents
from storage.disk.documents import NOTHING, revision
from storage.journal.lines import Operation
from storage.port import Conflict, Document, Op, Store, Told, nobody

Row = Callable[[str, str], Raw | None]
"""Given a collection and an id, the document as it is kept now."""

Key = tuple[str, str]


def planned(ops: Sequence[Op], row: Row) -> list[Operation]:
    """The operations with the documents before and after each; each sees those before. Raises Conflict or NotSaved."""
    staged: dict[Key, Raw] = {}
    result: list[Operation] = []
    for op in ops:
        old = staged.get((op.coll, op.id)) or row(op.coll, op.id) or NOTHING
        rev = revision(old)
        if (op.rev is not None and op.rev != rev) or (op.do == "del" and not rev):
            raise Conflict(_conflict(op, rev))
        if op.do == "put" and op.doc is None:
            raise ValueError("a put needs a document")
        new = NOTHING if op.do == "del" else documents.encode(op.coll, op.id, rev + 1, op.doc or {})
        staged[op.coll, op.id] = new
        result.append(Operation(op.do, op.coll, op.id, new, old))
    return result


def opposite(operations: list[Operation], note: str, row: Row, same: Sequence[Operation] = ()) -> list[Operation]:
    """What takes these back. Raises Conflict if a document is not as they left it.

    ``same``: what was done since and changed no word: a document may be what that made of it.
    """
    first: dict[Key, Raw] = {}
    last: dict[Key, Raw] = {}
    for operation in operations:
        first.setdefault((operation.coll, operation.id), operation.old)
        last[operation.coll, operation.id] = operation.new
    result = []
    for (coll, id), left in reversed(last.items()):
        now, was = row(coll, id) or NOTHING, first[coll, id]
        if _content(now) not in _alike(left, (each for each in same if (each.coll, each.id) == (coll, id))):
            raise Conflict(
                f"“{note}” cannot be taken back or done again: "
                f"the record {id!r} of {coll} was changed since by other means."
            )
        if revision(was):
            # Higher than either, so that a change from a screen that still shows one of them is a Conflict.
            rev = max(revision(now), revision(was)) + 1
            result.append(Operation("put", coll, id, documents.encode(coll, id, rev, documents.decode(was)), now))
        elif revision(now):
            result.append(Operation("del", coll, id, NOTHING, now))
    return result


def _alike(left: Raw, same: Iterable[Operation]) -> list[Document | None]:
    """A document, and all that became of it, or of what became of it, without a word being changed."""
    alike = [_content(left)]
    for operation in same:
        if _content(operation.old) in alike:
            alike.append(_content(operation.new))
    return alike


def differences(store: Store, wanted: Store, found: int, told: Told = nobody) -> list[Op]:
    """What would make every record of a store what it is in another, of schema ``found``."""
    ops: list[Op] = []
    colls = sorted({*store.collections(), *wanted.collections()})
    for n, coll in enumerate(colls, 1):
        told(f"Comparing the records, {n} of {len(colls)}")
        ours = {doc["id"]: doc for kept in store.find(coll) if (doc := kept.doc)}
        theirs = {doc["id"]: schema.brought_up(coll, doc, found) for kept in wanted.find(coll) if (doc := kept.doc)}
        ops += [Op("del", coll, id, rev=ours[id]["rev"]) for id in ours if id not in theirs]
        ops += [
            Op("put", coll, id, doc, ours[id]["rev"] if id in ours else 0)
            for id, doc in theirs.items()
            if id not in ours or {**ours[id], "rev": 0} != {**doc, "rev": 0}
        ]
    return ops


def _content(row: Raw) -> Document | None:
    """A document but for its version, which an undo raises as well."""
    return {**documents.decode(row), "rev": 0} if revision(row) else None


def _conflict(op: Op, rev: int) -> str:
    what = f"Not saved: the record {op.id!r} of {op.coll}"
    if not rev:
        return f"{what} was deleted since you read it."
    if not op.rev:
        return f"{what} exists already."
    return f"{what} was changed since you read it (you have version {op.rev}, now it is {rev}). Look at both."
