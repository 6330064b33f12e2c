"""The word for a petition that was received: petition."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace

from ...basics.number_words import whole_number
from ...basics.pattern import CAPITAL, pattern, small
from ...events.base import Happening
from ...events.petitions import PetitionReceived
from ..arguments.reader import Arguments
from .table import WORDS, word

_COUNT = (
    r"(?:(?P<roughly>about|around|some|over|nearly|almost|more than|at least) )?(?P<names>\d[\d,]*) "
    r"(?:names?|sigs?|signatures?|signatories|people|persons|residents)\b"
)
_PETITIONS = (
    pattern(
        r"(?:from |by )(?P<by>\d[\d,]* (?:local )?(?:residents|people|persons|members)\b[^,:]*)(?P<rest>.*)",
        re.I | re.S,
    ),
    pattern(
        rf"(?:with |of |signed by )?{_COUNT},? (?:was received )?(?:(?:from|by) |(?=(?-i:{CAPITAL})))"
        r"(?P<by>[^,:]+)(?P<rest>.*)",
        re.I | re.S,
    ),
    pattern(
        rf"(?:from |by )?(?P<by>.+?)(?<!\s),?\s+(?:with |of |bearing |signed by )?{_COUNT}\b(?P<rest>.*)", re.I | re.S
    ),
    pattern(r"(?:from |by )?(?P<by>[^,:]+)(?P<rest>.*)", re.I | re.S),
)
_PRESENTED = pattern(r"[\s,;]*(?:and )?(?:was )?presented by (?P<who>[^,:;]+)", re.IGNORECASE)


_RECEIVED = pattern(r"^(?:(?:was |were )?(?:received|presented|submitted),? )+(?=from\b|by\b)", re.IGNORECASE)


_SUBJECT_FIRST = pattern(
    r"^(?P<what>(?:re|about|on|regarding|concerning|calling for|asking for|against)\b.+?)"
    r"(?P<names>(?:,? (?:with )?\d[\d,]* (?:names?|signatures?|signatories))?)[,;]? (?:from|by) (?P<by>[^,:;]+?)\.?$",
    re.IGNORECASE,
)
"""“re speeding, 45 names, from Mrs Jones”: what it asks comes first."""


_NAMES = r"\d[\d,]* (?:names?|sigs?|signatures?|signatories)"
_WHAT_FROM_WHOM = (
    pattern(rf"^(?P<names>{_NAMES}),? (?P<what>(?:re|about|on|regarding|concerning|calling for|asking for|against|"
            r"for|to)\b.+?),? (?:from|by) (?P<by>[^,:;]+?)\.?$", re.IGNORECASE),
    pattern(rf"^(?P<what>(?!from\b|by\b)[^,:;\d]+?)(?P<names>(?:,? (?:with )?{_NAMES})?),? from (?P<by>(?-i:"
            rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Mx|Cllr|Councillor)\.? {CAPITAL}|{CAPITAL}[\w’'-]+ {CAPITAL})[\w’'-]*"
            rf"(?: {CAPITAL}[\w’'-]*)*))"
            rf"(?P<then>(?:,? (?:with )?{_NAMES})?)\.?$", re.IGNORECASE),
)  # fmt: skip
_PEOPLE = pattern(
    r"\b(?:residents|people|persons|friends|members|pupils|parents|villagers|tenants|traders|group|society|association|"
    r"council|school|club|trust|church)$", re.IGNORECASE,
)  # fmt: skip
"""How words end that are who it is from: “Friends from High Lea”."""
_NONE = pattern(
    r"(?:none|nil|no(?:ne)? petitions?)(?: (?:were|was|had been))?(?: (?:received|presented|submitted))?\W*", re.I
)


def _subject_last(args: Arguments, words: str) -> str:
    """“re speeding, 45 names, from Mrs Jones”, “Light the lanes from Jane Doe” with what it asks behind whom it is
    from."""
    if _SUBJECT_FIRST.match(words):
        return _SUBJECT_FIRST.sub(r"from \g<by>\g<names>: \g<what>", words)
    for each in _WHAT_FROM_WHOM:
        found = each.match(words)
        if found is None or _PEOPLE.search(found["what"]) or found["by"] in args.p.panel.authorities:
            continue
        said = found.groupdict()
        names = re.sub(r"^,? (?:with )?", "", said["names"] or said.get("then") or "")
        return f"from {found['by']}{f', {names}' if names else ''}: {found['what']}"
    return words


@word("petition", usage="[from] whom[, number names][, presented by who][: what it asks]")
def petition(args: Arguments) -> Happening:
    """A petition was received: /petition from Friends of the Lanes, 312 names: to grit the lanes."""
    if _NONE.fullmatch(args.rest):
        return cast("Happening", WORDS["none"].run(replace(args, rest="petitions")))
    words = _subject_last(args, _RECEIVED.sub("", args.free()))
    found = next((found for each in _PETITIONS if (found := each.fullmatch(words))), None)
    if found is None:
        raise args.refuse("Say from whom it is.")
    said = found.groupdict()
    rest, presented = said["rest"], ""
    if who := _PRESENTED.match(rest):
        rest, args.rest = rest[who.end() :], who["who"].strip()
        person = args.is_code()
        presented = args.p.name(args.person("who presented it")) if person else args.free()
        presented = " ".join(f"{presented} {args.free()}".split())
    by = " ".join(said["by"].split()).strip(" ,")  # a name has no lines
    args.rest = by
    if args.is_code() and len(by.split()) < 4:
        by = args.p.name(args.person("whose it is"))
        by += f" {args.free()}" if args.peek() else ""
    elif not by[:1].isupper() and not words.casefold().startswith(("from ", "by ")) and not said.get("names"):
        raise args.refuse("Say from whom it is.")
    args.free()
    names = whole_number((said.get("names") or "0").replace(",", ""))
    if said.get("names") and not names:
        raise args.refuse("A petition has at least one name.")
    return PetitionReceived(
        by=by, names=names, text=rest.strip(" \n,:;"), roughly=small(said.get("roughly") or ""),
        presented_by=presented, at=args.moment,
    )  # fmt: skip
