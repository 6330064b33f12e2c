"""What a meeting decided, recommended, asked for and was promised, gathered from what happened in it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..basics.record import Refused
from ..basics.sentences import sentence
from ..events.base import Happening, happenings
from ..events.decisions import ActionSet, Recommended, Undertaken
from ..events.informal import Referred
from ..events.items import ItemOpened
from ..events.public import Replied
from ..meetings.meeting import function_of
from ..proceedings.proceedings import Proceedings
from .decision_names import DecisionNames
from .follow_up import FollowUp
from .matter import Matter, Recipient
from .public import minuted_in_private
from .recipient import addressed_to, addressee_named, recipient_of
from .referrals import settled_in_the_minutes
from .state import state_of
from .turns import steps_of

_LETTERS = {"recommendation": "R", "action": "A", "undertaking": "U"}


def matters(proceedings: Proceedings, follow_ups: Iterable[FollowUp] = ()) -> list[Matter]:
    """Everything a meeting decided, recommended, asked for or was promised, in order."""
    item = ""
    found: list[Matter] = []
    names = DecisionNames(proceedings)
    private = minuted_in_private(proceedings)
    for event in happenings(proceedings.bundle):
        if isinstance(event, ItemOpened):
            item = event.item
        elif (matter := _matter(proceedings, item, event, names) or _taken_away(proceedings, item, event)) is not None:
            found.append(replace(matter, private=event.id in private))
    return followed(found, follow_ups)


def followed(found: Iterable[Matter], follow_ups: Iterable[FollowUp]) -> list[Matter]:
    """The matters, each as far as the clerk's own steps say: without letters, reports and days, see ``register``."""
    known = {follow.id: follow for follow in follow_ups}
    return [_as_marked(matter, follow) if (follow := known.get(matter.event)) else matter for matter in found]


def _as_marked(matter: Matter, follow: FollowUp) -> Matter:
    state = state_of(steps_of(matter, follow))
    return replace(matter, progress=state.progress, note=follow.note, since=state.since, position=state.position)


def _matter(p: Proceedings, item_id: str, event: Happening, names: DecisionNames) -> Matter | None:
    decided = p.decided.get(event.id)
    if decided is None:
        return None
    item = p.bundle.item(decided.item or item_id)
    number = item.number if item else ""
    title = item.title if item else ""
    label = f"{_LETTERS[decided.kind]}{decided.number}" if decided.number else names.next(item)
    return Matter(
        decided.kind, f"{p.bundle.meeting.name}/{label}", p.bundle.meeting.id, p.day, number, title,
        decided.words, decided.who, decided.due, event.id, "open", "", item_id=item.id if item else "",
        to=_recipient(p, event), function=function_of(item) if item else "", procedural=decided.procedural,
        settled=settled_in_the_minutes(p, event) if isinstance(event, Referred) else ("", ""),
    )  # fmt: skip


def _taken_away(p: Proceedings, item_id: str, event: Happening) -> Matter | None:
    """A question of the public that is to be answered in writing, unless it was answered after all before the close.

    It is answered once a reply is kept with it.
    """
    if not isinstance(event, Replied) or event.text:
        return None
    about = [each for each in happenings(p.bundle) if isinstance(each, Replied) and each.question == event.question]
    record, number = event.record(p), event.number(p)
    if event is not about[0] or any(each.text for each in about) or record is None or not number:
        return None
    item = p.bundle.item(item_id)
    words = sentence(f"To reply in writing to {record.name}: {' '.join(record.text.split())}")
    return Matter(
        "question", f"{p.bundle.meeting.name}/Q{number}", p.bundle.meeting.id, p.day, item.number if item else "",
        item.title if item else "", words, p.name(event.by, start=True) if event.by else "", None, event.id,
        "answered" if record.reply else "open", "", item_id=item_id,
        to=recipient_of(p.roles(event.by), p.people[event.by], p.panel) if event.by else "panel",
        function=function_of(item) if item else "",
    )  # fmt: skip


def _recipient(p: Proceedings, event: Happening) -> Recipient:
    """A recommendation is for whom it names, else the office-holder; an action or promise for whoever is to do it."""
    match event:
        case Recommended():
            named = addressed_to(event.to, p.panel)
            return _whoever_is_named(p, event.to) if named == "other" else named
        case ActionSet(owner=who) | Undertaken(by=who) if who:
            return recipient_of(p.roles(who), p.people[who], p.panel)
        case Referred(person=who) if who:
            return recipient_of(p.roles(who), p.people[who], p.panel)
        case Referred():
            return addressee_named(event.to, p.panel) or "other"
        case ActionSet():
            return addressee_named(_subject(event.text), p.panel) or "clerk"
        case Undertaken():
            return addressee_named(_subject(event.text), p.panel) or "other"
    return "panel"


def _whoever_is_named(p: Proceedings, name: str) -> Recipient:
    """Somebody by name, “Freya Oxlip”: whose it is follows from her role."""
    try:
        person = p.people.named(name)
    except Refused:
        return "other"
    return recipient_of(p.roles(person.id), person, p.panel)


def _subject(text: str) -> str:
    """Who is to do it, where the words begin with that: “the Chief Constable to report …”."""
    before, to, _ = text.partition(" to ")
    before = before if to else text.partition(" will ")[0] if " will " in text else ""
    return before if len(before.split()) <= 8 else ""
