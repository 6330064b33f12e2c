"""What typed words ask for."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.record import Refused
from secretariat.finding.asked import Query, asked
from secretariat.finding.passage import KINDS, OF_MINUTES

TODAY = dt.date(2031, 6, 18)


def day(*said: int) -> dt.date:
    return dt.date(*said)


@pytest.mark.parametrize(
    ("typed", "between"),
    [
        ("when:2022", (day(2022, 1, 1), day(2022, 12, 31))),
        ("when:2020-2022", (day(2020, 1, 1), day(2022, 12, 31))),
        ("when:2022..2020", (day(2020, 1, 1), day(2022, 12, 31))),
        ("when:2022/23", (day(2022, 5, 20), day(2023, 5, 19))),
        ("when:2022-07", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:2022-12", (day(2022, 12, 1), day(2022, 12, 31))),
        ("when:July 2022", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when: feb 2024", (day(2024, 2, 1), day(2024, 2, 29))),
        ("when:20 July 2022", (day(2022, 7, 20), day(2022, 7, 20))),
        ("when:2022-07-20", (day(2022, 7, 20), day(2022, 7, 20))),
        ("when:20/7/2022", (day(2022, 7, 20), day(2022, 7, 20))),
        ("when:“July 2022”", (day(2022, 7, 1), day(2022, 7, 31))),
        ('date:"20 July 2022"', (day(2022, 7, 20), day(2022, 7, 20))),
    ],
)
def test_when(typed: str, between: tuple[dt.date, dt.date]) -> None:
    assert asked(typed, TODAY).between == between
    with_words = asked(f"lane {typed} gorse", TODAY)
    assert with_words.between == between, "with words before and after it"
    assert [forms[0] for forms in with_words.words] == ["lane", "gorse"]


def test_a_month_of_any_year() -> None:
    assert asked("when:July gorse", TODAY).months == {7}


@pytest.mark.parametrize("typed", ["when:someday", "when:0000", "when:2022-13", "when:31 April 2022", "kind:teapot"])
def test_what_cannot_be_read_is_refused_with_the_word(typed: str) -> None:
    with pytest.raises(Refused, match=typed.partition(":")[2].split()[0]):
        asked(typed, TODAY)


def test_words_rows_and_names() -> None:
    found = asked('Déjà-vu "hare coursing" who:bradnam by:“Anna Birch” 5.2', TODAY)
    assert [forms[0] for forms in found.words] == ["deja", "vu", "5ˑ2"]
    assert found.rows == (" hare coursing ",)
    assert found.who == ("bradnam", "anna", "birch")
    assert asked('"half a row', TODAY).rows == (" half a row ",)
    assert asked("", TODAY) == asked('  "" who: ', TODAY) == Query()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_by_its_name_for_one_and_for_many(kind: str) -> None:
    assert kind in asked(f"kind:{kind}", TODAY).kinds
    from secretariat.finding.folding import forms

    assert kind in asked(f"kind:{forms(kind)[-1]}", TODAY).kinds


def test_the_minutes_are_all_that_stands_in_them() -> None:
    assert asked("kind:minutes", TODAY).kinds == OF_MINUTES
    assert asked("kind:recs", TODAY).kinds == {"recommendation"}
    assert asked("kind:promises", TODAY).kinds == {"undertaking"}


def test_what_is_no_such_word_is_a_word() -> None:
    assert [forms[0] for forms in asked("R3: the lanes 14:30", TODAY).words] == ["r3", "the", "lanes", "14", "30"]
