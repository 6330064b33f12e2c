"""Who, at what time, under which item: each is changed in a minuted line in one step, and one act."""

from __future__ import annotations

import pytest

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.capture.changes import another_item, another_speaker, another_time, what_moving_did
from secretariat.capture.corrections import correct, line_of, move
from secretariat.contradictions.finding import open_questions
from secretariat.events.base import Happening, happenings
from secretariat.events.fold import fold
from tests.support.clerk import Clerk, begun_clerk


def number(clerk: Clerk, n: int = -1) -> Happening:
    return happenings(clerk.p.bundle)[n]


def speaker(clerk: Clerk, words: str, n: int = -1) -> Act:
    return another_speaker(number(clerk, n), words, clerk.p, now=clerk.clock(), plan=clerk.plan)


def time(clerk: Clerk, words: str, n: int = -1) -> Act:
    return another_time(number(clerk, n), words, clerk.p, now=clerk.clock(), plan=clerk.plan)


def item(clerk: Clerk, words: str, n: int = -1) -> Act:
    return another_item(number(clerk, n), words, clerk.p)


# --- who ---


@pytest.mark.parametrize(
    ("line", "words", "printed"),
    [
        ("db\twhy?", "pq", "Councillor Quill asked:"),
        ("db\twhy?", "Councillor Petra Quill", "Councillor Quill asked:"),
        ("db\twhy?", "Quill", "Councillor Quill asked:"),
        ("pc\texplained it", "ck", "Clara Knapweed explained it."),
        ("it was explained", "pc", "The Commissioner stated that it was explained."),
        ("thanked the staff", "sw", "Councillor Ŵyn-Llŷr thanked the staff."),
        ("/promise pc to look", "ck", "Clara Knapweed UNDERTOOK to look."),
        ("/out db", "pq", "(Councillor Quill left the meeting at 2:00pm)"),
        ("/out db", "pq cx", "(Councillor Quill and Councillor [@click=app.quit]x[/] left the meeting at 2:00pm)"),
        ("/motion db that it be so", "pq", "It was moved by Councillor Quill that it be so."),
        ("/declare db 5 dpi a farm", "pq", ""),
        ("/action ck to write", "pc", ""),
    ],
)
def test_a_line_becomes_somebody_elses(line: str, words: str, printed: str) -> None:
    clerk = begun_clerk()
    clerk.type(line)
    before = clerk.last
    done = speaker(clerk, words)
    assert len({change.record.id for change in done.changes}) >= 1
    clerk.memory.do(done)
    assert clerk.last.id == before.id
    assert clerk.last.place == before.place
    assert clerk.last.typed == before.typed
    assert clerk.last != before
    if printed:
        assert any(printed.removesuffix(".").casefold() in each.casefold() for each in clerk.printed), clerk.printed


@pytest.mark.parametrize(
    ("line", "words", "why"),
    [
        ("db\twhy?", "zz", "Nobody has the code or name “zz”"),
        ("db\twhy?", "", "Say who"),
        ("db\twhy?", "pq cx", "Only one can be meant here"),
        ("db\twhy?", "pq and so on", "Nobody has the code or name “so”"),
        ("/noted", "db", "That line is nobody’s"),
        ("/vote 3 2", "db", "That line is nobody’s"),
        ("/item 6", "db", "That line is nobody’s"),
        ("/out db", "tk", "is not in the room"),
        ("/in tk", "db", "is already here"),
        ("/motion db sec pq that it be so", "pq", "The mover and the seconder must be two people."),
    ],
)
def test_a_speaker_that_cannot_be_is_refused(line: str, words: str, why: str) -> None:
    clerk = begun_clerk()
    clerk.type(line)
    with pytest.raises(Refused, match=why):
        speaker(clerk, words)


# --- when ---


@pytest.mark.parametrize("line", ["db\twhy?", "a note", "/noted", "/out db", "/in tk", "/item 6", "/adjourn"])
@pytest.mark.parametrize("words", ["14:20", "2:20", "2:20pm", "at 2.20 pm"])
def test_a_line_gets_another_time_and_keeps_its_second(line: str, words: str) -> None:
    clerk = begun_clerk()
    clerk.type(line, time="14:30")
    before = clerk.last
    clerk.memory.do(time(clerk, words))
    assert clerk.last == before.with_(at=clerk.at("14:20"), rev=clerk.last.rev)


@pytest.mark.parametrize(
    ("line", "words", "why"),
    [
        ("/out db", "13:30", "the meeting began at 2:00pm"), ("a note", "13:59", "the meeting began at 2:00pm"),
        ("/out db", "", "Say at what time"), ("/out db", "soon", "Say at what time"),
        ("/out db", "25:00", "is not a time"), ("/out db", "2:20pm or so", "was not understood"),
    ],
)  # fmt: skip
def test_a_time_that_cannot_be_is_refused(line: str, words: str, why: str) -> None:
    clerk = begun_clerk()
    clerk.type(line, time="14:30")
    with pytest.raises(Refused, match=why):
        time(clerk, words)


def test_the_meetings_own_beginning_and_end_have_other_times_too() -> None:
    clerk = begun_clerk(item="")
    clerk.memory.do(time(clerk, "13:55"))
    assert clerk.p.began == clerk.at("13:55")
    clerk.type("/item 5", "/out db", "/close", time="15:00")
    clerk.memory.do(time(clerk, "15:10"))
    assert clerk.p.ended == clerk.at("15:10")
    with pytest.raises(Refused, match="the meeting ended at 3:10pm"):
        time(clerk, "15:20", -2)
    with pytest.raises(Refused, match="Somebody came or left at 3:00pm"):
        another_time(number(clerk, 1), "15:05", clerk.p, now=clerk.clock())
    with pytest.raises(Refused, match="before the meeting began"):
        time(clerk, "13:00", 0)


# --- under which item ---


def headed(clerk: Clerk) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in clerk.printed:
        if line[:2] in {f"{n} " for n in range(1, 8)}:
            found[line[0]] = []
        else:
            found[list(found)[-1]].append(line)
    return found


@pytest.mark.parametrize("words", ["5", "item 5", "5."])
@pytest.mark.parametrize("line", ["a note", "/noted", "/recommend to sweep", "/out db"])
def test_a_line_goes_under_another_item_after_what_stands_there(line: str, words: str) -> None:
    clerk = begun_clerk()
    clerk.type("the first", "/item 6", line)
    before = headed(clerk)["6"]
    clerk.memory.do(item(clerk, words))
    assert headed(clerk) == {"5": ["The first.", *before], "6": []}


def test_a_promise_goes_on_in_what_stands_under_the_other_item() -> None:
    clerk = begun_clerk()
    clerk.type("the first", "/item 6", "/promise pc to look")
    clerk.memory.do(item(clerk, "5"))
    assert headed(clerk) == {"5": ["The first. The Commissioner undertook to look."], "6": []}


def test_a_point_takes_its_answers_with_it_and_an_answer_goes_alone() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy?", "/item 6", "pq\twhen?", "pc\texplained the frost", "pc\tadded more", "cx\twhere?")
    clerk.memory.do(item(clerk, "5", -4))
    assert headed(clerk) == {
        "5": ["Councillor Bramble asked:", "a) Why?", "Councillor Quill asked:",
              "b) When? The Commissioner explained the frost. The Commissioner added more."],
        "6": ["Councillor [@click=app.quit]x[/] asked:", "a) Where?"],
    }  # fmt: skip


def test_a_line_goes_before_what_only_leads_to_the_next_item() -> None:
    """Else what was moved into the private part would stand after the public's return, and be printed."""
    clerk = begun_clerk()
    clerk.type("/private 1", "db\twhat of it?", "/item 6", "a secret word")
    before = clerk.p
    event = clerk.last
    clerk.memory.do(item(clerk, "5"))
    assert "secret word" not in clerk.minutes
    assert what_moving_did(before, event.id, clerk.p) == "It is private there."
    back, now_private = clerk.p, event
    clerk.memory.do(another_item(next(e for e in happenings(back.bundle) if e.id == now_private.id), "6", back))
    assert "IT IS PUBLIC THERE" in what_moving_did(back, event.id, clerk.p)


@pytest.mark.parametrize(
    ("words", "n", "why"),
    [
        ("7", -1, "Item 7 was never opened"), ("99", -1, "There is no item 99"), ("", -1, "Say under which item"),
        ("6", -1, "It is under item 6 already"), ("5", -2, "stands where it happened"),
        ("5", 1, "stands where it happened"),
    ],
)  # fmt: skip
def test_an_item_that_cannot_be_is_refused(words: str, n: int, why: str) -> None:
    clerk = begun_clerk()
    clerk.type("/item 6", "a note")
    with pytest.raises(Refused, match=why):
        item(clerk, words, n)


def test_what_contradicts_itself_since_is_told() -> None:
    clerk = begun_clerk()
    clerk.type("/out db", "/item 6", "/in db")
    before = clerk.p
    event = number(clerk, -3)
    clerk.memory.do(another_item(event, "6", before))
    assert "left without having been here" not in what_moving_did(before, event.id, before)


def test_what_was_odd_in_a_line_stays_open_until_the_line_is_typed_again() -> None:
    clerk = begun_clerk()
    clerk.type("/action mo to write by Tuesday 5 January")
    odd = "Item 5: 5 January 2032 is a Monday, not a Tuesday."
    assert odd in open_questions(clerk.p)
    clerk.memory.do(another_speaker(clerk.last, "ck", clerk.p, now=clerk.clock()))
    assert odd in open_questions(clerk.p)
    _, line = line_of(clerk.last, clerk.p)
    clerk.memory.do(correct(clerk.last, line, clerk.p, now=clerk.clock()))
    assert odd not in open_questions(clerk.p)


def test_a_time_that_no_longer_fits_its_place_is_told_and_one_step_moves_the_line() -> None:
    clerk = begun_clerk()
    clerk.type("/out db 2:20", "/out ob 2:30")
    before = fold(clerk.p.bundle, clerk.p.panel, clerk.p.people)
    clerk.memory.do(time(clerk, "2:10"))
    told = what_moving_did(before, clerk.last.id, clerk.p)
    assert told == "2:10pm stands after 2:20pm, when Councillor Bramble left: Ctrl+Up on the line moves it up."
    assert f"Item 5: {told}" in open_questions(clerk.p)
    moved = move(clerk.last, clerk.p, by=-1)
    assert moved is not None
    clerk.memory.do(moved)
    assert not [each for each in open_questions(clerk.p) if "stands after" in each]
    left = [line.rpartition(" at ")[2] for line in clerk.printed if "left the meeting" in line]
    assert left == ["2:10pm)", "2:20pm)"]
