"""The law of complaints against the Commissioner or Deputy, as data and pure functions (SI 2012/62; CMP-01 to CMP-44).

A ``Case`` is an append-only log of steps. ``take`` judges one more step and appends it; ``fold`` says where a case
stands. The machine is the table in ``table``; each rule's guard is one function in ``guards`` or ``grounds``.
"""

from .case import Case, Complainant, Context
from .fold import fold, take
from .standing import Standing
from .states import State, ending_named

__all__ = ["Case", "Complainant", "Context", "Standing", "State", "ending_named", "fold", "take"]
