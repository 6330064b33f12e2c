"""Words as they are set: what a line may not end within, and one kind of apostrophe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.document import (
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
    cell,
    listed,
    plain,
    strong,
    text,
    words_of,
)
from secretariat.documents.typeset import NO_BREAK, set_in_type, typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("C Fern and SA Moss", "C_Fern and SA_Moss"),
        ("Councillors Ŵ Tŷ-Gwyn, A O’Neill", "Councillors Ŵ_Tŷ-Gwyn, A_O’Neill"),
        ("on 20 July 2022 at 2:10pm", "on 20_July_2022 at 2:10pm"),
        ("by 3rd Sept 2022", "by 3rd_Sept_2022"),
        ("at 2.10 pm, before 12 noon", "at 2.10_pm, before 12_noon"),
        ("see R4 To bring, A12 and U1", "see R4_To bring, A12_and U1"),
        ("item 8 of section 12", "item_8 of section_12"),
        ("£3 million more", "£3_million more"),
        ("The HMICFRS Report and the OPCC", "The HMICFRS Report and the OPCC"),
        ("In May he wrote", "In May he wrote"),
    ],
)
def test_a_line_does_not_end_within_a_name_a_date_a_time_or_after_a_number(typed: str, printed: str) -> None:
    assert set_in_type(typed) == printed.replace("_", NO_BREAK)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the Panel's and the Members' views", "the Panel’s and the Members’ views"),
        ("they don't", "they don’t"),
        ("the '90s", "the ’90s"),
        ("he said 'go now.' Then", "he said ‘go now.’ Then"),
        ("O’Neill's", "O’Neill’s"),
        ("5' 3", "5’ 3"),
    ],
)
def test_there_is_one_kind_of_apostrophe(typed: str, printed: str) -> None:
    assert set_in_type(typed) == printed


@given(st.text(st.sampled_from("aB C'5R.J uly‘’\u00a0"), max_size=40))
def test_no_letter_is_put_in_or_taken_out_and_twice_changes_nothing_more(words: str) -> None:
    once = set_in_type(words)
    assert set_in_type(once) == once
    assert once.replace(NO_BREAK, " ").replace("’", "'").replace("‘", "'") == (
        words.replace(NO_BREAK, " ").replace("’", "'").replace("‘", "'")
    )


def test_every_place_of_a_paper_is_set_and_what_is_bold_stays_bold() -> None:
    words = text("The Panel", strong("'s "), "C Fern")
    sub = listed("s", "sub-letter", 1, words)
    table = Table("C Fern's", ("C Fern",), ((cell(words, listed("l", "letter", 1, words, sub)),),))
    doc = typeset(
        Document("C Fern's", (Heading(1, words), Paragraph(words), listed("l", "letter", 1, words, sub), table))
    )
    found = (Run("The Panel"), Run("’s ", strong=True), Run(f"C{NO_BREAK}Fern"))
    paragraph, item, set_table = doc.body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == found
    assert plain(doc.heading.text) == f"The Panel’s C{NO_BREAK}Fern"
    assert repr(item).count("\\xa0") == 2
    assert repr(set_table).count("\\xa0") == 5
    assert "Panel's" not in " ".join(words_of(doc))
    assert doc.title == "C Fern’s", "a file's name for itself has ordinary spaces"
