"""Which paragraphs business may be taken in private under: England's, or as she enters them (WAL-01).

The paragraphs here are invented, but for England's.
"""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.agenda import items as agenda
from secretariat.basics.record import Refused
from secretariat.complaints.review.annex import annex
from secretariat.complaints.review.annex_paper import complaints_annex
from secretariat.documents.plain_text import write
from secretariat.meetings.exempt import ExemptGrounds, from_lines, judged_grounds, statement
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.panel.panel import Panel
from secretariat.panel.settings.changes import change
from secretariat.panel.settings.rows import SETTINGS
from tests.support.cases import new_case, received, taken
from tests.support.clerk import Clerk, begun_clerk, squeezed
from tests.support.panels import DAY, the_panel

OURS = judged_grounds(
    ExemptGrounds(
        schedule="Part 4 of Schedule 12A to the Act of our country",
        grounds=from_lines("12 = information about one person\n13=what names one\n\n18a = information for standards "),
        of_a_person="12 and 13",
    )
)


@pytest.mark.parametrize(
    ("lines", "of_a_person", "why"),
    [
        ("", "12", "at least one of its paragraphs"),
        ("12 information about a person", "12", "its number, an equals sign and its words"),
        ("twelve = information about a person", "12", "its number, an equals sign and its words"),
        ("12 =", "12", "its number, an equals sign and its words"),
        ("12 = this\n12 = that", "12", "is there twice"),
        ("18a = this\n18A = that", "18A", "is there twice"),
        ("12 = this", "1 and 2", "which of these paragraphs cover a person"),
        ("12 = this", "", "which of these paragraphs cover a person"),
    ],
)
def test_what_makes_no_list_of_paragraphs_is_refused(lines: str, of_a_person: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        judged_grounds(ExemptGrounds(grounds=from_lines(lines), of_a_person=of_a_person))


def test_they_read_in_the_list_of_settings() -> None:
    setting = SETTINGS["exempt"]
    assert setting.described(ExemptGrounds()) == "paragraphs 1 to 7 of Part 1 of Schedule 12A"
    assert setting.described(OURS) == "paragraphs 12, 13 and 18a of Part 4 of Schedule 12A"


def test_an_item_is_held_against_them_and_the_agenda_says_their_words() -> None:
    item = AgendaItem(number="3", title="A matter", exempt="18A", paper=PaperStatus.ATTACHED)
    bundle = Clerk().p.bundle
    with pytest.raises(Refused, match=r"one of 12, 13 and 18a, or several as “12 and 13”"):
        agenda.add(bundle, item.with_(number="", exempt="1"), grounds=OURS)
    with pytest.raises(Refused, match="one of 1 to 7"):
        agenda.add(bundle, item.with_(number=""))
    assert agenda.add(bundle, item.with_(number=""), grounds=OURS)
    assert "paragraph 18A of Part 4 of Schedule 12A to the Act of our country (information for standards)" in statement(
        item, OURS
    )


def test_the_resolution_names_them_from_their_day_on_and_what_was_resolved_before_stays() -> None:
    clerk = begun_clerk(change(the_panel(), "exempt", OURS, DAY))
    with pytest.raises(Refused, match="Part 4 of Schedule 12A has the paragraphs 12, 13 and 18a, and 1 is none"):
        clerk.type("/private 1")
    assert "add it by /private 12, or" in clerk.copy().type("/private").say
    clerk.type("/private 12, 18a")
    assert "exempt information under paragraphs 12 and 18A of Part 4 of Schedule 12A and" in clerk.printed[-2]

    before = begun_clerk(change(the_panel(), "exempt", OURS, DAY + dt.timedelta(1)))
    before.type("/private 1")
    assert "exempt information under paragraph 1 of Part 1 of Schedule 12A and" in before.printed[-2]


def test_a_report_on_complaints_is_withheld_under_those_about_a_person() -> None:
    panel = next(put.record for put in change(the_panel(), "exempt", OURS, DAY).changes)
    assert isinstance(panel, Panel)
    found = annex([taken(new_case("2031/001"), received())], "2031/001", grounds=panel.rules_on(DAY).exempt)
    paper = squeezed(write(complaints_annex(found, panel)))
    assert "under paragraphs 12 and 13 of Part 4 of Schedule 12A to the Act of our country (information about" in paper
