"""Of which record a paper, a calendar or a dump was made, in the line that stands on it."""

from __future__ import annotations

from secretariat.documents.foot import foot

from ..port import Store


def record_foot(store: Store) -> str:
    """The line with the number of acts and their root; empty where the journal cannot be read through.

    May read for a moment: not on the event loop.
    """
    root = store.root()
    return foot(root.acts, root.hash) if root else ""
