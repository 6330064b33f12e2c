"""Lines after the close: the clerk says of which item they are, and they are printed as settled afterwards."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.capture.changes import another_item
from secretariat.capture.corrections import PUT_BEFORE_THE_CLOSE, correct, delete, move
from secretariat.capture.several import put_after
from secretariat.contradictions.finding import found, open_questions
from secretariat.events.base import happenings
from tests.support.clerk import Clerk, begun_clerk

AFTERWARDS = "(settled after the meeting was closed)"
LANES = f"6 Plan for [bold]rural[/bold] lanes {AFTERWARDS}"


def closed() -> Clerk:
    clerk = begun_clerk(item="5")
    clerk.type("/noted", "/item 6", "it snowed", "/agreed to go on", "/close 4pm")
    return clerk


def asked(clerk: Clerk) -> list[str]:
    return [each.sentence for each in found(clerk.p) if each.rule == "after-the-close"]


@pytest.mark.parametrize("typed", ["/item 6", "/item 6.", "/i 6", "/item item 6"])
def test_after_the_close_an_item_is_named_in_one_step_and_what_follows_is_settled_under_it(typed: str) -> None:
    clerk = closed()
    said = clerk.type(typed).say
    assert said == "The meeting is closed: what follows is printed under item 6, as settled afterwards."
    assert "which item" not in clerk.type("the plan was corrected", "/action db to write").say.casefold()
    assert clerk.printed[-3:] == [LANES, "The plan was corrected.", "A1 Councillor Bramble to write."]
    assert not asked(clerk)
    assert "6. Plan for [bold]rural[/bold] lanes Agreed" not in clerk.minutes


def test_a_promise_that_is_settled_first_under_an_item_stands_under_its_heading_and_in_nobodys_point() -> None:
    clerk = closed()
    clerk.type("/item 5", "pq\t\tthat was not said", "/item 6", "/promise to write", "db\t\tit was noted twice")
    assert clerk.printed[-4:] == [
        LANES, "The Commissioner undertook to write.", "Councillor Bramble stated:", "a) It was noted twice.",
    ]  # fmt: skip


def test_what_is_settled_in_public_after_a_close_in_private_has_its_heading_there() -> None:
    clerk = begun_clerk(item="6")
    clerk.type("pq\tit snowed", "/private 1", "/close", "/noted", "/public", "pq\tit was corrected")
    public = clerk.printed
    heading = public.index("Settled after the meeting was closed")
    assert public[heading:] == [
        "Settled after the meeting was closed", "(The public was readmitted at 2:00pm)", "Councillor Quill stated:",
        "a) It was corrected.",
    ]  # fmt: skip


def test_letters_start_again_under_the_heading_of_what_belongs_to_no_item() -> None:
    clerk = begun_clerk(item="6")
    clerk.type("pq\twhy lane 4", "/close 4pm", "pq\twhy not lane 5")
    assert "a) Why lane 4." in clerk.minutes
    assert clerk.minutes.index("Settled after the meeting was closed") < clerk.minutes.index("a) Why not lane 5.")


def test_a_line_of_no_item_is_asked_about_and_is_given_its_item_by_one_key() -> None:
    clerk = closed()
    said = clerk.type("the plan was corrected").say
    assert (
        "Which item is it about? Ctrl+K, I and its number says it; /item and its number, of all that follows." in said
    )
    assert clerk.printed[-2:] == ["Settled after the meeting was closed", "The plan was corrected."]
    assert any("Which item is it about?" in each for each in open_questions(clerk.p))
    clerk.memory.do(another_item(clerk.last, "6", clerk.p))
    assert clerk.printed[-2:] == [LANES, "The plan was corrected."]
    assert "Settled after the meeting was closed" not in clerk.minutes
    assert not asked(clerk)


def test_each_line_goes_to_its_own_item_and_none_among_what_was_said_in_the_meeting() -> None:
    clerk = closed()
    clerk.type("the plan was corrected", "the report was dated", "the plan was sent")
    first, second, third = happenings(clerk.p.bundle)[-3:]
    for event, item in ((first, "6"), (second, "item 5"), (third, "6")):
        clerk.memory.do(another_item(event, item, clerk.p))
    assert clerk.printed[-5:] == [
        LANES, "The plan was corrected.", "The plan was sent.",
        f"5 Annual report of the Commissioner {AFTERWARDS}", "The report was dated.",
    ]  # fmt: skip
    with pytest.raises(Refused, match="It is under item 6 already"):
        another_item(first, "6", clerk.p)


def test_a_line_settled_afterwards_that_is_put_into_the_meeting_by_hand_is_asked_about_until_it_is_taken_back() -> None:
    clerk = closed()
    clerk.type("the plan was corrected")
    moved = clerk.last
    for by, is_asked in ((-1, True), (-1, True), (1, True), (1, False)):
        done = move(next(each for each in happenings(clerk.p.bundle) if each.id == moved.id), clerk.p, by=by)
        assert done is not None
        clerk.memory.do(done)
        assert any(PUT_BEFORE_THE_CLOSE in each for each in open_questions(clerk.p)) == is_asked
    event = clerk.last
    clerk.memory.do(put_after(event, happenings(clerk.p.bundle)[-3], clerk.p))
    assert any(PUT_BEFORE_THE_CLOSE in each for each in open_questions(clerk.p))


def test_a_line_said_in_the_meeting_is_never_moved_among_those_settled_afterwards() -> None:
    clerk = closed()
    clerk.type("/item 6", "the plan was corrected")
    noted = next(event for event in happenings(clerk.p.bundle) if event.line(clerk.p).startswith("/noted"))
    clerk.memory.do(another_item(noted, "6", clerk.p))
    assert clerk.printed.index("The Panel NOTED the report.") < clerk.printed.index(LANES)


def test_an_item_named_for_nothing_leaves_no_heading() -> None:
    clerk = closed()
    before = clerk.printed
    clerk.type("/item 5", "/item 6")
    assert clerk.printed == before
    clerk.type("it was sent")
    assert clerk.printed[-2:] == [LANES, "It was sent."]
    clerk.memory.do(delete(clerk.last, clerk.p))
    assert clerk.printed == before


def test_what_is_settled_under_a_private_item_stays_private() -> None:
    clerk = begun_clerk(item="6")
    clerk.type(
        "/private 3", "the price was named", "/public", "/item 7", "/noted", "/close 4pm", "/item 6", "it was paid"
    )
    assert "It was paid." not in clerk.printed
    assert AFTERWARDS not in clerk.minutes
    clerk.type("/item 7", "the dates were sent")
    assert clerk.printed[-1] == "The dates were sent."


def test_the_named_item_can_be_corrected_and_an_item_left_with_nothing_said_is_so_no_longer() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/noted", "/item 6", "/close 4pm", "/item 5", "it was sent")
    assert [each.item for each in found(clerk.p) if each.rule == "nothing-said"] == ["item-6"]
    naming = happenings(clerk.p.bundle)[-2]
    clerk.memory.do(correct(naming, "/item 6", clerk.p, now=clerk.clock()))
    assert clerk.printed[-2:] == [LANES, "It was sent."]
    assert not [each for each in found(clerk.p) if each.rule == "nothing-said"]


@pytest.mark.parametrize("line", ["/item 6 with 7", "/item 99", "/next", "/item", "/item 6 gladly"])
def test_after_the_close_no_item_opens(line: str) -> None:
    clerk = closed()
    with pytest.raises(Refused):
        clerk.type(line)
