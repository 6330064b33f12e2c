"""Proposing an agenda: the real one of September 2022 from July's minutes and the plan, and an invented panel's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.basics.acts import Drop
from secretariat.basics.ordering import following
from secretariat.basics.record import Refused
from secretariat.events.course import Closed
from secretariat.events.earlier import MinutesConfirmed
from secretariat.events.fold import fold
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.gathering import matters
from secretariat.matters.raised import Raised
from secretariat.matters.register import Followed, the_register
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import (
    AgendaItem,
    Meeting,
    MeetingKind,
    PaperStatus,
    Purpose,
    agenda_order,
    business_of,
)
from secretariat.panel.panel import Panel, Rules
from secretariat.panel.standing_items import STANDING, StandingItem
from secretariat.plan.dates import add_meeting
from secretariat.plan.year import NO_PLAN, Plan
from secretariat.proceedings.proceedings import Proceedings
from secretariat.proposals.propose import Proposal, propose, take
from secretariat.sample.cambridgeshire import JULY, PLAN, SEPTEMBER
from tests.support.clerk import begun_clerk
from tests.support.july import the_sample
from tests.support.panels import DAY, plan_of, planned, the_panel

# --- the real agenda of 14 September 2022 ---

REAL_AGENDA = [
    ("Apologies for Absence", "A standing item of every meeting."),
    ("Declarations of Interest", "A standing item of every meeting."),
    ("Minutes of the Meeting held on 20 July 2022", "The minutes of 20 July 2022 have not been confirmed yet."),
    ("Public Questions/Statements", "A standing item of every meeting. Planned for this date as “Public Questions”."),
    ("Review of Complaints",
     "A standing item: the complaints since the meeting of 20 July 2022. Planned for this date."),
    ("Criminal Justice and Community Safety Arrangements", "Planned for this date."),
    ("HMICFRS PEEL Report", "Planned for this date as “HMICFRS Report”. Asked for on 20 July 2022 (R2)."),
    ("Delivery of the Police and Crime Plan – Forward Plan", "Planned for this date as “OPCC – Forward Plan”."),
    ("Complete Review of Complaints Policy/Guidance",
     "To come back to the September meeting: item 13 of 20 July 2022."),
    ("Meeting Dates and Agenda Plan", "A standing item of every meeting."),
]  # fmt: skip


SAMPLE, _ = the_sample()
PANEL: Panel = SAMPLE.all(Panel)[0]


def without_items(bundle: Bundle) -> Bundle:
    return replace(bundle, items=())


def for_september(bundle: Bundle) -> list[Proposal]:
    return propose(bundle, PANEL, earlier=[SAMPLE.proceedings(JULY)], plan=PLAN)


def taken(bundle: Bundle, found: Sequence[Proposal], *titles: str) -> Bundle:
    """The bundle with the proposals taken: all, or those with these titles."""
    chosen = [each.item.id for each in found if not titles or each.item.title in titles]
    items = {item.id: item for item in bundle.items}
    for change in take(bundle, found, chosen).changes:
        assert isinstance(change.record, AgendaItem)
        assert not isinstance(change, Drop)
        items[change.record.id] = change.record
    return replace(bundle, items=agenda_order(items.values()))


def titles(bundle: Bundle) -> list[str]:
    return [item.title for item in bundle.items]


def test_the_real_agenda_of_september_is_proposed_in_order_each_item_with_its_reason() -> None:
    found = for_september(without_items(SAMPLE.bundle(SEPTEMBER)))
    assert [(each.item.title, each.reason) for each in found] == REAL_AGENDA
    assert found[8].item.matter == f"{JULY}-item-13"


def test_taken_it_is_numbered_like_the_real_one_and_nothing_is_proposed_again() -> None:
    bundle = without_items(SAMPLE.bundle(SEPTEMBER))
    full = taken(bundle, for_september(bundle))
    real = SAMPLE.bundle(SEPTEMBER).items
    assert [(i.number, i.title, i.business) for i in full.items] == [(i.number, i.title, i.business) for i in real]
    assert for_september(full) == []
    assert for_september(SAMPLE.bundle(SEPTEMBER)) == []


def test_an_agenda_made_from_the_plan_gets_what_it_lacks_in_its_place() -> None:
    bundle = without_items(SAMPLE.bundle(SEPTEMBER))
    date = next(date for date in PLAN.dates if date.day == bundle.meeting.date)
    made = add_meeting([], bundle.meeting, date.due).changes[1:]
    half = replace(bundle, items=agenda_order(change.record for change in made))  # type: ignore[misc]
    found = for_september(half)
    assert len(found) == 5
    full = taken(half, found)
    assert titles(full) == [title for title, _ in REAL_AGENDA]
    assert [item.number for item in full.items] == [str(n) for n in range(1, 11)]


def test_some_are_taken_and_the_others_are_proposed_again_in_their_places() -> None:
    bundle = without_items(SAMPLE.bundle(SEPTEMBER))
    half = taken(bundle, for_september(bundle), "Meeting Dates and Agenda Plan", "HMICFRS PEEL Report",
                 "Declarations of Interest")  # fmt: skip
    assert titles(half) == ["Declarations of Interest", "HMICFRS PEEL Report", "Meeting Dates and Agenda Plan"]
    assert titles(taken(half, for_september(half))) == [title for title, _ in REAL_AGENDA]


def test_in_2023_the_actions_are_reviewed_with_their_count() -> None:
    bundle = Bundle(meeting=Meeting(id="2023-03-15", date=dt.date(2023, 3, 15)))
    found = propose(bundle, PANEL, earlier=[SAMPLE.proceedings(JULY)], plan=PLAN)
    (review,) = [each for each in found if each.item.business is Purpose.ACTIONS]
    assert review.item.title == "Review actions and recommendations from previous meeting"
    assert review.reason == "A standing item: 7 undertakings and 9 recommendations of earlier meetings still open."


def test_the_annual_meeting_begins_with_the_elections_and_takes_what_is_yearly() -> None:
    bundle = Bundle(meeting=Meeting(id="2022-07-20", date=dt.date(2022, 7, 20), kind=MeetingKind.ANNUAL))
    assert [each.item.title for each in propose(bundle, PANEL)] == [
        "Election of Chairperson", "Election of Vice Chairperson", "Apologies for Absence", "Declarations of Interest",
        "Public Questions/Statements", "Review of Complaints", "Police and Crime Commissioner’s Annual Report",
        "Rules of Procedure and Panel Arrangements", "Cambridgeshire Police and Crime Panel – Annual Report",
        "Administration Costs and Member Expenses", "Meeting Dates and Agenda Plan",
    ]  # fmt: skip
    assert propose(SAMPLE.bundle(JULY), PANEL) == []


# --- the time of year, with an invented panel ---


def meeting_on(day: dt.date, kind: MeetingKind = MeetingKind.ORDINARY, *titles: str) -> Bundle:
    made, place = [], ""
    for n, title in enumerate(titles, 1):
        place = following(place)
        made.append(AgendaItem(number=str(n), title=title, place=place, business=business_of(title)))
    return Bundle(meeting=Meeting(id=str(day), date=day, kind=kind), items=tuple(made))


def proposed(bundle: Bundle, *earlier: Proceedings, plan: Plan = NO_PLAN) -> dict[str, Proposal]:
    return {each.item.title: each for each in propose(bundle, the_panel(), earlier=earlier, plan=plan)}


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (dt.date(2032, 1, 1), True), (dt.date(2032, 2, 8), True), (dt.date(2032, 2, 9), False),
        (dt.date(2031, 12, 31), False),
    ],
)  # fmt: skip
def test_the_precept_is_proposed_while_it_can_be_reported_on_in_time(day: dt.date, wanted: bool) -> None:
    found = proposed(meeting_on(day))
    assert (f"Proposed Precept {day.year}/{day.year + 1}" in found) is wanted
    if wanted:
        precept = found[f"Proposed Precept {day.year}/{day.year + 1}"]
        assert precept.item.paper is PaperStatus.TO_FOLLOW, "PRE-06"
        assert "8 February" in precept.reason


def test_the_plans_words_for_the_precept_are_kept_and_the_law_added_as_a_reason() -> None:
    bundle = meeting_on(dt.date(2032, 2, 4))
    plan = plan_of(*planned(bundle.meeting.date, "Lanes", "Precept report"), meetings=[bundle.meeting])
    found = proposed(bundle, plan=plan)
    assert "Proposed Precept 2032/2033" not in found
    assert found["Precept report"].item.paper is PaperStatus.TO_FOLLOW
    assert found["Precept report"].reason.startswith("Planned for this date. The Panel must report on the precept")
    assert list(found).index("Lanes") < list(found).index("Precept report")


def test_a_meeting_kept_for_a_veto_takes_the_revised_precept_and_little_else() -> None:
    found = proposed(meeting_on(dt.date(2032, 2, 18), MeetingKind.CONTINGENT))
    assert list(found) == ["Apologies for Absence", "Declarations of Interest", "Revised Precept 2032/2033"]


# --- what earlier meetings left ---


def closed(*lines: str, item: str = "5") -> Proceedings:
    """The invented meeting of 18 June 2031, closed after these lines."""
    clerk = begun_clerk(item=item)
    clerk.type(*lines)
    clerk.type("/close", time="16:00")
    return clerk.p


SEPT, NOV = dt.date(2031, 9, 17), dt.date(2031, 11, 19)
MINUTES_OF_JUNE = "Minutes of the Meeting held on 18 June 2031"


def test_an_item_deferred_by_word_or_on_paper_and_one_not_reached_come_back_with_their_matter() -> None:
    p = closed("/defer 5 to September because the paper was late", "/not-reached 6")
    found = proposed(meeting_on(SEPT), p)
    report = found["Annual report of the Commissioner"]
    assert (report.item.matter, report.reason) == ("item-5", "Deferred to September: item 5 of 18 June 2031.")
    assert found["Plan for [bold]rural[/bold] lanes"].reason == "Not reached: item 6 of 18 June 2031."


def test_an_item_that_a_closed_meeting_never_opened_comes_back_though_nobody_said_so() -> None:
    found = proposed(meeting_on(SEPT), closed("/defer 5 to September", item="4"))
    why = "Never opened, and not said to be put off: item 6 of 18 June 2031."
    assert found["Plan for [bold]rural[/bold] lanes"].reason == why


def test_an_item_for_november_is_not_proposed_for_september() -> None:
    p = closed("/agreed to bring the report back to the November meeting")
    assert "Annual report of the Commissioner" not in proposed(meeting_on(SEPT), p)
    assert "Annual report of the Commissioner" in proposed(meeting_on(NOV), p)


def test_an_item_withdrawn_or_done_does_not_come_back() -> None:
    p = closed("/noted", "/withdraw 6")
    assert not {"Annual report of the Commissioner", "Plan for [bold]rural[/bold] lanes"} & set(
        proposed(meeting_on(SEPT), p)
    )


def test_an_item_that_a_meeting_since_has_taken_is_not_proposed_again() -> None:
    p = closed("/defer 5 to the next meeting")
    between = meeting_on(SEPT)
    between = replace(between, items=(AgendaItem(id="x", number="1", title="Report again", matter="item-5"),))
    later = fold(between, p.panel, p.people)
    assert "Annual report of the Commissioner" not in proposed(meeting_on(NOV), p, later)


def test_with_the_register_a_letter_has_answered_some_and_others_are_past_their_day() -> None:
    p = closed(
        "/recommend to light the lanes", "/recommend to grit the lanes", "/recommend to the Panel: to walk the lanes",
        "/promise pc to count the lamps",
    )  # fmt: skip
    review = StandingItem(title="Review of actions", business=Purpose.ACTIONS)
    panel = the_panel().with_(rules=(Rules(seats=13, standing=(*STANDING, review)),))
    first = next(matter for matter in matters(p) if matter.reference == "2031-06-18/R1")
    passage = Passage(first=0, last=0, answers=(AnswerTo(matter=first.event, position="accepted"),))
    known = Followed(
        panel=panel, letters=[LetterIn(received=dt.date(2031, 8, 1), passages=(passage,))],
        raised=[Raised(on=dt.date(2031, 8, 1), kind="undertaking", number=1, text="to write again")],
    )  # fmt: skip
    found = propose(meeting_on(NOV), panel, earlier=[p], register=the_register(matters(p), known))
    (proposed,) = [each for each in found if each.item.business is Purpose.ACTIONS]
    assert proposed.reason == (
        "A standing item: 2 undertakings and 2 recommendations of earlier meetings still open, 1 of them due before "
        "this meeting."
    )


def test_the_line_says_that_the_item_will_be_proposed() -> None:
    clerk = begun_clerk()
    said = clerk.type("/agreed to bring the report back to the November meeting").say
    assert said == "Item 5 will be proposed for the November meeting."
    assert clerk.type("/noted").say == ""


def test_minutes_wait_until_they_are_confirmed_and_never_for_an_extraordinary_meeting() -> None:
    """MIN-01, MTG-52: an extraordinary meeting has no standing items, and is none to confirm minutes at."""
    p = closed("/noted")
    assert MINUTES_OF_JUNE in proposed(meeting_on(SEPT), p)
    for kind in (MeetingKind.EXTRAORDINARY, MeetingKind.HEARING, MeetingKind.CONTINGENT):
        assert MINUTES_OF_JUNE not in proposed(meeting_on(SEPT, kind), p)
    said = MinutesConfirmed(of=DAY, place=following())
    confirmed = fold(replace(meeting_on(SEPT), events=(said,)), p.panel, p.people)
    assert not any("Minutes" in title for title in proposed(meeting_on(NOV), p, confirmed))
    not_agreed = fold(replace(meeting_on(SEPT), events=(said.with_(result="not agreed"),)), p.panel, p.people)
    assert MINUTES_OF_JUNE in proposed(meeting_on(NOV), p, not_agreed)


def test_the_minutes_of_an_extraordinary_meeting_are_put_to_the_next_ordinary_one_in_one_item() -> None:
    p = closed("/noted")
    extra = meeting_on(dt.date(2031, 7, 31), MeetingKind.EXTRAORDINARY)
    over = fold(replace(extra, events=(Closed(place=following()),)), p.panel, p.people)
    found = proposed(meeting_on(SEPT), p, over)
    assert "Minutes of the Meetings held on 18 June 2031 and 31 July 2031" in found


def test_minutes_on_the_agenda_already_keep_their_place_before_the_questions() -> None:
    p = closed("/noted")
    for there in ("Minutes of the last meeting", MINUTES_OF_JUNE):
        bundle = meeting_on(SEPT, MeetingKind.ORDINARY, there)
        full = taken(bundle, list(proposed(bundle, p).values()))
        assert titles(full)[:4] == ["Apologies for absence", "Declarations of interest", there, "Public questions"]


def test_a_cancelled_meeting_leaves_nothing_and_a_later_one_is_not_asked() -> None:
    p = closed("/defer 5 to the next meeting")
    gone = fold(replace(p.bundle, meeting=p.bundle.meeting.with_(cancelled="no business")), p.panel, p.people)
    assert "Annual report of the Commissioner" not in proposed(meeting_on(SEPT), gone)
    assert "Annual report of the Commissioner" not in proposed(meeting_on(dt.date(2031, 5, 1)), p)


def test_a_meeting_that_has_begun_takes_no_proposals() -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused, match="has begun"):
        take(clerk.p.bundle, propose(clerk.p.bundle, the_panel()), [])
    with pytest.raises(Refused, match="Nothing was chosen"):
        take(meeting_on(SEPT), list(proposed(meeting_on(SEPT)).values()), [])


# --- whatever is there ---

TITLES = st.one_of(
    st.sampled_from(
        ["Apologies", "Minutes", MINUTES_OF_JUNE, "Minutes of 3 May", "Public questions", "Review of complaints",
         "Precept report", "Annual Report", "Panel – Annual Report", "Meeting dates", "Election of Chair", "—", "The",
         "Plan for [bold]rural[/bold] lanes", "Review of actions"]
    ),
    st.text(min_size=1, max_size=12),
)  # fmt: skip
JUNE = closed("/agreed that the report come back to the next meeting", "/not-reached 6")


@given(
    st.lists(TITLES, max_size=5),
    st.lists(TITLES, max_size=6),
    st.sampled_from(MeetingKind),
    st.sampled_from([SEPT, NOV, dt.date(2032, 1, 21), dt.date(2032, 2, 18)]),
)
def test_proposed_twice_nothing_new_is_proposed(
    there: list[str], due: list[str], kind: MeetingKind, day: dt.date
) -> None:
    bundle = meeting_on(day, kind, *there)
    plan = plan_of(*planned(day, *due), meetings=[bundle.meeting])
    found = propose(bundle, the_panel(), earlier=[JUNE], plan=plan)
    if found:
        full = taken(bundle, found)
        kept = {item.id for item in bundle.items}
        assert [item.title for item in full.items if item.id in kept] == there
        assert propose(full, the_panel(), earlier=[JUNE], plan=plan) == []
        assert [item.number for item in full.items] == [str(n) for n in range(1, len(full.items) + 1)]


def adjourned(*lines: str) -> Proceedings:
    """The invented meeting of 18 June 2031, adjourned after these lines."""
    clerk = begun_clerk(item="5")
    clerk.type(*lines)
    return clerk.p


def test_what_an_adjourned_meeting_has_not_reached_is_proposed_for_the_meeting_it_adjourned_to() -> None:
    lanes = "Plan for [bold]rural[/bold] lanes"
    why = "Not reached before the meeting adjourned: item 6 of 18 June 2031."
    for line in ("/adjourn until a date to be fixed", "/adjourn until 17 September"):
        assert proposed(meeting_on(SEPT), adjourned(line))[lanes].reason == why
    assert lanes not in proposed(meeting_on(SEPT), adjourned("/adjourn until 25 June")), "it takes it by itself then"
    assert lanes not in proposed(meeting_on(SEPT), adjourned("/withdraw 6", "/adjourn until a date to be fixed"))
