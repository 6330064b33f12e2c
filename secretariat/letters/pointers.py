"""What a reply points to: links, appendices and paragraphs of reports, figures with their period."""

from __future__ import annotations

from secretariat.basics.clock import MONTHS
from secretariat.basics.pattern import pattern

_LINK = pattern(r"(?:https?://|www\.)[^\s<>\"“”|]{3,2000}")
_APPENDIX = pattern(r"\b(?:Appendix|Annexe?|Enclosure|Schedule|Attachment|Atodiad)\s(?:\d{1,2}|[A-Z])\b")
_PLACE = pattern(
    r"\b(?:[Pp]aragraphs?|[Pp]ages?|[Ss]ections?|[Tt]ables?|[Cc]hapters?|[Ii]tems?|"
    r"[Ff]igures?)\s\d{1,3}(?:\.\d{1,3}){0,3}(?:(?:\s(?:and|to)\s|[-–])\d{1,3}(?:\.\d{1,3}){0,3})?"
    r"\s(?:of|in)\s(?:the|my|its|that|your|this)\s(?!Act\b|Police (?:Act|Reform))(?:[\w'’-]{1,30}\s){0,6}?(?:report|"
    r"plan|letter|appendix|annex|paper|strategy|statement|accounts|document|review|minutes)s?\b"
)
_MONTH = "|".join(MONTHS)
_FIGURE = pattern(
    rf"(?<![\w.,])(?:£\s?)?\d{{1,3}}(?:,\d{{3}}){{0,4}}(?:\.\d{{1,3}})?\s?(?:per cent|percent|%|(?<=\d)m\b|million|"
    rf"per 1,?000)"
    rf"(?:\s(?:in|at|by|for|during|to)\s(?:the\s(?:year|quarter|month)s?\s(?:to|ending)\s)?(?:(?:{_MONTH})(?:\s(?:19|"
    rf"20)\d\d)?|(?:19|20)\d\d(?:[/-]\d{{2,4}})?))?(?!\w)"
)


def links(text: str) -> tuple[str, ...]:
    """The web addresses of a text, without what a sentence puts after them."""
    if "http" not in text and "www." not in text:
        return ()
    found = [
        one.rstrip(".,;:!?)]}'’*_\\") if "(" not in one else one.rstrip(".,;:!?]}'’*_\\") for one in _LINK.findall(text)
    ]
    return tuple(dict.fromkeys(found))


def references(text: str) -> tuple[str, ...]:
    """“Appendix A”, “paragraph 4.2 of the Roads report”: what a text sends the reader to, in its order."""
    found = [(one.start(), one[0]) for one in _APPENDIX.finditer(text)]
    found += [(one.start(), one[0][0].lower() + one[0][1:]) for one in _PLACE.finditer(text)]
    return tuple(dict.fromkeys(words for _, words in sorted(found)))


def figures(text: str) -> tuple[str, ...]:
    """“31 per cent in March 2030”, “£2.4 million”: measures, with their period where one is said."""
    return tuple(dict.fromkeys(found[0] for found in _FIGURE.finditer(text)))
