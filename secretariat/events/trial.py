"""The proceedings as they would be if something more happened: tried on a copy, without folding the meeting anew."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

import msgspec
from msgspec.structs import replace

from ..meetings.happening import Happened
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .fold import add


def after(p: Proceedings, events: Sequence[Happened]) -> Proceedings:
    """A copy of the proceedings in which these events have happened next. ``p`` stays as it is."""
    trial, known = copy(p), dict[int, Any]()
    for name, value in vars(p).items():
        setattr(trial, name, _copied(value, known))
    return further(trial, events)


def further(trial: Proceedings, events: Sequence[Happened]) -> Proceedings:
    """A copy that ``after`` made, in which these have happened too. The copy itself goes on."""
    trial.bundle = replace(trial.bundle, events=(*trial.bundle.events, *events))
    for event in events:
        add(trial, event)
    return trial


def _copied(value: Any, known: dict[int, Any]) -> Any:
    """A copy whose changes do not reach the original. What never changes, such as records, is shared.

    ``known``: the copies made so far by the id of the original. A stay listed both in the room and among the stays is
    so copied once, and is one object in the copy as well.
    """
    kind = type(value)
    if kind is dict:
        return {key: _copied(each, known) for key, each in value.items()} if value else {}
    if kind is list:
        return [_copied(each, known) for each in value] if value else []
    if kind is set:
        return set(value)
    if kind is Page:
        return value.independent_copy()
    if not isinstance(value, msgspec.Struct) or kind.__struct_config__.frozen:
        return value
    if id(value) not in known:
        known[id(value)] = twin = copy(value)
        for name in kind.__struct_fields__:
            setattr(twin, name, _copied(getattr(value, name), known))
    return known[id(value)]
