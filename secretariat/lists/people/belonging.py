"""What the words of a piece of a row are, beside a name: each is put where it belongs."""

from __future__ import annotations

import re

import msgspec

from ...basics.clock import MONTHS, MONTHS_BEGIN, looks_like_a_date
from ...basics.pattern import pattern
from ...panel.people import Role
from ..kind import NOT_KEPT
from ..written import is_a_month
from .names import taken_titles
from .words import (
    AFTER_NAMES,
    DATED,
    TITLES,
    folded,
    is_acting,
    is_council,
    is_independent,
    is_job,
    is_of_the_council,
    is_party,
    office_named,
    post_named,
)

_INSTEAD = pattern(
    r"(?:named )?(?:sub|substitute|substituting|deputy|deputising|deputises|reserve|standing in|stands in)\.? for:? "
    r"(.+)",
    re.IGNORECASE,
)
_OF = pattern(r"(?:named |nominated )?(?:sub|substitute|reserve)\b\.?(?: member)?(?: is)?:?\s+(?!for\b)(\S.*)", re.I)
_FROM_TO = pattern(
    r"(?:until|till|to|ends|expires|(?:\w+[ -]years?[ -])?(?:term|term of office|appointment) (?:ends|expires|to)|"
    r"retires|retired|"
    r"resigned|stood down|left)\s+"
    r"(?:on )?(?P<end>.+)|"
    r"(?:(?:re-?)?appointed |(?:re-?)?elected |since |from |joined |term )+(?:on )?(?P<since>.+?)"
    r"(?:\s+(?:to|until|till|–|-)\s+(?P<until>.+))?",
    re.IGNORECASE,
)
_SPAN = pattern(r"(?P<end>(?!.))?(?P<since>.+?)\s+(?:to|until|till|–|-)\s+(?P<until>.+)", re.IGNORECASE)
"""“May 2033 to May 2034”."""
_FIGURES_AFTER = pattern(r"(\D+?)[\s,]+((?:(?:from|since|until|to|term) )?\d.*)", re.IGNORECASE)
"""“Eldmoor City Council 2031-2035”: no council's name has figures."""
_FOR = pattern(r"(?:representing|of|for|from|appointed by|nominated by)\s+(.+)", re.IGNORECASE)
_FROM_A_MONTH = pattern(rf"from (?:{'|'.join(MONTHS)}|{MONTHS_BEGIN})\b.*", re.IGNORECASE)
"""“(from June)” names no council, though it names no day either."""
_CHAIR_WHO_IS = pattern(
    r"(?P<post>independent|lay|co-?opted)\s+(?P<office>(?:(?:vice|deputy)[- ]?)?chair(?:man|woman|person)?)",
    re.IGNORECASE,
)
"""“Independent Chair”: a post and an office."""


_LEFT = pattern(
    r"(?:has |have |having |since |now |was )*(?:resigned|stood down|left(?: the (?:panel|council|committee))?|removed|"
    r"deceased|died|cancell?ed|withdrawn|withdrew|replaced|deselected|disqualified|not re-?elected|"
    r"lost (?:his|her|their) seat|term (?:has )?(?:ended|expired)|"
    r"no longer(?: an?| the)?(?: \w+)? (?:member|councillor|substitute|officer|serving|sitting|on the \w+|in \w+)|"
    r"(?:former|ex|previous|past)[- ](?:(?:panel|committee|co-?opted|independent) )?(?:member|substitute))",
    re.IGNORECASE,
)
"""What is said of somebody who is none of them any more; a former chair may be a member still."""


class Parts(msgspec.Struct):
    """A row taken apart. ``told``: what is not kept."""

    name: str = ""
    initials: str = ""
    """Of a name that has them in brackets: “Birch (A.)”."""
    title: str = ""
    post: str = ""
    office: str = ""
    authority: str = ""
    job: str = ""
    instead_of: str = ""
    substitute: str = ""
    since: str = ""
    until: str = ""
    contact: str = ""
    told: list[str] = msgspec.field(default_factory=list)
    unclear: list[str] = msgspec.field(default_factory=list)
    """What was not understood, and so is not kept."""
    left: str = ""
    """By what words somebody is none of them any more."""
    alone: bool = False
    """“Independent” and no more says the post."""
    at_the_council: list[str] = msgspec.field(default_factory=list)
    """What somebody is at the council, which is no post here."""
    doubts: list[str] = msgspec.field(default_factory=list)
    others: list[str] = msgspec.field(default_factory=list)
    """Who else is named: each needs a row."""


def put(words: str, parts: Parts) -> bool:
    """Put words where they belong. False where it is not clear what they are."""
    said = words.strip(" .")
    return next((found for reading in _READINGS if (found := reading(said, parts)) is not None), False)


def is_anything(words: str) -> bool:
    """Whether words are a post, an office, a council, a party or a day: anything but a name."""
    return put(words, Parts())


# --- one reading for each thing that words may be: whether they were put where they belong; None: it is another ---


def _letters_after_a_name(said: str, parts: Parts) -> bool | None:
    letters = said.split()
    if not (letters and parts.name and all(folded(each) in AFTER_NAMES and each.isupper() for each in letters)):
        return None
    parts.told.append(f"{NOT_KEPT} {said}.")
    return True


def _what_a_mark_stands_for(said: str, _parts: Parts) -> bool | None:
    return False if said and said[0] in "*†‡" else None


def _a_chair_who_is(said: str, parts: Parts) -> bool | None:
    lone = _CHAIR_WHO_IS.fullmatch(said)
    if lone is None or parts.office or parts.post:
        return None
    return put(lone["office"], parts) and put(f"{lone['post']} member", parts)


def _a_title(said: str, parts: Parts) -> bool | None:
    if folded(said) not in TITLES:
        return None
    parts.title = " ".join(dict.fromkeys([*parts.title.split(), TITLES[folded(said)]]))
    return True


def _of_the_council(said: str, parts: Parts) -> bool | None:
    if not is_of_the_council(said):
        return None
    parts.at_the_council.append(said)
    return True


def _an_office(said: str, parts: Parts) -> bool | None:
    office = office_named(said)
    if not office or parts.office:
        return None
    parts.office = office
    return True


def _a_post(said: str, parts: Parts) -> bool | None:
    role = post_named(said)
    if not role or parts.post:
        return None
    parts.post, parts.alone = str(role), is_independent(said)
    if (is_acting(said) or (role is Role.CLERK and folded(said) != str(role))) and not parts.job:
        parts.job = said  # “Clerk to the Panel” is what papers call her
    return True


def _a_substitute(said: str, parts: Parts) -> bool | None:
    """For whom somebody stands in, or who stands in for somebody."""
    if found := _INSTEAD.fullmatch(said):
        parts.post, parts.instead_of = str(Role.SUBSTITUTE), found[1]
    elif found := _OF.fullmatch(said):
        parts.substitute = found[1]
    return True if found else None


def _a_party(said: str, parts: Parts) -> bool | None:
    if not is_party(said):
        return None
    parts.told.append(f"{NOT_KEPT} {said}.")
    return True


def _days_in_post(said: str, parts: Parts) -> bool | None:
    found = _FROM_TO.fullmatch(said) or _SPAN.fullmatch(said)
    if found is None or not _are_days(found):
        return None
    parts.since, parts.until = (found["since"] or "").strip(), (found["until"] or found["end"] or "").strip()
    return True


def in_a_note(words: str) -> dict[str, str]:
    """What a note beside somebody says of the end of a post: “Resigned”, “Resigned 12 May 2033”."""
    parts = Parts()
    for reading in (_days_in_post, _has_left):
        if reading(words.strip(" ."), parts):
            break
    return {"until": parts.until} if parts.until else {"left": parts.left} if parts.left else {}


def _has_left(said: str, parts: Parts) -> bool | None:
    if _LEFT.fullmatch(said) is None:
        return None
    parts.left = said
    return True


def _a_council_from_a_day(said: str, parts: Parts) -> bool | None:
    dated = DATED.fullmatch(said)
    when = _FROM_TO.fullmatch(dated["when"]) if dated and is_council(dated["what"]) else None
    if dated is None or when is None:
        return None
    parts.unclear += [] if _are_days(when) and put(dated["when"], parts) else [dated["when"]]
    return put(dated["what"], parts)


def _a_council(said: str, parts: Parts) -> bool | None:
    if not is_council(said) or parts.authority:
        return None
    apart = _FIGURES_AFTER.fullmatch(said)
    council, figures = apart.groups() if apart else (said, "")
    parts.authority = _without_for(council)
    parts.unclear += [figures] if figures else []
    return True


def _a_job(said: str, parts: Parts) -> bool | None:
    if not is_job(said) or taken_titles(said)[0]:
        return None
    parts.job = f"{parts.job}, {said}" if parts.job else said
    return True


def _titles(said: str, parts: Parts) -> bool | None:
    title, rest = taken_titles(f"{said} X")
    if not title or rest.removesuffix("X").strip():
        return None
    parts.title = " ".join(dict.fromkeys([*parts.title.split(), title]))
    return True


def _for_whom(said: str, parts: Parts) -> bool | None:
    """“for Cllr A. Birch” of a substitute, “for Eldmoor” of anybody."""
    found = _FOR.fullmatch(said)
    if found and is_somebody(found[1]) and not parts.instead_of:
        parts.post, parts.instead_of = parts.post or str(Role.SUBSTITUTE), found[1]
        return True
    if found and not parts.authority and not _FROM_A_MONTH.fullmatch(said):
        parts.authority = found[1]
        return True
    return None


_READINGS = (
    _letters_after_a_name, _what_a_mark_stands_for, _a_chair_who_is, _a_title, _of_the_council, _an_office, _a_post,
    _a_substitute, _a_party, _days_in_post, _has_left, _a_council_from_a_day, _a_council, _a_job, _titles,
    _for_whom,
)  # fmt: skip
"""The first that knows what the words are has them."""


def is_somebody(words: str) -> bool:
    """Whether words begin with a title and go on with a name: “Cllr Max Ivy”."""
    title, name = taken_titles(words)
    councillor = re.search(r"\b(?:cllrs?|councillors?)\.? [A-Z]", words, re.IGNORECASE)
    return councillor is not None or (bool(title) and name[:1].isupper() and not is_job(name))


def _without_for(words: str) -> str:
    found = _FOR.fullmatch(words)
    return found[1] if found and words[:2].islower() else words


def _are_days(found: re.Match[str]) -> bool:
    """Whether what is dated looks like days: “from Eldmoor” does not, “from 31 February 2031” does."""
    said = [day.strip() for day in found.groupdict().values() if day]
    return all(looks_like_a_date(day) or is_a_month(day) for day in said)
