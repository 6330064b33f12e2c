"""Papers attached to the items of an agenda, and the pack that is bound of them."""

from __future__ import annotations

import argparse
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ..basics.record import Refused
from ..basics.sentences import capitalised
from . import how_far
from .commands import Add
from .doors import Door, add_sayings, hold_up_exempt, says_something
from .folder import meeting_named, opened, who
from .handing_out import Outgoing, hand_out, in_the_way, nothing, said_to

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..agenda.pack import Pages
    from ..basics.acts import Act
    from ..complaints.gate.paper_gate import Gate
    from ..meetings.bundle import Bundle
    from ..meetings.exempt import ExemptGrounds
    from ..meetings.item_papers import ItemPaper
    from ..meetings.meeting import AgendaItem
    from ..papers.pack.making import Pack
    from ..papers.pack.reading import Which


def add(command: Add) -> None:
    """The papers of an agenda, and its pack."""
    attached = command("paper-in", paper_in, "attach a PDF to an item of the agenda, to be bound into the pack")
    attached.add_argument("file", type=Path, metavar="FILE")
    attached.add_argument("--item", metavar="N", required=True, help="the item’s number")
    attached.add_argument("--title", default="", help="what it is called; left out: as the file says")
    attached.add_argument("--exempt", metavar="PARAGRAPH", default="", help="it is withheld, under this paragraph")
    listed = command("papers", papers, "list the papers of a meeting, with their pages in the pack")
    changed = command("paper-change", paper_change, "give an attached paper another title, or another place")
    changed.add_argument("paper", metavar="ITEM/PAPER", help="as “papers” lists it: 5/2")
    changed.add_argument("--title", help="what it is called")
    changed.add_argument("--exempt", metavar="PARAGRAPH", help="it is withheld, under this paragraph; “” for not")
    changed.add_argument("--to", type=int, metavar="N", help="its place among those attached to the item")
    taken = command("paper-out", paper_out, "take an attached paper off its item; its file is not deleted")
    taken.add_argument("paper", metavar="ITEM/PAPER", help="as “papers” lists it: 5/2")
    for each in (attached, changed, taken):
        each.add_argument("--meeting", metavar="WHICH", default="", help="left out: the next to come")
    bound = command("pack", pack, "bind the agenda with its papers into one PDF, numbered through")
    for each in (listed, bound):
        each.add_argument(
            "which", nargs="?", default="", metavar="WHICH", help="the meeting; left out: the next to come"
        )
    bound.add_argument("--to", type=Path, metavar="FILE", required=True, help="a file ending in .pdf")
    kind = bound.add_mutually_exclusive_group()
    kind.add_argument("--supplement", action="store_true", help="what came after the agenda was published")
    kind.add_argument("--exempt", action="store_true", help="the exempt papers alone: not for publication")
    bound.add_argument("--force", action="store_true", help="replace a file that somebody changed since it was "
                       "written; the changed one is kept beside it")  # fmt: skip
    add_sayings(bound)


# --- papers ---


def paper_in(options: argparse.Namespace) -> None:
    """Attach a paper. Raises Refused for what is no PDF, and where there is no such item."""
    from storage.disk.read_in import read_in

    from ..agenda.attaching import attach
    from ..agenda.opened_paper import open_paper
    from ..basics.clock import local, now
    from ..basics.kept_file import MOST
    from ..meetings.item_papers import ItemPaper

    data = read_in(options.file, MOST)
    found = open_paper(options.file.name, data)
    with opened(options, read_only=False) as archive:
        bundle = _meeting(archive, options.meeting)
        item = _item(bundle, options.item)
        paper = ItemPaper(item=item.id, title=options.title or found.title, file=found.file,
                          attached=local(now()).date(), exempt=options.exempt)  # fmt: skip
        act = attach(bundle, paper, _grounds(archive, bundle))
        archive.keep_file(data)
        _done(archive, act, bundle)
    for sentence in found.told:
        print(sentence, file=sys.stderr)


def paper_change(options: argparse.Namespace) -> None:
    """Give a paper another title, say whether it is withheld, put it in another place."""
    from ..agenda.attaching import change

    if options.title is None and options.exempt is None and options.to is None:
        raise Refused("Say what is to change: --title, --exempt or --to.")
    with opened(options, read_only=False) as archive:
        bundle, paper = _named(archive, options)
        made = change(bundle, paper.id, title=options.title, exempt=options.exempt, to=options.to,
                      grounds=_grounds(archive, bundle))  # fmt: skip
        _done(archive, made, bundle)


def paper_out(options: argparse.Namespace) -> None:
    """Take a paper off its item."""
    from ..agenda.attaching import take_off

    with opened(options, read_only=False) as archive:
        bundle, paper = _named(archive, options)
        _done(archive, take_off(bundle, paper.id), bundle)


def papers(options: argparse.Namespace) -> None:
    """List the papers of a meeting with their pages."""
    from ..agenda.bound_papers import papers_bound

    with opened(options) as archive:
        bundle = _meeting(archive, options.which)
        every = [*papers_bound(bundle), *papers_bound(bundle, private=True)]
        if not every:
            print(f"No paper is attached to the agenda of {bundle.meeting.name}.")
            return
        pages = _pages(archive, bundle)
    attached = {paper.id: f"{_number(bundle, paper)}" for paper in bundle.papers}
    order = {item.id: n for n, item in enumerate(bundle.items)}
    for paper in sorted(every, key=lambda each: order[each.item.id]):
        name = attached.get(paper.id, paper.item.number)
        withheld = "  exempt, paragraph " + paper.exempt if paper.exempt else ""
        apart = "" if paper.can_be_bound else "  supplied apart"
        where = pages.get(paper.key, "–")  # one that went out as attached, with no pages counted, stands on none
        print(f"{name:<6} {where!s:>12}  {paper.title}{withheld}{apart}")


def _pages(archive: Archive, bundle: Bundle) -> dict[tuple[str, str], Pages]:
    """Where each paper stands in the pack, of the public papers and of the private ones."""
    from storage.queries.paper_material import meeting_material

    from ..agenda.bound_papers import binding, numbered, private_numbers
    from ..papers.agenda import front_of
    from ..papers.pack.front import with_front

    material = with_front(meeting_material(archive, bundle.meeting.id))
    how = binding(material.p.rules)
    return numbered(bundle, front_of(material).pages, how).all | private_numbers(bundle, how)


def _number(bundle: Bundle, paper: ItemPaper) -> str:
    item = bundle.item(paper.item)
    at = bundle.papers_of(paper.item).index(paper) + 1
    return f"{item.number if item else ''}/{at}"


def _named(archive: Archive, options: argparse.Namespace) -> tuple[Bundle, ItemPaper]:
    """The paper that an argument names, 5/2. Raises Refused, naming those there are."""
    bundle = _meeting(archive, options.meeting)
    by_number = {_number(bundle, paper).casefold(): paper for paper in bundle.papers}
    wanted = options.paper.strip().casefold()
    paper = by_number.get(wanted) or by_number.get(f"{wanted}/1")
    if paper is None:
        there = ", ".join(f"{name} {each.title}" for name, each in sorted(by_number.items())) or "none"
        raise Refused(
            f"No paper {options.paper} is attached to the agenda of {bundle.meeting.name}. There are: {there}."
        )
    return bundle, paper


def _meeting(archive: Archive, which: str) -> Bundle:
    """The meeting named; else the next to come. Raises Refused."""
    from ..basics.clock import local, now

    today = local(now()).date()
    to_come = [each.id for each in archive.meetings() if not each.cancelled and each.date >= today]
    id = meeting_named(archive, which) if which or not to_come else to_come[0]
    bundle = archive.bundle(id)
    assert bundle is not None, "a meeting that was named is there"
    return bundle


def _item(bundle: Bundle, number: str) -> AgendaItem:
    item = bundle.numbered(number)
    if item is None:
        there = "; ".join(each.heading.rstrip(".") for each in bundle.items) or "none yet"
        raise Refused(f"There is no item {number} on the agenda of {bundle.meeting.name}. There are: {there}.")
    return item


def _grounds(archive: Archive, bundle: Bundle) -> ExemptGrounds:
    from storage.queries.paper_material import the_panel

    return the_panel(archive).rules_on(bundle.meeting.date).exempt


def _done(archive: Archive, act: Act, bundle: Bundle) -> None:
    archive.commit(act, by=who())
    print(f"{capitalised(act.note)}, of {bundle.meeting.name}. “secretariat undo” takes it back.")


# --- the pack ---


def pack(options: argparse.Namespace) -> None:
    """Bind a pack, and write it. Raises Refused where there is nothing to bind, or what is public may not go out."""
    from storage.queries.pack_material import pack_material

    from ..papers.pack.making import make_pack

    which: Which = "exempt" if options.exempt else "supplement" if options.supplement else "pack"
    if options.to.suffix.lower() != ".pdf":
        raise Refused(f"A pack’s file must end in .pdf, and “{options.to.name}” does not.")
    if which == "exempt" and (says_something(options) or options.because):
        raise Refused("The exempt papers are not for publication, so nothing holds them up.")
    with opened(options, read_only=False, if_can=not says_something(options)) as archive:
        archive.refuse_undecided()
        way = in_the_way(archive, options)
        meeting = _meeting(archive, options.which).meeting
        door = None if which == "exempt" else Door(archive, "pack", options, meeting.id)
        if door and options.in_public and (p := archive.proceedings(meeting.id)):
            hold_up_exempt(archive, p, options, door, minuted=False)
        material = pack_material(archive, meeting.id)
        try:
            made = make_pack(material, which, how_far.say)
        except ValueError as error:
            raise Refused(str(error)) from None
        unread = _through(door, made, options) if door else []
        name = {"pack": "pack", "supplement": "supplement", "exempt": "exempt papers"}[which]
        private = which == "exempt"
        out = Outgoing(options.to, f"{name} of {meeting.id}", made.data, way, private, named=not private)
        hand_out(archive, options, [out], material.foot, said=door.keep_said if door else nothing)
    for sentence in (*made.told, *unread):
        print(sentence, file=sys.stderr)
    print(f"{name.capitalize()} of {meeting.name}, {made.pages} pages: {options.to}", file=said_to(options))


def _through(door: Door, made: Pack, options: argparse.Namespace) -> list[str]:
    """Hold all that the pack says against the register, where there is one; which papers could not be read."""
    from ..papers.pack.spoken import Spoken, spoken

    found: list[Spoken] = []

    def refuse(gate: Gate) -> None:
        found[:] = found or [spoken(made, how_far.say)]
        named = (gate.findings(document, paper=door.name) for document in found[0].documents)
        gate.refuse_found([*chain.from_iterable(named)])
        gate.refuse_name(options.to.name)

    door.through(refuse)
    return found[0].unread if found else []
