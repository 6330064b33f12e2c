"""The phrase bank: what is written out as it is typed, what never is, and how a panel fills it in (domain 8.2)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.capture.expanding import expanded
from secretariat.panel.panel import Rules
from secretariat.panel.phrases import PHRASES, Phrase, as_lines, from_lines, in_full, judged_phrases, phrase_for
from secretariat.panel.settings.changes import change
from tests.support.clerk import begun_clerk
from tests.support.panels import the_panel

OFFICE = "Office of the Police and Crime Commissioner"


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("the OPCC", f"the {OFFICE} (OPCC)"),
        ("the opcc", f"the {OFFICE} (OPCC)"),
        ("the Opcc", "the Opcc"),  # neither the one nor the other: nobody typed that for the abbreviation
        ("she nt", "she noted that"),
        ("Nt", "Noted that"),
        ("NT", "NT"),
        ("went", "went"),  # a whole word, or nothing
        ("antnt", "antnt"),
        ("(OPCC", "(OPCC"),  # being spelled out by hand
        ("the report;db", "the report" "Councillor Bramble"),
        (";db", "Councillor Bramble"),
        (";pc", "The Commissioner"),
        ("thanked ;pc", "thanked the Commissioner"),
        ("thanked ;zz", "thanked ;zz"),
        ("as", "as"),
        ("db", "db"),  # a code alone waits for Tab
        ("", ""),
        ("# OPCC", "# OPCC"),
        ("/heading OPCC", "/heading OPCC"),
        ("/noted the opcc", f"/noted the {OFFICE} (OPCC)"),
        ("/nt", "/nt"),
        ("/in db", "/in db"),
        ("/promise ;db", "/promise Councillor Bramble"),
    ],
)  # fmt: skip
def test_a_short_form_is_written_out_where_words_are_typed(typed: str, becomes: str) -> None:
    assert expanded(typed, begun_clerk().p) == becomes


def test_an_abbreviation_is_spelled_out_once_in_a_meeting() -> None:
    clerk = begun_clerk()
    assert expanded(f"the {OFFICE} (OPCC) and the opcc", clerk.p).endswith("and the OPCC")
    clerk.type(f"the {OFFICE} (OPCC) had grown")
    assert expanded("the opcc", clerk.p) == "the OPCC"


def test_a_short_form_that_is_a_persons_code_stays_a_code_in_a_command() -> None:
    rules = Rules(phrases=(Phrase("pc", "police constable"),))
    panel: Act = act("rules", Put(the_panel().with_(rules=(rules,))))
    p = begun_clerk(panel).p
    assert expanded("/out pc", p) == "/out pc"
    assert expanded("a pc", p) == "a police constable"
    assert expanded("pc", p) == "pc"


def test_minutes_of_before_a_change_keep_the_bank_of_before() -> None:
    from tests.support.panels import DAY

    done = change(the_panel(), "phrases", (), DAY.replace(day=19))
    panel = done.of
    assert panel.rules_on(DAY).phrases == PHRASES  # type: ignore[attr-defined]
    assert panel.rules_on(DAY.replace(day=20)).phrases == ()  # type: ignore[attr-defined]


def test_the_bank_is_filled_in_a_phrase_a_line_and_comes_back_as_it_was() -> None:
    assert from_lines(as_lines(PHRASES)) == PHRASES
    assert from_lines("\n nt =  noted   that \n\nXY= a = b") == (Phrase("nt", "noted that"), Phrase("XY", "a = b"))


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("nt", "Each phrase is a short form, an equals sign and its words"),
        ("= words", "Each phrase is a short form"),
        ("n t = noted", "“n t” is no short form"),
        ("n = noted", "“n” is no short form"),
        ("IT = information technology", "“IT” is a word of every sentence"),
        ("nt = noted\nNT = northern", "“NT” is there twice"),
    ],
)
def test_a_short_form_that_would_harm_is_refused(lines: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        from_lines(lines)


def test_the_bank_a_panel_begins_with_makes_sense() -> None:
    assert judged_phrases(PHRASES) == PHRASES
    for phrase in PHRASES:
        assert phrase_for(phrase.short, PHRASES) is phrase
        assert in_full(phrase.short, phrase, used=lambda: False).startswith(phrase.long)
    assert replace(PHRASES[0], short="nt").abbreviation is False
