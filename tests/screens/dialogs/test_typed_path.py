"""A path as it is typed, or dropped on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.dialogs.typed_path import named_file, typed_path
from secretariat.basics.record import Refused


def test_quotation_marks_of_a_terminal_are_no_part_of_a_path() -> None:
    for words in ("/tmp/a b.pdf", "'/tmp/a b.pdf'", '"/tmp/a b.pdf"', " '/tmp/a b.pdf' "):
        assert typed_path(words) == Path("/tmp/a b.pdf")
    assert typed_path("it's.pdf") == Path("it's.pdf")
    assert typed_path("'") == Path("'")
    assert typed_path("~/x.pdf") == typed_path("'~/x.pdf'") == Path.home() / "x.pdf"


def test_the_folder_of_nobody_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match=r"There is no home folder for ~nobody-of-tarn/x\.pdf: there is nobody"):
        typed_path("'~nobody-of-tarn/x.pdf'")


def test_an_address_and_escaped_spaces_of_a_terminal_are_paths(tmp_path: Path) -> None:
    file = tmp_path / "a list (new).csv"
    file.write_text("x")
    escaped = str(file).replace(" ", "\\ ").replace("(", "\\(").replace(")", "\\)")
    for words in (str(file), escaped, file.as_uri(), f"'{file}'"):
        assert typed_path(words) == file
    assert typed_path(r"no\such") == Path(r"no\such")


def test_one_line_that_is_a_file_is_that_file_and_words_are_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "people of 2031"
    file.write_text("x")
    (tmp_path / "folder").mkdir()
    assert named_file(f"  {file}\n") == named_file(f'"{file}"\n\n') == file
    assert named_file("people of 2031") == Path("people of 2031"), "a name in the folder one is in"
    for words in ("", "Cllr A. Birch (Eldmoor)", f"{file}\n{file}", "12/06/2031", "folder", ".", "~ about noon",
                  "x" * 5000, "a\0b", "y" * 600):  # fmt: skip
        assert named_file(words) is None, words


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("/no/such list.csv", "There is no file /no/such list.csv."),
        ("people.XLSX", "There is no file people.XLSX."),
        ("~nobody-of-tarn/x", "There is no home folder for ~nobody-of-tarn/x: there is nobody of that name."),
        ("/", "/ is a folder: give the path of a file in it."),
        ("file:///no/such%20one", "There is no file /no/such one."),
    ],
)
def test_what_can_only_be_a_path_and_is_no_file_is_said_in_a_sentence(words: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        named_file(words)
    assert str(refused.value) == why
