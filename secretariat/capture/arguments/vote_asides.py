"""What is said at the end of a count and is known by then: how many did not vote, that the motion was amended."""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER, first_in_figures, whole_number
from ...basics.pattern import near_the_end, pattern
from .reader import Arguments
from .set_off import SET_OFF

_SILENT = pattern(
    rf"{SET_OFF}+(?:(?:and|with|but) )?(?P<n>\d+|{ANY_NUMBER}) (?:members? |councillors? |others? )?"
    r"(?:(?:did not|didn[’']t) (?:vote|take part)|not voting|silent|took no part|(?:were |was )?non-?voting)\)?\.?$",
    re.IGNORECASE,
)
_AS_AMENDED = pattern(
    rf"{SET_OFF}+as (?:so |thus )?amended\)?\.?(?=$|[\s,;:(–—-]+\d)|^as amended\b[\s,:;–—-]+",
    re.IGNORECASE,
)


def silent(args: Arguments) -> int | None:
    """How many did not vote, where the end of a count says so; taken. None where it does not."""
    found = near_the_end(_SILENT, args.rest)
    if found is None:
        return None
    args.rest = args.rest[: found.start()]
    return whole_number(first_in_figures(found["n"]))


def hold_against(args: Arguments, said: int | None, counted: int | None) -> None:
    """Tells where as many as were said not to have voted are not those whom the count leaves; None: nobody counted."""
    if said is not None and counted is None:
        args.told.append(f"That {said} did not vote is not printed without a count: /stage keeps it as words.")
    elif said is not None and said != counted:
        args.told.append(f"{said} did not vote, as was said; by the count it is {counted}.")


def as_amended(args: Arguments, *, known: bool) -> None:
    """“carried as amended”: taken, and told where no amendment was carried, as it is printed nowhere then."""
    found = near_the_end(_AS_AMENDED, args.rest) or _AS_AMENDED.match(args.rest)
    if found is None:
        return
    args.rest = f"{args.rest[: found.start()]}{args.rest[found.end() :]}"
    if not known:
        args.told.append("“as amended” is not printed: no amendment was carried. /amend says what was moved.")
