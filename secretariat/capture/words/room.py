"""Words for the room: in, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace

from ...basics.acts import Put
from ...basics.pattern import CAPITAL, pattern, small
from ...basics.record import Refused
from ...basics.time_words import FIRST_WORDS, WITHIN
from ...events.base import Happening
from ...events.room import Arrived, Left
from ...events.trial import after
from ...panel.people import SEATS, Person, Post, Role
from ...proceedings.proceedings import Proceedings
from ...proceedings.quorum import what_changed
from .. import health, reasons
from ..arguments import how_here, persons, times
from ..arguments.comings import each_at_her_own, people_first
from ..arguments.everyone import BUT, all_but
from ..arguments.persons import like_a_code
from ..arguments.reader import Arguments
from ..desk import Captured
from .chair import and_who_presides
from .table import WORDS, word


@word("in", usage="who | everyone [but who] [time or ?] [virtual | observer] [for this item | for item number] | "
      "new: name, job")  # fmt: skip
def in_(args: Arguments) -> Captured:
    """Someone arrives, now or at a time: /in sc 2:10. Before the meeting begins: is here from the start."""
    p = args.p
    health.leave_out(args)
    if own := each_at_her_own(p, args.rest):
        return _together(cast("Captured", in_(replace(args, rest=each))) for each in own)
    if (
        (sits := _AS_SUBSTITUTE.fullmatch(args.rest))
        and persons.whole(p, sits["who"])
        and persons.person_at(p, sits["whom"])
    ):
        return cast("Captured", WORDS["sub"].run(replace(args, rest=f"{sits['who']} for {sits['whom']}")))
    args.rest = people_first(p, args.rest)
    found = _somebody_new(args) if _A_NEW_ONE.match(args.rest) else None
    people = (found.id,) if found else _everyone(args) or args.people("who arrived")
    how_here.plainly(args)
    before = args.rest
    at = args.time_or_now() if p.phase != "not begun" else args.time()
    timed = args.rest != before
    for_item, items = _for_item(args)
    how_here.leave_out_why(args, timed=timed)
    said = [flag.strip(",()") for flag in args.rest.split() if flag.strip(",()").casefold() not in ("", "late")]
    flags = [flag.casefold() for flag in said]
    if unknown := [flag for flag in said if flag.casefold() not in how_here.MODES]:
        raise args.refuse(f"“{unknown[0]}” is neither a code, a time, “virtual” nor “observer”.")
    people, already = _those_who(p, people, here=False)
    mode = "remote" if set(flags) & {"virtual", "remote", "online"} else "room"
    counted = False if "observer" in flags else None
    event = Arrived(people=people, at=at, mode=mode, counted=counted, for_item=for_item, items=items)  # type: ignore[arg-type]
    note = f"{found.in_text if found else p.names(people)} present{' remotely' if mode == 'remote' else ''}"
    if found is None:
        say = _chair_arrives(p, people) if p.quorate and p.presiding else _what_changed(p, event)
        return Captured([event], note=note, say=" ".join(filter(None, (already, say))))
    if why := p.refuse_time(at, f"{found.in_text} cannot have arrived"):
        raise Refused(why)
    return Captured([event], [Put(found)], note=note, say=f"The code for {found.in_text} is {found.code}.")


_AS_SUBSTITUTE = pattern(
    r"(?P<who>[^,;:()\d]{2,60}?)[\s,(–—-]+(?:(?:(?:who )?is |as |a |the )*(?:sub(?:stitut(?:e|ing))?|deput(?:y|ising)|"
    r"standing|sitting)\b(?: in\b)?(?: member)?(?: (?:for|of))?|in (?:the )?place of|for)\s+(?P<whom>[^()]*)\)?\.?",
    re.IGNORECASE,
)
"""“cd as sub for ab”, “cd for ab 2.40”."""


def _those_who(p: Proceedings, people: tuple[str, ...], *, here: bool) -> tuple[tuple[str, ...], str]:
    """Those of several who are here, or are not, as they must be to go or to come; and a sentence on the others.

    One name too many does not keep twelve others off the roll. Of one alone, or where all are the wrong way, everybody
    stays: the line is refused then.
    """
    able = tuple(person for person in people if (person in p.room) is here)
    if not able or len(able) == len(people):
        return people, ""
    others = p.names(tuple(person for person in people if person not in able))
    return able, f"Left out, {'not here' if here else 'here already'}: {others}."


def _together(each: Iterable[Captured]) -> Captured:
    """Several who came or went, each at a time of her own, as one line."""
    all_ = list(each)
    return Captured([event for one in all_ for event in one.events], note=", ".join(one.note for one in all_))


def _everyone(args: Arguments) -> tuple[str, ...]:
    """“everyone”, “all but db and ob”: the members of whom nothing is known yet, and those who stand in; as E on F4."""
    away = all_but(args, "who is not here", the_rest=True)
    if away is None:
        return ()
    args.rest = _AND_MORE.sub("", args.rest, count=1)
    more = args.people("who arrived") if not away and args.is_code() else ()
    standing_in = [each for each in args.p.bundle.standing_in if not args.p.spells.get(each)]
    everyone = [each for each in (*not_here(args), *standing_in) if each not in away]
    return tuple(dict.fromkeys((*everyone, *more)))


_AND_MORE = pattern(r"^\s*(?:(?:and|plus|with|as well as|also)\s+|[,;&+]\s*)+", re.IGNORECASE)
"""“everyone and the Commissioner”: who is no member is named."""


_A_NEW_ONE = pattern(rf"new:\s*|new\s+(?={CAPITAL}[\w’'.-]*\s+{CAPITAL})")
_NEW = pattern(
    rf"(?P<who>.*?)(?P<rest>(?:[ ,]+(?:at )?(?:\?|\d{{1,2}}[:.]\d{{2}} ?(?:am|pm)?|\d{{1,2}} ?(?:am|pm)|{WITHIN}))?"
    r"(?:[ ,]+(?:virtual|remote|online|observer|for this item|for items? \d[\w ,&.–-]*|for item))*)",
    re.IGNORECASE,
)
"""A name and a job, and after them what else a line of /in may say."""


def _somebody_new(args: Arguments) -> Person:
    """Someone the records do not know: “new: Jane Doe, Chief Fire Officer”. Leaves what follows the job unread."""
    args.rest = _A_NEW_ONE.sub("", args.rest, count=1).strip()
    read = _NEW.fullmatch(args.rest)
    name, _, job = (read["who"] if read else args.rest).partition(",")
    args.rest = read["rest"].strip(" ,") if read else ""
    words = name.split()
    title = "Councillor" if words and words[0].casefold() in ("cllr", "councillor") else ""
    *firsts, family = (words[1:] if title else words) or [""]
    if not firsts or not family:
        raise args.refuse("Give the whole name: /in new: Jane Doe, Chief Fire Officer.")
    role = Role.WITNESS if "item" in args.rest.casefold() else Role.OTHER
    post = Post(role=role, job=job.strip(), since=args.p.day)
    code = args.p.people.free_code(" ".join(firsts), family)
    return Person(code=code, given=" ".join(firsts), family=family, initials=firsts[0][:1], title=title, posts=(post,))


_FOR_ITEM = pattern(
    r"\s*\bfor (?:(?:(?:this |the )?items?|all items)\b|"
    r"(?=\d{1,2}[a-z]?(?:[\s,&]+(?:and )?\d{1,2}[a-z]?)*(?: only| alone)?$))"
    r"(?P<numbers>.*?)(?: only| alone)?$",
    re.IGNORECASE,
)


def _for_item(args: Arguments) -> tuple[bool, tuple[str, ...]]:
    """Whether the line ends “for this item”, or names items, and which, where they are still to come; taken off it.

    Raises Refused for one that was taken.
    """
    found = _FOR_ITEM.search(args.rest)
    if found is None:
        return False, ()
    before, args.rest = args.rest[: found.start()], f"item {found['numbers'].strip()}".strip()
    to_come: tuple[str, ...] = ()
    if found["numbers"].strip():
        named = args.some_items()
        args.end()
        if shut := next((item for item in named if item.id in args.p.opened and not _is_open(args, item.id)), None):
            raise args.refuse(f"Item {shut.number} was taken already.")
        to_come = () if all(_is_open(args, item.id) for item in named) else tuple(item.id for item in named)
    args.rest = before
    return True, to_come


def _is_open(args: Arguments, item: str) -> bool:
    return item in args.p.business.open


def _chair_arrives(p: Proceedings, people: tuple[str, ...]) -> str:
    """A sentence for the clerk where the chair arrives while another presides, who goes on until /chair is typed."""
    chair = p.office_holder("chair")
    gives_back = p.lent is not None and p.lent.returns in people
    if p.phase != "in session" or chair not in people or p.presiding == chair or gives_back:
        return ""
    return f"{p.name(p.presiding, start=True)} presides: /chair {p.people[chair].code} where the Chair now takes over."


def _what_changed(p: Proceedings, event: Happening) -> str:
    """A sentence for the clerk: what an arrival or departure changes in the quorum and in who presides; else empty."""
    if p.phase != "in session":
        return ""
    return what_changed(p, after(p, [event]))


def not_here(args: Arguments) -> tuple[str, ...]:
    """Every member of whom nothing is known yet: never here, nor excused, nor called absent. Raises Refused."""
    p = args.p
    excused = {each.person for each in p.bundle.apologies} | {each.member for each in p.bundle.substitutions}
    seated = [person.id for person in p.people.holding(p.day, *SEATS)]
    left = [each for each in seated if not p.spells.get(each) and each not in excused and each not in p.absent]
    if not left:
        raise args.refuse("Nobody is left who is neither here nor excused.")
    return tuple(left)


@word("out", "o", usage="who [time or ?] [protest | interest | for a while] [note]")
def out(args: Arguments) -> Captured:
    """Someone leaves, now or at a time: /out sh 4:20. /out commissioner takes that whole side. Who presides then may be
    said with it: /out sw 4:20, pq took the chair."""
    if _CAME_BACK.search(args.rest):
        raise args.refuse("Who came back has a line of her own: /out td 2:10, and then /in td 2:25.")
    health.leave_out(args)
    if own := each_at_her_own(args.p, args.rest):
        return _together(cast("Captured", out(replace(args, rest=each))) for each in own)
    if takes := and_who_presides(args):
        gone = cast("Captured", out(args))
        left = cast("Left", gone.events[-1])
        return _together((replace(takes, events=[each.with_(at=left.at) for each in takes.events]), gone))
    args.rest = people_first(args.p, args.rest)
    if _ALL_OF_THEM.match(args.rest) and not args.p.people.coded(args.peek()):
        raise args.refuse(
            "Say who left, by name or as a group: members, officers, guests. Where all leave, it is /adjourn or /close."
        )
    people = args.people("who left", free=("protest", "interest", "for", "at", "in", "because", "left", *FIRST_WORDS))
    args.rest = _WENT.sub("", args.rest, count=1)
    args.rest = _BRIEFLY_FIRST.sub(r"\g<time> \g<said>", _time_first(args), count=1)
    at = args.time_or_now()
    if found := _WHY.match(args.rest):
        args.rest = args.rest[found.end() :].lstrip(" ,")
    why = small(found[1] if found else "")
    args.took("because")
    p = args.p
    people, absent = _those_who(p, people, here=True)
    event = Left(people=people, at=at, why=why, note=_note(args, of_business=bool(why) and why != "for a while"))  # type: ignore[arg-type]
    matters = not event.refusal(p) and any(person in p.voters or person == p.presiding for person in people)
    say = _what_changed(p, event) if matters else ""
    return Captured([event], note=f"{p.names(people)} left", say=" ".join(filter(None, (absent, say))))


_ALL_OF_THEM = pattern(
    r"(?:all|everyone|everybody|the (?:rest|others))\b"
    rf"(?=\s*(?:$|[\d,;:(@?]|(?:at|left|leaves?|{BUT}|for|in)\b))",
    re.IGNORECASE,
)
_CAME_BACK = pattern(
    r"\d[ap]?\.?m?\.?,? (?:and )?(?:return(?:s|ed|ing)|came back|back|rejoin(?:s|ed|ing))\b[^,;]*\d|"
    r"\d{1,2}[:.]\d\d(?:[ap]m)?\s*(?:-|–|to|until)\s*\d{1,2}[:.]\d\d",
    re.IGNORECASE,
)
"""“2:10pm and returned at 2:25pm”, “2:10–2:25”."""
_WENT = pattern(
    r"^\s*(?:left|leaves|leaving|went|departed|withdrew)\b(?: early)?(?: the (?:meeting|room))?,?\s*"
    rf"(?=$|{how_here.BEFORE_A_TIME})",
    re.IGNORECASE,
)
"""What /out says already: “left at 3:15”."""
_BRIEFLY_FIRST = pattern(
    r"^\s*(?P<said>(?:only )?(?:briefly|temporarily|momentarily|in protest|"
    r"for (?:a|an?other|one|two|five|ten|\d+) (?:(?:short|little|few) )?(?:while|mo|moment|moments|bit|min\w*|time)))"
    r"[\s,]+(?P<time>(?:at )?(?:\d{1,2}[:.]\d\d ?(?:[ap]m)?|\d{1,2} ?[ap]m))\s*$",
    re.IGNORECASE,
)
"""“briefly 2.45”: how she went, and then when."""
_WHY = pattern(r"(?:in )?(protest|interest|for a while)\b", re.IGNORECASE)
_WHEN_LAST = pattern(
    r"^(?P<said>\S.*?(?P<apart>\))?)[\s,;]+(?:at )?"
    r"(?P<time>\(?\d{1,2}[:.]\d\d ?(?:[ap]\.?m)?\)?|\(?\d{1,2} ?[ap]\.?m\)?)\.?$",
    re.IGNORECASE,
)
_OF_ANOTHER = pattern(
    r"\b(?:until|till|til|to|by|before|after|for|from|between|and|or|the|an?|his|her|their)$|[-–—]$", re.IGNORECASE
)
"""What stands before a time that is of what she goes to: “until 3”, “for the 3.10”."""


def _time_first(args: Arguments) -> str:
    """“to take a call 2.40”, “(unwell) 2.40” with the time first, where it is past; of one that is still to come nobody
    knows whether it is when she went."""
    found = _WHEN_LAST.match(args.rest)
    if found is None or _OF_ANOTHER.search(found["said"]) or args.p.phase == "not begun":
        return args.rest
    try:
        begins, _ = times.time_at(args.p, args.rest)
        moment, _ = times.time_at(args.p, found["time"].strip("()"))
    except Refused:
        return args.rest
    sure = moment is not None and (moment <= args.moment or found["apart"])
    return f"{found['time']} {found['said'].rstrip(' ,;')}" if begins is None and sure else args.rest


_FOR_ITEMS = pattern(r"for (?:the |all |agenda )*items?\b", re.IGNORECASE)
_A_TIME = pattern(r"\d{1,2}[:.]\d\d(?:am|pm)?|\d{1,2}(?:am|pm)|\?", re.IGNORECASE)


def _note(args: Arguments, *, of_business: bool) -> str:
    """Words about a departure, but none of her health: ``of_business`` says that it was for no such thing. “for items 6
    and 7” are items of the agenda. Raises Refused for what cannot be words:
    a code nobody has before a time.
    """
    words = args.rest.split()
    if _FOR_ITEMS.match(args.rest):
        args.took("for")
        named = args.some_items()
        return " ".join(filter(None, (f"for {args.p.items_named(item.id for item in named)}", args.free())))
    if len(words) > 1 and like_a_code(words[0]) and _is_a_time(args, words[1:]):
        raise args.refuse(f"“{words[0]}” is neither somebody here nor a time.")
    if len(words) > 1 and _A_TIME.fullmatch(words[-1]):
        raise args.refuse(f"The time stands before what is said of it: /out td {words[-1]} to another meeting.")
    said = args.free()
    if not of_business and health.is_of_health(said):
        health.tell(args)
        return ""
    return reasons.set_apart(said) or said


def _is_a_time(args: Arguments, words: list[str]) -> bool:
    """Whether these words are a time and nothing more."""
    try:
        found, rest = times.time_at(args.p, " ".join(words))
    except Refused:
        return False
    return found is not None and not rest
