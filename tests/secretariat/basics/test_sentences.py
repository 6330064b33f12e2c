"""Sentences of minutes: past tense, third person, one full stop (domain 8.2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.reported_speech import spoken
from secretariat.basics.sentences import capitalised, councillors, listing, sentence


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the lanes were icy", "The lanes were icy."),
        ("the lanes were icy.", "The lanes were icy."),
        ("were the lanes icy?", "Were the lanes icy?"),
        ("  the   lanes\twere icy ", "The lanes were icy."),
        ("three things were said:", "Three things were said:"),
        ("they said “never again.”", "They said “never again.”"),
        ("they said “never again”", "They said “never again”."),
        ("McAdam was thanked", "McAdam was thanked."),
        ("101 calls doubled", "101 calls doubled."),
        ("stop the fraud!..", "Stop the fraud!"),
        ("why:..", "Why:"),
        ("the plan,..", "The plan."),
        ("", ""),
    ],
)
def test_a_sentence_has_one_capital_and_one_stop(typed: str, printed: str) -> None:
    assert sentence(typed) == printed


@given(st.text(max_size=60) | st.text(alphabet="a0 -–,;:.!?”)", max_size=6))
def test_a_sentence_made_twice_is_the_same_sentence(words: str) -> None:
    assert sentence(sentence(words)) == sentence(words)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("explained the figures were public", "The Commissioner explained the figures were public."),
        ("Explained the figures were public", "The Commissioner explained the figures were public."),
        ("the figures were public", "The Commissioner stated that the figures were public."),
        ("The figures were public", "The Commissioner stated that the figures were public."),
        ("did not have them to hand", "The Commissioner did not have them to hand."),
        ("undertook, once more, to look", "The Commissioner undertook, once more, to look."),
        ("firmly denied it", "The Commissioner firmly denied it."),
        ("PEEL gradings had changed", "The Commissioner stated that PEEL gradings had changed."),
        ("Westmere was better off", "The Commissioner stated that Westmere was better off."),
        ("early work in schools had paid off", "The Commissioner stated that early work in schools had paid off."),
        ("only two had been filled", "The Commissioner stated that only two had been filled."),
        ("need had grown", "The Commissioner stated that need had grown."),
        ("speed mattered most", "The Commissioner stated that speed mattered most."),
        ("I", "The Commissioner stated that I."),
    ],
)
def test_a_reply_is_reported_speech_whose_verb_is_kept_or_supplied(typed: str, printed: str) -> None:
    assert spoken("The Commissioner", typed) == printed


@pytest.mark.parametrize(
    ("words", "printed"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_a_list_has_its_and_before_the_last(words: list[str], printed: str) -> None:
    assert listing(words) == printed


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        ([("Councillor", "Quill")], "Councillor Quill"),
        ([("Councillor", "Quill"), ("Councillor", "Gorse")], "Councillors Quill and Gorse"),
        (
            [("Councillor", "Quill"), ("Councillor", "Gorse"), ("", "Jonas Birk")],
            "Councillors Quill and Gorse, and Jonas Birk",
        ),
        ([("", "Jonas Birk"), ("Councillor", "Quill")], "Jonas Birk and Councillor Quill"),
        (
            [("Councillor", "Quill"), ("", "Jonas Birk"), ("", "Imogen Ash")],
            "Councillor Quill, Jonas Birk and Imogen Ash",
        ),
        ([("Mr", "Birk"), ("Mr", "Elm"), ("Dr", "Ash")], "Mr Birk, Mr Elm and Dr Ash"),
        ([("", "Jonas Birk"), ("", "Imogen Ash")], "Jonas Birk and Imogen Ash"),
        ([], ""),
    ],
)
def test_titles_are_said_once_for_each_run_of_names(names: list[tuple[str, str]], printed: str) -> None:
    assert councillors(names) == printed


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert capitalised("mcAdam said PEEL") == "McAdam said PEEL"
    assert capitalised("") == ""
