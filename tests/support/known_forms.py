"""What may not be printed of a complainant, in all its spellings: worked out once for all the tests of a process.

Each command of a terminal, and each paper, works it out anew, as nothing of a sealed register may stay in mind. Tests
give hundreds of commands on one register of many cases; two fifths of what they took went into its spellings. Each
is worked out still, by the same rules, the first time it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pytest

from secretariat.complaints.gate import leaks


def _once(forms: Callable[..., Iterator[Any]]) -> Callable[..., tuple[Any, ...]]:
    @lru_cache(maxsize=20_000)
    def known(*of: Any) -> tuple[Any, ...]:
        return tuple(forms(*of))

    return known


_KINDS = ("name_forms", "address_forms", "telephone_forms", "email_forms", "reference_forms")
_KNOWN = {kind: _once(getattr(leaks, kind)) for kind in _KINDS}


@contextmanager
def forms_known() -> Iterator[None]:
    """In here the spellings of the same words are worked out once."""
    with pytest.MonkeyPatch.context() as patch:
        for kind, known in _KNOWN.items():
            patch.setattr(leaks, kind, known)
        yield
