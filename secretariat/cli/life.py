"""What became of the papers of a meeting: the agenda published, the minutes circulated and signed, how far they are."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .doors import Door, add_sayings, hold_up_exempt
from .folder import meeting_named, opened, who

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from storage.archive import Archive

    from ..basics.acts import Act
    from ..documents.document import Document
    from ..minutes.life import Life
    from ..proceedings.proceedings import Proceedings


def add(command: Add) -> None:
    """Recording that papers went out, and saying how far they have got."""
    publish_ = command("publish", publish, "record that the agenda went out, and keep a copy; again: a supplement")
    circulate_ = command("circulate", circulate, "record that the minutes went out, and keep a copy")
    signed_ = command("signed", signed, "record that the minutes were signed, once a later meeting approved them")
    for each in (publish_, circulate_, signed_):
        each.add_argument("meeting", metavar="MEETING", help="the date of the meeting, such as 2022-07-20")
        each.add_argument("--on", metavar="DATE", default="", help="the day; left out: today")
        add_sayings(each)
    for each in (publish_, circulate_):
        each.add_argument("--at", metavar="TIME", default="", help="the time of day; left out: now")
    publish_.add_argument("--note", metavar="WORDS", default="", help="for you: where it was put up, to whom it went")
    circulate_.add_argument("--to", metavar="WHOM", default="members", help="to whom they were sent")
    how_far_ = command("how-far", how_far, "how far the minutes have got: circulated, approved, signed, changed since")
    how_far_.add_argument("meeting", metavar="MEETING", help="the date of the meeting")


def publish(options: argparse.Namespace) -> None:
    """Record that the agenda of a meeting went out as it stands. Raises Refused where it may not, or cannot have."""
    from storage.queries.paper_material import meeting_material

    from ..agenda import publishing
    from ..agenda.bound_papers import binding, is_packed
    from ..basics.clock import local, now
    from ..papers.agenda import agenda, front_of
    from ..papers.pack.front import with_front
    from ..plan.items import left_out_in_words

    moment = now()
    when = _moment(options, moment)
    with opened(options, read_only=False) as archive:
        archive.refuse_undecided()
        id = meeting_named(archive, options.meeting)
        material = meeting_material(archive, id)
        bundle = material.p.bundle
        publishing.publish(bundle, when, now=moment)  # before it is composed for nothing
        door = Door(archive, "agenda", options, id)
        hold_up_exempt(archive, material.p, options, door, minuted=False)
        material = with_front(material) if is_packed(bundle) else material
        _through(door, agenda(material))
        done = publishing.publish(
            bundle, when, now=moment, note=options.note, front=front_of(material).pages if is_packed(bundle) else 0,
            how=binding(material.p.rules),
        )  # fmt: skip
        _keep(archive, door, done)
        by = publishing.reckoning(material.p.panel, bundle.meeting.date, archive.calendar())
        told = f"Published. {publishing.notice(bundle.meeting, local(when).date(), by)}"
        if not bundle.publications:
            told += f" Public questions: {publishing.questions_deadline(bundle.meeting, by).described()}."
        print(f"{told} {left_out_in_words(archive.plan(), bundle)}".rstrip())


def circulate(options: argparse.Namespace) -> None:
    """Record that the minutes went out as they stand. Raises Refused where they may not, or cannot have."""
    from ..basics.clock import now
    from ..papers import circulating

    moment = now()
    when = _moment(options, moment)
    _copied(options, lambda p, known: circulating.circulate(p, known, when, to=options.to, now=moment))
    print("Circulated, and a copy kept. What changes from now on is listed against it.")


def signed(options: argparse.Namespace) -> None:
    """Record that the minutes of a meeting were signed. Raises Refused before they are approved."""
    import datetime as dt

    from ..basics.clock import at, local, now, parse_date
    from ..papers import circulating

    today = local(now()).date()
    on = parse_date(options.on, near=today, toward="past") if options.on else today
    if on > today:
        raise Refused("That day is still to come.")
    _copied(options, lambda p, known: circulating.sign(p, known, at(on, dt.time(12))))
    print("Recorded as signed. They stay as they are now.")


def how_far(options: argparse.Namespace) -> None:
    """Print how far the minutes of a meeting have got, and what changed since. A complainant's name is left out."""
    from ..papers.how_far import how_far as in_lines
    from .history import without_complainants

    with opened(options) as archive:
        p, known = _minutes(archive, options)
        if p.phase != "closed":
            raise Refused("The meeting is not closed yet, so its minutes are not done.")
        printed = without_complainants(archive)
        for line in in_lines(p, known):
            print(printed(line))


def _copied(options: argparse.Namespace, act: Callable[[Proceedings, Life], Act]) -> None:
    """Keep the act that a copy of the minutes is kept by, let through as a written paper is."""
    from ..papers.minutes import minutes

    with opened(options, read_only=False) as archive:
        archive.refuse_undecided()
        p, known = _minutes(archive, options)
        act(p, known)  # before it is compared for nothing
        door = Door(archive, "minutes", options, p.bundle.meeting.id)
        hold_up_exempt(archive, p, options, door)
        _through(door, minutes(p))
        _keep(archive, door, act(p, known))


def _minutes(archive: Archive, options: argparse.Namespace) -> tuple[Proceedings, Life]:
    from ..minutes.life import NOT_CLOSED

    id = meeting_named(archive, options.meeting)
    p = archive.proceedings(id)
    if p is None:
        raise Refused("There is no panel in this folder yet.")
    return p, archive.life(id) or NOT_CLOSED


def _through(door: Door, document: Document) -> None:
    door.through(lambda gate: gate.refuse_found(gate.findings(document, paper=door.name)))


def _keep(archive: Archive, door: Door, done: Act) -> None:
    door.keep_said()
    archive.commit(done, by=who())


def _moment(options: argparse.Namespace, now: dt.datetime) -> dt.datetime:
    """The moment that was named; now, where none was. Raises Refused for what is no day or time."""
    from ..basics.clock import at, local, parse_date, parse_time

    if not (options.on or options.at):
        return now
    here = local(now)
    day = parse_date(options.on, near=here.date(), toward="past") if options.on else here.date()
    time = parse_time(options.at, afternoon=False) if options.at else here.time().replace(second=0, microsecond=0)
    return at(day, time)
