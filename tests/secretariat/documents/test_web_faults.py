"""The check of web pages finds what is planted, and nothing in a paper as awkward as real minutes."""

from __future__ import annotations

import re

import pytest

from secretariat.documents.web.writer import write
from tests.support.sample_paper import sample_paper
from tests.support.web_faults import web_faults

PAGE = write(sample_paper())


def test_a_paper_has_no_fault() -> None:
    assert web_faults(PAGE) == []


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (' lang="en-GB"', "", "the page says no language"),
        (r"<title>[^<]*</title>", "", "there is no title"),
        (r"<(/?)h1", r"<\1h2", "there are 0 first headings"),
        (r"<(/?)h2", r"<\1h4", "level 4 follows level 1"),
        (r"<caption[^>]*>.*?</caption>", "", "a table has no name"),
        (' scope="col"', "", "a header does not say of what"),
        (' scope="row"', "", "a header does not say of what"),
        (r"<(/?)th\b", r"<\1td", "the first row of a table is no header"),
        (r"<(/?)main", r"<\1div", "there is no main"),
        (r'<a class="skip"[^>]*>[^<]*</a>', "", "there is no link that skips to the text"),
        (r' id="[^"]+"', ' id="same"', "the id same stands"),
        ("</main>", '<img src="x"></img></main>', "a picture has no words"),
    ],
)
def test_a_planted_fault_is_found(was: str, now: str, said: str) -> None:
    spoiled = re.sub(was, now, PAGE, flags=re.DOTALL)
    assert spoiled != PAGE
    assert any(each.startswith(said) for each in web_faults(spoiled)), web_faults(spoiled)
