"""A sentence that has no translation is English whole, values included; one that has, holds nothing of English.

A language is laid beside English that has some of the phrases, each in brackets. What is printed has then either no
bracket at all, or nothing outside them but what somebody typed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from secretariat.basics.saying import LACKING, called, say, speaking
from secretariat.documents.document import (
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
    Text,
    cell,
    listed,
    plain,
    text,
    words_of,
)
from secretariat.documents.one_language import of_one_language
from secretariat.documents.texts import with_texts
from secretariat.events.fold import fold
from secretariat.languages.listed import listed as phrases_listed
from secretariat.languages.speaker import Speaker
from secretariat.languages.table import PhraseTable, Rendering, shipped
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.minutes import minutes
from secretariat.proceedings.proceedings import Proceedings
from secretariat.wordings.wording import LetterWording, Wordings
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import archive_material, meeting_material
from storage.queries.second_language import in_language
from tests.depth import often
from tests.secretariat.capture.test_entering import ACCEPTED, PLAN
from tests.secretariat.languages.test_every_sentence_passes import typed
from tests.secretariat.languages.test_papers_in_a_second_language import (
    JULY,
    PUBLISHED,
    TODAY,
    kept_in_english,
    typed_in,
)
from tests.support.bracketed import Bracketed, unsaid
from tests.support.clerk import begun_clerk
from tests.support.handfuls import by_handfuls
from tests.support.lines_read import gathered
from tests.support.program import the_sample

LINES = [*dict.fromkeys([line for line, _ in [*ACCEPTED, *gathered("ACCEPTED")]][:: often(8, 1)])]


def knowing(share: float, seed: int = 7) -> Speaker:
    """Who has a share of all phrases, of those of one word too, and no other word."""
    chance = random.Random(seed)
    there = {each: Rendering(Bracketed().of(each)) for each in phrases_listed() if chance.random() < share}
    return Speaker(PhraseTable("cy", there), frozenset(phrases_listed()))


def mixed(paper: Document, known: list[str]) -> list[str]:
    """The texts that have something of the other language, and something of English that nobody typed."""
    return [each for each in words_of(paper) if "⟦" in each and [*unsaid([each], known)]] + [
        each for each in words_of(paper) if LACKING in each
    ]


def texts_of(paper: Document) -> list[Text]:
    """Every text of a paper, in order."""
    found: list[Text] = []

    def gather(line: Text) -> Text:
        found.append(line)
        return line

    for block in paper.blocks:
        with_texts(block, gather)
    return found


def runs_of(paper: Document) -> list[Run]:
    return [run for line in texts_of(paper) for run in line]


def unspoken(paper: Document) -> Document:
    """The paper without what says which of its words are in English."""
    bare = [with_texts(block, lambda line: tuple(replace(run, language="") for run in line)) for block in paper.blocks]
    blocks = tuple(replace(block, english=()) if isinstance(block, Table) else block for block in bare)
    return replace(paper, blocks=blocks, english=())


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    store = open_store(the_sample(tmp_path_factory.mktemp("sample")), by="tests", read_only=True)
    yield Archive(store)
    store.close()


def makers(archive: Archive, name: str) -> Iterator[Callable[[], Document]]:
    paper: Any = PAPERS[name]
    if paper.of in ("meeting", "either"):
        yield lambda: paper.build(meeting_material(archive, JULY, TODAY))
    if paper.of in ("archive", "either"):
        yield lambda: paper.build(archive_material(archive, TODAY))


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_text_of_a_paper_is_of_two_languages(sample: Archive, name: str) -> None:
    known = [*typed_in(sample), *kept_in_english(sample)]
    for make in makers(sample, name):
        for share in (0.3, 0.7, 0.95):
            assert mixed(in_language(make(), knowing(share), make), known) == []


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_paper_of_which_nothing_is_translated_is_the_english_one(sample: Archive, name: str) -> None:
    for make in makers(sample, name):
        there = in_language(make(), knowing(0), make)
        assert unspoken(there) == replace(make(), language="cy")
        assert {run.language for run in runs_of(there) if any(map(str.isalpha, run.text))} <= {"en-GB"}


@pytest.mark.parametrize("name", PUBLISHED)
def test_each_text_bears_the_language_that_it_is_in(sample: Archive, name: str) -> None:
    for make in makers(sample, name):
        there = in_language(make(), knowing(0.7), make)
        lines = [line for line in texts_of(there) if any(map(str.isalpha, plain(line)))]
        assert [line for line in lines if ("⟦" in plain(line)) == all(run.language for run in line)] == []
        tables = [each for each in there.blocks if isinstance(each, Table)]
        assert all(("⟦" in each.caption) != bool(each.language_of("caption")) for each in tables)
        assert all(("⟦" in " ".join(each.header)) != bool(each.language_of("header")) for each in tables)
        assert ("⟦" in there.title) != bool(there.language_of("title"))


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_two_stand_in_one_order_so_that_each_text_has_its_own_beside_it(sample: Archive, name: str) -> None:
    for make in makers(sample, name):
        with speaking(Bracketed()):
            # a bracket hides a stop from the one that would be a second
            there = [re.sub("[⟦⟧]", "", each).casefold().replace("..", ".") for each in words_of(make())]
        assert there == [each.casefold() for each in words_of(make())]


def minuted(p: Proceedings) -> Callable[[], Document]:
    return lambda: minutes(fold(p.bundle, *p.made_with), private=True)


@by_handfuls(LINES)
def test_no_text_that_a_line_prints_is_of_two_languages(line: str) -> None:
    clerk = begun_clerk(PLAN, *gathered("RECORDS"), item="3" if line == "/minutes" else "5")
    clerk.clock.set("14:30")
    clerk.type(line)
    make = minuted(clerk.p)
    for speaker in (knowing(0.4), knowing(0.9)):
        assert mixed(in_language(make(), speaker, make), [*typed(clerk.p, line)]) == []


def test_what_is_shipped_declares_and_joins_in_english_alone() -> None:
    clerk = begun_clerk(PLAN, item="5")
    clerk.type("/interest sw pecuniary: she owns a mill", "/leave db")
    make = minuted(clerk.p)
    said = [*words_of(in_language(make(), Speaker(shipped("cy"), frozenset(phrases_listed())), make))]
    assert not [each for each in said if re.search("[Cc]ynghorydd.*declared|the Comisiynydd|eitem", each)]
    assert [each for each in said if "declared" in each and "item 5" in each]
    assert "Aelodau’n bresennol" in said


@pytest.mark.parametrize("line", [
    "/declare db withdrew his declaration in item 6", "/agreed to paint the gates", "/action db to count the cats",
    "/group Lanes Working Group: met twice", "/resolved that the cats be counted", "db asked about the cats",
])  # fmt: skip
def test_a_sentence_that_goes_on_as_typed_stands_in_one_language_even_where_all_phrases_are_there(line: str) -> None:
    clerk = begun_clerk(PLAN, item="5")
    before = {*words_of(minuted(clerk.p)())}
    clerk.type(line)
    make, speaker = minuted(clerk.p), knowing(1)
    said = [each for each in words_of(make()) if each not in before]
    assert said
    in_both = [*words_of(in_language(make(), speaker, make))]
    assert [each for each in said if each in in_both]


def test_a_wording_of_the_councils_own_keeps_its_days_in_english_unless_the_table_has_it() -> None:
    from secretariat.papers.letter_words import APOLOGIES
    from secretariat.wordings.wording import worded

    own = Wordings({APOLOGIES.name: LetterWording("", ("Do come on {when}.",))})
    months = {"June": Rendering("Mehefin"), "{day} {month} {year}": Rendering("{day} {month} {year}")}
    translated = {"Do come on {when}.": Rendering("Dewch {when}.")}
    for more, printed in (({}, "Do come on 3 June."), (translated, "Dewch 3 Mehefin.")):
        speaker = Speaker(PhraseTable("cy", {**months, **more}))

        def make() -> Document:
            (words,) = worded(APOLOGIES, own, {"when": f"3 {say('June')}"})
            return Document(str(words), ())

        assert in_language(make(), speaker, make).title == printed


ENGLISH = Document("A day in June", (
    Heading(2, text("Item")), Paragraph(text("She came.")), listed("s", "letter", 1, "Item", "It rained."),
    Table("Item", ("Item", "Day"), ((cell("Item"), cell("It rained.")),)),
))  # fmt: skip


@pytest.mark.parametrize(("there", "printed"), [
    (replace(ENGLISH, title="Dydd"), "Dydd"),
    (replace(ENGLISH, title=f"Dydd{LACKING}"), "A day in June"),
    (replace(ENGLISH, blocks=ENGLISH.blocks[1:]), "Item"),
    (replace(ENGLISH, blocks=(ENGLISH.blocks[1], ENGLISH.blocks[0], *ENGLISH.blocks[2:])), "Item"),
])  # fmt: skip
def test_what_has_nothing_beside_it_is_english(there: Document, printed: str) -> None:
    result = of_one_language(there, ENGLISH)
    assert printed in [*words_of(result)]
    assert unspoken(result).blocks == ENGLISH.blocks
    assert {run.language for run in runs_of(result)} == {"en-GB"}


def test_a_row_of_a_table_is_of_one_language_and_so_are_the_heads_of_its_columns() -> None:
    def table(head: str, *days: str) -> Document:
        return Document("", (Table("", ("Day", head), tuple((cell("Day"), cell(day)) for day in days)),))

    there = table(marked("Where"), marked("in May"), "Mai")
    there = replace(there, blocks=(replace(there.blocks[0], header=("Dydd", marked("Where"))),))
    said = of_one_language(there, table("Where", "in May", "May"))
    assert unspoken(said) == table("Where", "in May", "Mai")
    assert [run.language for run in runs_of(said)] == ["en-GB", "en-GB", "en-GB", ""]
    assert said.blocks[0].language_of("header") == "en-GB"


def test_figures_alone_are_of_no_language() -> None:
    paper = Document("", (Paragraph(text("12")), Paragraph(text("12 noon"))))
    assert [run.language for run in runs_of(of_one_language(paper, paper))] == ["", "en-GB"]


def marked(words: str) -> str:
    return f"{LACKING}{words}{LACKING}"


def test_a_sign_of_what_is_lacking_stands_in_what_is_made_to_be_looked_through_alone() -> None:
    speaker = Speaker(PhraseTable("cy"), {"Chair"})
    with speaking(speaker):
        assert (say("It rained."), called("Chair")) == ("It rained.", "Chair")
        with speaker.marking():
            assert (say("It rained."), called("Chair")) == (marked("It rained."), marked("Chair"))
            assert (say("{a}{b}", "x", "y"), called("Fens")) == ("xy", "Fens")
        assert say("It rained.") == "It rained."
