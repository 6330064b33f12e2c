"""Markdown that reads well as it stands and renders as it was meant."""

import pytest

from secretariat.documents import markdown
from secretariat.documents.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
    cell,
    emphasis,
    listed,
    strong,
    text,
)
from tests.support.reading import markdown_page
from tests.support.sample_paper import sample_paper


def written(*blocks: Block, status: str = "") -> str:
    """The Markdown of the blocks, without the title."""
    return markdown.write(Document("T", blocks, status=status)).removeprefix("# T\n\n").removesuffix("\n")


@pytest.mark.parametrize(
    "words",
    ["AT&T: £5 – 6", "snake_case", "a < b > c", "5. apples", "C# and 50%", "it’s (so) far: 2/3 - 1!", "Signed: ____"],
)
def test_ordinary_words_carry_no_backslash(words: str) -> None:
    assert "\\" not in written(Paragraph(text(f"See {words}")))


def test_headings_print_their_number_as_given() -> None:
    assert written(Heading(2, text("Urgent business"), "7A"), Heading(3, text("Part"))) == (
        "## 7A Urgent business\n\n### Part"
    )


def test_the_status_stands_under_the_title() -> None:
    assert markdown.write(Document("Minutes", (), status="DRAFT")) == "# Minutes\n\n**DRAFT**\n"


def test_letters_are_items_that_carry_their_label_and_run_on_past_a_stem() -> None:
    assert written(
        listed("q", "letter", 26, "Last single?"),
        Paragraph(text("Councillor Bryn asked:"), "stem"),
        listed("q", "letter", 27, "First double?"),
        listed("q", "letter", 28, "Next?"),
    ) == ("- z) Last single?\n\nCouncillor Bryn asked:\n\n- aa) First double?\n- bb) Next?")


def test_recommendations_actions_and_undertakings_keep_the_label_they_are_cited_by() -> None:
    assert written(
        listed("r", "recommendation", 4, text(emphasis("To publish."))),
        Paragraph(text("And:")),
        listed("a", "action", 1, "To send."),
        Paragraph(text("And:")),
        listed("u", "undertaking", 2, "To write."),
    ).split("\n\nAnd:\n\n") == ["- R4 *To publish.*", "- A1 To send.", "- U2 To write."]


def test_a_second_paragraph_stays_in_its_item() -> None:
    page = markdown_page(written(listed("n", "number", 1, "One", "More"), listed("n", "number", 2, "Two")))
    assert len(page.all("ol")) == 1
    assert len(page.all("li")) == 2
    assert page.lines == ["One", "More", "Two"]


def test_a_list_within_a_point_is_a_list_within_its_item() -> None:
    point = listed("l", "letter", 1, "Two:", listed("s", "sub-letter", 1, "Fog"), listed("s", "sub-letter", 2, "Ice"))
    assert written(point, listed("l", "letter", 2, "When?")) == "- a) Two:\n  - a. Fog\n  - b. Ice\n- b) When?"
    page = markdown_page(written(point))
    assert [tag for tag, _ in page.tags] == ["ul", "li", "ul", "li", "li"]
    page = markdown_page(written(listed("l", "letter", 1, "Two:", listed("s", "sub-letter", 1, "Fog"), "So.")))
    assert page.lines == ["a) Two:", "a. Fog", "So."]
    assert len(page.all("ul")) == 2


def test_a_caption_that_would_say_the_heading_again_is_left_out() -> None:
    table = Table("Decisions", ("X",), ((cell("A"),),), titled=True)
    assert written(Heading(2, text("Decisions")), table) == "## Decisions\n\n| X |\n| --- |\n| A |"
    assert written(Paragraph(text("Date"), "blank")) == "Date " + "_" * 40


def test_lists_that_touch_stay_two_lists_and_a_jump_keeps_its_number() -> None:
    page = markdown_page(
        written(
            listed("a", "bullet", 1, "x"),
            listed("b", "bullet", 1, "y"),
            listed("n", "number", 1, "x"),
            listed("n", "number", 5, "y"),
        )
    )
    assert len(page.all("ul")) == 2
    assert page.all("ol") == [{}, {"start": "5"}]


def test_a_cell_holds_its_lines_and_labels_on_one_row() -> None:
    table = Table("Sheet", ("Item", "Action"), ((cell("7 | A"), cell("Agreed:", listed("n", "number", 1, "Go"))),))
    assert written(table) == "**Sheet**\n\n| Item | Action |\n| --- | --- |\n| 7 \\| A | Agreed: <br>1. Go |"


def test_a_row_of_the_wrong_width_loses_nothing() -> None:
    page = markdown_page(written(Table("T", ("A",), ((cell("x"), cell("y")), ()))))
    assert page.lines == ["T", "A", "x", "y"]


@pytest.mark.parametrize(
    ("runs", "line"),
    [
        (("The Panel ", strong("AGREED"), " to"), "The Panel **AGREED** to"),
        (("The Panel", strong(" AGREED "), "to"), "The Panel **AGREED** to"),
        ((strong("AGR"), strong("EED")), "**AGREED**"),
        (("un", strong("(said)"), "ly"), "un<strong>(said)</strong>ly"),
        ((strong("a"), emphasis("b")), "**a**<em>b</em>"),
    ],
)
def test_marks_are_set_where_they_hold(runs: tuple[str, ...], line: str) -> None:
    assert written(Paragraph(text(*runs))) == line


@pytest.mark.parametrize("words", ["---", "___", "***", "- - -", "===", "```", "8.", "8. foo", "# x", "> x"])
def test_a_line_that_looks_like_a_rule_or_an_opening_is_a_paragraph(words: str) -> None:
    page = markdown_page(written(Paragraph(text("before")), Paragraph(text(words)), Paragraph(text("after"))))
    assert [tag for tag, _ in page.tags] == ["p", "p", "p"]
    assert page.lines == ["before", words, "after"]


def test_a_whole_paper_keeps_its_headings_lists_and_tables() -> None:
    page = markdown_page(markdown.write(sample_paper()))
    assert [len(page.all(tag)) for tag in ("h1", "h2", "h3", "table")] == [1, 14, 1, 2]
    assert [line.split()[0] for line in page.lines if line.endswith("next report.")][-3:] == ["z)", "aa)", "bb)"]


def test_the_lines_of_an_address_are_one_paragraph() -> None:
    lines = [Paragraph(text("Ash Fern"), "part"), *(Paragraph(text(each), "under") for each in ("Lane", "Eldmoor"))]
    assert written(*lines, Paragraph(text("Yes."))) == "Ash Fern\\\nLane\\\nEldmoor\n\nYes."
