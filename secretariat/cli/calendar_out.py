"""Writing the calendar to a file: for anybody, or for the clerk."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .doors import Door, says_something
from .folder import opened
from .handing_out import Outgoing, hand_out, in_the_way, said_to
from .paper_options import refuse_other_options

if TYPE_CHECKING:
    from ..complaints.gate.paper_gate import Gate


def export_calendar(options: argparse.Namespace) -> None:
    """Write all meetings and their dates as a calendar file: for anybody, or for the clerk with all her deadlines."""
    from storage.queries.calendar_out import calendar_bytes
    from storage.queries.record_foot import record_foot

    from ..basics.clock import now
    from ..complaints.not_compared import whole_name
    from ..papers.calendar import with_record

    if options.which:
        raise Refused("The calendar is of all meetings: leave the meeting out.")
    if options.final:
        raise Refused("A calendar is never final: leave --final out.")
    if options.to.suffix.lower() != ".ics":
        raise Refused(f"A calendar's file must end in .ics, and “{options.to.name}” does not.")
    refuse_other_options(options, options.paper)
    with opened(options, read_only=False, if_can=not says_something(options)) as archive:
        archive.refuse_undecided()
        way = in_the_way(archive, options)
        public = options.paper == "calendar"
        door = Door(archive, options.paper, options)
        data = calendar_bytes(archive, now(), public=public)

        def refuse(gate: Gate) -> None:
            gate.refuse_calendar(data)
            gate.refuse_name(options.to.name)

        door.through(refuse)
        foot = record_foot(archive.store)
        data, name = with_record(data, foot), whole_name(options.paper)
        out = Outgoing(options.to, name, data, way, private=not public, named=public)
        hand_out(archive, options, [out], foot, said=door.keep_said)
    print(f"{'Calendar' if public else 'Clerk’s calendar'}: {options.to}", file=said_to(options))
