"""The head of the minutes: who was there, who was not, and in which words the house says so; a notice in its place."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from secretariat.agenda.publishing import changes_since, publish
from secretariat.attendance.expected import standing
from secretariat.attendance.roll import RollMark, mark
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.documents.problems import problems
from secretariat.documents.word.writer import write as write_word
from secretariat.meetings.meeting import Meeting, MeetingKind, Purpose, business_of
from secretariat.panel.house import House
from secretariat.panel.lists import Lists, PeopleGroup, groups_as_lines, groups_from
from secretariat.panel.panel import QuorumRule, Rules
from secretariat.panel.people import Person, Post, Role
from secretariat.papers.agenda import agenda
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import minutes
from tests.secretariat.documents.test_words_in_every_format import READERS
from tests.support.clerk import Clerk, squeezed
from tests.support.lines.people import GROUPS, PRINTED, Printed
from tests.support.panels import DAY, MEETING, the_panel

USUAL_LISTS, USUAL_HOUSE = Lists(), House()


def ruled(lists: Lists = USUAL_LISTS, house: House = USUAL_HOUSE) -> Act:
    """A panel of these settings with a small quorum."""
    rules = Rules(quorum=QuorumRule(fixed=4), lists=lists, house=house)
    return act("rules", Put(the_panel().with_(rules=(rules,))))


def held(form: Printed) -> Clerk:
    """The meeting with the lines of a form, closed."""
    clerk = Clerk(ruled(form.lists, form.house), *form.more)
    clerk.type(*form.before)
    clerk.type("/begin", time="14:00")
    clerk.type(*form.after)
    clerk.type("/close", time="16:00")
    return clerk


@pytest.mark.parametrize("form", PRINTED, ids=[each.form for each in PRINTED])
def test_each_form_is_printed(form: Printed) -> None:
    clerk = held(form)
    assert problems(minutes(clerk.p)) == []
    for said in form.says:
        absent = said.removeprefix("not ")
        assert (absent in clerk.minutes) is (absent == said), clerk.minutes


@pytest.mark.parametrize("reader", [READERS[name] for name in ("html", "markdown", "text")])
def test_limbs_as_typed_are_printed_in_every_format(reader: Any) -> None:
    clerk = Clerk(ruled())
    clerk.type("/in sw db pq ob", "/begin", time="14:00")
    clerk.type("/item 5", "/resolved that (i) lanes be swept; (ii) they be gritted", "/resolved that 5.3 a; 5.4 b")
    clerk.type("/resolved that (1) frost be met; (2) fog be lit", "/options Option A: to mend; Option B: to leave")
    words = squeezed(" ".join(reader(minutes(clerk.p))))
    for said in ("(i) lanes be swept; and", "(ii) they be gritted.", "5.3 a; and", "5.4 b.",
                 "(1) frost be met; and", "(2) fog be lit.",
                 "Option A: To mend.", "Option B: To leave."):  # fmt: skip
        assert said in words.replace("- ", ""), words


@pytest.mark.parametrize(
    ("typed", "counts", "pattern"),
    [("(i) a; (ii) b", "lowerRoman", "(%1)"), ("(a) a; (b) b", "lowerLetter", "(%1)"),
     ("(1) a; (2) b", "decimal", "(%1)"),
     ("5.3 a; 5.4 b", "decimal", "5.%1"),
     ("a) a; b) b", "lowerLetter", "%1)"), ("(I) a; (II) b", "upperRoman", "(%1)")],
)  # fmt: skip
def test_word_counts_limbs_on_as_they_were_typed(typed: str, counts: str, pattern: str) -> None:
    clerk = Clerk(ruled())
    clerk.type("/in sw db pq ob", "/begin", time="14:00")
    clerk.type("/item 5", f"/resolved that {typed}")
    with zipfile.ZipFile(io.BytesIO(write_word(minutes(clerk.p)))) as word:
        numbering = word.read("word/numbering.xml").decode()
    assert f'<w:numFmt w:val="{counts}"/><w:lvlText w:val="{pattern}"/>' in numbering
    first = 3 if typed.startswith("5.3") else 1
    assert f'<w:start w:val="{first}"/><w:numFmt w:val="{counts}"/>' in numbering


def test_a_line_of_each_mark_is_typed_again_as_it_was() -> None:
    clerk = Clerk(ruled())
    clerk.type("/in sw db pq ob", "/absent mo not required", "/absent pc represented by fo")
    lines = [event.line(clerk.p) for event in clerk.p.bundle.events]  # type: ignore[attr-defined]
    assert lines[1:] == ["/absent mo not required", "/absent pc represented by fo"]


def test_who_was_not_required_and_comes_after_all_is_there() -> None:
    clerk = Clerk(ruled())
    clerk.type("/in sw db pq ob", "/absent mo not required", "/in mo", "/begin", time="14:00")
    assert "Not required" not in clerk.minutes
    assert "Milo Orchard, Monitoring Officer" in clerk.minutes


def test_a_co_opted_member_is_told_apart_and_mr_is_said_of_each() -> None:
    people = [
        Person(id="p1", code="z1", family="Elm", given="Ada", title="Councillor",
               posts=(Post(role=Role.COOPTED_COUNCILLOR),)),
        Person(id="p2", code="z2", family="Fir", given="Bo", title="Mr", posts=(Post(role=Role.INDEPENDENT),)),
        Person(id="p3", code="z3", family="Gale", given="Cy", title="Mr", posts=(Post(role=Role.INDEPENDENT),)),
    ]  # fmt: skip
    clerk = Clerk(ruled(), act("people", [Put(person) for person in people]))
    clerk.type("/in sw z1 z2 z3", "/begin", time="14:00")
    assert ("Councillors S Ŵyn-Llŷr (Chair) and Ada Elm (co-opted member), and Mr Bo Fir (independent member) and "
            "Mr Cy Gale (independent member).") in clerk.minutes  # fmt: skip


def test_who_is_called_absent_is_not_put_with_those_not_required() -> None:
    clerk = Clerk(ruled())
    clerk.type("/in sw db pq ob", "/absent mo not required")
    clerk.memory.do(mark(clerk.p, "person-rg", RollMark.ABSENT))
    assert clerk.p.absent_because == {"person-mo": "not required"}
    assert clerk.p.absent == {"person-mo", "person-rg"}
    assert standing(clerk.p, "person-mo") == ("~", "not required")


def test_who_comes_instead_is_read_wherever_it_is_said_and_the_reason_stays_private() -> None:
    clerk = Clerk(ruled())
    clerk.type("/apology mo by e-mail, represented by fo because represented by ck before")
    (apology,) = (each for each in clerk.p.bundle.apologies if each.person == "person-mo")
    assert (apology.how, apology.represented) == ("by e-mail", "person-fo")
    assert apology.reason.reveal() == "represented by ck before"


# --- the head ---


def planned(**head: Any) -> Clerk:
    meeting = Meeting(id=MEETING, date=DAY, **{"venue": "Guildhall, Westmere", **head})
    return Clerk(ruled(), act("the head", Put(meeting)))


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({}, "Ordinary meeting held at Guildhall, Westmere, called for 2:00pm."),
        ({"kind": MeetingKind.ANNUAL, "venue": ""}, "Annual meeting called for 2:00pm."),
        ({"kind": MeetingKind.CONTINGENT}, "Reserve meeting held at Guildhall, Westmere, called for 2:00pm."),
        ({"kind": MeetingKind.HEARING}, "Confirmation hearing held at Guildhall, Westmere, called for 2:00pm."),
        ({"begins": "on the rise of Council"},
         "called to begin on the rise of Council, and not before 2:00pm."),
        ({"begins": "not before 11:00"}, "called to begin not before 11:00."),
        ({"begins": "11am or on the rise of Council, whichever is the later"},
         "called for 11am or on the rise of Council, whichever is the later."),
    ],
)  # fmt: skip
def test_place_kind_and_time_stand_at_the_head(head: dict[str, Any], said: str) -> None:
    assert said in planned(**head).minutes


def test_the_agenda_says_what_its_beginning_waits_for() -> None:
    words = squeezed(" ".join(READERS["text"](agenda(of_meeting(planned(begins="on the rise of Council").p)))))
    assert ("Wednesday 18 June 2031, on the rise of Council, and not before 2:00pm Ordinary meeting Guildhall, Westmere"
            in words)  # fmt: skip


def test_a_beginning_that_waits_for_something_since_is_a_change_of_a_published_agenda() -> None:
    clerk = planned()
    now = clerk.at("10:00")
    clerk.memory.do(publish(clerk.p.bundle, now, now=now))
    clerk.memory.do(act("the head", Put(clerk.p.bundle.meeting.with_(begins="on the rise of Council"))))
    assert changes_since(clerk.p.bundle) == ["the time is now on the rise of Council, and not before 2:00pm"]


@pytest.mark.parametrize(
    ("title", "business"),
    [("Election of Convener", Purpose.ELECT_CHAIR), ("Appointment of a Chairman", Purpose.ELECT_CHAIR),
     ("Election of Deputy Chairman", Purpose.ELECT_VICE), ("Election of the Vice-Convener", Purpose.ELECT_VICE),
     ("Election of Depute Convenor", Purpose.ELECT_VICE), ("Election results", Purpose.OTHER)],
)  # fmt: skip
def test_an_election_is_known_by_the_words_of_any_house(title: str, business: Purpose) -> None:
    assert business_of(title) is business


def test_a_cancelled_meeting_has_a_notice_and_no_minutes() -> None:
    paper = minutes(planned(cancelled="the hall was flooded").p)
    words = squeezed(" ".join(READERS["text"](paper)))
    assert paper.title == "Notice of cancellation: Westmere Police and Crime Panel, 18 June 2031"
    assert paper.status == "MEETING CANCELLED"
    assert ("The ordinary meeting of the Westmere Police and Crime Panel, called for 2:00pm on Wednesday 18 June 2031 "
            "at Guildhall, Westmere, was cancelled and was not held. "
            "Reason: the hall was flooded.") in words  # fmt: skip
    for word in ("Minutes", "present", "Chair", "None"):
        assert word not in words


# --- the agenda in the house's style ---


def test_the_agenda_follows_the_house() -> None:
    house = House(in_list="Bramble, D", order="by authority", time="14.10", chair="Convener", vice_chair="Depute")
    clerk = Clerk(ruled(house=house))
    words = squeezed(" ".join(READERS["text"](agenda(of_meeting(clerk.p)))))
    assert "Wednesday 18 June 2031, 14.00" in words
    assert "Councillors Ŵyn-Llŷr, S (Tarnshire; Convener); Quill, P (Eldmoor; Depute); Bramble, D (Eldmoor);" in words
    assert "Ash, Imogen" in words
    assert "Vice-Chair" not in words


# --- the groups as they are filled in ---


def test_groups_are_read_as_they_are_shown() -> None:
    assert groups_from(groups_as_lines(GROUPS.groups)) == GROUPS.groups
    assert groups_from(" Guests  = guests ,  baker \n\n") == (PeopleGroup("Guests", ("guests", "baker")),)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [("The force", "Say who stands under “The force”"), ("= clerk", "A group has a heading"),
     ("A = ,", "Say who stands under “A”"), ("A = clerk\na = officers", "“a” is there twice.")],
)  # fmt: skip
def test_groups_that_make_no_sense_are_refused(lines: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        groups_from(lines)
