"""The short ways in which an interest is put down, in the words that /declare reads: “NPI - item 6 - a farm”."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_ITEMS = r"(?:agenda )?items? \d[\w.]*(?:\s*(?:,|and|&|to|-|–)\s*\d[\w.]*)*"
_NUMBERS = r"\d{1,2}[a-z]?(?:\s*(?:,|and|&|to|-|–)\s*\d{1,2}[a-z]?)*"
_OF_A_KIND = (
    r"(?:non-pecuniary|non-prejudicial|pecuniary|personal|prejudicial|registrable|declarable|sensitive|general|"
    r"financial)"
)
_DECLARED = (
    r"^(?!.*\b(?:no|not|nobody|none|never|that|noted)\b)(\D{0,60}?)\b(?:declared|declares|has declared) "
    r"(?=(?:an?|his|her|their|the) [^:]*\binterest)"
)
_GOES_ON = r"(?=[\s.]*(?:int\b|ints\b|interests?\b|in\b|items?\b|\d|[,;:(–—-]|and\b|&|$))\.?"
"""After a kind in short: “pers int”, “prej, item 6”."""
_REWRITTEN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (pattern(said, re.IGNORECASE), read)
    for said, read in (
        (rf"\bpers{_GOES_ON}", "personal"),
        (rf"\bprej{_GOES_ON}", "prejudicial"),
        (rf"\bpec{_GOES_ON}", "pecuniary"),
        (rf"\bsens{_GOES_ON}", "sensitive"),
        (
            r"(?<=[\w)])[\s,;(–—-]+(?:(?:with|under|has|had) )?(?:an? )?disp(?:n|en|ens)?\b\.?"
            r"(?=,? (?:granted|given|until|to (?:speak|vote|stay))\b|\W*$)",
            ", dispensation",
        ),
        (r"\bnon ?(?=(?:pecuniary|prejudicial)\b)", "non-"),
        (r"^(?P<items>(?:agenda )?items? \d{1,2}[a-z]?)[\s,:;–—-]+(?P<who>[^\W\d][\w’'-]*)\b", r"\g<who> \g<items>"),
        (r"\bpersonal\s*(?:&|\+|/)\s*prejudicial\b", "personal and prejudicial"),
        (rf"(?<=\w)\s*:\s*({_ITEMS})\s*:\s*", r" \1 "),
        (r"\bNPIs?\b", "non-pecuniary interest"),
        (rf"\b({_OF_A_KIND}) int(?:\.|\b(?!erest))", r"\1 interest"),
        (_DECLARED, r"\1"),
        (rf"(?<=\w)\s+[-–—]\s+(?={_ITEMS}(?!\w))", ", "),
        (rf"(?<!interest in )(?<!interests in )\b({_ITEMS})\s+[-–—]\s+(?=[^\W\d_])", r"\1, "),
        (rf"\b(interests?)\s*(?:[-–—,:]\s*|\s)(?={_ITEMS}(?!\w))", r"\1 in "),
        (rf"\b(interests?)\s*[-–—,]\s*(?={_NUMBERS}\s*[:–—-])", r"\1 in "),
        (rf"\b(interests? in {_ITEMS})(?:\s+[-–—]\s+|\s*\((?!\d))(?=[^\W\d_])", r"\1: "),
        (rf"\b(interests? in {_NUMBERS})(?:\s+[-–—]\s+|\s*\((?!\d))(?=[^\W\d_])", r"\1: "),
        (r"(?<=\w)\s+[-–—]\s+(?=(?:an? )?(?:[\w-]+ ){0,3}interests?\b)", ", "),
    )
)
"""What is said, and how it is read, each on what the ones before it left."""


def plainly(words: str) -> str:
    """The words after /declare, as they are read; brackets that were opened before the nature are closed no more."""
    read = words
    for said, instead in _REWRITTEN:
        read = said.sub(instead, read, count=1)
    if read.count("(") < read.count(")") and read.rstrip(" .").endswith(")"):
        read = read.rstrip(" .")[:-1]
    return read
