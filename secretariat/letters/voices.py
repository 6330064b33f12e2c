"""Whose voice a reply is: the Commissioner's, the force's, or that of another body through the writer."""

from __future__ import annotations

import re

import msgspec

from ..basics.pattern import pattern
from .numbers import NUMBER_WORD, number_meant

_FORCE = pattern(r"\b(?:force|police(?! and crime)|constabulary|chief constable|heddlu)\b", re.IGNORECASE)
_OWN = pattern(r"\b(?:commissioner|pcc|opcc|office of the police|comisiynydd|my|our)\b", re.IGNORECASE)
_NAMED_FORCE = pattern(
    r"\b((?:(?!The |His |Her |And |Dear |Of )[A-Z][\w'’-]{1,30} ){1,3}(?:Police|Constabulary))\b(?! (?:and [Cc]rime|"
    r"Act|Reform|Authority|Headquarters))"
)
_BODY = (
    r"(?P<body>(?:the |my )?[A-Z][\w'’&-]{0,40}(?: (?:of|and|for|the|[A-Z][\w'’&-]{0,40})){0,7}?)(?=[,.;:]|$|"
    r" (?:which|who|and not|on|as|for my))"
)
_IN_CAPITALS = pattern(r"\b[A-Z]{4,20}(?: [A-Z]{4,20})? (?:POLICE|CONSTABULARY)\b(?! AND CRIME)")
_COMES_FROM = pattern(
    rf"\b[Tt]he (?:answer|repl(?:y|ie)|response)s? to (?:the |these |those |all |both )?(?:(?P<which>first|"
    rf"last) )?(?P<count>\d{{1,2}}|{NUMBER_WORD})?"
    rf"[^.;]{{0,60}}?\b(?:comes?|came|(?:is|are|was|were|has been|have been) (?:given|provided|supplied|prepared|"
    rf"written|drafted)) (?:from|by) {_BODY}"
)


_NAME = r"(?:the )?(?!I\b|We\b|My\b)[A-Z][\w'’&-]{0,40}(?: (?:of|and|for|the|[A-Z][\w'’&-]{0,40})){0,7}?"
_SUPPLIED = pattern(
    rf"(?P<body>{_NAME}) (?:has|have) (?:provided|supplied|given|sent)(?: me)?(?: with)? (?:the |these |its |"
    rf"their )?(?:following )?"
    rf"(?:answers|replies|responses)\b|\b(?:answers|replies|responses)(?: below)? (?:were|have been|are) "
    rf"(?:provided|supplied|given|sent)(?: to me)? by (?P<by>{_NAME})(?=[,.;:]|$| (?:which|who|and)\b)"
)


class AnsweredThrough(msgspec.Struct, frozen=True):
    """That another body answers. ``first``, ``last``: only so many of the units; both 0 for all of them."""

    body: str
    first: int = 0
    last: int = 0


def voice_of(who: str) -> str:
    """“Force” or “Commissioner”, by the words of a label; empty where they name neither.

    “Force response:”, “Larkshire Police's reply:” → Force; “Commissioner's comment:”, “PCC Response:” → Commissioner.
    """
    if _OWN.search(who):
        return "Commissioner"
    return "Force" if _FORCE.search(who) else ""


def force_named(text: str) -> str:
    """The police force that a letter names: “Larkshire Police”; empty for none."""
    if ("Police" in text or "Constabulary" in text) and (found := _NAMED_FORCE.search(text)):
        return found[1]
    capitals = _IN_CAPITALS.search(text) if "POLICE" in text or "CONSTABULARY" in text else None
    return capitals[0].title() if capitals else ""


def answered_through(text: str) -> AnsweredThrough | None:
    """“The answers to the first three come from the Harbour Trust, which …” → the Harbour Trust, the first 3."""
    found = _COMES_FROM.search(text)
    if not found:
        supplied = _SUPPLIED.search(text)
        return AnsweredThrough(supplied["body"] or supplied["by"]) if supplied else None
    count = number_meant(found["count"] or "")
    return AnsweredThrough(
        found["body"], count if found["which"] == "first" else 0, count if found["which"] == "last" else 0
    )
