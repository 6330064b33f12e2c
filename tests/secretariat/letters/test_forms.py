"""Where something asked begins, form by form, each by its example; and what is none of it."""

from __future__ import annotations

import pytest

from secretariat.letters.forms import (
    asking_first,
    bare_titles,
    bold_openings,
    italics,
    limbs,
    noun_and_number,
    numbered,
    question_and_response,
    quoted,
    short_openings,
)
from secretariat.letters.forms.start import Form, Start, in_order
from secretariat.letters.forms.table import columns, tables
from secretariat.letters.paragraphs import LetterPiece, pieces
from secretariat.letters.reading import read_letter


def body(text: str) -> list[LetterPiece]:
    return [piece for piece in pieces(f"Dear Chair\n\n{text}") if piece.region == "body"]


def found(form: Form, text: str) -> list[tuple[str, str, str]]:
    """Number, asked and reply of each start."""
    return [(start.n, start.asked, start.reply) for start in form(body(text))]


def test_a_noun_and_a_number() -> None:
    assert found(
        noun_and_number.starts, "Recommendation 4 – To publish it.\n\nAgreed.\n\nRecommendations 5 and 6: both"
    ) == [
        ("4", "To publish it.", ""),
        ("5 and 6", "both", ""),
    ]
    assert found(noun_and_number.starts, "AR/1: yes\n\nAR/2: no") == [("AR/1", "yes", ""), ("AR/2", "no", "")]
    assert found(noun_and_number.starts, "A14 – the road was shut\n\nIt is open.") == []
    assert found(noun_and_number.starts, "Recommendation 1 of the inspectorate's report asked for the opposite.") == []


ANSWERED = "Foot patrol\n\nI accept this.\n\nThe table will come.\n\nShops\n\nThere is a team."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (ANSWERED, ["Foot patrol", "Shops"]),
        (ANSWERED.replace("Foot patrol", "## Foot patrol").replace("Shops", "**Shops**"), ["Foot patrol", "Shops"]),
        (ANSWERED.replace("I accept this.", "It rained."), []),
        (ANSWERED.replace("Shops\n\n", ""), []),
        ("Foot patrol\n\nAccepted.\n\nShops\n\nNot accepted", ["Foot patrol", "Shops"]),
        ("Foot patrol\nAccepted. It comes.\n\nShops\nNot accepted.", ["Foot patrol", "Shops"]),
        (ANSWERED.replace("Shops", "Next steps"), []),
    ],
)
def test_titles_without_a_number(text: str, asked: list[str]) -> None:
    """Not where none of them is answered, nor of one title, nor of one that any letter may have."""
    assert [each for _, each, _ in found(bare_titles.starts, text)] == asked
    read = read_letter(f"Dear Chair\n\n{text}\n\nYours sincerely\nA B")
    assert [unit.asked for unit in read.units] == asked
    assert not (asked and read.subject)


def test_a_subject_above_what_says_its_occasion_is_no_title_of_an_answer() -> None:
    read = read_letter(f"Dear Chair\n\nPatrols and shops\n\nThank you for your letter of 4 February.\n\n{ANSWERED}")
    assert (read.subject, [unit.asked for unit in read.units]) == ("Patrols and shops", ["Foot patrol", "Shops"])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("- Foot patrol: accepted.\n- Shops: not accepted.\n- Guns: will follow.", ["Foot patrol", "Shops", "Guns"]),
        ("Foot patrol – agreed, as you ask.\n\nShops – I agree.", ["Foot patrol", "Shops"]),
        ("Foot patrol: accepted.\n\nShops: there is a team.", []),
        ("- Foot patrol: accepted.", []),
    ],
)
def test_a_few_words_and_the_reply_after_a_colon(text: str, asked: list[str]) -> None:
    """Where the greater part of them take a position there, and two at least."""
    assert [each for _, each, _ in found(short_openings.starts, text)] == asked
    assert [unit.asked for unit in read_letter(f"Dear Chair\n\n{text}").units] == asked


def test_what_a_row_asks_is_answered_beneath_where_cells_were_merged() -> None:
    rows = ["Recommendation\tResponse", "To count them\tAgreed.", "That shops be told\t", "\tNot accepted.", "Roads\t",
            "To mend it\tYes."]  # fmt: skip
    read = read_letter("\n".join(["Dear Chair", "", *rows, "", "Yours sincerely", "A B"]))
    assert [(unit.asked, unit.reply, unit.topic) for unit in read.units] == [
        ("To count them", "Agreed.", ""), ("That shops be told", "Not accepted.", ""), ("To mend it", "Yes.", "Roads"),
    ]  # fmt: skip


def test_a_reply_ends_where_that_to_another_is_promised() -> None:
    text = "Recommendation 1 – Accepted.\n\nMy response to recommendations 2 and 3 will follow by 30 September."
    read = read_letter(f"Dear Chair\n\n{text}\n\nYours sincerely\nA B")
    assert [(unit.n, unit.reply, unit.promises) for unit in read.units] == [("1", "Accepted.", ())]


def test_question_and_response() -> None:
    text = "Q: How many girls took part?\n\nA: Nineteen of 84.\n\nQuestion: Who pays?\n\nResponse: The county."
    assert found(question_and_response.starts, text) == [("", "How many girls took part?", ""), ("", "Who pays?", "")]
    assert found(question_and_response.starts, "Q: How many? A: Nine.") == [("", "How many?", "Nine.")]
    assert found(question_and_response.starts, "Question: who would have thought it.") == []


def test_lettered_limbs_that_have_replies_of_their_own() -> None:
    assert found(limbs.starts, "(a) How many? 14.\n\n(b) Who pays? The county.") == [
        ("(a)", "How many?", "14."),
        ("(b)", "Who pays?", "The county."),
    ]
    assert found(limbs.starts, "(a) how many\n\n14.\n\n(b) who pays\n\nThe county.") == [
        ("(a)", "how many", ""),
        ("(b)", "who pays", ""),
    ]
    assert found(limbs.starts, "(a) how many\n\n(b) who pays\n\nResponse: 14, and the county.") == []
    assert found(limbs.starts, "(a) How many? 14.") == []


def test_a_number_with_a_voice_beneath() -> None:
    text = "1. Too many give up.\n\nForce response:\n\nThree steps:\n\n1. Hire\n\n2. Train\n\n"
    text += "2. Some are lost.\n\nForce response: None."
    assert found(numbered.with_a_voice_beneath, text) == [("1", "Too many give up.", ""), ("2", "Some are lost.", "")]
    assert found(numbered.with_a_voice_beneath, "1. One.\n\n2. Two.") == []


def test_numbered_titles_replies_and_requests() -> None:
    assert found(numbered.under_titles, "1. Mounted patrols\n\nThey go on.\n\n2. Dogs\n\nThere are nine.") == [
        ("1", "Mounted patrols", ""),
        ("2", "Dogs", ""),
    ]
    assert found(numbered.under_titles, "1. I thank you.\n\n2. I am well.\n\n3. So is she.") == []
    assert found(numbered.with_both, "1. Accepted.\n\n2. To publish it. Not accepted.") == [
        ("1", "", "Accepted."),
        ("2", "To publish it.", "Not accepted."),
    ]
    assert found(numbered.with_both, "(i) Lamps: accepted.\n\n(ii) Ferries at night: rejected.") == [
        ("i", "Lamps", "accepted."),
        ("ii", "Ferries at night", "rejected."),
    ]
    assert [n for n, _, _ in found(numbered.with_both, "1. Agreed:\n\n(i) now.\n\n(ii) later.\n\n2. Agreed.")] == [
        "1", "2",
    ]  # fmt: skip
    assert found(numbered.quoting, "1. That it be lit.\n\nIt is.\n\n2. To sweep it.\n\nIt was.") == [
        ("1", "That it be lit.", ""),
        ("2", "To sweep it.", ""),
    ]


def test_a_paragraph_that_turns_to_another_number_is_not_the_last_reply() -> None:
    def replies(text: str) -> list[str]:
        return [unit.reply for unit in read_letter(f"Dear Chair\n\n{text}\n\nYours\n\nH. Oddie").units]

    listed = "R1: accepted\nR2: accepted in part\n\n"
    assert replies(f"{listed}Note on R1: it costs little.") == ["accepted", "accepted in part"]
    assert replies(f"{listed}As to recommendation 1, it costs little.") == ["accepted", "accepted in part"]
    assert replies(f"{listed}On R2 the cost is for the year.")[1].endswith("On R2 the cost is for the year.")
    assert replies(f"{listed}On 1 July it began.")[1].endswith("On 1 July it began.")


def test_bold_words_that_open_a_bullet() -> None:
    text = "- **How many are there?** There are 14.\n- The lead lies elsewhere.\n"
    text += "- **Methods used.** I am told that they vary."
    assert found(bold_openings.starts, text) == [
        ("", "How many are there?", "There are 14."),
        ("", "Methods used.", "I am told that they vary."),
    ]
    assert found(bold_openings.starts, "**Response:** Accepted.") == []
    assert found(bold_openings.starts, "**Nobody** would say so.") == []


def test_words_in_quotation_marks_italics_and_questions() -> None:
    assert found(quoted.starts, "“That the survey be repeated.” I agree.") == [
        ("", "That the survey be repeated.", "I agree.")
    ]
    assert found(quoted.starts, "“Safer Streets” is a plan.\n\nIt works.") == []
    assert found(italics.starts, "*That it be lit.*\n\nIt is.\n\n*That it be swept.*\n\nIt was.") == [
        ("", "That it be lit.", ""),
        ("", "That it be swept.", ""),
    ]
    assert found(asking_first.starts, "How many? There are 14.\n\nWho pays?\n\nThe county.") == [
        ("", "How many?", "There are 14."),
        ("", "Who pays?", ""),
    ]
    assert found(asking_first.starts, "Why do I say so? Because it is true.\n\nIt is so.") == []


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        (
            ["Ref", "Panel's recommendation", "Commissioner's position", "Action, and by when"],
            {"n": 0, "asked": 1, "position": 2, "reply": 3},
        ),
        (["Recommendation", "Response"], {"asked": 0, "reply": 1}),
        (["No.", "Question", "Answer", "Date"], {"n": 0, "asked": 1, "reply": 2, "when": 3}),
        (["Recommendation", "PCC Response", "By when"], {"asked": 0, "reply": 1, "when": 2}),
        (["Issue", "Status", "Comments"], {"asked": 0, "position": 1, "reply": 2}),
        (["Area for improvement", "Force response", "Commissioner's comment"], {"asked": 0, "reply": 1, "other": 2}),
        (["Recommendation", "Accepted (Y/N)"], {"asked": 0, "position": 1}),
        (["Recommendation", "Agree?", "Reason"], {"asked": 0, "position": 1, "reply": 2}),
        (["Recommendation", "Y/N"], {"asked": 0, "position": 1}),
        (["Recommendation", "Response in 2031", "Response now"], {"asked": 0, "reply": 1, "other": 2}),
        (["Action", "Update"], {"asked": 0, "reply": 1}),
        (["Agreed action", "Owner", "Progress"], {"asked": 0, "reply": 2}),
        (["Year", "Total"], {}),
        (["Recommendation"], {}),
        (["Wexmere", "9"], {}),
        (["It was said.", "Response"], {}),
    ],
)
def test_a_header_row_says_what_its_columns_hold(header: list[str], wanted: dict[str, int]) -> None:
    assert columns(header) == wanted


def test_rows_run_on_and_a_header_comes_again() -> None:
    table = tables(
        body(
            "Recommendation\tResponse\nROADS\t\n1. Light it\tAgreed,\n\tin May\nRecommendation\tResponse\nSweep it\tNo"
        )
    )[0]
    assert (table.headers, table.titles) == ([0, 4], [1])
    assert [(row.at, row.n, row.asked, row.reply) for row in table.rows] == [
        ((2, 3), "1", "Light it", "Agreed, in May"),
        ((5,), "", "Sweep it", "No"),
    ]
    assert tables(body("Year\tTotal\n2031\t9")) == []


def test_of_two_columns_that_reply_one_may_name_nobody() -> None:
    """Then a row is one answer with the words of both: two without a voice would share its paragraph."""
    read = read_letter("Area\tResponse\tCommissioner's comment\nRoads\tThey were swept.\tI am glad of it.")
    assert [(unit.asked, unit.reply, unit.voice) for unit in read.units] == [
        ("Roads", "They were swept.\nI am glad of it.", "")
    ]


@pytest.mark.parametrize("tick", ["X", "x", "✓", "☒", "Yes", "✗"])
@pytest.mark.parametrize("blank", ["", "-", "☐"])
@pytest.mark.parametrize("more", ["", "\tComments"])
def test_of_columns_headed_by_positions_the_one_that_is_ticked_is_taken(tick: str, blank: str, more: str) -> None:
    """An x is no refusal there: it stood for one, in the column of what was accepted too."""
    heads = ["Accepted", "Partly", "Not accepted", "Noted"]
    wanted = ["accepted", "accepted in part", "not accepted", "noted"]
    rows = ["\t".join([f"That lane {n} be swept.", *(tick if m == n else blank for m in range(4))]) for n in range(4)]
    both = "\t".join(["That lane 4 be swept.", tick, tick, blank, blank])
    none = "\t".join(["That lane 5 be swept.", *[blank] * 4])
    end = "\tWords." if more else ""
    table = "\n".join(["\t".join(["Recommendation", *heads]) + more, *(f"{row}{end}" for row in [*rows, both, none])])
    assert [unit.position for unit in read_letter(f"Dear Chair\n\n{table}\n\nYours\n\nA B").units] == [*wanted, "", ""]


def test_of_two_columns_that_take_positions_which_differ_none_is_taken() -> None:
    table = "Recommendation\tResponse in 2031\tResponse now\nThat lane 1 be swept.\tNot accepted\tAccepted"
    same = "\nThat lane 2 be swept.\tAccepted\tAccepted, and done."
    first, second = read_letter(f"Dear Chair\n\n{table}{same}\n\nYours\n\nA B").units
    assert (first.position, first.reply, second.position) == ("", "Not accepted\nAccepted", "accepted")


def test_numbers_count_from_one_and_other_lists_do_not_stop_them() -> None:
    assert in_order([1, 2, 1, 2, 3]) == [0, 1, 4]
    assert in_order([2, 3]) == []
    assert Start(0).n == ""


def test_what_follows_an_identity_is_the_reply_and_is_not_what_was_asked() -> None:
    read = read_letter(
        "Dear Chair\n\n2031-02-04/U1: the list is enclosed.\n\n2031-02-04/R2: agreed.\n\nYours\n\nH. Oddie"
    )
    assert [(unit.asked, unit.reply) for unit in read.units] == [("", "the list is enclosed."), ("", "agreed.")]


GENERAL = (
    "We accept that the year was hard. Burglary fell by four per cent.",
    "I agree that roads are worse, and have told the county council so.",
    "I note the rise in thefts from vans.",
    "I can confirm that I met the Chief Constable in May.",
    "This is under review.",
)


@pytest.mark.parametrize("words", GENERAL)
def test_a_general_letter_under_titles_answers_nothing(words: str) -> None:
    read = read_letter(
        f"Dear Rowan\n\nThank you for your letter.\n\nPerformance\n\n{words}\n\nEstate\n\nThe counter stays open."
        "\n\nYours sincerely\n\nH. Oddie\nPolice and Crime Commissioner"
    )
    assert read.units == ()


@pytest.mark.parametrize("words", ["Accepted.", "I cannot accept this.", "I agree with this, and will pay for it."])
def test_a_letter_under_titles_that_takes_a_position_answers(words: str) -> None:
    read = read_letter(
        f"Dear Rowan\n\nPerformance\n\n{words}\n\nEstate\n\nThe counter at Dunholt stays open.\n\nYours\n\nH. Oddie"
    )
    assert [unit.asked for unit in read.units] == ["Performance", "Estate"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Recommendation 1\n\nAccepted\n\nRecommendation 2\n\nNot accepted",
         [("1", "accepted", "Accepted"), ("2", "not accepted", "Not accepted")]),
        ("Recommendation 1: Accepted\n\nRecommendation 2: Response to follow",
         [("1", "accepted", "Accepted"), ("2", "postponed", "Response to follow")]),
        ("Recommendation 1\n\nResponse to follow\n\nRecommendation 2\n\nI agree in part",
         [("1", "postponed", "Response to follow"), ("2", "accepted in part", "I agree in part")]),
        ("Recommendation 3: To light the lanes. A full reply will follow\n\nRecommendation 4: Noted",
         [("3", "postponed", "A full reply will follow"), ("4", "noted", "Noted")]),
        ("Recommendations 1 and 2\n\nRecommendation 1: Accepted.\n\nRecommendation 2: Noted.",
         [("1", "accepted", "Accepted."), ("2", "noted", "Noted.")]),
    ],
)  # fmt: skip
def test_a_few_words_beneath_a_label_without_a_stop_are_its_reply(text: str, read: list[tuple[str, str, str]]) -> None:
    """And no heading; and the first of several labels is no subject, unless it names those that follow."""
    units = read_letter(f"Dear Chair\n\n{text}\n\nYours sincerely\nA B").units
    assert [(unit.n, unit.position, unit.reply) for unit in units] == read


_NO_STOPS = ["Accepted", "Not accepted", "Noted", "Agreed in part", "Response to follow"]


@pytest.mark.parametrize("shape", ["“{asked}”", "*{asked}*", "> {asked}", "{n}. {asked}", "*{n}. {asked}*"])
def test_a_few_words_beneath_what_was_asked_without_a_stop_are_its_reply(shape: str) -> None:
    asked = [f"That lane {n} be swept once a week." for n in range(1, 6)]
    each = (f"{shape.format(n=n, asked=words)}\n\n{said}"
            for n, (words, said) in enumerate(zip(asked, _NO_STOPS, strict=True), 1))  # fmt: skip
    units = read_letter("Dear Chair\n\n" + "\n\n".join(each) + "\n\nYours sincerely\nA B").units
    assert [(unit.asked, unit.reply) for unit in units] == list(zip(asked, _NO_STOPS, strict=True))


@pytest.mark.parametrize("stop", ["", ":"])
def test_over_those_that_were_accepted_it_is_a_heading_and_those_beneath_take_it_and_not_the_next(stop: str) -> None:
    text = f"Accepted{stop}\n\n1. That x be cut.\n\n2. That y be cut.\n\nNot accepted{stop}\n\n3. That z be cut."
    units = read_letter(f"Dear Chair\n\n{text}\n\nYours sincerely\nA B").units
    assert {unit.reply for unit in units} <= {""}
    taken = [unit.position for unit in units]
    assert taken == (["accepted", "accepted", "not accepted"] if stop else [])
