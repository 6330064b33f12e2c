"""What follows from an event in other records: an election gives a post, and correcting it takes it back."""

from __future__ import annotations

from collections.abc import Iterable

from ..acts import Put
from ..events import Elected, Happening
from ..people import Post, Role
from ..proceedings import Proceedings


def consequences(added: Iterable[Happening], removed: Iterable[Happening], p: Proceedings) -> list[Put]:
    """The people whose posts change when events are added and removed. One act keeps both sides true."""
    posts = {person.id: person.posts for person in p.people}
    gone = {event.id for event in removed if isinstance(event, Elected)}
    elections = [event for event in added if isinstance(event, Elected)]
    gone |= {event.id for event in elections}
    if not gone:
        return []
    for person in p.people:
        posts[person.id] = tuple(post for post in person.posts if post.source not in gone)
    for event in elections:
        post = Post(role=Role(event.office), since=p.day, source=event.id)
        posts[event.person] = (*posts.get(event.person, ()), post)
    return [Put(person.with_(posts=posts[person.id])) for person in p.people if posts[person.id] != person.posts]
