"""An e-mail that quotes what it answers: nothing of that is read as the reply; a letter that is passed on is."""

from __future__ import annotations

import pytest

from secretariat.letters.earlier_message import quoted
from secretariat.letters.reading import read_letter

REPLY = """Dear Petra

The Commissioner accepts recommendation 2, that the lanes be swept every week.

Kind regards

Una Fell
Chief Executive
"""
ASKED = """Dear Commissioner

The Panel awaits a reply to these.

1. That the hedges be cut. This was accepted in principle.
2. That the lanes be swept every week.

Yours sincerely

Petra Quillfeather
Clerk to the Panel
"""
HEAD = "From: Petra Quillfeather\nSent: 1 October 2031 10:00\nTo: Office\nSubject: Replies awaited\n\n"
BEGINNINGS = {
    "outlook": HEAD,
    "under a line": f"________________\n{HEAD}",
    "original": f"-----Original Message-----\n{HEAD}",
    "forwarded": f"---------- Forwarded message ---------\n{HEAD}",
    "in bold": "**From:** Petra Quillfeather\n**Sent:** Thursday, October 1, 2031\n**To:** Office\n\n",
    "wrote": "On 1 October 2031 Petra Quillfeather wrote:\n\n",
    "wrote, over two lines": "On Wed, 1 Oct 2031, Petra Quillfeather\n<petra@larkshire.example> wrote:\n\n",
}


@pytest.mark.parametrize("way", BEGINNINGS)
@pytest.mark.parametrize("salutation", ["Dear Commissioner", "Dear PCC", "Dear Una", ""])
def test_what_the_panel_wrote_below_is_no_reply(way: str, salutation: str) -> None:
    below = BEGINNINGS[way] + ASKED.replace("Dear Commissioner", salutation)
    read = read_letter(f"{REPLY}\n{below}")
    alone = read_letter(REPLY)
    assert [unit.n for unit in read.units] == [unit.n for unit in alone.units]
    assert read.sender.name == alone.sender.name == "Una Fell"
    assert read.date == alone.date == ""
    noise = [each.text for each in read.paragraphs if each.place == "furniture"]
    assert "Clerk to the Panel" in noise
    assert not any("awaits" in each.text or "hedges" in each.text for each in read.paragraphs if each.text not in noise)


SHORT = ["Yes to all, thanks.", "All five are accepted except the last", "OK", "All fine with us.", "Rec 1 no.",
         "Noted", "Petra, yes to all but 1. U", "Happy with the lot"]  # fmt: skip


@pytest.mark.parametrize("marked", [False, True])
@pytest.mark.parametrize("way", ["outlook", "under a line", "original", "in bold", "wrote", "wrote, over two lines"])
@pytest.mark.parametrize("salutation", ["Dear Commissioner", "Dear Una", ""])
def test_however_few_words_stand_above_what_the_panel_wrote_they_are_the_letter(
    way: str, salutation: str, marked: bool
) -> None:
    message = ASKED.replace("Dear Commissioner", salutation)
    below = BEGINNINGS[way] + ("\n".join(f"> {line}" for line in message.split("\n")) if marked else message)
    for said in SHORT:
        read = read_letter(f"{said}\n\n{below}")
        of_it = [each.text for each in read.paragraphs if each.place != "furniture"]
        assert (of_it, read.date, read.sender.name) == ([said], "", ""), said


@pytest.mark.parametrize("above", ["FYI", "As promised", "Petra Quillfeather", "Office of the Commissioner", ""])
def test_a_letter_below_a_word_that_answers_nothing_is_read(above: str) -> None:
    """A message that is passed on, or was printed with the name of whose letter-box it was in."""
    head = "From: Ignatius Bellweather\nSent: 1 October 2031 10:00\nTo: Petra Quillfeather\nSubject: Replies\n\n"
    for salutation in ("Dear Chair", "Dear Petra", "Dear Rowan"):
        (unit,) = read_letter(f"{above}\n\n{head}{salutation}\n\nRecommendation 1: Accepted.\n\nYours\n\nI B").units
        assert unit.position == "accepted"


@pytest.mark.parametrize("above", ["All five accepted, see below.", "The reply is below; all are agreed"])
@pytest.mark.parametrize("way", ["outlook", "original", "wrote"])
def test_a_letter_that_the_office_signs_is_read_whatever_is_said_above_it(above: str, way: str) -> None:
    head = BEGINNINGS[way].replace("Petra Quillfeather", "Ignatius Bellweather")
    signed = "Yours sincerely\n\nIgnatius Bellweather\nPolice and Crime Commissioner"
    (unit,) = read_letter(f"{above}\n\n{head}Dear Rowan\n\nRecommendation 1: Not accepted.\n\n{signed}").units
    assert unit.position == "not accepted"


REPLIES = ["Accepted.", "No, I cannot.", "Agreed in part: two days only", "Noted", "We shall: it is done."]


@pytest.mark.parametrize("way", BEGINNINGS)
@pytest.mark.parametrize("above", ["See below.", "My answers are beneath each.", "Hi Petra\n\nPlease see below.\n"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_reply_written_into_the_message_answers_what_it_stands_beneath(way: str, above: str, gap: str) -> None:
    asked = [f"That lane {n} be swept." for n in range(1, 6)]
    quoted_ = [f"> {n}. {words}{gap}{reply}" for n, (words, reply) in enumerate(zip(asked, REPLIES, strict=True), 1)]
    whole = gap.join([f"{above}\n\n{BEGINNINGS[way]}> Dear Una\n>\n> The Panel asked:\n>", *quoted_])
    read = read_letter(f"{whole}\n\n> Kind regards\n> Petra Quillfeather\n")
    assert [(unit.n, unit.asked, unit.reply) for unit in read.units] == [
        (str(n), words, reply) for n, (words, reply) in enumerate(zip(asked, REPLIES, strict=True), 1)
    ]


def test_without_marks_a_message_is_read_where_the_reply_says_that_it_answers_within() -> None:
    below = HEAD + ASKED.replace("1. That the hedges be cut. This was accepted in principle.",
                                 "1. That the hedges be cut.\n\nNot accepted.")  # fmt: skip
    below = below.replace("every week.", "every week.\n\nAccepted, from May.")
    read = read_letter(f"Dear Petra\n\nMy answers are in red below.\n\nUna Fell\n\n{below}")
    assert [(unit.n, unit.position) for unit in read.units] == [("1", "not accepted"), ("2", "accepted")]
    assert not read_letter(f"Dear Petra\n\nThank you.\n\nUna Fell\n\n{below}").units


def test_the_end_of_a_long_line_that_has_lost_its_mark_is_no_reply() -> None:
    long = "> 1. That the hedges of every lane between the mill and the bridge be cut twice"
    head = "On 1 October 2031 Petra wrote:\n> Dear Una\n>\n"
    first, second = read_letter(f"{head}{long}\na year.\n\nAccepted.\n\n> 2. That the lanes be swept.\n\nNo.").units
    assert (first.asked[-13:], first.reply, second.reply) == ("twice a year.", "Accepted.", "No.")


@pytest.mark.parametrize("way", ["outlook", "original", "forwarded"])
def test_a_letter_that_is_passed_on_is_read(way: str) -> None:
    cover = "Dear Petra\n\nPlease see below what went to the Chair on Friday.\n\nKind regards\n\nUna\n\n"
    letter = "Dear Chair\n\n1. Recommendation 1 - That the hedges be cut.\n\nAccepted.\n\nYours\n\nIgnatius\n"
    head = BEGINNINGS[way].replace("Petra Quillfeather", "Ignatius Bellweather")
    (unit,) = read_letter(f"{cover}{head}{letter}").units
    assert unit.position == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "Office of the Commissioner\nFrom: Ignatius Bellweather\nTo: The Panel\nDate: 4 March\n\nI write.",
        "To: Petra Quillfeather, Clerk to the Larkshire Police and Crime Panel\nFrom: Ignatius\n\nMy answers.",
        REPLY,
        "Dear Chair\n\nI heard from the Home Office.\nFrom: my own funds I shall pay for it.\n\nYours\n\nIgnatius",
        "",
    ],
)
def test_the_head_of_a_letter_is_no_quoted_message(text: str) -> None:
    lines = text.split("\n")
    assert quoted(lines) == frozenset()
