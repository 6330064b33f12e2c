"""What a reply points to, who gives it, and what a letter says of itself in numbers."""

from __future__ import annotations

import pytest

from secretariat.letters.counts import disagreement, questions_in, stated
from secretariat.letters.pointers import figures, links, references
from secretariat.letters.turns import is_occasion, is_turn, parted_at_a_turn
from secretariat.letters.voices import answered_through, force_named, voice_of


def test_links_appendices_places_and_figures_are_found() -> None:
    assert links("See https://a.example/b(c), and <www.b.example>.") == (
        "https://a.example/b(c),",
        "www.b.example",
    ) or links("See https://a.example/b, and www.b.example.") == ("https://a.example/b", "www.b.example")
    assert references("My letter is at Appendix A. Paragraph 4.2 of the Roads report lists them; see Annex B.") == (
        "Appendix A",
        "paragraph 4.2 of the Roads report",
        "Annex B",
    )
    assert references("section 12 of the Act, the appendix, and page 3") == ()
    assert figures("It fell from 31 per cent in March 2030 to 19 per cent in March 2031, and cost £2.4 million.") == (
        "31 per cent in March 2030",
        "19 per cent in March 2031",
        "£2.4 million",
    )
    assert figures("14 of 84, in 2031, on page 3, 101 calls") == ()


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("How many girls took part?", 1),
        ("How is success judged, and by whom?", 2),
        ("How many are there? Are more wanted? Who pays?", 3),
        ("How many were offered support, and how many took it up?", 2),
        ("That it be lit.", 1),
        ("Who decides, and on what grounds?", 2),
        ("Why did one in three not lead to a place?", 1),
        ("What did the force do, when, and why?", 3),
        ("Which roads are those where it froze?", 1),
    ],
)
def test_questions_are_counted(asked: str, count: int) -> None:
    assert questions_in(asked) == count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Panel put five questions.", [(5, "questions", "The Panel put five questions")]),
        ("It finds that four areas still need to improve.", [(4, "areas", "four areas still need to improve")]),
        ("I have noted the other two actions.", []),
        ("The answers to the first three questions come from the Trust.", []),
        ("Two of the recommendations were mine.", []),
        ("Thank you for both recommendations.", [(2, "recommendations", "Thank you for both recommendations")]),
        (
            "I thank you very much for all of the 12 recommendations you made.",
            [(12, "recommendations", "the 12 recommendations you made")],
        ),
        ("There were 31 groups.", []),
    ],
)
def test_a_letter_states_counts_of_itself(text: str, said: list[tuple[int, str, str]]) -> None:
    assert [tuple(one) for one in stated(text)] == said


def test_a_count_that_is_not_what_was_found_is_told() -> None:
    five = stated("The Panel put five questions.")
    assert disagreement(five, {"questions": 4}) == "“The Panel put five questions”: four found"
    assert disagreement(five, {"questions": 5}) == ""
    assert disagreement(five, {"areas": 3}) == ""
    assert (
        disagreement(
            stated("It made six recommendations, of which four recommendations are mine."), {"recommendations": 4}
        )
        == ""
    )


def test_voices_are_the_forces_or_the_commissioners() -> None:
    assert [
        voice_of(who)
        for who in ("Force", "Larkshire Police", "Chief Constable", "PCC", "Police and Crime Commissioner", "Trust")
    ] == [
        "Force",
        "Force",
        "Force",
        "Commissioner",
        "Commissioner",
        "",
    ]
    assert force_named("what Larkshire Police is able to say") == "Larkshire Police"
    assert force_named("INSPECTION OF HOLMSHIRE POLICE") == "Holmshire Police"
    assert force_named("the Larkshire Police and Crime Panel under the Police Act") == ""


@pytest.mark.parametrize(
    ("text", "body", "first"),
    [
        ("The answers to the first three come from the Harbour Trust, which runs it.", "the Harbour Trust", 3),
        ("The answers to all of them were provided by the Hartwell Foundation.", "the Hartwell Foundation", 0),
        ("Holmshire Police has supplied the following answers.", "Holmshire Police", 0),
        ("The responses below were supplied by the Lantern Trust.", "the Lantern Trust", 0),
    ],
)
def test_another_body_may_answer_through_the_writer(text: str, body: str, first: int) -> None:
    found = answered_through(text)
    assert found is not None
    assert (found.body, found.first) == (body, first)


def test_nobody_answers_through_a_writer_who_does_not_say_so() -> None:
    assert answered_through("My answers are set out under its headings.") is None
    assert answered_through("I have sent the answers to the Harbour Trust.") is None


@pytest.mark.parametrize(
    "text",
    [
        "I have also asked my office.",
        "As for the rest, no.",
        "The remaining action was a report.",
        "You also asked me whether",
        "Finally, thank you.",
        "I hope this helps.",
        "I look forward to it.",
        "I should add that",
        "Please contact my office.",
        "On a separate matter, I",
        "In closing I wish",
        "I have noted the other two actions.",
        "Of the remaining recommendations I",
        "A copy of this letter goes to",
    ],
)
def test_a_closing_turn_ends_an_answer(text: str) -> None:
    assert is_turn(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have asked for a report.",
        "The first is done.",
        "It will also be lit.",
        "I note the recommendation.",
        "The other is under way.",
        "Also see below.",
    ],
)
def test_an_answer_goes_on_without_a_turn(text: str) -> None:
    assert not is_turn(text)


def test_a_letter_opens_on_its_occasion_and_may_turn_within_a_paragraph() -> None:
    assert is_occasion("Thank you for your letter.")
    assert is_occasion("In accordance with section 12(4)")
    assert not is_occasion("The Chief Constable and I welcome the report.")
    assert parted_at_a_turn("My response is at Appendix 1. I have noted the other two actions.") == [
        "My response is at Appendix 1.",
        "I have noted the other two actions.",
    ]
    assert parted_at_a_turn("I have also written. It is here.") == ["I have also written. It is here."]
