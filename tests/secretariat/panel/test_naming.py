"""How people may be named: with and without their titles, their apostrophes, and the space after an initial."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.panel.naming import all_meant, meant
from secretariat.panel.people import People, Person
from tests.support.panels import DAY

PEOPLE = People((
    Person(code="ob", given="Zita", family="O’Brannoc", title="Councillor", initials="Z"),
    Person(code="dk", given="Tove", family="D’Arcken-Moss", title="Councillor Dr", initials="T"),
    Person(code="mp", given="Mair", family="ap Merwyn", title="Professor", initials="M"),
    Person(code="is", given="Ivo", family="Stell", title="", initials="I"),
))  # fmt: skip


@pytest.mark.parametrize(("code", "typed"), [
    *(("ob", each) for each in ("O’Brannoc", "O'Brannoc", "OBrannoc", "O Brannoc", "Cllr OBrannoc", "Z.O'Brannoc",
                                "Cllr Z.OBrannoc", "zita o brannoc")),
    *(("dk", each) for each in ("Dr D’Arcken-Moss", "Cllr Dr D'Arcken Moss", "Councillor DArcken-Moss", "D’Arcken-Moss",
                                "Councillor Dr T. D’Arcken-Moss", "T.D'Arcken-Moss", "D Arcken-Moss")),
    *(("mp", each) for each in ("ap Merwyn", "Professor ap Merwyn", "Prof M.ap Merwyn", "Ap Merwyn")),
    *(("is", each) for each in ("I.Stell", "Mr Stell", "Ivo Stell", "I. Stell")),
])  # fmt: skip
def test_somebody_is_known_however_she_is_written(code: str, typed: str) -> None:
    assert meant(PEOPLE, typed, DAY).code == code


@pytest.mark.parametrize(("codes", "typed"), [
    ("is", "Ivo Stell"), ("is", "is"), ("is", "Stell, Ivo"), ("is", "Stell,"), ("ob mp", "OBrannoc, ap Merwyn"),
    ("ob mp", "O'Brannoc and Prof ap Merwyn"), ("ob dk is", "Cllrs OBrannoc; Dr D’Arcken-Moss & Ivo Stell"),
    ("is ob", "is ob"), ("is ob", "is, ob"), ("mp is", "mp, and Mr Stell"), ("ob is", "ob, Stell, O’Brannoc"),
    ("dk ob", "D’Arcken-Moss\nO’Brannoc"),
])  # fmt: skip
def test_several_are_named_in_one_field(codes: str, typed: str) -> None:
    assert " ".join(person.code for person in all_meant(PEOPLE, typed, DAY)) == codes


@pytest.mark.parametrize(("typed", "told"), [
    ("Stell, Nobody", "“Nobody”"), ("is zz", "“is zz”"), ("Nobody at all", "“Nobody at all”"), (", and", "“, and”"),
])  # fmt: skip
def test_whom_nobody_is_is_named_alone(typed: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        all_meant(PEOPLE, typed, DAY)
    assert told in str(refused.value)
