"""Cards out of an address book: each is a row of a list of people, however its program writes them."""

from __future__ import annotations

import pytest

from secretariat.lists.cells import rows_of
from secretariat.lists.files import rows_of_file
from secretariat.lists.people.taking import PeopleList
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from tests.support.panels import DAY


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


CARDS = {
    card("N:Birch;Ann;;Cllr;", "FN:Cllr Ann Birch", "ORG:Holt BC", "EMAIL:ann@holt.example"):
        ["Councillor Ann Birch | member | Holt BC"],
    card("FN:Cllr Ann Birch", "ORG:Holt BC;Demo", " cratic Services"): ["Councillor Ann Birch | member | Holt BC"],
    card("FN:Ms Joan Oak", "TITLE:Independent Member", "item1.TEL;VALUE=uri:tel:+440000000000", "item1.X-ABLabel:desk"):
        ["Ms Joan Oak | independent member | "],
    card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:R=C3=AAs;Si=C3=A2n;;Cllr", "ORG:Holt\\, Tarn and Marsh DC",
         version="2.1"): ["Councillor Siân Rês | member | Holt, Tarn and Marsh DC"],
    card("FN:Bob Elm", "ORG:Holt BC", "ROLE:Clerk") + card("FN:Cllr Cat Fern", "PHOTO;ENCODING=b:QU", " RE"):
        ["Bob Elm | clerk | Holt BC", "Councillor Cat Fern | member | "],
    card("FN:Cllr Ann Birch", "ORG:Holt BC").replace("END:VCARD", ""): ["Councillor Ann Birch | member | Holt BC"],
}  # fmt: skip


@pytest.mark.parametrize("way", ["pasted", "file"])
@pytest.mark.parametrize(("text", "wanted"), CARDS.items())
def test_each_card_is_a_row(text: str, wanted: list[str], way: str) -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=People(), day=DAY)
    given = rows_of(text, of.is_header) if way == "pasted" else rows_of_file("a.vcf", text.encode(), of.is_header)
    judged = of.judged(of.read(given))
    assert [" | ".join(how.shown[:3]) for how in judged] == wanted
    assert not any(how.faults for how in judged)


def test_a_card_of_nobody_and_what_no_record_has_a_place_for_are_told() -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=People(), day=DAY)
    noted = card("FN:Cllr Ann Birch", "NOTE:sits on two panels\\, they say")
    first, nobody = of.judged(of.read(rows_of(noted + card("ORG:Holt BC"), of.is_header)))
    assert first.told == ("Not kept: Note: sits on two panels, they say.",)
    assert nobody.faults
