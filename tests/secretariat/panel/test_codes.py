"""Codes that are proposed, names by the alphabet, and accents left out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from secretariat import capture
from secretariat.basics.alphabet import by_alphabet, plain
from secretariat.basics.record import Refused
from secretariat.capture.words.vocabulary import vocabulary
from secretariat.panel.codes import doubt_about, proposed
from secretariat.panel.people import People, Person
from tests.support.clerk import begun_clerk
from tests.support.panels import invented_people

NAMES = ("Abbot", "Ångström", "Ash", "Élan", "Ezra", "Lane", "Łąkowska", "Lowe", "Naïve", "Nash", "O’Brien", "Oakes",
         "Østby", "Ozan", "Šimić", "Smith-Lowe", "Smithers", "Ŵyn", "Zed", "Žukov")  # fmt: skip


def _words_of_the_line() -> set[str]:
    """Every short word that the typed line knows: in its grammar, in the forms it shows, and before a command."""
    found: set[str] = set()
    for file in Path(capture.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 40:
                said = "" if node.value.startswith("=") else node.value  # “=hb ps jp”: an example, in codes
                found |= {word for word in said.split() if re.fullmatch("[a-z]{2,4}", word)}
    found |= {name for word in vocabulary() for name in re.findall(r"\b[a-z]{2,4}\b", word.usage)}
    return found


def test_no_code_is_proposed_that_is_a_word_of_the_line() -> None:
    words = _words_of_the_line() | {"as", "is", "ab", "it", "he", "we", "me", "us", "do", "if", "or", "nt", "xt"}
    proposed = {
        word for word in words for code in (People().free_code(word[0], word[1:]), People().free_code(word, word[1:]))
        if code == word
    }  # fmt: skip
    assert proposed == set()


@pytest.mark.parametrize(
    ("given", "family", "code"),
    [
        ("Anna", "Sand", "asa"), ("Ivo", "Sedge", "ise"), ("Ada", "Birk", "abi"), ("Lena", "Ångström", "la"),
        ("Łucja", "Ørsted", "lo"), ("Ivo", "Teal", "ite"), ("Tom", "Oak", "toa"), ("佐", "藤", "佐藤"),
    ],
)  # fmt: skip
def test_a_code_is_proposed_in_letters_that_every_keyboard_has(given: str, family: str, code: str) -> None:
    assert People().free_code(given, family) == code


def test_there_is_always_another_code() -> None:
    taken = {"ab", "abi", "abir", *(f"ab{n}" for n in range(2, 2000))}
    assert proposed("Ada", "Birch", taken) == "ab2000"


def _person(code: str, family: str, given: str = "Lena") -> Person:
    return Person(id=f"person-{family}", code=code, given=given, family=family, title="Councillor")


def test_a_code_and_a_name_are_found_without_their_accents() -> None:
    people = People([_person("lå", "Ångström"), _person("as", "Sharp"), _person("łł", "Łąkowska")])
    for typed in ("la", "LA", "lå", "angstrom", "Angstrom", "Ångström", "councillor angstrom", "Lena Angstrom"):
        assert people.named(typed).family == "Ångström"
    assert people.named("lakowska").family == "Łąkowska"
    assert people.named("as").family == "Sharp", "a code given before keeps working"
    assert people.free_code("Lars", "Alder") != "la", "it would be taken for another’s"


def test_whose_code_is_typed_as_it_is_comes_first() -> None:
    people = People([_person("lå", "Ångström"), _person("la", "Ash")])
    assert people.named("la").family == "Ash"
    assert people.named("lå").family == "Ångström"


def test_two_who_are_alike_without_accents_are_both_named() -> None:
    people = People([_person("x1", "Lowe"), _person("x2", "Löwe", "Mara")])
    assert people.named("Lowe").code == "x1"
    with pytest.raises(Refused, match="x2 Councillor Mara Löwe"):
        people.named("Löw")


def test_names_stand_by_the_alphabet() -> None:
    assert sorted(NAMES, key=by_alphabet) == [
        "Abbot", "Ångström", "Ash", "Élan", "Ezra", "Łąkowska", "Lane", "Lowe", "Naïve", "Nash", "Oakes", "O’Brien",
        "Østby", "Ozan", "Šimić", "Smith-Lowe", "Smithers", "Ŵyn", "Zed", "Žukov",
    ]  # fmt: skip
    assert [plain(name) for name in ("Ångström", "Łąkowska", "Ŵyn-Llŷr")] == ["angstrom", "lakowska", "wyn-llyr"]
    people = [_person(f"c{n}", name) for n, name in enumerate(NAMES)]
    assert [p.family for p in sorted(people, key=lambda p: p.sorting)] == sorted(NAMES, key=by_alphabet)


def test_an_accent_is_left_out_in_the_line_too() -> None:
    clerk = begun_clerk(item="5")
    assert clerk.p.people.named("wyn-llyr").id == "person-sw"
    clerk.type("Zoe [/b] O’Brien 佐藤\twhy were the lanes icy?")
    assert clerk.printed[-1] == "a) Why were the lanes icy?"


def test_every_invented_code_still_works() -> None:
    people = People(invented_people())
    assert all(people.named(person.code) is person for person in people)


@pytest.mark.parametrize("code", ["to", "Item", "7", "12", "veto"])
def test_a_typed_code_that_a_line_would_read_as_something_else_is_told(code: str) -> None:
    assert f"“{code}” is " in doubt_about(code)


@pytest.mark.parametrize("code", ["", "td", "a7", "zoë"])
def test_of_any_other_code_nothing_is_told(code: str) -> None:
    assert doubt_about(code) == ""
