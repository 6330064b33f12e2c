"""A web page that a screen reader, a telephone and a printer can all use (DAT-06)."""

import re
from itertools import pairwise

import pytest

from secretariat.documents.document import Block, Document, Heading, Paragraph, Table, cell, label, listed, strong, text
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
    assert page.all("a")[0] == {"class": "skip", "href": "#text"}
    assert page.all("main") == [{"id": "text"}]


def test_the_status_stands_at_the_top_and_is_left_out_where_there_is_none(page: Page) -> None:
    assert page.lines[1] == "DRAFT"
    assert not [attributes for attributes in read().all("p") if attributes.get("class") == "status"]


def test_a_label_by_which_a_line_is_cited_is_text_that_needs_no_stylesheet(page: Page) -> None:
    """As when the page is pasted: no list is left to count R4 down to 4, or bb) up to 28."""
    labels = [line.split()[0] for line in page.lines if line.endswith("next report.")]
    assert labels == [label("letter", n) for n in range(1, 29)]
    bare = read(
        listed("r", "recommendation", 4, "To go"),
        listed("a", "action", 2, "To act"),
        listed("u", "undertaking", 7, "To write"),
        listed("l", "letter", 28, "Why?", listed("s", "sub-letter", 3, "Frost")),
    )
    assert bare.lines[-5:] == ["R4 To go", "A2 To act", "U7 To write", "bb) Why?", "c. Frost"]
    assert not bare.all("ol")
    assert {each.get("style") for each in bare.all("ul")} == {"list-style-type: none"}
    assert {each.get("role") for each in bare.all("ul")} == {"list"}


def test_only_what_is_counted_anew_in_each_list_is_left_to_the_list() -> None:
    lists = read(listed("n", "number", 3, "x"), listed("b", "bullet", 1, "x"))
    assert lists.all("ol") == [{"class": "number", "start": "3"}]
    assert lists.all("ul") == [{"class": "bullet"}]


def test_a_list_within_a_point_is_a_list_within_its_item() -> None:
    source = html.write(Document("T", (listed("l", "letter", 1, "Two:", listed("s", "sub-letter", 1, "Fog"), "So."),)))
    inside = source[source.index("<li>") : source.rindex("</li>")]
    assert inside.count("<li>") == 2
    assert (
        inside.index("Two:") < inside.index("<ul") < inside.index("Fog") < inside.index("</ul>") < inside.index("So.")
    )


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("see https://council.example/a?b=1&c=2.", "https://council.example/a?b=1&c=2"),
        ("see www.council.example/x_(y).", "https://www.council.example/x_(y)"),
        ("write to clerk.s@council.example, please", "mailto:clerk.s@council.example"),
        ("javascript:alert(1) data:text/html,x file:///etc", None),
        ("ask @somebody or a@b", None),
        ("https://", None),
    ],
)
def test_addresses_and_e_mail_are_links_and_nothing_else_is(typed: str, link: str | None) -> None:
    page = read(Paragraph(text(typed)))
    assert [each["href"] for each in page.all("a")[1:]] == ([link] if link else [])
    assert page.lines[-1] == typed


def test_each_heading_can_be_linked_to_and_a_long_paper_has_its_contents(page: Page) -> None:
    ids = [each["id"] for tag, each in page.tags if tag in ("h2", "h3")]
    assert len(set(ids)) == len(ids) == 16
    assert None not in ids
    links = [str(each["href"]) for each in page.all("a")[1:]]
    assert [link.removeprefix("#") for link in links] == ids[1:10] + ids[11:]
    assert not read(Heading(2, text("One")), Heading(2, text("One"))).all("nav")
    assert [each["id"] for each in read(Heading(2, text("One")), Heading(2, text("One"))).all("h2")] == ["one", "one-2"]
    assert [each["id"] for each in read(Heading(2, text("Text")), Heading(2, text("佐藤"))).all("h2")] == [
        "text-2",
        "part",
    ]


def test_each_printed_page_says_its_status_and_its_number_and_no_word_can_end_the_rule() -> None:
    source = html.write(Document("A </style> title", (), status='DRAFT" } body { display: none'))
    (rule,) = [line for line in source.splitlines() if line.startswith("@page")]
    assert rule.count('"') == 8
    assert 'content: "Page " counter(page) " of " counter(pages)' in rule
    assert r'@top-right { content: "DRAFT\22 \20 \7d \20 body' in rule
    assert source.count("</style>") == 1


def test_there_are_colours_for_the_dark_and_paper_stays_white(page: Page) -> None:
    assert "@media (prefers-color-scheme: dark)" in page.style
    printed = page.style[page.style.index("@media print") :]
    assert "--paper: #fff" in printed
    assert "#" not in page.style[page.style.index("* { box-sizing") : page.style.index("@media print")], "all are named"


def test_tables_have_a_caption_and_headed_columns(page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table")) == 2
    heads = [each["scope"] for each in page.all("th")]
    assert (heads.count("col"), heads.count("row")) == (4, 16)


def test_a_row_is_called_by_its_first_cell_unless_that_is_empty_or_names_nothing() -> None:
    rows = ((cell("A"), cell("B")), ((), cell("C")))
    assert [each["scope"] for each in read(Table("T", ("X", "Y"), rows)).all("th")] == ["col", "col", "row"]
    assert [each["scope"] for each in read(Table("T", ("X", "Y"), rows, row_heads=False)).all("th")] == ["col"] * 2


def test_a_table_says_what_it_is_where_a_narrow_page_makes_a_card_of_each_row() -> None:
    """Laid out otherwise than as a table, its parts lose their meaning in some browsers; each cell is labelled."""
    row = (cell("R1"), cell("Go"), cell("5 May"))
    wide = read(Table("T", ("Reference", "Recommendation", "Due"), (row,)))
    assert [each["role"] for each in wide.all("th")] == ["columnheader"] * 3 + ["rowheader"]
    assert [each["data-name"] for each in wide.all("td")] == ["Recommendation", "Due"]
    assert [each["role"] for each in wide.all("td")] == ["cell", "cell"]
    assert {each["role"] for tag in ("thead", "tbody") for each in wide.all(tag)} == {"rowgroup"}
    assert [each.get("data-name") for each in read(Table("T", ("Item", "Decision"), (row[:2],))).all("td")] == [None]
    assert read(Table("T", ("X",), ((cell("A"),),))).all("table") == [{}]


def test_a_caption_that_would_say_the_heading_again_is_only_heard() -> None:
    table = Table("Decisions", ("X",), ((cell("A"),),), titled=True)
    assert read(Heading(2, text("Decisions")), table).all("caption") == [{"class": "heard"}]
    assert read(Paragraph(text("So:")), table).all("caption") == [{}]


def test_what_is_written_on_has_a_line_to_write_on() -> None:
    (line,) = [each for each in read(Paragraph(text("Date"), "blank")).all("span") if each.get("class") == "line"]
    assert "border-bottom" in str(line["style"]), "where the stylesheet is lost too"


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
    assert "@media screen and (max-width: 40rem)" in page.style


def test_numbers_and_marks_are_printed_where_they_belong() -> None:
    source = html.write(
        Document("T", (Heading(2, text("Urgent"), "7A"), Paragraph(text("We ", strong("AGREED"), "."))))
    )
    assert '<h2 id="7a-urgent">7A Urgent</h2>' in source
    assert "<p>We <strong>AGREED</strong>.</p>" in source


def test_no_line_ends_in_a_reference() -> None:
    read_ = read(Paragraph(text("See 2031-06-18/R1, 2031-06-18/2/U3 & www.example.org/2031-06-18/R1; 2031-06-18.")))
    whole = [each for each in read_.all("span") if each.get("class") == "whole"]
    assert len(whole) == 2
    assert "See 2031-06-18/R1, 2031-06-18/2/U3 & www.example.org/2031-06-18/R1; 2031-06-18." in read_.lines
    assert ".whole { white-space: nowrap; }" in read_.style
