"""What comes in at the door: nothing unseen, and every visible word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.cleaning import clean

UNSEEN = st.sampled_from(
    "\x00\x07\x0b\x0c\x1b\x1e\x1f\x7f\x85\x93\xa0\xad\u2009\u200b\u200d\u200e\u2028\u202e\u2060\u3000"
    "\ue000\uf0b7\uf0fc\ufdd0\ufeff\ufffc\U000f0000\U000e0041"
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain words", "plain words"),
        ("a tab\tand\na line", "a tab\tand\na line"),
        ("no\u00a0break, thin\u2009space, \u3000wide", "no break, thin space,  wide"),
        ("soft\u00adhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("left\u202eright\u200f", "leftright"),
        ("\uf0b7 bullet\n  \uf0a7\tbullet", "• bullet\n  • bullet"),
        ("within \uf0b7 a line", "within   a line"),
        ("\x91one\x92 \x93two\x94 \x96 three\x85", "‘one’ “two” – three…"),
        ("one\r\ntwo\rthree\x0bfour\x0cfive\u2029six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("cell\x07cell", "cell\tcell"),
        ("non\x1ebreaking\u2011hyphens, optional\x1f ones", "non-breaking-hyphens, optional ones"),
        ("w\u0302yn, Å", "ŵyn, Å"),
        ("the oﬃce’s ﬁrst ﬂoor, agreed againﬆ", "the office’s first floor, agreed against"),
        ("“smart” ‘quotes’ – and… dashes", "“smart” ‘quotes’ – and… dashes"),
        ("佐藤 Ŵyn-Llŷr 👍 ½ €", "佐藤 Ŵyn-Llŷr 👍 ½ €"),
    ],
)
def test_what_has_a_meaning_keeps_it_and_what_has_none_goes(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(st.one_of(st.characters(), UNSEEN)))
def test_nothing_unseen_stays_and_no_visible_letter_goes(text: str) -> None:
    cleaned = clean(text)
    assert [c for c in cleaned if c not in "\t\n" and unicodedata.category(c) in ("Cc", "Co", "Cs", "Zl", "Zp")] == []
    assert clean(cleaned) == cleaned
    assert _seen(cleaned) == _seen(text)


def _seen(text: str) -> str:
    parted = "".join(unicodedata.normalize("NFKC", c) if c in "ﬀﬁﬂﬃﬄﬅﬆ" else c for c in text)
    return "".join(c for c in unicodedata.normalize("NFC", parted) if unicodedata.category(c)[0] in "LNM")
