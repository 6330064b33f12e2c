"""What typed words ask for."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.finding.asked import Query, asked
from secretariat.finding.one_and_many import forms
from secretariat.finding.passage import KINDS, OF_MINUTES
from secretariat.finding.times import EARLIEST, LATEST, Times, time_said

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
        ("when:20th July 2022", (day(2022, 7, 20), day(2022, 7, 20))),
        ("when:Wednesday 20 July 2022", (day(2022, 7, 20), day(2022, 7, 20))),
        ("when:20.07.22", (day(2022, 7, 20), day(2022, 7, 20))),
        ("when : 2022", (day(2022, 1, 1), day(2022, 12, 31))),
        ("WHEN:2022,", (day(2022, 1, 1), day(2022, 12, 31))),
        ("when:’22", (day(2022, 1, 1), day(2022, 12, 31))),
        ("when:2022–24", (day(2022, 1, 1), day(2024, 12, 31))),
        ("when:2022-24", (day(2022, 1, 1), day(2024, 12, 31))),
        ("when:2022/2023", (day(2022, 5, 20), day(2023, 5, 19))),
        ("when:07/2022", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:2022/7", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:2022 July", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:July, 2022", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:summer 2022", (day(2022, 6, 1), day(2022, 8, 31))),
        ("when:winter 2023", (day(2023, 12, 1), day(2024, 2, 29))),
        ("when:July to September 2022", (day(2022, 7, 1), day(2022, 9, 30))),
        ("when:November to January 2023", (day(2022, 11, 1), day(2023, 1, 31))),
        ("when:25 July to 3 August 2022", (day(2022, 7, 25), day(2022, 8, 3))),
        ("when:July-September 2022", (day(2022, 7, 1), day(2022, 9, 30))),
        ("when:Nov 2022 to Feb 2023", (day(2022, 11, 1), day(2023, 2, 28))),
        ("when:2022-01..2023-03", (day(2022, 1, 1), day(2023, 3, 31))),
        ("when:1 to 20 July 2022", (day(2022, 7, 1), day(2022, 7, 20))),
        ("when:1/7/2022-20/7/2022", (day(2022, 7, 1), day(2022, 7, 20))),
        ("when:between July 2022 and May 2023", (day(2022, 7, 1), day(2023, 5, 31))),
        ("when:since 2023", (day(2023, 1, 1), LATEST)),
        ("when:from July 2023", (day(2023, 7, 1), LATEST)),
        ("when:2023 onwards", (day(2023, 1, 1), LATEST)),
        ("when:2023-", (day(2023, 1, 1), LATEST)),
        ("when:after 2023", (day(2024, 1, 1), LATEST)),
        ("when:>2023", (day(2024, 1, 1), LATEST)),
        ("when:before 2023", (EARLIEST, day(2022, 12, 31))),
        ("when:until July 2023", (EARLIEST, day(2023, 7, 31))),
        ("when:last year", (day(2030, 1, 1), day(2030, 12, 31))),
        ("when:this year", (day(2031, 1, 1), day(2031, 12, 31))),
        ("when:“last month”", (day(2031, 5, 1), day(2031, 5, 31))),
        ("when:next month", (day(2031, 7, 1), day(2031, 7, 31))),
        ("when:last week", (day(2031, 6, 9), day(2031, 6, 15))),
        ("when:last quarter", (day(2031, 1, 1), day(2031, 3, 31))),
        ("when:the last three months", (day(2031, 3, 18), day(2031, 6, 18))),
        ("when:last 2 years", (day(2029, 6, 18), day(2031, 6, 18))),
        ("when:yesterday", (day(2031, 6, 17), day(2031, 6, 17))),
        ("when:Monday", (day(2031, 6, 16), day(2031, 6, 16))),
        # as they are spoken of
        ("when:last July", (day(2030, 7, 1), day(2030, 7, 31))),
        ("when:last summer", (day(2030, 6, 1), day(2030, 8, 31))),
        ("when:last May", (day(2031, 5, 1), day(2031, 5, 31))),
        ("when:this spring", (day(2031, 3, 1), day(2031, 5, 31))),
        ("when:next winter", (day(2031, 12, 1), day(2032, 2, 29))),
        ("when:since last July", (day(2030, 7, 1), LATEST)),
        ("when:two years ago", (day(2029, 1, 1), day(2029, 12, 31))),
        ("when:a year ago", (day(2030, 1, 1), day(2030, 12, 31))),
        ("when:the year before last", (day(2029, 1, 1), day(2029, 12, 31))),
        ("when:6 months ago", (day(2030, 12, 1), day(2030, 12, 31))),
        ("when:three weeks ago", (day(2031, 5, 26), day(2031, 6, 1))),
        ("when:early 2022", (day(2022, 1, 1), day(2022, 6, 30))),
        ("when:the end of 2022", (day(2022, 7, 1), day(2022, 12, 31))),
        ("when:mid-2022", (day(2022, 4, 1), day(2022, 9, 30))),
        ("when:mid-July 2022", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:second half of 2022", (day(2022, 7, 1), day(2022, 12, 31))),
        ("when:Q1 2022", (day(2022, 1, 1), day(2022, 3, 31))),
        ("when:third quarter of 2022", (day(2022, 7, 1), day(2022, 9, 30))),
        ("when:Q4 2022/23", (day(2023, 1, 1), day(2023, 3, 31))),
        ("when:financial year 2022/23", (day(2022, 4, 1), day(2023, 3, 31))),
        ("when:FY 2022-23", (day(2022, 4, 1), day(2023, 3, 31))),
        ("when:municipal year 2022/23", (day(2022, 5, 20), day(2023, 5, 19))),
        ("when:2022/23 financial year", (day(2022, 4, 1), day(2023, 3, 31))),
        ("when:last municipal year", (day(2030, 5, 20), day(2031, 5, 19))),
        ("when:this financial year", (day(2031, 4, 1), day(2032, 3, 31))),
        ("when:22/23", (day(2022, 5, 20), day(2023, 5, 19))),
        ("when:Jul-22", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:July-2022", (day(2022, 7, 1), day(2022, 7, 31))),
        ("when:winter 2022/23", (day(2022, 12, 1), day(2023, 2, 28))),
        ("when:the 2020s", (day(2020, 1, 1), day(2029, 12, 31))),
        ("when:July 2022 to date", (day(2022, 7, 1), TODAY)),
        ("when:2022 to now", (day(2022, 1, 1), TODAY)),
        ("when:year to date", (day(2031, 1, 1), TODAY)),
        ("when:2023+", (day(2023, 1, 1), LATEST)),
        ("when:2023...", (day(2023, 1, 1), LATEST)),
        ("when:week of 20 July 2022", (day(2022, 7, 18), day(2022, 7, 24))),
        ("when:around 2022", (day(2022, 1, 1), day(2022, 12, 31))),
    ],
)
def test_when(typed: str, between: tuple[dt.date, dt.date]) -> None:
    assert asked(typed, TODAY).when == Times((between,))
    with_words = asked(f"lane {typed} gorse", TODAY)
    assert with_words.when == Times((between,)), "with words before and after it"
    assert firsts(with_words) == ["lane", "gorse"]


def test_a_month_or_a_day_of_any_year() -> None:
    assert asked("when:July gorse", TODAY).when == Times(months=frozenset({7}))
    assert asked("when:summer", TODAY).when == Times(months=frozenset({6, 7, 8}))
    assert asked("when:November to January", TODAY).when == Times(months=frozenset({11, 12, 1}))
    assert asked("when:20 July", TODAY).when == Times(days=frozenset({(7, 20)}))
    assert asked("when:20/7", TODAY).when == Times(days=frozenset({(7, 20)}))


def test_of_two_years_either_is_meant_and_of_a_year_and_a_month_that_month() -> None:
    for typed in ("when:2021 when:2023", "when:2021,2023"):
        when = asked(typed, TODAY).when
        assert [when.holds(day(year, 3, 1)) for year in (2021, 2022, 2023)] == [True, False, True]
    when = asked("when:2022 when:July", TODAY).when
    assert when.holds(day(2022, 7, 3))
    assert not when.holds(day(2022, 8, 3))
    assert not when.holds(day(2021, 7, 3))


@pytest.mark.parametrize("typed", ["June and July 2022", "June, July 2022", "June or July 2022", "June & July 2022"])
def test_the_year_of_the_last_is_that_of_all(typed: str) -> None:
    """“June, July 2022” looked in no time at all, and said that nothing fitted."""
    june_and_july = (day(2022, 6, 1), day(2022, 6, 30)), (day(2022, 7, 1), day(2022, 7, 31))
    assert asked(f"when:{typed} gorse", TODAY).when == Times(june_and_july)
    assert asked("when:2021 or 2023", TODAY).when == asked("when:2021,2023", TODAY).when


_FRAGMENTS = (
    "the early late mid- end of last this next year month quarter week july jan winter q1 h2 2022 9999 9998 0000 22/23 "
    "99/00 ’22 2022/23 9999/00 0/1 99 to - .. and or , & since before after between ago a two 999 days until now + > < "
    "financial fy 0000s 31 commencing first half monday 20/7/22"
)


@given(st.lists(st.sampled_from(_FRAGMENTS.split()), min_size=1, max_size=5), st.sampled_from([" ", ""]))
def test_a_time_is_read_or_refused_whatever_it_is_made_of(parts: list[str], joint: str) -> None:
    """“after 9999” broke the search."""
    for today in (TODAY, day(2028, 2, 29)):
        with contextlib.suppress(Refused):
            assert all(first <= last for first, last in time_said(joint.join(parts), today).between)


def test_what_has_no_day_is_of_no_time() -> None:
    for typed in ("when:before 2022", "when:since 2022", "when:January", "when:31 December"):
        assert not asked(typed, TODAY).when.holds(dt.date.min), typed
        assert not asked(typed, TODAY).when.holds(dt.date.max), typed
    assert asked("gorse", TODAY).when.holds(dt.date.min)


@pytest.mark.parametrize("typed", ["when:someday", "when:0000", "when:2022-13", "when:31 April 2022", "kind:teapot",
                                   "when:99/99/9999", "when:2022/00", "when:22",
                                   "when:teatime 2022", "when:>9999", "when:Q5 2022"])  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_word(typed: str) -> None:
    with pytest.raises(Refused, match=typed.partition(":")[2].split()[0]):
        asked(typed, TODAY)


def test_words_rows_and_names() -> None:
    found = asked('Déjà-vu "hare coursing" who:bradnam by:“Anna Birch” 5.2', TODAY)
    assert firsts(found) == ["deja", "vu", "5ˑ2"]
    assert found.rows == (" hare coursing ",)
    assert [who.words for who in found.who] == [("bradnam",), ("anna", "birch")]
    assert asked('"half a row', TODAY).rows == (" half a row",), "its last word may be half typed"
    assert asked("", TODAY) == asked('  "" who: ', TODAY) == asked("who: when: kind:", TODAY) == Query()


@pytest.mark.parametrize("row", ['"{}"', "“{}”", "„{}“", "«{}»", "‘{}’", "'{}'", "”{}”"])
def test_quotes_of_every_shape(row: str) -> None:
    words = row.format("panel’s hare coursing")
    assert asked(f"lane {words} gorse", TODAY).rows == (" panel hare coursing ",)
    assert firsts(asked(f"lane {words} gorse", TODAY)) == ["lane", "gorse"]
    assert [who.words for who in asked(f"by:{row.format('Anna Birch')} gorse", TODAY).who] == [("anna", "birch")]


@pytest.mark.parametrize("typed", ["the commissioners’ and members’ views", "'22 lanes", "o'brien's d’arcy", "’tis"])
def test_an_apostrophe_is_no_quote(typed: str) -> None:
    assert asked(typed, TODAY).rows == ()


@pytest.mark.parametrize(
    "typed",
    ["20 July 2022", "20th July 2022", "20th of July 2022", "20/07/2022", "20/7/22", "20.7.2022", "2022-07-20",
     "July 20, 2022", "Wednesday 20 July 2022", "“20 July 2022”", "20 Jul 2022"],
)  # fmt: skip
def test_a_day_is_one_word_however_it_is_typed(typed: str) -> None:
    assert firsts(asked(f"lane {typed} gorse", TODAY)) == ["lane", "20220720", "gorse"]


def test_an_item_by_its_number() -> None:
    assert asked("2022-07-20/8", TODAY).item == "2022-07-20/8"
    assert firsts(asked("2022-07-20/R3", TODAY)) == ["2022", "07", "20", "r3"]


def test_several_kinds_and_kinds_of_several_words() -> None:
    for typed in ("kind:past papers gorse", 'kind:"past papers" gorse', "kind:past-papers gorse"):
        assert asked(typed, TODAY).kinds == {"past paper"}
        assert firsts(asked(typed, TODAY)) == ["gorse"]
    assert asked("kind:decision,letters", TODAY).kinds == {"decision", "letter"}
    assert asked("kind:decision kind:letter", TODAY).kinds == {"decision", "letter"}
    assert asked("kind:e-mails", TODAY).kinds == asked("kind:emails", TODAY).kinds == {"letter"}
    assert asked("kind:areas for improvement", TODAY).kinds == {"inspection"}


def test_small_words_are_needed_only_where_there_are_no_others() -> None:
    assert [word.forms[0] for word in asked("what was said about the gorse", TODAY).needed] == [
        "said", "about", "gorse"
    ]  # fmt: skip
    assert [word.forms[0] for word in asked("the of", TODAY).needed] == ["the", "of"]
    assert asked("the “hare coursing”", TODAY).needed == ()


@pytest.mark.parametrize("typed", ["[a-z]+ .* ( \\ * % _ ^$ !!! £", "\x00\x1b[31m", "(" * 2000, "a" * 5000, "\u202e"])
def test_signs_are_no_pattern(typed: str) -> None:
    assert asked(typed, TODAY).rows == ()


def firsts(query: Query) -> list[str]:
    return [word.forms[0] for word in query.words]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_by_its_name_for_one_and_for_many(kind: str) -> None:
    assert kind in asked(f"kind:{kind}", TODAY).kinds
    assert kind in asked(f"kind:{forms(kind)[-1]}", TODAY).kinds


def test_the_minutes_are_all_that_stands_in_them() -> None:
    assert asked("kind:minutes", TODAY).kinds == OF_MINUTES
    assert asked("kind:recs", TODAY).kinds == {"recommendation"}
    assert asked("kind:promises", TODAY).kinds == {"undertaking"}


def test_of_several_kinds_the_one_that_is_none_is_named() -> None:
    with pytest.raises(Refused, match=r"There is no kind “teapot”\. There are: minute, decision"):
        asked("kind:decision,teapot", TODAY)


@pytest.mark.parametrize(
    ("said", "meant"), [("leter", "letter"), ("decison", "decision"), ("minuets", "minute"),
                                             ("recomendations", "recommendation"), ("past-paprs", "past paper")],
)  # fmt: skip
def test_of_a_kind_misspelt_the_one_that_is_meant_is_asked_for(said: str, meant: str) -> None:
    with pytest.raises(Refused, match=f"Did you mean {meant}?"):
        asked(f"kind:{said}", TODAY)


@pytest.mark.parametrize(("said", "kind"), [("responses", "letter"), ("councillors", "person"), ("absences", "apology"),
                                            ("agenda items", "agenda"), ("old minutes", "past paper")])  # fmt: skip
def test_a_kind_is_known_by_what_else_it_is_called(said: str, kind: str) -> None:
    assert asked(f"kind:{said} gorse", TODAY) == asked(f"kind:“{kind}” gorse", TODAY)


def test_what_is_no_such_word_is_a_word() -> None:
    assert firsts(asked("R3: the lanes 14:30", TODAY)) == ["r3", "the", "lanes", "14", "30"]
