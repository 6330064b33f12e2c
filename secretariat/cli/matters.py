"""What was asked, recommended and promised, followed until it is closed."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .folder import opened
from .register import unlock_if_given
from .terminal import columns

if TYPE_CHECKING:
    from ..matters.matter import Matter
    from ..matters.register import Register


def add(command: Add) -> None:
    """Tracing a matter, and the figures of all of them."""
    trace_ = command("trace", trace, "print the story of one matter: minuted, sent, due, answered, whose move it is")
    trace_.add_argument("id", metavar="ID", help="its reference, such as 2022-07-20/R2")
    command("rates", rates, "days taken and answer rate of what was recommended, year by year")


def trace(options: argparse.Namespace) -> None:
    """Print all that is known of one matter. A complainant's name, in a letter or in a note, is left out; while
    complaints cannot be read, so are all words of letters and notes, for nobody can tell what stands in them."""
    from storage.queries.leak_gate import readable

    from ..basics.clock import now
    from ..matters.drifted import drift_in_lines, drifts_of
    from ..matters.tracing import WITHHELD, traced, without_words

    with opened(options) as archive:
        register, letters = archive.register(), archive.letters()
        matter = matter_named(register, options.id)
        unlock_if_given(archive)
        found = readable(archive)

        def drifted(each: Matter) -> list[str]:
            return [line for _, drift in drifts_of(each, register, letters) for line in drift_in_lines(drift)]

        if found.unread:
            lines = [*traced(without_words(matter), without_words_of(register), now().date()), "", WITHHELD]
        else:
            lines = traced(matter, register, now().date(), drifted)
        for line in lines:
            print(found.gate.without(line) if found.gate else line)


def rates(options: argparse.Namespace) -> None:
    """Print the days taken and the answer rate, a line a year, then as bars."""
    from storage.queries.rates import rates as in_lines

    from ..basics.clock import local, now

    with opened(options) as archive:
        print("\n".join(in_lines(archive, local(now()).date())(min(columns(sys.__stdout__), 100) - 2)))


def without_words_of(register: Register) -> Register:
    """The register without any words of letters and notes."""
    from ..matters.register import Register
    from ..matters.tracing import without_words

    return Register(map(without_words, register.matters))


def matter_named(register: Register, reference: str) -> Matter:
    """The matter of a reference, in whatever letters. Raises Refused, naming those near it."""
    from ..matters.tracing import near_ones

    found = register.of(reference)
    if found is None:
        near = ", ".join(near_ones(reference, register))
        there = f"Near it: {near}." if near else "Nothing was recommended, asked for or promised yet."
        raise Refused(f"There is no matter “{reference.strip()}”. {there}")
    return found
