"""Which passages fit, and which comes first."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.finding.asked import Query, asked
from secretariat.finding.excerpt import excerpt, shortened, spans
from secretariat.finding.folding import words_in
from secretariat.finding.looking import Finder
from secretariat.finding.on_a_page import fitting, on_a_page
from secretariat.finding.passage import Where, Wording

TODAY = dt.date(2031, 6, 18)


def said(
    words: str, *, kind: str = "minute", year: int = 2030, under: str = "", who: str = "", posts: str = ""
) -> Wording:
    return Wording(kind, words, Where("minutes"), dt.date(year, 1, 1), f"{year}-01-01/4", under, who, posts)


def found(typed: str, *passages: Wording) -> list[str]:
    finder = Finder()
    finder.put("all", passages)
    return [passage.words for passage in finder.find(asked(typed, TODAY))]


def test_a_whole_word_comes_before_one_for_many_and_that_before_a_beginning() -> None:
    lines = [said("the panels met"), said("the panel met"), said("the panelling was mended")]
    assert found("panel", *lines) == ["the panel met", "the panels met", "the panelling was mended"]
    assert found("panels", *lines)[:2] == ["the panels met", "the panel met"]


def test_words_in_the_order_typed_come_before_words_apart() -> None:
    lines = [said("the lane was rural, and it was long"), said("it was a rural lane")]
    assert found("rural lane", *lines)[0] == "it was a rural lane"


def test_what_was_decided_comes_before_what_was_said_and_the_newer_before_the_older() -> None:
    old, new = said("of gorse", year=2021), said("of gorse ", year=2029)
    decided = said("of gorse, NOTED", kind="decision", year=2020)
    assert found("gorse", old, decided, new) == ["of gorse, NOTED", "of gorse ", "of gorse"]


def test_what_stands_over_a_line_helps_and_does_not_find_it_alone() -> None:
    line, other = said("it was swept", under="4. Rural lanes"), said("rural roads were swept")
    assert found("rural swept", line, other) == ["rural roads were swept", "it was swept"]
    assert found("rural", line, other) == ["rural roads were swept"]


def test_what_somebody_said_is_found_by_the_words_of_its_item() -> None:
    """“who:commissioner precept” found nothing of what she said under the precept."""
    hers = said("it was swept", under="4. Rural lanes", who="ab; Anna Birch")
    word = said("rural roads were swept", who="ab; Anna Birch")
    his = said("it was not", under="4. Rural lanes", who="cd; Cy Dean")
    assert found("who:birch rural", hers, his, word) == ["rural roads were swept", "it was swept"]


def test_all_words_must_be_there() -> None:
    assert found("gorse heather", said("gorse"), said("heather")) == []


def test_a_name_is_looked_for_whole_where_somebody_has_it() -> None:
    one, other = said("one", who="ab Councillor Anna Birch"), said("two", who="mo Councillor Abel Moss")
    assert found("who:ab", one, other) == ["one"]
    assert found("who:abe", one, other) == ["two"]
    assert found("who:bir one", one, other) == ["one"]


PEOPLE = (
    said("one", who="ab; Councillor Anna Birch; Anna Larch", posts="member; chair"),
    said("two", who="mo; Councillor Abel Moss", posts="member; vice-chair"),
    said("three", who="pc; Pia Carr", posts="commissioner"),
    said("four", who="dc; Dan Carr", posts="deputy commissioner"),
    said("five", who="Pia Carr", posts="Police and Crime Commissioner for Westmarsh"),
    said("six", who="lt; Leo Treece", posts="officer; Monitoring Officer"),
    said("seven", who="Office of the PCC"),
)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("who:AB", "one"), ("who:birch", "one"), ("who:“Anna Birch”", "one"), ("who:“Birch, Anna”", "one"),
        ("who:“Cllr Birch”", "one"), ("who:“Councillor A Birch”", "one"), ("who:“Birch’s”", "one"),
        ("who:Anna Birch", "one"), ("who:Cllr Anna Birch one", "one"), ("who:larch", "one"),
        ("who:chair", "one"), ("who:“the Chair”", "one"), ("who:vice-chair", "two"), ("who:“Vice Chair”", "two"),
        ("who:commissioner", "three five"), ("who:“the Police and Crime Commissioner”", "three five"),
        ("who:PCC", "three five"), ("who:“deputy commissioner”", "four"), ("who:“Mr Carr” three", "three"),
        ("who:“monitoring officer”", "six"), ("who:officer", "six"), ("who:member", "one two"),
        ("who:ab who:mo", ""), ("who:nobody", ""), ("who:anna moss", ""), ("who:birch two", ""),
    ],
)  # fmt: skip
def test_somebody_is_found_by_code_name_and_post(typed: str, wanted: str) -> None:
    assert sorted(found(typed, *PEOPLE)) == sorted(wanted.split())


def test_a_post_is_asked_for_by_who_alone() -> None:
    assert found("chair one", *PEOPLE) == []


@pytest.mark.parametrize("text", ["the follow-up", "to follow up", "the followup", "the follow-ups"])
@pytest.mark.parametrize("typed", ["follow-up", "follow up", "followup"])
def test_a_compound_is_found_however_it_is_joined(typed: str, text: str) -> None:
    assert found(typed, said(text), said("nothing of the kind")) == [text]
    assert found(f"{typed} letter", said(f"{text} letter"), said(text)) == [f"{text} letter"]
    assert fitting([text, "nothing"], on_a_page(typed)) == [0] or typed == "followup"


def test_small_words_find_nothing_alone_and_are_not_missed() -> None:
    lines = [said("the gorse"), said("of heather"), said("gorse was cut")]
    assert found("what of the gorse", *lines) == ["the gorse", "gorse was cut"]
    assert found("the", *lines) == ["the gorse"]


def test_an_item_is_found_by_its_number_from_its_heading_on() -> None:
    lines = [said("8. Lanes", kind="agenda"), said("the lanes were swept"), said("AGREED", kind="decision"),
             said("of 2030-01-01/4", year=2031)]  # fmt: skip
    assert found("2030-01-01/4", *lines) == ["8. Lanes", "the lanes were swept", "AGREED"]
    assert found("2030-01-01/4 swept", *lines) == ["the lanes were swept"]
    assert found("2030-01-01/5", *lines) == []


@pytest.mark.parametrize("typed", ["20 July 2022", "20/7/2022", "20th July 2022", "“20 July 2022”", "2022-07-20"])
def test_a_day_is_found_however_it_is_written(typed: str) -> None:
    lines = [
        said("met on 20 July 2022"),
        said("sent 20/07/2022"),
        said("due 2022-07-20"),
        said("20 of July 1 and 2022"),
    ]
    assert sorted(found(typed, *lines)) == sorted(line.words for line in lines[:3])
    assert [text[a:b] for text in ["it met on Wednesday 20 July 2022, in"]
            for a, b in spans(text, asked(typed, TODAY))] == ["Wednesday 20 July 2022"]  # fmt: skip
    assert fitting(["met on 20 July 2022", "20 July"], on_a_page(typed)) == [0]


def test_a_row_grows_as_it_is_typed() -> None:
    for typed in ("“hare c", "“hare coursing", "“hare coursing”", "“hare"):
        assert found(typed, said("of hare coursing"), said("hares and coursing"))[0] == "of hare coursing", typed
    assert found("“hare c”", said("of hare coursing")) == []


def test_one_letter_is_a_whole_word() -> None:
    assert found("r", said("r for rural"), said("rural")) == ["r for rural"]


def test_a_source_that_is_put_anew_or_dropped_leaves_nothing_behind() -> None:
    finder = Finder()
    finder.put("a", [said("gorse")])
    finder.put("b", [said("gorse and heather")])
    finder.put("a", [said("bracken")])
    assert len(finder.find(asked("gorse", TODAY))) == 1
    finder.drop("b")
    assert len(finder.find(asked("gorse", TODAY))) == 0
    assert len(finder) == 1


def test_the_words_around_are_cut_with_a_sign_and_keep_what_fits() -> None:
    text = "word " * 60 + "where the gorse and the heather grow " + "word " * 60
    wanted = asked("heather gorse", TODAY)
    for room in (20, 40, 60, 100):
        shown, places = excerpt(text, wanted, room)
        assert len(shown) <= room
        assert shown.startswith("…")
        assert shown.endswith("…")
        assert "gorse" in [shown[a:b] for a, b in places]
    assert excerpt("a short line of gorse", wanted, 40)[0] == "a short line of gorse"
    assert excerpt("gorse " + "word " * 60, wanted, 40)[0].startswith("gorse word")


def test_what_is_marked_is_what_was_looked_for() -> None:
    text = "The Déjà-vu Lane’s policies"
    marked = [text[a:b] for a, b in spans(text, asked("deja lanes policy", TODAY))]
    assert marked == ["Déjà-vu", "Lane’s", "policies"]


TYPED = st.lists(
    st.sampled_from(["lane", "lanes", "the", "of", "s", "“swept lane", "“the lane”", "co-opted", "policy", "why"]),
    min_size=1, max_size=4,
).map(" ".join)  # fmt: skip
LINES = st.lists(
    st.sampled_from(["the", "lane", "Lanes", "Lane’s", "swept", "sweptback", "policies", "co-opted", "laneway", "of"]),
    max_size=14,
).map(" ".join)  # fmt: skip


def is_marked(word: str, wanted: Query) -> bool:
    """Word by word: small ones where no other is typed without quotes, the last of a row half typed."""
    only_small = all(each.small for each in wanted.words)
    if any(f" {word} ".startswith(start) for each in wanted.words if only_small or not each.small
           for start in each.starts):  # fmt: skip
        return True
    rows = [(row.split()[:-1], row.split()[-1], row.endswith(" ")) for row in wanted.rows]
    return any(word in before or (word == last if whole else word.startswith(last)) for before, last, whole in rows)


@given(LINES, TYPED)
def test_every_word_is_marked_that_was_looked_for_and_no_other(line: str, typed: str) -> None:
    wanted = asked(typed, TODAY)
    words = line.split()
    starts = [sum(len(word) + 1 for word in words[:n]) for n in range(len(words))]
    assert spans(line, wanted) == [
        (at, at + len(word)) for at, word in zip(starts, words, strict=True)
        if any(is_marked(each, wanted) for each in words_in(word))
    ]  # fmt: skip
    for room in (12, 30, 200):
        assert shortened(line, wanted, room) == excerpt(line, wanted, room)[0]


def test_lines_of_a_page() -> None:
    lines = ["The lanes", "A lane: swept", "nothing"]
    assert fitting(lines, on_a_page("lane")) == [0, 1]
    assert fitting(lines, on_a_page("lane: swept")) == [1]
    assert fitting(lines, on_a_page("when:ever kind:of")) == []
    assert fitting(lines, on_a_page("")) == []
