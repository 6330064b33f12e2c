"""Words for earlier minutes and for the dates put to the meeting: minutes, dates."""

from __future__ import annotations

import re

from ...basics.record import Refused
from ...events.base import Happening
from ...events.earlier import DatesNoted, MinutesConfirmed, MinutesResult
from ...plan.year import plan_row
from .. import reasons
from ..arguments import earlier_sets
from ..arguments.reader import Arguments
from .table import word


@word("minutes", usage="[date and date …] [agreed | noted | not agreed [because why] | subject to …]")
def minutes(args: Arguments) -> list[Happening]:
    """The minutes of earlier meetings were agreed (or as you say): /minutes 25 March 2022 and 1 April 2022."""
    words, _, corrections = args.free().partition("subject to ")
    words, reason = reasons.parted(words) if not corrections else (words, "")
    words = _AS_A_RECORD.sub("", words.strip().rstrip(",."))
    if _AMENDED.search(words):
        raise args.refuse("Say what was corrected: “subject to” and the words.")
    result: MinutesResult = "agreed with corrections" if corrections else "agreed"
    if found := _RESULT.search(words):
        words = words[: found.start()].rstrip(" ,")
        result = result if corrections else _RESULTS[found[1].casefold()]
    if reason and result != "not agreed":
        raise args.refuse("A reason is given only where minutes were not agreed.")
    words_after = corrections or reason.strip()
    return [
        MinutesConfirmed(
            of=found.day, ordinal=found.ordinal or 1, called=found.called, exempt=found.exempt, result=result,
            corrections=words_after, at=args.moment,
        )
        for found in earlier_sets.sets_meant(args, words)
    ]  # fmt: skip


_AS_A_RECORD = re.compile(r",? (?:as|to be) an? (?:(?:true|correct|accurate)(?: and )?)+ record$", re.IGNORECASE)
_AMENDED = re.compile(r"\b(?:as (?:amended|corrected)|with (?:the |an? )?(?:correction|amendment)s?)$", re.IGNORECASE)
_RESULTS: dict[str, MinutesResult] = {
    "not agreed": "not agreed", "noted": "noted", "agreed": "agreed", "approved": "agreed", "confirmed": "agreed",
}  # fmt: skip
_RESULT = re.compile(rf"(?:^|(?<=[ ,])|\b(?:were|was) )({'|'.join(_RESULTS)})$", re.IGNORECASE)


@word("dates", "plan")
def dates(args: Arguments) -> Happening:
    """Print the forward plan's dates still to come, as they stand now."""
    args.end()
    rows = tuple(
        plan_row(date._replace(meeting=None)) for date in args.plan.dates if date.entry and date.day > args.p.day
    )
    if not rows:
        raise Refused("The forward plan has no date after this meeting. F2 adds them.")
    return DatesNoted(rows=rows, at=args.moment)
