"""The word for who presides: chair; and who does from then on, said at the end of another line."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace

from ...basics.pattern import near_the_end, pattern
from ...events.base import Happening
from ...events.room import ChairTaken
from .. import health, reasons
from ..arguments import persons
from ..arguments.reader import Arguments
from ..arguments.set_off import SET_OFF, SET_OFF_BUT_COLON
from ..desk import Captured
from .table import word


@word(
    "chair", usage="who [chosen | rotation] [for this item | for item number | until item number | until who returns]"
)
def chair(args: Arguments) -> Captured:
    """Someone takes the chair: for the rest, “for this item”, “for item 6”, “until item 7”, “until sw returns”; where
    it goes round among the authorities, “rotation”."""
    health.leave_out(args)
    person = args.person("who takes the chair")
    args.rest = _ABSENCE.sub("", _in_whose_absence(args), count=1)
    args.rest, reason = reasons.parted(args.rest, loosely=True)
    returns = _until_she_returns(args)
    args.rest = _OF_THE_CHAIR.sub("", args.rest, count=1)
    chosen = args.peek().casefold() == "chosen"
    args.skip("chosen")
    by_turn = _BY_ROTATION.match(args.rest)
    args.rest = args.rest[by_turn.end() :].strip() if by_turn else args.rest
    moment = (args.time() if _A_CLOCK.match(args.rest) else None) or args.moment
    scope, items = "until" if returns else "meeting", [""]
    if args.rest:
        until = args.peek().casefold() == "until"
        args.skip("for", "until")
        scope = "until" if until else "item"
        if _THIS_ITEM.fullmatch(args.rest) and not until:
            args.free()
        elif args.rest.casefold() == "item":
            raise args.refuse("Say until which item.")
        elif not (named := args.items()) or (args.took("only", "alone") and args.rest):
            args.end()
        elif until and len(named) > 1:
            raise args.refuse("Say until which item: one.")
        else:
            items = [item.id for item in named]
    args.end()
    events: list[Happening] = []
    for item in items:
        named_now = "" if item == args.p.item and scope == "item" else item
        taken = ChairTaken(
            person=person, scope=scope, item=named_now, chosen=chosen, rotation=bool(by_turn), at=moment,  # type: ignore[arg-type]
            returns=returns, reason=reason,
        )  # fmt: skip
        events.append(taken)
    told = scope == "meeting" and not (chosen or by_turn or reason) and args.p.announced == person
    say = f"{args.p.name(person, start=True)} is printed as in the Chair already." if told else ""
    return Captured(events, note="/chair", say=say)


_UNTIL_BACK = pattern(
    rf"{SET_OFF_BUT_COLON}*\b(?:until|till|til|’til|pending)\s+(?P<who>[^,;:()\d]{{2,60}}?)(?:[’']s)?,?\s+"
    r"(?:(?:has |have |is |are |can |gets? |came |comes? |arriv(?:es|ed|al)\b|re-?joins?\b|return(?:s|ed)?\b)\s*"
    r"(?:back|returned|arrived|here|rejoin(?:ed)?|return)?(?: to the (?:meeting|room|chair))?)\)?(?=$|[\s,;.])",
    re.IGNORECASE,
)
"""“until ab returns”, “till the Chair is back”, “pending ab’s return”."""


def _until_she_returns(args: Arguments) -> str:
    """Until whose return somebody takes the chair, where that is said; taken. Empty for none."""
    found = _UNTIL_BACK.search(args.rest)
    who = persons.whole(args.p, found["who"]) if found else None
    if found is None or who is None:
        return ""
    args.rest = f"{args.rest[: found.start()]} {args.rest[found.end() :].lstrip(' ,;.')}".strip()
    return who.id


_A_CLOCK = pattern(r"\s*(?:at |from )?\d{1,2}(?:[:.]\d\d|\s*[ap]m\b)", re.IGNORECASE)
"""A time, and no item: “2:15”, “from 3pm”."""
_OF_THE_CHAIR = pattern(
    r"^\s*(?:(?:(?:took|takes|taking|assumed|is in|was in|in|to take|back in|resumed|resumes|returned to|returns to) "
    r"the chair|(?:took|takes|taking) over(?: the chair)?|from now(?: on)?|back|resumed|resumes|presid(?:es|ed|ing)|"
    r"chair(?:s|ed|ing))\b,?\s*)?(?:for (?:the )?(?:rest|remainder) of (?:the )?(?:meeting|mtg)\b)?",
    re.IGNORECASE,
)
"""What /chair says already."""
_ABSENCE = pattern(
    rf"{SET_OFF_BUT_COLON}*\b(?:(?:in|due to|owing to|given) (?:the )?absence of (?:the )?(?:vice-?)?(?:chair\w*|"
    r"conven[eo]r)|in (?:the )?(?:vice-?)?(?:chair\w*?|conven[eo]r)[’']?s[’']? absence|"
    r"pro tem(?:pore)?\.?|for now|until further notice|"
    r"temporarily)\)?",
    re.IGNORECASE,
)
"""“in the absence of the Chair”: nobody else takes it but then."""
_WHOSE_ABSENCE = pattern(
    r"\b(?:(?:in|due to|owing to|given) (?:the )?absence of (?P<who>[^,;:()\d]{2,60}?)|"
    r"(?:in (?P<whose>[^,;:()\d]{2,60}?)[’']s?|while (?P<away>[^,;:()\d]{2,60}?) (?:is|was)) (?:absence|away|absent))"
    r"(?=\)?\.?$)",
    re.IGNORECASE,
)


def _in_whose_absence(args: Arguments) -> str:
    """What follows, with “the Chair” for whoever holds that office, where another presides in her absence."""
    found = _WHOSE_ABSENCE.search(args.rest)
    named = found and (found["who"] or found["whose"] or found["away"])
    who = persons.whole(args.p, named) if named else None
    if found is None or who is None or who.id != args.p.office_holder("chair"):
        return args.rest
    return f"{args.rest[: found.start()]}in the absence of the Chair{args.rest[found.end() :]}"


_BY_ROTATION = pattern(
    r"(?:(?:by|in|on) )?(?:the )?(?:rotation|turn)(?: (?:of|among|between) (?:the )?(?:authorities|councils))?"
    r"(?=$|[\s,;])[,;]?",
    re.IGNORECASE,
)
_THIS_ITEM = pattern(r"(?:this |the )?item", re.IGNORECASE)


_IN_THE_CHAIR = pattern(
    rf"{SET_OFF}+(?:and |with |when |then |as )*(?P<who>[^,;:()\d]{{2,60}}?),? "
    r"(?:(?:took|takes|taking|assumed|is in|was in|in|to take|chairs|chaired)(?: the)? chair|"
    r"(?:took|takes|taking|to take) over(?: (?:the|as) chair)?|chair(?:s|ed|ing)|presid(?:es|ed|ing))\)?"
    r"(?P<how_long>(?:[\s,]+for (?:this|the) item(?: only| alone)?)?)\)?\W*$",
    re.IGNORECASE,
)
"""“/out sw 3pm, pq took the chair”, “/item 6 (pq in the chair for this item)”: one thing happens, and who presides."""


def and_who_presides(args: Arguments) -> Captured | None:
    """Who takes the chair, where the end of a line of something else says so; taken. None where it does not."""
    words = f"; {args.rest}"
    found = near_the_end(_IN_THE_CHAIR, words, min(len(words) - 1, 160)) or _IN_THE_CHAIR.match(words)
    if found is None or not persons.whole(args.p, found["who"]):
        return None
    for_it = " for this item" if found["how_long"] else ""
    takes = cast("Captured", chair(replace(args, rest=f"{found['who']}{for_it}")))
    args.rest = words[2 : found.start()]
    return takes
