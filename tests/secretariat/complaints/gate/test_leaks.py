"""The leak check: planted names are found however they are written, and ordinary papers are let be."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secretariat.basics.record import Private, Refused
from secretariat.complaints.case import Case, Complainant
from secretariat.complaints.gate.folded import Folded, fold_letter, fold_words, folded, is_wordless
from secretariat.complaints.gate.leaks import Watch, public_names
from secretariat.complaints.review.report import review
from secretariat.complaints.states import State
from secretariat.panel.people import People
from tests.depth import deep
from tests.support.cases import DAY, case_in, new_case
from tests.support.panels import invented_people, the_panel
from tests.support.places import ROOT


def watch(name: str = "", *, public: tuple[str, ...] = (), references: bool = False, **more: object) -> Watch:
    fields = {
        key: tuple(Private(str(v)) for v in value) if isinstance(value, tuple) else Private(str(value))
        for key, value in more.items()
    }
    who = Complainant(name=Private(name), **fields)  # type: ignore[arg-type]
    return Watch([Case(reference="2031/001", complainant=who)], public=public, references=references)


def found(words: str, name: str = "", **more: object) -> list[str]:
    return [leak.found.reveal() for leak in watch(name, **more).leaks(words)]  # type: ignore[arg-type]


AGATHA = "Mrs Agatha Mary Nightshade"


@pytest.mark.parametrize(
    "written",
    ["Agatha Nightshade", "AGATHA MARY NIGHTSHADE", "agatha nightshade", "Mrs Nightshade", "Nightshade, Agatha",
     "A. M. Nightshade", "A M Nightshade", "AM Nightshade", "A.Nightshade", "Nightshade A", "Mary Nightshade",
     "Night-\nshade", "Night\nshade", "Agatha\n   Nightshade", "Agatha\t\tNightshade", "Night­shade",
     "N i g h t s h a d e", "Ágåtha Nïghtshäde", "NIGHTSHADE’S", "the Nightshades", "Agatha-Nightshade",
     "Agatha_Nightshade.docx", "agathanightshade", "anightshade", "night-shade", "Ｎightshade",
     "Agatha\u00a0Nightshade", "Nights\u200bhade", "agatha.nightshade", "ɴɪɢʜᴛꜱʜᴀᴅᴇ", "🅽🅸🅶🅷🆃🆂🅷🅰🅳🅴", "Ⓝⓘⓖⓗⓣⓢⓗⓐⓓⓔ",
     "𝓝𝓲𝓰𝓱𝓽𝓼𝓱𝓪𝓭𝓮", "🇳🇮🇬🇭🇹🇸🇭🇦🇩🇪", "NightshadeReply", "ReplyNightshade", "AgathaNightshadeReply", "NIGHTSHADEReply",
     "N1ghtshade", "N1GHTSHADE"],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    leaks = watch(AGATHA).leaks(f"It was noted.\nThe panel heard ({written}) with care.")
    assert leaks, written
    assert leaks[0].line == 2
    assert (leaks[0].what, leaks[0].case) == ("name", "2031/001")


def test_a_second_complainant_of_the_same_case_is_watched_for_as_the_first_is() -> None:
    two = {"name": AGATHA, "also": ("Mr Basil Foxglove", "Ms Clover Dell")}
    assert found("Mrs Nightshade spoke, then B. Foxglove, and then Clover Dell.", **two) == [
        "Nightshade", "B. Foxglove", "Clover Dell",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Siân Ŵyn-Llŷr", "Sian Wyn Llyr"), ("Siân Ŵyn-Llŷr", "Wynllyr"), ("Siân Ŵyn-Llŷr", "Ms Llyr"),
        ("Zoë O’Brien", "ZOE OBRIEN"), ("Zoë O’Brien", "O'Brien"), ("Zoë O’Brien", "O Brien"),
        ("Łukasz Żółć", "Lukasz Zolc"), ("佐藤 花子", "佐藤"), ("佐藤", "報告は佐藤から"),
        ("Jörg Großmann", "Grossmann"),
        ("Ludwig van Brocken", "van Brocken"), ("Ludwig van Brocken", "Brocken"), ("Mr and Mrs J Tansy", "Tansy"),
        ("Agatha & Bertram Nightshade", "Bertram Nightshade"), ("Nightshade, Agatha", "Agatha Nightshade"),
        ("Mabel Hathersedge-Featherstonehaugh", "Ms Featherstonehaugh"),
        ("Friends of Tarn Society", "friends of tarn society"), ("Ida McKenna", "Mc Kenna"),
        ("Nadia Ng", "Mr Ng"), ("Nadia Ng", "Nadia Ng"), ("Nadia Ng", "NADIA NG"), ("Nadia Ng", "N. Ng"),
        ("Agatha Hall", "agatha hall"), ("Agatha Hall", "A. Hall"), ("Jane Hall", "J Hall"), ("Agatha Hall", "Hall, A"),
        ("Ann Golightly", "G0lightly"), ("Ann Golightly", "Go1ightly"), ("Zoë O’Brien", "0’Brien"),
        ("Ann „Foxy“ Hall", "Foxy Hall"), ("Ann ‹Foxy› Hall", "Foxy Hall"), ("Ann »Foxy« Hall", "Foxy Hall"),
        ("Ann ``Foxy'' Hall", "Foxy Hall"), ("„Hall“", "hall"), ("‚Hall‘", "hall"), ("‹Hall›", "hall"),
        ("Agatha Hall", "Dr. Hall"), ("Rose Hall", "Rose Hall"), ("[/b] O’Brien 佐藤", "O’Brien"),
    ],
)  # fmt: skip
def test_names_of_every_kind_are_found(name: str, written: str) -> None:
    assert found(f"It was said by {written} that it rained.", name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Agatha Hall", "The Town Hall was full, and a hall was hired in the town."),
        ("Jane Young", "The young people asked what they could do."),
        ("Alan Day", "It was a day like any other. A day later it rained."),
        ("Ivy Long", "I long for it; the meeting was long."),
        ("Ida Tansy", "McTansy, MacTansy, FitzTansy, VanTansy, BeaMcTansy."),
        ("Ida Hill", "Hi11 and the PeelHill works"),
        ("Nadia Ng", "Meeting, ng, and noting."), ("Nadia Ng", "King and ring"),
        ("Ed Theman", "The man spoke."), ("Art Hurst", "They met in Arthur Street."),
        ("Donald Tansy", "Donald spoke first."), ("Agatha Nightshade", "The nightshades' shade at night."),
        ("Ann Other", "Another question was asked."), ("May Day", "It may day by day be settled."),
        ("Anna Lee", "Leeds and the lee of the hill"), ("X", "X marks the place"), ("", "nothing at all"),
        ("Tony Ware", "Members were aware of the software."),
    ],
)  # fmt: skip
def test_common_words_are_let_be(name: str, words: str) -> None:
    allowed = {"Agatha Nightshade": ["nightshade"]}
    assert found(words, name) == allowed.get(name, [])


def test_somebody_the_papers_name_keeps_a_name_that_a_complainant_shares() -> None:
    public = ("Councillor Petra Quill", "P Quill", "Councillor Quill")
    paper = "Councillor Quill moved it. Present: P Quill. Quill thanked all."
    assert found(paper, "Agatha Quill", public=public) == []
    assert found("Agatha Quill wrote. Mrs Quill rang.", "Agatha Quill", public=public) == ["Agatha Quill", "Quill"]
    assert found("Councillor Petra Quill moved it.", "Petra Quill", public=public) == [], "a member who complains"


def test_the_names_of_the_panel_are_those_its_papers_print() -> None:
    names = public_names(People(invented_people()))
    assert {"Councillor Petra Quill", "P Quill", "Petra Quill", "Councillor Quill", "Imogen Ash"} <= set(names)


@pytest.mark.parametrize(
    "written",
    ["12 Hemlock Row, Tarnford", "12, hemlock row", "12 HEMLOCK\nROW", "ZX1 9QQ", "zx19qq", "ZX1\n9QQ",
     "12 Hem-\nlock Row"],
)  # fmt: skip
def test_an_address_is_found(written: str) -> None:
    assert found(f"The site at {written} was seen.", address="12 Hemlock Row, Tarnford, ZX1 9QQ")


@pytest.mark.parametrize("words", ["112 Hemlock Row", "Hemlock Row", "Tarnford", "12 Hemlock Rowan", "ZX1", "9QQ",
                                   "Hemlock Row twelve lamps and two", "twelve lamps of Hemlock Row",
                                   "one hundred and twelve in Hemlock Row", "two Hemlock Row houses"])  # fmt: skip
def test_a_street_or_a_town_alone_is_no_address(words: str) -> None:
    assert not found(f"Lights in {words} are out.", address="12 Hemlock Row, Tarnford, ZX1 9QQ")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("12\nHemlock Road", "12 Hemlock Rd"), ("7a Fern St, Tarn", "7A Fern Street"),
        ("Foxglove Cottage, Tarn", "Foxglove cottage"), ("Flat 2, 9 Fern Lane, Tarn", "9 Fern Lane"),
    ],
)  # fmt: skip
def test_addresses_are_found_as_others_write_them(address: str, written: str) -> None:
    assert found(f"at {written} it is", address=address)
    assert not found("Flat 2 and Fern Lane", address="Flat 2, 9 Fern Lane, Tarn")


@pytest.mark.parametrize(
    "written",
    ["01632 960123", "01632960123", "(01632) 960-123", "+44 1632 960123", "+44 (0)1632 960 123", "0044 1632 960123",
     "+441632960123", "01632.960.123", "01632\n960123"],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_grouped(written: str) -> None:
    assert found(f"Ring {written} today.", telephones=("01632 960 123",))
    assert found(f"Ring {written} today.", telephones=("+44 (0)1632 960123",))


@pytest.mark.parametrize("words", ["£960,123", "01632 960124", "101632 9601234", "1632, or 960, or 123"])
def test_other_numbers_are_let_be(words: str) -> None:
    assert not found(words, telephones=("01632 960 123",))


@pytest.mark.parametrize("written", ["an/77/b", "AN-77-B", "AN 77 B", "AN77B", "AN/77/\nB"])
def test_a_reference_is_found(written: str) -> None:
    case = Case(reference="2031/001", complainant=Complainant(references=(Private("AN/77/B"),)))
    assert Watch([case]).leaks(f"as to {written}.")


def test_the_panels_own_reference_may_stand_in_its_own_report_and_nowhere_else() -> None:
    cases = [new_case()]
    assert not Watch(cases).leaks("carried forward: 2031/001")
    assert [leak.what for leak in Watch(cases, references=True).leaks("see 2031/001, 2031-001")] == ["reference"] * 2


@pytest.mark.parametrize("written", ["agatha.n@example.org", "Agatha.N@EXAMPLE.ORG", "agatha.n @ example.org"])
def test_an_e_mail_address_is_found(written: str) -> None:
    (leak,) = Watch([new_case().with_(complainant=Complainant(emails=(Private("agatha.n@example.org"),)))]).leaks(
        written
    )
    assert leak.what == "e-mail address"


# --- the whole ---


def test_the_place_is_told_and_the_words_are_not() -> None:
    (leak,) = watch(AGATHA).leaks("One line.\nThen Mrs Nightshade spoke.")
    assert (leak.line, leak.column) == (2, 10)
    with pytest.raises(Refused, match=r"line 2, column 10: a name from complaint 2031/001\.") as refusal:
        watch(AGATHA).refuse("One line.\nThen Mrs Nightshade spoke.")
    assert "nightshade" not in f"{refusal.value}{leak!r}".casefold()
    watch(AGATHA).refuse("Nobody is named here.")


def test_the_report_of_the_register_itself_holds_no_leak() -> None:
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    Watch(cases).refuse(review(cases, the_panel(), DAY, DAY.replace(year=2032)).text())


def test_real_looking_prose_with_many_complainants_is_let_be() -> None:
    """No common word of the house's own documents is taken for one of sixty invented people."""
    given_names = ["Agatha", "Bertram", "Cerys", "Dilwyn", "Esme", "Florian"]
    families = ["Hall", "Young", "Price", "Ng", "Day", "Long", "Nightshade", "O’Brien", "Ŵyn-Llŷr", "Marsh"]
    cases = [
        Case(reference=f"2031/{n:03}", complainant=Complainant(name=Private(f"{a} {b}")))
        for n, (a, b) in enumerate((a, b) for a in given_names for b in families)
    ]
    root = ROOT
    for name in ("ARCHITECTURE.md", "CONTRIBUTING.md"):
        assert Watch(cases).leaks((root / name).read_text("utf-8")) == []


# --- planted by chance ---

SEPARATORS = st.sampled_from([" ", "  ", "\n", "\t", " \n ", "\u00a0", "-", ". ", ", "])
PROSE = st.sampled_from(
    ["The Panel noted the report.", "It was moved that the plan be agreed (see page 4).", "", "•", "12 noon on Friday",
     "Ŵ ŷ é — “quoted”", "<b>&amp;</b>", "{{ x }}", "佐", "£1,000 and 3.5%"]
)  # fmt: skip


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """Agatha Nightshade, written in some way that somebody may write it."""
    first = draw(st.sampled_from(["Agatha", "A.", "A", "Agatha Mary", "A. M.", "Mrs", ""]))
    family = "Nightshade"
    cut = draw(st.integers(0, len(family)))
    if 0 < cut < len(family):
        family = family[:cut] + draw(st.sampled_from(["-\n", "\n", "-", "\u00ad", "\u200b", "- \n "])) + family[cut:]
    words = f"{first}{draw(SEPARATORS)}{family}" if first else family
    how = draw(st.sampled_from([str, str.upper, str.lower, str.title, str.swapcase]))
    words = how(words)
    if draw(st.booleans()):
        accents = draw(st.lists(st.sampled_from("\u0301\u0308\u0302\u0327"), min_size=1, max_size=3))
        at = draw(st.integers(1, len(words)))
        if words[at - 1].isalpha():
            words = words[:at] + "".join(accents) + words[at:]
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD", "NFKC"])), words)


@deep(max_examples=400, deadline=None)
@given(st.lists(PROSE, max_size=5), disguised(), st.lists(PROSE, max_size=5), st.sampled_from([" ", "\n", "("]))
@example(["x"], "NIGHT-\nSHADE", [], " ")
def test_a_planted_name_is_always_found(before: list[str], name: str, after: list[str], joint: str) -> None:
    text = " ".join(before) + joint + name + " " + "\n".join(after)
    leaks = watch(AGATHA).leaks(text)
    assert leaks, repr(text)
    assert any(folded(leak.found.reveal()).letters.endswith("nightshade") for leak in leaks)


def a_word_begins(text: Folded, i: int) -> bool:
    """Letter by letter, as it is meant: something seen stands before it, or it is of another kind."""
    if i == 0:
        return True
    if text.at[i] == text.at[i - 1]:
        return False
    before, after = text.letters[i - 1], text.letters[i]
    return bool(text.gap(i)) or before.isdecimal() is not after.isdecimal() or is_wordless(before) or is_wordless(after)


@deep(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text("aßé\u0301\u00ad1２ ﬁ-'佐藤x\n", max_size=40))
def test_any_text_at_all_is_read_without_failing_and_its_places_are_in_it(text: str) -> None:
    one = folded(text)
    read = [(letter, n) for n, character in enumerate(text) for letter in fold_letter(character)]
    assert [*zip(one.letters, one.at, strict=True)] == read
    assert list(one.begins) == [int(a_word_begins(one, i)) for i in range(len(one.letters))]
    for leak in watch("aa bb", address="1 aa bb, cc", telephones=("000000",)).leaks(text):
        assert leak.found.reveal() in text


@deep(max_examples=200, deadline=None)
@given(st.text(max_size=20), st.text(max_size=30), st.text(max_size=15))
def test_any_name_address_or_number_can_be_watched_for(name: str, address: str, number: str) -> None:
    made = watch(name, also=(name[::-1],), address=address, telephones=(number,), emails=(number,))
    made.leaks("The Panel noted the report of the Commissioner, 12 High Street, on 18 June 2031.")


@deep(max_examples=200, deadline=None)
@given(st.text(st.characters(max_codepoint=127), max_size=40))
@example("O'Brien-Smith `x` A_B 12:30\x1c\x7f")
def test_plain_letters_are_folded_as_all_others_are(text: str) -> None:
    assert fold_words(text) == fold_words(f"{text} é")[:-1]
