"""The format is chosen by the ending of the file."""

import pytest

from secretariat.documents.writers import write_paper
from tests.support.sample_paper import sample_paper
from tests.support.typst_here import PDF, TYPST


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".docx", b"PK"),
        pytest.param(".pdf", b"%PDF-1.7", marks=TYPST),
        (".csv", b"\xef\xbb\xbfOfficers present\r\nName,Position\r\n"),
        (".html", b"<!DOCTYPE html>"),
        (".md", b"# Minutes of the Northmoor"),
        (".txt", b"Minutes of the Northmoor"),
        (".DOCX", b"PK"),
    ],
)
def test_a_paper_is_written_by_the_ending(ending: str, start: bytes) -> None:
    assert write_paper(sample_paper(), ending).startswith(start)


@pytest.mark.parametrize("ending", [".docx", PDF, ".html", ".md", ".txt", ".csv"])
def test_the_same_paper_gives_the_same_bytes(ending: str) -> None:
    assert write_paper(sample_paper(), ending) == write_paper(sample_paper(), ending)


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        (".odt", "A paper's file must end in .docx, .pdf, .html, .md, .txt or .csv, but this one ends in .odt."),
        ("", "A paper's file must end in .docx, .pdf, .html, .md, .txt or .csv, but this one has no ending."),
    ],
)
def test_any_other_ending_is_refused_in_one_sentence(ending: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        write_paper(sample_paper(), ending)
    assert str(refused.value) == sentence
