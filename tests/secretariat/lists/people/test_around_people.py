"""What stands around the people of a list: headings, attendance, vacancies, labels, notes beneath; nobody's name."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.lists.cells import GivenRow, rows_of
from secretariat.lists.people.taking import PeopleList
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from tests.depth import deep
from tests.support.panels import DAY


def said(text: str) -> list[str]:
    of = PeopleList(panel=Panel(name="Westmarshire Police and Crime Panel"), people=People(), day=DAY)
    rows = of.read(rows_of(text, of.is_header))
    judged = of.judged(rows)
    assert not any(how.faults for how in judged)
    return [" | ".join(how.shown[:3]) for row, how in zip(rows, judged, strict=True) if not row.left_out]


LEFT = [
    "Cllr Pat Fern (resigned), Holt", "Cllr Pat Fern – Holt – stood down", "Cllr Pat Fern resigned",
    "Cllr Pat Fern (Holt) (no longer a member)", "Cllr Pat Fern, Holt, former member", "Cllr Pat Fern (deceased)",
    "Cllr Pat Fern (cancelled)", "Former members\nCllr Pat Fern", "Past members of the Panel:\nCllr Pat Fern, Holt",
]  # fmt: skip


@pytest.mark.parametrize("rows", LEFT)
def test_who_is_a_member_no_more_is_left_out(rows: str) -> None:
    assert said(f"Cllr Ann Elm\n{rows}") == [ELM]
    assert said(f"Cllr Ann Elm\n{rows}, until 12 May 2033")[1:], "the day says when a post ended"


def test_what_a_column_says_of_who_left_counts() -> None:
    rows = "Cllr Ann Elm,Holt,Current member,\nCllr Lee Oak,Holt,Resigned,\nCllr Pat Fern,Holt,,Resigned 12 May 2033"
    assert said(f"Name,Council,Status,Notes\n{rows}") == [f"{ELM}Holt", f"{FERN}Holt, until 12 May 2033"]


def test_who_replaced_somebody_is_taken_in_that_place() -> None:
    assert said("Cllr Bob Oak (replaced by Cllr Pat Fern), Holt") == [f"{FERN}Holt"]
    assert said("Cllr Pat Fern (replacing Cllr Bob Oak), Holt") == [f"{FERN}Holt"]


ELM, FERN = "Councillor Ann Elm | member | ", "Councillor Pat Fern | member | "
AROUND = [
    # headings that no list here had, an office over its holder, “Officer” among rows of cells
    *((f"{heading}\nCllr Ann Elm\nCo-opted independent members\nMo Reed", [ELM, "Mo Reed | independent member | "])
      for heading in ("Constituent authority members", "Elected members", "Council representatives",
                      "Local Authority Councillors", "Voting members of the Panel", "Other members:")),
    ("Chair\nCllr Ann Elm\nVice-Chair\nCllr Pat Fern\nMembers\nCllr Lee Oak",
     ["Councillor Ann Elm | chair, member | ", "Councillor Pat Fern | vice-chair, member | ",
      "Councillor Lee Oak | member | "]),
    ("Cllr Ann Elm (Holt)\n\nVice-Chair:\nCllr Pat Fern (Holt)",
     [f"{ELM}Holt", "Councillor Pat Fern | vice-chair, member | Holt"]),
    ("Cllr Ann Elm\tLabour\nOfficer\nMo Reed (Committee Officer)", [ELM, "Mo Reed | officer | Committee Officer"]),
    ("Cllr Ann Elm\nCllr Pat Fern\nCo-opted\nMo Reed", [ELM, FERN, "Mo Reed | independent member | "]),
    # who came is no council
    *((f"{came}\nCllr Ann Elm\nApologies\nCllr Pat Fern", [ELM, FERN])
      for came in ("Present", "Present:", "Members present", "Attended")),
    ("Also present: A Elm (Police and Crime Commissioner), P Fern (Chief Constable)",
     ["A Elm | commissioner | ", "P Fern | other | Chief Constable"]),
    ("Cllr Ann Elm\tGreen\tApologies\nCllr Pat Fern\tLabour\tPresent", [ELM, FERN]),
    # a vacancy is no heading, but of a council that has others
    ("Holt BC (2 seats vacant)\nCllr Ann Elm (Tarn)", [f"{ELM}Tarn"]),
    ("Holt BC (3 seats, 1 vacancy)\nCllr Ann Elm\nTarn DC (1 vacant)\nEldmoor DC\nCllr Pat Fern",
     [f"{ELM}Holt BC", f"{FERN}Eldmoor DC"]),
    # labels: beside, beneath, all of it a line each
    ("Cllr Ann Elm\nWard: Marsh East\nParty: Labour\nCllr Pat Fern\nWard: North\nParty: Green", [ELM, FERN]),
    ("Cllr Ann Elm, Holt BC, Ward: Marsh East, Tel: 01234 567890", [f"{ELM}Holt BC"]),
    ("Cllr Ann Elm; Council: Tarn; Political group: Green; Term ends: 3 May 2037",
     [f"{ELM}Tarn, until 3 May 2037"]),
    ("Councillor Ann Elm\nChair\nWard: Marsh East\nRepresenting: Holt BC\n\nMo Reed\nIndependent Member",
     ["Councillor Ann Elm | chair, member | Holt BC", "Mo Reed | independent member | "]),
    *((f"{above}Council: Holt{gap}\nCllr Ann Elm\nCouncil: Tarn{gap}\nCllr Pat Fern", [f"{ELM}Holt", f"{FERN}Tarn"])
      for above in ("", "Members\n") for gap in ("", "\n")),
    ("Present: Cllr Ann Elm\nRepresenting: Holt\nCllr Pat Fern\nRepresenting: Tarn", [f"{ELM}Holt", f"{FERN}Tarn"]),
    ("Holt Council: Cllr Ann Elm\nTarn Council: Cllr Pat Fern", [f"{ELM}Holt Council", f"{FERN}Tarn Council"]),
    # a table whose cells came a line each
    ("Name\nAuthority\nParty\nCllr Ann Elm\nHolt BC\nLabour\nCllr Pat Fern\nTarn DC\nGreen",
     [f"{ELM}Holt BC", f"{FERN}Tarn DC"]),
    # what stands beneath
    *((f"Cllr Ann Elm* (Holt)\n{foot}", [f"{ELM}Holt"])
      for foot in ("* denotes lead member", "Page 1 of 2", "Membership: 10 councillors, 2 independents",
                   "Contact: clerk@holt.example", "1 – Appointed May 2036", "Note: two seats are shared",
                   "For further information please contact clerk@holt.example", "clerk@holt.example")),
    ("Cllr Ann Elm (Holt) * denotes lead member", [f"{ELM}Holt"]),
    ("Photo of Councillor Ann Elm\nCouncillor Ann Elm\nHolt BC\nView Councillor Ann Elm's profile\n"
     "Photo of Councillor Pat Fern\nCouncillor Pat Fern\nTarn DC\nView Councillor Pat Fern's profile",
     [f"{ELM}Holt BC", f"{FERN}Tarn DC"]),
    ("Membership:\nCouncillors Ann Elm, Pat Fern,\nand Mo Reed (Independent Member) and Jo Ash (Independent Member)",
     [ELM, FERN, "Mo Reed | independent member | ", "Jo Ash | independent member | "]),
    ("Cllr Ann Elm (Holt BC)\nHost authority: Holt BC\nClerk: Mo Reed", [f"{ELM}Holt BC", "Mo Reed | clerk | "]),
    ("Dear Cora,\nOur members are:\nCllr Ann Elm\nCllr Pat Fern\nKind regards,", [ELM, FERN]),
    ("From: Jo Ash <jo@holt.example>\nSent: Monday\nSubject: Members\n\nCllr Ann Elm\nCllr Pat Fern", [ELM, FERN]),
    # co-opted and no councillor; Welsh
    ("Mr Mo Reed (non-voting co-opted member)", ["Mr Mo Reed | independent member | "]),
    ("Enw;Awdurdod;Rôl\nCyng. Ann Elm;Cyngor Holt;Is-gadeirydd\nMo Reed;;Aelod Annibynnol",
     ["Councillor Ann Elm | vice-chair, member | Cyngor Holt", "Mo Reed | independent member | "]),
]  # fmt: skip


EVERY_LINE = sorted({line for text, _ in AROUND for line in text.split("\n")})


@deep(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(EVERY_LINE), min_size=1, max_size=6))
def test_lines_of_every_kind_in_any_order_are_read_or_refused_in_words(lines: list[str]) -> None:
    of = PeopleList(panel=Panel(name="Westmarshire Police and Crime Panel"), people=People(), day=DAY)
    rows = of.read(rows_of("\n".join(lines), of.is_header))
    assert len(of.judged(rows)) == len(rows)
    with contextlib.suppress(Refused):
        of.act(rows)


def test_a_list_of_nothing_but_what_stands_beneath_one_has_nobody() -> None:
    assert said("Page 1 of 2") == []


@pytest.mark.parametrize(("text", "wanted"), AROUND)
def test_what_is_nobodys_name(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_the_columns_of_two_sheets_may_differ_and_a_hidden_row_is_asked_about() -> None:
    of = PeopleList(panel=Panel(name="Westmarshire Police and Crime Panel"), people=People(), day=DAY)
    given = [
        GivenRow(0, ("Members",), "Members"), GivenRow(1, ("Name", "Council"), "Members"),
        GivenRow(2, ("Cllr Ann Elm", "Holt"), "Members", ("Hidden.",)), GivenRow(0, ("Officers",), "Officers"),
        GivenRow(1, ("Name", "Job title", "Email"), "Officers"), GivenRow(2, ("Mo Reed", "Solicitor", ""), "Officers"),
    ]  # fmt: skip
    rows = of.read(given)
    judged = of.judged(rows)
    assert [how.shown[:2] for how in judged] == [("Councillor Ann Elm", "member"), ("Mo Reed", "officer")]
    assert [how.asked for how in judged] == [("Hidden.",), ()]
