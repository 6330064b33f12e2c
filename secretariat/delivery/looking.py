"""What the plan's lines say when looked at together: which have gone quiet, and what changed since last time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from .periods import before
from .plan_line import PlanLine


def in_order(lines: Iterable[PlanLine]) -> list[PlanLine]:
    """By theme, deliverables before measures, then by their references, numbers by size."""
    return sorted(lines, key=lambda line: (line.theme.casefold(), line.kind, _by_number(line.ref), line.id))


def _by_number(ref: str) -> tuple[tuple[int, int, str], ...]:
    parts = ref.replace("/", ".").replace("-", ".").split(".")
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts)


def latest_period(lines: Iterable[PlanLine]) -> str:
    """The last quarter of which anything was reported; empty where nothing was."""
    return max((each.period for line in lines for each in line.reported), default="")


def gone_quiet(lines: Sequence[PlanLine]) -> list[PlanLine]:
    """Those not completed of which the last report said nothing, though others were reported."""
    latest = latest_period(lines)
    return [line for line in lines if latest and line.status != "completed" and line.of(latest) is None]


class ChangedLine(msgspec.Struct, frozen=True):
    """A line whose status or figure is another than a quarter before, or that was not reported then."""

    line: PlanLine
    was: str
    now: str


def changed_since(lines: Sequence[PlanLine], period: str = "") -> list[ChangedLine]:
    """What changed in a quarter (the latest, where none is named) against what was said of each line before it."""
    period = period or latest_period(lines)
    found = []
    for line in lines:
        now = line.of(period)
        if now is None:
            continue
        earlier = [each for each in line.reported if each.period < period]
        was = earlier[-1] if earlier else None
        before_, after = (_said(was.status, was.value) if was else "not reported"), _said(now.status, now.value)
        if before_ != after:
            found.append(ChangedLine(line, before_, after))
    return found


def _said(status: str, value: str) -> str:
    return ", ".join(part for part in (status, value) if part) or "no figure"


def last_periods(lines: Iterable[PlanLine], how_many: int = 4) -> list[str]:
    """The last quarters in order, those between without a report included, so that a gap is seen."""
    latest = latest_period(lines)
    found: list[str] = []
    while latest and len(found) < how_many:
        found.insert(0, latest)
        latest = before(latest)
    return found
