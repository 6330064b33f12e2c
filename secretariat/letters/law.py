"""Laws as a letter cites them, in one short form: “PRSRA 2011 s.29(3)”, “Police Act 1996 s.55(5)”."""

from __future__ import annotations

import re
from operator import itemgetter

from ..basics.pattern import pattern

_PART = r"\d{1,3}[A-Z]{0,2}(?:\s?\(\w{1,3}\)){0,3}"
_ACT = (
    r"(?:(?:the\s)?(?P<act>(?:[A-Z][\w'’-]*(?:,?\s(?:and|of|the|etc\.?|&))?,?\s){1,9}?(?:\([A-Z][A-Za-z ]{1,40}\)\s)?"
    r"(?:Act|Order|Regulations|Measure)(?:\s(?:\([A-Za-z ]{1,30}\)\s?)?(?P<year>(?:1[89]|20)\d\d))?)"
    r"|(?:the\s)?(?P<short>PRSRA?|FOIA|LGA|PRSR Act)(?:\s(?P<short_year>(?:1[89]|20)\d\d))?|the\s(?P<that>(?:1[89]|"
    r"20)\d\d\sAct|said Act|same Act|Act)\b)"
)
_CITED = pattern(
    rf"\b(?P<what>sections?|ss?\.?|s|regulations?|regs?\.?|paragraphs?|paras?\.?|schedules?|"
    rf"articles?)\s?(?P<parts>{_PART}(?:\s?(?:,|and|&|or|to|-|–)\s?{_PART}){{0,5}})"
    rf",?\s(?:(?:of|to|in|under)\s(?P<schedule>Schedule\s\d{{1,2}}),?\s)?(?:(?:of|to|in|under)\s)?{_ACT}",
    re.IGNORECASE,
)
_AFTER = pattern(
    rf"\b(?:the\s)?(?P<act>(?:[A-Z][\w'’-]*(?:\s(?:and|of|the))?\s){{1,9}}?Act)\s(?P<year>(?:1[89]|"
    rf"20)\d\d),?\s\(?(?P<what>[Ss]ections?|ss?\.?)\s?(?P<parts>{_PART})"
)
_NAMED_ALONE = pattern(r"\b(?P<act>(?:[A-Z][\w'’-]*(?:\s(?:and|of|the))?\s){1,9}?Act)\s(?P<year>(?:1[89]|20)\d\d)\b")
_ONE = pattern(_PART)
_SHORT = {
    "police reform and social responsibility act": "PRSRA",
    "prsr act": "PRSRA",
    "prsra": "PRSRA",
    "prsr": "PRSRA",
}
_BY = {"s": "s.", "r": "reg.", "p": "para.", "a": "art."}


def names_a_law(text: str) -> bool:
    """Whether a paragraph may cite one at all."""
    return "Act" in text or "PRSR" in text or "FOIA" in text or "Regulation" in text or "Order" in text or "LGA" in text


def laws_cited(text: str) -> tuple[str, ...]:
    """Every law that a text cites, in its order, once.

    “section 29(3) of the Police Reform and Social Responsibility Act 2011” → “PRSRA 2011 s.29(3)”; “sections 28(6) and
    29(3) of the 2011 Act” → the two of the Act named before.
    """
    found: list[tuple[int, str]] = []
    last = ""
    named = [(one.end(), f"{_named(one['act'])} {one['year']}") for one in _NAMED_ALONE.finditer(text)]
    for one in _CITED.finditer(text):
        before = next((act for end, act in reversed(named) if end <= one.start()), "")
        act = _act(one, last or before)
        if not act:
            continue
        last = act
        mark = "Sch." if one["what"][:2].casefold() == "sc" else _BY[one["what"][0].casefold()]
        schedule = f"Sch.{one['schedule'].split()[-1]} " if one["schedule"] else ""
        found += [
            (one.start(), f"{act} {schedule}{mark}{part.replace(' ', '')}") for part in _ONE.findall(one["parts"])
        ]
    for one in _AFTER.finditer(text):
        found += [(one.start(), f"{_named(one['act'])} {one['year']} s.{one['parts'].replace(' ', '')}")]
    return tuple(dict.fromkeys(cited for _, cited in sorted(found, key=itemgetter(0))))


def _act(found: re.Match[str], last: str) -> str:
    if found["that"]:
        return last
    if short := found["short"]:
        year = found["short_year"] or ("2011" if short.upper().startswith("PRSR") else "")
        return f"{_SHORT.get(short.casefold(), short.upper())} {year}".strip()
    words, year = found["act"], found["year"] or ""
    if not words[:1].isupper():
        words = words[words.find(" ") + 1 :] if " " in words else words
    if not any(word[:1].isupper() for word in words.split()[:-1]):
        return last
    name = re.sub(r"\s?(?:1[89]|20)\d\d$", "", words).strip()
    return f"{_named(name)} {year}".strip()


def _named(act: str) -> str:
    low = " ".join(act.casefold().split()).removeprefix("the ")
    return _SHORT.get(low, act.strip())
