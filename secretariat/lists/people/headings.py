"""Rows that name nobody: headings, which say something of all those under them, and totals."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ..cells import GivenRow, bare
from .names import PARTICLES, read_name, taken_titles
from .words import folded, is_council, post_named

_TOTAL = pattern(
    r"(?:sub-?)?totals?\b|quorum\b|sources?\b|as at\b|(?:last )?updated?\b|vacanc(?:y|ies):? \d", re.IGNORECASE
)


_BESIDE_A_COUNCIL = pattern(r"\s*\(\d+[^()]*\)$|^(?i:members )?(?i:representing|appointed by|from|of|for)\s+(?=[A-Z])")


_TITLE_OF_A_LIST = pattern(
    r"\b(?:panel(?! member\b)|membership|committee)\b|\b(?:members|councillors|substitutes|officers)\b.*\b20\d\d",
    re.IGNORECASE,
)


def is_title(row: GivenRow) -> bool:
    """Whether a line is what a list is headed by, “Membership 2033/34”, “The Police and Crime Panel”: nobody's name."""
    line = row.alone
    no_name = not taken_titles(line)[0] and post_named(line) is None and not re.search(r"[,;:()@]|\s[–—-]\s", line)
    return bool(line) and no_name and _TITLE_OF_A_LIST.search(line) is not None


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
    if (role := post_named(words)) and (
        row.alone.rstrip().endswith(":") or re.search(r"s(?: in attendance| present)?$", plural) or in_table
    ):
        return {"post": str(role)}
    words = re.sub(
        r"\s*\(\d+[^()]*\)$|^(?i:members )?(?i:representing|appointed by|from|of|for)\s+(?=[A-Z])", "", words
    )
    if is_council(words) and not re.search(r"[,:;(\[–]| - ", words) and _is_no_name(words):
        return {"authority": words}
    before, sep, after = (part.strip() for part in re.sub(r"\s[-–—]\s|:", "|", words).partition("|"))
    if sep and is_council(before) and _is_no_name(before) and (role := post_named(after)):
        return {"authority": before, "post": str(role)}
    return {}


def _is_no_name(words: str) -> bool:
    return not read_name(words).title
