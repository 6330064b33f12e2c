"""The examples of letters give the same words as text, as Word document, as web page and as PDF."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from secretariat.letters.opened.opening import text_of_file
from tests.support.places import ROOT

LETTERS = Path(os.environ.get("SHARED_LETTERS") or ROOT.parent / "shared" / "letters")
NAMES = ("01-numbered-recommendations", "03-questions-under-topics", "05-table")


@pytest.mark.skipif(not LETTERS.is_dir(), reason="the examples are not beside this folder")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["docx", "html", "pdf"])
def test_every_format_gives_the_words_of_the_text(name, ending):
    plain = text_of_file(f"{name}.txt", (LETTERS / f"{name}.txt").read_bytes())
    found = text_of_file(f"{name}.{ending}", (LETTERS / "formats" / f"{name}.{ending}").read_bytes())
    assert found.removeprefix("# letter\n\n") == re.sub("</?sup>", "", plain)
