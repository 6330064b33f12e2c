"""Lines that hold more than one person, and persons that take more than one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..cells import GivenRow, bare
from .names import taken_titles
from .words import folded, is_council, post_named

_LABELLED = re.compile(r"^(?P<label>[^:()]{3,40}):\s*(?P<rest>\S.*)$")
_PLURAL = re.compile(r"^(?P<title>councillors|cllrs)\s+(?P<rest>\S.*)$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*(?![^()]*\))|\s+and\s+(?![^()]*\))")


def several_in_one(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """“Independent members: Edward Lark and Rose Rowan” and “Councillors A Birch (Eldmoor), B Elm” as a row each."""
    found: list[GivenRow] = []
    for row in rows:
        line = row.alone
        label = _LABELLED.match(line) if line else None
        if label and folded(label["label"]).endswith("s") and (post_named(label["label"]) or _is_title(label["label"])):
            found.append(row._replace(cells=(f"{label['label']}:",)))
            title = "Councillor " if _is_title(label["label"]) else ""
            found += _each(row, label["rest"], title)
        elif plural := _PLURAL.match(bare(line)) if line else None:
            found += _each(row, plural["rest"], "Councillor ")
        else:
            found.append(row)
    return found


def _is_title(label: str) -> bool:
    return folded(label) in ("councillors", "cllrs")


def _each(row: GivenRow, words: str, title: str) -> list[GivenRow]:
    if plural := _PLURAL.match(words):
        words, title = plural["rest"], "Councillor "
    pieces = [piece.strip(" .") for piece in _BETWEEN.split(words) if piece.strip(" .")]
    named = (piece if taken_titles(piece)[0] else f"{title}{piece}" for piece in pieces)
    return [row._replace(cells=(name,)) for name in named]


def in_blocks(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """A name on a line and what belongs to it on the next ones, as web pages have it: joined to one row.

    Only where every block between empty lines is so, or where names and councils take turns from the first line on;
    else a council on its own line is the heading of those under it.
    """
    if any(not row.alone for row in rows) or len(rows) < 2:
        return list(rows)
    blocks: list[list[GivenRow]] = []
    for before, row in pairwise([None, *rows]):
        if before is not None and row is not None and row.number == before.number + 1:
            blocks[-1].append(row)
        elif row is not None:
            blocks.append([row])
    if len(blocks) == 1 and len(rows) > 2 and len(rows) % 2 == 0:
        blocks = [list(rows[n : n + 2]) for n in range(0, len(rows), 2)]
        if not all(is_council(block[1].alone) for block in blocks):
            return list(rows)
    if all(1 < len(block) < 6 and _is_person(block) for block in blocks):
        return [block[0]._replace(cells=("; ".join(bare(row.alone) for row in block),)) for block in blocks]
    return list(rows)


def _is_person(block: Sequence[GivenRow]) -> bool:
    """Whether the first line names somebody and no other does."""
    titled = [bool(taken_titles(bare(row.alone))[0]) for row in block]
    return titled[0] and not any(titled[1:]) and not is_council(block[0].alone)
