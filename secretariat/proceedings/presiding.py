"""Who presides: whoever holds the office, the clerk for the election, or whom the meeting chose (MTG-50, MTG-51)."""

from __future__ import annotations

from ..basics.saying import say
from ..meetings.happening import Happened
from ..meetings.meeting import MeetingKind, Purpose
from ..panel.people import Role
from .proceedings import Proceedings
from .state import Lent, Office


def clerk_conducts(p: Proceedings) -> bool:
    """Whether the clerk conducts the election of the chair: first business of the annual meeting (MTG-50)."""
    begun = any("chair" in known for known in (p.elected, p.vacant, p.for_now))
    return p.bundle.meeting.kind is MeetingKind.ANNUAL and not begun


def settle(p: Proceedings) -> None:
    """Set who presides where the clerk has not said: who was elected to the chair for this meeting, else the chair if
    here, else the vice-chair, else as it was.

    At the annual meeting the clerk conducts the election first (MTG-50, MTG-51).
    """
    if clerk_conducts(p):
        clerks = [person for person in p.room if p.roles(person) & {Role.CLERK}]
        in_person = [person for person in clerks if p.room[person].mode == "room"]
        p.presiding = next(iter(in_person or clerks), "")
        return
    offices: tuple[Office, ...] = ("chair", "vice-chair")
    holders = (p.for_now.get("chair", ""), *(p.office_holder(office) for office in offices))
    p.presiding = next((who for who in holders if who in p.room), p.presiding)


def refuse_presider(p: Proceedings, person: str) -> str:
    """Why someone cannot take the chair: away, or no voter. The clerk may, to have a chair elected (MTG-50)."""
    if person not in p.room:
        return f"{p.name(person)} is not in the room, so cannot take the chair."
    item = p.bundle.item(p.item)
    electing = clerk_conducts(p) or (item is not None and item.business is Purpose.ELECT_CHAIR)
    if p.counts(person) or (electing and Role.CLERK in p.roles(person)):
        return ""
    if p.barred(person):
        return f"{p.name(person, start=True)} has declared an interest in this item, so cannot take the chair for it."
    return f"{p.name(person, start=True)} has no vote here, so cannot take the chair."


def refuse_casting(p: Proceedings) -> str:
    """Why nobody can give a casting vote: only the person presiding may, and only one who votes (MTG-22, MTG-50)."""
    if not p.presiding:
        return "Nobody presides, so nobody can give a casting vote: /chair says who presides."
    if p.presiding not in p.voters:
        return f"{p.name(p.presiding, start=True)} presides without a vote, so cannot give a casting vote."
    return ""


def take(
    p: Proceedings, person: str, *, for_item: bool = False, item: str = "", until: str = "", returns: str = ""
) -> None:  # fmt: skip
    """Someone presides: for the open item, for a later one, until an item is opened, until somebody ``returns``, or for
    good.

    Someone who is not in the room, since the line of the arrival was deleted, does not: that goes to ``problems``.
    """
    if for_item and item and item != p.item:
        p.will_chair[item] = person
        return
    if person not in p.room:
        p.problems.append(f"{p.name(person, start=True)} took the chair without being here.")
        return
    if for_item or until or returns:
        p.lent = Lent(p.lent.back_to if p.lent else p.presiding, until, returns)
    else:
        p.lent = None
    p.presiding = person


def returned(p: Proceedings) -> None:
    """Somebody came in: whoever has the chair until she returns gives it back to her."""
    if p.lent is not None and p.lent.returns in p.passing.came:
        p.presiding, p.lent = p.lent.returns, None


def next_item(p: Proceedings, item: str) -> None:
    """An item is opened: the chair goes back where it was lent for the last, and to whoever was to have it for this."""
    if p.lent is not None and not p.lent.returns and p.lent.until in ("", item):
        before, p.lent = p.lent.back_to, None
        p.presiding = before if before in p.room else ""
        if not p.presiding:
            settle(p)
    chosen = p.will_chair.pop(item, "")
    if chosen in p.room:
        p.lent = Lent(p.lent.back_to if p.lent else p.presiding)
        p.presiding = chosen


def note(p: Proceedings, event: Happened, before: str) -> None:
    """Print who took the chair where an event changed that by the way: the Chair arrives, an item opens.

    ``before``: who presided before the event. Nothing is printed for an event about that very person, whose own
    sentence says it, nor for the clerk.
    """
    now = p.presiding
    if not now or now == before or event.whose() == now or Role.CLERK in p.roles(now):
        return
    rest = say(" for this item") if p.lent is not None and event.opens_an_item else ""
    p.announced = "" if rest else now
    p.page.stage(say("{now} in the Chair{rest}", p.name(now, start=True), rest))


def of_authority(p: Proceedings, person: str) -> str:
    """“ (Eldmoor)”: whose turn it is; empty where nobody has said for whom she or he sits."""
    post = p.people[person].post_on(p.day, seat_only=True)
    return f" ({post.authority})" if post and post.authority else ""
