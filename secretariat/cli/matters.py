"""What was asked, recommended and promised, followed until it is closed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .folder import opened
from .history import without_complainants

if TYPE_CHECKING:
    from ..matters.matter import Matter
    from ..matters.register import Register


def add(command: Add) -> None:
    """Tracing a matter."""
    trace_ = command("trace", trace, "print the story of one matter: minuted, sent, due, answered, whose move it is")
    trace_.add_argument("id", metavar="ID", help="its reference, such as 2022-07-20/R2")


def trace(options: argparse.Namespace) -> None:
    """Print all that is known of one matter. A complainant's name in a letter is left out."""
    from ..basics.clock import now
    from ..matters.drifted import drifted
    from ..matters.tracing import traced

    with opened(options) as archive:
        register = archive.register()
        matter = matter_named(register, options.id)
        printed = without_complainants(archive)
        letters = archive.letters()
        for line in traced(matter, register, now().date(), lambda each: drifted(each, register, letters)):
            print(printed(line))


def matter_named(register: Register, reference: str) -> Matter:
    """The matter of a reference, in whatever letters. Raises Refused, naming those near it."""
    from ..matters.tracing import near_ones

    found = register.of(reference)
    if found is None:
        near = ", ".join(near_ones(reference, register))
        there = f"Near it: {near}." if near else "Nothing was recommended, asked for or promised yet."
        raise Refused(f"There is no matter “{reference.strip()}”. {there}")
    return found
