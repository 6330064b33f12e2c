"""An act is told in the clerk's words, whatever command it was typed with, and since whenever it is kept."""

from __future__ import annotations

import pytest

from secretariat.basics.act_words import DONE, in_clerks_words
from secretariat.capture.words.vocabulary import WORDS


def test_every_command_has_its_words() -> None:
    assert {word.name for word in WORDS.values()} == set(DONE)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("/petition", "petition received"),
        ("/noted, 3 lines", "the panel noted it, 3 lines"),
        ("/unheard-of", "/unheard-of"),
        ("open item 6", "open item 6"),
        ("read /petition", "read /petition"),
    ],
)
def test_a_note_is_told_in_words(note: str, told: str) -> None:
    assert in_clerks_words(note) == told
