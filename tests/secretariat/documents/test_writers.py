"""The format is chosen by the ending of the file."""

import pytest

from secretariat.documents.writers import write_paper
from tests.support.sample_paper import sample_paper


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".docx", b"PK"),
        (".html", b"<!DOCTYPE html>"),
        (".md", b"# Minutes of the Northmoor"),
        (".txt", b"Minutes of the Northmoor"),
        (".DOCX", b"PK"),
    ],
)
def test_a_paper_is_written_by_the_ending(ending: str, start: bytes) -> None:
    assert write_paper(sample_paper(), ending).startswith(start)


@pytest.mark.parametrize("ending", [".docx", ".html", ".md", ".txt"])
def test_the_same_paper_gives_the_same_bytes(ending: str) -> None:
    assert write_paper(sample_paper(), ending) == write_paper(sample_paper(), ending)


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        (".odt", "A paper's file must end in .docx, .html, .md or .txt, but this one ends in .odt."),
        ("", "A paper's file must end in .docx, .html, .md or .txt, but this one has no ending."),
        (".pdf", "PDF is not made yet: write the paper to a file ending in .docx or .html instead."),
    ],
)
def test_any_other_ending_is_refused_in_one_sentence(ending: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        write_paper(sample_paper(), ending)
    assert str(refused.value) == sentence
