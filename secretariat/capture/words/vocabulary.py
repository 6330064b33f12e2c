"""The command words looked up: all of them, the one meant, the rest of one begun."""

from __future__ import annotations

import re

from ...basics.pattern import pattern, small
from ...basics.record import Refused
from ...proceedings import voting
from ...proceedings.proceedings import Proceedings
from ..arguments import persons
from ..arguments.result_words import IS_NOT
from ..arguments.results_said import is_a_result
from . import (  # noqa: F401  (each enters its words in the table)
    absences,
    ballots,
    by_business,
    chair,
    corrected,
    course,
    decisions,
    earlier,
    elections,
    embargo,
    interests,
    items,
    motions,
    nil,
    not_dealt_with,
    notes,
    options,
    petitions,
    private,
    public,
    recording,
    referring,
    reported_back,
    resuming,
    room,
    seats,
    taken_up,
    usual,
    voted,
    votes,
)
from .done_with import DONE_WITH
from .table import WORDS, Word


def vocabulary() -> list[Word]:
    """Every word once, in the order of the alphabet."""
    return sorted({id(entry): entry for entry in WORDS.values()}.values(), key=lambda entry: entry.name)


ALSO_SAID = {
    **dict.fromkeys(("leave", "leaves", "left", "gone", "departed"), "out"),
    **dict.fromkeys(("arrive", "arrives", "arrived", "join", "joins", "joined", "rejoin", "rejoined", "return",
                     "returned"), "in"),
    **dict.fromkeys(("moved", "proposed", "propose"), "motion"), **dict.fromkeys(("start", "started"), "begin"),
    **dict.fromkeys(("end", "ended", "finish", "finished"), "close"), "votes": "vote",
    **dict.fromkeys(("interest", "declaration", "declared", "declares"), "declare"),
    **dict.fromkeys(("apologies", "apols"), "apology"),
    "recommendation": "recommend", "recommended": "recommend", "recs": "recommend",
    "actions": "action", "questions": "q",
    "petitions": "petition", "chairman": "chair", "mins": "minutes", "extension": "extend", "resolution": "resolved",
    "adjournment": "adjourn", "break": "adjourn", "reconvene": "resume", "reconvened": "resume", "postpone": "defer",
    "postponed": "defer", "undertake": "promise", "undertook": "promise", "substitutes": "sub", "no": "none",
    "items": "item", "recommends": "recommend", "correction": "correct", "corrections": "correct",
    "restart": "resume", "restarted": "resume", "readmit": "public", "readmitted": "public",
    **dict.fromkeys(("recd", "rec'd", "rec’d", "rcvd"), "received"),
}  # fmt: skip
"""What a hand in a hurry types in a word's place, whole; none of them begins to be completed."""
_DONE = ("d", "ed", "red", "n")
"""How a command word ends where it is typed as of what has happened: closed, adjourned, deferred, withdrawn."""
_LONG = frozenset(name for name in WORDS if len(name) > 4)
_RUN_TOGETHER = {name.replace("-", ""): name for name in WORDS if "-" in name}
"""“/notdone”, “/notput”."""


def find(name: str) -> Word:
    """The word meant: by its name, as of what has happened (“deferred”), or by the only beginning that fits. Raises
    Refused."""
    wanted = name.casefold().rstrip(":,;.!?…/")
    wanted = wanted if wanted in WORDS else _RUN_TOGETHER.get(wanted, wanted)
    if wanted in WORDS:
        return WORDS[wanted]
    if wanted in ALSO_SAID:
        return WORDS[ALSO_SAID[wanted]]
    if done := next((wanted.removesuffix(end) for end in _DONE if wanted.removesuffix(end) in _LONG), ""):
        return WORDS[done]
    near = sorted({entry.name for each, entry in WORDS.items() if wanted and each.startswith(wanted)})
    if len(near) == 1:
        return WORDS[near[0]]
    if near:
        raise Refused(f"/{name} could be {', '.join('/' + each for each in near)}.")
    if wanted in DONE_WITH:
        raise Refused(f"There is no command /{name}. {DONE_WITH[wanted]}")
    near_it = meant(wanted)
    raise Refused(f"There is no command /{name}. " + (
        f"Did you mean /{near_it.name}?" if near_it else "F1 lists them all."))  # fmt: skip


def meant(name: str) -> Word | None:
    """The word that a misspelt one is nearest to; None where it is near none. ``name``: it, perhaps with its line."""
    from difflib import get_close_matches

    first = "".join(name.lstrip("/ ").split(maxsplit=1)[:1]).casefold()
    return next((WORDS[each] for each in get_close_matches(first, WORDS, n=1)), None)


_GLUED = pattern(r"([\w-]+[,:;]|[\w-]{2,}\.)([\w(“\"'].*)")
"""A command and its words without a space between them. Stops alone are no words: “/noted…”; nor is “/a.m.” one."""
_NUMBER_GLUED = pattern(r"(?!(?:r|a|p)\d+$)([a-z-]+?)(\d[\d,./:;–—-]*[a-z]?)", re.IGNORECASE)
"""But “/r3” and “/a2” are no commands: so a recommendation or an action is called."""
_NOT_CARRIED = pattern(rf"{IS_NOT}\b", re.IGNORECASE)
"""How the motion before the meeting went; without one it is no result."""


def command(line: str, p: Proceedings) -> tuple[Word, str]:
    """The word meant by a line that begins with a stroke, and what is typed after it. Raises Refused.

    A word of decision of the panel's own is typed as one of all, “/commended the plan”; and how a vote went by itself,
    “/lost 1 4”.
    """
    name, rest = (*line.lstrip("/ ").replace("\t", " ").split(maxsplit=1), "", "")[:2]
    second, _, others = rest.partition(" ")
    joined = f"{name}-{second.rstrip(',:;.')}"
    if joined.casefold() in WORDS and not is_a_result(f"{name} {rest}"):  # “/not put”, “/not reached: 6”
        name, rest = joined, others
    if glued := _GLUED.fullmatch(name):  # “/noted,the plan”
        name, rest = glued[1][:-1], f"{glued[2]} {rest}"
    elif (glued := _NUMBER_GLUED.fullmatch(name)) and small(glued[1]) in WORDS:  # “/item6”, “/v4-1”
        name, rest = glued[1], f"{glued[2]} {rest}"
    if name.casefold() == "not" and not voting.motion_before(p) and _NOT_DECIDED.match(rest):  # “/not agreed”
        return WORDS["rejected"], others
    if name.casefold() in ("unanimously", "unan", "unan.") and (how := _decided(rest, p)):
        return how[0], f"unanimously {how[1]}".strip()
    if name.isdecimal() and not rest:  # “/6”
        return WORDS["item"], name
    if turned := _turned_about(name, rest, p):
        return turned
    if name.casefold() not in WORDS:
        whole = f"{name} {rest}"
        if name.casefold().rstrip(":,;.") == "confidential":
            return WORDS["private"], whole
        if name.casefold() in p.house.own_words:
            return WORDS["outcome"], whole
        if is_a_result(whole) or (voting.motion_before(p) and _NOT_CARRIED.match(whole)):
            return WORDS["vote"], whole
    return find(name), rest


_NOT_DECIDED = pattern(r"(?:agreed|approved|accepted|supported|endorsed)\b(?!.*\d)", re.IGNORECASE)
_PUBLIC = pattern(r"(?:the )?(?:press (?:and|&) (?:the )?)?public\b", re.IGNORECASE)
_SESSION = pattern(
    r"(?:(?:the )?(?:private|closed|exempt|confidential)(?: (?:session|business))?|session)\b[\s,]*", re.IGNORECASE
)
"""“/end private session”, “/open session”: the public comes back."""
_PUBLIC_OUT = pattern(r"(?:out|excluded|left|leaves?|asked to leave|withdrew|goes out|went out)\b\W*", re.IGNORECASE)


_RECORDS = pattern(r"(?:is )?(?:on|off|started|starts|stopped|stops|began|ended)\b[^:]{0,20}", re.IGNORECASE)
"""“/rec on”: nothing is recommended."""
_OF_A_QUESTION = pattern(r"(?:q(?:uestion)? ?)?(\d{1,2})\b[\s,:]*", re.IGNORECASE)
"""“/supp 1 why”: a supplementary question."""


def _decided(words: str, p: Proceedings) -> tuple[Word, str] | None:
    """The word of decision that words begin with, and the rest: “/unanimously noted the plan”."""
    said, after = (*words.split(maxsplit=1), "", "")[:2]
    known = said.casefold().rstrip(":,;.")
    return (WORDS[known], after) if known in voting.DECISION_WORDS and (after or not voting.motion_before(p)) else None


def _turned_about(name: str, rest: str, p: Proceedings) -> tuple[Word, str] | None:
    """“/db out 3pm” as “/out db 3pm”; “/out public” and “/public left” as what sends the public out; else None."""
    if name.casefold() in ("out", "leave", "left") and _PUBLIC.match(rest):
        return WORDS["private"], rest
    if name.casefold() in ("end", "ends", "ended", "open") and (session := _SESSION.match(rest)):
        return WORDS["public"], rest[session.end() :]
    if name.casefold() == "public" and (found := _PUBLIC_OUT.match(rest)):
        return WORDS["private"], rest[found.end() :]
    if name.casefold() in ("dec", "decl") and persons.person_at(p, rest):  # and no declined
        return WORDS["declare"], rest
    if name.casefold() == "rec" and _RECORDS.fullmatch(rest):
        return WORDS["recording"], rest
    if name.casefold() == "supp" and (question := _OF_A_QUESTION.match(rest)):  # what was supported has no number
        return WORDS["q"], f"{question[1]} supp {rest[question.end() :]}".strip()
    if name.casefold() == "res" and p.phase == "adjourned":
        return WORDS["resume"], rest
    if name.casefold() == "back" and persons.person_at(p, rest) and not rest[:1].isdigit():  # no item goes back
        return WORDS["in"], rest
    if name.casefold() in WORDS or not p.people.coded(name.casefold()):
        return None
    said, after = (*rest.split(maxsplit=1), "", "")[:2]
    said = said.casefold().rstrip(":,;.")
    which = "in" if said in ("back", "here", "present") else ALSO_SAID.get(said, said)
    return (WORDS[which], f"{name} {after}".strip()) if which in ("in", "out", "declare") else None


def complete(text: str) -> str:
    """The whole command word that ``/re`` begins, or an empty string while several fit equally."""
    stem = text.removeprefix("/").casefold()
    if not stem or " " in stem:
        return ""
    if stem in WORDS:
        return f"/{WORDS[stem].name}"  # “rec” is short for recommend, whatever else begins so
    names = [each for each in WORDS if each.startswith(stem) and len(each) > 1]
    return f"/{min(names, key=lambda each: (each != WORDS[each].name, len(each), each))}" if names else ""
