"""The proceedings as they would be if something more happened: tried on a copy, without folding the meeting anew."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from copy import copy
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from ..meetings.happening import Happened
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .fold import add


def after(p: Proceedings, events: Sequence[Happened]) -> Proceedings:
    """A copy of the proceedings in which these events have happened next. ``p`` stays as it is."""
    trial, known = copy(p), dict[int, Any]()
    for name, value in vars(p).items():
        setattr(trial, name, _copied(value, known))
    trial.bundle = replace(p.bundle, events=(*p.bundle.events, *events))
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
    names = _changing(value.__class__)
    if names is None:
        return value
    if id(value) not in known:
        known[id(value)] = twin = object.__new__(kind)
        for name in names:
            setattr(twin, name, _copied(getattr(value, name), known))
    return known[id(value)]


@cache
def _changing(kind: type) -> tuple[str, ...] | None:
    """The fields of a fact that changes as events happen; None for what never changes."""
    if issubclass(kind, Hashable) or not is_dataclass(kind):
        return None
    return tuple(field.name for field in fields(kind))
