"""A code, or a councillor's name, and a colon say who said it, as a code and Tab do."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.capture.corrections import line_of
from secretariat.events.speech import Answered, Reported, Said
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


OF_ANOTHER = {
    "The Commissioner explained that the figures came late": "pc",
    "the Commissioner replied that it was so": "pc",
    "PCC replied that it was so": "pc",
    "Cllr Quill asked why it was late": "pq",
    "Councillor Quill wanted to know why it was late": "pq",
    "Quill then asked why": "pq",
    "Quill noted that it was late": "pq",
    "pq said that it was late": "pq",
    "pq further explained that it was late": "pq",
}


@pytest.mark.parametrize(("words", "whose"), OF_ANOTHER.items())
def test_words_that_begin_with_another_who_said_them_are_hers(words: str, whose: str) -> None:
    clerk = begun_clerk()
    clerk.type("db: it was dark")
    clerk.type(words)
    said = clerk.last
    assert isinstance(said, Said | Answered | Reported)
    assert clerk.p.people[said.person].code == whose
    assert not clerk.printed[-1].startswith("Councillor Bramble")


@pytest.mark.parametrize("code", ["ps", "cc", "pcc", "tba", "pq"])
@pytest.mark.parametrize("speaker", ["", "db: it was dark"])
def test_a_code_that_abbreviates_something_is_a_code_before_what_she_said(code: str, speaker: str) -> None:
    quill = next(each for each in begun_clerk().p.people if each.code == "pq")
    clerk = begun_clerk(act("a code", Put(replace(quill, code=code))), present="sw db ob cx ck pc")
    clerk.type(f"/in {code}")
    if speaker:
        clerk.type(speaker)
    clerk.type(f"{code} said that it was late")
    assert clerk.printed[-1] == "Councillor Quill said that it was late."


WORDS = (
    "As said before, it was late", "so said the letter", "some said that it was late", "all asked for more",
    "The Commissioner's reply said nothing", "Quill Road was asked about", "Quill and Bramble asked why",
    "Cllr Quill asked about it, he had no answer", "the report by Quill said that", "she said that it was late",
    "Cllr Bramble said it was late",
)  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_what_begins_otherwise_stays_with_whoever_has_the_word(words: str) -> None:
    clerk = begun_clerk()
    clerk.type("db: it was dark")
    clerk.type(words)
    said = clerk.last
    assert isinstance(said, Said | Answered | Reported)
    assert clerk.p.people[said.person].code == "db"


@pytest.mark.parametrize("words", OF_ANOTHER)
def test_words_that_were_meant_as_the_speakers_are_so_again_when_corrected(words: str) -> None:
    clerk = begun_clerk()
    clerk.type("db: it was dark")
    clerk.type(f"\\{words}")
    desk, line = line_of(clerk.last, clerk.p)
    assert (clerk.p.people[desk.speaker].code, line) == ("db", f"\\{words}")


def test_with_nobody_who_has_the_word_a_name_begins_narrative() -> None:
    assert printed("The Chair explained that there was no fire drill")[-1].startswith("The Chair explained")
