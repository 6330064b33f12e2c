"""A path as it is typed, or dropped on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.dialogs.typed_path import typed_path
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
