"""How somebody who arrives is here: in the room, from afar, as an observer; and what /in prints nowhere."""

from __future__ import annotations

import re
from difflib import get_close_matches

from ...basics.openings import first_word
from ...basics.pattern import pattern
from .. import reasons
from . import persons
from .reader import Arguments
from .set_off import SET_OFF_BUT_COLON

BEFORE_A_TIME = r"\d|[(@?]|(?:at|from|about|around)\b"
_WHY = (
    r"(?:because|due|owing|having|since|before|after|during|while|whilst|when|prior to|at the (?:start|beginning|end) "
    r"of|(?:midway|halfway) through|in the middle of|as(?! an? \b))\b"
)
"""How words begin that tell why somebody came late, or at what point; never “for ten minutes”."""
_CAME = pattern(
    r"^\s*(?:(?:who )?"
    r"(?:arriv(?:ed|es|ing)|join(?:ed|s|ing)|came(?: in)?|entered|returned|rejoined|(?:is )?back|late)\b,?"
    rf"(?: the (?:meeting|room))?\s*)+(?=$|{BEFORE_A_TIME}|(?:virtual|remote|online|via|by|on|for)\b|{_WHY})",
    re.IGNORECASE,
)
"""What /in says already: “arrived at 3:10”, “late, 3.10pm”."""
_FROM_AFAR = pattern(
    r"\b(?:remotely|virtually)\b|\b(?:via|on|by|over|through|using)\s+(?:(?:a|the|microsoft|ms)\s+)?"
    r"(?:(?:teams|zoom|skype|webex)(?: (?:link|call|meeting))?|"
    r"video(?:[ -]?(?:link|call|conferenc(?:e|ing)))?|(?:tele)?phone|link|conference call)\b|"
    r"\b(?:(?:microsoft|ms) )?(?:teams|zoom|skype|webex)\b(?=\)|\W*$|,? (?:at )?\d)",
    re.IGNORECASE,
)
"""How somebody is here who is not in the room."""
_CAMERA = pattern(
    rf"{SET_OFF_BUT_COLON}*\b(?:with |and |has |had |but ){{0,2}}(?:the |his |her |their |a )?"
    r"(?:(?:cam(?:era)?s?|webcam|vid(?:eo)?|picture|vision)(?: (?:is|was|switched|turned|still))* (?:off|on)|"
    r"(?:no|without|w/o) (?:a |the |his |her )?(?:cam(?:era)?|webcam|video|picture)|"
    r"(?:audio|sound|voice)[ -]only|by (?:audio|sound|voice)(?: only| alone)?|on mute|(?:is |was )?muted|"
    r"dial(?:l?ed|l?ing|s)?[ -]in)\b\)?",
    re.IGNORECASE,
)
"""“cam off”, “audio only”, “dialled in”: it is said of those who attend from afar."""


def plainly(args: Arguments) -> None:
    """What follows who arrived, with how and when said in one way: “arrived late, 3.10 via Teams” as “3.10 remote”."""
    words = _MODE_FIRST.sub(r"\2 \1", _seen_or_not(args, _CAME.sub("", args.rest, count=1)), count=1)
    args.rest = _WHY_FIRST.sub(r"\g<when> (\g<why>)", words, count=1)


def _seen_or_not(args: Arguments, words: str) -> str:
    """Words with how somebody is here said in one way, and what is said of a camera as “remote”: that is told."""
    found = _CAMERA.search(f" {words}")
    if found is None:
        return _afar(words)
    said = found[0].strip(" ,;()–—-")
    args.told.append(f"“{said}” is read as attending remotely; it is not printed: /stage keeps it as words.")
    return f"{_afar(_CAMERA.sub(' ', f' {words}').strip())} remote".strip()


_IN_BRACKETS = pattern(r"\((virtual|remote|online|observer)(?:\)|[,;:]\s*(?P<more>(?=[^()]*\))))", re.IGNORECASE)
"""“(remote)”, and “(remote, the trains were late)”."""
_OBSERVING = pattern(r"\bobserving\b|\bas (?:an )?observer\b|\b(?:and )?not counted\b", re.IGNORECASE)


def _afar(words: str) -> str:
    """Words with how somebody is here said in one way: “(via Teams)”, “virtually” as “remote”."""
    return _IN_BRACKETS.sub(
        lambda found: f", {found[1]}{' (' if found['more'] is not None else ''}",
        _OBSERVING.sub("observer", _FROM_AFAR.sub("remote", words)),
    )


_MODE_FIRST = pattern(rf"^[\s,]*((?:virtual|remote|online|observer)\b)[\s,]+((?:{BEFORE_A_TIME}).*)$", re.IGNORECASE)


_WHY_FIRST = pattern(r"^[\s,]*(?:late\b[\s,]*)?\((?P<why>[^()\d]+)\)[\s,]*(?P<when>\d.*)$", re.IGNORECASE)
"""“(the trains) 2.40”."""


MODES = ("virtual", "remote", "online", "observer")
_MODES_FIRST = pattern(rf"(?:[\s,;]*\(?(?:{'|'.join(MODES)}|late)\b\)?)*[\s,;]*", re.IGNORECASE)
_MODE_LAST = pattern(
    rf"(?P<why>.*\w[.)”’\"]?)(?<!\bnot)(?<!\bwas)(?<!\bno longer)[\s,;:(–—-]+(?P<mode>{'|'.join(MODES)})\W*",
    re.IGNORECASE,
)
"""“the trains were late (remote)”: how she is here stands last."""
_BEGINS = pattern(_WHY, re.IGNORECASE)
_WORDS = pattern(r"(?=(?:[^\W\d_]+[ ,’'-]+)*[^\W\d_]{4,})[^\W\d_]+(?:[ ,’'-]+[^\W\d_]+)*\.?")
"""Words alone, one of them at least too long for a code."""


def leave_out_why(args: Arguments, *, timed: bool) -> None:
    """Why somebody came late, or at what point, is no part of an arrival: it is taken, and told. ``timed``: a time was
    said before it, so that words alone can be nothing else. What names somebody is left, to be refused."""
    args.rest = (
        _MODE_LAST.sub(r"\g<mode> \g<why>", args.rest, count=1) if _MODE_LAST.fullmatch(args.rest) else args.rest
    )
    found = _MODES_FIRST.match(args.rest)
    assert found is not None
    words = args.rest[found.end() :]
    why = reasons.set_apart(words) or (words if _BEGINS.match(words) else "")
    if not why and timed and _WORDS.fullmatch(words):
        first = first_word(words, ",.")
        unclear = get_close_matches(first, MODES, n=1, cutoff=0.7) or first in _JOINTS or _A_MODE.search(words)
        why = "" if unclear else words
    if why and not (why == words and persons.somebody_within(args.p, why)):
        args.rest = args.rest[: found.end()].rstrip(" ,;")
        args.leave_out(why, "with who came")


_A_MODE = pattern(rf"\b(?:{'|'.join(MODES)})\b", re.IGNORECASE)
_JOINTS = ("with", "until", "till", "from", "also", "plus", "then", "both")
"""After these more is to be read than why."""
