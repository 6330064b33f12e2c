"""Complaints of the first register, moved among the cases in one act once they can be opened."""

from __future__ import annotations

import msgspec

from ..port import Op, Store
from .names import EARLIER

_CASES = "complaints/cases"


def move_earlier(store: Store) -> None:
    """Move what can be read; what cannot stays where it is. Nothing in a window open for reading only.

    Raises Locked, NotSaved, Unusable.
    """
    if store.read_only or not store.collections(EARLIER):
        return
    from secretariat.complaints.first_register import from_complaint

    ops = []
    for kept in store.find(EARLIER):
        try:
            case = from_complaint(kept.doc)
        except msgspec.ValidationError:
            continue
        if store.get(_CASES, kept.id) is None:
            ops.append(Op("put", _CASES, kept.id, msgspec.to_builtins(case), 0))
        ops.append(Op("del", EARLIER, kept.id, None, kept.rev))
    if ops:
        store.commit(ops, by="", note="move the earlier complaints into the register")
