"""The standing items as a list: the whole of them, in order, each in its part of the agenda."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from secretariat.basics.record import Refused
from secretariat.lists.cells import rows_of
from secretariat.lists.kind import ListRow
from secretariat.lists.standing import StandingList
from secretariat.meetings.meeting import Purpose
from secretariat.panel.panel import Panel
from tests.support.panels import DAY

LIST = """1. Election of Chair (annual)
2. Apologies
3. Declarations of Interest
4. Minutes of the last meeting
5. Public Questions
6. Complaints
7. Performance Report
8. Forward Plan
9. Date of the next meeting
"""


def a_list() -> StandingList:
    return StandingList(panel=Panel(name="Westmarshire PCP"), since=DAY)


def read(text: str) -> list[ListRow]:
    of = a_list()
    return of.read(rows_of(text, of.is_header))


def test_a_list_becomes_the_standing_items_from_that_day() -> None:
    panel = a_list().act(read(LIST)).changes[0].record
    assert isinstance(panel, Panel)
    now = panel.rules_on(DAY).standing
    assert [(item.title, item.part, item.annual) for item in now] == [
        ("Election of Chair", "opening", True), ("Apologies", "opening", False),
        ("Declarations of Interest", "opening", False), ("Minutes of the Meeting held on", "opening", False),
        ("Public Questions", "opening", False), ("Complaints", "opening", False),
        ("Performance Report", "business", False), ("Forward Plan", "closing", False),
        ("Date of the next meeting", "closing", False),
    ]  # fmt: skip
    assert [item.business for item in now][5] is Purpose.COMPLAINTS
    assert now[4].planned == "Public Questions"
    assert panel.rules_on(DAY.replace(year=DAY.year - 1)).standing == Panel(name="x").rules[0].standing


@pytest.mark.parametrize(
    ("title", "business"),
    [
        ("Ymddiheuriadau am absenoldeb", Purpose.APOLOGIES), ("Datganiadau o fuddiant", Purpose.DECLARATIONS),
        ("Datganiadau o gysylltiad", Purpose.DECLARATIONS), ("Cofnodion y cyfarfod blaenorol", Purpose.MINUTES),
        ("Ethol Cadeirydd", Purpose.ELECT_CHAIR), ("Penodi’r Is-gadeirydd", Purpose.OTHER),
        ("Ethol yr Is-Gadeirydd", Purpose.ELECT_VICE), ("Cwestiynau gan y Cyhoedd", Purpose.QUESTIONS),
        ("Cwynion", Purpose.COMPLAINTS), ("Blaenraglen Waith", Purpose.PLAN),
    ],
)  # fmt: skip
def test_a_welsh_title_is_the_standing_item_known_under_its_english_one(title: str, business: Purpose) -> None:
    of = a_list()
    rows = of.read(rows_of(title, of.is_header))
    how = of.judged(rows)[0]
    known = next((item.title for item in of.panel.rules_on(DAY).standing if item.business is business), "")
    assert (how.what == "new") is (not known or business is Purpose.OTHER)
    if known and business not in (Purpose.OTHER, Purpose.MINUTES):
        assert f"So far it is “{known}”." in how.asked
        assert how.shown[0] == title
        assert known not in [row.values["title"] for row in rows if row.left_out]


def test_what_stands_now_and_is_not_in_the_list_is_shown_left_out_and_can_stay() -> None:
    rows = read(LIST)
    (last,) = [row for row in rows if row.left_out]
    assert last.values["title"] == "Election of Vice Chairperson"
    panel = a_list().act([replace(row, left_out=False) for row in rows]).changes[0].record
    assert isinstance(panel, Panel)
    assert "Election of Vice Chairperson" in [item.title for item in panel.rules_on(DAY).standing]


def test_under_a_heading_with_a_colon_all_is_annual_also_where_the_list_has_a_title() -> None:
    found = read("Standing items\n- Apologies\nAnnual items:\n- Election of Chair\n- Rules of procedure")
    assert [(row.values["title"], row.values.get("annual")) for row in found if row.number and not row.left_out] == [
        ("Apologies", "no"), ("Election of Chair", "yes"), ("Rules of procedure", "yes"),
    ]  # fmt: skip


def test_headings_name_the_parts() -> None:
    rows = read("Before the business of the day\nApologies\nTea\nAfter the business\nThanks")
    said = [(row.values["title"], row.values["part"]) for row in rows if not row.left_out]
    assert said == [("Apologies", "opening"), ("Tea", "opening"), ("Thanks", "closing")]


def test_a_table_names_the_part_and_a_bad_part_is_refused() -> None:
    rows = read("Item,Part\nApologies,opening\nThanks,outside")
    with pytest.raises(Refused, match="Row 3: “outside” is no part of the agenda"):
        a_list().act(rows)


def test_an_item_twice_is_refused() -> None:
    with pytest.raises(Refused, match="Row 2: It is the same item as row 1"):
        a_list().act(read("Apologies\nApologies"))


KINDS = [
    # an agenda as it is copied: its heading, capitals, pages
    ("AGENDA\n1.\tAPOLOGIES FOR ABSENCE\t\n2.\tPUBLIC QUESTION TIME (Pages 3 - 4)\tAttached",
     ["Apologies for Absence", "PUBLIC QUESTION TIME"]),
    # figures without a stop, parts as headings
    ("Part 1 – Public\n1 Apologies\n2 Complaints\nPart 2 – Exempt\n3 Forward Plan",
     ["Apologies", "Complaints", "Forward Plan"]),
    # all on one line
    ("Apologies; Declarations of Interest; Forward Plan", ["Apologies", "Declarations of Interest", "Forward Plan"]),
    ("Apologies, Declarations of Interest, Forward Plan", ["Apologies", "Declarations of Interest", "Forward Plan"]),
    # a day would be printed at every meeting
    ("Forward Plan\nDate of next meeting: 10 March 2027", ["Forward Plan", "Date of next meeting"]),
    ("Item\tLead\nForward Plan\tClerk", ["Forward Plan"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), KINDS)
def test_lists_of_every_kind(text: str, wanted: list[str]) -> None:
    rows = read(text)
    judged = a_list().judged(rows)
    assert [how.shown[0] for row, how in zip(rows, judged, strict=True) if not row.left_out] == wanted


def test_what_is_not_kept_of_an_item_is_told() -> None:
    rows = read("Item\tLead\nDate of next meeting: 10 March 2027\tClerk")
    assert a_list().judged(rows)[0].told == (
        "Not kept: Lead: Clerk.", "Not kept: 10 March 2027, for the item comes back at every meeting.",
    )  # fmt: skip


@pytest.mark.parametrize("said", [" (standing)", ": every meeting", " – each meeting", " [all meetings]", ""])
def test_at_every_meeting_is_no_part_of_the_title(said: str) -> None:
    row = next(row for row in read(f"Apologies\nRoad Safety{said}") if row.number == 2)
    assert (row.values["title"], row.values["annual"]) == ("Road Safety", "no")


@pytest.mark.parametrize("said", [" (AGM)", " – once a year", " (annual)", ": annually", " (annual only)"])
def test_once_a_year_is_at_the_annual_meeting(said: str) -> None:
    row = next(row for row in read(f"Apologies\nRoad Safety{said}") if row.number == 2)
    assert (row.values["title"], row.values["annual"]) == ("Road Safety", "yes")


@pytest.mark.parametrize(
    ("said", "asked"),
    [(" (June only)", True), (" – January/February", True), (": quarterly", True), (" (as required)", True),
     (" (in March)", True), (", every other meeting", True), (" of the March elections", False), (" in May", False),
     (" as required by law", False)],
)  # fmt: skip
def test_what_comes_back_now_and_then_is_asked_about(said: str, *, asked: bool) -> None:
    rows = read(f"Apologies\nRoad Safety{said}")
    how = next(how for row, how in zip(rows, a_list().judged(rows), strict=True) if row.number == 2)
    assert ("Its title says when, and it would come back at every meeting." in how.asked) is asked


ROWS = {
    "Standing items for every agenda": None, "Standing agenda items: 2033/34": None, "Standing items (Panel)": None,
    "9.": None, "Annual: Appointment of a Reporter": ("Appointment of a Reporter", "yes"),
    "AGM – Rules of Procedure": ("Rules of Procedure", "yes"), "Annual Report": ("Annual Report", "no"),
    "Annual reports: a summary": ("Annual reports: a summary", "no"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "said"), ROWS.items())
def test_a_title_of_the_list_is_no_item_and_annual_may_stand_before_one(
    words: str, said: tuple[str, str] | None
) -> None:
    rows = [row for row in read(f"{words}\nApologies") if row.number]
    assert [
        (r.values["title"], r.values["annual"]) for r in rows if not r.left_out and r.values["title"] != "Apologies"
    ] == ([said] if said else [])


COPIED = [
    # numbers of every kind, pages at the end, quotation marks
    *((text, ["Apologies", "Forward Plan"])
      for text in ("I. Apologies\nII. Forward Plan", "Item 1: Apologies\nItem 2 – Forward Plan",
                   "1  Apologies  1\n2  Forward Plan  3 - 8", "“Apologies”\n\"Forward Plan\"",
                   "Apologies (10.00)\nForward Plan – 15 minutes", "Apologies [verbal]\nForward Plan (report attached)",
                   "The following items appear on every agenda:\nApologies\nForward Plan",
                   "Apologies\nTo receive any apologies.\nForward Plan\nTo consider the plan.",
                   "Apologies; Forward Plan")),
    ("Apologies, complaints and forward plan.", ["Apologies", "complaints", "forward plan"]),
    ("To elect a chair\nTo receive apologies", ["To elect a chair", "To receive apologies"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COPIED)
def test_what_an_agenda_says_of_one_meeting_is_no_part_of_a_title(text: str, wanted: list[str]) -> None:
    rows = read(text)
    judged = a_list().judged(rows)
    assert [how.shown[0] for row, how in zip(rows, judged, strict=True) if not row.left_out] == wanted
    assert not any(how.asked for how in judged)


def test_a_heading_says_that_those_under_it_come_once_a_year() -> None:
    rows = read("At every meeting:\nApologies\nConsidered annually:\nRules of Procedure")
    assert [(row.values["title"], row.values["annual"]) for row in rows if not row.left_out] == [
        ("Apologies", "no"), ("Rules of Procedure", "yes"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("often", "annual", "asked"),
    [("All meetings", "no", False), ("Every meeting", "no", False), ("Annual", "yes", False), ("AGM", "yes", False),
     ("Y", "yes", False), ("N", "no", False), ("Quarterly", "no", True), ("June", "no", True)],
)  # fmt: skip
def test_how_often_an_item_comes_back_as_a_column_says_it(often: str, annual: str, *, asked: bool) -> None:
    rows = read(f"Item\tFrequency\nRoad Safety\t{often}")
    assert rows[0].values["annual"] == annual
    assert bool(a_list().judged(rows)[0].asked) is asked


def test_who_leads_an_item_is_asked_about_and_not_taken_off() -> None:
    rows = read("Apologies\nForward Plan – Clerk\nRoad Safety – A Review")
    assert [how.asked for row, how in zip(rows, a_list().judged(rows), strict=True) if not row.left_out] == [
        (), ("Is “Clerk” who leads it? It stands in the title.",), (),
    ]  # fmt: skip
