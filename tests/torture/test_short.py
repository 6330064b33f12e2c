"""A short turn of each trial of ``make torture``: ours comes through, and the trial is one that can be failed."""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest

from tests.torture import damaging, real_disk
from tests.torture.__main__ import cuts, damages, kills
from tests.torture.contestants import ALL, after, step
from tests.torture.damaging import SILENT
from tests.torture.dying import GOOD, LOST, UNREADABLE

OURS, TINYDB, SQLITE = ALL

needs_fork = pytest.mark.skipif(os.name == "nt", reason="there is no fork and no SIGKILL on Windows")


@pytest.fixture
def _an_ext4() -> None:
    if why := real_disk.missing():
        pytest.skip(why)


needs_ext4 = pytest.mark.usefixtures("_an_ext4")


def work(ends: Counter[str]) -> Counter[str]:
    assert ends.pop("acts") > 0
    return ends


@needs_fork
def test_ours_is_killed_and_loses_nothing(tmp_path):
    assert work(kills(OURS, 40, 7, tmp_path / "ours")) == {GOOD: 40}


@needs_fork
def test_the_same_kills_spoil_stock_tinydb(tmp_path):
    """When a kill comes is chance: sixty may miss every moment in which it would harm, on a quick machine."""
    turns = (work(kills(TINYDB, 60, seed, tmp_path / f"{seed}")) for seed in range(7, 27))
    assert any(ends[LOST] + ends[UNREADABLE] > 0 for ends in turns)


@needs_ext4
def test_the_power_is_cut_on_a_real_disk_and_nothing_is_lost(tmp_path):
    assert work(cuts(OURS, 20, 7, tmp_path / "ours")) == {GOOD: 20}


@needs_ext4
def test_the_same_cuts_spoil_stock_tinydb(tmp_path):
    ends = work(cuts(TINYDB, 30, 7, tmp_path / "tinydb"))
    assert ends[LOST] + ends[UNREADABLE] > 0


def test_damaged_files_are_never_wrong_and_silent(tmp_path):
    assert damages(OURS, 60, 7, tmp_path / "ours")[SILENT] == 0


@pytest.mark.parametrize("other", [TINYDB, SQLITE], ids=lambda other: other.name)
def test_the_same_damages_are_wrong_and_silent_elsewhere(tmp_path, other):
    assert damages(other, 60, 7, tmp_path / "other")[SILENT] > 0


def test_the_work_is_of_every_kind():
    states = [{}]
    kinds = Counter()
    for number in range(1, 300):
        done = step(3, number, states[-1])
        kinds["out" if done.text is None else "edit" if done.id in states[-1] else "new"] += 1
        states.append(after(states[-1], done))
    assert min(kinds.values()) > 20
    assert len(kinds) == 3


@pytest.mark.parametrize("kind", damaging.KINDS)
def test_every_kind_of_damage_changes_the_file(tmp_path, kind):
    data = b"some words, some more of them, and a last one\n"
    (path := tmp_path / "file").write_bytes(data)
    damaging.KINDS[kind](path, random.Random(1), path)
    assert not path.exists() or path.read_bytes() != data
