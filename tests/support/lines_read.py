"""Lines a clerk types, in ``tests/support/lines``, a module a subject.

The tests of capture, of corrections and of random meetings gather them all.

``ACCEPTED``: a line and what it prints last, typed into an open item 5 (see ``test_entering``). ``THEN``: lines typed
before, a line, and what that one prints. ``REFUSED``: a line and what is said. ``SCRIPT``: lines typed one after the
other into one meeting, in which every kind of event must happen; a module leaves the room as it found it. ``TYPED``:
strategies of lines. ``STATE``: attributes of ``Proceedings`` that a fold carried on must have alike with one made
afresh.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any


def gathered(name: str) -> list[Any]:
    """What every module there lists under a name."""
    return [each for module in _modules() for each in getattr(module, name, ())]


@cache
def _modules() -> list[Any]:
    package = import_module("tests.support.lines")
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return [import_module(f"{package.__name__}.{name}") for name in names]
