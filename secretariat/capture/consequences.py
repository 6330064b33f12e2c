"""What follows from an event in other records: an election or a seat taken gives a post, a deferral goes on the plan.

Correcting the line corrects that too.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..agenda import urgent_items
from ..agenda.questions import minuted as minuted_of_questions
from ..basics.acts import Drop, Put
from ..events import Elected, Happening, Seated
from ..meetings.meeting import seat_source
from ..panel.people import Post, Role
from ..plan import deferring
from ..plan.year import Plan
from ..proceedings.proceedings import Proceedings


def consequences(
    added: Iterable[Happening], removed: Iterable[Happening], p: Proceedings, plan: Plan
) -> list[Put | Drop]:  # fmt: skip
    """What changes in people and plan when events are added and removed. One act keeps both sides true."""
    added, removed = list(added), list(removed)
    return [
        *_posts(added, removed, p),
        *deferring.minuted(added, removed, p, plan),
        *urgent_items.minuted(added, removed, p),
        *minuted_of_questions(added, removed, p),
    ]


def _posts(added: list[Happening], removed: list[Happening], p: Proceedings) -> list[Put]:
    posts = {person.id: person.posts for person in p.people}
    given = [event for event in added if isinstance(event, Elected | Seated)]
    taken = [event for event in removed if isinstance(event, Elected | Seated)]
    gone = {_source(event, p) for event in (*taken, *given)}
    if not gone:
        return []
    for person in p.people:
        posts[person.id] = tuple(post for post in person.posts if post.source not in gone)
    for event in given:
        posts[event.person] = (*posts.get(event.person, ()), _post(event, p))
    return [Put(person.with_(posts=posts[person.id])) for person in p.people if posts[person.id] != person.posts]


def _post(event: Elected | Seated, p: Proceedings) -> Post:
    if isinstance(event, Elected):
        return Post(role=Role(event.office), since=p.day, source=_source(event, p))
    return Post(role=event.role, authority=event.authority, since=p.day, source=_source(event, p))


def _source(event: Elected | Seated, p: Proceedings) -> str:
    return event.id if isinstance(event, Elected) else seat_source(p.bundle.meeting, event.id)
