"""Lists of people in every shape councils have them: each row as it is read, and what is asked or refused of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from secretariat.basics.record import Private, Refused
from secretariat.lists.cells import GivenRow, rows_of
from secretariat.lists.columns import headed
from secretariat.lists.kind import Judged, ListRow
from secretariat.lists.people.headers import HEADS
from secretariat.lists.people.out import rows_out
from secretariat.lists.people.taking import PeopleList, first_day
from secretariat.panel.panel import Panel
from secretariat.panel.people import People, Person, Post, Role
from secretariat.sample import cambridgeshire as real
from secretariat.sample.invented import county
from tests.support.panels import DAY, invented_panel, the_panel

WESTMARSH = "Westmarsh City Council"


def a_list(
    people: People | None = None, *, authorities: tuple[str, ...] = (), since: dt.date | None = None
) -> PeopleList:
    panel = Panel(name="Westmarshire Police and Crime Panel", authorities=authorities)
    return PeopleList(panel=panel, people=people or People(), day=DAY, since=since)


def read(text: str, of: PeopleList | None = None) -> list[tuple[ListRow, Judged]]:
    of = of or a_list()
    rows = of.read(rows_of(text, of.is_header))
    return list(zip(rows, of.judged(rows), strict=True))


def said(text: str, of: PeopleList | None = None) -> list[str]:
    return [" | ".join(how.shown[:3]) for row, how in read(text, of) if not row.left_out]


def taken(text: str, of: PeopleList | None = None) -> dict[str, Person]:
    """Everyone whom the list adds or changes, by family name."""
    of = of or a_list()
    rows = of.read(rows_of(text, of.is_header))
    records = [change.record for change in of.act(rows).changes]
    return {each.family: each for each in records if isinstance(each, Person)}


LINES = [
    ("Cllr A. Birch (Westmarsh City Council)", "Councillor A Birch | member | Westmarsh City Council"),
    ("- Cllr A. Birch (Westmarsh City Council)", "Councillor A Birch | member | Westmarsh City Council"),
    ("12. Cllr A. Birch, Westmarsh City Council", "Councillor A Birch | member | Westmarsh City Council"),
    ("Cllr A. Birch – Westmarsh City Council", "Councillor A Birch | member | Westmarsh City Council"),
    ("Cllr A. Birch [Westmarsh City Council] (Lab)", "Councillor A Birch | member | Westmarsh City Council"),
    ("Cllr Birch, Westmarsh", "Councillor Birch | member | Westmarsh"),
    ("Cllr Birch, Anna (Westmarsh)", "Councillor Anna Birch | member | Westmarsh"),
    ("Birch, Anna, Westmarsh City Council", "Anna Birch | member | Westmarsh City Council"),
    ("Councillor Anna Birch (Chair) (Westmarsh City Council)",
     "Councillor Anna Birch | chair, member | Westmarsh City Council"),
    ("Vice-Chairman: Cllr B Elm (Eldmoor)", "Councillor B Elm | vice-chair, member | Eldmoor"),
    ("Edward Lark, independent member", "Edward Lark | independent member | "),
    ("Edward Lark (Co-opted Independent Member)", "Edward Lark | independent member | "),
    ("Cllr B Elm (Eldmoor), substitute for Cllr A Birch", "Councillor B Elm | substitute | Eldmoor, for Cllr A Birch"),
    ("Clara Knapweed, Democratic Services Officer", "Clara Knapweed | officer | Democratic Services Officer"),
    ("Moss Reed, Acting Police and Crime Commissioner",
     "Moss Reed | commissioner | Acting Police and Crime Commissioner"),
    ("Moss Reed (Acting PCC)", "Moss Reed | commissioner | Acting PCC"),
    ("Name,Post\nMoss Reed,Acting Deputy PCC", "Moss Reed | deputy commissioner | Acting Deputy PCC"),
    ("Name,Post,Job\nMoss Reed,Acting Commissioner,Chief Executive", "Moss Reed | commissioner | Acting Commissioner"),
    ("Y Cynghorydd Gwenno ap Rhŷs (Cyngor Sir Ŵyn)", "Councillor Gwenno ap Rhŷs | member | Cyngor Sir Ŵyn"),
    ("Y Cynghorydd Siôn Tŷ, Cyngor Sir Ŵyn (Is-Gadeirydd)", "Councillor Siôn Tŷ | vice-chair, member | Cyngor Sir Ŵyn"),
    ("Cadeirydd: Cyng. A Môn (Cyngor Sir Ŵyn)", "Councillor A Môn | chair, member | Cyngor Sir Ŵyn"),
    ("Mair Ŵyn, aelod annibynnol", "Mair Ŵyn | independent member | "),
    ("Huw Tŷ, Aelod Cyfetholedig Annibynnol", "Huw Tŷ | independent member | "),
    ("Dafydd Llŷwen, Comisiynydd yr Heddlu a Throseddu", "Dafydd Llŷwen | commissioner | "),
    ("Eleri Môn, Dirprwy Gomisiynydd yr Heddlu a Throseddu", "Eleri Môn | deputy commissioner | "),
    ("Siân Ŵyn, Swyddog Gwasanaethau Democrataidd", "Siân Ŵyn | officer | Swyddog Gwasanaethau Democrataidd"),
    ("Mair Prŷs, Prif Weithredwr, Swyddfa Comisiynydd yr Heddlu a Throseddu",
     "Mair Prŷs | commissioner's staff | Prif Weithredwr"),
    ("Huw Parri, Clerc y Panel", "Huw Parri | clerk | Clerc y Panel"),
    ("Moss Reed, Chief Executive, OPCC", "Moss Reed | commissioner's staff | Chief Executive"),
    ("Jay Finch, Police and Crime Commissioner", "Jay Finch | commissioner | "),
    ("Wren Hill, Chief Constable", "Wren Hill | other | Chief Constable"),
    ("Cllr A Birch, Westmarsh City Council, from 1 May 2031",
     "Councillor A Birch | member | Westmarsh City Council, from 1 May 2031"),
    # a council before its member, a colon between them
    ("Westmarsh City Council: Cllr A Birch", "Councillor A Birch | member | Westmarsh City Council"),
    # a rank or a post right before the name
    ("Chief Constable Wren Hill", "Wren Hill | other | Chief Constable"),
    ("T/Chief Superintendent Wren Hill, Westmarshire Police",
     "Wren Hill | other | Westmarshire Police, T/Chief Superintendent"),
    ("ACC Wren Hill", "Wren Hill | other | ACC"),
    ("PCC Jay Finch", "Jay Finch | commissioner | "),
    ("Monitoring Officer Moss Reed", "Moss Reed | officer | Monitoring Officer"),
    # two titles, one of them in brackets
    ("Cllr. (Mrs) Anne Thorn", "Councillor Mrs Anne Thorn | member | "),
    # what she is at her council is no post here
    ("The Mayor of Westmarsh, Cllr Ann Elm", "Councillor Ann Elm | member | "),
    ("Cllr Ann Elm (Leader of the Council), Eldmoor DC", "Councillor Ann Elm | member | Eldmoor DC"),
    # a councillor's “Independent” is her group
    ("Cllr Pat Fern – Independent – Eldmoor Council", "Councillor Pat Fern | member | Eldmoor Council"),
    # other signs that a line begins with
    ("→ Cllr A Birch (Eldmoor)", "Councillor A Birch | member | Eldmoor"),
    ("iv) Cllr A Birch (Eldmoor)", "Councillor A Birch | member | Eldmoor"),
    ("o\tCllr A Birch (Eldmoor)", "Councillor A Birch | member | Eldmoor"),
    ("Cllr A Birch Chair", "Councillor A Birch | chair, member | "),
    ("Cllr A Birch, Vice Chair of the Panel, Eldmoor", "Councillor A Birch | vice-chair, member | Eldmoor"),
    # a substitute for somebody, however it is said
    ("Cllr A Birch (Eldmoor) substitutes for Cllr B Elm", "Councillor A Birch | substitute | Eldmoor, for Cllr B Elm"),
    ("Cllr A Birch as sub for Cllr B Elm", "Councillor A Birch | substitute | for Cllr B Elm"),
    ("Cllr A Birch (in place of Cllr B Elm)", "Councillor A Birch | substitute | for Cllr B Elm"),
    ("Sub. Cllr A Birch (Eldmoor)", "Councillor A Birch | substitute | Eldmoor"),
    # marks, bold, short names, names of birth, ranks before and letters after a name, initials in brackets
    ("**Cllr A Birch** (Eldmoor)", "Councillor A Birch | member | Eldmoor"),
    ("Cllr A Birch* (Eldmoor)", "Councillor A Birch | member | Eldmoor"),
    ("Cllr A Birch [1] (Eldmoor)", "Councillor A Birch | member | Eldmoor"),
    ("Cllr Ann (Annie) Birch", "Councillor Ann Birch | member | "),
    ("Cllr Ann Birch (née Oak)", "Councillor Ann Birch | member | "),
    ("Capt. Ann Birch MC, independent member", "Captain Ann Birch | independent member | "),
    ("Cllr Birch (A.)", "Councillor A Birch | member | "),
    ("cllr ann birch (eldmoor)", "Councillor Ann Birch | member | eldmoor"),
    # whom a mail goes to
    ("\"Birch, Ann\" <ann@eldmoor.example>", "Ann Birch | member | "),
    ("Contact: Clara Knap, Democratic Services", "Clara Knap | officer | Democratic Services"),
    ("Local Government Association – observer: Jo Reed", "Jo Reed | other | Local Government Association"),
    # cells without a header: “Cllr”, given name, family name
    ("Cllr\tAnn\tElm\tEldmoor Council\nCllr\tPat\tFern\tHolt Council", "Councillor Ann Elm | member | Eldmoor Council"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_a_line(line: str, wanted: str) -> None:
    assert said(line)[0] == wanted


TABLES = [
    "Name\tCouncil\tRole\nCllr A Birch\tWestmarsh City Council\tChair\nTom Oak\t\tIndependent Member",
    "Members of the Panel\n\nName\tCouncil\tRole\nCllr A Birch\tWestmarsh City Council\tChair\nTom Oak\t\tIndependent",
    "Name,Authority,Position\nCllr A Birch,Westmarsh City Council,Chair of the Panel\nTom Oak,,Lay member",
    "Surname;First name;Title;Appointing authority;Role\nBirch;A;Cllr;Westmarsh City Council;Member and Chair\n"
    "Oak;Tom;;;Co-opted member",
    "| Member | Local authority | Membership |\n| --- | --- | --- |\n"
    "| Cllr A Birch | Westmarsh City Council | Chair |\n| Tom Oak | | Independent |",
    "Surname,Forename,Prefix,Council,Chair,Status\nBIRCH,A.,Cllr,Westmarsh City Council,yes,Member\n"
    "OAK,TOM,,,,Independent",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table(table: str) -> None:
    assert said(table) == ["Councillor A Birch | chair, member | Westmarsh City Council",
                           "Tom Oak | independent member | "]  # fmt: skip


HEADERS = {
    "name": "Name|Full name|Surname, Forename|Councillor|Member Name|Committee Member|Cllr|Enw",
    "family": "Surname|Last name|Family name", "given": "Forename(s)|First Name|Given names",
    "authority": "Council|Authority|Local Authority|Appointing Authority|District|Constituent council|Awdurdod",
    "post": "Role|Position|Membership type|Status|Position on the Panel", "office": "Chair/Vice|Office held",
    "substitute": "Substitute|Named Substitute Member|Reserve|Alternate", "instead_of": "Substitute for|Sub for",
    "contact": "E-mail|Email address|Tel No.|Mobile number|Home address|Postcode",
    "since": "Date appointed|Start date|Term start", "until": "Term ends|Expiry date|Appointment End Date",
    "job": "Job title", "title": "Title|Mr/Mrs/Ms|Prefix",
    "": "Party|Ward|Post nominals|Middle name|Known as|Photo|Register of interests|No.|#",
}  # fmt: skip


@pytest.mark.parametrize(("field", "header"), [(field, h) for field, all in HEADERS.items() for h in all.split("|")])
def test_what_a_column_holds_by_what_councils_call_it(field: str, header: str) -> None:
    other = ("Name", "Ann Elm") if field != "name" else ("Council", "Eldmoor")
    found = headed([GivenRow(1, (other[0], header)), GivenRow(2, (other[1], "x"))], HEADS)
    assert found.columns is not None
    assert found.columns.fields[1] == field


def test_headings_between_the_rows_hold_for_those_under_them() -> None:
    text = f"{WESTMARSH}\nCllr A Birch\nCllr B Elm (Vice-Chair)\n\nEldmoor Council:\nCllr C Fern\n\nSubstitutes\n" \
           "Cllr D Gorse (Eldmoor Council)\nOfficers:\nMoss Reed, Monitoring Officer\n"  # fmt: skip
    assert said(text) == [
        f"Councillor A Birch | member | {WESTMARSH}", f"Councillor B Elm | vice-chair, member | {WESTMARSH}",
        "Councillor C Fern | member | Eldmoor Council", "Councillor D Gorse | substitute | Eldmoor Council",
        "Moss Reed | officer | Monitoring Officer",
    ]  # fmt: skip


def test_a_substitute_is_one_for_the_member_beside_whom_it_stands() -> None:
    people = taken(f"Name\tCouncil\tSubstitute\nCllr A Birch\t{WESTMARSH}\tCllr Sue Elm\nCllr B Oak\t{WESTMARSH}\tn/a")
    (post,) = people["Elm"].posts
    assert post == Post(role=Role.SUBSTITUTE, authority=WESTMARSH, instead_of=people["Birch"].id)
    assert sorted(people) == ["Birch", "Elm", "Oak"]


def test_for_whom_a_substitute_stands_may_be_somebody_kept_or_in_a_later_row() -> None:
    people = taken("Cllr B Elm (Eldmoor), sub for Cllr A Birch\nCllr A Birch (Eldmoor)")
    assert people["Elm"].posts[0].instead_of == people["Birch"].id
    (_, how), = read("Cllr B Elm (Eldmoor), sub for Cllr Z Nobody")  # fmt: skip
    assert how.faults[0][0] == "instead_of"
    assert "Nobody has the code or name" in how.faults[0][1]


FAULTS = [
    ("Surname,First name,Role,Council\nBirch,Anna,Membr,Eldmoor", "post", "“Membr” is no post; perhaps member."),
    ("Surname,First name,Role,Council\n,Anna,Member,Eldmoor", "family", "Who it is was not read"),
    ("Name,Council,From\nCllr A Birch,Eldmoor,31/2/2031", "since", "There is no such day as “31/2/2031”"),
    ("Name,Council,From,To\nCllr A Birch,Eldmoor,1/5/2031,1/4/2031", "until", "before it begins"),
    ("Cllr A B1rch (Eldmoor)", "family", "There is a figure in the name."),
    ("Cllr B0b Fern (Eldmoor)", "given", "There is a figure in the name."),
    ("Cllr Pat Fern / sub Cllr Lee Gorse (Eldmoor)", "given", "It names two people: give each a row."),
    ("Cllr Pat Fern, Cllr Lee Gorse", "family", "It names two people: give each a row."),
    ("Cllr Ann Birch, Eldmoor, Chair / Cllr Bob Elm", "family", "It names two people: give each a row."),
    ("Cllr Ann Elm said that " + "more and " * 80, "family", "Who it is was not read"),
    ("FN:Ann Elm (Eldmoor)", "given", "There is “:” in the name."),
    ("The Mayor of Westmarsh", "family", "Who it is was not read"),
    ("Name,Council,From\nCllr A Birch,Eldmoor,Monday 20 May 2033", "since", "20 May 2033 is a Friday, not a Monday."),
    ("??? (Eldmoor)", "family", "There is no letter in the name."),
    ("Monitoring Officer, Holt Council", "family", "Who it is was not read"),
    ("Chief Constable", "family", "Who it is was not read"),
    ("Cllr Birch / Cllr Elm (Eldmoor)", "given", "It names two people: give each a row."),
    ("Name,Council,Code\nCllr A Birch,Eldmoor,a b", "code", "A code has no spaces."),
    ("Cllr A Birch (Eldmoor)\nCllr A Birch (Westmarsh)", "post", "already holds a seat"),
    (
        "Cllr A Birch (Eldmoor) (Chair)\nCllr B Elm (Eldmoor) (Chair)",
        "office",
        "Councillor A Birch is chair then: end that first, or take the office out here.",
    ),
]


@pytest.mark.parametrize(
    "text",
    ["Name,Council\nCllr A Birch,Eldmoor\nTotal,1", "Cllr A Birch (Eldmoor)\nMembership 2033/34\nCllr B Elm (Holt)"],
)
def test_a_row_that_names_nobody_says_of_which_sheet_it_is_too(text: str) -> None:
    of = a_list()
    rows = of.read([row._replace(sheet="Seats") for row in rows_of(text, of.is_header)])
    assert [row.left_out for row in rows][:2] == [False, True]
    assert {row.sheet for row in rows} == {"Seats"}


@pytest.mark.parametrize(("text", "field", "sentence"), FAULTS)
def test_a_bad_row_is_named_and_refuses_the_list(text: str, field: str, sentence: str) -> None:
    found = read(text)
    row, how = found[-1]
    assert how.faults[0][0] == field
    assert sentence in how.faults[0][1]
    with pytest.raises(Refused, match=rf"Nothing was taken in\. Row {row.number}: "):
        a_list().act([row for row, _ in found])


def test_ditto_marks_are_the_row_above_and_begin_no_cell_that_goes_on_over_the_rows_below() -> None:
    found = read(
        "Name\tCouncil\tFrom\tTo\nCllr Ann Elm\tHolt BC\t1 May 2031\tTBC\n"
        'Cllr Pat Fern\t"\t"\t"\nCllr Max Ivy\tas above\t\t'
    )
    assert [how.shown[2] for _, how in found] == ["Holt BC, from 1 May 2031", "Holt BC, from 1 May 2031", "Holt BC"]
    assert [row.told for row, _ in found] == [
        ("No last day yet: TBC.",), ("Its council and first day are those of the row above.",),
        ("Its council is that of the row above.",),
    ]  # fmt: skip


def test_who_stands_for_somebody_of_a_bad_row_is_told_of_that_row() -> None:
    found = read("Cllr Bob Birch (Eldmoor) (until 31 June 2034)\nCllr Ann Elm (Eldmoor), substitute for Bob Birch")
    assert [how.faults for _, how in found][1] == (
        ("instead_of", "It goes with row 1, for Bob Birch, which is wrong itself."),
    )


def test_a_bad_row_corrected_or_left_out_lets_the_list_in() -> None:
    of = a_list()
    rows = of.read(rows_of("Name,Role,Council\nCllr A Birch,Membr,Eldmoor\nCllr B Elm,Member,Eldmoor", of.is_header))
    put_right = [rows[0].corrected({"post": "member"}), rows[1]]
    assert of.act(put_right).note == "list taken in: 2 people added"
    assert of.act([msgspec.structs.replace(rows[0], left_out=True), rows[1]]).note == "list taken in: 1 person added"


ASKED = [
    ("Cllr A Birch (Westmersh City Council)",
     "“Westmersh City Council” is new; perhaps “Westmarsh City Council” is meant."),
    ("Cllr A Birch, Westmarsh City Council, since May 2031", "“May 2031” is taken for 1 May 2031."),
    ("Name,Council,Until\nCllr A Birch,Westmarsh City Council,02/2036", "“02/2036” is taken for 29 February 2036."),
    ("Cllr A Birch (Westmarsh)", "“Westmarsh” is taken for “Westmarsh City Council”."),
    ("Cllr Birch (Westmarsh City Council)", "No given name or initials."),
    ("Anna Birch", "Its post is not said: read as member."),
    ("Ann\tElm\tWestmarsh City Council\nPat\tFern\tWestmarsh City Council",
     "Is “Pat” or “Fern” the family name? It is read as the first."),
    ("Pat Fern – Independent – Westmarsh City Council",
     "An independent member of a council? Correct the post, if “Independent” is the group."),
    ("Cllr Pat Fern (C)", "“C” was not understood, and is not kept."),
    ("Cllr Ann Birch (from June)", "“from June” was not understood, and is not kept."),
    ("Name,Council\nCllr Ann Birch of Long Marlow,Westmarsh City Council",
     "“Long Marlow” was not understood, and is not kept."),
    ("Cllr Ann Birch (Annie)", "“Annie” is new: is it a council?"),
    ("ann birch", "“ann birch” is read as Ann Birch."),
    ("Cllr Pat Fern (Independent)", "“Independent” is taken for the political group: a councillor is a member."),
    ("Name,Council\nElm, Ann,Westmarsh City Council", "“Westmarsh City Council” stands in no column that has a name."),
    ("Council\tMember\nWestmarsh City Council\tCllr Ann Elm\n\tCllr Pat Fern",
     "Its council is that of the row above: Westmarsh City Council."),
    ("Cllr A Birch (Westmarsh City Council)\nCllr A Birch (Westmarsh City Council)",
     "The same as a row above: taken once."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), ASKED)
def test_what_is_worth_a_look_is_asked_about_and_taken(text: str, sentence: str) -> None:
    of = a_list(authorities=(WESTMARSH,))
    _, how = read(text, of)[-1]
    assert sentence in how.asked
    assert taken(text, of)


def test_a_county_and_a_city_of_one_name_are_two_councils() -> None:
    people = taken("Cllr A Birch (Eldmoor City Council)\nCllr B Elm (Eldmoor County Council)")
    assert [person.posts[0].authority for person in people.values()] == [
        "Eldmoor City Council",
        "Eldmoor County Council",
    ]


def test_nothing_vanishes_party_and_letters_after_a_name_are_told() -> None:
    (_, how), = read("Name\tCouncil\tParty\nCllr A Birch OBE\tEldmoor\tGreen")  # fmt: skip
    assert how.told == ("Not kept: OBE.", "Not kept: Party: Green.")
    (_, how), = read("Cllr A Birch (Eldmoor) (Lab) (keen on bees)")  # fmt: skip
    assert how.told == ("Not kept: Lab.",)
    assert how.asked == ("“keen on bees” was not understood, and is not kept.",)


def test_a_vacancy_is_left_out_and_said_to_be_one() -> None:
    found = read(f"Name\tCouncil\nVacant\t{WESTMARSH}\nCllr A Birch\t{WESTMARSH}")
    assert [row.left_out for row, _ in found] == [True, False]
    assert found[0][1].told == ("A vacancy: nobody to take in.",)


def test_contacts_are_kept_as_private() -> None:
    people = taken("Cllr A Birch (Eldmoor), a.birch@eldmoor.example, 01234 567 890")
    assert people["Birch"].contact == Private("a.birch@eldmoor.example; 01234 567 890")
    people = taken("Name,Council,E-mail\nCllr A Birch,Eldmoor,a.birch@eldmoor.example")
    assert people["Birch"].contact == Private("a.birch@eldmoor.example")


def test_a_contact_beside_two_people_is_nobodys() -> None:
    people = taken("Name,Council,E-mail\nCllr A Birch and Cllr B Elm,Eldmoor,a.birch@eldmoor.example")
    assert not any(person.contact for person in people.values())


def test_people_who_differ_by_an_initial_are_two_where_their_councils_are() -> None:
    text = "Cllr J Smith (Holt)\nCllr Jane Smith (Eldmoor)\nCllr John Smith (Westmarsh)"
    found = read(text)
    assert [how.shown[0] for _, how in found] == [f"Councillor {name} Smith" for name in ("J", "Jane", "John")]
    assert not [how.faults for _, how in found if how.faults]
    assert len({how.shown[3] for _, how in found}) == 3
    ((_, _), (_, how)) = read("Cllr J Smith (Holt)\nCllr Jane Smith (Holt Borough Council)")
    assert how.asked[-1] == "Taken for Councillor J Smith of a row above."


def test_codes_are_proposed_and_never_twice() -> None:
    people = taken("Cllr Tom Kestrel (Eldmoor)\nCllr Tara Kestrel (Eldmoor)\nCllr Anna Bird (Eldmoor)")
    codes = {person.code for person in People(people.values())} | {"tk"}
    assert "ab" not in codes
    found = read("Name,Council,Code\nCllr Tara Kestrel,Eldmoor,\nCllr Tom Kestrel,Eldmoor,tk")
    assert [how.shown[3] for _, how in found] == ["tke", "tk"]


def test_first_days_are_as_said_or_for_all_or_not_known() -> None:
    text = "Name,Council,Appointed\nCllr A Birch,Eldmoor,20 May 2030\nCllr B Elm,Eldmoor,"
    assert [p.posts[0].since for p in taken(text).values()] == [dt.date(2030, 5, 20), None]
    assert [p.posts[0].since for p in taken(text, a_list(since=DAY)).values()] == [dt.date(2030, 5, 20), DAY]
    assert first_day(People(), DAY) is None
    assert first_day(the_people(), DAY) == DAY


def test_who_is_kept_is_changed_and_not_entered_twice() -> None:
    birch = Person(code="abi", given="Anna", initials="A", family="Birch",
                   posts=(Post(role=Role.MEMBER, authority="Eldmoor"),))  # fmt: skip
    of = a_list(People([birch]), authorities=("Eldmoor",))
    assert taken("Cllr A. Birch (Eldmoor)", of)["Birch"] == birch.with_(title="Councillor")
    same = birch.with_(title="Councillor")
    of = a_list(People([same]), authorities=("Eldmoor",))
    with pytest.raises(Refused, match="There is nothing new in that list"):
        taken("Councillor Anna Birch (Eldmoor)", of)


STILL = (
    "Councillor Anna Birch is still in post here, as member, Eldmoor (from 1 May 2030): to end that, take this "
    "row in with the last day."
)
ENDS = ("It ends a post held here: member, Eldmoor (from 1 May 2030 to 12 May 2031).",
        "The office of chair goes on here: end that too.")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cllr Anna Birch (Eldmoor) – resigned", (STILL,)),
        ("Former members\nCllr Anna Birch (Eldmoor)", (STILL,)),
        ("Name\tCouncil\tNotes\nCllr Anna Birch\tEldmoor\tResigned", (STILL,)),
        ("~~Cllr Anna Birch (Eldmoor)~~", (STILL,)),
        ("Cllr Anna Birch (Eldmoor) – resigned 12 May 2031", ENDS),
        ("Former members\nCllr Anna Birch (Eldmoor), until 12 May 2031", ENDS),
        ("Cllr Bob Elm (Eldmoor) – resigned", ()),
        ("Cllr Anna Birch (Eldmoor)", ()),
    ],
)
def test_of_who_is_kept_and_said_to_be_gone_it_is_told_whether_the_post_here_goes_on(
    text: str, told: tuple[str, ...]
) -> None:
    birch = Person(code="abi", given="Anna", initials="A", family="Birch", title="Councillor",
                   posts=(Post(role=Role.MEMBER, authority="Eldmoor", since=dt.date(2030, 5, 1)),
                          Post(role=Role.CHAIR, since=dt.date(2030, 6, 1))))  # fmt: skip
    (*_, (_, how)) = read(text, a_list(People([birch]), authorities=("Eldmoor",)))
    assert tuple(each for each in how.sentences if " here" in each) == told


@pytest.mark.parametrize("kept", ["SA", "S.A.", "S A"])
@pytest.mark.parametrize("said", ["SA", "S.A.", "S A", "s.a."])
def test_initials_are_the_same_with_stops_and_without(kept: str, said: str) -> None:
    birch = Person(code="sb", initials=kept, family="Birch", posts=(Post(role=Role.MEMBER, authority="Eldmoor"),))
    ((_, how),) = read(f"Family name,Initials,Council\nBirch,{said},Eldmoor", a_list(People([birch])))
    assert how.shown[3] == "sb"


def test_another_name_holds_from_that_day_on_so_that_papers_of_before_stay_as_they_are() -> None:
    people = the_people()
    of = PeopleList(panel=the_panel(), people=people, day=DAY, since=DAY)
    ((_, how),) = read("code,family name,given name\npq,Quill-Moor,Petra", of)
    assert how.asked == ("So far it is Councillor Petra Quill.",)
    quill = taken("code,family name,given name\npq,Quill-Moor,Petra", of)["Quill-Moor"]
    assert quill.on(DAY - dt.timedelta(days=1)).in_full == "Councillor Petra Quill"
    assert quill.on(DAY).in_full == "Councillor Petra Quill-Moor"


def test_no_code_is_proposed_that_another_row_has_with_or_without_its_accents() -> None:
    rows = [how for _, how in read("name,code\nLars Alder,\nLena Ångström,lå\nLiv Ash,\nLou Ames,AS\nAda Sharp,")]
    codes = [how.shown[3] for how in rows]
    assert codes[1] == "lå"
    assert not {"la", "lå"} & {*codes[:1], *codes[2:]}, codes
    assert len(set(codes)) == len(codes)
    assert codes[4] != "as"


def test_new_councils_are_added_to_the_panels_in_the_same_act() -> None:
    of = a_list(authorities=("Eldmoor",))
    rows = of.read(rows_of("Cllr A Birch (Eldmoor)\nCllr B Elm (Holt Borough Council)", of.is_header))
    panels = [each.record for each in of.act(rows).changes if isinstance(each.record, Panel)]
    assert [panel.authorities for panel in panels] == [("Eldmoor", "Holt Borough Council")]


def the_people() -> People:
    records: list[Any] = [change.record for one in invented_panel() for change in one.changes]
    return People(record for record in records if isinstance(record, Person))


def test_written_out_and_taken_in_again_nothing_is_new() -> None:
    people = the_people()
    of = PeopleList(panel=the_panel(), people=people, day=DAY, since=DAY)
    rows = of.read(rows_of(rows_out(people), of.is_header))
    assert {how.what for how in of.judged(rows)} == {"same"}
    assert not [how.faults for how in of.judged(rows) if how.faults]


ODD = (
    Person(code="no", family="Nobody"),
    Person(code="ic", initials="I", family="Once", posts=(
        Post(role=Role.MEMBER, authority="Holt", since=dt.date(2020, 5, 1), until=dt.date(2022, 5, 1)),
        Post(role=Role.MEMBER, authority="Holt", since=dt.date(2024, 5, 1)), Post(role=Role.CHAIR),
        Post(role=Role.VICE_CHAIR, since=dt.date(2020, 5, 1), until=dt.date(2021, 5, 1)))),
    Person(code="id", title="Rt Hon Dame", given="Ida Jo", family="van Twice-Holt", posts=(
        Post(role=Role.COOPTED_COUNCILLOR, authority="Holt"),)),
    Person(code="ie", given="Ned", family="Sub", posts=(
        Post(role=Role.SUBSTITUTE, authority="Holt", instead_of="person-once"),)),
    Person(code="if", given="Flo", initials="F", family="Staff", posts=(
        Post(role=Role.OFFICER, job="Legal; Governance", authority="Holt, and all of its parts"),
        Post(role=Role.STAFF, job="=Chief", until=dt.date(2030, 1, 1)))),
)  # fmt: skip


@pytest.mark.parametrize(
    ("panel", "people"),
    [(real.PANEL, real.PEOPLE), (county.PANEL, county.PEOPLE), (Panel(name="Odd", authorities=("Holt",)), ODD)],
)
def test_whoever_is_kept_written_out_and_taken_in_again_nothing_is_new(panel: Panel, people: Sequence[Person]) -> None:
    everyone = People(replace(each, id="person-once") if each.code == "ic" else each for each in people)
    for since in (None, DAY):
        of = PeopleList(panel=panel, people=everyone, day=DAY, since=since)
        rows = of.read(rows_of(rows_out(everyone), of.is_header))
        assert [(row.words, how.what, how.faults) for row, how in zip(rows, of.judged(rows), strict=True)] == [
            (row.words, "same", ()) for row in rows
        ]
        with pytest.raises(Refused, match="There is nothing new in that list"):
            of.act(rows)


def test_written_out_and_taken_into_an_empty_folder_everyone_is_as_before() -> None:
    people = the_people()
    of = a_list()
    records = [c.record for c in of.act(of.read(rows_of(rows_out(people), of.is_header))).changes]
    new = {each.code: each for each in records if isinstance(each, Person)}

    def bare(person: Person) -> Any:
        posts = sorted((str(p.role), p.authority, p.job, p.since, p.until) for p in person.posts)
        return person.title, person.given, person.initials, person.family, repr(posts)

    assert {code: bare(person) for code, person in new.items()} == {person.code: bare(person) for person in people}


KINDS = [
    # a web page: a name on a line, its council on the next
    (f"Councillor Anna Birch\n{WESTMARSH}\n\nCouncillor B Elm\nEldmoor District Council\nVice-Chair\n",
     [f"Councillor Anna Birch | member | {WESTMARSH}",
      "Councillor B Elm | vice-chair, member | Eldmoor District Council"]),
    (f"Councillor Anna Birch\n{WESTMARSH}\nCouncillor B Elm\nEldmoor District Council",
     [f"Councillor Anna Birch | member | {WESTMARSH}", "Councillor B Elm | member | Eldmoor District Council"]),
    # several on one line
    ("Independent members: Edward Lark and Rose Rowan",
     ["Edward Lark | independent member | ", "Rose Rowan | independent member | "]),
    ("Councillors A Birch (Eldmoor), B Elm (Holt) and C Fern (Holt)",
     ["Councillor A Birch | member | Eldmoor", "Councillor B Elm | member | Holt",
      "Councillor C Fern | member | Holt"]),
    ("Members: Cllrs A Birch, B Elm", ["Councillor A Birch | member | ", "Councillor B Elm | member | "]),
    # a member's substitute in the same line
    (f"Cllr A Birch (Con) - {WESTMARSH} - Substitute: Cllr B Elm",
     [f"Councillor A Birch | member | {WESTMARSH}",
      f"Councillor B Elm | substitute | {WESTMARSH}, for Councillor A Birch"]),
    ("Substitute: Cllr D Gorse (Eldmoor)", ["Councillor D Gorse | substitute | Eldmoor"]),
    # cells without a header
    (f"Birch,Anna,Councillor,{WESTMARSH}", [f"Councillor Anna Birch | member | {WESTMARSH}"]),
    (f"1\tCllr A Birch\t{WESTMARSH}\n2\tCllr B Elm\tEldmoor Council",
     [f"Councillor A Birch | member | {WESTMARSH}", "Councillor B Elm | member | Eldmoor Council"]),
    ("Councillor Name\tCouncil / Authority\tPolitical Group\nAnna Birch\tEldmoor\tGreen",
     ["Anna Birch | member | Eldmoor"]),
    ("Police and Crime Commissioner: Jay Finch", ["Jay Finch | commissioner | "]),
    ("Jane Doe – Democratic Services", ["Jane Doe | officer | Democratic Services"]),
    ("Councillor the Rt Hon Sir Tom Oak KC (Eldmoor)", ["Councillor Rt Hon Sir Tom Oak | member | Eldmoor"]),
    ("Title\tFirst Name\tSurname\tCouncil\tPosition on Panel\nCllr\tAnna\tBIRCH\tEldmoor\tMember\n"
     "Cllr\tBob\tELM\tEldmoor\tSubstitute for Cllr Birch",
     ["Councillor Anna Birch | member | Eldmoor", "Councillor Bob Elm | substitute | Eldmoor, for Cllr Birch"]),
    # several in one cell; columns with a number; seats beside a council
    ("Council\tMembers\tSubstitutes\nEldmoor Council (2)\tCllr Ann Elm, Cllr Pat Fern\tCllr Lee Gorse, Cllr Max Ivy",
     ["Councillor Ann Elm | member | Eldmoor Council",
      "Councillor Lee Gorse | substitute | Eldmoor Council", "Councillor Max Ivy | substitute | Eldmoor Council",
      "Councillor Pat Fern | member | Eldmoor Council"]),
    ("Council,Member 1,Member 2\nEldmoor Council,Ann Elm,Pat Fern",
     ["Ann Elm | member | Eldmoor Council", "Pat Fern | member | Eldmoor Council"]),
    # “Members” above a table is its title; headers come again; headings and totals between the rows
    ("Members\n\nName\tCouncil\nCllr Ann Elm\tEldmoor\n\nSubstitutes\nName\tCouncil\nCllr Pat Fern\tEldmoor\n"
     "Total: 2",
     ["Councillor Ann Elm | member | Eldmoor", "Councillor Pat Fern | substitute | Eldmoor"]),
    ("Surname, Forename\tCouncil\tRole\nElm, Ann (Cllr)\tEldmoor\tMember", ["Councillor Ann Elm | member | Eldmoor"]),
    ("Name\tAuthority\tRole\nTom Oak\tCo-opted Independent\t\nCllr Ann Elm\tEldmoor\tIndependent\n"
     "Cllr Pat Fern\tN/A\tLeader of the Council\nCllr Lee Gorse\t-\tSubstitute (Cllr Elm)",
     ["Tom Oak | independent member | ", "Councillor Ann Elm | member | Eldmoor", "Councillor Pat Fern | member | ",
      "Councillor Lee Gorse | substitute | for Cllr Elm"]),
    ("Name\tSubstitute for\nCllr Ann Elm\t\nCllr Pat Fern\tAny\nCllr Lee Gorse\tEldmoor District Council\n"
     "Cllr Max Ivy\tElm",
     ["Councillor Ann Elm | member | ", "Councillor Pat Fern | substitute | for Any",
      "Councillor Lee Gorse | substitute | Eldmoor District Council", "Councillor Max Ivy | substitute | for Elm"]),
    # a web page: each name with its council and group under it, no empty line between them
    (f"Councillor Ann Elm\n{WESTMARSH}\nLabour\nCouncillor Pat Fern\nHolt Borough Council\nConservative\nVice-Chair",
     [f"Councillor Ann Elm | member | {WESTMARSH}", "Councillor Pat Fern | vice-chair, member | Holt Borough Council"]),
    # the same without titles, with empty lines; cards; a mail's addresses; a heading with more than the council
    (f"Ann Elm\n{WESTMARSH}\n\nPat Fern\nHolt Borough Council\n",
     [f"Ann Elm | member | {WESTMARSH}", "Pat Fern | member | Holt Borough Council"]),
    ("Name: Ann Elm\nCouncil: Holt\nRole: Chair\n\nName: Pat Fern\nRole: Independent member",
     ["Ann Elm | chair, member | Holt", "Pat Fern | independent member | "]),
    ("Ann Elm <ann@holt.example>; Pat Fern <pat@holt.example>", ["Ann Elm | member | ", "Pat Fern | member | "]),
    (f"Representing {WESTMARSH}:\nCllr Ann Elm", [f"Councillor Ann Elm | member | {WESTMARSH}"]),
    ("Officers in attendance\nMoss Reed – Solicitor", ["Moss Reed | officer | Solicitor"]),
    ("Substitutes – Cllr Ann Elm (Holt), Cllr Pat Fern (Holt)",
     ["Councillor Ann Elm | substitute | Holt", "Councillor Pat Fern | substitute | Holt"]),
    # marks in columns; a substitute for a council
    ("Name\tPost\tSubstitute\nCllr Ann Elm\tMember\tNo\nCllr Pat Fern\t\tYes",
     ["Councillor Ann Elm | member | ", "Councillor Pat Fern | substitute | "]),
    ("Name\tMember\tSubstitute\nCllr Ann Elm\tX\t\nCllr Pat Fern\t\tX",
     ["Councillor Ann Elm | member | ", "Councillor Pat Fern | substitute | "]),
    ("Cllr Ann Elm (substitute for Eldmoor District Council)",
     ["Councillor Ann Elm | substitute | Eldmoor District Council"]),
    ("Cllr Ann Elm Labour", ["Councillor Ann Elm | member | "]),
    # columns by blanks, as mail has them; what Excel is told first
    ("Name               Council              Role\nCllr Ann Elm       Holt Borough Council Member",
     ["Councillor Ann Elm | member | Holt Borough Council"]),
    ("sep=;\nName;Council\nCllr Ann Elm;Holt", ["Councillor Ann Elm | member | Holt"]),
    ("Panel 2033/34,,\n,,\nName,Council,Role\nCllr Ann Elm,Holt,Member", ["Councillor Ann Elm | member | Holt"]),
    ("Cllr Ann Elm, Member, Chair\nCllr Pat Fern, Member, Eldmoor",
     ["Councillor Ann Elm | chair, member | ", "Councillor Pat Fern | member | Eldmoor"]),
    # what somebody is after a comma, and with nothing between
    *((f"Rowan Ash{between}{said}", [f"Rowan Ash | {post} | "]) for between in (", ", " - ", "; ", ": ", " ", " – ")
      for said, post in (("Independent Member", "independent member"), ("Co-opted Member", "independent member"),
                         ("Lay Member", "independent member"), ("Panel Member", "member"), ("Member", "member"))),
    # a family name that is a word for a job or a council; a job alone is nobody's
    *((f"{name}, {said}", [f"{name} | {post} | {of}"])
      for name in ("Ann Head", "Tom Constable", "Rowan Clerk", "Jo Lead")
      for said, post, of in (("Solicitor", "officer", "Solicitor"), ("Independent Member", "independent member", ""),
                             ("Holt Borough Council", "member", "Holt Borough Council"))),
    ("Cllr Pat Borough (Holt)", ["Councillor Pat Borough | member | Holt"]),
    ("Name\tJob\nAnn Head\tClerk", ["Ann Head | clerk | Clerk"]),
    # a council before a colon that is not called one; after “of”; in cells without a header
    ("Eldmoor: Cllrs A Elm (Chair), B Fern and C Gorse\nHolt: Cllr D Ivy; Cllr E Oak (substitute)\nTarn: vacant",
     ["Councillor A Elm | chair, member | Eldmoor", "Councillor B Fern | member | Eldmoor",
      "Councillor C Gorse | member | Eldmoor", "Councillor D Ivy | member | Holt",
      "Councillor E Oak | substitute | Holt"]),
    ("Present: Cllr Ann Elm (Holt), Cllr Pat Fern (Tarn)",
     ["Councillor Ann Elm | member | Holt", "Councillor Pat Fern | member | Tarn"]),
    *((f"Cllr Ann Elm {of} Holt", ["Councillor Ann Elm | member | Holt"])
      for of in ("of", "from", "representing", "on behalf of", "– for")),
    ("Baroness Elm of Holt, Independent", ["Baroness Elm of Holt | independent member | "]),
    ("Councillor\tEldmoor\tAnn ELM\tChair\nCouncillor\tEldmoor\tPat FERN\t\nCouncillor\tHolt\tLee GORSE\tVC\n"
     "\tIndependent\tRose ROWAN\t",
     ["Councillor Ann Elm | chair, member | Eldmoor", "Councillor Pat Fern | member | Eldmoor",
      "Councillor Lee Gorse | vice-chair, member | Holt", "Rose Rowan | independent member | "]),
    # a web page's list, each with its council and group beneath, and others under a post of their own
    ("Councillors\n\nCouncillor Ann Elm\nHolt Council\nLabour\nCouncillor Pat Fern (Vice-Chair)\nTarn Council\n"
     "Green\n\nCo-opted members\n\nRose Rowan\nTim Ash\n\nOfficers:\nMo Reed\nMonitoring Officer",
     ["Councillor Ann Elm | member | Holt Council", "Councillor Pat Fern | vice-chair, member | Tarn Council",
      "Rose Rowan | independent member | ", "Tim Ash | independent member | ",
      "Mo Reed | officer | Monitoring Officer"]),
    ("Title\tFirst\tLast\tCouncil\nCllr\tAnn\tElm\tHolt", ["Councillor Ann Elm | member | Holt"]),
    # several without titles on a line; under a council, a post, a colon
    ("Holt Borough Council\nAnn Elm (Lab), Pat Fern (Con), Max Ivy (LD)\nTarn District Council\nSue Oak (Ind)",
     ["Ann Elm | member | Holt Borough Council", "Pat Fern | member | Holt Borough Council",
      "Max Ivy | member | Holt Borough Council", "Sue Oak | member | Tarn District Council"]),
    ("Co-opted: Rose Rowan; Tim Ash", ["Rose Rowan | independent member | ", "Tim Ash | independent member | "]),
    ("Ann Elm, Pat Fern and Max Ivy", ["Ann Elm | member | ", "Pat Fern | member | ", "Max Ivy | member | "]),
    ("Holt: Ann Elm\nTarn: Pat Fern (Chair)\nIndependent: Rose Rowan",
     ["Ann Elm | member | Holt", "Pat Fern | chair, member | Tarn", "Rose Rowan | independent member | "]),
    ("Anna Birch, Stoke Gifford", ["Anna Birch | member | Stoke Gifford"]),
    ("Authority: Holt BC\nRepresentative: Cllr Ann Elm\nDeputy: Cllr Pat Fern\n\nAuthority: Tarn DC\n"
     "Representative: Cllr Max Ivy\nDeputy: None",
     ["Councillor Ann Elm | member | Holt BC", "Councillor Pat Fern | substitute | Holt BC, for Councillor Ann Elm",
      "Councillor Max Ivy | member | Tarn DC"]),
    # blocks, one of them of somebody without a title; names in no Latin letters
    ("Cllr Ann Elm\nHolt Council\n\nCllr Pat Fern\nTarn Council\nVice-Chair\n\nRose Rowan\nIndependent Member",
     ["Councillor Ann Elm | member | Holt Council", "Councillor Pat Fern | vice-chair, member | Tarn Council",
      "Rose Rowan | independent member | "]),
    ("Cllr 佐藤 花子 (Holt)", ["Councillor 佐藤 花子 | member | Holt"]),
    ("Cllr Ольга Ива (Holt)\nCllr Pat Fern (Holt)",
     ["Councillor Ольга Ива | member | Holt", "Councillor Pat Fern | member | Holt"]),
    ("Cllr Ann Elm (Holt)\nSubstitutes\nPat Fern (for Ann Elm)\nLee Gorse - Ann Elm",
     ["Councillor Ann Elm | member | Holt", "Pat Fern | substitute | for Ann Elm",
      "Lee Gorse | substitute | for Ann Elm"]),
    # for whom a substitute stands, by a name or by the short one of a council
    ("Cllr Ann Elm (Holt Borough Council)\nCllr Pat Fern (Holt Borough Council)\nSubstitutes\n"
     "Cllr Lee Gorse (for Cllr Elm)\nCllr Max Ivy (sub for Holt)",
     ["Councillor Ann Elm | member | Holt Borough Council", "Councillor Pat Fern | member | Holt Borough Council",
      "Councillor Lee Gorse | substitute | for Cllr Elm", "Councillor Max Ivy | substitute | Holt Borough Council"]),
    # what a list is headed by
    *((f"{title}\nCllr Ann Elm, Holt", ["Councillor Ann Elm | member | Holt"])
      for title in ("Panel membership", "Members 2033/34", "Westmarshire Police and Crime Panel", "Panel 2033 to 2034",
                    "Police and Crime Panel Membership List")),
    ("Members\nAnna Birch, Eldmoor Council\nCo-opted independent members\nRose Rowan\nSupporting officers:\nMoss Reed",
     ["Anna Birch | member | Eldmoor Council", "Rose Rowan | independent member | ", "Moss Reed | officer | "]),
    # a council’s short name alone over those it sends
    *((f"{holt}\n{ann}\n{pat}\n{gap}{eldmoor}\n{jo}",
       [f"{of}Ann Elm | member | Holt", f"{of}Pat Fern | member | Holt", f"{of}Jo Reed | member | Eldmoor"])
      for holt, eldmoor in (("HOLT", "ELDMOOR"), ("Holt", "Eldmoor"), ("Holt:", "Eldmoor:"))
      for of, ann, pat, jo in (("Councillor ", "Cllr Ann Elm", "Cllr Pat Fern", "Cllr Jo Reed"),
                               ("", "Ann Elm", "Pat Fern", "Jo Reed"))
      for gap in ("", "\n")),
    ("STOKE UPON TERN\nCllr Ann Elm\nCllr Pat Fern",
     ["Councillor Ann Elm | member | Stoke upon Tern", "Councillor Pat Fern | member | Stoke upon Tern"]),
    ("Birch\nElm", ["Birch | member | ", "Elm | member | "]),
    ("ANN ELM\nPAT FERN", ["Ann Elm | member | ", "Pat Fern | member | "]),
    # several people on a line, each with what is said of him
    ("Cllr A Birch [Holt]; Cllr B Elm [Eldmoor]",
     ["Councillor A Birch | member | Holt", "Councillor B Elm | member | Eldmoor"]),
    ("Holt: A Birch, B Elm; Eldmoor: C Fern",
     ["A Birch | member | Holt", "B Elm | member | Holt", "C Fern | member | Eldmoor"]),
    ("Holt - Cllr A Birch, Cllr B Elm\nEldmoor - Cllr C Fern\nIndependent - D Gorse, E Heath",
     ["Councillor A Birch | member | Holt", "Councillor B Elm | member | Holt", "Councillor C Fern | member | Eldmoor",
      "D Gorse | independent member | ", "E Heath | independent member | "]),
    # what leads from a name to its council; a telephone number after brackets; headings and totals
    ("Cllr A. Birch................Holt\nCllr B. Elm → Eldmoor",
     ["Councillor A Birch | member | Holt", "Councillor B Elm | member | Eldmoor"]),
    ("Cllr A Birch (Holt) 01234 567890 a@holt.example", ["Councillor A Birch | member | Holt"]),
    ("Councillors\nBirch\nElm\nFern", ["Birch | member | ", "Elm | member | ", "Fern | member | "]),
    ("Total: 10 members\nCllr A Birch (Holt)\nQuorum 4", ["Councillor A Birch | member | Holt"]),
    # nothing between name, council, party and office
    ("Cllr Ann Elm Holt Council\nCllr P Fern Eldmoor District Council Chair",
     ["Councillor Ann Elm | member | Holt Council", "Councillor P Fern | chair, member | Eldmoor District Council"]),
    ("Cllr Ann Elm Labour Holt Council", ["Councillor Ann Elm | member | Holt Council"]),
    ("Holt Council Cllr Ann Elm\nEldmoor Council Cllr Pat Fern",
     ["Councillor Ann Elm | member | Holt Council", "Councillor Pat Fern | member | Eldmoor Council"]),
    ("Vice-Chair Cllr Ann Elm", ["Councillor Ann Elm | vice-chair, member | "]),
    ("Clara Knap Democratic Services Officer", ["Clara Knap | officer | Democratic Services Officer"]),
    ("Councillor Ann Elm   Holt   Labour\nCouncillor Pat Fern   Eldmoor   Green",
     ["Councillor Ann Elm | member | Holt", "Councillor Pat Fern | member | Eldmoor"]),
]  # fmt: skip
UNPARTED = [
    ("Cllr Ann Elm Westmarsh City Council", "Councillor Ann Elm | member | Westmarsh City Council"),
    ("Cllr Ann Elm Westmarsh", "Councillor Ann Elm | member | Westmarsh City Council"),
    ("Ann Elm Westmarsh Chair", "Ann Elm | chair, member | Westmarsh City Council"),
    ("Cllr Mary Ann Elm Westmarsh", "Councillor Mary Ann Elm | member | Westmarsh City Council"),
    ("Cllr A van der Elm Westmarsh Labour", "Councillor A van der Elm | member | Westmarsh City Council"),
    ("Westmarsh Ann Elm", "Ann Elm | member | Westmarsh City Council"),
    ("Westmarsh Cllr Ann Elm", "Councillor Ann Elm | member | Westmarsh City Council"),
    ("Elm, Westmarsh", "Elm | member | Westmarsh City Council"),
    ("Elm, Anna", "Anna Elm | member | "),
    ("Cllr Ann Westmarsh", "Councillor Ann Westmarsh | member | "),
    ("Cllr Ann Elm Holt", "Councillor Ann Elm Holt | member | "),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), UNPARTED)
def test_a_council_the_panel_has_is_known_with_nothing_before_it(line: str, wanted: str) -> None:
    assert said(line, a_list(authorities=(WESTMARSH,))) == [wanted]


def test_where_a_name_ends_is_asked_about_when_the_panel_does_not_have_its_council() -> None:
    ((_, how),) = read("Cllr Mary Ann Elm Holt Council")
    assert "It is read as Mary Ann of Elm Holt Council." in how.asked


def test_a_council_that_other_rows_end_with_says_where_a_name_ends() -> None:
    rows = ("Cllr Mary Ann Elm Holt Council", "Cllr Bo Reed Holt Council", "Cllr Kit Fern Holt Council")
    assert said("\n".join(rows)) == [
        "Councillor Mary Ann Elm | member | Holt Council", "Councillor Bo Reed | member | Holt Council",
        "Councillor Kit Fern | member | Holt Council",
    ]  # fmt: skip


DATED = [
    ("Cllr A Birch, Holt Council since 1 May 2031", "Holt Council, from 1 May 2031", ""),
    ("Cllr A Birch Holt Council from 1 May 2031", "Holt Council, from 1 May 2031", ""),
    ("Cllr A Birch (Holt Council until 30/4/2033)", "Holt Council, until 30 April 2033", ""),
    ("Cllr A Birch, Holt Council, from 1 May 2031 to 30 April 2033",
     "Holt Council, from 1 May 2031, until 30 April 2033", ""),
    ("Cllr A Birch, Holt Council 2031-2035", "Holt Council", "“2031-2035” was not understood, and is not kept."),
    ("Cllr A Birch, Holt Council from 2031", "Holt Council", "“from 2031” was not understood, and is not kept."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted", "told"), DATED)
def test_no_day_is_taken_for_a_part_of_a_council(line: str, wanted: str, told: str) -> None:
    ((row, how),) = read(line)
    assert how.shown[:3] == ("Councillor A Birch", "member", wanted)
    assert told in ("", *how.asked)
    assert row.values["authority"] == "Holt Council"


@pytest.mark.parametrize(("typed", "wanted"), [
    ("Cllr Ida Moss", "Councillor Ida Moss"), ("Moss, I.", "I Moss"), ("Ida Moss", "Ida Moss"), ("Moss", "Moss"),
])  # fmt: skip
def test_a_whole_name_corrected_in_one_field_is_read_apart(typed: str, wanted: str) -> None:
    of = a_list()
    (row,) = of.read(rows_of("Name,Council,Role\n,Holt Council,Member", of.is_header))
    (how,) = of.judged([row.corrected({"family": typed})])
    assert how.shown[0] == wanted
    assert not how.faults


@pytest.mark.parametrize(
    "text", ["Ann Elm Holt Council\nPat Fern Holt Council", "Holt Council Ann Elm", "Holt Council"]
)
def test_a_heading_with_nobody_under_it_does_not_vanish(text: str) -> None:
    found = read(f"{text}\nEldmoor Council\nCllr Jo Reed")
    lost = [row for row, _ in found if row.left_out]
    assert [row.words for row in lost] == text.split("\n")
    assert {row.told for row in lost} == {("Taken for the heading of a council, and nobody stands under it.",)}
    assert [row.words for row, _ in read(text) if row.left_out] == text.split("\n")


@pytest.mark.parametrize(("text", "wanted"), KINDS)
def test_lists_of_every_kind(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_a_spreadsheets_ways_of_writing_a_day() -> None:
    days = ("20-May-33", "48719", "2033-05-20 00:00:00", "Fri 20/5/33")
    rows = (f"Cllr {chr(65 + n)} {['Birch', 'Elm', 'Fern', 'Oak'][n]},Eldmoor,{day}" for n, day in enumerate(days))
    text = "\n".join(("Name,Council,Appointed", *rows))
    assert {person.posts[0].since for person in taken(text).values()} == {dt.date(2033, 5, 20)}


def test_westmarsh_cc_is_the_one_city_or_county_council_that_is_known() -> None:
    assert said("Cllr A Elm (Westmarsh CC)", a_list(authorities=(WESTMARSH,))) == [
        f"Councillor A Elm | member | {WESTMARSH}"
    ]


def test_whose_spelling_is_taken_for_whose_is_asked_once() -> None:
    found = read("Cllr A Elm (Westmarsh)\nCllr B Fern (Westmarsh)", a_list(authorities=(WESTMARSH,)))
    assert [len(how.asked) for _, how in found] == [1, 0]


def test_the_office_of_an_officer_or_the_commissioner_is_no_council_of_the_panel() -> None:
    of = a_list()
    rows = of.read(
        rows_of(
            "Name,Organisation,Role\nJay Finch,OPCC,PCC\nWren Hill,Westmarshire Police,Chief Constable", of.is_header
        )
    )
    assert not [each.record for each in of.act(rows).changes if isinstance(each.record, Panel)]


def test_a_council_is_called_by_the_fullest_name_that_the_list_has() -> None:
    assert said("Cllr A Elm (Holt BC)\nCllr B Fern (Holt)\nCllr C Oak (Holt Borough Council)") == [
        f"Councillor {name} | member | Holt Borough Council" for name in ("A Elm", "B Fern", "C Oak")
    ]
    assert said("Cllr A Elm (Holt)\nCllr B Fern (Holt City Council)\nCllr C Oak (Holt County Council)")[0] == (
        "Councillor A Elm | member | Holt"
    )
