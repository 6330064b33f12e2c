"""Who moves and who seconds, said before what is moved in the sentences in which it is told: “It was moved by Birch and
seconded by Dunn that …”, “Birch proposed, Dunn seconded: that …”, “P: ab, S: as – that …”.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...basics.pattern import pattern
from ...basics.record import Refused
from ...proceedings.proceedings import Proceedings
from . import persons

_NAME = r"[^:;]{2,45}?"
_MOVES = r"(?:moved|moves|proposed|proposes)"
_SECONDS = r"(?:seconded|seconds|sec[’']d|secs|sec|2nded|2nds|2nd)"
_WHAT = r"(?=(?:that|to)\b|[“\"])"
_SHAPES = (
    pattern(  # “P: ab, S: as – that …”
        rf"(?:p|m|prop\w*|mov\w*)\.?(?:\s*[:–—-]+\s*|\s+)(?:by:? )?(?P<mover>{_NAME})[\s,;/]+(?:and )?"
        rf"(?:s|sec\w*|2nd\w*)\.?(?:\s*[:–—-]+\s*|\s+)(?:by:? )?(?P<seconder>{_NAME})[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “Birch moved and Dunn seconded that …”
        rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,]+(?:and )?(?P<seconder>{_NAME})[\s,]+{_SECONDS}[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “Birch proposed, seconded by Dunn, that …”
        rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,]+(?:and )?{_SECONDS}(?: by)?[\s:]+(?P<seconder>{_NAME})"
        rf"[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “ab, 2nd as: that …”
        rf"(?P<mover>{_NAME})[\s,/]{{1,3}}(?:and )?{_SECONDS}(?: by)?[\s:]+(?P<seconder>{_NAME})[\s,:;–—-]+{_WHAT}",
        re.IGNORECASE,
    ),
    pattern(  # “Birch proposes that it be so, Dunn seconds”
        rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,:]+(?P<what>(?:that|to)\b.*?)[\s,;.–—-]+(?:and )?"
        rf"(?P<seconder>[^:;,.]{{2,45}}?) {_SECONDS}\W*$",
        re.IGNORECASE,
    ),
    pattern(rf"(?P<mover>{_NAME})[\s,]+{_MOVES}[\s,:]+{_WHAT}", re.IGNORECASE),
)
_ACTIVE = (
    pattern(  # “Dunn seconds Birch: that …”
        rf"(?P<seconder>[^:;,]{{2,45}}?) (?:2nds|seconds|seconding) (?P<mover>{_NAME})(?::\s+|[\s,;–—-]+{_WHAT})",
        re.IGNORECASE,
    ),
    pattern(  # “Birch, Dunn 2nd to note”
        rf"(?P<mover>{_NAME})[\s,/]{{1,3}}(?:and )?(?P<seconder>{_NAME})[\s,]+(?:{_SECONDS}|seconding)\b"
        r"[\s,:;–—-]+(?!by\b)",
        re.IGNORECASE,
    ),
)
"""Who seconds stands before that word."""
_MOVED_BY = pattern(
    r"(?:(?:was |were )?(?:moved|proposed|mover|proposer|prop|mov)\b\.?:?(?: by\b)?:?\s+)|[pm]\s*:\s*", re.IGNORECASE
)
_AND_SECONDED = pattern(
    r"[\s,;]*(?:and )?(?:seconded|seconder|sec|2nd(?:ed)?)\b\.?:?(?: by\b)?:?\s+|\s*/\s*|[\s,;]+s\s*:\s*", re.IGNORECASE
)
_DID_MOVE = pattern(r"[\s,]+(?:moved|moves|proposed|proposes)\b", re.IGNORECASE)
_ANOTHER = pattern(r"[\s,;]+(?:(?:and|&)\s+)?", re.IGNORECASE)
_DID_SECOND = pattern(r"[\s,]+(?:seconded|seconds|seconding|sec[’']?d?|2nd(?:ed|s)?)\b(?!\.?:?\s*by\b)", re.IGNORECASE)
"""“Birch moved and Dunn seconded”."""
_MAY_SAY = pattern(r"/|\b(?:sec|2nd|mov|prop|[pm]\s*:)", re.IGNORECASE)
"""What stands in every line that says who moved or seconded: in any other nobody is looked for at each of its words."""
_BEGINS = pattern(r"(?:^|(?<=[\s(,;]))(?=[^\W\d_])")
_LEADS = ("by", "it was", "on the motion of")
_SIGNS = " ,;(–—-"
_SET_OFF = pattern(r"(?:^|(?<=[\s(]))[(\s]*(?=\S)")
_GOES_ON = pattern(r"\b(?:the|an?|that|of|by|be|to|and|with|for|from|is|are|was|were)$", re.IGNORECASE)
"""Words that end so are cut off where somebody is named next: nobody moved them."""
_ALL_IN_BRACKETS = pattern(r"\s*\(([^()]*)\)[\s.]*")
_AT_THE_END = pattern(r"\)?[\s.]*$")
_BEFORE_WHAT = pattern(r"\)?(?:[\s,:;–—-]+(?=(?:that|to)\b|\(?(?:by )?\d)|[\s.]*$)", re.IGNORECASE)
_IN_BRACKETS = pattern(r"^[(\[]([^()\[\]]{2,60})[)\]][\s,:;–—-]+(?=(?:that|to)\b)", re.IGNORECASE)
_IT_WAS = pattern(r"(?:it was )(?=(?:moved|proposed)\b)|(?:moved|proposed)(?= (?:that|to)\b)", re.IGNORECASE)


def named_in_a_sentence(words: str, p: Proceedings) -> str:
    """Words of a motion with who moves and who seconds as /motion reads it, “ab sec as that …”; as they are where the
    sentence names nobody who is known."""
    words = _IN_BRACKETS.sub(r"\1 ", _IT_WAS.sub("", words, count=1).lstrip(), count=1)
    for shape in (_ACTIVE[0], *_SHAPES, _ACTIVE[1]):
        found = shape.match(words)
        said = found.groupdict() if found else {}
        mover = persons.whole(p, _bare(said["mover"])) if said else None
        seconder = persons.whole(p, _bare(said["seconder"])) if said.get("seconder") else None
        if found is None or mover is None or (said.get("seconder") and seconder is None):
            continue
        if shape in _ACTIVE and persons.person_at(p, words[found.end() :]):
            continue  # “ab cd sec ef”: two who moved
        second = f" sec {seconder.code}" if seconder else ""
        return f"{mover.code}{second} {said.get('what') or words[found.end() :]}"
    return words


def parted_from_movers(words: str, p: Proceedings) -> tuple[str, str, str]:
    """Words of a decision without who moved and who seconded it, where they begin or end by saying so, and those two:
    “that it be so, moved by Birch, sec Dunn”, “ab sec cd to note it”; nobody, and the words, where they do not."""
    if not _MAY_SAY.search(words):
        return words, "", ""
    whole = _ALL_IN_BRACKETS.fullmatch(words)  # a sign right behind it hides a name behind a stroke
    first = _two(whole[1] if whole else words.lstrip(" ("), p)
    if first and (after := _BEFORE_WHAT.match(first.rest)):
        return first.rest[after.end() :], first.mover, first.seconder
    far = max(0, len(words) - _FAR)
    for joint in _SET_OFF.finditer(words, far):
        last = _two(words[joint.end() :].rstrip(" .)" if "(" in joint[0] else ""), p)
        before = words[: joint.start()].rstrip()
        apart = "(" in joint[0] or before[-1:] in tuple(",;.–—-")
        goes_on = _GOES_ON.search(before) is not None
        if last and before and not goes_on and _AT_THE_END.fullmatch(last.rest) and (last.surely or apart):
            return before.rstrip(" ,;.–—-"), last.mover, last.seconder
    return words, "", ""


class Within(NamedTuple):
    """Words before and after those that say who moved and who seconded, and those two; nobody where none say it."""

    before: str
    after: str = ""
    mover: str = ""
    seconder: str = ""


def found_within(words: str, p: Proceedings) -> Within:
    """Who moved and who seconded, wherever words that tell no more than what was done with it say so: “agreed, moved
    by Birch, sec Dunn, 4-1”."""
    if len(words) > _WHOLE or not _MAY_SAY.search(words):
        return Within(words)
    for begun in _BEGINS.finditer(words):
        if two := _two(words[begun.start() :], p):
            before = words[: begun.start()].rstrip(_SIGNS)
            bracketed = "(" in words[len(before) : begun.start()]
            after = re.sub(r"^\s*\)", "", two.rest) if bracketed else two.rest
            led = next((each for each in _LEADS if f" {before}".casefold().endswith(f" {each}")), "")
            return Within(before[: len(before) - len(led)].rstrip(_SIGNS), after, two.mover, two.seconder)
    return Within(words)


_WHOLE = 400
"""Letters of a line that may say so; a longer one says something else."""
_FAR = 160
"""Letters from the end in which two people are named with their titles."""


class _Two(NamedTuple):
    """``surely``: that somebody seconded it is said; “ab/cd”, and “moved by ab”, may as well be what was decided."""

    mover: str
    seconder: str
    rest: str
    surely: bool


def _two(text: str, p: Proceedings) -> _Two | None:
    """Who moved and who seconded, where a text begins by saying so, and what follows; None for any other text."""
    moved = _MOVED_BY.match(text)
    try:
        mover = persons.person_at(p, text[moved.end() :] if moved else text)
        seconded = _AND_SECONDED.match(mover.rest) if mover else None
        seconder = persons.person_at(p, mover.rest[seconded.end() :]) if mover and seconded else None
        if mover and seconder is None and (active := _active(mover, p, said_moved=moved is not None)):
            return active
    except Refused:
        return None
    if mover is None or (seconder is None and not moved):
        return None
    surely = seconded is not None and "/" not in seconded[0]
    return _Two(mover.person, seconder.person if seconder else "", (seconder or mover).rest, surely)


def _active(mover: persons.Named, p: Proceedings, *, said_moved: bool) -> _Two | None:
    """“Birch moved, Dunn seconded”, “moved Birch and Dunn seconded”. Raises Refused: see ``person_at``."""
    did = _DID_MOVE.match(mover.rest)
    if did is None and not said_moved:
        return None
    rest = mover.rest[did.end() :] if did else mover.rest
    joint = _ANOTHER.match(rest)
    seconder = persons.person_at(p, rest[joint.end() :]) if joint else None
    second = _DID_SECOND.match(seconder.rest) if seconder else None
    if seconder is None or second is None:
        return None
    return _Two(mover.person, seconder.person, seconder.rest[second.end() :], surely=True)


def _bare(name: str) -> str:
    return re.sub(r"^(?:by|from)\b:?\s+", "", name.strip(" ,;:–—-"), flags=re.IGNORECASE)
