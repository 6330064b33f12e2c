"""The attendance of a year as a matrix: expected counted from appointment, a legend, substitutes, who for whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Act, Put, act
from secretariat.documents.document import Table, plain
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, Substitution
from secretariat.minutes.later_meetings import life
from secretariat.panel.panel import Panel
from secretariat.panel.people import Person, Post, Role
from secretariat.papers.attendance_of_the_year import attendance_of_the_year, told_corrections_held
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import ArchiveMaterial, MeetingMaterial
from secretariat.plan.year import NO_PLAN
from tests.support.clerk import Clerk, squeezed
from tests.support.panels import SINCE, invented_people, the_panel

JUNE, SEPT, NOV = (dt.date(2031, month, day) for month, day in ((6, 18), (9, 17), (11, 12)))
NEW = Person(
    id="person-zz", code="zz", given="Zenobia", family="Zouch", title="Councillor",
    posts=(Post(role=Role.MEMBER, authority="Northbeck", since=dt.date(2031, 9, 1), in_place_of="person-np",
                ends_with="the annual meeting"),),
)  # fmt: skip


def people() -> list[Person]:
    """Councillor Peel left at the end of August, and Councillor Zouch came for her; she had come for another."""
    peel = Post(role=Role.MEMBER, authority="Northbeck", since=dt.date(2030, 5, 20), until=dt.date(2031, 8, 31),
                in_place_of="person-ff")  # fmt: skip
    known = [person.with_(posts=(peel,)) if person.code == "np" else person for person in invented_people()]
    return [*known, NEW]


def records() -> list[Act]:
    meetings = [Meeting(id=str(day), date=day) for day in (JUNE, SEPT, NOV)]
    return [
        act("panel", Put(the_panel())), act("people", [Put(each) for each in people()]),
        act("meetings", [Put(each) for each in meetings]),
        act("June", Put(Apology(person="person-np"), str(JUNE)), Put(Apology(person="person-rg"), str(JUNE)),
            Put(Substitution(member="person-rg", substitute="person-us", votes=False), str(JUNE))),
        act("September", Put(Apology(person="person-mh", late=True), str(SEPT))),
    ]  # fmt: skip


def held() -> dict[str, Clerk]:
    """June and September were held, November is to come. September corrected June."""
    june = Clerk(acts=records(), meeting=str(JUNE))
    june.type("/in sw pq db ob cx us", "/in ly virtual", "/begin", time="14:00")
    june.type("/in mh 2:20pm", "/out pq 3pm", "/close", time="16:00")
    september = Clerk(acts=records(), meeting=str(SEPT))
    september.type("/in sw pq db ob cx zz", "/begin", time="14:00")
    september.type("/correct attendance of 18 June: Imogen Ash was present.", "/close")
    return {str(JUNE): june, str(SEPT): september, str(NOV): Clerk(acts=records(), meeting=str(NOV))}


def paper(year: int | None = None, panel: Panel | None = None, **more: Any) -> Any:
    clerks = held()
    panel = panel or the_panel()
    return attendance_of_the_year(ArchiveMaterial(
        panel=panel, plan=NO_PLAN, bundle=lambda id: clerks[id].p.bundle, today=dt.date(2031, 10, 1),
        people=people(), year=year,
        meetings=lambda: [clerk.p.bundle.meeting for clerk in clerks.values()],
        proceedings=lambda id: clerks[id].p, **more,
    ))  # fmt: skip


def rows() -> dict[str, list[str]]:
    """Each member's cells, by the name."""
    table = next(block for block in paper().body if isinstance(block, Table))
    return {plain(row[0][0].text): [plain(each[0].text) for each in row[1:]] for row in table.rows}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("who", "cells"),
    [
        ("Councillor Siân Ŵyn-Llŷr (Tarnshire)", ["P", "P", "2", "2"]),
        ("Councillor Petra Quill (Eldmoor)", ["Pt", "P", "2", "2"]),  # she left at 3pm
        ("Councillor Mabel Hathersedge-Featherstonehaugh (Southbeck)", ["Pt", "N", "1", "2"]),  # late is not absent
        ("Councillor Lena Yarrow (Westmere City)", ["R", "N", "0", "2"]),  # who joins remotely does not count
        ("Councillor Rupert Gorse (Westmere City)", ["S", "N", "0", "2"]),
        ("Councillor Nadia Peel (Northbeck)", ["A", "–", "0", "1"]),  # her term ended in August
        ("Councillor Zenobia Zouch (Northbeck)", ["–", "P", "1", "1"]),  # expected from the appointment on
        ("Imogen Ash", ["N", "N", "0", "2"]),
        ("Members present", ["6", "6", "12", "24"]),
    ],
)
def test_each_member_has_a_row_and_is_expected_from_the_appointment_on(who: str, cells: list[str]) -> None:
    assert rows()[who] == cells


def test_nobody_is_in_it_who_held_no_seat_in_the_year() -> None:
    assert not {"Councillor Fern Foxglove (Northbeck)", "Councillor Una Sedge (Westmere City)"} & set(rows())


def test_it_has_a_legend_of_the_signs_it_uses_and_names_the_substitutes_and_who_came_for_whom() -> None:
    document = paper()
    said = squeezed(write(document))
    assert problems(document) == []
    for each in (
        "Attendance of members of the Westmere Police and Crime Panel 2031/32",
        "P: present; Pt: present for a part of the meeting; R: joined remotely or observed, and is not counted as "
        "present; A: sent apologies; S: did not come, and a substitute did; N: did not come, and sent no apologies; "
        "–: held no seat then, and was not expected. Expected are the meetings held while the member had a seat, from "
        "the day of the appointment on.",
        "18 June 2031: Councillor Una Sedge for Councillor Rupert Gorse, without a vote.",
        "18 June 2031: Imogen Ash was present (corrected at the meeting of 17 September 2031).",
        "Until 31 August 2031: Councillor Nadia Peel, member for Northbeck.",
        "From 1 September 2031: Councillor Zenobia Zouch, member for Northbeck, in place of Councillor Nadia Peel "
        f"(since 20 May 2030), who came in place of Councillor Fern Foxglove (since {SINCE.day} May 2029).",
    ):
        assert each in said
    assert "12 Nov" not in said, "a meeting to come is none that anybody attended"


def test_another_year_can_be_asked_for_and_one_without_a_meeting_says_so() -> None:
    assert "2031/32" in squeezed(write(paper(2031)))
    assert "No meeting was held in the year that begins in 2030." in squeezed(write(paper(2030)))


def test_the_year_begins_where_the_panel_says() -> None:
    rules = the_panel().rules[0]
    panel = the_panel().with_(rules=(type(rules)(year_begins=(9, 1)),))
    said = squeezed(write(paper(panel=panel)))
    assert said.index("Attendance in 2031/32") < said.index("Attendance in 2030/31"), "the latest first"


def corrected_under_embargo() -> tuple[dict[str, Clerk], list[str]]:
    """June and September were held; September corrected June's attendance under an item that is held until December.
    With the meetings that were folded since."""
    more = [act("items", Put(AgendaItem(id="lanes", number="4", title="Lanes", place="i"), str(SEPT)))]
    june = Clerk(acts=[*records(), *more], meeting=str(JUNE))
    june.type("/in sw pq db", "/begin", "/close", time="14:00")
    september = Clerk(acts=[*records(), *more], meeting=str(SEPT))
    september.type("/in sw pq db ob cx zz", "/begin", "/item 4", time="14:00")
    september.type("/correct attendance of 18 June: Imogen Ash was present.", "/embargo until 3 December", "/close")
    return {str(JUNE): june, str(SEPT): september, str(NOV): Clerk(acts=records(), meeting=str(NOV))}, []


def told_on(today: dt.date, said: frozenset[str] = frozenset(), year: int | None = None) -> tuple[str, list[str], int]:
    """The paper as it is on a day, what is told of it, and how many meetings were folded for it."""
    clerks, folded = corrected_under_embargo()

    def proceedings(id: str) -> Any:
        folded.append(id)
        return clerks[id].p

    earlier = [Meeting(id=f"{year}-06-18", date=dt.date(year, 6, 18)) for year in range(2020, 2031)]
    material = ArchiveMaterial(
        panel=the_panel(), plan=NO_PLAN, bundle=lambda id: clerks[id].p.bundle if id in clerks else None, today=today,
        people=people(), meetings=lambda: [*earlier, *(clerk.p.bundle.meeting for clerk in clerks.values())],
        proceedings=lambda id: proceedings(id) if id in clerks else folded.append(id), said_of=lambda _: said,
        year=year,
    )  # fmt: skip
    words, count = squeezed(write(attendance_of_the_year(material))), len(folded)
    return words, told_corrections_held(material), count


def test_a_correction_that_stands_under_an_embargo_is_left_out_and_told_until_its_day() -> None:
    words, told, _ = told_on(dt.date(2031, 10, 1))
    assert "Imogen Ash was present" not in words
    assert "Attendance corrected" not in words
    assert told == [
        "What the meeting of 17 September 2031 corrected under its item 4 is under embargo until 3 December 2031, and "
        "is left out of this paper."
    ]
    for today, said in ((dt.date(2031, 12, 3), frozenset[str]()), (dt.date(2031, 10, 1), frozenset({"4"}))):
        words, told, _ = told_on(today, said)
        assert "18 June 2031: Imogen Ash was present (corrected at the meeting of 17 September 2031)." in words
        assert told == []


def test_the_minutes_themselves_leave_such_a_correction_out_too() -> None:
    clerks, _ = corrected_under_embargo()
    p = clerks[str(JUNE)].p
    known = life(p, [clerks[str(SEPT)].p.bundle])
    material = MeetingMaterial(p=p, life=known, today=dt.date(2031, 10, 1))
    for name in ("minutes", "comparison"):
        paper = PAPERS[name]
        assert "Imogen Ash was present" not in squeezed(write(paper.build(material)))
        assert "Imogen Ash was present" in squeezed(write(paper.build(replace(material, today=dt.date(2031, 12, 3)))))
    (told,) = PAPERS["minutes"].tells(material)
    assert "corrected under its item 4 is under embargo" in told


def test_of_a_year_that_is_asked_for_no_other_meeting_is_folded() -> None:
    assert told_on(dt.date(2031, 10, 1), year=2031)[2] == 3
    assert told_on(dt.date(2031, 10, 1), year=2025)[2] == 1
