"""A name taken apart, however a council writes it."""

from __future__ import annotations

import pytest

from secretariat.lists.people.names import read_name

NAMES = [
    ("Cllr A. Birch", "Councillor||A|Birch"),
    ("Cllr. A Birch", "Councillor||A|Birch"),
    ("Councillor Anna Birch", "Councillor|Anna|A|Birch"),
    ("Coun Anna Birch", "Councillor|Anna|A|Birch"),
    ("County Councillor Anna Birch", "Councillor|Anna|A|Birch"),
    ("Cllr Dr Anna Birch", "Councillor Dr|Anna|A|Birch"),
    ("Birch, Anna", "|Anna|A|Birch"),
    ("Birch, Cllr A.", "Councillor||A|Birch"),
    ("Cllr Birch, Anna", "Councillor|Anna|A|Birch"),
    ("BIRCH Anna", "|Anna|A|Birch"),
    ("Anna BIRCH", "|Anna|A|Birch"),
    ("BIRCH A", "||A|Birch"),
    ("Birch A.J.", "||AJ|Birch"),
    ("A. J. Birch", "||AJ|Birch"),
    ("AJ Birch", "||AJ|Birch"),
    ("Jo Elm", "|Jo|J|Elm"),
    ("Tom van der Berg", "|Tom|T|van der Berg"),
    ("Siân ap Rhys", "|Siân|S|ap Rhys"),
    ("Zoë Vale-Moor", "|Zoë|Z|Vale-Moor"),
    ("Sarah Anne O’Brien", "|Sarah Anne|SA|O’Brien"),
    ("ANNA O'BRIEN", "|Anna|A|O'Brien"),
    ("Dr Zoë Vale OBE JP", "Dr|Zoë|Z|Vale"),
    ("Professor R Rowan", "Professor||R|Rowan"),
    ("Rt Hon Pat Pine", "Rt Hon|Pat|P|Pine"),
    ("Ŵyn Llŷr", "|Ŵyn|Ŵ|Llŷr"),
    ("Ms Birch", "Ms|||Birch"),
]


@pytest.mark.parametrize(("words", "wanted"), NAMES)
def test_a_name_is_taken_apart(words: str, wanted: str) -> None:
    name = read_name(words)
    assert "|".join((name.title, name.given, name.initials, name.family)) == wanted


def test_what_is_not_kept_of_a_name_is_told() -> None:
    assert read_name("Dr Zoë Vale OBE JP").told == ("Not kept: OBE JP.",)
    assert read_name("Mary MCDONALD").told == ("“MCDONALD” is read as McDonald.",)
