"""The catalogue names what makes a paper, and loads it when it is made: every name must be there."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from secretariat.papers import catalogue
from tests.support.places import ROOT

NAMED = re.findall(r'_by\("([\w.]+)(?::(\w+))?"\)', Path(catalogue.__file__).read_text("utf-8"))


def test_everything_that_it_names_is_there() -> None:
    assert len(NAMED) > 30
    for module, name in NAMED:
        found = import_module(f".{module}", "secretariat.papers")
        assert callable(getattr(found, name or module.rpartition(".")[2]))


def test_to_name_every_paper_loads_none() -> None:
    code = "import sys, secretariat.papers.catalogue as c; assert len(c.PAPERS) > 20; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    ours = {name for name in done.stdout.split() if name.startswith("secretariat.")}
    assert ours == {"secretariat.papers", "secretariat.papers.catalogue"}
