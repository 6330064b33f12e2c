"""Facts that words name and that drift: dates, how often, how many, and to whom."""

from __future__ import annotations

import re

import msgspec

from ..basics.clock import MONTHS
from ..basics.pattern import pattern, small
from .numbers import NUMBER_WORD, number_meant
from .stems import SMALL, stem

_MONTH = "|".join(MONTHS)
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{NUMBER_WORD}))"
_SPAN = "day|week|fortnight|month|quarter|year"
_LY = {"daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "quarterly": "quarter",
       "yearly": "year", "annually": "year", "per annum": "year"}  # fmt: skip
_HALF = {"six-monthly": "half-year", "six monthly": "half-year", "half-yearly": "half-year", "half yearly": "half-year",
         "biannually": "half-year", "twice a year": "half-year", "twice yearly": "half-year",
         "every six months": "half-year", "each half-year": "half-year"}  # fmt: skip

DATE = pattern(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{_MONTH})\b(?P<year>(?:,? )\d{{4}})?|"
    r"\b(?P<season>spring|summer|autumn|winter) (?P<of>\d{4})|"
    r"\b(?:the )?(?P<relative>next|following)(?: [Pp]anel)? meeting\b|"
    r"\b(?:by the )?(?P<end>end|start|beginning) of (?:the |this |next )*(?P<span>year|month|quarter|financial year)\b"
)
_OFTEN = pattern(
    rf"\b(?:{'|'.join(map(re.escape, _HALF))})\b|\b(?:(?:each|every|per|a|once a|once every) (?P<span>{_SPAN}))\b|"
    rf"\b(?:{'|'.join(_LY)})\b",
    re.IGNORECASE,
)
_QUANTITY = pattern(
    rf"(?<![\w.,/-])(?P<number>{_NUMBER})(?![\w/])(?P<unit> ?%| per cent\b)?(?: (?P<noun>[a-z][a-z-]+))?", re.IGNORECASE
)
_OF_TIME = pattern(r"\b(?:in|by|to|until|from|of|before|after|since|the) $")
_RECIPIENT = pattern(
    r"\b(?P<verb>to|with|approach|ask|invite|send|tell|lobby|inform|notify|consult|brief) "
    r"(?P<who>(?:the |each |every |all )?(?:[A-Z][\w'’-]+)(?:(?: of(?: the)?| and| for| to the)? [A-Z][\w'’-]+)*"
    r"(?: of(?: the)? [a-z]+(?: [a-z]+)?(?=[,.;)]| (?:about|on|to|for|with|that|in|and|by)\b|$))?)"
)


class SaidFact(msgspec.Struct, frozen=True):
    """A fact as its text says it. ``value`` is the same for the same fact in other words."""

    words: str
    value: str
    start: int
    end: int


def dates_in(text: str) -> list[SaidFact]:
    """Days, months, seasons and ends of periods: “June”, “1 June 2031”, “the next meeting”. The verb “may” is none."""
    found = []
    for match in DATE.finditer(text):
        day, month, year = match["day"] or "", match["month"] or "", (match["year"] or match["of"] or "").strip(" ,")
        if month == "May" and not (day or year) and re.match(r" [a-z]+\b(?! meeting)", text[match.end() :]) \
           and not _OF_TIME.search(text[: match.start()]):  # fmt: skip
            continue
        value = " ".join(filter(None, (day, month, match["season"], match["relative"], match["end"], match["span"])))
        found.append(SaidFact(match[0].strip(), value.casefold() + (f" {year}" if year else ""), *match.span()))
    return found


def same_date(one: SaidFact, other: SaidFact) -> bool:
    """Whether two dates may be one: “September” and “September 2022” may."""
    ours, theirs = one.value.split(), other.value.split()
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def frequencies_in(text: str) -> list[SaidFact]:
    """How often: “each quarter” and “quarterly” are the same in other words."""
    found = []
    for match in _OFTEN.finditer(text):
        low = small(match[0])
        value = small(match["span"] or "") or _HALF.get(low) or _LY.get(low, "")
        if value:
            found.append(SaidFact(match[0], value, *match.span()))
    return found


def quantities_in(text: str) -> list[SaidFact]:
    """How many of what: “two members”, “10 per cent”. Neither dates nor how often, nor the number of a service."""
    taken = [(each.start, each.end) for each in (*dates_in(text), *frequencies_in(text))]
    found = []
    for match in _QUANTITY.finditer(text):
        number, noun = small(match["number"]).replace(",", ""), small(match["noun"] or "")
        if any(start < match.end("number") and match.start() < end for start, end in taken):
            continue
        if number in ("101", "111", "112", "999") or re.fullmatch(r"(?:19|20)\d\d", number):
            continue
        if re.search(r"\b(?:section|paragraph|para|page|recommendation|appendix|item|schedule|no\.?) $",
                     text[: match.start()], re.IGNORECASE):  # fmt: skip
            continue
        noun = "" if stem(noun) in SMALL or noun in SMALL else noun
        if number == "one" and not noun:
            continue
        value = str(number_meant(number)) if number.isalpha() else number
        kind = "per cent" if match["unit"] else noun
        words = (
            match[0].strip() if noun or not match["noun"] else match[0][: match.start("noun") - match.start()].strip()
        )
        found.append(SaidFact(words, f"{value} {kind}".strip(), *match.span()))
    return found


def recipients_in(text: str) -> list[SaidFact]:
    """To whom: a name or a body after “to”, “with”, or a verb that addresses: “the Secretary of State”."""
    found = []
    for match in _RECIPIENT.finditer(text):
        who = re.sub(r"['’]s?$", "", match["who"])
        if DATE.search(who):
            continue
        start = match.start("who")
        found.append(SaidFact(who, re.sub(r"^(?:the|each|every|all) ", "", who).casefold(), start, start + len(who)))
    return found
