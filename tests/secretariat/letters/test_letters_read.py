"""The letters read and held against their matters: the numbers that ``python -m tests.letters_read`` prints."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from operator import add

import pytest
from msgspec.structs import replace

from secretariat.letters.opened.opening import text_of_file
from secretariat.letters.proposing import propose
from secretariat.letters.read import Read
from tests.support.letters_scored import Found, Score, scored
from tests.support.letters_wanted import INVENTED, SHARED, Wanted, given_of, letters_of

reading = pytest.importorskip("secretariat.letters.reading")
read_letter: Callable[[str], Read] = reading.read_letter

SIX, OURS = letters_of(SHARED), letters_of(INVENTED)


@cache
def _scores() -> dict[str, Score]:
    return {each.name: scored(each, read_letter) for each in (*SIX, *OURS)}


def _all(letters: list[Wanted], what: str) -> Found:
    return reduce(add, (getattr(_scores()[each.name], what) for each in letters), Found())


@pytest.mark.parametrize("letter", SIX, ids=[each.name for each in SIX])
def test_of_the_six_every_unit_topic_and_declined_answer_is_found(letter: Wanted) -> None:
    score = _scores()[letter.name]
    assert [each for each in score.missed if not each.startswith("match")] == []
    assert all(found.found == found.wanted for found in (score.units, score.topics, score.declined))


@pytest.mark.skipif(len(SIX) < 6, reason="the six letters are not beside the checkout")
def test_of_the_six_at_least_28_of_29_matches_are_found() -> None:
    matches = _all(SIX, "matches")
    assert matches.wanted == 29
    assert matches.right >= 28
    assert matches.found == matches.wanted


@pytest.mark.parametrize("letter", [*SIX, *OURS], ids=[each.name for each in (*SIX, *OURS)])
def test_nothing_is_silently_wrong(letter: Wanted) -> None:
    assert _scores()[letter.name].wrong == ()


@pytest.mark.parametrize("ending", ["docx", "html", "pdf"])
@pytest.mark.parametrize("letter", SIX, ids=[each.name for each in SIX])
def test_the_same_is_found_in_a_document_a_page_and_a_pdf(letter: Wanted, ending: str) -> None:
    """Save that the table of a PDF may be asked about."""
    file = SHARED / "formats" / f"{letter.name}.{ending}"
    if not file.exists():
        pytest.skip("there is none of it")
    score = scored(letter._replace(text=text_of_file(file.name, file.read_bytes())), read_letter)
    assert score.wrong == ()
    if ending != "pdf" or "table" not in letter.name:
        assert score.missed == ()


def test_without_the_matter_that_it_answers_a_unit_is_hardly_ever_surely_anothers() -> None:
    """Each sure match is taken away in turn: what is left is asked, or not minuted. Two in a hundred may be alike."""
    surely, tried = [], 0
    for letter in (*SIX, *OURS):
        read, given = read_letter(letter.text), given_of(letter.given)
        for each in propose(read, given).answering:
            if each.sure != "strong" or each.by or each.unit is None:
                continue
            left = tuple(matter for matter in given.matters if matter.id not in each.ids)
            found = propose(read, replace(given, matters=left)).answering[each.unit : each.unit + 1] if left else ()
            tried += 1
            surely += [f"{letter.name}: {read.units[each.unit].asked}" for one in found if one.sure == "strong"]
    assert tried > 20 or not OURS
    assert len(surely) <= tried * 0.02, surely


def test_matters_of_another_letter_are_hardly_ever_surely_answered() -> None:
    letters = (*SIX, *OURS)
    reads = [read_letter(each.text) for each in letters]
    surely, tried = [], 0
    for at, read in enumerate(reads):
        for step in (1, 5, 11):
            other = letters[(at + step) % len(letters)]
            found = propose(read, given_of(other.given)).answering
            tried += sum(each.unit is not None for each in found)
            surely += [f"{letters[at].name}: {each.ids}: {each.why}" for each in found if each.sure == "strong"]
    assert len(surely) <= tried * 0.02, surely
