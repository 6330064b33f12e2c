"""The gate of public papers: it finds what may not stand in them, says where, and never says what."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Private, Refused
from secretariat.complaints.case import Case, Complainant
from secretariat.complaints.gate.leaks import public_names
from secretariat.complaints.gate.paper_gate import Gate, bound_to_be_printed
from secretariat.complaints.states import State
from secretariat.documents.document import Document, Heading, Paragraph, Run, Table, cell, listed, text
from secretariat.panel.people import People
from tests.depth import deep
from tests.secretariat.complaints.gate.test_leaks import disguised
from tests.support.cases import case_in, new_case
from tests.support.panels import invented_people, the_panel
from tests.support.places import ROOT

PEOPLE = People(invented_people())


def gate(*names: str) -> Gate:
    cases = [Case(reference=f"2031/{n:03}", complainant=Complainant(name=Private(name)))
             for n, name in enumerate(names, 2)]  # fmt: skip
    return Gate([new_case(), *cases], PEOPLE, the_panel(), ["Guildhall, Sand Lane, Westmere"])


def paper(*blocks: object, title: str = "Minutes", **more: str) -> Document:
    return Document(title, (Heading(1, text(title)), *blocks), **more)  # type: ignore[arg-type]


def told(document: Document, **more: bool) -> list[str]:
    return [finding.phrase() for finding in gate().findings(document, **more)]


def heading(words: str = "Annual report", number: str = "5") -> Heading:
    return Heading(2, text(words), number)


SURNAME = "a complainant's surname (complaint 2031/001) in "


@pytest.mark.parametrize(
    ("document", "place"),
    [
        (paper(title="Minutes on Nightshade"), "the title"),
        (paper(subject="Nightshade"), "the subject that the file gives"),
        (paper(author="Nightshade"), "the author that the file gives"),
        (paper(status="DRAFT for Nightshade"), "the words on every page"),
        (paper(Paragraph(text("One.")), Paragraph(text("Nightshade spoke."))), "paragraph 2 at the beginning"),
        (paper(heading(), Paragraph(text("Mrs Nightshade spoke."))), "paragraph 1 under “5 Annual report”"),
        (paper(heading("Nightshade’s report")), "heading 1, “5 [name withheld]’s report”"),
        (paper(heading(), listed("s", "letter", 3, "Yes.", "No: NIGHTSHADE.")), "point c) under “5 Annual report”"),
        (paper(heading(), Table("On Nightshade", ("What",), ())), "the caption of the table under “5 Annual report”"),
        (paper(heading(), Table("T", ("Nightshade",), ())), "the head of the table under “5 Annual report”"),
        (paper(heading(), Table("T", ("A", "B"), ((cell("x"), cell("y")), (cell("z"), cell("p", "Nightshade"))))),
         "row 2 of the table under “5 Annual report”"),
        (paper(heading(), Table("T", ("A",), ((cell(listed("r", "recommendation", 1, "Tell Nightshade")),),))),
         "row 1 of the table under “5 Annual report”"),
    ],
)  # fmt: skip
def test_a_name_is_found_wherever_a_paper_has_words_and_its_place_is_told(document: Document, place: str) -> None:
    assert told(document) == [SURNAME + place]


def test_a_name_in_a_heading_is_not_repeated_in_the_places_under_it() -> None:
    found = told(paper(heading("Agatha Nightshade’s drains"), Paragraph(text("12 Hemlock Row"))))
    assert found == [
        "a complainant's name (complaint 2031/001) in heading 1, “5 [name withheld]’s drains”",
        "a complainant's address (complaint 2031/001) in paragraph 1 under “5 [name withheld]’s drains”",
    ]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Agatha Nightshade", "a complainant's name"), ("A. M. Nightshade", "a complainant's name"),
        ("01632 960123", "a complainant's telephone number"),
        ("agatha.n@example.org", "a complainant's e-mail address"),
        ("AN/77/B", "a complaint's reference"), ("2031/001", "a complaint's reference"),
        ("ZX1 9QQ", "a complainant's address"), ("Night shade", "a complainant's surname"),
        ("night- shade", "a complainant's surname"), ("NIGHT - SHADE", "a complainant's surname"),
    ],
)  # fmt: skip
def test_each_kind_is_named(words: str, what: str) -> None:
    assert told(paper(Paragraph(text(f"As to {words}.")))) == [f"{what} (complaint 2031/001) in paragraph 1 at the "
                                                              "beginning"]  # fmt: skip


@pytest.mark.parametrize(
    "blocks",
    [
        [Paragraph((Run("Mrs Ni"), Run("ght", strong=True), Run("shade spoke.")))],
        [Paragraph(text("It was Agatha Night-")), Paragraph(text("shade who spoke."))],
        [Paragraph(text("It was Night")), heading("shade")],
        [listed("s", "letter", 1, "It was Night"), listed("s", "letter", 2, "shade.")],
        [Paragraph(text("It was Night\nshade."))],
    ],
)
def test_a_name_is_found_across_runs_lines_and_paragraphs(blocks: list[object]) -> None:
    assert told(paper(*blocks))


@pytest.mark.parametrize("words", ["green wood and green wood", "a good man", "The night, the shade", "Shade at night"])
def test_words_that_only_happen_to_stand_side_by_side_are_let_be(words: str) -> None:
    assert gate("Jane Greenwood", "Ann Goodman").findings(paper(Paragraph(text(words)))) == []


def test_the_review_alone_may_give_the_panels_own_references() -> None:
    document = paper(Paragraph(text("Carried forward: 2031/001.")))
    assert told(document, references=False) == []
    assert len(told(document)) == 1
    assert told(paper(Paragraph(text("Their number AN/77/B."))), references=False)


def test_a_refusal_names_three_places_and_counts_the_others_and_says_nothing_private() -> None:
    document = paper(*(Paragraph(text(f"Mrs Agatha Nightshade, {n}")) for n in range(5)))
    with pytest.raises(Refused) as refusal:
        gate().refuse(document)
    said = str(refusal.value)
    assert said.startswith("This paper may not go out: a complainant's name (complaint 2031/001) in paragraph 1")
    assert said.endswith("; and 2 more. Take it out of the record, then write it.")
    assert "ightshade" not in said
    assert "Agatha" not in said
    gate().refuse(paper(Paragraph(text("Nobody is named here."))))


@pytest.mark.parametrize("name", ["Agatha_Nightshade.docx", "minutes-nightshade.txt", "01632960123.md", "NIGHTSHADE",
                                  "NightshadeReply.docx", "ReplyToNightshade2.pdf", "PDFNightshade.pdf",
                                  "N&#105;ghtshade.pdf", "Agatha&nbsp;N1ghtshade.pdf"])  # fmt: skip
def test_the_name_of_a_file_is_looked_at_too(name: str) -> None:
    with pytest.raises(Refused, match="The file may not be called so") as refusal:
        gate().refuse_name(name)
    assert "ightshade" not in str(refusal.value).casefold()
    gate().refuse_name("minutes-2031-06-18.docx")


def test_what_is_written_as_a_web_page_writes_it_is_read_as_its_letters() -> None:
    with pytest.raises(Refused, match=r"heading 1, “Mrs \[name withheld\]’s letter”") as refusal:
        gate().refuse(paper(Heading(2, text("Mrs N&#105;ghtshade&rsquo;s letter")), Paragraph(text("Q&A; R&D."))))
    assert "ghtshade" not in str(refusal.value)


# --- those whom papers name ---


def test_the_people_places_and_bodies_of_the_panel_may_stand() -> None:
    shared = gate("Agatha Quill", "Bea Westmere", "Cy Eldmoor", "Di Lane", "Ed Campion")
    words = ["Councillor Quill moved it.", "P Quill (Eldmoor)", "Westmere City Council", "of Westmere",
             "in Westmere", "Guildhall, Sand Lane, Westmere", "Percy Campion answered.",
             "Westmere Police and Crime Panel"]  # fmt: skip
    assert shared.findings(paper(*(Paragraph(text(each)) for each in words))) == []
    for name in ("Agatha Quill", "Mrs Quill", "Bea Westmere", "Mrs Westmere", "Cy Eldmoor", "Mr Campion"):
        assert shared.findings(paper(Paragraph(text(f"It was {name}.")))), name


def test_names_bound_to_be_printed_are_whole_or_a_place() -> None:
    names = bound_to_be_printed(the_panel(), ["Guildhall, Sand Lane"])
    assert {"Westmere City Council", "of eldmoor", "Sand Lane"} <= set(names)
    assert not {"Eldmoor", "eldmoor"} & set(names)
    assert bound_to_be_printed(None) == []
    assert len(public_names(PEOPLE)) > 20


# --- the calendar ---

CALENDAR = """BEGIN:VCALENDAR\r
X-WR-CALNAME:Westmere\r
BEGIN:VEVENT\r
UID:a@b\r
DTSTART;TZID=Europe/London:20310618T140000\r
SUMMARY:Westmere PCP: ordinary meeting\r
LOCATION:12\\, Heml\r
 ock Row\\, Tarnford\r
END:VEVENT\r
BEGIN:VEVENT\r
DESCRIPTION:Ask Agatha\\nNight\r
 shade\r
DTSTART;VALUE=DATE:20310917\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_is_read_with_its_folded_lines_made_whole() -> None:
    with pytest.raises(Refused) as refusal:
        gate().refuse_calendar(CALENDAR.encode())
    assert str(refusal.value) == (
        "This calendar may not go out: a complainant's address (complaint 2031/001) in the place of the event of "
        "Wed 18 Jun 2031; a complainant's name (complaint 2031/001) in the description of the event of Wed 17 Sep "
        "2031. Take it out of the record, then write it."
    )
    gate().refuse_calendar(CALENDAR.replace("Heml", "Fern").replace("shade", "fall").encode())


def test_an_event_without_a_day_has_no_day() -> None:
    with pytest.raises(Refused, match="of the event of an unknown day"):
        gate().refuse_calendar(b"BEGIN:VEVENT\r\nSUMMARY:Nightshade\r\nEND:VEVENT\r\n")


# --- a dump ---


def test_a_dump_names_the_place_of_what_it_may_not_hold_and_lets_the_panels_people_be() -> None:
    whole = b'{"people": [{"family": "Nightshade"}], "meetings": [{"id": "m", "items": [{"title": "%s"}]}]}'
    with pytest.raises(Refused, match=r"in meetings\[m\]\.items\[0\]\.title\.$"):
        gate().refuse_dump(whole % b"Nightshade", "")
    gate().refuse_dump(whole % b"Drains", "")


# --- what it costs, and what it lets be ---


def test_real_papers_are_let_be_with_invented_complainants() -> None:
    given_names, families = ["Agatha", "Bertram", "Cerys", "Dilwyn"], [
        "Hall", "Young", "Price", "Ng", "Day", "Nightshade", "O’Brien", "Ŵyn-Thistledown", "Marsh", "Goodfellow",
        "Page",
    ]  # fmt: skip
    many = gate(*(f"{one} {two}" for one in given_names for two in families))
    for name in ("ARCHITECTURE.md", "CONTRIBUTING.md"):
        blocks = [Paragraph(text(line)) for line in (ROOT / name).read_text("utf-8").splitlines() if line.strip()]
        assert many.findings(paper(*blocks)) == []


def test_every_state_of_a_case_is_let_be_where_nobody_is_named() -> None:
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    assert Gate(cases, PEOPLE).findings(paper(Paragraph(text("Members noted the report.")))) == []


def test_storage_and_the_command_line_load_nothing_of_it_by_themselves() -> None:
    code = ("import sys, secretariat.cli.run, storage.archive, storage.queries.leak_gate\n"
            "import storage.queries.complaint_papers, screens.papers.writing\n"
            "import secretariat.papers.catalogue\n"
            "print([name for name in sys.modules if 'complaints.gate' in name])")  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == "[]\n"


# --- planted by chance ---

PLACES = st.sampled_from(
    ["title", "subject", "status", "heading", "paragraph", "runs", "point", "cell", "two", "caption"]
)
PROSE = st.sampled_from(["The Panel noted it.", "It was moved (see page 4).", "[/b] {{ x }}", "", "Ŵ ŷ 佐藤", "1,000"])


def planted(place: str, name: str, before: str, after: str, cut: int) -> Document:
    words = f"{before} ({name}) {after}"
    cut = min(cut, len(words))
    match place:
        case "title":
            return paper(title=words)
        case "subject":
            return paper(subject=words)
        case "status":
            return paper(status=words)
        case "heading":
            return paper(heading(words))
        case "paragraph":
            return paper(Paragraph(text(words)))
        case "runs":
            return paper(Paragraph((Run(words[:cut]), Run(words[cut:], strong=True))))
        case "point":
            return paper(listed("s", "letter", 1, words))
        case "cell":
            return paper(Table("T", ("A", "B"), ((cell("x"), cell(words)),)))
        case "caption":
            return paper(Table(words, ("A",), ()))
        case _:
            return paper(Paragraph(text(words[:cut])), Paragraph(text(words[cut:])))


@deep(max_examples=500, deadline=None)
@given(PLACES, disguised(), PROSE, PROSE, st.integers(0, 60))
def test_a_planted_name_never_gets_through(place: str, name: str, before: str, after: str, cut: int) -> None:
    """CMP-43."""
    document = planted(place, name, before, after, cut)
    found = gate().findings(document)
    assert found, repr(document)
    assert not any("ightsha" in finding.phrase().casefold() for finding in found)


@deep(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text(max_size=40))
def test_any_words_at_all_are_read(words: str, name: str) -> None:
    gate(name).findings(paper(Paragraph(text(words)), heading(words)))
    gate(name).refuse_calendar(b"".join((b"SUMMARY:x\r\n", b"BEGIN:VEVENT\r\nDTSTART:9999\r\n")))
