"""The word for going on after an adjournment: when, with whom, who presides, and what is taken first: resume."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace

from ...basics.clock import at, local, looks_like_a_date
from ...basics.ordering import following
from ...basics.pattern import pattern
from ...events.course import Resumed
from ...events.trial import after
from ..arguments.everyone import ALL, BUT, all_but
from ..arguments.reader import Arguments
from ..arguments.set_off import SET_OFF_BUT_COLON
from ..arguments.times import time_first
from ..desk import Captured
from .chair import and_who_presides
from .course import moment_on
from .table import WORDS, word

_ITEM_LAST = pattern(
    rf"(?:^|{SET_OFF_BUT_COLON}+)(?:(?:at|with|on|for|from|and|taking|to take) )?"
    r"(?=(?:agenda )?items? \w+[^,;:]{0,80}$)",
    re.IGNORECASE,
)
"""“/resume 2.40 item 6”: what it goes on with."""


@word("resume", usage="[time] [on date] [with who is here | with everyone [but who]] [item number]")
def resume(args: Arguments) -> Captured:
    """Go on after an adjournment, that day or another: /resume 10:00 on 27 July. Who takes the chair then, and the item
    that it goes on with, may stand at the end."""
    takes = and_who_presides(args)
    item = ""
    if found := _ITEM_LAST.search(args.rest):
        args.rest, item = args.rest[: found.start()], args.rest[found.end() :]
    takes = takes or and_who_presides(args)
    goes_on = _and_then(_goes_on(args), takes)
    return _with_its_item(args, goes_on, item) if item else goes_on


def _goes_on(args: Arguments) -> Captured:
    """The meeting goes on: when, and with whom. Raises Refused."""
    args.rest = _TIME_LAST.sub(r"\g<time> \g<words>", args.rest, count=1)
    args.rest = time_first(_BACK.sub(" with everyone", args.rest, count=1).strip())
    before = args.rest
    moment = None if looks_like_a_date(before.partition(" with ")[0]) else args.time()
    typed = before[: len(before) - len(args.rest)].strip(" ,").removeprefix("at ").removeprefix("from ")
    args.skip("on")
    args.rest = _NOT_BACK.sub(r" without \g<who>", args.rest, count=1)
    words, with_whom, codes = f" {_BUT_FOR.sub(' with everyone but ', args.rest)} ".partition(" with ")
    args.rest = codes.strip()
    present = (_everyone_again(args) or args.people("who is here")) if with_whom else ()
    args.end()
    day = args.day(words.strip(), "future") if words.strip() else args.p.course.resumes_on or args.p.sitting
    if day == args.p.sitting:
        return Captured([Resumed(at=moment or args.moment, here=present)], note="/resume")
    moment = moment_on(args, typed, day) if typed else at(day, local(args.moment).time())
    as_before = "" if present else (
        "Everyone is taken to be here as before: “with” and codes, or “with everyone but sw”, calls the roll anew."
    )  # fmt: skip
    return Captured([Resumed(at=moment, here=present)], note="/resume", say=as_before)


def _and_then(goes_on: Captured, more: Captured | None) -> Captured:
    """What happens with it, at the same time."""
    if more is None:
        return goes_on
    return replace(goes_on, events=[*goes_on.events, *(each.with_(at=goes_on.events[0].at) for each in more.events)])


def _with_its_item(args: Arguments, goes_on: Captured, item: str) -> Captured:
    """The meeting goes on, and at once with an item. Raises Refused."""
    last = args.p.bundle.events[-1].place if args.p.bundle.events else ""
    resumed = [each.with_(place=(last := following(last))) for each in goes_on.events]
    opened = cast("Captured", WORDS["item"].run(replace(args, p=after(args.p, resumed), rest=item)))
    say = " ".join(filter(None, (goes_on.say, opened.say)))
    return replace(opened, events=_and_then(goes_on, opened).events, note=goes_on.note, say=say)


_TIME_LAST = pattern(
    r"^(?P<words>(?:all|everyone|everybody|with|without)\b[^\d]*?)[\s,]+(?:at )?"
    r"(?P<time>\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m)\.?$",
    re.IGNORECASE,
)
"""“all back 3.10”: who, and then when."""
_BACK = pattern(
    rf"(?:^|{SET_OFF_BUT_COLON}+)(?:with )?(?:all|everyone|everybody)(?: (?:the )?members)?"
    r"(?:(?: (?:is|are|were|was|being))? (?:back|here|present|returned|in attendance))?\)?\.?$",
    re.IGNORECASE,
)
"""“all back”."""
_NOT_BACK = pattern(
    rf"(?:^|{SET_OFF_BUT_COLON}+)(?P<who>[^,;:()\d]{{2,60}}?) (?:(?:did not|didn[’']t) (?:return|come back)|"
    r"(?:is |was |are |were )?(?:not back|absent|missing|not here|gone|away)|(?:had |has )?(?:left|gone))\)?\.?$",
    re.IGNORECASE,
)
"""“cx did not return”."""
_BUT_FOR = pattern(
    r"(?:^|(?<!\bwith)\s+)"
    rf"(?:{ALL}(?: (?:is |are )?(?:back|here|present))? {BUT}|without|w/o|"
    r"but not|(?<!\s)(?:bar|except|minus))(?: for)?\s+",
    re.IGNORECASE,
)
"""“without cx”, “everyone but cx”."""


def _everyone_again(args: Arguments) -> tuple[str, ...]:
    """“everyone”, “everyone but db”: who was here as the meeting adjourned, but those; empty where nobody says so."""
    away = all_but(args, "who is not here")
    return () if away is None else tuple(person for person in args.p.room if person not in away)
