"""Words for what comes from elsewhere: tabled, late, arising, not-done, group."""

from __future__ import annotations

import re
from typing import Literal

from ...basics.pattern import pattern
from ...basics.record import Refused
from ...events.base import Happening
from ...events.reported_back import GroupReported, MatterArising, NotCarriedOut, PaperCame
from .. import reasons
from ..arguments import persons
from ..arguments.persons import like_a_code
from ..arguments.reader import Arguments
from ..arguments.references import named_first
from .table import word


@word("tabled", usage="[for item] [by who:] what [because why]")
def tabled(args: Arguments) -> Happening:
    """A paper was tabled at the meeting: /tabled a map of the lanes, /tabled by mo: a map."""
    return _paper(args, "tabled")


@word("late", usage="[for item] [by who:] what [because why]")
def late(args: Arguments) -> Happening:
    """A paper came late, after the agenda went out: /late for item 6: the budget because the figures were not ready."""
    if (who := args.is_code()) and _OF_A_PERSON.match(args.rest.partition(" ")[2]):
        raise args.refuse(f"/late is of papers: /in {who.code} and the time says when somebody came.")
    return _paper(args, "late")


_OF_A_PERSON = pattern(r"[\s,]*(?:$|\(|\d|at \d|arriv|joined|came|ill\b|sick\b|traffic|train)", re.IGNORECASE)
"""“/late ab 2.40 (the trains)”: no paper."""

_FOR_ITEM = pattern(r"(?:(?:for|under|on|with) )?(?=(?:the )?(?:agenda )?items? \d)", re.IGNORECASE)
_FOR_ITEM_LAST = pattern(
    r"(?<![\s,(])[\s,(]+(?:(?:for|under|on|with) (?P<item>(?:the )?(?:agenda )?item \d+[a-z]?)|"
    r"(?:for|under) (?P<number>\d+[a-z]?))\)?\.?$",
    re.IGNORECASE,
)


_NUMBER_FIRST = pattern(r"(?P<number>\d{1,2}[a-z]?)(?:\s*:|\s*,|\s+[–—-])?\s+(?P<what>\S.*)", re.IGNORECASE | re.DOTALL)
_COUNTED = pattern(r"[^\W\d_]+s\b(?<!ss)|(?:page|word|sheet|minute|day|hour|year)\b", re.IGNORECASE)
"""What a number counts, “6 letters”, and is no item then."""
_BY_LAST = pattern(r"(?<![\s,(])[\s,(]+(?:by|from) (?P<who>[^,;:()]{2,40})\)?\.?$", re.IGNORECASE)


def _paper(args: Arguments, how: Literal["tabled", "late"]) -> Happening:
    item = ""
    if found := _FOR_ITEM.match(args.rest):
        args.rest = args.rest[found.end() :]
        item = args.one_item().id
        args.rest = args.rest.lstrip(" :,")
    elif (
        (numbered := _NUMBER_FIRST.match(args.rest))
        and args.p.bundle.numbered(numbered["number"])
        and (not args.rest[numbered.end("number") :][:1].isspace() or not _COUNTED.match(numbered["what"]))
    ):
        args.rest = numbered["number"]
        item = args.one_item().id
        args.rest = numbered["what"]
    elif how == "late" and args.p.bundle.numbered(args.rest.strip(" .")):  # “/late 6”: its paper
        item, args.rest = args.one_item().id, ""
    person = _by_whom(args)
    words = args.free() or ("paper" if item and how == "late" else "")
    text, reason = reasons.parted(words)
    if not reason and (found := _BY_WHOM_AS.fullmatch(words)) and persons.whole(args.p, found["who"]):
        text, reason = found["text"], found["why"]
    if not person and (whose := _BY_LAST.search(text)) and (somebody := persons.whole(args.p, whose["who"])):
        person, text = somebody.id, text[: whose.start()]
    last = _FOR_ITEM_LAST.search(text)
    if not item and last and (last["item"] or args.p.bundle.numbered(last["number"])):
        text, args.rest = text[: last.start()], last["item"] or last["number"]
        item = args.one_item().id
    args.free()
    text = re.sub(r"^(?:papers?|at the meeting)\s*:\s*", "", text.strip(), flags=re.IGNORECASE)
    return PaperCame(person=person, how=how, text=text.strip(), item=item, reason=reason.strip(), at=args.moment)


_BY_WHOM_AS = pattern(
    r"(?P<text>.+[\s,(](?:by|from) (?P<who>[^,;:()]{2,40}?)),? (?:as|since) "
    r"(?P<why>(?=.*\b(?:was|were|is|are|had|has|have|came|could|did|not)\b).+)",
    re.IGNORECASE | re.DOTALL,
)
"""“the report by ab as the figures were late”: behind its author, “as” is no part of a title."""


def _by_whom(args: Arguments) -> str:
    """Whoever is named next: after “by”, or before a colon; nobody where these are words."""
    before = args.rest
    by = args.took("by")
    if args.is_code() is not None:
        person = args.person("who")
        if by and (more := re.match(r"\s*(?:and|&)\s[^:]*(?=:)", args.rest)):
            raise args.refuse(f"“{more[0].strip()}” was not understood: one person a line.")
        if args.rest.startswith(":") or (by and before.casefold().startswith("by ")):
            args.rest = args.rest.lstrip(" :,")
            return person
    args.rest = before
    return ""


@word("arising", "matters-arising", usage="[from what: words]")
def arising(args: Arguments) -> Happening:
    """A matter arose from the earlier minutes: /arising minute 5: the lamps were mended. Alone, its heading."""
    return MatterArising(text=args.free(), at=args.moment)


@word("not-done", "not-carried-out", usage="[who:] which decision [because why]")
def not_done(args: Arguments) -> Happening:
    """An earlier decision was reported as not carried out: /not-done pc: R3 of 12 March because the money was spent."""
    person = _by_whom(args)
    words = _NOT_CARRIED_OUT.sub(" ", args.free()).strip()
    text, reason = reasons.parted(words, loosely="since" not in words.casefold())  # “had since been carried out”
    text, colon, why = text.partition(": ") if not reason else (text, "", "")
    reason = reason or (why if colon else "")
    named, after = named_first(text) if not reason else ("", "")
    if named and not _SAYS_WHICH.match(after):  # “R1 of 12 March no money”
        text, reason = named, reasons.set_apart(after) or after.strip(" ,;–—-")
    if (whose := _BY_LAST.search(text)) and (one := persons.whole(args.p, whose["who"])):  # a code is printed nowhere
        text = f"{text[: whose.start()]} by {args.p.name(one.id)}"
    return NotCarriedOut(person=person, text=text.strip(), reason=reason.strip(), at=args.moment)


_SAYS_WHICH = pattern(
    r"\W*(?:$|(?:to|that|on|about|re|regarding|concerning|for|in respect of|which|and|of|from|at|by|was|were|had|has|"
    r"is)\b)",
    re.IGNORECASE,
)
"""What follows a reference and tells which decision it was, not why: “R1 of 12 March to mend the lamps”."""
_CODE_LAST = pattern(r"(?P<name>.+?\w)(?:[\s,]+|\s*\()(?P<code>[^\W\d_]{2,4}\d?)\)?")
"""“Lanes Group ab”, “Lanes Group (ab)”."""
_NOBODY = pattern(r"nobody|no[- ]one|none", re.IGNORECASE)
_SET_UP = pattern(
    r"\b(?:set up|established|formed|created|appointed)\s*$|^\s*(?:set up|establish|form|create) ", re.IGNORECASE
)
"""“Lanes Group set up: ab, cd”."""
_TO_DO = pattern(r"\s*(?:(?:are |is )?(?:to|will|would) (?!be\b).*)?\.?", re.IGNORECASE | re.DOTALL)


def _only_who_is_in_it(args: Arguments, words: str) -> bool:
    """Whether words name people and at most tell what they are to do, “ab, cd to report by May”."""
    try:
        people, rest, _ = persons.people_at(args.p, words)
    except Refused:
        return False
    return bool(people) and _TO_DO.fullmatch(rest) is not None


_REPORTED = pattern(
    r"\s+(?:has |had )?(?:reported|said|advised|explained|stated)(?: back)?:? (?P<said>(?:that )?\S.*)", re.I | re.S
)


def _who_reported(args: Arguments, words: str) -> tuple[str, str]:
    """“ab reported that it met” as whoever reported, and what; nobody, and the words, where they do not begin so."""
    try:
        one = persons.person_at(args.p, words.strip())
    except Refused:
        return "", words
    said = _REPORTED.fullmatch(one.rest) if one else None
    return (one.person, said["said"]) if one and said else ("", words)


_NOT_CARRIED_OUT = pattern(
    r"\s*\b(?:(?:had|has|have)(?: not| never|n[’']t) been|(?:was|were|is|are)(?: not| never|n[’']t)) "
    r"(?:carried out|done|implemented|completed)\b[\s,]*",
    re.IGNORECASE,
)
_REPORTED_BY = pattern(r"^(?P<name>[^:]+?) reported(?: back)? by (?P<who>[^:,]{2,40}?),? (?=that\b)", re.IGNORECASE)
"""“Lanes Group reported by ab that it met”."""
_BODY = pattern(
    r"(?P<name>.+?\b(?:sub-?committee|committee|group|sub-?group|sub-?panel|board|forum)(?: by [^:]+?)?)"
    r" (?P<text>(?:reported|that|met|had|has|was|asked|thanked|recommended|considered|agreed)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
"""“Lanes Working Group reported that …”: without a colon."""


@word("group", "sub-committee", usage="name of the body [by who]: what it reported")
def group(args: Arguments) -> Happening:
    """A sub-committee or working group reported back: /group Lanes Working Group by pq: that the lamps were mended."""
    words = re.sub(r"^([^:]*?\w)\s+[–—-]\s+", r"\1: ", args.free(), count=1)
    words = _REPORTED_BY.sub(r"\g<name> by \g<who>: ", words, count=1)
    said = _BODY.fullmatch(words) if ":" not in words else None
    name, _, text = words.partition(":") if said is None else (said["name"], "", said["text"])
    if " by " not in f" {name} " and (code := _CODE_LAST.fullmatch(name.strip())):
        known = args.p.people.coded(code["code"]) if like_a_code(code["code"]) else None
        name = f"{code['name']} by {code['code']}" if known else name
    before, by, who = name.rpartition(" by ")
    person, args.rest = "", who
    if by and args.is_code() is not None:
        person = args.person("who reported")
        name = before
    elif by and (like_a_code(who.strip()) or _NOBODY.fullmatch(who.strip())):
        raise args.refuse(f"Nobody has the code or name “{who.strip()}”.")
    args.end() if person else args.free()
    if re.match(r"\s*by\b", name):
        raise args.refuse(f"“{name.strip()}” is no name of a body: it stands first.")
    if _SET_UP.search(name) or _only_who_is_in_it(args, text):
        raise args.refuse("What is set up is decided, and reports nothing yet: /agreed to set up …")
    person, text = (person, text) if person else _who_reported(args, text)
    name = re.sub(r"^the |,? report(?:ed|s)?$", "", name.strip(), flags=re.IGNORECASE)
    return GroupReported(group=name, person=person, text=text.strip(), at=args.moment)
