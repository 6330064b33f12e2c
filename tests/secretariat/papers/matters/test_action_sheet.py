"""The action sheet: by owner, with what is late, and where each was minuted."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents.document import Heading, Table, plain
from secretariat.documents.measured.columns import fitted, measured
from secretariat.documents.problems import problems
from secretariat.documents.typeset import typeset
from secretariat.documents.word.columns import WIDE_WIDTH, fit
from secretariat.papers.matters.actions import actions
from tests.support.known_matters import TODAY, a_matter, knowing, of_all, words

LATE = TODAY - dt.timedelta(12)


def sheet(*found: object) -> str:
    return words(actions(of_all(knowing(*found))))  # type: ignore[arg-type]


def test_it_goes_by_owner_by_the_alphabet_and_whoever_is_not_named_comes_last() -> None:
    document = actions(of_all(knowing(
        a_matter("A1", who=""), a_matter("A2", who="Percy Campion"), a_matter("U1", who="Clara Knapweed"),
        a_matter("A3", who="Percy Campion"),
    )))  # fmt: skip
    owners = [plain(block.text) for block in document.body if isinstance(block, Heading)]
    assert owners == ["Clara Knapweed", "Percy Campion", "Nobody is named"]
    assert problems(document) == []


def test_what_is_late_says_so_and_by_how_much() -> None:
    said = sheet(a_matter("A1", due=LATE), a_matter("A2", due=TODAY), a_matter("A3"))
    assert "3 things are to be done; 1 is overdue." in said
    assert said.count("OVERDUE by 12 days") == 1
    assert "Due: no day was set" in said


def test_each_names_the_minute_it_came_from() -> None:
    assert "Minute: item 5 of 18 June 2031" in sheet(a_matter("A1"))
    assert "Minute: 3 May 2031" in sheet(a_matter("Q1", item="", meeting="", day=dt.date(2031, 5, 3)))


def test_of_all_meetings_only_what_is_open_is_there_and_recommendations_have_their_own_register() -> None:
    said = sheet(a_matter("A1", "Ring the bell.", progress="done"), a_matter("R1", "Mend the roof."),
                 a_matter("U1", "Bring the figures."))  # fmt: skip
    assert "Bring the figures." in said
    assert "bell" not in said
    assert "roof" not in said


def test_a_part_stands_under_its_whole_and_a_clerks_note_is_never_printed() -> None:
    whole = a_matter("A1", "Send the questions on.", note="hemlock", who="Clara Knapweed")
    said = sheet(whole, a_matter("A1.1", "How many lanes?", kind="question", who="Clara Knapweed"))
    assert said.index("2031-06-18/A1 ") < said.index("2031-06-18/A1.1 ")
    assert "hemlock" not in said


def test_where_nothing_is_open_it_says_so() -> None:
    assert "Nothing is open." in sheet()


LONG = "To come back to the next meeting with a report on the two areas that were found to require improvement."


@pytest.mark.parametrize("due", [None, dt.date(2031, 9, 20)], ids=["no day", "a long day"])
def test_the_day_it_is_due_stands_in_one_line_in_word_and_pdf(due: dt.date | None) -> None:
    """In a column as narrow as “Due”, “no day was set” took four lines, and a day three."""
    document = typeset(actions(of_all(knowing(a_matter("U1", LONG, due=due, who="The Commissioner")))))
    assert document.wide
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    column, words = table.header.index("Due"), max((row[2][0] for row in table.rows), key=lambda b: len(plain(b.text)))  # type: ignore[union-attr]
    in_word = fit(table, WIDE_WIDTH)
    long, _ = measured(words.text, in_word.points)  # type: ignore[union-attr]
    assert in_word.widths[column] >= long * 20 + 216, "twips, with the margins of a cell"
    size, widths = fitted(table, 12, 4, 700)
    assert widths[column] >= measured(words.text, size)[0] + 8  # type: ignore[union-attr]
    assert widths[1] > widths[column]
    assert in_word.widths[1] > in_word.widths[column]
