"""How many votes a motion needs: more than half of those cast, or a larger majority. The clerk sees it before the vote
(MTG-23).
"""

from __future__ import annotations

import re

import msgspec

from ..basics.pattern import pattern, small
from ..basics.saying import said_later, say
from ..deadlines.rules import fixed_day
from ..meetings.functions import is_about_precept
from ..meetings.meeting import AgendaItem, function_of
from .proceedings import Proceedings
from .quorum import share

PRESENT = "of those present"
"""A motion that needs a share of the members present, by the panel's own rules."""


class Veto(msgspec.Struct, frozen=True):
    """A veto the law knows: what the motion says of itself, and what the panel then VETOED."""

    motion: str
    vetoed: str


VETOES: dict[str, Veto] = {
    "veto too high": Veto(
        said_later("that the proposed precept be vetoed as too high"),
        said_later("the proposed precept, because it was too high"),
    ),
    "veto too low": Veto(
        said_later("that the proposed precept be vetoed as too low"),
        said_later("the proposed precept, because it was too low"),
    ),
    "veto constable": Veto(
        said_later("that the proposed appointment of the Chief Constable be vetoed"),
        said_later("the proposed appointment of the Chief Constable"),
    ),
    "veto": Veto(said_later("that the proposed precept be vetoed"), said_later("the proposed precept")),
}
"""Vetoes by the words that are typed. Of a precept the direction is part of it: it binds the Commissioner (PRE-03).
The last is one whose direction nobody has said yet."""

# --- what is needed, from ordinary words and from what the open item is ---

_VETO = pattern(
    r"\b(?:be(?:ing)? (?:\w+ )?vetoed|vetoed|vetoes|vetoing|to veto|veto (?:the|this|it|that|his|her|their)|"
    r"(?:exercise|use|apply|impose|issue)[sd]? (?:its|the|a|our)?[ \w]*veto|"
    r"^(?:that |to )?(?:a |the )?veto(?= (?:of|on|over|as too|because|too|at)\b|\W*$| £?\d)|"
    r"veto (?:(?:on|of|over|against) (?:\w+ ){0,3}(?:precept|appointment) )?"
    r"be (?:exercised|used|applied|imposed|issued))\b",
    re.IGNORECASE,
)
_REJECT = pattern(r"\b(?:reject|refuse|turn(?:ed)? down|throw[n]? out|declin)", re.IGNORECASE)
_WHAT_REJECTS = ("reject", "refuse", "turn", "throw", "declin")
"""One of these is in all that it finds, and ``_REJECTS_IT``: most words have none, and that is known sooner."""
_REJECTS_IT = pattern(
    r"\b(?:reject\w*|turn(?:s|ed)? down|throw(?:s|n)? out) (?:the |this |his |her |that |its )?(?:[\w/-]+ ){0,2}?"
    r"(?:precept|it)\b|"
    r"^(?:that )?(?:the |this |his |her )?(?:(?!on\b|of\b|to\b|about\b|for\b)[\w/-]+ ){0,2}(?:precept|it)\b"
    r"(?: [\w/-]+){0,3}? (?:be|is|being) (?:\w+ )?(?:rejected|turned down|thrown out)",
    re.IGNORECASE,
)
"""Of the precept there is no rejection but a veto, at the first meeting on it: it is that in other words (PRE-02)."""
_TOO = pattern(
    r"\b(?:too|excessively|unreasonably) (?:\w+ )?(high|large|great|low|small)\b|\b(excessive|insufficient)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_IT = r"\b(?:requests?|calls?|proposals?|letters?|wish|powers?|right|whether|threat)\b[^.,;:]{0,20}\bto "
_NOT = pattern(
    r"\b(?:not|no|never|neither|without|against|rather than|instead of|declin\w+)\b[^.,;:]{0,40}\bveto|"
    r"\bveto\b[^.,;:]{0,25}\b(?:not|never) be\b|"
    rf"{_SPEAKS_OF_IT}veto\b",
    re.IGNORECASE,
)
_NOT_REJECTED = pattern(
    r"\b(?:not|no|never|neither|without|against|rather than|instead of) [^.,;:]{0,20}"
    r"(?:reject|refus|turn(?:ed)? down|throw)|\bbe not (?:reject|refus|turned down|thrown)|"
    rf"{_SPEAKS_OF_IT}(?:reject|turn|throw)",
    re.IGNORECASE,
)
_ENDS_A_TERM = pattern(
    r"\b(?:terminat|remov|dismiss|revok|end(?:s|ed)?\b|cease).*\b(?:co-?opt\w*|co-?optee\w*|independent member\w*|"
    r"membership|term of office)\b|"
    r"\b(?:co-?opt\w*|independent member\w*|membership|term of office)\b.*\b(?:be|is|are|being) "
    r"(?:\w+ )?(?:terminat|remov|dismiss|revok|ended|brought to an end)",
    re.IGNORECASE,
)
_WHAT_ENDS = ("co-opt", "coopt", "member", "term of")
"""One of these is in all that it finds."""
_THIRD_TERM = pattern(r"\b(?:third|3rd) (?:[\w-]+ )?(?:term|period)\b", re.IGNORECASE)


def kind_in_words(p: Proceedings, words: str) -> str:
    """What a motion in these words needs, by ``VETOES`` or ``PRESENT``; empty for an ordinary majority.

    PRE-02, FRM-09. What is vetoed is read from the words, else from what the open item is.
    """
    if _vetoes(p, words):
        return _kind_of_veto(p, words)
    small = words.casefold()
    ends = any(sign in small for sign in _WHAT_ENDS) and _ENDS_A_TERM.search(words)
    again = ("third" in small or "3rd" in small) and _THIRD_TERM.search(words)
    return PRESENT if ends or again else ""


def kind_of_veto(p: Proceedings, words: str) -> str:
    """Which veto it is that was said to be made, in these words; where they do not say, of what the open item is."""
    return _kind_of_veto(p, words) or "veto"


def _vetoes(p: Proceedings, words: str) -> bool:
    small = words.casefold()
    if "veto" in small:
        if _NOT.search(words):
            return False
        if _VETO.search(words):
            return True
    if not is_of_the_precept(p.bundle.item(p.item)) and "precept" not in small:
        return False
    if not any(sign in small for sign in _WHAT_REJECTS):
        return False
    rejects = _REJECTS_IT.search(words) or (_REJECT.search(words) and _TOO.search(words))
    return bool(rejects and not _NOT_REJECTED.search(words))


def says_veto(words: str) -> bool:
    """Whether words would veto something, whatever it is."""
    return "veto" in words.casefold() and bool(_VETO.search(words)) and not _NOT.search(words)


def can_be_vetoed(item: AgendaItem | None, words: str = "") -> bool:
    """Whether the law knows a veto of what the item is, or the words name (PRE-02, APP-03)."""
    named = is_about_precept(words) or "constable" in words.casefold()
    return named or is_of_the_precept(item) or (item is not None and _is_of_a_constable(item))


def _kind_of_veto(p: Proceedings, words: str) -> str:
    item, said = p.bundle.item(p.item), words.casefold()
    if "precept" not in said and ("constable" in said or (item is not None and _is_of_a_constable(item))):
        return "veto constable"
    too = _TOO.search(words)
    if "precept" not in said and not is_of_the_precept(item) and not too:  # nothing else can be too high
        return ""
    which = small(too[1] or too[2]) if too else ""
    if which in ("low", "small", "insufficient"):
        return "veto too low"
    return "veto too high" if which else "veto"


def is_of_the_precept(item: AgendaItem | None) -> bool:
    """Whether an item is the review of the precept."""
    return item is not None and function_of(item) == "PRECEPT"


def _is_of_a_constable(item: AgendaItem) -> bool:
    return item.function == "CHIEF_CONSTABLE" or (not item.function and "chief constable" in item.title.casefold())


def no_veto(p: Proceedings, item: AgendaItem | None = None) -> str:
    """Why there is no veto of the precept in this item: a revised precept cannot be vetoed again; else empty (PRE-04).

    It is the second meeting on it where the item says “revised”, or the day is after the first report was due.
    """
    item = item or p.bundle.item(p.item)
    if item is None or not is_of_the_precept(item):
        return ""
    first, second = fixed_day("precept-report"), fixed_day("precept-second-report")
    between = first < (p.day.month, p.day.day) <= second
    if not between and "revised" not in item.title.casefold():
        return ""
    return (
        f"At the second meeting on a precept there is no veto: {p.panel.the_body} accepts or rejects the revised one."
    )


def is_no_veto(p: Proceedings, words: str) -> bool:
    """Whether words would veto a precept that cannot be vetoed again: no veto, however many are for it (PRE-04)."""
    return says_veto(words) and bool(no_veto(p))


def declared_veto_stands(p: Proceedings, kind: str) -> str:
    """Why a veto that was said to be made was not: “not carried: 9 needed”; empty where it was (PRE-02, PRE-04).

    By the vote last counted in the open item; where none was counted, by how many are here who could have voted.
    """
    needs = majority(p, kind)
    if needs is None:
        return ""
    if kind != "veto constable" and no_veto(p):
        return say("not carried: there is no second veto")
    vote = p.ballots.vote if p.ballots.voted_in == p.item else None
    if vote is not None and vote.counted:
        enough = vote.votes_for >= needs.needed
    else:
        enough = len(electorate(p, kind)) >= needs.needed
    return "" if enough else say("not carried: {needed} needed", needs.needed)


class Majority(msgspec.Struct, frozen=True):
    """What one motion needs in this room at this moment. ``needed`` votes for it, of ``out_of`` members."""

    needed: int
    out_of: int
    whose: str
    share: str
    subject: str

    @property
    def reason(self) -> str:
        """What is printed after the vote: “two-thirds of the 13 members in office being 9”."""
        return reason(self.needed, self.out_of, self.whose, self.share)


def reason(needed: int, out_of: int, whose: str, share: str) -> str:
    """Why so many votes were needed: “two-thirds of the 13 members in office being 9”."""
    return say("{share} of the {out_of} {whose} being {needed}", say(share), out_of, say(whose), needed)


def majority(p: Proceedings, kind: str) -> Majority | None:
    """What a motion of this kind needs now; None for an ordinary one, which needs more for than against.

    A veto: two-thirds of the members in office, present or not (2011 Act, Sch 5 para 4(4), Sch 8; PRE-02, APP-03).
    """
    if kind in VETOES:
        return Majority(share(2, 3, p.in_office), p.in_office, "members in office", "two-thirds", "A veto")
    if kind == PRESENT:
        rule, present = p.rules.majorities, len(p.voters)
        needed = share(rule.numerator, rule.denominator, present)
        return Majority(needed, present, "members present", rule.fraction, "This motion")
    return None


def electorate(p: Proceedings, kind: str) -> tuple[str, ...]:
    """Who may vote on a motion of this kind now: everyone who counts, but for a veto perhaps not the substitutes."""
    if kind in VETOES and not p.rules.majorities.substitutes_veto:
        return tuple(person for person in p.voters if not p.bundle.member_replaced_by(person))
    return p.voters


def before_the_vote(p: Proceedings, kind: str) -> str:
    """“A veto needs 9 of the 13 members in office; only 8 are here: it cannot be carried.” Empty for an ordinary vote.

    The clerk reads it when the motion is moved, and again when the room changes before it is put (MTG-23, PRE-02).
    """
    needs = majority(p, kind)
    if needs is None:
        return ""
    present = len(electorate(p, kind))
    words = f"{needs.subject} needs {needs.needed} of the {needs.out_of} {needs.whose}"
    if needs.whose == "members present":
        return f"{words}."
    are = "is" if present == 1 else "are"
    if present < needs.needed:
        return f"{words}; only {present} {are} here: it cannot be carried."
    every = " All of them must be for it." if present == needs.needed else ""
    return f"{words}; {present} {are} here.{every}"


def share_of(p: Proceedings, kind: str) -> tuple[str, str]:
    """Of whom a share is needed, and what share: “members in office”, “two-thirds”. Empty for an ordinary majority.

    Used to print a vote, whose own numbers were kept when it was taken.
    """
    needs = majority(p, kind)
    return (needs.whose, needs.share) if needs else ("", "")
