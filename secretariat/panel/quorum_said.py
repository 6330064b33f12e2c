"""A quorum as it is said: “1/3, at least 3”, “one third of the members or 3, whichever is greater”, “five members”."""

from __future__ import annotations

import unicodedata

from ..basics.number_words import ANY_NUMBER, first_in_figures
from ..basics.pattern import pattern
from ..basics.record import Refused
from .panel import QuorumRule

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6}
_NUMBER = rf"\d+|{ANY_NUMBER}"
_AT_LEAST = r"(?:at least|(?:never|not|no) (?:under|fewer than|less than)|(?:a )?min(?:imum|\.)?(?: of)?):?"
_OF_WHOM = r"(?:(?: of)?(?: the| its| all)?(?: total| whole| voting)? (?:members(?:hip)?|seats|panel))?"
_SAID = pattern(
    rf"(?:{_AT_LEAST} )?"
    rf"(?:(?P<upper>\d+)/(?P<lower>\d+)|(?:(?P<many>{_NUMBER})[ -]|an? )?(?P<part>{'|'.join(_PARTS)})s?|"
    rf"(?P<fixed>{_NUMBER})){_OF_WHOM}"
    rf"(?:[ ,;(]+(?:(?:and|but) )?{_AT_LEAST} (?P<least>{_NUMBER})(?: members)?\)?|"
    rf",? or (?P<or>{_NUMBER})(?: members)?,? whichever is (?:the )?(?:greater|larger|higher|more))?"
)


def quorum_said(words: str, minimum: int) -> QuorumRule:
    """The rule that words say. ``minimum``: never fewer than so many, where they do not say. Raises Refused."""
    plain = unicodedata.normalize("NFKC", words).replace("\N{FRACTION SLASH}", "/")
    found = _SAID.fullmatch(" ".join(plain.casefold().strip(" .").split()))
    if found is not None and (said := found["fixed"]):
        fixed = max(_figure(said), _figure(found["least"] or found["or"] or "0"))
        if fixed:
            return QuorumRule(fixed=fixed)
    elif found is not None:
        upper = _figure(found["upper"] or found["many"] or "1")
        lower = int(found["lower"] or _PARTS[found["part"]])
        least = found["least"] or found["or"]
        if 0 < upper < lower:
            return QuorumRule(numerator=upper, denominator=lower, minimum=_figure(least) if least else minimum)
    raise Refused(f"“{words}” is no quorum. Write a fraction such as 1/3, or a number such as 5.")


def _figure(words: str) -> int:
    return int(first_in_figures(words))
