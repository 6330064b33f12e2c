"""The chair's running brief: every item says who speaks, what is asked and what it needs, and nothing is made up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private
from secretariat.documents.document import Document, Heading, Paragraph, plain, words_of
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.meetings.meeting import (
    AgendaItem,
    Apology,
    ItemStanding,
    Meeting,
    MeetingKind,
    PaperStatus,
    Purpose,
    Substitution,
)
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.reports_in import ReportIn
from secretariat.panel.house import DecisionWord, House
from secretariat.panel.interests import StandingInterest
from secretariat.panel.panel import Panel, Rules
from secretariat.papers.brief.paper import chairs_brief, told_of_the_brief
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import MeetingMaterial, of_meeting
from secretariat.plan.planned import PlanEntry
from secretariat.plan.year import the_plan
from tests.support.clerk import Clerk, squeezed
from tests.support.panels import DAY, MEETING, invented_items, invented_people, the_panel

PRINTED = Path(__file__).with_name("as_printed.txt")
FEBRUARY = dt.date(2031, 2, 5)


def items() -> list[AgendaItem]:
    """The invented agenda, with a time, an exempt item, one that is put off, an urgent one, and one not there yet."""
    found = {each.number: each for each in invented_items()}
    found["5"] = found["5"].with_(guide=dt.time(14, 30))
    found["6"] = found["6"].with_(exempt="1 and 2", paper=PaperStatus.ATTACHED, author="Milo Orchard",
                                  purpose="to decide whose lanes come first", embargo=dt.date(2031, 6, 25))  # fmt: skip
    last = AgendaItem(id="item-8", number="8", title="Lamps", place="zz", standing=ItemStanding.DEFERRED,
                      to="September", reason="the figures are late")  # fmt: skip
    urgent = AgendaItem(id="item-9", number="9", title="The flood at Eldmoor", place="zzz",
                        urgent="the road is under water", paper=PaperStatus.VERBAL)  # fmt: skip
    return [*found.values(), last, urgent]


REPORT = ReportIn(
    id="report", received=DAY, item="item-5", author="The Commissioner", title="Annual report",
    asked="The Panel is recommended to note the contents of this report.",
)  # fmt: skip


def everything() -> Clerk:
    mabel = StandingInterest(kind="personal", nature="a trustee of the Southbeck lamps fund")
    people = [
        person.with_(interests=(mabel,)) if person.code == "mh" else person for person in invented_people()
    ]  # fmt: skip
    asked = [
        PublicQuestion(id="1", received=clock.at(DAY, dt.time(9)), name="Wilma Teasel", text="Why are the lamps out?",
                       contact=Private("wilma at home"), put="read out"),
        PublicQuestion(id="2", received=clock.at(DAY, dt.time(10)), name="Hob Sorrel", text="?", status="late"),
    ]  # fmt: skip
    return Clerk(acts=[
        act("panel", Put(the_panel())), act("people", [Put(each) for each in people]),
        act("meeting", Put(Meeting(id=MEETING, date=DAY, venue="Guildhall, Westmere"))),
        act("items", [Put(each, MEETING) for each in items()]),
        act("report", Put(REPORT, MEETING)), act("questions", [Put(each, MEETING) for each in asked]),
        act("away", Put(Apology(person="person-np", reason=Private("at a funeral")), MEETING),
            Put(Apology(person="person-tk", late=True), MEETING),
            Put(Substitution(member="person-np", substitute="person-us"), MEETING)),
    ])  # fmt: skip


RESERVE = PlanEntry(id="veto", date=dt.date(2031, 7, 2), kind="if needed", depends="Veto")


def material(clerk: Clerk) -> MeetingMaterial:
    material = of_meeting(clerk.p)
    return MeetingMaterial(
        p=material.p, today=dt.date(2031, 6, 16), plan=lambda: the_plan([clerk.p.bundle.meeting], [RESERVE])
    )


def brief(clerk: Clerk) -> Document:
    made = chairs_brief(material(clerk))
    assert problems(made) == []
    return made


def under(clerk: Clerk, title: str) -> str:
    """What the brief says of one item, in one line."""
    blocks = brief(clerk).body
    at = next(n for n, each in enumerate(blocks) if isinstance(each, Heading) and title in plain(each.text))
    said = []
    for each in blocks[at + 1 :]:
        if isinstance(each, Heading):
            break
        if isinstance(each, Paragraph):
            said.append(plain(each.text))
    return " ".join(said)


def test_it_is_printed_as_it_was_looked_at() -> None:
    assert write(brief(everything())) == PRINTED.read_text("utf-8")


def test_no_private_word_is_in_it_and_it_is_marked_on_every_page() -> None:
    made = brief(everything())
    said = " ".join(words_of(made))
    assert "funeral" not in said
    assert "wilma at home" not in said
    assert made.status == "AGENDA NOT PUBLISHED – NOT FOR PUBLICATION"
    paper = PAPERS["chairs-brief"]
    assert not paper.public
    assert not paper.minuted


def test_what_the_agenda_leaves_open_is_told_and_not_made_up() -> None:
    clerk = everything()
    assert told_of_the_brief(material(clerk)) == [
        "The agenda does not say what the Panel is asked to do: items 7, 9.",
        "The agenda does not say who introduces it: items 7, 9.",
    ]
    assert "Speaks" not in under(clerk, "The flood")


def test_an_empty_agenda_says_so() -> None:
    clerk = Clerk(acts=[act("panel", Put(the_panel())), act("meeting", Put(Meeting(id=MEETING, date=DAY)))])
    said = squeezed(write(brief(clerk)))
    assert "No item stands on the agenda." in said
    assert "There is no Chair and no Vice-Chair: the meeting chooses a member to preside." in said


# --- majorities ---


def about(title: str, day: dt.date = DAY, rules: Rules | None = None, *away: str, **more: object) -> Clerk:
    item = AgendaItem(id="item-1", number="1", title=title, place="i").with_(**more)
    acts: list[Act] = [
        act("panel", Put(the_panel().with_(rules=(rules or Rules(),)))),
        act("people", [Put(each) for each in invented_people()]),
        act("meeting", Put(Meeting(id=MEETING, date=day))), act("item", Put(item, MEETING)),
        act("away", [Put(Apology(person=f"person-{code}"), MEETING) for code in away]),
    ]  # fmt: skip
    return Clerk(acts=acts)


VETO = "A veto of the proposed precept needs 8 of the 12 members in office, present or not: two-thirds of them"


@pytest.mark.parametrize(
    ("away", "said"),
    [
        ((), ""),
        (("np", "ia", "jb", "tk"), "By the apologies known that is everyone who can come."),
        (("np", "ia", "jb", "tk", "ob"), "By the apologies known only 7 can come: it cannot be carried."),
    ],
)
def test_a_precept_says_what_a_veto_needs_and_whether_it_can_be_carried(away: tuple[str, ...], said: str) -> None:
    """PRE-01, PRE-02: the denominator is everyone in office, present or not."""
    found = under(about("Precept 2031/32", FEBRUARY, None, *away), "Precept")
    assert f"{VETO} (2011 Act, Schedule 5 paragraph 4(4))." in found
    assert ("By the apologies" in found) == bool(said)
    assert said in found
    assert "The report is due by 8 February, whatever is decided." in found
    assert "By law: A report or recommendations on the proposed precept (Schedule 5, paragraph 3 of the 2011 Act)." in (
        found
    )


def test_a_substitute_counts_towards_it_only_where_the_rules_say_so() -> None:
    from secretariat.panel.majority_rule import MajorityRule

    for counts, said in ((True, ""), (False, "only 7 can come")):
        rules = Rules(majorities=MajorityRule(substitutes_veto=counts))
        clerk = about("Precept", FEBRUARY, rules, "np", "ia", "jb", "tk")
        clerk.memory.do(act("sub", Put(Substitution(member="person-ob", substitute="person-us"), MEETING)))
        found = under(clerk, "Precept")
        assert ("only" in found) == bool(said)
        assert said in found


def test_a_revised_precept_is_not_vetoed_again() -> None:
    """PRE-04."""
    found = under(about("Revised precept", dt.date(2031, 2, 19)), "precept")
    assert "there is no veto" in found
    assert "8 of the 12" not in found
    assert "The second report is due by 22 February." in found


@pytest.mark.parametrize(
    ("title", "more", "said"),
    [
        ("Hearing for the Chief Constable", {}, "A veto of the proposed appointment needs 8 of the 12 members in"),
        ("Hearing", {"function": "CHIEF_CONSTABLE"}, "(2011 Act, Schedule 8)"),
        ("Chief Constable: reserve candidate", {}, "There is no veto of a reserve candidate."),
        ("A third term for an independent member", {}, "Two-thirds of the members present: 8 of 12, if all come"),
        ("Lamps", {}, "Needs: An ordinary majority."),
        ("Questions", {"business": Purpose.QUESTIONS}, "Needs: Nothing is put to the vote."),
        ("Hearing", {"function": "SENIOR_APPT"}, "Needs: An ordinary majority."),
    ],
)  # fmt: skip
def test_each_kind_of_business_says_its_own_majority(title: str, more: dict[str, object], said: str) -> None:
    assert said in under(about(title, DAY, None, **more), title)


def test_too_few_who_can_come_are_told_beforehand() -> None:
    """MTG-20: eight of twelve have sent apologies, and five are needed."""
    away = ("np", "ia", "jb", "tk", "ob", "sw", "pq", "db")
    said = squeezed(write(brief(about("Lamps", DAY, None, *away))))
    assert "By the apologies known 4 of the 12 members can come, too few." in said
    assert "Councillor Siân Ŵyn-Llŷr, Chair, who sent apologies. In absence: a member whom the meeting chooses" in said
    assert "since Councillor Petra Quill, Vice-Chair, sent apologies." in said


# --- the house's own words ---


def test_it_speaks_in_the_words_of_the_house() -> None:
    house = House(chair="Convener", vice_chair="Depute Convener", words=(DecisionWord("agreed", "RESOLVED"),),
                  approval="confirmed as a correct record", deciding="AGREED")  # fmt: skip
    clerk = everything()
    panel: Panel = the_panel().with_(body_word="Committee", rules=(Rules(house=house),))
    clerk.memory.do(act("house", Put(panel)))
    made = brief(clerk)
    said = write(made)
    assert made.title.startswith("Convener’s brief for the meeting of the Westmere Police and Crime Panel")
    assert "Are these minutes confirmed as a correct record?" in squeezed(said)
    assert "Minuted as: RESOLVED to note the contents of this report." in said
    assert "The Committee is asked: to note the contents of this report." in said
    assert "Does the Committee agree to note the contents of this report?" in squeezed(said)
    assert "Chair" not in said.replace("Chair’s", "")


def test_the_clerk_conducts_the_election_and_who_is_elected_at_it_is_not_known_before() -> None:
    """MTG-50."""
    clerk = about("Election of Chair", business=Purpose.ELECT_CHAIR)
    clerk.memory.do(act("annual", Put(Meeting(id=MEETING, date=DAY, kind=MeetingKind.ANNUAL))))
    said = write(brief(clerk))
    assert "Presides: The clerk, until a Chair is elected; then whoever is elected." in said
    assert "Clara Knapweed, clerk, who presides for this item" in said
    assert "The clerk has no casting vote." in said


def test_two_exempt_items_are_each_resolved_and_the_public_comes_back_for_the_next() -> None:
    """MTG-30: a resolution for each item, with its own paragraph."""
    clerk = everything()
    seventh = next(each for each in items() if each.number == "7")
    clerk.memory.do(act("exempt", Put(seventh.with_(exempt="3"), MEETING)))
    assert (
        "the public be excluded for item 6, on the ground that it involves exempt information under paragraphs 1"
        in (under(clerk, "rural"))
    )
    assert "the public be excluded for item 7" in under(clerk, "Meeting dates")
    assert "readmitted" not in under(clerk, "Meeting dates")
    assert "“The public is readmitted. We come to item 9, The flood at Eldmoor." in under(clerk, "The flood")


def test_the_longest_meeting_is_told_with_its_time() -> None:
    said = write(brief(about("Lamps", DAY, Rules(guillotine_minutes=150))))
    assert "Longest meeting: It ends at 4:30pm if it begins at 2:00pm, unless it votes to go on." in squeezed(said)


@pytest.mark.parametrize(
    ("today", "named"),
    [(dt.date(2031, 6, 16), [2, 18]), (dt.date(2033, 1, 10), [2])],
    ids=["to come: all that may be called", "past: those before the next sure one"],
)
def test_of_a_past_meeting_no_reserve_of_later_years_is_named(today: dt.date, named: list[int]) -> None:
    clerk = everything()
    later = [
        PlanEntry(id="sure", date=dt.date(2031, 9, 17), kind="meeting"),
        PlanEntry(id="later", date=dt.date(2032, 2, 18), kind="if needed", depends="Veto"),
    ]
    plan = the_plan([clerk.p.bundle.meeting], [RESERVE, *later])
    said = write(chairs_brief(MeetingMaterial(p=of_meeting(clerk.p).p, today=today, plan=lambda: plan)))
    line = next(each for each in said.split("\n") if "Meeting in reserve" in each)
    days = {2: "Wednesday 2 July 2031, if needed: Veto.", 18: "Wednesday 18 February 2032, if needed: Veto."}
    assert [n for n, words in days.items() if words in " ".join(said.split())] == named
    assert "2 July 2031" in line
