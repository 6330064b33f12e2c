"""Whether a report's paragraphs are numbered one after the other: what stands twice, what is missing (MIN-12)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...basics.sentences import listing
from ...meetings.reports_in import ReportIn, ReportParagraph

_MOST = 20
"""Numbers that are missing in one place: more than that, and the number after the gap is no paragraph's."""


class NumberingFaults(NamedTuple):
    """The numbers that stand more than once, and those that are left out, in order."""

    twice: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def numbering_faults(paragraphs: Sequence[ReportParagraph]) -> NumberingFaults:
    """What is wrong with the numbers of a report's paragraphs.

    5.1, 5.5, 5.3, 5.4, 5.5 have 5.5 twice and no 5.2. A list within a paragraph, numbered 1, 2, 3 anew, is none of
    the report's numbering; a heading is. Sections are counted from the first there is, paragraphs of one from 1.
    """
    within = any("." in each.number for each in paragraphs)
    numbers = [_parts(each.number) for each in paragraphs if not within or "." in each.number or each.heading]
    if not within and numbers.count((1,)) > 1:
        return NumberingFaults()
    seen: set[tuple[int, ...]] = set()
    twice = []
    for number in numbers:
        if number in seen and number not in twice:
            twice.append(number)
        seen.add(number)
    headings = {number[:1] for number in seen}
    every = seen | headings
    missing = []
    for parent in sorted({number[:-1] for number in every}):
        last = [number[-1] for number in every if number[:-1] == parent]
        gaps = [n for n in range(1 if parent else min(last), max(last)) if n not in last]
        missing += [(*parent, n) for n in gaps] if len(gaps) <= _MOST else []
    return NumberingFaults(tuple(map(_written, sorted(twice))), tuple(map(_written, sorted(missing))))


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.removesuffix(".0").split("."))


def _written(number: Iterable[int]) -> str:
    return ".".join(map(str, number))


def told_of_numbers(report: ReportIn) -> list[str]:
    """What is odd in a report's numbers, a sentence each, and none of its words (MIN-12)."""
    faults = numbering_faults(report.paragraphs)
    told = []
    if report.number_stood == "blank":
        told.append("The agenda item number at the head of its report is left blank.")
    if report.number_stood == "fused":
        number = f" {report.number}" if report.number else ""
        told.append(
            f"At the head of its report the agenda item number{number} is run together with the words after it."
        )
    if faults.twice:
        several = len(faults.twice) > 1
        told.append(f"In its report paragraph{'s' * several} {listing(faults.twice)} "
                    f"stand{'' if several else 's'} more than once.")  # fmt: skip
    if faults.missing:
        told.append(f"In its report there is no {listing(faults.missing)}, although the numbers go on after it.")
    return told
