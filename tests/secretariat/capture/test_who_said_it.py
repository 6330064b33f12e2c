"""A code, or a councillor's name, and a colon say who said it, as a code and Tab do."""

from __future__ import annotations

import pytest

from tests.support.clerk import begun_clerk

SAID = ["why were no figures given?", "asked why", "thanked officers", "the lamps were lit", "/noted", "“All of it”"]


def printed(line: str) -> list[str]:
    clerk = begun_clerk()
    clerk.type(line)
    return list(clerk.printed)


@pytest.mark.parametrize("words", SAID)
@pytest.mark.parametrize(
    ("who", "code"),
    [("db", "db"), ("pc", "pc"), ("Cllr Bramble", "db"), ("Councillor Bramble", "db"), ("cllr. quill", "pq")],
)
def test_a_colon_after_who_said_it_is_a_tab(who: str, code: str, words: str) -> None:
    assert printed(f"{who}: {words}") == printed(f"{code}\t{words}")


@pytest.mark.parametrize(
    "line",
    ["PC: officers were sent", "DB: the lamps", "db: 3, pq: 2", "Chair: Councillor Quill",
     "zz: it was so", "Councillor Nobody: it was so", "Apologies: Councillor Peel", "db:it was so", "so: it was",
     "db and pq spoke", "In answer to db: it was so"],
)  # fmt: skip
def test_what_may_be_anything_else_stays_as_it_is(line: str) -> None:
    words = f"{line[:1].upper()}{line[1:]}."
    assert printed(line)[-1] == words


def test_a_colon_of_somebody_who_is_not_here_is_told_as_a_tab_is() -> None:
    clerk, other = begun_clerk(), begun_clerk()
    clerk.type("/out db")
    other.type("/out db")
    assert clerk.type("db: the lamps were lit").say == other.type("db\tthe lamps were lit").say != ""
