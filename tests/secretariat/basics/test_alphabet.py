"""Letters without their accents, in short texts and long ones."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.alphabet import LETTERS, plain

LATIN = st.text(st.sampled_from("aAzÉéŴŷŁłßẞæᴭꟸſ’‘ʼ`´'“–…½²\u0301\u0323\u0345 -."), max_size=12)
TEXTS = st.lists(LATIN | st.text(max_size=4), max_size=5).map("".join)


def letter_by_letter(text: str) -> str:
    """The rule as it is said: decompose all of it, take the usual spelling, leave the accents out."""
    low = text.casefold()
    if low.isascii():
        return low
    spelled = LETTERS | dict.fromkeys("’‘ʼ`´", "'")
    taken = "".join(spelled.get(letter, letter) for letter in unicodedata.normalize("NFKD", low))
    return "".join(letter for letter in taken.casefold() if not unicodedata.combining(letter))


@given(TEXTS)
def test_it_is_plain_as_if_each_letter_were_taken_by_itself(text: str) -> None:
    assert plain(text) == letter_by_letter(text)


def test_every_letter_there_is_comes_out_the_same_beside_another() -> None:
    every = "".join(map(chr, range(0x250))) + "".join(map(chr, range(0x1D00, 0x2200)))
    for letter in every:
        assert plain(f"é{letter}’") == letter_by_letter(f"é{letter}’"), ascii(letter)
