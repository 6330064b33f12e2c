"""What is struck out in a list is told and taken by nobody, whatever program struck it out."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Font

from secretariat.lists.cells import rows_of
from secretariat.lists.dates import DatesList
from secretariat.lists.files import rows_of_file
from secretariat.lists.kind import ListKind
from secretariat.lists.people.taking import PeopleList
from secretariat.lists.standing import StandingList
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from tests.support.panels import DAY

PANEL = Panel(name="Westmarshire Police and Crime Panel")
PEOPLE = PeopleList(panel=PANEL, people=People(), day=DAY)
DATES = DatesList(panel=PANEL, today=DAY)


def judged(of: ListKind, given: str | tuple[str, bytes]) -> list[str]:
    rows = of.read(rows_of(given, of.is_header) if isinstance(given, str) else rows_of_file(*given, of.is_header))
    return [
        f"{'– ' if row.left_out else ''}{how.shown[0]}" + "".join(f" ({each})" for each in how.sentences)
        for row, how in zip(rows, of.judged(rows), strict=True) if row.number
    ]  # fmt: skip


def word() -> bytes:
    paper = Document()
    table = paper.add_table(rows=4, cols=2)
    rows = (("Name", "Council"), ("Cllr Ann Elm", "Holt"), ("Cllr Bob Fern", "Tarn"), ("Cllr Cat Gorse", "Tarn"))
    for n, (row, words) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, said in zip(row.cells, words, strict=True):
            run = cell.paragraphs[0].add_run(said)
            run.font.strike = n == 2
            run.font.double_strike = n == 3
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def spreadsheet() -> bytes:
    book = Workbook()
    sheet: Any = book.active
    for row in (["Name", "Council"], ["Cllr Ann Elm", "Holt"], ["Cllr Bob Fern", "Tarn"]):
        sheet.append(row)
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


STRUCK = "– Councillor Bob Fern (It is struck out.)"
WEB = b"<html><ul><li>Cllr Ann Elm</li><li>%s</li></ul></html>"
GIVEN: list[tuple[ListKind, str | tuple[str, bytes], list[str]]] = [
    (PEOPLE, "Cllr Ann Elm\n~~Cllr Bob Fern~~", ["Councillor Ann Elm", STRUCK]),
    (PEOPLE, "Name\tCouncil\nCllr Ann Elm\tHolt\n~~Cllr Bob Fern\tTarn~~", ["Councillor Ann Elm", STRUCK]),
    (PEOPLE, "No,Name,Council\n1,~~Cllr Bob Fern~~,~~Tarn~~\n2,Cllr Ann Elm,Holt", [STRUCK, "Councillor Ann Elm"]),
    (PEOPLE, "~~Cllr Bob Fern~~ Cllr Ann Elm, Holt", ["Councillor Ann Elm (Struck out, and not read: Cllr Bob Fern.)"]),
    (PEOPLE, ("a.docx", word()), ["Councillor Ann Elm", STRUCK, "– Councillor Cat Gorse (It is struck out.)"]),
    (PEOPLE, ("a.xlsx", spreadsheet()), ["Councillor Ann Elm", STRUCK]),
    *((PEOPLE, ("a.html", WEB % way), ["Councillor Ann Elm", STRUCK]) for way in (
        b"<s>Cllr Bob Fern</s>", b"<del>Cllr <b>Bob</b> Fern</del>", b"<strike>Cllr Bob</strike> <strike>Fern</strike>",
        b"<span style='text-decoration: line-through'>Cllr Bob Fern</span>",
    )),
    (DATES, "~~8 March 2034, 2pm~~ 15 March 2034, 2pm",
     ["Wednesday 15 March 2034 (Struck out, and not read: 8 March 2034, 2pm.)"]),
    (DATES, "<s>8 March 2034</s>\n15 March 2034",
     ["– 8 March 2034 (It is struck out.)", "Wednesday 15 March 2034"]),
    (StandingList(panel=PANEL, since=DAY), "Apologies\n~~Our visits~~\nOur plan",
     ["Apologies", "– Our visits (It is struck out.)", "Our plan"]),
]  # fmt: skip


@pytest.mark.parametrize(("of", "given", "wanted"), GIVEN)
def test_what_is_struck_out(of: ListKind, given: str | tuple[str, bytes], wanted: list[str]) -> None:
    assert judged(of, given) == wanted


def test_a_lone_sign_strikes_nothing_out() -> None:
    assert rows_of("Cllr Ann Elm ~~ Holt", lambda _: False)[0].cells == ("Cllr Ann Elm ~~ Holt",)
