"""Several people on one line: each has a row, with the council and the post that stand behind the last of them."""

from __future__ import annotations

import pytest

from secretariat.lists.cells import rows_of
from secretariat.lists.people.taking import PeopleList
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from tests.support.panels import DAY

BIRCH, CEDAR = "Councillor A Birch | member | ", "Councillor B Cedar | member | "
LINES = {
    "Cllrs A Birch and B Cedar (Westmarsh)": [f"{BIRCH}Westmarsh ?", f"{CEDAR}Westmarsh"],
    "Cllrs A Birch & B Cedar – Holt BC": [f"{BIRCH}Holt BC ?", f"{CEDAR}Holt BC"],
    "Cllrs A Birch, B Cedar, Holt BC": [f"{BIRCH}Holt BC ?", f"{CEDAR}Holt BC"],
    "Cllr A Birch and Cllr B Cedar (Holt)": [f"{BIRCH}Holt ?", f"{CEDAR}Holt"],
    "Cllr A Birch and Cllr B Cedar, Holt BC": [f"{BIRCH}Holt BC ?", f"{CEDAR}Holt BC"],
    "Cllr A Birch, Holt and Cllr B Cedar, Tarn DC": [f"{BIRCH}Holt", f"{CEDAR}Tarn DC"],
    "Cllrs A Birch (Holt) and B Cedar (Tarn)": [f"{BIRCH}Holt", f"{CEDAR}Tarn ?"],
    "Holt: Cllrs A Birch and B Cedar": [f"{BIRCH}Holt", f"{CEDAR}Holt"],
    "Messrs A Birch and B Cedar (Holt BC)": ["Mr A Birch | member | Holt BC ?", "Mr B Cedar | member | Holt BC"],
    "Drs A Birch & B Cedar, Holt BC": ["Dr A Birch | member | Holt BC ?", "Dr B Cedar | member | Holt BC"],
    # how many a council sends stands behind it
    "Holt BC (x2) Cllr A Birch and Cllr B Cedar": [f"{BIRCH}Holt BC", f"{CEDAR}Holt BC"],
    "Holt BC (2) Cllrs A Birch & B Cedar": [f"{BIRCH}Holt BC", f"{CEDAR}Holt BC"],
    "Holt BC (two members): Cllr A Birch, Cllr B Cedar": [f"{BIRCH}Holt BC", f"{CEDAR}Holt BC"],
    "Holt BC (x 2)\nCllr A Birch and Cllr B Cedar": [f"{BIRCH}Holt BC", f"{CEDAR}Holt BC"],
    "Holt (x1) Cllr A Birch": [f"{BIRCH}Holt"],
    # an office is one's alone, a post in the plural is not
    "Cllrs A Birch and B Cedar (Chair)": [BIRCH, "Councillor B Cedar | chair, member | "],
    "Cllrs A Birch and B Cedar, substitutes (Holt)":
        ["Councillor A Birch | substitute | Holt ?", "Councillor B Cedar | substitute | Holt"],
    "Mr A Birch and Mrs B Cedar (independent members)":
        ["Mr A Birch | independent member | ", "Mrs B Cedar | independent member | "],
    # one council with “and” in its name
    "Cllr A Birch, Holt and Tarn District Council": [f"{BIRCH}Holt and Tarn District Council"],
}  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), LINES.items())
def test_each_of_several_on_a_line(line: str, wanted: list[str]) -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=People(), day=DAY)
    rows = of.read(rows_of(line, of.is_header))
    assert [" | ".join(how.shown[:3]) + " ?" * bool(how.asked) for how in of.judged(rows)] == wanted


def test_whose_council_it_is_is_told() -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=People(), day=DAY)
    first, last = of.judged(of.read(rows_of("Cllrs A Birch and B Cedar (Holt BC)", of.is_header)))
    assert (first.asked, last.asked) == (("Its council is that of the last on the line: Holt BC.",), ())
