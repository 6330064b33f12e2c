"""An inspection: the 56 days, what is missing, points from pasted lines, the two answers apart (INS-01, INS-02)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Calendar
from secretariat.inspections.acts import answer, as_lines, points_of, published_comments, record, want_back
from secretariat.inspections.from_letter import count_differs, take_in
from secretariat.inspections.inspection import POINT_KINDS, Inspection, InspectionPoint
from secretariat.inspections.standing import days_late, last_day, standing, still_missing
from secretariat.letters.read import LetterParagraph, Read, Unit
from secretariat.letters.reading import read_letter
from secretariat.plan.year import NO_PLAN
from tests.support.letters_wanted import INVENTED

CALENDAR = Calendar()
CALLS = Inspection(
    id="calls", title="Calls in Larkshire", published=dt.date(2031, 3, 3), points=points_of("1. Too slow\n2. No script")
)


def inspection_of(act: Act) -> Inspection:
    return next(change.record for change in act.changes if isinstance(change.record, Inspection))


def recorded(before: Inspection | None = None, **said: object) -> Inspection:
    plain = {"title": "Calls", "inspectorate": "", "published": dt.date(2031, 3, 3), "points": ""}
    known = [before] if before else [CALLS]
    return inspection_of(record(known, before, **{**plain, **said}, today=dt.date(2031, 6, 1)))  # type: ignore[arg-type]


def test_the_day_of_publication_is_day_one() -> None:
    december = Inspection(title="An old report", published=dt.date(2022, 12, 9))
    assert last_day(december, CALENDAR).day == dt.date(2023, 2, 2), "and not the 3rd, which is 56 days later"
    assert last_day(CALLS, CALENDAR).day == dt.date(2031, 4, 27)
    assert days_late(CALLS, CALENDAR, dt.date(2031, 4, 27)) == 0
    assert standing(CALLS, CALENDAR, dt.date(2031, 4, 27)) == "last day today"
    assert standing(CALLS, CALENDAR, dt.date(2031, 4, 28)) == "1 day OVERDUE"
    later = dt.date(2031, 9, 1)
    assert standing(CALLS.with_(comments=dt.date(2031, 4, 28)), CALENDAR, later) == "published 1 day late"
    assert standing(CALLS.with_(comments=dt.date(2031, 4, 27)), CALENDAR, later) == "published in time"


@given(st.dates(dt.date(2012, 1, 1), dt.date(2100, 1, 1)))
def test_it_is_always_55_days_after_publication(day: dt.date) -> None:
    assert (last_day(Inspection(title="A report", published=day), CALENDAR).day - day).days == 55


def test_what_section_55_wants_is_told_until_it_is_recorded() -> None:
    assert still_missing(CALLS) == ["The Commissioner’s comments have not been published."]
    done = CALLS.with_(comments=dt.date(2031, 4, 1))
    assert len(still_missing(done)) == 2
    done = done.with_(to_inspectors=dt.date(2031, 4, 1), to_secretary=dt.date(2031, 4, 2))
    assert still_missing(done) == []
    silent = done.with_(points=(InspectionPoint(number="1", text="Write it down", kind="recommendation"),))
    assert "neither what is done about recommendation 1 nor why nothing is" in still_missing(silent)[0]


@pytest.mark.parametrize(
    ("line", "kind", "number", "text"),
    [
        ("Recommendation 1: Write it down", "recommendation", "1", "Write it down"),
        ("Rec 4. Write it down", "recommendation", "4", "Write it down"),
        ("AFI 2 - Listen to callers", "area for improvement", "2", "Listen to callers"),
        ("Area for improvement 12. Listen", "area for improvement", "12", "Listen"),
        ("Cause of concern 1 – Cells", "cause of concern", "1", "Cells"),
        ("3) Repeat callers are not known", "area for improvement", "3", "Repeat callers are not known"),
        ("(b) Repeat callers are not known", "area for improvement", "b", "Repeat callers are not known"),
        ("Too many callers give up", "area for improvement", "1", "Too many callers give up"),
        ("A caller in need is not told", "area for improvement", "1", "A caller in need is not told"),
        ("999 calls are answered late", "area for improvement", "1", "999 calls are answered late"),
        ("Recommendations were ignored", "area for improvement", "1", "Recommendations were ignored"),
    ],
)
def test_a_point_is_read_from_a_line(line: str, kind: str, number: str, text: str) -> None:
    (point,) = points_of(line)
    assert (point.kind, point.number, point.text) == (kind, number, text)


_WORDS = st.from_regex("[A-Za-z]{4,12}( [a-z]{1,9}){1,5}", fullmatch=True)


@given(st.lists(st.tuples(st.sampled_from(POINT_KINDS), _WORDS)))
def test_points_written_as_lines_are_read_back(said: list[tuple[str, str]]) -> None:
    points = tuple(
        InspectionPoint(number=str(n), kind=kind, text=text)  # type: ignore[arg-type]
        for n, (kind, text) in enumerate(said, 1)
    )
    assert points_of(as_lines(points)) == points


def test_two_points_of_one_number_are_refused() -> None:
    with pytest.raises(Refused, match="two of the number 2"):
        points_of("2. One\n2. Other")
    assert len(points_of("Recommendation 1: One\nAFI 1: Other")) == 2


def test_an_answer_survives_a_change_of_the_words_and_cannot_be_dropped_unseen() -> None:
    answered = inspection_of(answer(CALLS, CALLS.points[0], force="More staff", comment="Quicker", closed=None))
    changed = recorded(answered, points="1. Far too slow\n2. No script")
    assert (changed.points[0].text, changed.points[0].force) == ("Far too slow", "More staff")
    with pytest.raises(Refused, match="has an answer"):
        recorded(answered, points="2. No script")


def test_nothing_is_before_the_report() -> None:
    with pytest.raises(Refused, match="before the report was"):
        published_comments(CALLS, comments=dt.date(2031, 3, 2))
    with pytest.raises(Refused, match="still to come"):
        recorded(published=dt.date(2031, 6, 2))
    with pytest.raises(Refused, match="56 days begin"):
        recorded(published=None)
    with pytest.raises(Refused, match="recorded already"):
        recorded(title="calls in  larkshire")


def test_a_point_wanted_back_is_an_item_of_the_plan_in_the_same_act() -> None:
    wanted = want_back(CALLS, CALLS.points[1], NO_PLAN, None)
    item = wanted.of
    assert inspection_of(wanted).points[1].wanted == item.id
    assert "area for improvement 2 – No script" in item.title  # type: ignore[attr-defined]


def _letter(*units: Unit) -> Read:
    return Read("reply to an inspection", (LetterParagraph(0, "", "head"),), date="2031-04-28", units=units)


def test_a_letters_answers_go_to_the_points_with_its_words_whatever_their_number() -> None:
    read = _letter(Unit("2", "Too slow", "Fourteen were recruited", (1,)), Unit("1", "No script", "There is one", (2,)))
    taken = inspection_of(take_in(read, CALLS))
    assert [point.force for point in taken.points] == ["Fourteen were recruited", "There is one"]
    assert taken.minister_letter == dt.date(2031, 4, 28)


def test_two_voices_stay_apart_and_an_unknown_point_is_added() -> None:
    read = _letter(
        Unit("1", "Too slow", "Recruiting", (1,), voice="Force"),
        Unit("1", "Too slow", "Not fast enough", (2,), voice="Commissioner"),
        Unit("2", "Cells are cold", "Heated", (3,)),
    )
    taken = inspection_of(take_in(read, CALLS))
    assert (taken.points[0].force, taken.points[0].comment) == ("Recruiting", "Not fast enough")
    assert (taken.points[2].number, taken.points[2].text) == ("3", "Cells are cold"), "number 2 is another point's"
    assert count_differs(read, CALLS) == "2 points are open; the letter answers 3."


def test_a_letter_about_a_report_without_points_adds_each_once_with_its_kind_and_both_answers() -> None:
    """Example 31: one recommendation and three areas for improvement; on the last there is no comment."""
    read = read_letter((INVENTED / "31-inspection-two-voices.txt").read_text("utf-8"))
    taken = inspection_of(take_in(read, CALLS.with_(points=())))
    assert [(point.kind, point.number) for point in taken.points] == [
        ("recommendation", "1"),
        ("area for improvement", "1"),
        ("area for improvement", "2"),
        ("area for improvement", "3"),
    ]
    said = {"Force": [point.force for point in taken.points], "Commissioner": [point.comment for point in taken.points]}
    assert said["Force"] == [unit.reply for unit in read.units if unit.voice == "Force"]
    assert said["Commissioner"] == [*(unit.reply for unit in read.units if unit.voice == "Commissioner"), ""]
    assert all(said["Force"])
    assert all(said["Commissioner"][:3])


def test_two_new_points_with_nearly_the_same_words_stay_two() -> None:
    read = _letter(
        Unit("1", "The force should heat every cell", "Done", (1,), voice="Force", kind="recommendation"),
        Unit("1", "The force should heat every cell", "Good", (2,), voice="Commissioner", kind="recommendation"),
        Unit("1", "The force should light every cell", "Begun", (3,), voice="Force", kind="area for improvement"),
        Unit("2", "The force should clean every cell", "Not yet", (4,), voice="Force", kind="area for improvement"),
    )
    taken = inspection_of(take_in(read, CALLS))
    assert [(point.kind, point.number, point.force, point.comment) for point in taken.points[2:]] == [
        ("recommendation", "1", "Done", "Good"),
        ("area for improvement", "3", "Begun", ""),
        ("area for improvement", "4", "Not yet", ""),
    ], "of areas for improvement the report has a 1 and a 2, of recommendations none"
