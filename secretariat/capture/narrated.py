"""Narrative that tells what the record counts: who came or went, an interest, a decision. Kept as words it changes
nothing, so the clerk is told the command that does; what is typed after /note is meant as words. And words that tell
what another said, while somebody has the word: they are hers as they stand.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..basics.number_words import ANY_NUMBER
from ..basics.pattern import CAPITAL, pattern
from ..basics.record import Refused
from ..proceedings.proceedings import Proceedings
from .arguments.persons import person_at
from .arguments.result_words import A_RESULT
from .who_said_it import SAID


class _Told(NamedTuple):
    """``after_a_name``: somebody is named before it. ``here``: whether she is here, where that matters.
    ``in_private``: it matters only while the public is excluded."""

    said: re.Pattern[str]
    command: str
    does: str
    after_a_name: bool = False
    here: bool | None = None
    in_private: bool = False


_WHEN = rf"(?:at|@|just|shortly|about)\b|\d|\(|(?:{ANY_NUMBER})\b"
_WHY = r"because\b|due\b|owing\b|as\b|since\b|while\b|before\b|after\b|during\b|having\b|in protest\b"
_ENDS = (
    rf"(?=\W*$|[\s,]+(?:{_WHEN}|{_WHY}|early\b|late\b|again\b|for (?:the|a|an|this|item|good)\b|"
    r"and (?:did|took|then|re\w+)\b"
)
_OUT = rf"{_ENDS}|until\b|to\b))"
"""What follows where somebody left: “at 3pm”, “early”, “because …”. “Left the room key” goes on otherwise."""
_IN = rf"{_ENDS}|remotely\b|online\b|virtually\b|by\b|via\b|on\b))"
_STOPPED = (
    rf"(?=\W*$|[\s,]+(?:{_WHEN}|{_WHY}|by the\b|with thanks\b|early\b|for\b|until\b|till\b|to (?!the public)|"
    r"so that\b|sine die\b))"
)
_VOTED = (
    rf"(?=\W*$|[\s,;:(–—-]+(?:\d|by (?:\d|{ANY_NUMBER}\b|an? (?:\w+ )?majority|all\b|general\b)|unanim|nem\b|"
    r"on (?:an? |the |being )|with(?:out)?\b|and\b|but\b|then\b))"
)
_DONE = (
    r"(?!\s*(?:accepted|rejected|noted|done|complete|carried|closed|none|no\b|in progress|part|not\b|see\b|agreed\b))"
)
"""“Recommendation 3: accepted” tells of one that was made before."""
_HAS = r"(?:then |also |has |had |have |just )*"
_GOES = "(?:left|leaves|departed|departs|gone|withdrew)"
_COMES = "(?:arrive[sd]|join(?:s|ed)|rejoin(?:s|ed)|enter(?:s|ed)|return(?:s|ed)|(?:is )?here|came in)"
_TOLD = (
    _Told(
        pattern(rf"\s*{_HAS}(?:left|leaves|departed|departs|withdrew from|withdraws from) (?:the )?"
                rf"(?:meeting room|meeting|room|chamber)\b{_OUT}|\s*{_HAS}{_GOES}\b"
                r"(?= (?:at )?\d{1,2}(?:[:.]\d{2}| ?[ap]\.?m\b)|\W*$)", re.I),
        "/out {code}", "takes {name} out of the room", after_a_name=True, here=True,
    ),
    _Told(
        pattern(rf"\s*{_HAS}{_COMES}\b"
                rf"(?: the (?:meeting|room|chamber)\b{_IN}|"
                r" (?=\d{1,2}(?:[:.]\d{2}| ?[ap]\.?m\b))|"
                rf" at (?=about|around|half|quarter|\d|noon|(?:{ANY_NUMBER})\b)|\W*$)", re.I),
        "/in {code}", "counts {name} as here", after_a_name=True, here=False,
    ),
    _Told(
        pattern(rf"\s*{_HAS}declare[sd] (?:(?:an?|his|her|their|the following) (?:[\w-]+ ){{0,4}}|"
                r"(?:(?:disclosable|other|non-?|pecuniary|personal|prejudicial|registrable|registerable)[ -]?)+|"
                r"(?=[DON][PR]I))(?:interests?\b(?! rates?\b)|[DON][PR]Is?\b)", re.I),
        "/declare {code}", "keeps the interest", after_a_name=True,
    ),
    _Told(
        pattern(rf"\s*{_HAS}(?:asked|requested|wished|wanted)(?: that| for)? (?:his|her|their) "
                r"(?:vote|abstention|dissent|opposition)\b[^.]*\b(?:recorded|minuted|noted)\b", re.I),
        "/voted {code}", "keeps it with the vote", after_a_name=True,
    ),
    _Told(pattern(rf"(?:it was )?(?:moved|proposed) by\b[^.]{{2,80}}?\bseconded (?:by\b|(?=(?-i:{CAPITAL})))|"
                  r"(?:moved|proposed|motion)\s*:?\s+[^.:,]{2,40}?,? (?:and )?(?:sec|2nd|seconded)\b(?! staff)", re.I),
          "/motion", "puts it to the meeting"),
    _Told(
        pattern(rf"(?:(?:[^.]{{0,60}}\b)?the (?:motion|amendment|proposal)(?: as amended)? was (?:then )?|"
                rf"(?:motion|amendment|proposal)(?: as amended)?,? (?:was )?)(?:put and )?{A_RESULT}\b{_VOTED}|"
                rf"(?:carried|lost|defeated)\b{_VOTED}|"
                r"vote\s*[:–—-]?\s*(?=\d+\s*[-–—]\s*\d)|vote\s*[:–—-]\s*(?=\d)|\d+\s*[-–—]\s*\d+\W*$", re.I),
        "/vote", "counts it",
    ),
    _Told(
        pattern(r"(?:(?i:the panel|members|it was) )?(?:unanimously )?"
                r"(?P<verb>RESOLVED|AGREED|NOTED|ENDORSED|APPROVED)\b(?! with\b)|"
                r"(?P<colon>Resolved|Agreed|Noted)"
                r"(?::| (?:that(?! way)|to(?! (?:his|her|their|the satisfaction)\b))\b)|"
                r"(?i:it was) (?P<was>resolved|agreed) (?:that|to(?! (?:be an?|be the|\w+[’']s satisfaction)\b))\b"),
        "/{verb}", "puts it among the decisions",
    ),
    _Told(pattern(rf"recommendations? ?\d*\s*[:–—-]{_DONE}|(?:the panel )?RECOMMENDED\b", re.I), "/recommend",
          "gives it a number"),
    _Told(pattern(r"(?:actions?(?: points?)? ?\d*\s*:|action(?: point)? ?\d+\s*[–—-]|(?-i:ACTION)\s*[–—-])"
                  rf"{_DONE}", re.I), "/action", "gives it a number and an owner"),
    _Told(pattern(rf"(?:the )?(?:meeting|mtg) (?:was )?adjourned\b{_STOPPED}", re.I), "/adjourn",
          "stops the clock of the meeting"),
    _Told(pattern(rf"(?:the )?(?:meeting|mtg) (?:was )?(?:closed|ended|finished)\b{_STOPPED}|"
                  r"the chair\w* (?:closed|ended) the meeting\b|close\W*$", re.I), "/close", "ends the meeting"),
    _Told(pattern(rf"(?:promises?|undertakings?)\s*:{_DONE}", re.I), "/promise", "keeps who promised it"),
    _Told(pattern(r"(?:the )?(?:press (?:and|&) (?:the )?)?public (?:(?:was|were|is|are) )?"
                  r"(?:re-?admitted|returned|came back|back|let (?:back )?in)\b", re.I),
          "/public", "ends the private session", in_private=True),
    _Told(pattern(r"next\W*$", re.I), "/next", "opens the next item"),
    _Told(pattern(r"(?:none|nil)\W*$", re.I), "/none", "says of what there was none"),
    _Told(pattern(r"(?:next item|(?:agenda )?item \d+[a-z]?)\W*$", re.I), "/item", "opens it"),
    _Told(pattern(r"(?:(?:the )?report (?:was |is )?)?(?P<verb>noted|agreed|approved|endorsed)\W*$", re.I),
          "/{verb}", "puts it among the decisions"),
    _Told(pattern(r"apologies (?:for absence )?(?:(?:were|was|had been) (?:received|given|sent)\b(?! for\b)|"
                  r"(?:received )?from\b|\s*:)", re.I),
          "/apology", "keeps them with who sent them"),
)  # fmt: skip


def told(words: str, p: Proceedings) -> str:
    """That words of narrative change nothing in the record, with the command that would; empty for any others."""
    named, rest = _named_first(words, p)
    for each in _TOLD:
        found = each.said.match(rest if each.after_a_name else words)
        if found is None or (each.after_a_name and not named) or (each.in_private and not p.in_private):
            continue
        if each.here is not None and (named in p.room) is not each.here:
            continue
        verb = next((word for word in found.groups() if word), "").casefold()
        person = p.people[named] if named else None
        command = each.command.format(code=person.code if person else "", verb=verb)
        does = each.does.format(name=p.name(named) if named else "")
        return f"This is kept as words: {command} {does}."
    return ""


_NOT_ONE_OF_US = pattern(
    r"(?:members|councillors|the (?:panel|committee)|the (?:deputy |assistant |temporary )?chief constable)\b",
    re.IGNORECASE,
)
"""Whose words they could be that nobody in the records is."""
_AND = pattern(r"\s*(?:,\s*(?:and\b)?|and\b|&)\s*", re.IGNORECASE)


def told_of_another(words: str, speaker: str, p: Proceedings) -> str:
    """That words begin by telling what somebody else said, and are kept as what the speaker said; empty for others."""
    named, rest = _named_first(words, p)
    found = None if named else _NOT_ONE_OF_US.match(words)
    rest = words[found.end() :] if found else rest
    several = False
    while named and (join := _AND.match(rest)) and (more := _named_first(rest[join.end() :], p))[0]:
        several, rest = True, more[1]
    if (not found and not named) or (named == speaker and not several) or not SAID.match(rest.lstrip()):
        return ""
    alone = named and not several
    hers = f"“{p.people[named].code}: …” where {p.name(named)} said it, " if alone else ""
    return f"This is kept as the words of {p.name(speaker)}: {hers}/note where it tells of it."


def _named_first(words: str, p: Proceedings) -> tuple[str, str]:
    """Whoever words begin with, and what follows the name; nobody where it is nobody's, or two people's."""
    try:
        found = person_at(p, words)
    except Refused:
        return "", words
    return (found.person, found.rest) if found else ("", words)
