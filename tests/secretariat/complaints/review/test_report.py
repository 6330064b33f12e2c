"""The Review of Complaints: ten headings, numbers that add up, and nobody to be recognised."""

from __future__ import annotations

import ast
import datetime as dt
from pathlib import Path

import pytest

import secretariat.complaints
from secretariat.basics.clock import house_date
from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.batches import in_batch, next_label, take_out, take_together, together
from secretariat.complaints.case import Case, next_reference
from secretariat.complaints.fold import fold, take
from secretariat.complaints.next_steps import next_steps
from secretariat.complaints.retention import kept_until, none_past_time, past_time
from secretariat.complaints.review.annex import annex
from secretariat.complaints.review.counting import count, year_count
from secretariat.complaints.review.report import HEADINGS, review
from secretariat.complaints.states import ENDED, State
from secretariat.panel.panel import ComplaintTargets, Rules
from secretariat.panel.people import People
from tests.support.cases import DAY, adds_up, case_in, context, letters, new_case, on, received, step, taken
from tests.support.panels import the_panel

BEFORE, AFTER = DAY - dt.timedelta(1), DAY + dt.timedelta(90)
SOURCE = Path(secretariat.complaints.__file__).parent


def test_a_nil_return_is_a_report_in_the_ten_headings_of_the_form() -> None:
    report = review([], the_panel(), BEFORE, AFTER)
    assert report.nil
    assert tuple(section.heading for section in report.sections) == HEADINGS
    assert len(HEADINGS) == 10
    assert [section.number for section in report.sections] == list(range(1, 11))
    words = dict(pair for section in report.sections for pair in section.numbered())
    assert words["5.1"] == "During this reporting period there were no complaints made against the Commissioner."
    assert words["2.1"] == "To note the details of this report."
    assert (words["6.1"], words["8.1"], words["10.1"]) == ("None", "N/a.", "None")
    assert not report.sections[4].lines


def test_every_end_is_counted_under_its_own_name() -> None:
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(sorted(ENDED), 1)]
    counts = count(cases, BEFORE, AFTER)
    assert (counts.opening, counts.received, counts.closing, counts.ended) == (0, 6, 0, 6)
    assert dict(counts.endings) == {
        "transferred to another panel": 1, "out of remit": 1, "not recorded": 1, "disapplied": 1, "resolved": 1,
        "withdrawn": 1,
    }  # fmt: skip
    assert adds_up(counts)


def test_the_table_of_the_report_adds_up_as_it_is_printed() -> None:
    cases = [case_in(state, f"2031/{n:03}") for n, state in enumerate(State, 1)]
    report = review(cases, the_panel(), BEFORE, AFTER)
    lines = {line.label: line.number for line in report.sections[4].lines}
    came = lines["Complaints received"] + lines["Conduct matters recorded without a complaint"]
    came += lines["Notified of conduct outside England and Wales"]
    ended = sum(number for label, number in lines.items() if label.startswith("Ended: "))
    assert came == len(State)
    assert lines["Open at the start of the period"] + came - ended == lines["Open at the end of the period"]


def test_conduct_abroad_is_counted_by_itself_and_left_out_where_there_is_none() -> None:
    """It is no complaint and no conduct matter (reg 17), and nothing of it goes to the IOPC or to anybody."""
    case = case_in(State.NOTIFIED_ABROAD)
    assert next((each.title, each.need) for each in next_steps(case, context())) == ("Finish handling it", "must")
    assert not fold(case).owed
    assert case.steps[0].said(People()) == "an allegation"
    for refused in (s.CalledIn, s.BecameClear, s.ReferredToIOPC, s.HandlerAppointed, s.Withdrawn):
        with pytest.raises(Refused, match=r"\bregs? \d"):
            take(case, step(refused, on(3)), context())
    text = review([case], the_panel(), BEFORE, AFTER).text()
    assert "Notified of conduct outside England and Wales: 1" in text
    assert "Conduct matters recorded without a complaint: 0" in text
    done = taken(case, step(s.Finished, on(5)))
    assert (
        "1 conduct outside England and Wales handled as the panel saw fit"
        in review([done], the_panel(), BEFORE, AFTER).text()
    )
    assert "England" not in review([case_in(State.RECORDED)], the_panel(), BEFORE, AFTER).text()


@pytest.mark.parametrize(
    ("direction", "told", "returned"),
    [("none", "1 closed after the IOPC stopped investigating", False), ("disapply", "1 disapplied", False),
     ("as the panel sees fit", "1 complaint handled as the panel saw fit", True)],
)  # fmt: skip
def test_a_complaint_that_the_iopc_stopped_investigating_is_counted_as_what_it_is(
    direction: str, told: str, returned: bool
) -> None:  # fmt: skip
    """It is no conduct matter, and it has come back only where there is something left for the panel to do."""
    case = taken(case_in(State.IOPC_INVESTIGATION), step(s.IopcDiscontinued, on(5), direction=direction))
    if fold(case).open:
        case = taken(case, step(s.Finished, on(6)))
    text = review([case], the_panel(), BEFORE, AFTER).text()
    assert told in text
    assert "conduct matter handled" not in text
    assert (count([case], BEFORE, AFTER).happened.get("returned by the IOPC", 0) == 1) is returned


def test_where_there_has_been_a_deputy_it_is_not_said_that_all_are_about_the_commissioner() -> None:
    cases = [case_in(State.RECORDED).with_(about="person-dpc")]
    said = review(cases, the_panel(), BEFORE, AFTER, deputy=True).text()
    assert "1 complaint was received against the Commissioner or the Deputy." in said
    assert "against the Commissioner." not in said


def test_what_is_carried_forward_is_a_reference_and_nothing_more() -> None:
    report = review([case_in(State.REFERRED)], the_panel(), BEFORE, AFTER)
    assert "1 case is carried forward: 2031/001." in report.text()
    for secret in ("Nightshade", "Hemlock", "drains", "Campion", "[private]"):
        assert secret not in report.text()


def test_a_case_that_is_called_in_after_its_end_is_open_again() -> None:
    case = taken(case_in(State.DISAPPLIED), step(s.CalledIn, on(20)), step(s.ReferredToIOPC, on(21)))
    later = count([case], on(10).date(), AFTER)
    assert (later.opening, later.reopened, later.closing, later.received) == (0, 1, 1, 0)
    assert adds_up(later)


def disapplied(number: int) -> list[Case]:
    cases = [case_in(State.DISAPPLIED, f"2031/{n:03}") for n in range(number)]
    return [case.with_(batch="") for case in cases]


def test_grounds_are_given_only_where_nobody_can_be_recognised_by_them() -> None:
    few = review(disapplied(4), the_panel(), BEFORE, AFTER).text()
    assert "4 disapplied" in few
    assert "staff" not in few
    assert "fewer than 5 cases" in few
    many = review(disapplied(5), the_panel(), BEFORE, AFTER).text()
    assert "Of those disapplied: 5 because it is entirely about conduct toward a member of the office" in many
    panel = the_panel().with_(rules=(Rules(complaint_targets=ComplaintTargets(small_number=2)),))
    assert "Of those disapplied" in review(disapplied(2), panel, BEFORE, AFTER).text()


@pytest.mark.parametrize(
    ("state", "words"),
    [(State.NOT_RECORDED, "criminal proceedings deal with it"), (State.OUT_OF_REMIT, "it was about operational")],
)
def test_other_grounds_read_as_sentences(state: State, words: str) -> None:
    cases = [case_in(state, f"2031/{n:03}") for n in range(5)]
    assert words in review(cases, the_panel(), BEFORE, AFTER).text()


def test_the_period_begins_after_the_last_meeting_and_ends_with_this_one() -> None:
    case = case_in(State.RECEIVED)
    assert count([case], DAY - dt.timedelta(1), DAY).received == 1
    assert count([case], DAY, AFTER).received == 0
    assert count([case], DAY, AFTER).opening == 1
    assert count([case], BEFORE - dt.timedelta(9), BEFORE).nil


def test_the_year_runs_from_april_to_march() -> None:
    def came(day: dt.date) -> Case:
        return taken(new_case(), s.Received(at=dt.datetime.combine(day, dt.time(12), dt.UTC)))

    days = [dt.date(2031, 3, 31), dt.date(2031, 4, 1), dt.date(2032, 3, 31), dt.date(2032, 4, 1)]
    cases = [came(day) for day in days]
    assert [year_count(cases, year).received for year in (2030, 2031, 2032)] == [1, 2, 1]
    assert year_count(cases, 2031).opening == 1
    assert (
        "In 2031/32 (April to March) 2 complaints were received"
        in review(cases, the_panel(), BEFORE, AFTER, year=2031).text()
    )


def test_duties_not_done_are_told_to_the_panel() -> None:
    """CMP-41, reg 6(2)(c): obligations that have arisen and not been complied with."""
    case = case_in(State.RECORDED)
    assert count([case], BEFORE, AFTER).unsent == 2
    assert "2 notifications were still to be given" in review([case], the_panel(), BEFORE, AFTER).text()
    done = taken(case, letters(1, "record copy", "complainant"), letters(1, "complaint copy", "subject"))
    assert count([done], BEFORE, AFTER).unsent == 0


@pytest.mark.parametrize("name", ["review/report.py", "review/counting.py", "states.py"])
def test_what_makes_a_public_paper_opens_nothing_private(name: str) -> None:
    tree = ast.parse((SOURCE / name).read_text("utf-8"))
    opened = [n for n in ast.walk(tree) if isinstance(n, ast.Attribute) and n.attr in ("reveal", "withheld")]
    assert opened == []
    fields = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    assert not fields & {"complainant", "allegation", "note", "about"}, "a whitelist: reference, batch and steps"


# --- the annex ---


def test_an_annex_tells_one_case_by_its_reference_under_its_paragraphs() -> None:
    case = taken(case_in(State.RECORDED), step(s.Noted, on(2), note=Private("Rang about hemlock.")))
    made = annex([case, case_in(State.CLOSED, "2031/002")], "2031/001")
    assert made.grounds.of_a_person == "1 and 2"
    (one,) = made.cases
    assert (one.reference, one.stands) == ("2031/001", "recorded")
    assert [entry.title for entry in one.history] == [
        "Received: e-mail, from the Commissioner's chief executive", "Complaint recorded", "Noted",
    ]  # fmt: skip
    assert one.history[-1].note.reveal() == "Rang about hemlock."
    assert "hemlock" not in repr(made)
    assert "Nightshade" not in "".join([one.allegation.reveal(), *(e.note.reveal() for e in one.history)])
    for references in ((), ("2031/404",)):
        with pytest.raises(Refused):
            annex([case], *references)


# --- batches ---


def batch(number: int) -> list[Case]:
    cases = [taken(new_case(f"2031/{n:03}"), received()) for n in range(1, number + 1)]
    return together(cases, next_label(cases, 2031))


def test_a_batch_is_handled_together_and_counted_one_by_one() -> None:
    cases = take_together(batch(40), step(s.Recorded, on(1)), context())
    assert {fold(case).state for case in cases} == {State.RECORDED}
    assert all(len(case.steps) == 2 for case in cases)
    assert {case.batch for case in cases} == {"2031/B1"}
    counts = count(cases, BEFORE, AFTER)
    assert (counts.received, counts.happened["recorded"], counts.batches) == (40, 40, (40,))
    assert (
        "40 of them have one cause and are handled together; each is counted."
        in review(cases, the_panel(), BEFORE, AFTER).text()
    )
    assert next_label(cases, 2031) == "2031/B2"
    assert [case.reference for case in in_batch(cases, "2031/B1")][:2] == ["2031/001", "2031/002"]


def test_a_step_that_one_of_a_batch_cannot_take_is_taken_by_none() -> None:
    cases = batch(3)
    cases[1] = take(cases[1], step(s.Recorded, on(1)), context())
    with pytest.raises(Refused, match=r"2031/002: .*reg 10"):
        take_together(cases, step(s.FoundOutOfRemit, on(2)), context())
    with pytest.raises(Refused):
        take_together([], step(s.Recorded, on(1)), context())


def test_what_makes_no_batch_is_refused() -> None:
    one, two = new_case(), new_case("2031/002")
    for cases, label in (
        ([one], "B"),
        ([one, two], " "),
        ([one, two.with_(about="other")], "B"),
        ([one, two.with_(batch="A")], "B"),
    ):
        with pytest.raises(Refused):
            together(cases, label)
    assert take_out(together([one, two], "B")[0]).batch == ""
    with pytest.raises(Refused):
        take_out(one)


def test_references_count_on_within_their_year() -> None:
    assert next_reference([new_case("2031/009"), new_case("2030/044"), new_case("odd")], DAY) == "2031/010"


# --- retention ---


def test_what_is_past_its_time_is_listed_and_an_open_case_never_is() -> None:
    # the last step is of 26 June 2031: six years that begin with it end on 25 June 2037
    ended = taken(
        case_in(State.RESOLVED), letters(8, "outcome record", "complainant", "subject"),
        letters(8, "record copy", "complainant"), letters(8, "complaint copy", "subject"),
    )  # fmt: skip
    cases = [ended, case_in(State.RECORDED, "2031/002")]
    assert past_time(cases, context(dt.date(2037, 6, 25))) == []
    (one,) = past_time(cases, context(dt.date(2037, 6, 26)))
    assert (one.case.reference, one.held) == ("2031/001", False)
    assert one.sentence() == (
        "2031/001 has ended; its last step was on 26 June 2031, and it was to be kept until Thursday 25 June 2037."
    )
    assert "6 years beginning with the day it was decided" in one.kept_until.why()


def test_what_is_held_or_still_owes_a_notice_is_listed_as_held() -> None:
    late = context(dt.date(2040, 1, 1))
    (owing,) = past_time([case_in(State.RESOLVED)], late)
    assert owing.held
    assert "It is held" in owing.sentence()
    free = taken(case_in(State.NOT_RECORDED), letters(2, "not recording", "complainant"))
    assert not past_time([free], late)[0].held
    assert past_time([free.with_(hold=Private("court order"))], late)[0].held


def test_the_years_of_keeping_are_the_panels() -> None:
    panel = the_panel().with_(rules=(Rules(complaint_targets=ComplaintTargets(keep_years=1)),))
    assert past_time([case_in(State.TRANSFERRED)], context(dt.date(2032, 6, 20), panel))
    assert not past_time([case_in(State.TRANSFERRED)], context(dt.date(2032, 6, 20)))


def test_where_none_is_past_its_time_the_first_that_will_be_is_told() -> None:
    now = context(dt.date(2032, 6, 20))
    told = "No complaint is past its time. Each is kept for 6 years from its last step, as the settings say; "
    assert none_past_time([case_in(State.RECORDED)], now) == f"{told}none has ended yet."
    one = case_in(State.TRANSFERRED)
    last = kept_until(one, now)
    assert last is not None
    assert none_past_time([case_in(State.RESOLVED), one], now) == (
        f"{told}{one.reference} is the first, kept until {house_date(last.day, weekday=True)}."
    )
    panel = the_panel().with_(rules=(Rules(complaint_targets=ComplaintTargets(keep_years=1)),))
    assert "kept for 1 year from" in none_past_time([one], context(dt.date(2031, 6, 20), panel))
