"""Rows as people type and copy them: names, titles, councils and heads of columns that were misread once."""

from __future__ import annotations

import pytest

from secretariat.lists.cells import rows_of
from secretariat.lists.people.taking import PeopleList
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from tests.support.panels import DAY


def said(text: str) -> list[str]:
    of = PeopleList(panel=Panel(name="Westmarshire Police and Crime Panel"), people=People(), day=DAY)
    rows = of.read(rows_of(text, of.is_header))
    judged = of.judged(rows)
    assert not any(how.faults for how in judged)
    return [" | ".join(how.shown[:3]) for row, how in zip(rows, judged, strict=True) if not row.left_out]


LINES = {
    # short names in two signs; family names in capitals after what is none; a title that is a name
    "Cllr Anna (“Annie”) Birch, Holt": "Councillor Anna Birch | member | Holt",
    "Cllr Anna \"Annie\" Birch; Holt BC": "Councillor Anna Birch | member | Holt BC",
    "‘Bob’ Robert Fern, Holt BC": "Robert Fern | member | Holt BC",
    "Mr “Bob” R. Fern, lay member": "Mr R Fern | independent member | ",
    "(Bob) Robert Fern, Holt BC": "Robert Fern | member | Holt BC",
    "Mr R (Bob) Fern, lay member": "Mr R Fern | independent member | ",
    "Robert (Bob) Fern (Holt BC)": "Robert Fern | member | Holt BC",
    "van DYKE Max (Holt)": "Max van Dyke | member | Holt",
    "Cllr Jan ten HAVE": "Councillor Jan ten Have | member | ",
    "Cllr ap HUW Tim": "Councillor Tim ap Huw | member | ",
    "Cllr DE LA RUE Anne": "Councillor Anne De La Rue | member | ",
    "Major, John": "John Major | member | ",
    "Canon, A.": "A Canon | member | ",
    "_Cllr Pat Fern_ (Tarn)": "Councillor Pat Fern | member | Tarn",
    "Cllr Si&acirc;n Oak (Holt)": "Councillor Siân Oak | member | Holt",
    "Cllr Dr A. B. Birch-Elm Ph.D., MBE, Holt BC": "Councillor Dr AB Birch-Elm | member | Holt BC",
    "Cllr Ann Birch (she/her), Holt": "Councillor Ann Birch | member | Holt",
    "012 Cllr Anna Birch (Holt)": "Councillor Anna Birch | member | Holt",
    "👤 Cllr Anna Birch (Holt)": "Councillor Anna Birch | member | Holt",
    "Cllr A.Birch (Holt)": "Councillor A Birch | member | Holt",
    "Cllr B.J.Elm (Holt)": "Councillor BJ Elm | member | Holt",
    "Cllr Anna Birch- Holt": "Councillor Anna Birch | member | Holt",
    "Cllr Cat Fern-Gorse -Tarn": "Councillor Cat Fern-Gorse | member | Tarn",
    "Cllr Anna Birch (Holt (Labour))": "Councillor Anna Birch | member | Holt",
    "Cllr Anna Birch (Holt": "Councillor Anna Birch | member | Holt",
    "Cynghorydd / Councillor Siân Rees (Holt)": "Councillor Siân Rees | member | Holt",
    "Cllr Cat Fern – Acting Chair": "Councillor Cat Fern | member | ",
    # titles
    "Honorary Alderman Fred Ash (co-opted)": "Honorary Alderman Fred Ash | independent member | ",
    "His Honour Judge Tim Cole, lay member": "His Honour Judge Tim Cole | independent member | ",
    "Rev’d Ed Elder, lay member": "Reverend Ed Elder | independent member | ",
    "Deputy Mayor Pat Fern, Tarn": "Deputy Mayor Pat Fern | member | Tarn",
    "Wing Commander Jo Ash, independent": "Wing Commander Jo Ash | independent member | ",
    # a rank right before a family name is a given name, where a title stands before it
    "Mr Col Larch, independent member": "Mr Col Larch | independent member | ",
    "Cllr Col Larch (Holt)": "Councillor Col Larch | member | Holt",
    "Ms Lady Ash, lay member": "Ms Lady Ash | independent member | ",
    "Col Larch, independent member": "Colonel Larch | independent member | ",
    "Cllr Col. Larch (Holt)": "Councillor Colonel Larch | member | Holt",
    "Cllr Major Ed Elm (Holt)": "Councillor Major Ed Elm | member | Holt",
    "Cllr Dr the Hon Tim Oak (Holt)": "Councillor Dr the Hon Tim Oak | member | Holt",
    "Cllr Birch, Anna (Ms) – Holt": "Councillor Ms Anna Birch | member | Holt",
    "Ms Rose Lark (Ind. co-optee)": "Ms Rose Lark | independent member | ",
    "Cllr Anna Birch (from 20 May 2033, replacing Cllr Bob Elm) – Holt":
        "Councillor Anna Birch | member | Holt, from 20 May 2033",
    "Cllr Mary MacGORSE (Holt)": "Councillor Mary MacGorse | member | Holt",
    "Cllr Eve d’ARCY (Holt)": "Councillor Eve d’Arcy | member | Holt",
    # a term without “from”
    "Cllr Anna Birch, Holt, 01/05/2033 - 30/04/2034":
        "Councillor Anna Birch | member | Holt, from 1 May 2033, until 30 April 2034",
    "Cllr Anna Birch, Holt, 1 May 2033 to 30 April 2034":
        "Councillor Anna Birch | member | Holt, from 1 May 2033, until 30 April 2034",
    "Ms Rose Lark, independent member, 4 year term to 31 March 2035":
        "Ms Rose Lark | independent member | until 31 March 2035",
    # what parts a row
    "Cllr Anna Birch<br/>Holt": "Councillor Anna Birch | member | Holt",
    "Cllr Anna Birch > Holt": "Councillor Anna Birch | member | Holt",
    "Cllr Anna Birch -> Holt": "Councillor Anna Birch | member | Holt",
    "Anna Birch — Holt City Council — Labour — Chair": "Anna Birch | chair, member | Holt City Council",
    "Support officer: Pat Fern. Democratic Services.": "Pat Fern | officer | Democratic Services",
    "Councillor Maeve O’Larch Committee Member": "Councillor Maeve O’Larch | member | ",
    "    o Cllr Anna Birch (Holt)": "Councillor Anna Birch | member | Holt",
    "Anna Birch / Holt City Council / Chair": "Anna Birch | chair, member | Holt City Council",
    "[4] Cllr Anna Birch (Holt)": "Councillor Anna Birch | member | Holt",
    "Cllr Anna Birch, Holt City Council and Chair of the Panel":
        "Councillor Anna Birch | chair, member | Holt City Council",
    "Cllr Anna Birch (Vice-Chair and Holt BC)": "Councillor Anna Birch | vice-chair, member | Holt BC",
    "Mo Reed (Independent Chair)": "Mo Reed | chair, independent member | ",
    "Mo Reed – Lay Vice-Chair": "Mo Reed | vice-chair, independent member | ",
    "Deputy Chief Constable Wren Hill": "Wren Hill | other | Deputy Chief Constable",
    "Cllr Anna Birch - Chair of the Police and Crime Panel - Holt BC":
        "Councillor Anna Birch | chair, member | Holt BC",
    "Cllr Anna Birch – Vice-Chairman of the PCP – Holt": "Councillor Anna Birch | vice-chair, member | Holt",
    # councils
    "Cllr Anna Birch (Holt, Tarn and Marsh District Council)":
        "Councillor Anna Birch | member | Holt, Tarn and Marsh District Council",
    "Tarn: Cat Fern (Green)": "Cat Fern | member | Tarn",
    "CLLR ANNA BIRCH – HOLT CITY COUNCIL": "Councillor Anna Birch | member | Holt City Council",
    "CLLR ANNA BIRCH – TARN DC": "Councillor Anna Birch | member | Tarn DC",
    "Cllr. A. B. Birch - Lab. - Holt B.C.": "Councillor AB Birch | member | Holt BC",
    "Cllr Anna Birch (WCC)": "Councillor Anna Birch | member | WCC",
}  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), LINES.items())
def test_a_line(line: str, wanted: str) -> None:
    assert said(line) == [wanted]


TABLES = [
    ("Seat,Appointing Body,Representative 2036/37,Political Affiliation,E-mail,Named Sub.\n"
     "1,Holt City Council,Cllr A. Birch,Labour,a@holt.example,Cllr S Oak\n2,Tarn DC,VACANT,,,",
     ["Councillor A Birch | member | Holt City Council",
      "Councillor S Oak | substitute | Holt City Council, for Councillor A Birch"]),
    ('"Cllr Surname";"Forename(s)";"Authority";"Role on PCP"\n"O\'Neill";"Jane";"Tarn DC";"Vice-Chair"\n'
     '"ap Rhys";"Dafydd";"";"Co-opted Independent"',
     ["Jane O'Neill | vice-chair, member | Tarn DC", "Dafydd ap Rhys | independent member | "]),
    ("| **Councillor** | **Authority** | **Substitute(s)** |\n|:--|:--|:--|\n| Anna Birch | Holt | Max Ivy / Jo Ash |",
     ["Anna Birch | member | Holt", "Max Ivy | substitute | Holt, for Anna Birch",
      "Jo Ash | substitute | Holt, for Anna Birch"]),
    ("Substitute\tFor\nCllr Anna Birch\tHolt BC\nCllr Pat Fern\tTarn DC",
     ["Councillor Anna Birch | substitute | Holt BC", "Councillor Pat Fern | substitute | Tarn DC"]),
    ("Representing\tMember\tStatus\nHolt BC\tCllr Anna Birch\tFull\nIndependent\tMo Reed\tCo-opted (until 31/3/2038)",
     ["Councillor Anna Birch | member | Holt BC", "Mo Reed | independent member | until 31 March 2038"]),
    ('"Name of\nMember","Appointing\nAuthority"\nCllr Anna Birch,Holt BC',
     ["Councillor Anna Birch | member | Holt BC"]),
    ("Tarn: Cat Fern (Ind) sub: Dan Gorse",
     ["Cat Fern | member | Tarn", "Dan Gorse | substitute | Tarn, for Cat Fern"]),
    ("Name,Job Title,Organisation\nJay Finch,Police and Crime Commissioner,OPCC\nKim Reed,Deputy PCC,OPCC\n"
     "Moss Ash,Chief Executive,OPCC\nWren Hill,Chief Constable,Holt Constabulary\nJo Oak,Scrutiny Officer,Holt BC",
     ["Jay Finch | commissioner | ", "Kim Reed | deputy commissioner | ",
      "Moss Ash | commissioner's staff | Chief Executive", "Wren Hill | other | Holt Constabulary, Chief Constable",
      "Jo Oak | officer | Holt BC, Scrutiny Officer"]),
    ("Officer,Role,Organisation\nMoss Ash,Chief Executive,OPCC\nJay Finch,PCC,OPCC\nJo Oak,,OPCC",
     ["Moss Ash | commissioner's staff | Chief Executive", "Jay Finch | commissioner | ",
      "Jo Oak | commissioner's staff | "]),
    ("\tName\t\tCouncil\nTitle\tFirst\tLast\t\nCllr\tAnna\tBirch\tHolt",
     ["Councillor Anna Birch | member | Holt"]),
    ("Name;Council;Term (from - to)\nCllr Anna Birch;Holt;20/05/2035 – 30/04/2037\nCllr Pat Fern;Holt;4 years",
     ["Councillor Anna Birch | member | Holt, from 20 May 2035, until 30 April 2037",
      "Councillor Pat Fern | member | Holt"]),
    ("Authority\tMember\tDeputy\nHolt BC\tCllr Anna Birch\tAny Holt councillor\n"
     "Tarn DC\tCllr Pat Fern\tJo Ash (Deputy)",
     ["Councillor Anna Birch | member | Holt BC", "Councillor Pat Fern | member | Tarn DC",
      "Jo Ash | substitute | Tarn DC, for Councillor Pat Fern"]),
    ("Name,Council,Role\nCllr Cat Fern,Tarn,Substitute (for Dan Gorse)\nDan Gorse,Tarn,Member",
     ["Councillor Cat Fern | substitute | Tarn, for Dan Gorse", "Dan Gorse | member | Tarn"]),
    ('"Birch", "Anna", "Cllr", "Holt"\n"Fern", "Pat", "Cllr", "Holt"',
     ["Councillor Anna Birch | member | Holt", "Councillor Pat Fern | member | Holt"]),
    # two rows are no name and what belongs to it
    ("Cllr Ann Birch <ann@holt.example>\n'Bob Elm' <bob@tarn.example>",
     ["Councillor Ann Birch | member | ", "Bob Elm | member | "]),
    ("Cllr Ann Birch, Holt\nBob Elm (they/them) – Independent Member",
     ["Councillor Ann Birch | member | Holt", "Bob Elm | independent member | "]),
    ("Cllr Ann Birch\nMember for Holt North\nHolt Borough Council\nTel: 01234 567890\nEmail: ann@holt.example",
     ["Councillor Ann Birch | member | Holt Borough Council"]),
    # whose substitute each is, where a row has several members; a cell that spans rows; a picture with its words
    ("Council,Members,Substitutes\nHolt BC,\"Cllr A Birch\nCllr B Elm\",Cllr C Fern",
     ["Councillor A Birch | member | Holt BC", "Councillor C Fern | substitute | Holt BC",
      "Councillor B Elm | member | Holt BC"]),
    ("Council\tMember\tParty\nHolt BC\tCllr A Birch\tCon\nCllr B Elm\tLab\nTarn DC\tCllr C Fern\tCon",
     ["Councillor A Birch | member | Holt BC", "Councillor B Elm | member | Holt BC",
      "Councillor C Fern | member | Tarn DC"]),
    ("Anna Birch\nAnna Birch\nChair\nHolt City Council\n\nBob Elm\nBob Elm\nLabour\nTarn DC",
     ["Anna Birch | chair, member | Holt City Council", "Bob Elm | member | Tarn DC"]),
    ("Name\tDesignation\tBody\nCllr Anna Birch\tVice-chair\tHolt BC",
     ["Councillor Anna Birch | vice-chair, member | Holt BC"]),
    ("Officers: Pat Fern, Scrutiny Officer, and Lee Ash, Solicitor",
     ["Pat Fern | officer | Scrutiny Officer", "Lee Ash | officer | Solicitor"]),
    ("Members present: Councillors A Birch, Mrs B Elm and Mr M Ivy",
     ["Councillor A Birch | member | ", "Councillor Mrs B Elm | member | ", "Mr M Ivy | member | "]),
    # cards of a page, an empty line between all that they say; a substitute for a member, beside a council
    ("Home\n\nPolice and Crime Panel\n\nCouncillor Ann Elm\n\nChair\n\nHolt BC\n\nCouncillor Bob Oak\n\nTarn DC",
     ["Home | member | ", "Councillor Ann Elm | chair, member | Holt BC", "Councillor Bob Oak | member | Tarn DC"]),
    ("Name,Council,For\nCllr Ann Elm,Holt BC,\nCllr Bob Oak,Holt BC,Ann Elm",
     ["Councillor Ann Elm | member | Holt BC", "Councillor Bob Oak | substitute | Holt BC, for Ann Elm"]),
    # what stands below says what signs and short names mean; a column of councils without a name; first and last names
    ("Cllr Ann Elm* (Holt)\nCllr Bob Oak** (Tarn)\n* Chair\n** Vice-Chair",
     ["Councillor Ann Elm | chair, member | Holt", "Councillor Bob Oak | vice-chair, member | Tarn"]),
    ("Cllr Ann Elm (HBC)\nCllr Bob Oak (TDC)†\nHBC = Holt Borough Council\nTDC: Tarn District Council\n† substitute",
     ["Councillor Ann Elm | member | Holt Borough Council",
      "Councillor Bob Oak | substitute | Tarn District Council"]),
    ("\tName\tAppointed\nHolt BC\tCllr Ann Elm\t15 May 2033\nTarn DC\tCllr Bob Oak\t",
     ["Councillor Ann Elm | member | Holt BC, from 15 May 2033", "Councillor Bob Oak | member | Tarn DC"]),
    ("First name: Ann\nLast name: Elm\nCouncil: Holt BC\nFirst name: Bob\nLast name: Oak\nCouncil: Tarn DC",
     ["Ann Elm | member | Holt BC", "Bob Oak | member | Tarn DC"]),
    ("Membership: Councillors Ann Elm (Chair), Bob Oak and Lee Ash",
     ["Councillor Ann Elm | chair, member | ", "Councillor Bob Oak | member | ", "Councillor Lee Ash | member | "]),
    ("Council\tMember\nHolt BC\tCllr Ann Elm\nTarn DC\tawaiting nomination",
     ["Councillor Ann Elm | member | Holt BC"]),
    # two without titles in a cell beside the council's; what a column is called is somebody's title too
    ("Council;Members;Reserve members\nHolt BC;Ann Elm, Bob Oak;Lee Ash\nTarn DC;Pat Fern;Jo Yew, Di Rowan",
     ["Ann Elm | member | Holt BC", "Lee Ash | substitute | Holt BC", "Bob Oak | member | Holt BC",
      "Pat Fern | member | Tarn DC", "Jo Yew | substitute | Tarn DC, for Pat Fern",
      "Di Rowan | substitute | Tarn DC, for Pat Fern"]),
    ("Ann Elm, Councillor, Holt BC, Member\nBob Oak, Councillor, Tarn DC, Substitute",
     ["Councillor Ann Elm | member | Holt BC", "Councillor Bob Oak | substitute | Tarn DC"]),
    ("Police and Crime Panel (13)\nLabour (1)\nCllr Ann Elm – Holt\nIndependent (co-opted) (1)\nMax Ivy",
     ["Councillor Ann Elm | member | Holt", "Max Ivy | independent member | "]),
    ("COUNCIL: Holt BC\nAnn Elm\nBob Oak (sub)\nCOUNCIL: Tarn DC\nPat Fern\nLee Ash (sub)",
     ["Ann Elm | member | Holt BC", "Bob Oak | substitute | Holt BC", "Pat Fern | member | Tarn DC",
      "Lee Ash | substitute | Tarn DC"]),
    # tables that lie on their side
    ("Name\tAnn Birch\tBob Elm\nCouncil\tHolt BC\tTarn DC\nRole\tChair\tMember",
     ["Ann Birch | chair, member | Holt BC", "Bob Elm | member | Tarn DC"]),
    ("Role\tChair\tMember\nName\tAnn Birch\tBob Elm", ["Ann Birch | chair, member | ", "Bob Elm | member | "]),
    ("Membership\nCouncil;Holt;Tarn\nCouncillor;Ann Birch;Bob Elm\nEmail;a@holt.example;b@tarn.example",
     ["Ann Birch | member | Holt", "Bob Elm | member | Tarn"]),
    ("\tHolt BC\tTarn DC\nMember\tCllr A Birch\tCllr B Elm\nSubstitute\tCllr C Fern\t",
     ["Councillor A Birch | member | Holt BC", "Councillor C Fern | substitute | Holt BC, for Councillor A Birch",
      "Councillor B Elm | member | Tarn DC"]),
    ("Name\tAnn Birch\nCouncil\tHolt BC\nName\tBob Elm\nCouncil\tTarn DC",
     ["Ann Birch | member | Holt BC", "Bob Elm | member | Tarn DC"]),
    # lines within a cell, numbers before lines among cells
    ('"Cllr Anna Birch\n(Chair)"\t"Holt\nBorough Council"\n"Cllr Pat Fern"\t"Tarn DC"',
     ["Councillor Anna Birch | chair, member | Holt Borough Council", "Councillor Pat Fern | member | Tarn DC"]),
    ("1) Cllr Anna Birch, Holt\n2\tCllr Pat Fern, Holt",
     ["Councillor Anna Birch | member | Holt", "Councillor Pat Fern | member | Holt"]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "wanted"), TABLES)
def test_a_table(table: str, wanted: list[str]) -> None:
    assert said(table) == wanted


def test_the_initials_of_a_council_that_the_panel_has_are_that_council() -> None:
    councils = ("Westmarsh City Council", "Holt Borough Council", "Hart Borough Council")
    of = PeopleList(panel=Panel(name="Westmarshire PCP", authorities=councils), people=People(), day=DAY)
    rows = of.read(rows_of("Cllr Ann Elm (WCC)\nCllr Bob Oak (HBC)", of.is_header))
    assert [how.shown[2] for how in of.judged(rows)] == ["Westmarsh City Council", "HBC"]


def test_the_number_of_a_row_under_no_head_is_not_asked_about() -> None:
    of = PeopleList(panel=Panel(name="Westmarshire PCP"), people=People(), day=DAY)
    rows = of.read(rows_of(",Name,Council\n1,Cllr Anna Birch,Holt BC\n2,Cllr Pat Fern,Holt BC", of.is_header))
    assert [how.asked for how in of.judged(rows)] == [(), ()]
