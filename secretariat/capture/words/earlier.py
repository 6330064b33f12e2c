"""Words for earlier minutes and for the dates put to the meeting: minutes, dates."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from ...basics.clock import MONTHS_BEGIN
from ...basics.pattern import CAPITAL, pattern, small
from ...basics.record import Refused
from ...basics.said_dates import said_dates
from ...events.base import Happening
from ...events.earlier import REFUSED, DatesNoted, MinutesConfirmed, MinutesResult
from ...plan.year import plan_row, stands_in_papers
from .. import reasons
from ..arguments import count_beside, earlier_sets, persons
from ..arguments.reader import Arguments
from ..arguments.result_words import NEM_CON
from ..arguments.set_off import SET_OFF
from ..arguments.supporters import found_within
from .table import word


@word("minutes", usage="[date and date …] [of the … Sub-Committee] [agreed | noted | received | ratified | "
      "not agreed | refused | disputed [by who] | deferred [to when] [because why] | subject to …] "
      "[for against [abstained]] [against who] [abstaining who] [unanimously] [moved who sec who]")  # fmt: skip
def minutes(args: Arguments) -> list[Happening]:
    """The minutes of earlier meetings were agreed (or as you say): /minutes 25 March 2022 and 1 April 2022. What is put
    into them may have several paragraphs. Where it was voted on: /minutes approved 5 1 against: jb."""
    said_whole = _in_order(_OF_THE_LAST.sub("", args.free(), count=1))
    said_whole = re.sub(r"\bsubj\.? to\b", "subject to", said_whole, flags=re.IGNORECASE)
    before, subject, after = said_whole.partition("subject to")
    if signed := _SIGNED.search(before):
        said_whole = f"{before[: signed.start()]}{before[signed.end() :]}{subject}{after}"
        args.told.append("That they were signed is not printed: they are signed on the list of minutes (Ctrl+P).")
    words, corrections = _parted_from_corrections(said_whole)
    words, reason = reasons.parted(words) if not corrections else (words, "")
    words, moved = _parted_from_movers(args, words)
    words, voted = _parted_from_votes(args, words)
    words = _AS_A_RECORD.sub("", _UNCHANGED.sub("", words.strip().rstrip(",.")))
    if _AMENDED.search(words) or _SAVE.search(words) or _AMENDED_SO.search(words):
        raise args.refuse("Say what was corrected: “subject to” and the words.")
    result: MinutesResult = "agreed with corrections" if corrections else "agreed"
    received, people, to = False, tuple[str, ...](), ""
    if found := _RESULT.search(words):
        words, rest = words[: found.start()].rstrip(" ,"), (found["rest"] or "").strip()
        said = _RESULTS[" ".join(small(found["result"]).split())]
        if corrections and said != "agreed":
            raise args.refuse(f"Minutes that were {said} were not corrected: leave “subject to” out.")
        result, received = result if corrections else said, bool(found["received"])
        people, to, because = _about(args, result, rest)
        if because and reason:  # “disputed by … that they were short, because …”: both are the reason, as typed
            if because not in said_whole:
                raise args.refuse(f"“{because}” was not understood.")
            reason = said_whole[said_whole.index(because) :]
        reason = reason or because
    if reason and result not in (*REFUSED, "deferred", "ratified", "not received"):
        raise args.refuse("A reason is given only where minutes were not agreed.")
    words, body = _whose(args, words)
    return [
        MinutesConfirmed(
            of=each.day, ordinal=each.ordinal or 1, called=each.called, exempt=each.exempt, result=result,
            corrections=corrections or reason.strip(), received=received, people=people, to=to, body=body,
            **voted, **moved, at=args.moment,
        )
        for each in earlier_sets.sets_meant(args, words)
    ]  # fmt: skip


_MOVER = pattern(
    rf"(?:^|{SET_OFF}+)(?:and )?(?:moved|proposed|mover|proposer|prop)\b\.?:?(?: by\b)?:?\s+",
    re.IGNORECASE,
)
_AND_THAT = pattern(r"^[\s,;:).]*(?:(?:and|that)\b\s*)?", re.IGNORECASE)


def _parted_from_movers(args: Arguments, words: str) -> tuple[str, dict[str, Any]]:
    """The words without who moved and seconded it, and those; a name that nobody has is left, to be refused with it."""
    within = found_within(words, args.p)
    if within.mover:
        after = _AND_THAT.sub("", within.after, count=1)
        sign = "," if within.after[:1] in (",", ";") and after else ""
        return f"{within.before}{sign} {after}".strip(), {"mover": within.mover, "seconder": within.seconder}
    if found := _MOVER.search(words):  # somebody nobody is
        persons.must_be(args.p, words[found.end() :])
    return words, {}


def _in_order(words: str) -> str:
    """“agreed 12 March” as “12 March agreed”, “amended: fog to frost” as “subject to …”, “nem con” as said."""
    words = _NEM_CON.sub(" unanimously", words, count=1)
    words = _CORRECTED_TO.sub(" subject to ", words, count=1) if not _SUBJECT_TO.search(words) else words
    found = _RESULT_FIRST.match(words)
    return f"{found['date']} {found['result']}{words[found.end() :]}" if found else words


_NEM_CON = pattern(
    r"(?<![\s,;(])[\s,;(]+"
    rf"(?:{NEM_CON}\b\.?|(?:agreed )?by all(?: present)?|all (?:agreed|in favour))\)?",
    re.IGNORECASE,
)
_CORRECTED_TO = pattern(
    r"(?<![\s,;])[\s,;]+"
    r"(?:(?:agreed|approved),? )?(?:(?:as )?(?:amended|corrected)\s*[:–—-]\s+|with (?:the |an? )?(?:amendment|"
    r"correction)s? that\s+)(?=\S)",
    re.IGNORECASE,
)
_RESULT_FIRST = pattern(
    r"(?P<result>(?:agreed|approved|confirmed|noted|received|not agreed)(?: and signed)?),?"
    r"(?: (?:the )?minutes)?(?: of)? (?P<date>"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS_BEGIN})[a-z]*(?: \d{{4}})?|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?)(?!\w)",
    re.IGNORECASE,
)


def _parted_from_votes(args: Arguments, words: str) -> tuple[str, dict[str, Any]]:
    """The words without how it was voted on, and the fields for that; none where it is not told."""
    words = words.strip().rstrip(",.")
    if found := _UNANIMOUSLY.search(words):
        words, fields = f"{words[: found.start()]} {words[found.end() :]}".strip(), {"unanimous": True}
        return words, fields
    for result in _RESULT_SAID.finditer(words):
        after = words[result.end() :]
        if count_beside.begins(after):
            fields = count_beside.read(args, after)
            return words[: result.end()], fields
    score = _SCORE_LAST.search(words)
    if score and said_dates(words[: score.start()]):  # “12 March 4-0-1”
        return words[: score.start()], count_beside.read(args, words[score.start() :])
    return words, {}


_SCORE_LAST = pattern(r"(?<=[\w),]) \(?(?:by )?\d{1,2}\s*[-–]\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?\)?$")


_UNANIMOUSLY = pattern(r",?\s*\b(?:unanimous(?:ly)?\b|unan\b\.?)(?!.*\d+ (?:for|against))", re.IGNORECASE)


def _parted_from_corrections(words: str) -> tuple[str, str]:
    """What stands before “subject to”, and the corrections after it."""
    found = _SUBJECT_TO.search(words)
    if found is None and (found := _WITH_AN_INSERTION.search(words)):
        return words[: found.start()], words[found.start("what") :].strip()
    return (words[: found.start()], words[found.end() :].strip()) if found else (words, "")


def _about(args: Arguments, result: MinutesResult, rest: str) -> tuple[tuple[str, ...], str, str]:
    """By whom minutes were disputed, until when they were put off, and why; from what follows the result."""
    if not rest:
        return (), "", ""
    if result in (*REFUSED, "deferred", "ratified") and rest.startswith((":", ", to be ", "to be ")):
        return (), "", rest.lstrip(":, ")
    args.rest = rest
    if result == "disputed" and args.took("by"):
        people = args.people("who disputed them", free=("because", "that"))
        return people, "", args.free().lstrip(" :")
    if result == "deferred" and args.took("to", "until", "till"):
        when, colon, why = args.free().partition(": ")
        return (), when.rstrip(" ,"), why if colon else ""
    raise args.refuse(f"“{rest}” was not understood.")


def _whose(args: Arguments, words: str) -> tuple[str, str]:
    """The words without the name of the body whose minutes they are, and that name; empty for the panel's own."""
    found = _BODY.search(words)
    if found is None:
        return words, ""
    body = " ".join(found["body"].split())
    own = body.casefold() in f"{args.p.panel.name} {args.p.panel.short}".casefold()
    return f"{words[: found.start()]} {words[found.end() :]}", "" if own else body


_SIGNED = pattern(
    r",? (?:(?:and|&) )?(?:duly )?signed(?: by the (?:chair\w*|vice-chair\w*))?(?=$|[\s,.;])", re.IGNORECASE
)
_OF_THE_LAST = pattern(
    r"^\s*(?:of )?(?:the )?(?:last|previous) (?:meeting|mtg)\b,?\s*(?:(?:was|were) )?", re.IGNORECASE
)
_SUBJECT_TO = pattern(r"(?:^|(?<=[\s,;]))subject to\b[\s:]+", re.IGNORECASE)
_WITH_AN_INSERTION = pattern(
    r"(?<![\s,])[\s,]*\b(?:with|as amended by) (?P<what>(?:the |an? |one |two |some |minor )?(?:minor )?(?:following )?"
    r"(?:insertion|addition|correction|amendment|deletion)s?\b(?=.*[:“\"‘]| of ))",
    re.IGNORECASE,
)
"""“with the insertion of: …”: what is put in is told as what they were subject to."""
_BODY = pattern(
    rf"(?:\b(?:of|from) )?(?:the )?(?P<body>(?<![\w’'&-])(?!(?:{MONTHS_BEGIN})[a-z]*\b)"
    rf"(?:{CAPITAL}[\w’'&-]*,? (?:(?:and|for|of|on|the) ){{0,3}}){{1,9}}"
    r"(?:(?:Working|Task(?: and Finish)?|Scrutiny|Reference|Steering) )?"
    r"(?:Sub-?Committee|Subcommittee|Committee|Group|Sub-?Group|Sub-?Panel|Board|Forum))\b",
)
"""“of the Lanes Sub-Committee”: written as a name is."""


_UNCHANGED = pattern(
    rf"{SET_OFF}+(?:(?:there (?:were|being)|with) )?(?:no|without)(?: any)?(?: further)? "
    r"(?:changes?|amendments?|corrections?)\)?$",
    re.IGNORECASE,
)
"""“12 March – no changes”: minutes that are agreed and no more had none."""
_AS_A_RECORD = pattern(r",? (?:as|to be) (?:an? |the )?(?:(?:true|correct|accurate)(?: and )?)+ record$", re.IGNORECASE)
_AMENDED = pattern(r"\b(?:as (?:amended|corrected)|with (?:the |an? )?(?:correction|amendment)s?)$", re.IGNORECASE)
_AMENDED_SO = pattern(r"\b(?:amended|corrected)(?: to read)?\s*[:–—-]", re.IGNORECASE)
_SAVE = pattern(
    r"\b(?:agreed|approved|confirmed|accepted|adopted),? (?:save|except(?:ing)?|apart from|other than)\b", re.I
)
_RESULTS: dict[str, MinutesResult] = {
    **dict.fromkeys(("not agreed", "not approved", "not confirmed", "not accepted", "not adopted"), "not agreed"),
    **dict.fromkeys(("agreed", "approved", "confirmed", "accepted", "adopted"), "agreed"),
    **dict.fromkeys(("refused", "rejected"), "refused"),
    "noted": "noted", "not received": "not received", "received": "received", "disputed": "disputed",
    "deferred": "deferred", "ratified": "ratified",
}  # fmt: skip
_RESULT_SAID = pattern(
    rf"\b(?:{'|'.join(_RESULTS)})(?: (?:as|to be) (?:an? |the )?(?:(?:true|correct|accurate)(?: and )?)+ record)?"
    r"(?![\w-])|"
    r"(?:^|(?<=[\s,]))(?=(?:by |on )?(?:a )?vote(?: of)?:? \d)",
    re.IGNORECASE,
)
_RESULT = pattern(
    rf"(?:^|(?<=[ ,])|\b(?:were|was|be) )(?P<received>received(?: and |, ))?(?P<result>{'|'.join(_RESULTS)})"
    r"(?P<rest>(?::| by | to | until | till |, to be ).*)?$",
    re.IGNORECASE | re.DOTALL,
)


@word("dates", "plan")
def dates(args: Arguments) -> Happening:
    """Print the forward plan's dates still to come, as they stand now."""
    args.end()
    rows = tuple(
        plan_row(replace(date, meeting=None))
        for date in args.plan.dates
        if date.entry and date.day > args.p.day and stands_in_papers(date)
    )
    if not rows:
        raise Refused("The forward plan has no date after this meeting. F2 adds them.")
    return DatesNoted(rows=rows, at=args.moment)
