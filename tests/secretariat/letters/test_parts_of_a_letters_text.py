"""Sentences, clauses, phrases and headings of a letter, as matching and drift look at them."""

from __future__ import annotations

import pytest

from secretariat.letters.drift import is_heading
from secretariat.letters.phrases import joined, phrases_in
from secretariat.letters.sentences_of import clause_with, sentences_of


def test_a_paragraph_is_parted_into_its_sentences() -> None:
    text = (
        "I agree. Mr. Vane and I. Bellweather met Cllr. Teasel. See para. 4.2 of it! Is it so? 11 were.\nThat is all."
    )
    assert sentences_of(text) == [
        "I agree.", "Mr. Vane and I. Bellweather met Cllr. Teasel.", "See para. 4.2 of it!", "Is it so?", "11 were.",
        "That is all.",
    ]  # fmt: skip


def test_a_clause_ends_at_a_colon_or_a_semicolon() -> None:
    sentence = "The first is done; the second and the fourth belong together: one paper is being written."
    assert clause_with(sentence, sentence.index("second")) == "the second and the fourth belong together"
    assert clause_with(sentence, sentence.index("first")) == "The first is done"
    assert clause_with("Nothing parts this.", 8) == "Nothing parts this."


def test_the_phrases_of_a_sentence_hold_its_nouns() -> None:
    text = "To bring a report on the closure of the Mardle front counter, by district"
    assert [each.words for each in phrases_in(text)] == ["closure", "Mardle front counter", "by district"]
    assert [each.words for each in phrases_in(text) if each.is_manner] == ["by district"]


def test_a_verb_is_no_phrase_that_was_introduced() -> None:
    found = {each.core: each.is_introduced for each in phrases_in("That homes that lack the internet be told")}
    assert found == {"homes": False, "lack": False, "internet": True, "told": False}


def test_phrases_that_only_a_preposition_parts_are_told_as_one() -> None:
    text = "the detailed summary of the outcomes secured, and more"
    first, second = text.index("detailed"), text.index("outcomes")
    spans = [(first, first + len("detailed summary")), (second, second + len("outcomes secured"))]
    assert [text[start:end] for start, end in joined(text, spans)] == ["detailed summary of the outcomes secured"]


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        ("Mounted patrols in Mardle market", True),
        ("Estate strategy", True),
        ("To publish the list of ponds", False),
        ("That lanes be gritted", False),
        ("Officers to carry lamps", False),
        ("How many swans are there?", False),
        ("The ponds were dredged.", False),
    ],
)
def test_a_heading_only_names_a_matter(words: str, heads: bool) -> None:
    assert is_heading(words) is heads
