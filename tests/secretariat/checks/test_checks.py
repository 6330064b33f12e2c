"""Looking over the year: each check with an archive it has something to say of, and one it passes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest
from msgspec.structs import replace

from secretariat.basics.clock import at, house_date
from secretariat.basics.ordering import following
from secretariat.basics.record import Private, Record
from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CHECKS, CheckedRecords
from secretariat.checks.words import distance
from secretariat.events.base import Happening
from secretariat.events.course import Began, Closed
from secretariat.events.decisions import ActionSet, Outcome, Recommended
from secretariat.events.earlier import DatesNoted, MinutesConfirmed
from secretariat.events.fold import fold
from secretariat.events.items import ItemOpened, ItemPut
from secretariat.events.motions import MotionEnded, Moved
from secretariat.events.private import PublicExcluded
from secretariat.events.public import QuestionSettled
from secretariat.events.speech import Note
from secretariat.events.taken_up import MatterTakenUp
from secretariat.inspections.inspection import Inspection
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.letters.read import Position
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.raised import Raised
from secretariat.matters.report import CopySent, ReportSent
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, MeetingKind, business_of
from secretariat.meetings.publication import Publication, frozen
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.reports_in import ReportIn, ReportParagraph
from secretariat.panel.panel import Panel
from secretariat.panel.people import People, Person, Post, Role
from secretariat.plan.planned import PlannedItem
from secretariat.proceedings.proceedings import Proceedings
from tests.secretariat.proposals.test_propose import SAMPLE
from tests.support.panels import invented_people, plan_of, planned, the_panel

JUNE, SEPT = dt.date(2031, 6, 18), dt.date(2031, 9, 17)
PEOPLE = [
    Person(id="h", code="hu", title="Councillor", given="Ivo", family="Hurstwood",
           posts=(Post(role=Role.MEMBER, authority="Eldmoor"), Post(role=Role.CHAIR), Post(role=Role.VICE_CHAIR))),
    Person(id="c", code="co", title="Councillor", family="Ridge",
           posts=(Post(role=Role.MEMBER, authority="Tarnshire"),)),
    Person(id="s", code="se", title="Councillor", family="Sedge", posts=(Post(role=Role.SUBSTITUTE),)),
    Person(id="i1", code="a", given="Imogen", family="Ash", posts=(Post(role=Role.INDEPENDENT),)),
    Person(id="i2", code="b", given="Jonas", family="Birk", posts=(Post(role=Role.INDEPENDENT),)),
]  # fmt: skip


def events_in_order(events: Iterable[Happening]) -> tuple[Happening, ...]:
    place, placed = "", []
    for event in events:
        place = following(place)
        placed.append(event.with_(place=place))
    return tuple(placed)


def meeting(
    day: dt.date = JUNE, *events: Happening, items: Iterable[str | tuple[str, str]] = (), apologies: Iterable[str] = (),
    people: Iterable[Person] = PEOPLE, **head: Any,
) -> Proceedings:  # fmt: skip
    """A meeting with items of these titles (or numbers and titles), after these events."""
    pairs = [item if isinstance(item, tuple) else (str(n), item) for n, item in enumerate(items, 1)]
    agenda = tuple(
        AgendaItem(id=f"item-{n}", number=number, title=title, place=f"{n:03}i", business=business_of(title))
        for n, (number, title) in enumerate(pairs, 1)
    )
    bundle = Bundle(
        meeting=Meeting(**{"id": str(day), "date": day, **head}), items=agenda, events=events_in_order(events),
        apologies=tuple(Apology(person=person) for person in apologies),
    )  # fmt: skip
    return fold(bundle, the_panel(), People(people))


def whole(
    *meetings: Proceedings, plan: Iterable[Record] = (), people: Iterable[Person] = PEOPLE,
    today: dt.date = dt.date(2031, 6, 1), follow_ups: Iterable[FollowUp] = (), **more: Any,
) -> CheckedRecords:  # fmt: skip
    """The archive of these meetings, and of these dates of the plan with their items."""
    dates = plan_of(*plan, meetings=[p.bundle.meeting for p in meetings])
    return CheckedRecords(panel=the_panel(), people=People(people), meetings=meetings, plan=dates, today=today,
                 follow_ups=tuple(follow_ups), **more)  # fmt: skip


def under(title: str, *events: Happening, **more: Any) -> Proceedings:
    """A closed meeting with one item, opened, and what happened under it."""
    return meeting(JUNE, Began(), ItemOpened(item="item-1"), *events, Closed(), items=[title], **more)


def changed(p: Proceedings, **told: Any) -> Proceedings:
    """The same meeting, its last item changed."""
    *others, last = p.bundle.items
    return fold(replace(p.bundle, items=(*others, last.with_(**told))), p.panel, p.people)


def added_late(title: str, **told: Any) -> Proceedings:
    """A meeting of which one item was published on 10 June, the last day for it, and this one was added after."""
    when = at(dt.date(2031, 6, 10), dt.time(9))
    p = changed(meeting(items=["Lanes", title], published=when), **told)
    copy = Publication(when=when, date=JUNE, start=dt.time(14), items=(frozen(p.bundle.items[0]),))
    return fold(replace(p.bundle, publications=(copy,)), p.panel, p.people)


def noted(*days: str) -> DatesNoted:
    return DatesNoted(rows=tuple((f"{day}\n2:00pm", "Something") for day in days))


def without(code: str, /, **changes: Any) -> list[Person]:
    return [person.with_(**changes) if person.code == code else person for person in PEOPLE]


def asked(to: str) -> Proceedings:
    """A meeting that put the one question of the public off."""
    question = PublicQuestion(id="q", received=at(JUNE, dt.time(9)), name="Ada Moss", text="why so dark?")
    p = under("Public questions", QuestionSettled(question="q", how="deferred", to=to))
    return fold(replace(p.bundle, questions=(question,)), p.panel, p.people)


def later(*events: Happening) -> Proceedings:
    """The September meeting, at which these happened under its one item."""
    return meeting(SEPT, ItemOpened(item="item-1"), *events, Closed(), items=["Matters arising"])


def with_term(since: dt.date | None, event: str = "the annual meeting", until: dt.date | None = None) -> list[Person]:
    """The people, Councillor Ridge with a term that ends at an event or on a day."""
    post = Post(role=Role.MEMBER, authority="Tarnshire", since=since, until=until, ends_with="" if until else event)
    return without("co", posts=(post,))


FULL_YEAR = (
    *planned(dt.date(2031, 9, 17), "Review of complaints"),
    *planned(dt.date(2032, 2, 4), "Review of complaints", "Precept report"),
    *planned(dt.date(2032, 2, 18), kind="if needed", note="If there is a veto"),
)
ANNUAL = meeting(
    JUNE, kind=MeetingKind.ANNUAL, items=["Election of Chair", "Review of complaints", "Commissioner’s annual report"]
)
GOOD_YEAR = whole(ANNUAL, plan=FULL_YEAR)


def year_without(item: str) -> CheckedRecords:
    plan = [each for each in FULL_YEAR if not (isinstance(each, PlannedItem) and each.title == item)]
    kept = tuple(i for i in ANNUAL.bundle.items if i.title != item)
    return whole(fold(replace(ANNUAL.bundle, items=kept), the_panel(), People(PEOPLE)), plan=plan)


COPIED = ReportSent(
    meeting="2031-06-18", sent=JUNE, published=JUNE,
    copies=tuple(CopySent(to=name, on=JUNE) for name in the_panel().authorities),
)  # fmt: skip
RECOMMENDED = whole(under("Lanes", Recommended(id="r", number=1, text="That the lanes be mended")))


def citing(section: str) -> LetterIn:
    """A reply to the recommendation that cites this section."""
    text = f"Under section {section} of the Police Reform and Social Responsibility Act 2011 I respond."
    passage = Passage(first=0, last=0, answers=(AnswerTo(matter="r"),))
    return LetterIn(received=SEPT, text=text, passages=(passage,))


def _reply(position: Position, until: str = "") -> LetterIn:
    """A letter of 1 July that answers R1."""
    answer = AnswerTo(matter="r", position=position, until=until)
    return LetterIn(id="l", received=dt.date(2031, 7, 1), passages=(Passage(first=0, last=0, answers=(answer,)),))


PUT = MinutesConfirmed(of=dt.date(2031, 3, 12))

# check, an archive it has something to say of, what it says, and one it passes
CALLS = Inspection(title="Calls in Larkshire", published=dt.date(2031, 3, 3))


def reported(number: str = "1", *paragraphs: str, **more: Any) -> CheckedRecords:
    """A meeting with one item, whose report bears this number and has paragraphs of these numbers."""
    p = meeting(items=["Lanes"])
    numbered = tuple(ReportParagraph(number=each) for each in paragraphs)
    report = ReportIn(**{"received": JUNE, "item": "item-1", "number": number, "paragraphs": numbered, **more})
    return whole(fold(replace(p.bundle, reports=(report,)), p.panel, p.people))


CASES: list[tuple[str, CheckedRecords, str, CheckedRecords]] = [
    ("dates-in-order", whole(under("Dates", noted("Wednesday 19 November 2031", "Wednesday 17 September 2031"))),
     "The dates noted are out of order: 19 November 2031 stands before 17 September 2031.",
     whole(under("Meeting dates", noted("Wednesday 17 September 2031", "Wednesday 19 November 2031")))),
    ("sittings-in-order", whole(meeting(), meeting(id="2031-06-18-2", start=dt.time(10))),
     "It begins at 10:00am, not after the first meeting of that day.",
     whole(meeting(), meeting(id="2031-06-18-2", start=dt.time(16)))),
    ("two-on-one-day", whole(meeting(), plan=planned(JUNE, "Talk", kind="training")),
     "Two things are on 18 June 2031: the ordinary meeting and training; a note would say why.",
     whole(meeting(), plan=[*planned(JUNE, "Talk", id="t", kind="training", note="Afterwards"), *planned(JUNE)])),
    ("weekday", whole(plan=planned(SEPT, "Visit on Tuesday 16th October 2031")),
     "“Tuesday 16th October 2031” is a Thursday.",
     whole(meeting(note="Papers by Wed 11 June; see Friday 18 June 2032"), plan=planned(SEPT, "Tuesday 30 March"))),
    ("agenda-in-time", whole(meeting(published=at(dt.date(2031, 6, 11), dt.time(10)))),
     "The agenda was published on 11 June 2031; the last day for it was Tuesday 10 June 2031.",
     whole(meeting(published=at(dt.date(2031, 6, 10), dt.time(17))))),
    ("agenda-in-time", whole(meeting(), today=dt.date(2031, 6, 11)),
     "The agenda should have been published by Tuesday 10 June 2031, and nothing says that it was.",
     whole(meeting(), today=dt.date(2031, 6, 10))),
    ("overdue", whole(under("Lanes", ActionSet(id="a", number=1, text="to count them", due=dt.date(2031, 7, 1))),
                      today=dt.date(2031, 7, 2)),
     "It was due by 1 July 2031 and is still open.",
     whole(under("Lanes", ActionSet(id="a", number=1, text="to count them", due=dt.date(2031, 7, 1))),
           today=dt.date(2031, 7, 2), follow_ups=[FollowUp(id="a", progress="done")])),
    ("overdue", whole(under("Lanes", Recommended(id="r", number=1, text="to count them")), today=dt.date(2031, 7, 19)),
     "It was due by 18 July 2031 and is still open.",
     whole(under("Lanes", Recommended(id="r", number=1, text="to count them")), today=dt.date(2031, 7, 18))),
    ("overdue", whole(under("Lanes", ActionSet(id="a", number=1, text="to write", due=dt.date(2031, 7, 1))),
                      today=dt.date(2031, 7, 2), follow_ups=[FollowUp(id="a", progress="sent")]),
     "It was due by 1 July 2031 and was sent, and no answer is on record.",
     whole(under("Lanes", ActionSet(id="a", number=1, text="to write", due=dt.date(2031, 7, 1))),
           today=dt.date(2031, 7, 2), follow_ups=[FollowUp(id="a", progress="answered")])),
    ("overdue", whole(under("Lanes", Recommended(id="r", number=1, text="to count them")), today=dt.date(2031, 10, 1),
                      letters=(_reply("postponed", "2031-09"),)),
     "It was due by 30 September 2031 and is still open.",
     whole(under("Lanes", Recommended(id="r", number=1, text="to count them")), today=dt.date(2031, 10, 1),
           letters=(_reply("not accepted"),))),
    ("overdue", whole(under("Lanes", ActionSet(id="a", number=1, text="to ask")), today=dt.date(2031, 7, 2),
                      raised=(Raised(id="q", on=JUNE, kind="question", number=1, text="Who?", part_of="a",
                                     due=dt.date(2031, 7, 1)),)),
     "It was due by 1 July 2031 and is still open.",
     whole(under("Lanes", Recommended(id="r", number=1, to="Eldmoor", text="to count")), today=dt.date(2041, 1, 1))),
    ("item-number", whole(meeting(items=[("", "Lanes")])), "The item “Lanes” has no number.",
     whole(meeting(items=["L"]))),
    ("number-twice", whole(meeting(items=[("7a", "Lanes"), ("7A", "Roads")])), "Number 7a is used for 2 items.",
     whole(meeting(items=[("7", "Lanes"), ("7A", "Roads")]))),
    ("number-gap", whole(meeting(items=[("1", "Lanes"), ("3", "Roads")])), "No item is numbered between 1 and 3.",
     whole(meeting(items=[("39", "Lanes"), ("39A", "Roads"), ("40", "Paths")]))),
    ("number-gap", whole(meeting(items=[("2", "Lanes"), ("1", "Roads")])), "Item 1 stands after item 2.",
     whole(meeting(items=["Lanes", "Roads"]))),
    ("minutes-of-itself", whole(meeting(items=["Minutes of the meeting of 18 June 2031"])),
     "It would confirm minutes of 18 June 2031, at this meeting.",
     whole(meeting(items=["Minutes of the meeting of 12 March 2031", "Visit of 18 June 2031"]))),
    ("minutes-of-itself", whole(under("Minutes", PUT.with_(of=JUNE))),
     "Minutes of 18 June 2031 were put to this meeting.",
     whole(under("Minutes", PUT))),
    ("minutes-of-another-day", whole(under("Minutes of the meeting of 1 May 2031", PUT)),
     f"Minutes of {house_date(PUT.of)} were put, and the item’s title names 1 May 2031.",
     whole(under(f"Minutes of the meeting of {house_date(PUT.of)}", PUT))),
    ("minutes-changed", whole(under("Lanes"), changed_since=lambda _: "They were signed, and are changed."),
     "They were signed, and are changed.", whole(under("Lanes"))),
    ("unsettled", whole(under("Lanes", Note(text="declare zz 1", form="unsettled"), Outcome(verb="noted"))),
     "“declare zz 1” is still to be settled.", whole(under("Lanes", Note(text="declare zz 1"), Outcome(verb="noted")))),
    ("due-already-past", whole(under("Lanes", ItemPut(item="item-1", to="3 May 2031"))),
     "It was put off to 3 May 2031: past already.", whole(under("Lanes", ItemPut(item="item-1", to="3 July 2031")))),
    ("minutes-at-extraordinary", whole(under("Minutes", PUT, kind=MeetingKind.EXTRAORDINARY)),
     "An extraordinary meeting confirms no minutes: they wait for the next ordinary meeting.",
     whole(under("Minutes", PUT))),
    ("no-outcome", whole(under("Lanes", Note(text="They were discussed."))),
     "The meeting is closed and this item has no outcome.", whole(under("Lanes", Outcome(verb="noted")))),
    ("no-outcome", whole(meeting(JUNE, Closed(), items=["Lanes"])),
     "The meeting is closed and this item was never opened, and nothing says why.",
     whole(meeting(JUNE, Closed(), items=["Apologies"]), meeting(SEPT, items=["Lanes"]))),
    ("verdict", whole(under("Review of complaints", Note(text="One was deemed unfounded."))),
     "“unfounded” is no ending of a complaint: a panel may not investigate, so it ends resolved, withdrawn, referred, "
     "not recorded, disapplied or out of remit.",
     whole(under("Lanes", Note(text="The inspector's findings were upheld.")))),
    ("apology-of-substitute", whole(meeting(apologies=["s"])),
     "An apology is recorded from Councillor Sedge, who is only a substitute.", whole(meeting(apologies=["h"]))),
    ("matter-unknown", whole(under("Lanes", Recommended(number=1, text="lanes be lit")), later(
        MatterTakenUp(reference="2031-06-18/R2", how="done"))),
     "It speaks of 2031-06-18/R2, and that meeting made no such matter.",
     whole(under("Lanes", Recommended(number=1, text="lanes be lit")), later(
        MatterTakenUp(reference="2031-06-18/R1", how="done"), MatterTakenUp(reference="2030-01-01/R9", how="done")))),
    ("term-ends", whole(ANNUAL, today=SEPT, people=with_term(dt.date(2030, 9, 3))),
     "Councillor Ridge, member, Tarnshire: the term was until the annual meeting, which was on 18 June 2031. Give the "
     "post its last day (F9, D), or say until when it goes on.",
     whole(ANNUAL, today=SEPT, people=with_term(JUNE))),
    ("term-ends", whole(ANNUAL, today=dt.date(2031, 5, 20), people=with_term(dt.date(2030, 9, 3))),
     "Councillor Ridge, member, Tarnshire: the term ends with the annual meeting, on 18 June 2031, in 29 days.",
     whole(ANNUAL, today=dt.date(2031, 3, 1), people=with_term(dt.date(2030, 9, 3)))),
    ("term-ends", whole(people=with_term(dt.date(2030, 9, 3), until=dt.date(2031, 6, 2))),
     "Councillor Ridge, member, Tarnshire: the term ends on 2 June 2031, tomorrow.",
     whole(people=with_term(dt.date(2030, 9, 3), until=dt.date(2031, 9, 2)))),
    ("term-ends", whole(today=dt.date(2031, 4, 30), people=with_term(SEPT.replace(year=2030), "annual council 2031")),
     "Councillor Ridge, member, Tarnshire: the term ends with annual council 2031, on 20 May 2031, in 20 days.",
     whole(today=dt.date(2031, 4, 30), people=with_term(SEPT.replace(year=2030), "annual council 2032"))),  # FRM-09
    ("term-ends", whole(people=with_term(None, "the review of 12 June 2031")),
     "Councillor Ridge, member, Tarnshire: the term ends with the review of 12 June 2031, on 12 June 2031, in 11 days.",
     whole(people=with_term(None, "the end of the review"))),
    ("office-vacant", whole(under("Lanes"), people=without("hu", posts=PEOPLE[0].posts[:2])),
     "Nobody holds the office of vice-chair on 1 June 2031.", whole(under("Lanes"))),
    ("office-twice", whole(people=without("co", posts=(*PEOPLE[1].posts, Post(role=Role.CHAIR)))),
     "Councillor Ivo Hurstwood and Councillor Ridge hold the office of chair at once. Give the one before a last day "
     "(F9, D).",
     whole(people=without("co", posts=(*PEOPLE[1].posts, Post(role=Role.CHAIR, until=dt.date(2031, 6, 1)))))),
    ("independents", whole(people=without("b", posts=())), "There is 1 independent member; the law wants at least two.",
     whole()),  # FRM-06
    ("code-twice", whole(people=without("a", code="B")), "The code b is that of Imogen Ash and Jonas Birk.", whole()),
    ("authority", whole(people=without("co", posts=(Post(role=Role.MEMBER),))),
     "1 member has no authority recorded: Councillor Ridge.", whole()),
    ("name-spelt-two-ways", whole(under("Lanes", Note(text="It was thanked for by Cllr Hurtswood, warmly."))),
     "“Hurtswood” is nearly Hurstwood, the name in the register: is that who is meant?",
     whole(under("Lanes", Note(text="Councillor Hurstwood’s and Ivo Hurstwood; the Bridge Trust; all Ridges")))),
    ("name-spelt-two-ways", whole(under("Lanes", Note(text="We heard that Hurstwoods and Hurstwod came."))),
     "“Hurstwod” is nearly Hurstwood, the name in the register: is that who is meant?",
     whole(under("Lanes", Note(text="Hurstwod came.\nThe firstwood.")), people=PEOPLE[1:])),
    ("abbreviation", whole(under("HMICFRS report", Note(text="The HMRICFRS report, as HMICFRS writes."))),
     "“HMRICFRS” here and “HMICFRS” elsewhere: one of them, throughout.",
     whole(under("HMICFRS report", Note(text="The HMICFRS report, PCSO and PCSOs, ADSB and ASBO")))),
    ("annual-report", year_without("Commissioner’s annual report"),
     "No meeting has the annual report; the law wants it put to a public meeting.", GOOD_YEAR),
    ("annual-meeting", year_without("Election of Chair"),
     "The annual meeting has no election of the chair, its first business.", GOOD_YEAR),
    ("annual-meeting", year_without("Election of Chair"),
     "The annual meeting has no election of the chair, its first business.",
     whole(plan=[*planned(JUNE, "Review of complaints", id="june", kind="annual"), *FULL_YEAR])),
    ("annual-meeting", whole(plan=FULL_YEAR), "No meeting is the annual one, which elects the chair.", GOOD_YEAR),
    ("precept", year_without("Precept report"),
     "No meeting by 8 February has the precept; the Panel must report on it by then.", GOOD_YEAR),
    ("reserve-meeting", whole(ANNUAL, plan=FULL_YEAR[:-1]),
     "No date is kept for a revised precept; after a veto the second report is due by 22 February.", GOOD_YEAR),
    ("complaints-review", whole(meeting(items=["Lanes"])),
     "The review of complaints, due at each ordinary meeting, is not on it.", GOOD_YEAR),
    ("confirmation-hearing",
     whole(plan=[*planned(JUNE, kind="notice"), *planned(dt.date(2031, 7, 9), id="late", kind="hearing")]),
     "Notice of a proposed appointment came; no hearing is planned by Tuesday 8 July 2031, when the Panel must have "
     "reported.",
     whole(plan=[*planned(JUNE, kind="notice"), *planned(dt.date(2031, 7, 8), kind="hearing")])),
    ("urgent-without-reason", whole(added_late("Knives"), today=dt.date(2031, 6, 12)),
     "It was added after the agenda was published, too late for notice, and no special circumstances are recorded that "
     "make it urgent.",
     whole(added_late("Knives", urgent="two deaths"), today=dt.date(2031, 6, 12))),
    ("urgent-without-reason", whole(added_late("Knives"), today=dt.date(2031, 7, 1)),
     "It was added after the agenda was published, too late for notice, and no special circumstances are recorded that "
     "make it urgent.",
     whole(added_late("Knives"), today=dt.date(2031, 6, 10))),
    ("other-business", whole(meeting(items=["Lanes", "Any other business"])),
     "“Any other business” gives no notice of anything: name the business, or say why the Chair takes it as urgent.",
     whole(changed(meeting(items=["A.O.B."]), urgent="two deaths"), meeting(SEPT, items=["Other business rates"]))),
    ("due-and-not-on", whole(meeting(items=["Roads"]), plan=planned(JUNE, "Lanes", "Roads")),
     "“Lanes” is due at it, and not on its agenda.",
     whole(meeting(items=["Roads", "Lanes"]), plan=planned(JUNE, "Lanes", "Roads"))),
    ("open-motion", whole(under("Lanes", Moved(id="m", text="that it be so"))),
     "A motion was moved, and nothing says what became of it.",
     whole(under("Lanes", Moved(id="m", text="that it be so"), MotionEnded(motion="m", how="lapsed")))),
    ("special-function",
     whole(changed(meeting(items=["Money"]), function="PRECEPT", delegated_to="the Finance Sub-Committee")),
     "It is given to the Finance Sub-Committee, and is the review of the precept: a special function, which the whole "
     "panel must discharge itself and cannot give to a sub-committee or an officer (2011 Act, Schedule 6 paragraph "
     "27).",
     whole(changed(meeting(items=["Money"]), function="COMPLAINT", delegated_to="the Complaints Sub-Committee"),
           changed(meeting(SEPT, items=["Money"]), function="PRECEPT"))),
    ("special-function", whole(changed(meeting(items=["Commissioner’s annual report"]), delegated_to="Mr Orchard")),
     "It is given to Mr Orchard, and is the review of the annual report: a special function, which the whole panel "
     "must discharge itself and cannot give to a sub-committee or an officer (2011 Act, Schedule 6 paragraph 27).",
     whole(changed(meeting(items=["The panel’s own annual report"]), delegated_to="Mr Orchard"))),
    ("due-already-past", whole(under("Lanes", ActionSet(id="a", number=1, text="to count", due=dt.date(2031, 6, 17)))),
     "It was asked for on 18 June 2031, by 17 June 2031: past already.",
     whole(under("Lanes", ActionSet(id="a", number=1, text="to count", due=JUNE)))),
    ("question-put-off", whole(asked("September"), meeting(SEPT, items=["Public questions"])),
     "The question from Ada Moss was put off to this meeting: item 1 of 18 June 2031. Q on F3 logs it here.",
     whole(asked("November"), meeting(SEPT, items=["Public questions"]))),
    ("questions-too-late", whole(meeting(items=["Public questions"], published=at(dt.date(2031, 6, 16), dt.time(9)))),
     "Questions are sure of acceptance until 12 noon, Thursday 19 June 2031, which is not before the meeting: the "
     "agenda was published too late.",
     whole(meeting(items=["Public questions"], published=at(dt.date(2031, 6, 10), dt.time(9))),
           meeting(SEPT, items=["Lanes"], published=at(SEPT, dt.time(9))))),
    ("contradiction", whole(under("Lanes", Note(text="It opens on [date]."))), "Left to be filled in: “[date]”.",
     whole(under("Lanes", Note(text="It opens on 3 July.")))),
    ("contradiction", whole(under("Lanes", PublicExcluded(ground="confidential"), Note(text="It is [date]."))),
     "In private: words left to be filled in.", whole(under("Lanes", PublicExcluded(ground="confidential")))),
    ("namesakes", whole(people=[*PEOPLE, Person(id="h2", code="hv", title="Councillor", given="Una", family="Hurstwood",
                                                posts=(Post(role=Role.MEMBER, authority="Southbeck"),))]),
     "Councillor Ivo Hurstwood (hu) and Councillor Una Hurstwood (hv) have one name in print: the minutes add "
         "the first "
     "name.", whole()),
    ("inspection-comments", replace(whole(today=dt.date(2031, 4, 28)), inspections=(CALLS,)),
     "The comments were due by Sunday 27 April 2031 and are not recorded as published: 1 day OVERDUE.",
     replace(whole(today=dt.date(2031, 4, 27)), inspections=(CALLS,))),
    ("inspection-copies", replace(whole(), inspections=(CALLS.with_(comments=JUNE, to_inspectors=JUNE),)),
     "No copy of the comments to the Secretary of State is recorded.",
     replace(whole(), inspections=(CALLS.with_(comments=JUNE, to_inspectors=JUNE, to_secretary=JUNE),))),
    ("report-incomplete", replace(whole(), reports=(COPIED.with_(copies=COPIED.copies[:-1]),)),
     "No copy of the report is recorded to Westmere City (section 28(8)).", replace(whole(), reports=(COPIED,))),
    ("section-cited", replace(RECOMMENDED, letters=(citing("5(6)"),)),
     "It cites section 5(6), which is about the draft police and crime plan, or a variation of it; 2031-06-18/R1 falls "
     "under section 29(3).", replace(RECOMMENDED, letters=(citing("29(3)"),))),  # FRM-04
    ("report-numbering", reported("1", "5.1", "5.2", "5.2"), "In its report paragraph 5.2 stands more than once.",
     reported("1", "5.1", "5.2", "5.3")),
    ("report-numbering", reported("1", "5.1", "5.3", "5.6"),
     "In its report there is no 5.2, 5.4 and 5.5, although the numbers go on after it.", reported("1", "1", "2", "3")),
    ("report-numbering", reported("", number_stood="blank"),
     "The agenda item number at the head of its report is left blank.", reported("")),
    ("report-numbering", reported("1", number_stood="fused"),
     "At the head of its report the agenda item number 1 is run together with the words after it.", reported("1")),
    ("report-without-item", reported("2"), "Its report bears the number 2.", reported("1")),
    ("report-without-item", reported("1", item="gone"),
     "A report came in for an item that is not on the agenda any more.", reported("")),
]  # fmt: skip


@pytest.mark.parametrize(("check", "bad", "sentence", "good"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_each_check_says_what_is_odd_and_passes_what_is_right(
    check: str, bad: CheckedRecords, sentence: str, good: CheckedRecords
) -> None:
    assert [finding.sentence for finding in look_over(bad, check)] == [sentence]
    assert look_over(good, check) == []


def test_every_check_has_its_two_examples_and_says_what_it_looks_for() -> None:
    assert {case[0] for case in CASES} == set(CHECKS)
    assert all(check.sentence.rstrip().endswith((".", ")")) for check in CHECKS.values())


@pytest.mark.parametrize(
    ("asked_for", "checks"),
    [
        ("dates out of order", ("dates-in-order", "sittings-in-order")),
        ("a weekday that does not match", ("weekday",)),
        ("an apology from someone who is only a substitute", ("apology-of-substitute",)),
        ("an item number missing", ("item-number", "number-gap")),
        ("minutes that would approve themselves", ("minutes-of-itself",)),
        ("a deadline already past", ("agenda-in-time", "overdue", "due-already-past", "questions-too-late")),
        ("names spelt two ways", ("name-spelt-two-ways", "abbreviation")),
        ("an item assigned to a sub-committee that law forbids", ("special-function",)),
        ("urgent business without its reason", ("urgent-without-reason", "other-business")),
    ],
)
def test_what_was_asked_of_the_look_over_has_its_check(asked_for: str, checks: tuple[str, ...]) -> None:
    """And each of them its examples above."""
    assert set(checks) <= set(CHECKS) & {case[0] for case in CASES}, asked_for


def test_a_good_year_is_passed_over_in_silence() -> None:
    assert look_over(GOOD_YEAR) == []


def test_the_place_is_named_as_the_command_line_names_it() -> None:
    (finding,) = look_over(whole(under("Lanes", Note(text="Unfounded complaint."))), "verdict")
    assert str(finding).startswith("2031-06-18, item 1: “Unfounded” is no ending")


def test_a_cancelled_meeting_is_asked_for_nothing() -> None:
    """MTG-55: it is kept with its reason."""
    gone = meeting(items=["Lanes"], cancelled="No business", kind=MeetingKind.EXTRAORDINARY)
    assert look_over(whole(gone, plan=planned(JUNE, "Lanes")), "complaints-review", "agenda-in-time") == []


def test_what_was_minuted_in_private_is_not_quoted() -> None:
    private = under("Lanes", PublicExcluded(paragraphs="1"), Note(text="Councillor Hurtswood; a complaint, unfounded."))
    assert look_over(whole(private), "verdict", "name-spelt-two-ways") == []


def test_a_reason_for_an_apology_is_not_read() -> None:
    p = meeting(apologies=["h"])
    told = p.bundle.apologies[0].with_(reason=Private("Councillor Hurtswood is ill; HMICFRS, HMRICFRS"))
    told_of = fold(replace(p.bundle, apologies=(told,)), p.panel, p.people)
    assert look_over(whole(told_of)) == look_over(whole(p))


def test_names_of_the_hostile_panel_raise_no_alarm() -> None:
    words = " ".join(f"{person.in_full} said so to {person.in_text}." for person in invented_people())
    p = under("Lanes", Note(text=words), people=invented_people())
    assert look_over(whole(p, people=invented_people()), "name-spelt-two-ways") == []


def test_distance_counts_letters() -> None:
    assert [distance(*pair) for pair in (("a", "a"), ("hussain", "hussein"), ("", "ab"), ("abc", "bc"))] == [0, 1, 2, 1]


# --- the sample, as its public papers give it ---


@pytest.mark.parametrize("today", [dt.date(2022, 8, 1), dt.date(2026, 11, 1)])
def test_what_a_careful_colleague_says_of_the_sample(today: dt.date) -> None:
    panel: Panel = SAMPLE.all(Panel)[0]
    everything = CheckedRecords(
        panel=panel, people=People(SAMPLE.all(Person)), plan=SAMPLE.plan(), today=today,
        meetings=tuple(SAMPLE.proceedings(each.id) for each in SAMPLE.all(Meeting)),
    )  # fmt: skip
    found = [finding for finding in look_over(everything) if finding.check != "overdue"]
    assert [str(finding) for finding in found] == [
        "2022-07-20: An apology is recorded from Councillor Goldsack, who is only a substitute. "
        "[apology-of-substitute]",
        "People: 11 members have no authority recorded: Councillor A Ali, Councillor M Beuttell, Councillor A Bradnam, "
        "Councillor S Count, Councillor S Ferguson, Councillor A Gilderdale, Councillor SA Hart, Councillor C Hogg, "
        "Councillor A Sharp, Councillor S Tierney and Councillor S Warren. [authority]",
    ]


def test_what_the_sample_recommended_to_the_commissioner_is_overdue_after_a_month() -> None:
    """The Panel's own three recommendations have no day, and what was promised without one is never overdue."""
    p = SAMPLE.proceedings("2022-07-20")
    for day, told in ((20, []), (21, [f"2022-07-20/R{n}" for n in range(1, 7)])):
        records = CheckedRecords(panel=p.panel, people=p.people, meetings=(p,), today=dt.date(2022, 8, day))
        assert [finding.place for finding in look_over(records, "overdue")] == told
