"""Every paper of the samples as a web page: by our own check of its structure, and by axe where a machine has it.

Axe needs a Chromium, Chrome or Edge, and what the extra ``checks`` installs. What is not there is skipped, and says so
by name.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from secretariat.papers.catalogue import PAPERS
from tests.depth import often
from tests.support.axe import axe_faults, not_here
from tests.support.papers_of_samples import NAMES, exported, of_the_invented, of_the_real
from tests.support.reading import Page
from tests.support.web_faults import web_faults

_RULE = re.compile(r"\b[A-Z]{3}-\d\d\b")
AXE = pytest.mark.skipif(bool(not_here()), reason=not_here())


@pytest.fixture(scope="module")
def pages(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return exported(sample, tmp_path_factory.mktemp("pages"), of_the_real(), ".html")


@pytest.fixture(scope="module")
def invented_pages(invented: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return exported(invented, tmp_path_factory.mktemp("invented"), of_the_invented(), ".html")


def test_every_paper_is_without_fault(pages: list[Path]) -> None:
    assert [each.stem for each in pages] == NAMES
    assert {each.stem: found for each in pages if (found := web_faults(each.read_text("utf-8")))} == {}


def test_every_invented_paper_is_without_fault(invented_pages: list[Path]) -> None:
    assert len(invented_pages) == len(dict(of_the_invented()))
    assert {each.stem: found for each in invented_pages if (found := web_faults(each.read_text("utf-8")))} == {}


def test_no_paper_cites_a_rule_by_its_name_in_this_house(pages: list[Path], invented_pages: list[Path]) -> None:
    """A reader knows an Act by its title, and “APP-01” not at all."""
    words = {each: Page(each.read_text("utf-8")).lines for each in (*pages, *invented_pages)}
    cited = {each.stem: found for each, lines in words.items() if (found := _RULE.findall(" ".join(lines)))}
    assert cited == {}


@AXE
def test_every_paper_passes_axe(pages: list[Path]) -> None:
    assert axe_faults(pages) == {}


@AXE
@pytest.mark.torture
def test_every_invented_paper_passes_axe(invented_pages: list[Path]) -> None:
    """In make test each fourth, and what the real sample has no paper of; make check-papers holds all of them."""
    only_there = tuple(set(PAPERS) - set(NAMES))
    held = {*invented_pages[:: often(4, 1)], *(each for each in invented_pages if each.stem.startswith(only_there))}
    assert axe_faults(sorted(held)) == {}
