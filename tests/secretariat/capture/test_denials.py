"""What turns a line into its opposite, or empties it, is refused: rows in ``tests/support/lines/denials.py``."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.capture.denials import DENIALS
from secretariat.capture.words.table import WORDS
from secretariat.capture.words.vocabulary import find, vocabulary
from tests.support.clerk import begun_clerk
from tests.support.lines.public import RECORDS


def test_every_row_is_of_a_word_there_is() -> None:
    assert vocabulary()
    for row in DENIALS:
        assert [name for name in row.of if name not in WORDS or find(name).name != name] == []


@pytest.mark.parametrize(
    "said",
    ["reply not given", "reply nothing", "reply no answer was given", "supp none at all", "by nobody",
     "deferred to never", "declined because not"],
)  # fmt: skip
def test_a_question_has_no_reply_that_denies_it(said: str) -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1")
    before = clerk.printed
    with pytest.raises(Refused, match=said.split()[-1]):
        clerk.type(f"/q 1 {said}")
    assert clerk.printed == before


def test_a_reply_that_begins_so_and_goes_on_is_one() -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1", "/q 1 reply Nothing is known of it")
    assert clerk.printed[-1] == "The reply to Ada Moss was: nothing is known of it."
