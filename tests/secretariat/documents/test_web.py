"""A web page that a screen reader, a telephone and a printer can all use (DAT-06)."""

import re
from itertools import pairwise

import pytest

from secretariat.documents.document import Block, Document, Heading, Paragraph, Table, cell, listed, strong, text
from secretariat.documents.web import writer as html
from tests.support.reading import Page
from tests.support.sample_paper import sample_paper


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(html.write(sample_paper()))


def read(*blocks: Block) -> Page:
    return Page(html.write(Document("T", blocks)))


def test_the_page_says_its_language_and_its_title(page: Page) -> None:
    assert page.all("html") == [{"lang": "en-GB"}]
    assert "<title>Minutes of 20 July 2022</title>" in html.write(sample_paper())
    assert Page(html.write(Document("Cofnodion", (), language="cy"))).all("html") == [{"lang": "cy"}]


def test_there_is_one_first_heading_and_no_level_is_skipped(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_everything_stands_in_a_landmark_after_a_link_that_skips_to_the_text(page: Page) -> None:
    after_body = [tag for tag, _ in page.tags[[tag for tag, _ in page.tags].index("body") + 1 :]]
    assert after_body[:2] == ["a", "header"]
    assert page.all("a") == [{"class": "skip", "href": "#text"}]
    assert page.all("main") == [{"id": "text"}]


def test_the_status_stands_at_the_top_and_is_left_out_where_there_is_none(page: Page) -> None:
    assert page.lines[1] == "DRAFT"
    assert not [attributes for attributes in read().all("p") if attributes.get("class") == "status"]


def test_a_lettered_series_runs_on_past_stems(page: Page) -> None:
    starts = [int(ol.get("start") or 1) for ol in page.all("ol") if ol["class"] == "letter"]
    assert starts == [1, 4, 7, 10, 13, 16, 19, 22, 25, 27]


def test_after_z_the_letters_are_doubled_as_in_word(page: Page) -> None:
    """`lower-alpha` would print ab where the minutes are cited as bb; a symbolic series prints bb."""
    series = re.search(r"@counter-style minutes-letter \{ system: symbolic; symbols: ([a-z ]+);", page.style)
    assert series is not None
    assert series.group(1).split() == [chr(code) for code in range(ord("a"), ord("z") + 1)]
    assert ".letter { list-style-type: minutes-letter; }" in page.style


def test_without_the_stylesheet_letters_are_shown_as_long_as_they_would_be_right() -> None:
    upto_aa = [listed("q", "letter", ordinal, "x") for ordinal in (26, 27)]
    assert read(*upto_aa).all("ol")[0].get("type") == "a"
    assert "type" not in read(*upto_aa, listed("q", "letter", 28, "x")).all("ol")[0]


def test_each_kind_of_list_is_a_list_with_its_own_labels() -> None:
    kinds = ("letter", "number", "recommendation", "action", "undertaking")
    lists = read(*[listed(kind, kind, 3, "x") for kind in kinds], listed("b", "bullet", 1, "x"))
    assert [(ol["class"], ol["start"]) for ol in lists.all("ol")] == [(kind, "3") for kind in kinds]
    assert len(lists.all("ul")) == 1
    assert len(lists.all("li")) == 6


def test_tables_have_a_caption_and_headed_columns(page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table")) == 2
    assert page.all("th") == [{"scope": "col"}] * 4


def test_a_cell_may_hold_a_list() -> None:
    table = Table("T", ("A",), ((cell("Agreed:", listed("n", "number", 2, "Go")),),))
    assert read(table).lines[-2:] == ["Agreed:", "Go"]
    assert read(table).all("ol") == [{"class": "number", "start": "2"}]


def test_the_page_needs_no_other_file_and_runs_nothing(page: Page) -> None:
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_the_stylesheet_arrives_unescaped_with_rules_for_paper_and_for_narrow_screens(page: Page) -> None:
    assert '"Liberation Sans"' in page.style
    assert "@media print" in page.style
    assert "@media (max-width: 40rem)" in page.style


def test_numbers_and_marks_are_printed_where_they_belong() -> None:
    source = html.write(
        Document("T", (Heading(2, text("Urgent"), "7A"), Paragraph(text("We ", strong("AGREED"), "."))))
    )
    assert "<h2>7A Urgent</h2>" in source
    assert "<p>We <strong>AGREED</strong>.</p>" in source
