"""Two meetings of one day are two everywhere: no paper, no approval and no story takes the one for the other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.cli.folder import meeting_named
from secretariat.events.course import Began, Closed
from secretariat.events.decisions import Recommended
from secretariat.events.earlier import MinutesConfirmed
from secretariat.events.fold import fold
from secretariat.letters.labels import identities
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Meeting, MeetingKind, Purpose, day_of, meeting_id
from secretariat.meetings.titles import names_set
from secretariat.minutes.later_meetings import life
from secretariat.panel.people import People
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import of_meeting
from secretariat.plan.history import history
from secretariat.plan.year import NO_PLAN
from secretariat.proposals.propose import propose
from tests.support.panels import invented_panel, open_archive, the_panel

DAY = dt.date(2031, 2, 3)
FIRST = Meeting(id="2031-02-03", date=DAY)
SECOND = Meeting(id="2031-02-03-2", date=DAY, start=dt.time(16))
LATER = Meeting(id="2031-03-05", date=dt.date(2031, 3, 5))
NOBODY = People()
DONE = (Began(id="b", place="a"), Closed(id="c", place="y"))


def put(ordinal: int, corrections: str = "") -> MinutesConfirmed:
    how = "agreed with corrections" if corrections else "agreed"
    return MinutesConfirmed(id="m", place="m", of=DAY, ordinal=ordinal, corrections=corrections, result=how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("2031-02-03/2", "2031-02-03-2"), ("2031-02-03-2", "2031-02-03-2"), ("2031-02-03 / 2", "2031-02-03-2"),
        ("3 February 2031/2", "2031-02-03-2"), ("2031-02-03/02", "2031-02-03-2"), ("2031-02-03-1", "2031-02-03"),
        ("2031-02-03/1", "2031-02-03"), ("2031-02-03", "2031-02-03"), ("2031-2-3-11", "2031-02-03-11"),
        ("3/2/2031", "2031-02-03"), ("3/2/2031/2", "2031-02-03-2"),
    ],
)  # fmt: skip
def test_a_meeting_is_named_by_its_name_and_by_its_identity_alike(typed: str, id: str) -> None:
    assert meeting_id(typed) == id


@pytest.mark.parametrize("typed", ["2031-02-03/0", "2031-02-03-0", "2031-02-03/x", "2031-02-03-x"])
def test_what_names_no_meeting_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        meeting_id(typed)


def test_the_second_meeting_of_a_day_approves_the_minutes_of_the_first_and_not_its_own(tmp_path: Path) -> None:
    """Read through the archive, as every screen and paper reads it."""
    events = [Put(event, FIRST.id) for event in DONE]
    events += [Put(event, SECOND.id) for event in (*DONE, put(1, "a name is spelt right"))]
    archive = open_archive(tmp_path, [*invented_panel(), act("two", Put(FIRST), Put(SECOND), events)])
    first, second = archive.life(FIRST.id), archive.life(SECOND.id)
    assert first is not None
    assert second is not None
    assert first.status() == "APPROVED on 3 February 2031 (meeting 2 of that day), as corrected"
    assert first.notes() == [
        "At the meeting of 3 February 2031 (meeting 2 of that day) these minutes were agreed as an accurate record, "
        "subject to: a name is spelt right."
    ]
    assert second.status() == "DRAFT"
    assert meeting_named(archive, "2031-02-03-2") == meeting_named(archive, "2031-02-03/2") == SECOND.id


@pytest.mark.parametrize(("named", "other"), [(FIRST, SECOND), (SECOND, FIRST)])
def test_what_a_later_meeting_corrects_is_the_set_it_named(named: Meeting, other: Meeting) -> None:
    at = Bundle(meeting=LATER, events=(*DONE, put(named.ordinal, "“six” is “seven”")))
    for meeting, corrected in ((named, True), (other, False)):
        p = fold(Bundle(meeting=meeting, events=DONE), the_panel(), NOBODY)
        assert bool(life(p, [at]).notes()) is corrected


@pytest.mark.parametrize("paper", ["minutes", "agenda", "decisions", "apologies"])
def test_each_paper_says_in_its_title_which_of_the_two_it_is_of(paper: str) -> None:
    titles = [
        PAPERS[paper].build(of_meeting(fold(Bundle(meeting=meeting, events=DONE), the_panel(), NOBODY))).title
        for meeting in (FIRST, SECOND)
    ]
    assert "of that day" not in titles[0]
    assert titles[1] == f"{titles[0]} (meeting 2 of that day)"


def test_the_history_of_an_item_tells_both_meetings() -> None:
    items = [AgendaItem(id=f"i{n}", number="4", title="Lanes", matter="lanes") for n in (1, 2)]
    bundles = [Bundle(meeting=m, items=(item,)) for m, item in zip((FIRST, SECOND), items, strict=True)]
    assert [str(entry) for entry in history(items[0], NO_PLAN, bundles)] == [
        "3 February 2031: Item 4 (Lanes): on the agenda.",
        "3 February 2031: Item 4 (Lanes) (meeting 2 of that day): on the agenda.",
    ]


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("Minutes of the Meeting held on 3 February 2031", True, False),
        ("Minutes of the Meetings held on 3 February 2031", True, True),
        ("Minutes of the second meeting held on 3 February 2031", False, True),
        ("Minutes of the second extraordinary meeting of 3 February 2031", False, True),
        ("Minutes of the Meeting held on 3 February 2031 (meeting 2 of that day)", False, True),
        ("Minutes of 3 February 2031/2", False, True),
        ("Minutes of 3 February 2031 and 3 February 2031 (meeting 2 of that day)", True, True),
        ("Minutes of the first meeting of 3 February 2031 and the second meeting of 3 February 2031", True, True),
        ("Minutes of the Meeting held on 4 February 2031", False, False),
    ],
)
def test_a_title_names_the_sets_it_says(title: str, first: bool, second: bool) -> None:
    assert (names_set(title, DAY, 1), names_set(title, DAY, 2)) == (first, second)


def test_the_next_agenda_is_proposed_the_minutes_of_both() -> None:
    held = [fold(Bundle(meeting=meeting, events=DONE), the_panel(), NOBODY) for meeting in (FIRST, SECOND)]
    new = Bundle(meeting=LATER)
    (title,) = (
        each.item.title for each in propose(new, the_panel(), earlier=held) if each.item.business is Purpose.MINUTES
    )
    assert title == "Minutes of the Meetings held on 3 February 2031 and 3 February 2031 (meeting 2 of that day)"
    there = Bundle(meeting=LATER, items=(AgendaItem(number="3", title=title, business=Purpose.MINUTES),))
    assert not [each for each in propose(there, the_panel(), earlier=held) if each.item.business is Purpose.MINUTES]


def test_a_meeting_of_a_kind_is_put_in_words_by_its_identity_alone_too() -> None:
    again = SECOND.with_(kind=MeetingKind.EXTRAORDINARY)
    assert day_of(again.id, again.date) == again.day_in_words == "3 February 2031 (meeting 2 of that day)"
    assert day_of(FIRST.id, FIRST.date) == FIRST.day_in_words == "3 February 2031"


@pytest.mark.parametrize("typed", ["2031-02-03/2/R1", "2031-02-03-2/R1", "2031-02-03-2/r1"])
def test_what_the_second_meeting_asked_is_traced_by_its_name_and_by_its_identity(tmp_path: Path, typed: str) -> None:
    asked = [Recommended(id=f"r{n}", place="m", number=1, text=f"To count {n} lamps") for n in (1, 2)]
    events = [Put(event, m.id) for m, each in zip((FIRST, SECOND), asked, strict=True) for event in (*DONE, each)]
    archive = open_archive(tmp_path, [*invented_panel(), act("two", Put(FIRST), Put(SECOND), events)])
    register = archive.register()
    found, other = register.of(typed), register.of("2031-02-03/R1")
    assert found is not None
    assert other is not None
    assert (found.event, other.event, register.of("2031-02-03/1/R1")) == ("r2", "r1", other)
    assert "Minuted at the meeting of 3 February 2031 (meeting 2 of that day)" in found.story[0].words
    assert "Minuted at the meeting of 3 February 2031:" in other.story[0].words


def test_a_letter_that_cites_what_the_second_meeting_asked_is_read_so() -> None:
    assert identities("We accept 2031-02-03/2/R1 and 2031-02-03/R1.") == ("2031-02-03/2/R1", "2031-02-03/R1")
