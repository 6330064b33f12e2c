"""How words are compared."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.alphabet import plain
from secretariat.finding import days_in_text
from secretariat.finding.days_in_text import days_in
from secretariat.finding.folding import folded, folded_each, words_in
from secretariat.finding.one_and_many import forms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Panel’s report", ["the", "panel", "report"]),
        ("O’Brien and O'Brien", ["obrien", "and", "obrien"]),
        ("£1,900 or 5.2%", ["1900", "or", "5ˑ2"]),
        ("Łąkowska, Ŵyn and naïve", ["lakowska", "wyn", "and", "naive"]),
        ("2022-07-20/R3", ["2022", "07", "20", "r3"]),
        ("one,two", ["one", "two"]),
        ("the 20th and 1st", ["the", "20", "and", "1"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("one", "many"),
    [("complaint", "complaints"), ("policy", "policies"), ("bus", "buses"), ("church", "churches"), ("tax", "taxes"),
     ("woman", "women"), ("criterion", "criteria"), ("day", "days"), ("analysis", "analyses"), ("child", "children"),
     ("person", "people"), ("enquiry", "enquiries"), ("veto", "vetoes"), ("knife", "knives"), ("crisis", "crises"),
     ("chairman", "chairmen"), ("chairperson", "chairpeople"), ("ombudsman", "ombudsmen"), ("memorandum", "memoranda"),
     ("referendum", "referenda"), ("appendix", "appendices"), ("half", "halves"), ("process", "processes"),
     ("cause", "causes"), ("tie", "ties"), ("movie", "movies"), ("leaf", "leaves"), ("cache", "caches"),
     ("taxi", "taxis"), ("menu", "menus"), ("alibi", "alibis"), ("campus", "campuses"), ("bias", "biases"),
     ("lens", "lenses"), ("axis", "axes"), ("axe", "axes"), ("basis", "bases"), ("base", "bases"), ("mp", "mps"),
     ("pc", "pcs"), ("quiz", "quizzes"), ("radius", "radii"), ("syllabus", "syllabi"), ("focus", "focuses"),
     ("focus", "foci"), ("forum", "fora"), ("forum", "forums"), ("stratum", "strata"), ("curriculum", "curricula"),
     ("referendum", "referendums"), ("index", "indexes"), ("vertex", "vertices"), ("formula", "formulas"),
     ("plateau", "plateaux"), ("bureau", "bureaus"), ("schoolchild", "schoolchildren"), ("goose", "geese"),
     ("scarf", "scarves"), ("hoof", "hooves"), ("stomach", "stomachs"), ("penny", "pennies"), ("agenda", "agendas")],
)  # fmt: skip
def test_one_and_many_are_one_word(one: str, many: str) -> None:
    assert many in forms(one)
    assert one in forms(many)


@pytest.mark.parametrize(
    ("one", "other"),
    [("enquiry", "inquiries"), ("organisation", "organizations"), ("judgement", "judgment"), ("programme", "programs"),
     ("analysed", "analyzed"), ("cllr", "councillors"), ("licence", "licenses"), ("licensed", "licenced"),
     ("practice", "practise"), ("practising", "practicing"), ("defence", "defense"), ("offences", "offenses"),
     ("focused", "focussed"), ("behaviour", "behaviors"), ("neighbourhood", "neighborhoods"), ("harbours", "harbor")],
)  # fmt: skip
def test_a_word_is_found_as_others_spell_it(one: str, other: str) -> None:
    assert other in forms(one)
    assert one in forms(other)


def test_no_other_word_is_made_of_one() -> None:
    for word in ("labora", "colorado", "horn", "hornet", "rumours"):
        assert not {"laboura", "colourado", "hournet"} & set(forms(word)), word
    for word in ("four", "hours", "human", "police", "staff", "budget", "this", "news", "its", "is", "to"):
        assert not {"for", "hors", "humen", "polouse", "stave", "thi", "new", "it", "i", "toes"} & set(forms(word)), (
            word
        )


def test_what_only_ends_like_many_stays_as_it_is() -> None:
    for word in ("police", "address", "crisis", "5", "is"):
        assert forms(word)[0] == word
        assert word[:-1] not in forms(word)


def test_a_compound_is_found_in_two_words_and_in_one() -> None:
    assert " co opted " in folded("the co-opted member")
    assert " coopted " in folded("the co-opted member")
    assert " member coopted " not in folded("the co-opted member"), "it does not stand after the last word"


@pytest.mark.parametrize(
    "text",
    [
        "on 20 July 2022.",
        "on Wednesday, 20th July 2022,",
        "(20/07/2022)",
        "2022-07-20/8",
        "20.7.22: it",
        "July 20, 2022",
    ],
)
def test_a_day_in_a_text_is_found_in_every_way_to_write_it(text: str) -> None:
    assert " 20220720 " in folded(text)


def test_what_is_no_day_makes_none() -> None:
    for text in ("version 1.2.3.4", "31 April 2022", "99/99/2022", "20 July", "12/13", "5-2022-07-201"):
        assert "|" not in folded(text), text


# --- what is known sooner is what the patterns find ---

PIECES = (
    "the", "Panel’s", "O'Brien", "''", "'so'", "co-opted", "co‐ordin", "e‑mail", "5.2", "1,900", "1,9000", "20th",
    "٣rd", "x_y", "“no”", "–", "—", "£5", "…", "½", "Ŵyn", "ſept", "佐藤", "\x1c", "\n", "\u2028", "\xa0", " ", " ",
    ",", ".", "/", "-", "20/7/22", "20.7.2022", "20/7.22", "2022-07-20", "July", "JULY", "Sept.", "mar", "may", "of",
    "Wednesday", "20", "2022", "٢٠٢٢", "22", "7",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14).map("".join)


def words_by_patterns(text: str) -> list[str]:
    letters = re.sub(r"(?<=[0-9]),(?=[0-9]{3}\b)", "", plain(text))
    letters = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", re.sub(r"(?<=[0-9])\.(?=[0-9])", "ˑ", letters))
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", letters)
    return [word.removesuffix("'s").replace("'", "") for word in words]


@given(TEXTS)
def test_words_are_those_that_the_patterns_find(text: str) -> None:
    assert words_in(text) == words_by_patterns(text)


@given(TEXTS)
def test_a_folded_text_ends_with_its_compounds_and_its_days(text: str) -> None:
    compounds = re.findall(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+", text)
    joined = [re.sub(r"\W", "", plain(each)) for each in compounds] + days_in(text)
    assert folded(text) == f" {' '.join(words_by_patterns(text))} " + (f"| {' '.join(joined)} " if joined else "")


@given(TEXTS)
def test_no_day_is_passed_over_because_it_seemed_that_there_was_none(text: str) -> None:
    found = [days_in_text.as_a_word(each.group()) for each in days_in_text._DAY.finditer(text)]
    assert days_in(text) == list(filter(None, found))


@given(st.lists(st.text(alphabet="ab1230's-‑’.,/é \n\0 Łst thMayJul", max_size=30), max_size=8))
def test_many_texts_are_folded_as_each_is(texts: list[str]) -> None:
    assert folded_each(texts) == [folded(text) for text in texts]


@given(
    st.lists(st.sampled_from(["on 20 July 2022", "co-opted", "20/7/2022", "3", "July 2022", "", "1,900", "O’Brien’s"]))
)
def test_days_and_compounds_stay_with_the_text_that_has_them(texts: list[str]) -> None:
    assert folded_each(texts) == [folded(text) for text in texts]
