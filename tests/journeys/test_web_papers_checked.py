"""Every paper of the sample as a web page: by our own check of its structure, and by axe where a machine has it.

Axe needs node, a Chromium, and the modules axe-core and puppeteer-core in a folder that AXE_MODULES names; how it is
called lies in the folder `shared` beside this checkout. What is not there is skipped, and says so by name.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from secretariat.cli import run as cli
from secretariat.papers.catalogue import PAPERS
from tests.support.places import ROOT
from tests.support.web_faults import web_faults

AXE = ROOT.parent / "shared" / "checkers" / "axe_check.mjs"
JULY, SEPTEMBER = "2022-07-20", "2022-09-14"
NAMES = sorted(set(PAPERS) - {"complaints-annex", "chasing"})
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def pages(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every paper of the sample: of July, where it is of a meeting; front sheets of September, which has reports."""
    folder = tmp_path_factory.mktemp("pages")
    shutil.copytree(sample, folder / "data")
    for name in NAMES:
        of = [JULY] if PAPERS[name].of in ("meeting", "either") else []
        of = [SEPTEMBER] if name.endswith("front-sheet") else of
        assert cli.run(["--data", str(folder / "data"), "export", name, *of, "--to", str(folder / f"{name}.html")]) == 0
    return sorted(folder.glob("*.html"))


def test_every_paper_is_without_fault(pages: list[Path]) -> None:
    assert [each.stem for each in pages] == NAMES
    assert {each.stem: found for each in pages if (found := web_faults(each.read_text("utf-8")))} == {}


def test_every_paper_passes_axe(pages: list[Path]) -> None:
    node, modules = shutil.which("node"), os.environ.get("AXE_MODULES", "")
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), os.environ.get("CHROME", ""))
    missing = [name for name, there in (("node", node), ("a Chromium", chromium), ("AXE_MODULES", modules),
                                        (AXE.name, AXE.is_file())) if not there]  # fmt: skip
    if missing:
        pytest.skip(f"no axe: {', '.join(missing)} not here")
    command = [str(node), str(AXE), "--modules", modules, "--chrome", chromium, *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
