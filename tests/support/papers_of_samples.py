"""Every paper of the two samples, in any format: of July and September 2022, and of the invented years."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from secretariat.cli import run as cli
from secretariat.papers.catalogue import PAPERS

JULY, SEPTEMBER = "2022-07-20", "2022-09-14"
VETOED, IN_PRIVATE, CONFIRMED, LAST, NEXT = "2025-01-29", "2025-03-19", "2025-10-15", "2026-03-18", "2026-06-24"
NAMES = sorted(set(PAPERS) - {"complaints-annex", "chasing"})
"""Every paper that the real sample has: nothing is owed to it, and nobody complained."""

Wanted = tuple[str, tuple[str, ...]]
"""What a paper is exported as, and what is typed for it."""


def of_the_real() -> Iterator[Wanted]:
    """Each paper once: of July, where it is of a meeting; front sheets of September, which has reports."""
    for name in NAMES:
        of = [JULY] if PAPERS[name].of in ("meeting", "either") else []
        yield name, (name, *([SEPTEMBER] if name.endswith("front-sheet") else of))


def of_the_invented() -> Iterator[Wanted]:
    """Each paper of the last meeting, and of all; what is printed of a veto, a hearing, private business."""
    for name, paper in sorted(PAPERS.items()):
        if paper.of in ("meeting", "either"):
            yield f"{name}-{LAST}", (name, LAST)
        if paper.of != "meeting":
            yield name, (name, *(("--case", "2026/001") if name == "complaints-annex" else ()))
    for name, of in (("minutes", VETOED), ("minutes", CONFIRMED), ("report", VETOED), ("report", CONFIRMED),
                     ("exempt-minutes", IN_PRIVATE), ("agenda", NEXT), ("chairs-brief", NEXT)):  # fmt: skip
        yield f"{name}-{of}", (name, of)


def exported(data: Path, folder: Path, wanted: Iterator[Wanted], ending: str) -> list[Path]:
    """The papers as files in a folder, of a copy of the data: an export goes on record."""
    shutil.copytree(data, folder / "data")
    for file, (name, *more) in wanted:
        to = str(folder / f"{file}{ending}")
        assert cli.run(["--data", str(folder / "data"), "export", name, *more, "--to", to]) == 0, file
    return sorted(folder.glob(f"*{ending}"))
