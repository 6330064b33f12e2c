"""The rest of a line is offered as it is typed: words, codes, items, offices, fixed words and names."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.alphabet import plain
from secretariat.capture.arguments.persons import meant
from secretariat.capture.completion import complete_line
from secretariat.capture.words.vocabulary import vocabulary
from secretariat.panel.people import Person, Post, Role
from tests.support.clerk import begun_clerk

CLERK = begun_clerk()


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("/ag", "/agreed "),
        ("/", ""),
        ("/zz", ""),
        ("/in r", "/in rg"),  # not here yet, so before those who are
        ("/out p", "/out pc"),  # here
        ("/out pc p", "/out pc pq"),  # who was named already is not offered again
        ("/out bram", "/out bramble"),
        ("/out ff", ""),  # holds no post any more
        ("/out sw 4:20 pro", "/out sw 4:20 protest"),
        ("/out sw 4:20 for", "/out sw 4:20 for a while"),
        ("/in rg v", "/in rg vt"),
        ("/in rg vi", "/in rg virtual"),
        ("/item ", "/item 1"),
        ("/defer ", "/defer 1"),
        ("/defer 6 bec", "/defer 6 because"),
        ("/elect ch", "/elect chair"),
        ("/elect vi", "/elect vice"),
        ("/motion db se", "/motion db sec"),
        ("/vote 3 3 cas", "/vote 3 3 casting for"),
        ("/chair pq fo", "/chair pq for this item"),
        ("/in db", ""),
        ("/in ", ""),
        ("/nosuch x", ""),
        ("asked Councillor Bra", "asked Councillor Bramble"),
        ("asked Councillor Ŵ", "asked Councillor Ŵyn-Llŷr"),
        ("asked Councillor Bramble", ""),
        ("a councillor bra", ""),
        ("plain words", ""),
    ],
)
def test_what_is_likely_is_offered(typed: str, whole: str) -> None:
    assert complete_line(typed, CLERK.p) == whole


def test_the_next_item_is_the_one_offered() -> None:
    clerk = begun_clerk(item="1")
    assert complete_line("/item ", clerk.p) == "/item 2"


ABROAD = begun_clerk(
    act("others", [Put(Person(id=f"person-{code}", code=code, title="Councillor", family=family, posts=(
        Post(role=Role.MEMBER, authority="Northbeck"),))) for code, family in (
        ("åg", "Ångström"), ("lk", "Łąkowska"), ("os", "Östberg-Søe"), ("ob1", "O’Boyle"), ("éé", "Éclair"))])
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("/out ang", "/out Ångström"),
        ("/out Ang", "/out Ångström"),
        ("/out ång", "/out ångström"),
        ("/in lak", "/in Łąkowska"),
        ("/in db lako", "/in db Łąkowska"),
        ("/chair ostb", "/chair Östberg-Søe"),
        ("/chair Östb", "/chair Östberg-Søe"),
        ("/out o'bo", "/out O’Boyle"),
        ("/in e", "/in éé"),
        ("/motion ang", "/motion Ångström"),
        ("asked Councillor Ang", "asked Councillor Ångström"),
        ("asked Councillor Łą", "asked Councillor Łąkowska"),
        ("asked Councillor Lako", "asked Councillor Łąkowska"),
        ("told Cllr O'B", "told Cllr O’Boyle"),
        ("a councillor ang", ""),
        ("asked Councillor ang", ""),  # running words: a name has its capital there
        ("asked Councillor Angström", ""),
    ],
)
def test_a_name_is_offered_without_its_accents_typed(typed: str, whole: str) -> None:
    assert complete_line(typed, ABROAD.p) == whole


@pytest.mark.parametrize("typed", ["ang", "lak", "ost", "o'b", "ecl"])
def test_what_is_offered_is_somebody_the_line_knows(typed: str) -> None:
    whole = complete_line(f"/out {typed}", ABROAD.p).removeprefix("/out ")
    assert meant(ABROAD.p, whole) is meant(ABROAD.p, plain(whole))


@pytest.mark.parametrize("word", vocabulary(), ids=lambda word: word.name)
def test_what_is_offered_goes_on_from_what_is_typed(word: object) -> None:
    """For every command and every letter: an offer begins with the line as typed, and is longer."""
    for letter in " abcdefghijklmnopqrstuvwxyz123":
        typed = f"/{word.name} {letter.strip()}"  # type: ignore[attr-defined]
        whole = complete_line(typed, CLERK.p)
        assert not whole or (whole.startswith(typed) and len(whole) > len(typed))
