"""The sample's meeting of July, minuted to its end: made once for all the tests of a process that only read it."""

from __future__ import annotations

from functools import cache

from secretariat.basics.acts import Act
from secretariat.sample.cambridgeshire import JULY
from secretariat.sample.filling import fill
from tests.support.clerk import Memory


@cache
def the_sample() -> tuple[Memory, list[Act]]:
    """What it holds, and every act that filled it. Nobody adds to it."""
    memory, acts = Memory(), []

    def commit(one: Act) -> None:
        acts.append(one)
        memory.do(one)

    fill(commit, lambda: memory.proceedings(JULY))
    return memory, acts
