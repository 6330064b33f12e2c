"""The program is killed at any moment: nothing that was confirmed is lost, and every file can be read."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.support.places import ROOT

LOOP = ROOT / "tests" / "support" / "kill_loop.py"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no fork and no SIGKILL on Windows")


def loop(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(LOOP), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("seed", range(2))
def test_kills_lose_nothing(tmp_path, seed):
    done = loop(tmp_path / "data", 60, seed, 0)
    assert done.stdout.startswith("60 kills"), done.stdout + done.stderr


@pytest.mark.parametrize("seed", range(2))
def test_kills_on_a_slow_disk_lose_nothing(tmp_path, seed):
    done = loop(tmp_path / "data", 30, seed, 4)
    assert done.stdout.startswith("30 kills"), done.stdout + done.stderr
