"""The rows of a long table, tried a handful to a test: one test for each takes longer to hand out than to run.

A row that fails hides no other: all of them are shown, each named, each with what it failed by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

HANDFUL = 25


def by_handfuls(rows: Iterable[Any]) -> Callable[[Callable[..., None]], Any]:
    """Written on a test of one row, as ``parametrize`` is: a tuple is its arguments, anything else its only one."""
    every = [*rows]
    places = range(0, len(every), HANDFUL)
    handfuls = [every[n : n + HANDFUL] for n in places]

    def made(holds: Callable[..., None]) -> Any:
        def tried(handful: list[Any]) -> None:
            all_hold(holds, handful)

        tried.__name__, tried.__doc__, tried.__module__ = holds.__name__, holds.__doc__, holds.__module__
        tried.place_as = holds  # type: ignore[attr-defined]  # where pytest says that it stands
        ids = [f"{n + 1} to {n + len(handful)}" for n, handful in zip(places, handfuls, strict=True)]
        return pytest.mark.parametrize("handful", handfuls, ids=ids)(tried)

    return made


def all_hold(holds: Callable[..., None], rows: Iterable[Any]) -> None:
    """Try each of the rows; those that fail are told together."""
    failed: list[BaseException] = []
    for row in rows:
        try:
            holds(*(row if isinstance(row, tuple) else (row,)))
        except (Exception, pytest.fail.Exception) as error:
            error.add_note(f"in the row {row!r}")
            failed.append(error)
    if failed:
        raise BaseExceptionGroup(f"{len(failed)} rows fail", failed)
