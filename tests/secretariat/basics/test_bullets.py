"""Every drawn bullet is one wherever a list is read: in what is typed, pasted, or comes as a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from secretariat.agenda.reports.asked import asked_briefly
from secretariat.agenda.reports.lines import lines_of
from secretariat.basics.bullets import ALWAYS, COPIED, DRAWN, OF_A_SYMBOL_FONT
from secretariat.basics.limbs import parts_of
from secretariat.capture.paragraphs import with_list_mark
from secretariat.letters.markup import Opening, opening
from secretariat.letters.opened.markup import Block, bulleted
from secretariat.lists.cells import rows_of
from secretariat.matters.raising import parts_of_paste
from secretariat.past_papers.reading import recommendations_of
from secretariat.past_papers.there import who_was_there

READERS: dict[str, Callable[[str], bool]] = {
    "a report": lambda sign: lines_of(f"{sign} Frost")[0][0::4] == ("Frost", True),
    "what a report asks": lambda sign: asked_briefly(f"The Panel is asked to:\n{sign} note it") == "to note it",
    "a letter": lambda sign: opening(f"{sign} Frost") == Opening("Frost", bullet=True),
    "a letter’s file": lambda sign: bulleted(Block("paragraph", f"{sign} Frost")) == Block("bullet", "Frost"),
    "a list of people": lambda sign: [row.cells for row in rows_of(f"{sign}\tFrost", lambda _: False)] == [("Frost",)],
    "matters, pasted": lambda sign: parts_of_paste(f"{sign} frost\n  {sign} fog") == ["frost", "fog"],
    "who was there": lambda sign: (
        who_was_there(["Present:", f"{sign} Moss Reed", f"{sign} Zoë Vale"]) == ("Moss Reed", "Zoë Vale")
    ),
    "past recommendations": lambda sign: recommendations_of([f"{sign} Recommendation 3: frost"])[0].text == "frost",
}


@pytest.mark.parametrize("sign", DRAWN)
@pytest.mark.parametrize("reader", READERS)
def test_a_drawn_bullet_is_read_by_every_reader(reader: str, sign: str) -> None:
    assert READERS[reader](sign)


@pytest.mark.parametrize("sign", OF_A_SYMBOL_FONT)
@pytest.mark.parametrize("reader", ["a report", "a letter’s file"])
def test_a_bullet_of_a_font_of_symbols_is_read_out_of_a_file(reader: str, sign: str) -> None:
    assert READERS[reader](sign)


@pytest.mark.parametrize("sign", ALWAYS)
def test_one_that_is_nothing_else_parts_words_in_a_line(sign: str) -> None:
    assert parts_of(f"that {sign}lanes be swept {sign}they be gritted")[1] == ("lanes be swept", "they be gritted")


@pytest.mark.parametrize("sign", COPIED)
def test_any_that_is_copied_is_a_bullet_before_a_pasted_line(sign: str) -> None:
    assert with_list_mark(f"{sign} frost") == "* frost"
