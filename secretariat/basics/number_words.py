"""Numbers that are said in words where a figure is meant: “four votes to one”, “seven members”, “half an hour”."""

from __future__ import annotations

import re

from .pattern import pattern, small
from .record import Refused

UP_TO_TWENTY = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""Each at the place that is its number."""
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_VALUES = {**{word: n for n, word in enumerate(UP_TO_TWENTY)}, **_TENS, "forty-five": 45}
ANY_NUMBER = "|".join(sorted(_VALUES, key=len, reverse=True))
_VOTE = pattern(
    rf"\b(?!no$)(?P<n>{ANY_NUMBER})(?=,? (?:votes?|for|to|against|oppos(?:ed|ing)|in favour|abst\w*|dissent\w*)\b|"
    rf"(?:,? |,|\s*[-–—/:;]\s*| vs?\.? )(?:{ANY_NUMBER}|\d+)\b|$)|(?<= to )(?P<other>{ANY_NUMBER})\b",
    re.IGNORECASE,
)
_NONE = pattern(
    r"\b(?:none|nobody|no[- ]one|nil|zero)(?=,? (?:voted |voting |votes? )?"
    r"(?:for|in favour|against|opposed|abst\w*|dissent\w*)\b)"
    r"|(?<=\w to )(?:none|nobody|no[- ]one|nil|nothing|zero)\b|(?<=\d[ ,/–-])(?:nil|nothing|zero)\b"
    r"|(?<=\w )nil(?=\W*$)"
    rf"|(?:^none|\b(?:nil|zero))(?=(?:,? ?[-–—/:;]? ?|,? (?:to|vs?\.?) )(?:\d+|{ANY_NUMBER})\b)"
    r"|(?<=\w[-–—/:;,])(?:nil|zero)\b|(?<= v )(?:nil|zero)\b|(?<=\w [-–—/:] )(?:nil|zero)\b",
    re.IGNORECASE,
)
_FIRST = pattern(rf"\s*(?!no\b\.? ?\d)(?P<n>{ANY_NUMBER})\b(?!-)", re.IGNORECASE)
_HOURS = pattern(
    r"\s*(?:(?P<half>half (?:an )?h(?:ou)?r)|(?P<quarter>(?:a )?quarter of an h(?:ou)?r)|"
    r"(?P<one>an h(?:ou)?r)(?P<more> and a half)?)\b",
    re.IGNORECASE,
)


_MOST_FIGURES = 9


def whole_number(figures: str) -> int:
    """A number as it is typed in figures. Raises Refused for one of more figures than anything is counted in."""
    if len(figures.strip()) > _MOST_FIGURES:
        raise Refused(f"“{figures.strip()[:_MOST_FIGURES]}…” is too long a number.")
    return int(figures)


_MOST_IN_A_SPAN = 100


def span(first: int, last: int) -> range:
    """Every number from one to another; none where it runs back. Raises Refused where they are more than anybody
    names so."""
    if last - first > _MOST_IN_A_SPAN:
        raise Refused(f"{first} to {last} are more than {_MOST_IN_A_SPAN} numbers.")
    return range(first, last + 1)


def votes_in_figures(words: str) -> str:
    """“four votes to one” as “4 votes to 1”: where a number of votes can be meant, and nothing else."""
    return _VOTE.sub(lambda found: str(_VALUES[small(found["n"] or found["other"])]), _NONE.sub("0", words))


def first_in_figures(words: str) -> str:
    """Words that begin with a number in words, with that as a figure: “seven members” as “7 members”."""
    found = _FIRST.match(words)
    return f"{_VALUES[small(found['n'])]}{words[found.end() :]}" if found else words


def minutes_in_figures(words: str) -> str:
    """The same of a length of time: “half an hour” as “30 minutes”, “an hour and a half” as “90 minutes”."""
    if found := _HOURS.match(words):
        length = 30 if found["half"] else 15 if found["quarter"] else 90 if found["more"] else 60
        return f"{length} minutes{words[found.end() :]}"
    return first_in_figures(words)
