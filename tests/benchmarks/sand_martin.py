"""“Sand Martin 142”: the meeting of 20 July 2022 by keys alone, through the real application.

The 107 facts of the public record (``july_facts``) are typed as a practised clerk would (``july_keys``), and then
looked for in the minutes as they stand at the gavel. ``keystrokes`` says exactly what is counted. Two variants: all
that ends item 8 typed with no pause at all, where the meeting took twenty seconds over it; and a veto that fails by
one because a member left before the vote (``february``).
"""

from __future__ import annotations

import asyncio
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from secretariat.basics.acts import Act, Put, act
from secretariat.sample.cambridgeshire import JULY, MEETINGS, PANEL, PEOPLE, PLAN_RECORDS, july_items
from tests.support.clerk import printed

from . import february, july_facts, july_keys
from .july_facts import Fact, wrong
from .keystrokes import Count, Step, count
from .minuted import Minuted
from .replaying import Clock, Timed, at_the_minutes, replay

AIM = "mean 3.0, 95th percentile 10"


def july_ground() -> list[Act]:
    """The panel and its people, and the agenda of July with nothing minuted."""
    records = [PANEL, *PEOPLE, MEETINGS[0], *PLAN_RECORDS]
    return [act("begin", [Put(record) for record in records], [Put(item, JULY) for item in july_items()])]


class Gavel(NamedTuple):
    """What a replay came to."""

    wrong: list[str]
    """The facts that are not in the minutes where they belong."""
    timed: Timed | None
    last: float
    """Seconds from the last steps' first key until all of it was safe on the disk, and in sight."""
    page: list[str]
    """What was minuted, one string a block."""


def play(
    folder: Path, meeting: str, ground: Sequence[Act], steps: Sequence[Step], facts: tuple[Fact, ...], *,
    timed: Timed | None = None, at_once: Sequence[Step] = (), after: Sequence[Step] = (),
) -> Gavel:  # fmt: skip
    """A meeting replayed: ``steps``, then ``at_once`` without a pause, then ``after``; and the facts looked for."""

    async def played() -> Gavel:
        clock = Clock(dt.date.fromisoformat(meeting), steps[0].time)
        async with at_the_minutes(folder / "data", meeting, clock, ground) as app:
            await replay(app, clock, steps, timed)
            began = time.perf_counter()
            if at_once:
                await replay(app, clock, [Step(at_once[0].time, "".join(step.keys for step in at_once))])
            took = time.perf_counter() - began
            await replay(app, clock, after)
            proceedings = app.archive.proceedings(meeting)
            assert proceedings is not None
            page = printed(proceedings.page.blocks())
            return Gavel(wrong(facts, Minuted(proceedings)), timed, took, page)

    return asyncio.run(played())


def july(folder: Path, timed: Timed | None = None) -> Gavel:
    return play(folder, JULY, july_ground(), july_keys.JULY, july_facts.FACTS, timed=timed)


def burst(folder: Path) -> Gavel:
    """All that ends item 8, in one breath."""
    before = [*july_keys.BEFORE, *july_keys.TO_THE_REPORT, *july_keys.QUESTIONS, *july_keys.INSPECTION]
    return play(
        folder, JULY, july_ground(), before, july_facts.FACTS,
        at_once=july_keys.BURST, after=july_keys.TO_THE_CLOSE,
    )  # fmt: skip


def veto(folder: Path, timed: Timed | None = None) -> Gavel:
    return play(folder, february.FEBRUARY, february.panel(), february.KEYS, february.FACTS, timed=timed)


def measure() -> Iterator[str]:
    """The July meeting, the burst, the veto."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        keys = count(july_keys.JULY)
        yield from _keys("July 2022", keys, AIM)
        for kind, many, mean in keys.by_kind():
            yield f"    {kind:<16}{many:>4} facts{mean:7.1f} keys each"
        timed = Timed()
        yield from _gavel("July 2022", july(root / "july", timed), len(july_facts.FACTS))
        last = count(july_keys.BURST)
        yield from _keys("burst", last)
        gavel = burst(root / "burst")
        letters = sum(len(step.strokes()) for step in july_keys.BURST)
        yield f"  {letters} keys with no pause: all kept and shown after {gavel.last:.2f} s (the meeting took 20 s)"
        yield from _gavel("burst", gavel, len(july_facts.FACTS))
        yield from _keys("February veto", count(february.KEYS))
        yield from _gavel("February veto", veto(root / "veto", Timed()), len(february.FACTS))


def _keys(name: str, keys: Count, aim: str = "") -> Iterator[str]:
    dearest, worst = keys.worst
    yield (
        f"{name}: {len(keys.per_fact)} facts, {keys.total:.0f} keys (and {keys.letters:,} letters of free text)"
        f"{f'; aim: {aim}' if aim else ''}"
    )
    yield (
        f"  keys a fact: mean {keys.mean:.2f} ({keys.beside} of them beside the facts), "
        f"95th percentile {keys.percentile(0.95):.1f}, worst {worst:.1f} ({dearest})"
    )


def _gavel(name: str, gavel: Gavel, facts: int) -> Iterator[str]:
    right = facts - len(gavel.wrong)
    yield f"  {name}: {right} of {facts} facts right at the gavel" + (
        f"; wrong: {', '.join(gavel.wrong)}" if gavel.wrong else ""
    )
    if gavel.timed is not None:
        for what, times in (
            ("to repaint", gavel.timed.repaint),
            ("to durable", gavel.timed.durable),
            ("to the last picture", gavel.timed.at_rest),
        ):
            ranked = sorted(times)
            yield (
                f"  key {what:<21} median {statistics.median(ranked) * 1e3:5.1f} ms, "
                f"99th {ranked[int(len(ranked) * 0.99)] * 1e3:5.1f} ms   ({len(ranked)} keys)"
            )


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
