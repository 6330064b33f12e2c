"""What was left to be filled in: “[date]”, “xxx”, “TBC”, wherever it stands in what is printed."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_KNOWN = (
    r"(?i:sic\b|private\b|to be settled\b|inaudible|applause|laughter|emphasis|translation|redacted|withheld|"
    r"not for publication|exempt|continued|as (?:above|before|amended)|i\.e\.|e\.g\.|appendix|annex|page|para|item|"
    r"see\b|refs?\b|notes?\b)|[ivx]+\]|[a-z]\]|[^\w\s]"
)
"""What stands in square brackets and is meant to: “[sic]”, “[private]”, “[a]”, a mark of the screen’s own."""
_ONE_WORD = (
    r"(?i:dates?|days?|months?|years?|names?|surnames?|titles?|times?|numbers?|amounts?|sums?|figures?|venues?|places?|"
    r"rooms?|address|initials?|details?|council|authority|organi[sz]ation|company|officers?|councillors?|members?|"
    r"person|chair|who|what|when|where|which|why|insert|wording|words|text|reason|reference|tb[acd]|to come|xx+)"
)
"""A word that alone in brackets, or as the first of them, says what is to be put there; “[bold]” is a mark."""
_QUOTED = pattern(r"“[^”]*”")
"""Of what is quoted, brackets and dots say what the quotation leaves out or puts in."""
_UNFILLED = pattern(
    rf"\[(?!\s*(?:{_KNOWN}))(?=\s*{_ONE_WORD}\b|[^\[\]]*(?:[A-Z]|[^\W\d_]\s+\w))[^\[\]@=]*\](?!\()|\[(?:\s*|[.…_?x]+)\]|"
    r"<(?![\s/])(?=[^<>]*[^\W\d_])[^<>@=]{2,60}(?<!\s)>|\{+(?=[^{}]*[^\W\d_])[^{}]{2,60}\}+|"
    r"\((?:insert\b[^()]*|(?:the )?(?:date|time|name|amount|figure|number|venue|title)s?|tb[acd]|TB[ACD])\)|"
    r"\b[xX]{3,}\b|\bxx\b|\b[xX]{2,}(?:[:/.][xX]{2,})+|\bXX(?= (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)|\b20(?:XX|xx|\?\?|__)|[£$€][xX?_.]+(?!\w)|\?{2,}|\(\?+\)|"
    r"_{3,}|(?<!\S)__(?=[\s,;:.]|$)|…[.…]+|\.{4,}|"
    r"(?<!\S)(?:\.{3}|…)(?=[\s,;:]|$)|(?<!\S)(?:\*{3,}|#{3,}|-{4,})(?!\S)|"
    r"\b(?:dd|DD)/(?:mm|MM)(?:/(?:yy|YY)+)?\b|"
    r"\b(?:TBC|TBA|TBD|tbc|tba|tbd|TODO|FIXME)\b|"
    r"\b[Ii]nsert (?:the |a )?(?:name|date|time|title|figure|number|amount|venue)s? here\b|\b(?:NAME|DATE|TIME) HERE\b"
)
"""“xxxxx”, “[date]”, “[the Commissioner]”, “TBC”, “??”, “...”, “___”: what is typed to be filled in later."""


_SIGNS = ("[", "<", "{", "??", "(?", "__", "...", "…", "***", "###", "----", "xx", "dd/mm", "tbc", "tba", "tbd", "todo",
          "fixme", "insert", " here")  # fmt: skip
_BESIDE = {
    "(": pattern(r"\((?:the|date|time|name|amount|figure|number|venue|title)"),
    **{sign: pattern(rf"{re.escape(sign)}[xX?_.]") for sign in "£$€"},
}
"""What a text with a blank in it has, each kind of blank one of these; most texts have none, and are read no closer."""


def left_unfilled(text: str) -> list[str]:
    """The pieces of a text that were left to be filled in; none in a text that is done.

    What stands in square brackets is one, unless it is one of the things known, or within a quotation.
    """
    if not may_be_unfilled(text):
        return []
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    return list(dict.fromkeys(
        found[0].strip() for found in _UNFILLED.finditer(text)
        if not (found[0][0] in "[.…" and any(start < found.start() < end for start, end in quoted))
    ))  # fmt: skip


def may_be_unfilled(text: str) -> bool:
    """Whether a text has a sign of a blank, so that it has to be read for one."""
    small = text.lower()
    if any(map(small.__contains__, _SIGNS)):
        return True
    return any(sign in text and beside.search(text) for sign, beside in _BESIDE.items())
