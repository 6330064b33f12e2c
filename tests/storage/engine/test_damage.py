"""The damage table: every file the program writes, and every pair of them, damaged in every way there is.

Whatever was done, the outcome is whole, told or refused, and never wrong and silent; also after the next act. The
whole table is played by ``make torture``; ``make test`` plays a part of it, another one for each run of its seed.
"""

from __future__ import annotations

import itertools
import random
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import settings

from storage.sealed.keyring import COPY, FILE
from tests.support.damage import Damage, Folder, judged, made, singles

Row = tuple[Damage, ...]
KEYS = {FILE, COPY}
CHUNKS = 4
SEED = 20311128
GOOD = {"whole", "told", "refused"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Folder:
    return made(tmp_path_factory.mktemp("damage"))


def part(rows: Sequence[Row], chunk: int, usual: int) -> Sequence[Row]:
    """The rows that are played: a chunk of all of them in ``make torture``, else a few of them, chosen by the seed."""
    if settings.default.max_examples > 500:
        return rows[chunk::CHUNKS]
    return random.Random(SEED + chunk).sample(rows, usual // CHUNKS)


def table(folder: Folder, rows: Iterable[Row], tmp_path: Path, capsys, name: str) -> None:
    """Play the rows; print the count; every one that is wrong is named."""
    counts: Counter[str] = Counter()
    wrong = []
    for number, row in enumerate(rows):
        data = tmp_path / "data"
        try:
            outcome = judged(folder, data, row, f"{SEED} {number} {row}")
        except Exception as error:
            outcome = f"a fault of the program: {type(error).__name__}: {error}"
        counts[outcome if outcome in GOOD else "WRONG"] += 1
        if outcome not in GOOD:
            wrong.append(f"{' and '.join(f'{one.file} by {one.way}' for one in row)}: {outcome}")
        shutil.rmtree(data)
    with capsys.disabled():
        print(f"\n{name}: {counts.total()} damaged folders: {dict(counts)}")
    assert wrong == []


def of_keys(row: Row) -> bool:
    return any(one.file in KEYS for one in row)


@pytest.mark.hypothesis
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_file_damaged_in_every_way(folder, tmp_path, capsys, chunk):
    rows = [(one,) for one in singles(folder) if one.file not in KEYS]
    flips = [row for row in rows if row[0].way in ("flip", "truncate")] * 20
    table(folder, part([*rows, *flips], chunk, 100), tmp_path, capsys, f"one file, {chunk + 1} of {CHUNKS}")


@pytest.mark.hypothesis
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_pair_of_files_damaged_in_every_way(folder, tmp_path, capsys, chunk):
    pairs = [pair for pair in itertools.combinations(singles(folder), 2) if pair[0].file != pair[1].file]
    pairs = [pair for pair in pairs if not of_keys(pair)]
    table(folder, part(pairs, chunk, 60), tmp_path, capsys, f"two files, {chunk + 1} of {CHUNKS}")


@pytest.mark.hypothesis
def test_the_keys_damaged_in_every_way(folder, tmp_path, capsys):
    """Of the two copies one is enough: whatever happens to the other, every case can still be opened."""
    rows = [(one,) for one in singles(folder) if one.file in KEYS]
    flips = [(Damage(FILE, "flip"),)] * 40
    table(folder, part([*rows, *flips], 0, 25 * CHUNKS), tmp_path, capsys, "keys")
