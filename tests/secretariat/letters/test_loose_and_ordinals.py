"""What paragraphs outside the units answer, and what prose names by place or number: always asked, never chosen."""

from __future__ import annotations

import pytest

from secretariat.letters.placed import ALL, LAST, OTHERS, placed_by
from secretariat.letters.proposed import Asked, Given, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.read import About, LetterParagraph, Read, Unit, Whose
from secretariat.letters.waiting import waits_for

MEETING = "2033-03-08"
MATTERS = Given(
    tuple(
        Asked(f"{MEETING}/{short}", text, to)
        for short, text, to in (
            ("R1", "That a list of cool rooms be sent to every parish.", "Commissioner"),
            ("R2", "That ferries run at night in August.", "Commissioner"),
            ("R3", "That patrols of beaches be announced.", "Commissioner"),
            ("R4", "That lifebuoys on the sea wall be counted.", "Commissioner"),
            ("U1", "To send Councillor Teasel the number of stray swans.", "Commissioner"),
            ("A1", "To book a larger room.", "Clerk"),
        )
    )
)
WRITER = Whose("Ottilie Thistlewood", "Police and Crime Commissioner for Fernshire")


def prose(*paragraphs: str, units: tuple[Unit, ...] = (), subject: str = "") -> Proposed:
    return propose(
        Read(
            "reply to the panel",
            tuple(LetterParagraph(n, text, "loose") for n, text in enumerate(paragraphs)),
            sender=WRITER, subject=subject, about=About(meeting=MEETING), units=units,
            loose=tuple(range(len(paragraphs))),
        ),
        MATTERS,
    )  # fmt: skip


def said(proposed: Proposed) -> list[tuple[str, str]]:
    return [(each.sentence, " ".join(id.rpartition("/")[2] for id in each.ids)) for each in proposed.answering]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("I agree with the first.", (1,)),
        ("The second and the fourth belong together", (2, 4)),
        ("I do not propose to take up the third.", (3,)),
        ("On the first of them we are of one mind.", (1,)),
        ("Your second I have sent to the Conservancy.", (2,)),
        ("The third and last recommendations ask for money.", (3, LAST)),
        ("I would say the same of the fourth, had it been cheaper.", (4,)),
        ("The first, third and fifth are accepted.", (1, 3, 5)),
        ("The first two I accept.", (1, 2)),
        ("From the first to the third I agree.", (1, 2, 3)),
        ("The other two I cannot accept.", (OTHERS,)),
        ("I accept all five recommendations.", (ALL,)),
        ("I accept all of the Panel's recommendations.", (ALL,)),
        ("Both recommendations are accepted.", (ALL,)),
        ("I accept all the Panel's recommendations of 8 March 2033.", (ALL,)),
        ("I have considered the recommendations of the Panel and accept all of them.", (ALL,)),
        ("I am unable to accept any of the recommendations that the Panel made.", (ALL,)),
        ("The Panel's third point, about taxis, is for the licensing committee.", (3,)),
    ],
)
def test_places_are_known(sentence: str, places: tuple[int, ...]) -> None:
    placed = placed_by(sentence)
    assert placed is not None
    assert placed.places == places


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("In relation to Recommendation 1, I accept that it should.", (1,)),
        ("Turning to recommendations 2 and 4, I have asked for a report.", (2, 4)),
        ("As regards Recommendation Three I cannot agree.", (3,)),
        ("Recs 2 and 3 are done.", (2, 3)),
        ("R2 is accepted.", (2,)),
        ("I turn to recommendation no. 4.", (4,)),
        ("Recommendation 2 of the Panel's report is accepted.", (2,)),
    ],
)
def test_numbers_are_known(sentence: str, numbers: tuple[int, ...]) -> None:
    placed = placed_by(sentence)
    assert placed is not None
    assert placed.numbers == numbers


@pytest.mark.parametrize(
    "sentence",
    [
        "Recommendation 1 of the inspectorate's report of 2030 asked for the very opposite.",
        "Recommendation 5 of last year has been carried out.",
        "Recommendation 3 of my doctor is that I should dance less.",
        "The auditor's recommendation 2 was met.",
        "The fourth recommendation of the auditors' report was met.",
        "All recommendations of the inspectorate are accepted.",
        "For the first time in nine years nobody drowned.",
        "In the second place, I thank the coastguards.",
        "The first quarter was quiet.",
        "It began on the first of April.",
        "At first, I doubted it.",
        "A second opinion was sought.",
        "The second report is late.",
        "The third party was insured.",
        "I thank the Panel for all its recommendations.",
        "I welcome any recommendations that the Panel may have.",
        "The officers were thanked, and I accept all of them did well.",
    ],
)
def test_what_names_nothing_of_the_panels_is_passed_over(sentence: str) -> None:
    assert placed_by(sentence) is None


def test_each_sentence_of_prose_is_one_proposal_and_is_asked() -> None:
    proposed = prose(
        "I agree with the first. A list of cool rooms will go to every parish. The second and the fourth belong "
        "together: one paper is being written.",
        "I do not propose to take up the third. Recommendation 1 of the inspectorate's report asked for the opposite.",
    )
    assert said(proposed) == [
        ("I agree with the first.", "R1"),
        ("The second and the fourth belong together", "R2 R4"),
        ("I do not propose to take up the third.", "R3"),
    ]
    assert {each.sure for each in proposed.answering} == {"ask"}
    assert {each.by for each in proposed.answering} == {"ordinal"}
    assert [each.merged for each in proposed.answering] == [False, True, False]
    assert proposed.unanswered == (f"{MEETING}/U1",)


def test_as_many_positions_as_recommendations_are_asked_about_in_their_order() -> None:
    """“I answer in your order”, and no number: never where there are more or fewer of them."""
    four = ("Accepted. It comes.", "Accepted in part.", "Not accepted.", "Agreed.")
    found = prose("I answer.", *four).answering
    assert [(each.loose, each.ids[0][-2:], each.sure, each.position) for each in found] == [
        (1, "R1", "ask", "accepted"), (2, "R2", "ask", "accepted in part"), (3, "R3", "ask", "not accepted"),
        (4, "R4", "ask", "accepted"),
    ]  # fmt: skip
    assert prose("I answer.", *four[:3]).answering == prose(*four, "Noted.").answering == ()


def test_the_others_are_those_not_named_before() -> None:
    assert said(prose("The first two I accept. The other two I cannot."))[1] == ("The other two I cannot.", "R3 R4")


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        ("I accept recommendations 1 and 3.", "accepted"),
        ("I do not accept the second.", "not accepted"),
        ("I accept the first but not the second.", ""),
        ("I accept the first, and would not do the second.", ""),
        ("Recommendation 2 is accepted in part.", "accepted in part"),
        ("The first and the third are accepted.", "accepted"),
        ("The first two are not accepted.", "not accepted"),
        ("Recommendations 2 to 4 are not.", ""),
        ("Recommendation 2 is for the Chief Constable.", ""),
    ],
)
def test_a_sentence_takes_a_position_where_it_takes_one(sentence: str, position: str) -> None:
    assert [each.position for each in prose(sentence).answering] == [position]


def test_a_count_that_does_not_fit_names_nothing() -> None:
    assert said(prose("I accept all five recommendations.")) == []
    assert said(prose("I accept all four recommendations.")) == [("I accept all four recommendations.", "R1 R2 R3 R4")]
    assert said(prose("I agree with the seventh.")) == []


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [
        ("I accept all of the recommendations with the exception of recommendation 3, which is operational.",
         [("I accept all of the recommendations", "R1 R2 R4"),
          ("with the exception of recommendation 3, which is operational.", "R3")]),
        ("All four recommendations are accepted except the second.",
         [("All four recommendations are accepted", "R1 R3 R4"), ("except the second.", "R2")]),
        ("I accept all of the recommendations except recommendation 9.",
         []),
    ],
)  # fmt: skip
def test_what_is_left_out_of_all_is_asked_by_itself(paragraph: str, wanted: list[tuple[str, str]]) -> None:
    assert said(prose(paragraph)) == wanted


NO_MEETING = Given(
    tuple(
        Asked(id, text, "Commissioner", answered=answered)
        for id, text, answered in (
            ("2032-11-02/R1", "That ducks be counted.", True),
            ("2033-01-11/R1", "That bells be rung.", False),
            ("2033-01-11/R2", "That buoys be painted.", False),
            ("2033-01-11/U1", "To bring a rope.", False),
            ("2033-03-08/U1", "To send a list of swans.", False),
            ("2033-05-10/R1", "That owls be fed.", False),
        )
    )
)


@pytest.mark.parametrize(
    ("date", "topic", "wanted"),
    [
        ("2033-02-01", "", "2033-01-11/R1"),
        ("2033-06-01", "", "2033-05-10/R1"),
        ("2033-06-01", "Meeting of 11 January 2033", "2033-01-11/R1"),
        ("2033-06-01", "Meeting of 2 November 2032", "2032-11-02/R1"),
        ("2032-10-01", "", ""),
    ],
)
def test_a_bare_number_is_of_the_meeting_over_it_or_else_the_last(date: str, topic: str, wanted: str) -> None:
    unit = Unit("1", "", "Accepted.", (0,), topic=topic)
    paragraphs = (LetterParagraph(0, "1. Accepted.", "unit"),)
    read = Read("reply to the panel", paragraphs, sender=WRITER, date=date, units=(unit,))
    (found,) = propose(read, NO_MEETING).answering
    assert (found.ids, found.sure) == (((wanted,), "ask") if wanted else ((), "not minuted"))
    assert ("no meeting is named" in found.why) == (bool(wanted) and not topic)


def test_a_recommendation_by_number_is_no_promise() -> None:
    unit = Unit("2", "", "Accepted.", (0,))
    read = Read("reply to the panel", (LetterParagraph(0, "2. Accepted.", "unit"),), sender=WRITER, units=(unit,),
                about=About(meeting=MEETING))  # fmt: skip
    promises = Given((Asked(f"{MEETING}/R1", "That a list be sent.", "Harbour Council"),
                      Asked(f"{MEETING}/U2", "To bring a rope.", "Commissioner")))  # fmt: skip
    assert [each.ids for each in propose(read, promises).answering] == [()]


def test_words_near_a_place_that_are_another_matters_are_told() -> None:
    found = prose("I agree with the first. Ferries will run at night in August.").answering[0]
    assert found.ids == (f"{MEETING}/R1",)
    assert "rather those of 2033-03-08/R2" in found.why


def test_prose_without_places_is_asked_by_its_words() -> None:
    proposed = prose("Thank you for your letter.", "Lifebuoys on the sea wall have been counted: there are nineteen.")
    assert [(each.loose, each.ids, each.sure) for each in proposed.answering] == [(1, (f"{MEETING}/R4",), "ask")]


def test_a_heading_that_names_a_matter_is_asked() -> None:
    proposed = prose("NIGHT FERRIES", "I would rather not.", "SWANS", "They are well.")
    assert [(each.loose, each.ids) for each in proposed.answering] == [(0, (f"{MEETING}/R2",))]


def test_one_rare_word_is_enough_where_most_of_the_matter_is_said() -> None:
    assert [each.ids for each in prose("The patrols of the beaches will be announced.").answering] == [
        (f"{MEETING}/R3",)
    ]


def test_a_loose_paragraph_may_answer_and_is_asked() -> None:
    proposed = prose("I have also asked my office to send Councillor Teasel the number of stray swans.")
    assert [(each.loose, each.ids, each.sure) for each in proposed.answering] == [(0, (f"{MEETING}/U1",), "ask")]


def test_a_loose_paragraph_may_answer_two() -> None:
    proposed = prose("I have noted the rest, on night ferries in August and on counting lifebuoys along the sea wall.")
    assert [each.ids for each in proposed.answering] == [(f"{MEETING}/R2", f"{MEETING}/R4")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The beaches are fine this summer.",
        "The lead lies with the parishes, which have rooms of their own.",
        "Thank you for your report on the ferries.",
        "My office moves to a larger room in August.",
    ],
)
def test_a_word_or_two_in_passing_answer_nothing(paragraph: str) -> None:
    assert prose(paragraph).answering == ()


def test_words_scattered_over_a_long_paragraph_mean_nothing() -> None:
    filler = "Of this much could be said, and much has been. Nobody doubts it. "
    assert prose("Stray swans were seen. " + filler * 4 + "Councillor Teasel came.").answering == ()


def test_a_recommendation_put_off_by_its_number_is_asked_beside_units() -> None:
    unit = Unit("1", "That a list of cool rooms be sent to every parish.", "Accepted.", (0,))
    proposed = prose("", "I will write separately about Recommendation 3.", units=(unit,))
    assert [(each.ids, each.sure) for each in proposed.answering if each.loose is not None] == [
        ((f"{MEETING}/R3",), "ask")
    ]


def test_what_was_asked_outside_the_report_is_told_as_not_minuted() -> None:
    proposed = prose(
        "You also asked me whether the balloon would be back. That is not for my office.",
        "The balloon has a new basket.",
        "Councillor Teasel asked whether owls were counted. They are not.",
        "As you asked, I send Councillor Teasel the number of stray swans.",
    )
    assert proposed.not_minuted == (0, 2)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("I should be glad to know from the Panel what it would like the report to cover.", "Panel"),
        ("Please let me know which villages are meant.", "Panel"),
        ("I would welcome the Panel's views on the draft.", "Panel"),
        ("I await the Panel's scope.", "Panel"),
        ("Two dates have been offered and members are to choose.", "Panel"),
        ("I should like to hear more of what members have in mind.", "Panel"),
        ("Could you tell me whom to send it to?", "Panel"),
        ("It is for the Panel to decide.", "Panel"),
        ("I wait for the clerk's dates.", "Clerk"),
        ("I am happy to bring it to the Panel in June.", ""),
        ("I have asked the Chief Constable to write.", ""),
        ("We need officers on the beat.", ""),
        ("At the Panel's request I wrote to the Minister.", ""),
        ("As you asked, the list is attached.", ""),
        ("I shall tell you in May.", ""),
    ],
)
def test_where_the_letter_asks_back_it_is_said_whom(words: str, who: str) -> None:
    assert waits_for(words) == who


@pytest.mark.parametrize(
    ("subject", "wanted"),
    [
        ("Re: 2033-03-08/R2", ["2033-03-08/R2"]),
        ("References 2033-03-08/R1 and R4", ["2033-03-08/R1", "2033-03-08/R4"]),
        ("2033-03-08/R1-R3", ["2033-03-08/R1", "2033-03-08/R2", "2033-03-08/R3"]),
        ("2033-03-08/R1, R2 & R4", ["2033-03-08/R1", "2033-03-08/R2", "2033-03-08/R4"]),
        ("2033-03-08/R1 and 2 others", ["2033-03-08/R1"]),
        ("Recommendation 3 of the meeting of 8 March 2033", ["2033-03-08/R3"]),
        ("Recommendation 3 of the meeting of 9 March 2033", []),
        ("Recommendation 3", []),
        ("2033-03-08/R9", []),
        ("The lanes", []),
    ],
)
def test_what_the_subject_names_is_asked_at_the_first_paragraph(subject: str, wanted: list[str]) -> None:
    found = prose("I shall write in May.", "Thank you.", subject=subject).answering
    assert [id for each in found for id in each.ids] == wanted
    assert all((each.loose, each.sure) == (0, "ask") for each in found)


def test_what_is_answered_elsewhere_is_not_asked_for_the_subject() -> None:
    found = prose("Of 2033-03-08/R2 I shall write in May.", "Thank you.", subject="2033-03-08/R2").answering
    assert [(each.loose, each.ids) for each in found] == [(0, ("2033-03-08/R2",))]
