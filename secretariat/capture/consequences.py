"""What an event changes in other records, in the same act. Correcting or deleting the line corrects that too.

An election or a seat taken gives a post, a deferral goes on the plan, urgent business on the agenda, and the record of
a public question says how it was put and what was replied.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import cast

import msgspec

from ..agenda.items import dropped
from ..agenda.urgent_items import ADDED_IN_THE_MEETING
from ..basics.acts import Drop, Put
from ..basics.ordering import following
from ..events.base import Happening
from ..events.elections import Elected, standing
from ..events.interests import Declared
from ..events.items import UrgentTaken
from ..events.nominations import NominationEnded
from ..events.public import QuestionPut, Replied
from ..events.retitled import Retitled
from ..events.room import Seated
from ..meetings.meeting import AgendaItem, seat_source
from ..panel.interests import KINDS, StandingInterest
from ..panel.people import OFFICES, SEATS, Person, Post, Role
from ..panel.retitled import retitled, taken_back
from ..plan import deferring
from ..plan.year import Plan
from ..proceedings import voting
from ..proceedings.proceedings import Proceedings


def consequences(
    added: Iterable[Happening], removed: Iterable[Happening], p: Proceedings, plan: Plan
) -> list[Put | Drop]:  # fmt: skip
    """The changes to other records when these events are added and removed, to be made in the same act as that."""
    added, removed = list(added), list(removed)
    return [
        *_people(added, removed, p),
        *deferring.minuted(added, removed, p, plan),
        *_urgent_items(added, removed, p),
        *_questions(added, removed, p),
        *_titles(added, removed, p),
    ]


def _people(added: list[Happening], removed: list[Happening], p: Proceedings) -> list[Put]:
    """The posts, and the standing interests, that lines give or take: one change for each person."""
    changed = {put.record.id: put for put in _posts(added, removed, p)}
    declared = [event for event in added if isinstance(event, Declared) and _stands(event)]
    gone = {event.id for event in (*removed, *added) if isinstance(event, Declared)}
    for kept in p.people.kept if gone else ():
        person = cast(Person, changed[kept.id].record if kept.id in changed else kept)
        new = [
            StandingInterest(kind=event.interest if event.interest in KINDS else "", nature=event.nature.rstrip("."),
                             since=p.day, source=event.id)
            for event in declared if event.person == person.id
        ]  # fmt: skip
        interests = (*(each for each in person.interests if each.source not in gone), *new)
        if interests != person.interests:
            changed[person.id] = Put(person.with_(interests=interests))
    return list(changed.values())


def _stands(event: Declared) -> bool:
    """Whether a declaration is kept for the meetings to come: said to be standing, of one member, and not sensitive."""
    whose = event.person if not event.for_all and event.interest != "sensitive" else ""
    return event.standing and bool(whose and event.nature)


def _posts(added: list[Happening], removed: list[Happening], p: Proceedings) -> list[Put]:
    posts = {person.id: person.posts for person in p.people}
    elected, unseated = _elections(added, removed, p)
    given: list[Elected | Seated] = [*elected, *(event for event in added if isinstance(event, Seated))]
    taken: list[Elected | Seated] = [*unseated, *(event for event in removed if isinstance(event, Seated))]
    gone = {_source(event, p) for event in (*taken, *given)}
    if not gone:
        return []
    for person in p.people:
        posts[person.id] = tuple(_given_back(post, gone) for post in person.posts if post.source not in gone)
    for event in given:
        post = _post(event, p)
        if isinstance(event, Elected):
            post = _until_the_next(post, [each for held in posts.values() for each in held])
            for before, held in posts.items():
                offices = OFFICES if before == event.person else (post.role,)  # nobody is chair and vice-chair at once
                posts[before] = tuple(_ended(each, offices, event, p) for each in held)
        elif event.ends_the_other:
            before = event.in_place_of
            posts[before] = tuple(_ended(post, SEATS, event, p) for post in posts.get(before, ()))
        posts[event.person] = (*posts.get(event.person, ()), post)
    kept = p.people.kept
    return [Put(person.with_(posts=posts[person.id])) for person in kept if posts[person.id] != person.posts]


def _ended(post: Post, roles: Collection[Role], event: Elected | Seated, p: Proceedings) -> Post:
    """A seat, or an office, as it ends with the day on which somebody else took it; any other post as it is."""
    if post.role not in roles or not post.held_on(p.day):
        return post
    return msgspec.structs.replace(post, until=p.day, ended_by=_source(event, p), until_else=post.until)


def _until_the_next(office: Post, known: Iterable[Post]) -> Post:
    """An office that was given at a meeting of long ago: it ended when the next one known began."""
    began = [(each.since, each.source) for each in known if each.role is office.role and each.since and office.since
             and each.since > office.since]  # fmt: skip
    since, source = min(began, default=(None, ""))
    return msgspec.structs.replace(office, until=since, ended_by=source)


def _given_back(post: Post, gone: set[str]) -> Post:
    """A seat, or an office, as it was before somebody took it, where that line is gone."""
    if not post.ended_by or post.ended_by not in gone:
        return post
    return msgspec.structs.replace(post, until=post.until_else, ended_by="", until_else=None)


def _elections(added: list[Happening], removed: list[Happening], p: Proceedings) -> tuple[list[Elected], list[Elected]]:
    """The elections that now give an office for the year, and those that did before and no longer do.

    Without a quorum nobody is appointed: of a line corrected, by how it stood (MTG-20).
    """
    if not any(isinstance(event, Elected | NominationEnded) for event in (*added, *removed)):
        return [], []
    ids = {event.id for event in (*added, *removed)}
    known = {event.id for event in p.bundle.events}
    new = {event.id for event in added} - known if voting.only_a_wish(p) else set()
    before = standing(p.bundle.events, p.wishes)
    kept = [event for event in p.bundle.events if event.id not in ids]
    now = standing(sorted([*kept, *added], key=lambda event: (event.place, event.id)), {*p.wishes, *new})
    given = [event for event in now if event not in before]
    return given, [event for event in before if event not in now]


def _post(event: Elected | Seated, p: Proceedings) -> Post:
    if isinstance(event, Elected):
        return Post(role=Role(event.office), since=p.day, source=_source(event, p))
    return Post(role=event.role, authority=event.authority, since=p.day, source=_source(event, p),
                in_place_of=event.in_place_of, ends_with=event.ends_with)  # fmt: skip


def _source(event: Elected | Seated, p: Proceedings) -> str:
    return event.id if isinstance(event, Elected) else seat_source(p.bundle.meeting, event.id)


def _titles(added: list[Happening], removed: list[Happening], p: Proceedings) -> list[Put]:
    """A title or job told for the future is that of the records from the day after on; undone, it was never so."""
    now: dict[str, Person] = {}
    for event in removed:
        if isinstance(event, Retitled):
            known = now.get(event.person, p.people.kept[event.person])
            now[event.person] = taken_back(known, event.text, p.day, event.id)
    for event in added:
        if isinstance(event, Retitled):
            known = now.get(event.person, p.people.kept[event.person])
            now[event.person] = retitled(known, event.text, p.day, event.id)
    return [Put(person) for id, person in now.items() if person != p.people.kept[id]]


def _urgent_items(added: list[Happening], removed: list[Happening], p: Proceedings) -> list[Put | Drop]:
    """An item taken as urgent is put on the agenda, with the Chair's reason (MTG-04); undone, it is taken off."""
    taken = {event.item: event for event in added if isinstance(event, UrgentTaken)}
    changes: list[Put | Drop] = []
    for event in removed:
        item = p.bundle.item(event.item) if isinstance(event, UrgentTaken) and event.item not in taken else None
        if item is not None and item.id.startswith(ADDED_IN_THE_MEETING):
            changes += dropped(p.bundle, item)
        elif item is not None:
            changes.append(Put(item.with_(urgent=""), p.bundle.meeting.id))
    last = p.bundle.items[-1].place if p.bundle.items else ""
    for id, event in taken.items():
        known = p.bundle.item(id) or AgendaItem(id=id, number=event.label, title=event.title, place=following(last))
        item = known.with_(urgent=event.reason)
        if item != p.bundle.item(id):
            changes.append(Put(item, p.bundle.meeting.id))
    return changes


def _questions(added: list[Happening], removed: list[Happening], p: Proceedings) -> list[Put]:
    """The record of a question says how it was put, and what was replied (MTG-40)."""
    now = {question.id: question for question in p.bundle.questions}
    for event in removed:
        if isinstance(event, Replied) and event.question in now and now[event.question].reply == event.text:
            now[event.question] = now[event.question].with_(reply="")
    for event in added:
        if isinstance(event, QuestionPut) and event.question in now:
            put = "read out" if event.read_out else "in person"
            now[event.question] = now[event.question].with_(put=put)
        elif isinstance(event, Replied) and event.question in now and event.text and not event.supplementary:
            now[event.question] = now[event.question].with_(reply=event.text)
    return [Put(now[q.id], p.bundle.meeting.id) for q in p.bundle.questions if now[q.id] != q]
