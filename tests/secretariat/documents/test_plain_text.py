"""Plain text, told from top to bottom."""

from secretariat.documents import plain_text
from secretariat.documents.document import Block, Document, Heading, Paragraph, Role, Table, cell, listed, text
from secretariat.documents.writers import write_paper
from tests.support.sample_paper import sample_paper


def written(*blocks: Block) -> str:
    return plain_text.write(Document("T", blocks)).removeprefix("T\n=\n\n").removesuffix("\n")


def test_headings_are_underlined_and_keep_their_number() -> None:
    assert written(Heading(2, text("Urgent"), "7A"), Heading(3, text("Part"))) == "7A Urgent\n---------\n\nPart"


def test_items_hang_from_their_labels() -> None:
    long = "word " * 16
    assert written(listed("q", "letter", 27, "Short", "More"), listed("q", "letter", 28, long)).split("\n") == [
        "aa) Short",
        "",
        "    More",
        "bb) " + "word " * 13 + "word",
        "    word word",
    ]


def test_a_list_within_a_point_is_set_in_under_it() -> None:
    point = listed("l", "letter", 1, "Two:", listed("s", "sub-letter", 1, "Fog"), "So.")
    assert written(point, listed("l", "letter", 2, "When?")).split("\n") == [
        "a)  Two:", "    a.  Fog", "", "    So.", "b)  When?",
    ]  # fmt: skip


def test_a_line_does_not_end_within_a_name_or_a_date_and_has_only_ordinary_spaces() -> None:
    words = "word " * 14 + "S Fern-Marsh and so on until 20 July 2022 at last"
    lines = write_paper(Document("T", (Paragraph(text(words)),)), ".txt").decode().splitlines()
    assert lines[3:5] == [("word " * 14).strip(), "S Fern-Marsh and so on until 20 July 2022 at last"]


def test_a_caption_that_would_say_the_heading_again_is_left_out() -> None:
    table = Table("Decisions", ("X",), ((cell("A"),),), titled=True)
    assert written(Heading(2, text("Decisions")), table) == "Decisions\n---------\n\nX: A"
    assert written(Paragraph(text("Date"), "blank")) == "Date " + "_" * 40


def test_a_table_is_told_row_by_row_after_its_headings() -> None:
    table = Table("Sheet", ("Item", "Action"), ((cell("7"), cell("Agreed:", listed("n", "number", 1, "Go"))),))
    assert written(table) == "Sheet\n\nItem: 7\nAction:\n  Agreed:\n  1.  Go"


def test_a_row_of_the_wrong_width_loses_nothing() -> None:
    assert written(Table("T", ("A",), ((cell("x"), cell("y")),))) == "T\n\nA: x\n: y"


def test_no_line_is_wider_than_a_letter_or_a_terminal() -> None:
    assert max(map(len, plain_text.write(sample_paper()).splitlines())) <= 76


def test_a_title_longer_than_a_line_is_wrapped() -> None:
    lines = written(Heading(2, text("word " * 20))).split("\n")
    assert max(map(len, lines)) <= 76


def test_the_status_stands_under_the_title() -> None:
    paper = Document("T", (Paragraph(text("x")),), status="DRAFT")
    assert plain_text.write(paper) == "T\n=\n\nDRAFT\n\nx\n"


def test_the_lines_of_an_address_stand_close_and_its_day_apart() -> None:
    roles: tuple[tuple[str, Role], ...] = (
        ("Ash Fern", "part"), ("Commissioner", "under"), ("Eldmoor", "under"), ("3 June 2031", "part"),
        ("Yes.", "body"),
    )  # fmt: skip
    said = written(*(Paragraph(text(words), role) for words, role in roles))
    assert said == "Ash Fern\nCommissioner\nEldmoor\n\n3 June 2031\n\nYes."
