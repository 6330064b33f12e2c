"""A PDF: lines put together again, the furniture of its pages apart, and tables as far as can be told."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.letters.opened.opening import text_of_file
from tests.support.portable_pages import Page, Text, lines, pdf_of

LONG = "The Commissioner has considered what the panel recommended about the stations in"


def text(*pages: Page, **more: bytes) -> str:
    return text_of_file("letter.pdf", pdf_of(*pages, **more))


def body(*words: str, y: float = 780) -> Page:
    return lines(72, y, "Dear Chair", "", *words)


def test_lines_that_were_wrapped_are_one_paragraph_and_others_stay_lines():
    page = lines(72, 780, "The Old Weighbridge", "Wexmere", "", "Dear Chair", "", LONG, "the county, and accepts it.")
    assert text(page) == f"The Old Weighbridge\nWexmere\n\nDear Chair\n\n{LONG} the county, and accepts it.\n"


def test_a_word_that_a_line_parts_keeps_its_hyphen_and_the_line_its_end():
    """Which of the two it is, the reader of letters knows."""
    assert "recommen-\ndations" in text(body(f"{LONG[:-3]} recommen-", "dations of the panel."))


def test_the_furniture_of_pages_is_told_once_and_parts_no_paragraph():
    furniture = [Text(72, 815, "Commissioner for Larkshire"), Text(72, 30, "Registered at The Quay")]
    first = [*furniture, Text(500, 815, "Page 1 of 2"), *body(LONG), *lines(72, 738, LONG)]
    second = [*furniture, Text(500, 815, "Page 2 of 2"), *lines(72, 780, "the county and will write.", "", "Yours")]
    found = text(first, second)
    assert found.count("Commissioner for Larkshire") == found.count("Registered at The Quay") == 1
    assert f"{LONG} {LONG} the county and will write.\n\nYours" in found


def test_numbers_of_pages_alone_are_left_out():
    assert text([*body("One."), Text(290, 30, "- 1 -")], [*lines(72, 780, "Two."), Text(290, 30, "2")]) == (
        "Dear Chair\n\nOne.\n\nTwo.\n"
    )


def test_two_addresses_side_by_side_come_one_after_the_other():
    page = [
        *lines(72, 780, "Rowan Thackery", "Chair", "Wexmere"), *lines(380, 780, "The Quay", "Dunholt", "1 May 2031"),
        *lines(72, 720, "Dear Rowan", "", "Accepted."),
    ]  # fmt: skip
    assert text(page) == "Rowan Thackery\nChair\nWexmere\n\nThe Quay\nDunholt\n1 May 2031\n\nDear Rowan\n\nAccepted.\n"


def test_bullets_and_numbers_begin_paragraphs_and_go_on_further_in():
    page = [
        *body("1. Recommendation 1: that it be so.", "Accepted."), *lines(72, 704, "•"), *lines(90, 704, LONG, "ours."),
        *lines(72, 676, "•"), Text(90, 676, "How many?", bold=True), Text(160, 676, "Nineteen."),
        *lines(108, 662, "– in Wexmere"), *lines(72, 634, "Yours"),
    ]  # fmt: skip
    assert text(page) == (
        "Dear Chair\n\n1. Recommendation 1: that it be so.\nAccepted.\n\n"
        f"- {LONG} ours.\n- **How many?** Nineteen.\n  - in Wexmere\n\nYours\n"
    )


def test_larger_letters_are_headings_and_bold_lines_beside_them_lesser_ones():
    page = [
        *body("Words of the letter that are of the usual size."), Text(72, 700, "Appendix 1", 16, True),
        Text(72, 670, "Speeding", 13, True), *lines(72, 650, "It fell."), Text(72, 620, "Victims", bold=True),
        *lines(72, 606, "More of them."),
    ]  # fmt: skip
    assert text(page).partition("size.\n\n")[2] == (
        "# Appendix 1\n\n## Speeding\n\nIt fell.\n\n### Victims\n\nMore of them.\n"
    )


HEAD = [Text(72, 720, "Ref", bold=True), Text(130, 720, "Asked", bold=True), Text(320, 720, "Reply", bold=True)]


@pytest.mark.parametrize("between", [0, 6])
def test_a_table_is_read_by_rows(between):
    page = [*body("In the table."), *HEAD]
    page += [
        *lines(72, 702, "R1"),
        *lines(130, 702, "That the figures be", "shown each year"),
        *lines(320, 702, "Accepted"),
    ]
    page += [
        *lines(72, 674 - between, "R2"),
        *lines(130, 674 - between, "That it be shorter"),
        *lines(320, 674 - between, "Noted"),
    ]
    page += lines(72, 620, "Yours")
    assert text(page) == (
        "Dear Chair\n\nIn the table.\n\nRef\tAsked\tReply\nR1\tThat the figures be shown each year\tAccepted\n"
        "R2\tThat it be shorter\tNoted\n\nYours\n"
    )


def test_a_word_that_a_line_of_a_cell_parts_is_whole_again_in_it():
    page = [*body("In the table of Westmarsh-Dunholt."), *HEAD, *lines(72, 702, "R1"), *lines(72, 660, "R2")]
    page += [
        *lines(130, 702, "That the bor-", "ough councils"),
        *lines(320, 702, "Accepted: long-", "term, for Westmarsh-"),
    ]
    page += [
        *lines(320, 674, "dunholt"),
        *lines(130, 660, "That it be"),
        *lines(320, 660, "Noted"),
        *lines(72, 600, "Yours"),
    ]
    found = text(page)
    assert "That the borough councils" in found
    assert "long-term, for Westmarsh-dunholt" in found, "a hyphen stays that is the word’s own"


def ruled(*heights: float) -> bytes:
    """Lines across the page, as around the rows of a table."""
    return b"".join(b"72 %g m 500 %g l S\n" % (height, height) for height in heights)


def test_the_lines_of_a_table_part_its_rows_where_its_cells_stand_in_the_middle():
    page = [*body("In the table."), *HEAD, Text(72, 697, "R1"), Text(320, 697, "Accepted"), Text(72, 655, "R2")]
    page += [
        *lines(130, 704, "That the figures be", "shown each year"),
        *lines(130, 669, "That it be", "shorter", "and dearer"),
    ]
    page += [Text(320, 655, "Noted"), *lines(72, 600, "Yours")]
    assert text(page, more=ruled(732, 716, 683, 636)).partition("\n\nRef")[2] == (
        "\tAsked\tReply\nR1\tThat the figures be shown each year\tAccepted\n"
        "R2\tThat it be shorter and dearer\tNoted\n\nYours\n"
    )


def test_a_number_that_stands_out_begins_a_paragraph_and_its_lines_go_on_further_in():
    page = [
        *body(),
        *lines(72, 700, "1"),
        *lines(90, 700, LONG, "ours."),
        *lines(72, 672, "2"),
        *lines(90, 672, "Noted."),
    ]
    assert text(page) == f"Dear Chair\n\n1 {LONG} ours.\n\n2 Noted.\n"


def test_a_number_in_a_column_of_its_own_stays_there_though_the_words_begin_close_to_it():
    page = [*body("In the table."), Text(72, 720, "No."), Text(95, 720, "Asked"), Text(320, 720, "Reply")]
    for n, y in enumerate((702, 666), 1):
        page += [*lines(72, y, str(n)), *lines(95, y, "That it be", "shown"), *lines(320, y, "Accepted", "in full")]
    assert text([*page, *lines(72, 600, "Yours")]).partition("In the table.\n\n")[2] == (
        "No.\tAsked\tReply\n1\tThat it be shown\tAccepted in full\n2\tThat it be shown\tAccepted in full\n\nYours\n"
    )


def test_the_rest_of_a_cell_over_the_page_goes_on_beneath_the_head_printed_again():
    first = [*body("In the table."), *HEAD]
    for n, y in enumerate((702, 674), 1):
        first += [*lines(72, y, f"R{n}"), *lines(130, y, "That it be so"), *lines(320, y, "Accepted: it is admin-")]
    second = [
        *(cell._replace(y=780) for cell in HEAD),
        *lines(320, 762, "istered by the trust", "in May."),
        *lines(72, 700, "Yours"),
    ]
    assert text(first, second).endswith(
        "R2\tThat it be so\tAccepted: it is administered by the trust in May.\n\nYours\n"
    )


def test_a_table_goes_on_over_the_page():
    first = [
        *body("In the table."),
        *HEAD,
        *lines(72, 702, "R1"),
        *lines(130, 702, "That it be so"),
        *lines(320, 702, "Accepted"),
    ]
    again = [cell._replace(y=780) for cell in HEAD]
    second = [
        *again,
        *lines(72, 762, "R2"),
        *lines(130, 762, "That it not be"),
        *lines(320, 762, "Noted"),
        *lines(72, 700, "Yours"),
    ]
    assert text(first, second).partition("\n\nRef")[2] == (
        "\tAsked\tReply\nR1\tThat it be so\tAccepted\nR2\tThat it not be\tNoted\n\nYours\n"
    )


def test_a_locked_pdf_is_refused_and_one_that_anyone_may_open_is_not(tmp_path):
    from pypdf import PdfReader, PdfWriter

    plain = tmp_path / "plain.pdf"
    plain.write_bytes(pdf_of(body("Accepted.")))
    for password, opens in (("secret", False), ("", True)):
        writer = PdfWriter(clone_from=PdfReader(plain))
        writer.encrypt(password, "owner", algorithm="AES-256")
        locked = tmp_path / "locked.pdf"
        writer.write(locked)
        if opens:
            assert text_of_file("a.pdf", locked.read_bytes()) == "Dear Chair\n\nAccepted.\n"
        else:
            with pytest.raises(Refused, match=r"a\.pdf is locked with a password"):
                text_of_file("a.pdf", locked.read_bytes())


def test_a_stamp_across_the_page_stands_apart():
    stamp = b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET\n"
    assert text(body("Accepted."), more=stamp) == "Dear Chair\n\nAccepted.\n\nDRAFT\n"


def test_a_page_with_more_on_it_than_a_letter_has_is_refused():
    with pytest.raises(Refused, match="more on a page than a letter can have"):
        text([Text(n % 500, n * 7 % 800, "x") for n in range(15_001)])


def test_nonsense_among_the_operators_does_no_harm():
    assert (
        text(body("Accepted."), more=b"Q Q Tm /X Do [1 2] Tf 1e99 Td (a) cm q BT ET\n") == "Dear Chair\n\nAccepted.\n"
    )
