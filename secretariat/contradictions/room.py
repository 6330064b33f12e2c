"""Who is here, and who is said not to be: apologies, substitutes, terms of office, times (MTG-20, MTG-21)."""

from __future__ import annotations

from collections.abc import Iterator

from ..basics.clock import house_date
from ..basics.sentences import listing
from ..events.course import Resumed
from ..events.room import Absent, Arrived, Left
from ..meetings.meeting import Apology, Purpose, Substitution
from ..panel.people import SEATS, Role
from ..proceedings.proceedings import Proceedings
from .table import contradiction, of_the_whole


@contradiction("present-and-excused", "Present, and in the apologies", "asks", Arrived, Apology)
def present_and_excused(p: Proceedings, event: Arrived | Apology) -> Iterator[str]:
    """Who is here sent no apologies for absence; an apology for lateness is none for absence."""
    people = event.people if isinstance(event, Arrived) else (event.person,) if p.spells.get(event.person) else ()
    for person in people:
        if (apology := p.bundle.apology_of(person)) and not apology.late:
            name = p.name(person, start=True)
            yield f"{name} sent apologies for absence, and is here: F5 takes them back."


@contradiction("absent-and-excused", "Absent, and in the apologies", "told", Absent)
def absent_and_excused(p: Proceedings, event: Absent) -> Iterator[str]:
    """Who sent apologies is not absent without one."""
    for person in () if event.why else event.people:
        if (apology := p.bundle.apology_of(person)) and not apology.late:
            yield f"{p.name(person, start=True)} sent apologies, so needs no such mark."


@contradiction("substitute-excused", "A substitute who apologises and stands in", "asks", Apology, Substitution)
def substitute_excused(p: Proceedings, event: Apology | Substitution) -> Iterator[str]:
    """Who stands in for another is here, and sends no apologies."""
    person = event.person if isinstance(event, Apology) else event.substitute
    stands_in = isinstance(event, Substitution) or p.bundle.member_replaced_by(person)
    apology = event if isinstance(event, Apology) else p.bundle.apology_of(person)
    if stands_in and apology and not apology.late:
        member = event.member if isinstance(event, Substitution) else p.bundle.member_replaced_by(person) or ""
        yield f"{p.name(person, start=True)} sent apologies, and stands in for {p.name(member)}: F5 says which."


@contradiction("left-before-coming", "Leaving before arriving", "refused", Left)
def left_before_coming(p: Proceedings, event: Left) -> Iterator[str]:
    """A stay in the room ends after it began."""
    for person in event.people:
        spell = p.room.get(person)
        if spell and spell.since and event.at and event.at < spell.since:
            came, went = p.time(spell.since), p.time(event.at)
            yield f"{p.name(person, start=True)} came at {came}, so cannot have left at {went}."


@contradiction("back-before-leaving", "Coming back before leaving", "refused", Arrived, Resumed)
def back_before_leaving(p: Proceedings, event: Arrived | Resumed) -> Iterator[str]:
    """A later stay in the room begins after the one before it ended."""
    people = event.people if isinstance(event, Arrived) else event.here
    for person in people:
        stays = p.spells.get(person, ())
        last = stays[-1] if stays and person not in p.room else None
        if last and last.until and event.at and event.at < last.until:
            left, came = p.time(last.until), p.time(event.at)
            yield f"{p.name(person, start=True)} left at {left}, so cannot have come back at {came}."


@contradiction("quorum-before", "An arrival before what is printed of the quorum", "told", Arrived)
def quorum_before(p: Proceedings, event: Arrived) -> Iterator[str]:
    """What the minutes say of the quorum holds at the time they give for it (MTG-20)."""
    came = tuple(person for person in event.people if p.roles(person) & set(SEATS) and event.counted is not False)
    if event.at is None or not came:
        return
    for lapse in p.lapses:
        if lapse.since is None or lapse.present + len(came) < lapse.needed:
            continue
        said, what = (lapse.since, "lost") if event.at < lapse.since else (lapse.until, "regained")
        if said and event.at < said:
            yield f"{p.names(came)} came before {p.time(said)}, when the quorum is said to be {what}."
            return


@contradiction("term-ended", "Somebody sits down whose term has ended", "told", Arrived)
def term_ended(p: Proceedings, event: Arrived) -> Iterator[str]:
    """A seat is held until its last day; who holds none is not counted (FRM-09)."""
    for person in event.people:
        if p.roles(person) & {*SEATS, Role.SUBSTITUTE} or p.bundle.member_replaced_by(person):
            continue
        ended = [post.until for post in p.people[person].posts
                 if post.role in (*SEATS, Role.SUBSTITUTE) and post.until and post.until < p.day]  # fmt: skip
        if ended and event.counted is not False:
            day = house_date(max(ended))
            yield f"{p.name(person, start=True)}’s term ended on {day}: not a member, and not counted."


@contradiction("term-not-begun", "Somebody sits down whose term has not begun", "told", Arrived)
def term_not_begun(p: Proceedings, event: Arrived) -> Iterator[str]:
    """A seat is held from its first day (FRM-09)."""
    for person in event.people:
        begins = [post.since for post in p.people[person].posts
                  if post.role in SEATS and post.since and post.since > p.day and not p.roles(person) & set(SEATS)
                  and not post.source]  # fmt: skip
        if begins:
            yield f"{p.name(person, start=True)} becomes a member on {house_date(min(begins))}: not counted yet."


@of_the_whole("apologies-printed-late", "Apologies that no item prints", "told")
def apologies_printed_nowhere(p: Proceedings) -> Iterator[tuple[str, str]]:
    """Apologies are printed under their item; where there is none, or it never opened, at the head (MIN-20)."""
    to_come = any(item.business is Purpose.APOLOGIES for item in p.bundle.items) and p.phase != "closed"
    if p.phase != "not begun" and not to_come and p.apologies_printed is None and (p.excused or p.excused_late):
        yield "", "No item for apologies was opened: they are printed under those present."


@of_the_whole("namesakes", "Two people whose printed names are equal", "told")
def namesakes(p: Proceedings) -> Iterator[tuple[str, str]]:
    """Two of one name are told apart by first name; where that is equal too, nothing tells them apart (MIN-21)."""
    for one, other in alike(p):
        yield "", f"{one} and {other} are printed alike: they are told apart by their codes alone."


def alike(p: Proceedings) -> list[tuple[str, str]]:
    """Pairs that even the first name does not tell apart, each with the code."""
    found: dict[str, list[str]] = {}
    for id in sorted(p.namesakes, key=lambda id: p.people[id].code):
        person = p.people[id]
        found.setdefault(p.name(id).casefold(), []).append(f"{person.in_full} ({person.code})")
    return [(people[0], listing(people[1:])) for people in found.values() if len(people) > 1]
