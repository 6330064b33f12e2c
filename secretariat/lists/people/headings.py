"""Rows that name nobody: headings, which say something of all those under them, and totals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...basics.pattern import pattern
from ...panel.people import Role
from ..cells import GivenRow, bare
from ..heads import called
from .headers import HEADS
from .names import PARTICLES, read_name, taken_titles
from .words import (
    HOW_MANY,
    TITLES,
    VACANT,
    core_of_council,
    folded,
    is_attendance,
    is_council,
    is_what_somebody_is,
    office_named,
    post_named,
)

_TOTAL = pattern(
    r"(?:sub-?)?totals?\b|quorum\b|sources?\b|as at\b|(?:last )?updated?\b|vacanc(?:y|ies):? \d", re.IGNORECASE
)


_FOOT = pattern(
    r"\d+ (?:\w+ ){0,3}(?:members|councillors|independents|seats|officers)\b|"
    r"page \d+(?: of \d+|/\d+)?$|(?:panel )?membership\s*[:–—-]\s*\d|(?:please )?notes?\s*[:–—]|key\s*:|"
    r"[*†‡^#\d ]*\s*(?:=|denotes?\b|indicates?\b)|[*†‡^#]+ [–—-] |"
    r"\d{1,2} [–—-] (?:appointed|elected|co-?opted|replace[sd]|resigned|until|from)\b|"
    r"(?:sent|cc|bcc|subject|attachments?)\s*:|(?:from|to)\s*:.*@|[^,;()]*\b(?:is|are|were|follows|below)\s*:$|"
    r"(?:hi|hello|dear|good (?:morning|afternoon)|(?:(?:kind|best|many|warm) )?(?:regards|wishes|thanks)|thank you|"
    r"yours (?:sincerely|faithfully))\b[\w ]{0,30}[,.!]?$|"
    r"(?:host|lead|administering|accountable) (?:authority|council)\s*[:–—-]|"
    r"(?:committee details|contact information|(?:further|more) information|contacts?)$|"
    r"(?:photo|photograph|picture|image|portrait)s? of\b|"
    r"(?:view|see|visit|go to)\b.*\b(?:profile|page|details|website)$|"
    r"(?:for (?:more|further) (?:information|details)|contact(?: us| details)?|enquiries|web(?:site)?)"
    r"\b[^@:]*:?\s*"
    r"(?:<?\S+@\S+>?|https?:\S+|www\.\S+|[\d +()]{9,})$",
    re.IGNORECASE,
)
"""What stands under a list: its page, what a mark in it means, whom to write to."""
_TITLE_OF_A_LIST = pattern(
    r"\b(?:panel(?! member\b)|membership|committee)\b|\b(?:members|councillors|substitutes|officers)\b.*\b20\d\d",
    re.IGNORECASE,
)


_COUNT = pattern(rf"\s*{HOW_MANY}$", re.IGNORECASE)


def without_a_count(words: str) -> str:
    """“Labour (4)” without its number."""
    return _COUNT.sub("", words)


def is_title(row: GivenRow) -> bool:
    """Whether a line is what a list is headed by, “Membership 2033/34”, “The Police and Crime Panel”: nobody's name."""
    line = without_a_count(row.alone.removesuffix(":"))
    no_name = not taken_titles(line)[0] and post_named(line) is None and not re.search(r"[,;:()@]|\s[–—-]\s", line)
    if is_attendance(line):
        return True
    return bool(line) and no_name and _TITLE_OF_A_LIST.search(line) is not None


def is_a_total(row: GivenRow) -> bool:
    """Whether a line counts those above or under it, or says how many must come: “Total: 10 members”, “Quorum 4”."""
    counted = _TOTAL.match(row.alone) is not None and any(map(str.isdigit, row.alone))
    return (counted or _FOOT.match(row.alone) is not None) and not taken_titles(row.alone)[0]


def is_no_row(row: GivenRow) -> bool:
    """Whether a row of a table is a heading or a total: one cell says something, in words that are nobody's name."""
    first = next((cell for cell in row.cells if cell), "")
    if _TOTAL.match(first) and not taken_titles(first)[0]:
        return True
    words = row.alone.split()
    if len(words) < 2 or not words[0][0].isupper() or "," in first or taken_titles(row.alone)[0]:
        return False
    return any(word[0].islower() and word not in ("of", "the") and folded(word) not in PARTICLES for word in words)


def heading_of(row: GivenRow, *, in_table: bool) -> dict[str, str]:
    """What a row says of all those under it: a post (“Substitutes:”), or a council on a line of its own."""
    words = bare(row.alone).strip("#* ").rstrip(":").strip() if row.alone else ""
    if not words or (not in_table and len(row.cells) > 1 and not row.cells[0]):
        return {}
    plural = folded(words)
    if _LEFT.fullmatch(words):
        return {"post": str(Role.MEMBER), "left": words}
    counted = without_a_count(words)
    if (role := post_named(counted)) and (
        row.alone.rstrip().endswith(":")
        or counted != words
        or re.search(r"s(?: in attendance| present| of the panel)?$", plural)
        or in_table
    ):
        return {"post": str(role)}
    words = re.sub(r"^(?i:members )?(?i:representing|appointed by|from|of|for)\s+(?=[A-Z])", "", counted)
    if called(words) in HEADS.fields:
        return {}  # “Authority”, over a column
    if is_council(words) and not re.search(r"[,:;(\[–—|]| - ", words) and _is_no_name(words):
        return {"authority": words}
    before, sep, after = (part.strip() for part in re.sub(r"\s[-–—]\s|:", "|", words).partition("|"))
    if sep and is_council(before) and _is_no_name(before) and (role := post_named(after)):
        return {"authority": before, "post": str(role)}
    return {}


_LEFT = pattern(
    r"(?:former|past|previous|ex)[- ](?:(?:panel|committee) )?members(?: of the (?:panel|committee))?|"
    r"members (?:who have )?(?:left|resigned)|(?:resignations|leavers)",
    re.IGNORECASE,
)
"""Over those who are members no more."""
_VACANCY = pattern(r"\bvacan(?:t|cy|cies)\b", re.IGNORECASE)


def is_a_vacancy(words: str) -> bool:
    """Whether words that name nobody say why: “Eldmoor DC (1 seat vacant)”."""
    return _VACANCY.search(words) is not None


def offices_above(rows: Sequence[GivenRow]) -> set[int]:
    """The rows, by number, that say an office and no more, each over the one who holds it: “Chair” over “Cllr Birch”.

    None where the first does not stand before everyone or after an empty line, or the last has nobody under it: then
    an office may as well be that of whoever stands above it.
    """
    said = [n for n, row in enumerate(rows) if office_named(bare(row.alone).rstrip(":")) and row.alone]
    if not said or said[-1] == len(rows) - 1 or any(rows[n + 1].number != rows[n].number + 1 for n in said):
        return set()
    before = rows[said[0] - 1] if said[0] else None
    first = before is None or before.number + 1 < rows[said[0]].number or is_title(before)
    return {rows[n].number for n in said} if first else set()


def posts_above(rows: Sequence[GivenRow]) -> dict[int, dict[str, str]]:
    """The rows, by number, that say a post and no more, over those who hold it: “Co-opted” over three names.

    None where the last has nobody under it, or a post comes twice: then each may be that of whoever stands above it.
    """
    said = {n: post for n, row in enumerate(rows) if row.alone and (post := post_named(bare(row.alone)))}
    if len(rows) - 1 in said or len(set(said.values())) < len(said):
        return {}
    return {rows[n].number: {"post": str(post)} for n, post in said.items() if n + 1 not in said}


def councils_alone(rows: Sequence[GivenRow], councils: Sequence[str]) -> dict[int, dict[str, str]]:
    """The rows that are a council's name alone, by number: “HOLT” over those it sends.

    One the panel has, in any case; else one word, or several in capitals, where whoever stands under it has more of a
    name than that and nobody else in the list has a family name alone.
    """
    if not rows:
        return {}
    known = {core_of_council(each) for each in councils} - {""}
    lines = {row.number: "" if is_title(row) else bare(row.alone).rstrip(":").strip() for row in rows}
    numbers = list(lines)
    alone = {
        number for number, following in zip(numbers, [*numbers[1:], 0], strict=True)
        if _is_a_name_alone(lines[number]) and following and _names_somebody(lines[following])
    }  # fmt: skip
    others = [line for number, line in lines.items() if number not in alone and line and post_named(line) is None]
    surely = all(len(taken_titles(line)[1].split()) > 1 or taken_titles(line)[0] for line in others)
    return {
        number: {"authority": as_a_name(line)}
        for number, line in lines.items()
        if (line and core_of_council(line) in known and folded(line) == core_of_council(line))
        or (number in alone and surely)
    }


_WORDS = pattern(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,4}")


def _is_a_name_alone(line: str) -> bool:
    """Whether a line is one word, or several in capitals, that are nothing else that is known."""
    known = is_what_somebody_is(line) or folded(line) in TITLES or is_attendance(line)
    several = len(line.split()) > 1
    return _WORDS.fullmatch(line) is not None and not known and folded(line) not in VACANT and (
        line.isupper() if several else line[:1].isupper()
    )  # fmt: skip


def _names_somebody(line: str) -> bool:
    """Whether a line begins with a title, or with a name of two words at least that are not all in capitals."""
    return bool(taken_titles(line)[0]) or (len(line.split()) > 1 and not line.isupper() and line[:1].isupper())


def as_a_name(line: str) -> str:
    """“STOKE UPON TERN” in small letters with capitals; any other as it stands."""
    if not line.isupper():
        return line
    small = ("of", "the", "and", "upon", "on", "in", "with", "by", "le", "super", "under")
    return " ".join(word.casefold() if word.casefold() in small else word.capitalize() for word in line.split())


def _is_no_name(words: str) -> bool:
    return not read_name(words).title
