"""How words are compared."""

from __future__ import annotations

import pytest

from secretariat.finding.folding import folded, forms, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Panel’s report", ["the", "panel", "report"]),
        ("O’Brien and O'Brien", ["obrien", "and", "obrien"]),
        ("£1,900 or 5.2%", ["1900", "or", "5ˑ2"]),
        ("Łąkowska, Ŵyn and naïve", ["lakowska", "wyn", "and", "naive"]),
        ("2022-07-20/R3", ["2022", "07", "20", "r3"]),
        ("one,two", ["one", "two"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("one", "many"),
    [("complaint", "complaints"), ("policy", "policies"), ("bus", "buses"), ("church", "churches"), ("tax", "taxes"),
     ("woman", "women"), ("criterion", "criteria"), ("day", "days"), ("analysis", "analyses")],
)  # fmt: skip
def test_one_and_many_are_one_word(one: str, many: str) -> None:
    assert many in forms(one)
    assert one in forms(many)


def test_what_only_ends_like_many_stays_as_it_is() -> None:
    for word in ("police", "address", "campus", "5", "is"):
        assert forms(word)[0] == word
        assert word[:-1] not in forms(word)


def test_a_compound_is_found_in_two_words_and_in_one() -> None:
    assert " co opted " in folded("the co-opted member")
    assert " coopted " in folded("the co-opted member")
    assert " member coopted " not in folded("the co-opted member"), "it does not stand after the last word"
