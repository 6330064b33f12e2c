"""Codes of people: which are proposed, and which never, since the typed line or every sentence has them."""

from __future__ import annotations

from collections.abc import Container
from itertools import chain, count

from ..basics.alphabet import plain
from .phrases import PHRASES, SMALL_WORDS

_OF_THE_LINE = frozenset(
    """aa ab abs abst act ae after all also among an and ap apr as asks at aug back be bring by came can
    cast chair cllr close code com date day dec defer doi dois down dpi each elect else empty end ends feb few
    for form fri from gets go goes gone had has have held here high how id in ind is it item its jan job
    join jul jun last late left line list long lost lot low many mar mark may mean min mins mon move
    name near new next nil no none noon not note noted nov now nri nth oct of off on one only open or ori
    other out over para paras past plan pm put qs read rec refer rest rev roll room said sat say says seat
    sec sent sep sept side sign so ss stage stay stays sub such sun supp take text than that the them
    then there this thu thur thurs time title to too th tue tues two type under undo until veto vice vote
    was wed were what when while who whom whose why will with word words yes you
    dr ed miss mr mrs ms mx oe prof""".split()  # noqa: SIM905
)
"""What stands between the arguments of a command, or begins one: “/promise to …” must not be a promise of Tom Oak’s."""
NEVER_PROPOSED = _OF_THE_LINE | SMALL_WORDS | {phrase.short.casefold() for phrase in PHRASES}


def proposed(given: str, family: str, taken: Container[str]) -> str:
    """A short code that is not taken, from the initials, in letters that every keyboard has."""
    one, two = ("".join(c for c in plain(name) if c.isalnum()) for name in (given, family))
    first = one[:1] + two[:1] or "x"
    candidates = chain((first, one[:1] + two[:2], one[:1] + two[:3]), (f"{first}{n}" for n in count(2)))
    return next(code for code in candidates if code and code not in taken and code not in NEVER_PROPOSED)


def doubt_about(code: str) -> str:
    """What is odd about a code that somebody typed; empty where nothing is."""
    folded = plain(code.casefold())
    if folded.isdecimal():
        return f"“{code}” is read as a number in the minutes: give it a letter."
    if folded in _OF_THE_LINE:
        return f"“{code}” is a word of the lines of minutes, too, and may be read as that: better another."
    return ""
