"""What the minutes call an office, and how a full name goes into a sentence."""

from __future__ import annotations

import pytest

from secretariat.panel.full_names import in_a_sentence, word_for

OFFICES = {
    "Police and Crime Commissioner": "Commissioner",
    "Police and Crime Commissioner for Westmarsh": "Commissioner",
    "the Police, Fire and Crime Commissioner for Westmarsh": "Commissioner",
    "Police, Fire & Crime Commissioner (PFCC)": "Commissioner",
    "Mayor": "Mayor",
    "Mayor of Greater Westmarsh": "Mayor",
    "The Mayor of Westmarsh.": "Mayor",
    "Deputy Mayor for Policing and Crime": "Deputy Mayor",
    "(PCC)": "(PCC)",
}


@pytest.mark.parametrize(("office", "word"), OFFICES.items())
def test_the_minutes_call_an_office_by_its_word_and_not_by_its_place(office: str, word: str) -> None:
    assert word_for(office) == word


@pytest.mark.parametrize("name", ["the Westmarsh Panel", "The Westmarsh Panel.", " Westmarsh Panel "])
def test_a_full_name_has_no_article_of_its_own(name: str) -> None:
    assert in_a_sentence(name) == "Westmarsh Panel"


@pytest.mark.parametrize("name", ["Thetmarsh Panel", "Aldmarsh Panel", "The", ".", "Heddlu a Throseddu"])
def test_what_only_begins_like_an_article_is_left(name: str) -> None:
    assert in_a_sentence(name) == name
