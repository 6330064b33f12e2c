"""The table of the README is the one that is counted, and what is claimed is found."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.gate_count import ALONE, COMMONEST, PACK, RARE, ROWS, SETS, WORDS, Row, counted, sample_papers, table
from tests.support.places import ROOT


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_every_claimed_form_is_found_for_every_surname(row: Row) -> None:
    for name, families in SETS.items():
        missed, others = counted(row, families)
        if row.name == ALONE and name != "rare":
            assert missed == len(families), "a bare “Smith” is not looked for, by design"
        else:
            assert missed == 0
        assert name == "rare" or others == 0, "and nobody else is taken for one of them"


def test_each_set_is_of_fifty() -> None:
    assert [len(set(each)) for each in (COMMONEST, WORDS, RARE)] == [50, 50, 50]


def test_the_table_of_the_readme_is_the_one_that_is_counted() -> None:
    """Where the reference pack is not beside the checkout, all but its row is compared."""
    words = (ROOT / "README.md").read_text("utf-8")
    lines = [line for line in words.splitlines() if line.startswith("|")]
    found = table()
    for line in found:
        assert line in lines, "python -m tests.gate_count prints it anew"
    if not PACK.is_dir():
        pytest.skip("the reference pack is not here; all but its row was compared")


def test_the_samples_papers_are_many() -> None:
    with tempfile.TemporaryDirectory() as folder:
        papers = sample_papers(Path(folder))
    assert len(papers.documents) > 6
    assert sum(len(document.blocks) for document in papers.documents) > 150
