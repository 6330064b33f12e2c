"""The front sheet of a report: its set fields, what is blank told and not printed, and what is exempt left out."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.documents.document import Document, Table, plain
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.meetings.reports_in import ReportIn, ReportParagraph
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import MeetingMaterial, of_item, of_meeting
from tests.support.clerk import Clerk, squeezed
from tests.support.panels import DAY, MEETING, invented_items, invented_people

PUBLIC, EXEMPT = PAPERS["front-sheet"], PAPERS["exempt-front-sheet"]

REPORT = ReportIn(
    id="report", received=DAY, item="item-5", title="Lamps in Southbeck", author="Milo Orchard", contact="Milo Orchard",
    purpose="To tell the Panel how the lamps are.",
    asked="The Panel is recommended to:\n(a) note the state of the lamps; and\n(b) comment on their cost.",
    paragraphs=(
        ReportParagraph(number="1", text="Purpose", heading=True), ReportParagraph(number="1.1", text="None of this."),
        ReportParagraph(number="2", text="Background", heading=True),
    ),
    appendices=("Appendix A – Costs",), background=("Letter of the lamplighter, 3 May 2031",),
)  # fmt: skip


def clerk(*more: Any, **item: Any) -> Clerk:
    fifth = invented_items()[4].with_(**item)
    known = [each.with_(email="milo@westmere.example") if each.code == "mo" else each for each in invented_people()]
    return Clerk(act("item", Put(fifth, MEETING)), act("people", [Put(each) for each in known]),
                 act("report", [Put(each, MEETING) for each in more]))  # fmt: skip


def material(clerk: Clerk, number: str = "5", today: dt.date = DAY) -> MeetingMaterial:
    made = of_meeting(clerk.p)
    return of_item(MeetingMaterial(p=made.p, today=today), number)


def printed(doc: Document) -> str:
    assert problems(doc) == []
    return write(doc)


def fields(doc: Document) -> dict[str, str]:
    table = next(each for each in doc.body if isinstance(each, Table))
    return {plain(row[0][0].text): plain(row[1][0].text) for row in table.rows}  # type: ignore[union-attr]


def test_the_set_form_of_a_report() -> None:
    """MTG-09."""
    doc = PUBLIC.build(material(clerk(REPORT)))
    assert doc.title == "Lamps in Southbeck"
    assert fields(doc) == {
        "Agenda item": "5",
        "Meeting": "Westmere Police and Crime Panel: ordinary meeting",
        "Date": "Wednesday 18 June 2031",
        "Report of": "Milo Orchard",
        "Contact officer": "Milo Orchard, milo@westmere.example",
        "Publication": "Open: not exempt",
    }
    text = printed(doc)
    assert text[text.index("1 Purpose") :] == (
        "1 Purpose\n---------\n\n1.1 To tell the Panel how the lamps are.\n\n"
        "2 Recommendations\n-----------------\n\n2.1 The Panel is recommended to:\n\n"
        "(a) note the state of the lamps\n(b) comment on their cost\n\n"
        "3 Background documents\n----------------------\n\n3.1 Letter of the lamplighter, 3 May 2031\n\n"
        "4 Appendices\n------------\n\n4.1 Appendix A – Costs\n\n"
        "5 Sections of the report\n------------------------\n\n1.  Purpose\n2.  Background\n"
    )


def test_what_the_clerk_entered_goes_before_the_report_and_blank_fields_are_told() -> None:
    found = clerk(REPORT.with_(contact="", purpose="", asked="", author=""), author="Freya Oxlip")
    doc = PUBLIC.build(material(found))
    assert "Contact officer" not in fields(doc)
    assert fields(doc)["Report of"] == "Freya Oxlip"
    assert "Purpose\n---" not in printed(doc).replace("1. Purpose", "")
    assert PUBLIC.tells(material(found)) == [
        "The front sheet of item 5 has no contact officer, purpose and recommendation: F3, Enter on the item, or I for "
        "its report."
    ]
    assert PUBLIC.tells(material(clerk(REPORT))) == []


def test_a_contact_without_a_way_to_reach_is_told() -> None:
    told = PUBLIC.tells(material(clerk(REPORT, contact="Wilma Teasel")))
    assert told == [
        "The front sheet of item 5 has no e-mail or telephone of the contact officer: F3, Enter on the item, or I for "
        "its report."
    ]


@pytest.mark.parametrize(
    ("item", "why"),
    [({"exempt": "1"}, "is exempt"), ({"embargo": dt.date(2031, 6, 25)}, "is under embargo until 25 June 2031")],
)
def test_what_is_not_public_is_refused_by_name_left_out_of_all_and_in_the_other_paper(
    item: dict[str, Any], why: str
) -> None:
    found = clerk(REPORT, **item)
    with pytest.raises(Refused, match=f"Item 5 {why}: its front sheet is the exempt-front-sheet"):
        PUBLIC.build(material(found))
    of_all = PUBLIC.build(material(found, ""))
    assert "lamps" not in printed(of_all).casefold()
    assert PUBLIC.tells(material(found, "")) == ["Left out, since exempt or under embargo: item 5."]
    whole = EXEMPT.build(material(found))
    assert "comment on their cost" in printed(whole)
    assert "NOT FOR PUBLICATION" in whole.status, "of what is under embargo as well: the public may not have it yet"
    over = EXEMPT.build(material(found, today=dt.date(2031, 6, 26)))
    assert ("NOT FOR PUBLICATION" in over.status) == ("exempt" in item)
    assert not EXEMPT.public


def test_an_exempt_one_says_under_which_paragraph() -> None:
    said = fields(EXEMPT.build(material(clerk(REPORT, exempt="3"))))["Publication"]
    assert said.startswith("Not for publication: exempt under paragraph 3 of Part 1 of Schedule 12A to the Local")
    assert "financial or business affairs" in said


def test_several_stand_in_one_paper_each_under_its_item() -> None:
    other = REPORT.with_(id="r2", item="item-7", title="Dates")
    doc = PUBLIC.build(material(clerk(REPORT, other), ""))
    said = squeezed(printed(doc))
    assert doc.title == "Report front sheets: meeting of 18 June 2031"
    assert "5 Lamps in Southbeck" in said
    assert "5.2 Recommendations" in said
    assert "5.2.1 The Panel is recommended to:" in said
    assert "7.1 Purpose" in said


def test_an_item_there_is_none_of_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused, match=r"There is no item 99 on this agenda. There are: 1, 2, 3, 4, 5, 6, 7."):
        material(clerk(), "99")
