"""Speaking a language out of its table: what it has, what it lacks, and what is told of both."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from secretariat.basics.record import Refused
from secretariat.basics.saying import called, say, speaking
from secretariat.languages import listed as listing
from secretariat.languages.listed import listed
from secretariat.languages.speaker import Speaker
from secretariat.languages.table import NAMES, PhraseTable, Rendering, as_file, read_table, shipped

TABLE = PhraseTable("cy", {"It rained.": Rendering("Glaw.", reviewed=True), "Chair": Rendering("Cadair"),
                           "{a} saw {b}": Rendering("{b} {a}")}, {"Lanes": "Lonydd"})  # fmt: skip


def test_what_it_has_is_said_and_what_it_lacks_stands_in_english_and_is_told_once() -> None:
    speaker = Speaker(TABLE, {"Chair", "Vice-Chair"})
    with speaking(speaker):
        assert say("It rained.") == "Glaw."
        assert say("{a} saw {b}", 1, 2) == "2 1"
        assert [say("It snowed."), say("It snowed."), say("{a}{b}", 1, 2)] == ["It snowed.", "It snowed.", "12"]
        assert [called("Lanes"), called("Chair"), called("Vice-Chair"), called("Fens"), called("")] == [
            "Lonydd", "Cadair", "Vice-Chair", "Fens", ""]  # fmt: skip
    assert speaker.told() == ["2 phrases have no Welsh and stand in English, 2 are not reviewed."]


@pytest.mark.parametrize(("said", "told"), [
    ((), []),
    (("It rained.",), []),
    (("It snowed.",), ["1 phrase has no Welsh and stands in English."]),
    (("Chair",), ["1 is not reviewed."]),
])  # fmt: skip
def test_what_is_told_agrees_in_number(said: tuple[str, ...], told: list[str]) -> None:
    speaker = Speaker(TABLE)
    with speaking(speaker):
        assert [*map(say, said)] or not said
    assert speaker.told() == told


def test_one_table_lies_over_another() -> None:
    own = PhraseTable("cy", {"Chair": Rendering("Cadeirydd", reviewed=True)}, {"Fens": "Ffeniau"})
    both = own.over(TABLE)
    assert both.phrases["Chair"] == Rendering("Cadeirydd", reviewed=True)
    assert both.phrases["It rained."] == Rendering("Glaw.", reviewed=True)
    assert both.names == {"Lanes": "Lonydd", "Fens": "Ffeniau"}


def test_a_table_is_read_back_as_it_was_written_whatever_signs_it_holds() -> None:
    odd = 'a "b" \\ {{ \x7f \t ŵŷ 佐藤 # [x]\n'
    table = PhraseTable("kw", {"It rained.": Rendering(odd)}, {odd: odd})
    written = as_file(table, ["It rained.", "It snowed."])
    assert read_table(written) == table
    assert [row["english"] for row in tomllib.loads(written)["phrase"]] == ["It rained.", "It snowed."]


def test_nothing_shipped_is_said_to_be_reviewed_and_all_of_it_is_said_somewhere() -> None:
    welsh = shipped("cy")
    assert len(welsh.phrases) > 50
    assert not [english for english, phrase in welsh.phrases.items() if phrase.reviewed]
    assert not [english for english in welsh.phrases if english not in listed()]
    assert (welsh.names, shipped("kw")) == ({}, PhraseTable("kw"))
    assert {path.stem for path in Path(listing.__file__).parent.glob("*.toml")} <= set(NAMES)


def test_a_table_of_another_language_is_refused() -> None:
    with pytest.raises(Refused, match="is Cornish, and the panel’s second language is Welsh"):
        read_table('language = "kw"', code="cy")
