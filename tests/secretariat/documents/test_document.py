"""The model of a paper: what it keeps of a text, and what it finds wrong with a paper."""

import re
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.document import (
    Block,
    Document,
    Heading,
    Kind,
    Listed,
    Paragraph,
    Run,
    Table,
    cell,
    clean,
    label,
    listed,
    plain,
    strong,
    text,
)
from secretariat.documents.lists import gathered
from secretariat.documents.problems import problems
from tests.support.sample_paper import sample_paper


@pytest.mark.parametrize("words", ["Siân Tŷ-Gwyn", "O’Neill", "Łódź 佐藤", "[item 7A]", "🙂", "a < b & c"])
def test_names_signs_and_brackets_stay_as_typed(words: str) -> None:
    assert clean(words) == words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("one\ntwo\r\nthree\tfour", "one two three four"),
        ("total \u202e001\u202c", "total 001"),
        ("w\u0302y\u0302", "ŵŷ"),
        ("half \ud800 a pair", "half  a pair"),
    ],
)
def test_what_would_break_a_file_or_reorder_a_line_is_left_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(words: str) -> None:
    assert clean(clean(words)) == clean(words)


UNPRINTED = "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
ODD = st.sampled_from("aé’\u0302\u0323\u1e9b\x85\u2028\u202e\u200d\ufeff\u00ad\r\n")


@given(st.text(st.characters() | ODD))
def test_what_can_be_printed_is_only_composed(words: str) -> None:
    spaced = re.sub("\r\n|[\t\n\v\f\r\x85\u2028\u2029]", " ", words)
    assert clean(words) == unicodedata.normalize("NFC", re.sub(UNPRINTED, "", spaced))


def test_nothing_unclean_can_be_put_in_a_paper() -> None:
    assert Run("a\x00b").text == "ab"
    assert Heading(2, text("A"), "7\x00A").number == "7A"
    assert Listed("s", "letter", 1, "a\x00)", ()).label == "a)"
    assert Table("a\x00", ("b\x00",), ()) == Table("a", ("b",), ())
    assert Document("a\x00", (), status="DRAFT\n").status == "DRAFT "


def test_a_text_is_written_as_it_is_read() -> None:
    agreed = text("The Panel ", strong("AGREED"), " to note it.")
    assert agreed == (Run("The Panel "), Run("AGREED", strong=True), Run(" to note it."))
    assert plain(agreed) == "The Panel AGREED to note it."


@pytest.mark.parametrize(
    ("kind", "ordinal", "printed"),
    [
        ("letter", 28, "bb)"),
        ("number", 3, "3."),
        ("bullet", 3, "•"),
        ("sub-letter", 3, "c."),
        ("recommendation", 4, "R4"),
        ("action", 2, "A2"),
        ("undertaking", 7, "U7"),
    ],
)
def test_each_kind_of_list_has_its_label(kind: Kind, ordinal: int, printed: str) -> None:
    assert label(kind, ordinal) == listed("s", kind, ordinal, "x").label == printed


def test_the_title_is_the_first_heading_of_level_1_or_else_the_name_of_the_paper() -> None:
    line = Paragraph(text("x"))
    own = Document("Short", (Heading(1, text("In full")), line))
    assert (plain(own.heading.text), own.body) == ("In full", (line,))
    named = Document("Short", (line,))
    assert (plain(named.heading.text), named.body) == ("Short", (line,))


def test_neighbours_of_one_series_are_one_list_and_a_stem_or_a_jump_ends_it() -> None:
    a, b, c, e = (listed("s", "letter", ordinal, "x") for ordinal in (1, 2, 3, 5))
    stem = Paragraph(text("Councillor Bryn asked:"), "stem")
    assert list(gathered((a, b, stem, c, e))) == [(a, b), stem, (c,), (e,)]


def test_an_empty_paragraph_is_not_printed() -> None:
    assert list(gathered((Paragraph(text(" ")),))) == []


def test_good_minutes_have_no_problems() -> None:
    assert problems(sample_paper()) == []


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        ((Heading(3, text("Far down")),), "Heading “Far down” is of level 3, straight after level 1."),
        ((Paragraph(text("x")), Heading(1, text("Again"))), "Heading “Again” is of level 1; only the title"),
        ((Heading(2, text(" "), "7A"),), "Heading “7A” of level 2 has no text."),
        ((Paragraph(text("")),), "A paragraph at the beginning has no text."),
        ((listed("s", "letter", 2, ""),), "List item b) at the beginning has no text."),
        ((Listed("s", "letter", 28, "ab)", (text("x"),)),), "List item ab) would be printed bb) by Word."),
        ((listed("s", "number", 0, "x"),), "List item 0. is number 0; items are counted from 1."),
        ((listed("s", "number", 1, "x"), listed("s", "number", 1, "y")), "List item 1. comes twice in its list."),
        ((listed("s", "number", 1, "x"), listed("s", "letter", 2, "y")), "List item b) is not of the kind"),
        (
            (listed("s", "letter", 1, "x", *[listed("t", "sub-letter", 1, "y")] * 2),),
            "List item a. comes twice in its list.",
        ),
        ((Table("", ("A",), ()),), "A table at the beginning has no caption."),
        ((Table("T", (), ()),), "Table “T” has no header row."),
        ((Table("T", ("A", ""), ()),), "Table “T” has a column without a heading."),
        (
            (Table("T", ("A", "B"), ((cell("x"),),)),),
            "Table “T” has 2 columns, but its row 1 has 1 cells.",
        ),
        ((Table("T", ("A",), ((cell(listed("s", "letter", 1, "")),),)),), "List item a) in row 1 of “T” has no text."),
    ],
)
def test_each_fault_is_named(blocks: tuple[Block, ...], complaint: str) -> None:
    found = problems(Document("Title", blocks))
    assert [problem for problem in found if problem.startswith(complaint)], found


def test_a_paper_needs_a_title() -> None:
    assert problems(Document(" ", ())) == ["The paper has no title."]


def test_a_recommendation_may_be_told_again_in_the_closing_table() -> None:
    told = listed("recommendations", "recommendation", 1, "To publish.")
    again = Table("Decisions", ("Action",), ((cell(told),),))
    assert problems(Document("Title", (told, again))) == []


def test_the_model_and_its_registry_load_no_exporter() -> None:
    """The page is shown live while a meeting is minuted; only an export may wait for python-docx or Jinja2."""
    code = (
        "import sys, secretariat.documents.writers; print([m for m in ('docx', 'jinja2', 'lxml') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
