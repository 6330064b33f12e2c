"""A letter on its way in: what is proposed, what the clerk says of it, and what it comes to."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from secretariat.letters.proposed import Answering, Asked, Given, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.read import Declined, LetterParagraph, Read, Unit
from secretariat.letters.reading import read_letter
from secretariat.letters.summary import at_the_foot, still_open, still_to_say
from secretariat.letters.taking_in import Link, Spot, next_waiting, taking_in
from secretariat.letters.word_marks import Marked, word_marks
from tests.support.letters import given_by_hand, proposed_by_hand, ref


def test_what_is_sure_stands_to_be_accepted_and_what_is_not_is_only_named() -> None:
    taking = taking_in(proposed_by_hand())
    assert [part.paragraphs for part in taking.parts] == [(2, 3), (4, 5), (6,)]
    assert [part.links for part in taking.parts] == [
        (Link(ref("R1"), "accepted"),), (Link(ref("R2"), "declined as operational"),), (),
    ]  # fmt: skip
    assert taking.parts[2].perhaps == (ref("U1"),)
    assert taking.linked(accepted=True) == set()
    assert taking.spots() == [Spot(0, 0), Spot(0, promise=0), Spot(1, 0), Spot(2)]
    assert taking.undecided() == taking.spots()
    assert still_to_say(taking) == "4 proposals are neither accepted nor taken away."


def test_each_line_is_accepted_aimed_elsewhere_added_to_and_unlinked() -> None:
    taking = taking_in(proposed_by_hand())
    assert taking.accept(Spot(0, 0))
    assert next_waiting(taking, Spot(0, 0)) == Spot(0, promise=0)
    assert taking.accept(Spot(0, promise=0))
    assert taking.aim(Spot(0, 0), ref("R2")) == Spot(0, 0)
    assert taking.link(Spot(0, 0)) == Link(ref("R2"), "accepted"), "aimed elsewhere, it is to be accepted again"
    assert taking.add(Spot(0, 0), ref("R1")) == Spot(0, 1)
    assert taking.add(Spot(0, 0), ref("R1")) == Spot(0, 1), "one part answers a matter once"
    assert taking.aim(Spot(0, 0), ref("R1")) == Spot(0, 0)
    assert taking.parts[0].links == (Link(ref("R2"), "accepted"), Link(ref("R1"), "accepted", accepted=True))
    assert taking.unlink(Spot(0, 0)) == Spot(0, 0)
    assert taking.unlink(Spot(0, 0)) == Spot(0, -1)
    assert not taking.accept(Spot(0)), "there is nothing to accept"
    assert taking.unlink(Spot(2)) == Spot(2)
    assert taking.unlink(Spot(0, promise=0)) == Spot(0, promise=0)
    assert taking.undecided() == [Spot(1, 0)]
    assert next_waiting(taking, Spot(2)) == Spot(1, 0)


def test_a_position_is_the_clerks_to_change() -> None:
    taking = taking_in(proposed_by_hand())
    assert taking.take_position(Spot(0, 0), "postponed", until="2031-09-17")
    assert taking.link(Spot(0, 0)) == Link(ref("R1"), "postponed", "2031-09-17")
    assert not taking.take_position(Spot(2), "noted")


def test_all_that_is_sure_is_accepted_at_once_and_promises_are_not() -> None:
    taking = taking_in(proposed_by_hand())
    assert taking.accept_sure() == 2
    assert taking.undecided() == [Spot(0, promise=0), Spot(2)]


def test_what_it_comes_to_stands_at_the_foot() -> None:
    taking, proposed, given = taking_in(proposed_by_hand()), proposed_by_hand(), given_by_hand()
    assert at_the_foot(taking, proposed, given.matters) == (
        "2 of 2 recommendations, 0 of 1 promise; U1 perhaps in paragraph 7"
    )
    taking.unlink(Spot(2))
    assert at_the_foot(taking, proposed, given.matters) == (
        "2 of 2 recommendations, 0 of 1 promise; 1 paragraph belongs to nothing"
    )
    taking.aim(Spot(2), ref("U1"))
    assert at_the_foot(taking, proposed, given.matters) == "2 of 2 recommendations, 1 of 1 promise"
    assert at_the_foot(taking, proposed, ()) == "nothing is open that it could answer"


def test_what_the_letter_leaves_open_is_named() -> None:
    taking, proposed, given = taking_in(proposed_by_hand()), proposed_by_hand(), given_by_hand()
    assert still_open(taking, proposed, given.matters) == [ref("U1")], "R3 is the panel's own"
    taking.unlink(Spot(0, 0))
    assert still_open(taking, proposed, given.matters) == [ref("R1"), ref("U1")]


@pytest.mark.parametrize(("why", "position"), [
    ("operational", "declined as operational"), ("sensitive", "declined as confidential"),
    ("confidential", "declined as confidential"), ("for the Chief Constable", "declined as another's"),
    ("for another body", "declined as another's"),
])  # fmt: skip
def test_a_reply_that_declines_is_proposed_as_declined(why: Any, position: str) -> None:
    unit = Unit("1", "Why?", "No.", (0,), declined=Declined(why, "No.", False))
    read = Read("letter", (LetterParagraph(0, "Why? No.", "unit"),), units=(unit,))
    taking = taking_in(Proposed(read, (Answering((ref("R1"),), "strong", "words", unit=0),)))
    assert taking.parts[0].links[0].position == position


def test_an_action_with_parts_is_counted_by_them() -> None:
    read = Read("letter", (LetterParagraph(0, "Soon.", "loose"),), loose=(0,))
    asked = (Asked("2031-06-18/A1", "Answers"), Asked("2031-06-18/A1.1", "When?"), Asked("2031-06-18/A1.2", "How?"))
    assert at_the_foot(taking_in(Proposed(read)), Proposed(read), asked) == (
        "0 of 2 questions; 1 paragraph belongs to nothing"
    )


def test_prose_is_proposed_by_its_sentences_and_no_paragraph_is_lost() -> None:
    paragraphs = (LetterParagraph(0, "I agree with the first. The rest waits.", "loose"),
                  LetterParagraph(1, "It rained.", "loose"))  # fmt: skip
    read = Read("letter", paragraphs, loose=(0, 1))
    answering = Answering((ref("R1"),), "ask", "the first", sentence="I agree with the first.", by="ordinal")
    taking = taking_in(Proposed(read, (answering,)))
    assert [(part.reply, part.perhaps) for part in taking.parts] == [
        ("I agree with the first.", (ref("R1"),)), ("It rained.", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("together", "accepted"),
    [(True, [Link(ref("R1"), "accepted", accepted=True), Link(ref("R2"), "accepted", accepted=True)]), (False, [])],
)
def test_what_names_all_it_answers_is_accepted_at_once(together: bool, accepted: list[Link]) -> None:
    read = Read("letter", (LetterParagraph(0, "I accept both.", "loose"),), loose=(0,))
    both = Answering((ref("R1"), ref("R2")), "ask", "the number", sentence="I accept both.", merged=together,
                     position="accepted")  # fmt: skip
    taking = taking_in(Proposed(read, (both,)))
    assert taking.accept(Spot(0)) is together
    assert [*taking.parts[0].links] == accepted


@pytest.mark.parametrize(
    ("sentence", "at_once"),
    [
        ("I accept recommendation 2.", True),
        ("I accept the second.", False),
        ("I accept recommendation 2, on e-scooters seized in Dunholt.", False),
    ],
)
def test_one_that_is_named_by_its_number_is_accepted_at_once(sentence: str, at_once: bool) -> None:
    """Not where it is only counted, nor where the words beside the number are those of another."""
    asked = (Asked(ref("R1"), "That e-scooters seized in Dunholt be crushed"), Asked(ref("R2"), "That shops pay"))
    taking = taking_in(
        propose(read_letter(f"Dear Chair of the Panel,\n\n{sentence}\n\nYours sincerely,\nA B"), Given(asked))
    )
    assert taking.parts[0].perhaps
    assert taking.accept(Spot(0)) is at_once


def test_what_is_aimed_at_keeps_what_the_reply_says() -> None:
    read = Read("letter", (LetterParagraph(0, "R1: accepted", "unit"),), units=(Unit("R1", "", "accepted", (0,)),))
    found = Answering((ref("R1"),), "ask", "the number alone", unit=0, position="accepted")
    taking = taking_in(Proposed(read, (found,)))
    taking.aim(Spot(0), ref("R1"))
    assert taking.link(Spot(0, 0)) == Link(ref("R1"), "accepted")


def test_what_was_said_is_kept_for_a_letter_left_half_way() -> None:
    taking = taking_in(proposed_by_hand())
    taking.accept(Spot(0, 0))
    taking.add(Spot(2), ref("U1"))
    said = json.loads(json.dumps(taking.said()))
    again = taking_in(proposed_by_hand())
    assert again.say_again(said)
    assert again.parts == taking.parts
    for wrong in ([], {}, None, 3, {"parts": 3}, {"parts": 2, "said": {}}, {"parts": 3, "said": {"9": [[], [], False]}},
                  {"parts": 3, "said": {"0": [[["x"] * 6], [], False]}}, {"parts": 3, "said": {"0": 1}}):  # fmt: skip
        assert not taking_in(proposed_by_hand()).say_again(wrong)
    untouched = taking_in(replace(proposed_by_hand(), answering=())).said()
    again = taking_in(proposed_by_hand())
    assert again.say_again(untouched)
    assert again.linked() == {ref("R1"), ref("R2")}, "what nothing was said of is proposed as it is read now"


def test_words_lost_and_added_are_marked_in_both() -> None:
    above, below = word_marks("That the County lanes be lit by 1 March", "that the lanes be well lit by 1 May.")
    assert above == [
        Marked("That the"), Marked("County", "lost"), Marked("lanes be"), Marked("lit by 1"), Marked("March", "lost"),
    ]  # fmt: skip
    assert below == [
        Marked("that the"), Marked("lanes be"), Marked("well", "added"), Marked("lit by 1"), Marked("May.", "added"),
    ]  # fmt: skip
    assert word_marks("", "new") == ([], [Marked("new", "added")])
