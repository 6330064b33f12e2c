"""To whom a matter is addressed (REC-02): read from the event's own words, people's roles, and the panel's words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..basics.pattern import pattern
from ..panel.panel import Panel
from ..panel.people import COMMISSIONERS_SIDE, OFFICERS, OFFICES, SEATS, Person, Role
from .matter import Recipient

_FORCE = pattern(
    r"\b(?:(?:deputy |assistant |temporary |acting )?chief constables?|constabulary|chief superintendents?|"
    r"(?:the |police )force|police(?! and crime| & crime)|force executive)\b",
    re.IGNORECASE,
)
_CLERK = pattern(
    r"\b(?:clerks?|officers?|secretariat|democratic services|scrutiny support|host (?:authority|council))\b",
    re.IGNORECASE,
)
_PANEL = pattern(
    r"\b(?:the )?(?:vice-?chair|chair(?:man|woman|person)?|members?|sub-?committee|working group|task (?:and finish )?"
    r"group)\b(?! of (?!the (?:panel|committee)\b))",
    re.IGNORECASE,
)
_COUNCIL = pattern(r"\b(?:councils?|local authorit(?:y|ies)|boroughs?|unitary authorit(?:y|ies))\b", re.IGNORECASE)
_OFFICE = (
    r"(?:O?PF?CC|DPF?CC|OPCC|police (?:and|&) crime commissioner|police,? fire (?:and|&) crime commissioner|"
    r"office of the {word}|deputy {word}|{word})"
)


def addressed_to(words: str, panel: Panel) -> Recipient:
    """Whom these words address: “the Chief Constable” is the force, “Eldmoor” one of the panel's councils.

    Where the office-holder is among several it is hers, for what is hers goes into the report; else it is the first's.
    Words that name nobody known are “other”; no words at all, the office-holder.
    """
    if not words.strip() or _patterns(panel)[0][1].search(words):
        return "Commissioner"
    return addressee_named(words, panel) or "other"


def addressee_named(words: str, panel: Panel) -> Recipient | None:
    """The one named first in these words; None where they name nobody that is known."""
    text = " ".join(words.split())
    found = sorted((each.start(), -len(each[0]), to) for to, shape in _patterns(panel)
                   for each in shape.finditer(text) if not _OWNS.match(text, each.end()))  # fmt: skip
    return found[0][2] if found else _owner(text, panel)


_OWNS = pattern(r"['’]s? \w")
"""“the Panel's clerk” is the clerk."""


def _owner(text: str, panel: Panel) -> Recipient | None:
    """Whose it is, where what is named after that is nobody known: “the Commissioner's task group”."""
    return next((to for to, shape in _patterns(panel) if shape.search(text)), None)


def _patterns(panel: Panel) -> list[tuple[Recipient, re.Pattern[str]]]:
    office = _OFFICE.format(word=re.escape(panel.office_word))
    titles = "|".join([office, re.escape(panel.office_title)])
    body = rf"\b(?:the )?(?:{re.escape(panel.name)}|police (?:and|&) crime panel|{re.escape(panel.body_word)})\b"
    return [
        ("Commissioner", re.compile(rf"\b(?:the )?(?:{titles})s?\b", re.IGNORECASE)),
        ("panel", re.compile(body, re.IGNORECASE)),
        ("force", _FORCE),
        ("panel", _PANEL),
        ("council", _names(panel.authorities)),
        ("council", _COUNCIL),
        ("clerk", _CLERK),
    ]


def _names(authorities: Iterable[str]) -> re.Pattern[str]:
    """The councils by name; one that matches nothing where the panel names none."""
    names = [rf"(?:the )?{re.escape(name)}" for name in authorities if name.strip()]
    return re.compile(rf"\b(?:{'|'.join(names)})\b" if names else r"(?!)", re.IGNORECASE)


def recipient_of(roles: Iterable[Role], person: Person, panel: Panel) -> Recipient:
    """Whose a matter is that somebody promised or is to do: by her role on that day, else by her job."""
    held = set(roles)
    if held & set(COMMISSIONERS_SIDE):
        return "Commissioner"
    if held & {*SEATS, *OFFICES, Role.SUBSTITUTE}:
        return "panel"
    jobs = " ".join(f"{post.job} {post.authority}" for post in person.posts)
    named = addressee_named(jobs, panel)
    if held & set(OFFICERS):
        return "force" if named == "force" else "clerk"
    if named and named != "panel":
        return named
    return "force" if _FORCE.search(f"{person.title} {person.family}") else "other"
