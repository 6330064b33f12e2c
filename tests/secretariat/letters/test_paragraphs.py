"""How a letter's text becomes paragraphs."""

from __future__ import annotations

import pytest

from secretariat.letters.furniture import is_page_number, page_numbers
from secretariat.letters.joining import joined, words_of
from secretariat.letters.markup import bold_opening, is_italic, opening, plain, without_tags
from secretariat.letters.paragraphs import pieces


def body(text: str) -> list[str]:
    """The paragraphs of a letter's body."""
    return [piece.text for piece in pieces(f"Dear Chair\n\n{text}") if piece.region == "body"]


def test_markup_becomes_text_and_what_is_none_stays() -> None:
    assert without_tags("20<sup>th</sup> January <https://a.example/x> [a](https://b.example)") == (
        "20th January https://a.example/x a (https://b.example)"
    )
    assert without_tags("<script>x()</script> a < b > c [b]") == "<script>x()</script> a < b > c [b]"
    assert plain("**Bold**, *italic*, _so_, snake_case, 2*3*4, \\- and   spaces") == (
        "Bold, italic, so, snake_case, 2*3*4, - and spaces"
    )
    assert plain("Recommendation 1:** To circulate") == "Recommendation 1: To circulate"


def test_a_line_opens_as_a_heading_a_bullet_or_a_quotation() -> None:
    assert opening("## Speeding ##").level == 2
    assert [opening(line).bullet for line in ("- one", "* two", "• three", "– four", "-five", "o   six")] == [
        True,
        True,
        True,
        True,
        False,
        True,
    ]
    assert opening("> That it be so.").quoted
    assert opening("#hashtag").level == 0


def test_bold_words_open_a_line() -> None:
    assert bold_opening("**How many?** There are 14.") == "How many?"
    assert bold_opening("1. **Speeding** fell") == "1. Speeding"
    assert bold_opening("It was **very** good") == ""
    assert is_italic("*That it be published.*")
    assert not is_italic("*That* it *be*")


@pytest.mark.parametrize(
    ("lines", "text", "words"),
    [
        (["the four recommen-", "dations of"], "the four recommendations of", ("recommendations",)),
        (["and Lark-", "shire Police"], "and Larkshire Police", ("Larkshire",)),
        (["a long-", "term plan"], "a long-term plan", ()),
        (["the front-", "line officers"], "the front-line officers", ()),
        (["the budget -", "as it was"], "the budget - as it was", ()),
        (["Police-", "Commissioner"], "Police- Commissioner", ()),
        (["one", "two"], "one two", ()),
    ],
)
def test_words_that_a_lines_end_parted_are_put_together(lines: list[str], text: str, words: tuple[str, ...]) -> None:
    assert joined(lines, words_of("the front-line")) == (text, words)


def test_a_hyphen_stays_where_the_letter_writes_it_elsewhere() -> None:
    assert joined(["the co-", "ordinator"], words_of("a co-ordinator")).text == "the co-ordinator"
    assert joined(["the co-", "ordinator"], words_of("a plan")).text == "the coordinator"


@pytest.mark.parametrize(
    "line",
    [
        "Police and Crime Commissioner for Larkshire            Page 1 of 2",
        "- 2 -",
        "Page 3",
        "2/4",
        "Page 2 of 10",
        "[4]",
        "Tudalen 1 o 2",
        "p. 3",
    ],
)
def test_a_pages_number_is_furniture(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize(
    "line",
    [
        "Page 9 of the final report",
        "See page 1 of 2031's plan",
        "101",
        "The table on page 3",
        "12 March 2031",
        "Nineteen of 84.",
    ],
)
def test_a_line_that_names_a_page_is_no_furniture(line: str) -> None:
    assert not is_page_number(line)


def test_bare_numbers_that_go_up_are_pages_and_one_alone_is_none() -> None:
    assert page_numbers(["one", "1", "two", "2", "three", "3"]) == {1, 3, 5}
    assert page_numbers(["the total was", "84"]) == frozenset()
    assert page_numbers(["Office of the PCC", "Page 1 of 2", "words", "Office of the PCC", "Page 2 of 2"]) == {
        0,
        1,
        3,
        4,
    }


def test_lines_that_a_page_broke_are_one_paragraph_and_a_short_last_line_ends_it() -> None:
    assert body(
        "I agree with the first of them. A list of the warm places will be sent\n"
        "to every parish by 12 December. The second and the fourth belong close\n"
        "together.\n"
        "Another paragraph begins here without an empty line before it, as some\n"
        "programs write."
    ) == [
        "I agree with the first of them. A list of the warm places will be sent to every parish by 12 December. "
        "The second and the fourth belong close together.",
        "Another paragraph begins here without an empty line before it, as some programs write.",
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    found = pieces(
        "Dear Chair\n\nI have asked for a paper on\n\nThe Office        Page 1 of 2\n\nnight buses and lighting.\n"
    )
    assert [(piece.region, piece.text) for piece in found[1:]] == [
        ("furniture", "The Office Page 1 of 2"),
        ("body", "I have asked for a paper on night buses and lighting."),
    ]


def test_labels_bullets_and_rows_begin_paragraphs_without_an_empty_line() -> None:
    assert body("Recommendation 1\nThat it be lit.\nResponse\nNoted.\n- one\n- two\na\tb\nc\td") == [
        "Recommendation 1",
        "That it be lit.",
        "Response",
        "Noted.",
        "one",
        "two",
        "a | b",
        "c | d",
    ]


def test_a_label_in_the_middle_of_a_full_line_of_running_text_begins_nothing() -> None:
    text = (
        "It must be shown in the report of this year and of the one which\n"
        "follows, as the auditors asked in what they called two years ago\n"
        "Recommendation 3: it was a long one, and it was\nforgotten."
    )
    assert len(body(text)) == 1


def test_what_nobody_sees_is_taken_out_and_formulas_stay_text() -> None:
    assert body("\x00\x1b[31m=HYPERLINK(1)\u202e x\x07y") == ["[31m=HYPERLINK(1) x | y"]
    assert body("one\r\ntwo\r\n\r\nthree") == ["one two", "three"]
