"""Words for the items of the agenda: next, item, urgent, block, bring, back."""

from __future__ import annotations

import datetime as dt
import re
from typing import cast

from msgspec.structs import replace

from ...agenda.items import free_number
from ...agenda.urgent_items import item_for
from ...basics.acts import Drop, Put
from ...basics.clock import house_time
from ...basics.number_words import first_in_figures
from ...basics.pattern import CAPITAL, pattern, small
from ...basics.record import Refused
from ...events.base import Happening
from ...events.course import Began
from ...events.items import BlockOpened, ItemOpened, OrderVaried, SettledUnder, UrgentTaken
from ...events.private import PublicReadmitted
from ...meetings.meeting import AgendaItem
from ...proceedings.business import next_item
from ...proceedings.course import CLOSED, time_left
from ...proceedings.private_session import stays_private
from .. import reasons
from ..arguments.reader import Arguments
from ..before_its_day import before_its_day
from ..desk import NARRATIVE, Captured
from ..reminders import reminders
from ..slips import opened_again
from .chair import and_who_presides
from .table import WORDS, word


@word("next", "n")
def next_(args: Arguments) -> Captured:
    """Open the next item of the agenda; the first time, also begin the meeting. With a number, that item."""
    args.skip("item", "please")
    if args.rest[:1].isdigit():  # “/next 6” says which
        return cast("Captured", item_(args))
    if takes := and_who_presides(args):
        return _and_presided(cast("Captured", next_(args)), takes)
    args.end()
    item = next_item(args.p)
    if item is None and args.p.phase == "closed":
        raise Refused(CLOSED)
    if item is None:
        raise Refused("That was the last item. /close ends the meeting.")
    return _opening(args, ItemOpened(item=item.id, at=args.moment), item)


def _opening(args: Arguments, event: ItemOpened, item: AgendaItem | None) -> Captured:
    """An item, or a block without a number, opens. The first also begins the meeting; the public is readmitted after a
    private item, unless this one is to be private too.
    """
    events: list[Happening] = [event]
    say, moment = "", event.at or args.moment
    stays = item is not None and (args.p.item == item.id or stays_private(args.p, item))
    if args.p.phase == "not begun":
        events.insert(0, Began(at=moment))
        say = f"The meeting began at {house_time(moment)}. {before_its_day(args.p, args.now)}".strip()
    elif args.p.in_private and not stays:
        events.insert(0, PublicReadmitted(at=moment, with_item=event.item))
        say = "The public is readmitted (/private excludes it again)."
    say = " ".join(filter(None, (reminders(args.p, item), say, time_left(args.p, args.moment))))
    return Captured(events, desk=NARRATIVE, note=f"open item {item.number}" if item else "open a block", say=say)


@word("item", "i", usage="number [with number …] [forward]")
def item_(args: Arguments) -> Captured:
    """Open an item by its number, in or out of order, or several together: /item 5 with 6. After the close: what
    follows was settled afterwards under it."""
    if takes := and_who_presides(args):
        return _and_presided(cast("Captured", item_(args)), takes)
    args.rest = first_in_figures(_ITS_NUMBER.sub("", _TOGETHER.sub(" with ", args.rest, count=1)))
    named = args.rest
    first, *others = args.some_items()
    if put := _NOT_TAKEN.match(args.rest):
        which = named[: len(named) - len(args.rest)].rstrip(" ,;")
        word = _PUT_WITH[small(put["how"]).split()[0]]
        return cast("Captured", WORDS[word].run(replace(args, rest=f"{which} {args.rest[put.end() :]}".strip())))
    args.rest = _GOES_ON.sub("", _TOGETHER_LAST.sub("", args.rest, count=1) if others else args.rest, count=1)
    args.rest = "" if not others and _is_its_title(args.rest, first) else args.rest
    if args.p.phase == "closed":
        return _settled(args, first, bool(others))
    moment = _opened_at(args)
    event = ItemOpened(item=first.id, together=tuple(item.id for item in others), at=moment)
    again = None if args.rest.strip() else opened_again(args.p, event)
    if again is not None:
        return again
    then = _THEN.fullmatch(args.rest)
    args.rest = "" if then and args.p.bundle.numbered(then["number"]) else args.rest
    captured = _opening(args, event, first)
    if then and not args.rest:
        captured.say = f"{captured.say} Item {then['number']} comes then: /item {then['number']}.".strip()
    if found := _OUT_OF_TURN.fullmatch(args.rest):
        args.rest = args.rest[found.end() :]
        captured.events.insert(0, OrderVaried(item=first.id, at=args.moment))
    args.end()
    if others:
        sentences = [captured.say, *(reminders(args.p, item, leaving=False) for item in others)]
        captured.say = " ".join(filter(None, sentences))
    return captured


def _and_presided(opened: Captured, takes: Captured) -> Captured:
    """An item opened, and who takes the chair for it or from it on."""
    say = " ".join(filter(None, (opened.say, takes.say)))
    return replace(opened, events=[*opened.events, *takes.events], say=say)


_THEN = pattern(
    r"[\s,;–—-]*(?:and )?(?:then|before|followed by)(?: (?:with )?items?)? (?P<number>\d{1,2}[a-z]?)\.?", re.IGNORECASE
)
"""“6 then 7”: one after the other, and not together."""
_TOGETHER = pattern(r",?\s*\b(?:taken )?(?:together|jointly|at the same time|along) with\b\s*", re.IGNORECASE)
_TOGETHER_LAST = pattern(r"^[\s,(–—-]*(?:taken )?(?:tog(?:ether)?|jointly|at the same time)\)?[\s.]*", re.IGNORECASE)
"""“6 together with 7”, “6 and 7 together”: what “with” says."""
_GOES_ON = pattern(
    r"^[\s,(–—-]*(?:cont(?:inued|inues|inuing|['’]?d)?|resum(?:ed|es)|(?:re-?)?open(?:ed|s)?(?: again)?|again|next|now|"
    r"(?:was )?taken(?: now| next)?)\b\.?\)?[\s.]*$",
    re.IGNORECASE,
)
"""“/item 6 contd”: whether it goes on is known, and printed with its heading."""
_OUT_OF_TURN = pattern(
    r"[\s,(–—-]*(?:(?:was )?brought )?(?:forward|(?:taken )?(?:early|earlier|out of (?:order|turn)))\)?\.?",
    re.IGNORECASE,
)
_ITS_NUMBER = pattern(r"^(?:agenda )?(?:items? )?(?:numbers?|nos?\b\.?|#)\s*(?=\d)", re.IGNORECASE)
"""“/item no. 6”."""


_A_CLOCK = pattern(r"[\s,(]*(?:at |from |@ ?)?\d{1,2}(?:[:.]\d\d|\s*[ap]\.?m\b)", re.IGNORECASE)
"""“/item 6 at 2.30”: when it was opened, and no other number."""


_NOT_TAKEN = pattern(
    r"[\s,:;(–—-]*(?:(?:is|was|were|are|to be) )?(?P<how>deferred|postponed|withdrawn|not reached)\b\)?[\s,]*",
    re.IGNORECASE,
)
"""“/item 6 deferred to September”: it is not opened."""
_PUT_WITH = {"deferred": "defer", "postponed": "defer", "withdrawn": "withdraw", "not": "not-reached"}


def _opened_at(args: Arguments) -> dt.datetime:
    """When it was opened: the time that is said, else now. Raises Refused for one before the meeting, or to come."""
    said = args.time() if _A_CLOCK.match(args.rest) else None
    if why := args.p.refuse_time(said, "No item was opened"):
        raise Refused(why)
    if said is not None and args.p.phase == "in session" and said > args.moment:
        raise Refused(f"It is {args.p.time(args.moment)}: {args.p.time(said)} is still to come.")
    return said or args.moment


def _is_its_title(words: str, item: AgendaItem) -> bool:
    """Whether words after an item's number are those of its title: “6 - Plan for lanes”."""
    said, title = (re.findall(r"\w+", each.casefold()) for each in (words, item.title))
    return bool(said) and set(said) <= set(title)


def _settled(args: Arguments, item: AgendaItem, several: bool) -> Captured:
    """What follows the close was settled afterwards, under this item. One named before it for nothing goes."""
    args.end()
    if several:
        raise args.refuse("The meeting is closed: what was settled afterwards is of one item. Name that one.")
    last = args.p.bundle.events[-1]
    also: list[Put | Drop] = [Drop(last, args.p.bundle.meeting.id)] if isinstance(last, SettledUnder) else []
    say = f"The meeting is closed: what follows is printed under item {item.number}, as settled afterwards."
    event = SettledUnder(item=item.id, at=args.moment)
    return Captured([event], also=also, desk=NARRATIVE, note=f"settled afterwards: item {item.number}", say=say)


_WHY_APART = pattern(r"(?P<title>.+?)(?:\s*\((?P<inside>[^()]+)\)|\s+[–—-]\s+(?P<after>.+))\s*\.?")
"""“Flood at the ford – the river rose”: the minutes must say why, so what is set apart is why."""
_A_NUMBER_FIRST = pattern(r"(?:(?:the |agenda )*item )?\d+[a-z]?\s*,? (?=as|since)", re.IGNORECASE)
"""“7 as the river rose”: of a number, no title goes on with “as”."""
_CHAIR_AGREED = (
    r"\s?[,;–—-]{1,2}\s*(?:(?:the )?chair\w* (?:has |had )?(?:agreed|accepted|allowed|consented|approved)"
    r"(?: (?:to )?(?:take )?(?:it|this|urgency))?(?: (?:as|was) urgent)?|(?:as )?agreed by (?:the )?chair\w*)"
)
_AS_URGENT = pattern(rf"\s*,?\s*\bas (?:an )?urgent(?: item| business)?$|{_CHAIR_AGREED}$", re.IGNORECASE)
"""What the command says already: “Flood, as urgent, because …”, “Flood, chair agreed, because …”."""
_AGREED_AS = pattern(rf"{_CHAIR_AGREED} (?:as|since) ", re.IGNORECASE)


@word("urgent", usage="title or number, because why")
def urgent(args: Arguments) -> Captured:
    """The Chair takes an item as urgent, for a reason the minutes state: /urgent Flood because the river rose."""
    words = re.sub(r"^(?:urgent )?(?:item|business)\s*[:–—-]\s*", "", args.rest, flags=re.I)
    words = _AGREED_AS.sub(" because ", words, count=1)
    title, reason = reasons.parted(words, loosely=_A_NUMBER_FIRST.match(words) is not None)
    if not reason and (apart := _WHY_APART.fullmatch(title)):
        title, reason = apart["title"], apart["inside"] or apart["after"]
    title, reason = _AS_URGENT.sub("", title.strip().rstrip(",")), reason.strip()
    if not title:
        raise args.refuse("Say what is urgent: a title, or the number of an item.")
    item = _numbered(args, title)
    if item is not None:
        event = UrgentTaken(item=item.id, reason=reason, at=args.moment)
    else:
        id = item_for(args.p, title)
        known = args.p.bundle.item(id)
        number = known.number if known else free_number(args.p.bundle, args.p.bundle.items)
        event = UrgentTaken(item=id, title=title, label=number, reason=reason, at=args.moment)
        item = AgendaItem(id=id, number=number, title=title)
    return _opening(args, event, item)


def _numbered(args: Arguments, title: str) -> AgendaItem | None:
    """The item of the agenda that a title names by its number alone: “7”, “item 7”. Raises Refused: see ``items``."""
    if not _NUMBERS_ALONE.fullmatch(title):
        return args.p.bundle.numbered(title)
    args.rest = title
    return args.one_item()


_NUMBERS_ALONE = pattern(
    r"(?:(?:the|agenda) )*(?:items? )?\d+[a-z]?(?:\.\d+)*(?:(?:,? (?:and |& |to )?|[,–-])\d+[a-z]?)*", re.IGNORECASE
)


@word("block", usage="[informal: | ceremonial:] title")
def block(args: Arguments) -> Captured:
    """Something without a number between the items: a presentation, a minute's silence, a ceremony; with its own
    outcomes, or informal, and then it decides nothing: /block Presentation by the Lanes Trust, /block informal: Visit.
    """
    found = _KIND_OF_BLOCK.match(args.rest) or _KIND_AT_THE_END.search(args.rest)
    title = args.rest[: found.start()] + args.rest[found.end() :] if found else args.rest
    informal = bool(found and (found["informal"] or found["informally"]))
    ceremonial = bool(found) and not informal
    event = BlockOpened(title=title.strip(), informal=informal, ceremonial=ceremonial, at=args.moment)
    return _opening(args, event, None)


_KIND_OF_BLOCK = pattern(
    r"\(?(?:(?P<informal>(?i:informal(?:ly)?))|(?i:ceremon(?:ial|y)))(?:\)\s*[:–—-]?\s*(?=\S)|(?<!\()\s*[:–—-]\s*)|"
    rf"(?:(?P<informally>informal(?:ly)?)|ceremonial) (?={CAPITAL})"
)
_KIND_AT_THE_END = pattern(r"\s*\((?:(?P<informal>informal)|ceremonial)(?P<informally>)\)\s*$", re.IGNORECASE)


@word("bring", usage="items [before item] [because why]")
def bring(args: Arguments) -> Captured:
    """The meeting agrees to take an item earlier, next or before another: /bring 9 before 7."""
    return _varied(args, "before")


@word("back", usage="items [after item] [because why]")
def back(args: Arguments) -> Captured:
    """The meeting agrees to take an item later, last or after another: /back 7 after 9."""
    return _varied(args, "after")


_WHERE = pattern(r"^(?:to (?=before\b)|(?:(?:to be )?taken |to )?(?:now|next|immediately)\b[\s,.]*$)", re.IGNORECASE)
"""“7 forward to before 6”, “7 to now”: what /bring says already."""
_TO_THE_END = pattern(
    r"[\s,(–—-]*(?:to|till|until|at) (?:the )?(?:end|last)(?: of the (?:meeting|agenda))?\)?\.?|last", re.I
)


def _varied(args: Arguments, beside: str) -> Captured:
    moved = ("forward", "forwards", "fwd", "up") if beside == "before" else ("back",)
    args.rest, reason = reasons.parted(args.rest, loosely=True)
    args.skip(*moved)
    items = args.some_items()
    args.skip(*moved)
    args.rest = _WHERE.sub("", args.rest, count=1) if beside == "before" else args.rest
    args.rest = "" if beside == "after" and _TO_THE_END.fullmatch(args.rest) else args.rest
    other = args.one_item().id if args.took(beside) else ""
    if not reason and (apart := reasons.set_apart(args.rest)):
        reason, args.rest = apart, ""
    args.end()
    if beside == "before" and not other and len(items) > 1:
        raise args.refuse("Say before which item: only one can be taken next.")
    how = "forward" if beside == "before" else "back"
    in_turn = reversed(items) if beside == "after" and other else items  # each goes to the very same place
    events: list[Happening] = [
        OrderVaried(item=item.id, how=how, other=other, reason=reason, at=args.moment)  # type: ignore[arg-type]
        for item in in_turn
    ]
    return Captured(events, note=f"{args.p.items_named(item.id for item in items)} {how}")
