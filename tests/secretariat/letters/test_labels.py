"""What is a label, and what only names one in running text."""

from __future__ import annotations

import pytest

from secretariat.letters.labels import (
    code,
    identities,
    identity_first,
    is_label_alone,
    limb,
    noun_and_number,
    number,
    question,
    voice,
)
from secretariat.letters.numbers import number_meant, numbers_of

NOUNS = [
    ("Recommendation 4: To publish it.", "4", "To publish it."),
    ("Recommendation 4 – To publish it.", "4", "To publish it."),
    ("Recommendation 4 - To publish it.", "4", "To publish it."),
    ("Recommendation 4. To publish it.", "4", "To publish it."),
    ("Recommendation 4", "4", ""),
    ("RECOMMENDATION 4", "4", ""),
    ("1. Recommendation 1 - To publish quarterly", "1", "To publish quarterly"),
    ("(2) Recommendation 2: To report", "2", "To report"),
    ("Recommendations 3 and 4 - To write", "3 and 4", "To write"),
    ("Recommendations 5 & 6: both", "5 & 6", "both"),
    ("Recommendations 1, 2 and 5:", "1, 2 and 5", ""),
    ("Recommendations 7 to 9: the estate", "7 to 9", "the estate"),
    ("Rec. 4 –", "4", ""),
    ("Rec 4: yes", "4", "yes"),
    ("Recommendation Four", "Four", ""),
    ("Recommendation no. 3: parishes", "3", "parishes"),
    ("Recommendation iv –", "iv", ""),
    ("Recommendation 4(a): the Wolds", "4(a)", "the Wolds"),
    ("Recommendation 2.1 – the Wolds", "2.1", "the Wolds"),
    ("Recommendation 4 (page 12 of the report): parishes", "4", "parishes"),
    ("Item 7 – Body-worn video", "7", "Body-worn video"),
    ("Action 2: a briefing note", "2", "a briefing note"),
    ("Question 3:", "3", ""),
    ("Area for improvement 1: The force should", "1", "The force should"),
    ("Cause of concern 1", "1", ""),
    ("Argymhelliad 1: cyhoeddi", "1", "cyhoeddi"),
    ("Argymhelliad 1 / Recommendation 1: To publish", "1", "To publish"),
]


@pytest.mark.parametrize(("text", "n", "rest"), NOUNS)
def test_a_noun_and_a_number_at_the_start_of_a_line_are_a_label(text: str, n: str, rest: str) -> None:
    label = noun_and_number(text)
    assert label is not None
    assert (label.n, label.rest) == (n, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation 1 of the inspectorate's report of 2030 asked for the very opposite.",
        "Recommendation 1 has been overtaken.",
        "recommendation 1: in small letters it is the middle of a sentence",
        "I accept Recommendation 4: it is right.",
        "Recommendations were made.",
        "Recommendation 14th of May",
        "Question time was short.",
        "Action is needed: now.",
        "Points 1 and 2 of the plan are done",
        "Matter for the Chief Constable:",
        "Areas of concern:",
    ],
)
def test_running_text_that_names_a_recommendation_is_no_label(text: str) -> None:
    assert noun_and_number(text) is None


@pytest.mark.parametrize(
    ("text", "who", "rest"),
    [
        ("Response: Accepted.", "", "Accepted."),
        ("Response:", "", ""),
        ("Response", "", ""),
        ("A: Nineteen of 84.", "", "Nineteen of 84."),
        ("A1: Nineteen.", "", "Nineteen."),
        ("Answer – none", "", "none"),
        ("Commissioner's reply: Accepted.", "Commissioner", "Accepted."),
        ("PCC Response: the links are below:", "PCC", "the links are below:"),
        ("The Commissioner's response:", "Commissioner", ""),
        ("Force response:", "Force", ""),
        ("Larkshire Police response:", "Larkshire Police", ""),
        ("Chief Constable's comments:", "Chief Constable", ""),
        ("Response from the Harbour Trust: None.", "Harbour Trust", "None."),
        ("Formal response: None.", "", "None."),
        ("Status: Accepted", "", "Accepted"),
        ("Ymateb: Derbyniwyd.", "", "Derbyniwyd."),
        ("Ymateb / Response: Accepted.", "", "Accepted."),
    ],
)
def test_a_voice_is_named_before_what_it_says(text: str, who: str, rest: str) -> None:
    label = voice(text)
    assert label is not None
    assert (label.who, label.rest) == (who, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Response times fell: 19 per cent in March.",
        "A new rota begins in May.",
        "A report: it is being written",
        "The response of Larkshire Police to them is at Appendix 1.",
        "Comments were many",
        "I reply below:",
        "The public response to the survey was good: 400 wrote.",
        "Replies come late - I know",
        "a: small letters",
    ],
)
def test_running_text_is_no_voice(text: str) -> None:
    assert voice(text) is None


@pytest.mark.parametrize(
    ("text", "n", "rest"),
    [
        ("Question: How many?", "", "How many?"),
        ("Q: How many?", "", "How many?"),
        ("Q3. How many?", "3", "How many?"),
        ("Q3: How many?", "3", "How many?"),
        ("2. Question: How many?", "", "How many?"),
        ("Question from Councillor Orrin: How many?", "", "How many?"),
        ("Question", "", ""),
    ],
)
def test_a_question_is_labelled(text: str, n: str, rest: str) -> None:
    label = question(text)
    assert label is not None
    assert (label.n, label.rest) == (n, rest)


def test_a_line_may_begin_with_a_number_a_limb_or_a_code() -> None:
    assert [
        label and label.n for label in map(number, ["1. Speed", "(1) Speed", "1) Speed", "2.1. Speed", "12 – Speed"])
    ] == [
        "1",
        "1",
        "1",
        "2.1",
        "12",
    ]
    assert [number(text) for text in ("2031 was a year", "101 calls", "3 July 2031", "1.", "14.5 per cent")] == [
        None
    ] * 5
    assert [label and label.n for label in map(limb, ["(a) how", "b) who", "(iv) why", "c. when"])] == [
        "a",
        "b",
        "iv",
        "c",
    ]
    assert limb("a man") is None
    assert [label and label.n for label in map(code, ["R1: yes", "AR/1 – yes", "R12"])] == ["R1", "AR/1", "R12"]
    assert code("A14 was shut") is None


def test_an_identity_is_read_wherever_the_letter_cites_it() -> None:
    label = identity_first("2031-02-04/R2: To report.")
    assert label is not None
    assert (label.n, label.rest) == ("2031-02-04/R2", "To report.")
    assert identities("see 2031-02-04/R2, and 2031-09-09/A1.3 (new)") == ("2031-02-04/R2", "2031-09-09/A1.3")
    assert identities("the file 2031-02-04/R2/x or 12031-02-04/R2") == ()


def test_a_label_may_stand_alone() -> None:
    assert [
        is_label_alone(text) for text in ("Force response:", "Recommendation 4", "Q:", "Response: no", "A man")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_numbers_are_meant_in_words_and_several_at_once() -> None:
    assert [numbers_of(n) for n in ("3 and 4", "Four", "3 to 5", "AR/1", "iv", "5 & 6", "1, 2 and 5", "")] == [
        (3, 4),
        (4,),
        (3, 4, 5),
        (1,),
        (4,),
        (5, 6),
        (1, 2, 5),
        (),
    ]
    assert [number_meant(word) for word in ("four", "IX", "12", "mix", "", "second")] == [4, 9, 12, 0, 0, 0]
