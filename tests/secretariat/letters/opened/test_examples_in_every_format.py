"""The examples of letters give the same words as text, as Word document, as web page and as PDF."""

from __future__ import annotations

import re

import pytest

from secretariat.letters.opened.opening import text_of_file
from tests.support.letters_wanted import SHARED, of_the_six

NAMES = ("01-numbered-recommendations", "03-questions-under-topics", "05-table")


@of_the_six
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["docx", "html", "pdf"])
def test_every_format_gives_the_words_of_the_text(name, ending):
    plain = text_of_file(f"{name}.txt", (SHARED / f"{name}.txt").read_bytes())
    found = text_of_file(f"{name}.{ending}", (SHARED / "formats" / f"{name}.{ending}").read_bytes())
    assert found.removeprefix("# letter\n\n") == re.sub("</?sup>", "", plain)
