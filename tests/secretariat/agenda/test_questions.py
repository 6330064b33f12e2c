"""Public questions and statements: in time or late, accepted or declined (MTG-40)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.agenda import publishing, questions
from secretariat.basics import clock
from secretariat.basics.record import Private, Refused
from secretariat.deadlines.calendar import Calendar
from secretariat.deadlines.working import Deadline
from secretariat.meetings.meeting import Meeting
from secretariat.meetings.questions import PublicQuestion
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from tests.support.panels import DAY, here, open_archive, the_panel


def friday(time: str) -> dt.datetime:
    return clock.at(dt.date(2022, 9, 9), dt.time.fromisoformat(time))


@pytest.fixture
def deadline() -> Deadline:
    meeting = Meeting(date=dt.date(2022, 9, 14))
    return publishing.questions_deadline(meeting, publishing.reckoning(the_panel(), DAY, Calendar()))


def asked(received: dt.datetime, **told: object) -> PublicQuestion:
    return PublicQuestion(**{"id": "q", "received": received, "name": "Nell Tansy", "text": "Why no lamps?", **told})


@pytest.mark.parametrize(
    ("time", "status"), [("11:59:59", "accepted"), ("12:00:00", "late"), ("12:00:01", "late"), ("08:00", "accepted")]
)
def test_the_stroke_of_noon_is_late(archive: Archive, deadline: Deadline, time: str, status: str) -> None:
    archive.commit(questions.log(here(archive), asked(friday(time)), deadline))
    (kept,) = here(archive).questions
    assert kept.status == status


def test_nothing_is_late_before_the_agenda_is_out(archive: Archive) -> None:
    archive.commit(questions.log(here(archive), asked(friday("13:00")), None))
    assert here(archive).questions[0].status == "accepted"


def test_a_late_one_is_accepted_at_discretion_and_an_accepted_one_declined_with_a_reason(
    archive: Archive, deadline: Deadline
) -> None:
    archive.commit(questions.log(here(archive), asked(friday("13:00")), deadline))
    archive.commit(questions.accept(here(archive), "q"))
    assert here(archive).questions[0].status == "accepted"
    with pytest.raises(Refused, match="accepted already"):
        questions.accept(here(archive), "q")
    with pytest.raises(Refused, match="Say why"):
        questions.decline(here(archive), "q", "  ")
    archive.commit(questions.decline(here(archive), "q", "about a single case"))
    assert (here(archive).questions[0].status, here(archive).questions[0].reason) == ("declined", "about a single case")


def test_another_time_of_receipt_proposes_anew_and_other_words_do_not(archive: Archive, deadline: Deadline) -> None:
    archive.commit(questions.log(here(archive), asked(friday("13:00")), deadline))
    archive.commit(questions.accept(here(archive), "q"))
    (kept,) = here(archive).questions
    archive.commit(questions.change(here(archive), kept.with_(text="Why?", put="read out"), deadline))
    assert here(archive).questions[0].status == "accepted"
    (kept,) = here(archive).questions
    archive.commit(questions.change(here(archive), kept.with_(received=friday("14:00")), deadline))
    assert here(archive).questions[0].status == "late"


@pytest.mark.parametrize(("field", "sentence"), [("name", "who it is from"), ("text", "words of the question")])
def test_it_is_from_somebody_and_says_something(archive: Archive, field: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        questions.log(here(archive), asked(friday("9:00".zfill(5)), **{field: " "}), None)


def test_they_stand_as_they_came_and_are_counted(archive: Archive, deadline: Deadline) -> None:
    for id, time in (("b", "13:00"), ("a", "11:00"), ("c", "11:30")):
        archive.commit(questions.log(here(archive), asked(friday(time), id=id), deadline))
    assert [question.id for question in here(archive).questions] == ["a", "c", "b"]
    assert questions.tally(here(archive).questions) == "3 received: 2 accepted, 1 late"
    archive.commit(questions.delete(here(archive), "a"))
    with pytest.raises(Refused, match="not there any more"):
        questions.delete(here(archive), "a")
    assert questions.tally(()) == ""


def test_how_to_reach_who_asked_is_in_no_note_of_history_and_survives_dump_and_load(
    archive: Archive, tmp_path: Path
) -> None:
    archive.commit(questions.log(here(archive), asked(friday("9:00".zfill(5)), contact=Private("1 Hemlock Row")), None))
    assert "Hemlock" not in " ".join(change.note for change in archive.store.changes())
    other = open_archive(tmp_path / "other", acts=[])
    load(other, dump(archive.store))
    assert here(other).questions[0].contact.reveal() == "1 Hemlock Row"
    other.store.close()
