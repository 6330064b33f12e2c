"""What a browser and axe find in our pages: nothing in a paper as awkward as real minutes, and whatever is planted."""

from __future__ import annotations

import re

import pytest

from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, text
from secretariat.documents.web.writer import write
from tests.support.axe import as_printed, axe_faults, not_here
from tests.support.sample_paper import HOSTILE, sample_paper

pytestmark = pytest.mark.skipif(bool(not_here()), reason=not_here())

PAGE = write(Document("Minutes", (
    Heading(2, text("Business"), "1"), Paragraph(text("The Panel NOTED it.")), listed("a", "bullet", 1, "The report."),
    Heading(3, text("Questions")), Table("Members", ("Name", "Came"), ((cell("A Birch"), cell("yes")),)),
)))  # fmt: skip
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

PLANTED = {
    "a picture without words": (
        "</main>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>', "at 1280 px: image-alt"),
    "pale words": ("--ink: #1a1a1a", "--ink: #bbb", "at 1280 px: color-contrast"),
    "dark words in the dark": ("--ink: #ececec", "--ink: #333", "in the dark: color-contrast"),
    "headings out of order": (r"<(/?)h2", r"<\1h4", "at 320 px: heading-order"),
    "a table whose header is empty": (r'(<th scope="col"[^>]*>)[^<]*', r"\1", "at 1280 px: empty-table-header"),
    "a table that is taken for a layout": (' scope="col"', ' scope="across"', "at 1280 px: scope-attr-valid"),
    "a list of no items": (r"<(/?)li>", r"<\1div>", "at 1280 px: list"),
    "no language": (' lang="en-GB"', "", "at 1280 px: html-has-lang"),
    "no title": (r"<title>[^<]*</title>", "", "at 1280 px: document-title"),
    "no place that holds the text": (r"<(/?)main", r"<\1div", "at 1280 px: landmark-one-main"),
    "a link without words": ("</main>", '<a href="https://example.org"></a></main>', "at 1280 px: link-name"),
    "words too wide for a telephone": (
        "</main>", f'<p style="white-space: nowrap">{LONG}</p></main>', "at 320 px: reflow"),
    "words cut off": (
        "</main>", '<p style="height: 1em; overflow: hidden">All of it is said.</p></main>', "at 320 px: text-spacing"),
}  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is found in our own pages, and in one with each fault; the browser is opened once."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {"plain": PAGE, "minutes": write(sample_paper()), "awkward": write(_awkward())}
    for name, (was, now, _) in PLANTED.items():
        spoiled = re.sub(was, now.replace("\\1", r"\g<1>"), PAGE)
        assert spoiled != PAGE, name
        pages[name] = spoiled
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, "utf-8")
    return axe_faults(sorted(folder.glob("*.html")))


def _awkward() -> Document:
    """Tables of one column to nine with all that can be typed in each cell, and words wider than a telephone."""
    blocks = [
        Table(f"Of {width}", tuple(f"Recommendation {n}" for n in range(width)),
              tuple(tuple(cell(text(f"{words} {LONG}"), listed("n", "number", 2, words)) for _ in range(width))
                    for words in HOSTILE[:4]))
        for width in range(1, 10)
    ]  # fmt: skip
    blanks = [Paragraph(text(f"{LONG}:"), "blank"), Paragraph(text("Signed:"), "blank")]
    return Document("Awkward", (*blocks, *blanks), wide=True)


def test_our_own_pages_are_without_fault(found: dict[str, list[str]]) -> None:
    assert [found.get(name) for name in ("plain", "minutes", "awkward")] == [None, None, None]


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(found: dict[str, list[str]], name: str) -> None:
    assert any(each.startswith(PLANTED[name][2]) for each in found.get(name, [])), found.get(name)


def test_in_print_no_heading_of_a_table_is_left_alone_and_the_number_of_a_page_is_on_one_line() -> None:
    words = "It was noted, in words that go on for a second line. " * 2
    rows = tuple((cell(f"Matter{n}"), cell(words)) for n in range(9))
    table = Table("Decisions", ("Item", "Action"), rows, titled=True)
    papers = [
        Document(
            "Minutes", (*(Paragraph(text(f"Line{n}.")) for n in range(lines)), Heading(2, text("Decisions")), table)
        )
        for lines in range(16, 24)
    ]
    for pages in as_printed(map(write, papers)):
        assert len(pages) > 1
        assert f"Page 1 of {len(pages)}" in pages[0].replace("\n", " ")
        assert f"Page 1\nof {len(pages)}" not in pages[0]
        assert ("Action" in pages[0]) == ("Matter0" in pages[0]), "the heads of its columns go with the first row"
