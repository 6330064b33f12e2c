"""The law of complaints against the Commissioner or Deputy, as data and pure functions (SI 2012/62; CMP-01 to CMP-44).

A ``Case`` is an append-only log of steps. ``take`` judges one more step and appends it; ``fold.fold`` says where a case
stands. The machine is the table in ``table``; each rule's guard is one function in ``guards`` or ``grounds``.

What is named here is imported when it is first asked for: to open the records takes the record alone, not the law.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .case import Case, Complainant, Context
    from .fold import take
    from .standing import Standing
    from .states import State, ending_named

__all__ = ["Case", "Complainant", "Context", "Standing", "State", "ending_named", "take"]

_MODULES = {
    "Case": "case", "Complainant": "case", "Context": "case", "Standing": "standing", "State": "states",
    "ending_named": "states", "take": "fold",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
