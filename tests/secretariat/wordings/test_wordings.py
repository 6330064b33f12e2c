"""A council's own wording of a letter: read with its file and line told, never carried out, nothing private reached."""

from __future__ import annotations

import re

import pytest

from secretariat.basics.record import Private, Refused
from secretariat.complaints.letters.texts import TEXTS
from secretariat.complaints.letters.wordings import COMPLAINT_LETTERS, FORMERLY_NAMED
from secretariat.complaints.letters.writing import letter, whole_text
from secretariat.complaints.states import State
from secretariat.documents.document import Document, Paragraph, plain
from secretariat.papers.apologies import apologies
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.every_letter import EVERY_LETTER
from secretariat.papers.letter_words import APOLOGIES, CHASING, OF_THE_PANEL, REPORT
from secretariat.papers.material import MeetingMaterial
from secretariat.papers.matters.chasing import chasing
from secretariat.wordings.reading import MOST_BYTES, as_file, left_out, read_wording
from secretariat.wordings.salutation import salutation
from secretariat.wordings.wording import (
    BUILT_IN,
    Built,
    LetterWording,
    Whole,
    Wordings,
    placeholders,
    worded,
    words_alone,
)
from tests.support.cases import case_in, context
from tests.support.clerk import begun_clerk
from tests.support.known_matters import a_matter, knowing, of_all, sent
from tests.support.sample_paper import HOSTILE

# --- Dear and Yours ---


@pytest.mark.parametrize(
    ("to", "dear", "yours"),
    [
        ("", "Dear Sir or Madam,", "Yours faithfully,"),
        ("  ", "Dear Sir or Madam,", "Yours faithfully,"),
        ("Sir/Madam", "Dear Sir/Madam,", "Yours faithfully,"),
        ("Sir", "Dear Sir,", "Yours faithfully,"),
        ("Mrs Agatha Nightshade", "Dear Mrs Agatha Nightshade,", "Yours sincerely,"),
        ("Commissioner,", "Dear Commissioner,", "Yours sincerely,"),
        ("all", "Dear all,", "Yours sincerely,"),
        ("Sirius Sorrel", "Dear Sirius Sorrel,", "Yours sincerely,"),
    ],
)
def test_dear_and_yours_belong_together(to: str, dear: str, yours: str) -> None:
    assert salutation(to) == (dear, yours)


def rightly_paired(paragraphs: list[str]) -> bool:
    dear = [each for each in paragraphs if each.startswith("Dear ")]
    yours = [each for each in paragraphs if each.startswith("Yours ")]
    named = dear != ["Dear Sir or Madam,"]
    at = {each: n for n, each in enumerate(paragraphs)}
    return (
        len(dear) == len(yours) == 1
        and at[dear[0]] < at[yours[0]] < len(paragraphs) - 1
        and yours == ["Yours sincerely," if named else "Yours faithfully,"]
    )


def as_paragraphs(doc: Document) -> list[str]:
    return [plain(block.text) for block in doc.body if isinstance(block, Paragraph)]


def material(wordings: Wordings = BUILT_IN) -> MeetingMaterial:
    return MeetingMaterial(p=begun_clerk().p, matters=lambda: knowing(sent(a_matter())), wordings=wordings)


def written(name: str, wordings: Wordings = BUILT_IN) -> list[str]:
    """The paragraphs of a letter of the table, as it goes out."""
    if name.endswith("-email"):
        paper = PAPERS[name.removesuffix("-email")]
        assert paper.email is not None
        made = of_all(knowing(sent(a_matter()))) if paper.of == "either" else material()
        from msgspec.structs import replace

        return list(paper.email(replace(made, wordings=wordings)).words)
    if name in {each.name for each in OF_THE_PANEL}:
        return as_paragraphs(PAPERS[name].build(material(wordings)))
    (to,) = [key for key, built in COMPLAINT_LETTERS.items() if built.name == name]
    made = letter(case_in(State.RECEIVED), *to, context(), wordings=wordings)
    return re.split(r"\n+", whole_text(made, context()))


@pytest.mark.parametrize("name", EVERY_LETTER)
def test_every_letter_of_the_table_is_rightly_begun_and_ended(name: str) -> None:
    assert rightly_paired(written(name)), written(name)


def test_every_letter_there_is_stands_in_the_table() -> None:
    emails = {name for name, paper in PAPERS.items() if paper.email}
    assert {f"{name}-email" for name in emails} - {"apologies-email"} <= set(EVERY_LETTER)
    assert set(COMPLAINT_LETTERS) == set(TEXTS)
    assert len(EVERY_LETTER) == len(OF_THE_PANEL) + len(TEXTS), "no two have one name"


def test_a_complainant_is_greeted_by_name_and_nobody_else_learns_it() -> None:
    made = letter(case_in(State.RECEIVED), "acknowledgement", "complainant", context())
    assert made.dear.reveal() == "Dear Mrs Nightshade,"
    other = letter(case_in(State.RECORDED), "complaint copy", "subject", context(), anonymised=True)
    assert "Nightshade" not in whole_text(other, context())
    nameless = case_in(State.RECEIVED)
    nameless = nameless.with_(complainant=type(nameless.complainant)(name=Private("")))
    made = letter(nameless, "acknowledgement", "complainant", context())
    assert (made.dear.reveal(), made.yours) == salutation("")


# --- reading ---


def read(words: str, built: Built = CHASING) -> LetterWording:
    return read_wording("letter.txt", words.encode(), built)


@pytest.mark.parametrize("built", EVERY_LETTER.values(), ids=EVERY_LETTER)
def test_the_built_in_wording_written_out_is_read_back_as_it_is(built: Built) -> None:
    wording = read(as_file(built), built)
    assert wording == LetterWording(built.subject, built.paragraphs)
    assert left_out(wording, built) == []
    assert all(f"{{{name}}}" in as_file(built) for name in (*built.may, *built.whole))


def test_remarks_are_left_out_lines_are_joined_and_marks_of_windows_are_read() -> None:
    made = read(
        "\ufeff# a remark {anything}\r\nWe wait\r\nfor {matters}.\r\n\r\n{table}\r\n\r\n  Soon,\u202e please. \r\n"
    )
    assert made.paragraphs == ("We wait for {matters}.", "{table}", "Soon, please.")
    assert left_out(made, CHASING) == ["body"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Hello\n\n{table}\n\n{matter}", "line 5: “{matter}” stands for nothing in this letter. There are: {panel},"),
        ("{table}\n\n{matters.__class__}", "line 3: “{matters.__class__}” is no placeholder"),
        ("{table}\n\n{matters[0]}", "line 3: “{matters[0]}” is no placeholder"),
        ("{table}\n\n{matters!r:>9999999}", "is no placeholder: a name between two braces, and no more."),
        ("{table}\n\n{{ matters }}", "line 3: “{{ matters }}” is no placeholder"),
        ("{table}\n\n{% for x in y %}", "line 3: “{% for x in y %}” is no placeholder"),
        ("{table}\n\n{'x'*10**9}", "is no placeholder"),
        ("{table}\n\n{open('/etc/passwd').read()}", "is no placeholder"),
        ("{table}\n\nAn open {", "line 3: “{” is no placeholder"),
        ("{table}\n\nA closed }", "line 3: “}” is no placeholder"),
        ("Nothing of it.", "letter.txt: {table} must stand once, alone between two empty lines."),
        ("{table}\n\n{table}", "{table} must stand once"),
        ("See {table} below.", "{table} must stand once"),
        ("Dear {panel},\n\n{table}", "line 1: take out “Dear {panel},”: “Dear …” and “Yours …” are put there"),
        ("{table}\n\nYours faithfully,", "line 3: take out “Yours faithfully,”"),
        ("# only a remark\n\n", "line 1: there is no paragraph in it."),
        ("", "line 1: there is no paragraph in it."),
    ],
)  # fmt: skip
def test_a_bad_file_is_one_sentence_with_its_line(words: str, said: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(words)
    assert said in str(refusal.value)
    assert str(refusal.value).startswith("letter.txt")


def test_what_is_no_text_or_too_long_is_refused() -> None:
    with pytest.raises(Refused, match=r"letter\.txt, line 2: this is no UTF-8 text"):
        read_wording("letter.txt", b"Hello\nW\xf4rd", CHASING)
    with pytest.raises(Refused, match="longer than a letter can be"):
        read_wording("letter.txt", b"x" * (MOST_BYTES + 1), CHASING)


def test_no_private_word_can_be_named_in_a_letter_of_the_panel() -> None:
    of_complaints = {name for built in COMPLAINT_LETTERS.values() for name in built.may}
    for built in OF_THE_PANEL:
        assert not of_complaints & {*built.may, *built.whole}
        for name in (*of_complaints, "complainant", "reason", "allegation", "address"):
            with pytest.raises(Refused, match="stands for nothing in this letter"):
                read_wording("x", f"{{{name}}}".encode(), built)


@pytest.mark.parametrize("built", COMPLAINT_LETTERS.values(), ids=lambda built: built.name)
def test_a_letter_about_a_complaint_names_what_its_own_text_names_and_no_more(built: Built) -> None:
    named = set(placeholders((built.subject, *built.paragraphs)))
    formerly = {name for key, names in FORMERLY_NAMED.items() if COMPLAINT_LETTERS[key] is built for name in names}
    extra = set(built.may) - named - formerly
    assert extra <= {"reference", "office", "the_body", "the_body_capital", "kind", "kind_capital"}
    if built.name != "outcome-record-complainant":
        with pytest.raises(Refused):
            read_wording("x", b"{allegation}", built)


# --- filling ---


def test_what_is_put_in_is_never_looked_at_again() -> None:
    """A venue called {contact} is printed so; a contact called {table} makes no table."""
    values = {"contact": "{table} {panel}", "when": "{when}", "place": "{contact}", "panel": "P"}
    own = Wordings({APOLOGIES.name: LetterWording("", ("{contact}", "{when} {place}"))})
    assert words_alone(APOLOGIES, own, values) == ["{table} {panel}", "{when} {contact}"]
    built = Wordings({CHASING.name: LetterWording("", ("{matters}", "{table}"))})
    assert worded(CHASING, built, {"matters": "{table}"}) == ["{table}", Whole("table")]


def test_a_paragraph_that_is_left_without_words_is_left_out() -> None:
    assert len(words_alone(APOLOGIES, BUILT_IN, {"place": "", "panel": "P", "when": "W", "contact": "C"})) == 3


def test_the_councils_own_wording_is_what_goes_out() -> None:
    own = Wordings({
        "chasing": read("{table}\n\nWe should be glad of {matters} by return."),
        "report": read("{sections}\n\nThis closes the report of {meeting}.", REPORT),
        "apologies": read("Will you be at {panel}?", APOLOGIES),
        "acknowledgement-complainant": read("Subject: {reference} has come\n\nWe have it.",
                                            EVERY_LETTER["acknowledgement-complainant"]),
    })  # fmt: skip
    late = as_paragraphs(chasing(of_late(own)))
    assert "We should be glad of the matter by return." in late
    assert not any("Please reply to each" in each for each in late)
    assert "This closes the report of 18 June 2031." in as_paragraphs(PAPERS["report"].build(material(own)))
    assert as_paragraphs(apologies(material(own)))[1:4] == [
        "Dear member,", "Will you be at Westmere Police and Crime Panel?", "Yours sincerely,",
    ]  # fmt: skip
    made = letter(case_in(State.RECEIVED), "acknowledgement", "complainant", context(), wordings=own)
    assert made.subject.reveal() == "2031/001 has come"
    assert [each.reveal() for each in made.paragraphs] == ["We have it."]


def of_late(own: Wordings) -> object:
    from msgspec.structs import replace

    return replace(of_all(knowing(sent(a_matter()))), wordings=own)


def test_the_built_in_wording_is_used_only_after_telling() -> None:
    bad = Wordings(refused={"apologies": "apologies.txt, line 3: it is bad."})
    assert PAPERS["apologies"].tells(material(bad)) == [
        "apologies.txt, line 3: it is bad. The built-in wording is used."
    ]
    assert any("whether you will come" in each for each in as_paragraphs(apologies(material(bad))))


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_hostile_words_in_a_wording_are_refused_or_printed_as_text(words: str) -> None:
    try:
        own = read_wording("x", f"A {words} z".encode("utf-8", "surrogatepass"), APOLOGIES)
    except Refused:
        assert "{" in words or "\ud800" in words
        return
    said = as_paragraphs(apologies(material(Wordings({"apologies": own}))))
    squeezed = " ".join(own.paragraphs[0].split())
    assert squeezed in said
