"""People that take more than one line: a name, and what belongs to it on the next ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..cells import GivenRow, bare
from .headings import is_title
from .rows import NAME, is_plain_name, of_a_person
from .words import folded, is_council, post_named


def in_blocks(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """A name on a line and what belongs to it on the next ones, as web pages have it: joined to one row.

    Only where every block between empty lines is so, or where names and councils take turns from the first line on;
    else a council on its own line is the heading of those under it.
    """
    if any(not row.alone for row in rows) or len(rows) < 2:
        return list(rows)
    once = [row for row, after in pairwise([*rows, None]) if row is not None and not _stands_again(row, after)]
    if len(once) < len(rows) and (blocks := in_blocks(once)) != once:
        return blocks
    if blocks := _each_with_its_council(rows) or _by_turns(rows):
        return blocks
    found: list[list[GivenRow]] = []
    for before, row in pairwise([None, *rows]):
        if before is not None and row is not None and row.number == before.number + 1:
            found[-1].append(row)
        elif row is not None:
            found.append([row])
    if all(1 < len(block) < 6 and _is_person(block) for block in found):
        return [_joined(block) for block in found]
    return list(rows)


def _stands_again(row: GivenRow, after: GivenRow | None) -> bool:
    """Whether a line stands on the next one again: a name, once as the words of a picture."""
    return after is not None and after.alone == row.alone and after.number == row.number + 1


def _each_with_its_council(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """The blocks, where each begins with a name and has one council on a line of its own, whatever else it has.

    A post on its own line (“Substitutes”) stays the heading of the blocks under it. Empty where it is not so: then a
    council is the heading of those under it.
    """
    first = next((n for n, row in enumerate(rows) if of_a_person(bare(row.alone))), len(rows))
    above = [row for row in rows[:first] if is_title(row) or len(row.alone.split()) == 1]
    found: list[list[GivenRow]] = []
    headings: dict[int, list[GivenRow]] = {}
    untitled: set[int] = set()  # those under a post on its own line may have neither a title nor a council
    for row in rows:
        line = bare(row.alone).rstrip(":")
        if row in above and not is_council(line) and post_named(line) is None:
            continue
        under_a_post = bool(headings.get(len(found))) or len(found) in untitled
        after_a_gap = bool(found) and row.number > found[-1][-1].number + 1
        if after_a_gap and not under_a_post and not of_a_person(line) and is_plain_name(line):
            return []  # somebody without a title begins another block
        if of_a_person(line) or (under_a_post and is_plain_name(line)):
            found.append([row])
            if not of_a_person(line):
                untitled |= {len(found) - 1, len(found)}
        elif post_named(line) and (folded(line).endswith("s") or row.alone.rstrip().endswith(":")):
            headings.setdefault(len(found), []).append(row)
        elif not found or headings.get(len(found)):
            return []
        else:
            found[-1].append(row)
    for n, block in enumerate(found):
        councils = sum(is_council(bare(row.alone)) for row in block[1:])
        if len(block) > 6 or is_council(block[0].alone) or councils > 1 or (not councils and n not in untitled):
            return []
    if all(n in untitled for n in range(len(found))):
        return []
    joined = [[*headings.get(n, []), _joined(block)] for n, block in enumerate(found)]
    return [*(row for row in above if row not in headings.get(0, [])), *(row for block in joined for row in block)]


def _by_turns(rows: Sequence[GivenRow]) -> list[GivenRow]:
    """A name without a title and its council, by turns from the first line to the last; empty where it is not so."""
    names, councils = rows[::2], rows[1::2]
    lines = [bare(row.alone) for row in councils]
    if len(names) != len(councils) or not all(is_council(line) and not of_a_person(line) for line in lines):
        return []
    if any(is_council(row.alone) or not NAME.fullmatch(bare(row.alone)) for row in names):
        return []
    return [_joined(pair) for pair in zip(names, councils, strict=True)]


def _joined(block: Sequence[GivenRow]) -> GivenRow:
    return block[0]._replace(cells=("; ".join(bare(row.alone) for row in block),))


def _is_person(block: Sequence[GivenRow]) -> bool:
    """Whether the first line names somebody and no other does."""
    lines = [bare(row.alone) for row in block]
    if any(post_named(line.rstrip(":")) and folded(line.rstrip(":")).endswith("s") for line in lines[1:]):
        return False  # “Substitutes” is the heading of those under it
    named = [bool(of_a_person(line)) or is_plain_name(line) or (n > 0 and _begins_with_a_name(line))
             for n, line in enumerate(lines)]  # fmt: skip
    return named[0] and not any(named[1:]) and not is_council(block[0].alone)


def _begins_with_a_name(words: str) -> bool:
    """Whether somebody else’s row begins: “'Bob Elm' <bob@holt.example>”, “Bob Elm (they/them) – Independent”."""
    first, *more = re.split(r"\s*[(<\[]|\s+[–—-]\s+", words, maxsplit=1)
    return bool(more) and (is_plain_name(first.strip(" '\"‘’“”")) or bool(of_a_person(re.sub(r"^\W+", "", first))))
