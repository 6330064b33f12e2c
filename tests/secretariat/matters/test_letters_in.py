"""Keeping a letter: one act with its answers and promises, and nothing that was not accepted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from secretariat.basics.record import Refused
from secretariat.complaints.letters_sealed import letter_kept
from secretariat.letters.letter import AnswerTo
from secretariat.letters.read import About
from secretariat.letters.taking_in import Spot, taking_in
from secretariat.matters.holding import given_of, report_answered
from secretariat.matters.letters_in import Came, due_of, relink, take_in, take_out, taking_again
from secretariat.matters.raised import Raised
from secretariat.matters.register import Register
from secretariat.matters.report import ReportSent
from tests.support.letters import SENT, TEXT, matter, proposed_by_hand, read_by_hand, ref, three_matters
from tests.support.panels import DAY, MEETING, open_archive

CAME = Came(TEXT, SENT)


def test_only_what_was_accepted_is_linked_and_every_unit_is_kept() -> None:
    proposed = proposed_by_hand()
    taking = taking_in(proposed)
    taking.accept(Spot(0, 0))
    keeping = take_in(CAME, proposed.read, taking, three_matters(), meeting=MEETING)
    letter = letter_kept(keeping)
    assert keeping.note == "take in the letter of 14 July 2031"
    assert [passage.answers for passage in letter.passages] == [(AnswerTo(matter="event R1", position="accepted"),), ()]
    assert (letter.sender, letter.dated, letter.meeting) == ("Percy Campion", SENT, MEETING)
    assert letter.text == TEXT
    assert len(keeping.changes) == 1, "a promise that was not accepted is followed by nobody"


def test_a_promise_becomes_a_matter_with_a_number_it_keeps(tmp_path: Path) -> None:
    proposed = proposed_by_hand()
    taking = taking_in(proposed)
    taking.accept(Spot(0, 0))
    taking.accept(Spot(0, promise=0))
    before = [
        Raised(on=SENT, kind="undertaking", number=1, text="Another."),
        Raised(on=SENT, kind="question", number=7, text="?"),
    ]
    archive = open_archive(tmp_path)
    was = archive.store.root()
    archive.commit(take_in(CAME, proposed.read, taking, three_matters(), raised=before))
    (promise,) = archive.raised()
    assert (promise.number, promise.due, promise.due_words) == (2, dt.date(2031, 11, 30), "30 November 2031")
    assert promise.letter == archive.letters()[0].id
    change = archive.store.undo(by="the tests")
    assert change is not None
    archive.absorb(change)
    assert (archive.letters(), archive.raised()) == ([], []), "one undo takes all of it back"
    assert was is not None
    archive.store.close()


@pytest.mark.parametrize(("by", "day", "words"), [
    ("2031-11-30", dt.date(2031, 11, 30), "30 November 2031"), ("2032-02", dt.date(2032, 2, 29), "February 2032"),
    ("2031 autumn", None, "autumn 2031"), ("", None, ""),
    ("2031-13", None, "2031-13"), ("2031-02-30", None, "2031-02-30"),
    ("soon", None, "soon"),
])  # fmt: skip
def test_by_when_a_promise_is_due(by: str, day: dt.date | None, words: str) -> None:
    assert due_of(by) == (day, words)


def test_what_cannot_be_kept_says_why() -> None:
    proposed = proposed_by_hand()
    taking, register = taking_in(proposed), three_matters()
    kept = letter_kept(take_in(CAME, proposed.read, taking, register))
    for came, letters, why in (
        (Came("  \n", SENT), [], "There is no letter"),
        (Came(TEXT.replace("\n", " \n"), SENT), [kept], "kept already: letter of 14 July 2031"),
        (Came(TEXT, DAY), [], "still to come"),
    ):
        with pytest.raises(Refused, match=why):
            take_in(came, proposed.read, taking, register, letters=letters)
    taking.aim(Spot(0, 0), ref("R9"))
    taking.accept(Spot(0, 0))
    with pytest.raises(Refused, match="no matter 2031-06-18/R9 any more"):
        take_in(CAME, proposed.read, taking, register)


def test_links_are_changed_later_and_a_letter_is_taken_out_with_its_promises() -> None:
    proposed, register = proposed_by_hand(), three_matters()
    taking = taking_in(proposed)
    taking.accept(Spot(0, 0))
    taking.accept(Spot(0, promise=0))
    keeping = take_in(CAME, proposed.read, taking, register)
    letter = letter_kept(keeping)
    raised = [change.record for change in keeping.changes if isinstance(change.record, Raised)]
    again = taking_again(proposed, letter, register, raised)
    assert again.linked(accepted=True) == {ref("R1")}
    assert again.parts[0].promises[0].accepted
    with pytest.raises(Refused, match="Nothing of it was changed"):
        relink(letter, again, register, raised)
    again.aim(Spot(2), ref("U1"))
    again.accept(Spot(2, 0))
    changed = relink(letter, again, register, raised)
    assert len(changed.changes) == 1
    answers = [answer.matter for passage in letter_kept(changed).passages for answer in passage.answers]
    assert answers == ["event R1", "event U1"]
    out = take_out(letter, raised)
    assert out.changes[0].record == letter
    (gone,) = [change.record for change in out.changes[1:]]
    assert isinstance(gone, Raised)
    assert (gone.number, bool(gone.gone)) == (1, True), "its number is not given again"
    other = letter.with_(id="other", passages=(letter.passages[0].__class__(
        first=0, last=0, answers=(AnswerTo(matter=raised[0].id),)),))  # fmt: skip
    with pytest.raises(Refused, match="A promise of it is answered"):
        take_out(letter, raised, [letter, other])


def test_a_passage_that_is_read_otherwise_now_is_not_lost() -> None:
    proposed, register = proposed_by_hand(), three_matters()
    taking = taking_in(proposed)
    taking.accept(Spot(1, 0))
    letter = letter_kept(take_in(CAME, proposed.read, taking, register))
    other = replace(proposed, read=read_by_hand(units=(), loose=()), answering=())
    again = taking_again(other, letter, register)
    assert again.linked(accepted=True) == {ref("R2")}


def test_a_letter_is_held_against_what_was_open_when_it_was_written() -> None:
    register = Register([
        matter("R1", "Sent", progress="sent"), matter("5", "That is decided", "decision"),
        matter("R2", "Done", progress="done"), matter("R3", "Later", day=dt.date(2031, 9, 1)),
        matter("A1", "Own", "action", to="clerk"),
        matter("R1", "Old", meeting="old", event="old", reference="2030-01-01/R1"),
    ])  # fmt: skip
    report = ReportSent(meeting="old", matters=("old",), sent=dt.date(2031, 1, 5))
    given = given_of(register, SENT, report, panel="Westmere")
    assert [(each.id, each.to) for each in given.matters] == [
        ("2030-01-01/R1", "Commissioner"), (ref("R1"), "Commissioner"), (ref("A1"), "Clerk"),
    ]  # fmt: skip
    assert (given.panel, given.report_sent) == ("Westmere", "2031-01-05")
    assert [each.id for each in given_of(register, None).matters] == [
        ref("R1"), ref("R3"), ref("A1"), "2030-01-01/R1",
    ]  # fmt: skip


def test_the_report_that_is_answered_is_the_one_named_else_the_last_before_it() -> None:
    first = ReportSent(meeting=MEETING, sent=dt.date(2031, 6, 20))
    second = ReportSent(meeting="other", sent=dt.date(2031, 7, 1))
    later, unsent = ReportSent(meeting="x", sent=dt.date(2031, 8, 1)), ReportSent(meeting="y")
    reports, register = [first, second, later, unsent], three_matters()
    assert report_answered(read_by_hand(), reports, register) is second
    assert report_answered(read_by_hand(about=About(meeting=str(DAY))), reports, register) is first
    assert report_answered(read_by_hand(about=About(report="2031-06-20")), reports, register) is first
    assert report_answered(read_by_hand(), [], register) is None
