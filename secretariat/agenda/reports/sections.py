"""The sections of a report that say what it is for: their headings as the field words them, numbered or not."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from ...basics.pattern import pattern
from .lines import ReportLine

Known = Literal["purpose", "asked", "background", "appendices", "reason", "summary", "introduction"]

_REPORT = r"(?: (?:of|for) (?:the |this )?(?:report|paper))?"
_HEADINGS: tuple[tuple[Known, str], ...] = (
    ("purpose", (
        rf"(?:the )?(?:purpose|aims?|objectives?)s?{_REPORT}|"
        r"purpose (?:and|&) (?:summary|background|reasons?)|what (?:is )?(?:this|the) (?:report|paper)(?: is)? about"
    )),
    ("asked", (
        r"(?:the )?(?:report |officer |officers?['’] |key |proposed )?recommend(?:ation|ed action)s?(?:\(s\))?"
        r"(?: to the (?:panel|committee))?|decisions? (?:required|sought|requested)|"
        r"actions? (?:required|requested|sought)(?: (?:of|by|from) the panel)?|"
        r"recommended|what (?:is )?the panel (?:is )?(?:being )?asked(?: to do)?|purpose (?:and|&) recommendations?"
    )),
    ("background", (
        r"(?:list of |supporting )?(?:background|source|supporting) (?:documents?|papers?|documentation|material)s?"
        r"(?: (?:and|&) references?| used| relied (?:up)?on)?|"
        r"sources?/ ?background papers?|(?:further|background) reading|documents relied (?:up)?on|references"
    )),
    ("appendices", (
        r"(?:list of |supporting )?(?:appendix|appendices|annexe?s?|annexes|attachments?|attached|enclosures?)"
        r"(?:/ ?(?:appendices|annexes|attachments|background))?(?: (?:and|&) (?:annexes|attachments|enclosures))?"
    )),
    ("reason", rf"reasons?{_REPORT}|why (?:is this|has this) report (?:here|come)"),
    ("summary", r"(?:executive |report )?summary|key points|at a glance"),
    ("introduction", r"introduction(?: and background)?"),
)  # fmt: skip
_OTHERS = pattern(
    r"(?:reasons? for (?:the |these )?recommendations?|(?:further |main )?details?|context|key issues|main report|body|"
    r"background|terms of reference|options?(?: considered)?|consultations?|next steps|conclusions?|timetable|"
    r"supporting information|contact(?: officers?)?|risks?|(?:(?:financial|legal|equality|equalities|risk|resource|"
    r"policy|staffing|other|human rights)(?: and \w+)? )?(?:implications?|considerations?))\s*:?",
    re.IGNORECASE,
)
"""Sections that say nothing of what the report is for, and end those that do."""
_WHOLE = {known: pattern(rf"(?:{words})\s*[:.?–-]?", re.IGNORECASE) for known, words in _HEADINGS}
_INLINE = {
    known: pattern(rf"(?:{words})\s*(?:[:：]\s*[-–—]?|\s[–—-]\s)\s*(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)
    for known, words in _HEADINGS
    if known in ("purpose", "asked", "background", "appendices")
}
_LONGEST = 14
"""Words of a heading."""
_APPENDIX = pattern(r"(?:appendix|annexe?|enclosure|attachment)\s+(?P<which>[A-Z0-9]{1,3})\b(?!\s+to\b)", re.IGNORECASE)


class Opened(NamedTuple):
    """A section begins. ``rest``: what stands in the same line, after its name."""

    known: Known | Literal[""]
    rest: str = ""


def opens_a_section(line: ReportLine) -> Opened | None:
    """Which section a line begins; None where it begins none.

    “2. RECOMMENDATION”, “Purpose of the report”, “Background papers: none”; “5. WORKING IN PARTNERSHIP” is a section
    of no known name; “5.1 …” begins none.
    """
    if line.cells or "." in line.number.removesuffix(".0"):
        return None
    for known, whole in _WHOLE.items():
        if whole.fullmatch(line.text):
            return Opened(known)
    for known, inline in _INLINE.items():
        if found := inline.fullmatch(line.text):
            return Opened(known, " ".join(found["rest"].split()))
    if line.bullet and not line.number:
        return None
    if _OTHERS.fullmatch(line.text):
        return Opened("")
    short = len(line.text.split()) <= _LONGEST and not line.text.endswith((".", ";", ","))
    if line.number and short and (line.looks or not line.text.endswith(":")):
        return Opened("")
    return Opened("") if line.looks and short and line.text else None


def appendix_begins(line: ReportLine) -> str:
    """The name of the appendix that begins with a line, “Appendix A”; empty where none does."""
    found = _APPENDIX.match(line.text)
    if not found or line.cells or line.number or line.bullet or len(line.text.split()) > _LONGEST:
        return ""
    return found[0] if not line.text.endswith((".", ";")) else ""
