"""Of which record a paper, a calendar or a dump was made, in the line that stands on it."""

from __future__ import annotations

from secretariat.documents.foot import foot, printed_in
from secretariat.papers.exported import Exported
from secretariat.papers.final import FinalPaper, SealedFinal

from ..places import PLACES
from ..port import Store

_OF_PAPERS = frozenset({PLACES[Exported], PLACES[FinalPaper], PLACES[SealedFinal]})


def record_foot(store: Store) -> str:
    """The line with the number of acts and their root; empty where the journal cannot be read through.

    That papers were written, or marked as final, is on record too, and is nothing that another paper says: until
    something else is done, papers bear the same line. May read for a moment: not on the event loop.
    """
    last = max((each.doc for each in store.find(PLACES[Exported])), key=lambda doc: str(doc.get("at", "")), default={})
    if (line := str(last.get("foot", ""))) and _only_exports_since(store, line):
        return line
    root = store.root()
    return foot(root.acts, root.hash) if root else ""


def _only_exports_since(store: Store, line: str) -> bool:
    printed = printed_in(line)
    if printed is None or printed.acts is None:
        return False
    since = store.changes(after=printed.acts, documents=False)
    return all(op.coll in _OF_PAPERS for change in since for op in change.ops)
