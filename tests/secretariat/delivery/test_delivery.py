"""The plan as reported: quarters, CSV out and in, what has gone quiet, what changed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.delivery.csv_rows import HEADER, rows_in, rows_out
from secretariat.delivery.looking import changed_since, gone_quiet, in_order, last_periods
from secretariat.delivery.periods import before, period, period_of
from secretariat.delivery.plan_line import STATUSES, AsReported, PlanLine

HEAD = ",".join(HEADER)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("2022/23 Q1", "2022/23 Q1"), ("2022-23 q4", "2022/23 Q4"), ("Q2 2031/32", "2031/32 Q2"),
        ("Quarter 3, 2022/2023", "2022/23 Q3"), ("April to June 2022", "2022/23 Q1"), ("Jan-Mar 2023", "2022/23 Q4"),
        ("1999/00 Q2", "1999/00 Q2"),
    ],
)  # fmt: skip
def test_a_quarter_is_kept_in_one_form(words: str, kept: str) -> None:
    assert period(words) == kept


@pytest.mark.parametrize("words", ["", "2022", "2022/24 Q1", "2022/23 Q5", "May to July 2022", "Q1", "last quarter"])
def test_what_is_no_quarter_is_refused(words: str) -> None:
    with pytest.raises(Refused, match=r"no quarter|no financial year"):
        period(words)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2098, 1, 1)))
def test_the_quarter_before_is_that_of_three_months_ago(day: dt.date) -> None:
    first = dt.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    assert before(period_of(day)) == period_of(first - dt.timedelta(1)) < period_of(day)
    assert period(period_of(day)) == period_of(day)


def line(ref: str, *reported: AsReported, theme: str = "Roads", kind: str = "deliverable") -> PlanLine:
    return PlanLine(kind=kind, theme=theme, ref=ref, text=f"To mend {ref}", reported=reported)  # type: ignore[arg-type]


Q1, Q2 = "2031/32 Q1", "2031/32 Q2"
LINES = [
    line("1.10", AsReported(period=Q1, status="new"), AsReported(period=Q2, status="current", value="12")),
    line("1.2", AsReported(period=Q1, status="current")),
    line("1.3", AsReported(period=Q1, status="completed")),
    line("1.4", AsReported(period=Q1, status="current"), AsReported(period=Q2, status="current")),
    line("M1", kind="measure"),
]


def test_what_is_not_completed_and_was_not_reported_has_gone_quiet() -> None:
    assert [each.ref for each in gone_quiet(LINES)] == ["1.2", "M1"]
    assert gone_quiet([line("1")]) == [], "nothing was reported of anything"


def test_what_changed_since_last_time() -> None:
    assert [(each.line.ref, each.was, each.now) for each in changed_since(LINES)] == [("1.10", "new", "current, 12")]
    assert {each.was for each in changed_since(LINES, Q1)} == {"not reported"}


def test_references_are_in_order_of_their_numbers_and_gaps_of_quarters_are_seen() -> None:
    assert [each.ref for each in in_order(LINES)] == ["1.2", "1.3", "1.4", "1.10", "M1"]
    assert last_periods(LINES, 3) == ["2030/31 Q4", Q1, Q2]


_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20).map(
    str.strip
).filter(bool)  # fmt: skip
_QUARTERS = st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)).map(period_of)
_REPORTED = st.builds(
    AsReported, period=_QUARTERS, status=st.sampled_from(STATUSES), value=_WORDS, note=_WORDS,
    on=st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
)  # fmt: skip
_LINES = st.lists(
    st.builds(
        PlanLine, kind=st.sampled_from(("deliverable", "measure")), theme=_WORDS, ref=_WORDS, text=_WORDS,
        unit=st.just("") | _WORDS,
        reported=st.lists(_REPORTED, max_size=4, unique_by=lambda each: each.period).map(
            lambda found: tuple(sorted(found, key=lambda each: each.period))
        ),
    ),
    min_size=1, max_size=6, unique_by=lambda each: (each.kind, each.ref.casefold()),
)  # fmt: skip


def without_identity(lines: list[PlanLine]) -> list[PlanLine]:
    return in_order(each.with_(id="-") for each in lines)


@given(_LINES)
def test_what_is_written_out_is_taken_in_again_the_same(lines: list[PlanLine]) -> None:
    taken = [change.record for change in rows_in(rows_out(lines), []).changes]
    assert without_identity(taken) == without_identity(lines)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="nothing new"):
        rows_in(rows_out(lines), lines)


def test_a_formula_is_written_as_words_and_comes_back_as_it_was() -> None:
    (out,) = rows_out([line("=1+1")]).splitlines()[1:]
    assert ",'=1+1," in out


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("pledge,Roads,1,To mend,,,,,,", "Row 3: “pledge” is not a kind"),
        ("measure,,1,To mend,,,,,,", "Row 3: the theme is empty"),
        ("measure,Roads,1,To mend,,2031 Q1,,4,,", "Row 3: “2031 Q1” is no quarter"),
        ("measure,Roads,1,To mend,,,,4,,", "Row 3: it reports something and names no quarter"),
        ("measure,Roads,1,To mend,,2031/32 Q1,late,,,", "Row 3: “late” is not a status"),
        ("deliverable,Roads,9,To mend,,,,,,", "Row 3: deliverable 9 has that quarter twice"),
        ("measure,Roads,1,To mend,,2031/32 Q1,,4,,31 June 2031", "Row 3:"),
        ("measure,Roads,1,To mend,,,,,,,one,more", "more cells"),
    ],
)
def test_a_bad_row_refuses_the_whole_file_and_names_it(row: str, why: str) -> None:
    with pytest.raises(Refused, match=f"Nothing was taken in.*{why}"):
        rows_in(f"{HEAD}\ndeliverable,Roads,9,To mend,,,,,,\n{row}\n", [])


def test_what_the_file_does_not_name_stays() -> None:
    act = rows_in(f"{HEAD}\ndeliverable,Roads,1.4,To mend all,,{Q2},completed,,,\n", LINES)
    (changed,) = (change.record for change in act.changes)
    assert isinstance(changed, PlanLine)
    assert (changed.id, changed.text, changed.status, len(changed.reported)) == (
        LINES[3].id,
        "To mend all",
        "completed",
        2,
    )


@pytest.mark.parametrize("text", ["", "a,b\n", "kind,theme,ref\n", 'kind,theme,ref,text\n"'])
def test_what_is_no_such_table_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        rows_in(text, [])
