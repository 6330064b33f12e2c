"""The Review of Complaints and its annex as papers: what may stand in them, of which days, in which form."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Literal

import msgspec
import pytest

from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case
from secretariat.complaints.gate.leaks import Watch
from secretariat.complaints.review.annex import annex
from secretariat.complaints.review.counting import Counts, Reference, count
from secretariat.complaints.review.period import Period, chosen_period, reviewed_at, usual, year_from_april
from secretariat.complaints.review.report import HEADINGS, review, written
from secretariat.complaints.states import State
from secretariat.documents.document import Heading, Paragraph, Table, plain, words_of
from secretariat.documents.problems import problems
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.panel.panel import ComplaintTargets, Panel, Rules
from secretariat.panel.people import People
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import AnnexMaterial, ReviewMaterial
from tests.support.cases import DAY, adds_up, case_in, moment, new_case, on, step, taken
from tests.support.clerk import printed
from tests.support.panels import invented_people, the_panel

BEFORE, AFTER = DAY - dt.timedelta(1), DAY + dt.timedelta(90)
FEW = the_panel().with_(rules=(Rules(complaint_targets=ComplaintTargets(small_number=2)),))

# --- what can be held ---


def leaves(kind: Any) -> Iterator[Any]:
    """The simple types that values of a type are built of."""
    if typing.get_origin(kind) is typing.Annotated:
        yield kind
        return
    if (inner := typing.get_args(kind)) and typing.get_origin(kind) is not Literal:
        for each in inner:
            if each is not Ellipsis:
                yield from leaves(each)
        return
    yield kind


def holds_no_words(leaf: Any) -> bool:
    """A number, a day, a word of a closed list, or a reference: nothing that somebody could have typed."""
    return leaf in (int, dt.date) or leaf == Reference or typing.get_origin(leaf) is Literal


def test_no_field_of_the_figures_could_hold_what_is_private_or_was_typed() -> None:
    hints = typing.get_type_hints(Counts, include_extras=True)
    assert set(hints) == set(Counts.__struct_fields__)
    wrong = {name: leaf for name, kind in hints.items() for leaf in leaves(kind) if not holds_no_words(leaf)}
    assert wrong == {}


@pytest.mark.parametrize("kind", [str, Private, Any, str | None, tuple[str, ...], dict[str, Private], Case])
def test_a_field_that_could_would_be_noticed(kind: Any) -> None:
    assert not all(holds_no_words(leaf) for leaf in leaves(kind))


def test_the_report_is_written_from_the_figures_alone() -> None:
    hints = typing.get_type_hints(written)
    assert hints == {
        "counts": Counts, "panel": Panel, "yearly": Counts | types.NoneType, "annexed": bool, "deputy": bool,
        "return": hints["return"]
    }  # fmt: skip


@pytest.mark.parametrize(
    "reference", ["", "Mrs Nightshade", "2031/1 (Nightshade)", "2031/001\n", "12031/001", "٢٠٣١/001"]
)
def test_a_reference_that_might_say_something_stands_in_no_report(reference: str) -> None:
    case = case_in(State.RECORDED).with_(reference=reference)
    with pytest.raises(Refused) as refusal:
        count([case], BEFORE, AFTER)
    assert "Nightshade" not in str(refusal.value)


def test_a_word_that_is_not_the_laws_is_no_ground() -> None:
    """As a file from elsewhere might have it."""
    case = case_in(State.OUT_OF_REMIT)
    found = msgspec.structs.replace(case.steps[-1], matter="what Mrs Nightshade said")
    with pytest.raises(Refused):
        count([case.with_(steps=(*case.steps[:-1], found))], BEFORE, AFTER)


# --- small numbers ---


def disapplied(*grounds: Literal["a", "e"]) -> list[Case]:
    cases = []
    for n, ground in enumerate(grounds, 1):
        case = case_in(State.RECORDED, f"2031/{n:03}")
        more = {"staff_only": ground == "a", "why": Private("abusive"), "ground": ground}
        cases.append(taken(case, step(s.Disapplied, on(3), **more)))
    return cases


def test_a_ground_of_too_few_is_not_given_beside_one_of_many() -> None:
    text = review(disapplied("a", "a", "e"), FEW, BEFORE, AFTER).text()
    assert "Of those disapplied: 2 because it is entirely about conduct" in text
    assert "and 1 on other grounds." in text
    assert "vexatious" not in text
    assert "fewer than 2 cases" in text
    assert "vexatious" in review(disapplied("a", "a", "e", "e"), FEW, BEFORE, AFTER).text()


# --- which days ---


def meeting(day: str, **more: Any) -> Meeting:
    return Meeting(id=day, date=dt.date.fromisoformat(day), **more)


MEETINGS = [
    meeting("2031-03-12"), meeting("2031-06-18", kind=MeetingKind.ANNUAL),
    meeting("2031-07-02", kind=MeetingKind.EXTRAORDINARY), meeting("2031-07-09", cancelled="no business"),
    meeting("2031-09-17"),
]  # fmt: skip
D = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("today", "first"),
    [("2031-08-01", "2031-06-19"), ("2031-09-17", "2031-06-19"), ("2031-09-18", "2031-09-18"),
     ("2031-06-18", "2031-03-13"), ("2031-03-01", "2030-05-20")],
)  # fmt: skip
def test_the_usual_period_begins_after_the_last_meeting_that_has_the_review(today: str, first: str) -> None:
    """CMP-42; with no meeting before, from the beginning of the municipal year (CAL-06)."""
    assert usual(MEETINGS, D(today)) == Period(D(first), D(today))


def test_a_day_that_is_left_out_is_the_usual_one() -> None:
    today = D("2031-12-01")
    assert chosen_period(MEETINGS, today, None, None) == Period(D("2031-09-18"), today)
    assert chosen_period(MEETINGS, today, D("2031-04-01"), None) == Period(D("2031-04-01"), today)
    assert chosen_period(MEETINGS, today, None, D("2031-09-17")) == Period(D("2031-06-19"), D("2031-09-17"))


@pytest.mark.parametrize(("first", "last"), [("2031-06-01", "2031-05-01"), ("2031-06-01", "2031-08-02"),
                                             ("2031-08-03", None), ("0001-01-01", None)])  # fmt: skip
def test_a_period_that_cannot_be_is_refused(first: str, last: str | None) -> None:
    with pytest.raises(Refused):
        chosen_period(MEETINGS, D("2031-08-01"), D(first), D(last) if last else None)


def test_the_year_of_the_yearly_count_is_from_april_to_march_or_to_today() -> None:
    """CMP-44. On 17 September 2031 the year 2030 is whole, that of 2031 lasts still, and that of 2032 is to come."""
    today = D("2031-09-17")
    assert year_from_april(2030, today) == Period(D("2030-04-01"), D("2031-03-31"))
    assert year_from_april(2031, today) == Period(D("2031-04-01"), today)
    assert year_from_april(2031, D("2031-04-01")) == Period(D("2031-04-01"), D("2031-04-01")), "from its first day"
    with pytest.raises(Refused, match="The year from 1 April 2032 has not begun"):
        year_from_april(2032, today)
    for year in (0, 1, 9999, 12345):
        with pytest.raises(Refused, match=f"{year} is not a year"):
            year_from_april(year, today)


def test_a_period_is_a_year_only_from_april_to_march() -> None:
    assert Period(D("2031-04-01"), D("2032-03-31")).year == 2031
    assert Period(D("2031-04-02"), D("2032-03-31")).year is None
    assert Period(D("2031-04-01"), D("2033-03-31")).year is None


def test_the_report_goes_to_the_next_meeting_that_has_it_on_its_agenda() -> None:
    def to(last: str) -> str:
        found = reviewed_at(MEETINGS, Period(D("2031-01-01"), D(last)))
        return found.id if found else ""

    assert [to(day) for day in ("2031-06-18", "2031-06-19", "2031-09-17", "2031-09-18")] == [
        "2031-06-18", "2031-09-17", "2031-09-17", ""
    ]  # fmt: skip


def test_periods_that_follow_each_other_open_with_what_the_one_before_closed_with() -> None:
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    days = [BEFORE + dt.timedelta(n) for n in (0, 2, 4, 5, 9, 60)]
    counts = [count(cases, one, other) for one, other in pairwise(days)]
    assert all(adds_up(each) for each in counts)
    assert [each.opening for each in counts[1:]] == [each.closing for each in counts[:-1]]
    assert sum(each.received + each.conduct + each.abroad for each in counts) == len(cases)


# --- the paper ---


def material(cases: list[Case], **more: Any) -> ReviewMaterial:
    report = review(cases, the_panel(), BEFORE, D("2031-09-16"), **more)
    return ReviewMaterial(panel=the_panel(), report=report, people=People(invented_people()), meetings=MEETINGS,
                          bundle=lambda _id: None)  # fmt: skip


def test_the_paper_has_the_ten_headings_numbered_paragraphs_and_a_table() -> None:
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    paper = PAPERS["complaints-review"].build(material(cases, year=2031, annexed=True))
    assert problems(paper) == []
    assert paper.title == "Review of Complaints, 18 June 2031 to 16 September 2031"
    headings = [(block.number, plain(block.text)) for block in paper.body if isinstance(block, Heading)]
    assert headings == [(f"{n}.", heading) for n, heading in enumerate(HEADINGS, 1)]
    lines = printed(paper.blocks)
    assert lines[1:5] == [
        "Westmere Police and Crime Panel", "Meeting of 17 September 2031", "Public report",
        "Report of: Clara Knapweed, Democratic Services Officer, Westmere City Council",
    ]  # fmt: skip
    lines = [*words_of(paper)]
    assert any(line.startswith("5.1 During this reporting period 13 complaints were received") for line in lines)
    assert any("In 2031/32 (April to March) 13 complaints were received" in line for line in lines)
    assert any(line.startswith("10.1 Exempt annex, not for publication") for line in lines)
    (table,) = (block for block in paper.body if isinstance(block, Table))
    assert table.rows
    Watch(cases).refuse("\n".join(lines))


def test_a_nil_return_is_a_paper_without_a_table() -> None:
    paper = PAPERS["complaints-review"].build(material([]))
    assert problems(paper) == []
    assert [block for block in paper.body if isinstance(block, Table)] == []
    assert "5.1 During this reporting period there were no complaints made against the Commissioner." in words_of(paper)


@pytest.mark.parametrize("material", [ReviewMaterial, AnnexMaterial])
def test_neither_is_written_of_nothing(material: Callable[..., object]) -> None:
    """Nor can it be: there is no material without a report, or without the cases."""
    with pytest.raises(TypeError):
        material(panel=the_panel())
    with pytest.raises(Refused, match="Say which case the annex is about"):
        annex([])


# --- the annex ---

NOTED = "Mrs Nightshade of 12 Hemlock Row rang from 01632 960123; AGATHA   NIGHT-\nSHADE again (ref. AN/77/B)."


def test_the_annex_says_on_every_page_that_it_is_not_for_publication_and_names_nobody() -> None:
    case = taken(case_in(State.RECORDED), step(s.Noted, on(2), note=Private(NOTED)))
    case = case.with_(allegation=Private("That the Commissioner laughed at A. Nightshade."))
    told = annex([case, new_case("2031/002")], "2031/001", "2031/001")
    assert len(told.cases) == 1, "named twice is told once"
    paper = PAPERS["complaints-annex"].build(AnnexMaterial(panel=the_panel(), annex=told))
    assert not PAPERS["complaints-annex"].public
    assert paper.status == "NOT FOR PUBLICATION"
    assert problems(paper) == []
    lines = printed(paper.blocks)
    assert any("paragraphs 1 and 2 of Part 1 of Schedule 12A" in line for line in lines)
    assert "The matter: That the Commissioner laughed at [name withheld]." in lines
    (table,) = (block for block in paper.body if isinstance(block, Table))
    (words,) = (plain(part.text) for part in table.rows[-1][1][1:] if isinstance(part, Paragraph))
    assert words == ("Mrs [name withheld] of [address withheld] rang from [telephone number withheld]; "
                     "[name withheld] again (ref. [reference withheld]).")  # fmt: skip
    assert any(line.startswith("Still to be sent: record copy to the complainant") for line in lines)


def test_what_is_left_out_leaves_the_rest_as_it_was() -> None:
    watch = Watch([new_case()])
    assert watch.without("") == ""
    assert watch.without("Nobody at all.\n") == "Nobody at all.\n"
    assert watch.without("(Agatha Mary Nightshade’s)") == "([name withheld]’s)"
    assert watch.without("Nightshade Nightshade") == "[name withheld] [name withheld]"


def test_a_moment_near_midnight_counts_on_the_clerks_own_day() -> None:
    late = taken(new_case(), s.Received(at=moment(DAY, "23:59")))
    assert count([late], BEFORE, DAY).received == 1
    assert count([late], DAY, AFTER).received == 0
