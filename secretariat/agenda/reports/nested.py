"""Lists numbered 1, 2, 3 within a numbered paragraph: their numbers are the list's own, and none of the report's."""

from __future__ import annotations

from collections.abc import Sequence

from .lines import ReportLine
from .sections import opens_a_section


def with_lists_apart(lines: Sequence[ReportLine]) -> list[ReportLine]:
    """The lines of a report whose paragraphs are numbered 1.1, 1.2, the entries of its lists without a number.

    Under “2.1 The Panel is asked to:” the lines “1. Note the report” and “2. Say more” are entries. A section is
    known by its paragraphs, which follow it, by its looks, or by its number, which goes on from the section before.
    """
    if not any("." in line.number.removesuffix(".0") for line in lines):
        return list(lines)
    following = _numbers_after(lines)
    found, current, entry = [], 0, 0
    for n, line in enumerate(lines):
        number = line.number.removesuffix(".0")
        if not number or "." in number:
            current = max(current, int(number.partition(".")[0] or 0))
            found.append(line)
            continue
        section = int(number)
        opened = opens_a_section(line)
        begins = following[n].startswith(f"{number}.") or (
            opened is not None and (bool(opened.known) or line.looks or (section > current and entry != section - 1))
        )
        if begins:
            current, entry = max(current, section), 0
            found.append(line)
        else:
            entry = section
            found.append(line._replace(text=f"{number}. {line.text}", number="", dotted=False, bullet=True))
    return found


def _numbers_after(lines: Sequence[ReportLine]) -> list[str]:
    """For each line the next number that a later one bears."""
    found, following = [""] * len(lines), ""
    for n in range(len(lines) - 1, -1, -1):
        found[n] = following
        following = lines[n].number or following
    return found
