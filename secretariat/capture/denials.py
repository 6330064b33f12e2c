"""Words that turn a line into its opposite, or leave it empty: “/tabled nothing”, “/not-done R3 was done”.

A table: for which commands, where in what was said, and what is meant instead. A line that has them is refused in one
sentence, since it would print that something was which was not. What is simply told in words (a note, a heading, what
somebody said) is taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from ..basics.pattern import pattern
from ..basics.record import Record, Refused
from ..meetings.meeting import Apology
from .desk import Captured

_AS_SAID = frozenset(("note", "update", "heading", "stage", "unsettled", "options", "declare"))
"""Words of which a “none” or “nothing” alone is something that is told, or that judge it for themselves."""

_BARE = pattern(
    r"\W*(?:(?:that|to|at|for|until|because|it was)\s+)?"
    r"(?:not|never|no|nothing|none|nil|nobody|no[- ]one|neither|nowhere|n/?a|not applicable|not any|not yet)"
    r"(?:\s+(?:at all|whatever|whatsoever|else|further|more|so|of (?:them|it|these|those)|was|were|is))?\W*",
    re.IGNORECASE,
)
"""A place that is filled with a denial and nothing more."""
_AUX = r"(?:was|were|is|are|has|have|had|did|does|do|will|would|shall|should|could|can|may|might|be|been)"
_NOT = rf"(?:{_AUX}(?: not|n[’']t| never)|(?:wo|ca|sha)n[’']t|cannot)\b"
"""“was not”, “didn’t”, “has never”."""
_UNDER_WHICH = r"(?<!\bthat )(?<!\bwhich )(?<!\bwho )(?<!\bwhat )"
"""Not of a thing that is only described: “a map that was not sent out”."""
_NO_RELATIVE = r"^(?:(?!\b(?:that|which|who|what|where|when|as|how)\b).)*?"
_DONE = (
    r"(?:done|carried out|carried through|completed?|implemented|finished|fulfilled|put into (?:effect|practice)|met|"
    r"acted (?:up)?on|in hand|under ?way|settled|dealt with|honoured|discharged|delivered|achieved|closed)"
)
_COME = r"(?:tabled|late|received|circulated|sent(?: out)?|submitted|provided|available|ready|brought|shown|handed out)"
_DECIDED = r"(?:noted|agreed|endorsed|approved|resolved|supported|vetoed|rejected|declined|appointed|received|carried)"
_OUTCOMES = "noted agreed endorsed approved resolved supported vetoed rejected declined appointed received outcome"
_SOFTENED = r"(?:now |already |since |partly |wholly |fully |all |largely |mostly |been |being |yet )*"


class Denial(msgspec.Struct, frozen=True):
    """``of``: the command words. ``said``: how the denial reads, in the words of the line or in the reason that it
    gives. ``meant``: what stands after it in the sentence for the clerk."""

    of: tuple[str, ...]
    said: re.Pattern[str]
    meant: str
    where: Literal["words", "reason"] = "words"


def _row(of: str, meant: str, *said: str, where: Literal["words", "reason"] = "words") -> Denial:
    return Denial(tuple(of.split()), pattern("|".join(said), re.IGNORECASE), meant, where)


DENIALS: tuple[Denial, ...] = (
    _row(
        "tabled late",
        "is no paper: leave the line out, or /note keeps it as words",
        r"^(?:no (?![1-9])(?-i:[a-z])|(?:not|nothing|none|nobody|never|neither|without)\b)",
        r"^by (?:nobody|no[- ]one|none)\b",
        rf"{_UNDER_WHICH}\b{_NOT} {_SOFTENED}{_COME}\b",
        rf"{_NO_RELATIVE}\bnot (?:yet )?{_COME}$",
    ),
    _row(
        "arising",
        "is no matter: /none matters arising says that there were none",
        r"^(?:no|nothing|none)(?: (?:matters?|items?|business))?(?: (?:were|was|had|has))?"
        r"(?: (?:arose|arisen|arising|raised))?\W*$",
    ),
    _row(
        "not-done",
        "says more than which decision: /done closes it, /carry says that it goes on, and after “because” stands why",
        rf"{_NO_RELATIVE}\b{_AUX} {_SOFTENED}(?!not\b|never\b)\w+",
        rf"\b(?:and|but|now|already|partly|fully|since) {_DONE}\b",
        rf"\b{_DONE} (?:now|already|since|in part)\b",
        r"\b(?:not|never) yet\b",
        r"^(?:no|nothing|none|all|every|everything|any)\b",
    ),
    _row(
        "done settled reported",
        "says that it was not: /carry says that it goes on, /not-done that it was not carried out",
        rf"{_UNDER_WHICH}\b{_NOT} {_SOFTENED}(?:{_DONE}|reported|possible)\b",
        r"^(?:not\b(?! only)|never|partly|in part|still|yet to)\b",
        rf"\b(?:nothing|none(?: of (?:it|them))?|no part of it) (?:was|were|has been|had been|is) {_DONE}\b",
        r"\bnot yet\b",
        r"\b(?:is|was|are|were|remains?|remained) outstanding\b",
    ),
    _row(
        "carry",
        "says that it goes on no longer: /done closes it, /not-done says that it was not carried out",
        rf"^(?:it |they )?(?:(?:is|was|are|were|has been|had been) )?(?:now |already |all )?{_DONE}\W*$",
        rf"\b{_NOT} {_SOFTENED}(?:carried on|pursued|taken further)\b",
        r"^(?:not (?:carried|pursued|taken)|no longer|dropped|given up)\b",
    ),
    _row(
        "group",
        "is no sentence after its name: say “had nothing to report”, “had not met”",
        r"^(?:that )?(?:(?:not|nothing|nil|none(?! of)|never)\b(?! \w+ (?:was|were|is|are|had|has|be)\b)|"
        r"no (?:report|meeting|business|news|update|change|decision)s?\W*$)",
    ),
    _row(
        "out",
        "says that nobody left: leave the line out, or /in says who came back",
        rf"^(?:{_NOT} |never |not )(?:yet )?(?:leave|leaves|left|go|goes|gone|going|went|leaving|out|depart\w*)\b",
        r"^(?:stayed|remained|is here|came back)\b",
    ),
    _row(
        "recommend",
        "is no recommendation: leave the line out, or begin “that …”, “not to …”",
        r"^(?:that )?no (?:further |other |more )?recommendations?\b(?! (?:be|of)\b)",
        r"^to (?:nobody|no[- ]one|none)\b",
        r"^(?:not|never)\b(?! to\b)",
        rf"^{_NOT}",
        r"^(?:nothing|none)\b(?! (?:be|in|of|to|that)\b)",
    ),
    _row(
        "action",
        "is nobody’s action: leave the line out, or say who is to do what",
        r"^(?:(?:and|or) )?(?:nobody|no[- ]one|none|nothing)\b",
        r"^no (?:further |other |more )?actions?\b(?! (?:be|is to)\b)",
        rf"^{_NOT}",
    ),
    _row(
        "promise",
        "is no promise: leave the line out, or say “not to …”",
        r"^no (?:further |other |more )?(?:promises?|undertakings?|commitments?)\b",
        rf"^{_NOT}",
        r"^(?:never(?! (?:again )?to\b)|declined|refused|made no|gave no|nothing)\b",
    ),
    _row(
        _OUTCOMES,
        "would print as decided what was not: say what was, “that …” or “not to …”",
        rf"^{_NOT}",
        r"^never\b",
        r"^not\b(?! (?:to|that|only|until|till|before|by|later|less|more|merely|just)\b)",
        rf"^(?!that\b|to\b)(?:(?!\bthat\b|\bwhich\b).)*\b{_NOT} {_SOFTENED}{_DECIDED}\b",
    ),
    _row(
        "motion amend substantive",
        "is nothing that was moved: leave the line out, or begin “that …”",
        r"^(?:nothing|none|nobody|never|not)\b(?! to\b)",
        r"^no (?:further |other |substantive )*(?:motions?|amendments?)\b",
        rf"^{_NOT}",
        r"^(?:declined|refused)\b",
    ),
    _row(
        "q",
        "is no reply, and no limit: /q 1 not answered, or leave the line out",
        r"^(?:was |were )?not (?:yet )?(?:given|made|answered|provided|available|possible|limited)\W*$",
        r"^no (?:reply|answer|response)(?: was)?(?: given| made| received| available)?\W*$",
        r"^(?:no limits?\b|unlimited)",
    ),
    _row("petition", "is no petition: leave the line out", r"^(?:no(?:body| one| petitions?)|none|nothing)\W*$"),
    _row(
        "urgent",
        "is no urgent item: /none urgent business says that there was none",
        r"^(?:none|nothing)\b",
        r"^no (?:urgent |other |further )*(?:business|items?|matters?)\b",
    ),
    _row(
        "correct",
        "corrects nothing: leave the line out; after the colon stand the words that are right",
        r"^no (?:further |other )?(?:corrections?|amendments?|changes?)\b",
        r"^(?:none|nothing) (?:was|were|is|to)\b",
    ),
    _row(
        "minutes",
        "corrects nothing: leave “subject to” out",
        r"^(?:no (?:further |other )?(?:corrections?|amendments?|changes?)|nothing|none)\b",
    ),
    _row(
        "private",
        "says the opposite: leave the line out; “lost” says that the meeting declined",
        rf"\b{_NOT} {_SOFTENED}(?:resolved|exempt|confidential|private|carried)\b",
        r"^(?:no|not)\b(?! (?:to|least|only)\b)",
    ),
    _row("refer", "says the opposite: leave the line out", rf"^(?:{_NOT}|not) {_SOFTENED}(?:to be )?referred\b"),
    _row(
        "titled",
        "is no title: say what the title or job is from now on; F9 keeps until when",
        r"^(?:no longer|never|no|not)\b|\bnot yet$|\b(?:until|till) \w+",
    ),
    _row(
        "action promise",
        "says no day: leave it out",
        r"\bby (?:never|nobody|no[- ]one|nothing)\W*$",
    ),
    _row(
        "apology",
        "is no apology: leave the line out; F5 takes back one that was sent",
        r"^(?:no|not|never|none|withdrew|withdrawn|taken back)\b",
        rf"^{_NOT}",
    ),
    _row(
        "not-put lapsed not-reached not-voting",
        "says the opposite: leave the line out",
        r"^(?:it |the motion |the amendment |the item )?(?:was|had been) (?:put|seconded|reached|taken)\W*$",
        r"^(?:she|he|they|it) (?:(?:does|do|did|may|can|could|has|have) (?:a )?vote|votes?)\W*$",
        where="reason",
    ),
    _row(
        "adjourn abandon informal",
        "says the opposite: leave the line out",
        rf"^(?:it |the meeting )?{_NOT} {_SOFTENED}(?:adjourn|abandon|paus|informal)\w*\W*$",
        where="reason",
    ),
)
_OF_NOTHING = "is said of nothing: leave it out, or leave the line out"
_WORDS = {
    **dict.fromkeys(("text", "note", "corrections", "resolved", "title", "by", "how"), "words"),
    **dict.fromkeys(("reason", "reasons"), "reason"),
}
"""Fields that hold what was typed, and as what."""
_NOT_TYPED = frozenset(("id", "place", "verb", "what", "result", "reference", "method", "declared", "form", "casting"))


_FOR_EACH = frozenset(("in", "out", "promise", "apology", "absent", "titled", "voted", "not-voting", "defer", "sub"))
"""Words of which each person, or each item, has the whole of what is said."""
_DANGLING = pattern(
    r"(?:^|[\s,;])(?P<joint>because(?: of)?|due to|owing to|subject to|on the grounds? that|so that|in order to|except|"
    r"unless|until)\W*$",
    re.IGNORECASE,
)
"""What joins a reason, a condition or a day to a line, with nothing after it."""
_RESPECTIVELY = pattern(r"\brespectively\b", re.IGNORECASE)


def refuse(name: str, captured: Captured, usage: str, typed: str) -> None:
    """Raises Refused where what a line says denies it: see above. ``name``: the command word. ``typed``: after it."""
    if name in _AS_SAID:
        return
    if name in _FOR_EACH and (found := _RESPECTIVELY.search(typed)):
        raise Refused(f"“{found[0]}” was not understood: type a line for each. {usage}")
    if name != "declare" and (found := _DANGLING.search(typed)):
        raise Refused(f"Nothing stands after “{found['joint']}”: say what, or leave it out. {usage}")
    records = (*captured.events, *(each.record for each in captured.also if isinstance(each.record, Apology)))
    for record in records:
        for field, said in _said(record):
            where = _WORDS.get(field, "") if field != "how" or isinstance(record, Apology) else ""
            rows = [row for row in DENIALS if name in row.of and row.where == where]
            if _BARE.fullmatch(said):
                meant = rows[0].meant if rows and where == "words" else _OF_NOTHING
                raise Refused(f"“{said}” {meant}. {usage}")
            for row in rows:
                if found := row.said.search(said):
                    raise Refused(f"“{said if len(said) < _SHORT else found[0].strip()}” {row.meant}. {usage}")


_SHORT = 60
"""Words up to this length are told whole; of longer ones what denies."""


def _said(record: Record) -> Iterator[tuple[str, str]]:
    """The words that a record holds, by field."""
    for field in record.__struct_fields__:
        value = getattr(record, field)
        for each in value if isinstance(value, tuple) and field == "reasons" else (value,):
            if isinstance(each, str) and each.strip() and field not in _NOT_TYPED:
                yield field, each.strip()
