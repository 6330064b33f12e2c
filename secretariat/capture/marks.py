"""One sign at the beginning of a line, in place of a command word; it works whoever is speaking.

    =                 what usually comes of such an item: none declared, the minutes agreed, the report noted
    =an  =e the plan  what came of it, by the first letters: AGREED to NOTE the report, ENDORSED the plan
    =hb ps jp         at an election: who was elected, who proposed, who seconded
    > to circulate …  a recommendation; >> one to the panel itself
    ! to send …       a promise; alone, what was just answered was one
    + …               a numbered update
    - …               a sub-point of what was just said; a bullet where nothing was

A line that only begins like one (“-5 degrees”) is not: a digit that follows at once makes it words.
"""

from __future__ import annotations

import msgspec

from ..basics.pattern import pattern
from ..meetings.meeting import Purpose
from ..proceedings.proceedings import Proceedings

AS_WORDS = "\\"
"""Before a line: what follows is words, however it begins."""


class Mark(msgspec.Struct, frozen=True):
    """``usage`` shows its form, ``sentence`` says what it does."""

    sign: str
    usage: str
    sentence: str


MARKS = (
    Mark("=", "=", "What usually comes of such an item: none, the minutes agreed, AGREED to NOTE the report."),
    Mark("=", "=an the plan", "What came of it, by first letters (a AGREED, n NOTED, e ENDORSED, ap APPROVED, "
         "r RESOLVED, s SUPPORTED, v VETOED; an AGREED to NOTE, ae ENDORSE, aa APPROVE, as SUPPORT)."),
    Mark("=", "=hb ps jp", "At an election: who was elected, who proposed, who seconded."),
    Mark(">", "> to …", "A recommendation."),
    Mark(">>", ">> to …", "A recommendation to the panel itself."),
    Mark("!", "! to …", "A promise; alone, what was just answered was one."),
    Mark("+", "+ words", "A numbered update."),
    Mark("-", "- words", "A sub-point of what was just said, or a bullet."),
    Mark("*", "* words", "A bullet."),
    Mark("#", "# words", "A sub-heading."),
    Mark(AS_WORDS, "\\ words", "Words, although they begin like a command or a mark."),
)  # fmt: skip

_BEGINS = pattern(r"(?P<sign>>>|[=>!+-])(?:\s+(?=\S)|(?=[^\W\d_]|[“‘\"'(\[])|\s*$)")
_DASH = pattern(r"^[–—]\s+(?=\S)")
"""A dash that a word processor makes of “- ”."""
_ELECTIONS = (Purpose.ELECT_CHAIR, Purpose.ELECT_VICE)


def begins_with_a_mark(text: str) -> bool:
    """Whether a text begins with a mark, and so would be read as the command that the mark stands for."""
    return _BEGINS.match(text) is not None


def in_full(line: str, p: Proceedings) -> str:
    """A line that begins with a mark, as the command or the list mark it stands for; any other line as it is."""
    line = _DASH.sub("- ", line)
    found = _BEGINS.match(line)
    if found is None:
        return line
    words = line[found.end() :].strip()
    match found["sign"]:
        case "=":
            return f"/{_outcome_command(words, p)} {words}".rstrip()
        case ">>" if words:
            first, _, rest = words.partition(" ")
            all_of_them, words = ("unanimously ", rest) if first.casefold() == "unanimously" else ("", words)
            return f"/recommend {all_of_them}to the {p.panel.body_word}: {words}"
        case ">" | ">>":
            return f"/recommend {words}".rstrip()
        case "!":
            return f"/promise {words}".rstrip()
        case "-" if words:
            return f"{'a.' if p.page.in_a_point else '*'} {words}"
        case _:
            return f"/update {words}".rstrip()


def _outcome_command(words: str, p: Proceedings) -> str:
    """The command word that ``=`` stands for: usual if alone, elect in an item for an election, else outcome."""
    item = p.bundle.item(p.item)
    if item and item.business in _ELECTIONS and words:
        return "elect"
    return "outcome" if words else "usual"
