"""What a letter says it answers: a meeting, a report or note, a letter, an inspectorate's report, an inspection."""

from __future__ import annotations

import re

from secretariat.basics.clock import MONTHS
from secretariat.basics.pattern import pattern

from .read import About
from .when import first_date

_DATE = r"(?P<date>[^.;()]{4,60})"
_ON = r"\s(?:of|on|held on|dated|from|which took place on|held|that met on)\s(?:the\s)?"
_A_DAY = r"(?:\w{3,6}day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}[^.;()]{0,30}"
_MEETING = pattern(
    rf"(?<!for the Panel's )(?<!for the Panel’s )(?<!for the next )"
    rf"\bmeeting(?:s)?(?:\sof\sthe\s[A-Z][\w ]{{3,60}}?)?(?:\sin\s[A-Z]\w+)?(?:,?{_ON}|,?\s(?=\d)){_DATE}|"
    rf"(?:recommendations?|questions?|requests?)(?: of (?:the|your) panel)?"
    rf"(?: (?:on|about) [\w ’'-]{{3,60}}?,| made| agreed|,| (?:which|"
    rf"that) the panel (?:put|made|agreed)(?: to me)?)?(?:{_ON}|\s)(?P<asked>{_A_DAY})|"
    rf"\b(?:meeting|panel)(?: of the [\w ]{{3,60}}?| of(?= \d))?[,:]?\s(?:[-–—]\s)?(?P<bare>{_A_DAY})|"
    rf"\bmet on\s{_DATE.replace('date', 'met')}",
    re.IGNORECASE,
)
_REPORT = pattern(
    rf"\b(?:panel['’]s|your|its|this|formal|the)\s(?:\w+\s){{0,3}}?(?:report|note|notes|minutes|"
    rf"action sheet)(?:\sto me)?,?{_ON}{_DATE}",
    re.IGNORECASE,
)
_LETTER = pattern(
    rf"\byou wrote\b[^.;]{{0,80}}? on {_DATE.replace('date', 'met')}|\b(?:letter|e-?mail|correspondence|"
    rf"message){_ON}{_DATE}",
    re.IGNORECASE,
)
_PUBLISHED = pattern(
    rf"\bpublished(?:\sby\s[\w’' ]{{2,60}}?)?\s(?:on\s)?(?:the\s)?{_DATE}|\bpublication\s(?:of|"
    rf"on)\s[^.;]{{0,60}}?\bon\s{_DATE.replace('date', 'met')}",
    re.IGNORECASE,
)
_INSPECTION = pattern(
    rf"\binspect(?:ion|ed)\b[^.;]{{0,60}}?\b(?:in|of|during|from)\s(?P<month>{'|'.join(MONTHS)})\s(?P<year>\d{{4}})",
    re.IGNORECASE,
)


def about(text: str, letter: str, *, inspected: bool) -> About:
    """What a letter answers, by its subject and first paragraphs; a date without a year lies before it (``letter``).

    “the Panel's report of 14 February, made after its meeting of Tuesday 4 February 2031”. ``inspected``: it speaks of
    an inspectorate's report, so that a day of publication is that report's.
    """
    inspection = _INSPECTION.search(text) if inspected else None
    return About(
        meeting=_first(_MEETING, text, letter),
        report=_first(_REPORT, text, letter),
        letter=_first(_LETTER, text, letter),
        report_published=_first(_PUBLISHED, text, letter) if inspected else "",
        inspection=f"{inspection['year']}-{MONTHS.index(inspection['month'].capitalize()) + 1:02}"
        if inspection
        else "",
    )


def _first(shape: re.Pattern[str], text: str, letter: str) -> str:
    for found in shape.finditer(text):
        named = found.groupdict()
        words = next((named[name] for name in ("date", "asked", "bare", "met") if named.get(name)), "")
        if _BEGINS.match(words) and (date := first_date(_up_to_the_date(words), letter)):
            return date
    return ""


_BEGINS = pattern(rf"(?:\w+day,? )?(?:the )?(?:\d|(?:{'|'.join(MONTHS)})\b)", re.IGNORECASE)
"""What is dated is dated right there: not “the recommendations of the meeting of 3 November”."""
_NEXT_CLAUSE = pattern(r",\s(?!\d{4})|\s(?:and|which|made|headed|asking|about|after|at which)\s", re.IGNORECASE)


def _up_to_the_date(words: str) -> str:
    return _NEXT_CLAUSE.split(words, maxsplit=1)[0]
