"""The program is killed at any moment: no record names a file that is not there, whole."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.depth import often
from tests.support.places import ROOT

LOOP = ROOT / "tests" / "support" / "files_kill_loop.py"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no fork and no SIGKILL on Windows")


@pytest.mark.torture
@pytest.mark.parametrize("slow", [0, 4])
def test_kills_leave_no_record_with_a_file_that_is_not_whole(tmp_path, slow):
    kills = often(15, 300)
    command = [sys.executable, str(LOOP), str(tmp_path / "data"), str(kills), "3", str(slow)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    assert done.stdout.startswith(f"{kills} kills"), done.stdout + done.stderr
